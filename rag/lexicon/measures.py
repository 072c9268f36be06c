"""What is measured and in what: measures, units, counters, and how units convert."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from index.figures.lexicon import COUNTERS as COUNTERS_TOLD
from rag.lexicon.translations import ENGLISH_UNITS


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
        ("卖了", "卖出", "卖出去", "卖掉", "卖", "售"),
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
        ("支出", "开支", "支付", "自付"),
        ("花了", "花掉", "花", "花销", "开销", "消费"),
        ("spend", "expenditur", "expen"),
    ),
    Measure("利润", ("利润", "盈利"), ("赚了", "赚"), ("profit",)),
    Measure("亏损", ("亏损", "短绌"), ("亏了", "亏掉", "亏"), ("loss",)),
    Measure("投资", ("投资",), ("投了", "投入", "砸了"), ("investment", "invest")),
    Measure("贷款", ("贷款", "信贷"), ("借了", "贷了", "贷到", "贷出"), ("loan", "lend", "credit")),
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
    Measure("能耗", ("能耗", "用电量", "耗电"), ("省电", "费电", "用电"), ("energy consumption",)),
    Measure("碳排放", ("碳排放", "排放"), (), ("emission",)),
    Measure("工资", ("工资", "薪酬", "月薪"), ("挣多少钱",), ("wag", "salary")),
    Measure("就业", ("就业", "用工", "岗位"), ("找到工作", "上岗"), ("job", "employment")),
    Measure("失业率", ("失业率", "失业"), (), ("unemployment",)),
)
# Nouns that a measure in front of them only names: 出口管制, 融资协调机制.
# English: production steps and sales networks are no production and no sales.
DESCRIBED_BY_MEASURE = (
    "steps?|process(?:es)?|lines?|equipment|facilit(?:y|ies)|bases?|sites?|tools?|methods?|systems?|networks?|chains?"
    "|technolog(?:y|ies)|models?|activities|plants?|agents?|staff|teams?|controls?|bans?|licen[cs]es?|permits?"
)
NAMED_BY_MEASURE = "管制|限制|禁令|政策|机制|制度|办法|协议|体系|平台|渠道|环境"
PRICE = "价格"
# Names of work, in which a measure stands and is not meant: 安全生产执法罚了多少.
NO_MEASURES = frozenset("安全生产 生产安全 生产经营 生产者 消费者 投资者 进口商 出口商".split())
MEASURES_OF_GOODS = frozenset("产量 销量 产能".split())
# English for making things, also such as have no output: standards, jobs, reports.
BRINGS_ABOUT = frozenset("produce produced producing make made generate generated".split())
# Of these, each told by its name, none ever stands for another of its group.
UNLIKE_MEASURES = tuple(
    frozenset(group.split())
    for group in ("产量 产能 销量", "收入 利润 成本 投资", "进口 出口 产量", "贷款 投资")
)
# What an everyday word for one measure may mean as well: 建设花了多少钱 is told as 投资.
KINDRED_MEASURES: dict[str, frozenset[str]] = {"支出": frozenset({"投资"})}
# The measure word behind 多少 or 几, or the noun behind "how many".
ASKS_UNIT = (
    r"(?:多少|(?<![那这近数])几)(?:个(?=[人家月辆户]|小时|工作[日天]))?(?P<zh>(?:万亿|亿|万|千)*(?:(?!{words})(?:{units})|(?<=[万亿])))"
    r"|how many (?P<en>(?:[a-z0-9-]+ ){{0,4}}[a-z-]+?)(?= (?:were|was|are|is|have|has|had|did|do|does|will|can|now|in|of|on|at|by|from|to|that|been)\b|\?|$)"
)
# Words that begin like a measure word: 多少项目 asks of 项目, not of 项.
NO_COUNTERS = (
    "成[员果就功品效本]|项目|家[庭电长居具属]|人[员才群工口均家民]|口[罩岸感径腔令号碑述岁]|种[子植]|台[风站账]|条[款件例]|场[馆地所]"
    "|名[额单]|位置|个[人股]|户[籍均]|头部|度假|点位|次品|年[轻份]"
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
ASKED_UNITS = (
    *ENGLISH_UNITS,
    *"间 幢 宗 笔 盒 亿吨 兆瓦 剂 个月 种 类 省 省份 亩 届 只 例 倍 成 度 头 口 宗 起 班次 架次 艘次 剂次 张 床 百分点 块 年 位 名 秒 分钟 小时 天 晚 夜 房 通 公吨 坪 航次 列 桌 趟 校 床位 克朗 法郎 卢布 卢比 韩元 泰铢 比索 里亚尔 第纳尔 林吉特 澳元 加元".split(),
    r"对(?![外内于华美口])",
    r"处(?![理置罚分方于])",
    r"班(?![级次])",
    r"部(?![门委长署分队落件位属])",
    r"床(?!位)",
    # 户次, 件次, 标箱: whatever briefings count in that is a word of its own.
    *(unit for unit in COUNTERS_TOLD if len(unit) > 1 and unit.endswith(("次", "箱"))),
)
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
    "TEU": "containers boxes container box 集装箱 标箱 箱量", "hours": "time hours", "minutes": "time minutes", "days": "time days",
    "册": "书 图书 藏书", "册次": "书 图书", "本": "书 图书", "座次": "座位", "套": "房 住房 房子 设备", "间": "房间 客房",
    "架": "飞机", "次": "次数", "场": "场次 活动", "件": "件数", "倍": "倍数", "支": "数量", "台": "设备",
}  # fmt: skip
# Units that convert: dimension, and how many of the smallest unit of it.
UNIT_FACTORS = {
    unit: (dimension, Decimal(factor))
    for dimension, factors in {
        "energy": {
            "瓦时": "1", "千瓦时": "1e3", "度": "1e3", "兆瓦时": "1e6", "吉瓦时": "1e9", "太瓦时": "1e12",
            "Wh": "1", "kWh": "1e3", "MWh": "1e6", "GWh": "1e9", "TWh": "1e12",
            "kilowatt-hours": "1e3", "megawatt-hours": "1e6", "gigawatt-hours": "1e9", "terawatt-hours": "1e12",
            "kilowatt hours": "1e3", "megawatt hours": "1e6", "gigawatt hours": "1e9", "terawatt hours": "1e12",
        },
        "power": {"瓦": "1", "千瓦": "1e3", "兆瓦": "1e6", "吉瓦": "1e9", "W": "1", "kW": "1e3", "MW": "1e6", "GW": "1e9", "kilowatts": "1e3", "megawatts": "1e6", "gigawatts": "1e9"},
        "mass": {"克": "1", "千克": "1e3", "公斤": "1e3", "斤": "500", "吨": "1e6", "公吨": "1e6", "tonnes": "1e6", "kilograms": "1e3"},
        "length": {"米": "1", "公尺": "1", "千米": "1e3", "公里": "1e3", "里": "500", "metres": "1", "kilometres": "1e3", "kilometers": "1e3"},
        "area": {"平方米": "3", "公顷": "3e4", "亩": "2e3", "平方公里": "3e6"},
        "money": {"元": "1", "块": "1", "yuan": "1"},
        "dollars": {"美元": "1", "dollars": "1", "US dollars": "1"},
        "share": {"%": "1", "percent": "1", "成": "10"},
        "speed": {"兆": "1"},
        "computing": {"FLOPS": "1", "PFLOPS": "1e15", "EFLOPS": "1e18"},
        "age": {"岁": "1", "years of age": "1"},
    }.items()
    for unit, factor in factors.items()
}  # fmt: skip
# What nouns end in that measure one dimension alone: 发电量 is told in 千瓦时, and never in 兆瓦.
DIMENSION_NOUNS = {
    "电量": "energy", "面积": "area", "里程": "length", "长度": "length", "重量": "mass", "吨位": "mass",
}  # fmt: skip
# Who is counted without a measure word: 多少旅客.
PEOPLE_COUNTED = tuple(
    "长辈 长者 老人家 老人 老年人 学生 新生 小孩 孩子 儿童 幼童 幼儿 婴儿 宝宝 民众 居民 旅客 游客 访客 乘客 病人 病患 患者 病友"
    " 员工 雇员 劳工 移工 外劳 老师 教师 护理师 护士 医师 医生 司机 驾驶 志工 义工 志愿者 选手 观众 会员 使用者 申请人 受惠者 毕业生 从业人员 从业者 工作人员 就业人员 工人 职工 人手".split()
)
TIME_UNITS = (
    "年",
    "个月",
    "月",
    "天",
    "日",
    "小时",
    "分钟",
    "years",
    "months",
    "days",
    "hours",
    "minutes",
    "weeks",
)
DURATION_UNITS = frozenset(
    (
        *TIME_UNITS,
        *"seconds 周 日 秒 星期 个星期 个季度 工作日 个工作日 工作天 个工作天 个小时 个学期 个学年".split(),
    )
)
# English nouns that "how many" measures a time in: no number of things answers for them, and no
# time for anything else.
TIME_NOUNS = frozenset(
    "second minute hour day night week weekend fortnight month quarter season semester term year"
    " decade century session shift time".split()
)
RATE_UNITS = ("成", "百分点", "个百分点", "倍", "%", "度")
# The measure word of the things that an amount is shared out to.
ONE_COUNTERS = "个 间 家 幢 宗 笔 辆 座 户 场次 场 次 项 台 条 所 支 名 位 款 批 艘 吨 张 件 头 只 例 架 趟 列 套 部".split()
# The end of a word for a quantity: a price is not found where a number of things is.
QUANTITY_ENDINGS = tuple(
    "利润 收入 税收 债务 顺差 profit revenue debt tax 量 价 额 率 值 费 费用 薪 工资 价格 成本 人数 面积 price cost salary wage".split()
)
# And of the name of any quantity.
QUANTITY_NAMES = (
    *QUANTITY_ENDINGS,
    "投资",
    "贷款",
    "长度",
    "高度",
    "深度",
    "速度",
    "年限",
    "资产",
    "亏损",
)
# The end of a word for a sum of money.
SUM_OF_MONEY = r"(?<![份名配限定差])额$|(?:信|贷款|融资|授信|信贷|补贴|补助)额度$"
# What is paid, earned or asked for a thing, named as the quantity asked for: 平均年薪多少, 票收多少亿.
MONEY_ASKED = (
    r"(?:年薪|月薪|薪酬|薪资|薪水|工资|票收|营收|租金|票价|房价|售价|罚款|赔款|学费|经费|身价|造价)"
    r"(?:一共|总共|大概|大约|现在|目前|平均|各自?|分别|都)*(?:是|有|为|达到?)?(?:多少|几)(?=(?:万|亿|万亿)?(?:[？?，,。]|$))"
    r"|多少(?:万|亿)?(?:元)?的?(?:财政|政府|专项|中央)?(?:补贴|补助|补助金|资金|经费|奖金|罚款|拨款)(?=[，,。？?了]|$)"
)
# 一天收多少, 每所能赔到多少, 补助最高多少: a charge, and what is paid out.
ASKS_CHARGE = (
    r"(?:(?<![回吸接验招录查没征丰秋夏])收(?:费|取|(?!了))|赔(?:付|偿)?|(?<!成)[缴交](?:费|纳)?)"
    r"(?:到|给|了)?(?:多少|几)(?=[，,。;；？?]|$)"
    r"|(?:补助|补贴|津贴|奖励|资助|奖金|罚款|工资|月薪|收费|票价|租金)(?:标准)?(?:每[人月年天次]|一个?[人月年天次]){0,2}"
    r"(?:最[高低多少]|至[多少]|封顶)(?:能|可以?|是|有|拿|领|到|达)*(?:多少|几)(?=[，,。;；？?]|$)"
)
# Asks for money in everyday words, whatever it is money for.
ASKS_MONEY = rf"{ASKS_CHARGE}|钱|金额|资金|款项|没?花(?:完|掉|出去)|\bmoney\b|\b(?:financing|funding|funds)\b"
# Asks for what something is worth.
ASKS_WORTH = r"\bworth\b|\bhow much money\b|\bin (?:us )?dollars\b|\bin yuan\b"
# Units that an amount of money is told in.
CURRENCIES = frozenset("元 美元 欧元 港元 日元 英镑 yuan dollars pounds euros crowns".split())
# The quantity whose size is asked for.
ASKS_SIZE = r"(?P<what>[\u4e00-\u9fff]{3,}?)(?:一共|总共|大概|大约|现在|目前|到底|究竟)*[有是为达]?(?:多[少大高长重深远宽快]|几)"
# Measure words of what was done so many times, which is no number of things.
OCCASIONS = ("人次", "车次", "班次", "架次", "艘次", "件次")
# Measure words that count the same things.
# 几度 asks for a temperature as well as for electricity.
DEGREES = frozenset(("度", "℃", "°c", "摄氏度", "degrees", "degrees celsius"))
SAME_COUNTERS = tuple(
    frozenset(same.split())
    for same in (
        "条 艘 只",
        "人 名 位 例 病例",
        "家 户 间 个 所",
        "座 家",
        "次 场 届",
        "班 班次 趟",
        "剂 剂次 针",
        "件 项 条",
        # Applications, decisions and cases are counted by the paper or by the matter.
        "件 份 宗 起",
        "张 份",
        "趟 次 架次 航次",
        "座 个 处 栋 幢",
        "张 床",
        "台 套 部 台套",
    )
)
# An amount in a unit that the question names at its end: on average, in yuan.
IN_UNIT = r"\bin (?:terms of )?(?:(?:\d+ ?)?(?:hundreds?|thousands?|millions?|billions?|trillions?|units)[ -](?:of )?)*(?P<unit>yuan|us dollars|dollars|euros|pounds|crowns|tonnes|tons|kilograms|hours|days|minutes|percent|gigawatts|megawatts|kilowatts|kilowatt[- ]hours|[gmkt]wh?|[pe]?flops)\b[)]?[,\s]*[?.]?$"
# What a loan costs, which is not how much was lent.
ASKS_INTEREST = r"利率|年化|\b(?:interest|lending|borrowing|loan) rates?\b"
# Measures that are told in money.
MONEY_MEASURES = frozenset(
    "收入 支出 利润 亏损 投资 贷款 融资 生产总值 增加值 产值 零售额 工资".split()
)
# Measure words of unlike things: 几场 is not answered in 家.
UNLIKE_COUNTERS = tuple(
    frozenset(kind.split())
    for kind in (
        "场 场次 届",
        "人 名 位 人次",
        "家 间 所 幢",
        "辆 艘 架 列 班 班次 航次",
    )
)
# Units of English by their short names.
UNITS_IN_SHORT = {
    "km": "kilometers", "kms": "kilometers", "kg": "kilograms", "kgs": "kilograms",
}  # fmt: skip
