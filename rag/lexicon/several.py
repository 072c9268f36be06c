"""Questions that ask for several things at once."""

from __future__ import annotations

# Words after a list of things that ask for each of them by itself.
DISTRIBUTIVE = r"各自|各(?!种|地|省|类|部|行|界|方|国|级|项|市|区|大|家|族|县|企|单位|位|个)|分别|都是多少|\beach\b(?=[?.,]|$| (?:did|do|does|have|had|has|were|was|is|are|spend|spent|get|got|grow|grew|rise|rose|fall|fell|increase|make|made|earn|receive|cost)\b)|respectively"
# A figure of 产销 is told of each of the two, one of 进出口 of their sum.
EACH_OF_PAIR = frozenset({"产销"})
PAIRED_WORDS = (("产销", "产量和销量"), ("进出口", "进口和出口"), ("收支", "收入和支出"))
BOTH_IN_ENGLISH = r"\b(?:trade|imports? and exports?|exports? and imports?|output and sales|production and sales)\b"
# Growth of industrial output and of manufacturing: one thing asked of two.
OF_BOTH: tuple[str, ...] = (
    r"^(?P<lead>.{0,40}?\b(?:growth|increases?|rises?|growth rates?|numbers?|shares?|values?|volumes?|output|exports?"
    r"|sales|production) (?:rates? )?(?P<of>of|in|for) )(?P<a>.{3,40}?) and (?:(?P=of) )?(?P<b>.{3,40}?)"
    r"(?P<rest>(?: (?:in|during|for|last|this) (?:the )?[a-z0-9 ]{3,20})?[?.]?)$",
    # How far have the price of A and the use of B come down.
    r"^(?P<lead>(?:[^,?]{3,60}, )?(?:by )?how (?:far|much|fast|many percent)(?: [a-z]+){0,2}? (?:did|have|has|do|does|are|were) (?:the )?)(?P<a>[a-z0-9][^,?]{3,60}?),? and (?:the )?(?P<b>[a-z0-9][^,?]{3,60}?)(?P<rest> (?:each )?(?:come|came|grow|grown|rise|risen|increased?|fall|fallen|drop|dropped|declined?|go|gone|changed?|moved?|climb|shrink|shrunk|cut|reduced) ?(?:down|up)?\b.*)$",
    r"^(?P<lead>how (?:fast|much) (?:did|has|have|do|does) (?:the )?)(?P<a>[a-z][a-z-]*) and (?P<b>[a-z][a-z -]{2,40}?)(?P<rest> (?:each )?(?:grow|grown|rise|risen|increase|fall|fell|drop|decline|go)\b.*)$",
)
# Asks between which two figures something lies, and what stands between them.
ASKS_RANGE = r"区间|什么范围|范围(?:是|有)?多|\brange\b|between what|from what to what"
RANGE_LINK = r"\s*(?:到|至|—|–|-|~|～|to|and)\s*[^\d,，。;；]{0,3}"
# Parts the things asked, besides punctuation.
NEXT_PART = r"以及|还有(?!几|多少|没有)|另外|并且|\band\b(?= (?:how|what|by|where))|\btogether with\b|\balong with\b|\bas well as\b|(?<=,) plus (?=(?:the|its|their|how|[a-z]+ [a-z]+)\b)"
# 东区几个西区几张: asks for each right behind the other, so many by some measure word.
_SO_MANY = r"(?:几|多少)(?![年月天日时号点成何乎])[\u4e00-\u9fff]"
ASKS_AGAIN = rf"(?:(?<=几[^年月天日时号点成何乎])|(?<=多少.))(?=[\u4e00-\u9fff]{{2,8}}{_SO_MANY}(?:[，,、。？?]|$|[\u4e00-\u9fff]{{2,8}}{_SO_MANY}))"
# 几项国际标准几项国家标准: counted twice, with nothing in between.
COUNTED_AGAIN = r"(?P<first>(?:几|多少)(?P<by>[项个家种条座台辆艘所处])[\u4e00-\u9fff]{2,6}?)(?=(?:几|多少)(?P=by)[\u4e00-\u9fff]{2,6})"
# 辆数和金额各是多少: amounts of whatever was named before.
AMOUNT_WORDS = "金额 总额 数额 价值 规模"
# 出口总量和增速: how much there is in all sets nothing apart.
IN_ALL_WORDS = "总量 总数 数量 总计 合计"
# What is wanted of a thing, as a word by itself.
KEYWORD = (
    r"(?:总[额量值产数]|产能|(?<!指)数量|规模|[产销]量|[金份总余差]额|零售额|出口额?|进口额?|产值|增加值|收入|利润|营收|投资额?|面积|人数"
    r"|占?比[重例]?|占比|同比|环比|增速|增幅|涨幅|降幅|增长率?|普及率|[\u4e00-\u9fff]率)$"
)
# Asks for a figure by an interrogative, not only by naming an amount.
ASKS_OUTRIGHT = (
    r"多少|(?<![那这近数十])几|(?<![那这]么)多大|多高|多快|多长|多久|多重|什么|百分之|如何|怎么样|呢[？?]?$|各是|分别是|是[？?]?$"
    r"|\b(?:how|what|which|where|by how|give me|what's|whats)\b"
)
# A list of quantities by their names, which asks for each without a word that asks, and what is
# said around it: 要两个数：用户数，以及总产出。麻烦一起给我。
LISTED_NAMES = r"[，,]?(?:以及|还有)|[、，,；;]|和|与|及(?!以[上下])"
REQUESTED = r"[，,](?:请|麻烦|劳驾|一起|一并|帮|都)[^，。]{0,10}[。！]?$"
NAMED_QUANTITY = (
    r"(?:数|率|比重|百分比|占比|份额|增速|增幅|涨幅|降幅|总[额量数值]|产出|余额|规模|数量|金额)$"
)
# Of the things spoken of just before.
OF_THEM = r"\b(?:of|among|from among|out of) (?:them|these|those|which|whom)\b"
# Asks for those of whom a figure is told, which it states itself.
ASKS_WHICH_ONES = (
    r"哪(?:些|[几两三四五六七八九十])[^，。？?年月天次]{0,6}?(?:省|市|县|区|地|国|家|行业|企业|公司|领域|产业|产品|项目|部门|机构|学校|医院|银行|城市|品种)"
    r"|(?:省份|省市|地区|国家|行业|企业|公司|领域|产业|产品|机构|城市)(?:都|分别)?有哪|\bwhich (?:[a-z-]+ ){0,2}[a-z]{3,}s\b"
)
# 产销量多少 asks of each of the two: there is no figure of both.
PAIR_ALONE = (
    rf"(?P<pair>{'|'.join(sorted(EACH_OF_PAIR))})量?(?:都|一共|总共)?(?=是?多少(?!个?百分))"
)
# 增速, in a list of names: of the one before it; and what stands at that one's end.
RATE_ALONE = (
    r"(?:其|它的)?(?:同比|环比)?(?:增速|增幅|涨幅|降幅|增长率|增长幅度|同比|环比|占比|比重|份额)"
)
SIZE_AT_END = r"(?:总量|总数|数量|规模|(?<=出口|进口|销售|生产)[量额])$"
