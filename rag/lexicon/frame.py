"""Words of a question that carry none of its content: grammar, courtesy, remarks on the asking."""

from __future__ import annotations

# Words that only frame a question: never evidence for or against anything.
FRAME = tuple(
    sorted(
        "类 够数 够 原本 本来 起初 等 等等 当中 当 是不是 有没有 没有 能否 可否 总 出现 谁 谁家 哪家 哪边 猛 快些 大些 更多 更长 更快 更大 更高 更低 更少 目标 好 好了 预计 预期 预测 估计 预估 测算 估摸 计划 力争 打算 有望 定 照 按照 倒推 反推 推算 推测 估算 计算 换算 折算 折合 算下来 那次 这次 达成率 请问 请教 问一下 想知道 我想 麻烦 告诉我 帮我 查一下 说说 谈谈 介绍 一下 发布会 会上 提到 说到 讲到"
        " 大家 算算看 算算 算一算 推算一下 估一估 称 表示 透露 公布 通报 数字 数据 数值 具体 到底 究竟 一共 总共 共 合计 总计 全部 整个 大概 大约 约 大致 眼下 当下 现如今 迄今 大伙 统共 合共 全省 全市 应该 应当"
        " 载 载了 左右 差不多 现在 目前 如今 当前 已经 已 曾 都 是 的 了 吗 呢 吧 啊 呀 有 没有 是否 能 可以 会 要 在 里 中"
        " 上 我国 中国 大陆 对岸 全国 咱们 我们 他们 各地 各省 多少 几 什么 哪 哪个 哪些 怎么 怎样 如何 为何 多大 多高"
        " 多快 多长 多久 一年 全年 年度 年 月 底 末 去年 今年 前年 达到 达 超过 超 突破 不到 近 接近 分别 各 各自"
        " 另外 还有 以及 并且 同时 和 与 及 跟 同 或 但 而 对 为 给 到 从 由 被 把 将 于 以 其 其中 之 个 这 那 这个"
        " 那个 这些 那些 部分 情况 方面 领域 相关 有关 关于 按照 根据 说 讲 答 回答 数量 数目 总数 个数 家数 只数 场数 辆数 台数 国内 世界上 百分之几 百分之多少 第几 如果 的话 定在 定 四方面 方面 五方面 三方面 两方面 重点 做 用 起 从 起来 这种 这样 多长时间 为止 截止 截至 会不会 能不能 水平 程度"
        " 各行各业 各个 各类 各种 累积 积累 攒 纪录 记录 内地 本地 本省 本市 省内 市内 境内 咱这 这边 比 较 估 相比 出来 下来 起来 去 来 就 才 还 也 又 再 很 最 更 只 过 着 得 地 啥 嘛 算 算起来 合 折合 等于 多"
        " 少 大 小 高 低 快 慢 时候 期间 情形 实现 完成 取得 拿 拿到 高点 低点 获得 拥有 具有 存在 属于 成为 保持 维持 继续 持续 数"
        " 累计 家 辆 户 次 场 项 件 座 台 条 名 位 人 亿 万 千 元 块 百分之 百分点 幅度 倍 成 剩 剩下 剩余 其余 扣掉 扣除 减去 减掉 去掉 刨去 除去 除 不算 不含 加 加上 加起来 相加 之和 相差 差 差距 差额 差值 缺口 离 距 距离 平均 人均 户均 倍数 之差 合 合起来 一起 算上 余下 以外 之外 未 没 占 能 才能 达标 还差 同期 相当于 当于 占比 想 再 添 要 那 关口 时 刚 人数 户数 件数 次数 条数 区间 范围 来着 大盘 官方 摊 摊到 分到 就行 即可 我要 百分比 一点 一点儿 一些 点儿 有点 光靠 单靠 全靠 靠着 靠 起码 做出 每 每天 一天 一日 每日 以后 今后 未来 将来 往后".split(),
        key=len,
        reverse=True,
    )
)
# English words of grammar that have no other forms: what looks like one is another word.
UNINFLECTED = frozenset(
    "all any and but can even had her him his how in kind may mine no off on one our out over own past"
    " sort so the up us via was who why will yet".split()
)
# Words of grammar, of the one who asks and of talk: they tell nothing apart.
_ENGLISH_GRAMMAR = (
    "i me my mine myself we us our ours you yours him himself himself herself itself them themselves theirs who's"
    " somebody someone something anybody anyone anything everybody everyone everything nobody nothing none"
    " either neither every such same own together alone only just even still yet too very quite rather again"
    " once here everywhere elsewhere then thus hence if because while whereas although though unless whether until till since"
    " but before after above below down upon via amid among amongst beyond despite toward towards alongside inside onto"
    " off out over under through without"
    " want wants wanted need needs wish try trying know knowing tell told talk talked talking speak speaking spoke mean means meant"
    " ask asked asking answer answered reply check checking confirm remind show showing explain explained describe described discuss"
    " let's story article piece writing write report's reader readers wondering curious interested interest quick question questions"
    " exactly precisely actually really basically simply apparently supposedly supposed allegedly approximate rough ballpark"
    " thanks thank hello hi hey okay ok yes sir madam"
    " kind sort type thing things stuff bit lot lots plenty so-called"
    " happen happened happening become becomes became turn turned remain seem seems seemed look looks looked looking"
    " aren isn wasn weren don doesn didn hasn haven hadn won wouldn couldn shouldn hoped hopes"
    " slowly quickly rapidly strongly done doing am isn't aren't wasn't weren't don't doesn't didn't hasn't haven't won't can't cannot ever never"
    " full entire whole extent degree terms headline count counts tally present goes going gone went higher lower larger smaller bigger faster slower greater fewer cheaper better worse"
    " quote quoted quotes cite cited cites boast boasted boasts tout touted touts"
    " according based including included includes regarding concerning related sum slice chunk fraction length"
)
ENGLISH_FRAME = frozenset(_ENGLISH_GRAMMAR.split()) | frozenset(
    "i.e e.g will won't fiscal actual actually supposed meant intend intends intended guiding guidance undershoot undershot missed absolute terms units range annual after present would shall may might must please tell me give us could would can you say said according briefing press conference figure"
    " number total amount many much long large big high fast how what which who when where why by"
    " end last this year years month months so far now currently already china chinese country"
    " country's whole about around roughly approximately over more than less nearly"
    " giving gives via involved"
    " represent represents represented account accounts accounted comprise comprises comprised"
    " reach reached reaching stand stood been being had has have did does do was were is are per"
    " cent percent percentage points point level rate times compared with versus vs against each"
    " respectively also any there it its their they them he she his her our your my in on at of to for"
    " from and or the a an as up get got come came go went take took make between during under"
    " into out both other another one ones some all cumulative cumulatively value total overall"
    " aim aims aiming goal goals targets targeted forecasts whats what's authority ministry government province department country level levels volume volumes"
    " way price should no not family's whose ordinary typical altogether long ago back find go having got"
    " sit sits sat lies located situated carry carried carrying handle handled handling move moved moving ride rode run running pass passed serve served serving use used using work works"
    " worked add adds added bring brought hold held pass put set see saw seen keep kept left still past current currently latest nowadays today recently off"
    " along through across within without before only just alone aiming hoping down running quarter quarters period portion part share price tag bill figure came come size big expect forecasting"
    " outpace outpaced outpaces outpacing outgrow outgrew outgrown outstrip outstripped lag lagged lags lagging picked pick pace worth away fully separately chart graph column editor draft mention mentioned report reported announce announced expected forecast target hit meet exceed exceeded exceeds exceeding surpass surpassed surpasses topped"
    " split breakdown".split()
)
# Of these, what may say of a figure what it is: it counts where it is told, and is not missed
# where it is not.
ENGLISH_SOFT = frozenset(
    "price bill share portion volume level range size length work works worked carry carried carrying handle handled handling"
    " move moved moving ride rode run running pass passed serve served serving use used using add adds added bring brought hold held"
    " put set keep kept left missed exceed exceeded exceeds surpass surpassed limit typical ordinary annual total overall whole"
    " back current through without above below worth".split()
)
# Nouns that stand behind anything that is measured and say little of it.
GENERIC_NOUNS = frozenset(
    "总量 总额 规模 数量 数值 水平 总数 数额 金额 面积 人数 指标 区间 部分 total amount size scale sector sectors".split()
)
# 全省, 全国: where, and hardly of what.
ALL_OF_A_PLACE = "全[国省市区县球港岛境]"
# All that crosses a border, in the words of customs.
ALL_GOODS = "货物(?:贸易)?|外贸|对外贸易|商品"
# Whoever is told of: people were without power.
ANYBODY = frozenset("people person persons anybody anyone everybody everyone".split())
# What may stand between the thing asked for and 有多少.
BEFORE_HOW_MUCH = "现在|目前|如今|一共|总共|总计|合计|共|大概|大约|约|已经|已|都|还|到底|究竟|全国|全省|全市|去年|今年|年底|能|会"
# Words that say which kind of figure is asked for; once the kind is known they carry no content.
KIND_WORDS = frozenset(
    "扩大 增长 增长率 增长速度 速度 增速 增幅 涨幅 降幅 跌幅 幅度 同比 环比 上升 上涨 提高 提升 增加 下降 降低 减少 缩短 回落 下滑 涨 涨了 领先 领跑"
    " 增 降 减 跌 占 占比 比重 比例 份额 连续 排名 排 位居 名次 位列 便宜 变化 变动 变 涨跌 倍数 百分比 百分数 率 多少成 收窄"
    " grow growth grew rise rose risen increase increased increasing decline declined decrease decreased fall fell"
    " drop dropped cut reduced reduction share proportion percentage rank ranked ranking consecutive straight"
    " year-on-year yoy fast faster rate rates percent percentages growing rising falling increases declines shares shorten"
    " shortened shortening improve improved improvement expand expanded expansion widen widened narrow narrowed cheaper higher lower".split()
)
# Clauses that speak of the asking and ask nothing themselves: what the answer is for, how it is
# to be given, what the asker remembers. Simplified.
# Names what was spoken about: what did the ministry say about robots, 关于量子计算怎么说.
TOPIC_ASKED = (
    r"\b(?:say|says|said|saying|mention(?:ed)?|announced?|tell us|told us|comment(?:ed)?) (?:anything )?(?:about|on|regarding|concerning) (?P<en>[^?,]{3,80})"
    r"|(?:关于|(?<![相应面核绝])对于?|就|针对)(?P<zh>[^，。？?]{2,16}?)(?:是|都)?(?:怎么|如何|咋)(?:说|讲|看待?|表态|回应|评价|评估)"
)
REMARKS = (
    r"(?:写|做|画|编|剪|赶|改|审|核|配|进)[^，。()（）]{0,8}(?:稿|论文|报告|字幕|标题|图|表格|文章|推文|素材|作业|课件|专栏|导语|快讯|简讯|提要|口播|短评|评论|社论)|(?:做|剪|拍)个?视频",
    r"^(?:别|不要|甭)(?:给|拿|用|说|光|报)|^我?(?:要|问|指|说)的?(?:可)?(?:不是|并非)",
    r"(?:稿|论文|报告|简报|汇报|课件|视频|字幕|标题|图表|文章|推文|素材|作业|专栏|报道|部分)[^，。]{0,6}(?:用(?![户电工水地途人])|引(?![进导领]))",
    r"^(?:辛苦|麻烦|拜托|劳驾)?(?:帮(?:我|忙|咱)?|给我)?(?:再)?(?:查|算|核|核对|列|确认|看|找|数|报)(?:一?下|算|个数|一查|一算|清楚|几个)?(?:呗|吧|哈)?$",
    r"^(?:请|麻烦|最好)?(?:给|报|说|写)(?:我|个|出|一)?(?:[^，。]{0,3}个)?(?:数字?|区间|百分比|比例|答案|全称|四字词|准数)(?:就行|即可|就好|就可以|就够)?了?$",
    r"^(?:我?要|请)?(?:精确到|带|保留)[^，。]{0,4}小数",
    r"^(?:[两三四几]个数?|这些|全|全部|数)?都(?:要|给我|报|说)",
    r"(?:稿子?|材料|文中|原文|全文|实录|记录)里?(?:面)?(?:好像|似乎|应该|貌似|倒)?(?:都|并)?(?:没|未)有?(?:直接|明确|单独|专门)?(?:写|说|给|讲|提|列)|^(?:请|千万)?注意|^我?要(?:的是)?(?:具体|精确|准确)(?:到|点|些|一点)|^我?(?:只|就)?要[^，。]{0,12}(?:那个|那组)数字?$",
    r"单位[^，。]{0,3}(?:清楚|写|标|带)|(?:就行|就够|就可以|就好|即可)了?$|^只要(?:数|一个|百分|结果|名字)",
    r"^(?:我)?(?:印象里|印象中|依稀)?(?:记得|好像)(?:是)?|谢谢|多谢|急用|在线等|^编辑(?:问|要)|^我(?:在|要|想)?(?:做|写|核|画|查|对)",
    r"^(?:能|可以|请)?(?:不能|否)?(?:举|说)(?:个|几个|一两个|一个)?(?:具体)?例子?(?:吗|吧)?$|^举例(?:说明)?$|^(?:e\.?g\.?|for example|give (?:me )?(?:an )?examples?|any examples?|name (?:one|some))$",
    r"^(?:都|有人|大家|外界|网上|坊间|市场上?)(?:都|在)?(?:说|讲|认为|担心|觉得|议论|传)",
    r"^(?:且|并且|而且)?(?:假设|假定)?(?:都|也)?(?:没有?|无|不考虑)(?:任何)?(?:一?[家个座所])?(?:退出|关停|掉队|减少|摘牌|淘汰)的?(?:情况|话)?$",
    r"^我?(?:想|要|来)?(?:再|先)?(?:还原|倒推|反推|推算|推回|估算|算)(?:一下|出)?(?:[前上去]一?年|当年|同期)?的?(?:基期|基数|底数)(?:数据?|值)?$",
    r"^我?(?:问|要|指|说)的是(?:实际|真实|目标|计划|累计|总|绝对)?(?:数字?|数|值|口径)$",
    r"^我?(?:想|要|打算)?(?:和|跟|与|拿|用)[^，。？?多几]{1,12}(?:的)?(?:比一比|比一下|对比一下|比较一下|比比|做个?对比|做个?比较)$",
    r"^想做个?(?:对比|比较)|^(?:简单|大致|逐条|逐一|依次)?列(?:一?下|出来)?$|几个字概括|^按发布会(?:给|公布|说)的(?:数|口径)",
    r"\b(?:for|in) (?:a|my|our|the) (?:[a-z]+ )?(?:story|article|piece|chart|table|report|caption|headline|thesis|slide)\b|^(?:quick|just a) (?:check|question)|^(?:i'?m|we'?re|i am) (?:writing|checking|drafting|preparing|working)(?!.*\b(?:about|on)\b)",
    # They only read out the counts.
    r"^(?:they|he|she|officials|the (?:minister|ministry|spokes[a-z]+|briefing)) (?:only |just )?(?:gave|read out|told us|mentioned|quoted|said|has given|have given)\b(?!.*\?)",
    r"\bjust (?:the|a) (?:number|figure|name|percentage)\b|^(?:please|thanks|thank you)\b|^i need (?:both|it)\b|^i need (?:the|an?) (?:[a-z]+ )?(?:numbers?|figures?|percentages?|answer)$|^(?:both|all) (?:figures|numbers)\b",
)  # fmt: skip
# And one that names what is asked for only as a number.
ONLY_A_NUMBER = r"(?:请|麻烦)?(?:再|先|帮我?)?(?:核|核对|核实|查|查证|确认|问|报|求|要|给)(?:我|你)?(?:一下)?(?:这?[一两二三几]?个|一组)?(?:数|数字|数据)"
# What a question may open with before it asks.
REQUESTS = (
    r"请问一?下?", r"想问一?下?", r"我?想(?:请教|知道|了解|确认)一?下?", r"问一?下", r"请教一?下?",
    r"(?:辛苦|麻烦|拜托|劳驾)(?:您|你)?", r"请?帮(?:我|忙|咱们?)?(?:查|看|算|核|核对|确认|找)一?下?", r"查一?下",
    r"(?:请|麻烦)?核对一?下?", r"(?:请|麻烦)?告诉我", r"(?:请|麻烦)?说(?:说|一下)",
    r"(?:有个?|我的?)?(?:同行|朋友|网友|读者|同事|线人|编辑|领导|老板|客户)(?:跟|和|对|给|向)?(?:我|咱)?们?(?:说|讲|提过|爆料|反映|讲过|说过)",
    r"(?:编辑|领导|老板|同事|主编|老师|客户)(?:让|叫|要|要求|托)我[^，,：:？?多几]{0,14}(?=[:：])",
    # 看到一个说法：, 帮我核一句话：, 网上说, 坊间传: whose claim it is.
    r"(?:我?(?:看到|听到|见到|刷到|读到))?(?:网上|网络上|网路上|坊间|外面|市面上)?有?(?:一?[个句种])(?:说法|话|观点|传言|消息|论调)(?:是|说|称)?(?=[,，:：])",
    r"(?:网上|网络上|网路上|坊间|外界)(?:都|有人|很多人)?(?:说|称|传|传言)",
    r"(?:claim|statement) to (?:check|verify)(?=:)|fact[- ]?check(?=:)|(?:true|right) or (?:false|wrong)(?=:)",
    r"(?:can|could|would) you (?:please )?(?:tell me|check|confirm)", r"please (?:tell me|check|confirm)",
    r"(?:i'?d|i would) like to know", r"do you know", r"any idea",
)  # fmt: skip
# Words that a remark to the one who answers is made of: 写稿用, 两个数都要, 单位写清楚, 帮我核一下.
REMARK_WORDS = (
    r"请|麻烦|劳驾|帮我?|帮忙|给我?们?|我们?|你|您|想要?|要|得|需要|急用?|急|写稿|发稿|做?标题|稿子?|稿件|写作|采写|编辑|校对|核对|核实|核|确认|查证|查|问|了解|用|里|个|一?下|一个"
    r"|[两三二几四]个|这|那|数据?|数字|数值|都|全|各|也|一并|一起|同时|单位|口径|年份|出处|来源|原话|原文|写|讲|说|标|注明|标注|带上?|附上?|清楚|明白|准确?|完整|精确|即可|就行|就好|就可以|行|好|吧|了|的|啊|呢|哈"
    r"|谢谢?|多谢|感谢|有劳|对一?下|再|先|快|报|答|回答|告诉|分开|分别|具体|简单|直接|别|不要|漏|落|弄错|搞错|混|搞混|弄混|做表|做图|引用|背景|资料|备用"
)
