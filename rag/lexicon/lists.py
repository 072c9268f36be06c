"""Questions that want a list told, and how a briefing announces and parts one."""

from __future__ import annotations

# Questions that want more than one thing told: features, measures, work done, plans.
ASKS_LIST = (
    r"哪(?:几|些|\d|[两三四五六七八九十])|[两三四五六七八九十]个(?:方面|特点|新|稳|重点|领域)|(?:[两二三四五六七八九十几])(?:个|大|项|条|件|步|点)?(?:方面|特点|重点|举措|措施|抓手|发力点|着力点|做法|办法|大事|事|步棋|棋|招|毛病|短板|原因|字概括)"
    r"|(?:列|说|讲|提|点)了?[两二三四五六七八九十几](?:个|项|条|点|件|招|步)|抓手|毛病|短板|难处|隐忧|大方向|思路"
    r"|怎么(?!样?算)|如何|怎样|什么(?!时候|时间|人|地方|程度|水平|规模|地步|关口|速度|增速|幅度|比率|频率|单位|职|身份|头衔|官|来头|意思|叫|是|价|比例)[\u4e00-\u9fff]"
    r"|有何|做了什么|干了什么|干什么|做什么|采取了?什么|都有什么|有什么|体现在|表现在|重点是|分别是什么"
    r"|各?由谁|(?:对象|主体)是谁|下一步|接下来|介绍|举措|措施|打算|部署"
    r"|what (?:two|three|four|five|six|seven|are|were|measures|steps|features|achievements|work|plans|problems|challenges|did|will|does|has|have)"
    r"|\bwhat(?:'s|’s| is) (?:all |actually |exactly )?(?:in|inside|part of) (?:the|this|that|its|their) [^?.,]{0,60}?\b(?:pact|act|law|plan|package|bill|programme|program|agreement|deal|strategy|reform|charter|scheme|pledge|code)\b"
    r"|\bwhat (?:[a-z'-]+ ){0,4}(?:measures|policies|steps|levers|priorities|weaknesses|shortcomings|headwinds|hurdles|obstacles|problems|worries|concerns|difficulties|challenges|reasons|pledges|promises|reforms|changes|elements|provisions|requirements|headings|strands|pillars|arguments)\b"
    r"|\bthe (?:two|three|four|five|six|seven|eight) (?:[^,?]{0,40} )?(?:principles|steps|measures|tasks|features|pillars|priorities|strands|directions|characteristics|commitments|lines of (?:work|action))\b"
    r"|what(?:'s|’s| is) (?:still |going |not )*(?:wrong|lacking|missing|holding)|\blist (?:the|all|its|their|what)\b|under (?:which|what) headings|headings? - which"
    r"|which (?:measures|steps|areas|fields|aspects|features)|how (?:will|does|did|has|have|is|are|do)\b|^(?:please |can you |could you )?(?:(?:outline|enumerate|summari[sz]e|sum up|set out|lay out|run through|walk me through|spell out)\b|(?:list|name|describe) (?:the|all|its|their|them|what|how|which|two|three|four|five|six)\b)|how (?:the |[a-z]+ ){0,3}(?:wants?|plans?|intends?|aims?|means|hopes?) to|on the agenda|next step|plans? (?:to|for)|reasons? (?:for|behind)|(?:three|four|five|six|two)[- ](?:part|point|pronged)|what(?:'s|’s) (?:been done|being done|planned|the plan|next|in store|the fix)|alternatives|in what ways?\b|by what means|to-do list|agenda|what(?:'s|’s| is| are)(?: [a-z]+)? (?:going|about|set) to (?:happen|change|improve|become|be)|what (?:must|should|can|would|might|is being|are being)|what(?:'s| is| are| was| were| has| have) [a-z' -]{2,48} (?:doing|done|planning|planned|going to|offering|offered)|which (?!years?\b|months?\b|quarters?\b|days?\b)[a-z]+ (?:were|are|was|is|did|do|will)|which (?:[a-z-]+ ){1,2}[a-z-]+s (?:were|are|did|do|will|would|have) "
)
FUTURE = (
    r"下一步|接下来|今后|未来|下一?阶段|下半年|明年|今年.{0,6}(?:将|要|会|怎么|打算|继续|重点)|我们将|我部将|将会|将(?:继续|重点|从|着力|坚持|进一步|认真|会同)"
    r"|打算|计划|准备怎么|考虑|要怎么|会怎么|怎么推|继续"
    r"|next|will\b|going to|plan|future|from (?:here|now) on(?:wards)?|upcoming|going forward|to-do list|\bagenda\b|\b(?:road|way|period|years?|months|stage|phase) ahead\b"
)
# The same, in the words of questions only: 往后怎么搞, 今年咋建, 还要做什么.
TO_COME = (
    r"(?<![主重需只就首不必次纲简概摘紧])要(?![求素点么领闻是不])|(?<![机社议协开大委学展])会(?=[做怎采推出有干如给拿帮继])"
    r"|往后|往下|往前|之后(?:要|会|还|准备|打算|的)|以后|还要|还会|要做|想怎么|要怎么|怎么搞|发力|准备|下步|后续|后面"
    r"|今年[^,，。?？]{0,12}(?:怎么|怎样|如何|想|靠|定|办|抓|推|建|做|有(?:什么|哪)|什么)|要(?:怎么|怎样|如何)"
    r"|\brest of (?:the|this) year|\b(?:is|are) (?:on the way|in the pipeline|planned|in store)|intend|\bnext\b|from (?:here|now) on(?:wards)?|\bto come\b|this year|\blines of work\b|\bpromis(?:e|ed|es)\b"
)
WAS_DONE = r"去年|上年|过去|以往|已经|[做干抓采开取][了到过]|取得|\blast year\b|\bso far\b|\bdid\b(?! .*\b(?:set out|lay out|promise|pledge|announce|outline|list|name)\b)|\bdone\b"
# A clause that says how to answer, and words that ask for something.
REQUEST = (
    r"^(?:请|麻烦|劳驾|最好|只要|分别|各)?(?:帮(?:我|忙)?|给我|替我|我要|简单|简要|大概|逐条|逐一|一条条|各用|都|用|按)?"
    r"[^哪什怎]{0,8}?(?:列(?:一?下|出来?|举|个|[几两三四五六]|明)|概括|总结|归纳|简述|梳理|罗列|说说|讲讲|念一下|整理|写明)[^哪什怎]{0,8}$"
    r"|^(?:别|不要|不用)(?:光|只|净|总|老)?[^哪什怎]{1,6}$|^(?:给我|只要|要)[^哪什怎]{1,8}$|(?:要引用?|要用|写稿用|备用)$|^(?:please |just )?(?:list|summari[sz]e|sum up|name them|briefly)\b.{0,30}$"
)
ASKS_SOMETHING = r"哪|什么|怎|如何|几|多少|谁|吗|何|\b(?:what|which|how|why|who|where|when|does|do|did|is|are|will|has|have)\b"
# Asks for what goes wrong, and words that tell of it.
ASKS_PROBLEMS = (
    r"问题(?!是)|困难|毛病|难处|难题|短板|隐忧|挑战|不足之?处|不足|软肋|痛点|堵点|瓶颈|(?:哪些|什么|面临的?)压力|风险点|风险(?=有|是|在)|薄弱"
    r"|\b(?:problems?|difficult(?:y|ies)|challenges?|weak(?:ness|nesses|points?| spots?)|shortcomings?|troubles?|obstacles?|flaws?|headwinds?|hurdles?|pain points?|bottlenecks?|worr(?:y|ies)|concerns)\b"
    r"|\bgoing wrong\b|what(?:'s|’s| is) (?:still |going |not )*(?:wrong|lacking|missing)"
)
REMEDIES = r"举措|措施|办法|对策|解决|应对|化解|破解|怎么办|怎么(?:补|治|防)|如何(?:补|治|防)|帮|支持|\b(?:solve|tackle|address|deal with|overcome|help|measures|steps)\b"
TELLS_PROBLEMS = (
    r"不够|不足|不充分|不平衡|不强|不高|不畅|不利|短板|薄弱|滥用|保护主义|无序|盲目|重复建设|还没有|尚未|尚不|困难|压力|制约|瓶颈|挑战|隐患"
    r"|(?:存在|面临|暴露)[^,，。；]{0,16}(?:问题|风险|差距)|偏低|偏高|滞后|堵点|卡点|难题|短缺|紧缺|亏损|下滑"
    r"|\b(?:short(?:age|fall|comings?)?|lack(?:s|ing)?|weak(?:er|ness)?|problems?|difficult\w*|challenges?|not enough|insufficient|behind schedule|too (?:high|slow|few|low)|pressure|bottlenecks?|struggl\w+|missed|understaffed)\b"
)
# Tells why.
TELLS_REASONS = (
    r"因为|由于|原因|得益于|受[^,，。；]{1,16}影响|主要是|归功于|源于|缘于|在于|拉动|带动|拖累|效应|基数|所以|因此|从而"
    r"|\b(?:because|due to|owing to|thanks to|caused? (?:by)?|causes|reasons?|mainly|mostly|driven by|stems? from|comes? (?:down to|from)|largely|partly|primarily|chiefly|attribut\w+|thanks to|request of|after a|as a result|a result of|so that|bottleneck|held (?:back|up))\b"
)
# Sorts of points, and everyday verbs of doing and telling: no subject of a question for a list.
LIST_SORTS = tuple(
    "方面 特点 特征 重点 任务 领域 举措 措施 办法 做法 动作 安排 打算 考虑 计划 部署 方向 大方向 问题 困难 毛病 难处 难题 短板 隐忧 不足 挑战 原因"
    " 因素 理由 变化 亮点 成效 成绩 成果 进展 抓手 发力点 着力点 切入点 突破口 事 事情 步棋 步 棋 招 条 项 点 件 字 几项 几条 思路 情况 行当 赛道"
    " 大事 要事 实事 难事 人和事 工作 主要 具体 关键 分别 大方 手段 招数 妙招 套路 动静 牌 几张牌 往后 往下 接下来 下一步 之后 后续 下步 后面 今后 未来 主意 花样 名堂 门道 路子 法子 四字 字词 官方 部里 政府"
    " features aspects areas steps measures points priorities priority things reasons causes factors characteristics fields actions"
    " problems challenges difficulties goals fix fixes ways words plan plans next step stage part parts three-part options alternatives to-do list agenda way"
    " problem challenge difficulty measure reason action future achievements achievement strengths sector results result initiatives initiative efforts effort approach strategy"
    " weakness weaknesses headwind headwinds obstacle obstacles hurdle hurdles shortcoming shortcomings barrier barriers bottleneck bottlenecks concern concerns worry worries trouble troubles"
    " issue issues task tasks line lines agenda policy policies move moves focus focuses highlight highlights pillars pillar direction directions promise promises commitments intentions"
    " official officials authority authorities regulator regulators policymakers".split()
)
LIST_VERBS = tuple(
    "主攻 侧重 着重 抓 搞 干 办 办成 干成 做成 做 弄 推 走 列 列了 点了 指出 承认 自曝 准备 想 盯 盯着 概括 总结 归纳 推进 开展 采取 推动 怎么搞 怎么走 怎么弄 怎么干 怎么抓 怎么办 打 扛 扛下来 帮 帮我 靠 让 使 简单 列下 报喜 坦言 强调 总结出 打 下 出 定"
    " set out plan planning doing done plans help try trying deal dealing tackle tackling fix fixing say says said list name lay laid outlined outline"
    " make making happen happening become made admitted admit weigh weighed weighing being"
    " acknowledge acknowledged acknowledges concede conceded flag flagged cite cited mention mentioned identify identified summarise summarised summarize summarized summed sum stress stressed"
    " highlight highlighted announce announced pledge pledged promise promised propose proposed intends listed lists outlines describe described detail detailed enumerate".split()
)
# The question says how many points the list has: it wants the list.
_SORTS = (
    r"(?:方面|特点|特征|重点|任务|领域|举措|措施|办法|做法|动作|安排|打算|方向|大方向|成绩|问题|困难|毛病|难处|短板|不足"
    r"|挑战|原因|因素|变化|亮点|成效|抓手|发力点|着力点|切入点|突破口|事|步棋|棋|张牌|招|字|路径|层面|维度|环节)"
)
_SORTS_EN = r"(?:features|aspects|areas|steps|measures|points|priorities|things|achievements|results|weaknesses|reasons|causes|factors|characteristics|fields|actions|problems|challenges|difficulties|goals|fixes|ways|words|strands|prongs|parts|options|causes)"
COUNTED_LIST = (
    rf"哪?[两二三四五六七八九十几][个件项条]?大?(?:新|稳|点|条|项|大|招|步|{_SORTS})|哪几(?:个|项|点|条|方面|招|步|件)"
    rf"|(?:what are|list|name) (?:all )?(?:the|its|their) (?:[a-z]+ ){{0,2}}{_SORTS_EN}\b"
    rf"|what (?:two|three|four|five|six|seven) |which (?:two|three|four|five|six) |(?:two|three|four|five|six)(?: |-)(?:[a-z]+ )?(?:{_SORTS_EN}|part\b|point\b|pronged)"
)
# The time to come, and how many points are wanted: words that frame a question for a list.
AHEAD = r"下一步|下一?阶段|接下来|今后|往后|往下|后续|下步"
COUNTED_POINTS = rf"哪?[两二三四五六七八九十几](?:个|大|项|条|件|点|步|招|方面)?大?{_SORTS}|哪[两二三四五六七八九十几](?:个|大|项|条|件|点|步|招|类|种|科|门)"
# Tells what is expected to happen, and nothing that is done about it.
FORECAST = r"预计|预测|认为|有望|乐观|论证|将(?:会)?(?:达到|增长|超过|突破|下降|回落|回升|延续)|\b(?:expect(?:ed)?|forecasts?|projections?|projected)\b"
# Asks what is or was done, and words that tell of doing.
ASKS_DEEDS = (
    r"怎么|怎样|如何|做|干|搞|抓|推出?|举措|措施|安排|打算|办法|动作|行动|支持|扶持|帮|保障|提供|优惠|对策|部署|工作"
    r"|\b(?:how (?:do|does|did|will|is|are|has|have|can)|doing|done|do|did|measures?|steps?|plans?|policies|support|help|protect\w*|fix)\b"
)
TELLS_DEEDS = (
    r"我们|会同|联合|开展|推动|推进|推广|支持|鼓励|发放|建立|健全|完善|实施|组织|加强|加快|加大|深化|强化|落实|出台|印发|制定|设立|设有|延长|安排|优先|优化|扩大|深入|打造|培育|引导|统筹|减免|提供|新建|开设|启动|试点|改造|培训|严查|整治|保留|发布|举办|建设"
    r"|\bwe(?:'re| are| have|'ve| will|'ll| plan| intend)?\b|\bwill\b|\b(?:ban|offer|launch|introduc|hir|train|build|open|clos|replac|simplif|extend|expand|invest|publish|impos|doubl|bur[iy]|trim)\w*\b"
)
# How the names of offices, ministries and companies end.
HOUSE_ENDINGS = r"[局部委厅署办院会]$|海关$|集团$|公司$|政府$|^(?:bureau|ministry|department|authority|customs|commission|agency|office|company|council|government)$"
# Asks for all that is planned or was done, hardly for one point of it.
ASKS_WHOLE = r"[做干办抓](?:好|了|到)?(?:哪|些)|哪[些几](?:事|件|项|步)|重点|举措|措施|任务|打算|考虑|安排|部署|计划|做什么|干什么|怎么[^,，。?？]{0,3}[做干搞走抓弄推建]|哪几|几(?:个|项|条|点|步|招|件)|抓手|发力点|着力点|哪些(?:工作|方面|成效|动作)|next steps?|\bdo next\b|priorit|measures|plans\b|lines of (?:work|action)|main (?:tasks?|jobs|steps|lines)|agenda|(?:wants?|plans?|intends?|aims?) to\b|what (?:is|are|was|were|has|have) .{2,40} (?:doing|done|planning)|how (?:is|are|does|do|did|will|can|has|have) .{2,40} (?:try|trying|plan|planning|going|working|aim|intend|fix|tackl|deal|address|clear|improv|keep|protect|help|support|boost|promot)\w*"
# Opens a stretch of plans.
NEXT_STEPS = r"下一步|接下来|下阶段|下一阶段|今后|下半年[^,，。]{0,4}(?:将|要|还)|我们将|我部将|我局将|我厅将|我省将|将(?:继续|重点|从|着力|坚持|进一步|认真|会同|大力|加快|推动|组织|研究|持续)|\bnext\b|\bwe (?:will|plan|are going)\b|\bwill\b|going forward|looking ahead"
# A sentence that only gives the word to another: 先请沈局长作介绍.
GIVES_THE_WORD = (
    r"^[^，。：:]{0,8}[，：:]?(?:首先|下面|先|接下来|现在|这个问题|那么?)?[，]?(?:我?们?先?|就)?(?:有请|请)"
    r"[^。，]{1,24}?(?:介绍|回答|补充|说明|发言|通报|解读|讲一?讲|谈一?谈|说一?说)[^。，]{0,12}[。！]?$"
)
# How many points a list has, by the question.
LIST_SIZE = (
    rf"(?:[哪这那要有的了下用成出为]|^|接下来|往后)(?P<zh>[两二三四五六七八九十])(?:个|大|件|项|条)?大?{_SORTS}|(?:哪|列了|说了|提了|讲了|给了|有)(?P<zh2>[两二三四五六七八九十\d]+)(?:个|项|条|点|方面|大|件|招|步|类|种|科|门|家|样|款|句|座|所|组|国|省|市)"
    r"|的(?P<zh3>[两二三四五六七八九十])(?:类|种|科|门|家|样|款|项|个|条)"
    rf"|(?P<en>two|three|four|five|six|seven|eight|nine|ten)(?: |-)(?:[“\"‘']?[a-z]+[”\"’']? )?(?:{_SORTS_EN}|part\b|point\b|pronged)"
    r"|\b(?:list|nam|cit|g[ai]v|mention)\w* (?P<en2>two|three|four|five|six|seven|eight|nine|ten)(?=[.?!]|$)"
)
# A list announced with its size: 主要有以下五个特点, three things.
ANNOUNCES = (
    rf"(?P<zh>[两二三四五六七八九十])(?:个|大|项|点|方面|件)(?:{_SORTS}|工作|[“\"])"
    rf"|(?P<en>two|three|four|five|six|seven|eight|nine|ten) (?:[a-z]+ )?{_SORTS_EN}"
)
# How many of anything a sentence tells of.
SO_MANY = (
    r"(?P<zh>[两二三四五六七八九十])(?:个|大|项|条|点|方面|件|类|种|科|门|家|样|款|座|所|组|国|省|市)"
    r"|\b(?P<en>two|three|four|five|six|seven|eight|nine|ten)\b"
)
# What such a list is of.
POINTS = r"方面|特点|重点|问题|变化|原因|措施|举措|features|aspects|areas|headings|strands|levers|steps|measures|points|priorities|things|reasons"
WHY = r"为什么|为甚么|为啥|为何|缘何|什么原因|怎么会|怎么(?=(?:减少|下降|下滑|降低|增加|增长|上升|提高|变[少多低高慢快大小]|跌|掉|少|多|涨|降)了|越|还|反而|又|老是|总是|一直|突然|不[降升增减涨跌]|[^，。？?]{0,10}比[^，。？?]{0,8}(?:[多少低高慢快大小]|上?[涨升]|下?[跌降]|增加|减少)了)|何以|\bwhy\b|how come|what caused"
# The same, and the reasons by their name.
ASKS_REASONS = (
    WHY
    + r"|的(?:主要|重要|直接)?(?:原因|缘由|理由|因素)(?:[?？。]|$)|靠的?(?:是)?(?:什么|啥)(?!办法|方式|方法|措施|手段|招|政策|活动)|得益于(?:什么|哪)|凭什么|(?:什么|啥|哪些|主要|[两三四五六]个?)(?:的)?(?:原因|因素)|(?:原因|因素)(?:是什么|是啥|何在|在哪|有哪)"
    r"|what (?:is|was|are|were) (?:behind|the (?:main )?(?:reasons?|causes?))|reasons? (?:for|behind)"
)
# Which of a sort, and how a sentence lists some of it: 在文旅、医疗、教育等重点领域.
SORTS_ASKED = r"哪(?:些|几个?|[两三四五六七八九十]个)(?:重点|主要|具体)?(?P<sort>领域|行业|产业|场景|环节|赛道)(?!都|也)"
LISTED_AS_SORT = (
    r"[^，。；、]{{1,12}}、[^，。；]{{1,40}}?等?(?:[两二三四五六七八九十\d]+(?:个|大))?"
    r"(?:重点|主要|关键|传统|新兴)?{sort}"
)
# Summed up in so many words or characters: 稳、新、强、融、优五个特点.
WORDS_ASKED = (
    r"哪(?:几|[两三四五六七八九十])个(?:字|词|关键词)|[字词](?:来)?(?:概括|总结|形容)"
    r"|\b(?:one|single)[- ]word (?:features?|themes?|traits?|keywords?)|\bin (?:two|three|four|five|six) (?:words|characters)\b"
)
WORDS_LISTED = (
    r"(?:[^，。；、：“”]{1,4}、){2,}[^，。；、：“”]{1,4}(?:这)?[三四五六七八九十\d]+个?"
    r"(?:特点|特征|字|词|关键词|方面|亮点)"
)
# What existing resources were used wants things, and what sums were used a figure.
DONE_WITH_THINGS = (
    r"(?:what|which) (?:[a-z-]+ ){0,3}(?!(?:sums|amounts|revenues|sales|exports|imports|profits"
    r"|prices|rates|shares|percentages|levels|figures|numbers|volumes|quantities|costs|losses)\b)"
    r"[a-z-]+s "
    r"(?:were|are|have been|will be) (?:being )?[a-z]+ed\b"
)
# What the points of a list are called, with how many there are: 五件事.
POINTS_CALLED = r"[两二三四五六七八九十](?:个|件|项|条|大|步)?大?(?P<sort>事|特点|问题|任务|措施|举措|目标|变化|原因|短板|招|亮点)"
# 十大行业到底是哪十个, 没增长的都是哪些行业: each by its name.
ASKS_MEMBERS = (
    r"(?:到底|究竟|都|分别)(?:是|有|包括|指)哪(?:[三四五六七八九十]|[3-9]|10|几|些)"
    r"|哪(?:[三四五六七八九十]|[3-9]|10)(?:家|国|省|款|座|座城市|个(?:行业|产业|省|市|国家|城市|企业|品种))"
    r"|(?:都|分别)是哪些(?:行业|产业|企业|城市|国家|省份|品牌|产品|机构)"
)
