"""A question's parts: each thing that it asks a figure of, with what the rest of it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.figures.periods import Period
from index.script import language_of
from rag.ask import Ask, asks_in_words, kinds_asked, names_kind, told_first
from rag.context import in_context, in_points
from rag.derived import CUES
from rag.english_parts import (
    asked_alike,
    coordinated,
    each_year,
    level_and_rate,
    of_a_topic,
    parts_of,
    two_states,
)
from rag.english_sides import each_of_two
from rag.find import Finder
from rag.lexicon.comparing import COMPARES, ONLY_TIME, WHOLES
from rag.lexicon.frame import REMARK_WORDS
from rag.lexicon.measures import ONE_COUNTERS
from rag.lexicon.several import (
    AMOUNT_WORDS,
    ASKS_AGAIN,
    ASKS_OUTRIGHT,
    COUNTED_AGAIN,
    DISTRIBUTIVE,
    EACH_OF_PAIR,
    IN_ALL_WORDS,
    KEYWORD,
    LISTED_NAMES,
    NAMED_QUANTITY,
    NEXT_PART,
    OF_BOTH,
    PAIR_ALONE,
    PAIRED_WORDS,
    RATE_ALONE,
    REQUESTED,
    SIZE_AT_END,
)
from rag.lexicon.times import AVERAGED_OVER, LATER, ON_LAST_PERIOD, ON_LAST_YEAR
from rag.speech import opens_with_verb, subject_of
from rag.terms import terms_in
from rag.units import Unit, measure_of

# 去年产了多少台 卖了多少台: a space parts them.
_COUNTED_IN = "".join(counter for counter in ONE_COUNTERS if len(counter) == 1)
_SPACED = rf"(?<=[{_COUNTED_IN}人元次亩])\s+(?=[\u4e00-\u9fff]{{1,4}}(?:多少|几))"
_CUT = re.compile(rf"[？?！!；;，。]|,(?!\d)|{NEXT_PART}|{ASKS_AGAIN}|{_SPACED}", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|「[^」]*」|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
_COMMA = re.compile("、")
_GOES_ON_COMPARING = re.compile(
    r"\s*(?:相?比(?![重例率])|较|跟|与|和|同).{2,}(?:[高低多少大小快慢长短贵](?:出来?|了)?|相?差了?)(?:多少|几)"
)
# 占比，连着缩小多少个月: kinds that are told of a rate or a share.
_OF_WHAT_IS_NAMED = frozenset({"streak", "points", "rank"})
# 我要那个占比, 给个百分比就行: which kind of figure is wanted, for what was asked before.
_HINT = re.compile(
    rf"(?=.*(?:要|给|算|就行|即可))(?:{REMARK_WORDS}|算(?:一?个|一?下|出)?|占比|比重|比例|百分[比数]|份额|增速|涨幅|绝对数|概数)+"
)
_OUTRIGHT = re.compile(ASKS_OUTRIGHT)
# In the scheme where big firms post their needs, how many: where asks for no place.
_LEADS_IN = re.compile(
    r"(?:in|for|of|under|among|amongst|at|with|through|on|across|within|as for|given|via"
    r"|before|after|since|until|despite|besides|following|amid) "
    r"(?!(?:what|which|how|whose|total|all)\b)",
    re.IGNORECASE,
)
# For the tour: how many firms did it reach, and what was it worth: asks, for all that opens it.
_ASKS_BEHIND_LEAD = re.compile(r"(?:[:,]| [-–—])\s+(?:how|what|which)\b", re.IGNORECASE)
_DISTRIBUTIVE, _TWO = re.compile(DISTRIBUTIVE), 2
_BASIS = re.compile(rf"的?(?:{ON_LAST_PERIOD}|{ON_LAST_YEAR}|{AVERAGED_OVER}).*$")
_LATER = re.compile(LATER)
_OF_ALL = re.compile(f"{WHOLES}|\\ball (?=[a-z]+s\\b)")
_COMPARES = re.compile(COMPARES)
# How many doctors and nurses work there: each word is counted for itself.
_TWO_COUNTED = re.compile(
    r"(?P<lead>\bhow many )(?P<a>[a-z]+s) and (?P<b>[a-z]+s)(?P<rest> .*)", re.IGNORECASE
)
# 出口总量和增速: a level, and how it grew.
_LEVEL_AND_RATE = re.compile(
    r"^(?P<what>[^、]{2,24}?)(?:总量|总数|总额|数量)?(?:和|与|及|以及|、)(?:其|它的)?"
    r"(?P<rate>(?:同比|环比)?(?:增速|增幅|涨幅|降幅|增长率|增长幅度|增长))(?:各?(?:是|为|有)?多少|分别.*|怎么样|如何)?[？?]?$"
)
_PAIR_ALONE, _RATE_ALONE, _SIZE_AT_END = map(re.compile, (PAIR_ALONE, RATE_ALONE, SIZE_AT_END))
_LISTED_NAMES, _REQUESTED = re.compile(LISTED_NAMES), re.compile(REQUESTED)
_NAMED_QUANTITY = re.compile(NAMED_QUANTITY)
_MARKED_NAME = re.compile(r"(?:^|[，,：:；;？?。\s])(?P<name>[^，,：:；;？?。]{2,16})(?=[？?])")
_COUNTED_AGAIN, _KEYWORD = re.compile(COUNTED_AGAIN), re.compile(KEYWORD)
# 补回来的税，以及加收的罚款，各是多少: one list of two names.
_AND_OF_EACH = re.compile(
    r"^(?P<a>[^，,。；;？?、]{2,24})[，,](?:以及|还有|和|与|及)(?P<b>[^，,。；;？?、多几]{2,24}?)[，,]?"
    r"(?P<each>(?:各自?|分别)(?:是|有|为|占|达)?(?:到|了)?(?:多少|几|百分之))"
)
# 用户规模和流量占比各是多少: the first says itself that no share of it is asked for.
_AMOUNT_BY_NAME = re.compile("(?:规模|总量|数量|总数|(?<!指)数|产量|销量|[金总数余]额|产值|面积)$")
_OF_BOTH = tuple(re.compile(pattern, re.IGNORECASE) for pattern in OF_BOTH)
_AMOUNTS = frozenset(AMOUNT_WORDS.split())
_IN_ALL = _AMOUNTS | frozenset(IN_ALL_WORDS.split())
_OF_TWO = ("sum", "difference", "ratio", "remainder", "average", "share")
_OPEN_AMOUNT = re.compile(r"(?:预计|大概|大约|能|要|会|将)?(?:达到|有|是)?多少.*$")
_LISTED = re.compile(
    r"、|(?<!碳中)和|与|及(?!以[上下])|跟|同(?![比期时样一类年步行])|\band\b|,(?!\d)"
)


@dataclass(frozen=True)
class Part:
    """One thing asked."""

    ask: Ask
    bare: Ask | None = None
    """Without what stood in front and asks nothing itself: tried where that finds nothing."""
    own: tuple[Unit, ...] = ()
    """Of several things listed, what names this one and none of the others."""

    @property
    def continues(self) -> bool:
        """Whether it names no thing of its own: 增幅多大, 又报掉多少钱."""
        return not names_thing(self.ask)


def listed_names(text: str) -> list[str]:
    """What is named side by side; a connective inside a word (普及率, 饱和度) parts nothing."""
    import rjieba

    starts, at = {0}, 0
    for word in rjieba.cut(text):
        starts.add(at)
        at += len(word)
    cuts = [found.span() for found in _LISTED.finditer(text) if found.start() in starts]
    edges = [0, *(at for cut in cuts for at in cut), len(text)]
    names = [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [name for name in names if name.strip()]


def names_thing(ask: Ask) -> bool:
    """Whether a noun or name says of what a figure is asked; a measure alone says it of nothing."""
    return any(u.is_noun and u.text not in _AMOUNTS for u in ask.units)


def split_parts(finder: Finder) -> list[Part]:
    """The things asked, each with the rest of the question, and the one before, as guidance."""
    parts = _split(finder)
    for i, part in enumerate(parts[1:], start=1):
        if not part.ask.units:
            parts[i] = replace(part, ask=in_points(part.ask, parts[i - 1].ask))
    if finder.before is None:
        return parts
    return [
        replace(part, ask=in_context(part.ask, finder.before, finder.time_told)) for part in parts
    ]


def _split(finder: Finder) -> list[Part]:
    text = _unfold_pairs(finder.text, finder.text_in_scope)
    pieces, tail = _pieces(text)
    pieces = _with_topics(finder, pieces)
    whole = finder.ask(text)
    if len(pieces) == 1:
        lead, piece = pieces[0]
        full = f"{lead} {piece}" if "、" in lead and "、" not in text else text
        listed = [
            Part(ask)
            for ask in (
                _named_quantities(finder, text)
                or _in_keywords(finder, text)
                or _distribute(finder, full)
            )
        ]
        return _with_own_names(listed) or [Part(whole, _bare(finder, lead, piece))]
    said = finder.ask(tail) if tail else None
    parts: list[Part] = []
    carried = said.periods if said else ()
    # 按产量算, behind the question, only says what is meant.
    remarks = [piece for _, piece in pieces if not _OUTRIGHT.search(piece.lower())]
    before = tuple(unit for piece in remarks for unit in finder.ask(piece).units)
    subject = subject_of(pieces[0][1])
    for i, (lead, piece) in enumerate(pieces):
        does = False
        if i and not lead and opens_with_verb(piece) and names_thing(finder.ask(piece)):
            # 工业互联网覆盖多少个大类？融入多少个国民经济大类: of the same subject.
            lead, does = subject, True
        full = f"{lead} {piece}".strip()
        again = _of_each_before(finder, pieces[i - 1][1], piece) if i and not lead else []
        again = again or ([] if lead else _of_all_before(finder, parts, piece))
        asks = again or _distribute(finder, full) or [finder.ask(full)]
        # What is done is done by somebody: nothing is asked by the verb alone.
        bare = _bare(finder, lead, piece) if len(asks) == 1 and not does else None
        for ask in asks:
            carried = ask.periods or carried
            # What is asked later is of other figures: only what was said so far guides.
            # And how fast overall exports rose: of all of them, and not of those before.
            of_all = i > 0 and _OF_ALL.search(ask.folded) and len(ask.units) > 1
            of_all = of_all and bool(_OUTRIGHT.search(piece.lower()))
            guides = () if of_all else before
            told = _with_context(ask.inheriting((*guides, *(said.units if said else ()))), carried)
            if said:
                told = replace(
                    told, status=told.status or said.status, kinds=told.kinds or said.kinds
                )
            parts.append(Part(told, bare and _with_context(bare, carried)))
        before += finder.ask(f"{lead} {piece}").units
    return parts


def _english_parts(text: str) -> list[str]:
    parts = parts_of(text)
    return asked_alike(parts, kinds_asked(parts[0].lower())) if len(parts) > 1 else parts


def _with_own_names(parts: list[Part]) -> list[Part]:
    """纯电和插混分别卖了多少: what sets each of them apart has to be told of its figure."""
    told = [{unit.text for unit in part.ask.units} for part in parts]
    return [
        replace(
            part,
            own=tuple(
                u
                for u in part.ask.units
                if u.is_noun
                and u.text not in _IN_ALL
                and not any(u.text in words for k, words in enumerate(told) if k != i)
            ),
        )
        for i, part in enumerate(parts)
    ]


def _of_each_before(finder: Finder, earlier: str, piece: str) -> list[Ask]:
    """分别涨了多少, behind 进口、出口各是多少: of each of the two once more."""
    listed, cue = _DISTRIBUTIVE.search(earlier), _DISTRIBUTIVE.match(piece)
    if listed is None or cue is None or names_thing(finder.ask(piece)):
        return []
    names = listed_names(earlier[: listed.start()])
    return [finder.ask(f"{name}{piece[cue.end() :]}") for name in names] if len(names) > 1 else []


def _of_all_before(finder: Finder, parts: Sequence[Part], piece: str) -> list[Ask]:
    """各增长多少, behind 造了多少、卖了多少: of each of the two amounts."""
    cue = _DISTRIBUTIVE.search(piece)
    amounts = [
        part.ask
        for part in parts
        if (part.ask.measures or names_thing(part.ask)) and not part.ask.kinds
    ]
    if cue is None or len(amounts) < _TWO or len(amounts) < len(parts):
        return []
    rest = finder.ask(f"{piece[: cue.start()]}{piece[cue.end() :]}")
    if not rest.kinds or names_thing(rest):
        return []
    things = [tuple(u for u in ask.inherited if not u.measure) for ask in amounts]
    return [
        replace(
            rest,
            units=(*ask.units, *thing),
            periods=rest.periods or ask.periods,
            named=rest.named or ask.named,
            status=rest.status or ask.status,
        )
        for ask, thing in zip(amounts, things, strict=True)
    ]


def _with_topics(finder: Finder, pieces: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """出口的增速，去年是多少: what is named first is what the bare question after it asks of."""
    kept: list[tuple[str, str]] = []
    topic = ""
    for i, (lead, piece) in enumerate(pieces):
        after = pieces[i + 1][1] if i + 1 < len(pieces) else ""
        following = finder.ask(after)
        named = f"{topic} {lead}".strip()
        bare = (
            _OUTRIGHT.search(after.lower())
            and not following.units
            and following.kinds <= _OF_WHAT_IS_NAMED
        )
        if bare and not _OUTRIGHT.search(piece.lower()):
            topic = f"{named} {piece}".strip()
            continue
        kept.append((named, piece))
        topic = ""
    return kept


def _bare(finder: Finder, lead: str, piece: str) -> Ask | None:
    """The piece by itself, what stood in front of it only guiding."""
    return finder.ask(piece).inheriting(finder.ask(lead).units) if lead else None


def _with_context(ask: Ask, periods: tuple[Period, ...]) -> Ask:
    """A later part speaks of the period of the one before unless it names its own."""
    if ask.periods or ask.status or _LATER.search(ask.folded):
        return ask
    # They stand in another part's text.
    return replace(ask, periods=tuple(replace(p, start=0, end=0) for p in periods))


_EACH_OR_BOTH = "各|分别|是多少|多少|都|情况"


def _unfold_pairs(text: str, told: str) -> str:
    """产销各多少 asks two things: 产量和销量各多少.

    进出口是多少 asks for the two together where a briefing tells of them so (``told``: its text).
    """
    text = _COUNTED_AGAIN.sub(r"\g<first>，", text)
    # 产销量多少 asks of each as well: there is no figure of both.
    text = _PAIR_ALONE.sub(r"\g<pair>量各", text)
    for word, both in PAIRED_WORDS:
        apart = f"{word[0]}、{word[1:]}"
        text = re.sub(rf"{apart}(?:两端|两头|两项|双方)?(?=量?(?:各|分别))", word, text)
        each = "各|分别|都" if word in told and word not in EACH_OF_PAIR else _EACH_OR_BOTH
        text = re.sub(rf"{word}(?=量?(?:{each}))量?", both, text)
    return _AND_OF_EACH.sub(r"\g<a>和\g<b>\g<each>", text)


def _pieces(text: str) -> tuple[list[tuple[str, str]], str]:
    """Pieces that each ask for a figure, with what stands in front and asks nothing; and the rest.

    Where something is asked outright (多少, how many), the bare name of an amount asks nothing:
    收入和业务总量，各增长多少 names two things and asks once of each.
    """
    parts: list[str] = []
    english = language_of(text) == "en"
    if english and (told := told_first(text.lower())):
        # Exports rose by A last year. And in the year before? Only the second asks.
        asked, tail = _pieces(text[told:])
        (lead, first), *rest = asked
        return [(f"{text[:told]}{lead}".strip(), first), *rest], tail
    for part in _english_parts(text) if english else _cut(text, _CUT):
        listed = _cut(part, _COMMA)
        # 造了多少、卖了多少 asks twice; 工业、制造业的增速 asks of two things.
        asking = len(listed) > 1 and all(asks_in_words(piece.lower()) for piece in listed)
        parts += listed if asking else [part]
    parts = _with_what_is_compared(parts)
    outright = [
        _OUTRIGHT.search(part.lower()) is not None
        and not (
            english
            and part is not parts[-1]
            and _LEADS_IN.match(part)
            and not _ASKS_BEHIND_LEAD.search(part)
        )
        for part in parts
    ]
    pieces: list[tuple[str, str]] = []
    leads: list[str] = []
    # 完成的企业数？对应产能？: names with a mark each.
    names = [m["name"].strip() for m in _MARKED_NAME.finditer(text)] if not english else []
    marked = {n for n in names if _KEYWORD.search(n) or _NAMED_QUANTITY.search(n)}
    marked = marked if len(marked) == len(names) else set()
    if len(marked) > 1:
        by_mark = [part.endswith(tuple(marked)) for part in parts]
        outright = [a or b for a, b in zip(outright, by_mark, strict=True)]
    for i, part in enumerate(parts):
        asks = outright[i] if any(outright[i:]) else asks_in_words(part.lower())
        asks = asks or (len(marked) > 1 and part.endswith(tuple(marked)))
        kind = names_kind(part.lower()) and (english or asks_in_words(part.lower()))
        if (asks or kind) and not _HINT.fullmatch(part):
            pieces.append((_lead(leads, part), part))
            leads = []
        else:
            leads.append(part)
    return (pieces, " ".join(leads)) if pieces else ([("", text)], "")


def _lead(leads: Sequence[str], asking: str) -> str:
    """What stands in front; quantities named one by one, of each of which 各多少 asks, a list."""
    listed = len(leads) > 1 and _DISTRIBUTIVE.match(asking.lower())
    named = listed and all(_NAMED_QUANTITY.search(lead) for lead in leads)
    return ("、" if named else " ").join(leads)


def _with_what_is_compared(parts: list[str]) -> list[str]:
    """制造业的增速，比工业高几个百分点 asks once, for all the comma."""
    kept: list[str] = []
    for part in parts:
        if kept and _GOES_ON_COMPARING.match(part) and not _OUTRIGHT.search(kept[-1]):
            kept[-1] = f"{kept[-1]}，{part}"
        else:
            kept.append(part)
    return kept


def _cut(text: str, separator: re.Pattern[str]) -> list[str]:
    """The text between separators, none of which stands in quotation marks."""
    masked = _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), text)
    edges = [0, *(at for cut in separator.finditer(masked) for at in cut.span()), len(text)]
    found = [text[a:b].strip() for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [part for part in found if part]


def _distribute(finder: Finder, text: str) -> list[Ask]:
    """A和B各多少: one ask for each of the things listed, or nothing."""
    counted = _TWO_COUNTED.search(text)
    if counted is not None:
        return [
            finder.ask(counted.expand(rf"\g<lead>{name}\g<rest>"))
            for name in counted.group("a", "b")
        ]
    if finder.question.language == "en":
        listed = (
            two_states(finder, text)
            or level_and_rate(finder, text)
            or each_year(finder, text)
            or of_a_topic(finder, text)
            or _one_of_each(finder, text)
            or each_of_two(finder, text)
        )
        if listed:
            return listed
    both = next((found for p in _OF_BOTH if (found := p.search(text))), None)
    if both is not None and _parts_things(finder, both):
        return [finder.ask(f"{both['lead']}{both[name]}{both['rest']}") for name in ("a", "b")]
    level = _LEVEL_AND_RATE.search(text)
    if level is not None:
        rest = f"{level['rate']}是多少"
        return [finder.ask(f"{level['what']}是多少"), finder.ask(f"{level['what']}{rest}")]
    cue = _DISTRIBUTIVE.search(text.lower())
    if cue is None:
        return _of_measures(finder, text)
    head, tail = text[: cue.start()], text[cue.start() :]
    names = listed_names(head)
    if len(names) < 2:
        return []
    names = _with_shared_basis(names)
    rated = any(map(_RATE_ALONE.fullmatch, names[1:])) and len(names) > _TWO
    if rated:
        names = _with_rates_owned(names)
    names, tail = _with_shared_end(names, tail)
    names = _with_thing_of_times(finder, names)
    whole = finder.ask(text)
    asks = [finder.ask(f"{name} {tail}") for name in names]
    same = asks[0].measures == asks[-1].measures and _only_measures(
        {u.text for u in finder.ask(names[-1]).units}
    )
    # 工业一季度和四季度的增速各多少: the last names no more than its time.
    of_times = not asks[-1].units and all(ask.periods for ask in (asks[0], asks[-1]))
    if not rated and asks[-1].kinds and (of_times or (asks[-1].units and not same)):
        # A和B的增速各多少: the growth is that of both.
        asks = [
            ask if _AMOUNT_BY_NAME.search(name) else _of_one_kind(ask, asks[-1])
            for ask, name in zip(asks, names, strict=True)
        ]
    # 工业和制造业各增长多少: what names the one is no word for the other.
    own = [{unit.text for unit in finder.ask(name).units} for name in names]
    shared = tuple(u for u in whole.units if not any(u.text in words for words in own))
    first = tuple(u for u in finder.ask(names[0]).units if not u.measure)
    inherited = [shared, *[(*shared, *first) if _only_measures(w) else shared for w in own[1:]]]
    return [
        _with_context(ask.inheriting(units), whole.periods)
        for ask, units in zip(asks, inherited, strict=True)
    ]


def _named_quantities(finder: Finder, text: str) -> list[Ask]:
    """要两个数：5G用户数，以及总产出: a list of names that asks for each, or nothing."""
    if _OUTRIGHT.search(text.lower()) or text.isascii():
        return []
    lead, _, listed = text.rpartition("：")
    listed = _REQUESTED.sub("", listed).rstrip("。？?！! ")
    names = [name.strip() for name in _LISTED_NAMES.split(listed) if name.strip()]
    if len(names) < 2 or not all(_NAMED_QUANTITY.search(name) for name in names):
        return []
    said = finder.ask(lead).units if lead else ()
    first = finder.ask(names[0])
    asks = [finder.ask(f"{name}是多少").inheriting((*said, *first.units)) for name in names]
    return [_with_context(ask, first.periods) if i else ask for i, ask in enumerate(asks)]


def _in_keywords(finder: Finder, text: str) -> list[Ask]:
    """汽车零售额 规模 占零售总额比重: a thing and what is wanted of it, as typed for a search."""
    words = text.split()
    # 2023年全年 behind it all: when, and nothing that is wanted.
    times = [word for word in words[1:] if _TIME_ALONE.fullmatch(word)]
    words = [word for word in words if word not in times]
    if _OUTRIGHT.search(text.lower()) or text.isascii() or not 1 < len(words) <= _MOST_KEYWORDS:
        return []
    first = next((i for i, word in enumerate(words) if _KEYWORD.search(word)), len(words))
    wanted = [word for word in words[first:] if _KEYWORD.search(word)]
    if len(wanted) < _TWO or len(wanted) < len(words) - first:
        return []
    thing = "".join(words[:first])
    if not thing:
        # The measure stands with the thing: 汽车零售额, and its share.
        thing, *wanted = (_SIZE_AT_END.sub("", wanted[0]) or wanted[0], *wanted)
        wanted = [word for word in wanted if word not in _AMOUNTS]
    then = "".join(times)
    asks = [
        finder.ask(f"{then}{word if word.startswith(thing) else f'{thing}{word}'}")
        for word in wanted
    ]
    return asks if len(asks) > 1 else []


_MOST_KEYWORDS = 6
_TIME_ALONE = re.compile(ONLY_TIME)


def _with_rates_owned(names: Sequence[str]) -> list[str]:
    """甲出口量、增速、乙出口量、增速: each rate is of the name before it."""
    owned: list[str] = []
    for name in names:
        bare = owned and _RATE_ALONE.fullmatch(name)
        owned.append(f"{_owner(owned[-1])}{name}" if bare else name)
    return owned


def _owner(name: str) -> str:
    return _SIZE_AT_END.sub("", name) or name


def _with_shared_basis(names: list[str]) -> list[str]:
    """产量、销量环比各跌多少: both against the month before."""
    basis = _BASIS.search(names[-1])
    if basis is None or not basis.start() or any(_BASIS.search(name) for name in names[:-1]):
        return names
    return [*(f"{name}{basis[0]}" for name in names[:-1]), names[-1]]


def _with_shared_end(names: list[str], tail: str) -> tuple[list[str], str]:
    """甲和乙，占人口的比重各是多少: what follows the comma is asked of both."""
    last, comma, rest = names[-1].partition("，")
    return ([*names[:-1], last], f"{rest}{tail}") if comma and last.strip() else (names, tail)


def _with_thing_of_times(finder: Finder, names: list[str]) -> list[str]:
    """2009年、2017年汽车产量: of two times one thing is asked."""
    last = finder.ask(names[-1])
    if not last.periods:
        return names
    bare = names[-1][: last.periods[0].start] + names[-1][last.periods[0].end :]
    return [f"{n}{bare}" if _is_time(finder, n) else n for n in names[:-1]] + names[-1:]


def _is_time(finder: Finder, name: str) -> bool:
    ask = finder.ask(name)
    return bool(ask.periods) and not any(unit.measure for unit in ask.units) and len(ask.units) < 2


def _one_of_each(finder: Finder, text: str) -> list[Ask]:
    computes = any(CUES[name].search(finder.folded) for name in _OF_TWO if name != "average")
    return [] if computes or _COMPARES.search(finder.folded) else coordinated(finder, text)


def _parts_things(finder: Finder, both: re.Match[str]) -> bool:
    """Whether "and" parts two things, not the words of one term."""
    inside = any(a < both.end("a") < b for a, b in terms_in(both.string.lower()))
    computes = any(CUES[name].search(finder.folded) for name in _OF_TWO)
    things = all(finder.ask(both[name]).units for name in ("a", "b"))
    return things and not inside and not computes and not _COMPARES.search(finder.folded)


def _of_measures(finder: Finder, text: str) -> list[Ask]:
    """汽车销量和新能源车出口预计多少: two things, each with a measure of its own."""
    cue = _OPEN_AMOUNT.search(text)
    computes = any(CUES[name].search(finder.folded) for name in _OF_TWO)
    if computes or _COMPARES.search(finder.folded):
        return []
    head, tail = (
        (text[: cue.start()], cue[0])
        if cue
        else (text.rstrip("？?"), "" if text.isascii() else "是多少")
    )
    names = listed_names(head)
    if len(names) < 2 or not all(any(u.measure for u in finder.ask(n).units) for n in names):
        return []
    whole = finder.ask(text)
    first = tuple(u for u in finder.ask(names[0]).units if not u.measure)
    asks = [
        _of_one_kind(_with_context(finder.ask(f"{name}{tail}"), whole.periods), whole)
        for name in names
    ]
    bare = [_only_measures({u.text for u in finder.ask(name).units}) for name in names]
    return [ask.inheriting(first) if no else ask for ask, no in zip(asks, bare, strict=True)]


def _of_one_kind(ask: Ask, whole: Ask) -> Ask:
    """Growth rates of output and sales: what is asked of the one is asked of the other."""
    if ask.kinds or ask.unit:
        return ask
    return replace(ask, kinds=whole.kinds, direction=whole.direction)


def _only_measures(words: set[str]) -> bool:
    """产量、销量: measures of what was named before."""
    return all(measure_of(word) or word in _AMOUNTS for word in words)
