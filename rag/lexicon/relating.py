"""How a text tells what its figures have to do with one another, and how questions ask for it."""

# Opens what is a part of what was told just before, and says of a part that it is so by now.
OF_WHICH = (
    r"其中(?!的)|当中有|[，,；;。]当中(?=[\u4e00-\u9fff])|里面?有|(?:^|[。；])(?P<whole>[\u4e00-\u9fff]{2,6})[中里][，,]"
    r"|\bof (?:which|whom|these|them)\b|\bincluding\b"
)
OF_WHICH_ALREADY = (
    r"(?:^|[，,])(?:目前|现|截至[^，,]{1,8})?(?:已经?|有|共有)|已经?[\u4e00-\u9fff]{2}"
    # 到去年底退出A宗, 截至6月底拨付A元.
    r"|(?:^|[，,])(?:到|截至)[^，,。；;\d]{1,8}(?:已经?|共|累计)?[\u4e00-\u9fff]{2}(?:了|约|近)?$"
    # As of last night A had been checked.
    r"|[;,.] (?:and )?(?:as of|by|up to|so far|to date)\b[^,;.\d]{0,24}$"
    # 到目前办结的有A件, 盈利的只有A家.
    r"|(?:^|[，,])(?:[到截]?至?(?:目前|现在|今))?[^，,。；;\d]{1,6}的(?:只|仅|就|共|也)?(?:有|是|为)(?:约|近|超过?)?$"
)
# Behind a number, and in front of a whole: 5,350 of them; of the 390 routes 312.
PART_OF_THEM = r"^\s*(?:[a-z]+ )?of (?:them|these|those|which|whom)\b"
OF_THE_WHOLE = r"\b(?:out )?of (?:the|these|those|its|our|all)(?: [a-z]+)? $"
# Names what may be used up: a limit, a budget, what was bought or issued.
ALLOTTED = r"限额|额度|配额|名额|总?拨款|预算|采购|募集|总规模|\b(?:quota|budget|budgeted|allocation|allocated|issued|approved)\b"
# In front of how far a figure is from that of another thing: 比本地农民工高, 快于公路.
APART_FROM = (
    r"(?:(?:相较于?|较|(?<![同环占])比(?![重例率]))(?P<other>[^，。；\d]{2,16}?)的?(?:平均增速|水平|增速|增幅)?"
    r"要?(?P<word>高|低|多|少|快|慢|长|短|贵|便宜|大|小)(?!幅)(?:出|了|[\u4e00-\u9fff]{1,2})?"
    r"|(?P<word2>高|低|多|少|快|慢|领先|落后|长|短|大|小)(?:于|出|过)(?P<other2>[^，。；\d]{2,16}?)的?(?:平均增速|整体增速|水平|增速|增幅)?)"
    r"(?:约|近|超过?|逾|大约)?$"
)
# Of the words in front of a distance, those that say that the figure is the lower one.
BELOW = "低少慢落短小便"
# Times that no calendar knows: what a figure is compared with is itself at another time.
BEFORE_IN_TIME = (
    r"[上前去今往]一?个?(?:年|月|季|周|期|次|学年|财年|轮|届)|年前|同期|以前|之前|此前|过去|初期"
    r"|以往|历史|峰值|高峰|预期|目标|计划|临界|时期|季度|半年|原"
)
# What is not so, of things of which it is told how many are.
NOT_SO = (
    r"(?:(?<![能会可要该超达过差分])不(?![断仅但同少足到超过管锈良太如得及论只低高小大可能是])"
    r"|还没有?|(?<!有)没有?(?!多少|几)|尚未|未(?![来成婚])|不是)(?P<what>[^，。？?的]{1,12})"
)
# What may not be so: 不可交易的.
NOT_POSSIBLE = r"不(?:可(?![避或思])|能)[\u4e00-\u9fff]"
# Says of a figure that it is told of what is left itself.
LEFT_TOLD = r"剩|余下|存量|结余|留存|现存|[尚仍还现]有|未(?!来)|尚|没有?(?!多)|正在|\b(?:remain|left|not|no|without|still|yet)"
# Names what is left of a whole without telling how much it is: 其余为防洪工程.
REST_IS = (
    r"(?:其余|余下|剩下|剩余)的?(?:则|都|均|全部?|主要)?(?:是|为|来自|属于?|系|用于|投向|流向|分布在|集中在|在)"
    r"(?P<what>[^，。；;,\d]{2,24})(?=[，。；;,]|$)"
    # And the town the rest; the rest were fires.
    r"|\b(?:and|while|with) (?:the |its |our )?(?P<who>[a-z][a-z' -]{2,30}?) "
    r"(?:(?:pays|pay|paid|is paying|are paying|covers?|covered|gets?|got|takes?|took|provides?|puts? in|contributes?) )?"
    r"the (?:rest|remainder)\b"
    r"|\bthe (?:rest|remainder) (?:(?:is|are|was|were|be)(?: (?:paid|covered|met|caused) by| because of| due to| from)?|(?:comes?|came) from"
    r"|(?:goes|go|went) to|belongs? to) (?P<rest>[a-z][a-z' -]{2,40}?)(?=[.,;]|$)"
)
# The rest, told in a sentence of its own; of those that the sentence before told in all.
REST_BEHIND = r"\s*the (?:rest|remainder)\b[^.]{3,60}\."
OF_THOSE = r"\W*of (?:these|those|them|that|this|the (?:total|\d))\b"
# Right behind an amount: it is a part of what was told before. $52 million of the increase.
OF_ALL_OF_IT = r"\s*(?:million |billion )?of (?:the|that|this|those|these|it|them)\b"
# Words that each name what the other leaves of all there is.
COMPLEMENTS: tuple[tuple[str, str], ...] = (
    ("内贸", "外贸"),
    ("城镇", "农村"),
    ("城镇", "乡村"),
    ("男", "女"),
    ("线下", "线上"),
    ("公办", "民办"),
    ("公立", "民营"),
    ("存量", "新增"),
    ("非住宅", "住宅"),
    ("国内", "境外"),
    ("境内", "境外"),
    ("本地", "外地"),
    ("回程", "去程"),
)
# In front of what there is in all, beside what of it is new.
IN_ALL = r"总|累计|达到?|末|底|共"
# English words for what is left of a whole without a part, and the part.
COMPLEMENTS_ENGLISH = (
    (
        r"\b(?:(?:fuel|gasoline|petrol|gas|diesel|combustion|internal[- ]combustion)(?:[- ](?:powered|engined?|fuell?ed|burning|driven))?"
        r"|conventional(?:[- ](?:fuel|energy|powered))?|traditional(?:[- ](?:fuel|energy|powered))?)"
        r"(?= (?:\(.{1,20}\) )?(?:cars?|vehicles?|autos?|automobiles?|models?)\b)",
        "new energy vehicles",
    ),
)
# A clause right behind a figure that says what it is: 31.6%，这就是大家说的渗透率.
SAYS_WHAT_IT_IS = r"[，,]\s*(?:这就是|这也就是|这个就是|也就是|就是|即|这是|是我们常说的)"
# Two sides of which a figure told in English is of one; a question may name them in Chinese.
OPPOSITES_ENGLISH = (
    (
        r"\bdomestic(?:ally)?\b|\bhome (?:routes?|flights?|market)\b|国内|境内",
        r"\binternational(?:ly)?\b|\boverseas\b|\babroad\b|\bforeign\b|\bcross-border\b|国际|境外|跨境",
    ),
    (r"\b(?:men|males?|boys)\b|男", r"\b(?:women|females?|girls)\b|女"),
    (r"\bmarriages?\b|\bmarr(?:y|ied|ying)\b|结婚|成婚", r"\bdivorc\w+|离婚"),
    (r"\bbirths?\b|出生", r"\bdeaths?\b|死亡"),
    (r"\burban\b|城市|城镇", r"\brural\b|\bcountryside\b|农村|乡村"),
    (r"\bprivate\b|私营|私人", r"\bpublic\b|公共|公立"),
    (r"\bindirect(?:ly)?\b|间接", r"\bdirect(?:ly)?\b|直接"),
    (r"\boffline\b|线下", r"\bonline\b|线上|网上"),
    (r"\bwholesale\b|批发", r"\bretail\b|零售"),
    # Firms by what they do with the goods: 批发企业 are no 生产企业, and only some of 经营企业.
    (r"批发(?:企业|商|公司)", r"(?:生产|加工|制造|经营)(?:企业|商|公司|厂)"),
    (r"生产(?:企业|厂家)", r"(?:经营|批发|零售|流通|使用)企业"),
    (r"\bupstream\b|上游", r"\bdownstream\b|下游"),
    (r"\bfixed[- ](?:line|network)|固定(?:电话|宽带)", r"\bmobile\b|移动(?:电话|宽带)"),
    (
        r"\b(?:large|big)(?:r|st)? (?:firms|companies|enterprises|businesses)\b|大型?企业|大中小",
        r"\b(?:small|micro|medium)[a-z -]*(?:firms|companies|enterprises|businesses)\b|\bsmes?\b|中小|小微",
    ),
    (r"\bfull[- ]tim(?:e|ers?)\b|全职", r"\bpart[- ]tim(?:e|ers?)\b|兼职|非全职"),
)
# 先说大家最关心的PM2.5。 关于保交房， 黑臭水体方面， what the sentences behind are of.
OPENS_TOPIC = (
    r"(?:^|[。！？；：])[ 　]*(?:"
    r"(?:我|我们|我們)?(?:先|再|接着|接著|然后|然後|最后|最後|首先|下面)?[来來]?(?<!到)[说說讲講谈談看](?:[说說讲講谈談看]|一下)?(?:大家|各位)?(?:最|都|比较|比較)?(?:[关關]心的|[关關]注的)?(?P<told>(?![这這])[^，。；：！？\n]{2,14})[，。：]"
    r"|(?:关于|關於|至于|至於|对于|對於)(?P<of>[^，。；：！？\n]{2,14})[，。：]"
    r"|(?P<side>[^，。；：！？\n]{2,14}?)(?:这|這)?(?:方面|一[项項块塊])[，：]"
    r")"
)
# What follows is told of parts of what was told before.
PARTS_FOLLOW = r"其中|当中有"
# All there is of a thing in the world, in a name and in a question; and a part of it.
WORLDWIDE = r"\b(?:worldwide|globally|global total|in the world|world total|around the world)\b"
# Asks, of a part whose share the question states, how many there are in all.
ALL_OF_SHARE = (
    r"(?:全球|全世界|世界上?|全国|全省|全市|总共|一共|合计|总数|总量|总额|全部)[^，,。？?]{0,14}(?:多少|几)"
    r"|\b(?:how (?:many|much|large|big)|what)\b[^?]*\b(?:worldwide|globally|global total|world total|in the world|around the world|in all|in total|altogether|overall|the total|the whole)\b"
    r"|\d ?(?:%|percent|per cent) of (?:it|that|this|them)\b"
)
WORLD_TOTAL = "全球|(?:全)?世界|总[数量]?|的|[“”]"
OF_THE_WORLD = r"\bof (?:the world'?s|the global|all the)\b|\bshare\b(?=[^?]*\?$)(?!.*\bimpl)"
