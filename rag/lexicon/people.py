"""Who spoke, who asked, where and when: speakers, offices, media."""

from __future__ import annotations

# How media call themselves in English; the first name is the one shown.
OUTLETS_IN_ENGLISH: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("央视", ("CCTV", "China Central Television")),
    ("中国之声", ("CNR Voice of China", "Voice of China", "CNR", "China National Radio")),
    ("国际广播", ("China Radio International", "CRI")),
    ("新华", ("Xinhua", "Xinhua News Agency")),
    ("人民日报", ("People's Daily",)),
    ("人民网", ("People.cn", "People's Daily Online")),
    ("中国日报", ("China Daily",)),
    ("中国新闻社", ("China News Service", "CNS")),
    ("中新社", ("China News Service", "CNS")),
    ("光明日报", ("Guangming Daily",)),
    ("经济日报", ("Economic Daily",)),
    ("科技日报", ("Science and Technology Daily",)),
    ("工人日报", ("Workers' Daily",)),
    ("中国青年报", ("China Youth Daily",)),
    ("环球时报", ("Global Times",)),
    ("第一财经", ("Yicai", "CBN", "China Business Network")),
    ("财新", ("Caixin",)),
    ("澎湃", ("The Paper", "Pengpai")),
    ("封面新闻", ("Cover News", "The Cover")),
    ("红星新闻", ("Red Star News",)),
    ("中国电子报", ("China Electronics News",)),
    ("人民邮电", ("People's Posts and Telecommunications News", "Posts and Telecom")),
    ("凤凰", ("Phoenix TV", "Phoenix Satellite TV", "Phoenix")),
    ("香港中评社", ("China Review News",)),
    ("南华早报", ("South China Morning Post", "SCMP")),
    ("联合早报", ("Lianhe Zaobao",)),
    ("路透", ("Reuters",)),
    ("法新", ("AFP", "Agence France-Presse")),
    ("美联", ("AP", "Associated Press")),
    ("彭博", ("Bloomberg",)),
    ("共同社", ("Kyodo", "Kyodo News")),
    ("俄新社", ("RIA Novosti",)),
    ("塔斯社", ("TASS",)),
    ("韩联社", ("Yonhap",)),
    ("德新社", ("dpa", "Deutsche Presse-Agentur")),
    ("日本放送", ("NHK",)),
    ("美国有线", ("CNN",)),
    ("英国广播", ("BBC",)),
    ("今日俄罗斯", ("RT", "Russia Today")),
)
# Offices that follow a family name in address; an optional 副 is part of the pattern.
OFFICES = tuple(
    "副?部长 副?局长 副?司长 副?主任 副?省长 副?市长 副?厅长 副?会长 总工 发言人".split()
)
# What English puts in front of a family name: Vice Minister Wang, Mr. Zhao.
ENGLISH_TITLES = (
    r"(?:(?:[Vv]ice[- ]|[Dd]eputy |[Cc]hief )?(?:[Mm]inister|[Dd]irector|[Ee]ngineer|[Gg]overnor|[Mm]ayor|[Ss]ecretary"
    r"|[Cc]ommissioner|[Pp]resident|[Ss]pokes\w+)|[Mm]rs?\.?|[Mm]s\.?|[Dd]r\.?)"
)
# How an English transcript says who somebody is, behind the name.
INTRODUCED_AS = (
    r"(?:(?:our|the|their|its)\s)?(?:who\s(?:runs|heads|leads|is in charge of|directs|oversees|manages)\s[\w\s'-]{4,60}"
    r"|(?:(?:[A-Za-z'’-]+)\s){0,5}(?:[Cc]hief|[Hh]ead|[Dd]irector|[Ss]ecretary|[Mm]inister|[Cc]ommissioner|[Ee]ngineer|[Oo]fficer|[Pp]resident|[Cc]hair\w*|[Mm]anager|[Ee]xecutive)\b[\w\s'’-]{0,70})"
)
# Asks who does something, who pays or gains, in a question that wants the text's own words.
DOER = r"(?:各|都)?由谁(?![^,，。?？]{0,4}(?:回|答|接|作答|解|讲|说|介绍|主持|提问))|(?:对象|主体)是谁|(?:谁|哪些人)(?:来)?(?:出钱|出资|掏钱|买单|承担|受益|享受)"
# Asks who is responsible for something.
IN_CHARGE = (
    r"负责|主管|分管|掌管|管(?:着|的是)?|代表|来的是|来了|领导|处长|局长|司长|主任|厅长"
    r"|\b(?:in charge of|responsible for|runs?|heads?|heads up|leads?|oversees?|manages?|directs?)\b"
)
# What follows the name of a speaker whose words are asked about.
SAID_BY = r"[^，。,?？多几哪]{0,10}?(?:讲|说|表示|提到|介绍|透露|谈到|指出|回顾|披露|公布|给出|强调|通报)(?:到|过|的|称|时|了|出)*(?:讲|说)?"
SAYS = (
    r"says?|said|quotes?|quoted|gives?|gave|cites?|cited|mentions?|mentioned|puts?"
    r"|reports?|reported|states?|stated|claims?|claimed|tells?|told|estimates?|estimated|expects?|expected"
)
# Patterns over the folded question that ask for people, media or the date of the briefing.
WHO = r"谁|的(?:头儿?|头头|一把手|负责人|掌门人?|[司局厅处部]长|主任)(?:叫|是)(?:什么|啥)|哪位|哪一位|何人|哪个(?:人|官员|领导|部长|负责人)|什么人|哪个[^,，。?？]{0,6}的(?:头儿?|头头|一把手|负责人|首脑|掌门人?|官员)|(?:^|[,;:.?!“”\"'] ?|\b(?:and|or|by|from|to|with|of|exactly|just|know|say|tell me|is|was) )who(?:m|se)?\b|(?:which|what) (?:of the )?(?:(?!will\b|did\b|do\b|does\b|can\b|could\b|should\b|would\b|must\b|are\b|have\b)[a-z]+ )?(?:official|spokes(?:person|man|woman)|speaker|minister|vice[- ]minister|deputy|director|person|boss|governor|senator|lawmaker|leader|ambassador|envoy|commissioner|administrator|chief executive|ceo|general|activist|priest|judge|lawyer)s?\b"
ASKED_BY = (
    r"谁(?:问|提问)|谁家的?(?:记者|媒体)|(?<!由)谁提(?!到|及|过|起|供|议|出(?!.{0,4}问))|谁.{0,4}(?:提的问|问的|提问)|哪(?:家|个|些|几家|位)?.{0,3}(?:媒体|[外官党央港台日美英法]媒|记者|报社|通讯社|报纸|电视台)|记者[^,，。?？]{0,6}(?:哪家|哪个|什么)(?:单位|媒体|机构|报)|记者[^,，。?？]{0,3}(?:来自|出自|是)哪[儿里的家]"
    r"|哪(?:个|一?家)(?:电视)?台(?:的?记者)?(?:提|问)|(?:问|提问|追问)[^，。?？]{2,24}的?是(?:什么|哪一?家|哪个|啥)(?:报社?|媒体|电视台|台|社)"
    r"|(?:媒体|报社|电视台|通讯社)[^。?？]{0,20}(?:叫什么|叫啥|什么名|名字|是哪[一家])"
    r"|who (?:from|in|of|among) the (?:press|media|press (?:pack|corps|gallery)|reporters|journalists)"
    r"|(?:which|what) (?:outlet|media|reporter|journalist|newspaper|broadcaster|news|paper)"
    r"|who asked|asked by|who (?:raised|put|brought up|inquired|wondered)\b|\b(?:reporter|journalist|correspondent) (?:who|that) (?:asked|raised|put|brought|wanted|inquired)"
)
OFFICE_ASKED = (
    r"(?:是|在|管|属于|来自|任职于|供职于|分管|负责|主管)[^,，。?？]{0,4}(?:哪一?个?|什么|啥)(?:局|司|厅|处|部门|单位|机构|委|办|署)(?:的|[?？]?$)"
    r"|职务|(?:主管|分管|掌管|执掌|任职于?|就职于?|供职于?)[^，。？?]{0,8}(?:哪(?:一)?个|什么)(?:单位|部门|司局?|局|处室|机构)|(?:干嘛|干什么|做什么)的[?？]?$|什么来头|什么(?:职位|身份|头衔|官)|担任什么|任什么|头衔"
    r"|\b(?:what|which)\b[^,;?]{0,40}?\b(?:(?:post|office|role|position|title)s?|job)\b"
    r"|(?:\b(?:his|her|their|whose)|'s) (?:[a-z]+ )?(?:(?:post|office|role|position|title)s?|job)\b|^[^?]{3,40} (?:position|title|job)[?]?$"
)
# In front of an office whose holder is asked for.
OFFICE_HELD = r"\b(?:who(?:'s| is| was| are| were| serves| served| acts| acted| holds| held)|names? of|called|(?:which|what) [a-z]+ (?:is|was))\b[^,?]{0,40}$"
# One who is asked for by a calling that nobody at the briefing has.
CALLING = (
    r"\b(?:which|what) (?:[a-z'-]+ ){0,2}?(?P<calling>lawyer|attorney|senator|congress(?:man|woman|member)|lawmaker|governor|mayor|ambassador|envoy"
    r"|administrator|chief executive|ceo|general|activist|priest|judge|professor|economist|doctor|king|queen|pope|prime minister)s?\b"
)
ATTENDED = (
    r"(?:谁|哪些人|哪[一两二三四五六七八几]?[位个](?:人|官员|领导|发言人|嘉宾)?|哪些(?:官员|领导|人士)).{0,8}(?:出席|参加(?:了?(?:这|本)[场次]?)?(?:发布会|$)|到场|到会|在场)|(?:出席|到场|到会|在场).{0,6}(?:谁|哪|有谁|都有)"
    r"|who (?:attended|took part|was present|were present|spoke)"
)
# The briefing after this one.
NEXT_BRIEFING = (
    r"(?:恢复|重新|从新|再次?)(?:召?开|举[行办])|(?:假|休会|暑休|休假)(?:期|日)?(?:结束)?(?:以|之)?后|下(?:一?[次场回届个]|[季月年周])[^,，。?？]{0,8}?(?:发布会|记者会|新闻会|吹风会|例会)|再开[^,，。?？]{0,4}(?:发布会|记者会)"
    r"|\b(?:next|following) (?:[a-z-]+ ){0,3}(?:briefing|press|conference|release|event)"
)
_BRIEFING = r"(?<!下一次)(?<!下次)(?<!下场)(?<!下一场)(?<!上次)(?<!上一次)(?:发布会|记者会|新闻会|吹风会|(?:这次|本次|这场|该|此次|今天)会议?)"
_BRIEFING_EN = r"(?:the|this) (?:news |press |media )?(?:briefing|press|conference|event)"
WHEN_HELD = (
    rf"{_BRIEFING}[^,，。?？]{{0,8}}(?:什么时候|哪天|哪一天|何时|几月几[日号]|几[日号]|日期)"
    rf"|(?:什么时候|哪天|哪一天|何时)[^,，。?？]{{0,6}}(?:发布会|记者会|吹风会)"
    rf"|(?:when|(?:on )?(?:what|which) (?:date|day)) (?:was|is|did|were) {_BRIEFING_EN}|date of {_BRIEFING_EN}"
)
WHERE_HELD = (
    rf"{_BRIEFING}[^。?？]{{0,14}}(?:在哪|哪里|哪个地方|什么地方|何处|何地|地点|会场)"
    rf"|(?:在哪|哪里|什么地方|何处)[^,，。?？]{{0,6}}(?:发布会|记者会|吹风会)"
    rf"|(?:where|(?:in |at )?(?:what|which) (?:building|room|place|venue|city|location|hall)) (?:was|is|were|did) {_BRIEFING_EN}|venue of {_BRIEFING_EN}"
)
# The line above a transcript that says where it was held.
PLACE_TOLD = (
    r"(?:(?<=[\n；;，,])|^)\W{0,4}(?:(?:[会會][议議]|[举舉]行|[发發][布佈][会會])?地\s*[点點址]|[会會][场場]|LOCATION|VENUE|PLACE"
    r"|(?i:location|venue|place|where)(?=\W{0,3}[:|]))(?:\s*[】\]］*]{1,2}\s*[:：]?|\s*[:：|｜]\*{0,2}|\s)\s*([^\n|；;。]+)"
    r"|在([^，。：；\n]{2,20}?)(?:举行|舉行|召开|召開|举办|舉辦)[^。\n]{0,60}(?:会|會)"
    r"|(?:^|\n)((?:[A-Z][\w'-]*,? ){0,6}(?:Room|House|Hall|Building|Cent(?:re|er)|Theatre|Theater|Auditorium|Headquarters)\b(?:, [A-Z][^\n]{2,30}| \([^\n]{2,30}\))*)(?=\n)"
)
# Asks who held the briefing, and where a briefing says so.
HOST_ASKED = r"(?:发布会|记者会|吹风会)[^,，。?？]{0,4}(?:是|由)?(?:谁|哪个?[^,，。?？]{0,2}(?:机构|部门|单位|里|家|办))[^,，。?？]{0,4}(?:举[行办]|主办|召开|组织|开)|(?:谁|哪个?(?:机构|部门|单位|家))[^,，。?？]{0,3}(?:举[行办]|主办|召开|组织)[^,，。?？]{0,4}(?:发布会|记者会|吹风会)|who (?:held|hosted|organi[sz]ed)|(?:held|hosted|organi[sz]ed) by (?:whom|which|what)"
HOST_TOLD = r"(?P<host>[\u4e00-\u9fff]{2,24}(?:办公室|委员会|协会|政府|公司|集团|银行|中心|部|委|局|厅|院|办|署))[^。；：\n]{0,16}(?:举行|举办|召开)[^。；：，\n]{0,12}(?:发布会|记者会|吹风会)"
# A medium that is named as one that asked, and a holder of an office who is said to have spoken.
NAMED_MEDIUM = r"(?P<name>[\u4e00-\u9fffa-z]{2,8}(?:社|报|电视台|电台|卫视|新闻网?|周刊|网))(?:的)?(?:记者|问|提|关心|想)|(?P<name2>[\u4e00-\u9fffa-z]{2,8})(?:的)?记者(?:[向跟对][^，。?？]{2,8}?)?(?:问|提|关心|想)|what did (?P<en>[a-z .']{3,30}?)(?:'s reporter| reporter)? (?:ask|want)"
NO_MEDIUM = r"哪|什么|这|那|位|有|外国|境外|国内|场|其他|各|个|the (?:reporter|journalist|outlet)"
SPOKE = r"(?P<office>副?(?:部长|局长|司长|主任|省长|市长|厅长|会长|行长|总理|主席|署长|总裁|书记))[^,，。?？]{0,8}(?:说|讲|表示|介绍|回应|提到|强调|怎么看|认为|谈)"
ANSWERED_LIST = (
    r"(?:回答|答复|回应)了?(?:哪些|哪几|几个|多少|几家)|哪些(?:媒体|记者).{0,10}(?:提问|问题).{0,6}(?:回答|答)"
    r"|which (?:outlets|media|reporters|questions).{0,30}answer"
)
ANSWERED_BY = (
    r"(?:谁|哪一?位|哪个(?:人|官员|领导|部长|负责人)|何人)[^,，。?？的]{0,6}(?:回答|回[复覆]|(?<!问)答|回应|作答|解答|接的?(?:话|招|问)|接的|回的|回了|补充|补)"
    r"|(?:回答|(?<!问)答|回应|作答|解答|接话)[^,，。?？]{0,16}(?:是|由)(?:的是)?(?:谁|哪一?位|何人)|由谁(?=[^,，。?？]{0,4}(?:回|答|接|作|解))"
    r"|\bwho (?:answered|replied|responded|took|takes|fielded|handled|tackled|dealt)"
    r"|(?:which|what) (?:official|spokes(?:person|man|woman)|speaker|minister|person)s? (?:answered|replied|responded|took|fielded|handled|dealt)"
    r"|(?:answered|fielded|handled|taken) by (?:whom|who|which)"
)
# What is left of 那个问题 once who asked or answered is taken out, and questions by their order.
OF_ASKING = (
    r"(?:那|这)(?:个|些|一|道|家|条)*(?:问题?|提问|发问|题)|(?:的|个|条|道)(?:问题|提问|问|题)|提问|发问|提的|问的|抛出来?的?|最后"
    r"|(?:回答|作答|回应|解答|答复|答|接的?话|接招)(?:了|的是|的|过)?|(?:由|是)(?=\s|$)|官员|领导|负责人|部里|发言人"
    r"|\b(?:the )?(?:questions?|issue|topic)\b(?: (?:on|about|of|regarding|concerning))?"
    r"|\b(?:asked|brought up|raised|answered|replied|responded|fielded|handled|dealt(?: with)?|tackled|took|outlet|organi[sz]ation|official|reporter|journalist|news)\b"
)
ASKED_IN_ORDER = (
    r"(?P<first>(?:首个|第一个|头一个|最先|首先|率先)[^,，。?？]{0,4}(?:提问|发问|问)|\bfirst (?:question|to ask)|asked first)"
    r"|(?P<second>第二个[^,，。?？]{0,4}(?:提问|发问|问)|\bsecond question)"
    r"|(?P<third>第三个[^,，。?？]{0,4}(?:提问|发问|问)|\bthird question)"
    r"|(?P<last>最后(?:一个|一家|一位)?[^,，。?？]{0,2}(?:提问|发问)|\b(?:last|final) question|asked last)"
)
# A title says who led it: 外交部发言人王芳主持例行记者会.
MODERATED_BY = r"(?P<who>[\u4e00-\u9fff·]{2,24}?)主持[^。；\n]{0,20}(?:会|會)"
# What somebody does who speaks at the briefing itself.
TELLING = (
    r"[说讲谈问答话]|[更纠订]正|称|主张|认为|觉得|指责|批评|呼吁|提醒|建议|提出|看来|看法|点名|喊话|劝|提到|介绍|透露|表示|指出|强调|解释|给出|通报|报告|报(?:的|出|了)|亮(?:的|出)|宣布|承认|坦言|发言|回应|澄清|保证|承诺|负责|分管|开场|播报|致辞|补充|披露|公布"
    r"|\b(?:sa(?:id|ys?|ying)|t(?:ell|ells|old)|explain|mention|g[ai]ven?|giv|present|answer|describ|quote|talk|spoke|speak|discuss|confirm|admit"
    r"|promis|argu|insist|pledg|reveal|disclos|report|cit(?:e|ed)|address|stat(?:e|ed)|tak(?:e|es|ing)|took|charge|responsible|runs?|heads?|leads?|introduc|clarif|comment|believ|thinks?|thought|view|suggest|urg(?:e|ed|ing)|warn|point(?:s|ed)? out|recommend|acknowledg|admitt)"
)
# A person named in English text: two words or more with capitals.
# Their last words make names of houses, places and things of such.
NO_PERSON_IN_ENGLISH = (
    r"\b(?:House|Office|Department|Ministry|Court|Congress|Senate|Parliament|States|Kingdom|Union|Journal|Times|Post|News|Street|Road"
    r"|Security|Council|Counsel|Committee|Commission|Board|Agency|Authority|Bank|University|School|Hospital|Island|Islands|City|County"
    r"|Bay|Park|Port|Airport|Station|Act|Fund|Scheme|Plan|Program|Programme|Survey|Report|Review|Week|Day|Party|Group|Company)$"
)
PERSON_IN_ENGLISH = r"\b(?:[A-Z][a-z’'-]+\s|[A-Z]\.\s){1,3}[A-Z][A-Za-z’'-]+"
MODERATED = (
    r"主持人(?:是|叫|又是)|(?:谁|哪位|哪个人?|哪一位)(?:来|在)?(?:负责|担任|做|当)?主持人?(?:的|了)?(?:这|本|今天|此|该)?[场次]?的?(?:发布会|记者会|新闻会|吹风会|例会)?(?:的)?[?？]?$"
    r"|(?:发布会|记者会|新闻会|吹风会|例会)[^,，。?？]{0,10}主持|主持(?:的)?(?:是|的是)(?:谁|哪位)|\bmoderat|\bchaired\b"
)
# Who spoke after the first answer.
WHO_ADDED = r"补充|[又来]补|补了|补一?句|\badded\b|follow(?:ed)? up"
# Asks what a medium wanted to know.
TOPIC_ASKED = r"(?:记者|社|报|台|网|新闻)[^，。?？]{0,10}提(?:出|交)?(?:了|过|的)?(?:是)?(?:一?个)?(?:什么|啥|哪些?)(?:样的)?(?:问题)?|(?:记者|社|报|台|网|新闻)提(?:过|了)?(?:提?问|问题)了?(?:吗|没有?)|(?:关心|关注|问|提问|问到|想了解|想知道)的?(?:是|了)?[^,，。?？]{0,6}(?:什么|哪)|what (?:did|was|were) .{1,40}\b(?:ask|asked|question)"
# Asks who spoke first, at length.
OPENED = r"(?:发布会|记者会|吹风会)[^,，。?？]{0,4}(?:是|由)[^,，。?？]{0,12}(?:主讲|讲的?|介绍的?|发布的?|通报的?)(?=[,，。?？]|$)|开场|开头|一开始|首先介绍|主发布|总体情况|opening|at the start|at the beginning|overall figures|introduc"
# Who is Zhao Zhiguo: a name, and nothing said by him or done.
WHO_IS = r"^who(?: is|'s| was) [a-z' -]{3,40}[?.]*$|是谁[?？]?$|^谁是[\u4e00-\u9fff]{2,4}[?？]?$"
# What was the share, and who gave that figure: the figure is asked as well.
AND_WHO_SAID = (
    r"(?:[?.,;]|,? and)\s*who (?:gave|said|told|cited|reported|announced|mentioned|quoted"
    r"|disclosed)(?: us)? (?:it|that|this|so|them|those)"
    r"(?: (?:figure|number|percentage)s?)?[?.\s]*$"
)
