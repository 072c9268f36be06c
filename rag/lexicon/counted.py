"""What is counted without a measure word, and the measure words that Chinese counts it with."""

from __future__ import annotations

# English nouns, singular, and the measure words that may stand for any of them. A general one
# (个, 项) fits most things; what it says of a figure is only that nothing speaks against it.
COUNTED_WITH: tuple[tuple[str, str], ...] = (
    (
        "event session activity meeting conference exhibition expo fair campaign roadshow match game"
        " show drill seminar lecture concert performance hearing class workshop briefing tour",
        "场 场次 次 届 期 个 项 堂",
    ),
    (
        "firm company enterprise business manufacturer smes sme maker producer supplier exporter importer"
        " startup start-up corporation factory plant mill workshop institution bank agency organisation organization"
        " retailer shop store restaurant hotel operator developer exhibitor agent participant",
        "家 户 个 所 座 间 处",
    ),
    (
        "hospital clinic school university college kindergarten library museum laboratory lab",
        "所 家 个 座 间 处",
    ),
    (
        "people person worker employee staff farmer student pupil graduate teacher doctor nurse resident"
        " expert engineer patient child children man men woman women pensioner trainee volunteer job",
        "人 名 位 人次 户 个 例",
    ),
    (
        "passenger visitor tourist traveller traveler guest trip visit journey",
        "人次 人 名 位 次 个",
    ),
    ("user customer subscriber account household family", "户 人 名 个 人次"),
    ("vehicle car nev ev truck lorry bus taxi automobile", "辆 台 部"),
    ("ship vessel boat", "艘 条 只"),
    ("aircraft plane airliner drone helicopter", "架 台"),
    (
        "machine robot device tractor generator turbine appliance computer phone set",
        "台 套 台套 部 个",
    ),
    ("train flight", "列 班 班次 趟 架次 个"),
    ("call message text sms inspection check", "次 条 个 通 起 件 批次"),
    ("case complaint dispute application patent", "件 起 例 个 项 宗"),
    ("pig hog cow sheep goat head", "头 只 口"),
    ("企业 公司 银行 机构 单位 工厂 商户 店铺 厂商 酒店", "家 户 个 所 座 间 处"),
    ("医院 学校 大学 幼儿园 博物馆 图书馆", "所 家 个 座 间 处 校"),
    ("电话 来电 热线电话 通话", "通 次 个 条 起 件"),
    ("投诉 案件 纠纷 申请 举报", "件 起 例 个 项 宗 次 条"),
    ("家庭 住户 农户 用户", "户 人 名 个 户次 人次"),
    ("工程 项目", "项 个 处 宗 座 批"),
    ("航班 列车 班列 火车", "列 班 班次 趟 架次 个 列次"),
    ("飞机 无人机 直升机", "架 台"),
    ("船 船舶 轮船", "艘 条 只"),
)
# Measure words that say what they count, whatever else is told.
TELLING_COUNTERS = frozenset(
    "通 场 场次 届 家 所 户 人 名 位 人次 辆 艘 架 列 班 班次 趟 架次 头 口 次 台 台套".split()
)
# Nouns whose plural has no s.
PLURALS = frozenset("people staff children men women aircraft smes".split())
# What stands behind the noun that is counted.
ENDS_COUNTED = frozenset(
    "were was are is am have has had did do does will can could would should may might must"
    " in of on at by from for with to under over among across around between within per"
    " that which who whose and or but than as so now there then nationwide worldwide took take"
    " came come made make got get went go joined join attended attend began begin saw see".split()
)

# Measure words that count things of any sort, so that 家 and 个 can be compared.
COUNT_THINGS = frozenset(
    "个 家 项 件 支 条 座 款 所 户 名 位 人 场 次 户次 人次 台 套 台套 辆 类 种".split()
)
# Measure words that are said of the same things: 新能源车卖了多少台, told in 辆.
ALSO_COUNTED_IN = {
    "家": ("户",),
    "座": ("家",),
    "次": ("人次", "场次"),
    "台": ("辆",),
    "部": ("辆", "台"),
    "条": ("艘",),
    "只": ("头", "艘"),
}
# Measure words of one sort of thing, which no table of units has.
COUNT_ONE_SORT = frozenset("支只款件台辆艘所张架套部根盏颗")
# Measure words that leave open what is counted, as 场 and 人 do not.
COUNT_LOOSELY = frozenset("个家项件条座款所台类种")
# What a place is, in one character: 县, 村.
SORTS_OF_PLACE = tuple("省市县区乡镇村州校")
# 辆 and 户 say what is counted, 个 and 家 hardly do.
COUNT_ANYTHING = frozenset(
    "个 家 项 件 条 座 款 所 名 位 人 场 次 人次 台 套 台套 类 种".split()
) | {""}
# Measure words of things alone.
NO_PEOPLE = COUNT_THINGS - frozenset("个 名 位 人 人次 户 户次 场 次".split())
# Measure words of incidents, and those that may tell of them as well.
INCIDENTS, TELL_INCIDENTS = frozenset("起 宗 桩".split()), frozenset("起 宗 桩 件 例 次 单".split())
# Units in which people are counted; the measure words of people alone; and what English calls them.
COUNT_PEOPLE = frozenset("人 名 位 人次 余人 people persons passengers".split())
PERSON_COUNTERS = frozenset("人名位")
PERSON_NOUNS = frozenset(
    "people persons workers employees staff residents jobs pupils students teachers doctors nurses"
    " farmers fishermen tourists visitors passengers travellers travelers patients children women"
    " men graduates trainees apprentices pensioners commuters riders drivers cyclists customers"
    " firefighters officers carers migrants claimants participants members jobseekers".split()
)
