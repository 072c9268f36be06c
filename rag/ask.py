"""What a question wants to know, as far as figures go: kind, unit, period, status and content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from index.figures.bases import BASIS
from index.figures.gone_by import gone_by
from index.figures.periods import Period, find_periods
from index.figures.quantities import Quantity, find_quantities, magnitude_factor
from index.glossary import Glossary
from index.script import fold
from index.words import STOP_WORDS
from rag.ages import age_bounds
from rag.counted_with import counted_noun, measure_words
from rag.display import chinese_number
from rag.lexicon.frame import ENGLISH_FRAME, KIND_WORDS
from rag.lexicon.kinds import (
    ASKS_FIGURE,
    BEFORE_OR_AFTER_A_CHANGE,
    EXPECTED_WORDS,
    KIND_CUES,
    TARGET_WORDS,
)
from rag.lexicon.measures import (
    ASKED_UNITS,
    ASKS_INTEREST,
    ASKS_UNIT,
    COUNTERS,
    DESCRIBED_BY_MEASURE,
    DURATION_UNITS,
    IN_UNIT,
    NAMED_BY_MEASURE,
    NO_COUNTERS,
    NO_MEASURES,
    PEOPLE_COUNTED,
    RATE_UNITS,
    TIME_UNITS,
    UNIT_FACTORS,
)
from rag.lexicon.natures import FORECASTING, HELD_AGAINST_ENGLISH, NOT_PLANNED
from rag.lexicon.several import ASKS_OUTRIGHT
from rag.lexicon.times import YEAR_BEFORE
from rag.lexicon.translations import CHINESE_UNITS
from rag.nature import COUNT, MONEY, asks_amount, nature_asked, nature_of
from rag.spans import month_span, year_before
from rag.units import Similar, Unit, soft_units, units_of

_HELD_AGAINST_ENGLISH, _NOT_PLANNED = map(re.compile, (HELD_AGAINST_ENGLISH, NOT_PLANNED))
_FORECASTING = re.compile(FORECASTING)
_ASKS_FIGURE = re.compile(ASKS_FIGURE)
_ASKS_UNIT = re.compile(
    ASKS_UNIT.format(
        units="|".join(sorted((u for u in ASKED_UNITS if u), key=lambda u: (-len(u), u))),
        words=NO_COUNTERS,
    )
)
RATE_NOUN = re.compile(r"增速|增幅|涨幅|增长率|降幅")
_COMPARED = re.compile(
    r"多(?![少久长大高远])|[快慢]了|增|(?<!多)少|减|高|低|挪|移|进步|变化|扩|缩|more|fewer|less|higher|lower|greater|increase|decrease|ris(?:e|en|ing)|rose|f[ae]ll|grow|grew|climb|jump|declin|drop|chang|shrink|shrank|exceed"
)
# 和2022年比, 跟去年底相比: what it is compared with, named between two words.
_HELD_AGAINST = re.compile(
    r"(?:和|与|跟|同)(?:[^，。？?,]{1,6}的)?(?:20\d\d年?|去年|上年|前年|上一?年|上个?月|上个?季度)(?:的?(?:底|末|初|同期|同月|同季度?|(?:\d+|[一二三四五六七八九十]+)月份?|[上下]半年|第?[一二三四]季度?))?\s*相?比(?!重|例|率)"
)
# 比 上一学年增加: the words are set apart.
_THAN_PERIOD = re.compile(
    r"[比较] (?=[\d一二上去前本今同])[^\s,，。]{1,8}?(?:年度?|季度?|月|周期)|[比较] ?[年月季期]初"
)
# Fallen since the levy began in 2018: by how much it is lower now, and not how much it was then.
_CHANGED_SINCE = re.compile(
    r"\b(?:dropped|fallen|risen|grown|increased|decreased|declined|changed|improved|shrunk|climbed"
    r"|come down|gone (?:up|down))\b[^?]{0,40}\bsince\b[^?]{3,60}?\b(?:19|20)\d\d\b"
)
_COMPARISONS = (_CHANGED_SINCE, BASIS, _HELD_AGAINST, _HELD_AGAINST_ENGLISH, _THAN_PERIOD)
_HOW_MANY = re.compile(
    r"\bhow many (?:of them |more )?(?:has|have|had|did|do|does|is|are|was|were|will|can)\b"
    r"|\bhow many of (?:the|these|those|its|their)\b"
)
_HOW_MANY_OF_SOME = re.compile(
    r"\bhow many (?!per ?cent|percentage|points|times)(?P<words>[a-z'-]+(?: [a-z'-]+){0,4})"
)
_NUMBER_OF = re.compile(r"\bnumber of (?:[a-z-]+ ){0,3}?(?P<noun>[a-z-]+s)\b")
_HOW = re.compile(r"\bhow\b")
_WHICH_ONES = re.compile(r"哪(?:些|[几两三四五六七八九十])(?![年月天次])")
_SO_MUCH = re.compile(
    r"多少|百分之|(?<!哪)几|多[大高快长久]|[是为达有](?:怎样|什么)?(?:水平|数)|各(?:自)?(?:是|为|占|有)?(?=[?？]|$)"
)
_HOW_MUCH = re.compile(r"多少|百分之|几(?=家|个(?!月)|辆|万|亿|成|倍|项|次)|how (?:many|much)")
_PERCENT = re.compile(r"百分之(?:几|多少)|what percent|\bin (?:per ?cent|percentage terms)\b")
# 投了多少, of what is over: no plan answers.
_DONE = re.compile(
    "^(?!.*(?:[要会将]|打算|计划|目标|预计|争取|力争)).*[\u4e00-\u9fff]了(?:多少|几)"
)
_PAST = re.compile(r"\b(?:did|was|were|had|got|came|went|passed)\b")
_SHARE_ASKED = re.compile(
    r"(?:比例|占比|比重|份额)(?:是|为|有|达)?(?:多少|多大|多高)|(?:占|有)几成|百分之(?:几|多少)的"
)
_ASKING = re.compile(r"百分之(?:几|多少)|几成|第几")
_YEAR_BEFORE = re.compile(YEAR_BEFORE)
_LAST_BUT_ONE, _HELD_AGAINST = re.compile("上一年度?"), re.compile("(?:[比较跟和与同]|相较于?) ?$")
_YEAR_EARLIER = re.compile(r"the year before|a year (?:earlier|ago)|the previous year")
# What is left of last year's.
_GENITIVE = re.compile(r"(?<= )'s\b")
_IN_UNIT, _INTEREST = re.compile(IN_UNIT), re.compile(ASKS_INTEREST)
# 多少长辈, 几个小孩: people.
_HOW_MANY_PEOPLE = re.compile(
    rf"(?:多少|几个?)(?:{'|'.join(PEOPLE_COUNTED)})(?![率费数价]|单位|企业|国)"
)
_COUNTED = re.compile(r"how many (?!per ?cent|percentage|points|times)")
_SMALL = 10
_START = r"\b"
# 照协会的预测，对明年的预测里: what comes is as foreseen.
_FORESEEN = re.compile(
    "(?:照|按照?|根据|依|据|[对的])[^，,。？?]{0,10}(?:预测|预估|预计|估计)(?:[,，里中]|来看|看)"
)
# 一二类苗, 二三产业, 一二线城市: two sorts by their numbers, and not twelve of them.
_SORTS_NUMBERED = re.compile("(?:一二|二三|三四|四五)[类级线档产等期批](?!个)")
_AROUND_A_CHANGE = re.compile(BEFORE_OR_AFTER_A_CHANGE)
_KINDS = [(cue, re.compile(cue.pattern)) for cue in KIND_CUES]


@dataclass(frozen=True)
class Ask:
    """One thing asked."""

    text: str
    folded: str
    units: tuple[Unit, ...]
    inherited: tuple[Unit, ...] = ()
    """Units of the rest of the question or of the conversation: they guide, they do not bind."""
    kinds: frozenset[str] = frozenset()
    """Kinds of figure that the words ask for; empty: an amount or a number of things."""
    direction: str = ""
    unit: str = ""
    """The measure word asked for, such as 辆 in 多少辆."""
    periods: tuple[Period, ...] = ()
    status: str = ""
    """``target`` or ``expected`` where the question says so."""
    mentioned: tuple[Quantity, ...] = field(default=())
    """Quantities the question itself states."""
    named: tuple[Period, ...] = ()
    """All periods that the question names, also those it only compares with."""
    past: bool = False
    """Asks for what was: in Chinese by 了 behind the verb, 投了多少."""
    soft: tuple[Unit, ...] = ()
    """Words that count where a figure is told with them, and are not missed where it is not."""
    natures: frozenset[str] = frozenset()
    """What may answer, in English: money, time, a length; empty where the words leave it open."""
    compared: bool = False
    """Asks how much more or less than at another time."""
    counters: frozenset[str] = frozenset()
    """Chinese measure words for what "how many" counts; empty where that is not known."""

    @property
    def measures(self) -> frozenset[str]:
        named = {unit.measure for unit in self.units if unit.measure}
        if any(unit.text == "output" for unit in self.units):
            named.add("产值")
        return frozenset(named)

    def inheriting(self, units: tuple[Unit, ...]) -> Ask:
        own = {unit.text for unit in self.units}
        return replace(self, inherited=tuple(u for u in units if u.text not in own))


def asks_figure(folded: str) -> bool:
    return asks_in_words(folded) or asks_amount(folded)


def asks_in_words(folded: str) -> bool:
    """Whether words for how much ask for a figure, not only the name of an amount."""
    if _WHICH_ONES.search(folded) and not _SO_MUCH.search(folded):
        # 增速超过7%的省份有哪些: the name of an amount, and no amount asked for.
        return False
    return _ASKS_FIGURE.search(folded) is not None


def names_kind(folded: str) -> bool:
    """Whether words of growth, share or rank stand in a folded question."""
    return any(pattern.search(folded) for _, pattern in _KINDS)


def asks_how_much(folded: str) -> bool:
    """Whether an amount is asked for, beside or instead of a time."""
    return _HOW_MUCH.search(folded) is not None


_SENTENCE_END = re.compile(
    r"[。；！]|(?<=[a-z\d%)]{2})[.!;] |[,，](?=那么?[^,，。？?]{2,40}(?:多少|几|什么|哪))"
)
_ASKS_OUTRIGHT = re.compile(ASKS_OUTRIGHT)
_ASKS_LEVEL = re.compile(
    r"\bhow (?:big|large|much|many|high)\b(?! (?:faster|slower|more|less))"
    r"|\bwhat (?:were|was|are|is) (?:the |its |their )?"
    r"(?:sales|output|exports|imports|level|total)\b"
    r"|(?:是|有|为|达到?)多少(?!个?百分)"
)
_YEAR, _YEAR_END = re.compile(r"(?:19|20)\d\d"), re.compile("(?:到|至)?年[底末终]")


def understand_ask(
    text: str,
    today: date | None,
    glossary: Glossary | None = None,
    similar: Similar | None = None,
    main: str = "",
) -> Ask:
    """Take a (sub)question apart.

    ``today`` is the briefing's date: 去年 is the year before it; ``main`` is the year it is about.
    """
    folded = fold(text)
    against = [m.span() for pattern in _COMPARISONS for m in pattern.finditer(folded)]
    found = tuple(gone_by(folded, p, today) for p in find_periods(folded, today))
    found = _years_before(found, folded, main)
    named = _ends_of_named_year([_of_year(p, main, today) for p in found], folded)
    # 比2022年底多了多少: what it is compared with is not when it was.
    periods = tuple(p for p in named if not any(a <= p.start < b for a, b in against))
    told = told_first(folded)
    # Sales rose last year. And in the year before? What is told first is not what is asked.
    asked = tuple(p for p in periods if p.start >= told)
    if not asked and told and _YEAR_BEFORE.search(folded, told):
        # 去年涨了不少。前一年是多少: the year before that one.
        periods = tuple(year_before(p) for p in periods)
    periods = asked or periods
    mentioned = tuple(
        q
        for q in find_quantities(folded)
        if not any(p.start <= q.start < p.end for p in named)
        and not _SORTS_NUMBERED.match(folded, q.number_start)
        and not folded.startswith(("百分之几", "百分之多"), q.number_start)
    )
    bare = _blank(folded, [(p.start, p.end) for p in named])
    kinds, direction = _kinds(bare[told if _ASKS_LEVEL.search(bare, told) else 0 :])
    if not kinds and _PERCENT.search(bare):
        kinds = frozenset({"growth", "share"})
    plain = _blank(bare, [(q.start, q.end) for q in mentioned])
    plain = _GENITIVE.sub("  ", plain)
    plain = _YEAR_BEFORE.sub(lambda found: " " * len(found[0]), plain)
    plain = _ASKING.sub(lambda found: " " * len(found[0]), plain)
    if unit := _ASKS_UNIT.search(bare):
        # 多少头猪 is of 猪, the measure word is none of its name.
        plain = _blank(plain, [unit.span("zh")] if unit["zh"] else [])
    unit = _ASKS_UNIT.search(bare)
    if unit and unit["zh"] in COUNTERS and RATE_NOUN.search(bare):
        # 增速跑赢全国的有几个 asks for a number of things, whatever they grew by.
        kinds, direction = frozenset(), ""
    if _SHARE_ASKED.search(bare):
        # 比例多少的基站是几家共用的: what is asked is the share.
        unit = None
    if _COUNTED.search(bare):
        # How many did not keep growing asks for a number, not for growth.
        kinds -= {"growth", "share"}
    if unit and unit["zh"] and unit["zh"] not in RATE_UNITS:
        # 按占比推算是多少万亿 asks for an amount.
        kinds -= {"share"}
    if glossary and unit and unit["en"] and _measures(_noun(unit["en"])):
        # Gigawatt-hours are what is measured in, no word for what is.
        at = unit.start("en") + unit["en"].rindex(_noun(unit["en"]))
        plain = _blank(plain, [(at, at + len(_noun(unit["en"])))])
    counts_people = "人" if unit is None and not kinds and _HOW_MANY_PEOPLE.search(bare) else ""
    in_unit = _IN_UNIT.search(bare)
    asked_unit = (unit["zh"] or _noun(unit["en"]) or "") if unit else counts_people
    if in_unit is not None and not asked_unit:
        asked_unit = in_unit["unit"].split()[-1].replace("percent", "%")
        plain = _blank(plain, [in_unit.span()])
    units = units_of(plain, glossary, similar)
    # 出口管制, 融资协调机制: a measure in a name of something else asks for none.
    units = tuple(
        replace(u, measure="")
        if u.measure and (u.text in NO_MEASURES or _is_in_name(u.text, plain))
        else u
        for u in units
    )
    if _INTEREST.search(bare):
        # The interest rate of a loan is no amount that was lent.
        units = tuple(replace(u, measure="") if u.measure == "贷款" else u for u in units)
    if kinds:
        units = tuple(u for u in units if u.text not in KIND_WORDS)
    soft = soft_units(plain, similar) if folded.isascii() and glossary is None else ()
    if not units:
        # What was the typical bill: nothing else says what is meant.
        units, soft = soft, ()
    natures = frozenset[str]() if kinds else _natures(folded, asked_unit)
    if natures == {MONEY} and len(units) > 1:
        # How much money: what is told in a currency says so by itself.
        units = tuple(u for u in units if u.text not in ("money", "cash"))
        # What ticket sales bring in is revenue, and no number of tickets.
        units = tuple(replace(u, measure="") if u.text == "sales" else u for u in units)
    if natures & {"power", "energy"}:
        # The capacity of a turbine in kilowatts is not what a plant can make.
        units = tuple(replace(u, measure="") if u.measure == "产能" else u for u in units)
    if asked_unit in TIME_UNITS:
        # 花了几年 tells of time that passed, not of money.
        units = tuple(u for u in units if u.measure != "支出")
    units += tuple(_stated(q) for q in mentioned if _is_telling(q))
    if not folded.isascii():
        # 60岁以上用户: the age says which of all users are meant.
        units += tuple(Unit(f"{age}岁", (f"{age}岁", f"{age}周岁")) for age in age_bounds(folded))
    return Ask(
        text=text,
        folded=folded,
        units=units,
        kinds=kinds,
        direction=direction,
        unit=asked_unit,
        periods=periods,
        status=status_asked(bare),
        mentioned=mentioned,
        named=named,
        past=_asks_for_what_was(bare, bool(kinds or against or periods)),
        soft=soft,
        natures=natures,
        compared=bool(against) and bool(_COMPARED.search(folded)),
        counters=measure_words(counted_noun(bare)),
    )


def told_first(folded: str) -> int:
    """Where what is asked begins, behind sentences that only tell: 0 where none does."""
    start = 0
    for stop in _SENTENCE_END.finditer(folded):
        if _ASKS_OUTRIGHT.search(folded, start, stop.start()):
            return 0
        start = stop.end()
        if _ASKS_OUTRIGHT.search(folded, start):
            return start
    return 0


def _years_before(found: Sequence[Period], folded: str, main: str) -> tuple[Period, ...]:
    """The year before, after last year or of what was last year, is the year before that."""
    moved: list[Period] = []
    for period in found:
        year = moved[-1].value if moved else main
        before = _LAST_BUT_ONE.fullmatch(folded, period.start, period.end)
        held = _HELD_AGAINST.search(folded, 0, period.start)
        if before and period.value == main and not held:
            # 上一年, of a briefing that reports on the last one: the year before what it tells of.
            period = replace(period, value=str(int(main) - 1))
        if _YEAR.fullmatch(year) and _YEAR_EARLIER.fullmatch(folded, period.start, period.end):
            period = replace(period, value=str(int(year) - 1))
        moved.append(period)
    return tuple(moved)


def _ends_of_named_year(found: Sequence[Period], folded: str) -> tuple[Period, ...]:
    """今年的计划，年底会有多少: the end of this year, not of the last one."""
    years = [p for p in found if _YEAR.fullmatch(p.value)]
    if len(years) != 1:
        return tuple(found)
    return tuple(
        replace(p, value=f"{years[0].value}-12")
        if years[0].end < p.start and _YEAR_END.fullmatch(folded, p.start, p.end)
        else p
        for p in found
    )


def _is_in_name(word: str, folded: str) -> bool:
    if word.isascii():
        described = rf"\b{re.escape(word)} (?:{DESCRIBED_BY_MEASURE})\b"
        return re.search(described, folded) is not None
    return (
        re.search(rf"{re.escape(word)}[\u4e00-\u9fff]{{0,2}}(?:{NAMED_BY_MEASURE})", folded)
        is not None
    )


def _asks_for_what_was(folded: str, told: bool) -> bool:
    """``told``: a time, a change or a comparison says more than the verb does."""
    if folded.isascii():
        return _PAST.search(folded) is not None
    return not told and _DONE.search(folded) is not None


def _natures(folded: str, unit: str) -> frozenset[str]:
    """How many homes is answered by a number of things, how many pounds in money."""
    if unit and folded.isascii():
        return frozenset({nature_of(unit)})
    if unit and nature_of(unit) == COUNT:
        return frozenset()
    # How many has it built: a number of what was named before, whatever that is.
    if (natures := nature_asked(folded)) or not folded.isascii():
        return natures
    number = _NUMBER_OF.search(folded)
    if number and not _HOW.search(folded):
        return frozenset({nature_of(number["noun"])})
    return frozenset({COUNT} if _counts_somehow(folded) else ())


def _counts_somehow(folded: str) -> bool:
    """How many fully qualified people: no unit of time or of anything measured is near."""
    found = _HOW_MANY_OF_SOME.search(folded)
    return bool(
        _HOW_MANY.search(folded)
        or (found and all(nature_of(word) == COUNT for word in found["words"].split()))
    )


def _noun(phrase: str | None) -> str:
    """The noun that "how many" counts: the last word up to a verb, as in pensioners live.

    None in how many managed to.
    """
    noun = ""
    words = (phrase or "").split()
    if words and words[0].endswith("ed") and (len(words) == 1 or words[1] in ENGLISH_FRAME):
        return ""
    for at, word in enumerate(words):
        verbal = noun and word.endswith(("ed", "ing"))
        if verbal and not _PLURAL.fullmatch(noun) and any(map(_PLURAL.fullmatch, words[at + 1 :])):
            # Hydrogen refuelling stations: a participle within the name.
            continue
        if noun and not _PLURAL.fullmatch(noun) and _stands_in_name(words, at):
            continue
        if word in ENGLISH_FRAME or verbal:
            break
        if _PLURAL.fullmatch(noun) and not _PLURAL.fullmatch(word):
            break
        noun = word
    return noun


def _stands_in_name(words: Sequence[str], at: int) -> bool:
    """Emergency department visits: a word of the frame, in front of the noun counted."""
    within = words[at] in ENGLISH_FRAME and words[at] not in STOP_WORDS
    return within and at + 1 < len(words) and _PLURAL.fullmatch(words[at + 1]) is not None


_PLURAL = re.compile(r"[a-z-]{2,}[a-rt-z]s|people|children|women|men|staff|personnel|aircraft")


def _measures(noun: str) -> bool:
    """Whether a noun is a unit that something is measured in: gigawatts, seconds."""
    unit = CHINESE_UNITS.get(noun)
    return unit in UNIT_FACTORS or unit in DURATION_UNITS


def _of_year(period: Period, main: str, today: date | None) -> Period:
    """A bare 四季度 is of the year that the briefing is about, a past March of the last one."""
    if not period.bare or not main:
        return period
    if today and period.value.count("-") == 2 and period.value <= today.isoformat():
        # 到1月20日, said five days later: a day that has just been is of this year.
        return period
    span = month_span(period.value)
    if span and today and int(main) < today.year and span[1] < today.year * 12 + today.month - 1:
        return period
    return replace(period, value=re.sub(r"\d{4}", main, period.value))


def _is_telling(quantity: Quantity) -> bool:
    """Whether a stated figure marks a sentence: 1000万辆 does, 第一 and 十大 hardly."""
    return not quantity.rank and bool(quantity.magnitude or quantity.value > _SMALL)


def _stated(quantity: Quantity) -> Unit:
    """A figure that the question states, as something the right sentence will state too."""
    words = f"{format(quantity.value, 'f')}{quantity.magnitude}"
    # 4 million in a question is 400万 in a Chinese text.
    chinese = chinese_number(quantity.value * magnitude_factor(quantity.magnitude))
    return Unit(words, tuple(dict.fromkeys((words, chinese))))


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    chars = list(text)
    for start, end in spans:
        chars[start:end] = " " * (end - start)
    return "".join(chars)


_RATE_OF_GROWTH = re.compile("(?:增长|成长|下降|增减|年增|上涨)率")
_SAYS_SHARE = re.compile(
    "占|比重|份额|比例|几成|渗透|普及|覆盖|合格|(?<![增成]长)(?<![下]降)率(?=.*(?:增长|成长|下降)率)"
)


def kinds_asked(folded: str) -> frozenset[str]:
    """The kinds of figure that the words of a question ask for: growth, share, rank."""
    return _kinds(folded)[0]


def _kinds(folded: str) -> tuple[frozenset[str], str]:
    found: list[str] = []
    direction = ""
    folded = _AROUND_A_CHANGE.sub(" ", folded)
    for cue, pattern in _KINDS:
        if pattern.search(folded):
            found.append(cue.kind)
            direction = direction or cue.direction
    kinds = frozenset(found)
    if _RATE_OF_GROWTH.search(folded) and not _SAYS_SHARE.search(folded):
        # 同比增长率是多少: a rate, and no share.
        kinds -= {"share"}
    # 提高了几个百分点 asks for points, 占比 asked with 增长 for a share that grew, 连续几年排名第一
    # for years: the first wins.
    for sharp in ("points", "streak", "rank", "multiple"):
        if sharp in kinds:
            return frozenset([sharp]), direction
    return kinds, direction


def status_asked(folded: str) -> str:
    """``target`` or ``expected`` where the folded words say so, else empty."""
    folded = _FORECASTING.sub(" ", _NOT_PLANNED.sub(" ", folded))
    if any(_says(word, folded) for word in TARGET_WORDS):
        return "target"
    foreseen = _FORESEEN.search(folded) is not None
    return "expected" if foreseen or any(_says(word, folded) for word in EXPECTED_WORDS) else ""


def _says(word: str, folded: str) -> bool:
    """A plant is no plan: an English word counts from its beginning, a Chinese one anywhere."""
    ending = r"(?:s|n?ed|n?ing)?\b" if word.isascii() else "(?!的|进度|完成率|寿命|[,，、里内])"
    return re.search(rf"{_START if word.isascii() else ''}{word}{ending}", folded) is not None
