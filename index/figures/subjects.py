"""What a quantity measures: of whom (subject) and which property (metric).

The words in front of a figure, after those that only tell it (达到, 增长, 超过) are taken off, name
both; a property at their end is the metric. Counted things stand behind their measure word. What
a clause leaves out it takes from the clause before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from index.figures.about import About
from index.figures.aims import is_aim
from index.figures.chinese_subjects import chinese_about
from index.figures.counted import SHORT
from index.figures.elliptic import (
    among_whom,
    conceded,
    heading_of,
    item_named,
    of_topic,
    opening_noun,
    pointed_out,
    share_holder,
    spoken_of_alone,
    topic_of,
    unquantified_before,
)
from index.figures.english_order import Told
from index.figures.english_subjects import english_abouts
from index.figures.leading import blanked
from index.figures.lexicon import PLACE, PROFIT_OR_LOSS, REACHING, SPREADING
from index.figures.lists import (
    NET,
    distribute,
    former_and_latter,
    with_measure_ahead,
    with_measure_in_front,
    with_siblings,
)
from index.figures.phrases import clause_before, clean, is_doing, opens_with_verb, split, strip
from index.figures.quantities import Quantity, magnitude_factor
from index.figures.roles import Role
from index.figures.scanning import amount_key
from index.figures.sentence_clauses import clause_of
from index.figures.states import is_before_state
from index.figures.time_taken import is_lapse, is_time_limit, lapsed
from index.figures.told_ahead import clause_subject
from index.figures.told_in_order import of_those_before, of_those_named
from index.script import is_english

NOTHING_TOLD: Mapping[str, About] = MappingProxyType({})


def abouts_of(
    sentence: str,
    quantities: list[Quantity],
    roles: list[Role],
    periods: list[tuple[int, int]],
    carried: About,
    by_unit: Mapping[str, About] = NOTHING_TOLD,
    by_amount: Mapping[str, About] = NOTHING_TOLD,
    told_before: Sequence[Told] = (),
) -> list[About]:
    """One `About` a quantity. ``carried`` is what the sentence before was about, ``by_unit`` what
    the last amount in a unit was of, ``by_amount`` what each amount was of, ``told_before`` the figures
    of the sentence before; ``periods`` are spans of time words, which name nothing."""
    plain = blanked(sentence, periods)
    # A year earlier, 174: no letter of it is left.
    if is_english(sentence):
        return english_abouts(plain, quantities, carried, by_amount, told_before, by_unit)
    result: list[About] = []
    topic, opening = topic_of(plain), opening_noun(plain)
    before, outer = About(topic or opening) if topic or opening else carried, About()
    among = among_whom(plain)
    here: dict[str, About] = {}
    """What the last amount in a unit was of, in this sentence."""
    headed = ""
    """What the statement begins with, where that is a noun alone."""
    parted = False
    """Whether the parts of what was told are being told, and not what the topic names."""
    sums = sums_of_parts(quantities)
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        previous = quantities[i - 1] if i else None
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(plain)
        if is_lapse(plain, quantity):
            result.append(lapsed(plain, quantity, previous))
            continue
        whole = before if role.kind in ("share", "points") else _of_whole(before)
        if previous is not None and result and _is_what_became(plain, previous, quantity):
            result.append(result[-1])
            continue
        if (
            previous is not None
            and previous.rank
            and quantity.unit in _PLACES
            and result[-1].subject != before.subject
            and _MOVED_BY.fullmatch(plain[previous.end : quantity.start])
        ):
            # 金牌数列全国第11位，前移了2位: the place of the same.
            result.append(result[-1])
            continue
        if (
            previous is not None
            and previous.rank
            and quantity.rank
            and _PLACE_CHANGED.fullmatch(plain[previous.end : quantity.start])
        ):
            # 由第八位升到第六位.
            result.append(result[-1])
            continue
        if previous is not None and (those := _those_beyond(plain, previous, quantity, role)):
            before = About(those)
            result.append(before)
            continue
        if previous is not None and plain[previous.end : quantity.start].strip() in ("/", "／"):
            # 装机规模1.7亿千瓦/4.3亿千瓦时: of the same, in two units.
            result.append(result[-1])
            continue
        if previous is None and is_doing(strip(plain[: quantity.start])):
            # 建成高标准农田A亩…，标准提高到B元。已开工C亩: of what was told in that unit.
            whole = by_unit.get(quantity.unit, whole)
        left = max(clause_of(plain, quantity)[0], previous.end if previous is not None else 0)
        named = split(strip(plain[left : quantity.start]))
        ranked = previous is not None and previous.rank
        if previous is not None and re.search("[;；]", plain[previous.end : left]):
            headed = ""
        # 增值税是第一大税种，入库A: the rank is of what took in A.
        ahead = clause_before(plain, left)
        placed = (ranked and "是" in ahead) or _IS_LARGEST.search(ahead) is not None
        of_place = clause_subject(plain, left).subject if placed else headed
        headed = heading_of(plain, left) or of_place
        pointed = pointed_out(unquantified_before(plain, left, None if ranked else previous))
        if pointed.subject:
            same = previous is not None and previous.unit == quantity.unit
            whole = replace(pointed, metric=pointed.metric or (before.metric if same else ""))
        elif (not named.subject or is_doing(named.subject)) and (
            alike := spoken_of_alone(plain, left, previous)
        ):
            whole = About(alike)
        elif not named.subject and (spoken_of := conceded(plain, left, previous)):
            same = previous is not None and previous.unit == quantity.unit
            whole = About(spoken_of, before.metric if same and not named.metric else "")
        elif role.kind == "share" and (
            holder := share_holder(plain, (left, quantity.start), previous, before)
        ):
            whole = About(holder)
        elif previous is not None and (group := _group_named(plain, previous, quantity)):
            result.append(About(group, (result[-2] if len(result) > 1 else before).metric))
            continue
        elif previous is not None and (item := item_named(plain, left, previous)):
            whole = About(item)
        elif among and role.kind == "share" and named.metric and not named.subject:
            # 日本旅客里女性占A，重游率B: of all of them.
            whole = About(among)
        elif not (named.subject or named.metric) and role.kind in ("count", "level"):
            # 公共托育A处，可收托B人，目标是C处、D人.
            whole = here.get(quantity.unit, whole)
            if previous is None and not topic and told_before and quantity.unit in _SORTS:
                # 开行A列，运送B人次。2025年还只有C列: of what was counted so.
                counted = any(q.unit == quantity.unit for q, _ in told_before)
                whole = by_unit.get(quantity.unit, whole) if counted else whole
        if previous is not None and "其中" in plain[previous.end : quantity.start]:
            outer, parted = before, True
            counted_alike = previous.unit != quantity.unit and quantity.unit in here
            deed = named.subject or named.metric
            if counted_alike and (not deed or is_doing(deed)):
                # 避难场所A个，可容纳B人，其中新建C个: of the places, and not of the people.
                outer = whole = here[quantity.unit]
        elif (
            parted
            and previous is not None
            and re.search("[;；]", plain[previous.end : quantity.start])
        ):
            parted = False
            who = _THOSE_WHO.search(plain[left : quantity.start].rstrip()) is not None
            if outer.subject and (who or is_doing(named.subject or named.metric)):
                # 其中滑坡A起；造成B人失踪: all of them did.
                whole = outer
        elif previous and i in sums and not (named.subject or pointed.subject):
            # 累计批准27个，香港21个、澳门6个，去年新增9个: behind all its parts, of the whole.
            whole = result[sums[i]]
        elif parted and previous is not None and _of_all(plain, previous, quantity, role, named):
            whole = outer
        elif outer.subject and previous is not None:
            ahead = plain[previous.end : quantity.start].lstrip(" ,，;；")
            if _PLANNED.search(ahead) and not strip(ahead):
                # 班列A列，其中回程B列，全年计划C列: the plan is the whole's.
                whole, outer = outer, About()
        again = previous.unit == quantity.unit if previous else quantity.unit in by_unit
        about = chinese_about(plain, quantity, role, previous, following, whole, again)
        if not parted:
            about = of_topic(about, headed or topic)
        bare = not about.metric and len(about.subject) <= SHORT
        if opening and not parted and (is_doing(about.subject) or bare):
            # 心理咨商方案，今年服务A人次: done by what the sentence opens with.
            about = About(opening, f"{about.subject}{about.metric}")
        if about.subject in PROFIT_OR_LOSS and role.kind == "level":
            # 税前亏损A: of whom the amounts of the paragraph are.
            owner = by_unit.get(quantity.unit, carried).subject
            about = replace(about, subject=f"{owner}{about.subject}")
        if named.metric and not named.subject and (told := by_amount.get(amount_key(quantity))):
            # 准点率虽然提高到A: told before, of somebody.
            about = told if told.metric == named.metric else about
        if (
            parted
            and previous is not None
            and not about.metric
            and result[-1].metric
            and plain[: previous.start].endswith(
                (f"其中{result[-1].metric}", f"、{result[-1].metric}")
            )
            and plain[previous.end : quantity.start].strip() == f"、{about.subject}"
        ):
            # 基地A家，其中制造B家、医疗C家: both of the bases.
            about = About(result[-1].subject, about.subject)
        if not i and _THESE.search(plain[: quantity.start]) and _THEIR.match(plain, quantity.end):
            # 保留了24家。这24家中去年有19家盈利: those told before, by their number.
            about = outer = by_amount.get(amount_key(quantity), carried)
            parted = True
        if _AMONG_THESE.match(plain, quantity.end):
            # 落实的9140亿元里，…: the amount told before, and what it was of.
            about = by_amount.get(amount_key(quantity), about)
            if not i and about.subject:
                # 83个里面，化学药A个；国内自主研发的有B个.
                outer, parted = about, True
        if (
            not i
            and about.metric
            and len(about.subject) == SHORT
            and carried.subject.endswith(about.subject)
        ):
            # 大学拨款三年一个周期。拨款总额…: the short name stands for the long one.
            about = replace(about, subject=carried.subject)
        happens = (
            quantity.unit == "次"
            and len(named.subject) > SHORT
            and not is_doing(named.subject)
            and opens_with_verb(plain[quantity.end :])
            and not plain[left : quantity.start].rstrip().endswith(_TAKING_PLACE)
            and about.subject not in plain[left : quantity.start]
        )
        if happens:
            # 最高负荷6次刷新纪录，8月6日达到A: it is the load that came to A.
            about = replace(about, subject=f"{named.subject}{named.metric}", metric=about.subject)
        if role.kind == "count":
            about = _with_what_spread(plain[left : quantity.start], about)
        result.append(about)
        if role.kind in ("count", "level") and (about.subject or about.metric):
            here[quantity.unit] = about
        if is_time_limit(plain, quantity):
            continue
        passing = about.metric in (NET, PLACE, *REACHING)
        # 支持A个县，每个最高补助B元，已开工C个: so much for one of them.
        passing = passing or (bool(before.subject) and about.subject.startswith(_FOR_ONE))
        carries = role.kind != "rank" and not passing and not is_aim(plain, quantity)
        carries = carries and not _is_aside(plain, quantity)
        reached = bool(before.subject) and _is_reached(plain, left, quantity, about)
        if happens:
            before = About(about.subject)
        elif carries and (about.subject or about.metric) and not reached:
            before = about
    result = with_siblings(quantities, roles, distribute(plain, quantities, roles, result, carried))
    result = former_and_latter(quantities, with_measure_in_front(plain, quantities, result))
    result = with_measure_ahead(plain, quantities, roles, result)
    result = of_those_named(plain, quantities, result)
    result = of_those_before(plain, quantities, result, told_before)
    return [_pointed_back(about, carried) for about in result]


# Measure words that say of what sort a thing is; people, money and rates are told of anything.
_SORTS = frozenset("列 架 艘 辆 台 座 所 家 间 条 套 张 只 头 株 部 款 列车 航次".split())
_POINTS_BACK = re.compile("(?:这|该|此|上述)(?:项|个|种|款|类)(?P<of>[\u4e00-\u9fff]{0,4})")


def _pointed_back(about: About, carried: About) -> About:
    """这项发放A: of the subsidy that the sentence before is about."""
    found = _POINTS_BACK.fullmatch(about.subject)
    named = f"{carried.subject}{carried.metric}"
    if found is None or not carried.subject or not named.endswith(found["of"]):
        return about
    return replace(about, subject=named)


def _is_aside(text: str, quantity: Quantity) -> bool:
    """水电A（含抽水蓄能B），增长C: what is told in brackets is not what the sentence goes on about."""
    ahead = text[: quantity.start]
    return max(ahead.rfind("("), ahead.rfind("（")) > max(ahead.rfind(")"), ahead.rfind("）"))


_PLACE_CHANGED = re.compile("[^,，。;；]{0,6}[升降跌滑跃退进提落][^,，。;；]{0,3}")
_TAKING_PLACE = ("发生", "出现", "遭遇", "经历")
_IS_LARGEST = re.compile("是[^,，。;；]{0,8}(?:第[一二三四五]大|最大)")
_PLACES = ("位", "名", "个位次")
_MOVED_BY = re.compile(
    r"[,，]\s*(?:[比较][^,，。;；\d]{1,8})?(?:位次|排名|名次)?(?:再|又|均|都)?(?:前移|后移|上移|下移|上升|提升|提高|下降|下滑|前进|进步|跃升|后退|退后)了?(?:整整)?"
)
_THOSE_WHO = re.compile("的(?:有|是|只有|占|达到?)$")
_SPREADS = re.compile(
    "(?P<owner>(?:\\dG)?[^,，。;；\\d]{2,14}?)(?:已经?|逐步|加快|全面)?(?P<into>"
    + SPREADING
    + ")(?:到|至|进|了)*[约近超]?$"
)
_FOR_ONE = ("每个", "每户", "每人", "每家", "每台", "每所", "单户", "单个")
_AVERAGE_OF_ALL = re.compile("[,，]?\\s*平均")
# 惠及A家企业, 去往B个国家: to whom it goes; what follows is of what goes there.
_REACHES = re.compile(
    "(?:涉及|覆盖|惠及|去往|销往|遍及|通达|辐射|送达|分布在|来自)了?(?:全国|全球|全省)?[约近超]?$"
)


def _with_what_spread(ahead: str, about: About) -> About:
    """工业互联网融入49个大类: so many, of what has spread to them."""
    spread = _SPREADS.search(ahead)
    owner = clean(spread["owner"]) if spread and about.subject else ""
    if spread is None or not owner or owner in about.subject:
        return about
    return replace(about, subject=f"{owner}{spread['into']}{about.subject}")


def _is_reached(text: str, left: int, quantity: Quantity, about: About) -> bool:
    behind = text.startswith(about.subject[:2], quantity.end)
    return behind and _REACHES.search(text[left : quantity.start]) is not None


def _of_all(text: str, previous: Quantity, quantity: Quantity, role: Role, named: About) -> bool:
    """其中甲A件、乙B件，平均C天办完; 总数比上年多D个: of the whole again, and not of the last part."""
    if role.kind not in ("count", "level") or named.subject:
        return False
    if named.metric.startswith("总"):
        return True
    between = text[previous.end : quantity.start]
    return (
        previous.unit != quantity.unit and _AVERAGE_OF_ALL.fullmatch(between.rstrip()) is not None
    )


def sums_of_parts(quantities: Sequence[Quantity]) -> dict[int, int]:
    """Where a figure stands behind the parts of one told before that add up to it: by its place,
    the place of that whole."""
    found: dict[int, int] = {}
    for whole in range(len(quantities)):
        total = Decimal(0)
        for last in range(whole + 1, len(quantities)):
            if quantities[last].unit != quantities[whole].unit or quantities[last].upper:
                break
            total += _size(quantities[last])
            if (
                last > whole + 1
                and total == _size(quantities[whole])
                and last + 1 < len(quantities)
            ):
                found[last + 1] = whole
    return found


def _size(quantity: Quantity) -> Decimal:
    return quantity.value * magnitude_factor(quantity.magnitude)


_PLANNED = re.compile("全年|计划|目标|任务|年底|整体|总体|合计")
_THESE, _THEIR = (
    re.compile("(?:^|[,，。;；])\\s*这\\s*$"),
    re.compile("(?:当中|之中|里头|里面|里|中)"),
)
_AMONG_THESE = re.compile(
    "(?:当中|之中|里头|里面|里|中)(?=[,，、])|这(?:个|一)?(?:数|数字|比例|比率|占比|增速|水平)(?:要|得|可以|需要)?(?:拆开|分开|具体|细)"
)


_GROUP = re.compile(r"(?P<which>(?:最[\u4e00-\u9fff]{1,3}|[前后头])的?那?)$")


def _group_named(text: str, previous: Quantity, quantity: Quantity) -> str:
    """最贵的那一成 of 最贵的那一成平均在A元以上: a part of many, and what is told of it."""
    if previous.unit not in ("成", "%") or quantity.unit == previous.unit:
        return ""
    between = strip(text[previous.end : quantity.start])
    which = _GROUP.search(text[clause_of(text, previous)[0] : previous.start])
    told = between in ("", "平均", "均价") and not re.search(
        "[,，;；]", text[previous.end : quantity.start]
    )
    return f"{which['which']}{text[previous.start : previous.end]}" if which and told else ""


def _is_what_became(text: str, previous: Quantity, quantity: Quantity) -> bool:
    """B of 由A调整为B: of what A is."""
    return previous.unit == quantity.unit and is_before_state(text, previous, quantity.start)


_THOSE_BEYOND = re.compile(
    "(?:以上|以下|以内|之多)?的(?P<what>[\u4e00-\u9fff]{0,8}?)(?:就|已经?|共|一共|总共|还|也)?(?:有|达到?|为|是)[约近]?"
)


def _those_beyond(plain: str, limit: Quantity, quantity: Quantity, role: Role) -> str:
    """利润超过100亿元的 of 利润超过100亿元的有46家: those of whom so much is told."""
    gap = plain[limit.end : quantity.start]
    if role.kind != "count" or limit.rank or _THOSE_BEYOND.fullmatch(gap) is None:
        return ""
    left, _ = clause_of(plain, limit)
    named = strip(plain[left : limit.start])
    limited = plain[limit.start : limit.end]
    what = _THOSE_BEYOND.fullmatch(gap)
    return f"{named}{limited}的{what['what'] if what else ''}" if named else ""


def _of_whole(about: About) -> About:
    """占全国比重 is the share's own; the clause behind it is about the thing again."""
    at = about.metric.find("占")
    if at < 0 or re.match("占比(?!重)", about.metric):
        return about
    return replace(about, metric=about.metric[:at])
