"""Words by which a question narrows down what it asks about."""

from rag.lexicon.frame import BEFORE_HOW_MUCH

# The quantity right in front of how much: 装车量是多少, 产业规模有多大.
QUANTITY_ASKED = (
    rf"(?P<what>[\u4e00-\u9fffa-z0-9“”]{{2,30}}?)(?:{BEFORE_HOW_MUCH})*"
    r"(?:有|是|为|达到?|超过|突破)?了?(?:多少|几|多[大高])"
)
# The size of what is counted is its number.
SIZES = frozenset("规模 数量 总数 总量 体量 数".split())
# By whom a firm is owned or how big it is, and what says the same: a part of all firms.
SORTS_OF_FIRMS = (
    ("民营", "私营", "民企", "私企", "民办"),
    ("国有企业", "国企", "央企", "国资", "中央企业"),
    ("外资", "外企", "外商", "合资", "港澳台", "三资"),
    ("中小", "小微", "小型", "小企", "个体", "微型"),
    ("乡镇企业", "集体企业"),
)
# What a measure word for a quantity of no name hangs on: 装车量, 认证数.
MEASURED_WITH = frozenset("量 额 数 率 值 费".split())
# Words for an amount that say nothing of what it is of.
AMOUNTS = frozenset("总额 金额 数额 总值 余额 规模 数值 数字 比例 比重 占比 份额 幅度".split())
# What was done to those asked about: 被下架的.
DONE_TO = r"被(?P<what>[\u4e00-\u9fff]{2,4}?)的"
# The part asked about of a whole.
PART_BEHIND = (
    r"(?<![城村乡镇县市区店馆校省家心公夜手哪这那])(?:里头?|里面|当中|之中|其中)[，,]?(?P<part>[^，,？?占]{2,16}?)的?(?:一共|总共|大概|大约)?"
    r"(?:是|有|占|达)?了?(?:多少|几)"
)
ABBREVIATION = r"[a-z]{2,6}"
# 光算短信, 仅电话.
ALONE = (
    r"(?:(?<![\u4e00-\u9fff])(?:光(?!伏|电|纤|缆|刻|谷|热|线|照|彩|明|荣|大)|单(?!位|价|产|一|车|机|体|身)|[只仅])(?:算|看|说|论|就|是|有)?(?!独))(?P<what>[^，,？?]{2,16})"
    r"|(?P<alone>[^，,？?]{2,12}?)(?:单独|单|独自)(?:算|看|计|说)"
)
# 不要整个工业的: what is not to be told of.
NOT_WANTED = (
    r"(?:不要|别[说给用拿]|不是问|不含|不包括?)(?:整个|整体|全部|所有)?(?P<not>[^，,。？?的]{2,10})"
)
# 不是工业投资，也不是全社会的: a remark on what is not meant.
NOT_MEANT = r"(?:^|[，,。；;？?（(])(?:也|而|并|可)?不是(?:问|指|说|要|整个|整体|全部)?(?P<not>[^，,。；;？?）)的是]{2,10}?)的?(?=[，,。；;？?）)]|$)"
JOINED = r"^.{0,6}(?:和|与|及|、)|(?:和|与|及|、).{0,2}$"
# 单机容量, of one; 总容量, of all.
OF_ONE = r"单(?:机|台|体|船|车|个|件|笔|座)"
FOR_EACH = r"每[两十百千万\d]+(?:人口|人|名|户|家|亩)"
ALL_OF_THEM = r"总|一共|合计|全部|累计"
# 全体教师里: of all there are, and not of the new ones alone; what a share is told of.
ALL_THERE_ARE = r"全体|全部|所有|整个|总体|整体|\b(?:all|total)\b"
SHARE_OF_NEW = r"占(?:全[部体]|所有|当年|本[年期])?新(?:招|聘|录|增|建|入|上|开|签|设|购|任|办|评)"
# One of these in front of a thing makes it a sort of that thing.
MODIFIERS = frozenset("纯 轻 重 微 净 毛".split())
# Things told of together, by their number: 甲、乙、丙等三个领域.
TOGETHER = r"[^,，、。；;\s]{2,14}(?:、[^,，、。；;]{2,14}){1,}等?[两二三四五六七八九十\d]+[个大类]"
QUANTITIES_IN_ENGLISH = tuple(
    "value price cost revenue profit salary wage capacity turnover income spending".split()
)
# How a share is told, with its whole: 占制造业总产值比重.
SHARE_TOLD = r"占(?P<whole>[^，,。]{2,}?)的?(?:比重|比例|份额)$"
