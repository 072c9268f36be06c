"""What a comparison names: the things held together, and what is said of all of them.

A question is read in every way that parts it into things; which reading is meant shows when the
figures are looked for (see `rag.compare`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from index.script import is_han
from rag.lexicon.comparing import (
    ADVERB_AHEAD,
    ANNOUNCES_SIDES,
    AS_ANSWER,
    ASKS_WHETHER,
    BY_PLACE,
    CALLS_TO_COMPARE,
    CLAIM_GOES_ON,
    DASH,
    EITHER,
    EITHER_WAY,
    EITHER_WAY_EN,
    ENGLISH_OPENS_SIDE,
    ENGLISH_PARTS,
    ENGLISH_SIDE_LEAD,
    ENGLISH_STOPS_SIDE,
    ENGLISH_VERB,
    EXCEEDS,
    EXCEEDS_EN,
    HAS_MORE,
    IS_EITHER,
    IS_IT_SO,
    LISTS,
    NAMELESS_HEAD,
    ONLY_ASKS,
    ONLY_PLACES,
    ONLY_RATE,
    ONLY_TIME,
    OR_BEYOND,
    OR_REVERSED,
    OR_STILL,
    SIDE_LEAD,
    SIDE_TAIL,
    SO_MANY_TOLD,
    SUCH_A_SHARE,
    SUPERLATIVE,
    TOLD_BY_NUMBER,
    WHICH_OF,
)
from rag.lexicon.measures import QUANTITY_ENDINGS
from rag.speech import inside_word, subject_of

_OF_BOTH = re.compile(r"(?P<name>[A-Za-z-]+) (?P<of>(?:of|from|to) .+)")
_OR_BEYOND = re.compile(OR_BEYOND, re.IGNORECASE)
_REMARK = re.compile(r"[(（][^()（）]*[)）]")
_CLAUSE = re.compile(r"[,，:：;；。？?—]+")
_WHETHER, _EITHER, _IS_EITHER, _LISTS, _WHICH, _AS_ANSWER, _LEAD, _TAIL = map(
    re.compile,
    (ASKS_WHETHER, EITHER, IS_EITHER, LISTS, WHICH_OF, AS_ANSWER, SIDE_LEAD, SIDE_TAIL),
)
_EXCEEDS = re.compile(EXCEEDS)
_IS_IT_SO = re.compile(IS_IT_SO)
_SUCH_A_SHARE = re.compile(SUCH_A_SHARE)
_HAS_MORE = re.compile(HAS_MORE)
_EITHER_WAY, _EITHER_WAY_EN = re.compile(EITHER_WAY), re.compile(EITHER_WAY_EN, re.IGNORECASE)
_EXCEEDS_EN, _PARTS_EN, _STOPS_EN, _OPENS_EN, _VERB_EN, _LEAD_EN = (
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        EXCEEDS_EN,
        ENGLISH_PARTS,
        ENGLISH_STOPS_SIDE,
        ENGLISH_OPENS_SIDE,
        ENGLISH_VERB,
        ENGLISH_SIDE_LEAD,
    )
)
_GOES_ON, _ANNOUNCES = re.compile(CLAIM_GOES_ON), re.compile(ANNOUNCES_SIDES)
_ONLY_ASKS, _PLACED = re.compile(ONLY_ASKS), re.compile(ONLY_PLACES)
_CALLS, _BY_PLACE, _DASH = map(re.compile, (CALLS_TO_COMPARE, BY_PLACE, DASH))
_BY_NUMBER, _SO_MANY = re.compile(TOLD_BY_NUMBER), re.compile(SO_MANY_TOLD)
_OR_REVERSED, _OR_STILL = (re.compile(p, re.IGNORECASE) for p in (OR_REVERSED, OR_STILL))
_ADVERB = re.compile(ADVERB_AHEAD)
# Compared with B, is A bigger; are there fewer A than B.
_HELD_AGAINST_EN = re.compile(
    r"^(?:compared|set|held|measured)(?: side by side)? (?:with|to|against) (?P<b>[^,]{3,80}), "
    r"(?P<is>is|are|was|were) (?P<a>.{3,80}?) "
    r"(?P<more>bigger|larger|higher|greater|faster|longer|smaller|lower|slower|shorter)$",
    re.IGNORECASE,
)
_THERE_ARE_EN = re.compile(
    r"^(?P<is>is|are|was|were) there (?P<more>more|fewer|less) "
    r"(?P<a>.{3,80}?) than (?P<b>.{3,80})$",
    re.IGNORECASE,
)
_SENTENCES_EN = re.compile(r"(?<=[a-z)][.!?])\s+(?=[A-Z])")
_COMMA_EN = re.compile(r"[,:;](?:\s|$)")
_ASKS_BEHIND = re.compile(r"[,:;]\s+(?:which|who|what|where)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b(?:this|last) year\b", re.IGNORECASE)
_NAMELESS = re.compile(NAMELESS_HEAD, re.IGNORECASE)
_OPENS = re.compile(rf"(?i)(?:in|during|for|by|at|over|on|looking|as) |{SUPERLATIVE}")
_ONLY_TIME, _ONLY_RATE = re.compile(ONLY_TIME), re.compile(ONLY_RATE)
_ONES = re.compile(r"(?i) ones?$")
_RATES = ("率", "占比", "比重", "比例", "增速", "增幅")
_EDGES = " ，,、：:；;。？?“”\"'"
_MOST_READINGS = 6
_SAME_VERB = 2
# 国内游客和入境游客的花费: what stands behind the last 的 may be said of both.
_AMONG = re.compile(r"(?P<of>.{2,}?)(?P<in>里面?|当中|之中|(?<![高初集空])中)的?(?P<name>.{2,})")
_OF_LAST = re.compile(r"(?P<name>.{2,}?)的(?P<said>[^的]{2,})")


@dataclass(frozen=True)
class Contest:
    """One reading of a comparison."""

    names: tuple[str, ...]
    shared: str
    """The rest of the question, said of each of them."""
    claim: re.Match[str] | None = None
    """Where the question asks to be told whether the first exceeds the second."""


def contests(text: str) -> list[Contest]:
    """The readings of a question in plain words; empty where it names no two things."""
    plain = _BY_PLACE.sub("哪个", _CALLS.sub("，", without_brackets(one_way(text))))
    if not any(map(is_han, plain)):
        asking = _SENTENCES_EN.split(plain.strip())[-1].rpartition(": ")[2]
        if asking != plain and _EXCEEDS_EN.match(asking):
            # Leaving opinions aside: did A grow faster than B?
            plain = asking
        return list(dict.fromkeys(_english(plain)))[:_MOST_READINGS]
    many = _SO_MANY.search(plain)
    plain = _BY_NUMBER.sub("，", plain)
    readings = [
        way
        for reading in (*_so_many(plain, many), *_chinese(plain))
        for way in (reading, *_shared_out(reading), *_said_ahead(reading))
    ]
    # 占比 by itself is no thing, where the other side names one.
    told = [r for r in readings if not any(_ONLY_RATE.fullmatch(n) for n in r.names)] or readings
    return list(dict.fromkeys(told))[:_MOST_READINGS]


def one_way(text: str) -> str:
    """A高于还是低于B as A是否高于B: one of two opposites is asked for as the other is.

    A，有没有B多 is A是否比B多.
    """
    if any(map(is_han, text)):
        text = _IS_IT_SO.sub("吗？", text)
        text = _HAS_MORE.sub("是否比", text)
        return _EITHER_WAY.sub(
            lambda m: f"是否{m['than']}于" if m["than"] else f"{m['adj']}吗", text
        )
    return _EITHER_WAY_EN.sub(
        lambda m: f"{m['more']}{m['than'] or ''}" if "than" not in m["more"] else m["more"], text
    )


def asks_either_way(text: str) -> bool:
    """Whether a question names both opposites: the first thing is told as the one or the other."""
    return one_way(text) != _IS_IT_SO.sub("吗？", text)


def without_brackets(text: str) -> str:
    """The question without what stands in brackets beside it, or opens a range: ten or more."""
    return _OR_BEYOND.sub("", _REMARK.sub(_measure_in_brackets, text))


def _measure_in_brackets(remark: re.Match[str]) -> str:
    """机柜利用情况（上架率）: what is measured stands in the brackets."""
    inside = remark[0][1:-1].strip()
    return f"{inside} " if len(inside) > 1 and inside.endswith(_RATES) else ""


def _shared_out(contest: Contest) -> Iterator[Contest]:
    """The same with what only the last name says of itself said of all."""
    *others, last = contest.names
    found = _OF_LAST.fullmatch(last)
    if found is not None and not any("的" in name for name in others):
        shared = f"{found['said']} {contest.shared}".strip()
        yield replace(contest, names=(*others, found["name"]), shared=shared)


def _said_ahead(contest: Contest) -> Iterator[Contest]:
    """用水权交易的成交水量和金额: what stands before the first 的 may be said of both.

    So is what both are among: 船队里驳船和拖船.
    """
    first, *others = contest.names
    among = _AMONG.fullmatch(first)
    if among and not inside_word(first, among.start("in"), among.end("in")):
        yield replace(
            contest,
            names=(among["name"], *others),
            shared=f"{among['of']} {contest.shared}".strip(),
        )
    owner, _, name = first.partition("的")
    measures = all(n.endswith(QUANTITY_ENDINGS) for n in (name, *others))
    if len(owner) > 1 and len(name) > 1 and measures:
        yield replace(contest, names=(name, *others), shared=f"{owner}的 {contest.shared}".strip())


def _chinese(text: str) -> list[Contest]:
    clauses = [c.strip(_EDGES) for c in _CLAUSE.split(text)]
    clauses = [c for c in clauses if c and not _AS_ANSWER.match(c)]
    if _WHETHER.search(text):
        for at in range(len(clauses)):
            if claimed := _claimed(clauses, at):
                return [claimed]
    for at in range(len(clauses)):
        if choice := _choice(clauses, at):
            return [choice]
    # The things stand right at 哪个, or in the clause before it.
    asking = next((i for i, c in enumerate(clauses) if _WHICH.search(c)), len(clauses) - 1)
    for at in (*range(asking, -1, -1), *range(asking + 1, len(clauses))):
        if readings := list(_listed(clauses, at)):
            return readings
    return _side_by_side(clauses, asking)


def _so_many(text: str, many: re.Match[str] | None) -> Iterator[Contest]:
    """甲、乙和丙、丁，三个数哪个高: so many names, and 和 stands within one of them."""
    if many is None:
        return
    clauses = [c.strip(_EDGES) for c in _CLAUSE.split(text) if c.strip(_EDGES)]
    for at, clause in enumerate(clauses):
        names = tuple(_named(name) for name in clause.split("、"))
        if len(names) == _COUNT[many["many"]] and all(names):
            yield Contest(names, _rest(clauses, at))


_COUNT = {"三": 3, "四": 4, "五": 5}


def _side_by_side(clauses: Sequence[str], asking: int) -> list[Contest]:
    """A的比重，B的占比，哪个低: a clause for each, and nothing that lists them."""
    told = [i for i in range(asking) if not _ANNOUNCES.search(clauses[i])]
    names = tuple(_named(clauses[i]) for i in told)
    if len(names) != 2 or not all(names) or not _WHICH.search(clauses[asking]):
        return []
    return [Contest(names, _rest(clauses, *told))]


def _rest(clauses: Sequence[str], *used: int) -> str:
    """The other clauses, without the words that only ask which."""
    rest = [
        _named(_WHICH.sub(" ", _PLACED.sub(" ", c))) for i, c in enumerate(clauses) if i not in used
    ]
    return "，".join(c for c in rest if not _ONLY_ASKS.fullmatch(c))


def _named(text: str) -> str:
    """A side without the words that only ask which of both."""
    bare = text.strip(_EDGES)
    while (cut := _TAIL.sub("", _LEAD.sub("", bare)).strip(_EDGES)) != bare:
        if not cut:
            break
        bare = cut
    return bare


def _claimed(clauses: Sequence[str], at: int) -> Contest | None:
    """A比B高吗: yes or no, and both are named."""
    clause = clauses[at]
    used: tuple[int, ...] = (at,)
    if at and _GOES_ON.match(clause) and not _WHICH.search(clauses[at - 1]):
        # A的增速，有没有超过B: the claim goes on behind a comma.
        clause = clauses[at - 1] + clause
        used = (at, at - 1)
    found = _EXCEEDS.match(clause)
    if found is None or _WHICH.search(clause):
        return None
    if found["more"] in ("比", "有") and not found["adj"]:
        return None
    if _SUCH_A_SHARE.match(found["b"]):
        # 有没有超过九成签约: how large a share, and nothing held against another.
        return None
    owned = found["a"].strip(_EDGES)
    if at and len(used) == 1 and (_ONLY_TIME.fullmatch(owned) or _ONLY_RATE.fullmatch(owned)):
        # 单看制造业，去年有没有跑赢工业整体: the thing stands in the clause before its time.
        thing = subject_of(clauses[at - 1]) or clauses[at - 1]
        names = (_named(thing), _named(found["b"]))
        shared = f"{found['a']}，{_rest(clauses, at, at - 1)}"
        return Contest(names, shared, found) if all(names) else None
    names = (_named(found["a"]), _named(found["b"]))
    return Contest(names, _rest(clauses, *used), found) if all(names) else None


def _choice(clauses: Sequence[str], at: int) -> Contest | None:
    """A还是B."""
    clause = clauses[at]
    cuts = list(_EITHER.finditer(clause))
    if not cuts:
        return None
    parts = [clause[a:b] for a, b in _between(cuts, len(clause))]
    used = [at]
    if not parts[0].strip(_EDGES):
        if at == 0:
            return None
        parts[0] = clauses[at - 1]
        used.append(at - 1)
    shared = _rest(clauses, *used)
    # 去年汽车是产量多还是销量多: what stands before 是 is said of both.
    if opened := _IS_EITHER.match(parts[0]):
        shared = f"{opened['shared']} {shared}".strip()
        parts[0] = parts[0][opened.end() :]
    # 一季度、二季度还是三季度: all of them are to choose from.
    names = tuple(_named(name) for part in parts for name in part.split("、"))
    if len(names) == 2 and (said := _said_of_both(*names)):
        shared = f"{said} {shared}".strip()
        names = (names[0][len(said) :], names[1])
    return Contest(names, shared) if all(names) else None


def _said_of_both(first: str, second: str) -> str:
    """专项债 of 专项债投给水利 and 投给铁路: what stands before the word that both go on with."""
    short = first[-len(second) :]
    of_sort = short[-1] == second[-1] != short[0] and short[0] != second[0]
    if of_sort and _SAME_VERB <= len(second) <= _SAME_VERB + 1 and len(first) > len(second) + 1:
        # 上架率东部还是西部: two short names of one sort.
        return first[: -len(second)]
    at = first.find(second[:_SAME_VERB])
    return first[:at] if at > 1 and len(second) > _SAME_VERB < len(first) - at else ""


def _between(cuts: Sequence[re.Match[str]], end: int) -> Iterator[tuple[int, int]]:
    starts = [0, *(c.end() for c in cuts)]
    yield from zip(starts, [*(c.start() for c in cuts), end], strict=True)


def _listed(clauses: Sequence[str], at: int) -> Iterator[Contest]:
    """A和B哪个多: which of the words that list part the things is left open."""
    clause = clauses[at]
    which = _WHICH.search(clause)
    head = _without_among(clause[: which.start()]) if which else clause
    tail = _named(clause[which.end() :]) if which else ""
    cuts = list(_LISTS.finditer(head))
    # 和 in 和谐 parts nothing; where the segmenter joins the only one to its neighbour, it errs.
    cuts = [c for c in cuts if not inside_word(head, c.start(), c.end())] or cuts
    # A的个数，和B的个数: the list goes on behind a comma.
    joined = at > 0 and bool(cuts) and cuts[0].start() == 0
    if joined:
        cuts = cuts[:1]
    used = (at, at - 1) if joined else (at,)
    shared = f"{_rest(clauses, *used)} {tail}".strip()
    ways = [cuts] if len(cuts) > 1 else []
    ways += [[cut] for cut in cuts]
    for way in ways:
        parts = [head[a:b] for a, b in _between(way, len(head))]
        if joined:
            parts[0] = clauses[at - 1]
        names = tuple(_named(part) for part in parts)
        if all(names):
            yield Contest(names, shared)


def _without_among(head: str) -> str:
    """牛肉、羊肉中 names no 中; 高中 does."""
    end = len(head)
    return head[:-1] if head.endswith("中") and not inside_word(head, end - 1, end) else head


def _english(text: str) -> list[Contest]:
    text = _OR_REVERSED.sub("", _DASH.sub(", ", text)).strip().rstrip("?. ")
    text = _HELD_AGAINST_EN.sub(r"\g<is> \g<a> \g<more> than \g<b>", text)
    text = _THERE_ARE_EN.sub(r"\g<is> \g<a> \g<more> than \g<b>", text)
    claimed = _OR_STILL.sub("", text)
    if _EXCEEDS_EN.match(claimed):
        text = claimed
    claim = _EXCEEDS_EN.match(text)
    if claim is not None and " or " not in text.lower():
        timed = _YEAR.search(claim["a"]) and _YEAR.search(claim["b"])
        # Each of its own year: nothing behind the second is said of both.
        right, tail = (_trimmed(claim["b"]), "") if timed else _head(claim["b"], alone=False)
        names = _with_head((_trimmed(claim["a"]), right))
        shared = f"{claim['ahead'] or ''}{claim['more']} {tail}"
        return [Contest(names, shared, claim)] if all(names) else []
    cuts = list(_PARTS_EN.finditer(text))
    readings: list[tuple[Contest, re.Match[str]]] = []
    for cut in cuts:
        found = _english_sides(text[: cut.start()], text[cut.end() :])
        if found is not None:
            readings.append((found, cut))
    # "or" chooses, of the last things named first; "and" may only join words of one name.
    chosen = [r for r, cut in readings if cut[0].strip(" ,").lower() != "and"]
    return chosen[::-1] or [r for r, _ in readings]


def _english_sides(before: str, after: str) -> Contest | None:
    """Behind a comma or a colon the things stand alone; else the first follows a verb."""
    topic, colon, rest = before.rpartition(": ")
    if colon and rest.strip() and _ASKS_BEHIND.search(after) and not _VERB_EN.search(topic):
        # Fixed investment: industry or the whole economy, which rose more? Said of both.
        found = _english_sides(rest, after)
        return replace(found, shared=f"{topic} {found.shared}") if found else None
    *pieces, last = re.split(r"[,:;]\s+", before.rstrip(" ,"))
    while pieces and _ADVERB.match(pieces[0]):
        del pieces[0]
    # A or B: which grew faster? names both before it asks anything.
    named_first = not pieces and _ASKS_BEHIND.search(after) is not None
    alone = (bool(pieces) or named_first) and not _VERB_EN.search(last)
    right, tail = _head(after, alone)
    if alone:
        names = [last]
        while pieces and not (_VERB_EN.search(pieces[-1]) or _OPENS.match(pieces[-1])):
            names.insert(0, pieces.pop())
    else:
        opened = list(_OPENS_EN.finditer(last))
        start = opened[-1].end() if opened else 0
        pieces.append(last[:start])
        names = [last[start:]]
    of_both = _OF_BOTH.fullmatch(_trimmed(right))
    if of_both and all(len(_trimmed(name).split()) == 1 for name in names):
        # Exports or imports of services: of services, both of them.
        right, tail = of_both["name"], f"{of_both['of']} {tail}"
    named = _with_head(tuple(_trimmed(name) for name in (*names, right)))
    shared = " ".join(part for part in (*pieces, tail) if part.strip())
    return Contest(named, shared) if all(named) else None


def _with_head(names: tuple[str, ...]) -> tuple[str, ...]:
    """International standards, national ones: standards, all of them."""
    head = names[0].split()[-1] if names[0] else ""
    return tuple(_ONES.sub(lambda _: f" {head}", name) if head else name for name in names)


def _head(text: str, alone: bool) -> tuple[str, str]:
    """The thing that a text begins with, and what is said of it."""
    bare = _trimmed(text)
    stops = _COMMA_EN if alone else _STOPS_EN
    stop = next(
        (
            s
            for s in stops.finditer(bare)
            if s.start() > 0 and not _NAMELESS.fullmatch(bare[: s.end()])
        ),
        None,
    )
    return (bare, "") if stop is None else (bare[: stop.start()], bare[stop.start() :])


def _trimmed(name: str) -> str:
    bare = name.strip(" ,.:;?\"'“”")
    while (lead := _LEAD_EN.match(bare)) and lead.end() < len(bare):
        bare = bare[lead.end() :]
    return bare
