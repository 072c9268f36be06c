"""Figures that are told in a list, each with its own of the things named: 分别为A和B."""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures.about import About
from index.figures.lexicon import COUNTERPARTS, FALL, METRICS, PAIRED, RISE
from index.figures.phrases import (
    clause_before,
    clean,
    noun_phrase,
    opens_with_verb,
    split,
    starts_with_verb,
    strip,
    without_lead,
    words_of,
)
from index.figures.quantities import Quantity
from index.figures.roles import Role
from index.figures.sentence_clauses import clause_of

# 下降0.8个、提高0.1个: the verb of each belongs to its figure.
_CHANGED_END = re.compile("(?:" + "|".join(w for w in (*RISE, *FALL) if len(w) > 1) + ")$")
_LINK = re.compile(r"^(?:和|与|及|、|以及)$")
_EACH_PLACED = re.compile(r"分别(?:排名|排|位居|位列|居|列)(?:在|于)?(?:全球|全国|世界)?$")
_AMONG_WHOM = re.compile("在[^、,，]*(?=分别)")
_AND, _COMMAS, _WORDS_AND = map(re.compile, (r"、|和|与|以?及", "、", "和|与"))
_EACH_HAS = re.compile("\\s*各(?:有|为|是|占|达|获|得)")
# 首三类依次是A、B和C: what is listed, behind the verb.
_LISTED = re.compile(r"^[^\d]*?(?:依次|分别)(?:是|为)(?=[^\d]+$)")


NET = "净增"
"""Metric of a net increase; what is told next is of the thing itself again."""


def distribute(
    text: str,
    quantities: list[Quantity],
    roles: list[Role],
    abouts: list[About],
    carried: About,
) -> list[About]:
    """产销分别完成A和B，同比增长C和D: the first of each pair is output, the second sales."""
    result = list(abouts)
    names: list[About] = []
    i = 0
    while i < len(quantities):
        run = _linked_run(text, quantities, i)
        ranks = any(roles[j].kind == "rank" for j in run)
        if len(run) > 1 and not (ranks and not _EACH_PLACED.search(text[: quantities[i].start])):
            start = quantities[run[0]].start
            left, _ = clause_of(text, quantities[run[0]])
            if run[0]:
                left = max(left, quantities[run[0] - 1].end)
            head = _without_number(text, quantities, run) or text[left:start]
            if ranks:
                head = _AMONG_WHOM.sub("", head)
            found = (
                _industries(head, len(run))
                or _first_ones(text, quantities, run)
                or _names_of(head, carried, len(run), result[run[0] - 1].subject if run[0] else "")
                or _names_before(head, result, run)
                or _names_in_clause(text, left, head, len(run), run[0] == 0)
            )
            if found and not any(about.metric for about in found):
                found = _of_their_sort(text, quantities, run, found, result, carried)
            if not found and not names and "分别" in head and not strip(head.partition("占")[0]):
                found = _told_last(result, roles, run)
            if not found and not names and not strip(head):
                found = _amounts_before(text, quantities, roles, result, run)
            if found:
                names = found
            elif len(names) != len(run) or strip(head):
                names = []
            for j, about in zip(run, names, strict=False):
                result[j] = about
        i = run[-1] + 1
    return result


_INDUSTRIES = re.compile("(?P<of>[^,，。;；]*?)(?:三次产业|(?:第?一[、,，]?)?二[、,，]三产业?)")
_THREE = ("第一产业", "第二产业", "第三产业")


def _industries(head: str, count: int) -> list[About]:
    """三次产业分别占A、B和C: of farming, industry and services, in that order."""
    found = _INDUSTRIES.search(head)
    if found is None or count != len(_THREE):
        return []
    behind = split(re.sub("(?:分别|依次).*$", "", head[found.end() :]).strip())
    share = re.search("占(?P<whole>[^,，。;；]{2,14})的?(?:比[重例])?", head[found.end() :])
    metric = f"占{share['whole'].rstrip('的为')}比重" if share else behind.metric
    return [About(f"{strip(found['of'])}{name}", metric) for name in _THREE]


def _without_number(text: str, quantities: list[Quantity], run: list[int]) -> str:
    """甲、乙两个行业分别增长A和B: the words in front, without how many things they list."""
    if not run[0]:
        return ""
    told = quantities[run[0] - 1]
    between = text[told.end : quantities[run[0]].start]
    each = re.search("分别|依次", between)
    if told.value != len(run) or told.magnitude or each is None:
        return ""
    if re.search("[,，;；]", between) and _COME_FIRST.match(between) is None:
        return ""
    if _so_many(strip(between[: each.start()]), len(run)):
        # 前五大伙伴甲、乙、丙、丁和戊分别增长: their names stand behind their number.
        return ""
    left, _ = clause_of(text, told)
    if run[0] > 1:
        left = max(left, quantities[run[0] - 2].end)
    return f"{text[left : told.start]}{between[each.start() :]}"


# 发放额前三位是甲省、乙省和丙省，分别为A、B和C: so much of what they lead in, each.
_LEAD_IN = re.compile(
    "(?:的?(?:省区?市?|省份|地区|城市|国家|企业|行业|品种|单位|市|县))?(?:依次|分别)?(?:是|为|有)(?P<names>[^,，;；:：。\\d]+)[,，]"
    "(?:\\s|各?自?)*(?:分别|依次)[^,，;；:：。\\d]{0,4}"
)
_LEADING = re.compile(
    "的?(?:位居|排名?|位列|居|列|排)?(?:在|于)?(?:全[国省市球])?(?:前|头|首|靠前|最[多高大快])$"
)


def _first_ones(text: str, quantities: list[Quantity], run: list[int]) -> list[About]:
    if not run[0]:
        return []
    told = quantities[run[0] - 1]
    found = _LEAD_IN.fullmatch(text[told.end : quantities[run[0]].start])
    if found is None or told.value != len(run) or told.magnitude:
        return []
    names = _so_many(strip(found["names"]), len(run))
    left, _ = clause_of(text, told)
    led = split(strip(_LEADING.sub("", text[left : told.start].rstrip())))
    metric = f"{led.subject}{led.metric}"
    return [About(name, metric) for name in names] if metric else []


# 金融、交通、医疗三个行业最多，分别是A、B和C.
_COME_FIRST = re.compile(
    "[^,，;；]{0,8}(?:最[多高大快]|居前|领先|靠前|排名?靠前|排在?前列|位居前列|位列前茅|占比?最高)[,，]\\s*(?:分别|依次)"
)


def _of_their_sort(
    text: str,
    quantities: list[Quantity],
    run: list[int],
    names: list[About],
    abouts: list[About],
    carried: About,
) -> list[About]:
    """数据产品A个，其中金融、交通两个行业最多，分别是B个和C个: so many of the products each."""
    if not run[0] or not _COME_FIRST.match(text[quantities[run[0] - 1].end :]):
        return names
    whole = abouts[run[0] - 2] if run[0] > 1 else carried
    return [replace(about, metric=f"{whole.subject}{whole.metric}") for about in names]


def _told_last(abouts: list[About], roles: list[Role], run: list[int]) -> list[About]:
    """出口A、增长B，进口C、下降D，分别占全国的E和F: what was told one after the other before."""
    kinds = {role.kind for role in roles[: run[0]]}
    told = [
        abouts[i]
        for i in range(run[0])
        if roles[i].kind in ("level", "count") or (kinds <= {"share"} and i < run[0])
    ]
    owners = list(dict.fromkeys(told))[-len(run) :]
    if len(owners) < len(run):
        return []
    share = re.search("占.*$", abouts[run[-1]].metric)
    end = share.group() if share else ""
    return [
        owner if "占" in owner.metric else About(owner.subject, f"{owner.metric}{end}")
        for owner in owners
    ]


def _amounts_before(
    text: str, quantities: list[Quantity], roles: list[Role], abouts: list[About], run: list[int]
) -> list[About]:
    """电动汽车A元、锂电池B元，增长C和D: a growth each, though no word says so."""
    first = run[0] - len(run)
    amounts = range(first, run[0])
    if first < 0 or any(roles[j].kind != "growth" for j in run):
        return []
    if any(roles[j].kind not in ("level", "count") for j in amounts):
        return []
    parted = any(
        re.search("[,，;；]", text[quantities[j].end : quantities[j + 1].start])
        for j in amounts[:-1]
    )
    told = [abouts[j] for j in amounts]
    return told if not parted and len({about.subject for about in told}) == len(run) else []


def _linked_run(text: str, quantities: list[Quantity], first: int) -> list[int]:
    run = [first]
    while run[-1] + 1 < len(quantities):
        between = text[quantities[run[-1]].end : quantities[run[-1] + 1].start].strip()
        if not _LINK.match(_CHANGED_END.sub("", between)):
            break
        run.append(run[-1] + 1)
    return run


def _names_before(head: str, abouts: list[About], run: list[int]) -> list[About]:
    """小学A所、初中B所，在校生分别为C和D: the list of figures before names the subjects."""
    count = len(run)
    if not re.search("分别|依次", head) or run[0] < count:
        return []
    owners = [about.subject for about in abouts[run[0] - count : run[0]]]
    phrase = split(strip(head))
    if len(set(owners)) != count or not (phrase.subject or phrase.metric):
        return []
    return [About(owner, f"{phrase.subject}{phrase.metric}") for owner in owners]


def _names_in_clause(text: str, left: int, head: str, count: int, first: bool) -> list[About]:
    """甲岛、乙岛实行预约，每日限量分别为A和B: the clause before lists the owners."""
    clause = clause_before(text, left)
    listing = _LISTED.match(clause)
    if not ("分别" in head or (listing and _EACH_HAS.match(head))) or not (first or listing):
        return []
    listed = strip(clause[listing.end() :] if listing else clause)
    names = [n for n in _AND.split(listed) if n]
    if len(names) != count:
        return []
    last = noun_phrase(names[-1])
    phrase = split(strip(head))
    told = f"{phrase.subject}{phrase.metric}"
    owned = [split(name) for name in (*names[:-1], last or names[-1])]
    metric = owned[-1].metric
    return [About(a.subject or a.metric, told or a.metric or metric) for a in owned]


def _names_of(head: str, carried: About, count: int, told: str = "") -> list[About]:
    """The things that a list of figures belongs to, from the words in front of it.

    ``told`` is what the figure before, in the same sentence, is of: 甲产量突破A台，全年产销分别完成B和C.
    """
    for word, pair in PAIRED.items():
        at = head.rfind(word)
        owners = [n for n in _AND.split(strip(head[:at])) if n] if at >= 0 else []
        if len(owners) == count == 2:
            # 对欧盟、美国进出口分别为A和B: of one each.
            return [About(owner, word) for owner in owners]
        if at >= 0 and count == 2:
            owner = without_lead(clean(head[:at])) or told or carried.subject
            return [About(owner, metric) for metric in pair]
    listed = re.search(r"(?P<names>[^,，;；]+?)(?:分别|依次)", head) or _AS_MANY.search(head)
    if listed is None:
        return []
    names = _so_many(strip(listed["names"]), count)
    if not names:
        return []
    names[0] = _without_sort(names)
    names = _told_once(names)
    if (owned := _SORT_IN_MIDDLE.match(names[-1])) and all(
        len(name) == len(owned["name"]) for name in names[:-1]
    ):
        # 东部、中部和东北地区机构入住率: of each of the regions.
        of = split(owned["of"])
        told = f"{of.subject}{of.metric}"
        return [About(f"{name}{owned['sort']}", told) for name in (*names[:-1], owned["name"])]
    if (end := _SORT_OF_PLACE.search(names[-1])) and len(names[0]) == end.start():
        # 东部、中部、西部地区: regions, all of them.
        names = [*(f"{name}{end.group()}" for name in names[:-1]), names[-1]]
    if shared_end := _shared_end(names):
        return shared_end
    last = split(names[-1])
    shared = [split(name) for name in names]
    if last.metric and last.subject:
        # 旅客和货物吞吐量: the property named last belongs to all; the owner named first as well.
        shared = [
            s if s.metric or _MEASURE_END.search(s.subject) else replace(s, metric=last.metric)
            for s in shared
        ]
    elif len({len(name) for name in names[:-1]}) == 1 and len(names[-1]) > len(names[0]) + 2:
        # 进口、出口整体通关时间: what stands behind the last owner belongs to all.
        size = len(names[0])
        if names[0] not in names[-1] and split(names[0]).metric:
            owners = [*names[:-1], names[-1][:size]]
            return [About(owner, names[-1][size:]) for owner in owners]
    if not any(s.metric for s in shared) and listed.re is not _AS_MANY:
        # 中央和地方分别发放消费券A和B: what each of them does.
        does = strip(head[listed.end() :])
        if len(does) >= _SHORTEST_DEED and opens_with_verb(does):
            return [replace(s, metric=does) for s in shared]
    return _share_owner(shared)


_SHORTEST_DEED = 4


def _so_many(listed: str, count: int) -> list[str]:
    """So many names, cut at whatever parts that many: 及 in 甲及乙制造业、丙制造业 parts none."""
    for separators in (_AND, _COMMAS, _WORDS_AND):
        names = [name for name in separators.split(listed) if name]
        if len(names) == count:
            return names
    return []


_SORT = re.compile(
    "^.*(?P<sort>伙伴|国家|地区|行业|领域|市场|省份|城市|品种|来源地|经济体)(?P<name>.{2,})$"
)


def _without_sort(names: list[str]) -> str:
    """东盟 of 贸易伙伴东盟、欧盟和美国: what sort they all are is no part of the first one's name."""
    found = _SORT.match(names[0])
    if found is None or any(found["sort"] in name for name in names[1:]):
        return names[0]
    return found["name"]


# 塑料、玻璃的回收量为A和B: nothing but their number says that each has its own.
_AS_MANY = re.compile(
    r"(?P<names>[^,，;；:：\d]*?[^,，;；:：\d\s](?:、|和|与|及)[^,，;；:：\d]+?)"
    r"(?:为|是|达到?|(?:[比较][^,，;；:：]{0,10}?)?(?:累计|均|都)?"
    rf"(?:{'|'.join(w for w in (*RISE, *FALL) if len(w) > 1)})了?)[约近]?$"
)


# 河南、山东、河北三省: the list told again by its number.
_SO_MANY = re.compile(
    "(?<=..)[两二三四五六七八九十]+(?:大|个)?[省市区县州国地港类项种者家方队级季月年]$"
)


def _told_once(names: list[str]) -> list[str]:
    """河南、山东、河北三省 without the 三省; 春、夏、秋三季 as the seasons that they are."""
    *others, last = names
    if (season := _SEASONS.fullmatch(last)) and all(map(_SEASON.fullmatch, others)):
        return [f"{name}季" for name in (*others, season["last"])]
    return [*others, _SO_MANY.sub("", last) or last]


_SEASON, _SEASONS = re.compile("[春夏秋冬]"), re.compile("(?P<last>[春夏秋冬])[两二三四]季")


def _shared_end(names: list[str]) -> list[About]:
    """职工和居民住院费用报销比例: the words behind an owner as long as the first belong to all."""
    size = len(names[0])
    if any(len(name) != size for name in names[:-1]):
        size = words_of(names[-2])[0] == names[-2] and len(words_of(names[-1])[0])
    owner, end = names[-1][:size], names[-1][size:].lstrip("的")
    if not owner or owner == names[0] or not (_MEASURE_END.search(end) or split(f"的{end}").metric):
        return []
    if not _is_word_end(names[-1], size):
        return []
    return [About(name, end) for name in (*names[:-1], owner)]


_SORT_IN_MIDDLE = re.compile(
    "(?P<name>[\u4e00-\u9fff]{2,3}?)(?P<sort>地区|区域|片区)(?P<of>[^\\d]{2,})$"
)
_SORT_OF_PLACE = re.compile("(?:地区|区域|片区|沿线|流域)$")
_MEASURE_END = re.compile(
    "(?:[数量额率费价值度]|比例|比重|人口|收入|支出|面积|在校生|成本|投资|人员|规模|时间|水平|里程|余额)$"
)


def _is_word_end(text: str, at: int) -> bool:
    ends = 0
    for word in words_of(text):
        ends += len(word)
        if ends >= at:
            break
    return ends == at


def _share_owner(abouts: list[About]) -> list[About]:
    """全省小学、初中…: a metric alone takes the first one's subject."""
    first = abouts[0].subject
    return [a if a.subject else replace(a, subject=first) for a in abouts]


def with_siblings(
    quantities: list[Quantity], roles: list[Role], abouts: list[About]
) -> list[About]:
    """城市地区反应时间由A缩短到B，农村地区为C: the second names only whose time it is."""
    result = list(abouts)
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        about = result[i]
        if role.kind == "share" and i and roles[i - 1].kind in ("share", "points"):
            result[i] = about = _same_share(about, result[i - 1])
        if i and (numbered := _next_numbered(about, result[i - 1])):
            result[i] = about = numbered
        if i and (other := _counterpart(about, result[i - 1])):
            result[i] = about = other
        if about.metric or not 1 < len(about.subject) < 9 or role.kind in ("growth", "rank"):
            continue
        for j in range(i - 1, -1, -1):
            if quantities[j].unit == quantity.unit and roles[j].kind == role.kind:
                if rest := told_behind_sibling(about.subject, result[j]):
                    result[i] = About(about.subject, rest)
                break
    return result


def _counterpart(about: About, told: About) -> About | None:
    """国产A个，进口B个: imported ones, and no imports of the former."""
    for pair in COUNTERPARTS:
        for one, other in (pair, pair[::-1]):
            if about.metric == other and about.subject == told.subject == one:
                return About(other, told.metric)
    return None


_FORMER = re.compile("前(?:者|一[项类种个家所部块笔])")
_LATTER = re.compile("后(?:者|一[项类种个家所部块笔])")


def former_and_latter(quantities: list[Quantity], abouts: list[About]) -> list[About]:
    """甲惠及A人，乙惠及B人，两项支出C元，前一项D元，后一项E元: D is of 甲, E of 乙."""
    result = list(abouts)
    for i in range(len(abouts) - 1):
        first, second = abouts[i], abouts[i + 1]
        if not (_FORMER.fullmatch(first.subject) and _LATTER.fullmatch(second.subject)):
            continue
        told = [
            j for j in range(i) if abouts[j].subject and quantities[j].unit != quantities[i].unit
        ]
        things = [j for j in told if quantities[j].unit == quantities[told[0]].unit][-2:]
        if len(things) < 2:
            continue
        both = [j for j in range(i) if quantities[j].unit == quantities[i].unit]
        metric = first.metric or (abouts[both[-1]].metric if both else "")
        for at, thing in ((i, things[0]), (i + 1, things[1])):
            result[at] = About(abouts[thing].subject, metric or abouts[thing].metric)
    return result


_ENDS_IN_MEASURE = re.compile(
    "(?:占比|比重|比例|率|天数|时长|" + "|".join(map(re.escape, METRICS)) + ")$"
)


def with_measure_ahead(
    text: str, quantities: list[Quantity], roles: list[Role], abouts: list[About]
) -> list[About]:
    """老年人口占比，日本A，韩国B，我们是C: a measure in a clause of its own, and whose it is each."""
    result = list(abouts)
    measure, unit = "", ""
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        if measure and quantity.unit == unit and role.kind == roles[i - 1].kind:
            own = strip(text[clause_of(text, quantity)[0] : quantity.start])
            if own == "我们" or (not result[i].metric and result[i].subject):
                listed = own == result[i].subject or any(map(str.isdigit, own))
                result[i] = About(result[i].subject if listed else own, measure)
                continue
        measure = ""
        left, _ = clause_of(text, quantity)
        if result[i].metric or not result[i].subject or role.kind not in ("share", "level"):
            continue
        clause = clause_before(text, left).strip()
        told = strip(clause)
        inside = any(left - len(clause) - 2 < q.start < left for q in quantities[:i])
        if _ENDS_IN_MEASURE.search(told) and not inside and not is_verbal(clause):
            measure, unit = told, quantity.unit
            result[i] = About(result[i].subject, measure)
    return result


def with_measure_in_front(
    text: str, quantities: list[Quantity], abouts: list[About]
) -> list[About]:
    """平均审理周期民事A天、刑事B天、行政C天: the first name stands behind the measure of all."""
    result = list(abouts)
    for i in range(len(result) - 1):
        run = [i]
        while run[-1] + 1 < len(quantities) and _is_listed(text, quantities, result, run[-1]):
            run.append(run[-1] + 1)
        first = result[i]
        if len(run) < 2 or first.metric or not (measure := _in_front(first, result[i + 1])):
            continue
        result[i] = About(first.subject.removeprefix(measure), measure)
        for j in run[1:]:
            result[j] = replace(result[j], metric=measure)
    return result


def _is_listed(text: str, quantities: list[Quantity], abouts: list[About], at: int) -> bool:
    between = text[quantities[at].end : quantities[at + 1].start].strip()
    same = quantities[at].unit == quantities[at + 1].unit
    return same and not abouts[at + 1].metric and between == f"、{abouts[at + 1].subject}"


def _in_front(first: About, second: About) -> str:
    """The measure that a first name of a list has in front of it: as long as the second name."""
    for size in (len(second.subject), len(second.subject) - 1, len(second.subject) + 1):
        measure = first.subject[: max(len(first.subject) - size, 0)]
        if 1 < size < _LONGEST_GROUP and len(measure) > 2 and _ENDS_IN_MEASURE.search(measure):
            return measure
    return ""


def is_verbal(clause: str) -> bool:
    """Whether a clause tells something of its own: 提高了投递率, 看产量."""
    return starts_with_verb(clause) or re.search("[了着过]", clause) is not None


_LONGEST_GROUP = 6
_NUMBERED = re.compile("第[一二三四五六七八九十]+[^一二三四五六七八九十每]")


def _next_numbered(about: About, told: About) -> About | None:
    """育儿津贴第一胎每月A，第二胎B: the second of the same."""
    begun = _NUMBERED.match(about.subject)
    first = _NUMBERED.search(told.subject)
    if not begun or not first or first.group()[-1] != begun.group()[-1] or not first.start():
        return None
    rest = told.subject[first.end() :].removeprefix("以上")
    # 第二产业 behind 海洋第一产业 has its own end.
    rest = "" if rest and about.subject.endswith(rest) else rest
    return About(
        f"{told.subject[: first.start()]}{about.subject}{rest}", about.metric or told.metric
    )


def _same_share(about: About, told: About) -> About:
    """有抑郁征状的中学生占A，女生为B; 中学流失率为A，小学为B: the same of another group."""
    if about.metric or not 1 < len(about.subject) < _LONGEST_GROUP or not told.metric:
        return about
    if starts_with_verb(about.subject) or about.subject in told.subject:
        return about
    of_group = "的" in told.subject or len(told.subject) >= _LONGEST_GROUP
    of_group = of_group and told.metric.startswith("占")
    # 东盟占A，欧盟是B: one beside the other, and no part of it.
    whole = f"{told.subject}{told.metric}" if of_group else told.metric
    return About(about.subject, whole)


def told_behind_sibling(name: str, told: About) -> str:
    """What stands behind the word that both names end in: 城市【地区】反应时间, 农村【地区】."""
    words = f"{told.subject}{told.metric.removesuffix(NET)}"
    for pair in COUNTERPARTS:
        for one, other in (pair, pair[::-1]):
            whole = words.removeprefix("全国")
            if name == one and whole.startswith(other) and len(whole) > len(other) + 1:
                return whole[len(other) :]
    at = words.rfind(name[-2:])
    if at < 0 or words.startswith(name) or len(name) < 3:
        return ""
    rest = words[at + 2 :]
    if told.metric and told.subject.endswith(_OF_ALL):
        # 全省儿童青少年总体近视率: one of several that are told of together.
        rest = told.metric
    # 器械企业能做第三类产品A家，化妆品企业B家: what the first can do is no name.
    deed = len(rest) > _LONGEST_DONE and starts_with_verb(rest) and not _MEASURE_END.search(rest)
    return rest if len(rest) > 1 and not rest.startswith(("占", "的")) and not deed else ""


_OF_ALL = ("总体", "整体")
# 参保, 新登记: done to all of them alike.
_LONGEST_DONE = 4
