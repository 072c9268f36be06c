"""Which of the periods that a text names a figure is of.

The last one told before a figure holds, or one that follows it in its clause; else the one spoken
of so far. A look back (由去年同期的A提高到B, up from A a year earlier) is of the earlier state alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from index.figures.announced import tells_parts
from index.figures.before_now import held_against, shifted, told_of_before
from index.figures.english_clauses import verbs_of
from index.figures.gone_by import TO_COME, gone_by, is_later, is_part_of_year, still_to_come
from index.figures.lexicon import ENGLISH_PAST, ENGLISH_PRESENT
from index.figures.others_times import (
    AGO,
    is_held_against,
    is_put_between,
    is_years_before,
    looks_back,
    of_another_item,
    of_the_cause,
    of_the_compared,
)
from index.figures.periods import FiscalYears, Period, find_periods
from index.figures.quantities import Quantity
from index.figures.quarters import each_quarter
from index.figures.roles import BASIS, Role, clause_of, is_before_state, same_period_level
from index.figures.spans import LAST_MONTH_OF_REPORTS, YEARS_BACK, first_month, is_span, last_month
from index.sentences import Span

_NOW = re.compile(
    r"目前|现时|(?<!截)至今(?!年)|(?<![体表出展呈实发])现在|当前|如今|\bnow\b|\btoday\b|currently|so far"
)
_WEEK = re.compile(r"\b(?:last|this|next) week\b|yesterday|this morning|tonight")
# “十四五”规划收官之年: the plan that is named, not when something was so.
_NAMED_PLAN = re.compile(r"[“\"]?十.五[”\"]?(?:发展)?(?:规划|纲要|目标|收官|开局)(?!期|时期)")
_NEXT = re.compile(r"下一步|接下来|今后|next step|going forward")
_WHOLE_YEAR = re.compile(r"(?<!去年)(?<!上年)(?<![年\d])全年(?!龄)")
_YEAR_AGO = re.compile(
    r"^\s*(?:(?!from|than|over|with|as|in|on|to)[a-z]+\s){0,2}?(?:a year (?:earlier|ago|before)|the year before|the previous year"
    r"|(?:in |during )?the same (?:period|quarter|month|time) (?:of )?(?:last year|a year (?:earlier|ago)|the year before))"
)
# 5.2 percent fewer than a year before, when the figure was A.
_WHEN_IT_WAS = re.compile(
    r"(?:a year (?:earlier|ago|before)|the (?:year before|previous year)|last year),? when [^,;.\d]{2,40}$"
)
# 较高峰期的6.1年缩短: a state of some other time.
_FORMER_HEIGHT = re.compile(
    r"[比较][^,，。;；\d]{0,4}(?:高峰期?|高位|高点|低谷|低位|以往|过去)的[约近]?$"
    r"|(?:没有?|未)(?:回到|恢复到?)[^,，。;；\d]{1,8}前的[约近]?$"
)
# 去年11月启用的仓库已增至6个: when the thing began, not when there were so many.
_BEGUN_THEN = re.compile(
    r"\s*(?:正式|首次|起)?(?:启用|成立|启动|投运|投产|开通|开业|开幕|出台|印发|发布|公布|推出|实施|上线|设立|创办|创立|落成|建成|签署|通过|修订|开始)"
    r"的[^,，。;；]{2,16}?(?:已|目前|现[已有时]|增[至到])"
)
# 目标已在5月由A调整为B: when it was decided, not what it is for.
_DECIDED = re.compile("已经?[在于]$")
# 超过年初定下的A目标: when it was aimed at.
_AIMED_THEN = re.compile(
    r"\s*(?:所|就|便)?(?:定下|订下|订立|制定|订定|确定|提出|设定|设下|定|订)的[约近]?[\d一二三四五六七八九十][^,，。;；]{0,8}(?:目标|任务|计划)"
)
# 今年的补助资金去年11月就提前下达了A: of this year.
_IN_ADVANCE = re.compile("[就便]?(?:已经?)?提前")
_DECISION = re.compile("[由从把将]|通过|核定|宣布|公布|调整|修正|下修|上修")
# 截至10月底有A所，比原定目标B所多: of the same time.
_HELD_TO_PLAN = re.compile("[比较][^,，。;；]{0,4}(?:目标|计划|预期|预算)[^,，。;；]*$")
_WILL = re.compile(r"\bwill\b|将")


_IS = re.compile("(?:分别)?[是为]")


# 去年，全国粮食总产量达到A。播种面积B: a time that opens a sentence holds for the next ones, too.
_LEADING = 3


def _is_chinese(text: str) -> bool:
    return re.search(r"[\u4e00-\u9fff]", text) is not None


class Timeline:
    """The period spoken of within one person's speech; starts with the briefing's main one."""

    def __init__(self, main: str, today: date | None, fiscal: FiscalYears | None = None) -> None:
        self.main = main
        self.today = today
        self.fiscal = fiscal
        self.spoken = main
        self.last = ""
        """The period of the figure before, for a pronoun that stands for it."""
        self.is_now = False
        """Whether the day of the briefing lies in the period spoken of."""
        self._year = ""
        self.passing = ""
        """This year, where it was said in passing: plans that follow are of it."""
        self._back = False
        """Whether the period spoken of lies before what the briefing reports on."""
        self.listed: tuple[tuple[str, str], ...] = ()
        """The periods, with their words, that a list of figures was told of before."""

    def new_paragraph(self) -> None:
        """A quarter or half told within a year ends with its paragraph; the year goes on."""
        self.passing, self.listed = "", ()
        if self._back:
            self.spoken, self._back = self.main, False
        elif self._year and self.spoken[:4] == self._year[:4]:
            self.spoken = self._year

    def after(self, sentence: SentenceTimes, has_figures: bool = True) -> None:
        """A look back at an earlier year, or ahead to a goal, ends with its sentence."""
        spans = [
            p
            for p in sentence.own
            if is_span(p.value)
            and not self.ahead(p)
            and not looks_back(sentence.text, p)
            and not of_the_compared(sentence.text, p)
            # For delivery this fiscal year: what comes in it, not what the speech goes on about.
            and not (self.holds_today(p) and p.start > 12)
            and not self._is_wanted(sentence.text, p)
            # New systems in the second quarter were A: said in passing.
            and not (
                is_part_of_year(p)
                and (p.start > 12 or not has_figures)
                and not _is_chinese(sentence.text)
            )
            # 前三季度是A: a part of the year that the speech goes on about.
            and not (is_part_of_year(p) and _IS.match(sentence.text, p.end))
        ]
        parts = {p.value for p in sentence.own if is_part_of_year(p)}
        if len(parts) > 1:
            # 前三季度是A，四季度有所回暖: the speech goes on about the year.
            spans = [p for p in spans if p.value not in parts]
        if spans:
            value = spans[-1].value
            self._back = value[:4] < self._earliest()
            goes_on = len(spans) == 1 and self._opens_last_year(sentence.text, spans[0])
            self.spoken = value if not self._back or goes_on else self.main
            if self._is_this_year(self.spoken):
                # 今年毕业生A人: said in passing of a year that is not over.
                self.passing, self.spoken = self.spoken, self.main
            self.is_now = self.holds_today(spans[-1]) and self.spoken == value
            if "-" not in self.spoken and not self._back:
                self._year = self.spoken

    def _is_wanted(self, text: str, period: Period) -> bool:
        """We want to reach A this year: the speech goes on about the year it reports on."""
        today = self.today
        return (
            today is not None
            and period.value == str(today.year) != self.main[:4]
            and not self.fiscal
            and not _is_chinese(text)
            and _WANTED.search(text.lower()) is not None
        )

    def _is_this_year(self, value: str) -> bool:
        today = self.today
        if today is None or value != str(today.year) or self.fiscal:
            return False
        return self.main[:4] == value or (
            today.month <= LAST_MONTH_OF_REPORTS and self.main[:4] == str(today.year - 1)
        )

    def _opens_last_year(self, text: str, period: Period) -> bool:
        return (
            self.today is not None
            and period.value[:4] == str(self.today.year - 1)
            and period.start <= _LEADING
            and _is_chinese(text)
        )

    def _earliest(self) -> str:
        """The first year that is reported on: beside fiscal years, the calendar year gone by."""
        if self.today and self.fiscal:
            return min(self.main[:4], str(self.today.year - 1))
        if not self.main and self.today:
            return str(self.today.year - YEARS_BACK)
        return self.main[:4]

    def ahead(self, period: Period) -> bool:
        return self.today is not None and self._begin(period) > (self.today.year, self.today.month)

    def _begin(self, period: Period) -> tuple[int, int]:
        if period.fiscal and self.fiscal and "-" not in period.value:
            return int(period.value[-4:]) - 1, self.fiscal.end + 1
        return first_month(period.value)

    def holds_today(self, period: Period) -> bool:
        if self.today is None or not period.fiscal or "-" in period.value:
            return False
        now = (self.today.year, self.today.month)
        end = (int(period.value[-4:]), self.fiscal.end if self.fiscal else 12)
        return self._begin(period) <= now <= end


@dataclass(frozen=True)
class SentenceTimes:
    """The period words of a sentence: all, and those that are not what a change is held against."""

    text: str
    periods: tuple[Period, ...]
    own: tuple[Period, ...]
    basis: tuple[Span, ...]


def sentence_times(
    sentence: str, today: date | None, fiscal: FiscalYears | None = None
) -> SentenceTimes:
    periods = tuple(
        # Quarters of fiscal years end when those do.
        gone_by(sentence, still_to_come(sentence, p, today), None if fiscal else today)
        for p in find_periods(sentence, today, fiscal)
    )
    basis = tuple(m.span() for m in BASIS.finditer(sentence.lower()))
    own = tuple(
        p
        for p in periods
        if not (any(a <= p.start < b for a, b in basis) and not is_later(p, today))
        and not _NAMED_PLAN.match(sentence, p.start)
        and not _BEGUN_THEN.match(sentence, p.end)
        and not (_DECIDED.search(sentence[: p.start]) and _DECISION.match(sentence, p.end))
        and not _AIMED_THEN.match(sentence, p.end)
        and not (_IN_ADVANCE.match(sentence, p.end) and p.start > periods[0].start)
    )
    return SentenceTimes(sentence, periods, own, basis)


_WANTED = re.compile(
    r"\b(?:will|wants? to|aim(?:s|ing)?|plans?|target|(?:is|are|due) to|intends?|hopes?|expects?)\b"
)


def periods_of(
    times: SentenceTimes, quantities: list[Quantity], roles: list[Role], line: Timeline
) -> list[tuple[str, str]]:
    """Normalised period and its words for each quantity; both empty where none is told."""
    result: list[tuple[str, str]] = []
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        left = quantities[i - 1].end if i else 0
        right = quantities[i + 1].start if i + 1 < len(quantities) else len(times.text)
        told = _period(times, quantity, role, (left, right), line)
        if told[1] and result and not result[-1][0] and line.today and _is_year_ago(times, told[1]):
            # It is 68 percent complete, compared with 49 percent a year ago.
            told = str(line.today.year - 1), told[1]
        result.append(told)
    for i in range(len(result) - 2, -1, -1):
        between = times.text[quantities[i].end : quantities[i + 1].start]
        if re.fullmatch(
            r"\s+(?:of (?:the|our|its|their|these|those)?|for (?:another|a further)) ?", between
        ):
            result[i] = result[i + 1]
    for i in range(1, len(result)):
        between = times.text[quantities[i - 1].end : quantities[i].start].lower()
        same = _WHICH_IS.search(between) or _AGAINST_PLAN.fullmatch(between)
        listed = quantities[i].unit == quantities[i - 1].unit and _LISTED.fullmatch(between)
        if not result[i][0] and (same or listed):
            result[i] = result[i - 1]
    _pair(times, quantities, result, line)
    return result


_WHICH_IS = re.compile(r",\s+which (?:is|was|comes? to|makes)\s+[^,]*$")
# 6.4 billion, against a plan of 6.0 billion; 68.5 percent, 19.2 percent and 12.3 percent.
_AGAINST_PLAN = re.compile(
    r"[^.;]*\b(?:against|compared with|versus|above|below|short of|ahead of|beyond) (?:an?|the|our|its) "
    r"(?:plan|target|goal|budget|forecast) of (?:about |nearly )?"
)
_LISTED = re.compile(r"\s*(?:,|,?\s*and)\s*")


def _is_year_ago(times: SentenceTimes, words: str) -> bool:
    own = [p for p in times.own if not looks_back(times.text, p)]
    return _YEAR_AGO.fullmatch(words.lower()) is not None and not own


def _pair(
    times: SentenceTimes,
    quantities: list[Quantity],
    result: list[tuple[str, str]],
    line: Timeline,
) -> None:
    """1月、2月和3月分别为A、B和C: each period is the one of the figure in its place."""
    link = _LINK
    own, text = times.own, times.text
    if not own:
        _pair_again(text, quantities, result, line)
    for at, told in each_quarter(text, quantities, own, line.spoken).items():
        result[at] = told
    i = 0
    while i < len(own):
        run = [own[i]]
        while i + len(run) < len(own) and link.fullmatch(
            text[run[-1].end : own[i + len(run)].start]
        ):
            run.append(own[i + len(run)])
        i += len(run)
        listed = [q for q in quantities if q.start >= run[-1].end][: len(run)]
        if len(run) < 2 or len(listed) < len(run):
            continue
        if not all(link.fullmatch(text[a.end : b.start]) for a, b in pairwise(listed)):
            continue
        head = text[run[-1].end : listed[0].start]
        if "分别" in head or "respectively" in text[listed[-1].end :]:
            line.listed = tuple((p.value, text[p.start : p.end]) for p in run)
            for quantity, told in zip(listed, line.listed, strict=True):
                result[quantities.index(quantity)] = told


_LINK = re.compile(r"(?:、|和|与|及|,? and |, )")
_EACH_OF_ONE = re.compile(
    r"[^、和与及,，;；]*分别(?:为|是|达到?|增长|下降|[^、和与及,，;；]{0,4})$"
)


def _pair_again(
    text: str, quantities: list[Quantity], result: list[tuple[str, str]], line: Timeline
) -> None:
    """其中，大城市失业率分别为A、B和C, behind 7、8、9三个月: of these months again."""
    count = len(line.listed)
    for first in range(len(quantities) - count + 1 if count else 0):
        listed = quantities[first : first + count]
        left, _ = clause_of(text, listed[0])
        linked = all(_LINK.fullmatch(text[a.end : b.start]) for a, b in pairwise(listed))
        if linked and _EACH_OF_ONE.fullmatch(text[left : listed[0].start]):
            result[first : first + count] = line.listed
            return


def _period(
    times: SentenceTimes, quantity: Quantity, role: Role, gap: Span, line: Timeline
) -> tuple[str, str]:
    text = times.text
    if earlier := _earlier(times, quantity, gap, line):
        return earlier
    # A day names a date, not what a figure is of, unless it stands right at it.
    own = [
        p
        for p in times.own
        if p.value.count("-") < 2 or "/" in p.value or quantity.start - p.end < 4
    ]
    before = [
        p
        for p in own
        if p.start < quantity.start
        and (not looks_back(text, p) or (text[p.start : p.end].endswith("ago") and p.start < 2))
        and not of_another_item(text, p, quantity)
        and not (role.kind == "streak" and re.match("起|以来|开始", text[p.end :]))
        and not of_the_compared(text, p)
        and not is_put_between(text, p, quantity)
        and not (line.ahead(p) and _is_done_since(text, p, quantity))
        and not of_the_cause(text, p, quantity)
        and not is_years_before(text, p, quantity)
        and not _ended(text, p, quantity, gap[0], own, line)
    ]
    after = _told_behind(text, own, quantity, gap[1])
    if not before and not after and any(is_years_before(text, p, quantity) for p in own):
        return "", ""
    if not before and (day := _day_of(text, times.own, quantity)):
        before = [day]
    if after and not (before and quantity.start - before[-1].end < 3):
        return _settled(after, text, quantity, role, line)
    if before and not _NOW.search(text[before[-1].end : quantity.start]):
        whole = _WHOLE_YEAR.search(text, before[-1].end, quantity.start)
        # 前三季度开行A列，全年计划B列.
        this = str(line.today)[:4]
        if not (whole and role.status != "actual" and before[-1].value != this):
            return _settled(before[-1], text, quantity, role, line)
    if (
        _WEEK.search(text.lower())
        or _NOW.search(text[: quantity.start].lower())
        or _NOW.search(text[quantity.end : clause_of(text, quantity)[1]].lower())
    ):
        return "", ""
    close = [
        p
        for p in own
        if quantity.end <= p.start <= quantity.end + 6
        and not re.search("[,，;；。]", text[quantity.end : p.start])
    ]
    if close:
        return _settled(close[0], text, quantity, role, line)
    if _WHOLE_YEAR.search(text[: quantity.start]):
        return _year(role, line, _NEXT.search(text) is not None), "全年"
    if role.status == "target" or _NEXT.search(text.lower()):
        return "", ""
    if not re.search(r"[\u4e00-\u9fff]", text):
        if _stands_for_last(text, quantity):
            return line.last or line.spoken, ""
        if line.is_now and role.status != "expected":
            return line.spoken, ""
        planned = role.status != "actual" or _will_be(text, quantity)
        if planned or _is_present(text, quantity):
            return "", ""
    if line.passing and (role.status != "actual" or tells_parts(text)):
        return line.passing, ""
    return line.spoken, ""


# 去年是A, 前年为B.
_WAS = re.compile(r"\s*(?:全年|整年)?(?:则?是|为|只有|仅有|才)?(?:约|近|超过?)?\d")
_BEHIND_MARK = re.compile(r"[,，;；、（(]\s*(?:而|但|但是)?$")


def _ended(
    text: str,
    period: Period,
    quantity: Quantity,
    told: int,
    own: Sequence[Period],
    line: Timeline,
) -> bool:
    """Whether the speech has left a period by the time of a figure, the one before ending at
    ``told``: 今年A，去年是B，成长C; A，明年6月启用；D."""
    if not _is_chinese(text) or not re.search(r"\d", text[: period.start]):
        return False
    if line.ahead(period):
        return (
            period.start > _LEADING
            and re.search("[;；]", text[period.end : quantity.start]) is not None
        )
    now = next((p.value for p in reversed(own) if p.end <= period.start), line.spoken)
    return (
        told > period.end
        and period.value[:4] < now[:4]
        and _WAS.match(text, period.end) is not None
        and _BEHIND_MARK.search(text[: period.start]) is not None
    )


def _day_of(text: str, own: Sequence[Period], quantity: Quantity) -> Period | None:
    """The train derailed on September 2 with 286 people on board."""
    left, _ = clause_of(text, quantity)
    if re.search(r"[\u4e00-\u9fff]", text) or _WILL.search(text.lower()):
        return None
    days = [p for p in own if p.value.count("-") == 2 and "/" not in p.value]
    inside = [p for p in days if left <= p.start < quantity.start]
    on = inside and re.search(r"\bon\s+$", text[: inside[-1].start].lower())
    return inside[-1] if on and len(days) == 1 else None


def _is_done_since(text: str, period: Period, quantity: Quantity) -> bool:
    """Due to finish next May, and the programme has cut waiting by A."""
    left, right = clause_of(text, quantity)
    return (
        period.end <= left
        and re.search(r"\b(?:has|have|covers?|is|are) \b", text[left:right].lower()) is not None
        and not re.search(r"[\u4e00-\u9fff]|\bwill\b", text)
    )


def _will_be(text: str, quantity: Quantity) -> bool:
    left, right = clause_of(text, quantity)
    return re.search(r"\bwill\b|\bwould\b", text[left:right].lower()) is not None


def _stands_for_last(text: str, quantity: Quantity) -> bool:
    """That is 9.2 percent fewer, it comes to 2.9 deaths: the figure before in other words."""
    left, _ = clause_of(text, quantity)
    return (
        re.match(
            r"\W*(?:and |or )?(?:(?:that|this)(?: is|'s) [\w .]{1,24}(?:percent|%|times)"
            r"|(?:it|that|this) (?:comes? to|came to|amounts? to|works? out|adds up))",
            text[left : quantity.end].lower(),
        )
        is not None
    )


def _is_present(text: str, quantity: Quantity) -> bool:
    """We employ 3,150 people: what is so now is not of the quarter spoken of."""
    left, right = clause_of(text, quantity)
    clause = text[left:right].lower()
    if re.match(
        r"\W*(?:it|that|this|there)(?:'s| is| are)\b|.*\b(?:is|are) (?:now )?(?:up|down)\b", clause
    ):
        return True
    if ENGLISH_PAST.search(clause):
        return False
    return ENGLISH_PRESENT.search(clause) is not None or ENGLISH_PAST.search(text.lower()) is None


def _year(role: Role, line: Timeline, planned: bool) -> str:
    told = (line.spoken or line.main)[:4]
    if role.status != "actual" and line.passing:
        # 2026年是开局之年。预计全年A.
        return line.passing
    if line.today is None:
        return told
    if not told and role.status == "actual" and line.today.month <= 3:
        return str(line.today.year - 1)
    this = str(line.today.year)
    if planned:
        return this
    # At the turn of the year, 全年 is the year that has gone by, unless it is planned for.
    return this if role.status == "target" or not told else told


def _earlier(
    times: SentenceTimes, quantity: Quantity, gap: Span, line: Timeline
) -> tuple[str, str] | None:
    """The period of a state that is told to be left behind, or of the year before."""
    text = times.text
    if (ago := _years_ago(times, quantity, gap)) is not None:
        return _relative(times, ago, line), text[ago.start : ago.end]
    if _FORMER_HEIGHT.search(text[: quantity.start]):
        return "", ""
    opens = _OPENS_YEAR_AGO.match(text)
    if opens and line.spoken and clause_of(text, quantity)[0] <= opens.end():
        # A year ago it was A: before what is spoken of, unless the clause is another one.
        return shifted(line.spoken, -1), opens[0].strip()
    ahead = text[: quantity.start]
    if (before := told_of_before(ahead, _spoken(times, quantity.start, line))) is not None:
        return before
    same = same_period_level(text, quantity)
    if same is not None:
        named = [p for p in times.periods if same[0] <= p.start < same[1]]
        year = named[-1].value[:4] if named else ""
        here = _told_ahead(times, same[0])
        spoken = here[-1].value if here else line.spoken
        words = text[same[0] : same[1]]
        if not spoken:
            return year, words
        return shifted(spoken, int(year or spoken[:4]) - int(spoken[:4])), words
    if (then := _WHEN_THEN.search(ahead)) is not None:
        # 20 percent more than in 2026, when the figure was A.
        last = [p for p in times.periods if p.end <= then.start() + 1]
        if last and text[last[-1].end : then.start()].strip() == "":
            return last[-1].value, text[last[-1].start : last[-1].end]
    if held := held_against(ahead, times.periods):
        return _relative(times, held, line), text[held.start : held.end]
    behind = _YEAR_AGO.match(text[quantity.end : gap[1]].lower()) or _WHEN_IT_WAS.search(
        text[gap[0] : quantity.start].lower()
    )
    if behind and (line.spoken or times.own):
        here = [p for p in times.own if p.end <= quantity.start]
        base = [p for p in here if not looks_back(text, p) and not of_the_compared(text, p)]
        value = base[-1].value if base else line.spoken
        if not value and line.today:
            value = str(line.today.year)
        return shifted(value, -1), behind.group().strip()
    if is_before_state(text, quantity, gap[1]):
        start = max(gap[0], clause_of(text, quantity)[0])
        near = [p for p in times.periods if start <= p.start < quantity.start]
        told = [
            p
            for p in near
            if re.search(r"(?:由|从|from)\s*(?:the\s+)?$", text[start : p.start].lower())
        ]
        after = _told_behind(text, list(times.own), quantity, gap[1])
        period = told[-1] if told else after
        if period is not None:
            return period.value, text[period.start : period.end]
        return "", ""
    return None


_WHEN_THEN = re.compile(r",? when [^,;.\d]{2,40}$")


def _relative(times: SentenceTimes, period: Period, line: Timeline) -> str:
    """去年A，比上年的B: the year before the one spoken of, not before today."""
    spoken = _spoken(times, period.start, line)
    if times.text.startswith("上", period.start) and re.match(r"\d{4}(?!/\d{4}$)", spoken):
        return shifted(spoken, -1)
    return period.value


_OPENS_YEAR_AGO = re.compile(r"\W*(?:a|one) year (?:ago|earlier|before)\b", re.IGNORECASE)


def _told_ahead(times: SentenceTimes, end: int) -> list[Period]:
    """Months, years and spans that the sentence tells before a place."""
    return [p for p in times.own if p.end <= end and (p.value.count("-") < 2 or is_span(p.value))]


def _spoken(times: SentenceTimes, end: int, line: Timeline) -> str:
    """The period spoken of at a place: the sentence's own, or that of the speech."""
    # 上年 right ahead is the word that is to be read.
    here = [p for p in _told_ahead(times, end) if not times.text[p.start : end].startswith("上")]
    return here[-1].value if here else line.spoken or line.main


def _years_ago(times: SentenceTimes, quantity: Quantity, gap: Span) -> Period | None:
    """三年前只有A, 比两年前的A少: when, in the figure's own clause."""
    start = max(gap[0], clause_of(times.text, quantity)[0])
    told = [
        p
        for p in times.periods
        if start <= p.start
        and p.end <= quantity.start
        and (
            is_held_against(times.text, p)
            or (p in times.own and AGO.fullmatch(times.text[p.start : p.end]))
        )
    ]
    return told[-1] if told else None


def _told_behind(
    text: str, own: Sequence[Period], quantity: Quantity, following: int
) -> Period | None:
    """English tells when behind the figure: $2.3 billion at the end of 2023."""
    if re.search(r"[\u4e00-\u9fff]", text):
        return None
    _, right = clause_of(text, quantity)
    for period in own:
        if quantity.end <= period.start < min(right, following):
            between = text[quantity.end : period.start]
            if re.fullmatch(r"(?: (?!but|while)[a-z-]+)+ by ", between) and not verbs_of(between):
                # 75 billion in computer and business services exports by 2028.
                return period
            if re.search(r"\b(?:and|but|while|whereas|than|compared|as in)\b", between.lower()):
                return None
            return None if looks_back(text, period) else period
    return None


def _settled(
    period: Period, text: str, quantity: Quantity, role: Role, line: Timeline
) -> tuple[str, str]:
    """A period without a year is the next such one in a plan, the last such one in a report."""
    words = text[period.start : period.end]
    if line.today is None or not period.bare:
        return period.value, words
    now = (line.today.year, line.today.month)
    planned = (
        (role.status != "actual" and not _HELD_TO_PLAN.search(text[: quantity.start]))
        or _NEXT.search(text.lower()) is not None
        or (_WILL.search(text[period.end : quantity.start].lower()) is not None)
        or _BY_THEN.match(text, period.end) is not None
        or (not _is_chinese(text) and _is_scheduled(text, period))
    )
    if planned and last_month(period.value) < now and len(period.value) < 9:
        return shifted(period.value, 1), words
    if not planned and last_month(period.value) > now and _is_over(period, now, line):
        return shifted(period.value, -1), words
    return period.value, words


def _is_scheduled(text: str, period: Period) -> bool:
    """Measures will take effect on July 1, a plant starts production in November."""
    left = max(text.rfind(mark, 0, period.start) for mark in ";:")
    return TO_COME.search(text[left + 1 : period.start].lower()) is not None


# 年底前由A座增加到B座: still to come.
_BY_THEN = re.compile(r"[之以]?前(?![三两几\d])")


def _is_over(period: Period, now: tuple[int, int], line: Timeline) -> bool:
    """Told as done, though it ends after the day of the briefing: it is last year's."""
    return first_month(period.value) > now or line.main[:4] == str(now[0] - 1)
