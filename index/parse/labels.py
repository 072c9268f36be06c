"""Speaker labels of all layouts, and what is no label although it has a colon.

A label at a paragraph's start is taken for a speaker only where something else supports it: it
is 问/答 or ends in 记者, it names somebody the lead or title names, it carries an office, or it
has the form of a name or a medium and returns, greets, or answers a question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from index.parse.dates import is_clock_line
from index.parse.dress import STOP, Undressed, undress, without_number
from index.parse.entry import english_name
from index.parse.label import Label
from index.parse.labels_en import english_label
from index.parse.labels_zh import chinese_label
from index.parse.lead import is_person_name
from index.parse.lexicon import ASKS, ENGLISH_ASKS, GREETING, OFFICE
from index.records import Participant
from index.script import is_han, simplify

_OWN_LINE = 60
# A sentence, a numbered or dressed line; 21世纪某报记者 is a medium for all its number.
_NO_LABEL = re.compile(
    r"[.!?,;:。，！？；：、…][)）\"”’』」]*$|^[#*\[(（【-]"
    r"|^\d(?!\d*[\u4e00-\u9fff].*[记記]者$)"
)
# Capitals and a full stop begin a sentence as well: more than so many are how a text is printed.
_STYLE = 2
# How far down those who speak are introduced.
_INTRODUCTIONS = 20
_NO_FORENAME = re.compile(
    r"\b(?:Thanks?|Hello|Hi|Dear|And|But|So|Yes|No|Good|Morning|Afternoon|Evening|Over|To|As|With|"
    r"For|From|Then|Now|Next|Okay|Well|The|Our|Ask|Welcome|Please|When|What|How|Why|If)\b"
)


def find_labels(
    paragraphs: Sequence[str],
    people: Sequence[Participant],
    *,
    unspoken: Collection[int] = (),
) -> list[Label | None]:
    """The speaker's label of each paragraph, None where the running speaker goes on.

    Args:
        paragraphs: Texts without leading blanks.
        people: Whom title and lead name.
        unspoken: Paragraphs that are known to be no speech, such as lists of those present.
    """
    candidates = _candidates(paragraphs, people)
    candidates = [None if i in unspoken else label for i, label in enumerate(candidates)]
    counts = Counter(label.key for label in candidates if label)
    q_blank = any(re.match(r"^Q\s{2,}", text) for text in paragraphs)
    known = {person.name.casefold() for person in people}
    outlets = any(label and label.kind == "question" and label.outlet for label in candidates)
    known |= {label.name.casefold() for label in candidates if label and label.sure and label.name}
    labels: list[Label | None] = []
    before: Label | None = None
    said = ""
    for index, (text, label) in enumerate(zip(paragraphs, candidates, strict=True)):
        accepted = None
        if label:
            speech = text[label.end :] or _next_words(paragraphs, index)
            if label.key == "Q " and not (q_blank or counts["Q "] > 1):
                label = None
            elif label.sure or label.name.casefold() in known:
                accepted = label
            elif _pairs(label, before, speech):
                accepted = replace(label, translation=True)
            elif _supported(label, counts[label.key], before, speech):
                accepted = label
            elif outlets and before and _asks_once(label, speech):
                accepted = replace(label, kind="question", name="", outlet=label.name)
        if accepted:
            words = text[accepted.end :]
            pairs = accepted.english and _pairs(accepted, before, words)
            if pairs or _repeats(accepted, before, words, said):
                accepted = replace(accepted, translation=True)
            before, said = accepted, words
        labels.append(accepted)
    return _one_name_each(labels, "\n".join(paragraphs[:_INTRODUCTIONS]))


def _candidates(paragraphs: Sequence[str], people: Sequence[Participant]) -> list[Label | None]:
    """What each paragraph's beginning would be as a label, whatever speaks for or against it."""
    found = [_dressed(text, people) for text in paragraphs]
    stops = [index for index, text in enumerate(paragraphs) if STOP.match(text)]
    for index in stops if len(stops) > _STYLE else ():
        label = found[index]
        if label and _is_name(label.name):
            found[index] = replace(label, sure=True)
    if not any(found):
        found = _without_colons(paragraphs, people)
    own = _own_lines(paragraphs, people)
    if sum(label is not None and label.sure for label in found) < len(own):
        for index, label in own.items():
            found[index] = label
    return found


# 记者——几时通航？ 邹明远　十月。
_PLAIN = re.compile(r"(?P<label>[\u4e00-\u9fff·]{2,12})(?:\s*[—–]{1,2}\s*|[\s\u3000]{1,4})(?=\S)")


def _without_colons(paragraphs: Sequence[str], people: Sequence[Participant]) -> list[Label | None]:
    """Labels of a text in which a dash or a blank stands for every colon: only names it tells."""
    found: list[Label | None] = []
    names = {person.name for person in people}
    for text in paragraphs:
        match = _PLAIN.match(text)
        label = None
        if match:
            lead = match["label"] + "："
            plain = Undressed(lead + text[match.end() :], match.end() - len(lead))
            label = _candidate(plain, people)
        known = label is not None and (label.explicit or label.name in names)
        found.append(replace(label, sure=True) if label and known else None)
    asks = sum(label is not None and label.kind == "question" for label in found)
    both = asks > 1 and any(label is not None and label.kind != "question" for label in found)
    return found if both else [None] * len(found)


def _dressed(text: str, people: Sequence[Participant]) -> Label | None:
    if text == "Operator":
        # Of a call with investors: no colon, and her words below.
        return Label("moderator", len(text), "", text, key=text, sure=True, english=True)
    if numbered := without_number(text):
        # 1. 某报记者： numbers what is asked; 一、工业： numbers a heading.
        label = _candidate(numbered, people)
        if label and label.explicit:
            return label
    return _candidate(undress(text), people)


# 〔图：发布会现场〕, ▲邵文慧回答提问: what a picture shows.
_CAPTION = re.compile(
    r"\s*(?:[▲△▼]|[〔【\[(（]?\s*(?:图片?|圖片?|照片)(?:说明|說明)?\s*\d{0,2}\s*[:：/|])"
)


def _candidate(dressed: Undressed, people: Sequence[Participant]) -> Label | None:
    plain = dressed.plain
    if _CAPTION.match(plain):
        return None
    label = chinese_label(plain, people) or english_label(plain, people)
    if label is None:
        return None
    # Nothing but a name beside a time: that is how a live transcript names who speaks.
    sure = label.sure or (dressed.stamped and _is_name(label.name))
    return replace(label, end=label.end + dressed.shift, sure=sure)


def _next_words(paragraphs: Sequence[str], index: int) -> str:
    """The paragraph behind a label on a line of its own, where no time stands between."""
    behind = (text for text in paragraphs[index + 1 : index + 3] if not is_clock_line(text))
    return next(behind, "")


def _own_lines(paragraphs: Sequence[str], people: Sequence[Participant]) -> dict[int, Label]:
    """Labels without colon on lines of their own, in a text that is laid out so throughout.

    Such a line returns, or names somebody the head names; what follows it is longer speech.
    """
    lines: dict[int, Label] = {}
    for index, text in enumerate(paragraphs[:-1]):
        if len(text) > _OWN_LINE or _NO_LABEL.search(text):
            continue
        colon = "：" if is_han(text[-1]) else ":"
        label = _candidate(Undressed(text + colon, 0), people)
        if label and label.end >= len(text):
            lines[index] = replace(label, end=len(text))
    counts = Counter(label.key for label in lines.values())
    names = {person.name for person in people}
    kept = {
        index: label
        for index, label in lines.items()
        if index + 1 not in lines
        and (counts[label.key] > 1 or label.explicit or label.name in names)
        and (label.explicit or label.kind == "moderator" or _is_name(label.name))
    }
    # A heading may return once; speakers take turns.
    takes_turns = len({label.key for label in kept.values()}) > 1 and len(kept) > 2
    return {i: replace(label, sure=True) for i, label in kept.items()} if takes_turns else {}


def _is_name(text: str) -> bool:
    return is_person_name(text) or bool(english_name(text))


def _one_name_each(labels: list[Label | None], opening: str) -> list[Label | None]:
    """One name a person: MR. SMITH is John Smith, 柏青部长 is 柏青, if another label says so, or
    the opening does: I am John Smith, the department's press secretary."""
    han = {x.name for x in labels if x and not x.english and is_person_name(x.name)}
    full = {
        label.name.casefold(): label.name
        for label in labels
        if label and label.english and " " in label.name and label.kind != "question"
    }
    named: list[Label | None] = []
    for label in labels:
        if label and label.english and label.name and label.kind != "question":
            short = label.name.casefold()
            fitting = [name for key, name in full.items() if key.endswith(f" {short}")]
            fitting = fitting or _introduced(label.name, opening)
            if len(fitting) == 1:
                label = replace(label, name=fitting[0])
        elif label and label.kind == "speech" and label.name not in han:
            addressed = [
                name for name in han if re.fullmatch(f"{name}.{{0,6}}{OFFICE}", label.name)
            ]
            if len(addressed) == 1:
                label = replace(label, name=addressed[0])
        if label and label.kind == "speech" and not label.name:
            # 佟青副局长：where another label says 副局长佟青：
            held = [name for name in han if re.fullmatch(f"{name}.{{0,6}}{OFFICE}", label.role)]
            if len(held) == 1:
                role = label.role.removeprefix(held[0])
                label = replace(label, name=held[0], role=role)
        named.append(label)
    return named


def _introduced(family: str, opening: str) -> list[str]:
    """Full names that an English opening gives to whom labels call by the family name alone."""
    if " " in family or not family.isascii():
        return []
    pattern = rf"\b[A-Z][a-z][\w'’-]* (?:[A-Z]\. )?{re.escape(family)}\b"
    found = (english_name(match) for match in re.findall(pattern, opening))
    return sorted({name for name in found if name and not _NO_FORENAME.search(name)})


def _pairs(label: Label, before: Label | None, speech: str) -> bool:
    """An English label right behind a Chinese one: the same words in the other language."""
    return (
        label.english
        and before is not None
        and not before.english
        and not label.explicit
        and sum(is_han(char) for char in speech[:200]) * 4 < len(speech[:200])
    )


def _repeats(label: Label, before: Label | None, speech: str, said: str) -> bool:
    """Q: … and 问：… right behind it, or 答：… and A: …: the same words in the other language."""
    return (
        before is not None
        and label.explicit
        and before.explicit
        and (label.kind, label.name) == (before.kind, before.name)
        and label.english != before.english
        and _is_chinese(speech) != _is_chinese(said)
    )


def _is_chinese(words: str) -> bool:
    return sum(is_han(char) for char in words[:200]) * 4 >= len(words[:200])


def _asks_once(label: Label, speech: str) -> bool:
    """The Taskar Courier: … Is that so? where other media ask by their names: a medium too."""
    plain = label.english and label.kind == "speech" and bool(label.name) and not label.role
    return plain and speech.rstrip(' "”’)').endswith("?")


def _supported(label: Label, count: int, before: Label | None, speech: str) -> bool:
    simple = simplify(speech[:400])
    asks = re.search(r"[？?]|" + ASKS, simple) is not None
    if label.kind == "question":
        return count > 1 or asks or re.search(ENGLISH_ASKS, simple) is not None
    follows = before is not None and before.kind in ("question", "followup")
    if label.english:
        # A: answers the Q: above it.
        return count > 1 or (label.kind == "answer" and follows)
    if label.role and not label.name:
        # An office alone is also how a sentence begins: 国家主席：…
        return count > 1 or follows
    if not is_person_name(label.name):
        return count > 1 or (follows and re.search(OFFICE + "$", simplify(label.name)) is not None)
    if count > 1 or re.match(GREETING, simple):
        return True
    return len(label.name) <= 3 and follows
