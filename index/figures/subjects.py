"""What a quantity measures: of whom (subject) and which property (metric).

The words in front of a figure, after those that only tell it (达到, 增长, 超过) are taken off, name
both; a property at their end is the metric. Counted things stand behind their measure word. What
a clause leaves out it takes from the clause before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from index.figures.about import About
from index.figures.elliptic import (
    among_whom,
    conceded,
    item_named,
    measure_before,
    measured_alone,
    of_topic,
    opened_behind,
    opening_noun,
    pointed_out,
    rest_of,
    share_holder,
    topic_of,
    unquantified_before,
)
from index.figures.english_order import Told
from index.figures.english_subjects import english_abouts, leading_english
from index.figures.lexicon import FALL, PER_HEAD, RISE
from index.figures.lists import (
    NET,
    distribute,
    former_and_latter,
    with_measure_ahead,
    with_siblings,
)
from index.figures.phrases import (
    BREAKDOWN,
    clause_before,
    clean,
    is_doing,
    is_short_verb,
    noun_phrase,
    split,
    starts_with_verb,
    strip,
    without_lead,
)
from index.figures.quantities import Quantity
from index.figures.roles import Role, clause_of, is_before_state

NOTHING_TOLD: Mapping[str, About] = MappingProxyType({})

_CAUSE = re.compile("(?:因|由|以|为|经)[^的]{2,14}的.")
_STOP_BEHIND = re.compile(
    r"[,，。;；:：！？!?]|的(?=比|增|占|速)|分别|其中|达成|参加|协同|实现|完成|做了|保持|供需|位居|、其"
)
_SHARE_OF = re.compile(
    r"占(?!比|[床房]率)(?P<whole>[^,，。;；]{0,24}?)(?:的)?(?P<noun>比重|比例|份额|总数|总量)?(?:已|达到|达|超过|为|由|从|了|(?:提高|提升|上升|增加|扩大|下降|降低|回升|升|降)(?:到|至|为))*\s*(?:同期)?(?:的)?$"
)

# 新车销量达到汽车总销量的31.6%: a share told without the word for it.
_REACHES_OF = re.compile(
    r"(?:(?:达到了?|达|相当于|恢复[到至]|完成)(?P<whole>[^,，。;；]*[\u4e00-\u9fff][^,，。;；]{1,22})的|恢复[到至](?P<level>[^,，。;；]{2,8}?))(?:约|近|超)?$"
)


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
    plain = _blank(sentence, periods)
    if is_english(plain):
        return english_abouts(plain, quantities, carried, by_amount, told_before, by_unit)
    result: list[About] = []
    topic, opening = topic_of(plain), opening_noun(plain)
    before, outer = About(topic or opening) if topic or opening else carried, About()
    among = among_whom(plain)
    here: dict[str, About] = {}
    """What the last amount in a unit was of, in this sentence."""
    parted = False
    """Whether the parts of what was told are being told, and not what the topic names."""
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        previous = quantities[i - 1] if i else None
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(plain)
        if _is_lapse(plain, quantity):
            result.append(_lapsed(plain, quantity, previous))
            continue
        whole = before if role.kind in ("share", "points") else _of_whole(before)
        if previous is not None and result and _is_what_became(plain, previous, quantity):
            result.append(result[-1])
            continue
        if previous is None and is_doing(strip(plain[: quantity.start])):
            # 建成高标准农田A亩…，标准提高到B元。已开工C亩: of what was told in that unit.
            whole = by_unit.get(quantity.unit, whole)
        left = max(clause_of(plain, quantity)[0], previous.end if previous is not None else 0)
        named = split(strip(plain[left : quantity.start]))
        if pointed := pointed_out(unquantified_before(plain, left, previous)):
            whole = About(pointed)
        elif not named.subject and (spoken_of := conceded(plain, left, previous)):
            whole = About(spoken_of)
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
        if previous is not None and "其中" in plain[previous.end : quantity.start]:
            outer, parted = before, True
        elif (
            parted
            and previous is not None
            and re.search("[;；]", plain[previous.end : quantity.start])
        ):
            parted = False
        elif outer.subject and previous is not None:
            ahead = plain[previous.end : quantity.start].lstrip(" ,，;；")
            if _PLANNED.search(ahead) and not strip(ahead):
                # 班列A列，其中回程B列，全年计划C列: the plan is the whole's.
                whole, outer = outer, About()
        again = previous.unit == quantity.unit if previous else quantity.unit in by_unit
        about = _about(plain, quantity, role, previous, following, whole, again)
        if not parted:
            about = of_topic(about, topic)
        bare = not about.metric and len(about.subject) <= _SHORT
        if opening and not parted and (is_doing(about.subject) or bare):
            # 心理咨商方案，今年服务A人次: done by what the sentence opens with.
            about = About(opening, f"{about.subject}{about.metric}")
        if about.subject in _QUALIFIES and role.kind == "level":
            # 税前亏损A: of whom the amounts of the paragraph are.
            owner = by_unit.get(quantity.unit, carried).subject
            about = replace(about, subject=f"{owner}{about.subject}")
        if named.metric and not named.subject and (told := by_amount.get(amount_key(quantity))):
            # 准点率虽然提高到A: told before, of somebody.
            about = told if told.metric == named.metric else about
        if _AMONG_THESE.match(plain, quantity.end):
            # 落实的9140亿元里，…: the amount told before, and what it was of.
            about = by_amount.get(amount_key(quantity), about)
        if (
            not i
            and about.metric
            and len(about.subject) == _SHORT
            and carried.subject.endswith(about.subject)
        ):
            # 大学拨款三年一个周期。拨款总额…: the short name stands for the long one.
            about = replace(about, subject=carried.subject)
        result.append(about)
        if role.kind in ("count", "level") and (about.subject or about.metric):
            here[quantity.unit] = about
        if _is_time_limit(plain, quantity):
            continue
        carries = role.kind != "rank" and about.metric != NET and not _is_aim(plain, quantity)
        if carries and (about.subject or about.metric):
            before = about
    result = with_siblings(quantities, roles, distribute(plain, quantities, roles, result, carried))
    result = former_and_latter(quantities, result)
    return with_measure_ahead(plain, quantities, roles, result)


_PLANNED = re.compile("全年|计划|目标|任务|年底|整体|总体|合计")
_AIM = re.compile("的?(?:预期|预定|年度|全年)?(?:目标|任务|计划)")
_OF_AIM = re.compile("(?:(?:预期|预定|年度|全年)?(?:目标|任务|计划))?(?:任务|目标)?的$")
_AIMED = re.compile(r"完成[^,，。;；\d]{0,6}(?:预算|目标|任务|计划)(?:数|任务|目标)?$")


def _is_aim(text: str, quantity: Quantity) -> bool:
    """比5.5%的预期目标高出一截: what is aimed at; the sentence goes on about the thing itself."""
    ahead = text[max(0, quantity.start - 16) : quantity.start]
    return _AIM.match(text, quantity.end) is not None or _AIMED.search(ahead) is not None


_AMONG_THESE = re.compile("(?:当中|之中|里头|里面|里|中)(?=[,，、])")


def amount_key(quantity: Quantity) -> str:
    """The same for an amount that is told again."""
    return f"{quantity.value.normalize()}{quantity.magnitude}{quantity.unit}"


# What kind of profit or loss, and nobody who makes it.
_QUALIFIES = frozenset("税前 税后 税前合并 税后合并 合并 本期 累积".split())
_SHORT = 2
_DURATIONS = ("年", "个月", "天", "周", "小时", "分钟", "个季度", "个星期", "个工作日")
_LAPSE = re.compile(r"(?:经过|用了|历经|历时|花了|只用|仅用)(?:近|约|短短)?$")


def _is_lapse(text: str, quantity: Quantity) -> bool:
    """经过十几年的发展, 用了三年时间: how long it took; what the sentence is about stays."""
    return quantity.unit in _DURATIONS and _LAPSE.search(text[: quantity.start]) is not None


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


def _lapsed(text: str, quantity: Quantity, previous: Quantity | None) -> About:
    """法国用了A年，日本用了B年: whose time it is, where the clause names somebody."""
    left = max(clause_of(text, quantity)[0], previous.end if previous is not None else 0)
    who = strip(_LAPSE.sub("", text[left : quantity.start]))
    named = 1 < len(who) <= _SHORT_NAME and not is_doing(who) and who not in ("经过", "我们")
    return About(who, "时间") if named else About("时间")


_SHORT_NAME = 4


def _is_time_limit(text: str, quantity: Quantity) -> bool:
    """在14天内得到服务: within what time, beside what the sentence is about."""
    return quantity.unit in _DURATIONS and re.match("[之以]?内", text[quantity.end :]) is not None


def _is_what_became(text: str, previous: Quantity, quantity: Quantity) -> bool:
    """B of 由A调整为B: of what A is."""
    return previous.unit == quantity.unit and is_before_state(text, previous, quantity.start)


def _of_whole(about: About) -> About:
    """占全国比重 is the share's own; the clause behind it is about the thing again."""
    at = about.metric.find("占")
    if at < 0 or re.match("占比(?!重)", about.metric):
        return about
    return replace(about, metric=about.metric[:at])


def is_english(text: str) -> bool:
    """Latin words and no Chinese."""
    return bool(re.search(r"[a-z]{3}", text)) and not re.search(r"[\u4e00-\u9fff]", text)


def leading_subject(sentence: str, periods: list[tuple[int, int]]) -> About:
    """What a sentence without a figure is about, for the elliptic one behind it."""
    if is_english(sentence):
        return leading_english(_blank(sentence, periods))
    plain = _blank(sentence, periods)
    spoken_of = _IS_WHAT.search(plain)
    named = spoken_of["what"] if spoken_of else noun_phrase(without_lead(plain))
    if is_doing(named) or _GENERAL.match(named):
        return About()
    # 外贸走势逐季向好: of the trade, whatever its course.
    about = split(re.sub("(?:走势|趋势|势头|态势|形势|格局).*$", "", named))
    return replace(about, leads=spoken_of is not None)


# 老百姓最能感受到的是美丽河湖: what a sentence leads to, or begins with.
_IS_WHAT = re.compile(r"的[还就]?是(?P<what>[\u4e00-\u9fff]{2,10})[。]?$")
# 下修是因为…, 7月的数字刚出来: what is said of the thing, not the thing.
_GENERAL = re.compile("(?:最新)?的?(?:数字|数据|资料|统计|情况|结果|理由|原因)")


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    chars = list(text)
    for start, end in spans:
        chars[start:end] = " " * (end - start)
    return "".join(chars)


def _about(
    text: str,
    quantity: Quantity,
    role: Role,
    previous: Quantity | None,
    following: int,
    before: About,
    again: bool,
) -> About:
    """``again``: the figure told before is in the same unit."""
    left, right = clause_of(text, quantity)
    if previous is not None:
        left = max(left, previous.end)
    ahead, behind = text[left : quantity.start], text[quantity.end : right]
    if before.subject and _is_aim(text, quantity):
        return before
    aimed = previous is not None and _is_aim(text, previous) and _OF_AIM.fullmatch(ahead.strip())
    if aimed and role.kind == "share" and before.subject:
        # 完成全年65万人目标的90.3%.
        return About(before.subject, f"{before.metric}占目标比重")
    if previous is not None and _is_time_limit(text, previous):
        ahead = re.sub("^[之以]?内", "", ahead)
    if previous is not None and _is_lapse(text, previous):
        ahead = re.sub("^的?(?:时间|发展|努力|建设|实践|探索)", "", ahead)
    was = is_before_state(text, quantity, following)
    if was and (origin := _FROM.search(ahead)):
        # 跨境学生从高峰期的A跌至B: what it was is told behind the thing.
        ahead = ahead[: origin.start()]
    if quantity.unit == "人" and behind.startswith("口"):
        # 以年底412万人口计.
        return About(re.sub("^[以按]", "", strip(ahead)), "人口")
    if role.kind in ("count", "level") and not was:
        part = _part_of(text, quantity, previous)
        if part is not None:
            return part
        counted = _counted(text[quantity.end : following])
        named = ahead.rstrip().endswith("的") or role.kind == "count"
        if counted and (named or not split(strip(ahead)).metric):
            return _counted_of(ahead, counted)
    if role.kind == "share" and "占" in text[quantity.start : quantity.end]:
        ahead += "占"  # 大黄鱼【约占三分之二】.
    if role.kind == "share" and (share := _share(ahead, behind, before, text[:left])):
        return share
    if role.kind == "streak" and (
        undone := re.match(r"(?:没有|未|无)(?:发生|出现)?(?P<what>.+)", behind)
    ):
        return About(strip(ahead), clean(undone["what"]))
    if quantity.unit == "倍" and (times := _TIMES_OF.search(ahead)):
        ahead = times["what"]
    phrase = strip(ahead)
    if (
        role.kind == "share"
        and not phrase
        and not re.match(
            "[多少高低快慢增减升降是为算和与及或]|[上下]|回[升落]|提[高升]|缩|扩", behind
        )
        and (noun := noun_phrase(clean(_STOP_BEHIND.split(behind)[0])))
    ):
        # 八成毕业生留在省内.
        return About(noun, clean(re.split("[,，。;；]", behind[len(noun) :])[0]))
    if phrase in ("合", "即", "计", "折") or (quantity.unit == "番" and phrase[:1] in "比较"):
        phrase = ""
    if (per := _per(ahead)) and (len(phrase) < 4 or per == phrase):
        topic = _clause_subject(text, left) if previous is None else About()
        if topic.subject or topic.metric:
            # 出栏体重也在回落，3月份平均为A.
            before = topic
        return About(before.subject, f"{before.metric.removesuffix(NET)}{per}")
    if role.kind == "rank":
        phrase = strip(_PLACED_IN.sub("", phrase))
        if not phrase or re.match(r"[位稳跃]?居|[位名]?列|排", phrase):
            return before
    if _PART.fullmatch(ahead.strip(" ,，;；")) and before.subject and (done := _done_by(behind)):
        # 产生废物A吨，当中B吨得到回收.
        return About(before.subject, done)
    if rest := rest_of(phrase, behind):
        return About(rest, "")
    if alone := measured_alone(text, left, phrase, quantity, previous, before):
        return alone
    again = again or (previous is not None and phrase.startswith(PER_HEAD))
    if before.subject and _MARK.match(behind) and is_doing(phrase):
        return before
    if previous and again and _THOSE.search(ahead) and before.subject:
        # 整车企业54家，盈利的只有17家.
        return About(before.subject, phrase)
    acts = (is_doing(phrase) and not split(phrase).metric) or (
        _AGAIN.search(ahead) and len(phrase) == 2
    )
    if acts and is_doing(before.subject) and not before.metric:
        # 出生A人，死亡B人: neither is done to the other.
        return About(phrase, "")
    goes_on = again or before.leads or (previous is not None and not before.metric)
    if before.subject and acts and goes_on:
        return About(before.subject, phrase)
    if is_short_verb(phrase):
        spoken_of = unquantified_before(text, left, previous)
        return About(pointed_out(spoken_of) or spoken_of or before.subject, phrase)
    if acts and previous is None and (topic := _clause_subject(text, left)).subject:
        # 人工生殖补助从2021年7月开办，到今年10月底申请A件.
        return About(topic.subject, phrase)
    if not phrase:
        phrase = _told_between(text, left, previous)
        if role.kind == "count" and previous is not None and (done := _done_by(behind)):
            owner = unquantified_before(text, left, previous) or before.subject
            if phrase or quantity.unit in ("人", "人次", "名", "位") or _MADE_INTO.search(done):
                return About(owner, done)
        if phrase:
            # 协会给出的总量规模: the head stands behind 的.
            phrase = re.sub("^.*(?:给出|公布|发布|统计|反映|关注|关心)的", "", phrase)
            # 滞留超过24小时的比率: a rate of what is done is named as a whole.
            phrase = phrase if _RATE_OF_DOING.search(phrase) else noun_phrase(phrase)
    if not phrase and (average := _AVERAGE.search(ahead)) and before.subject:
        return About(average[1], _again(before, role, ahead).metric)
    if not phrase:
        return _again(before, role, ahead)
    about = split(phrase)
    if about.metric in _CHANGES and not about.subject:
        # 降幅收窄: the change of what the clause before told.
        told = before.metric.removesuffix(about.metric)
        return About(before.subject, f"{told if told not in _CHANGES else ''}{about.metric}")
    if about.subject in _GETS_DONE:
        # 实施项目A个，完成投资B元: invested in what was told.
        about = replace(about, subject="")
    if about.metric and about.subject in _BUDGETED and before.subject:
        # 对象是A，编列经费B.
        about = replace(about, subject="")
    if about.metric and about.subject in ("", "总", *PER_HEAD):
        owner = before.subject
        if previous is None and (topic := _clause_subject(text, left)).subject:
            # 机电产品是压舱石，出口A.
            owner = topic.subject
        elif previous is None and (len(owner) > 8 or re.search("[与和、]|[价率额数]$", owner)):
            owner = ""
        return About(owner, f"{about.subject}{about.metric}")
    if previous is None and is_doing(about.subject) and about.metric and _can_own(before.subject):
        # 粮食总产量A。播种面积B: sown with what was told of before.
        return About(f"{before.subject.removesuffix('总')}{about.subject}", about.metric)
    return about


_PART = re.compile("(?:其中|当中|之中)(?:的?有)?")
_BUDGETED = ("编列", "核列", "匡列", "提列", "核定", "投入经费")


# 全国平均是A: what the figure before is held against.
_AVERAGE = re.compile("(全[国省港台球市县岛境]平均)(?:水平)?(?:则?是|为|只有|仅)?$")


_RATE_OF_DOING = re.compile("的(?:比[率例重]|占比)$")


def _can_own(subject: str) -> bool:
    return bool(subject) and len(subject) < 9 and not re.search("[与和及、]", subject)


def _clause_subject(text: str, left: int) -> About:
    """What the clause in front of a figure's own is about, where it tells no reason."""
    clause = clause_before(text, left)
    if text[left - 1 : left] in (":", "：") or (clause and _TOPS.search(clause)):
        # 局长：上学年收到A宗. 农村的难度更大一些，上半年治理B条.
        return About()
    if not clause or _REASON.search(clause) or re.search(r"\d", clause):
        return About()
    if begun := _BEGUN.match(without_lead(clean(clause))):
        # 此外成立了癌症新药基金，第一年规模A.
        return About(begun["what"])
    said = strip(_SAYS_OF.split(clause.strip(), maxsplit=1)[0])
    # 民国110年开办的友善职场补助: the thing that was begun.
    words = noun_phrase(re.sub("^(?:开办|推出|成立|启用|实施|推动|试办|上路)的", "", said))
    if len(words) < _SHORT or starts_with_verb(words) or is_doing(words) or _GENERAL.match(words):
        return About()
    return split(words)


_BEGUN = re.compile(
    "(?:另外?|也|又|还)?(?:成立|新增|推出|设立|开办|新设|启动|建置|开辟|试办)了?(?P<what>[^的]{3,14})$"
)


_GETS_DONE = ("完成", "实现", "累计完成", "共完成", "已完成", "带动", "拉动")
# 机电产品是压舱石, 香港仍居首位, 跨境电商我先报个账, 直播电商方面: the thing, and what is said of it.
_SAYS_OF = re.compile(
    "(?<=..)(?:是|为|虽然|虽|从(?= )|仍|也|依然|继续|稳居|位居|居|我|方面|这块|这一块|来说|来讲)"
)


# 已落地A家: what follows is a verb, whatever the segmenter takes it for.
_AGAIN = re.compile("(?:已经?|又|再|还|将)[\u4e00-\u9fff]{2,4}$")
_THOSE = re.compile("的(?:是|只有|仅有|就有|有|仅|达到?|超过?|占)$")
# 在各政策范畴中居: among what it is placed.
_PLACED_IN = re.compile(r"在[^,，在]{2,12}?(?:当中|[中里内])?(?:[位稳]?居|排名?|[位名]?列)?$")
_MADE_INTO = re.compile("^.{0,2}[作为成入给交予]")
# 线上人次是线下的近4倍: of what is held against the other.
_TIMES_OF = re.compile(r"^(?P<what>[^,，。;；]*?)(?:是|为|相当于|达到?)[^,，。;；]{1,14}的$")
# 由, 从 in front of what it was.
_FROM = re.compile(r"(?:由|从)[^由从]{0,24}$")
_REASON = re.compile("原因|由于|因为|受.+影响|随着|基数")
# 建材行业受新开工减少拖累，下降1.9%.
_SUFFERS = re.compile(
    "(?<=..)(?:受|因|由于)(?=.{2,}(?:影响|拖累|带动|推动|制约|冲击|减少|下降|下滑|增加|拉动)$)"
)
_TOPS = re.compile(
    "(?:本来|原本|一向|一直|向来)?就?(?:最为?|比较|较为?|更为?|相对|偏|特别|尤其|格外|非常|很|相当)[\u4e00-\u9fff]{1,2}$"
    "|最[高低大多少快慢]|出现在|见顶|居首"
)


def _told_between(text: str, left: int, previous: Quantity | None) -> str:
    """稻谷亩产最高，为A: the clause in front of the figure's own tells what it is of."""
    clause = clause_before(text, left)
    if previous is None:
        frame = re.match(BREAKDOWN, f"{clause.strip()}，")
        if frame or _REASON.search(clause):
            return ""
        told = pointed_out(clause) or strip(_SAYS_OF.split(clause.strip(), maxsplit=1)[0])
        return "" if _GENERAL.match(told) else told
    if left - len(clause) - 1 < previous.end:
        return ""
    top = _TOPS.search(clause) or _SUFFERS.search(clause)
    if top:
        return strip(clause[: top.start()])
    return measure_before(text, left, previous) or opened_behind(text, left, clause)


def _again(before: About, role: Role, ahead: str) -> About:
    """A figure of what was told before, without what only the figure there was of."""
    metric = before.metric
    if role.kind == "growth":
        for change in _CHANGES:
            metric = metric.removesuffix(change)
    subject = before.subject
    if is_doing(metric) and re.search("建成|完成|实现", ahead):
        metric = ""
    if "净增" in ahead and role.kind != "growth" and (not metric or is_doing(metric)):
        # 新设A户，注销B户，净增C户.
        subject, metric = "" if is_doing(subject) else subject, NET
    return About(subject, metric)


_OUT_OF = re.compile(
    r"(?P<whole>[^,，;；。、]{2,20}?)(?:当中|(?<![初高其集之])中|里)(?:的|有|,|，)?(?:其中)?$"
)


def _part_of(text: str, quantity: Quantity, previous: Quantity | None) -> About | None:
    """5G应用融入97个国民经济大类中的71个: the part is of whom the clause is about."""
    if previous is None or previous.unit != quantity.unit:
        return None
    found = _OUT_OF.match(text[previous.end : quantity.start])
    if found is None:
        return None
    left, _ = clause_of(text, previous)
    owner = strip(text[left : previous.start])
    behind = re.match(r"(?P<what>[^,，;；。]{2,16})", text[quantity.end :])
    does = clean(behind["what"]) if behind else ""
    return About(f"{owner}{clean(found['whole'])}", does)


def _done_by(behind: str) -> str:
    """2.3万人次享受报销: what the people counted do."""
    words = clean(re.split("[,，。;；]", behind)[0])
    told = 1 < len(words) < 10 and not words.startswith(_CHANGED)
    return words if told and starts_with_verb(words) else ""


_CHANGES = (
    "增速",
    "增幅",
    "降幅",
    "涨幅",
    "跌幅",
    "加幅",
    "升幅",
    "减幅",
    "年增率",
    "年减率",
    "月增率",
    "季增率",
    "成长率",
    "增长率",
)


def _per(ahead: str) -> str:
    """户均2.1万元, 日均30万人次: of the same thing, a head or a day."""
    words = without_lead(clean(ahead))
    words = re.sub("(?:新增|增长|增加|减少|下降|约|近|超|达|为)+$", "", words)
    if re.fullmatch(r"每(?:\d+|[一百千十]+)?[万千百]?(?:人口|人|户|名|平方公里|家|亩)", words):
        return words
    if re.fullmatch(r"平均(?:[降涨提]价|每[天日月年人户])", words):
        return words
    return next((p for p in PER_HEAD if words == p or words.endswith(("，" + p, "," + p))), "")


# 做好三件事: how many items follow.
_ANNOUNCES = frozenset(
    "方面 特点 工作 事 措施 新 任务 重点 举措 情况 问题 原因 部分 阶段 目标".split()
)


def _counted_of(ahead: str, counted: str) -> About:
    """某计划推出A个单位: a short noun is of the thing in front."""
    owner = re.sub(r"(?:推出|提供|设有|设|有|增设|新增|增加|批出)$", "", strip(ahead))
    if counted in _ANNOUNCES or len(counted) > _SHORT or len(owner) <= _SHORT:
        return About(counted, "")
    if starts_with_verb(owner[:4]):
        return About(counted, "")
    if "、" in owner:
        # 甲、乙两个行业: told again by their number.
        return About(f"{owner}{counted}", "")
    return About(owner, counted)


_CHANGED = tuple(word for word in (*RISE, *FALL) if len(word) > 1)


def _counted(behind: str) -> str:
    """The thing counted, behind its measure word: 27家【国家制造业创新中心】."""
    behind = re.sub(
        r"^([^,，;；。、]{2,20}?)(?:当中|(?<![初高其集之])中|里)(?:的|有|其中)?$", r"\1", behind
    )
    if not behind or re.match(r"[多少高低快慢](?:$|[,，。;；])|一(?:个|次|轮|届|期)", behind):
        # 比目标480所多; 三年一个周期.
        return ""
    if (
        behind[0] in "的,，。;；、以左和与及（(）)"
        or re.match("[之以]?[前后]|[之以]?内(?!地|资|陆|河|贸|销|容|部|外)", behind)
        or _MARK.match(behind)
    ):
        return ""
    stop = _STOP_BEHIND.search(behind)
    # 剩下A吨是其他物料.
    words = clean(behind[: stop.start()] if stop else behind).removeprefix("是")
    if _CAUSE.match(words):
        # 8,700个因滥用而腾出的单位: what is counted stands at the end.
        return words
    if not words or starts_with_verb(words) or words.startswith(_CHANGED):
        return ""
    return noun_phrase(words)


# 站稳1.4万亿斤台阶: a mark that is passed, nothing that is counted.
_MARK = re.compile("(?:这一)?(?:大关|关口|台阶|门槛|关卡|整数)")


def _whole_before(earlier: str) -> str:
    """A占常住人口的x；B，占y: both are parts of the whole that is named once."""
    told = re.findall(
        r"占(?!比)([^,，。;；\d]{2,16}?)(?:的(?:比重|比例)?)?(?:约|近|超)?[\d.]+%(?=[;；])", earlier
    )
    return clean(told[-1]) if told else ""


def _share(ahead: str, behind: str, before: About, earlier: str) -> About | None:
    if behind.startswith(("的", "以上的")):
        counted = re.sub(r"^(?:以上)?的", "", behind)
        words = clean(re.split("[,，。;；]", counted)[0])
        noun = noun_phrase(words)
        if not words:
            return None
        held = re.search(r"[高低快慢多少]于(?P<owner>[^,，。;；]+)$", ahead.rstrip())
        if held and noun and (owner := strip(held["owner"])):
            return About(owner, noun)
        reach = re.match(r"(?P<owner>.{2,}?)(?:已|基本)?(?:覆盖|惠及|辐射)", clean(ahead))
        if reach:
            return About(strip(reach["owner"]), words)
        return About(noun or words, clean(words[len(noun) :]))
    ahead = re.sub(r"(?<=比[重例])[达到至]+了?$", "", ahead.rstrip())
    match = _SHARE_OF.search(ahead.rstrip()) or _REACHES_OF.search(ahead.rstrip())
    if match is None:
        return None
    owner = strip(ahead[: match.start()])
    level = match.groupdict().get("level") or ""
    whole = clean(match["whole"] or level) or (_whole_before(earlier) if not owner else "")
    subject = split(owner) if owner else before
    if owner and subject.metric and not subject.subject:
        subject = About(before.subject, subject.metric)
    told = re.sub("占.*$", "", subject.metric)
    return About(subject.subject, f"{told}占{whole}比重")
