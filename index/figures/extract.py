"""All figures of a briefing, from its passages, each with what it measures and of when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from index.figures.about import About
from index.figures.announced import announces, as_planned, is_item, opens_plans, tells_parts
from index.figures.bare_growth import with_bare_growth
from index.figures.denied import is_denied
from index.figures.english_again import tells_rates_again
from index.figures.english_behind import is_of_all, is_sum_of_rest
from index.figures.english_corrections import corrections, put_right, roles_put_right
from index.figures.english_gapping import with_gapped_growth
from index.figures.english_goes_on import without_parts, without_wholes
from index.figures.english_in_passing import opens_with_parts
from index.figures.english_order import Told
from index.figures.english_pointing import is_adjunct
from index.figures.english_rates import is_rate_alone
from index.figures.english_subjects import is_aside
from index.figures.leading import leading_subject
from index.figures.lexicon import ENGLISH_CURRENCIES, ENGLISH_MONEY, PLACE
from index.figures.main_period import main_period
from index.figures.own_money import (
    billions_told_in,
    in_currency,
    own_currency,
    with_bare_billions,
)
from index.figures.periods import fiscal_years_of
from index.figures.quantities import Quantity, find_quantities
from index.figures.roles import Role, roles_of
from index.figures.scanning import amount_key, without_separators
from index.figures.spans import first_month
from index.figures.subjects import abouts_of
from index.figures.taken_back import put_right_later, without_slips
from index.figures.timeline import Timeline, sentence_times
from index.figures.timing import periods_of
from index.figures.wholes import Wholes
from index.records import Briefing, Figure, Passage, Status
from index.script import is_english, simplify
from index.sentences import is_whole, sentence_spans

_PLACE = re.compile(r"全球|世界|全国|全省|全市|亚洲|国内|worldwide|globally|nationwide")


def extract_figures(briefing: Briefing, passages: Sequence[Passage]) -> tuple[Figure, ...]:
    """Figures in text order; ids count within the passage, so edits elsewhere keep them.

    A Traditional text is read in Simplified script, position for position: its figures have the
    words that those of a Simplified text have, and only their surface is as written.
    """
    today = date.fromisoformat(briefing.date) if briefing.date else None
    text = simplify(briefing.text) if briefing.language == "zh-Hant" else briefing.text
    title = simplify(briefing.title) if briefing.language == "zh-Hant" else briefing.title
    text = without_slips(_without_labels(text, briefing))
    main = main_period(text, today, title)
    fiscal = fiscal_years_of(text)
    figures: list[Figure] = []
    currency = own_currency(text) if briefing.language == "en" else ""
    billions = billions_told_in(text, currency) if briefing.language == "en" else ""
    state = _State(Timeline(main, today, fiscal), "", currency, billions)
    utterance: tuple[int, str] | None = None
    asked: Passage | None = None
    for passage in passages:
        key = (passage.turn, passage.speaker)
        if key != utterance:
            by_amount = state.by_amount
            state = _State(Timeline(main, today, fiscal), state.money, currency, billions)
            state.by_amount = by_amount
            if asked is not None and asked.kind == "question" and asked.turn == passage.turn:
                state.asked = _asked_about(asked)
            utterance = key
        asked = passage
        figures += _passage_figures(briefing, text, passage, state)
    figures = [figure for figure in figures if not is_denied(text, figure)]
    return put_right_later(text, passages, figures)


def _without_labels(text: str, briefing: Briefing) -> str:
    """JANE DOE, HEAD OF STATISTICS: as blanks, so that no figure is of who speaks."""
    for turn in briefing.turns:
        for utterance in turn.utterances:
            start, end = utterance.start, utterance.speech_start
            text = text[:start] + re.sub(r"\S", " ", text[start:end]) + text[end:]
    return text


def _asked_about(question: Passage) -> About:
    """What an English question asks about."""
    for start, end in reversed(sentence_spans(question.text)):
        sentence = question.text[start:end]
        about = leading_subject(sentence, []) if is_english(sentence) else About()
        if about.subject:
            return about
    return About()


_MONEY = frozenset((*ENGLISH_MONEY, *ENGLISH_CURRENCIES.values(), "dollars", "pounds", "euros"))
_SPENT = re.compile(
    r"\b(?:costs?|costing|spend(?:s|ing)?|spent|budgets?|revenues?|fund(?:s|ed|ing)?|pa(?:y|ys|id)|invest\w*|worth"
    r"|prices?|income|subsid\w+|profits?|loans?|debts?)\b"
)


_WHOLE = 100
_MOVED_BY = re.compile(
    r"\b(?:up|down|lost|gained|grew|rose|fell|climbed|dropped|slipped|shrank)(?: by)?\s*$"
)
_IS_SUM = re.compile(
    r"\s*(?:[,.;]|$)|\s+(?:and|is|was|more|less|below|above|over|under|from|of that)\b"
)
_GOAL = re.compile(r"\b(?:target|goal|aim)\b[^.;]{0,24}\b(?:is|was|of|to)\s+$", re.IGNORECASE)


_STANDS_AT = re.compile(
    r"\W*(?:[A-Za-z ]{2,24}, )?(?:the|our|its|their) (?P<what>(?:[a-z-]+ ){1,3})(?:stood|stands) at ",
    re.IGNORECASE,
)
_IT_HAD_BEEN = re.compile(
    r"\W*(?:it|that|they) (?:had been|used to be|used to take|had taken) ", re.IGNORECASE
)
_VAGUE_HEAD = re.compile(r"\b(?:number|total|figure|count|level|fleet|stock|sum)s?\b")
# 分季度看: the parts of what the paragraph before told of.
_IN_PARTS = re.compile(
    r"\W*(?:分|按)(?:季度?|月度?|年度?|产业|行业|领域|地区|区域|类别|结构|品种|门类|类型|地域|省份|经济类型)来?看"
)


# That works out at A a day: told before, in other words.
_RESTATES = re.compile(
    r"\W*(?:that|this|it) (?:is|works? out|comes? to|came to|amounts? to|adds up)\b(?:[^,;]|,(?=\d))* (?:a|per|each|every) (?:day|week|month|hour|night|year|head|person|household)\W*$",
    re.IGNORECASE,
)


class _State:
    """What carries over from sentence to sentence within one person's speech."""

    def __init__(
        self, line: Timeline, money: str = "", currency: str = "", billions: str = ""
    ) -> None:
        self.line = line
        self.currency = currency
        """The one that only this briefing tells its sums in."""
        self.billions = billions
        """The currency that nearly all billions of the briefing are of."""
        self.paragraph = -1
        self.about = About()
        self.asked = About()
        """What the question was about, which the answer may begin with: it will stay at A."""
        self.wholes = Wholes()
        self.planned = False
        """Whether a list of what will be done was announced, and its items are being told."""
        self.ahead = False
        """Whether the sentence before told of what is expected, or went on with its parts."""
        self.by_amount: dict[str, About] = {}
        """What each amount told so far was of, for when it is told again."""
        self.before: list[Told] = []
        """The figures of the sentence before, and what they are of."""
        self.plain: list[tuple[Decimal, str]] = []
        self.money = money
        """The currency told last, in the whole briefing."""
        self.counted: dict[str, str] = {}
        """Unit of the last figure that had one, by its magnitude."""
        self.whole: tuple[Role, tuple[str, str]] | None = None
        """Role and period of the first figure of the sentence before."""
        self.rate_again = False
        """Whether the sentence tells one rate, whose sign stands in the sentence before."""
        self.last = ""
        """Unit of the last figure of the sentence that had one."""
        self.rates: list[Decimal] = []
        """The rates of the sentence before."""

    def enter(self, paragraph: int) -> None:
        self.paragraph = paragraph
        self.about, self.asked = self.asked, About()
        self.wholes = Wholes(self.wholes)
        self.counted, self.plain, self.planned = {}, [], False
        self.before, self.rates = [], []
        self.ahead = False

    def tell(
        self,
        sentence: str,
        quantities: list[Quantity],
        roles: list[Role],
        abouts: list[About],
    ) -> None:
        """What the next sentence may leave out: the whole, not the parts that 其中 begins."""
        self.before = list(zip(quantities, abouts, strict=True))
        parts = sentence.find("其中")
        told = [
            (q, a)
            for q, r, a in zip(quantities, roles, abouts, strict=True)
            if r.kind != "rank" and a.metric != PLACE and (a.subject or a.metric)
        ]
        if is_english(sentence):
            # Where work stopped for five months: how long, beside what the sentence tells.
            told = [(q, a) for q, a in told if not (is_aside(sentence, q) or is_of_all(a))] or told
            # In 34 countries: the speech goes on about what is so there.
            told = [(q, a) for q, a in told if not is_adjunct(sentence, q)] or told
            told = without_parts(sentence, without_wholes(sentence, told))
        for quantity, about in told:
            # An amount is told again of what it was of last: 22个 of two things.
            earlier = self.by_amount.get(amount_key(quantity), About())
            if not earlier.subject or earlier.subject not in about.subject:
                self.by_amount[amount_key(quantity)] = about
        whole = [about for quantity, about in told if quantity.start < parts]
        if told and sentence.startswith(("当中", "之中", "里", "中，"), told[0][0].end):
            whole = [told[0][1]]
        if len(told) > 1 and self.wholes.parts_only:
            return
        if told and _RESTATES.match(sentence) and self.about.subject:
            # That is 174,000 people a day: the speech goes on about what was told before.
            return
        if is_english(sentence) and len(told) > 1 and opens_with_parts(sentence):
            # Of these, A were new and B returned: what follows goes on about the whole of them.
            return
        if is_english(sentence) and len(told) > 2 and is_sum_of_rest(quantities):
            # A aircraft: B tankers and C helicopters. They flew: the aircraft.
            self.about = told[0][1]
        elif told and (whole or parts != 0):
            self.about = whole[-1] if whole else told[-1][1]

    def _unit_of(self, sentence: str, quantity: Quantity) -> str:
        """That of a number of the same magnitude, or of about the same size: we upgraded 214,000
        homes, our target was 230,000. What is spent is money."""
        if quantity.rank or quantity.streak:
            return ""
        if quantity.magnitude:
            told = self.counted.get(quantity.magnitude, "")
            if not told and _IS_SUM.match(sentence, quantity.end):
                # 21.6 billion crowns. That is 200 million below the plan: crowns as well.
                other = "billion" if quantity.magnitude == "million" else "million"
                told = self.counted.get(other, "")
                told = told if told in _MONEY else ""
            return told or (self.money if _SPENT.search(sentence.lower()) else "")
        own = is_english(sentence) and _STANDS_AT.match(sentence[: quantity.start])
        for value, unit in reversed(self.plain):
            if own and not _VAGUE_HEAD.search(own["what"]):
                # We took A decisions. The backlog stood at B: of no decisions.
                break
            if sentence.startswith(" of ", quantity.end):
                break
            if value / 3 <= quantity.value <= value * 3:
                return unit
        told = self.counted.get("", "")
        if (
            self.last == "%"
            and quantity.value < 100
            and (quantity.value % 1 or _GOAL.search(sentence[: quantity.start]))
        ):
            # 52 percent of it is grown here; the goal is 60.
            return "%"
        return told if quantity.value % 1 and told in _MONEY else ""

    def _moved_again(self, sentence: str, quantity: Quantity) -> bool:
        """Brenholm grew by 5.8 per cent. Kaltvik lost 4.9: per cent, as the one before."""
        decimal = quantity.value % 1 != 0 and quantity.value < _WHOLE
        told = sentence[: quantity.start]
        rates = self.rates or "per cent" in told or "percent" in told or "%" in told
        return bool(decimal and rates and _MOVED_BY.search(told.lower()))

    def with_units(self, sentence: str, quantities: list[Quantity]) -> list[Quantity]:
        """Parliament approved 38 billion crowns. Rail receives 14 billion: crowns as well."""
        result = []
        # A rate whose sign stands in another sentence could not be shown as one, unless nothing
        # but it is told there: In 2023 it was 14 percent. A year ago, 7.1.
        self.rate_again = False
        again = self.last == "%" and len(quantities) == 1 and is_rate_alone(sentence)
        again = again or tells_rates_again(sentence, quantities, self.rates)
        # Of these, A were arrivals: what follows counts the whole of them again.
        parts = is_english(sentence) and opens_with_parts(sentence)
        self.last = ""
        for quantity in quantities:
            moved = self._moved_again(sentence, quantity)
            if (again or moved) and not (quantity.unit or quantity.magnitude or quantity.rank):
                quantity = replace(quantity, unit="%")
                self.rate_again = True
            if quantity.unit and quantity.unit not in ("%", "percentage points"):
                if not parts:
                    self.counted[quantity.magnitude] = quantity.unit
                if not quantity.magnitude:
                    self.plain.append((quantity.value, quantity.unit))
                if quantity.money or quantity.unit in _MONEY:
                    self.money = quantity.unit
            elif not quantity.unit:
                unit = self._unit_of(sentence, quantity)
                if unit and len(quantities) == 1 and _IT_HAD_BEEN.match(sentence):
                    # It had been nine: quoted with the sentence that has its unit.
                    self.rate_again = True
                stands = not unit and _STANDS_AT.match(sentence[: quantity.start])
                if stands or (unit and not quantity.magnitude):
                    # What it stood at, and what it is to be, are counted in nothing.
                    self.plain.append((quantity.value, unit))
                money = quantity.money or bool(unit and unit == self.money)
                quantity = replace(quantity, unit=unit, money=money)
            self.last = quantity.unit or self.last
            result.append(quantity)
        self.rates = [q.value for q in result if q.unit == "%"]
        return result


def _passage_figures(
    briefing: Briefing, text: str, passage: Passage, state: _State
) -> list[Figure]:
    figures: list[Figure] = []
    for start, end in sentence_spans(briefing.text, passage.start, passage.end):
        sentence = text[start:end]
        if passage.kind == "lead" and not is_whole(sentence):
            # The year of a title, the time of a field: nobody says them.
            continue
        paragraph = text.count("\n", 0, start)
        if paragraph != state.paragraph:
            told_of = state.about
            state.enter(paragraph)
            if _IN_PARTS.match(sentence):
                state.about = told_of
            state.line.new_paragraph()
        elif _IN_PARTS.match(sentence):
            state.line.tell_parts()
        told = sentence_times(sentence, state.line.today, state.line.fiscal)
        quantities = [
            q
            for q in find_quantities(sentence)
            if not any(p.start <= q.number_start < p.end for p in told.periods)
        ]
        if is_english(sentence):
            quantities = with_bare_billions(sentence, quantities, state.billions)
            quantities = in_currency(sentence, quantities, state.currency)
            quantities = state.with_units(sentence, quantities)
        sentence = without_separators(sentence)
        told = replace(told, text=sentence)
        times = [(p.start, p.end) for p in told.periods]
        state.planned = state.planned and is_item(sentence)
        if not quantities:
            about = leading_subject(sentence, times)
            if about.subject:
                state.about = about
        else:
            roles = roles_of(sentence, quantities)
            if is_english(sentence):
                roles = with_gapped_growth(sentence, quantities, roles)
            else:
                roles = with_bare_growth(sentence, quantities, roles)
            state.ahead = state.ahead and tells_parts(sentence)
            plain = roles
            if state.planned or state.ahead or opens_plans(sentence):
                roles = as_planned(sentence, quantities, roles)
            state.planned = state.planned or announces(sentence, quantities, roles)
            state.ahead = state.ahead or roles[0].status == "expected"
            abouts = abouts_of(
                sentence,
                quantities,
                roles,
                times,
                state.about,
                state.wholes.by_unit,
                state.by_amount,
                state.before,
            )
            abouts = [
                # 分季度看，一、二季度: of what the sentences before are of.
                replace(about, subject=state.about.subject)
                if _IN_PARTS.fullmatch(about.subject)
                else about
                for about in abouts
            ]
            abouts = state.wholes.complete(sentence, quantities, roles, abouts)
            periods = periods_of(told, quantities, roles, state.line)
            if is_english(sentence) and (meant := corrections(sentence, quantities)):
                quantities = put_right(quantities, meant, takes=False)
                roles, plain = roles_put_right(roles, meant), roles_put_right(plain, meant)
                abouts, periods = put_right(abouts, meant), put_right(periods, meant)
            if _OF_THAT.match(sentence) and not told.own:
                roles, periods = _as_whole(roles, periods, state.whole)
            state.whole = (roles[0], periods[0])
            for quantity, role, about, period in zip(
                quantities,
                _aimed_for(plain, roles, periods, briefing),
                abouts,
                periods,
                strict=True,
            ):
                figure = _figure(
                    briefing, passage, (start, end), quantity, role, about, period,
                    sentence[: quantity.start], len(figures),
                )  # fmt: skip
                if state.rate_again and figures:
                    # Quoted with the sentence that has its sign.
                    figure = figure.model_copy(
                        update={"sentence_start": figures[-1].sentence_start}
                    )
                figures.append(figure)
            state.tell(sentence, quantities, roles, abouts)
            state.line.last = periods[_last_told(sentence, quantities)][0]
        state.line.after(told, bool(quantities))
    return figures


# Of that, A goes to the courts: in the time of the sum, and planned as that is.
_OF_THAT = re.compile(
    r"(?:and )?(?:out )?of (?:that|this|these|those|it|the total)\b", re.IGNORECASE
)


def _as_whole(
    roles: list[Role], periods: list[tuple[str, str]], whole: tuple[Role, tuple[str, str]] | None
) -> tuple[list[Role], list[tuple[str, str]]]:
    """The parts of a sum are of its time where they name none, and planned where it is."""
    if whole is None or not whole[1][0]:
        return roles, periods
    bare = [
        not period and role.kind in ("level", "count")
        for role, (period, _) in zip(roles, periods, strict=True)
    ]
    roles = [
        replace(role, status=whole[0].status) if is_bare and role.status == "actual" else role
        for role, is_bare in zip(roles, bare, strict=True)
    ]
    return roles, [
        (whole[1][0], "") if is_bare else period
        for period, is_bare in zip(periods, bare, strict=True)
    ]


_HELD_AGAINST = re.compile(
    r"\b(?:against|versus|compared (?:with|to)|from|after)\s+(?:about |nearly |only |the )?$",
    re.IGNORECASE,
)


def _last_told(sentence: str, quantities: Sequence[Quantity]) -> int:
    """The last figure that tells what is, and not what that is held against: That is a rise of A,
    behind *B, against C last year*, is of B."""
    told = [
        i
        for i, quantity in enumerate(quantities)
        if not (is_english(sentence) and _HELD_AGAINST.search(sentence[: quantity.start]))
    ]
    return told[-1] if told else len(quantities) - 1


def _status(role: Role, period: str, briefing: Briefing) -> Status:
    """What is told of a later year has not come about: 到2030年，占比达到25%."""
    if role.status == "actual" and period and briefing.date:
        today = date.fromisoformat(briefing.date)
        begins = first_month(period) if "-" in period else (int(period[:4]), 1)
        named = briefing.language != "en" or "Q" not in period
        if begins > (today.year, today.month) and named:
            return "target"
    return role.status


def _aimed_for(
    plain: Sequence[Role],
    planned: Sequence[Role],
    periods: Sequence[tuple[str, str]],
    briefing: Briefing,
) -> list[Role]:
    """The roles, of a plan that names a year to come as it stands: 下一步，到2030年达到A is a target."""
    return [
        replace(of_plan, status=_status(role, when[0], briefing))
        if role.status != of_plan.status and _status(role, when[0], briefing) == "target"
        else of_plan
        for role, of_plan, when in zip(plain, planned, periods, strict=True)
    ]


def _has_place(role: Role, ahead: str) -> bool:
    return role.kind == "rank" or (
        role.kind == "share" and re.search("占(?:全|世)", ahead) is not None
    )


def _figure(
    briefing: Briefing,
    passage: Passage,
    sentence: tuple[int, int],
    quantity: Quantity,
    role: Role,
    about: About,
    period: tuple[str, str],
    ahead: str,
    number: int,
) -> Figure:
    start, end = sentence[0] + quantity.start, sentence[0] + quantity.end
    place = _PLACE.findall(ahead[-24:])
    return Figure(
        id=f"{passage.id}-f{number}",
        briefing_id=briefing.id,
        passage_id=passage.id,
        turn=passage.turn,
        speaker=passage.speaker,
        start=start,
        end=end,
        surface=briefing.text[start:end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        value=quantity.value,
        upper=quantity.upper,
        magnitude=quantity.magnitude,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        kind=role.kind,
        direction=role.direction,
        basis=role.basis,
        period=period[0],
        period_text=period[1],
        # Elsewhere 全省 and the like are part of what is counted, not where a rank holds.
        place=place[-1] if place and _has_place(role, ahead[-24:]) else "",
        subject=about.subject,
        metric=about.metric,
        status=_status(role, period[0], briefing),
    )
