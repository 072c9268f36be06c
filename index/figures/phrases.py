"""The naming part of Chinese words around a figure, without those that only tell it."""

from __future__ import annotations

import re
from itertools import pairwise

from index.figures.about import About
from index.figures.bases import BASIS
from index.figures.lexicon import ABOUT_IN_WORDS, FALL, METRICS, PER_HEAD, RISE, TIME_NAMES

_QUOTES = '“”"‘’「」『』《》()（）'
_TELLING = (
    "分别 依次 同比 环比 平均 累计 已经 已 共 总共 一共 全年 全部 大幅 小幅 进一步 持续 首次 约为 达到了 达到 可以达到 将达到 达成 达 为 是 有 实现了 实现 完成了 完成"
    " 超过了 超过 突破了 突破 保持在 保持了 保持 维持在 位居 位列 跃居 居 排名 排 占到 高出 高于 低于 大概 大约 大概在 约 近 超 在 到 至 增至 升至 降至 了 将 都 均 也 仍 又 再 预计 有望 力争"
    " 计划 目标 全球 世界 全国 亚洲 行业 曾 曾经 可 要 会 于 从 由 比 较 相比 当中 之中 其中 提供 新增 净增 之多 的"
    " 前移 后移 下移 延长 恢复 高达 低至 仅 仅为 只有 可以 加 加到 约合 折合 建成 将建成 还将 由于 因为 保持了 完成了 已完成 覆盖 已覆盖 相当于 是因为 名义 实际 微 轻微 略 略微 明显 显著 一度 最高 最低 最大 最多 最快 最少 仍然 依然 压 压低 控制 控制在 稳定 稳定在 维持 升幅 偏高 偏低 合计 总计 共计 只 微增 则 却 虽 虽然 便 亦 现有 现时 只要 录得 合共 继续 希望 期望 预估 预料 目前 当前 创 创下 降为 降到 增为 升为 减为 改为 调整为 共有 合 来了 用了 接了 打了 花了 整体 总体 初估 推估 约当 反而 还 还有 就 更 才 本来 加码 全台 全港 全澳 全境 全岛 以 现在 稳居 率先 迈过 跨过 迈上 另 可能 可能有 一下子 净减 只剩 仅剩 尚余 仅余 剩下 拉到 拉高到 拉高 回到 做到了 做到 规划值 目标值 计划值 现时估算 目前估算 估算 大增 大减 大涨 大跌 大升 大降 急升 急跌 急增 急减 远"
).split()
_TELLING_SET = (
    frozenset(_TELLING)
    | frozenset(RISE)
    | frozenset(FALL)
    # 提升至, 减少到: to where it changed.
    | frozenset(f"{word}{to}" for word in (*RISE, *FALL) if len(word) > 1 for to in "到至为")
    # 缩到, 抬至, 压到: the same, told with a verb of one character.
    | frozenset(f"{verb}{to}" for verb in "缩抬压拉提扩调涨跌加砍推拓走" for to in "到至")
)
_TAIL = re.compile(
    "(?:"
    + "|".join(
        {
            "比": "(?<![占师价])比",
            "升": "(?<![每毫])升",
            "降": "(?<!起)降",
            # 下达, 送达; 人均.
            "达": "(?<![下送传直抵])达",
            "均": "(?<![人月日年户])均",
            # 签约, 违约.
            "约": f"(?<![{ABOUT_IN_WORDS}])约",
            "以": "(?<![可予加给得难足用所])以",
            "可能": "(?<!不)可能",
            "现在": "(?<![出体实表呈展])现在",
            # 归还, 安排: half of a verb tells nothing.
            "还": "(?<![归偿退交返])还",
            "排": "(?<!安)排",
            # 银行业.
            "行业": "(?<![银投央])行业",
        }.get(word, re.escape(word))
        for word in sorted(_TELLING_SET, key=len, reverse=True)
    )
    + r"|\s)$"
)
_LEAD_WORD = re.compile(
    r"^(?:目标(?=\s|[把将])|所以|因此|可是|不过|但是|然而|反而|至于|届时|其次是?|同一?(?:段)?(?:期间|时间)|坦白说|总共|近(?:[一二三四五六七八九十]+|\d+)年(?:来)?(?!代|级)|(?:一年(?:来|间|内)?|半年(?:多|来|间|内)*(?!报|度)|为|把)(?!主|期|止|例)|截至|截止|(?:到|在|自|从)(?=\s)|目前|当前|现在|如今|现时|现已|预估|另(?=[有\s]|$)|其中|此外|同时|另外|我们|我国|我部|我省|我市|大家|已经|已|累计|总共|一共|共|全年|全国共|并|也|又|还|都|是|而|但|比如|例如|特别是"
    r"|预计|有望|力争|计划|带动|推动|达成(?!率)|不断|去年|今年|前年|明年|上年|前一年|年底|年末|以来|主要是|主要因为|主要由于|由于|扣除价格因素|按不变价格计算|按可比口径计算|还|将|上|有|的|了|和|与|及|、|，|\s|一是|二是|三是|四是|五是|六是|[一二三四五六七八九]是)"
)
# 分季度看, 按消费类型分, 从来源地看: opens the parts of what was told, and names nothing.
BREAKDOWN = r"(?:从|按照?|分)[^,，。;；\d]{1,12}(?:来?看|划?分|来讲|而言|统计)(?=[,，])"
_METRIC_END = re.compile("(?:" + "|".join(map(re.escape, METRICS)) + ")$")


_SEASON_BEFORE = re.compile(
    r"上?一?个?(?:赛季|雪季|冰雪季|榨季|采暖季|供暖季|取暖季)(?=(?:仅|只|才)?(?:是|为|有|达|的|$))"
)
_WITH_IT = re.compile(r"[(（](?:不?含|不?包括|下同|以下简称|简称|即|又称)[^()（）\d]{0,16}[)）]")


# 规模排在前三位的是甲省A、乙省B: how they come first, and no name.
_AMONG_FIRST = re.compile(
    r"[^,，。;；\s]{0,12}?(?:排名?|位居|位列|居|列)(?:在|于)?前[一二两三四五六七八九十\d]+(?:位|名|强)?的"
    r"[^,，。;；\s]{0,4}?(?:依次|分别)?(?:是|为|有)"
)


def strip(ahead: str) -> str:
    """The naming part of the words in front of a figure."""
    # 上个雪季是A: when, and no name.
    ahead = _SEASON_BEFORE.sub(" ", ahead)
    # 基金（含生育保险）总收入: what is in it as well is no part of the name.
    text = _WITH_IT.sub("", ahead)
    text = _SET_BY_PLAN.sub(" ", _FORESEEN_BY.sub(" ", _MORE_THAN.sub(" ", text)))
    text = _AS_SHOWN.sub(" ", _NOTICED.sub(" ", text))
    text = re.sub(
        r"(?:是|为|到|至|相当于|比|较|由|从)?\s*(?:去年|上年|前年)?\s*同期(?:的|为|是)?(?:增长|下降|上升|上涨|下跌|减少|回落|增加)?\s*$",
        " ",
        text,
    )
    text = re.sub(r"(?<=[\u4e00-\u9fff])全年(?=[\u4e00-\u9fff])", "", text)
    # 去年同期亏A, with its year blanked; 差不多减了一半.
    text = re.sub(r"(?<=\s)同期(?=[只仅是为有亏盈才的每\s]|$)|差不多(?!的)", " ", text)
    # 位次比半年时前移: what it is held against.
    text = re.sub(r"[比较][^,，。;；比较]{1,6}时(?=[前后上下]移|[上下提回多少高低])", " ", text)
    # 全部达产后年产值A: when, and not whose.
    text = _ONCE_BUILT.sub(" ", text)
    # 光6月一个月就开工了A个; 先说大家最关心的B.
    text = re.sub(
        r"(?:(?<![\u4e00-\u9fff])(?:光(?![伏纤缆学电刻明谷盘照热伏环])|单(?![车户台个次笔件项人机位家株场]))|仅|只)\s*(?:这)?(?:[一1两2三3]个?)?(?:月|季度|年|天)?就?(?=\s|[\u4e00-\u9fff]{2,4}了?$)",
        " ",
        text,
    )
    text = re.sub(
        r"^\s*(?:先|再|接着|首先|然后)(?:说说?|看看?|讲讲?|来看|谈谈?)|大家(?:最|都|很|比较|普遍)?关[心注]的",
        " ",
        text,
    )
    # 2035年前后达到: the time word is gone by now.
    text = re.sub(r"(?<=\s)前后(?=[将会可达预突超]|$)", " ", text)
    # 一至四季度分别: the time word is gone by now, but for its beginning.
    text = re.sub(r"[一二三\d][至到](?=\s)", " ", text)
    # 平均成本降到每千瓦时358元: what it is told for stays, how it got there goes.
    text = re.sub(r"(?:[降升增减提]到|[降升增减提]至|[下上]降到|达到|为|达)(?=每)", "", text)
    text = re.sub(r"(?<=\s)(?:之|以)?前(?![三移\d])|逆势|更是", " ", text)
    text = re.sub(r"分别(?:比|较).*$|由[正负降升亏盈减增]转[正负降升亏盈减增]", " ", text)
    text = re.sub(r"还?(?:没有?|未)(?:回到|恢复到?)[^,，。;；]{1,10}的\s*$", " ", text)
    text = _SET_BEFORE.sub(" ", text)
    text = _AMONG_FIRST.sub(" ", text)
    # 最多的时候有A家: when, and no name.
    text = re.sub(
        "(?:在)?(?:最[多少高低大小忙]|高峰)的?(?:时候|时期|期)(?=[就也还达到有为是]*$)", " ", text
    )
    # 2025年的时候还只有A: when, and no name.
    text = re.sub(r"(?<=\s)的?(?:时候|那会儿?|当时)(?=[还就才只仅也有是为大约]*\s*$)", " ", text)
    # 拥有床位A: what there is; 比上年年轻了A岁: by how much, and no name.
    text = re.sub(r"(?<![\u4e00-\u9fff])拥有", " ", text)
    text = re.sub(r"(?<=[\s比])年(?:轻|长)了?\s*$", " ", text)
    # 六年间增加了A: how long it took.
    text = re.sub(r"[一二两三四五六七八九十\d]+多?年(?:间|来)", " ", text)
    text = BASIS.sub(" ", text)
    text = re.sub(r"(?<=[增涨降][速幅])[比较][^,，。;；]*$", " ", text)
    text = re.sub(
        "截至|截止|" + "|".join(f'[“"]?{w[:2]}[”"]?{w[2:]}' for w in TIME_NAMES), " ", text
    )
    # 占机构床位的比重到了A.
    text = re.sub(r"(?<=比[重例])[达到]+了?\s*$", "", text)
    # 覆盖率现在是A: a time word is blanked but for its first character.
    text = re.sub(r"(?<=[率重例量数额价])[现目]在?(?=\s*[是为有]?\s*$)", "", text)
    text = _HELD_AGAINST.sub(" ", text)
    text = _AGAINST_PLAN.sub(" ", _SPAN.sub(" ", _AIM.sub(" ", text)))
    text = re.sub(r"(?:自|从|由)\s+的?(?:历史)?(?:高位|高峰|高点|低位|低点|峰值)", " ", text)
    text = re.sub(r"(?:自从?|从)\s*(?:起|开始)|环?[比较]?上一?[届次轮期]", " ", text)
    # 通勤月票推动以来累计: what was begun then.
    text = _SINCE_BEGUN.sub(r"\1", text)
    text = re.sub(r"(?<=\s)期间|[到至在于从自](?=\s{2,})(?!\s*$)", " ", text)
    text = re.sub(
        r"^.*以来|^【[^】]*】|^按[^,，]{1,8}(?:计价|计算|折算|口径|统计)|^\s*按(?:不变|可比|现行|当年)价格?",
        " ",
        text,
    )
    text = re.sub(
        "^[^,，]{0,12}(?:刚才|此前|之前)(?:提到|说到?|介绍|谈到)[了过]?|[上本下]个?(?:月|周|星期|礼拜)(?:[一二四五六日]|三(?!读))?",
        " ",
        text,
    )
    text = re.sub(rf"从(?:{_VAGUE_HEADS})上?(?:来看|来讲|看)", " ", text)
    text = re.sub(r"从(.{2,10}?)(?:来看|来讲|看)", r"\1 ", text)
    named = clean(without_lead(_without_tail(text)))
    # 现在是A: a time word is blanked but for its first character.
    return "" if named == "现" else named


_ONCE_BUILT = re.compile(
    "(?:全部|全面|项目|建成)?(?:达产|投产|建成|投用|投运|完工)[之以]?后(?=每?年|新增|预计|可|将|每)"
)
_SINCE_BEGUN = re.compile(
    "^(.{3,}?)(?:推动|实施|开办|上路|推出|启用|开业|上线|成立|开通|开放|施行|试行|运行)以来"
)
# 较1月峰值回落: what a change is held against, in words of its own.
_HELD_AGAINST = re.compile(
    r"^\s*(?:已|又|也|均|都)?(?:相较于?|较|比(?![重例率值价分]))[^,，。;；]{1,16}?"
    rf"(?={'|'.join(sorted((w for w in (*RISE, *FALL) if len(w) > 1), key=len, reverse=True))})"
)
# 比本地农民工高1057元, 快于公路5.2个百分点, 比上年少流出3.9万人.
_MORE_THAN = re.compile(
    r"^\s*(?:又|也|均|都)?(?:(?:比(?!重|例|率)|较)[^,，。;；]{1,16}?[高低多少快慢][出了]?"
    r"|(?:比|较)\s*[^,，。;；]{0,12}?[多少](?![年于])[\u4e00-\u9fff]{1,3}|[快慢高低多少]于[^,，。;；]{1,14})\s*$|[快慢高低]于[^,，。;；]{1,14}\s*$|[高低多少]出[^,，。;；]{1,14}\s*$"
    # 平均票价比外地低6.9%: what it is held against.
    r"|(?<=[价率量额费格资])(?:比(?!重|例|率)|较)[^,，。;；]{1,16}?[高低多少快慢贵][出了]?\s*$"
)
# 比年初定的68%高出: what was aimed at.
_SET_BEFORE = re.compile(
    r"(?:比|较)(?:年初|此前|之前|先前|当初|原先|原来)?\s*(?:原|预)?(?:定|订|设定|确定|规划|计划|安排)(?:好|下)?的\s*$"
)
# 比原定目标480所多: what it is held against.
_AGAINST_PLAN = re.compile(
    r"(?:^|\s)(?:比|较)(?:[\s末底初]*[^,，。;；]{0,4}(?:高峰[期时]?|峰值[期时]?|高位|高点|低谷|低位|以往|过去)的|(?:事前|事先|原先|当初|外界)?(?:评估|预估|估计|预测|推估)的|(?:原定|原来|原先|预期|预计|预算|年度)?的?(?:目标|计划|指标|水平)?)\s*$"
)
# 全省外贸的预期目标是进出口总值: of the thing aimed at.
_AIM = re.compile(
    # 年初确定的预期目标是A: who set it, or when, is told of the aim.
    r"(?:(?:年初|此前|之前|当初|当时|原先|原来|最初|原)?(?:确定|设定|定下|提出|制定|下达|提|定|设))?的?(?:全年|年度|预期|主要|发展|工作|初步|原定){0,3}(?:目标|指标|任务|计划)(?:是|为|定为|设为|设定为|定在|[:：])+"
)
# 行业协会预计, 协会最新预测是: who foresees it is not what is foreseen.
_FORESEEN_BY = re.compile(
    "(?:^|(?<=[,，;；\\s]))据?[\u4e00-\u9fff]{0,8}(?:协会|学会|商会|机构|组织|研究院|智库|券商|专家|分析师|业内人士)们?的?"
    "(?:最新|初步|此前|目前|普遍|自己|给出|做出|的){0,3}(?:预计|预测|估计|估算|测算|研判)(?:数|值|结果)?(?:是|为|显示)?"
)
# 我们注意到: who sees it. 对5G工厂的评估显示: of the works, whoever looked at them.
_NOTICED = re.compile(
    "(?:^|(?<=[,，;；\\s]))(?:我们|大家|同时|但|也|还|要|应当?|可以|必须|已经?)*(?:注意|看|了解|观察)到(?=[,，]|\\s*$)"
)
_AS_SHOWN = re.compile(
    "的?(?:评估|调查|监测|测算|抽查|问卷|跟踪|调研)(?:结果|数据|报告)?(?:显示|表明|发现)(?=[,，]|\\s*$)"
)
# 工作方案提出的目标是: the plan that says so.
_SET_BY_PLAN = re.compile(
    "(?:^|(?<=[,，;；\\s]))[\u4e00-\u9fff]{0,12}(?<![\u4e00-\u9fff]的)(?:方案|规划|纲要|意见)(?:》)?(?:明确)?(?:提出|确定|设定|要求)了?的?(?:全年|预期|主要|总)?(?:目标)(?:是|为)"
)
# 之后两年合共: a span of time that no date is read off.
_SPAN = re.compile(
    r"(?:之后|其后|随后|未来|过去|今后|最近)(?:[一两二三四五六七八九十]+|\d+)(?:多|几)?个?(?:学?年|月|季度?|周|天|星期)(?:间|内|来|里)?"
)
_VAGUE_HEADS = "时间|时段|月份|灾种|类型|品种|结构|构成|分布|区域|走势|趋势|总体|整体|数据|情况|形势|全局|结果|(?:发展|运行|增长)?(?:势头|态势)|(?:覆盖|应用|服务)范围"


def _without_tail(text: str) -> str:
    text = text.strip(" ,，、")
    while match := _TAIL.search(text):
        if match.group() != "比" and _is_in_name(text, match.start(), last=True):
            break
        text = text[: match.start()].strip(" ,，、")
    return text


def without_lead(text: str) -> str:
    while (match := _LEAD_WORD.match(text)) and not _is_in_name(text, match.end(), last=False):
        text = text[match.end() :]
    return text


def _is_in_name(text: str, at: int, last: bool) -> bool:
    """上门服务, 有效专利, 民居: a cut at ``at`` would go through a word that names something."""
    if (at if not last else len(text) - at) > 1:
        return False
    import rjieba

    part = text[-6:] if last else text[:6]
    cut = at - (len(text) - len(part)) if last else at
    end = 0
    for word, tag in rjieba.tag(part):
        start, end = end, end + len(word)
        if start < cut < end:
            named = tag[0] in ("n" if last or word[0] not in "上有和共为把" else "nval")
            return named and word not in _TELLING_SET
    return False


def clean(text: str) -> str:
    bare = re.sub(r"\s+", "", "".join(char for char in text if char not in _QUOTES))
    # 的士 is a word.
    return re.sub("^(?:[、，,]|的(?![士确]))+|[、，,的]+$", "", bare)


# 2,100个单位已于三月入伙: what is counted ends in front of it.
_ALREADY = frozenset("已 已经 将 均 都 也 仍 亦 正在".split())


def noun_phrase(text: str) -> str:
    """The words up to the first verb that is no part of a name."""
    import rjieba

    words: list[str] = []
    tags: list[tuple[str, str]] = list(rjieba.tag(text))
    for i, (word, tag) in enumerate(tags):
        if i and word in _ALREADY:
            break
        if (
            tag in ("v", "p", "c")
            and i > 0
            and (len(word) > 1 or tag != "v")
            and not (word == "组织" and tags[i - 1][1].startswith("n"))
            and _ends_name(tags, i)
        ):
            break
        words.append(word)
    return "".join(words)


def _ends_name(tags: list[tuple[str, str]], at: int) -> bool:
    """A verb in front of a noun (示范 工厂, 利用 量) belongs to the name; a last one does too.

    And 及 where it goes on: 地级及以上城市.
    """
    following = tags[at + 1 :]
    if following and following[0][0] in ("以上", "以下"):
        return False
    return bool(following) and not following[0][1].startswith(("n", "vn", "v"))


_SO_OFTEN = frozenset("每年 每月 每天 每日 每季 每周".split())
_EACH_BEHIND = re.compile(
    f"(?<=..)(?:每(?:瓦|吨|度|斤|公斤|亩|平方米|立方米)|{'|'.join(sorted(_SO_OFTEN))})$"
)


def split(phrase: str) -> About:
    """The owner and the measure of a phrase; 均价每吨 is the price, and 鸡蛋每公斤 the thing."""
    if (each := _EACH_BEHIND.search(phrase)) and each.start():
        about = split(phrase[: each.start()])
        if about.metric:
            return About(about.subject, f"{about.metric}{each.group()}")
        if each.group() not in _SO_OFTEN:
            return about
    match = _METRIC_END.search(phrase)
    if match is None and phrase.endswith("率"):
        *_, first, last = ["", *words_of(phrase)]
        size = len(last) if len(last) > 1 else len(first) + 1
        return _with_own(phrase[:-size], phrase[-size:])
    if match is None:
        *_, last = ["", *words_of(phrase)]
        ends = _SURE_QUANTITY_ENDS if last == phrase else _QUANTITY_ENDS
        if len(last) < 2 or last[-1] not in ends or _NO_YIELD.search(last):
            return About(phrase, "")
        return _with_own(phrase[: -len(last)], last)
    return _with_own(phrase[: match.start()], match.group())


# 实际进度, 平均房价, 总经费: which one of its kind a measure is, no owner. 有床位: a verb is none.
_OF_METRIC = re.compile(
    "(?:总|净|毛|涉案|综合|加权|年化|财务|平均|实际|预定|原定|核定|累计|单月|单日|每月|每年|每日|每天|月均|年均|平均月|平均年|^年|^月|当年)+$"
)
# 中央企业实现营业收入: earned by the firms.
_HAS = re.compile("(?:共有|设有|现有|备有|有|编列|(?<=..)(?:实现|录得))$")


def _with_own(owner: str, metric: str) -> About:
    owner = owner.rstrip("的")
    own = _OF_METRIC.search(owner)
    if own:
        owner, metric = owner[: own.start()], f"{own.group()}{metric}"
    return About(_HAS.sub("", owner).rstrip("的"), metric)


# 亩产, 批发价, 体重: the last word of a phrase that ends so is a quantity.
_QUANTITY_ENDS = frozenset("产价量额费值度积重温龄速")
# 矿产, 水产: what is won, and not how much of it.
_NO_YIELD = re.compile("(?<![亩单总年日月均资增减])产$")
_SURE_QUANTITY_ENDS = frozenset("价量额值")


def words_of(text: str) -> list[str]:
    import rjieba

    return list(rjieba.cut(text))


def clause_before(text: str, left: int) -> str:
    stop = max(0, left - 1)
    start = max(text.rfind(mark, 0, stop) for mark in ",，;；:：。") + 1
    return text[start:stop]


# 改作幼儿中心, 改建为宿舍.
_MADE_INTO = re.compile("[改建用转变拆调升列纳划编并][\u4e00-\u9fff]?[作为成入]")


def starts_with_verb(words: str) -> bool:
    import rjieba

    tags = rjieba.tag(words)
    if _MADE_INTO.match(words):
        return True
    if not tags:
        return False
    # 脱贫 县: one of the sort of places that it names, whatever the segmenter takes it for.
    named = len(tags) > 1 and (tags[1][1].startswith("n") or tags[1][0] in _SORTS_OF_PLACE)
    return tags[0][1] in ("v", "d", "p") and not named


_SORTS_OF_PLACE = frozenset("省市县区镇乡村校厂户")


def opens_with_verb(words: str) -> bool:
    """Whether the first word is a verb, whatever follows it."""
    import rjieba

    return next((tag for _, tag in rjieba.tag(words[:8])), "") == "v"


def tells(phrase: str) -> bool:
    """企业享受关税减让, 曾在业界工作: no name of a part, but what is done."""
    import rjieba

    tags = rjieba.tag(phrase)
    if not tags:
        return False
    if tags[0][1] == "d" or tags[0][0] in ("在", "于", "向", "把", "被"):
        return True
    transitive = any(a[1] == "v" and b[1].startswith("n") for a, b in pairwise(tags[1:]))
    return len(phrase) > 5 and transitive


_IN_FACT = frozenset("实际 目前 累计 总共 合计 真正".split())


def is_short_verb(phrase: str) -> bool:
    """还缺A人, 目前还剩B床, 已交C列: a verb of one character."""
    import rjieba

    return len(phrase) == 1 and (phrase in _SHORT_VERBS or rjieba.tag(phrase)[0][1] == "v")


# Those that the segmenter takes for something else by themselves.
_SHORT_VERBS = frozenset("缺差剩省花用交")


def is_doing(phrase: str) -> bool:
    """检查A家，处理B家; 日均处理C件: a verb alone; what it is done to was told before."""
    if not 1 < len(phrase) < 7:
        return False
    import rjieba

    words = [w for w in rjieba.tag(phrase) if w[0] not in PER_HEAD and w[0] not in _IN_FACT]
    if len(words) > 1 and words[0][0] == "新":
        # 新评出, 新认定: done anew.
        words = words[1:]
    if len(words) > 2 and words[1][0] in _JOINS:
        # 停用和拆除: two deeds, done to the same.
        del words[1]
    verbs = [word for word, tag in words if tag == "v" or word in _DONE_ANEW]
    # 真正改造: an adverb names nothing either.
    return bool(verbs) and all(tag in ("v", "d", "ad") or word in _DONE_ANEW for word, tag in words)


# The segmenter takes 新建 for a place.
_DONE_ANEW = frozenset(
    "新建 改建 扩建 续建 新开 新开工 新签 新设 新增 停招 计划 用掉 核定 核准".split()
)
_JOINS = frozenset("和与及或、")
