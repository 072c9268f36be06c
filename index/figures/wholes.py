"""Parts told of a whole: what they leave out is what the whole was told in.

猪牛羊禽肉产量A。其中，猪肉B: output. 分季度看，一季度C: of what was told before. 占全省的D；E占F: of the
province as well.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import replace

from index.figures.about import About
from index.figures.lexicon import CHANGE_NAMES, METRICS
from index.figures.lists import NET, told_behind_sibling
from index.figures.phrases import BREAKDOWN, is_doing, starts_with_verb, tells
from index.figures.quantities import Quantity
from index.figures.roles import Role

# 人均补助标准, 每千人口床位数: a measure of its own.
_MEASURED = re.compile(
    "(?:[数量额率费价值度比限]|人口|费用|标准|水平|时间|指数|收费)$|^每|每[人位张件晚]$"
)
# 直接经济损失 grows by itself, and not by the number of those who suffered it.
_SUMS = re.compile("(?:损失|收入|利润|产能)$")
# 86.3%这个数要拆开看: its parts follow.
_TAKEN_APART = re.compile("(?:拆开|分开|分类|分档|逐项)来?(?:看|说|讲)")
# 五个集群中，甲A; 41个行业里，乙B.
_OUT_OF_SO_MANY = re.compile(
    r"\W*(?:这|上述|全部)?(?:[两二三四五六七八九十]|\d+)(?:个|大|类|家|项|种)[^,，。;；\d]{2,12}?(?:当中|之中|(?<![其初高集之])中|里面?)[,，]"
)
_AMONG = re.compile(
    rf"其中|{BREAKDOWN}|{_OUT_OF_SO_MANY.pattern}"
    # 三大门类分化明显：制造业A.
    r"|(?:[两二三四五六七八九十]|\d+)(?:大|个)?(?:门类|产业|板块|行业|市场|品类|类别|地区|片区)[^,，。;；\d]{0,8}[:：]"
)
# 86.4万辆里，甲A辆: what these amounts are of.
_OF_AMOUNT = re.compile("(?:当中|之中|里头|里面|里|中)[,，]")
# 出口农产品中，水产品A: exports.
_OF_LEAD = re.compile(r"(?P<of>[^,，。;；\d]{2,14}?)(?:当中|(?<![其初高集之])中|里)[,，]")
_SHARE_OF = re.compile("占(?P<whole>.+)比重$")
_BARE_SHARE = re.compile("占比重$")
_LONGEST_WHOLE = 12


def _parts_of_amount(
    sentence: str, quantities: list[Quantity], roles: list[Role], abouts: list[About]
) -> list[About]:
    """86.4万辆里，甲A辆，乙B辆: of what the amount is that is told again first."""
    result = list(abouts)
    if not quantities or _OF_AMOUNT.match(sentence, quantities[0].end) is None:
        return result
    whole, unit = abouts[0], quantities[0].unit
    for i, (quantity, role, about) in enumerate(zip(quantities, roles, abouts, strict=True)):
        part = i and role.kind in ("count", "level") and quantity.unit == unit
        bare = about.subject not in whole.subject and not about.metric
        if part and whole.subject and bare and not tells(about.subject):
            result[i] = replace(about, metric=f"{whole.subject}{whole.metric}")
    return result


def _amount_of(about: About, roles: list[Role], told: list[About]) -> About | None:
    """机器人A套、集成电路B块，分别增长C和D: by how much the amount rose that was told of the same."""
    amounts = [
        other
        for role, other in zip(roles[: len(told)], told, strict=True)
        if role.kind in ("level", "count") and other.subject == about.subject
    ]
    amounts = [other for other in amounts if other.metric != NET]
    if not amounts or about in amounts:
        return about if amounts else None
    return amounts[-1]


def _is_deed(metric: str) -> bool:
    """补齐了研究、转为常规批准: what some of them do, which the parts of another whole do not."""
    if len(metric) <= _LONGEST_MEASURE or _MEASURED.search(metric):
        return False
    return metric.startswith(("因为", "由于", "被")) or starts_with_verb(metric)


_LONGEST_MEASURE = 4
# 总数比上年多A个: how many of all, and no measure of the parts.
_NO_MEASURES = frozenset(("总数", "总量"))


class Wholes:
    """What the paragraph has told so far that a part may be of."""

    def __init__(self, before: Wholes | None = None) -> None:
        self._by_metric: dict[str, About] = {}
        """The last figure that had a metric, by unit; the last growth by that word."""
        self._first: dict[str, About] = {}
        """What the first amount in a unit was of."""
        self._share: tuple[int, About] = (-9, About())
        """The last share that had a metric, and the sentence of the paragraph that told it."""
        self._sentence = 0
        self._among = False
        """Whether the paragraph tells the parts of a whole."""
        self._apart = -9
        """The sentence that said that a figure was to be taken apart."""
        self._share_of = ""
        self._before = before._first if before else {}
        self._told_first: dict[str, str] = {}
        """Metric of the first amount in a unit, and of the first growth."""
        self._before_metric = before.one_metric() if before else {}
        self._carried: set[str] = set()

    @property
    def by_unit(self) -> Mapping[str, About]:
        """What the first amount in a unit was of, in this paragraph or the one before."""
        return ChainMap(self._first, self._before)

    @property
    def parts_only(self) -> bool:
        """Whether the sentence told the parts of a figure taken apart: 大型A，中型B. 目标是C: of all."""
        return self._apart == self._sentence - 1

    def one_metric(self) -> dict[str, About]:
        """What the paragraph told in each unit, where that began with the measure it ended with."""
        return {
            unit: about
            for unit, about in self._by_metric.items()
            if self._told_first.get(unit) == about.metric
        }

    def complete(
        self,
        sentence: str,
        quantities: list[Quantity],
        roles: list[Role],
        abouts: list[About],
    ) -> list[About]:
        """The abouts of a sentence, with what they take from a whole; notes the wholes told."""
        if not self._first and (re.match(BREAKDOWN, sentence) or _OUT_OF_SO_MANY.match(sentence)):
            # The parts of what the paragraph before told.
            self._first = dict(self._before)
            self._carried = set(self._before_metric) - set(self._by_metric)
            self._by_metric = {**self._before_metric, **self._by_metric}
        self._sentence += 1
        result: list[About] = []
        begin = _AMONG.search(sentence)
        parts = sentence.find("其中")
        only_parts = parts == 0 or re.match(BREAKDOWN, sentence) is not None
        noted: set[str] = set()
        counted: dict[str, About | None] = {}
        lead = _OF_LEAD.match(sentence)
        of_lead = next((m for m in METRICS if lead and lead["of"].startswith(m)), "")
        here = ""
        """Metric of the last amount of the sentence."""
        abouts = _parts_of_amount(sentence, quantities, roles, abouts)
        for quantity, role, about in zip(quantities, roles, abouts, strict=True):
            told_as = "growth" if role.kind == "growth" else quantity.unit
            amount = role.kind in ("level", "count")
            if (amount or role.kind in ("share", "growth")) and about.metric:
                about = self._of_named_whole(about)
                is_part = only_parts or (0 < parts < quantity.start and told_as in noted)
                earlier = told_as in self._by_metric and told_as not in self._carried
                told = earlier or about.metric == NET
                is_part = is_part or about.metric == NET
                deed = (amount and _is_deed(about.metric)) or about.metric.endswith(CHANGE_NAMES)
                deed = deed or (about.metric in _NO_MEASURES and role.basis != "")
                if sentence.startswith(about.metric, quantity.end):
                    # 去了十几家工厂: what is counted, of which nothing told later is a part.
                    counted.setdefault(told_as, self._by_metric.get(told_as))
                if not about.metric.startswith("占") and not (is_part and told) and not deed:
                    self._by_metric[told_as] = about
                    self._carried.discard(told_as)
                    noted.add(told_as)
                    if role.kind == "share":
                        self._share = (self._sentence, about)
            elif (
                (self._among or (begin and begin.start() < quantity.start))
                and about.subject
                and not about.metric
                and not _MEASURED.search(about.subject)
            ):
                last = result[-1] if result else About()
                risen = _amount_of(about, roles, result) if role.kind == "growth" else None
                about = risen or self._part(quantity, role, about, last, here, of_lead)
            elif role.kind == "growth" and about.subject and not about.metric and result:
                about = self._alike(about, roles, result)
            if (amount or role.kind == "growth") and about.metric != NET:
                self._told_first.setdefault(told_as, about.metric)
            if amount and about.metric != NET and not about.metric.startswith("占"):
                here = about.metric
                self._first.setdefault(quantity.unit, about)
            result.append(about)
        for told_as, measured in counted.items():
            self._by_metric.pop(told_as, None)
            if measured is not None:
                self._by_metric[told_as] = measured
        if _TAKEN_APART.search(sentence):
            self._apart = self._sentence
        self._among = self._among or begin is not None or self._apart == self._sentence
        return result

    @staticmethod
    def _alike(about: About, roles: list[Role], told: list[About]) -> About:
        """电子增加值增长A，汽车增长B: of the same measure, where the sentence tells growth alone."""
        if (amount := _amount_of(about, roles, told)) is not None:
            return amount
        if any(role.kind != "growth" for role in roles[: len(told)]):
            return about
        if _MEASURED.search(about.subject) or _SUMS.search(about.subject):
            return about
        return replace(about, metric=told[-1].metric)

    def _part(
        self,
        quantity: Quantity,
        role: Role,
        about: About,
        last: About,
        here: str,
        of_lead: str,
    ) -> About:
        if role.kind == "growth":
            if last.subject == about.subject:
                return replace(about, metric=last.metric)
            whole = self._by_metric.get("growth", About())
            return replace(about, metric=here or whole.metric)
        if role.kind not in ("level", "count", "share"):
            return about
        whole = self._by_metric.get(quantity.unit, About())
        if of_lead and quantity.unit in self._by_metric:
            return replace(about, metric=of_lead)
        if role.kind == "share":
            # A rate told long before is another one.
            at, whole = self._share
            whole = whole if self._sentence - at < 2 else About()
        rest = told_behind_sibling(about.subject, whole)
        done = whole.metric not in METRICS and is_doing(whole.metric)
        # 近视率 and 落实率 are rates, whatever the segmenter takes them for.
        done = done and not _MEASURED.search(whole.metric)
        # 企业享受关税减让A: no part, but what is done.
        told = tells(about.subject) or (role.kind == "share" and "率" in about.subject)
        taken = "" if done or told else whole.metric
        return replace(about, metric=rest or taken)

    def _of_named_whole(self, about: About) -> About:
        if named := _SHARE_OF.search(about.metric):
            if len(named["whole"]) <= _LONGEST_WHOLE and named["whole"] != "目标":
                self._share_of = named["whole"]
        elif self._share_of and _BARE_SHARE.search(about.metric):
            return replace(about, metric=f"{about.metric[:-2]}{self._share_of}比重")
        return about
