"""What a question wants to be told in, by its words; on the folded question."""

from __future__ import annotations

_PRICED = (
    r"costs?|costing|pay|pays|paid|paying|owes?|owed|earns?|earned|charged?|charges?|spend|spends|spent|spending"
    r"|raised?|brings? in|brought in|takings?|takes? in|took in|taken in|saves?|saved|worth|invest(?:s|ed|ing)?|borrow(?:s|ed|ing)?|contribut(?:es?|ed|ing)"
    r"|chips? in|funded|budget(?:ed)?|earmarked|allocated|set aside"
)
_SUMS = (
    r"prices?|costs?|salar(?:y|ies)|wages?|pay|fares?|fees?|bills?|revenues?|income|earnings|takings|profits?|surplus"
    r"|debts?|budgets?|spending|expenditures?|expenses|funding|grants?|loans?|fines|compensation|refunds?|subsid(?:y|ies)"
    r"|investments?|price tag|tickets?"
)
ASKS_MONEY = (
    rf"\bhow much (?:of (?:[a-z'-]+ ){{1,4}})?(?:money|cash)\b|\bhow much (?:[a-z'-]+ ){{0,2}}(?:{_SUMS}|financing|capital|compensation)\b|\bhow much (?:does|do|did|will|would|is|are|was|were|has|have|had)\b[^?]*?\b(?:{_PRICED})\b"
    rf"|\b(?:what|how much) (?:does|do|did|will|would) [^?]*\b(?:cost|pay|owe|earn|charge|spend|save|raise|bring in|take in|invest|contribute)\b"
    rf"|\bhow much (?:was|were|is|are|did|has|have|had)? ?(?:\w+ ){{0,3}}(?:{_PRICED})\b"
    rf"|\bhow (?:big|large|high) (?:is|was|are|were|a) (?:[a-z'-]+ ){{0,5}}(?:{_SUMS})\b"
    rf"|\bwhat(?:'s| is| was| are| were)? (?:the |its |their |an? )?(?:[a-z'-]+ ){{0,4}}(?:{_SUMS})\b(?! (?:of|in) (?:the )?(?:number|percentage))"
    r"|\bwhat(?:'s| is| was| are| were)? (?:the |its |their )?(?:total |overall |combined |export |import )?(?:value|worth) of\b"
    r"|\bwhat (?:is|are|was|were) (?:the |its |their )?(?:[a-z'-]+ ){1,8}worth\b"
    r"|\b(?:dollar|yuan|monetary|money|cash) (?:value|amount|worth|terms)\b"
    rf"|\bhow much (?:does|do|did|will|would) [^?]*\badd to (?:[a-z'-]+ ){{1,4}}(?:{_SUMS})\b"
    r"|\b(?:up to|above|below|from) what amount\b"
    r"|\bhow (?:many|much)(?: in)? (?:dollars|pounds|euros|crowns|yuan)\b|\b(?:in|of) (?:us )?(?:dollars|pounds|euros|crowns|yuan|money)\b"
)
# How many, how long and what share ask for no money, whatever is paid.
ASKS_NO_MONEY = (
    r"\bhow (?:many(?! (?:dollars|pounds|euros|crowns|yuan))|long|fast|far|often)\b|\bwhat (?:share|percentage|proportion|fraction|portion|per ?cent)"
    r"|\bpercent(?:age)?\b|\bper cent\b|\bby how much\b|\bgr[eo]w(?:s|n|th|ing)?\b(?!-)|\bhow much (?:more|less|higher|lower|faster)|\bincrease|\bwhen\b|\bwho\b|\bwhich\b|\brank"
    r"|\btimes\b|\bproportion|\bshare\b|\bfraction|\brate\b"
)
ASKS_TIME = r"\bhow long\b(?! (?:is|are|was) the (?:line|cable|tunnel|bridge|road|route|track|railway|pipeline|wall))|\bhow many (?:minutes|hours|days|weeks|months|years|seconds)\b|\b(?:waiting|turn|turnaround|journey|travel) times?\b|\b(?:average|typical|median|mean|usual|longest|shortest) (?:[a-z-]+ ){0,2}wait\b"
ASKS_LENGTH = r"\bhow long (?:is|are|was) the (?:line|cable|tunnel|bridge|road|route|track|railway|pipeline|wall)|\blength of\b|\bhow (?:far(?! (?:short|off|below|above|behind|ahead|under|over|along)\b)|far (?:off|out) (?:is|are|was|were) (?!.*\b(?:target|goal|plan|forecast|projection|budget))|many (?:kilomet(?:re|er)s|miles|met(?:re|er)s))\b|\bdistance\b"
ASKS_SPEED = r"\bhow fast (?:may|can|must|should|could|do|does|are)\b|\bspeed limit\b"
ASKS_WEIGHT = r"\btonnage\b|\bhow (?:many|much) (?:tonn?e?s)\b|\bhow heavy\b|\bweigh"
ASKS_POWER = r"\bhow much (?:power|electricity|energy)\b(?! (?:cost|bill|price))|\bhow many \w*watt"
ASKS_AREA = r"\bhow much (?:[a-z'-]+ ){0,2}(?:land|forest|ground|acreage|farmland|floor space|space)\b(?! (?:cost|price))|\bhow large an area\b|\bwhat area\b|\bacreage\b"
# A rate that is told in percent; some are told in money, or for so many people.
ASKS_PERCENTAGE = (
    r"^(?!.*\bhow (?:many|long)\b).*(?<!hourly )(?<!daily )(?<!exchange )(?<!pay )(?<!day )(?<!room )(?<!freight )(?<!spot )"
    r"\brates?\b(?! of pay)(?!.*\b(?:per|for every) (?:thousand|million|\d|hundred thousand))"
)
_SUMS_IN_CHINESE = (
    "钱|融资|补贴|补助|津贴|保费|学费|房费|运费|电费|水费|费用|开销|花费|投资|资金|经费|款项?|贷款|罚款|善款|拨款|货款|收入|营收|票房|利润"
    "|工资|薪水|月薪|年薪|奖金|奖学金|退休金|养老金|保险金|公积金|赔偿|赔款|保额|预算|成本|税款?|债务|负债|欠款|损失|货值|产值|利息|租金|房租|(?<![涨降跌提调加抬定评估])价|售价|价格|票价|油价|电价|粮价|单价|报价|造价"
)
_SOME = "(?:大概|大约|差不多|总共|一共|合计|累计|平均|到底|究竟|约)*"
# What Chinese asks for by the noun behind 多少, the one ahead of it, or by a verb of paying.
ASKED_IN_CHINESE = {
    "money": (
        rf"(?:多少|几)个?(?:块?钱|块(?!地|石|田|牌)|元)|(?:多少|几)(?:{_SUMS_IN_CHINESE})(?![人户家件项笔])"
        rf"|(?:{_SUMS_IN_CHINESE}|[^面名余差限缺份总]额|金额|总值)(?:那边|这块|方面)?{_SOME}(?:是|为|有|达到?|到|能有|能到)?了?{_SOME}(?:多少|几)(?:[亿万]|[?？,，。呢]|$)"
        rf"|(?<![开])(?:花|掏|赔|赚|挣|亏|缴|拨|垫|报销)(?:费|掉)?(?:了|到|出|掉|去|回来?|进去?|下去)*{_SOME}(?:多少|几)(?:[亿万]|[?？,，。呢啊]|$)"
    ),
    "area": "多大(?:的)?(?:面积|地方|地块)|多少(?:面积|地(?![方区点级市]))|面积(?:是|为|有|达到?|大概|约)*(?:多少|多大)|(?:多少|几)(?:万|千|亿)*(?:亩|公顷|平方|平(?!均))",
    "weight": "多重|体重(?:是|有|平均)*多少|(?:多少|几)(?:万|千|亿)*(?:吨|公斤|斤|克(?!朗))",
    "length": "多远|(?:全长|总长|里程)(?:是|为|有|达到?|大概|约)*(?:多少|多长)|(?:多少|几)(?:万|千)*(?:公里|公尺|海里)",
}

_AMOUNTS = (
    r"rate|revenue|income|turnover|tonnage|volume|output|production|generation|capacity|price|cost|fare|fee|salary|wage|pay|debt"
    r"|budget|surplus|deficit|profit|spending|expenditure|throughput|traffic|ridership|headcount|staffing|workforce|population"
    r"|score|speed|limit|cap|ceiling|load|demand|length|height|depth|weight|area|distance|growth|increase|decrease|decline|rise|fall"
    r"|rank|ranking|level|percentage|share|proportion|number|figure|total|average|target|goal|forecast|projection|estimate|toll|backlog|age|count"
)
ASKS_AMOUNT = (
    rf"\bwhat (?!(?:is|are|was|were|did|does|do|has|have|had|will|would|can|could|should|makes?|made|caused?|led|explains?|happen)\b)"
    rf"(?:[a-z0-9'-]+ ){{0,3}}?(?!areas\b)(?:{_AMOUNTS})s?\b"
)
NAMES_AMOUNT = rf"\bwhat (?:did|does|do|has|have) (?:each|every|one|an? average) [^?]*|\bon average,? what (?:did|does|do)\b|\bwhat(?:'?s| is| was| are| were) (?:the |its |their |your |our )?(?:[a-z'-]+ ){{1,4}}?(?!areas\b)(?:{_AMOUNTS})s?\b"
ASKING_WORDS = r"\b(?:who|what|whats|when|where|which|why|how|did|do|does|is|are|was|were|has|have|had|will|would|can|list|name|explain|describe|steps|measures|reasons?)\b"
FRAGMENT = rf"\b(?:{_AMOUNTS})s?\b|\btotal\b"
# What something is compared with, which is not when it was.
HELD_AGAINST_ENGLISH = (
    r"\b(?:versus|vs\.?|compared (?:with|to)|against|over|on|than|from) (?:the |that of the )?"
    r"(?:same (?:quarter|period|month|half|time)(?: (?:of|in|the))? ?)?"
    r"(?:the )?(?:last year|year before|previous year|a year (?:ago|earlier|before)|year earlier|(?:19|20)\d\d(?:-\d\d)?)\b"
)
# 功率预测准确率, forecast accuracy: what forecasting is like, and nothing foreseen.
FORECASTING = (
    r"预测(?=[\u4e00-\u9fff]{0,4}?(?:准确|精度|误差|服务|系统|模型|能力|平台|技术|方法|产品|预警|水平|业务|中心))"
    r"|\b(?:weather |power |flood )?forecasts?(?= (?:accuracy|errors?|services?|models?|centres?|centers?|systems?)\b)"
)
# Actual, not target: what is not asked for.
NOT_PLANNED = r"\bplanned (?:rather than|or|versus|vs|and|as opposed to) (?:emergency|unplanned|urgent)|\b(?:since|when|after|before) (?:the |they |its |their )?(?:last |latest )?(?:forecast|projection|estimate|target|plan)\w*|\bintended (?!to\b|for\b|by\b|as\b)|\b(?:not|rather than|instead of|as opposed to) (?:the |a |its |their )?(?:target|goal|plan|forecast|estimate|projection)\w*"
# An amount by its name, right in front of how much.
ASKS_AMOUNT_IN_CHINESE = r"(?:额|总值|产值|总量|产量|销量|数量)(?:一共|总共|共|大约|大概|约|已经?|能)?(?:是|有|为|达到?)?(?:了)?(?:多少|几)(?!个?百分|成|倍|个?点)"
# How old somebody is, or on average; the aged, and rates of ageing, are none.
ASKS_AGE = r"\bhow old\b|\b(?:average|mean|median|typical) age\b|\bwhat age\b|多大(?:年纪|岁数)|几岁|多少岁|平均年龄"
# How much of something that is not counted: no money, no more and less.
ASKS_HOW_MUCH_OF = r"\bhow much (?!(?:more|less|of|higher|lower|faster|slower|larger|smaller|longer|money|does|do|did|will|would|is|are|was|were|has|have|had|can|could|should)\b)[a-z]+\b"
# Speaks of an age at all, also where it says of whom something is told.
SPEAKS_OF_AGE = r"岁|多大|年龄|年纪|\bage\b|how old"
# Units in which an age is told.
UNITS_OF_AGE = frozenset((*"岁 周岁 年 个月 years months".split(), "years of age"))
# Asks for a percentage outright.
ASKS_IN_PERCENT = r"百分之[几多]|多少%"
# How something ended, each with the words that tell it: of those that failed no other number tells.
OUTCOMES = (
    "fail(?:ed|s|ure)?\\b|flunk|did not pass|(?:all|everything) but",
    "reject|refus|turned (?:down|away)|denied",
)
# Asks what something costs, and words that tell it.
PRICE_ASKED = (
    r"\b(?:what (?:is|was)|what's) the (?:price|cost) of (?:an? |one |the )?[a-z]+(?: [a-z]+)?\b"
)
PRICE_TOLD = (
    r"\b(?:pric|cost|fare|fee|charg|rate|pay|paid|sell|sold|worth|bill|spen[dt]|tariff|budget|invest|estimate)"
    r"|\d[^,;.]{0,24} (?:per|an?) [a-z]+\b"
)
