"""Questions that hold two things against each other, or one against an amount."""

from __future__ import annotations

# What makes a question a comparison of two things.
COMPARES = (
    r"哪(?:一)?(?:个|项|种|类|家|边|者|方|样|条|年|季度?)?(?!里|些|几)[^,，。?？]{0,12}(?:[多高大快少低小慢长短久强弱早晚重贵猛狠广深]|厉害|[靠较更][前后])(?:些|一些|一点|点)?(?:[,，？?]|$)|哪者|哪边|孰"
    # 谁更老, 哪国更年轻: whatever is said of them.
    r"|(?:谁|哪(?:一)?(?:个|项|种|类|家|边|方|国|地|省|市))[^,，。?？]{0,4}(?:更|比较|较)[\u4e00-\u9fff]{1,2}(?:些|一些|一点|点)?(?:[,，?？]|$)"
    r"|哪(?:一)?(?:个|项|种|类|家|方)[^,，。?？多几]{0,8}[多高大快少低小慢长短久]得"
    r"|谁的?[^,，。?？]{0,12}[大高快多低少慢长猛强短广深](?:些|一些|一点|点|得多)?(?:[,，？?]|$)|谁(?:多|高|大|快|低|少)|更[大高快多低少慢小长深猛狠强弱]的?(?:是|[,，?？]|$)|(?<!比)较[大高快多低少慢小长]的(?:是|为)?(?:[,，?？]|$)"
    r"|(?:[赶追]上|追平|跑[赢输]|超越|胜过|盖过|压过)了?[^,，?？]{2,24}(?:吗|没有|没|么|[?？]|$)|有没有(?:超过|高于|低于|多于|大于|达到|[多高大快强低少慢]过)|有没有 ?比 ?[^,，?？]{1,24}[多高大快长强低少慢小短](?:[,，?？]|$)|[赶追比及够](?:得|不)[上着过][^,，?？]{1,20}(?:吗|没有|么|[?？]|$)|是否(?:已经?)?(?:超过|高于|低于|多于|大于|超|[多高大快强低少慢]过)|(?:超过|高于|低于|多于|少于|大于|快于|慢于|不如)[^,，?？]{1,20}(?:吗|没有|么|？)"
    r"|哪[个项家种][^,，。?？]{0,10}(?:最|更)|哪(?:个|一个|项|一项)$|多[,，]?还是|比[^,，?？]{1,24}(?:大|高|快|多|低|少|慢|小|长|久|强|弱|短|猛|重)(?:吗|么|对吗|，?是吗|还是)|[\u4e00-\u9fff]{2,}[,，]有(?!没有)[^,，?？多几]{3,24}[高大快长久强](?:吗|么)|还是"
    r"|^(?:is|are|was|were|did|do|does|has|have|in|among|between) .{1,120}\bor\b.{1,80}|^(?:which|what|who|whose|where)\b[^?]*[,:] (?:the )?[^,?]{2,60}\bor\b.{1,80}|.{2,60} or .{2,60}[:,] which|are there more .{1,60} or |(?:which|whose) (?:one )?(?:is|was|are|were|grew|rose|has|had|fell|saw|of)|(?:which|whose) .{0,40}(?:larger|higher|bigger|faster|greater|lower|smaller|more|fewer|slower)"
    r"|(?:larger|higher|bigger|faster|quicker|greater|lower|smaller|slower) than|(?:more|fewer|less) .{0,80}than .{0,80}\?|^(?:compared|set|held) (?:with|to|against) [^,]{3,80}, (?:is|are|was|were) .{3,80}\b(?:bigger|larger|higher|greater|faster|longer|smaller|lower|slower|shorter)\b"
    r"|(?:谁|哪(?:一)?(?:个|项|种|类|家|边|者|方|样|条|年|季度?|科|所|间|座|地|省|市|国)?)[^,，。?？]{0,8}(?:垫底|居首|领跑|领先|[更较最]?靠?[前后])(?:些|一些|一点|点)?(?:[,，？?]|$)"
    r"|比[^，,?？]{2,24}(?:还|更|要)[多高大快少低小慢长短][?？]?$"
    r"|谁(?:更|比较)?(?:占优|占上风|领先|靠前|胜出|占先)|[高多大快][^?？]{0,4}孰[低少小慢]"
    r"|(?:[多高大快低少慢长短久强弱猛贵广深](?:些|一些|点|一点)?|落后|落在[后前]面?|靠[后前]|领先)的(?:那个|一个|那边|一边)?(?:是|要数|数)?(?:哪|谁)"
    r"|\b(?:longest|largest|biggest|highest|fastest|lowest|smallest|slowest|shortest|strongest|weakest)\b[^?:,]{0,80}[:,] [^?]{2,60}\bor\b"
    r"|\b(?:more|most|fewer|less|least|larger|higher|bigger|faster|quicker|greater|longer|stronger|lower|smaller|slower|shorter|weaker|dearer|cheaper|harder|better|worse)\b.{1,120}\bor\b|\bor\b.{1,80}\b(?:more|most|fewer|less|larger|higher|bigger|faster|quicker|greater|longer|stronger|lower|smaller|slower|shorter|weaker|dearer|cheaper|harder)\b"
    r"|(?:谁家?|哪(?:一)?(?:个|家|边|方|类|种))[^,，。?？]{0,14}[更较](?:容易|难|好)|(?:谁|哪(?:一)?(?:个|家|边|方))(?:走|跑|排|站|冲|走得|跑得)+在?最?[前后](?:头|面|列|边)?(?:[,，？?]|$)"
    r"|which (?:activity|sector|industry|figure|region|group|kind|type|line|product)\b|(?:did|does|do|is|was|were|are) .{0,60}(?:exceed|outpace|outnumber|surpass|higher|larger|more|faster|lower)"
)
# May hold two things together, in more words than a table has: taken so only where a figure of
# each of two names is found.
MAY_COMPARE = (
    r"(?:哪(?![里些几儿怕])|谁|孰)[^，,。？?]{0,16}(?:[多高大快少低小慢长短久强弱早晚猛狠火旺好差贵]|厉害|一截|一筹|领先|落后|胜出|赢|输)"
    r"|(?:跑[赢输]|[赢压盖高多大快强低少慢弱]过|超过|超出|[赶追][上超]|高于|低于|多于|少于|快于|慢于|大于|小于|不如|比)[^，,。？?]{2,30}(?:吗|没有?|么|不|吧|是不是|对不对|属实|真的)?[?？]*$"
    r"|\b(?:which|who|whose)\b.*\b(?:more|most|less|least|fewer|fewest|better|best|worse|worst|faster|slower|higher|lower|bigger|smaller|larger|greater|ahead|behind|quicker|stronger|weaker)\b"
    r"|\b(?:faster|slower|higher|lower|bigger|smaller|larger|greater|quicker|stronger|weaker|more|less|fewer) than\b"
)
# A claim, and behind it only whether it is so: 甲比乙低，是这样吗.
IS_IT_SO = (
    r"[,，。、：:]?\s*(?:我?(?:这|那)(?:么|样|个|句话?|种)?(?:说|讲|判断|说法|结论|理解|认识)?)?(?:是不是|是否)?"
    r"(?:没(?:什么)?毛病|没错|没问题|没说错|成立|正确|属实|准确|靠谱|站得住脚?|是?真的?|对|是(?:这样|这么回事|事实)|有道理|说得通)的?(?:吗|嘛|吧|么|不|不对|不成|与否)?[?？。]*$"
)
COMPARES_LESS = r"落后|更?年轻|更轻|更浅|更便宜|落在后|垫底|末位|倒数|靠后|最后|便宜|(?:谁|哪(?:一)?(?:个|项|种|类|家|边|者|方|样)?)[^,，。?？]{0,12}(?<![减缩降变])[低少慢小短弱差](?:些|一些|点|一点)?[?？]?$|更[低少慢小短]|[低少慢小短弱](?:些|一些|点|一点)?的(?:那个|一个|那边|一边)?(?:是|要数|数)?(?:哪|谁)|[低少慢小]于|谁[低少慢小]|不如|最[低少慢小]|lower|smaller|fewer|\bless\b|slower|more slowly|shorter|weaker|worse|least|lowest|smallest|slowest|shortest"
# The word by which the things are compared, at the end of what asks for it.
HOW_IT_COMPARES = r"(?:[更较最得]|哪|谁|孰|比|还是)[^,，。?？]{0,12}?(?P<how>(?<![扩增巨重])大|[多高快久强猛低少慢弱广深]|(?<!比)重|(?<![缩])小|(?<![增成校市部延])长|(?<![缩])短)(?:一些|些|一点|点|得多)?(?:的?是|的|吗|呢|了)?(?:[,，？?]|$)"
# Which are more in number, and not: which rose or fell by more.
MORE_IN_NUMBER = r"^(?!.*(?:[增减涨升降跌缩扩快慢幅速]|回落|下滑|变化|变动)).*(?:[多少](?:些|一些|一点|点|得多)?(?:的?是|的|吗|呢|了)?(?:[,，。？?]|$)|[多少](?:，|,)?还是)"
# What of two things is held together where no kind of figure is named: how fast, how long.
ASKS_PACE = r"[快慢猛]|跑[赢输]|\b(?:outpac(?:e[sd]?|ing)|outgr[eo]wn?|lag(?:s|ged)?(?: behind)?|faster|slower|fastest|slowest|quicker|quickest|more (?:quickly|slowly|rapidly)|(?:do|did|does|doing|fared?|performed|perform) better)\b"
ASKS_SPAN = r"(?:连续|持续|保持|蝉联|稳坐|稳居|连着|坐稳|第一)[^?？]*(?:[久长]|月数|年数|年头|月份|时间)|\b(?:run|streak|stretch)\b[^?]*\blonger\b|\blongest (?:run|streak|stretch)\b|\blonger (?:run|streak|stretch)\b|\bmore (?:months|quarters|years) (?:running|in a row)\b"
# Held together by their places in a list: the smaller number is the better one.
ASKS_PLACE = r"排名|名次|位次|排位|排行|\brank|league table"
# Names a measure that is told in percent.
NAMES_RATE = r"率|比例|比重|份额|占|百分|正点|\b(?:rate|ratio|share|percent|punctual|on time|proportion|yield|margin|intensity)"
# Words for all there is of a thing, beside a part of it.
WHOLES = r"全省|全市|全县|全区|全州|全行业|总体|整体|大盘|全体|\b(?:overall|whole|total)\b"
# What a province or a trade is held against: all of the country, with no word of what is measured.
# Degrees and their opposites: what is no more is less.
OPPOSITES = (
    ("多", "少"), ("高", "低"), ("大", "小"), ("快", "慢"), ("长", "短"), ("重", "轻"), ("强", "弱"), ("贵", "便宜"),
)  # fmt: skip
_DEGREES = "|".join(word for pair in OPPOSITES for word in pair)
# 甲比乙多多少: which is held to be more, and by what word.
HOW_MUCH_ABOVE = rf"(?P<a>[^，,。？?]{{2,30}}?)(?<![同环占])比(?![重例率])(?P<b>[^，,。？?]{{2,30}}?)(?P<degree>{_DEGREES})(?:出|了)?(?:多少|几|百分)"
LESS_IN_ENGLISH = frozenset("fewer less lower smaller slower".split())
HOW_MUCH_ABOVE_EN = r"\bhow (?:many|much) (?P<degree>more|fewer|less|higher|lower|larger|bigger|smaller) (?P<a>[^?,]{3,60}?) (?:(?:are|were|is) there |do we have )?than (?P<b>[^?,]{3,60})"
# Which of two is more, in English: by the degree, and by both names.
WHICH_IS_MORE = r"\b(?:which|who|what)\b[^?]*\b(?:faster|slower|higher|lower|larger|bigger|smaller|greater|fewer|longer|shorter|quicker)\b[^?]*\bor\b"
# Measures that nobody means who names only a thing: a thing grows by its number or its output.
NEVER_UNSAID = frozenset("能耗 成本 效率 工资 就业 失业率 亏损".split())
# Names an average, which no other figure is.
SAYS_AVERAGE = r"平均|均值|[人户]均|\baverage|\bmean\b"
OF_ALL_THE_COUNTRY = r"(?:全国|全省|全市|全球|世界)(?:平均)?(?:水平|增速|均值)?"
# Of length or of time, and not: which grew by more.
LONGER = r"(?:哪|谁|还是)[^，。？?]{0,8}(?:更|比较|较)(?<![增成])[长短](?:些|一些|一点)?(?:[,，？?]|$)|\b(?:is|are|was|were|took|takes?|lasted|waited) (?:the )?(?:longer|shorter)\b(?! (?:list|name))"
# In what the things are held against each other, and no name of them: 论吨数, 花钱.
MEASURED_IN = r"(?P<counter>[吨件艘辆台头只张])数|数目|花钱|花费|赚钱|收钱|用钱"
# All of the year, beside a part of it.
ALL_YEAR = r"全年|整年|(?:全|整)个(?P<fiscal>财年|财政年度)|年度|\b(?:(?:full|whole|entire) year|year as a whole|(?P<fiscal_en>fiscal year))\b"
HERE = r"本地|当地|本省|本市|省内|境内|国内"
# What is, beside what is planned; both of more and less at once.
ACTUAL = r"实际|现有|现在|目前|已有|已经?|\b(?:actual|now|so far)"
MORE_AND_LESS = r"\b(?:more|higher|larger|bigger|faster|longer)\b[^?]*\bor (?:less|lower|smaller|slower|shorter)\b|(?:谁|孰|哪个)[高多大快长][^?？]{0,4}(?:谁|孰|哪个)[低少小慢短]|[高多大快长](?:还是|、)[低少小慢短]|高低|高下|大小|快慢"
# By more, and not more of something: fell more than, dropped more in the north, rose faster.
_BY_MORE = r"(?:faster|further|(?:more|most)(?= (?:than|or|in|at|for|on|over|among|between|during|last|this|[a-z]+ly)\b|[,?]|$))"
FALLS_MORE = (
    r"(?:跌|降|掉|减|缩|少|下滑|回落)得"
    rf"|\b(?:fell|fall|fallen|drop(?:ped)?|declined?|decreased?|shr[aiu]nk)\b[^?]*\b{_BY_MORE}"
)
RISES_MORE = (
    r"[涨升增长加]得|加幅|增产幅"
    rf"|\b(?:rose|rise|risen|grew|grow|grown|increased?|climb(?:ed)?|jump(?:ed)?|gained?)\b[^?]*\b{_BY_MORE}"
)
# Which of the things listed: 哪个, 谁, 孰.
WHICH_OF = r"哪(?:一)?(?:个|项|种|类|家|边|者|方|样|条|年|头|块|件|款|座|地|国|省|市|行|支|科|门|间|所|校|队|区|线|段|笔|批|档|拨|路|季度?)?|谁家?(?!长|庭)|孰|何者"
EITHER = r"还是|抑或"
# What stands before 是 in 去年汽车是产量多还是销量多 is said of both.
IS_EITHER = r"^(?P<shared>.*是)(?=..)"
# Words that list: where a question that names several things may be parted.
LISTS = r"\s*(?<![a-zA-Z])(?:vs|VS|Vs|pk|PK)\.?(?![a-zA-Z])\s*|和|与|跟|以及|及|同(?!比)|、|(?<![同环占对相])比(?!重|例|率|较|起|$)|相较于?|对比(?!$)"
# A claim about what the clause before names; a clause that only says that two things follow.
CLAIM_GOES_ON = r"(?:会不会|会|将|能不能|有没有|有无|是否|是不是|有)?(?:已经?|也)?\s*(?:超过|超出|高于|[多高大快强好长低少慢]过|多于|大于|快于|强于|好于|领先|赶超|跑赢|超越|胜过|盖过|压过|比得上|[赶追比及够](?:得|不)[上着过]|追上|赶上|追平|低于|少于|小于|慢于|弱于|不如|跑输|比)"
ANNOUNCES_SIDES = (
    r"(?:比较|对比|对照|看看?|说说?)[^，]{0,4}(?:[两二三几]个?|一下|这)|^(?:比较|对比)"
)
# Calls for a comparison without a word of what is compared.
CALLS_TO_COMPARE = r"(?:来|再|请)?(?:比比看?|比一比|(?:比较|对比|对照|比)一下|比较比较)"
# 这三个好势头哪个久, 电气机械这几个行业谁快, 两者哪个多: all of them once more, by their number.
TOLD_BY_NUMBER = (
    r"[,，]?(?:这|那|上述|以上)(?:[两二三四五几])(?:个|项|种|类|家|笔|条|组|样|者|大)[^,，。？?哪谁和与跟、]{0,6}?(?:之间|里面?|当中|之中|中|相比)?(?=[,，]|的?(?:哪|谁)|去年|今年)"
    r"|[,，](?:[两二三四五])(?:个|项|种|类|家|笔|条|组|样|者)[^,，。？?哪谁和与跟、]{0,4}?(?:之间|里面?|当中|之中|中|相比)?(?=的?(?:哪|谁))"
    r"|(?:两者|二者|三者)(?:之间|里面?|当中|之中|中|相比)?(?=[,，]|的?(?:哪|谁))"
)
SO_MANY_TOLD = r"(?P<many>[三四五])(?:个|项|种|类|家|笔|条|组|样|者)"
# How a question wants to be answered: no part of what it compares.
AS_ANSWER = r"^(?:请?回?答|请选|选)"
# 是前者还是后者: both stand in the rest of the question.
BY_PLACE = r"(?P<ahead>的?是?)?(?:前者|第一个|前一个)(?:[多高大快长]?[,，]?还是|、|和|或者?)(?:后者|第二个|后一个)"
# ", or the other way round": names no third thing. Behind a claim, "or was B still ahead" neither.
OR_REVERSED = r",? or (?:(?:is it|was it) )?(?:(?:the )?other way (?:a?round)|vice versa|the reverse|the opposite|not)\b"
OR_STILL = r",? or (?:(?:was|is|are|were|did|does|do|has|have)\b.*|(?:fall|fell|come|came|stay|land|remain|lag|trail)\w* .*|(?:below|under|short|behind|lower|less)\b.*)$"
# 是高于还是低于, 快还是慢: of the first of two things either is to be told.
EITHER_WAY = (
    r"(?:是)?(?P<than>[高快多大强长好])于(?:还是|或者?|、)[低慢少小弱短差]于"
    r"|(?P<adj>[高快多大强长好])(?:了|些|一点)?[,，]?(?:还是|或者?)更?[低慢少小弱短差](?:了|些|一点)?(?=[?？。]?$)"
)
# A，有没有B多: as many as B.
HAS_MORE = r"[,，]?有没有(?![超高低多大达比跑追赶])(?=[^，。？?]{2,24}?(?<![提升增加扩减变])[多高大快长强](?:[?？]|$))"
EITHER_WAY_EN = r"\b(?P<more>(?:above|ahead of|higher|faster|larger|bigger|greater|more|longer|stronger)(?: than)?),? or (?:below|behind|lower|slower|smaller|less|fewer|shorter|weaker)(?P<than> than)?\b"
OPPOSITES_OF_DEGREE = dict(zip("高快多大强长好", "低慢少小弱短差", strict=True))
# A dash between words parts a question like a comma.
DASH = r"\s+[-–—]+\s+"
# An adverb in front of everything: cause-wise, A or B.
ADVERB_AHEAD = r"(?i)(?:[a-z]+-wise|overall|all in all|by [a-z]+|on [a-z]+|in (?:terms of )?[a-z]+ (?:terms)?)$"
# What is left of a question without its sides, where it only asks which of them.
ONLY_ASKS = r"(?:更|最|比较|较|比|要|得|相对)*(?:[多高大快长久低少慢小短强弱猛狠广深]|厉害|落后|落在[后前]面?|领先)?(?:一些|些|一点|点|得多)?(?:的?是?)"
# Says where one of them stands, or how many there are, and nothing of what they are.
ONLY_PLACES = (
    r"垫底|殿后|居首|领跑|领先|落后|落在[最]?[后前]面?|排在?最?[后前]面?|敬陪末座"
    r"|(?:这|那|上述)[两二三四几](?:样|者|项|个|家|类|种|方)(?:东西|产品)?(?:里面?|当中|之中|之间|中)?的?"
)
# Words at the edges of a side that name nothing.
SIDE_LEAD = r"^(?:还是|请问|到底|究竟|拿|把|将|要?论|就|光看|单看|单说|要说|比较一下|比较|对比|看看?|那|而|在(?![校建册职岗读营编家])|是)(?=..)"
SIDE_TAIL = (
    # 绿色工厂会(比…多): the verb's.
    r"(?<=[\u4e00-\u9fff]{2})(?<![社协大工商学年晚机])[会将]$|"
    # 做得好, 落实得更到位: how well, of no name.
    r"(?:做|办|搞|抓|执行|落实|完成|推进|开展)得(?:更|比较|较)?(?:好|到位|扎实|彻底)$"
    r"|(?:这?(?:两|几|三|二)[个者项类种家方](?:里面?|当中|之间|相比)?|之间|之中|里面?|当中|相比(?:较|起来)?|比起来|比一比|比较起来|比一下|对比|(?<![占正])比|来说|来讲|而言|的话|这块|那块|这边|那边|这头|那头|最|更)$"
    r"|(?:得|要|更|比较|较|相对|的)*(?:[多高快低少慢久强弱猛狠广深]|(?<=[部区方面])好|占优|占上风|领先|(?<=[\u4e00-\u9fff]{2})涨|(?<=[\u4e00-\u9fff]{2})(?<![新净下上递倍回攀])[增升跌]|[更较靠]?(?<![年月日天周期以之])[前先]|胜出|占先|(?<![扩增巨重最变])大|(?<![缩变])小|(?<![增成校市部延变])长|(?<![缩变])短|厉害)(?:一些|一点|些|点|得多)?$(?<![降减提增]低)(?<![降减提增]少)(?<![降减提增]高)(?<![降减提增]多)(?<!提高的)(?<!增多的)(?<!减少的)"
)
# English: what parts two things, opens the first, ends the second, and what neither begins with.
ENGLISH_PARTS = (
    r",?\s+(?:or|versus|vs\.?|against|than|rather than|compared (?:with|to))\s+|,?\s+and\s+"
)
ENGLISH_VERB = r"\b(?:is|are|was|were|did|do|does|has|have|had|will|would|which|what|who|whose|where|when|how)\b"
ENGLISH_OPENS_SIDE = (
    ENGLISH_VERB
    + r"(?: (?:the|there|it))*|\b(?:more|fewer|less|in|into|for|from|to|at|by|on|between|among|across|during|with)\b(?!-)"
)
ENGLISH_STOPS_SIDE = (
    r"[,:;](?:\s|$)|\s(?:in|during|for|at|by|from|into|to|on|over|across|within|since|was|were|is|are|did|does|do|has|have|had|which|who|that|last|this|while)\b"
    r"|\s(?:the )?(?:more|less|fewer|larger|higher|bigger|faster|greater|longer|stronger|better|lower|smaller|slower|shorter|weaker|worse|dearer|cheaper|earlier|later|most|least|fastest|highest|largest|lowest)\b"
    r"|\s(?:go|grow|rise|fall|drop|increase|decline|decrease|climb|add|gain|expand|shrink|improve|get|make|bring|earn|cost|serve|take|account|contribute|reach|see|record|perform|come|move|amount|hold|employ|produce|generate|receive|attract|sell|last)\b"
)
ENGLISH_SIDE_LEAD = r"(?:the|an?|more|fewer|less|in|into|for|from|to|at|by|on|across|over|during|of|between|among|either|both|did|does|was|were|is|are|there|those|that|which|what)\s+"
# Did A exceed B, is A higher than B: yes or no, and the two sides.
EXCEEDS = (
    r"^(?P<a>[^,，。?？]{2,}?)(?:有没有|有无|是否|是不是|能不能|会不会|能否|有(?=[追赶跑超盖压]))?(?:已经?|也)?\s*"
    r"(?P<more>超过|超出|高于|[多高大快强好长低少慢]过|多于|大于|快于|强于|好于|领先|赶超|跑赢|超越|胜过|盖过|压过|迈过|比得上|[赶追]上|追平|[赶追比及够](?:得|不)[上着过]|低于|少于|小于|慢于|弱于|不如|跑输|(?<![占对同环])比(?!重|例|率|较)|有)了?\s*"
    r"(?P<b>[^,，。?？]{2,}?)(?:的|得|要|更|还)*(?P<adj>[多高大快长强好低少小慢短弱差猛旺火])?(?:一?些|一?点)?(?:了|啊)?(?:吗|没有|没|么|不|呢)?[?？]?$"
)
# A degree or higher, ten or more: from that on, and no two things.
OR_BEYOND = r"(?<!more )(?<!less )(?<!er )\bor (?:higher|more|above|over|better|greater|older|longer|larger|fewer|less|lower|below|under|younger|beyond)(?=\s*[?.,]|\s+(?:in|of|at|by|for|this|last)\b|$)"
EXCEEDS_EN = (
    r"^(?P<ahead>[^,:?]{2,60}[,:] )?(?:is|are|was|were|did|do|does|has|have|had|will|would) (?P<a>.{3,}?) "
    r"(?P<more>exceed(?:ed)?|outpaced?|outnumber(?:ed)?|surpass(?:ed)?|outstrip(?:ped)?|outdo(?:ne)?|outdid|overt(?:aken?|ook)|eclipsed?|topped|beat(?:en)?|top|passed|outgr[eo]w|lag(?:ged)? behind"
    r"|(?:grow(?:n|ing)?|grew|rise|rose|risen|rising|fall(?:en|ing)?|fell|increas(?:e|ed|ing)|climb(?:ed|ing)?|expand(?:ed|ing)?)? ?(?P<adj>larger|higher|bigger|faster|quicker|greater|stronger|longer|lower|smaller|slower|fewer|shorter|weaker|(?:more|less)(?: (?:slowly|quickly|rapidly|strongly|sharply|steeply))?) than"
    r"|(?:do|did|fare|fared|perform|performed|weigh|weighed|count|counted) (?:better|worse|more|less) than|(?:above|below|ahead of|behind)(?= (?:the|its|their|those|that|what|all|any|last|this) ))"
    r" (?P<b>.{3,}?)[?]?$"
)
FEWER = r"more slowly|[赶追比及够]不[上着过]|[低少慢]过|低于|少于|小于|慢于|弱于|不如|跑输|[低少小慢短弱差]|lag|lower|smaller|slower|fewer|less|shorter|weaker"
# Asks yes or no, and the words in front of the amount that is to be passed, or not.
ASKS_WHETHER = r"(?<![什怎多这那要])么[？?]?$|有无(?=占|超|达|过|突)|吗|没有?[?？]?$|比[^，,?？]{2,24}(?:还|更|要)[多高大快少低小慢长短][?？]?$|是否|有没有|是不是|能不能|会不会|能否|^(?:is|are|was|were|did|do|does|has|have|had|will|would)\b"
OVER_IT = r"高出|多出|快出|占(?:到|了|满)?[^，。？?占]{2,20}的$|超|突破|[迈跨跃越]过|[站登冲]上|冲破|高于|多于|大于|达到|达|破|过|到了?$|以上|\b(?:exceed|surpass|top|pass|cross|reach|hit|break|broke)|\b(?:past|beyond|upwards of)\b|\b(?:more|higher|larger|greater) than|\bover\b|\babove\b|at least"
# How large a share is meant, and nothing that another is held against: 超过九成签约.
SUCH_A_SHARE = r"(?:[一二三四五六七八九半\d]成|[一二三四五六七八九十百]+分之|\d+(?:\.\d+)?%|(?:一|过)?半)(?![年天])"
NOT_EVEN = r"低于|少于|小于|不到|不足|\b(?:below|under)\b|(?:less|fewer|lower|smaller) than"
# Where a question that names two things may be cut.
# The first line that cuts a question is used: a plain choice before a list before a comma.
SEPARATORS = (
    r"还是|或者?是?|\bor\b|\bthan\b|\bversus\b|\bvs\.?\b",
    r"\bplus\b|减[去掉]|和|与|跟|加上?(?!快|强|大|工|速|入|深|值)|同(?!比)|及|、|(?<![同环占])比(?!重|例|率|，|,|$)|相较|超过|高于|低于|多于|少于|大于|小于|快于|慢于|领先于?|跑赢|落后于?|\band\b|\bexceed(?:ed)?\b|\boutpaced?\b|\boutstrip(?:ped)?\b|\boutgr[eo]wn?\b|\bsurpass(?:ed)?\b|\bahead of\b|\blag(?:s|ged)?(?: behind)?\b|\btrail(?:s|ed)?\b|\btop(?:s|ped)\b|\bbeats?\b|\bcompared (?:with|to)\b",
    r"，|,|里的?|中的?|当中|其中|占|到|至|\bto\b|\bof\b|\bin\b",
)
# Words at the edge of a compared side that are no part of its name.
NOT_A_NAME = r"^.*\b(?:is|are|was|were|did|do|does|has|have|more|less|fewer|between|which|set aside) (?=.)|\s(?:add|adds|added|grow|grew|rise|rose|fall|fell|has|have|had|was|were|is|are|more|most|less|carry|carried|route)\b.*$|^(?:还是|请问|到底|究竟|去年|今年|是|那|which|was|were|is|are|did|does|the|there|more)\s*|(?:(?<!占)比|(?<![增提])多|(?<![提升增拔])高|(?<![增加扩放壮重巨])大|(?<![加])快|哪个|哪一个|谁|相比|之间)$|^(?:20\d\d年?的?)"
# How many more asks for the difference, not which of the two.
HOW_MUCH_MORE = (
    r"how (?:many|much) (?:more|fewer|less|higher|lower|faster|slower)\b|\bby how (?:many|much)\b"
    r"|^(?!(?:is|are|was|were|did|do|does|has|have|had) ).*\bthan (?:what|how (?:many|much))\b"
)
# Which of two stands behind the other in a list of ranks.
PLACED_BEHIND = r"[靠较更]后|落后|更低|较低|\b(?:lower|worse)\b"
# Which costs more: held against each other in money alone.
OF_COST = r"(?:[哪谁更较]|还是)[^，。,？?]{0,10}(?:贵|便宜|[花费省]钱|花费|造价)|\b(?:expensive|cheap(?:er|est)?|costs?(?! (?:of|per)\b)|cost(?:ly|ing)|dearer|pricier)\b"
# Which held more events is not told by how many firms came.
COUNTED_MORE = r"\b(?:more|fewer|most|fewest) (?P<noun>[a-z]+)\b(?! than)"
# How many of the ten grew faster than the rest: a number of them, and no comparison of two.
HOW_MANY_ARE = r"(?:(?:of|among) [^,?]{3,60}, )?how many (?!more|fewer|times|per ?cent)(?:of )?[^,?]*\b(?:than|faster|slower|higher|lower)\b(?!.*\bor\b)"
# The growth in sales: what it is of stands behind.
NAMELESS_HEAD = r"(?:(?:overall|total|annual|average) )?(?:growth|increase|rise|decline|fall|rate|share|pace|number|figure|volume|value|size|proportion|percentage)(?: rate)? (?:in|for|of|from|among)"

# Who leads and who trails, as asked and as told, as patterns.
AT_THE_TOP = (
    r"最(?:快|猛|高|多|大|好|强|狠|厉害|旺|火|贵|长|热|重|突出|显著|明显)|领跑|领先|居首|(?:位居|排名?|列)(?:全[国省市球])?第[一1](?!\d)"
    r"|首位|榜首|头名|\b(?:fastest|highest|most|largest|biggest|best|leading|sharpest|steepest|longest|strongest|busiest)\b"
)
AT_THE_BOTTOM = r"最(?:慢|低|少|小|差|弱|便宜|短|轻)|垫底|末位|居末|倒数第[一1]|\b(?:slowest|lowest|least|smallest|fewest|worst|poorest|weakest|shortest)\b"
# Claims that a share is passed: 占…超过三成, 里面…过半; and the words that claim it.
CLAIMS_SHARE = r"占|比重|比例|份额|(?:里面?|当中|之中|其中).*(?:过半|半数|一半)"
SHARE_CLAIMED = (
    r"(?:是不是|有没有|是否|能不能|能否|有)?(?:已经?|都)?(?:占(?:了|到)?)?(?:超过|超出|达到|突破|不到|不足|低于|高于|超|过|达|到|破|占|有)?(?:了|到)?"
    r"(?:\d+(?:\.\d+)?(?:%|成)|百分之[一二三四五六七八九十零点百]+|[一二三四五六七八九两]成|一半|半数|半)(?:以上|以下)?(?:了)?(?:吗|没有|没|么|呢)?"
)
# A side that only tells a time, or only what is measured: the thing stands in the clause before it.
ONLY_TIME = (
    r"(?:[去今前]年|上一?年|全年|(?:19|20)\d\d年?|[上下]半年|[一二三四]季度|\d{1,2}月份?|的)+"
)
ONLY_RATE = r"(?:增加值|产值|产量|销量|收入|利润|出口|投资)?的?(?:成长率|增速|增幅|涨幅|降幅|增长率|占比|比重|比例)|(?:总)?(?:个数|数量|数目|家数|场次|金额|规模|人数|总量)"
# Which of two leads, named ahead of both: longest streak: A or B.
SUPERLATIVE = (
    r"(?:the )?(?:long|larg|bigg|high|fast|low|small|slow|short|strong|weak)e(?:st|r)\b(?! than)"
)
# By how much each is above what is usual, or above its own past: changes are held together.
DEPARTS_BY = (
    r"[比较](?:常年|往年|正常|均值|平均)|偏[高多大强低少小弱]|\babove (?:normal|average|the norm)\b"
)
# A claim of so much: the words in front of the amount and behind it that make it one, so that
# without them the amount itself can be asked for.
BEFORE_AMOUNT = (
    r"(?:已经?|足足|至少|起码|整整|刚好|正好|恰好|恰恰|大约|约|大概|真的?|都|就|要|还){0,3}"
    r"(?:超过|超出(?!了?$)|超|突破|高于|达到?|大于|多于|不到|不足|低于|少于|小于|满)?了?$"
    r"|(?i:\b(?:more|less|fewer|higher|larger|greater) than|\bover|\babove|\bunder|\bbelow|\bat least|\bat most)\s*$"
)
AMOUNT_BEHIND = r"^(?:以上|以下|以内|开外|还多|还要多|多|余|左右|上下)"
AMOUNT_ENDS = r"(?:之多)?(?:了)?(?:吗|没有?|么|对吗|对不对)?[？?。]*"
WHETHER_AHEAD = (
    r"是否|有没有|有无|是不是|是不是|能不能|会不会|能否|(?<![具拥持占])有(?=[^，。]{0,3}$)"
)
WHETHER_BEHIND = r"(?:之多)?(?:的)?(?:了)?(?:吗|没有?|么|对吗|对不对|是吗)?[？?。]*$"
WHETHER_AHEAD_EN = (
    r"^(?P<scene>[^,?]{2,70}, )?"
    r"(?P<verb>(?i:is|are|was|were|did|do|does|has|have|had|will|would))(?: there)? "
)
# 甲有没有乙的三倍, 甲达到乙的三倍: 甲是乙的几倍.
CLAIMS_MULTIPLE = (
    r"^(?P<a>(?!.*(?:是(?!否|不是)|相当于|为))[^？?]{2,}?)(?:是否|有没有|是不是|能不能|已经?|也)*"
    r"(?:有|达到?|超过?|高出|顶得上|赶得上|抵得上|顶|抵)?了?(?P<b>[^，,。？?有达超]{2,}?的)$"
)
EXACTLY = r"刚好|正好|恰好|恰恰|就是|\bexactly\b|\bprecisely\b|\bjust\b"
OR_MORE = r"以上|达到?|满|至少|起码|不少于|不低于|at least|or more"
