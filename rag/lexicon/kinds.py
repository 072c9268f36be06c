"""Which kind of figure a question asks for, and what a figure's sentence says of its kind."""

from __future__ import annotations

from typing import NamedTuple


class KindCue(NamedTuple):
    """Words in a question that ask for figures of a kind."""

    kind: str
    direction: str
    pattern: str


# Tried in order; all that match count. Patterns run on the folded question.
KIND_CUES: tuple[KindCue, ...] = (
    KindCue(
        "points", "", r"(?:几|多少)个?百分点|percentage points?|\bhow many points\b|\bin points\b"
    ),
    # What is faster than the year before is a rate; the time is blanked out.
    KindCue("points", "", r"比(?:(?:上一?|前一?|去)年|\s+)[快慢]了?(?:多少|几)(?![天时分秒倍成])"),
    # One rate is so many points above another.
    KindCue(
        "points",
        "",
        r"(?:增速|增幅|涨幅|增长率|比重|占比|比例|[^效]率)[^,，。?？]{0,14}?(?:[快慢高低]|提高|提升|下降|回落|上升|加快|放缓)[了出]?(?:多少|几)(?!成|倍|百分之)",
    ),
    KindCue(
        "rank",
        "",
        r"第几|老几|排名|名次|位居|排在?第|排几|排[^,，。?？]{0,6}多少[名位]|\brank(?!s? (?:higher|lower|above|below)\b)|what place|which place|league table|\bwhere (?:does|do|did) (?![^?]*\b(?:rate|share|percentage|level|number|price|figure|total|cost)\b)[^?]{2,60}?\b(?:sit|stand|place)\b",
    ),
    KindCue(
        "streak",
        "",
        r"(?:连续|连着|一连|(?<!直)接连|蝉联|连[升涨增降跌])(?![\d一二两三四五六七八九十])[^,，。?？]{0,12}?(?:几|多少|多长|多久)|几连|[更最][久长](?:[,，?？]|$)"
        r"|(?:第一|首位|榜首|头名|冠军|领先|领头|领跑|保持|位居|增长|回升|上升|下降|回落|收窄|改善|好转|转正|下滑|扩张|收缩|盈利|亏损)[^,，。?？]{0,12}(?:多少|几)(?:年|个月|个?季度)了?"
        r"|how many (?:quarters|months|years|weeks) (?:running|in a row|straight|now)|for how long|for how many (?:consecutive |straight )?(?:years|months|quarters|weeks|days|seasons|sessions)|how many (?:\w+ )?(?:consecutive|straight)|in a row|how many (?:years|months|quarters|weeks|days) (?:running|on end|on the trot)"
        r"|\blong(?:er|est) (?:[a-z]+ ){0,2}(?:streak|run|reign|stretch)\b|\b(?:led|topped|headed|dominated|held|ranked|been (?:first|number one|on top))\b[^?]{0,60}\b(?:longer|more (?:years|months))\b"
        r"|how long (?:has|have|had|did) [^?]{0,60}\b(?:run|streak|stretch|reign|lead|led|topp(?:ed|ing)|on top|in (?:the )?(?:lead|first)|number one|no\.? ?1|world's (?:largest|biggest|top))\b"
        r"|how long (?:has|have|had) [^?]{2,50}\bbeen (?:growing|rising|climbing|increasing|improving|expanding|recovering|falling|dropping|declining|shrinking|narrowing|on the (?:rise|decline|mend)|(?:up|down)\b)",
    ),
    KindCue(
        "multiple", "", r"(?:几|多少)倍|翻了?几番|how many times (?:as|larger|more|bigger|higher)"
    ),
    KindCue(
        "growth",
        "fall",
        r"(?:少|低|降|减|跌|省|(?<![挡卖处用删清拿扔砍改拆丢销吃拦关赔花封抵扣核付还耗烧倒罚追退淘])掉)了?(?:几成|百分)|(?:掉|跌|降|减|下滑|下降)得|(?:下降|降低|降了|减少|下滑|缩短|回落|跌了|降幅|跌幅|便宜了?|少了|压缩|收窄)"
        r"[^,，。?？]{0,8}(?:多少|几|百分之|幅度|多大)|降幅|跌幅|便宜了"
        # 跟刚商用那会儿比省了多少: held against another time, and no sum of money.
        r"|(?:[跟和与同][^,，。?？]{2,16}|[^,，。?？占]{0,10})比[,， ]*省了?(?:多少|几)"
        r"|(?:降|跌|减|缩|(?<![挡卖处用删清拿扔砍改拆丢销吃拦关赔花封抵扣核付还耗烧倒罚追退淘])掉)了?(?:多少|几|百分)(?!税|费|负)"
        r"|(?:how much|by what percentage|how fast) .{0,60}(?:fall|fell|drop|declin|decreas|cut|reduc|shorten|cheaper)"
        r"|how much (?:was|were|is|are) .{1,40}\b(?:down|lower)\b|\bdown (?:by )?how much\b"
        r"|(?:declin|decreas|drop|reduction|fall) (?:rate|in|of)"
        r"|\bpercentage (?:drop|fall|decline|decrease|reduction|cut|dip)\b"
        r"|\bhow (?:big|large|steep|sharp|deep) (?:a |an |was the |is the )(?:drop|fall|decline|decrease|dip|slump)\b",
    ),
    KindCue(
        "growth",
        "rise",
        r"(?<![新净])(?:增长|上涨|上升|提高|提升|增加|扩大|涨|增|(?<![每一\d公毫晋])升)了?(?:了|有)?(?:将近|接近|大约|大概|差不多|近|约)?(?:多少|几|百分之|多大|率)|[多高快增涨升长]了?(?:出)?几成|多了百分之"
        r"|(?:[数量额率价值]|规模|面积|收入)[^,，。?？]{0,2}(?:怎么|怎样|如何|有什么)变(?:化|动)"
        r"|涨跌[，,]?幅度|幅度(?:各|分别|都)?(?:是|有|为)?多[少大]|增得|涨得|长得|增势|增长得|(?:增长|增|涨|长)(?:得)?(?:更|最)?快|增速|涨幅|增幅|增长率|增长速度|同比|环比|涨了|长了|多快|什么(?:样的)?速度"
        r"|how much (?:was|were|is|are) .{1,40}\b(?:up|higher)\b|\bup (?:by )?how much\b"
        r"|how much higher (?:is|was|are|were) (?:that|it|this|they)\b"
        r"|\b(?:(?:grow(?:s|n|ing|th)?|grew|ris(?:e|es|en|ing)|rose|(?:climb|jump|gain)(?:s|ed|ing)?|surg(?:e|es|ed|ing))\b|(?<![a-z]-)increas|(?<!piled )(?<!built )(?<!made )(?<!set )up by|improv|expand|accelerat)"
        r"|year[- ]on[- ]year|yoy|how fast(?! (?:may|can|must|should|could|do|does|are) )|how (?:much|far) (?:is|was|were|are) [^?]{1,40}\bup\b"
        r"|how (?:much|many) (?:higher|lower|more|less|fewer|larger|bigger|faster) .{0,40}\bthan (?:in |at |a |the )?(?:(?:19|20)\d\d|last|year|previous|same)",
    ),
    KindCue(
        "share",
        "",
        r"占比|比重|比例|的百分[比率]|的百分之(?:几|多少)|占了?(?:多少|几成|百分之)|(?<![多少高低快涨增升长降减跌])(?<![多少高低快涨增升长降减跌][了出])几成|份额|渗透率|[^效功频汇]率(?:是|为|达|有|能|超|已|大)?"
        r"[^，。？长]{0,4}(?:多少|几|多高|百分之)|[^效功频汇长增减]率(?:呢|是)?[?？]?$|多少比例|占[^,，。?？]{1,24}(?:多少|几|百分之)"
        r"|\bshares?\b|\bhow much of (?:all|the total)\b|proportion|portion|percentage of|what percent|fraction|\b(?:what|how (?:large|big) a) (?:part|slice|chunk|cut)\b|how (?:full|complete|far along)\b|penetration|rate of",
    ),
)
# After the May increase, what is the fare: told of a time, and no growth asked for.
BEFORE_OR_AFTER_A_CHANGE = (
    r"\b(?:after|since|following|before|despite|under) (?:the|its|their|last|this|that|his) (?:[a-z0-9'-]+ ){0,3}"
    r"(?:increase|rise|cut|reduction|drop|fall|decline|growth)s?(?=,| in [a-z]+,|\?|$)"
)
ASKS_FIGURE = (
    r"\b(?:what|which) (?:place|rank|position|spot) (?:does|did|do|has|have) [^?]{2,60}?\b(?:hold|held|occupy|take|taken|come|rank)\b|多少|(?<![哪列那这近数十])几(?=[^乎何])(?!点(?:说|讲|列|概|谈|介)|(?:个|项|条|点|大|步|件|处)?(?:方面|特点|举措|措施|做法|办法|抓手|发力点|着力点|重点|方向|问题|原因|短板|毛病|大?招|事|步棋|棋|具体|个?字概括))|什么(?:程度|水平|规模|地步|关口|量级|数(?!据)|数字|数额)|(?<![那这]么)多大|多高|多快|多长|多久|百分之几|第几|几成|幅度|涨幅|降幅|增速|增幅|占比|比重|比例|的百分[比率]"
    r"|^(?:the )?(?:total |average |annual |overall )?(?:number|amount|share|proportion|percentage|size|value|volume|level|rate|length|cost|price) of\b"
    r"|(?:同比|环比)[^,，。?？]{0,6}(?:怎么|怎样|如何|有什么)变"
    r"|(?:[数量额率价值]|规模|面积|收入)[^,，。?？]{0,2}(?:怎么|怎样|如何|有什么)变(?:化|动)"
    r"|[率额量价值](?:是|为)[?？]?$|数量|总数|数目|[家户人台件只条]数(?!据|字|码)|(?<![多少无整岁])数(?=$|[，、。；：]|以及|和)|什么(?:区间|范围)|(?:给|要)个?(?:区间|范围)|是几|产量|销量|总量|规模(?![以化养经])|金额|how (?:many|much|large|big|fast|high|long|far|full|complete)"
    r"|\bwhat (?:was|were) (?:they|it|that) in (?:19|20)\d\d"
    r"|\bwhat (?:was|were|is|are) (?:[a-z-]+ ){0,4}?(?:sales|output|production|exports|imports|revenues?|profits|turnover|shipments|deliveries)\b(?= (?:in|for|of|last|like|a)\b|[?.,]|$)"
    r"|\bhow (?!(?:did|do|does|is|was|are|were|will|would|can|could|should|has|have|had|come|about|to|often|well|it|they|the)\b)[a-z]+ (?:is|was|are|were|did|does|do|has|have|had|will|can)\b"
    r"|\b(?:is|are|was|were) there (?:an?|any) (?:figures?|numbers?|estimates?|counts?) (?:for|on|of)\b|\bany (?:figures?|numbers?) (?:for|on)\b"
    r"|what (?:did|does|do|will|would|has|have) (?:the |its |their )?[^?,]{3,60}? (?:come|came|add up|added up|amount|amounted|climb|climbed|work out) (?:to|at)\b"
    r"|what(?:'?s| is| was| are| were| will| would| did) (?:the|its|their) (?:[a-z0-9'-]+ ){0,5}(?:rate|count|share|percentage|proportion|number|amount|value|volume|total|average|price|cost|growth|increase|size|output|revenue|punctuality|reliability|occupancy|ridership|throughput|turnover|spending)\b|(?:what|which) (?:world |global |national )?(?:percent|percentage|share|proportion|rate|rank|ranking|number|fraction|portion|slice|chunk|sum|amount|level|value|size|volume)\b|what(?:'?s| is| was| are) left\b|by how much|growth rate|by what percentages?\b|\bwhere (?:does|do|did) [^?]{2,60}?\b(?:rank|sit|stand|place)\b"
)
TARGET_WORDS = (
    "目标",
    "力争",
    "计划",
    "争取",
    "定下",
    "要达到",
    "想冲",
    "要冲",
    "能冲",
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
    "supposed to",
    "meant to",
    "hoped to",
    "hoped for",
    "hoping to",
    "had planned",
    "intend",
    "ambition",
    "pledge",
)
EXPECTED_WORDS = (
    "预计",
    "预期",
    "预测",
    "估计",
    "有望",
    "预估",
    "估摸",
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
    "guiding",
    "guidance",
    "anticipat",
    "projecting",
    "foresee",
    "outlook",
)
# Words around the figure that something came from: 由A提高到B, up from A.
FORMER_FROM = r"(?:由|从)[^,，。;；]{0,12}$|\bfrom (?:about |nearly |over )?\$?$"
FORMER_TO = r"[^,，。;；\d]{0,8}(?:到|至|为)|[a-z ,]{0,20}\bto\b"
FORMER_ALONE = r"[,，;；](?:而|但)?(?:上一?(?:个?(?:学年|财年|年度|季度|赛季|季|月))|上一?年|上年|前一年|一年前|去年同期|上一?[届次期轮]|此前|之前|以前|原来|过去)(?:同期|年?[末底])?(?:则|仅|只|才)*(?:是|为|有)(?:约|近|超过?)?$|(?:(?:up|down|risen|fallen) from|, from|compared with|against|than the) (?:about |nearly |over )?[$£€]?$|\b(?:in place of|used to be|used to take|had been) (?:about |nearly |over )?[$£€]?$"
# Behind a figure of the time before: after 6.1 percent the year before.
FORMER_BEHIND = r"\s*(?:the (?:year|quarter|month) before\b|a year (?:earlier|before)\b|the previous (?:year|quarter|month)\b)"
# The whole that a part is told of: 97个大类 in 97个大类中的71个.
WHOLE_OF_PART = r"(?:(?<![初高集])中|里|当中)(?:的|有)?$|(?<!target )(?<!goal )(?<!plan )(?<!budget )(?<!forecast )(?<!limit )\bof (?:the|all|these|those)? ?$"
# Asks for all there is, and what tells of it.
CUMULATED = r"累计|到现在|截至|迄今|至今|历年|历届|so far"
ASKS_TOTAL = r"现有(?:多少|几)|(?:现在|如今|目前|眼下|当下)(?![^，,。？?]*[新每])[^，,。？?]{0,24}有(?:多少|几)|总共|一共|累计|总数|共有|到现在|截至|历年|历届|in total|altogether|so far"
# Asks by how much one thing is above or below another.
BY_HOW_MUCH = r"(?<![同环占对相])比(?! ?(?:重|例|率|较|[扩增]大|[缩减]小|减少|增多|[提增升]高|[降减]低))(?P<basis>[^,，。？?]{1,20}?)(?:多|少|高|低|大|小)(?:出来?|了)?(?:多少|几)"
# Asks for the whole of a thing by a word for it; a figure that is told as one.
ASKS_WHOLE = r"总(?:销|产|量|额|数|规模|出口|收入|体)|整体|整个|大盘|全行业"
TOLD_AS_WHOLE = r"总[量额数体]|整体|全行业"
# Told for each person or thing of many: no answer to how much there is in all.
EACH_OF = r"[人户亩件单次校店车吨]均|平均|每(?!年|个?月|天|日|季|周)|\b(?:per (?!cent\b)[a-z]|average\b|each\b)"
# A year or a day, at which an amount is told, is none of many things.
TIMES_IN_ENGLISH = r"(?:second|minute|hour|day|night|week|month|quarter|season|year)\b"
# A trade is named by what it does: 电力生产和供应业, 农产品加工业, 汽车销售行业.
TRADE_BY_WORK = r"(?:生产|销售|零售|出口|进口|投资)(?:[和及与、](?:生产|供应|销售|服务|加工))?(?:服务|供应|加工)?(?:行业|业(?!务|绩|企|主|态|内|界|余))"
# For so many of them: 每百万人, 每万人口, 每百元.
SO_MANY_EACH = r"每[十百千万亿]+(?:人|户|家|元|吨|辆|亩|头|公里|平方公里|平方米|名|位|台|件)"
# The same in English, with what its number is in Chinese: per 10,000 people.
SO_MANY_EACH_IN_ENGLISH = (
    r"\b(?:per|for every|every|in every|out of every) (?P<number>1000000|100000|10000|1000|100|(?:hundred |ten )?thousand|hundred|million)"
    r" (?P<what>[a-z]+)\b"
)
SO_MANY_IN_CHINESE = {
    "100": "百", "hundred": "百", "1000": "千", "thousand": "千", "10000": "万", "ten thousand": "万",
    "100000": "十万", "hundred thousand": "十万", "1000000": "百万", "million": "百万",
}  # fmt: skip
# What is new in a period, against what there is in all.
FLOW = r"新增|新添|新建|新晋|新评|新入选|新上榜|新获评|净增|新开|新培育|新创建|新认定|当年新|newly|new(?!s)\b(?![- ](?:energy|cars?|vehicles?|types?|era|material|products?|models?|forms?|quality|infrastructure|generation|rules?|system))|added"
# 新 as newly, and not of what is called new: 新能源, 专精特新, 创新.
NEWLY = r"(?<![创更特革刷重全最焕])新(?!能源|材料|型|技术|药|闻|式|兴|一代|质|三样|基建|区|城|产品|业态|模式|动能|消费|格局)"
# Words right in front of an amount by which something changed.
_DID = r"[亏赚挣收花卖产造用投招建派来运]了?"
ROSE_BY = rf"(?<!最)(?<!至)多{_DID}$|(?:偏[高多大强早长暖]|净增|增加|增长|增多|提高|(?<!改造)(?<!优化)(?<!整治)提升|延长|扩大|前移|上移|上升|上涨|多出?|加快|拓展)了?(?:约|近|超过?|逾)?$|(?:(?<!made )(?<!make )(?<!makes )up|rose|risen|increased|grew|climbed|higher|gained|added|more|improved|widened)(?: by)?(?: about| nearly| over| some)? $"
FELL_BY = rf"(?<!最)(?<!至)少{_DID}$|(?:偏[低少小弱晚短冷]|减少|下降|降低|缩短|压缩|后移|回落|下滑|少|收窄|减)了?(?:约|近|超过?|逾)?$|(?:down|fell|fallen|decreased|dropped|declined|lower|cut|shortened|reduced|fewer|less|shrank)(?: by)?(?: about| nearly| over| some)? $"
# And right behind it.
MORE_BY, LESS_BY = (
    r" ?(?:more|higher|greater|above|up on)\b",
    r" ?(?:less|fewer|lower|below|under|cheaper|down on)\b",
)
# How things told of stand to others; of two such words for one relation either will do.
RELATIONS = (
    r"高于|快于|强于|好于|多于|优于|(?:高|快|强|好)过|跑赢|\babove\b|higher than|faster than|better than",
    r"低于|慢于|少于|弱于|(?:低|慢|弱)过|跑输|\bbelow\b|lower than|slower than",
)
# A share by its name, and that it moved: 占比提高了多少.
NAMES_SHARE = "占比|比重|份额|渗透率|占有率"
SHARE_MOVED = rf"(?:{NAMES_SHARE})[^，。？?的]{{0,6}}(?:提高|提升|上升|下降|增加|降低|变化|扩大|缩小|[涨降升])"
# 出口怎么样 is also answered by how it grew.
HOW_IT_DID = r"怎么样|怎样|如何|情况|变化|表现|百分|%|\bhow (?:did|does|has|have|is|are|was|were)\b"

# Asks for, or tells, as much as there may be.
LIMIT = r"上限|封顶|最多|最高(?=可|能|额|限|不|达)|顶多|至多|不(?:能|得|可)?超过|以内|\b(?:at most|maximum|cap(?:ped)?|ceiling|up to)\b"
# Asks how much time something takes.
ASKS_DURATION = r"(?<!过)(?:多久|多长时间|多少时间)(?!以前|之前|一次)|\bhow much time\b"
# 不良贷款率, unemployment rate: told in percent. Some rates are told in money, or as a number.
ASKS_RATE = r"(?<![频效汇速功])率(?![先领])(?!.*(?:[额值量]|金额|数量|人数|钱)(?:是|有|为|达到?|约)?(?:多少|几))|(?<!hourly )(?<!daily )(?<!exchange )(?<!pay )(?<!day )(?<!room )\brate\b"
# Speaks of a share at all, also of how it changed.
SAYS_SHARE = r"占|比重|比例|份额"
# A threshold that was passed: 首次突破, 站上万亿元台阶.
PASSED_QUALIFIERS = ("突破", "破", "站上", "迈上", "登上", "跨上", "跃上")
# In front of how far something departs from what is usual; and words that ask for that.
DEPARTED = r"偏[高低多少大小强弱早晚暖冷]了?(?:\d[^,，。;；]{0,30})?$"
ASKS_DEPARTURE = r"偏|[比较]|常年|往年|均值|正常|多了|少了|高了|低了|差|离"
# Asks for what there is on average; and names all that there is.
ASKS_AVERAGE = r"平均(?!水平|气温|温度|降水|增速|海拔)|[人户单]均|\b(?:average|mean)\b"
TOLD_AS_TOTAL = r"总[额量数值]|合计|\btotal\b"
# Asks for so much of each one, and tells it: 平均一场, 平均每家.
ASKS_OF_EACH = r"平均(?:下来)?(?:每一?|一)(?!年|个?月|天|日|季|周)"
TOLD_OF_EACH = r"平均|均|每|单"
