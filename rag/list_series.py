"""Enumerations of a transcript as answers: a whole list, or one of its points."""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import fmean

from index.figures.numerals import parse_chinese
from index.records import Item
from index.script import fold
from index.sentences import sentence_spans
from rag.evidence import Draft
from rag.lexicon.lists import ANNOUNCES, ASKS_WHOLE, TELLS_DEEDS
from rag.list_ask import CALLED, ENGLISH_SIZES
from rag.list_part import MEANING, OF_THAT_SIZE, SHORT_HEADING, WHOLE, Part, has_room, quote
from rag.list_scene import NEXT, Scene
from rag.listing import Series, write_list
from rag.sentence_answer import Scored

ANNOUNCED, _WIDE = re.compile(ANNOUNCES), re.compile(ASKS_WHOLE)
_DEEDS = re.compile(TELLS_DEEDS, re.IGNORECASE)
_OF_TOPIC, _ANNOUNCED, _DEED = 0.9, 0.35, 0.15
# A point that speaks of so much more of the question than its fellows is what is asked for.
# So much of what is asked stands in the heading of one point, and so much less in the others.
_NAMED, _NAMED_APART = 0.7, 0.3
_APART, _APART_FAR, _STEP = 0.1, 0.35, 0.01
_CALLED_SO = 0.2
# One point asked for by its name, though the whole list tells more.
_BY_NAME = 0.35
_OF_POINT, _HEAD_ALONE = 0.6, 0.8


def series_part(scene: Scene, series: Series) -> Part:
    """A whole list."""
    ask = scene.ask
    turn = scene.turns[series.turn]
    heads = " ".join(item.head for item in series.items)
    covered = scene.cover(series.introduction, turn, heads=heads)
    score = scene.reach(series.turn)
    # What the reporter asked about is what the list is of.
    covered = max(covered, _OF_TOPIC * scene.topic(series.turn))
    score += covered
    score += scene.tense(series.is_future) + WHOLE
    meaning = _series_meaning(scene, series)
    score += MEANING * meaning
    if ask.size:
        score += OF_THAT_SIZE if ask.size == len(series.items) else -OF_THAT_SIZE
    elif ask.counted:
        score += WHOLE
    if ask.deeds and not ask.reasons and _DEEDS.search(f"{series.introduction} {heads}"):
        score += _DEED
    if ask.wide:
        score += WHOLE
        if _WIDE.search(fold(scene.asked(turn))):
            score += WHOLE
    if ask.size and ask.size == announced(series.introduction) == len(series.items):
        # 主要有四个特点: the briefing announces just so many.
        score += _ANNOUNCED
    if ask.sort and _calls_them(ask.sort, series.introduction):
        score += _CALLED_SO
    if ask.words == len(series.items) and _spells_out(series.introduction, ask.words):
        score += _ANNOUNCED + OF_THAT_SIZE
    if ask.phrase and _same_phrase(ask.phrase, series.introduction):
        score += _ANNOUNCED + OF_THAT_SIZE

    def write() -> Draft:
        return write_list(scene.finder.evidence, series, scene.english)

    start = series.items[0].start
    return Part(
        score=score,
        coverage=covered,
        meaning=meaning,
        start=start,
        place=(scene.briefing.id, series.turn),
        write=write,
        opening=(_opening(scene, series), start),
        end=series.items[-1].end,
        foreign=scene.foreign,
    )


def _opening(scene: Scene, series: Series) -> int:
    """Where the sentence right in front of a list begins."""
    first = series.items[0].start
    begin = max(0, first - len(series.introduction) - 2)
    spans = sentence_spans(scene.text, begin, first)
    return spans[-1][0] if spans else first


def _announcement(series: Series) -> str:
    """The last sentence in front of a list."""
    spans = sentence_spans(series.introduction, 0, len(series.introduction))
    return series.introduction[slice(*spans[-1])] if spans else ""


def _series_meaning(scene: Scene, series: Series) -> float:
    """Of the two points, or the sentence before them, that are nearest: one is not the list."""
    first = series.items[0].start
    begin = max(0, first - len(series.introduction) - 2)
    values = [scene.meaning(item.start, item.end) for item in series.items]
    values += [scene.meaning_of(span) for span in sentence_spans(scene.text, begin, first)]
    return fmean(sorted(values)[-2:])


def point_parts(scene: Scene, series: Series, whole: float) -> Iterable[Part]:
    """Each point of a list, more for one that stands apart from its fellows."""
    text, turn, ask = scene.text, scene.turns.get(series.turn), scene.ask
    covers = [
        scene.cover(text[item.start : item.end], turn, series.introduction) for item in series.items
    ]
    # 我们将持续完善服务体系。一是…: what the whole list is said to be of is no single point.
    announced_of = scene.cover(_announcement(series), turn)
    heads = [scene.cover(item.head, None) for item in series.items]
    for place, (item, covered) in enumerate(zip(series.items, covers, strict=True)):
        named = heads[place] >= _NAMED and heads[place] - _NAMED_APART > max(
            heads[:place] + heads[place + 1 :]
        )
        others = max(covers[:place] + covers[place + 1 :])
        inside = _is_inside(scene, item)
        apart = _APART_FAR if inside else _APART
        score = covered + scene.reach(series.turn)
        coming = series.is_future or NEXT.search(text[item.start : item.end]) is not None
        score += scene.tense(coming)
        if ask.deeds and not ask.reasons and _DEEDS.search(text[item.start : item.end]):
            score += _DEED
        meaning = scene.meaning(item.start, item.end)
        score += MEANING * meaning
        if ask.side and [i for i in series.items if ask.side in fold(i.head)] == [item]:
            score = max(score, whole + _BY_NAME)
        elif ask.size:
            score -= OF_THAT_SIZE
        elif ask.counted:
            score -= WHOLE
        elif (
            covered - others > apart
            and covered > announced_of
            and not scene.is_topic(series.turn)
            and not (inside and ask.wide)
        ):
            score = max(score, whole + _STEP)
        elif inside:
            # Points of one sentence are as near in meaning as each other: the list is given.
            score = min(score, whole - _STEP)

        def write(item: Item = item) -> Draft:
            return _write_point(scene, series, item)

        yield Part(
            score=score,
            coverage=covered,
            meaning=meaning,
            start=item.start,
            place=(scene.briefing.id, series.turn),
            write=write,
            foreign=scene.foreign,
            named=named and covered > announced_of,
        )


def _write_point(scene: Scene, series: Series, item: Item) -> Draft:
    """The whole point where its head is what was asked, else the sentences that were."""
    if _is_inside(scene, item):
        return _quote_inside(scene, item)
    text = scene.text
    sentences: list[Scored] = []
    evidence = scene.finder.evidence
    for passage in evidence.snapshot.turns.get((scene.briefing.id, series.turn), []):
        for span in evidence.sentences(passage):
            if span[0] < item.end and span[1] > item.start:
                covered = scene.cover(text[span[0] : span[1]], None)
                near = scene.meaning_of(span)
                sentences.append(Scored(covered + near, covered, passage, span))
    best = max(sentence.coverage for sentence in sentences)
    nearest = max(sentence.score for sentence in sentences)
    headed = scene.cover(item.head, None) >= _HEAD_ALONE * best
    # The heading says what is to be done, whatever is told behind it.
    chosen = [
        s
        for place, s in enumerate(sentences)
        if headed or scene.ask.wide or not place or s.score >= _OF_POINT * nearest
    ]
    # A heading alone says little: the sentences behind it come along.
    if len(chosen) == 1 and len(text[slice(*chosen[0].span)]) < SHORT_HEADING:
        chosen = sentences
    return quote(scene, _within_limit(scene, chosen))


def _is_inside(scene: Scene, item: Item) -> bool:
    """Whether a sentence holds the point and more."""
    around = scene.sentence_at(item.start)
    return around is not None and around[0] < item.start and item.end <= around[1]


def _quote_inside(scene: Scene, item: Item) -> Draft:
    """A point of a list told in one sentence: its own words, cited with the sentence."""
    draft = Draft(scene.finder.evidence)
    passage = scene.finder.evidence.passage_at(scene.briefing.id, item.start)
    around = scene.sentence_at(item.start)
    if passage is not None and around is not None:
        words = scene.text[item.start : item.end].strip(" ，,。.；;")
        draft.text = f"{words}[{draft.cite(passage, around)}]{'.' if scene.english else '。'}"
    return draft


def _within_limit(scene: Scene, sentences: list[Scored]) -> list[Scored]:
    """As many as an answer has room for, the heading and the best first, in their order."""
    kept: list[Scored] = []
    for sentence in sorted(sentences[1:], key=lambda s: (-s.score, s.span)):
        if has_room(scene, [*sentences[:1], *kept], sentence):
            kept.append(sentence)
    return sorted([*sentences[:1], *kept], key=lambda s: s.span)


def _spells_out(introduction: str, size: int) -> bool:
    """稳、新、强、融、优五个特点: single characters, as many as there are points."""
    return size > 1 and bool(re.search(rf"(?:[\u4e00-\u9fff]、){{{size - 1}}}", introduction))


def _calls_them(sort: str, introduction: str) -> bool:
    """重点抓好五件事: the points are called what the question calls them."""
    told = [found["sort"] for found in CALLED.finditer(fold(introduction))]
    return told[-1:] == [sort]


def _same_phrase(phrase: str, introduction: str) -> bool:
    """四个新 is “四个新” and 四个“新”."""
    quotes = str.maketrans("", "", "“”\"'「」『』")
    return phrase.translate(quotes) in fold(introduction).translate(quotes)


def announced(introduction: str) -> int:
    """How many points the words in front of a list say that there are; 0 where they do not."""
    found = ANNOUNCED.search(fold(introduction))
    if found is None:
        return 0
    word = found["zh"] or found["en"]
    return ENGLISH_SIZES[word] if word in ENGLISH_SIZES else int(parse_chinese(word))
