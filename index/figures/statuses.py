"""Whether a figure is told as done, as expected or as aimed at."""

from __future__ import annotations

import re

from index.figures.lexicon import (
    AHEAD,
    DONE,
    ENGLISH_EXPECTED,
    ENGLISH_PLAN_SAYS,
    ENGLISH_TARGET,
    EXPECTED,
    TARGET,
)
from index.figures.quantities import Quantity
from index.records import Status

# 比原计划提前2个月: by how much, and no plan.
THAN_PLANNED = re.compile(
    "[比较][^,，]{0,6}(?:计划|目标|预期|预定|任务|时间表)[^,，]{0,4}(?:提前|推迟|延后|延迟|缩短|早|晚|快|慢|多|少|高|低|超出?)[了出]?$"
    # 超出年初计划0.6万个: by so much.
    "|(?:超出|超过|高于|多于|快于|低于|少于)了?[^,，。;；\\d]{0,6}(?:计划|目标|预期|预定|任务|预算)[约近]?$"
)
# Short of the record of A: it was reached, whatever is aimed at.
RECORD = re.compile(r"\brecord (?:high |low )?of (?:about |nearly )?$")
_DONE_BEHIND = re.compile(
    r"\s+(?:of (?:that|this|it|them|those) )?(?:has|have) (?:already )?been \w+"
)
_HELD_TO = re.compile(r"\b(?:against|compared (?:with|to)|versus)\s+$")


def of_own_verb(sentence: str, quantity: Quantity) -> str:
    """The words in front of a figure; none where what is planned belongs to another one: a cost
    estimate of A, and B of that has been spent; we forecast A, against B last year."""
    ahead = _of_own_segment(sentence[: quantity.start])
    if _DONE_BEHIND.match(sentence[quantity.end :].lower()):
        return ahead[max(ahead.rfind(","), ahead.rfind(" and "), 0) :]
    if _HELD_TO.search(ahead.lower()) and re.match(
        r"\s+(?:last|a year|the year before)", sentence[quantity.end :].lower()
    ):
        return ""
    if done := _TOLD_BESIDE.search(ahead):
        return ahead[done.start() :]
    return "" if _IS_DONE.search(ahead) and _GROUP_DID.match(sentence, quantity.end) else ahead


# We expect demand to ease to A, though January was strong, with B: B is no expectation.
_TOLD_BESIDE = re.compile(
    r"[,;] (?:though|although|even though|but|while|whereas) (?!we\b|I\b)[^,;]{0,40}\b(?:was|were|had been|saw|brought)\b[^;]{0,40}$"
)
# Our promise is three weeks, and A of applicants had their pass within that time.
_IS_DONE = re.compile(r"[,;] (?:and|but|while) (?:already )?$")
_GROUP_DID = re.compile(
    r" of (?!this\b|these\b|those\b|them\b|it\b)(?:[a-z-]+ ){1,4}(?:had|got|received|were|was|met|came|went|did|[a-z]{3,}ed)\b"
)


# 比年初定的A高出B; “十五五”的任务是A.
AIMED_BEFORE = re.compile(
    "(?:原|预|年初|此前|之前|先前|当初)(?:先|来)?(?:预?定|设定|确定|订|规划|计划|要求|安排)(?:好|下)?的[约近超]?$"
    "|任务(?:数|量|指标)?(?:就?是|为|定为)[约近超]?$"
)
# Short of the 2,100 we had planned for.
AIMED_BEHIND = re.compile(
    r"\s+(?:[a-z-]+ ){0,2}?(?:that )?(?:we|they|it|the [a-z]+|ministers) (?:had |have |were |was )?"
    r"(?:originally |initially |once )?(?:planned|hoped|aimed|aiming|hoping|intended|budgeted|targeted|promised|wanted)\b"
    # Sixty was the plan.
    r"|\s+(?:was|is|had been) (?:the|our|their) (?:plan|target|goal|aim|promise|budget)\b"
)
# 守住了18亿亩的红线: what was to be kept, and not how it is.
LIMIT_BEHIND = re.compile("(?:以上|以下|以内)?的(?:红线|底线)")
_PLAN_WORD = re.compile("|".join(sorted((*EXPECTED, *TARGET), key=len, reverse=True)))


def _of_own_segment(ahead: str) -> str:
    """全长A公里，预计明年完工；B公里: what is planned of the first, told of it behind its figure,
    ends at the semicolon; 力争A；B goes on."""
    *earlier, own = re.split("[;；]", ahead)
    if not earlier:
        return ahead
    if _BUT.match(own):
        # The target is A; but on the islands, just B.
        return own
    planned = _PLAN_WORD.search(earlier[-1])
    if planned and re.search(r"\d", earlier[-1][: planned.start()]):
        return own
    return ahead


_BUT = re.compile(r"\s*(?:but|whereas)\b", re.I)
# The plan said A: what was planned, in so many words.
SAID_IN_PLAN = re.compile(
    rf"\b(?:plan|target|goal|forecast|budget|schedule) {ENGLISH_PLAN_SAYS}\s+(?:about |some |at least )?$"
)
# Estimates based on the index indicate that prices rose: told as done.
_SHOWN = re.compile(
    r"\b(?:estimates?|projections?|data|indicators?|figures)\b[^.;]*?\b(?:indicate|suggest|show|imply)\w* (?:that )?"
)


# We set a target of 2 billion and delivered A; the goal was 78, and we reached A.
_DONE_NOW = re.compile(
    r"(?:,|\band|\bbut|;)\s+(?:and |but )?(?:(?:we|they|it|the [a-z]+) )?(?:actually |in fact |already |only )?"
    r"(?P<done>delivered|achieved|reached|managed|hit|got|finished (?:at|with|on)|ended (?:at|with|on|up (?:at|with)))"
    r"\s+(?:only |just |about )?$"
)


_BY_NOW = re.compile(
    r"(?<=\d.)[^,，;；]{0,6}[,，;；](?:但|而)?(?:截至|截止到?|到)[^,，;；]{1,8}月[底末]?(?![^,，;；]*(?:要|将|力争|预计|计划))[^,，;；]{0,10}(?:是|为|已有?|已经|实际|只有)[约近超]?$"
)


_MET_AND_GREW = re.compile(
    r"(?:超额|提前|圆满|如期)(?:完成|实现|达到|达成)了?[^。；]{0,24}(?:目标|任务|计划)(?:任务|数)?[，,]"
    r"(?:比上年|较上年|同比|环比)?(?:实际)?(?:增长|下降|增加|减少|提高|增幅)(?:了|达|为)?[约近超]?$"
)


def status_of(ahead: str, quantity: Quantity) -> Status:
    ahead = _SHOWN.sub(lambda found: " " * len(found[0]), ahead)
    places: list[tuple[int, Status]] = []
    if ahead.endswith("将") and quantity.qualifier:
        # 将超过: the verb belongs to the figure as its qualifier.
        places.append((len(ahead) - 1, "expected"))
    for match in DONE.finditer(ahead):
        # 计划…，截至6月底已完成: done, though the plan is told beside it.
        places.append((match.start(), "actual"))
    if by_now := _BY_NOW.search(ahead):
        # 目标是达到A，到6月底平均是B: what is so, beside what is aimed at.
        places.append((by_now.start(), "actual"))
    if _MET_AND_GREW.search(ahead):
        # 超额完成年初确定的A目标，增长B: how it grew, and no aim.
        places.append((len(ahead), "actual"))
    for match in AHEAD.finditer(ahead):
        places.append((match.start(), "expected"))
    for words, status in ((EXPECTED, "expected"), (TARGET, "target")):
        for word in words:
            at = ahead.rfind(word)
            if at >= 0 and not _is_plan_name(ahead, word, at):
                places.append((at, "target" if status == "target" else "expected"))
    for stems, status in ((ENGLISH_EXPECTED, "expected"), (ENGLISH_TARGET, "target")):
        for match in re.finditer(rf"\b(?<!the )(?<!an )(?:{'|'.join(stems)})\w*", ahead):
            places.append((match.start(), "target" if status == "target" else "expected"))
    if said := SAID_IN_PLAN.search(ahead):
        places.append((said.start(), "target"))
    if done := _DONE_NOW.search(ahead):
        places.append((done.start("done"), "actual"))
    return max(places)[1] if places else "actual"


# 居者有其屋计划, 输入司机计划: a noun in front of it, neither who plans nor when.
_NAMED_PLAN = re.compile(
    "(?:^|[,，。;；:：])[\u4e00-\u9fff]{1,16}[\u4e00-\u9fff](?<![们我他府局部司省市县区署会院年月季日还也都已正将并内期步家团厅委办方国港度底初末来后前中名人校社厂店原均])$"
)


# 功率预测准确率: what forecasting is like, and nothing foreseen.
_FORECASTING = re.compile(
    "预测[\u4e00-\u9fff]{0,4}?(?:准确|精度|误差|服务|系统|模型|能力|平台|技术|方法|产品|预警|水平|业务|中心)"
)
_WON = re.compile(
    r"争取(?:到|了)?[^,，。;；]{0,14}(?:贷款|资金|补助|奖补|经费|支持|投资|名额|指标)(?:[,，;；]|[约近超]?(?:\d|$))"
)
# 争取到国债支持的项目A个; but 争取到2030年达到A is aimed at.
_WON_OVER = re.compile(
    r"争取(?:到了?|来了?)(?!\s*(?:[\d二〇“\"]|[今明后]年|年[底末]|本世纪|下半年|下个?月))"
)
# 明年继续争取资金A: not got so far.
_TO_BE_WON = re.compile("(?:[明后]年|下一步|继续|全力|积极|将|要|再)[^,，。;；]{0,8}$")


def _is_plan_name(text: str, word: str, at: int) -> bool:
    """行动计划, 目标任务: a plan that is named, not one that the figure belongs to."""
    behind = text[at + len(word) : at + len(word) + 1]
    if word == "估计" and text[:at].endswith(("临时", "初步")):
        # 临时估计为A: what statisticians know so far, of what is over.
        return True
    if word == "计划" and re.match("(?:超过|达到?|完成|新增|新建|安排|投入|$)", text[at + 2 :]):
        # 电网投资计划超过A: what is planned of it.
        return False
    if word == "计划" and (behind in ("等", "、", ",", "，") or _NAMED_PLAN.search(text[:at])):
        return True
    if word == "目标" and not (
        re.match(
            r"(?:是|为|定|达|确定|设|在|超|完成|增|水平|约|年底|今年|明年|已|[把将]|[:：\d])",
            text[at + 2 :],
        )
        or len(text) - at < 6
    ):
        return True
    won = _WON.match(text, at) or _WON_OVER.match(text, at)
    if word == "争取" and won and not _TO_BE_WON.search(text[:at]):
        # 争取贷款A，完成B: got, and not aimed at.
        return True
    if word == "预测" and _FORECASTING.match(text, at):
        return True
    if word == "希望":
        return behind in ("小", "中", "工", "之")
    if word == "预期":
        return text[at + 2 : at + 4] in ("指数", "目标", "寿命")
    if word not in ("计划", "目标"):
        return False
    return text[at + len(word) : at + len(word) + 1] in ("》", "”", "」", "』", "的", "任") or text[
        max(0, at - 2) : at
    ] in ("行动", "专项", "工作")
