"""Sentences of a transcript as answers to a question for a list that nobody numbered."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.figures.numerals import parse_chinese
from index.records import Passage, Turn
from index.script import fold
from index.sentences import Span
from rag.evidence import Draft
from rag.lexicon.lists import FORECAST, GIVES_THE_WORD, SO_MANY, TELLS_DEEDS
from rag.list_ask import ENGLISH_SIZES
from rag.list_part import MEANING, MOST_CHARACTERS, SHORT_HEADING, WHOLE, Part, has_room, quote
from rag.list_problems import problem_clauses
from rag.list_reasons import announced_as_reasons, reasoned
from rag.list_scene import NEXT, Scene, length
from rag.list_series import ANNOUNCED
from rag.listing import Series, write_digest
from rag.sentence_answer import Scored

# 聚焦哪些领域: what is done, and what sort of thing it is done to.
_FRAME = re.compile(
    r"(?P<verb>[\u4e00-\u9fff]{2})了?(?:哪些|哪几?个?|什么样的|什么)(?P<noun>[\u4e00-\u9fff]{2})"
)
_FRAMED, _FORESEEN, _DEED, _STATISTICS = 0.25, 0.35, 0.15, 0.5
_FIGURES = re.compile(r"\d[\d.,]*")
_DEEDS = re.compile(TELLS_DEEDS, re.IGNORECASE)
_OF_THAT_MANY, _ANNOUNCING = 0.35, 0.2
_SO_MANY, _WHICH = re.compile(SO_MANY), re.compile(r"^(?:which|what)\b")
_WHICH_FEW = re.compile("哪几(?P<measure>[个大项条点件类种科门家样款座所组国省市])")
_PARTED = re.compile(r"[、,;；]|和|及|以及|与|\band\b")
_FORECAST = re.compile(FORECAST, re.IGNORECASE)
_ALONGSIDE, _ALONGSIDE_FOREIGN = 0.7, 0.55
_GIVES_THE_WORD = re.compile(GIVES_THE_WORD)
_OPENS = 0.25
_GREETING, _GREETING_EN = 14, 36


def speeches(scene: Scene, turn: Turn, passages: Iterable[Passage]) -> list[Passage]:
    """The passages of a turn that tell something."""
    return [passage for passage in passages if _answers(scene, turn, passage)]


def sentence_parts(
    scene: Scene, turn: Turn, spoken: list[Passage], listed: list[Series]
) -> Iterable[Part]:
    """Each sentence outside of all lists, with its neighbours that answer nearly as well."""
    ask = scene.ask
    inside = [(item.start, item.end) for series in listed for item in series.items]
    coming = False
    planned = any(NEXT.search(p.text) for p in spoken)
    scored: list[tuple[Scored, float]] = []
    timely: list[Scored] = []
    before = 0.0
    for passage in spoken:
        for span in _spans(scene, passage):
            text = scene.text[span[0] : span[1]]
            # 下一步 opens a stretch of plans that goes on to the end of the answer.
            coming = coming or NEXT.search(text) is not None
            if any(a < span[1] and span[0] < b for a, b in inside):
                continue
            if turn.kind == "opening" and _introduces(scene, text):
                continue
            covered = scene.cover(text, turn, scene.told_around(turn, passage))
            words = covered + scene.reach(turn.number) + scene.tense(coming, planned)
            if ask.reasons:
                told, before = reasoned(scene, turn, span, before), covered
                if not told:
                    continue
                words += told
            if ask.problems and not problem_clauses(scene.text, span):
                continue
            words += _framed(scene, text) - _foreseen(scene, text) + _done(scene, text)
            words += _counted(scene, text)
            sentence = Scored(words, covered, passage, span)
            scored.append((sentence, words + MEANING * scene.meaning_of(span)))
            if coming == ask.future:
                timely.append(sentence)
    tenses = {s.is_future for s in listed if s.turn == turn.number}
    sums_up = ask.future not in tenses and _sums_up(scene, turn.number, timely)
    yield from _groups(scene, scored, turn.number, timely if sums_up else [])


def _answers(scene: Scene, turn: Turn, passage: Passage) -> bool:
    """Whether a passage is of a speech: a list of those present answers nothing asked here."""
    if passage.kind in ("question", "lead") or not scene.may_speak(passage.start):
        return False
    if passage.kind == "statement":
        # Between the questions, and before the first statement, a moderator gives the word.
        return turn.kind != "exchange" and not _only_opens(scene, turn, passage)
    return True


def _only_opens(scene: Scene, turn: Turn, passage: Passage) -> bool:
    lengths = {u.start: u.end - u.start for u in turn.utterances if u.kind == "statement"}
    utterance = scene.utterance(passage.start)
    longest = max(lengths.values(), default=0)
    return utterance is not None and lengths.get(utterance.start, longest) < _OPENS * longest


def _introduces(scene: Scene, text: str) -> bool:
    """I'm Edith Harlow, chief executive: who speaks, and nothing of what was asked."""
    return any(name in text for name in scene.names)


def _spans(scene: Scene, passage: Passage) -> Iterable[Span]:
    """The sentences of a passage, without the label in front, thanks and words to who is next."""
    utterance = scene.utterance(passage.start)
    speech = utterance.speech_start if utterance else passage.start
    for start, end in scene.finder.evidence.sentences(passage):
        least = _GREETING_EN if scene.is_english else _GREETING
        told = scene.text[max(start, speech) : end]
        if len(told) >= least and not _GIVES_THE_WORD.search(told):
            yield start, end


def _framed(scene: Scene, text: str) -> float:
    """聚焦哪些领域 is answered where 聚焦…领域 stands."""
    frame = _FRAME.search(scene.finder.folded)
    if frame is None:
        return 0.0
    at = text.find(frame["verb"])
    return _FRAMED if at >= 0 and frame["noun"] in text[at:] else 0.0


def _counted(scene: Scene, text: str) -> float:
    """最受欢迎的三门依次是…, three options: … tells a list of its own."""
    size, folded = scene.ask.size, fold(text)
    if size and any(number == size for number in _numbers_of(folded)):
        return _OF_THAT_MANY if len(_PARTED.findall(folded)) >= size - 1 else 0.0
    if (few := _WHICH_FEW.search(scene.finder.folded)) and any(
        found[0].endswith(few["measure"]) for found in _SO_MANY.finditer(folded)
    ):
        # 哪几类人: 跨境代购、荐药、仿冒这三类行为.
        return _OF_THAT_MANY if _PARTED.search(folded) else 0.0
    if scene.english and _WHICH.search(scene.finder.folded) and ANNOUNCED.search(folded):
        return _ANNOUNCING
    return 0.0


def _numbers_of(folded: str) -> Iterable[int]:
    for found in _SO_MANY.finditer(folded):
        word = found["zh"] or found["en"]
        yield ENGLISH_SIZES[word] if word in ENGLISH_SIZES else int(parse_chinese(word))


def _done(scene: Scene, text: str) -> float:
    """What was done is told by doing, hardly by what was counted."""
    if not scene.ask.deeds or scene.ask.reasons or scene.ask.problems:
        return 0.0
    if _DEEDS.search(text):
        return _DEED
    return -_STATISTICS if len(_FIGURES.findall(text)) > 1 else -_DEED


def _foreseen(scene: Scene, text: str) -> float:
    """What is to be done is not answered by what is expected to happen."""
    plans = scene.ask.future and scene.ask.wide
    return _FORESEEN if plans and _FORECAST.search(text) else 0.0


def _sums_up(scene: Scene, turn: int, sentences: list[Scored]) -> bool:
    """All of an answer is wanted, and it is too long to be quoted."""
    if not scene.ask.wide or not scene.is_topic(turn) or scene.ask.reasons:
        return False
    lengths = (length(scene.text[slice(*s.span)]) for s in sentences)
    return not scene.is_english and sum(lengths) > MOST_CHARACTERS


def _groups(
    scene: Scene, scored: list[tuple[Scored, float]], turn: int, digest: list[Scored]
) -> Iterable[Part]:
    """Each sentence with its neighbours that answer nearly as well, or all in short."""
    for at, (sentence, score) in enumerate(scored):
        group = [sentence]
        for step in (1, -1):
            place = at + step
            while 0 <= place < len(scored) and has_room(scene, group, scored[place][0]):
                other = scored[place]
                if other[1] > score or not (
                    _alongside(scene, other, scored[at])
                    or _goes_on(scene, other[0], sentence)
                    or (scene.ask.reasons and announced_as_reasons(scene, other[0].span))
                ):
                    break
                group.append(other[0])
                place += step
        chosen = sorted(group, key=lambda s: s.span)

        def write(sentence: Scored = sentence, chosen: list[Scored] = chosen) -> Draft:
            if sentence in digest:
                places = [(s.passage, s.span) for s in digest]
                return write_digest(scene.finder.evidence, places)
            return quote(scene, chosen)

        penalty = WHOLE if scene.ask.size or scene.ask.counted else 0.0
        yield Part(
            score=score - penalty,
            coverage=sentence.coverage,
            meaning=scene.meaning_of(sentence.span),
            start=sentence.span[0],
            place=(scene.briefing.id, turn),
            write=write,
            foreign=scene.foreign,
            reasoned=scene.ask.reasons,
        )


def _alongside(scene: Scene, other: tuple[Scored, float], best: tuple[Scored, float]) -> bool:
    """Whether a sentence answers nearly as well as its neighbour, by its words or in all."""
    share = _ALONGSIDE_FOREIGN if scene.foreign else _ALONGSIDE
    return other[0].score >= share * best[0].score or other[1] >= share * best[1]


def _goes_on(scene: Scene, other: Scored, best: Scored) -> bool:
    """All that is planned is asked for, and the passage goes on with the plan."""
    text = scene.text[slice(*other.span)]
    same = other.passage.id == best.passage.id
    return scene.ask.wide and scene.ask.future and same and len(text) >= SHORT_HEADING
