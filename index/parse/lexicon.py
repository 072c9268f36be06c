"""What the parser knows of the two languages: surnames, offices, outlets, words that are no name.

Nothing here belongs to one briefing. Chinese entries are in Simplified script; text is compared
after `index.script.simplify`, which keeps positions.
"""

from __future__ import annotations

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公岳帅缑亢况有琴商牟佘佴伯赏墨哈谯笪年爱阳佟闫肖付涂尧区仝佀"
)
COMPOUND_SURNAMES = (
    "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 司徒 令狐 夏侯 长孙 宇文 端木 南宫 独孤 拓跋 呼延 范姜 张简"
).split()

# The word an office ends with, longest first where one holds another.
OFFICES = (
    "发言人 秘书长 董事长 总工程师 总经济师 总会计师 总统计师 总规划师 总设计师 总工程师 工程师 经济师 "
    "会计师 统计师 规划师 设计师 总编辑 总裁 总经理 经理 总干事 总监 总师 主任 主席 负责人 书记 委员 代表 大使 公使 "
    "参赞 领事 特使 专员 院士 教授 研究员 专家 理事 顾问 助理 检察官 法官 医师 司令员 司令 政委 参谋长 主持人 "
    "首席科学家 科学家 部长 局长 司长 署长 处长 院长 校长 所长 厅长 市长 省长 县长 区长 州长 会长 组长 团长 "
    "队长 馆长 台长 社长 课长 科长 行长 关长 外长 财长 防长 卿 总理 总统(?!计) 首相 "
    "督察 警司 主委 执行长 议长 主秘 村长 "
    "督学 检察长 审计长 次长 参事 巡视员 议员 秘书 行政长官 召集人 首席执行官 经济学家 预报员 分析师 精算师 总队长 支队长 "
    "站长 镇长 乡长 干事长 理事长 监事长 主计长 主计官 总教练 检察总长 政务司司长 总指挥 指挥官 医师长 船长 机长 大臣 财务官 运营官 技术官 风险官 信息官"
).split()
OFFICE = "(?:" + "|".join(sorted(set(OFFICES), key=lambda word: (-len(word), word))) + ")"

ENGLISH_OFFICES = (
    "Spokesperson Spokesman Spokeswoman Secretary Adviser Advisor Director Minister Ambassador "
    "Coordinator Chair Chairman Chairwoman Chairperson President Governor Commissioner Envoy "
    "Administrator General Admiral Representative Officer Chief Commander Counsel Premier "
    "Economist Engineer Scientist Statistician Treasurer Chancellor Mayor"
).split()
COURTESY = "(?:MR|MS|MRS|MISS|DR|PROF|PROFESSOR|SIR|DAME|SEC|SECRETARY|GEN|GENERAL|ADM|ADMIRAL|AMB|AMBASSADOR|COL|MODERATOR)"

# A label ending so is a medium even where 记者 is missing.
MEDIA_ENDINGS = (
    "通讯社 社 日报 时报 晚报 早报 晨报 邮报 报 电视台 广播电台 电台 台 电视 卫视 新闻 新闻网 网 周刊 杂志 "
    "客户端 频道 之声 央视 央广 国广"
).split()

ENGLISH_MEDIA = (
    r"(?:\b(?:News|Times|Post|Daily|Press|Agency|Radio|Television|TV|Herald|Journal|Gazette|Weekly|"
    r"Tribune|Network|Broadcasting|Corporation|Media|Reuters|Bloomberg|Xinhua|Kyodo|TASS|Sputnik|"
    r"Guardian|Telegraph|Economist|Standard|Observer|Chronicle|Magazine|Channel|Newspaper|Wire|"
    r"Courier|Ledger|Dispatch|Bulletin|Examiner|Sentinel|Argus|Echo|Advertiser|Enquirer|Inquirer|Broadcaster|"
    r"Politico|Axios|Euronews|Yonhap|Nikkei|Mainichi|Yomiuri|Asahi|Jazeera|Monde|Figaro|Zeitung|"
    r"Presse|Independent|Mail|Mirror|Globe|Star|Review|World Service|The Paper)\b"
    r"|^[A-Z]{2,5}$|^[A-Z]{2,4} (?:News|World|Arabic|Radio)$)"
)

# A paragraph may begin with these and a colon; nobody of that name speaks.
NO_SPEAKER = (
    "的 是 了 在 我 你 他 她 它 们 这 那 以下 如下 其中 其次 首先 最后 例如 比如 同时 此外 另外 总之 总的 因此 注意 "
    "强调 指出 表示 通报 介绍 请问 需要 希望 时间 地点 日期 来源 标题 主题 电话 邮箱 邮编 网址 地址 传真 附件 备注 "
    "说明 声明 编辑 责编 作者 摄影 链接 关键词 摘要 导语 实录 全文 文字 图片 数据 公司 名称 版权 一 二 三 四 五 六 七 八 九 "
    "十 第 与 及 对 从 为"
).split()
ENGLISH_NO_SPEAKER = frozenset(
    "note notes source sources date time location place subject contact email phone website url "
    "http https editor copyright tags topic topics agenda background summary transcript "
    "laughter laughs applause inaudible unintelligible crosstalk pause break silence music "
    "participants update correction example first second third finally also however".split()
)

# How a reporter who is named by no label says who asks, behind a greeting or none.
ENGLISH_SELF = (
    r"(?i:\b(?:i(?:'|’)?m|i am|my name is|my name(?:'|’)s|this is)\s+)(?P<name>{name})"
    r"(?:,? (?i:from|with|of|at|for|representing)(?i: the)? |, )(?P<outlet>{outlet})"
    r"|(?:^|[.!,] +)(?P<name2>{name})"
    r"(?:,? (?i:from|with|of|at)(?i: the)? |, (?i:with |from )?(?i:the )?)(?P<outlet2>{outlet})(?=[.,;:]|$)"
    r"|(?i:\b(?:i(?:'|’)?m|i am|this is)\s+(?:from|with) (?:the )?)(?P<outlet3>{outlet})"
)
# How an opening speaker or a moderator begins.
GREETING = "(?:大家好|各位|女士们|先生们|记者朋友|朋友们|上午好|下午好|早上好|晚上好|欢迎)"
# How somebody speaks who only leads through the briefing.
MODERATES = (
    r"(?:邀请|请)(?:到|来)了?.{2,60}|请.{1,20}(?:作|做).{0,6}(?:介绍|发布|说明|通报|发言)|"
    r"(?:开始|继续|下面|现在|请).{0,8}提问|(?:最后|下)一个问题|"
    r"(?i:\b(?:we(?:'|’)ll (?:now )?(?:take|open)|next question|last question|our first question)\b)"
)
# The paragraph in which a moderator presents those who are there.
PRESENTS = r"(?:邀请|请)(?:到|来)了?|(?:出席|参加).{0,16}(?:发布会|吹风会|见面会|记者会)"
# A label's last word before a blank and a name, where no office is given.
BODIES = "(?:部|委|局|司|院|会|所|中心|公司|集团|处|厅|署|办|大学|银行|协会|政府)"
# A question that asks without a question mark.
ASKS = r"请问|请介绍|请谈|请您|请你|请解读|请详细|请进一步|可否|能否|能不能|可不可以|是否|想问|想请"
ENGLISH_ASKS = (
    r"(?i:\b(?:could you|can you|would you|do you|does the|is the|are you|will the|what|why|how|"
    r"when|where|who|which|any comment|i wonder)\b)"
)
THANKS = (
    r"^(?:谢谢|感谢|你好|您好|大家好|各位|主持人好|(?:thank you|thanks|hi|hello|good (?:morning|"
    r"afternoon|evening))\b)"
)
# What makes a paragraph the account of who attends.
ATTENDANCE = (
    r"(?:出席|主持|举行|召开|举办|召集).{0,24}(?:发布会|记者会|吹风会|见面会|招待会|新闻会)|答记者问|"
    r"回答了?记者|以下[是为].{4,80}(?:谈话|发言|答问|会面|讲话|致辞)(?:全文|内容|要点|实录)|(?:文字)?实录(?:如下|[:：])|"
    r"(?i:\b(?:held|hosted|holds|attended|chaired)\b.{0,60}\b(?:briefing|conference)\b)"
    r"|(?i:\b(?:following|below|this) is (?:a|the)\b.{0,24}\btranscript\b)"
)

# Words of an English office beside those it ends with.
ENGLISH_ROLE_WORDS = frozenset(word.lower() for word in ENGLISH_OFFICES) | frozenset(
    "deputy head manager economist engineer scientist executive ceo cfo professor department "
    "ministry office bank authority council commission agency division bureau committee "
    "institute university foundation mayor senator judge analyst editor reporter correspondent "
    "moderator chancellor treasurer prime vice press conference briefing transcript statement "
    "remarks opening panel session meeting question answer".split()
)

# Keys of the list of those present, matched whole, in Simplified script and lower case.
PRESENT = (
    r"(?:main |key |our |press conference |company |corporate )?(?:speakers?|participants?|panel|panelists?|"
    r"panellists?|witnesses|on the (?:platform|panel|podium|stage)|attendees|in attendance|attending|present|presenters?|briefers?|officials|"
    r"spokespersons?|spokespeople|featuring|guests?|principals|representatives|with)|"
    r"(?:主要|今天|本场|出席)?(?:发布人员?|发言人|发言嘉宾|出席者|出席人员?|参加人员?|出席人士|出席领导|出席嘉宾|与会人员|"
    r"参会人员|发布嘉宾|嘉宾|介绍人|解读人|主讲人|发布单位及人员|出席(?:本次)?发布会(?:的)?(?:人员|嘉宾|领导|有)?|"
    r"讲话人|致辞人|演讲人|出席官员|(?:出席)?管理层|出席|列席|新闻发布人|受访人|受访嘉宾|访谈嘉宾)(?:名单)?"
)
# Keys of a list of those who only ask: analysts who called in.
ASKERS = r"(?:conference )?call participants|analysts"
PRESIDES = r"moderators?|moderated by|host(?:ed by)?|chair(?:ed by|person|man|woman)?|presid(?:ing|ed over by)|facilitator|(?:会议|发布会|记者会)?主持(?:人员?|者|嘉宾)?|司仪"
# Keys of other lines of a head, which nobody speaks.
HEAD_FIELDS = (
    r"date|time|date and time|when|where|location|venue|place|subject|topic|event|duration|"
    r"language|type|embargo|format|organi[sz]ers?|"
    r"(?:会议|举行|召开|发布|发布会|记者会|活动)?(?:时间|日期|地点|地址|会场)|主题|题目|名称|会议名称|议题|主办|主办单位|承办单位|场次|发布主题|发布厅"
)
# What the columns of a table of those present are called.
TABLE_HEADS = (
    r"姓名|名字|职务|职位|职称|单位|机构|身份|角色|序号|"
    r"name|title|office|position|role|organi[sz]ation|affiliation|post|capacity"
)

# What a text with one speaker calls itself.
SPEECHES = "讲话|致辞|致词|演讲|演说|谈话|声明|开幕词|闭幕词|献词|主旨发言|书面发言|开场白|报告全文"
ENGLISH_SPEECHES = (
    r"(?:remarks|statement|speech|address|lecture|testimony|keynote|message|comments|"
    r"press (?:conference|briefing|statement|gaggle)|briefing|interview|q ?& ?a|"
    r"questions and answers|transcript)"
)
# How a report names who speaks.
SAID = "表示|指出|强调|说[：:，]|介绍|宣布|发表"
ENGLISH_SAID = r"(?:said|told|announced|stated|declared|delivered|issued|made|gave)"
