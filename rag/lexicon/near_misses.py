"""Words by which things that stand side by side differ."""

# One of several that follow one another: 第二剂, 三期, 首批.
NUMBERED = r"第?(?P<number>[首一二三四五六七八九十]{1,3}|\d{1,2})(?P<of>剂|批|届|阶段|轮|期(?!间|货|末|待|限|望))"
# Numbered in so many words, wherever it stands: 第43次, the 43rd; 第三季度 is a time.
EDITION = (
    r"第(?P<number>\d{1,3}|[一二三四五六七八九十百]{1,5})(?P<of>次|届|批|期|季(?!度)|代|轮|号|站)"
)
EDITION_IN_ENGLISH = r"\b(?P<number>\d{1,3})(?:st|nd|rd|th)\b"
HOLIDAYS = (
    r"春节|元旦|清明|五一(?!\d)|劳动节|端午|中秋|国庆|黄金周|小长假|假期|假日|双十一|圣诞|除夕"
)
# A sentence that says so tells its time itself.
TIME_TOLD = r"全年|半年|季度|月份?|去年|前年|上年"
# What is told of several things together, the last of them without a name.
OTHERS_TOGETHER = r"[、和及与].*(?:其[他它余]|另外)"
# 全球市场 is 国际市场: words for all there is of the world.
ALL_OVER = frozenset(("全球", "世界", "国际"))
REST_ASKED = r"其[他它余]|剩|别的|另外|除|以外|之外|合计|一共|总共|加起来"
# Says of things that something is not done with them yet.
UNDONE = (
    r"(?:还没有?|(?<!有)没有?(?!多少|几)|尚未|未(?![来成婚]))"
    r"(?P<what>[\u4e00-\u9fff]{1,4}?)[了过完掉]?(?=[，。？?的]|$)"
    r"|\b(?:(?:have|has|had) yet to|yet to be|still (?:have|has) not|have not yet|has not yet) (?P<en>[a-z]+)"
)
# Of one year alone, and not of all that there has been.
IN_ONE_YEAR = r"(?:[光单]|仅|只|就)[^，。？?\d]{0,2}(?:20\d\d|[去今前])年|[去今前]年一年|年一年|当年新?|一年[内里间]|\balone\b"
# All of a year, which its first months are not.
ALL_YEAR = (
    r"全年|整年|(?<!上)(?<!下)(?<!半)一整年|\b(?:whole|full|entire)[- ]year\b|all of 20\d\d|12个月"
)
RUNNING_TOTAL = r"累计|以来|迄今|历年|\b(?:cumulative(?:ly)?|so far|to date|since)\b"
# 5A级景区, 4A-level: a grade, of which another one is none.
GRADED = r"(?<![a-z0-9])(?P<number>\d)(?P<of>a)(?=级|景区|[- ]|$|[\u4e00-\u9fff])"
# Firms by their place between maker and buyer.
TRADE_OF_FIRMS = r"(?P<trade>批发|零售|加工|流通|仓储|代理)(?:企业|商(?!品|场|务|圈|业)|公司|门店)"
# Characters in whose place another of the group makes it another sort: 全固态 is not 半固态.
OPPOSED_BEGINNINGS = "全半 软硬 公私 单双 男女 陆海 正负 干湿 冷热 明暗 甲乙丙丁"
# So do words in front of the same noun.
OPPOSED_WORDS = ("最高 最低 平均", "最大 最小 平均", "出生 死亡", "流入 流出", "生前 死后")
# A sort by its letter: X波段, A股.
LETTERED_SORT = r"(?<![a-z0-9])(?P<letter>[a-z])(?P<of>[\u4e00-\u9fff]{1,2})"
# Whose trade a word names: 钢铁行业; and what in its place is of all: 各行业, 全行业, 总产量.
OWNER_OF_TRADE = r"(?P<who>[\u4e00-\u9fff]{2,})(?:行业|产业|领域|板块|部门)"
OWNERS_OF_ANY = r"[全总各年月日季周半本该此其单亩净实新旧的]+|(?:全|各|主要|重点|其他|所有|相关|实际|平均|累计|合计|人均|户均|年均|日均|月均|国内|全国|全省|全市|全球|世界|传统|新兴|优势|支柱|战略性新兴|未来)+"
