"""The period spoken of as a speech goes on, and the periods that one of its sentences names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from index.figures.bases import BASIS
from index.figures.gone_by import gone_by, is_later, is_part_of_year, still_to_come
from index.figures.others_times import looks_back, of_the_compared
from index.figures.periods import FiscalYears, Period, find_periods
from index.figures.spans import (
    LAST_MONTH_OF_REPORTS,
    YEARS_BACK,
    first_month,
    is_part_of,
    is_span,
    last_month,
)
from index.sentences import Span

# “十四五”规划收官之年: the plan that is named, not when something was so.
_NAMED_PLAN = re.compile(r"[“\"]?十.五[”\"]?(?:发展)?(?:规划|纲要|目标|收官|开局)(?!期|时期)")
# 去年11月启用的仓库已增至6个: when the thing began, not when there were so many.
_BEGUN_THEN = re.compile(
    r"\s*(?:正式|首次|起)?(?:启用|成立|启动|投运|投产|开通|开业|开幕|出台|印发|发布|公布|推出|实施|上线|设立|创办|创立|落成|建成|签署|通过|修订|开始)"
    r"的[^,，。;；]{2,16}?(?:已|目前|现[已有时]|增[至到])"
)
# 目标已在5月由A调整为B: when it was decided, not what it is for.
_DECIDED = re.compile("已经?[在于]$")
# 超过年初定下的A目标: when it was aimed at.
_AIMED_THEN = re.compile(
    r"\s*(?:所|就|便)?(?:定下|订下|订立|制定|订定|确定|提出|设定|设下|定|订)的"
    r"(?:[约近]?[\d一二三四五六七八九十][^,，。;；]{0,16}|(?:全年|年度|今年|主要|预期|发展|增长|工作){0,3})(?:目标|任务|计划)"
    # 超出年初计划A.
    r"|(?<=年初)的?(?:计划|目标|预算|预期|任务)(?:数|值)?[约近]?(?=\d|[,，。;；])"
)
# 从2014年开通算起，累计A: since when, and no year of A.
_COUNTED_SINCE = re.compile("[^,，。;；]{0,16}(?:算起|起算)")
# 今年的补助资金去年11月就提前下达了A: of this year.
# 为1961年以来同期第二高: since when, of a record.
_SINCE_RECORD = re.compile(r"以来[^,，。;；\d]{0,8}?(?:最|第[一二三四五六七八九十]|新高|新低|首次)")
_IN_ADVANCE = re.compile("[就便]?(?:已经?)?提前")
_DECISION = re.compile("[由从把将]|通过|核定|宣布|公布|调整|修正|下修|上修")
_IS = re.compile("(?:分别)?[是为]")
# 1996年，工业废水排放量A。监测断面B个.
_OPENS_WITH_YEAR = re.compile(r"\s*(?:19|20)\d\d年[,，]")
# 去年，全国粮食总产量达到A。播种面积B: a time that opens a sentence holds for the next ones, too.
LEADING = 3
_FIRST_WORDS = 12


def is_chinese(text: str) -> bool:
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
        self.as_of = ""
        """截至9月底: as of when what the sentence before tells was so, and 其中 goes on telling."""
        self._back = False
        """Whether the period spoken of lies before what the briefing reports on."""
        self.listed: tuple[tuple[str, str], ...] = ()
        """The periods, with their words, that a list of figures was told of before."""
        self._opens = True
        """Whether the next sentence is the first of its paragraph."""

    def new_paragraph(self) -> None:
        """A quarter or half told within a year ends with its paragraph; the year goes on."""
        self.passing, self.listed, self._opens, self.as_of = "", (), True, ""
        if self._back:
            self.spoken, self._back = self.main, False
        elif self._year and self.spoken[:4] == self._year[:4]:
            self.spoken = self._year
        elif _SCHOOL_YEAR.fullmatch(self.main) and self.spoken in self.main.split("/"):
            # 去年理赔A起: said in passing of a calendar year, in a report on a school year.
            self.spoken = self.main
        elif self.main.isdigit() and not self.spoken.isdigit():
            # 四季度增长A: said in passing of a year that the briefing reports on.
            self.spoken = self.main
        elif is_part_of(self.spoken, self.main):
            # 三季度增长A, in a report on the first three.
            self.spoken = self.main

    def tell_parts(self) -> None:
        """分门类看: the parts of the year, whatever month or quarter was told last."""
        if self.main.isdigit() and not self.spoken.isdigit():
            self.spoken = self.main

    def after(self, sentence: SentenceTimes, has_figures: bool = True) -> None:
        """A look back at an earlier year, or ahead to a goal, ends with its sentence.

        Unless the year opens a paragraph, which then is of it.
        """
        opens, self._opens = self._opens, False
        as_of = [p.value for p in sentence.own if AS_OF.search(sentence.text[: p.start].lower())]
        if as_of:
            self.as_of = as_of[-1]
        elif sentence.own or not opens_with_part(sentence.text):
            self.as_of = ""
        spans = [
            p
            for p in sentence.own
            if is_span(p.value)
            and not self.ahead(p)
            and not looks_back(sentence.text, p)
            and not of_the_compared(sentence.text, p)
            and not self._is_put_back(sentence.text, p)
            and (is_chinese(sentence.text) or not self._is_of_earlier_part(p))
            # For delivery this fiscal year: what comes in it, not what the speech goes on about.
            and not (self.holds_today(p) and p.start > _FIRST_WORDS)
            and not self._is_wanted(sentence.text, p)
            # New systems in the second quarter were A: said in passing.
            and not (
                is_part_of_year(p)
                and (p.start > _FIRST_WORDS or not has_figures)
                and not is_chinese(sentence.text)
            )
            # 推进减负工作，前11个月减税A: of that clause, where the speech is about a year.
            and not (
                is_part_of_year(p)
                and p.start > _FIRST_WORDS
                and self.main.isdigit()
                and is_chinese(sentence.text)
            )
            # 前三季度是A: a part of the year that the speech goes on about.
            and not (is_part_of_year(p) and _IS.match(sentence.text, p.end))
        ]
        parts = {p.value for p in sentence.own if is_part_of_year(p)}
        if len(parts) > 1:
            # 前三季度是A，四季度有所回暖: the speech goes on about the year.
            spans = [p for p in spans if p.value not in parts]
        if opens_with_part(sentence.text):
            # 其中，三季度A; 分季度看，三季度B: the speech goes on about all three.
            spans = [p for p in spans if not is_part_of(p.value, self.spoken)]
        if spans:
            value = spans[-1].value
            self._back = value[:4] < self._earliest()
            goes_on = len(spans) == 1 and (
                self._opens_last_year(sentence.text, spans[0])
                or (opens and _OPENS_WITH_YEAR.match(sentence.text) is not None)
            )
            self.spoken = value if not self._back or goes_on else self.main
            if self._is_this_year(self.spoken):
                # 今年毕业生A人: said in passing of a year that is not over.
                self.passing, self.spoken = self.spoken, self.main
            self.is_now = self.holds_today(spans[-1]) and self.spoken == value
            if "-" not in self.spoken and not self._back:
                self._year = self.spoken

    def _is_of_earlier_part(self, period: Period) -> bool:
        """In the first quarter it was only A, in a report on the second: said in passing."""
        return (
            "-" in self.main
            and is_part_of_year(period)
            and last_month(period.value) < first_month(self.main)
        )

    def _is_put_back(self, text: str, period: Period) -> bool:
        """They burned 842,600 acres, against 611,000 last year: a year before the one spoken of, told
        behind a figure of that one. The speech does not go back there."""
        return (
            not is_chinese(text)
            and bool(self.spoken)
            and period.value[:4] < self.spoken[:4]
            and _LEVEL_TOLD.search(text[: period.start]) is not None
        )

    def _is_wanted(self, text: str, period: Period) -> bool:
        """We want to reach A this year: the speech goes on about the year it reports on."""
        today = self.today
        return (
            today is not None
            and period.value == str(today.year) != self.main[:4]
            and not self.fiscal
            and not is_chinese(text)
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
            and period.start <= LEADING
            and is_chinese(text)
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
        and not (
            sentence.startswith(("从", "自"), p.start - 1) and _COUNTED_SINCE.match(sentence, p.end)
        )
        and not _SINCE_RECORD.match(sentence, p.end)
        and not (_DECIDED.search(sentence[: p.start]) and _DECISION.match(sentence, p.end))
        and not _AIMED_THEN.match(sentence, p.end)
        and not (_IN_ADVANCE.match(sentence, p.end) and p.start > periods[0].start)
    )
    return SentenceTimes(sentence, periods, own, basis)


_LATE = 11


def year_aimed_for(times: SentenceTimes, line: Timeline) -> tuple[str, str] | None:
    """年初确定的目标是A: of the year that began then; 去年底确定的, of the next."""
    for period in times.periods:
        if _AIMED_THEN.match(times.text, period.end) and period.value[:4].isdigit():
            late = "-" in period.value and first_month(period.value)[1] >= _LATE
            year = int(period.value[:4]) + late
            spoken = (line.spoken or line.main)[:4]
            if period.bare and spoken and line.today and line.today.month <= LAST_MONTH_OF_REPORTS:
                # Told in a report on last year: of its beginning.
                year = int(spoken)
            return str(year), times.text[period.start : period.end]
    return None


def set_then(times: SentenceTimes, span: tuple[int, int]) -> bool:
    """Whether a time within a span only says when something was aimed at: 年初确定的目标."""
    return any(
        _AIMED_THEN.match(times.text, p.end) and span[0] <= p.start and p.end <= span[1]
        for p in times.periods
    )


# 截至2月10日, as of March 3: how things stand on that day.
AS_OF = re.compile(r"(?:截至|截止到?|\bas (?:of|at))\s*$")
_OF_A_PART = re.compile(r"\W*(?:其中|(?:分|按)(?:季度?|月度?|年度?|月份)来?看)")


def opens_with_part(sentence: str) -> bool:
    """Whether a sentence tells of a part of what the one before was about."""
    return _OF_A_PART.match(sentence) is not None


_SCHOOL_YEAR = re.compile(r"\d{4}/\d{4}")
_LEVEL_TOLD = re.compile(r"\d[^.!?]*(?:[,;](?!\d)|\band\b|\bfrom\b|\bthan\b)[^.!?]*$")
_WANTED = re.compile(
    r"\b(?:will|wants? to|aim(?:s|ing)?|plans?|target|(?:is|are|due) to|intends?|hopes?|expects?)\b"
)
