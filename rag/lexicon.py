"""What the words of a question mean, in one table: knowledge of the language, of no briefing.

Chinese entries are Simplified and folded. Longer words are tried before shorter ones wherever a
list is searched.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Measure(NamedTuple):
    """A measure that statistics keep apart, with the words people use for it."""

    name: str
    formal: tuple[str, ...]
    """Words that a briefing uses; one of them marks a figure as being of this measure."""
    asked: tuple[str, ...]
    """Words that only questions use."""
    english: tuple[str, ...]
    """Stems, as `index.words.stem` makes them."""


# Two different measures of this list never answer for each other.
MEASURES: tuple[Measure, ...] = (
    Measure(
        "产量",
        ("产量", "生产", "总产量"),
        ("造了", "造出", "造出来", "制造了", "下线", "造", "产了", "出产"),
        ("output", "produc", "production", "manufactur", "make"),
    ),
    Measure(
        "销量",
        ("销量", "销售", "售出", "零售量", "成交"),
        ("卖了", "卖出", "卖出去", "卖掉", "卖", "售", "买了"),
        ("sale", "sell"),
    ),
    Measure(
        "出口",
        ("出口", "外销", "外贸出口"),
        ("出海",),
        ("export", "oversea", "abroad"),
    ),
    Measure("进口", ("进口",), ("买进",), ("import",)),
    Measure(
        "收入",
        ("收入", "营收", "营业额"),
        ("进账", "入账", "挣了", "挣"),
        ("revenu", "incom"),
    ),
    Measure(
        "支出",
        ("支出", "开支"),
        ("花了", "花掉", "花", "花销", "开销", "消费"),
        ("spend", "expenditur", "expen"),
    ),
    Measure("利润", ("利润", "盈利"), ("赚了", "赚"), ("profit",)),
    Measure("亏损", ("亏损",), ("亏了", "赔了"), ("loss",)),
    Measure("投资", ("投资",), ("投了", "投入"), ("investment", "invest")),
    Measure("贷款", ("贷款", "信贷"), ("借了",), ("loan", "lend", "credit")),
    Measure("融资", ("融资",), ("筹到", "筹了", "筹资", "融了", "融到"), ("financ", "funding")),
    Measure("生产总值", ("生产总值", "gdp"), (), ("gdp",)),
    Measure("增加值", ("增加值",), (), ("valu add", "valueadd")),
    Measure("产值", ("产值", "总产出"), (), ("output valu",)),
    Measure("效率", ("生产效率", "效率", "生产率"), (), ("efficienc", "productivity")),
    Measure("产能", ("产能",), (), ("capacity",)),
    Measure("业务总量", ("业务总量", "业务量"), (), ("volum",)),
    Measure("零售额", ("零售额", "零售总额"), (), ("retail",)),
    Measure("成本", ("成本",), ("便宜", "造价"), ("cost", "cheap", "cheaper")),
    Measure("价格", ("价格", "均价", "单价", "票价"), ("卖价", "价钱"), ("pric", "far")),
    Measure("能耗", ("能耗", "用电量", "耗电"), ("省电", "费电"), ("energy consumption",)),
    Measure("碳排放", ("碳排放", "排放"), (), ("emission",)),
    Measure("工资", ("工资", "薪酬", "月薪"), ("挣多少钱",), ("wag", "salary")),
    Measure("就业", ("就业", "用工", "岗位"), ("找到工作", "上岗"), ("job", "employment")),
    Measure("失业率", ("失业率", "失业"), (), ("unemployment",)),
)

# Words that are asked for so often that they are mistyped by their sound (张幅 for 涨幅).
OFTEN_MISTYPED = "增速 增幅 涨幅 降幅 跌幅 占比 比重 产量 销量 出口 进口 同比 环比 份额 利润 收入 总量 用户 企业".split()
# 比去年多产多少: how much more was produced.
MORE_OF = r"(多|少)(产|造|卖|销|赚|挣|花|出口|进口|生产|销售)(?:出来?|了)?(?=多少|几)"
MORE_OF_WHAT = {
    "产": "生产", "造": "生产", "卖": "销售", "销": "销售", "赚": "收入", "挣": "收入", "花": "支出",
}  # fmt: skip
# 往国外卖了, 从国外买进来的: trade told as what people do.
TRADED = (
    (r"(?:往|向)(?:国外|海外|境外|外国)(?:卖|销|运|发)(?:出去?)?|(?:卖|销|运|发)(?:到|往|给|去)了?(?:国外|海外|境外|外国|外国人)(?:去?卖|去?销)?", "出口"),
    (r"从(?:国外|海外|境外|外国)(?:买|购|运|采购)(?:进来?|回来?|来|入)?", "进口"),
)  # fmt: skip
# What English says in many ways, in the way the tables know; on the folded question.
ENGLISH_EVERYDAY = (
    (r"\b(?:takes?|took|taken|taking) place\b", "held"),
    (r"\b(?:takes?|took|taken|taking) part\b", "participated"),
    (r"\b(?:come|came) out of\b", "from"),
    (r"\bby (?:how many|what) per ?cent\b", "by what percentage"),
    (r"\b(?:sets?|setting) aside\b|\b(?:earmark|allot|allocat)(?:t?ed|e?s)?\b", "budgeted"),
    (r"\b(?:come|comes|came|coming|bought|brought) (?:in )?from (?:abroad|overseas)\b", "imported"),
    (r"\b(?:overseas|foreign) (?:shipments?|sales)\b|\b(?:shipped|sold) (?:abroad|overseas)\b", "exports"),
    (r"\bgrown-up\b", "adult"),
    (r"\btop[- ]line\b", "revenue"),
    (r"\bshooting for\b", "aiming for"),
    # The capital that acts is the government, not the city.
    (r"\b(has|have|did|does|will|would|is) Beijing\b(?!'s)", r"\1 China"),
    (r"\b(?:go|goes|went|gone|going|come|comes|came|edged?|inched?|tick(?:ed)?) (?:up|higher)\b", "increase"),
    (r"\b(?:go|goes|went|gone|going|come|comes|came|edged?|inched?|tick(?:ed)?) (?:down|lower)\b", "decrease"),
    (r"\b(?:is|are|was|were) (?:the |its |their )?(?:[a-z]+ ){1,4}?(?=(?:forecast|expect|predict|project|aim|plan|hop|target)ing\b)", "is "),
    (r"\b(?:does|do|did) (?:the |its |their )?(?:[a-z]+ ){1,4}?(?=(?:forecast|expect|predict|project|aim|plan|hope|target)\b)", "do they "),
    (r"\bprice tag\b", "cost"),
    (r"\bup or down\b", "how much did that grow"),
    (r"\b(?:provincial|national|overall|industry|global|world) average\b", "overall"),
    (r"\bby (?:what|which|how (?:large|big|high|great) an?) (?:per ?cent(?:age)?|rate|margin)s?\b", "how fast"),
    (r"\bhow far along\b", "what percentage complete and how far along"),
    (r"\bhow (?:quickly|rapidly|strongly|much faster) (?=did|has|have|was|were|is|are)", "how fast "),
    (r"\bwhat (?:was|is|were|are) the (?:pace|speed|rate) of (?:growth|increase|expansion)\b", "how fast was the growth"),
    (r"\bwhat(?:'?s| is| was) the (?:headcount|tally|count) (?:of|for)\b", "how many"),
    (r"\b(?:give me|tell me|i need|need|looking for|show me|remind me of|any (?:figure|number|data) (?:on|for)) (?:the )?(?!how|what|who|when|which|why|if|whether|about)", "what was the "),
)  # fmt: skip
# 邊個, 邊樣: which, in Cantonese.
WHICH_IN_CANTONESE = (
    r"(?<![周海路一两双多单东南西北外里旁左右这那河湖身手])边(?=[个样种项间度年只条])"
)
# The one measure that English calls by three words, none of which means it alone.
VALUE_ADDED = (
    r"(?:industrial )?(?:value[- ]added|added value)(?: of)?(?: the)?"
    r"(?: industr(?:ial|y))?(?: output)?|(?<=industrial )output"
)
# Everyday forms and their standard ones, replaced before anything is read.
EVERYDAY: dict[str, str] = {
    "啥": "什么",
    "甚么": "什么",
    "咋样": "怎么样",
    "咋": "怎么",
    "咱们国家": "我国",
    "我们国家": "我国",
    "咱们": "我们",
    "咱": "我们",
    "俺": "我",
    "哪儿": "哪里",
    "边位": "哪位",
    "边个": "哪个",
    "边家": "哪家",
    "边度": "哪里",
    "系咩": "是什么",
    "咩": "什么",
    "点解": "为什么",
    "点样": "怎样",
    "那会儿": "时",
    "那时候": "时",
    "那阵子": "时",
    "跑赢": "高于",
    "干啥": "做什么",
    "个点": "个百分点",
    "百分比点": "百分点",
    "多少点": "多少个百分点",
    "钞票": "钱",
    "几个百分比": "百分之几",
    "那里头": "其中",
    "这里头": "其中",
    "几个亿": "多少亿元",
    "多少个亿": "多少亿元",
    "每户平均": "户均",
    "平均每户": "户均",
    "每人平均": "人均",
    "平均每人": "人均",
    "平均每个人": "人均",
    "经济增速": "生产总值增速",
    "经济增长": "生产总值增长",
    "经济总量": "生产总值",
    "经济规模": "生产总值",
    "几亿": "多少亿",
    "社零": "社会消费品零售总额",
    "社零总额": "社会消费品零售总额",
    "总盘子": "总量",
    "社零总盘子": "社会消费品零售总额",
    "中小企业": "中小企业",
    "中小企": "中小企业",
    "咗": "了",
    "几多间": "多少家",
    "几间": "几家",
    "每亩打": "亩产",
    "平均每亩打": "亩产",
    "固投": "固定资产投资",
    "这几年": "近年来",
    "近几年": "近年来",
    "最近几年": "近年来",
    "过去几年": "近年来",
    "一整年": "全年",
    "整年": "全年",
    "整整": "",
    "刨掉": "扣除",
    "刨去": "扣除",
    "剔除": "扣除",
    "涨价因素": "价格因素",
    "打了多少": "产多少",
    "同一时间": "同期",
    "一年前": "上年同期",
    "多少钱": "多少元",
    "几块钱": "多少元",
    "几百块": "多少元",
    "几千块": "多少元",
    "几万块": "多少元",
    "块钱": "元",
    "打底": "以上",
    "头半年": "上半年",
    "开年以来": "今年以来",
    "上个季度": "上季度",
    "去年末": "去年底",
    "今年末": "今年底",
    "翻了几倍": "增长了几倍",
    "旧年": "去年",
    "单季": "",
    "单月": "",
    "有没有过": "是否超过",
    "几多": "多少",
    "多啲": "多些",
    "耐啲": "久些",
    "啲": "些",
    "嘅": "的",
    "喺": "在",
    "佢": "他",
    "冇": "没有",
    "定系": "还是",
    "幾多": "多少",
    "好多个": "多少个",
    "占了多大": "占比多少",
    "多大比例": "比例多少",
    "多大一块": "占比多少",
}

# Words that only frame a question: never evidence for or against anything.
FRAME = tuple(
    sorted(
        "等 等等 是不是 有没有 没有 能否 可否 总 出现 谁 谁家 哪家 哪边 猛 快些 大些 更多 更长 更快 更大 更高 更低 更少 目标 预计 预期 预测 计划 力争 打算 有望 定 照 按照 倒推 反推 推算 推测 估算 计算 换算 折算 折合 算下来 那次 这次 达成率 请问 请教 问一下 想知道 我想 麻烦 告诉我 帮我 查一下 说说 谈谈 介绍 一下 发布会 会上 提到 说到 讲到"
        " 称 表示 透露 公布 通报 数字 数据 数值 具体 到底 究竟 一共 总共 共 合计 总计 全部 整个 大概 大约 约 大致"
        " 左右 差不多 现在 目前 如今 当前 已经 已 曾 都 是 的 了 吗 呢 吧 啊 呀 有 没有 是否 能 可以 会 要 在 里 中"
        " 上 我国 中国 大陆 全国 咱们 我们 他们 各地 各省 多少 几 什么 哪 哪个 哪些 怎么 怎样 如何 为何 多大 多高"
        " 多快 多长 多久 一年 全年 年度 年 月 底 末 去年 今年 前年 达到 达 超过 超 突破 不到 近 接近 分别 各 各自"
        " 另外 还有 以及 并且 同时 和 与 及 跟 同 或 但 而 对 为 给 到 从 由 被 把 将 于 以 其 其中 之 个 这 那 这个"
        " 那个 这些 那些 情况 方面 领域 相关 有关 关于 按照 根据 说 讲 答 回答 数量 数目 总数 个数 家数 只数 场数 辆数 台数 国内 世界上 百分之几 百分之多少 第几 如果 的话 定在 定 四方面 方面 五方面 三方面 两方面 重点 做 用 起 从 起来 这种 这样 多长时间 为止 截止 截至 会不会 能不能 水平 程度"
        " 各行各业 各个 各类 各种 累积 积累 攒 纪录 记录 内地 本地 本省 本市 省内 市内 境内 咱这 这边 比 较 估 相比 出来 下来 起来 去 来 就 才 还 也 又 再 很 最 更 只 过 着 得 地 啥 嘛 算 算起来 合 折合 等于 多"
        " 少 大 小 高 低 快 慢 时候 期间 情形 实现 完成 取得 拿 拿到 高点 低点 获得 拥有 具有 存在 属于 成为 保持 继续 持续"
        " 累计 家 辆 户 次 场 项 件 座 台 条 名 位 人 亿 万 千 元 块 百分之 百分点 幅度 倍 成 剩 剩下 剩余 其余 扣掉 扣除 减去 减掉 去掉 刨去 除去 除 不算 不含 加 加上 加起来 相加 之和 相差 差 差距 差额 差值 缺口 离 距 距离 平均 人均 户均 倍数 之差 合 合起来 一起 算上 余下 以外 之外 未 没 占 能 才能 达标 还差 同期 相当于 当于 占比 想 再 添 要 那 关口 时 刚 人数 户数 件数 次数 条数 区间 范围 来着 大盘 官方 摊 摊到 分到 就行 即可 我要 百分比 起码 做出 每 每天 一天 一日 每日 以后 今后 未来 将来 往后".split(),
        key=len,
        reverse=True,
    )
)

# Words of grammar, of the one who asks and of talk: they tell nothing apart.
_ENGLISH_GRAMMAR = (
    "i me my mine myself we us our ours you yours him himself himself herself itself them themselves theirs who's"
    " somebody someone something anybody anyone anything everybody everyone everything nobody nothing none"
    " either neither every such same own together alone only just even still yet too very quite rather again"
    " once here everywhere elsewhere then thus hence if because while whereas although though unless whether until till since"
    " before after above below down upon via amid among amongst beyond despite toward towards alongside inside onto"
    " off out over under through without"
    " want wants wanted need needs wish try trying know knowing tell told talk talked talking speak speaking spoke mean means meant"
    " ask asked asking answer answered reply check checking confirm remind show showing explain explained describe described discuss"
    " let's story article piece writing write report's reader readers wondering curious interested interest quick question questions"
    " exactly precisely actually really basically simply apparently supposedly supposed allegedly approximate rough ballpark"
    " thanks thank hello hi hey okay ok yes sir madam"
    " kind sort type thing things stuff bit lot lots plenty so-called"
    " happen happened happening become becomes became turn turned remain seem seems seemed look looks looked looking"
    " slowly quickly rapidly strongly done doing am isn't aren't wasn't weren't don't doesn't didn't hasn't haven't won't can't cannot ever never"
    " full entire whole extent degree terms case headline count counts tally present goes going gone went higher lower larger smaller bigger faster slower greater fewer cheaper better worse"
    " according based including included includes regarding concerning related sum slice chunk fraction length"
)
ENGLISH_FRAME = frozenset(_ENGLISH_GRAMMAR.split()) | frozenset(
    "i.e e.g undershoot undershot missed absolute terms units range annual after present would shall may might must please tell me give us could would can you say said according briefing press conference figure"
    " number total amount many much long large big high fast how what which who when where why by"
    " end last this year years month months so far now currently already china chinese country"
    " country's whole about around roughly approximately over more than less nearly"
    " reach reached reaching stand stood been being had has have did does do was were is are per"
    " cent percent percentage points point level rate times compared with versus vs against each"
    " respectively also any there it its their they them he she his her our your my in on at of to for"
    " from and or the a an as up get got come came go went take took make between during under"
    " into out both other another one ones some all cumulative cumulatively value total overall"
    " aim aims aiming goal goals targets targeted forecasts whats what's authority ministry government province department country level levels volume volumes"
    " way price should no not family's whose ordinary typical altogether long ago back find go having got"
    " carry carried carrying handle handled handling move moved moving ride rode run running pass passed serve served serving use used using work works"
    " worked add adds added bring brought hold held pass put set see saw seen keep kept left still past current currently latest nowadays today recently off"
    " along through across within without before only just alone aiming hoping down running quarter quarters period portion part share price tag bill figure came come size big expect forecasting"
    " mention mentioned report reported announce announced expected forecast target hit meet exceed exceeded exceeds exceeding surpass surpassed surpasses topped".split()
)


class KindCue(NamedTuple):
    """Words in a question that ask for figures of a kind."""

    kind: str
    direction: str
    pattern: str


# Tried in order; all that match count. Patterns run on the folded question.
KIND_CUES: tuple[KindCue, ...] = (
    KindCue("points", "", r"(?:几|多少)个?百分点|percentage points?"),
    KindCue(
        "rank",
        "",
        r"第几|老几|排名|名次|位居|排在?第|排几|排[^,，。?？]{0,6}多少[名位]|\brank|what place|which place|league table|\bwhere (?:does|do|did) [^?]{2,60}?\b(?:sit|stand|place)\b",
    ),
    KindCue(
        "streak",
        "",
        r"(?:连续|连着|一连|接连|蝉联|连[升涨增降跌])[^,，。?？]{0,12}?(?:几|多少|多长|多久)|几连|[更最][久长](?:[,，?？]|$)"
        r"|(?:第一|首位|榜首|头名|冠军|领先|领头|领跑|保持|位居|增长|回升|上升|下降|回落)[^,，。?？]{0,12}(?:多少|几)(?:年|个月|个?季度)了?"
        r"|how many (?:quarters|months|years|weeks) (?:running|in a row|straight|now)|for how (?:many|long)|how many (?:\w+ )?(?:consecutive|straight)|in a row|how many years running",
    ),
    KindCue(
        "multiple", "", r"(?:几|多少)倍|翻了?几番|how many times (?:as|larger|more|bigger|higher)"
    ),
    KindCue(
        "growth",
        "fall",
        r"(?:少|降|减|跌|(?<![挡卖处用删清拿扔砍改拆丢销吃拦关赔花封])掉)了?(?:几成|百分)|(?:掉|跌|降|减|下滑|下降)得|(?:下降|降低|降了|减少|下滑|缩短|回落|跌了|降幅|跌幅|便宜了?|省了|少了|压缩|收窄)"
        r"[^,，。?？]{0,8}(?:多少|几|百分之|幅度|多大)|降幅|跌幅|便宜了"
        r"|(?:降|跌|减|缩|(?<![挡卖处用删清拿扔砍改拆丢销吃拦关赔花封])掉)了?(?:多少|几|百分)(?!税|费|负)"
        r"|(?:how much|by what percentage) .{0,60}(?:fall|fell|drop|declin|decreas|cut|reduc|shorten|cheaper)"
        r"|how much (?:was|were|is|are) .{1,40}\b(?:down|lower)\b"
        r"|(?:declin|decreas|drop|reduction|fall) (?:rate|in|of)",
    ),
    KindCue(
        "growth",
        "rise",
        r"(?<![新净])(?:增长|上涨|上升|提高|提升|增加|扩大|涨|增)了?(?:了|有)?(?:将近|接近|大约|大概|差不多|近|约)?(?:多少|几|百分之|多大|率)|多了百分之"
        r"|(?:[数量额率价值]|规模|面积|收入)[^,，。?？]{0,2}(?:怎么|怎样|如何|有什么)变(?:化|动)"
        r"|增得|涨得|长得|增势|增长得|(?:增长|增|涨|长)(?:得)?(?:更|最)?快|增速|涨幅|增幅|增长率|增长速度|同比|环比|涨了|长了|多快|什么(?:样的)?速度"
        r"|how much (?:was|were|is|are) .{1,40}\b(?:up|higher)\b"
        r"|how much higher (?:is|was|are|were) (?:that|it|this|they)\b"
        r"|\b(?:grow|grew|growth|ris|rose|increas|up by|climb|jump|surg|gain|improv|expand|accelerat)"
        r"|year[- ]on[- ]year|yoy|how fast(?! (?:may|can|must|should|could|do|does|are) )|how (?:much|far) (?:is|was|were|are) [^?]{1,40}\bup\b"
        r"|how (?:much|many) (?:higher|lower|more|less|fewer|larger|bigger|faster) .{0,40}\bthan (?:in |at |a |the )?(?:(?:19|20)\d\d|last|year|previous|same)",
    ),
    KindCue(
        "share",
        "",
        r"占比|比重|比例|的百分之(?:几|多少)|占了?(?:多少|几成|百分之)|几成|份额|渗透率|[^效]率(?:是|为|达|有|能|超|已|大)?"
        r"[^，。？长]{0,4}(?:多少|几|多高|百分之)|多少比例|占[^,，。?？]{1,24}(?:多少|几|百分之)"
        r"|share|proportion|portion|percentage of|what percent|fraction|\b(?:what|how (?:large|big) a) (?:part|slice|chunk|cut)\b|how (?:full|complete|far along)\b|penetration|rate of",
    ),
)

ASKS_FIGURE = (
    r"多少|(?<![哪列那这近数])几(?=[^乎何])(?!(?:个|项|条|点|大|步|件|处)?(?:方面|特点|举措|措施|做法|办法|抓手|发力点|着力点|重点|方向|问题|原因|短板|毛病|大?招|事|步棋|棋|具体|个?字概括))|什么(?:程度|水平|规模|地步|关口)|(?<![那这]么)多大|多高|多快|多长|多久|百分之几|第几|几成|幅度|涨幅|降幅|增速|增幅|占比|比重|比例"
    r"|^(?:the )?(?:total |average |annual |overall )?(?:number|amount|share|proportion|percentage|size|value|volume|level|rate|length|cost|price) of\b"
    r"|(?:[数量额率价值]|规模|面积|收入)[^,，。?？]{0,2}(?:怎么|怎样|如何|有什么)变(?:化|动)"
    r"|数量|总数|数目|[家户人台件只条]数(?!据|字|码)|什么(?:区间|范围)|(?:给|要)个?(?:区间|范围)|是几|产量|销量|总量|规模(?!以)|金额|how (?:many|much|large|big|fast|high|long|far|full|complete)"
    r"|what(?:'?s| is| was| are| were) the (?:[a-z0-9-]+ ){0,4}(?:rate|share|percentage|proportion|number|amount|value|volume|total|average|price|cost|growth|increase|size|output|revenue)\b|(?:what|which) (?:world |global |national )?(?:percent|percentage|share|proportion|rate|rank|ranking|number|fraction|portion|slice|chunk|sum|amount|level|value|size|volume)\b|what(?:'?s| is| was| are) left\b|by how much|growth rate|by what percentages?\b|\bwhere (?:does|do|did) [^?]{2,60}?\b(?:rank|sit|stand|place)\b"
)

TARGET_WORDS = (
    "目标",
    "力争",
    "计划",
    "争取",
    "定下",
    "要达到",
    "想冲",
    "冲到",
    "冲刺",
    "想达到",
    "瞄准",
    "要做到",
    "想做到",
    "要再",
    "还要",
    "还想",
    "想再",
    "要新",
    "打算",
    "target",
    "goal",
    "aim",
    "plan",
)
EXPECTED_WORDS = (
    "预计",
    "预期",
    "预测",
    "估计",
    "有望",
    "预估",
    "将达",
    "会达到",
    "展望",
    "估的",
    "估算的",
    "expect",
    "forecast",
    "projected",
    "projection",
    "predict",
    "estimate",
)

# What statistics are called by their initials in English; stems, as questions have them.
ACRONYMS: dict[str, tuple[str, ...]] = {
    "auto": ("汽车",),
    "autos": ("汽车",),
    "sme": ("中小企业",),
    "smes": ("中小企业",),
    "gdp": ("国内生产总值", "地区生产总值", "生产总值"),
    "ai": ("人工智能",),
    "ipo": ("上市", "新上市"),
    "ipos": ("上市", "新上市"),
    "a-share": ("a股",),
    "a-shares": ("a股",),
    "ev": ("电动汽车", "新能源汽车"),
    "evs": ("电动汽车", "新能源汽车"),
    "nev": ("新能源汽车",),
    "nevs": ("新能源汽车",),
    "iot": ("物联网",),
    "r&d": ("研发",),
    "cpi": ("居民消费价格", "消费价格"),
    "ppi": ("生产者出厂价格", "出厂价格"),
    "pmi": ("采购经理指数", "pmi"),
    "teu": ("标箱", "标准箱"),
    "teus": ("标箱", "标准箱"),
    "app": ("app", "应用程序"),
    "apps": ("app",),
    "fdi": ("外商直接投资", "实际使用外资"),
    "ict": ("信息通信",),
    "lng": ("液化天然气",),
    "vat": ("增值税",),
    "icu": ("重症",),
    "miit": ("工业和信息化部", "工信部", "我部"),
    "ndrc": ("国家发展改革委", "发展改革委", "发改委"),
    "mofcom": ("商务部",),
    "nbs": ("国家统计局", "统计局"),
    "pboc": ("中国人民银行", "人民银行", "央行"),
    "sasac": ("国务院国资委", "国资委"),
    "csrc": ("证监会",),
    "caam": ("中国汽车工业协会", "汽车工业协会", "中汽协"),
    # Of things or of money: English has one word for both.
    "output": ("产值", "产出"),
}
# How media call themselves in English; the first name is the one shown.
OUTLETS_IN_ENGLISH: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("央视", ("CCTV", "China Central Television")),
    ("中国之声", ("CNR Voice of China", "Voice of China", "CNR", "China National Radio")),
    ("国际广播", ("China Radio International", "CRI")),
    ("新华", ("Xinhua", "Xinhua News Agency")),
    ("人民日报", ("People's Daily",)),
    ("人民网", ("People.cn", "People's Daily Online")),
    ("中国日报", ("China Daily",)),
    ("中国新闻社", ("China News Service", "CNS")),
    ("中新社", ("China News Service", "CNS")),
    ("光明日报", ("Guangming Daily",)),
    ("经济日报", ("Economic Daily",)),
    ("科技日报", ("Science and Technology Daily",)),
    ("工人日报", ("Workers' Daily",)),
    ("中国青年报", ("China Youth Daily",)),
    ("环球时报", ("Global Times",)),
    ("第一财经", ("Yicai", "CBN", "China Business Network")),
    ("财新", ("Caixin",)),
    ("澎湃", ("The Paper", "Pengpai")),
    ("封面新闻", ("Cover News", "The Cover")),
    ("红星新闻", ("Red Star News",)),
    ("中国电子报", ("China Electronics News",)),
    ("人民邮电", ("People's Posts and Telecommunications News", "Posts and Telecom")),
    ("凤凰", ("Phoenix TV", "Phoenix Satellite TV", "Phoenix")),
    ("香港中评社", ("China Review News",)),
    ("南华早报", ("South China Morning Post", "SCMP")),
    ("联合早报", ("Lianhe Zaobao",)),
    ("路透", ("Reuters",)),
    ("法新", ("AFP", "Agence France-Presse")),
    ("美联", ("AP", "Associated Press")),
    ("彭博", ("Bloomberg",)),
    ("共同社", ("Kyodo", "Kyodo News")),
    ("俄新社", ("RIA Novosti",)),
    ("塔斯社", ("TASS",)),
    ("韩联社", ("Yonhap",)),
    ("德新社", ("dpa", "Deutsche Presse-Agentur")),
    ("日本放送", ("NHK",)),
    ("美国有线", ("CNN",)),
    ("英国广播", ("BBC",)),
    ("今日俄罗斯", ("RT", "Russia Today")),
)

# Offices that follow a family name in address; an optional 副 is part of the pattern.
OFFICES = tuple(
    "副?部长 副?局长 副?司长 副?主任 副?省长 副?市长 副?厅长 副?会长 总工 发言人".split()
)

# What follows the name of a speaker whose words are asked about.
SAID_BY = r"[^，。,?？多几哪]{0,10}?(?:讲|说|表示|提到|介绍|透露|谈到|指出|回顾|披露|公布|给出|强调|通报)(?:到|过|的|称|时|了|出)*(?:讲|说)?"

# Patterns over the folded question that ask for people, media or the date of the briefing.
WHO = r"谁|哪位|哪一位|何人|哪个(?:人|官员|领导|部长|负责人)|什么人|(?:^|[,;:.?!“”\"'] ?|\b(?:and|or|by|from|to|with|of|exactly|just|know|say|tell me|is|was) )who(?:m|se)?\b|(?:which|what) (?:of the )?(?:official|spokes(?:person|man|woman)|speaker|minister|vice[- ]minister|deputy|director|person)s?\b"
ASKED_BY = (
    r"谁(?:问|提问|提(?!到|及|过|起|供|议|出(?!.{0,4}问)))|谁.{0,4}(?:提的问|问的|提问)|哪(?:家|个|些|几家|位)?.{0,3}(?:媒体|记者|报社|报纸|电视台)|记者[^,，。?？]{0,6}(?:哪家|哪个|什么)(?:单位|媒体|机构|报)"
    r"|(?:which|what) (?:outlet|media|reporter|journalist|newspaper|broadcaster|news|paper)"
    r"|who asked|asked by|who (?:raised|put) the question"
)
OFFICE_ASKED = r"职务|(?:干嘛|干什么|做什么)的[?？]?$|什么来头|什么(?:职位|身份|头衔|官)|担任什么|任什么|头衔|position|title|what (?:post|office|role)|job"
ATTENDED = (
    r"(?:谁|哪些人|哪几位|哪几个人).{0,8}(?:出席|参加|到场)|出席.{0,6}(?:谁|哪些|有谁|都有)"
    r"|who (?:attended|took part|was present|were present|spoke)"
)
_BRIEFING = r"(?:发布会|记者会|新闻会|吹风会|(?:这次|本次|这场|该|此次|今天)会议?)"
_BRIEFING_EN = r"(?:the|this) (?:news |press |media )?(?:briefing|press|conference|event)"
WHEN_HELD = (
    rf"{_BRIEFING}[^,，。?？]{{0,8}}(?:什么时候|哪天|哪一天|何时|几月几[日号]|几[日号]|日期)"
    rf"|(?:什么时候|哪天|哪一天|何时)[^,，。?？]{{0,6}}(?:发布会|记者会|吹风会)"
    rf"|(?:when|(?:on )?(?:what|which) (?:date|day)) (?:was|is|did|were) {_BRIEFING_EN}|date of {_BRIEFING_EN}"
)
WHERE_HELD = (
    rf"{_BRIEFING}[^。?？]{{0,14}}(?:在哪|哪里|哪个地方|什么地方|何处|何地|地点|会场)"
    rf"|(?:在哪|哪里|什么地方|何处)[^,，。?？]{{0,6}}(?:发布会|记者会|吹风会)"
    rf"|(?:where|(?:in |at )?(?:what|which) (?:building|room|place|venue|city|location|hall)) (?:was|is|were|did) {_BRIEFING_EN}|venue of {_BRIEFING_EN}"
)
# The line above a transcript that says where it was held.
PLACE_TOLD = (
    r"(?:地点|地點|会场|會場|Location|Venue|Place)\s*[:：]\s*([^\n]+)"
    r"|(?:^|\n)((?:[A-Z][\w'-]*,? ){0,6}(?:Room|House|Hall|Building|Cent(?:re|er)|Theatre|Theater|Auditorium|Headquarters)\b(?:, [A-Z][^\n]{2,30}| \([^\n]{2,30}\))*)(?=\n)"
)
# Asks who held the briefing, and where a briefing says so.
HOST_ASKED = r"(?:发布会|记者会|吹风会)[^,，。?？]{0,4}(?:是|由)?(?:谁|哪个?[^,，。?？]{0,2}(?:机构|部门|单位|里|家|办))[^,，。?？]{0,4}(?:举[行办]|主办|召开|组织|开)|(?:谁|哪个?(?:机构|部门|单位|家))[^,，。?？]{0,3}(?:举[行办]|主办|召开|组织)[^,，。?？]{0,4}(?:发布会|记者会|吹风会)|who (?:held|hosted|organi[sz]ed)|(?:held|hosted|organi[sz]ed) by (?:whom|which|what)"
HOST_TOLD = r"(?P<host>[\u4e00-\u9fff]{2,24}(?:办公室|委员会|协会|政府|公司|集团|银行|中心|部|委|局|厅|院|办|署))[^。；：\n]{0,16}(?:举行|举办|召开)[^。；：，\n]{0,12}(?:发布会|记者会|吹风会)"
# A medium that is named as one that asked, and a holder of an office who is said to have spoken.
NAMED_MEDIUM = r"(?P<name>[\u4e00-\u9fffa-z]{2,8}(?:社|报|电视台|电台|卫视|新闻网?|周刊|网))(?:的)?(?:记者|问|提|关心|想)|(?P<name2>[\u4e00-\u9fffa-z]{2,8})(?:的)?记者(?:问|提|关心|想)|what did (?P<en>[a-z .']{3,30}?)(?:'s reporter| reporter)? (?:ask|want)"
NO_MEDIUM = r"哪|什么|这|那|位|有|外国|境外|国内|场|其他|各|个|the (?:reporter|journalist|outlet)"
SPOKE = r"(?P<office>副?(?:部长|局长|司长|主任|省长|市长|厅长|会长|行长|总理|主席|署长|总裁|书记))[^,，。?？]{0,8}(?:说|讲|表示|介绍|回应|提到|强调|怎么看|认为|谈)"
ANSWERED_LIST = (
    r"(?:回答|答复|回应)了?(?:哪些|哪几|几个|多少|几家)|哪些(?:媒体|记者).{0,10}(?:提问|问题).{0,6}(?:回答|答)"
    r"|which (?:outlets|media|reporters|questions).{0,30}answer"
)

# Questions that want more than one thing told: features, measures, work done, plans.
ASKS_LIST = (
    r"哪(?:几|些|\d|[两三四五六七八九十])|[两三四五六七八九十]个(?:方面|特点|新|稳|重点|领域)|(?:[两二三四五六七八九十几])(?:个|大|项|条|件|步|点)?(?:方面|特点|重点|举措|措施|抓手|发力点|着力点|做法|办法|大事|事|步棋|棋|招|毛病|短板|原因|字概括)"
    r"|(?:列|说|讲|提|点)了?[两二三四五六七八九十几](?:个|项|条|点|件|招|步)|抓手|毛病|短板|难处|隐忧|大方向|思路"
    r"|怎么(?!样?算)|如何|怎样|什么(?!时候|时间|人|地方|程度|水平|规模|地步|关口|速度|增速|幅度|比率|频率|单位|职|身份|头衔|官|来头|意思|叫|是|价|比例)[\u4e00-\u9fff]"
    r"|有何|做了什么|干了什么|干什么|做什么|采取了?什么|都有什么|有什么|体现在|表现在|重点是|分别是什么"
    r"|下一步|接下来|介绍|举措|措施|打算|部署"
    r"|what (?:two|three|four|five|six|seven|are|were|measures|steps|features|achievements|work|plans|problems|challenges|did|will|does|has|have)"
    r"|which (?:measures|steps|areas|fields|aspects|features)|how (?:will|does|did|has|have|is|are|do)\b|next step|plans? (?:to|for)|reasons? (?:for|behind)|(?:three|four|five|six|two)[- ](?:part|point|pronged)|what(?:'s|’s) (?:been done|being done|planned|the plan|next|in store|the fix)|alternatives|what (?:must|should|can|would|might|is being|are being)|what(?:'s| is| are| was| were| has| have) [a-z' -]{2,48} (?:doing|done|planning|planned|going to|offering|offered)|which [a-z]+ (?:were|are|was|is|did|do|will)"
)
FUTURE = (
    r"下一步|接下来|今后|未来|下阶段|下半年|明年|今年.{0,6}(?:将|要|会|怎么|打算|继续|重点)|我们将|我部将|将会|将(?:继续|重点|从|着力|坚持|进一步|认真|会同)"
    r"|打算|计划|准备怎么|考虑|要怎么|会怎么|怎么推|继续"
    r"|next|will\b|going to|plan|future|upcoming|going forward"
)
# The same, in the words of questions only: 往后怎么搞, 今年咋建, 还要做什么.
TO_COME = (
    r"往后|往下|往前|之后(?:要|会|还|准备|打算|的)|以后|还要|还会|要做|想怎么|要怎么|怎么搞|发力|准备|下步|后续|后面"
    r"|今年[^,，。?？]{0,12}(?:怎么|怎样|如何|想|靠|定|办|抓|推|建|做|有(?:什么|哪)|什么)|要(?:怎么|怎样|如何)"
    r"|\b(?:is|are) (?:on the way|in the pipeline|planned|in store)|intend|\bnext\b|\bto come\b|this year"
)
WAS_DONE = r"去年|上年|过去|以往|已经|[做干抓采开取][了到过]|取得|\blast year\b|\bso far\b|\bdid\b|\bdone\b"
# A clause that says how to answer, and words that ask for something.
REQUEST = (
    r"^(?:请|麻烦|劳驾|最好|只要|分别|各)?(?:帮(?:我|忙)?|给我|替我|我要|简单|简要|大概|逐条|逐一|一条条|各用|都|用|按)?"
    r"[^哪什怎]{0,8}?(?:列(?:一?下|出来?|举|个|[几两三四五六]|明)|概括|总结|归纳|简述|梳理|罗列|说说|讲讲|念一下|整理|写明)[^哪什怎]{0,8}$"
    r"|^(?:别|不要|不用)(?:光|只|净|总|老)?[^哪什怎]{1,6}$|^(?:给我|只要|要)[^哪什怎]{1,8}$|(?:要引用?|要用|写稿用|备用)$|^(?:please |just )?(?:list|summari[sz]e|sum up|name them|briefly)\b.{0,30}$"
)
ASKS_SOMETHING = r"哪|什么|怎|如何|几|多少|谁|吗|何|\b(?:what|which|how|why|who|where|when|does|do|did|is|are|will|has|have)\b"
# Asks for what goes wrong, and words that tell of it.
ASKS_PROBLEMS = (
    r"问题(?!是)|困难|毛病|难处|难题|短板|隐忧|挑战|不足之?处|不足|软肋|痛点|堵点|瓶颈|(?:哪些|什么|面临的?)压力|风险点|风险(?=有|是|在)|薄弱"
    r"|\b(?:problems?|difficult(?:y|ies)|challenges?|weak(?:ness|nesses|points?)|shortcomings?|troubles?|obstacles?|flaws?)\b"
)
REMEDIES = r"举措|措施|办法|对策|解决|应对|化解|破解|怎么办|怎么(?:补|治|防)|如何(?:补|治|防)|帮|支持|\b(?:solve|tackle|address|deal with|overcome|help|measures|steps)\b"
TELLS_PROBLEMS = (
    r"不够|不足|不充分|不平衡|不强|不高|不畅|不利|短板|薄弱|滥用|保护主义|无序|盲目|重复建设|还没有|尚未|尚不|困难|压力|制约|瓶颈|挑战|隐患"
    r"|(?:存在|面临|暴露)[^,，。；]{0,16}(?:问题|风险|差距)|偏低|偏高|滞后|堵点|卡点|难题|短缺|紧缺|亏损|下滑"
    r"|\b(?:short(?:age|fall|comings?)?|lack(?:s|ing)?|weak(?:er|ness)?|problems?|difficult\w*|challenges?|not enough|insufficient|behind schedule|too (?:high|slow|few|low)|pressure|bottlenecks?|struggl\w+|missed|understaffed)\b"
)
# Tells why.
TELLS_REASONS = (
    r"因为|由于|原因|得益于|受[^,，。；]{1,16}影响|主要是|归功于|源于|拉动|带动|所以|因此|从而"
    r"|\b(?:because|due to|owing to|thanks to|caused? (?:by)?|causes|reasons?|mainly|mostly|driven by|as a result|a result of|so that|bottleneck|held (?:back|up))\b"
)
# Sorts of points, and everyday verbs of doing and telling: no subject of a question for a list.
LIST_SORTS = tuple(
    "方面 特点 特征 重点 任务 领域 举措 措施 办法 做法 动作 安排 打算 考虑 计划 部署 方向 大方向 问题 困难 毛病 难处 难题 短板 隐忧 不足 挑战 原因"
    " 因素 理由 变化 亮点 成效 成绩 成果 进展 抓手 发力点 着力点 切入点 突破口 事 事情 步棋 步 棋 招 条 项 点 件 字 几项 几条 思路 情况 行当 赛道"
    " 工作 主要 具体 关键 分别 大方 手段 招数 妙招 套路 动静 牌 几张牌 往后 往下 接下来 下一步 之后 后续 下步 后面 今后 未来 主意 花样 名堂 门道 路子 法子 四字 字词 官方 部里 政府"
    " features aspects areas steps measures points priorities priority things reasons causes factors characteristics fields actions"
    " problems challenges difficulties goals fix fixes ways words plan plans next step stage part parts three-part options alternatives"
    " problem challenge difficulty measure reason action future achievements achievement strengths sector results result initiatives initiative efforts effort approach strategy".split()
)
LIST_VERBS = tuple(
    "抓 搞 干 办 做 弄 推 走 列 列了 点了 指出 承认 自曝 准备 想 盯 盯着 概括 总结 归纳 推进 开展 采取 推动 怎么搞 怎么走 怎么弄 怎么干 怎么抓 怎么办 打 扛 扛下来 帮 帮我 靠 让 使 简单 列下 报喜 坦言 强调 总结出 打 下 出 定"
    " set out plan planning doing done plans help try trying deal dealing tackle tackling fix fixing say says said list name lay laid outlined outline"
    " make making happen happening become made admitted admit weigh weighed weighing being".split()
)

# The measure word behind 多少 or 几, or the noun behind "how many".
ASKS_UNIT = (
    r"(?:多少|(?<![那这近数])几)(?:个(?=[人家月辆户]))?(?P<zh>(?:万亿|亿|万|千)*(?:(?!成[员果就功品效本])(?:{units})|(?<=[万亿])))"
    r"|how many (?P<en>(?:[a-z0-9-]+ ){{0,4}}[a-z-]+?)(?= (?:were|was|are|is|have|has|had|did|do|does|will|can|now|in|of|on|at|by|from|to|that|been)\b|\?|$)"
)

# Measure words that only count, so that a question with one asks for a number of things.
COUNTERS = (
    "个",
    "家",
    "项",
    "种",
    "类",
    "省份",
    "省",
    "人",
    "名",
    "位",
    "户",
    "座",
    "条",
    "次",
    "场",
)

# Units and qualifiers across languages, for a figure shown to a reader of the other one.
ENGLISH_UNITS = {
    "%": "%", "个百分点": "percentage points", "百分点": "percentage points", "元": "yuan",
    "美元": "US dollars", "欧元": "euros", "港元": "Hong Kong dollars", "日元": "yen", "辆": "vehicles",
    "台": "units", "台套": "units", "户": "households", "家": "", "个": "", "项": "", "件": "items",
    "人": "people", "人次": "person-times", "名": "people", "位": "people", "次": "instances", "场": "events",
    "支": "", "条": "", "座": "", "款": "", "所": "", "艘": "ships", "架": "aircraft", "吨": "tonnes",
    "公斤": "kilograms", "千克": "kilograms", "公里": "kilometres", "米": "metres", "公顷": "hectares",
    "亩": "mu", "平方米": "square metres", "平方公里": "square kilometres", "立方米": "cubic metres",
    "吉瓦时": "GWh", "兆瓦时": "MWh", "千瓦时": "kWh", "瓦时": "Wh", "度": "kWh", "吉瓦": "GW",
    "兆瓦": "MW", "千瓦": "kW", "年": "years", "个月": "months", "月": "months", "天": "days", "日": "days",
    "小时": "hours", "分钟": "minutes", "倍": "times", "成": "tenths", "箱": "containers", "标箱": "TEU",
    "标准箱": "TEU", "套": "sets", "批": "batches", "届": "", "岁": "years of age", "列": "trains",
    "趟": "trips", "班": "services", "张": "", "笔": "transactions", "亿": "", "省份": "provinces",
}  # fmt: skip
ASKED_UNITS = (
    *ENGLISH_UNITS,
    *"间 幢 宗 笔 盒 亿吨 兆瓦 剂 个月 种 类 省 省份 亩 届 只 例 倍 成 度 头 口 宗 起 班次 架次 艘次 剂次 张 床 百分点 块 年 位 名".split(),
)
CHINESE_UNITS = {
    "%": "%", "percent": "%", "percentage points": "个百分点", "percentage point": "个百分点",
    "dollars": "美元", "pounds": "英镑", "euros": "欧元", "yuan": "元", "tons": "吨", "tonnes": "吨",
    "metric tons": "吨", "kilometers": "公里", "kilometres": "公里", "miles": "英里", "years": "年",
    "months": "个月", "days": "天", "hours": "小时", "people": "人", "vehicles": "辆", "passengers": "人次",
    "containers": "标准箱", "teu": "标准箱", "ships": "艘", "jobs": "个岗位", "weeks": "周",
}  # fmt: skip
# Longer first: 不到 before 到 would be.
ENGLISH_QUALIFIERS: tuple[tuple[str, str], ...] = (
    ("首次突破", "over, for the first time,"), ("首次破", "over, for the first time,"),
    ("突破", "over"), ("超", "over"), ("不到", "under"), ("近", "nearly"), ("约", "about"),
    ("左右", "about"), ("以上", "at least"), ("余", "more than"), ("多", "more than"),
    ("两位数", "double-digit:"),
)  # fmt: skip
CHINESE_DIRECTION = {"rise": "增长", "fall": "下降"}
ENGLISH_DIRECTION = {"rise": "up", "fall": "down"}

# What a unit says of a figure without a word: money is asked for as 金额, years of age as 年龄.
UNIT_NOUNS: dict[str, str] = {
    "元": "金额 资金 钱 款 价值 经费 价格 费用", "美元": "金额 资金 钱 款 价值 美金", "欧元": "金额 资金 钱 价值",
    "港元": "金额 资金 钱 价值 港币", "日元": "金额 资金 钱 价值", "%": "比例 比重 占比 百分比 比率 幅度 份额",
    "人": "人数 人员 人口 人", "人次": "人数 人次 人", "名": "人数 人员 人", "位": "人数 人", "岁": "年龄 岁数",
    "年": "年限 年头 时间 时长", "个月": "时间 时长 月份", "天": "时间 时长 天数", "小时": "时间 时长", "分钟": "时间 时长",
    "公里": "长度 里程 距离", "千米": "长度 里程 距离", "米": "长度 高度 距离", "亩": "面积", "公顷": "面积",
    "平方米": "面积", "平方公里": "面积", "立方米": "体积 水量 气量", "吨": "重量 数量 吨位", "公斤": "重量", "斤": "重量",
    "兆瓦": "功率 容量 装机", "千瓦": "功率 容量 装机", "吉瓦": "功率 容量 装机", "瓦时": "电量 容量 电",
    "千瓦时": "电量 电", "吉瓦时": "电量 容量 电", "兆瓦时": "电量 容量 电", "度": "电量 电 温度",
    "家": "企业 公司 机构 单位 家数", "户": "户数", "所": "学校 机构", "辆": "车 车辆 汽车", "艘": "船 船舶 船只",
    "架": "飞机", "次": "次数", "场": "场次 活动", "件": "件数", "倍": "倍数", "支": "数量", "台": "设备",
}  # fmt: skip
# Units that convert: dimension, and how many of the smallest unit of it.
UNIT_FACTORS = {
    unit: (dimension, Decimal(factor))
    for dimension, factors in {
        "energy": {
            "瓦时": "1", "千瓦时": "1e3", "度": "1e3", "兆瓦时": "1e6", "吉瓦时": "1e9", "太瓦时": "1e12",
            "Wh": "1", "kWh": "1e3", "MWh": "1e6", "GWh": "1e9", "TWh": "1e12",
        },
        "power": {"瓦": "1", "千瓦": "1e3", "兆瓦": "1e6", "吉瓦": "1e9", "W": "1", "kW": "1e3", "MW": "1e6", "GW": "1e9"},
        "mass": {"克": "1", "千克": "1e3", "公斤": "1e3", "斤": "500", "吨": "1e6", "tonnes": "1e6", "kilograms": "1e3"},
        "length": {"米": "1", "千米": "1e3", "公里": "1e3", "里": "500", "metres": "1", "kilometres": "1e3", "kilometers": "1e3"},
        "area": {"平方米": "3", "公顷": "3e4", "亩": "2e3", "平方公里": "3e6"},
        "money": {"元": "1", "块": "1", "yuan": "1"},
        "dollars": {"美元": "1", "dollars": "1", "US dollars": "1"},
        "share": {"%": "1", "percent": "1", "成": "10"},
        "age": {"岁": "1", "years of age": "1"},
    }.items()
    for unit, factor in factors.items()
}  # fmt: skip

# Words after a list of things that ask for each of them by itself.
DISTRIBUTIVE = r"各自|各(?!种|地|省|类|部|行|界|方|国|级|项|市|区|大|家|族|县|企|单位|位|个)|分别|都是多少|each\b(?=[?.,]|$| (?:did|do|does|have|had|has|were|was|is|are|spend|spent|get|got|grow|grew|rise|rose|fall|fell|increase|make|made|earn|receive|cost)\b)|respectively"
PAIRED_WORDS = (("产销", "产量和销量"), ("进出口", "进口和出口"), ("收支", "收入和支出"))

# What makes a question a comparison of two things.
COMPARES = (
    r"哪(?:一)?(?:个|项|种|类|家|边|者|方|样|条|年|季度?)?(?!里|些|几)[^,，。?？]{0,12}(?:[多高大快少低小慢长短久强弱早晚重贵猛狠]|厉害)(?:些|一些|一点|点)?(?:[,，？?]|$)|哪者|哪边|孰"
    r"|哪(?:一)?(?:个|项|种|类|家|方)[^,，。?？多几]{0,8}[多高大快少低小慢长短久]得"
    r"|谁的?[^,，。?？]{0,12}[大高快多低少慢长猛强短](?:些|一些|一点|点|得多)?(?:[,，？?]|$)|谁(?:多|高|大|快|低|少)|更[大高快多低少慢小长]的?(?:是|[,，?？]|$)"
    r"|有没有(?:超过|高于|低于|多于|大于|达到)|是否(?:超过|高于|低于|多于|大于|已超)|(?:超过|高于|低于|多于|少于|大于|快于|慢于|不如)[^,，?？]{1,20}(?:吗|没有|么|？)"
    r"|哪[个项家种][^,，。?？]{0,10}(?:最|更)|哪(?:个|一个|项|一项)$|多[,，]?还是|比[^,，?？]{1,24}(?:大|高|快|多|低|少|慢|小)(?:吗|么|对吗|，?是吗|还是)|还是"
    r"|^(?:is|are|was|were|did|do|does|has|have|which|what|who|whose|where|in|among|between) .{1,120}\bor\b.{1,80}|.{2,60} or .{2,60}[:,] which|are there more .{1,60} or |which (?:one )?(?:is|was|are|were|grew|rose|has|had|fell|saw|of)|which .{0,40}(?:larger|higher|bigger|faster|greater|lower|smaller|more|fewer|slower)"
    r"|(?:larger|higher|bigger|faster|greater|lower|smaller|slower) than|(?:more|fewer|less) .{0,30}than .{0,60}\?"
    r"|谁(?:更|比较)?(?:占优|占上风|领先|靠前|胜出|占先)|[高多大快][^?？]{0,4}孰[低少小慢]"
    r"|[多高大快低少慢长短久强弱猛贵](?:些|一些|点|一点)?的(?:那个|一个|那边|一边)?(?:是|要数|数)?(?:哪|谁)"
    r"|\b(?:more|most|fewer|less|least|larger|higher|bigger|faster|greater|longer|stronger|lower|smaller|slower|shorter|weaker|dearer|cheaper|harder|better|worse)\b.{1,120}\bor\b|\bor\b.{1,80}\b(?:more|most|fewer|less|larger|higher|bigger|faster|greater|longer|stronger|lower|smaller|slower|shorter|weaker|dearer|cheaper|harder)\b"
    r"|which (?:activity|sector|industry|figure|region|group|kind|type|line|product)\b|(?:did|does|do|is|was|were|are) .{0,60}(?:exceed|outpace|outnumber|surpass|higher|larger|more|faster|lower)"
)
COMPARES_LESS = r"哪(?:一)?(?:个|项|种|类|家|边|者|方|样)?[^,，。?？]{0,4}[低少慢小短弱差](?:些|一些|点|一点)?[?？]?$|更[低少慢小短]|[低少慢小]于|谁[低少慢小]|不如|最[低少慢小]|lower|smaller|fewer|\bless\b|slower|more slowly|shorter|weaker|worse|least|lowest|smallest|slowest|shortest"
# What of two things is held together where no kind of figure is named: how fast, how long.
ASKS_PACE = (
    r"[快慢猛]|\b(?:faster|slower|fastest|slowest|quicker|more (?:quickly|slowly|rapidly))\b"
)
ASKS_SPAN = (
    r"(?:连续|持续|保持|蝉联|稳坐|稳居|连着|坐稳|第一)[^?？]*(?:[久长]|月数|年数|年头|月份|时间)"
)
# Names a measure that is told in percent.
NAMES_RATE = (
    r"率|比例|比重|份额|占|百分|正点|\b(?:rate|ratio|share|percent|punctual|on time|proportion)"
)
# Words for all there is of a thing, beside a part of it.
WHOLES = r"全省|全市|全县|全区|全州|全行业|总体|整体|大盘|全体|\b(?:overall|whole|total)\b"
HERE = r"本地|当地|本省|本市|省内|境内|国内"
# What is, beside what is planned; both of more and less at once.
ACTUAL = r"实际|现在|目前|已经?|\b(?:actual|now|so far)"
MORE_AND_LESS = r"(?:谁|孰|哪个)[高多大快长][^?？]{0,4}(?:谁|孰|哪个)[低少小慢短]|[高多大快长](?:还是|、)[低少小慢短]|高低|高下|大小|快慢"
FALLS_MORE = r"(?:跌|降|掉|减|缩|少|下滑|回落)得|\b(?:fell|fall|fallen|drop(?:ped)?|declined?|decreased?|shr[aiu]nk)\b[^?]*\b(?:more|most|faster|further)\b"
RISES_MORE = r"[涨升增长]得|\b(?:rose|rise|risen|grew|grow|grown|increased?|climb(?:ed)?|jump(?:ed)?|gained?)\b[^?]*\b(?:more|most|faster|further)\b"
# Which of the things listed: 哪个, 谁, 孰.
WHICH_OF = r"哪(?:一)?(?:个|项|种|类|家|边|者|方|样|条|年|头|块|件|款|座|地|国|省|市|行|支|季度?)?|谁|孰|何者"
EITHER = r"还是|抑或"
# What stands before 是 in 去年汽车是产量多还是销量多 is said of both.
IS_EITHER = r"^(?P<shared>.*是)(?=..)"
# Words that list: where a question that names several things may be parted.
LISTS = r"和|与|跟|以及|及|同(?!比)|、|(?<![同环占对相])比(?!重|例|率|较|起|$)|相较于?|对比(?!$)"
# A claim about what the clause before names; a clause that only says that two things follow.
CLAIM_GOES_ON = r"(?:有没有|有无|是否|是不是)?(?:已经?|也)?(?:超过|超出|高于|高过|多于|大于|快于|强于|好于|领先|赶超|跑赢|低于|少于|小于|慢于|弱于|不如|跑输|比)"
ANNOUNCES_SIDES = (
    r"(?:比较|对比|对照|看看?|说说?)[^，]{0,4}(?:[两二三几]个?|一下|这)|^(?:比较|对比)"
)
# How a question wants to be answered: no part of what it compares.
AS_ANSWER = r"^(?:请?回?答|请选|选)"
# Words at the edges of a side that name nothing.
SIDE_LEAD = r"^(?:还是|请问|到底|究竟|拿|把|将|要?论|就|光看|单看|单说|要说|比较一下|比较|对比|看看?|那|而|在|是)(?=..)"
SIDE_TAIL = (
    r"(?:这?(?:两|几|三|二)[个者项类种家方](?:里面?|当中|之间|相比)?|之间|之中|里面?|当中|相比(?:较|起来)?|比起来|比一比|比较起来|比一下|对比|(?<![占正])比|来说|来讲|而言|的话|这块|那块|这边|那边|这头|那头)$"
    r"|(?:得|要|更|比较|较|相对|的)*(?:[多高快低少慢久强弱猛狠]|占优|占上风|领先|靠前|胜出|占先|(?<![扩增巨重最])大|(?<![缩])小|(?<![增成校市部延])长|(?<![缩])短|厉害)(?:一些|一点|些|点|得多)?$(?<![降减提增]低)(?<![降减提增]少)(?<![降减提增]高)(?<![降减提增]多)"
)
# English: what parts two things, opens the first, ends the second, and what neither begins with.
ENGLISH_PARTS = r",?\s+(?:or|versus|vs\.?|than|rather than|compared (?:with|to))\s+|,?\s+and\s+"
ENGLISH_VERB = r"\b(?:is|are|was|were|did|do|does|has|have|had|will|would|which|what|who|whose|where|when|how)\b"
ENGLISH_OPENS_SIDE = (
    ENGLISH_VERB
    + r"(?: (?:the|there|it))*|\b(?:more|fewer|less|in|into|for|from|to|at|by|on|between|among|across|during|with)\b"
)
ENGLISH_STOPS_SIDE = (
    r"[,:;](?:\s|$)|\s(?:in|during|for|at|by|from|into|to|on|over|across|within|since|was|were|is|are|did|does|do|has|have|had|which|who|that|last|this|while)\b"
    r"|\s(?:the )?(?:more|less|fewer|larger|higher|bigger|faster|greater|longer|stronger|better|lower|smaller|slower|shorter|weaker|worse|dearer|cheaper|earlier|later|most|least|fastest|highest|largest|lowest)\b"
    r"|\s(?:go|grow|rise|fall|drop|increase|decline|decrease|climb|add|gain|expand|shrink|improve|get|make|bring|earn|cost|serve|take|account|contribute|reach|see|record|perform|come|move|amount|hold|employ|produce|generate|receive|attract|sell|last)\b"
)
ENGLISH_SIDE_LEAD = r"(?:the|an?|more|fewer|less|in|into|for|from|to|at|by|on|across|over|during|of|between|among|either|both|did|does|was|were|is|are|there|those|that|which|what)\s+"
# Did A exceed B, is A higher than B: yes or no, and the two sides.
EXCEEDS = (
    r"^(?P<a>[^,，。?？]{2,}?)(?:有没有|有无|是否|是不是|能不能|会不会|能否)?(?:已经?|也)?\s*"
    r"(?P<more>超过|超出|高于|高过|多于|大于|快于|强于|好于|领先|赶超|跑赢|低于|少于|小于|慢于|弱于|不如|跑输|比|有)了?\s*"
    r"(?P<b>[^,，。?？]{2,}?)(?:的|得|要|更|还)*(?P<adj>[多高大快长强好低少小慢短弱差])?(?:一?些|一?点)?(?:了|啊)?(?:吗|没有|没|么|不|呢)?[?？]?$"
)
EXCEEDS_EN = (
    r"^(?:is|are|was|were|did|do|does|has|have|had) (?P<a>.{3,}?) "
    r"(?P<more>exceed(?:ed)?|outpaced?|outnumber(?:ed)?|surpass(?:ed)?|overt(?:ake|ook)|outgr[eo]w|lag(?:ged)? behind"
    r"|(?:grow|grew|grown|rise|rose|risen|fall|fell|fallen|increase|increased)? ?(?P<adj>larger|higher|bigger|faster|greater|more|stronger|longer|lower|smaller|slower|fewer|less|shorter|weaker) than)"
    r" (?P<b>.{3,}?)[?]?$"
)
FEWER = r"低于|少于|小于|慢于|弱于|不如|跑输|[低少小慢短弱差]|lag|lower|smaller|slower|fewer|less|shorter|weaker"
# Asks yes or no, and the words in front of the amount that is to be passed, or not.
ASKS_WHETHER = r"吗|没有[?？]?$|是否|有没有|是不是|能不能|^(?:is|are|was|were|did|do|does|has|have|had|will|would)\b"
OVER_IT = r"超|突破|高于|多于|大于|达到|达|破|过|到了?$|以上|\b(?:exceed|surpass|top|pass|cross|reach|hit|break|broke)|\b(?:more|higher|larger|greater) than|\bover\b|\babove\b|at least"
NOT_EVEN = r"低于|少于|小于|不到|不足|\b(?:below|under)\b|(?:less|fewer|lower|smaller) than"
# Where a question that names two things may be cut.
# The first line that cuts a question is used: a plain choice before a list before a comma.
SEPARATORS = (
    r"还是|或者?是?|\bor\b|\bthan\b|\bversus\b|\bvs\.?\b",
    r"和|与|跟|加上?(?!快|强|大|工|速|入|深|值)|同(?!比)|及|、|(?<![同环占])比(?!重|例|率|，|,|$)|相较|超过|高于|低于|多于|少于|大于|小于|快于|慢于|\band\b|\bexceed\b|\bcompared (?:with|to)\b",
    r"，|,|里的?|中的?|当中|其中|占|到|至|\bto\b|\bof\b|\bin\b",
)

# Speaks of a time to come, whatever period was named before.
LATER = r"以后|今后|未来|将来|往后|接下来|下一步|later|in future|going forward|next"
TIME_UNITS = (
    "年",
    "个月",
    "月",
    "天",
    "小时",
    "分钟",
    "years",
    "months",
    "days",
    "hours",
    "minutes",
    "weeks",
)
RATE_UNITS = ("成", "百分点", "个百分点", "倍", "%", "度")
# Words around the figure that something came from: 由A提高到B, up from A.
FORMER_FROM = r"(?:由|从)[^,，。;；]{0,12}$|\bfrom (?:about |nearly |over )?\$?$"
FORMER_TO = r"[^,，。;；\d]{0,8}(?:到|至|为)|[a-z ,]{0,20}\bto\b"
FORMER_ALONE = r"(?:(?:up|down|risen|fallen) from|compared with|against|than the) (?:about |nearly |over )?[$£€]?$"
# The whole that a part is told of: 97个大类 in 97个大类中的71个.
WHOLE_OF_PART = r"(?:中|里|当中)(?:的|有)?$|\bof (?:the|all|these|those)? ?$"
# Nouns that stand behind anything that is measured and say little of it.
GENERIC_NOUNS = frozenset(
    "总量 总额 规模 数量 数值 水平 总数 数额 金额 面积 人数 指标 区间 total amount size scale".split()
)
# Asks for all there is, and what tells of it.
ASKS_TOTAL = r"总共|一共|累计|总数|共有|到现在|截至|in total|altogether|so far"
# Asks for the state before.
ASKS_FORMER = r"原来|此前|之前|以前|从前|当初|原先|年初|上年|去年同期|前一年|(?<!the year )(?<!the month )(?<!a year )\bbefore\b|used to|previously|(?<!year )(?<!month )earlier|\b(?:up|down) from\b|\bfrom (?:what|how)\b"
# Told for each person or thing of many: no answer to how much there is in all.
EACH_OF = r"[人户亩]均|平均|每(?!年|个?月|天|日|季|周)|\b(?:per (?!cent\b)[a-z]|average\b|each\b)"
# What is new in a period, against what there is in all.
FLOW = r"新增|新建|净增|新开|新培育|新创建|新认定|当年新|newly|new(?!s)\b|added"
# Words right in front of an amount by which something changed.
_DID = r"[亏赚挣收花卖产造用投招建派来运]了?"
ROSE_BY = rf"(?<!最)(?<!至)多{_DID}$|(?:净增|增加|增长|增多|提高|(?<!改造)(?<!优化)(?<!整治)提升|延长|扩大|前移|上移|上升|上涨|多出?|加快|拓展)了?(?:约|近|超过?|逾)?$|(?:up|rose|risen|increased|grew|climbed|higher|gained|added|more|improved|widened)(?: by)?(?: about| nearly| over| some)? $"
FELL_BY = rf"(?<!最)(?<!至)少{_DID}$|(?:减少|下降|降低|缩短|压缩|后移|回落|下滑|少|收窄|减)了?(?:约|近|超过?|逾)?$|(?:down|fell|fallen|decreased|dropped|declined|lower|cut|shortened|reduced|fewer|less|shrank)(?: by)?(?: about| nearly| over| some)? $"
# And right behind it.
MORE_BY, LESS_BY = (
    r" ?(?:more|higher|greater|above|up on)\b",
    r" ?(?:less|fewer|lower|below|under|cheaper|down on)\b",
)
# Names what is taken away from a whole.
LEFT_OUT = (
    r"(?:除去|除了|除开|扣掉|扣除|减去|去掉|刨去|抛开|不算|不含|不包括|不是|不属于|非)([^，。？?]{1,24}?)(?:的|以外|之外|外|还|,|，|有|剩|共|$)"
    r"|(?:没有?|还没|尚未|未(?!来)|没能)([\u4e00-\u9fff0-9a-z]{2,10}?)(?:的|$|[，。？?])"
    r"|(?:once|when|after) ([a-z0-9 ,'-]{3,70}?) (?:is|are|has been|have been) (?:taken|deducted|subtracted|removed|excluded|stripped|left out)"
    r"|\btake ([a-z0-9 ,'-]{3,70}?) (?:out of|off|away from)"
    r"|(?:excluding|leaving out|leaving aside|setting aside|other than|apart from|aside from|besides|without|except(?: for)?|minus|(?:is|are|was|were|do|does|did|has|have|had)(?: not|n't)(?: yet)?(?: been| be)?|yet to be) ([a-z0-9 ,'-]{2,70}?)(?=, how|, what|\?|$)"
)
# Which words name the whole and which its part: A占B的比重, of B how many are A.
SHARE_OF_WHOLE = (
    r"每(?P<whole>[^，,。？]*?(?:100|一百|10|十|1000|一千|百)[^，,。？]*?)[，,](?P<part>[^。？]+?)(?:有|是|占)?(?:几|多少)",
    r"每(?P<whole>[^，,。？]*?(?:100|一百|10|十|1000|一千|百)[^，,。？]*?)[，,][^。？]{0,6}(?:几|多少)[^，,。？]{0,4}是(?P<part>[^，,。？]+)",
    r"^(?P<whole>[^？]+?)(?:里面?|里头|当中|之中|中间?)[，,]?(?P<part>[^，,？占]{1,24}?)(?:占|是|有|达)(?:了|到)?(?:多少|几成|百分之|多大|比)",
    r"^(?P<part>[^，,？]{2,30}?)(?:在|占|相当于|是|等于)(?:了|到)?(?P<whole>[^，,。？]{2,30}?)(?:里面?|当中|之中|中)?的?(?:占)?(?:百分之|几成|多少|比重|比例|份额|占比|多大)",
    r"(?i)what (?:share|percentage|proportion|percent|per cent|fraction|part|portion) of (?P<whole>.+?) (?:was|were|is|are|went|goes|came|comes|come|did|does|do|has|have|had|consisted|belongs?|passed|moved) (?P<part>.+?)\??$",
    r"(?i)^(?P<part>.+?) (?:were|was|is|are|made up|makes? up|accounts? for|accounted for|represents?|represented|equall?ed|equals?) (?:equal to |equivalent to )?(?:what|which) (?:share|percentage|proportion|percent|per cent|fraction) of (?P<whole>.+?)\??$",
)
# A balance by its name, and the measures whose difference it is.
BALANCES = (
    (
        r"(?:外贸|贸易)?[顺逆]差|净出口|trade (?:surplus|deficit|balance)|net exports",
        "出口",
        "进口",
    ),
    (
        r"(?:收支相抵[^？?]{0,12})?(?:当年|当期|累计)?(?:结余|盈余|赤字)|收支差额|(?:budget |operating )?(?:surplus|deficit)",
        "收入",
        "支出 成本",
    ),
)
# In front of a percentage of a target.
OF_TARGET = r"(?:完成|实现|达到?)[^，。；]{0,10}(?:目标|任务|计划|预算)(?:任务|目标)?的$|进度[^，。；]{0,4}$"
# Asks how far something is from its target.
GAP_TO_TARGET = r"\bundersh[oo]+t|f[ae]ll short|要(?:实现|达到|完成|够到)[^。？?]{2,30}[，,][^。？?]{0,12}(?:还|需|起码|至少)(?:得|要|需|差)|四季度还|下半年还|后[几三两]个?月还|how far .{2,60}\b(?:from|off|below|short of) .{0,40}(?:target|goal|forecast|plan|projection)|(?:target|goal|plan) (?:was |were )?missed|miss(?:ed)? (?:the|its|their|that) [a-z0-9 -]*(?:target|goal|plan)|(?:离|距)[^,，。?？]{0,24}(?:目标|计划|任务|要求)|(?:目标|计划|任务)[^,，。?？]{0,12}(?:差|缺|还有)|还差|缺口|才能(?:达标|达到|完成)|short of|still (?:has|have|need|to go)|to (?:meet|reach|hit) (?:the|its|their) [a-z0-9 -]*(?:target|goal|plan)|away from|(?:to|must|needs?) (?:hit|reach|meet|make)[a-z0-9 ]*(?:target|goal|plan)|达到[^,，。?？]{0,16}(?:目标|计划)[^。?？]{0,16}还(?:需|要|得)"
GAP_TOLD = r"差|缺|短|\bshort\b|\bremain|\bgap\b|\bstill\b"
# Words that ask for a sum only where two things are named.
WEAK_SUM = r"^(?!.*(?:加|合计|之和|相加|一起算|合起来|combined|altogether|together|sum of))"
# The measure word of the things that an amount is shared out to.
ONE_COUNTERS = "个 间 家 幢 宗 笔 辆 座 户 场次 场 次 项 台 条 所 支 名 位 款 批 艘 吨 张 件 头 只 例 架 趟 列 套 部".split()
CLASSIFIER = (
    r"(?:平均|摊|均摊|分摊|平摊)(?:下来|到|分到)?每?一?(家|个|辆|座|户|场次|场|次|项|人|台套|台|条|所|支|名|位|款|批|艘次|艘|吨|张|件|亩|公顷|头|只|例|架|趟|列)"
    r"|(人|户)均|每一?(家|个|辆|座|户|场次|场|次|项|人|台套|台|条|所|支|名|位|款|批|艘次|艘|张|件|亩|公顷|头|只|例|架|趟|列)"
    r"|(?<![一二三四五六七八九十\d])一(家|个|辆|座|户|场|项|台|条|所|支|名|款|批|艘|张|件|亩)[^,，。?？]{0,8}(?:平均|有|约)"
)
EACH_THING = r"\beach ((?:[a-z-]+ ){0,2}[a-z-]+)|\bevery ([a-z-]+ [a-z-]+)"
# The time before the one a figure is told for.
YEAR_BEFORE = r"前一年|上一?年|去年同期|上年同期|此前|原来|之前|原先|一年前|往前(?:倒|推)一年|year before|previous year|year earlier|a year ago|same period last year|before that"

# Abroad: what a part at home and its share of the world leave.
OUTSIDE = r"(?:中国|我国|国内|大陆)(?:以外|之外)|国外|境外|海外|(?:世界|全球)?其[他它余](?:国家|地区)|outside (?:of )?china|other countries|rest of the world"
# The word that a part is named against, and what says that a figure is told of the whole world.
NEGATED = r"(?:非|不是|不属于|(?<!有)没有?|未(?!来))(?P<what>[\u4e00-\u9fff]{2})"

# Words that ask for a computation, most specific first.
DERIVES: dict[str, str] = {
    "planned": r"(?:目标|任务|计划)(?!的)[^，。？]{0,14}(?:多少|几)|\b(?:target|goal|plan)\b",
    "balance": r"[顺逆]差|净出口|结余|盈余|赤字|收支差额|surplus|deficit|trade balance|net exports",
    "per day": r"平均每一?[天日]|平均一[天日]|(?:摊|分|均摊|分摊|平摊)(?:到|给|下来)?每一?[天日]|每一?天平均|日均|每[天日](?:大约|约|能|要|有|多|的|卖|产|造|出|新|拦|处|服|接)|一天(?:大约|约|平均|能|要|有|下来)?[^,，。?？]{0,6}多少|per day|a day|each day|daily|every day",
    "per month": r"平均每一?个?月|(?:摊|分|均摊|分摊|平摊)(?:到|给|下来)?每一?个?月|每一?个?月平均|月均|每个?月(?:大约|约|能|要|有|多|的|卖|产|造|出|新)|per month|a month|each month|monthly|every month",
    "convert": r"(?:(?<=[万亿千百][\u4e00-\u9fff])(?:是|合|为)多少(?=[万亿])|折合|换算|换成|折算|合多少|相当于多少|等于多少|是多少(?=千瓦时|兆瓦时|度|公斤|千克|斤|公里|千米|平方|公顷|亩))成?(?:为|是|多少)?(?P<unit>[万亿]*(?:千瓦时|兆瓦时|吉瓦时|度电?|公斤|千克|斤|公里|千米|平方米|平方公里|公顷|亩|万元|亿元|万吨|万辆|[户辆个家次吨人台项]|亿(?![\u4e00-\u9fff])|万(?![\u4e00-\u9fff])))|折合|换算",
    "average": r"(?:平均|摊|均摊|分摊|平摊)(?:下来|到|分到)?每?一?[家个辆座户场次项人台条所支名位款批艘吨张件]?(?P<thing>[^，。？、多少几对约]{0,14})|人均|户均|每[家座户场项台支名位款艘批](?P<thing2>[^，。？多少几]{0,10})(?:平均|大约|约)|on average|(?:what|how much|how many).{0,12}\baverage\b|\bper (?P<thing_en>[a-z ]{2,24})|(?<!of )\beach\b(?! of)",
    "ratio": r"(?:是|为|相当于)[^,，。?？]{1,24}的?(?:几|多少)倍|(?:几|多少)倍|how many times (?:the|as|larger|bigger|more)|ratio of",
    "remainder": r"剩(?:下|多少|几|了)?|扣掉|扣除|减去|去掉|刨去|抛开|不算|不含|不包括|剩余|其余|余下|除去|除了|不是|不属于|(?<!有)没(?:有?[达参覆实融保增完通纳被能用进拿谈接入做受上出交升装建共享重利复]|能|用上)|(?:几|多少)[个家项户名条][\u4e00-\u9fff]{0,8}没有?(?!有?多少)|未(?!来)[\u4e00-\u9fff]|还没|以外|之外|非(?!常|洲|法|物质|遗|典|但|凡|金属|营利|官方|公)[\u4e00-\u9fff]|remaining|remains?\b|(?:is|are|still) left|left (?:over|of|in|to)|unspent|unused|the rest|(?:is|are|was|were|do|does|did|has|have|had) not\b|(?:is|are|was|were|do|does|did|has|have|had)n't\b|not yet|yet to|without|leaving aside|taken? (?:off|out|away)|set aside|minus|excluding|leaving out|apart from|other than|not covered|failed to",
    "sum": r"合计|加起来|加在一起|加一起|加总|总共(?=.{0,8}[多几])|一共(?=.{0,8}[多几])|(?<![参增附追更递])加(?!快|强|大|工|速|入|深|值|盟|密|重|起)[^,，。?？]{1,20}(?:总|共|多少|几)|相加|之和|合起来|一起算|算在一起|共计|共有?多少|共几|in total|combined|altogether|together|sum of|total of",
    "after target": r"(?:累计|总共|总数|一共|共有?)[^,，。?？]{0,6}(?:将|会|能|要|达)|(?:达标|完成|实现|达成)(?:之?后|以后|的话)|(?:if|once|after) .{0,40}(?:target|goal|plan)[a-z ]*(?:met|reached|achieved|fulfilled)",
    "of base": r"(?:相当于|是|为|只有|只剩|剩)[^,，。?？]{1,20}的?(?:百分之[几多]少?|几成|多少成|多少%)",
    "outside": OUTSIDE,
    "difference": r"(?:(?<![同环占])比(?!重|例|率)|相较|较之?|跟|和|与)[^?？]{1,48}?(?<!增)(?P<tail>(?:高|低|多|少|大|小|快|慢|长|短)(?:出来?|了|[挣赚卖造产花用耗拿收投建修招运]|[\u4e00-\u9fff]{2}了)?(?:多少|几).*)|(?:相|还)?差(?:了|距|额|值)?(?:有|是|为)?(?:多少|几|多大)|相差|差额|之差|差距|缺口|多出(?:来)?(?:多少|几)|领先多少|落后多少|how many more|how much (?:more|higher|larger|faster|greater|lower|less)|how many (?:fewer|less)|how many percentage points (?:faster|higher|lower|slower|more|less)|difference|gap|by how (?:much|many) .{0,70}(?:exceed|more|higher|larger|still)|how far(?! along)|short of|exceeds?|\bminus\b|"
    + GAP_TO_TARGET,
    "increment": r"(?:rose|grew|increased|fell|dropped|declined|up|down|risen|grown) by (?:roughly |about |around )?how many|in absolute terms|absolute (?:increase|growth|rise)|绝对量|(?:增加|多|增长|增|新增|净增|多卖|多造|多产|多出口|减少|少)了?(?:出)?(?:多少|几)(?!个?百分|%|成|倍)|increase in (?:absolute|number)|how many more",
    "whole": r"(?:推算|倒推|反推|估算|按)[^,，。?？]{0,16}(?:总额|总量|总数|总体|全部|整体)|(?:总额|总量|总数)[^,，。?？]{0,14}(?:推算|倒推|反推|估算)|implied total",
    "base": r"前年|去年|同期|前一年|上一?年|往前(?:倒|推)|倒推|反推|2\d{3}年|此前|原来|之前|原先|year before|previous year|year earlier|last year|a year ago|same period|in 2\d{3}|back in",
    "share": r"占|每[^，。？]{0,12}(?:100|一百|10|十|百)[^，。？]{0,10}[，,][^。？]{0,16}(?:几|多少)|[成达完]成?率|比率|比重|比例|份额|share|proportion|what percent(?:age)? of|fraction",
    "change": r"how fast (?:did|has|have|was|were)|从.{2,24}(?:到|至).{0,20}(?:增长|增幅|涨|提高|上升|百分之几)|from .{2,40} to .{2,60}(?:percent|%|growth)|比[^,，。?？]{2,14}(?:减少|增加|增长|下降|提高|上升|改善|扩大|缩短|缩小)了?(?:多少|几|百分之)|by (?:how (?:much|many)|what percent(?:age)?)|by how many percentage points|how many percentage points",
}

# By how much two figures told before differ.
TOLD_APART = r"(?:两者|二者|两个|它们|这两|两项|两边|之间)[^,，?？]{0,4}(?:相?差|差距)|^(?:那|又)?(?:相差|差(?:了|距)?(?:是|有)?(?:多少|几))|\b(?:difference|gap) between (?:them|the two)|\bhow far apart\b"
# How much was added or lost, as an amount.
ADDED_HOW_MANY = r"(?:增加|减少|多|少)了?(?:出)?(?:多少|几)(?!个?百分|成|倍)|\bhow many more\b"
# What a change is against: the period just before it, or the same one of the year before.
ON_LAST_PERIOD = r"环比|[上前]一?个?(?:月|季度)|上季|month[- ]on[- ]month|quarter[- ]on[- ]quarter|month[- ]over[- ]month|previous (?:month|quarter)"
ON_LAST_YEAR = r"同比|year[- ]on[- ]year|year[- ]over[- ]year"
# Asks for a place, a manner or a reason, whatever was asked before.
WHERE_OR_HOW = (
    r"\bwhere\b|\bwhy\b|\bhow come\b|哪里|哪儿|在哪|去哪|为什么|为何|怎么(?!样|变)|用来|用于|流向"
)
# Signs that a question continues a conversation.
ELLIPTIC = (
    r"^(?:那么?|而|还有|另外|其中|and|then|what about|how about|and what)|呢[？?]?$"
    r"|它|这个(?!月|季度|星期|行业|领域)|该|上述|前者|后者|这一数|这项|这些|那个|其(?!中国|他|它|余|实)"
    r"|\b(?:it|its|that|those|they|them|their|this|these|he|she)\b"
)
# Somebody spoken of before.
PRONOUN = r"[他她](?!们)|这位|该(?:官员|负责人|发言人)|\b(?:he|she|his|her|him|this official|that official)\b"
# Words that say which kind of figure is asked for; once the kind is known they carry no content.
KIND_WORDS = frozenset(
    "扩大 增长 增长率 增长速度 速度 增速 增幅 涨幅 降幅 跌幅 幅度 同比 环比 上升 上涨 提高 提升 增加 下降 降低 减少 缩短 回落 下滑 涨 涨了 领先 领跑"
    " 增 降 减 跌 占 占比 比重 比例 份额 连续 排名 排 位居 名次 位列 便宜 倍数 百分比 百分数 率 多少成 收窄"
    " grow growth grew rise rose risen increase increased increasing decline declined decrease decreased fall fell"
    " drop dropped cut reduced reduction share proportion percentage rank ranked ranking consecutive straight"
    " year-on-year yoy fast faster rate rates percent percentages growing rising falling increases declines shares shorten"
    " shortened shortening improve improved improvement expand expanded expansion widen widened narrow narrowed cheaper higher lower".split()
)

# Words of a time, also of one that no calendar can place.
TIME_TOLD = (
    r"年|\d+[月日号]|季度|春|夏|秋|冬|早|昨|今天|明天|本周|下周|本月|下月"
    r"|\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|quarter"
    r"|year|spring|summer|autumn|winter|today|tomorrow|yesterday)s?\b"
)
# Asks for the time of something that happened.
WHEN = (
    r"什么时候|何时|哪一?年|哪个月|哪一天|哪天|几月份?|几号|几月几[日号]|啥时候|什么时间"
    r"|(?:^|[,;:.?!] ?|\b(?:and|or|since|until|by|know|say|said|tell me|exactly|just) )when\b|which (?:month|year|day)|what (?:month|year|day|date|time)"
)
ANSWERED_BY = (
    r"(?:谁|哪一?位|哪个(?:人|官员|领导|部长|负责人)|何人)[^,，。?？的]{0,6}(?:回答|(?<!问)答|回应|作答|解答|接的?(?:话|招|问)|接的|回的|回了|补充|补)"
    r"|(?:回答|(?<!问)答|回应|作答|解答|接话)[^,，。?？]{0,16}(?:是|由)(?:的是)?(?:谁|哪一?位|何人)|由谁"
    r"|\bwho (?:answered|replied|responded|took|takes|fielded|handled|tackled|dealt)"
    r"|(?:which|what) (?:official|spokes(?:person|man|woman)|speaker|minister|person)s? (?:answered|replied|responded|took|fielded|handled|dealt)"
    r"|(?:answered|fielded|handled|taken) by (?:whom|who|which)"
)
# What is left of 那个问题 once who asked or answered is taken out, and questions by their order.
OF_ASKING = (
    r"(?:那|这)(?:个|些|一|道|家|条)*(?:问题?|提问|发问|题)|(?:的|个|条|道)(?:问题|提问|问|题)|提问|发问|提的|问的|抛出来?的?|最后"
    r"|(?:回答|作答|回应|解答|答复|答|接的?话|接招)(?:了|的是|的|过)?|(?:由|是)(?=\s|$)|官员|领导|负责人|部里|发言人"
    r"|\b(?:the )?(?:questions?|issue|topic)\b(?: (?:on|about|of|regarding|concerning))?"
    r"|\b(?:asked|brought up|raised|answered|replied|responded|fielded|handled|took|outlet|organi[sz]ation|official|reporter|journalist|news)\b"
)
ASKED_IN_ORDER = (
    r"(?P<first>(?:首个|第一个|头一个|最先|首先|率先)[^,，。?？]{0,4}(?:提问|发问|问)|\bfirst (?:question|to ask)|asked first)"
    r"|(?P<second>第二个[^,，。?？]{0,4}(?:提问|发问|问)|\bsecond question)"
    r"|(?P<third>第三个[^,，。?？]{0,4}(?:提问|发问|问)|\bthird question)"
    r"|(?P<last>最后(?:一个|一家|一位)?[^,，。?？]{0,2}(?:提问|发问)|\b(?:last|final) question|asked last)"
)
MODERATED = r"主持|\bmoderat|\bchaired\b"
# Who spoke after the first answer.
WHO_ADDED = r"补充|又补|\badded\b|follow(?:ed)? up"
# The question says how many points the list has: it wants the list.
_SORTS = (
    r"(?:方面|特点|特征|重点|任务|领域|举措|措施|办法|做法|动作|安排|打算|方向|大方向|成绩|问题|困难|毛病|难处|短板|不足"
    r"|挑战|原因|因素|变化|亮点|成效|抓手|发力点|着力点|切入点|突破口|事|步棋|棋|张牌|招|字|路径|层面|维度|环节)"
)
_SORTS_EN = r"(?:features|aspects|areas|steps|measures|points|priorities|things|achievements|results|weaknesses|reasons|causes|factors|characteristics|fields|actions|problems|challenges|difficulties|goals|fixes|ways|words|strands|prongs|parts|options|causes)"
COUNTED_LIST = (
    rf"哪?[两二三四五六七八九十几]个?(?:新|稳|点|条|项|大|招|步|{_SORTS})|哪几(?:个|项|点|条|方面|招|步|件)"
    rf"|what (?:two|three|four|five|six|seven) |which (?:two|three|four|five|six) |(?:two|three|four|five|six)(?: |-)(?:[a-z]+ )?(?:{_SORTS_EN}|part\b|point\b|pronged)"
)

# Asks for all that is planned or was done, hardly for one point of it.
ASKS_WHOLE = r"重点|举措|措施|任务|打算|考虑|安排|部署|计划|做什么|干什么|怎么[^,，。?？]{0,3}[做干搞走抓弄推建]|哪几|几(?:个|项|条|点|步|招|件)|抓手|发力点|着力点|哪些(?:工作|方面|成效|动作)|next steps?|priorit|measures|plans\b|what (?:is|are|was|were|has|have) .{2,40} (?:doing|done|planning)|how (?:is|are|does|do|did|will|can|has|have) .{2,40} (?:try|trying|plan|planning|going|working|aim|intend|fix|tackl|deal|address|clear|improv|keep|protect|help|support|boost|promot)\w*"

# Opens a stretch of plans.
NEXT_STEPS = r"下一步|接下来|下阶段|下一阶段|今后|下半年[^,，。]{0,4}(?:将|要|还)|我们将|我部将|我局将|我厅将|我省将|将(?:继续|重点|从|着力|坚持|进一步|认真|会同|大力|加快|推动|组织|研究|持续)|\bnext\b|\bwe (?:will|plan|are going)\b|\bwill\b|going forward|looking ahead"
# How many points a list has, by the question.
LIST_SIZE = (
    rf"(?:[哪这那要有的了下用成出为]|^|接下来|往后)(?P<zh>[两二三四五六七八九十])(?:个|大)?{_SORTS}|(?:哪|列了|说了|提了|讲了|给了|有)(?P<zh2>[两二三四五六七八九十\d]+)(?:个|项|点|条|方面|大|件|招|步)"
    rf"|(?P<en>two|three|four|five|six|seven|eight|nine|ten)(?: |-)(?:[“\"‘']?[a-z]+[”\"’']? )?(?:{_SORTS_EN}|part\b|point\b|pronged)"
)
# A list announced with its size: 主要有以下五个特点, three things.
ANNOUNCES = (
    rf"(?P<zh>[两二三四五六七八九十])(?:个|大|项|点|方面|件)(?:{_SORTS}|工作|[“\"])"
    rf"|(?P<en>two|three|four|five|six|seven|eight|nine|ten) (?:[a-z]+ )?{_SORTS_EN}"
)
# What such a list is of.
POINTS = r"方面|特点|重点|问题|变化|原因|措施|举措|features|aspects|areas|steps|measures|points|priorities|things|reasons"
WHY = r"为什么|为啥|为何|什么原因|怎么会|何以|\bwhy\b|how come|what caused"
# The same, and the reasons by their name.
ASKS_REASONS = (
    WHY
    + r"|(?:什么|啥|哪些|主要|[两三四五六]个?)(?:的)?(?:原因|因素)|(?:原因|因素)(?:是什么|是啥|何在|在哪|有哪)"
    r"|what (?:is|was|are|were) (?:behind|the (?:main )?(?:reasons?|causes?))|reasons? (?:for|behind)"
)

# Asks what a medium wanted to know.
TOPIC_ASKED = r"(?:关心|关注|问|提问|问到|想了解|想知道)的?(?:是|了)?[^,，。?？]{0,6}(?:什么|哪)|what (?:did|was|were) .{1,40}\b(?:ask|asked|question)"
# Asks who spoke first, at length.
OPENED = r"开场|开头|一开始|首先介绍|主发布|总体情况|opening|at the start|at the beginning|overall figures|introduc"
# Words at the edge of a compared side that are no part of its name.
NOT_A_NAME = r"^.*\b(?:is|are|was|were|did|do|does|has|have|more|less|fewer|between|which|set aside|for|of) (?=.)|\s(?:add|adds|added|grow|grew|rise|rose|fall|fell|has|have|had|was|were|is|are|more|most|less|carry|carried|route)\b.*$|^(?:还是|请问|到底|究竟|去年|今年|是|那|拦截的|which|was|were|is|are|did|does|the|there|more)\s*|(?:(?<!占)比|多|高|大|快|哪个|哪一个|谁|相比|之间)$|^(?:20\d\d年?的?)"

# Asks for a place, or for an organisation, by its sort; and how the name of one ends.
ASKS_PLACE = (
    r"哪(?:一)?个?(?:省份?|市|县|区|国家?|城市|地方|地区|园区|港口?|口岸|州|镇|村)(?!也|都)|在哪(?:里|儿)?|哪里|哪儿|什么地方|何地|何处|边度|哪裡"
    r"|\bwhere\b(?!.*\b(?:rank|stand)\b)|(?:which|what) (?:single |one )?(?:\w+ )?(?:province|city|country|state|region|town|place|port|county|district)\b"
)
ASKS_ORGANISATION = (
    r"哪(?:一)?(?:家|个)(?:企业|公司|厂商|厂家|车企|机构|银行|大学|单位|品牌)|(?:企业|公司|厂商)是哪(?:一)?(?:家|个)|哪(?:一)?家(?:推出|生产|研发|制造|建的|中标)"
    r"|(?:which|what) (?:\w+ )?(?:company|firm|manufacturer|maker|brand|bank|operator)\b|name of the (?:\w+ ){0,3}(?:company|firm|manufacturer|maker|brand|bank|operator)"
)
ORGANISATION_ENDINGS = tuple(
    "公司 集团 银行 大学 学院 研究院 研究所 医院 厂 协会 联盟 基金会".split()
)
# The end of a place or organisation's name, when no dictionary knows the name.
NAME_ENDINGS = tuple("港 岛 市 省 县 区 镇 州 湾 国 村 公司 集团 大学 医院".split())

# Clauses that speak of the asking and ask nothing themselves: what the answer is for, how it is
# to be given, what the asker remembers. Simplified.
REMARKS = (
    r"(?:写|做|画|编|剪|赶|改|审|核|配|进)[^，。()（）]{0,8}(?:稿|论文|报告|字幕|标题|图|表格|文章|推文|素材|作业|课件|专栏)|(?:做|剪|拍)个?视频",
    r"^(?:别|不要|甭)(?:给|拿|用|说|光|报)|^我?(?:要|问|指|说)的?(?:可)?(?:不是|并非)",
    r"(?:稿|论文|报告|视频|字幕|标题|图表|文章|推文|素材|作业|专栏|报道|部分)[^，。]{0,6}(?:用(?![户电工水地途人])|引(?![进导领]))",
    r"^(?:辛苦|麻烦|拜托|劳驾)?(?:帮(?:我|忙|咱)?|给我)?(?:再)?(?:查|算|核|核对|列|确认|看|找|数|报)(?:一?下|算|个数|一查|一算|清楚|几个)?(?:呗|吧|哈)?$",
    r"^(?:请|麻烦|最好)?(?:给|报|说|写)(?:我|个|出|一)?(?:[^，。]{0,3}个)?(?:数字?|区间|百分比|比例|答案|全称|四字词|准数)(?:就行|即可|就好|就可以|就够)?了?$",
    r"^(?:[两三四几]个数?|这些|全|全部|数)?都(?:要|给我|报|说)",
    r"单位[^，。]{0,3}(?:清楚|写|标|带)|(?:就行|就够|就可以|就好|即可)了?$|^只要(?:数|一个|百分|结果|名字)",
    r"^(?:我)?(?:印象里|印象中|依稀)?(?:记得|好像)(?:是)?|谢谢|多谢|急用|在线等|^编辑(?:问|要)|^我(?:在|要|想)?(?:做|写|核|画|查|对)",
    r"^想做个?(?:对比|比较)|^(?:简单|大致|逐条|逐一|依次)?列(?:一?下|出来)?$|几个字概括|^按发布会(?:给|公布|说)的(?:数|口径)",
    r"\b(?:for|in) (?:a|my|our|the) (?:story|article|piece|chart|table|report|caption|headline|thesis|slide)\b|^(?:quick|just a) (?:check|question)|^(?:i'?m|we'?re|i am) (?:writing|checking|drafting|preparing|working)(?!.*\b(?:about|on)\b)",
    r"\bjust (?:the|a) (?:number|figure|name|percentage)\b|^(?:please|thanks|thank you)\b|^i need (?:both|the|a|it)\b|^(?:both|all) (?:figures|numbers)\b",
)  # fmt: skip
# What a question may open with before it asks.
REQUESTS = (
    r"请问一?下?", r"想问一?下?", r"我?想(?:请教|知道|了解|确认)一?下?", r"问一?下", r"请教一?下?",
    r"(?:辛苦|麻烦|拜托|劳驾)(?:您|你)?", r"请?帮(?:我|忙|咱们?)?(?:查|看|算|核|核对|确认|找)一?下?", r"查一?下",
    r"(?:请|麻烦)?核对一?下?", r"(?:请|麻烦)?告诉我", r"(?:请|麻烦)?说(?:说|一下)",
    r"(?:can|could|would) you (?:please )?(?:tell me|check|confirm)", r"please (?:tell me|check|confirm)",
    r"(?:i'?d|i would) like to know", r"do you know", r"any idea",
)  # fmt: skip

# Words of these only say what sort of place is meant: 城市, 国家, 县区.
PLACE_SORTS = frozenset("城市镇乡村县区省州国家地都府岛港")

# The end of a word for a quantity: a price is not found where a number of things is.
QUANTITY_ENDINGS = tuple(
    "利润 收入 税收 债务 顺差 profit revenue debt tax 量 价 额 率 值 费 费用 薪 工资 价格 成本 人数 面积 price cost salary wage".split()
)

# How things told of stand to others; of two such words for one relation either will do.
RELATIONS = (
    r"高于|快于|强于|好于|多于|优于|\babove\b|higher than|faster than|better than",
    r"低于|慢于|少于|弱于|\bbelow\b|lower than|slower than",
)

# 面比2022年, 数比上年, 比规上工业: the segmenter joins 比 to its neighbours.
_THAN = r"(?<=[\u3400-\u9fff])(?<![同环占对正相评价配分无好])(?<!(?<![大种品各])类)比"
THAN_BEFORE = _THAN + r"(?=(?:20)?\d\d年|去年|上年|前年|上一?年|上个?月|商用|同期)"
THAN_OTHER = _THAN + r"(?=[\u3400-\u9fff]{2})(?![重例率较如分值赛亚利特拼喻照方及])"
# 去年实际 is what there was last year; 实际使用外资 is a name.
ACTUALLY = r"(?<=[年和跟与比的])实际(?!使用|利用|控制|到|应用|上|行动|问题|困难)"
# The end of a word for a sum of money.
SUM_OF_MONEY = r"(?<![份名配限定差])额$"
# How many more asks for the difference, not which of the two.
HOW_MUCH_MORE = (
    r"how (?:many|much) (?:more|fewer|less|higher|lower|faster|slower)\b|\bby how (?:many|much)\b"
    r"|\bthan (?:what|how (?:many|much))\b"
)
# Growth of industrial output and of manufacturing: one thing asked of two.
OF_BOTH: tuple[str, ...] = (
    r"^(?P<lead>.{0,40}?\b(?:growth|increases?|rises?|growth rates?|numbers?|shares?|values?|volumes?|output|exports?"
    r"|sales|production) (?:rates? )?(?P<of>of|in|for) )(?P<a>.{3,40}?) and (?:(?P=of) )?(?P<b>.{3,40}?)"
    r"(?P<rest>(?: (?:in|during|for|last|this) (?:the )?[a-z0-9 ]{3,20})?[?.]?)$",
    r"^(?P<lead>how (?:fast|much) (?:did|has|have|do|does) (?:the )?)(?P<a>[a-z][a-z-]*) and (?P<b>[a-z][a-z -]{2,40}?)(?P<rest> (?:each )?(?:grow|grown|rise|risen|increase|fall|fell|drop|decline|go)\b.*)$",
)
# 出口怎么样 is also answered by how it grew.
HOW_IT_DID = r"怎么样|怎样|如何|情况|变化|表现|百分|%|\bhow (?:did|does|has|have|is|are|was|were)\b"
# Who is Zhao Zhiguo: a name, and nothing said by him or done.
WHO_IS = r"^who(?: is|'s| was) [a-z' -]{3,40}[?.]*$|是谁[?？]?$|^谁是[\u4e00-\u9fff]{2,4}[?？]?$"
# Words that a remark to the one who answers is made of: 写稿用, 两个数都要, 单位写清楚, 帮我核一下.
REMARK_WORDS = (
    r"请|麻烦|劳驾|帮我?|帮忙|给我?们?|我们?|你|您|想要?|要|得|需要|急用?|急|写稿|发稿|做?标题|稿子?|稿件|写作|采写|编辑|校对|核对|核实|核|确认|查证|查|问|了解|用|里|个|一?下|一个"
    r"|[两三二几四]个|这|那|数据?|数字|数值|都|全|各|也|一并|一起|同时|单位|口径|年份|出处|来源|原话|原文|写|讲|说|标|注明|标注|带上?|附上?|清楚|明白|准确?|完整|精确|即可|就行|就好|就可以|行|好|吧|了|的|啊|呢|哈"
    r"|谢谢?|多谢|感谢|有劳|对一?下|再|先|快|报|答|回答|告诉|分开|分别|具体|简单|直接|别|不要|漏|落|弄错|搞错|混|搞混|弄混|做表|做图|引用|背景|资料|备用"
)
# How an answer is to be worked out: from which figures, or only that it is.
WORKED_OUT = r"(?:倒推|反推|推算|倒算|反算|往回推|往回算|推回去|回推|估算|测算|还原|推|算)(?:一下|下来|出来|回去)?(?:的话)?"
SOURCE_FIGURES = "增速|增幅|增长率|涨幅|降幅|同比|增量|增长量|变化量|占比|比重|份额|比例"
WORKED_OUT_FROM = (
    rf"(?:按照?|根据|依照?|从|用|由|拿|凭|以|照|靠|通过|利用|结合)[^，。？?()（）]{{0,18}}?(?:{SOURCE_FIGURES})[^，。？?()（）]{{0,4}}?{WORKED_OUT}[，,]?"
    rf"|(?:既然|已知)(?:知道)?[^，。？?()（）]{{0,24}}?(?:{SOURCE_FIGURES})[，,](?:那么?)?"
    r"|倒推回去|(?<!往前)(?:倒推|反推|倒算|反算|往回推|往回算|推回去|回推)(?:回去|一下|下来|出来)?|算下来"
    r"|(?:全年|一年|每年)?(?:按照?|以)(?:全年|一年)?36[56]天(?:来?算|计算?|折算)?"
    r"|(?:working|work|going|go|counting|reckoning) back(?:wards)? from [a-z ,'-]{3,50}?(?:growth|rate|increase|rise|share|percentage|change)(?: rate)?,?"
    r"|(?:given|from|based on|judging by|using|with|going by) (?:the |its |their |that |this )?(?:[a-z'-]+ ){0,4}?growth(?: rate)?,?"
)
# Asks for what something was and what it became.
ASKS_BOTH_STATES = (
    r"(?:从|由)(?:多少|几|什么)[^,，。?？]{0,14}(?:到|至|成|为)了?(?:多少|几|什么)|前后(?:各|分别)"
    r"|\bfrom (?:what|how (?:much|many))\b.{0,30}\bto (?:what|how)|\bold (?:and|vs\.?|versus) new\b|\bthen and now\b"
    r"|\bbefore and after\b|\bwas and (?:is|what)\b"
)
ASKS_THEN = (
    r"原本|原来|原先|之前|以前|从前|此前|过去|当初|当时|起初|最初|年初|去年(?:同期|上半年|下半年|底|末)?|上年(?:同期)?"
    r"|\b(?:before|previously|originally|formerly|initially|used to|at first|first|earlier|midyear|mid-year|back then|last year|a year ago)\b|\bat the (?:end of (?:june|last)|start)"
)
ASKS_NOW = r"现在|如今|目前|眼下|后来|今年|今又|最新|\b(?:now|today|today's|currently|current|latest|at present|present|so far|along)\b"
# Asks between which two figures something lies, and what stands between them.
ASKS_RANGE = r"区间|什么范围|范围(?:是|有)?多|\brange\b|between what|from what to what"
RANGE_LINK = r"\s*(?:到|至|—|–|-|~|～|to|and)\s*[^\d,，。;；]{0,3}"
# Parts the things asked, besides punctuation.
NEXT_PART = r"以及|还有(?!几|多少|没有)|另外|并且|\band\b(?= (?:how|what|by|where))|\btogether with\b|\balong with\b|\bas well as\b"
# Asks for a figure by an interrogative, not only by naming an amount.
ASKS_OUTRIGHT = (
    r"多少|(?<![那这近数])几|(?<![那这]么)多大|多高|多快|多长|多久|多重|什么|百分之|如何|怎么样|呢[？?]?$|各是|分别是|是[？?]?$"
    r"|\b(?:how|what|which|where|by how|give me|what's|whats)\b"
)
# Measure words that count the same things.
SAME_COUNTERS = tuple(
    frozenset(same.split())
    for same in (
        "条 艘 只",
        "人 名 位",
        "家 户 间 个",
        "次 场 届",
        "班 班次 趟",
        "剂 剂次 针",
        "件 项 条",
        "台 套 部 台套",
    )
)
# An amount in a unit that the question names at its end: on average, in yuan.
IN_UNIT = r"\bin (?:(?:millions?|billions?|thousands?|units) of )?(?P<unit>yuan|us dollars|dollars|euros|pounds|crowns|tonnes|tons|kilograms|hours|days|minutes|percent|gigawatts|megawatts)\b[)]?[?.]?$"
# Measures that are told in money.
MONEY_MEASURES = frozenset(
    "收入 支出 利润 亏损 投资 贷款 融资 生产总值 增加值 产值 零售额 工资".split()
)
