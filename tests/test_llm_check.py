"""Claims against what they cite: what the text says passes, what it does not say never does."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.figures.quantities import find_quantities
from index.library import Snapshot
from rag.evidence import Evidence
from rag.figure_index import FigureView, figure_index
from rag.find import Finder
from rag.llm.catalogue import Catalogue, build_catalogue
from rag.llm.check import check
from rag.llm.slots import slotted
from rag.llm.support import Support
from rag.llm.write import write
from rag.question import Question
from rag.records import AnswerRecord
from rag.verify import unsupported_figures

QUESTION = "新能源汽车2023年产量、销量和出口是多少？"


class Desk:
    """A briefing's figures with ids, and what the check says of a sentence about them."""

    def __init__(self, snapshot: Snapshot, question: str, turns: list[int] | None = None) -> None:
        (briefing,) = snapshot.briefings
        groups = [snapshot.turns[(briefing, n)] for n in turns] if turns else []
        passages = [p.id for group in groups for p in group]
        self.evidence = Evidence(snapshot, (), (0.0,) * 384, {"briefing_id": [briefing]})
        every = passages or [p.id for p in snapshot.passages]
        self.catalogue: Catalogue = build_catalogue(self.evidence, 100_000, every)
        self.finder = Finder(Question(text=question), self.evidence)
        self.support = Support(self.finder, self.catalogue)

    def name(self, view: FigureView) -> str:
        found = (n for n, v in self.catalogue.figures.items() if v.figure.id == view.figure.id)
        return next(found)

    def slot(self, surface: str, near: str = "") -> str:
        """The slot of the figure that is written so, in a sentence that has ``near``."""
        for name, view in self.catalogue.figures.items():
            if view.figure.surface == surface and near in view.sentence.folded:
                return f"{{{name}}}"
        raise AssertionError(f"no figure {surface}")

    def faults(self, text: str) -> set[str]:
        parts, unresolved = slotted(text, ("P1",), self.catalogue.figures, {})
        _, found = check(parts, self.support)
        return {violation.kind for violation in [*unresolved, *found]}

    def shown(self, text: str) -> AnswerRecord | None:
        """What a reader would see of a sentence; None where it is not shown."""
        parts, unresolved = slotted(text, ("P1",), self.catalogue.figures, {})
        verified, found = check(parts, self.support)
        if unresolved or found:
            return None
        draft = write([verified], self.support)
        return AnswerRecord(
            question=self.finder.question.text,
            status="answered",
            answer=draft.text,
            citations=draft.citations,
        )


@pytest.fixture(scope="module")
def desk(bundled: Snapshot) -> Desk:
    return Desk(bundled, QUESTION)


OUTPUT, SALES, EXPORT, GROWTH = "958.7万辆", "949.5万辆", "120.3万辆", "77.6%"


@pytest.mark.parametrize(
    "text",
    [
        "2023年新能源汽车产量{958.7万辆}，销量{949.5万辆}。",
        "2023年，新能源汽车产销分别完成{958.7万辆}和{949.5万辆}。",
        "新能源汽车出口{120.3万辆}，同比增长{77.6%}。",
        "去年新能源汽车的产量是{958.7万辆}。",
        "辛国斌介绍，新能源汽车出口{120.3万辆}。",
        "新能源汽车出口为全球消费者提供了多样化的消费选择。",
        "多数新能源汽车企业还没有实现盈利。",
        "去年开展了{6场}新能源汽车下乡活动。",
    ],
)
def test_what_the_briefing_says_passes(desk: Desk, text: str) -> None:
    assert desk.faults(_with_slots(desk, text)) == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2023年新能源汽车产量{949.5万辆}。", "measure"),
        ("2023年新能源汽车产销分别完成{949.5万辆}和{958.7万辆}。", "order"),
        ("2022年新能源汽车产量{958.7万辆}。", "period"),
        ("2023年11月新能源汽车产量{958.7万辆}。", "period"),
        ("预计新能源汽车产量{958.7万辆}。", "status"),
        ("新能源汽车出口同比下降{77.6%}。", "direction"),
        ("新能源汽车出口环比增长{77.6%}。", "basis"),
        ("新能源汽车出口增长{120.3万辆}。", "direction"),
        ("船舶出口{120.3万辆}。", "subject"),
        ("新能源汽车进口{120.3万辆}。", "measure"),
        ("新能源汽车没有出口{120.3万辆}。", "negation"),
        ("新能源汽车出口高于{120.3万辆}。", "comparison"),
        ("新能源汽车出口{120.3万辆}，居全球第一。", "status"),
        ("新能源汽车出口{120.3万辆}，占三成。", "subject"),
        ("新能源汽车出口{120.3万辆}和42辆。", "number"),
        ("新能源汽车出口1{120.3万辆}。", "number"),
        ("新能源汽车出口{120.3万辆}亿。", "scale"),
        ("新能源汽车出口{F999}。", "unknown"),
        ("张卫东说，新能源汽车出口{120.3万辆}。", "name"),
        ("新能源汽车出口{120.3万辆}，含Bolivia。", "name"),
        ("动力电池出口{120.3万辆}。", "subject"),
        ("新能源汽车出口{491万辆}。", "subject"),
        ("新能源汽车出口{120.3万辆}，同比增长{57.9%}。", "subject"),
        ("新能源汽车销量同比增长{35.8%}。", "measure"),
        ("新能源汽车出口占{77.6%}。", "kind"),
        ("2024年汽车产销{3100万辆}。", "status"),
        ("新能源汽车在火星上卖得很好。", "claim"),
        ("我国汽车产业已经全面停止出口。", "claim"),
        ("多数新能源汽车企业已经实现盈利。", "negation"),
        ("新能源汽车出口{120.3万辆}，拉动火星经济大涨。", "claim"),
        ("新能源汽车出口{120.3万辆}，为11.6。", "number"),
    ],
)
def test_what_it_does_not_say_fails(desk: Desk, text: str, kind: str) -> None:
    assert kind in desk.faults(_with_slots(desk, text))


# --- English answers about a Chinese briefing, through the dictionary ---

ENGLISH_QUESTION = "How many new energy vehicles were produced, sold and exported in 2023?"


@pytest.fixture(scope="module")
def english(bundled: Snapshot) -> Desk:
    return Desk(bundled, ENGLISH_QUESTION)


@pytest.mark.parametrize(
    "text",
    [
        "New energy vehicle exports in 2023 were {120.3万辆}, up {77.6%} year on year.",
        "In 2023, {120.3万辆} new energy vehicles were exported.",
        "Output of new energy vehicles reached {958.7万辆} and sales {949.5万辆} in 2023.",
        "China exported {491万辆} vehicles in 2023, an increase of {57.9%}.",
        "Exports of power batteries were {127.4吉瓦时}.",
        "Xin Guobin said that exports of new energy vehicles were {120.3万辆}.",
    ],
)
def test_what_the_briefing_says_passes_in_english(english: Desk, text: str) -> None:
    assert english.faults(_with_slots(english, text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "New energy vehicle imports in 2023 were {120.3万辆}.",
        "New energy vehicle exports in 2022 were {120.3万辆}.",
        "New energy vehicle exports fell {77.6%}.",
        "New energy vehicle exports were not {120.3万辆}.",
        "New energy vehicle output was {949.5万辆}.",
        "Output and sales of new energy vehicles were {949.5万辆} and {958.7万辆} respectively.",
        "Exports of power batteries were {120.3万辆}.",
        "Exports of vehicles were {127.4吉瓦时}.",
        "Penguins exported {120.3万辆} new energy vehicles.",
        "New energy vehicle exports are expected to reach {120.3万辆}.",
        "Tesla's new energy vehicle exports were {120.3万辆}.",
        "New energy vehicle exports were twice {120.3万辆}.",
        "New energy vehicle exports were {120.3万辆}, the highest in the world.",
        "New energy vehicle exports were {120.3万辆}, ranking first.",
        "Steel exports were {120.3万辆}.",
        "Exports of new energy vehicles to Europe were {120.3万辆}.",
        "Zhao Zhiguo said that exports of new energy vehicles were {120.3万辆}.",
        "The ministry plans to abolish all taxes on robots.",
        "Total exports of new energy vehicles exceeded {120.3万辆}.",
        "New energy vehicle exports grew {77.6%} month on month.",
    ],
)
def test_what_it_does_not_say_fails_in_english(english: Desk, text: str) -> None:
    assert english.faults(_with_slots(english, text))


def _with_slots(desk: Desk, text: str) -> str:
    """{958.7万辆} as the slot of the figure that is written so."""
    return re.sub(r"\{(?!F\d)([^}]+)\}", lambda m: desk.slot(m[1]), text)


def test_most_sentences_of_the_briefing_pass_as_they_stand(bundled: Snapshot) -> None:
    """With their figures as slots; those that fail cost an extractive answer, no wrong one."""
    passed = [not _desk_of(bundled, view).faults(text) for text, view, _ in _own_sentences(bundled)]
    assert sum(passed) / len(passed) > 0.9


def test_a_name_too_wide_for_a_figure_is_found(bundled: Snapshot) -> None:
    """Asked about cars, 汽车出口 is the figure of all cars, not of the electric ones among them."""
    desk = Desk(bundled, "汽车出口多少辆？")
    assert "subject" in desk.faults(f"汽车出口{desk.slot(EXPORT)}。")
    assert desk.faults(f"汽车整车出口{desk.slot('491万辆')}。") == set()


def test_two_figures_of_a_sentence_in_each_others_place_are_found(bundled: Snapshot) -> None:
    tried = missed = 0
    for _, view, group in _own_sentences(bundled):
        for i, j in combinations(range(len(group)), 2):
            a, b = group[i].figure, group[j].figure
            if (a.kind, a.unit) != (b.kind, b.unit) or a.value == b.value:
                continue
            order = list(group)
            order[i], order[j] = order[j], order[i]
            desk = _desk_of(bundled, view)
            tried += 1
            missed += not desk.faults(_sentence(bundled, desk, group, order))
    assert tried > 30
    assert missed == 0


@pytest.mark.parametrize(
    ("written", "turned"),
    [
        ("增长|提高|提升|上升|增加(?!值)", "下降"),
        ("下降|减少|缩短|回落|降低|收窄", "增长"),
        ("同比", "环比"),
        ("2023年", "2021年"),
        ("去年", "前年"),
        ("产量", "销量"),
        ("出口", "进口"),
        ("(?=达到|实现|完成|增长)", "没有"),
    ],
)
def test_a_true_sentence_turned_around_is_found(
    bundled: Snapshot, written: str, turned: str
) -> None:
    """One word of a sentence of the briefing changed, at each place by itself."""
    tried, missed = 0, []
    for text, view, _ in _own_sentences(bundled):
        desk = _desk_of(bundled, view)
        for match in re.finditer(written, text):
            if desk.faults(text):
                break
            changed = text[: match.start()] + turned + text[match.end() :]
            tried += 1
            if not desk.faults(changed):
                missed.append(changed)
    assert tried > 2
    assert len(missed) <= 1, missed


_Own = tuple[str, FigureView, list[FigureView]]


def _own_sentences(snapshot: Snapshot) -> list[_Own]:
    groups: dict[int, list[FigureView]] = {}
    for view in figure_index(snapshot).views:
        if view.passage.kind != "question":
            groups.setdefault(view.figure.sentence_start, []).append(view)
    found = []
    for group in groups.values():
        group.sort(key=lambda v: v.figure.start)
        desk = _desk_of(snapshot, group[0])
        found.append((_sentence(snapshot, desk, group, group), group[0], group))
    return found


def _sentence(
    snapshot: Snapshot, desk: Desk, group: list[FigureView], order: list[FigureView]
) -> str:
    """The sentence of a group with slots, filled in another order, without its speaker's label."""
    text = snapshot.briefings[group[0].figure.briefing_id].text
    out, last = "", group[0].figure.sentence_start
    for view, filler in zip(group, order, strict=True):
        out += text[last : view.figure.start] + f"{{{desk.name(filler)}}}"
        last = view.figure.end
    return re.sub(r"^[^：，。]{1,8}：", "", out + text[last : group[0].figure.sentence_end])


_DESKS: dict[tuple[str, int], Desk] = {}


def _desk_of(snapshot: Snapshot, view: FigureView) -> Desk:
    key = snapshot.revision, view.figure.sentence_start
    if key not in _DESKS:
        figure = view.figure
        text = snapshot.briefings[figure.briefing_id].text
        sentence = text[figure.sentence_start : figure.sentence_end]
        _DESKS[key] = Desk(snapshot, sentence[:300], [figure.turn])
    return _DESKS[key]


_WORDS = st.sampled_from(
    "新能源汽车 汽车 产量 销量 出口 2023年 2022年 同比 增长 下降 分别为 和 ， 。 、 达到 超过"
    " 近 约 万 亿 % 辆 个百分点 42 一 三成 第二 million 预计 占 是"
    " 没有 为 其中 全年 12月 1 . 倍".split()
)


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(parts=st.lists(st.one_of(_WORDS, st.integers(1, 60)), min_size=1, max_size=12))
def test_whatever_is_written_around_slots_only_figures_of_the_briefing_are_shown(
    desk: Desk, parts: list[str | int]
) -> None:
    """Random words, numbers and slots: a sentence is not shown, or all its figures are cited."""
    text = "".join(f"{{F{part}}}" if isinstance(part, int) else part for part in parts)
    record = desk.shown(text)
    if record is None:
        return
    assert unsupported_figures(record) == []
    bare = re.sub(r"\[\d+\]", "", record.answer)
    cited = "".join(citation.text for citation in record.citations)
    for quantity in find_quantities(bare):
        assert bare[quantity.number_start : quantity.end] in cited


_AROUND = st.sampled_from(
    ["", "2023年", "达到", "近", "约", "1", ".", "1.", "亿", " ", "％", "万", "-", "+9"]
)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(before=_AROUND, after=_AROUND)
def test_a_slot_is_filled_whole_or_the_sentence_is_not_shown(
    desk: Desk, before: str, after: str
) -> None:
    record = desk.shown(f"新能源汽车出口{before}{desk.slot(EXPORT)}{after}。")
    if record is not None:
        values = [q.base() for q in find_quantities(re.sub(r"\[\d+\]", "", record.answer))]
        assert values == [1203000]
    spoilt = set(before) & set("1.亿％万-+9") or set(after) & set("1亿％万-+9")
    assert (record is None) == bool(spoilt)
