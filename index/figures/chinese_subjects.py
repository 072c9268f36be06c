"""What one figure of a Chinese clause measures, by the words in front of it and behind it."""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures.about import About
from index.figures.aims import OF_AIM, is_aim
from index.figures.counted import (
    MARK,
    STOP_BEHIND,
    counted_of,
    done_by,
    part_doing,
    part_of,
    thing_counted,
)
from index.figures.elliptic import (
    conceded,
    measured_alone,
    most_of_all,
    pointed_out,
    rest_of,
    unquantified_before,
)
from index.figures.leading import said_of
from index.figures.lexicon import (
    BRINGS_FORTH,
    BUDGETED,
    CHANGE_NAMES,
    FOUND_TO_BE,
    GETS_DONE,
    PER_HEAD,
    REACHING,
)
from index.figures.lists import NET
from index.figures.phrases import (
    clause_before,
    clean,
    is_doing,
    is_short_verb,
    noun_phrase,
    split,
    strip,
    without_lead,
)
from index.figures.quantities import Quantity
from index.figures.roles import Role
from index.figures.sentence_clauses import clause_of
from index.figures.shares import share_told
from index.figures.states import is_before_state
from index.figures.time_taken import is_lapse, is_time_limit
from index.figures.told_ahead import NAMED_SO, both_names, clause_subject, told_between


def chinese_about(
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
    if before.subject and is_aim(text, quantity):
        return before
    if before.subject and (edge := _EDGE.match(behind)):
        # 在6个月的警戒线之上: no level of it, but where it becomes one to worry about.
        return About(f"{before.subject}{before.metric}", edge["edge"])
    aimed = previous is not None and is_aim(text, previous) and OF_AIM.fullmatch(ahead.strip())
    if aimed and role.kind == "share" and before.subject:
        # 完成全年65万人目标的90.3%.
        return About(before.subject, f"{before.metric}占目标比重")
    if previous is not None:
        # 培育A家企业、其中小巨人企业B家: what was counted before ends at 其中.
        ahead = re.sub("^[^,，;；]{1,16}、其中(?=.{2,})", "", ahead)
    if before.metric and ahead.startswith(f"{before.metric}、"):
        # 70个城市中，35个上涨、30个下降: what the ones before do.
        ahead = ahead[len(before.metric) + 1 :]
    if previous is not None and (own := _NEXT_OWNER.match(ahead)):
        # 甲区A家企业和乙区B家企业: 企业 in front of 和 was counted before.
        ahead = own["own"] if behind.startswith(own["counted"]) else ahead
    if previous is not None and is_time_limit(text, previous):
        ahead = re.sub("^[之以]?内", "", ahead)
    if previous is not None and is_lapse(text, previous):
        ahead = re.sub("^的?(?:时间|发展|努力|建设|实践|探索)", "", ahead)
    if _LEADS.match(behind):
        # 甲以9.3%领跑.
        ahead = re.sub(r"以\s*$", "", ahead)
    was = is_before_state(text, quantity, following)
    if was and (origin := _FROM.search(ahead)):
        # 跨境学生从高峰期的A跌至B: what it was is told behind the thing.
        ahead = ahead[: origin.start()]
    if quantity.unit == "人" and behind.startswith("口"):
        # 以年底412万人口计.
        return About(re.sub("^[以按]", "", strip(ahead)), "人口")
    among = previous is not None and previous.unit == quantity.unit and _OF_THESE.fullmatch(ahead)
    if among:
        # 这24家中有19家盈利: which of them, by what they do.
        done = clean(re.split(r"[,，。;；:：]|\d", behind)[0])
        return About(before.subject, done if 1 < len(done) <= _LONGEST_DEED else before.metric)
    if role.kind == "share" and _OF_AIM_SET.match(behind) and _FAR_FROM.search(ahead):
        # 占比虽然在提高，但离达到A的目标还有差距.
        told = re.split("虽|尽管|目前|已|还|正在", clause_before(text, left))[0]
        return split(strip(told)) if conceded(text, left, previous) and strip(told) else before
    if role.kind in ("count", "level") and not was:
        part = part_of(text, quantity, previous)
        if part is not None:
            return part
        if (behind_it := _told_behind(ahead, behind, role)) is not None:
            return behind_it
        counted = thing_counted(_of_first_owner(text, quantity, following))
        if before.subject and re.fullmatch(FOUND_TO_BE, counted):
            # 抽检A批次，只有B批次不合格.
            return About(before.subject, counted)
        named = ahead.rstrip().endswith("的") or role.kind == "count"
        if counted and (named or not split(strip(ahead)).metric):
            return counted_of(ahead, counted)
    if role.kind == "share" and "占" in text[quantity.start : quantity.end]:
        ahead += "占"  # 大黄鱼【约占三分之二】.
    if role.kind == "share" and previous is None and ahead.strip() in _ONLY_A_SHARE:
        # 收费争议是投诉最多的，占A: of what the clause before is about.
        spoken = said_of(clause_before(text, left))
        before = About(spoken) if spoken else before
    if role.kind == "share" and (share := share_told(ahead, behind, before, text[:left])):
        return share
    if role.kind == "streak" and (
        undone := re.match(r"(?:没有|未|无)(?:发生|出现)?(?P<what>.+)", behind)
    ):
        return About(strip(ahead), clean(undone["what"]))
    if quantity.unit == "倍" and (times := _TIMES_OF.search(ahead)):
        ahead = times["what"]
    # 回款周期由过去的半年以上缩短到A: what it was is told without a number.
    phrase = _FROM_THE_PAST.sub("", strip(ahead))
    if before.subject and role.kind == "count" and phrase in REACHING:
        return About(before.subject, phrase)
    if before.subject and role.kind == "count" and _FOUND.fullmatch(phrase):
        return About(before.subject, phrase)
    if before.subject and role.kind == "points" and (drives := _DRIVES.search(phrase)):
        # 装备制造业增长A，一个板块就拉动全省B个百分点.
        return About(before.subject, drives.group())
    # 在其总产量中的渗透率: a rate of what was told before.
    phrase = re.sub("^在其[^,，。;；]{1,12}?(?:当中|中|里)的?(?=.)", "", phrase)
    if _WHEN_BEGUN.search(phrase):
        # 新规刚施行时只有A个: when, and no name.
        phrase = ""
    if role.kind == "share" and not phrase and before.subject and _MEANS.match(behind):
        # 问卷里，78.6%预计产量持平: what so many of those asked say.
        return About(before.subject, clean(re.split("[,，。;；]", behind)[0]))
    if (
        role.kind == "share"
        and not phrase
        and not re.match(
            "[、,，;；]|[多少高低快慢增减升降是为算和与及或]|[上下]|回[升落]|提[高升]|缩|扩", behind
        )
        and (noun := noun_phrase(clean(STOP_BEHIND.split(behind)[0])))
    ):
        # 八成毕业生留在省内.
        return About(noun, clean(re.split("[,，。;；]", behind[len(noun) :])[0]))
    if _IT_SAYS.fullmatch(phrase) and before.subject:
        # 标识率A，这个比上年提高了B.
        return before
    if _SAME_NUMBER.fullmatch(phrase) and (again or role.kind in ("points", "count")):
        # 大班额比例压到A，五年前这个数还是B.
        return before
    if _HELD_TO_ALL.fullmatch(phrase):
        phrase = ""
    if phrase in ("合", "即", "计", "折") or (quantity.unit == "番" and phrase[:1] in "比较"):
        phrase = ""
    if (per := per_head(ahead)) and (len(phrase) < 4 or per == phrase):
        topic = clause_subject(text, left) if previous is None else About()
        if topic.subject or topic.metric:
            # 出栏体重也在回落，3月份平均为A.
            before = topic
        return About(before.subject, f"{before.metric.removesuffix(NET)}{per}")
    if role.kind == "rank":
        phrase = strip(_PLACED_IN.sub("", phrase))
        if not phrase and previous is None and (spoken_of := unquantified_before(text, left, None)):
            # 四川进步最快，从第八位上升到第六位.
            return About(spoken_of)
        if not phrase or re.match(r"[位稳跃]?居|[位名]?列|排", phrase):
            return before
    told_on = previous is not None or ahead.strip(" ,，") != ""
    if role.kind == "count" and before.subject and told_on and (deed := part_doing(ahead, behind)):
        return About(before.subject, deed)
    if _PART.fullmatch(ahead.strip(" ,，;；")) and before.subject and (done := done_by(behind)):
        # 产生废物A吨，当中B吨得到回收.
        return About(before.subject, done)
    if rest := rest_of(ahead, text[quantity.end : following]):
        return About(rest, "")
    if alone := measured_alone(text, left, phrase, quantity, previous, before):
        return alone
    again = again or (previous is not None and phrase.startswith(PER_HEAD))
    if before.subject and MARK.match(behind) and is_doing(phrase):
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
    beside = previous is not None and ahead.lstrip().startswith("、")
    if acts and again and beside and not before.metric:
        # 滑坡A起、崩塌B起: listed, one beside the other.
        return About(phrase, "")
    goes_on = again or before.leads or (previous is not None and not before.metric)
    # 办了A场对接，签约B元: one deed of theirs after the other.
    goes_on = goes_on or (previous is not None and is_short_verb(before.metric))
    if before.subject and acts and goes_on:
        return About(before.subject, phrase)
    if is_short_verb(phrase):
        spoken_of = unquantified_before(text, left, previous)
        return About(pointed_out(spoken_of).subject or spoken_of or before.subject, phrase)
    if acts and previous is None and (topic := clause_subject(text, left)).subject:
        # 人工生殖补助从2021年7月开办，到今年10月底申请A件.
        return About(topic.subject, phrase)
    if not phrase and (most := most_of_all(text, left, previous, before)):
        return most
    if not phrase:
        phrase = told_between(text, left, previous)
        if role.kind == "count" and previous is not None and (done := done_by(behind)):
            owner = unquantified_before(text, left, previous) or before.subject
            if phrase or quantity.unit in ("人", "人次", "名", "位") or _MADE_INTO.search(done):
                return About(owner, done)
        if phrase:
            # 协会给出的总量规模: the head stands behind 的.
            phrase = re.sub("^.*(?:给出|公布|发布|统计|反映|关注|关心)的", "", phrase)
            # 滞留超过24小时的比率: a rate of what is done is named as a whole.
            phrase = phrase if _RATE_OF_DOING.search(phrase) else noun_phrase(phrase)
    if NAMED_SO.fullmatch(phrase) and (names := both_names(text, left)):
        return About(names, "")
    if (
        role.kind in ("count", "level")
        and previous is not None
        and previous.unit == quantity.unit
        and (own := _TAKES_OF.fullmatch(phrase))
        and before.subject
    ):
        # 新增A，西部地区就占了B: of what was told in the clause before.
        beside = _TOOK.search(text[: previous.start]) is not None
        told = before.metric if beside else f"{before.subject}{before.metric}"
        return About(own["who"], told.removeprefix("全国"))
    if not phrase and (average := _AVERAGE.search(ahead)) and before.subject:
        return About(average[1], told_again(before, role, ahead).metric)
    if not phrase:
        return told_again(before, role, ahead)
    if role.kind == "count" and (lacking := _STILL_LACKS.fullmatch(phrase)):
        return About(lacking["who"], lacking["lacks"])
    if begun := _DONE_TO.fullmatch(phrase):
        # 布局了中试基地A家: of the bases. 关停了不合格的机构B家: closed.
        told_of = split(begun["what"])
        if begun["does"] in BRINGS_FORTH or told_of.metric:
            phrase = begun["what"]
        else:
            return About(begun["what"], begun["does"])
    about = split(phrase)
    if role.kind == "share" and not about.metric and _IS_SAID.search(ahead):
        nationwide = previous is None and _OF_ALL_PLACES.match(before.subject)
        if nationwide and len(phrase) <= _SHORT_PLACE and _RATED.search(before.metric):
            # 全国平均上架率A。东部是B: the same rate, in the east.
            whole = f"{before.subject}{before.metric}".removeprefix("全国")
            return before if phrase in whole else About(phrase, whole)
    if about.metric in CHANGE_NAMES and not about.subject:
        # 降幅收窄: the change of what the clause before told.
        told = before.metric.removesuffix(about.metric)
        return About(before.subject, f"{told if told not in CHANGE_NAMES else ''}{about.metric}")
    if about.subject in GETS_DONE:
        # 实施项目A个，完成投资B元: invested in what was told.
        about = replace(about, subject="")
    if about.metric and about.subject in BUDGETED and before.subject:
        # 对象是A，编列经费B.
        about = replace(about, subject="")
    if about.subject in _NAMELESS and (quoted := _QUOTED_AHEAD.match(clause_before(text, left))):
        # “海上三宝”走俏，产品出口额A: of the products of that name.
        about = replace(about, subject=f"{quoted['name']}{about.subject}")
    if about.metric and about.subject in ("", "总", *PER_HEAD):
        owner = before.subject
        if previous is not None and _stands_alone(
            about.metric, text[previous.end : quantity.start]
        ):
            owner = ""
        elif (
            (previous is None or _PARTED.search(text[previous.end : quantity.start]))
            and (topic := clause_subject(text, left)).subject
            and not _HELD_AGAINST.match(topic.subject)
        ):
            # 机电产品是压舱石，出口A.
            owner = topic.subject
        elif (
            previous is None
            # 服务进出口A。其中，出口B: a part of it, however long its name.
            and not _PART_OPENS.match(text)
            # 一般公共预算教育支出A，是第一大支出。今年前四月支出B: the same again.
            and before.metric != about.metric
            and (len(owner) > 8 or re.search("[与和、]|[价率额数]$", owner))
        ):
            owner = ""
        return About(owner, f"{about.subject}{about.metric}")
    if previous is None and is_doing(about.subject) and about.metric:
        # 长期护理保险转入全面建制，参保人数突破A: those in that insurance.
        scheme = _opening_scheme(clause_before(text, left)) or clause_subject(text, left).subject
        if _HAS_MEMBERS.search(scheme):
            return About(f"{scheme}{about.subject}", about.metric)
    if previous is None and is_doing(about.subject) and about.metric and _can_own(before.subject):
        # 粮食总产量A。播种面积B: sown with what was told of before.
        return About(f"{before.subject.removesuffix('总')}{about.subject}", about.metric)
    return about


_ONLY_A_SHARE = ("占", "占到", "占了", "占比", "占比达", "占比为")
_EDGE = re.compile("的?(?P<edge>警戒线|警戒值|红线|荣枯线|临界点|及格线|安全线|贫困线)")
_FROM_THE_PAST = re.compile("(?<=..)由(?:过去|原来|以前|此前|之前|原先|最初)的?[^,，。;；]{1,10}$")
_HAS_MEMBERS = re.compile("(?:保险|制度|计划|项目|活动|工程|行动|平台|系统|课程|服务|比赛|大赛)$")
_OPENS_WITH = re.compile("[\u4e00-\u9fff]{2,12}?(?=由|从|已经?|正|正在|将|全面|自|于|在)")


def _opening_scheme(clause: str) -> str:
    """长期护理保险 of 长期护理保险由试点转入全面建制."""
    named = _OPENS_WITH.match(clause.strip())
    return named[0] if named else ""


_FOUND = re.compile(f"(?:检出|发现|查出)?(?:{FOUND_TO_BE})(?:样品|产品)?")
_DRIVES = re.compile("(?:拉动|贡献|带动)[\u4e00-\u9fff]{0,10}$")
_WHEN_BEGUN = re.compile("(?:施行|实施|启动|成立|起步|开业|开通|设立|试点)(?:之初|时|的时候)$")
_MEANS = re.compile("预计|认为|表示|打算|愿意|选择|看好|希望")
_ONCE_TOOK = re.compile("(?:原来|过去|以前|从前|此前|原先)(?:需要?|要|得|约|大概)*$")


def _told_behind(ahead: str, behind: str, role: Role) -> About | None:
    """What an amount is of that is named behind it: 设立30亿元的周转金, 有A的缺口, 原来要B的变更."""
    if role.kind != "level" or not re.match("的(?!确|士)[\u4e00-\u9fff]{2}", behind):
        return None
    noun = noun_phrase(clean(STOP_BEHIND.split(behind[1:])[0]))
    if not noun or re.match("(?:水平|规模|大关|台阶|目标|基础|高位|速度)", noun):
        return None
    if _ONCE_TOOK.search(ahead.strip()):
        return About(noun)
    owner = strip(ahead)
    if ahead.rstrip().endswith("有") and len(owner) > 1:
        return About(owner, noun)
    return About(noun) if is_doing(owner) and not split(noun).metric else None


_LEADS = re.compile("领[跑涨先]|居首|居第|排名?第|位列|位居")
_NAMELESS = frozenset("产品 企业 产业 项目 业务".split())
_QUOTED_AHEAD = re.compile('\\s*[“"「](?P<name>[^”"」]{2,10})[”"」]')
_NEXT_OWNER = re.compile("(?P<counted>[\u4e00-\u9fff]{1,8}?)(?:和|与|以?及|、)(?P<own>.{2,})$")
_SHORT_NOUN = 10


def _of_first_owner(text: str, quantity: Quantity, following: int) -> str:
    """The words behind a figure: 企业 of 甲区A家企业和乙区B家企业, 乙区 being of the next figure."""
    behind = text[quantity.end : following]
    found = _NEXT_OWNER.match(behind)
    if found and found["counted"] in text[following : following + _SHORT_NOUN]:
        return found["counted"]
    return behind


# 仍比全国平均水平低: nothing is named.
_HELD_AGAINST = re.compile("(?:仍|也|还|又|均|都)?(?:比|较|高于|低于|快于|慢于|好于)")
_HELD_TO_ALL = re.compile(
    "(?:仍|也|还|又|均|都)?(?:比|较|高于|低于|快于|慢于|好于)[^,，]{2,14}(?:平均|平均水平|总体水平)"
)
# 护林员还缺A人，一年前缺B人: the same is told of both.
_STILL_LACKS = re.compile("(?P<who>.{2,}?)(?:还|仍|尚|依然)+(?P<lacks>[缺差欠])")
_SAME_NUMBER = re.compile(
    "(?:这|那|该)(?:一|个|项)?(?:数|数字|数值|数据|比例|比率|占比|比重|指标|水平)(?:还|才|就|只|仅)*"
)
_LONGEST_DEED = 16
_OF_THESE = re.compile(r"(?:当中|之中|里头|里面|里|中)\s*(?:已经?|还|又)?(?:有|是)?\s*")
_OF_AIM_SET = re.compile("的?(?:目标|任务|要求|计划)")
_FAR_FROM = re.compile(r"(?:离|距离?|与)[^,，。;；]*$")
_DONE_TO = re.compile("(?P<does>[\u4e00-\u9fff]{2})了(?P<what>[^,，。;；]{3,})")
_IS_SAID = re.compile(r"(?:是|为|只有|仅为?|则|才|达到?|高达)\s*$")
_RATED, _SHORT_PLACE = re.compile("(?:[率度]|比[例重]|占比|份额|覆盖面)$"), 4
_TOOK = re.compile("占了?[约近超]?$")
_OF_ALL_PLACES = re.compile("(?:全[国省市区县港台球]|总体|整体)")
_TAKES_OF = re.compile("(?P<who>.{2,8}?)(?:就|也|便|独|单独|约)?占")
_IT_SAYS = re.compile("(?:这|那)(?:个|一)?(?:也|还|又|就|都)*")
_WHOLE_NAME, _PARTED = 6, re.compile("[;；]")


def _stands_alone(metric: str, between: str) -> bool:
    """工业增加值增长A；固定资产投资增长B: a long name in a statement of its own is of all."""
    return len(metric) >= _WHOLE_NAME and re.search("[;；]", between) is not None


_PART = re.compile("(?:其中|当中|之中)(?:的?有)?")
_PART_OPENS = re.compile(r"\s*(?:其中|当中|之中)")
# 全国平均是A: what the figure before is held against.
_AVERAGE = re.compile("(全[国省港台球市县岛境]平均)(?:水平)?(?:则?是|为|只有|仅)?$")
_RATE_OF_DOING = re.compile(
    "的(?:平均)?[^的]{0,4}(?:比[率例重]|占比|时间差?|用时|周期|间隔|差距|差额|距离)$"
)


def _can_own(subject: str) -> bool:
    # 平均办理时间 has no members.
    return (
        bool(subject)
        and len(subject) < 9
        and not re.search("[与和及、]|(?:时间|时长|天数|率|比例|比重)$", subject)
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


def told_again(before: About, role: Role, ahead: str) -> About:
    """A figure of what was told before, without what only the figure there was of."""
    metric = before.metric
    if role.kind == "growth":
        for change in CHANGE_NAMES:
            metric = metric.removesuffix(change)
    subject = before.subject
    if is_doing(metric) and re.search("建成|完成|实现", ahead):
        metric = ""
    if "净增" in ahead and role.kind != "growth" and (not metric or is_doing(metric)):
        # 新设A户，注销B户，净增C户.
        subject, metric = "" if is_doing(subject) else subject, NET
    return About(subject, metric)


_SHARED_OUT = (
    r"(?:摊|分摊|均摊|平摊|平均|分|落)到每一?个?(?:人|户|家|村|县)(?:头上|身上|手里|手上)?"
)


def per_head(ahead: str) -> str:
    """户均2.1万元, 日均30万人次: of the same thing, a head or a day."""
    words = without_lead(clean(ahead))
    words = re.sub("(?:新增|增长|增加|减少|下降|约|近|超|达|为)+$", "", words)
    if re.fullmatch(r"每(?:\d+|[一百千十]+)?[万千百]?(?:人口|人|户|名|平方公里|家|亩)", words):
        return words
    if re.fullmatch(r"平均(?:[降涨提]价|每[天日月年人户])", words):
        return words
    if re.fullmatch(_SHARED_OUT, words):
        # 摊到每个人头上约是A.
        return words
    return next((p for p in PER_HEAD if words == p or words.endswith(("，" + p, "," + p))), "")
