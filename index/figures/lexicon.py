"""Words that figures are told with, Chinese and English: knowledge of the language, in one table.

Chinese is Simplified and folded (`index.script.fold`); English is lower case.
"""

from __future__ import annotations

import re
from decimal import Decimal

MAGNITUDES: dict[str, Decimal] = {
    "": Decimal(1),
    "十": Decimal(10), "百": Decimal(100), "千": Decimal(1000), "万": Decimal(10) ** 4,
    "百万": Decimal(10) ** 6, "千万": Decimal(10) ** 7, "亿": Decimal(10) ** 8,
    "十亿": Decimal(10) ** 9, "百亿": Decimal(10) ** 10, "千亿": Decimal(10) ** 11,
    "万亿": Decimal(10) ** 12, "十万亿": Decimal(10) ** 13, "百万亿": Decimal(10) ** 14,
    "千万亿": Decimal(10) ** 15, "兆": Decimal(10) ** 12,
    "hundred": Decimal(100), "thousand": Decimal(1000), "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9, "trillion": Decimal(10) ** 12,
}  # fmt: skip

# Measure words that count discrete things, and those that measure an amount.
COUNTERS = tuple(
    "台套 家次 座次 册次 本次 笔次 件套 人次 户次 艘次 架次 车次 班次 个 家 项 辆 户 次 人 场 款 支 座 条 件 台 套 组 名 位 所 艘 架 列 趟 班 张"
    " 笔 种 类 份 间 处 片 口 只 房 头 匹 株 棵 批 届 期 篇 部 册 枚 颗 根 块 栋 幢 床 辆次 例 宗 起 门 层 国 省 市 县 乡 镇 村"
    " 眼 标箱 标准箱 箱 剂次 剂 人份 批次 种次 场次 台次 例次 面 本 杯 餐 节 堂 题 集 首 幅 封 页 字 票 席 通 卷 针 柜 校 县市 课时 学时 步 夜 伙 程 张次 件次 头次 航次 列次 病例 副 盒 瓶 袋 盏 桩 羽 尾 粒 单 对 双 轮 道 岗 案 公众号 学位 床位 班列".split()
)
AMOUNTS = tuple(
    "万亿元 亿元 元 纳克 微克 毫克 摄氏度 °c ℃ 分贝 马力 平方海里 美元 欧元 英镑 日元 港元 澳元 卢布 块 立方公尺 平方公尺 公尺 公分 公升 公克 台斤 公吨 吨 公斤 千克 克 斤 公里 千米 米 厘米 毫米 海里 里 公顷 亩 平方公里 平方千米 平方米 平方呎 平方尺 平方英尺 坪"
    " 立方米 升 吉瓦时 兆瓦时 千瓦时 瓦时 太瓦时 吉瓦 兆瓦 千瓦 瓦 度 摄氏度 个季度 个月 个工作日 个工作天 个交易日 个星期 个小时 个学期 个学年 年 天 日 小时 分钟 秒 周岁 周 岁 载重吨 标准煤 吨标准煤"
    " 桶 千伏安 兆伏安 伏安 千伏 伏 安 赫兹 兆赫 兆 比特 千字节 兆字节 吉字节 太字节 拍字节 艾字节 泽字节 尧字节 字节 卡时 核时 机时 台时 ppm ppb eb pb gb tb mb kb gwh kwh mwh twh gw mw kw km kg".split()
)
PER_UNITS = "立方米|立方厘米|平方公里|平方千米|平方米|公斤|千克|公里|千米|小时|人次|百万人|万人|人|户|亩|公顷|升|吨|克|日|天|月|年|台|辆|次|桶|千瓦时|度|分钟|秒"
RATES = ("个百分点", "百分点", "个基点", "%", "‰", "倍", "成", "番")
RANK_UNITS = ("位", "名")

# Units of which a bare Chinese numeral such as 三 or 十 makes a quantity.
CHINESE_NUMERAL_UNITS = tuple(
    "个季度 个月 个百分点 个学期 个工作日 个星期 个小时 个 件 家 项 场 组 年 倍 成 大 类 种 座 条 次 人 名 位 支 款 台 辆 届 期 所 天 万 亿 千 吨 元 公里 小时 批次".split()
)

QUALIFIERS_BEFORE = tuple(
    sorted(
        "首次突破 约合 首次超过 首次达到 首次破 首次站上 首次迈上 站上了 站上 迈上 登上 跨上 跃上 突破了 突破 超过了 超过 超出 高于 低于 多于 少于 不少于 不低于 不超过 不足 不到 接近 将近 大约"
        " 大概 约为 约 近 超 逾 破 至少 最多 仅 上".split(),
        key=len,
        reverse=True,
    )
)
# 签约582亿元, 违约3起: behind these, 约 ends a word, and tells no uncertainty.
ABOUT_IN_WORDS = "签违预缔契履邀毁"
QUALIFIERS_INSIDE = ("余", "多", "来", "几")
QUALIFIERS_AFTER = (
    "以上",
    "左右",
    "上下",
    "以下",
    "以内",
    "之多",
    "有余",
    "出头",
    "多",
    "余",
    "级",
)
ENGLISH_QUALIFIERS = tuple(
    sorted(
        (
            "more than|over|nearly|almost|about|around|roughly|approximately|some|at least|at most|up to"
            "|fewer than|less than|under|just under|just over|well over|well under|close to|as many as"
            "|as much as|as few as|no more than|no fewer than|no less than|not more than|a record"
            "|an estimated|above|below|exceeding|upwards of|slightly over|slightly more than|slightly under"
            "|slightly less than|a little over|a little more than|just short of"
        ).split("|"),
        key=len,
        reverse=True,
    )
)
ENGLISH_NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "dozen": 12, "half": Decimal("0.5"),
}  # fmt: skip
ENGLISH_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
}  # fmt: skip
ENGLISH_MONEY = (
    "crowns kroner kronor krona krone pesos rand lira liras dinars dirhams riyals rials shillings won baht ringgit"
    " rupiah reais zloty zlotys forints shekels naira cedis marks florins guilders thalers ducats escudos kwacha taka"
    " dong hryvnia tenge koruna".split()
)
ENGLISH_UNITS = {
    "percent": "%", "per cent": "%", "%": "%", "percentage point": "percentage points",
    "percentage points": "percentage points", "point": "percentage points",
    "points": "percentage points", "dollars": "dollars", "dollar": "dollars", "pounds": "pounds",
    "euros": "euros", "yuan": "yuan", "tons": "tons", "ton": "tons", "tonnes": "tonnes",
    "tonne": "tonnes", "tonne-kilometres": "tonne-kilometres", "tonne-kilometers": "tonne-kilometres",
    "ton-miles": "ton-miles", "passenger-kilometres": "passenger-kilometres",
    "passenger-kilometers": "passenger-kilometres", "vehicle-kilometres": "vehicle-kilometres", "metric tons": "metric tons", "miles": "miles", "mile": "miles",
    "kilometers": "kilometers", "kilometres": "kilometres", "feet": "feet", "acres": "acres",
    "hectares": "hectares", "gallons": "gallons", "barrels": "barrels", "hours": "hours",
    "minutes": "minutes", "seconds": "seconds", "days": "days", "weeks": "weeks",
    "months": "months", "month": "months", "years": "years", "year": "years", "hour": "hours",
    "day": "days", "week": "weeks", "megawatts": "megawatts", "gigawatts": "gigawatts",
    "gigawatt hours": "gigawatt hours", "times": "times", "teu": "TEU", "basis points": "basis points",
    "second": "seconds", "minute": "minutes", "acre": "acres", "hectare": "hectares", "foot": "feet",
    "barrel": "barrels", "gallon": "gallons", "kilometer": "kilometers", "kilometre": "kilometres",
    "square kilometers": "square kilometers", "square kilometres": "square kilometres",
    "square miles": "square miles", "square feet": "square feet", "square meters": "square meters",
    "square metres": "square metres", "cubic meters": "cubic meters", "cubic metres": "cubic metres",
    "metres": "metres", "meters": "meters", "kilograms": "kilograms", "kg": "kg", "km": "km",
    "litres": "litres", "liters": "liters", "inches": "inches", "degrees": "degrees",
    "degrees celsius": "degrees celsius", "°c": "°C", "terawatt hours": "terawatt hours",
    "megawatt hours": "megawatt hours", "kilowatt hours": "kilowatt hours", "kilowatts": "kilowatts",
    "terawatt-hours": "terawatt-hours", "gigawatt-hours": "gigawatt-hours",
    "megawatt-hours": "megawatt-hours", "kilowatt-hours": "kilowatt-hours",
    "gigawatt": "gigawatts", "megawatt": "megawatts", "kilowatt": "kilowatts", "kw": "kW", "mw": "MW",
    "gw": "GW", "gwh": "GWh", "twh": "TWh", "kwh": "kWh", "mwh": "MWh", "bushels": "bushels",
    "yen": "yen", "rupees": "rupees", "francs": "francs", "rubles": "rubles", "roubles": "roubles",
    "euro": "euros", "pence": "pence", "cents": "cents", "cent": "cents", "pp": "percentage points",
    "kilometers an hour": "kilometers an hour", "kilometres an hour": "kilometres an hour",
    "miles an hour": "miles an hour", "crown": "crowns", "peso": "pesos", "dinar": "dinars",
} | {name: name for name in ENGLISH_MONEY}  # fmt: skip

ENGLISH_CURRENCIES = {
    "$": "dollars", "us$": "dollars", "hk$": "Hong Kong dollars", "a$": "Australian dollars",
    "c$": "Canadian dollars", "s$": "Singapore dollars", "nz$": "New Zealand dollars",
    "₦": "naira", "₹": "rupees", "₱": "pesos", "₩": "won", "₫": "dong", "₺": "lira", "₴": "hryvnias",
    "£": "pounds", "€": "euros", "rmb": "yuan", "cny": "yuan", "usd": "dollars", "eur": "euros",
}  # fmt: skip
ENGLISH_SHORT_MAGNITUDES = {
    "bn": "billion", "tn": "trillion", "trn": "trillion", "mn": "million", "m": "million",
    "k": "thousand", "b": "billion",
}  # fmt: skip
ENGLISH_MULTIPLES = {
    "twice": 2, "thrice": 3, "doubled": 2, "doubling": 2, "tripled": 3, "tripling": 3,
    "trebled": 3, "quadrupled": 4, "quadrupling": 4, "double": 2, "triple": 3,
}  # fmt: skip
# A number behind one of these names a thing (Title 42, Phase 3); it counts nothing.
ENGLISH_NUMBERED = frozenset(
    "title section article chapter phase stage tier type grade class page route room flight number no"
    " day age aged volume line item resolution act rule order covid highway interstate track version level"
    " category formula channel pier gate block unit terminal berth runway appendix annex table figure part".split()
)
# Words that end a noun phrase: none of them is what a number counts.
ENGLISH_STOP = (
    "in|of|at|by|from|to|over|since|and|or|were|was|are|is|be|been|being|that|who|which|have|has|had"
    "|will|would|can|could|should|may|as|on|for|with|within|this|its|his|hers|theirs|ours|yours|than"
    "|per|a|an|the|but|down|up|across|during|last|next|we|it|they|he|she|does|did|do|us|yes|thus"
    "|perhaps|always|always|years|if|when|while|so|not|also|against|between|after|before|under|into|out|through"
    "|about|until|percent|plus|minus|ago|earlier|later|higher|lower|because|where|you|i|there|went|goes|means|says|gets|needs|makes|takes"
)

ENGLISH_NOUNS_IN_LY = frozenset(
    "family supply assembly monopoly butterfly jelly rally ally reply belly bully lily anomaly fly gully folly elderly"
    " nationally internationally locally regionally daily weekly monthly quarterly yearly".split()
)
# Verbs that stand between what is told and its figure, as a pattern: none of them is a participle.
ENGLISH_FINITE = (
    "is|are|was|were|rose|fell|grew|came|stood|stands|went|reached|hit|dropped|climbed|declined|increased|decreased"
    "|slipped|edged|jumped|improved|remained|shrank|has (?:risen|fallen|grown|reached)|have (?:risen|fallen|grown)"
)
# Nouns that head what is measured, however long its name: the share of those treated within a day.
ENGLISH_MEASURE_HEADS = (
    "share|number|proportion|percentage|rate|ratio|count|average|median|mean|time|wait|response|cost|price|value"
    "|volume|amount|level|gap|length|size|weight|total|fraction"
)
# Buildings took A, equipment B: how a sum is shared out, as a pattern.
ENGLISH_SHARED_OUT = (
    "t(?:ook|akes?)|receive[sd]?|g[eo]ts?|absorb(?:s|ed)?|account(?:s|ed)? for|ma(?:de|kes?) up|contribute[sd]?"
    "|brought in|brings? in|claim(?:s|ed)?|went to|goes to|consume[sd]?|add(?:s|ed)|provide[sd]?"
)

# How change is told. Directions of words in front of (or behind) a figure.
RISE = tuple(
    "增长 增加 提高 提升 上升 上涨 回升 扩大 增至 升至 偏多 偏高 偏大 涨 增 升 多 高出 高 新增 净增 加快 攀升 上调 调高 调升 递增 成长 领先 超前 快 超出 扩张 改善 垫高".split()
)
FALL = tuple(
    "下降 降低 减少 缩短 回落 下滑 下跌 收窄 压减 压缩 削减 降至 减至 偏少 偏低 降 减 跌 少 低 放缓 节约 节省 缩减 下调 调低 调降 递减 落后 衰退 萎缩 负增长 便宜 缩小 掉了".split()
)
ENGLISH_RISE = "grow|grew|grown|growth|rise|rose|risen|rising|increas|climb|jump|surg|gain|up|higher|expand|improv|add|accelerat|widen|advance|soar|double|tripled|above|dearer|costlier|rebound|recover|strengthen|swell|swelled".split(
    "|"
)
ENGLISH_FALL = "fall|fell|fallen|declin|decreas|drop|down|lower|reduc|cut|shrink|shrank|slow|slip|narrow|shed|lose|lost|less|trim|ease|dip|cheaper|fewer|contract|slid|slide|sank|sink|plung|tumbl|weaken|shrunk|shorten".split(
    "|"
)

SHARE_WORDS = "占 比重 占比 比例 份额 渗透率 率 覆盖面 面 普及 中的 总数的 总量的 总额的".split()
RATE_NOUNS = r"(?:率|占比|比重|比例|份额|覆盖面)"

# 依模型推估，全年A: a forecast; 推估有需求的人数 is an estimate of what is.
EXPECTED = tuple(
    "预计 预期 预测 推估， 有望 将达 将超 将超过 将达到 估计 大概 大约在 可达 可以达到 预估 也将 综合判断 综合研判 初步判断 届时".split()
)
TARGET = tuple(
    "力争 希望 计划 目标 争取 确保 要达到 年内要到 年底要到 年要到 要增加到 要增至 要提高到 要提升到 要扩大到 要降到 要降至 要压到 要做到 要提到 要覆盖 要控制在 要建成 到明年 打算 安排是 要做的 规划值 计划值 目标值".split()
)
# What is done, told beside a plan; and what is still to come.
DONE = re.compile(
    r"(?<!预计)(?<!估计)(?<!有望)(?<!力争)(?<!自)已(?:经|由|有|完成|建|达|超|突破|累计|实现|开|投|下达|落实|到位|覆盖|从)|现(?:时|在)?(?:已)?有|(?:现在|目前)(?:只|才)?[是为]|目前(?:还|仍|共|约)?(?:已)?有|(?:达成|执行)率|(?<!截)至今(?!年)"
    # 已落地A家; 目标是A，去年是B.
    r"|(?<![预而自])已(?:经)?(?:降|升|增|减|涨|跌|提高|缩短|压缩|压减|扩大|回升|恢复)(?:低|加|少|至|到)|(?<![预而自])已[\u4e00-\u9fff]{2,3}$|(?:去年|上年|上一?[届次期轮])(?:同期|全年)?(?:是|为|仅|只有|(?<=[期年])$)"
    # 年度计划投资A，截至9月底完成B.
    r"|截[至止][^,，。;；]{0,8}?(?:共|累计|实际|已)?(?:完成|达到?|实现|下达|支出|到位|有)"
    r"|(?<!任务)实际(?:完成|做到|达到|执行|改造|建成|开工|新增|投入|支出|收到|招收|培训|安排|发放|落实|为|是)|\b(?:already|so far)\b|\bnow (?:serves?|has|have|stands?|covers?|reach(?:es)?|employs?|runs?)\b"
)
AHEAD = re.compile(
    r"(?<![机社协员商学大例年])会(?:扩大|增加|提高|提升|上升|下降|降低|缩短|减少|回落)[到至]|(?:今年|明年|年内|下一步|接下来|今后)[^。：:;；\d]{0,10}将(?:重点|着力|集中|全力|主要|继续)?(?:抓好|做好|办好|推进|抓|做|干|办)|(?:今年|明年|年内|下一步|接下来|今后)[^，。：:,;；\d]{0,6}要(?:做好|抓好|办好|办成|重点|着力|集中|完成|抓)|硬?任务(?:有|是)(?:这么)?[^，。：:]{0,6}(?=[：:])|"
    r"(?<=[还也亦将们计，,年月底前后就度])会(?:再|有|进一步|陆续|继续|增|减|推|投|跌|升|达)|(?:还|也|又|均|都|仍|即|继续|陆续)将(?!近)|(?<!即)将(?:新?建|新增|完成|投入|安排|推出|开展|实施|增加|有|再|继续|陆续|达|超)"
)
ENGLISH_EXPECTED = r"expect(?!anc)|forecast|projected|projecting|projection|projects? (?=that|[\w ]{1,40} to\b)|should (?=grow|rise|fall|reach|increase|climb|drop|ease|slow|average|come|remain|stay)|estimat(?!es?\b)|(?<!first )(?<!flash )(?<!advance )estimates?\b|anticipat|likely|predict|will reach|on track".split(
    "|"
)
ENGLISH_TARGET = (
    r"target|aim|goal|had set (?:ourselves|themselves|itself)\b|plan(?:s|ning)?\b|(?<!were )(?<!are )(?<!was )(?<!for )(?<!illion )planned\b(?! (?:[a-z]+ )?(?:operations?|surger(?:y|ies)|treatments?|care|procedures?|admissions?|maintenance|outages?|closures?|appointments?|works))|planned(?= (?:for|to|at|on|by)\b)|intend|pledge|will build|will hire|will add|will open|seeks? to|(?<=we )wants? (?=to\b|it to\b|the [a-z]+ to\b|that to\b)|(?<=would )like (?:us|it|them) to\b|commit(?:s|ted|ting|ment)?\b"
).split("|")

# The plan said so much: what was planned is told behind these, as a pattern.
ENGLISH_PLAN_SAYS = r"(?:had )?(?:said|called for|foresaw|provided for|envisaged)"

# What was, and what is now: a figure of the present is not of the period reported on.
ENGLISH_PAST = re.compile(
    r"\b(?:\w+ed|was|were|had|did|made|took|went|came|brought|saw|got|fell|rose|grew|hit|stood|sold|built|left"
    r"|spent|led|lost|won|cut|kept|ran|began|paid|bought|shrank|drove|put|held|met|sent|gave|found|told|up|down)\b"
)
ENGLISH_PRESENT = re.compile(
    r"\b(?:is|are|am|has|have|employs?|owns?|operates?|runs?|costs?|stays?|accounts? for|adds?|carry|carries|carrying|serves?"
    r"|covers?|includes?|needs?|provides?|makes?|remains?|stands?|each|every|per|a (?:day|week|month|year))\b|'(?:s|re|ve)\b"
)

# A verb of statistics stands for the measure it tells of.
METRIC_VERBS: tuple[tuple[str, str], ...] = (
    ("出口", "出口量"), ("进口", "进口量"), ("生产", "产量"), ("销售", "销量"), ("产出", "产量"),
)  # fmt: skip
PAIRED: dict[str, tuple[str, str]] = {
    "产销量": ("产量", "销量"), "产销": ("产量", "销量"), "进出口": ("进口", "出口"),
    "收支": ("收入", "支出"), "供需": ("供给", "需求"),
}  # fmt: skip
# One of two that a text holds against each other: 城市低保标准A，农村B.
COUNTERPARTS = (
    ("城市", "农村"), ("城镇", "农村"), ("城市", "乡村"), ("城镇", "乡村"), ("男性", "女性"), ("男", "女"),
    ("国内", "国外"), ("境内", "境外"), ("陆上", "海上"), ("公办", "民办"), ("国有", "民营"), ("东部", "西部"),
    ("南方", "北方"), ("中央", "地方"), ("沿海", "内河"), ("内贸", "外贸"), ("公共", "私人"), ("白天", "夜间"),
    ("国产", "进口"), ("国家级", "省级"), ("省级", "市级"),
)  # fmt: skip
METRICS = tuple(
    sorted(
        "进出口总值 进出口总额 进出口 出口数量 进口数量 出口均价 进口均价 出口总额 进口总额 双边贸易额 贸易额 投入强度 浓度 气温 增加值 产量 销量 产销量 产销 出口量 出口额 进口量 进口额 出货量 出货 装车量 保有量 交付量 出口 进口 总产值 产值 营业收入 业务收入 保费收入 收入 支出 利润 利润总额 投资 固定资产投资"
        " 零售额 零售总额 总产出 产出 规模 总规模 业务总量 总量 数量 总数 用户数 用户 连接数 成本 能耗 排放 碳排放 排放量 用电量 用水量 吞吐量 联运量 客运量 货运量"
        " 周转量 利用量 回收量 拦截量 份额 占比 比重 比例 普及率 渗透率 覆盖率 合格率 不合格率 利用率 回收利用率 重复利用率 数控化率 增速 增长面 亏损面 盈利面 融资额"
        " 融资 余额 金额 总额 存款 存量 交易额 成交额 面积 人数 人次 学位 床位 岗位 就业 失业率 价格 均价 工资 收费 密度 能量密度 容量 单机容量"
        " 运量 入住率 住用率 住房率 正点率 准点率 上座率 降幅 增幅 涨幅 跌幅 加幅 升幅 减幅 年增率 年减率 月增率 季增率 成长率 增长率 失业人数 净流入 顺差 逆差 短绌 盈余 岁入 岁出 结余 储蓄 赤字 发行量 发行额 交易量 成交量 使用量 供应量 消费量 发电量 装机容量 库存 财政收入 财政支出"
        " 营收 盈利 位次 净利 税后净利 税前净利 亏损 赢利 乘载率 载客率 占床率 占房率 全长 总长 总价 票价 房价 房租 起薪 月薪 日薪 时薪 薪资 薪酬 缺额 面额 罚锾 罚款 工程进度 进度 等候时间 等待时间 轮候时间 候诊时间 研制周期 周期 效率 生产效率 里程 通车里程 产能 订单 指数 预期指数 缺口 入学率 录取率 死亡率 发病率 补贴 资金 经费 预算".split(),
        key=len,
        reverse=True,
    )
)

# Days and shares of time or people that name nothing by themselves.
TIME_NAMES = (
    "当月 当季 当日 当天 当年 单日 单月 单季 高峰日 平日 五一假期 十一假期 国庆假期 春节假期 端午假期 中秋假期 清明假期 元旦假期"
    " 国庆黄金周 春节黄金周 黄金周 假期"
).split()
PER_HEAD = tuple(
    "户均 人均 日均 月均 年均 亩均 件均 单均 次均 校均 店均 车均 吨均 平均 均 每户 每人 每日 每天 每年".split()
)

# Fixed words with a numeral that count nothing.
NOT_QUANTITIES = (
    # 《工业稳增长十八条》: what a document is called.
    r"《[^》]{2,40}》|一系列|一批|一些|一定|一步|一体|一道|统一|一样|一直|一般|一起|第一时间|一方面|一带一路|进一步|二氧化碳|三维|四面八方"
    r"|千家万户|千方百计|千帆|百舸|百花|万物|一线|一流|一把手|一码通|一站式|一网|一键|双千兆|千兆|百城|千园|万企|一企"
    r"|十四五|十三五|十五五|二十大|十九大|十八大|三中全会|四中全会|五中全会|第[一二三四五六七八九十]+(?:届|次|批|季度|产业|梯队|时间|条|章)"
    # 排在前三位的是: which of them come first.
    r"|(?:排名?|居|列)(?:在)?(?:全国|全球|全省|全市|世界)?前[二两三四五六七八九十\d]+(?:位|名|强)?(?=的[^，。,;；]{0,6}?(?:依次|分别)?是)"
    # A tale of two halves, two different stories: ways of speaking.
    r"|\b(?:tale|story|game|year) of two [a-z]+\b|\btwo (?:very |quite |really |entirely |completely )?(?:different|separate) (?:stories|things|questions|matters|worlds|issues)\b"
    # 2027届毕业生: those of a year, and no number of them.
    r"|(?:19|20)\d\d届"
    # 60岁及以上人口, 0至3岁婴幼儿: an age that tells which people.
    r"|\d+周?岁?[-—–~至到]\d+周?岁(?=的?[\u4e00-\u9fff])"
    r"|\d+周?岁(?:及?以[上下](?=的?[\u4e00-\u9fff\d])|(?=的?(?:老|儿|婴|幼|青|少|学|女|男|妇|人(?!均)|居民|群体|适龄|年龄段|阶段)))"
    # 滞留超过24小时的比率: which ones are counted.
    r"|(?:超过|逾|未满|不满|满)\d+个?(?:小时|分钟|天|日|月|年|岁)(?=的[\u4e00-\u9fff]{0,8}(?:率|比例|比重|人数|人口|件数))"
    r"|成千上万|千千万万|(?:二十|七|八|五|十)国集团|五常|四国|三国|两市|两省|[一二三四五六七八九十]国(?!家)"
    r"|(?:\d+|[一二三四五六七八九十]+)年期|三次产业|三农|三产|两会|两国|两岸|两化|两地|双方|三方|多方|四季|五一|十一黄金|八一|百姓|万岁|万象|百年|千年|一国两制|三公"
    # 甲市、乙市分列二、三位: places, told one after the other.
    r"|(?:分列|分居|分获|位列|位居|名列|并列)(?:[前第]?[一二三四五六七八九十]、)*[前第]?[一二三四五六七八九十]、[一二三四五六七八九十](?:位|名)"
)

# Where something ranks, told beside what it is: 增速居第6位，位次前移2位.
PLACE = "位次"
# What kind of profit or loss, and nobody who makes it.
PROFIT_OR_LOSS = frozenset("税前 税后 税前合并 税后合并 合并 本期 累积".split())
# Units of how long something takes.
DURATIONS = ("年", "个月", "天", "周", "小时", "分钟", "个季度", "个星期", "个工作日")
# 做好三件事: how many items follow.
ANNOUNCING_NOUNS = frozenset(
    "方面 特点 工作 事 措施 新 任务 重点 举措 情况 问题 原因 部分 阶段 目标".split()
)
# What happens to what is counted, told behind it: 58家上市, 一期20吉瓦时6月投产.
HAPPENS = frozenset(
    "投产 投用 投运 开工 复工 竣工 完工 通车 通航 上市 获批 落地 入库 退库 达产 并网 营业 开业 开通 挂牌 结案 中标 持平 走平 正增长 负增长".split()
)
# Whom or what something comes to: 惠及A人.
# What has spread to so many of a sort: 融入A个行业.
SPREADING = "融入|渗透|嵌入|拓展|延伸|推广"
REACHING = frozenset("惠及 涉及 覆盖 辐射 遍及 受益".split())
# How something is found to be, told of what was examined: 不合格A批次.
FOUND_TO_BE = "不合格|合格|不达标|未达标|达标|不符合规定|异常|阳性|超标"
# Names of a state that a percentage tells, as a pattern: none of them is a growth.
STATE_NAMES = (
    "率|占|比[重例]|份额|指数|[强浓纯湿密厚深进精]度|程度|水平|系数|误差|概率|折|(?:亏损|覆盖|增长|盈利|受灾)面"
    "|给予|奖励|补贴|抵扣|按|目标|认为|表示|预计(?=[^,，]*(?:人|家|户|企业))"
)
# How a thing fares, told of it in front of its figure (制造业挑大梁，增长A), as a pattern.
FARES = (
    "挑大梁|挑大头|占了?大头|占多数|占主导|领跑|打头阵|唱主角|一马当先|拖后腿|扭亏(?:为盈)?|回暖|企稳|走强|走弱|表现(?:亮眼|突出|抢眼|较好|不俗|平稳)"
    "|(?:还|仍|依然|继续)(?:处)?在(?:负|正)?(?:区间|亏|涨|跌|下降|增长)|(?:还|仍)(?:在)?(?:亏损?|下滑|低迷)"
    "|(?:由|从)[正负降升]转[正负降升]|[慢快好差弱强](?:一些|一点|些|得多|很多)|更[快慢好差高低多少猛]"
)
# Names of a change, which is of what was told before.
CHANGE_NAMES = (
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
# 实施项目A个，完成投资B元: what is done of the thing told before, not a thing of its own.
GETS_DONE = ("完成", "实现", "累计完成", "共完成", "已完成", "带动", "拉动")
# 布局了基地A家: that there are so many, whatever word says so.
BRINGS_FORTH = frozenset(
    "建设 布局 建成 设立 推出 公布 发布 培育 培养 开展 举办 组织 形成 打造 建立 成立 创建 印发 出台 制定 新增 完成 实现 覆盖 贡献".split()
)
# 编列经费B: so much is set aside for the thing told before.
BUDGETED = ("编列", "核列", "匡列", "提列", "核定", "投入经费")
# 2024年; 113年 and 民国113年 are Taiwan's.
ANNO = r"(?:(?:19|20)\d\d|1[01]\d|民国\s*\d{2,3})年"
