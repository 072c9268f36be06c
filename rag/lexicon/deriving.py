"""Questions that ask for a computation: what it is called and what it takes."""

from __future__ import annotations

# Names what is taken away from a whole.
LEFT_OUT = (
    # 把新能源刨掉，还卖了多少.
    r"[把将]([^，。？?从]{1,16}?)(?:从[^，。？?]{2,16}?)?(?:刨掉|刨去|扣掉|扣除|去掉|除掉|剔除|拿掉|减掉|撇开|抛开)(?:之后|以后|后|的话)?(?=[，,])|"
    r"(?:^|(?<=[，,的、和与年月度底末期里中]))非(?!常|洲|法|物质|遗|典|但|凡|金属|营利|官方|公)([\u4e00-\u9fff0-9a-z]{2,10}?)(?=去年|今年|前年|(?:19|20)\d\d年|全年|的|有|卖|产|造|出口|销|占|用|花|装|一共|总共|[，,。？?])|"
    r"(?:^|[，,。；]|(?<=的))(?!除)([^，,。；？?除]{2,24}?)(?:以外|之外)(?=的|，|,|，|其|还|$)|"
    r"(?:除去|除了|除开|扣掉|扣除|减去|去掉|刨去|抛开|不算|不含|不包括|不是|不属于|非)([^，。？?]{1,24}?)(?:的|以外|之外|外|还|,|，|有|剩|共|$)"
    r"|(?:没有?|还没|尚未|未(?!来)|没能)([\u4e00-\u9fff0-9a-z]{2,10}?)(?:的|$|[，。？?])"
    r"|(?:once|when|after) ([a-z0-9 ,'-]{3,70}?) (?:is|are|has been|have been) (?:taken|deducted|subtracted|removed|excluded|stripped|left out)"
    r"|\btake ([a-z0-9 ,'-]{3,70}?) (?:out of|off|away from)"
    r"|\b(?:leave|leaving|set|setting|put|putting) (?!aside|out)([a-z0-9 '-]{3,40}?) (?:out|aside)\b|^(?!leav|sett|putt)([a-z0-9 '-]{3,40}?) (?:aside|excluded)\b"
    r"|(?:excluding|leaving out|leaving aside|setting aside|other than|apart from|aside from|besides|without|except(?: for)?|minus|(?:is|are|was|were|do|does|did|has|have|had|would|will|could)(?: not|n't)(?: yet)?(?: been| be)?|yet to be) ([a-z0-9 ,'-]{2,70}?)(?=, how|, what|\?|$)"
)
# What a question wants without, told ahead of the rest of it.
LEAVES_OUT = (
    r"(?:(?<![清消排解废拆扫删根防铲])除(?:[了去开]|(?=[^，,。；;？?]{2,24}(?:以外|之外)[，,]))|扣除|扣掉|剔除|刨掉|刨去|撇开|抛开|不算|不含|不包括)(?P<what>[^，,。；;？?]{2,24}?)"
    r"(?:以外|之外|外|不算|后|的话)?[，,]"
)
# The same, of what a figure is told of.
LEFT_OUT_HERE = r"剔除|扣除|扣掉|刨去|刨掉|不含|不包括|除去|\b(?:excluding|stripping out|leaving out|leaving aside)\b"
# Neither the one nor the other of what was told: 既没转正也没被撤的.
NEITHER_NOR = r"既(?:没有?|不用|不需要?|不必|无需|不|未)被?(?P<a>[^，,。？?]{1,10}?)[，,、]?(?:也|又|亦)(?:没有?|不用|不需要?|不必|无需|不|未)被?(?P<b>[^，,。？?]{1,10}?)(?:的|$|[，,。？?])"
# A rate of those that passed or were dealt with, which two numbers may tell as well.
DONE_RATE = r"(?P<no>不|未|没)?(?P<what>合格|达标|办结|通过|获批|处置|整改|清偿|录取|核销|履约|签约|落地|检出|修复)率"
NOT_DONE = "不|未|没有?|没能"
# Which words name the whole and which its part: A占B的比重, of B how many are A.
SHARE_OF_WHOLE = (
    r"每(?P<whole>[^，,。？]*?(?:100|一百|10|十|1000|一千|百)[^，,。？]*?)[，,](?P<part>[^。？]+?)(?:有|是|占)?(?:几|多少)",
    r"每(?P<whole>[^，,。？]*?(?:100|一百|10|十|1000|一千|百)[^，,。？]*?)[，,][^。？]{0,6}(?:几|多少)[^，,。？]{0,4}是(?P<part>[^，,。？]+)",
    r"^(?P<whole>[^？]+?)(?:里[面头边]?|当中|之中|中间?(?![小国央型期部西长药医学心介欧美日韩外等高低]))[，,]?(?!(?:大概|大约|约|差不多|一共|总共|能|要|只|还|才|又|也|都|就)+占)(?P<part>[^，,？占]{1,24}?)(?:占|是|有|达)(?:了|到)?(?:多少|几成|百分之|多大|比)",
    r"^(?P<whole>[^，,？]{2,30}?)(?:[，,（(][^？]{0,16}[，,）)])?(?:中|里面?|当中)?[，,]?有(?:百分之[几多]少?|几成|多[大少](?:比例|比重))(?:是|属于|为)(?P<part>[^，,？?]{2,24})",
    r"(?:^|[，,])(?P<part>[^，,？]{2,30}?)(?:大概|大约|约)?占(?:了|到)?(?P<whole>(?!百分|几成|多少|比)[^，,。？占]{2,30}?)的?(?:百分之|几成|多少|比重|比例|份额|多大)",
    r"^(?P<part>[^，,？]{2,40}?)[，,]?(?:在|占|相当于|是|等于)(?:了|到)?(?P<whole>[^，,。？]{2,30}?)(?:里面?|当中|之中|中)?的?(?:(?:大概|大约|约|差不多|能|要|只|还|才)*占)?(?:百分之|几成|多少|比重|比例|份额|占比|多大)",
    r"(?i)what (?:share|percentage|proportion|percent|per cent|fraction|part|portion) of (?P<whole>.+?) (?:was|were|is|are|will be|would be|went|goes|came|comes|come|did|does|do|has|have|had|consisted|belongs?|passed|moved|(?=counted as |ended up |turned out |qualified|failed|live[sd]? |use[sd]? |travel|received? |get |got |took |take |made |makes? )) (?P<part>.+?)\??$",
    r"(?i)^of (?:all )?(?:of )?(?P<whole>.+?), (?:what|which|how large a) (?:share|percentage|proportion|percent|per cent|fraction|part)(?: of (?:them|these|those|it))? (?:were|was|is|are|went to|came from|did|does|do|has|have|had) (?P<part>.+?)\??$",
    r"(?i)^(?P<part>.+?) (?:were|was|is|are|made up|makes? up|accounts? for|accounted for|represents?|represented|equall?ed|equals?) (?:equal to |equivalent to )?(?:what|which) (?:share|percentage|proportion|percent|per cent|fraction) of (?P<whole>.+?)\??$",
)
# A balance by its name, and the measures whose difference it is.
BALANCES = (
    (
        r"(?:外贸|贸易)?[顺逆]差|净出口|trade (?:surplus|deficit|balance)|net exports",
        "出口",
        "进口",
    ),
    (
        r"(?:收支相抵[^？?]{0,12})?(?:当年|当期|累计)?(?:结余|盈余|赤字)|收支差额|(?:budget |operating )?(?:surplus|deficit)",
        "收入",
        "支出 成本",
    ),
)
# In front of a percentage of a target.
OF_TARGET = r"(?:完成|实现|达到?)[^，。；]{0,10}(?:目标|任务|计划|预算)(?:任务|目标)?的$|占[^，。；]{0,6}(?:目标|任务|计划|预算)的$|进度[^，。；]{0,4}$"
# Asks how far something is from its target.
GAP_TO_TARGET = "|".join(
    (
        # 比计划多了多少
        r"比\s*(?:原定?|年度?|全年)?的?(?:计划|目标|预期|任务)[^，。？?]{0,6}(?:多|少|高|低|超)",
        # 还要再建多少才够
        r"还要?再?(?:加|增加|新增|建|来|招|补)[^，。？?]{0,8}(?:几|多少)[^，。？?]{0,6}(?:才)?(?:够|达标)",
        # how far below, how far short
        r"how far (?:below|short|above|ahead)(?! (?:of )?\d)",
        # by how much did it undershoot
        r"\bundersh[oo]+t",
        # beat the target, ahead of its forecast
        r"\b(?:beat|exceed(?:ed)?|oversh[oo]+t|top(?:ped)?|surpass(?:ed)?|ahead of) (?:(?:the|its|their|our|that) )?(?:[a-z0-9'-]+ ){0,2}(?:target|goal|plan|forecast)",
        # by how much did its goal exceed what was reached
        r"\b(?:goal|target) exceed\b",
        # the gap to its target
        r"\bgap (?:to|from) (?:the|its|their) (?:[a-z0-9'-]+ ){0,2}(?:target|goal|plan)",
        # fell short by how much
        r"f[ae]ll short",
        # 要达到三百万吨，还得增产多少
        r"[要想](?:实现|达到|完成|够到|做到|达成)[^。？?]{2,30}[，,][^。？?]{0,12}(?:(?:还|需|起码|至少)(?:得|要|需|差)|得\s*比[^，。？?]{1,10}(?:[再还]|至少|起码|新[添增]))",
        # 想达到今年的目标，比去年至少得多干几万吨
        r"(?:达到|实现|完成|做到)[^。？?]{0,12}(?:目标|计划|任务)[，,]比[^，。？?]{1,10}(?:至少|起码|还|再|得|要|需)+[多再增]",
        # 目标比去年高多少
        r"(?:目标|计划)(?:的?(?:门槛|下限|底线|最低要求))?[，,]?\s*(?:比|较)[^，。？?]{1,10}(?:高|多)[了出]?(?:百分之|多少|几)",
        # 四季度还要完成多少
        r"四季度还",
        r"下半年还",
        r"后[几三两]个?月还",
        # how far was it from the target
        r"how far .{2,60}\b(?:from|off|below|short of) .{0,40}(?:target|goal|forecast|plan|projection)",
        # by how much was the target missed
        r"(?:target|goal|plan) (?:was |were )?missed",
        r"miss(?:ed)? (?:the|its|their|that) [a-z0-9 -]*(?:target|goal|plan)",
        # 离目标还有多远, 任务还差多少
        r"(?:离|距)[^,，。?？]{0,24}(?:目标|计划|任务|要求|指标)",
        r"(?:目标|计划|任务)[^,，。?？]{0,12}(?:差|缺|还有)",
        r"还差",
        r"缺口",
        # 还要多少才能达标
        r"才能(?:达标|达到|完成)",
        r"short of",
        # how many still have to come
        r"still (?:has|have|need|to go)",
        # to meet its target, away from the goal
        r"to (?:meet|reach|hit) (?:the|its|their) [a-z0-9 -]*(?:target|goal|plan)",
        r"away from (?:the|its|their|our|that) (?:[a-z0-9'-]+ ){0,4}(?:target|goal|plan|mark)",
        r"(?:to|must|needs?) (?:hit|reach|meet|make)[a-z0-9 ]*(?:target|goal|plan)",
        # 达到目标，还需多少
        r"达到[^,，。?？]{0,16}(?:目标|计划)[^。?？]{0,16}还(?:需|要|得)",
    )
)
# A target that is met by what stays below it: 控制在60天以内, no more than 900.
AT_MOST = (
    r"以内|以下|不超过|不高于|不多于|控制在|压到|降到"
    r"|\bunder\b|\bbelow\b|at most|no more than|\bwithin\b"
)
# Was it reached, yes or no: 目标完成了吗, did they meet the target.
TARGET_MET = "|".join(
    (
        # 用绿电的比例达标了没有, 当初定的数完成了吗, 到没到末年要求的水平
        r"达标了?(?:吗|没有|没|么)|(?:是否|有没有|是不是|有无)(?:已经)?达标",
        r"(?:当初|原先|原来|年初|之前|最初|原|规划|计划)[^，。？?]{0,4}[定设提]的?(?:那个)?(?:数|指标|目标|任务|量)[^，。？?多几]{0,6}(?:完成|达到|达成|实现|做到|兑现)了?(?:吗|没有|没|么)",
        r"(?:到没到|达没达到|够没够到|(?:有没有|是否|是不是)[达够做]到)[^，。？?]{0,14}(?:要求|目标|规定|规划|计划)的?[^，。？?]{0,4}(?:水平|标准|数|线)?",
        # 做到年底要求的那条线了没
        r"(?:完成|达到|够到|达成|做到|碰到)了?[^，。？?]{0,8}(?:要求|目标|规定|指标|安排)的?(?:[那这]条|[那这]个)?(?:线|水平|标准|数)了?(?:吗|没有|没|么)",
        r"(?:完成|达到|实现|达成|兑现|做到)了?[^，。？?]{0,14}(?:目标|计划|任务|指标)了?(?:吗|没有|没|么)",
        r"(?:目标|计划|任务|指标)[^，。？?多几]{0,10}(?:完成|达到|达成|实现|兑现|做到|达标)了?(?:吗|没有|没|么)",
        # 自然岸线的红线守住了吗: a floor or a ceiling that was to be kept.
        r"(?:红线|底线|上限|下限|警戒线|门槛|限值)[^，。？?多几]{0,10}(?:守住|守牢|保住)了?(?:吗|没有|没|么)",
        r"(?:守住|守牢|保住)了?[^，。？?多几]{0,12}(?:红线|底线|上限|下限|警戒线|门槛|限值)了?(?:吗|没有|没|么)",
        r"(?:是否|有没有|是不是)[^，。？?]{0,8}(?:完成|达到|达成|实现|兑现)[^，。？?多几]{0,14}(?:目标|计划|任务|指标)",
        r"(?:目标|计划|任务|指标)[^，。？?多几]{0,8}(?:是否|有没有|是不是)[^，。？?]{0,4}(?:完成|达到|达成|实现|兑现)",
        r"^(?:did|has|have|had) (?!how)[^?]{2,60}?\b(?:meet|met|reach(?:ed)?|hit|achieved?|fulfil(?:l?ed)?|miss(?:ed)?|f[ae]ll(?:en)? short of|deliver(?:ed)? on)\b[^?]*\b(?:targets?|goals?|plan|plans|planned|objective)\b",
        r"^(?:was|were|has|have) [^?]{0,40}\b(?:target|goal|plan|objective)s?\b[^?]*\b(?:met|reached|hit|achieved|fulfilled|missed|delivered)\b",
    )
)
# Such words of a question say that a target is not reached, and nothing of what it is for.
GAP_WORDS = r"还?差|缺|欠|需要?|够|达标|完成|达到|实现|要求|目标|计划|任务|多出|beat|beaten|reach(?:ed)?|meet|met|hit|short|miss(?:ed)?|f[ae]ll|land(?:ed)?|goal|target|plan|far|below|above|still|to go|come"
TELLS_TARGET = r"目标|计划|任务|要求|需要|需求|力争|\b(?:target|goal|plan(?:ned|s)?|need(?:ed|s)?|called for|want(?:ed)?|aim)\b"
# Says of an amount that it is reached: 截至9月底完成, 已累计投放.
DONE_BY_NOW = r"(?:截至|截止|到)[^，。；]{1,8}(?:底|末|月|日|前|今)[^，。；]{0,6}?已?(?:累计)?(?:完成|实现|达到?|到位|投放|支出)$|已(?:经|累计)?[^，。；]{0,6}(?:完成|实现|到位|投放|支出)$"
# Words that stand for what was spoken of: 年度计划, 全市.
NAMES_NOTHING = r"年度?|全年|今年|明年|全[国省市区县球]|整个|things?|ones?|year|season"
# 完成了目标的百分之几: how much of a target was reached.
OF_TARGET_ASKED = r"(?:完成|实现|达到|达成)了?[^，。？]{0,8}(?:目标|计划|任务)的?(?:百分之|几成|多少%|比例)|(?:目标|计划|任务)[^，。？]{0,6}(?:完成|达成|实现)了?(?:百分之|几成)|(?:percent|percentage|share|proportion) of (?:the|its|their) (?:[a-z0-9'-]+ ){0,3}(?:target|goal|plan)"
GAP_TOLD = r"差|缺|短|\bshort\b|\bremain|\bgap\b|\bstill\b"
# Words that ask for a sum only where two things are named.
WEAK_SUM = r"^(?!.*(?:加|合计|之和|相加|算(?:进去|进来|上|在内)|[合凑攒](?:在|到)?一|[拢通统]共|一块儿?算|一起算|合起来|combined|altogether|together|sum of))"
CLASSIFIER = (
    r"(?:平均|摊|均摊|分摊|平摊)(?:下来|到|分到|给)?[,，]?(?:每?一?|每[\u4e00-\u9fff]一)(家|个|辆|座|户|场次|场|次|项|人|台套|台|条|所|支|名|位|款|笔|份|栋|幢|封|批次|批|艘次|艘|吨|张|件|亩|公顷|头|只|例|架|趟|列|公里|千米|平方米|立方米|标箱|公斤|斤|度|千瓦时|床|房|间|处|宗)"
    r"|(人|户)均|每一?(家|个|辆|座|户|场次|场|次|项|人|台套|台|条|所|支|名|位|款|笔|份|栋|幢|封|批次|批|艘次|艘|张|件|亩|公顷|头|只|例|架|趟|列|吨|公里|千米|平方米|立方米|标箱|公斤|斤|度|千瓦时|床|房|间|处|宗)"
    r"|(?<![一二三四五六七八九十\d])一(家|个|辆|座|户|场|项|台|条|所|支|名|位|款|笔|份|栋|幢|封|批次|批|艘|张|件|亩|吨|公里|间|处|头)[^,，。?？]{0,8}(?:平均|有|约)"
)
# How big is the average project: what is shared out to stands behind the word itself.
# 平均摊到多少: how it is shared out, and nothing that it is shared out to.
SHARES_OUT = "^(?:均摊|分摊|平摊|摊|分|落|对应|下来|到|给|了|大约|约|要|能|会|有)+(?:多少|几)?$"
# 每家医院摊到多少, 每个城市有多少: the verb behind what it is shared out to.
SHARED_TO = (
    "(?:摊|分|落|平均|能|会|可以?|大[概约]|约|要|就|总共|一共|拥|占)*(?:到|有|得|得到|出|给)?了?$"
)
# All that there is in a country or the world, as the whole of a share; and what is told of it.
OF_EVERYWHERE = (
    r"(?:我国|全国|国内|全省|全市|全县|全区|全球|世界|全世界|国际市场|[国全]内市场)的?(?:总数|总量|总额|总体|总|市场|平均)?的?"
    r"|(?:the )?(?:national|global|nationwide|worldwide|world['’]?s?|country['’]?s?)(?: (?:total|market|figure|number))?"
    r"|the (?:world|country|nation)"
)
TOLD_OF_EVERYWHERE = (
    r"我国|全国|国内|全省|全市|全县|全区|全球|世界"
    r"|\b(?:national|nationwide|nationally|global|worldwide|world|country)\b"
)
# The two of them, as one amount.
TAKEN_TOGETHER = r"加起来|加在一起|相加|之和|总和|合起来|合计|合在一起|加总"
# What stands behind the second of two names: 甲和乙加起来是多少, 甲和乙哪个增长更快.
BEHIND_NAME = rf"(?:{TAKEN_TOGETHER}|[，,]|哪|谁|更|一共|总共|(?:的?(?:增长|增速|产量|销量))?(?:[快慢多少高低大小]|是)(?:了|出)?(?:多少|几)).*$"
# A是B的几倍: which goes into which.
SO_MANY_TIMES = (
    r"(?P<a>[^,，。?？]{2,}?)(?:大约|约)?(?:是|为|相当于)(?P<b>[^,，。?？]{2,}?)的?(?:几|多少)倍"
)
# Says of those asked for that they are no such part: 不是新能源的, were not electric.
IS_NOT = r"(?:不是|并非|不属于|非)(?=[\u4e00-\u9fffA-Za-z])|\bnot (?=[a-z])|(?<=[a-z])n['’]t\b"
# Says of an average that it is of money.
OF_MONEY = "[钱元款资]|多[大少][的]?(?:规模|单)|[金数份总]额|额|块|成本|费|价|投资|产值|收入|利润|贷|税|奖|补"
AVERAGE_THING = r"\baverage ([a-z-]+)"
EACH_THING = r"\beach (?!(?:year|month|week|day|quarter|hour|minute)s?\b)(?:of (?:the|these|those|its) )?((?:[a-z-]+ ){0,2}[a-z-]+)|\bevery ((?:[a-z-]+ ){1,3}[a-z-]+)|\bper (?!(?:cent|year|month|week|day|quarter|annum)\b)([a-z0-9-]+(?: [a-z0-9-]+){0,2})"
# Words of an English question for an average that name neither the amount nor the things.
OF_AVERAGES = frozenset(
    "average averaged mean yuan rmb dollars pounds euros terms account 10000 10thousand day daily month monthly week".split()
)
# The word that a part is named against, and what says that a figure is told of the whole world.
NEGATED = r"(?:非|不是|不属于|(?<!有)没有?|未(?!来))(?:实现|做到|完成|进行|开展|接入|用上|连上)?(?P<what>[\u4e00-\u9fff]{2})"
# The rest of a share that is told: 中国以外占多少, is still not on 5G.
RESTS = r"不是?走[^，。？?几多]{1,10}的[^，。？?]{0,12}(?:占|剩)|(?:不走|不用|没走|没用|没有?|未)[^，。？?几多]{1,10}的[^，。？?]{0,12}(?:占|剩)|n[’']t\b|以外|之外|除(?:了|去|开)?[^，,]{1,16}外|还有(?:多[大少高]|比例多少)[^，,？?]{0,14}没|\b(?:is|are|was|were|do|does|did|has|have) (?:still |yet )?not\b|\bother than\b|\bapart from\b|\boutside\b"
# Abroad: what a part at home and its share of the world leave.
OUTSIDE = r"不(?:在|属于?)(?:中国|我国|国内|大陆|内地)|(?:中国|我国|国内|大陆)(?:以外|之外)|国外|境外|海外|(?:世界|全球)?其[他它余](?:国家|地区)|outside (?:of )?china|other countries|rest of the world"
# By how much something was moved from one level to another: 缩短了多少天, 每件涨了多少钱.
MOVED_BY = r"(?:涨|降|升|缩短|缩|延长|提高|上调|下调|调高|调低|压缩|压|减少|减|增加|提速|提前)了(?:多少|几)(?!个?百分|%|成|倍|次|年)"
# How much of what is short has been made good: no level answers.
GAP_CLOSED = (
    r"(?:缺口|缺额|差额|差距)[^，。？?]{0,10}?(?:补|填|堵|缩|减|收窄|压缩|弥补|缓解)[上住掉小少窄短齐]?了(?:多少|几)"
    r"(?!个?百分|%|成|倍|次|年)"
)
# Asks by how much one thing differs from another.
DIFFERS = "|".join(
    (
        # 甲比乙多多少, 甲跟乙比少卖了几辆
        r"(?:(?<![同环占])比(?!重|例|率)|相较|较之?|跟|和|与)[^?？]{1,48}?(?<!增)(?P<tail>(?:高|低|多|少|大|小|快|慢|长|短|贵|便宜)(?:出来?|了|下来|下去|上来|上去|[挣赚卖造产花用耗拿收投建修招运涨增升降跌]了?|[\u4e00-\u9fff]{1,2}了)?(?:多少|几).*)",
        # 甲和乙差多少, 两者相差, 一减, 新设的减去注销的
        r"(?:相|还)?差(?:了|距|额|值)?(?:有|是|为)?(?:多少|几|多大)",
        r"相差",
        r"相减",
        r"一减",
        r"减[去掉]",
        # 高于全国几个百分点
        r"[高快多大低少慢小]于[^，。？?]{2,24}?(?:多少|几)个?百分点",
        # 比平均落后了多少, 跑赢平均几个点
        r"比[^，。？?]{2,24}(?:落后|领先)了?(?:多少|几)",
        r"(?:领先|跑赢|超出|落后)于?[^,，。?？]{1,24}?(?:多少|百分之|几个?(?:百分)?点)",
        r"差额",
        r"之差",
        r"差距",
        r"多出(?:来)?(?:多少|几)",
        r"领先多少",
        r"落后多少",
        # how many more, how much longer, how many fewer
        r"how many more",
        r"how much (?:more|higher|larger|bigger|smaller|faster|quicker|slower|greater|lower|less|fewer|longer|shorter|wider)",
        r"how many (?:fewer|less)",
        # how many points ahead
        r"how many (?:percentage )?points (?:faster|quicker|higher|lower|slower|more|less|above|below|ahead|behind)",
        r"difference",
        r"\bgaps?\b",
        # grew faster than B, and by how much
        r"(?:faster|slower|quicker|more|higher|lower|bigger|larger|smaller|less|fewer) than [^?]{2,60}?[,;]? (?:but |and )?by how (?:much|many)\b",
        # A outpaced B by how many points
        r"\b(?:lag(?:ged|s)?|trail(?:ed|s)?|top(?:ped|s)?|beats?|outpaced?|outpaces|exceed(?:ed|s)?|surpass(?:ed|es)?|outstrip(?:ped|s)?|ahead of|behind) [^?]{2,80} by (?:about |roughly |around )?how (?:many|much)\b",
        # by how much did A exceed B
        r"by how (?:much|many) .{0,70}(?:exceed|outpace|outstrip|surpass|outgrow|outgrew|outweigh|\blead\b|\bled\b|beat|top(?:ped)?|overshoot|overshot|ahead of|lag|trail|more|higher|larger|bigger|smaller|greater|faster|quicker|fewer|less|lower|slower|longer|shorter|still)",
        # How far has the price come down: told, and no difference of two.
        r"how far(?! along)(?! (?:have|has|did|do|does) [^?]* (?:come|fall|fallen|drop|dropped|gone?|risen|rise)(?: down| up)?\b[^?]{0,40}\??$)",
        r"\bexceeds?\b",
        r"\bminus\b",
    )
)
# 每十家里有几家是: of so many of them, however many there are.
OF_SO_MANY = (
    r"(?P<ahead>[^，,。？?]*?)[，,]?(?:平均)?每(?P<deed>卖出?|售出|销售|生产|造出?|产出|交付|新增|建成)?"
    r"(?P<n>十|10|一?千|1000|一万|10000)(?P<by>个|辆|家|台|部|艘|件|名|人|户|吨)(?P<whole>[^，,。？?几多]{0,10}?)"
    r"(?:里头?|里面|当中|之中|中)?[，,]?(?:大概|大约|约|就|会)*有(?:几|多少)(?P=by)?(?:是|为)?(?P<part>[^，,。？?]{2,12}?)的?(?=[？?，,。]|$)"
)
# Words that ask for a computation, most specific first.
DERIVES: dict[str, str] = {
    "of so many": OF_SO_MANY.replace("?P<ahead>", "")
    .replace("?P<deed>", "")
    .replace("?P<whole>", "")
    .replace("?P<part>", "")
    .replace("?P<n>", ""),
    "to target": rf"{GAP_TO_TARGET}|{OF_TARGET_ASKED}",
    "planned": r"(?:目标|任务|计划)(?!的)[^，。？]{0,14}(?:多少|几)|\b(?:target|goal|plan)\b",
    "balance": r"[顺逆]差|净出口|结余|盈余|赤字|收支差额|surplus|deficit|trade balance|net exports",
    "per day": r"(?:平均|摊|分|均摊|分摊|平摊|折算|折合|换算|折)(?:到|给|成|为|下来|算下来)?[,，]?(?:每一?|一)[天日]|每一?天平均|日均|每[天日](?:大约|约|能|要|有|多|的|卖|产|造|出|新|拦|处|服|接)|(?<![头第首前后当某同那这哪近])一天(?!最[多少高低]|至[多少]|不超)(?:大约|约|平均|能|要|有|下来)?[^,，。?？]{0,6}多少|per day|(?<!half )\ba day\b(?! or (?:longer|more|two)\b)|each day|daily|every day|on an? (?:average|typical|normal|single|ordinary) day|\baverage day\b",
    "per month": r"(?:平均|摊|分|均摊|分摊|平摊|折算|折合|换算|折)(?:到|给|成|为|下来|算下来)?[,，]?(?:每一?|一)个?月|每一?个?月平均|月均|每个?月(?:大约|约|能|要|有|多|超|的|卖|产|造|出|新)|per month|a month|each month|monthly|every month|on an? (?:average|typical|normal|single|ordinary) month|\baverage month\b",
    "average": r"(?:平均|摊|均摊|分摊|平摊)(?:下来|到|分到)?每?一?[家个辆座户场次项人台条所支名位款批艘吨张件]?(?P<thing>[^，,。？?、多少几对约]{0,14})|人均|户均|均价|单价|每一?(?:吨|公里|平方米|立方米|标箱|公斤|斤|度|张床|床|亩|头|辆|台|人|位|名)[^，。？]{0,8}(?:多少|几)|每[家座户场项台支名位款艘批](?P<thing2>[^，,。？?多少几]{0,10})(?:平均|大约|约)|on average|(?:what|how much|how many|how (?:big|large|long|heavy)).{0,12}\baverage\b|\bper (?!year\b|annum\b|month\b|week\b|day\b|quarter\b)(?P<thing_en>[a-z0-9][a-z0-9 ]{1,24})|(?<!of )\beach\b(?! (?:of|year|month|week|day|quarter)\b)|\b(?:are|were|is|was) there (?:for|to) (?:each|every)\b|\bfor every (?!(?:year|month|week|day|quarter)\b)",
    "convert": r"(?:(?<=[万亿千百][\u4e00-\u9fff])(?:是|合|为)多少(?=[万亿])|折合|换算|换成|折算|合多少|相当于多少|等于多少|是多少(?=千瓦|兆瓦|度|公斤|千克|斤|公里|千米|平方|公顷|亩))成?(?:为|是|多少)?(?P<unit>[万亿]*(?:千瓦时|兆瓦时|吉瓦时|千瓦|兆瓦|吉瓦|度电?|公斤|千克|斤|公里|千米|平方米|平方公里|公顷|亩|万元|亿元|万吨|万辆|[户辆个家次吨人台项]|亿(?![\u4e00-\u9fff])|万(?![\u4e00-\u9fff])))|折合|换算|\bin (?:kilowatts|megawatts|gigawatts|kilowatt[- ]hours|kilograms)\b",
    "times before": r"(?:是|为|达到?了?|相当于)(?:20\d\d年|[上去前]年|[前上]一年)(?:同期|全年)?的?(?:几|多少)倍|how many times (?:as|more|larger|bigger|higher|greater)\b.{0,70}\b(?:as|than|of)(?: in| during| it was in)? (?:20\d\d|the year before|a year (?:earlier|before)|the previous year)|how many times (?:the|its|their) (?:20\d\d|previous year)\b",
    "ratio": r"(?:是|为|相当于)[^,，。?？]{1,24}的?(?:几|多少)倍|(?:几|多少)倍|how many times (?:the|as|larger|bigger|more)|(?:is|are|was|were|equals?|equalled|equal to) how many times|by how many times|what multiple of|ratio of",
    "remainder": r"不走|还有(?:多[大少高]|比例多少)[^，,？?]{0,14}没|剩(?:下|多少|几|了)?|扣掉|扣除|减去|去掉|刨去|抛开|不算|不含|不包括|剩余|其余|余下|除去|除了|不是|不属于|(?<!有)没(?:有?[达参覆实融保增完通纳被能用进拿谈接入做受上出交升装建共享重利复走连接挂]|能|用上)|(?:几|多少)[个家项户名条][\u4e00-\u9fff]{0,8}没有?(?!有?多少)|未(?!来|成年|婚|知|必)[\u4e00-\u9fff]|还没|以外|之外|非(?!常|洲|法|物质|遗|典|但|凡|金属|营利|官方|公)[\u4e00-\u9fff]|remaining|remains?\b|(?:is|are|still) left|\b(?:has|have|had) [a-z0-9 -]{2,24}? (?:not|never) (?:yet )?[a-z]{3,}\b|left (?:over|of|in|to)|unspent|unused|the rest|(?:is|are|was|were|do|does|did|has|have|had|will|would) (?:still |yet )?not\b|(?:is|are|was|were|do|does|did|has|have|had|would|wo)n[’']?t\b|not yet|\bnot \w+ yet|have (?:[a-z0-9]+ ){1,4}not |yet to|without|leaving aside|taken? (?:off|out|away)|take [a-z ]{2,30} (?:off|out|away)|set aside|minus|excluding|leaving out|apart from|other than|not covered|failed to",
    "sum": r"合计|加起来|加在一起|加一起|[加合凑攒](?:在|到)?一(?:块儿?|起)|[拢通统]共|加总|总共(?=.{0,8}[多几])|一共(?=.{0,8}[多几])|(?<![参增附追更递])加(?!快|强|大|工|速|入|深|值|盟|密|重|起)[^,，。?？]{1,20}(?:总|共|多少|几)|相加|之和|合起来|一起算|算在一起|(?:全部?|都|一起|一并)算(?:进去|进来|上|在内)|共计|共有?多少|共几|in total|combined|altogether|together(?! with\b)|sum of|total of",
    "after target": r"(?:今年|明年|20\d\d年)(?:年?底|年?末)[^,，。?？]{0,12}(?:达到?|有|到)(?:多少|几)|(?:累计|总共|总数|一共|共有?)[^,，。?？]{0,6}(?:将|会|能|要|达)|(?:达标|完成|实现|达成)(?:之?后|以后|的话)|(?:如果|假如|假设|要是|倘若|若|只要)[^。？?]{0,16}(?:计划|目标|任务)[^。？?，,]{0,8}(?:完成|实现|达成|达到|兑现|落实|做到)|(?:如果|假如|假设|要是|倘若|若|只要|一旦)[^。？?]{0,10}(?:完成|实现|达成|达到|兑现|落实|做到|做完|干完)[^。？?]{0,14}(?:计划|目标|任务)|(?:if|once|after|when|assuming|provided|suppos(?:e|ing)) .{0,60}(?:target|goal|plan|aim)[a-z0-9', -]*(?:met|reached|achieved|fulfilled|hit|completed|reali[sz]ed|carried out|implemented|kept)",
    "of base": r"\b(?:what|which) (?:percentage|share|fraction|proportion|percent|per cent) of (?:the |its |their )?(?:(?:19|20)\d\d|year-earlier|previous[- ]year(?:'s)?|year[- ]before)\b|\b(?:what|which) (?:percentage|share|fraction|proportion|percent|per cent) of (?:what (?:it|they) (?:was|were|cost|did)\b|(?:its|their|the) (?:[a-z0-9-]+ ){0,4}?(?:price|cost|level|value|size|figure|total|volume|number|amount)s? (?:when|at|in|during|before|back|do|does|did)\b)|(?:相当于|是|为|只有|只剩|剩)[^,，。?？]{1,20}的?(?:百分之[几多]少?|几成|多少成|多少%)",
    "outside": OUTSIDE,
    "difference": rf"{DIFFERS}|{GAP_TO_TARGET}",
    "increment": r"(?:绝对|净|实际)?(?:增量|增加量|增长量)(?:是|有|为|达|到)?(?:了)?(?:多少|几)|\bhow (?:many|much) extra\b|(?:rose|grew|increased|fell|dropped|declined|up|down|risen|grown) by (?:roughly |about |around )?how many|in absolute terms|absolute (?:increase|growth|rise)|绝对量|(?:增加|多|增长|增|新增|净增|多卖|多造|多产|多出口|减少|少|涨|降|跌|(?<![卖用花吃丢扔除拆换砍关吞])掉)了?(?:出)?(?:多少|几)(?!个?百分|%|成|倍)|increase in (?:absolute|number)|how many more",
    "whole": r"(?:推算|倒推|反推|估算|按)[^,，。?？]{0,16}(?:总额|总量|总数|总体|全部|整体)|(?:总额|总量|总数)[^,，。?？]{0,14}(?:推算|倒推|反推|估算)|implied (?:[a-z-]+ ){0,2}total|\b(?:size|value|volume|amount|total|level) of (?:the )?[a-z -]{3,60} (?:is|are|was|were) implied by\b|\b(?:is|are|make up|account for) (?:that|such a) share of\b[^?]*\bhow (?:many|much)\b|\b(?:total|all|whole|overall)\b[^?]{0,60}\b(?:does|do|did|would) (?:that|this|it|these|[a-z' -]{3,40}) (?:imply|point to|suggest|mean|amount to|work out (?:at|to))\b|(?:占比|比重|份额|比例)[看来推算]{1,2}[，,][^。?？]{0,12}(?:总|全部|整个)|按[^,，。?？]{0,8}\d[\d.]*%[^,，。?？]{0,4}(?:推|算)|(?:work(?:ed)? out|derive|calculate|infer|back out|compute|deduce)\b[^?]{0,60}\btotal\b",
    "base": r"前年|去年|同期|前一年|上一?年|上一?个[\u4e00-\u9fff]{0,3}(?:年度?|周期|期)|上一(?:学年|财年|周期|期)|往前(?:倒|推)|倒推|反推|2\d{3}年|此前|原来|之前|原先|year before|previous year|year earlier|last year|a year ago|same period|before last|\b2\d{3}\b|back in",
    "share": r"百分之[几多]少?(?:变成|成了|成为|转化?为|转成|用于|用在|用来|来自|进了|流向|投向|留在)|相当于[^，。？?]{2,30}(?:百分之|几成)|占|有(?:百分之[几多]少?|几成|多[大少](?:比例|比重))(?:是|属于|为)|每[^，。？]{0,12}(?:100|一百|10|十|百)[^，。？]{0,10}[，,][^。？]{0,16}(?:几|多少)|[成达完]成?率|比率|比重|比例|份额|share|proportion|what percent(?:age)?\b|fraction|\bportion\b",
    "rate of change": r"百分之|几成|[增涨降减]幅|\bpercent(?:age)?\b|\bper cent\b",
    "change": rf"{MOVED_BY}|{GAP_CLOSED}|"
    r"从(?:19|20)\d\d年[到至](?:19|20)\d\d年[^。？?]{0,24}[多少增减升降涨跌][\u4e00-\u9fff]{0,2}了?(?:多少|几)|how (?:much|many) (?:more|less|fewer)\b(?!.*\bthan\b)|how fast (?:did|has|have|was|were)|从.{2,24}(?:到|至).{0,20}(?:增长|增幅|涨|提高|上升|百分之几)|from .{2,40} to .{2,60}(?:percent|%|growth)|比[^,，。?？]{2,14}(?:减少|增加|增长|下降|提高|上升|改善|扩大|缩短|缩小|多|少)了?(?:多少|几|百分之)|by (?:how (?:much|many)|what percent(?:age)?)|by how many percentage points|how many percentage points",
}
# By how much, and not by what percentage.
IN_ABSOLUTE_TERMS = r"^(?=.*\b(?:r[io]se|grow|grew|growth|increas|gain|fall|fell|declin|drop|down|up|chang|add|los[et]|jump|much|far)[a-z]*\b).*\b(?:in|by) (?:money|cash|yuan|dollar|monetary|nominal|volume|unit|tonnage) terms\b|\bby how much,? in (?:(?:100 )?(?:million|billion|trillion)s? ?(?:of )?(?:yuan|dollars|euros|tonnes|units|vehicles)?|yuan|units|tonnes),?|绝对[量数值]|in absolute terms|absolute (?:increase|growth|rise|number)"
# How an answer is to be worked out: from which figures, or only that it is.
WORKED_OUT = r"(?:[倒反回折往推估测换来去]|还原|折回|倒回|过去){0,4}(?:[推算]|还原|折回|倒回|退回)(?:一下|下来|出来|回去|回来|[算出去来])?(?:的话)?"
SOURCE_FIGURES = "[涨升跌降增]法|涨势|增速|增幅|增长率|涨幅|降幅|跌幅|同比|增量|增长量|变化量|变动幅度|倍数|占比|比重|份额|比例|(?:使用|利用|覆盖|普及|签约|达标|完成|合格|就业|入住|上座)率"
# Which of them gives what, besides what was before: a share its whole, a rate its part.
GIVES_WHOLE, GIVES_PART = r"占比|比重|份额|比例|share|percentage", r"(?<![增减长涨跌降])率"
WORKED_OUT_FROM = (
    rf"(?:按照?|根据|依照?|从|用|由|拿|凭|以|照|靠|通过|利用|结合)(?P<of>[^，。？?()（）]{{0,18}}?)(?:{SOURCE_FIGURES}|数字|数据|数值)[^，。？?()（）]{{0,4}}?[，,]?(?:能不能|能否|可以|能|可)?{WORKED_OUT}[，,]?"
    rf"|(?:只|仅|光)(?:知道|给了?|有|公布了?|说了?)[^，。？?()（）]{{0,12}}(?:{SOURCE_FIGURES})"
    rf"|(?:既然|已知)(?:知道)?[^，。？?()（）]{{0,24}}?(?:{SOURCE_FIGURES})[，,](?:那么?)?"
    r"|(?:从|由|用|拿|按)[^，。？?]{1,12}(?:和|与|及)(?:它|其|他们)?的?(?:占比|比重|份额)来?看[，,]?"
    r"|(?:若|如果|要是|假如)?把[^，。？?()（）]{0,12}(?:成长|增长|涨幅|增幅|增速)[^，。？?()（）]{0,4}(?:倒扣|扣|退|剔|还)(?:除|掉|原|算)?(?:回去|出去)?[，,]"
    r"|(?:减掉|减去|扣掉|扣除|去掉|倒扣|刨去)[^，。？?]{0,8}(?:净增|增加|增长)(?:出?来)?的?(?:部分|那些|数量?|量|那部分)[，,]?"
    r"|倒推回去|(?<!往前)(?:倒推|反推|倒算|反算|往回推|往回算|推回去|回推)(?:回去|一下|下来|出来)?|算下来"
    r"|(?:全年|一年|每年)?(?:按照?|以)(?:全年|一年)?36[56]天(?:来?算|计算?|折算)?"
    r"|(?:working|work|worked|going|go|counting|reckoning|calculating|inferring|inferred|implied|judging)(?: back(?:wards)?)? (?:from|by) [a-z0-9 ,'-]{3,50}?(?:growth|rate|increase|rise|share|percentage|change|estimate|figure)(?: rate)?,?"
    r"|\bimplied\b"
    r"|\b(?:given|from|using|based on|going by|judging by|knowing) (?:how many |how much |the |its |their |that )?(?:[a-z0-9'’\"-]+ ){1,8}?and (?:its|their|the|that|what) (?:[a-z]+ )?(?:share|percentage|proportion|part)\b(?: of (?:the )?[a-z' -]{2,30})?,?"
    r"|\b(?:from|using|going by|judging by|based on) (?:the |its |their |those )?(?:[a-z0-9'’-]+ ){1,5}?(?:numbers?|figures?|data|share|percentage)(?:,|(?=[.?]?$))(?= (?:can|could) (?:you|i|we|one)\b|[.?]?$)"
    r"|\b(?:given|based on|from|using|going by|judging by) (?:the |its |their |that |this |[a-z]+['’]s? )?(?:\d[\d.]* ?(?:%|percent|per cent) )?(?:global |world |market )?(?:share|percentage|proportion)(?: of (?:the )?[a-z' ]{2,24})?,"
    r"|(?:given|from|based on|judging by|using|(?<!together )(?<!along )(?<!compared )with|going by) (?:the |its |their |that |this )?(?:[a-z'-]+ ){0,4}?growth(?: rate)?,?"
)
# By how much there is less now; than what, where that is named, is another matter.
SO_MUCH_LESS = r"\bhow (?:much|many) (?:more|less|fewer)\b"
BY_SO_MANY = rf"\bby how (?:many|much)\b(?! per ?cent)|{SO_MUCH_LESS}(?!.*\bthan\b)"
# An amount for each of many, which what all of them got is not.
PER_THING = (
    r"\baverage\b.*\b(?:per|for each|for every) (?!cent\b)[a-z]"
    r"|\bper (?!cent\b)[a-z]+.*\bon average\b"
)
# Wants a figure in digits: three quarters will not do.
PRECISELY = r"小数点|精确到|保留.位|\bdecimal"
# How many more do they want to add: of those to come alone, and no difference.
MORE_TO_COME = (
    # And how many more are run by both: beside those told before.
    r"^(?:and )?how many more (?:are|were|have been)\b(?!.*\b(?:than|compared|over|above|from|targets?|goals?|needed|short)\b)|"
    r"\bhow many more\b(?!.*\b(?:than|compared|over|above|from|targets?|goals?|needs?|needed|must|short|meet|reach|hit)\b)"
    r".*\b(?:add|build|open|create|nurture|cultivate)\b"
    r"|\bhow many more (?:[a-z]+ ){0,4}?(?:should|will|would|are to|is to) be (?:added|built|opened|created|set up|cultivated|nurtured|trained)\b"
)
