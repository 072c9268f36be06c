"""Everyday and foreign wordings, and the standard ones they are read as."""

from __future__ import annotations

# Words that are asked for so often that they are mistyped by their sound (张幅 for 涨幅).
OFTEN_MISTYPED = "增速 增幅 涨幅 降幅 跌幅 占比 比重 比例 产量 销量 出口 进口 同比 环比 份额 利润 收入 总量 用户 企业".split()
# 用了多少水, 发了多少度电, 产了多少煤: the verb and its thing name a measure together.
DONE_TO_THINGS = (
    (
        r"(?P<verb>[用供节调输储])(?:了|掉|出|过)?(?:多少|几)(?:亿|万)?(?:度|千瓦时)?电(?=[，。,？?]|$)",
        r"\g<verb>电多少千瓦时",
    ),
    (
        r"(?P<verb>[耗发])(?:了|掉|出|过)?(?:多少|几)(?:亿|万)?(?:度|千瓦时)?电(?=[，。,？?]|$)",
        r"\g<verb>电量多少千瓦时",
    ),
    (
        r"(?P<verb>[耗发])(?:了|掉|出|过)?(?:多少|几)(?P<unit>[^，。,？?]{0,5}?)(?P<thing>[水电气热煤油粮])(?=[，。,？?]|$)",
        r"\g<verb>\g<thing>量多少\g<unit>",
    ),
    (
        r"(?P<verb>[用供节补调输蓄储存])(?:了|掉|出|过)?(?:多少|几)(?P<unit>[^，。,？?]{0,5}?)(?P<thing>[水电气热煤油粮])(?=[，。,？?]|$)",
        r"\g<verb>\g<thing>多少\g<unit>",
    ),
    (
        r"(?:产|挖|采|炼)(?:了|出|过)?(?:多少|几)(?P<unit>[^，。,？?]{0,5}?)(?P<thing>[煤油气粮钢铁]|天然气|煤炭|石油|粮食)(?=[，。,？?]|$)",
        r"\g<thing>产量多少\g<unit>",
    ),
    (
        r"生(?:了|下)?(?:多少|几)(?P<unit>个|名)?(?:孩子|小孩|婴儿|宝宝|娃娃?)(?=[，。,？?]|$)",
        "出生多少人",
    ),
)  # fmt: skip
# 比去年多产多少: how much more was produced.
MORE_OF = r"(多|少)(产|造|卖|销|赚|挣|亏|赔|载|花|出口|进口|生产|销售)(?:出来?|了)?(?=多少|几)"
MORE_OF_WHAT = {
    "产": "生产", "造": "生产", "卖": "销售", "销": "销售", "赚": "收入", "挣": "收入", "花": "支出",
    "亏": "亏损", "赔": "亏损", "载": "运量",
}  # fmt: skip
# 一张卖多少: a price, and no number of what was sold.
PRICE_OF_ONE = r"一(?P<unit>张|件|台|辆|部|本|盒|支|瓶|套|只|头|枚|款|份|杯|碗)(?:要|能|得|才|大概|大约)*卖(?:多少|几)(?:块?钱|元)?"
# 输港、供澳: places by one character, behind what goes there.
SHORT_PLACES = {
    r"(?<=[输供赴入销])港(?=[、，,和与及的地旅游食电水气菜人者]|$)": "香港",
    r"(?<=[输供赴入销])澳(?=[、，,和与及的地旅游食电水气菜人者]|$)": "澳门",
}  # fmt: skip
# 对美, 中欧贸易: countries by one character, before what goes on with them.
COUNTRIES_IN_SHORT = {
    "美": "美国", "欧": "欧盟", "日": "日本", "韩": "韩国", "德": "德国", "法": "法国", "英": "英国",
    "俄": "俄罗斯", "印": "印度", "澳": "澳大利亚", "越": "越南",
}  # fmt: skip
_TRADE_WITH = r"(?:两国|双边|之间)?的?(?:贸易|经贸|外贸|进出口|出口|进口|投资|生意)"
_SHORT = "".join(COUNTRIES_IN_SHORT)
WITH_COUNTRY_IN_SHORT = (
    rf"(?<=[对同跟和与])(?P<short>[{_SHORT}])(?={_TRADE_WITH}|[、和与]对?[{_SHORT}]{_TRADE_WITH})"
)
CHINA_AND_COUNTRY = rf"中(?P<short>[{_SHORT}])(?={_TRADE_WITH})"
# 往国外卖了, 从国外买进来的: trade told as what people do.
TRADED = (
    (r"(?:往|向)(?:国外|海外|境外|外国|外)(?:卖|销)(?:出去?)?|(?:往|向)(?:国外|海外|境外|外国)(?:运|发)(?:出去?)?|(?:(?:卖|销|运)(?:到|往|给|去)|发(?:到|往))了?(?:国外|海外|境外|外国人?)(?:去?卖|去?销)?", "出口"),
    (r"从(?:国外|海外|境外|外国)(?:买|购|运|采购)(?:进来?|回来?|来|入)?", "进口"),
    (r"外销(?=[量额值])", "出口"),
)  # fmt: skip
# What is said in more words than a briefing would, or held against in another order.
SAID_OTHERWISE = (
    # 2020、2022、2023年各是多少: years, each of them.
    (
        r"(?P<year>(?<!\d)(?:19|20)\d\d)(?=(?:[、,，](?:19|20)\d\d)*(?:[、,，]|和|与|及|跟)(?:19|20)\d\d年)",
        r"\g<year>年",
    ),
    # 两个增幅也列一下: each of the two.
    (
        r"[两二三]个?的?(?P<rate>增幅|增速|涨幅|降幅|跌幅)(?:也|都|各)?(?:请)?(?:列|说|给|报|告诉)(?:我|出来?)?(?:一下|下)?",
        r"各\g<rate>是多少",
    ),
    # A的比例，跟B的比例，差多少: one thing asked of two.
    (r"(?P<both>[，,](?:跟|与|和|同)[^，,。？?]{2,24})[，,](?=相?差)", r"\g<both>"),
    # 造得快还是卖得快: output and sales.
    (r"(?<=[\u4e00-\u9fff])造得(?=增|涨|长|快|多)", "产量"),
    (r"(?<=[\u4e00-\u9fff])卖得(?=增|涨|长|快|多)", "销量"),
    (r"(?:能|会|将|要)?[干做跑搞弄]到(?=了?多少|几)", "达到"),
    (r"连(?:上去|上来|进来|接上)的?(?=[\u4e00-\u9fff])", "连接"),
    # 每个月造多少: the segmenter joins the month to the verb.
    (r"(?P<each>(?:每|一)个?(?:月|天|日|年|季度))(?=[造产卖销](?![量业品假]))", r"\g<each> "),
    # 渔船业和冷链业: trades, which the segmenter joins to what stands between them.
    (
        r"(?P<one>[\u4e00-\u9fff]{2,4}业)(?P<and>[和与跟])(?=[\u4e00-\u9fff]{2,4}业(?!务))",
        r"\g<one> \g<and> ",
    ),
    # 换成动力电池又如何: what of it.
    (
        r"^(?:那么?)?(?:如果|要是|若)?(?:换成|换作|换做|改成|轮到)(?P<what>(?!.{0,4}(?:千瓦时|吉瓦时|度|吨|斤|元|亩|公里|公顷|平方|小时|天|月))[^，。？?]{2,16}?)[,，]?(?:又|会|则|的话)*(?:如何|怎样|怎么样|怎么说|呢|是多少)[？?]?$",
        r"\g<what>呢？",
    ),
    # 用能用水的效率: 能效 and 水效.
    (r"(?:用能|能源利用|能源使用)[、和与及]?(?:用水|水资源利用)的?效率", "能效水效"),
    (r"(?:用能|能源利用|能源使用)的?效率", "能效"),
    (r"用水的?效率", "水效"),
    # 大、中、小型各几处: of each sort.
    (r"大(?P<and>[、和与])中(?P=and)小型", "大型、中型、小型"),
    (r"大(?P<and>[、,，])中(?:[、,，和与及])小型", "大型、中型、小型"),
    (r"(?:第)?一[、,，]?二[、,，]?三产业?(?!品)", "第一产业、第二产业、第三产业"),
    # 降了多少？我问的是目标: of the target.
    (
        r"^(?P<asks>[^？?]{6,})[？?，,]\s*我?(?:问|说|指|要)的是(?P<what>[^，。？?多少几吗]{2,12})[。？?]?$",
        r"\g<what>，\g<asks>？",
    ),
    # 2022年年底那会儿: at the end of the year.
    (r"(?<=[年月季度][底末初])(?:那会儿|那时候|那阵子|的?时候|时)(?![间期])", ""),
    # 稳坐全球龙头: first in the world.
    (
        r"(?:稳坐|稳居|高居|雄踞|坐稳|坐上|保持|占据|拿下|蝉联|连任|当上?|位列)了?(?P<where>全球|世界|全国|亚洲)的?"
        r"(?:龙头|老大|头把交椅|第一把交椅|榜首|首位|头名|冠军)(?!企业|公司|品牌)的?(?:宝座|位置|位子|地位)?",
        r"居\g<where>第一",
    ),
    # 普及到什么程度: how far it is spread is told as a rate.
    (
        r"(?P<what>普及|覆盖|渗透|利用|使用|参与|达标)(?:到|到了|得|达到)?(?:什么|怎样的|何种|哪种|多高的)(?:程度|地步|水平)",
        r"\g<what>率多少",
    ),
    # 哪一个已经过半: of the two the higher one has.
    (
        r"(?P<which>哪(?:一)?[个项者])(?:才|已经?|是)?(?:过了?|超过?了?|突破了?)(?:半|一半|半数)",
        r"\g<which>更高",
    ),
    # 跑没跑赢: has it.
    (r"(?P<v>[跑超高])没(?P=v)(?=[赢过上])", r"有没有\g<v>"),
    # 卖得比前年少: sold less, which is a fall.
    (r"卖得\s*(?P<than>比[^，。？?多少]{1,8}|更|越来越)[少低](?!多少)", r"销量\g<than>下降"),
    (r"[造产]得\s*(?P<than>比[^，。？?多少]{1,8}|更|越来越)[少低](?!多少)", r"产量\g<than>下降"),
    # 平均能活到几岁, 能活多久: what is measured is called so.
    (r"(?:平均)?(?:可以|能够?)?活(?:到|多)(?:几岁|多少岁|大岁数|久|大|长)", "预期寿命多少岁"),
    (r"(?:真正|实际)?用(?:起来|上)了?的?(?:比例|比率|占比)", "使用率"),
    (r"(?P<what>辞职|离职|走人|跳槽)(?:走人|跳槽)?的?(?:比例|比率|占比)", "离职率"),
    # 平均一个月收多少钱: 月均.
    (r"平均(?:下来)?(?:每|一)个?月(?=要?[收交缴])|(?:每|一)个?月平均(?=要?[收交缴])", "月均"),
    (r"(?:实际)?(?:打|发|拨)(?:出去|出|下去)(?:了)?(?=多少|几)", "发放"),
    (r"收支(?:相抵|相减)(?:[以之]?后)?(?:净剩|净余|还剩|剩下?|是|有)(?=多少|几)", "收支结余"),
    (
        r"(?:自己|自个儿|本人)(?P<time>(?:一|每)(?:年|个?月))?(?:要|得)?掏(?=多少)",
        r"个人\g<time>缴",
    ),
    # 比2017年高出多少: 高多少.
    (
        r"(?P<than>[比较][^，。？?]{2,24}?)(?P<adj>[高低快慢大小])出(?:来)?了?(?=多少|几)",
        r"\g<than>\g<adj>",
    ),
    # 各涨多少: 分别增长多少.
    (r"[各都](?:自)?(?:涨|增)(?:了|长|加)?(?=多少|几|百分)", "分别增长"),
    (r"[各都](?:自)?(?:降|跌|减)(?:了|低|少)?(?=多少|几|百分)", "分别下降"),
    # 1996年的比2000年的是多还是少: whether there is more of it.
    (
        r"(?<=[\u4e00-\u9fff])(?:是|会)?(?P<adj>[多高大快强])了?些?还是[少低小慢弱](?:了|些)?",
        r"\g<adj>吗",
    ),
    (r"从(?P<year>(?:19|20)\d\d)(?=[到至])", r"从\g<year>年"),
    (
        r"(?:如果|若|要是)?(?:[以按照用从]|剔除基数(?:影响|因素|效应)[、,，后]*)+(?P<mean>[两二三四五]年平均|年均)(?:来?(?:计算|计|看|算|说|讲)|的?口径|增速)?(?=[^增降]|$)",
        r"\g<mean>",
    ),
    # 经济增长了多少: of all that is produced.
    (
        r"(?:(?<![\u4e00-\u9fff])|(?<=[年月])|(?<=季度))(?P<where>(?:全国|中国|我国|内地|大陆|全省|全市|整体|总体)?)经济(?P<than>(?:同比|环比|(?:比|较)[^，。？]{1,8}?|实际)*)(?P<grew>增长|增速|增)(?=了?(?:多少|几|百分|率|幅|是))",
        r"\g<where>生产总值\g<than>\g<grew>",
    ),
    # 从7月到9月降了几个点: so much lower at the end.
    (
        r"从(?P<a>\d{1,2}月份?|20\d\d年|去年|前年|[一二三四]季度)到(?P<b>\d{1,2}月份?|20\d\d年|去年|今年|[一二三四]季度)[,，]?(?P<what>[^，。？?]{2,30}?)(?:一共|总共|累计|共)?(?:下降|回落|减少|降低|降|跌|减)了?(?P<many>(?:几|多少)个?百分点)",
        r"\g<b>\g<what>比\g<a>低\g<many>",
    ),
    (
        r"从(?P<a>\d{1,2}月份?|20\d\d年|去年|前年|[一二三四]季度)到(?P<b>\d{1,2}月份?|20\d\d年|去年|今年|[一二三四]季度)[,，]?(?P<what>[^，。？?]{2,30}?)(?:一共|总共|累计|共)?(?:上升|提高|增加|上涨|升|涨|增)了?(?P<many>(?:几|多少)个?百分点)",
        r"\g<b>\g<what>比\g<a>高\g<many>",
    ),
    # 前三个季度，每个季度: one by one.
    (r"(?:前|首)[三3]个?季度?[,，]?(?:里|中)?每个?季度?", "一季度、二季度、三季度"),
    (r"(?:前|首)[两二2]个?季度?[,，]?(?:里|中)?每个?季度?", "一季度、二季度"),
    # 总额和增速给我一下.
    (r"(?<=[\u4e00-\u9fff])(?:给我|发我|报给我|告诉我)(?:一下|吧|呗|看看)?[。？?]?$", ""),
    (r"(?<=按年|按月|同比|环比)计算?(?![算划量])", ""),
    (r"(?P<many>多少|几)(?P<size>万亿|亿|万)?(?:元)?人民币", r"\g<many>\g<size>元"),
    (r"(?:总共|一共|总计)值(?=多少|几)", "总共"),
    # Q1 for 一季度.
    (r"(?<![A-Za-z])[Qq]1(?![A-Za-z\d])", "一季度"),
    (r"(?<![A-Za-z])[Qq]2(?![A-Za-z\d])", "二季度"),
    (r"(?<![A-Za-z])[Qq]3(?![A-Za-z\d])", "三季度"),
    (r"(?<![A-Za-z])[Qq]4(?![A-Za-z\d])", "四季度"),
    # 跟韩国的生意.
    (r"(?<=[国盟本洲]的)生意", "贸易"),
    # 七八九三个月, 7、8、9三个月.
    (
        r"(?<![一二三四五六七八九十\d])(?P<a>[一二三四五六七八九])、?(?P<b>[一二三四五六七八九])、?(?P<c>[一二三四五六七八九])(?:这?三个)?月份?",
        r"\g<a>月、\g<b>月、\g<c>月",
    ),
)
# What English says in many ways, in the way the tables know; on the folded question.
ENGLISH_EVERYDAY = (
    (r",? \(?(?:i\.e\.|that is to say|in other words|meaning|aka),? (?P<x>[^?()]{4,60}?)\)?(?=\?|$)", r" (\g<x>)"),
    (r"\b(?P<what>deals?|agreements?|contracts?|orders?) (?:they|that|firms|companies|both sides)? ?(?:intend(?:ed)?|plan(?:ned)?|mean|meant) to (?:do|sign|make|strike|close|pursue|place)\b", r"intended \g<what>"),
    (r"\bstaged (?=(?:in|at|by|last|this|on|during)\b|\?|$)", "held "),
    (r"\bH1\b", "first half"),
    (r"\bH2\b", "second half"),
    (r"\bavg\b\.?", "average"),
    (r"(?<![\d.])\s?\bpct\b\.?", " percent"),
    (r"\byrs?\b\.?(?= |$|\?)", "year"),
    (r"\bgovt\b\.?", "government"),
    (r"^(?:the )?(?:total )?number of (?=[a-z])(?!.*\b(?:why|who|which|how|what|when)\b)|\bwhat(?:'?s| is| was| are| were) the (?:total )?number of (?=[a-z])", "how many "),
    (r"\b(?P<times>long|short|full|part)-(?P<term>term|time)\b", r"\g<times>\g<term>"),
    (r"\b(?:these days|right now|at the moment|as things stand|at present)\b", "now"),
    (r"\b(?:strip|take|leave|leaving|stripping|taking) out\b|\bset(?:ting)? aside(?= the\b)|\bnot counting\b|\bminus the\b|\bapart from\b", "excluding"),
    (r"\bfail(?:ed|s)? to (?=grow|rise|increase|expand)", "did not "),
    (r"\bpencil(?:s|led|ed)? in\b", "expect"),
    (r"\b(tera|giga|mega|kilo)watt[- ]hours?\b", r"\1watt-hours"),
    (r"\bin (?:the|that|this|any) case(?: of)?\b", "of"),
    (r"\b(?:takes?|took|taken|taking) place\b", "held"),
    (r"\b(?:takes?|took|taken|taking) part\b", "participated"),
    (r"\b(?:come|came) out of\b", "from"),
    (r"\bhow old (?=is|are|was|were)", "what age "),
    (r"\bhow often (?=did|do|does|have|has|had|were|was|are|is)", "how many times "),
    (r"\b(?:the )?(?:most|highest|largest|biggest|busiest) (?P<of>(?:[a-z-]+ ){0,4}?)(?:ever|on record|of all time)\b", r"record \g<of>"),
    (r"\bby what (?:multiple|factor)\b", "by how many times"),
    (r"\bby (?:how many|what) per ?cent\b", "by what percentage"),
    (r"\b(?:sets?|setting) aside\b|\b(?:earmark|allot|allocat)(?:t?ed|e?s)?\b", "budgeted"),
    (r"\b(?:come|comes|came|coming|bought|brought) (?:in )?from (?:abroad|overseas)\b", "imported"),
    (r"\b(?:overseas|foreign) (?:shipments?|sales)\b|\b(?:shipped|sold) (?:abroad|overseas)\b", "exports"),
    (r"\b(?:bought|buys?|buying|purchas(?:ed?|es|ing)) from (?=(?:the )?(?-i:[A-Z]))", "imported from "),
    (r"\b(?:sold|sells?|selling) to (?=(?:the )?(?-i:[A-Z]))", "exported to "),
    (r"\b(?:sales|sold) (?:abroad|overseas)\b|\b(?:abroad|overseas) sales\b", "exports"),
    (r"\b(?:right now|at (?:the|this) (?:moment|point|stage)|as things stand|these days|as we speak)\b", "now"),
    (r"\bgrown-up\b", "adult"),
    (r"\btop[- ]line\b", "revenue"),
    (r"\bshooting for\b", "aiming for"),
    (r"\b(?:job|unfilled) (?:openings?|posts?|positions?)\b", "vacancies"),
    (r"\bon-time (?:rate|performance|percentage|share|record)\b", "punctuality"),
    (r"\b(?:male-female|men-women|gender) pay (?:difference|disparity|gap)\b", "gender pay gap"),
    (r"\bover-(?=(?:thirt|fort|fift|sixt|sevent)ies\b)", "people over "),
    (r"\b(?P<tens>thirt|fort|fift|sixt|sevent)ies\b(?=[?.,]|$)", r"\g<tens>y"),
    # The capital that acts is the government, not the city.
    (r"\b(has|have|did|does|will|would|is) Beijing\b(?!'s)", r"\1 China"),
    (r"\b(?:go|goes|went|gone|going|come|comes|came|edged?|inched?|tick(?:ed)?) (?:up|higher)\b(?<!\bcome up)(?<!\bcomes up)", "increase"),
    (r"\b(?:go|goes|went|gone|going|come|comes|came|edged?|inched?|tick(?:ed)?) (?:down|lower)\b", "decrease"),
    (r"\b(?:is|are|was|were) (?:the |its |their )?(?!each\b|every\b)(?:[a-z]+ ){1,4}?(?=(?:forecast|expect|predict|project|aim|plan|hop|target)ing\b)", "is "),
    (r"\b(?:does|do|did) (?:the |its |their )?(?!each\b|every\b)(?:(?!(?:the|its|their|our|a|an)\b)[a-z]+ ){1,4}?(?=(?:forecast|expect|predict|project|aim|plan|hope|target)\b)", "do they "),
    (r"\bprice tag\b", "cost"),
    (r"\bsmall(?:er)?(?:[- ]sized)?,? (?:and|&|to) (?:mid|medium)(?:[- ]?sized?)? (?:businesses|enterprises|firms|companies)\b", "SMEs"),
    (r"\bto date\b", "so far"),
    (r"(?P<aim>\b(?:goal|target)s?\b[^?.]{0,40}?),? (?:going|looking) forward\b", r"\g<aim>"),
    (r"\bspent (?=(?:[a-z-]+ ){0,3}(?:batter|fuel|catalyst|oil|tyre|tire|cell|cartridge))", "used "),
    (r"\bper the (?=ministry|government|briefing|official|department|authorities|minister|spokes)", "according to the "),
    (r"^(?:working|judging|reckoning|calculating) (?:back )?(?:from|by) (?![^,]*\b(?:share|percentage|proportion)\b)[^,]{3,40},\s*", ""),
    (r",? (?:going|judging|working) (?:back )?(?:by|from|on) (?:the |its )?(?:[a-z-]+ )?(?:growth(?: rate)?|rate|increase)s?(?: given| told| quoted)?(?=[?.,]|$)", ""),
    (r"\bwhat (?:does|do|did|would) [^?]{3,40}? imply (?:for|about) (?P<what>[^?]{3,60}?)(?=\s*\?|$)", r"what was \g<what>"),
    (r"^(?P<what>[^:?]{4,60}): what (?:were|was) (?:they|it|that) (?=in\b|last\b)", r"what were \g<what> "),
    (r"\bhow many (?:such|of such|of these|of those) (?=[a-z-]+s\b)", "how many "),
    (r"\bat (?:about |roughly |around )?what (?:[a-z]+ )?(?:pace|rate|clip|speed) (?=has|have|did|is|are|was|were)", "how fast "),
    (r"\b(?:one|a) year (?:earlier|before|previously|prior)\b|\bthe (?:prior|preceding) year\b", "a year earlier"),
    (r"^(?P<how>year[- ](?:on|over)[- ]year|altogether|overall|in total|in all),\s*(?P<asks>[^?]+)\??$", r"\g<asks> \g<how>?"),
    (r"^(?P<whole>(?:among|within|out of) (?!how\b)[^,?]+),\s*(?P<asks>(?:what|which|how)\b[^?]*)\??$", r"\g<asks> \g<whole>?"),
    (r"\?\s*(?:I mean|I'm asking about|Meaning|That is,?) (?P<by>output|production|sales|exports|imports|revenue|value)\b[^?]*$", r" by \g<by>?"),
    (r"\broll(?:ed|ing)? off (?:the |its |their )?(?:production |assembly )?lines?\b", "were produced"),
    (r"\brank(?:s|ed)? as\b", "are"),
    (r"\bhow far (?P<has>has|have|did) (?P<what>[^,?]{3,70}?) (?:come down|fallen|fall|dropped|drop|declined|decline|decreased?|gone down|go down)\b", r"by how much \g<has> \g<what> fallen"),
    (r"\bhow far (?P<has>has|have|did) (?P<what>[^,?]{3,70}?) (?:risen|rise|increased?|gone up|go up|climbed|climb)\b", r"by how much \g<has> \g<what> risen"),
    (r"\bup or down\b", "how much did that grow"),
    (r"\b(?:provincial|national|overall|industry|global|world) average\b", "overall"),
    (r"\bby (?:what|which|how (?:large|big|high|great) an?) (?:per ?cent(?:age)?|rate|margin)s?\b", "how fast"),
    (r"\bhow far along\b", "what percentage complete and how far along"),
    (r"\bhow (?:quickly|rapidly|strongly|much faster) (?=did|has|have|was|were|is|are)", "how fast "),
    (r"\bwhat (?:was|is|were|are) the (?:pace|speed|rate) of (?:growth|increase|expansion)\b", "how fast was the growth"),
    (r"\bwhat(?:'?s| is| was) the (?:headcount|tally|count) (?:of|for)\b", "how many"),
    (r"\b(?:give me|tell me|i need|need|looking for|show me|remind me of|any (?:figure|number|data) (?:on|for)) (?:the )?(?!how|what|who|when|which|why|if|whether|about)", "what was the "),
)  # fmt: skip
# 涨了几个点: percent, unless rates are held against each other or a rate moves.
SO_MANY_POINTS = r"(?P<many>几|多少)个点(?!位)"
OF_RATES = (
    r"[快慢]了|(?:增速|增幅|增长率|涨幅|降幅|占比|比重|份额)[^，。？?]{0,4}(?:比|较|跟|和|与)[^，。？?]{1,20}[高低多少大小](?:出|了)?(?:几|多少)个点|[快慢](?:几|多少)个点|收窄|缩小|扩大|加快|放缓|贡献|拉动|回落"
    r"|(?:率|占比|比例|比重|份额|[增降涨][速幅])[^，。？?]{0,8}(?:[升降涨跌高低]|提高|下降|上升)"
    r"|[升降涨跌高低][^，。？?]{0,3}(?:率|占比|比例|比重|份额)"
    r"|(?:率|占比|比例|比重|份额)[^。？?]{0,20}[多少高低][了出](?:几|多少)个点"
    r"|(?:比|较)[^，。？?]{2,20}[多少](?:涨|增|升|降|跌)了?(?:几|多少)个点|差了?(?:几|多少)个点"
)
# 一亩地打多少, 一公斤卖多少, 一度电: told of each.
FOR_EACH = (
    r"(?<![\d零〇两二三四五六七八九十百千万亿第每唯统同另])一(?P<unit>公斤|千克|吨|亩|公顷|平方米|平方公里|平米|公里|升|斤|度|万人|千人|万名)(?:地|电)?"
    r"(?=[^，。,？?]{0,12}(?:多少|几|什么价|啥价))"
)
# Looks at this alone: 单看九月, 光出口这一项, 光去年.
LOOKED_AT = (
    r"(?:^|(?<=[，,]))(?:单单?|光|只|就|仅|净)(?:看|说|论|算|计|拿)(?=[\u3400-\u9fff])"
    r"|(?:^|(?<=[，,]))(?:单单?|光|仅|仅仅)(?:是)?(?=(?:去|今|前|明)年|[上下]半年|[一二三四]季度|20\d\d年)"
)
# 邊個, 邊樣: which, in Cantonese.
WHICH_IN_CANTONESE = (
    r"(?<![周海路一两双多单东南西北外里旁左右这那河湖身手])边(?=[个样种项间度年只条])"
)
# 係幼稚園多定小學多: or.
OR_IN_CANTONESE = (
    r"(?<=[多高大快少低慢小长短])定(?:系|是)?(?=[^，。？?]{1,14}[多高大快少低慢小长短])"
)
# The one measure that English calls by three words, none of which means it alone.
VALUE_ADDED_READ = "industrial valueadded"
VALUE_ADDED = (
    r"(?:industrial )?(?:value[- ]added|added value)(?: of)?(?: the)?"
    r"(?: industr(?:ial|y))?(?: output)?|(?<=industrial )output"
)
# Everyday forms and their standard ones, replaced before anything is read.
EVERYDAY: dict[str, str] = {
    "啥": "什么",
    "百份之": "百分之",
    "甚么": "什么",
    "咋样": "怎么样",
    "咋": "怎么",
    "咱们国家": "我国",
    "我们国家": "我国",
    "咱们": "我们",
    "咱": "我们",
    "俺": "我",
    "哪儿": "哪里",
    "边位": "哪位",
    "边个": "哪个",
    "边个讲": "谁讲",
    "边个话": "谁说",
    "边个答": "谁答",
    "边家": "哪家",
    "边度": "哪里",
    "系咩": "是什么",
    "咩": "什么",
    "点解": "为什么",
    "点样": "怎样",
    "那会儿": "时",
    "那时候": "时",
    "那阵子": "时",
    "跑赢": "高于",
    "卡在": "控制在",
    "压在": "控制在",
    "守在": "控制在",
    "干啥": "做什么",
    "百分比点": "百分点",
    "多少点": "多少个百分点",
    "钞票": "钱",
    "几个百分比": "百分之几",
    "个钟头": "个小时",
    "钟头": "小时",
    "那里头": "其中",
    "这里头": "其中",
    "几个亿": "多少亿元",
    "多少个亿": "多少亿元",
    "岁往上": "岁以上",
    "岁朝上": "岁以上",
    "岁开外": "岁以上",
    "几钱": "多少钱",
    "一个涨一个跌": "涨跌",
    "一涨一跌": "涨跌",
    "一升一降": "涨跌",
    "一增一减": "涨跌",
    "有涨有跌": "涨跌",
    "合在一起": "加起来",
    "合到一起": "加起来",
    "合一块儿": "加起来",
    "加在一块": "加起来",
    "拢共": "总共",
    "每户平均": "户均",
    "平均每户": "户均",
    "每人平均": "人均",
    "平均每人": "人均",
    "平均每个人": "人均",
    "工业生产增速": "工业增加值增速",
    "工业生产增长": "工业增加值增长",
    "工业生产涨": "工业增加值涨",
    "经济总量": "生产总值",
    "经济规模": "生产总值",
    "几亿": "多少亿",
    "社零": "社会消费品零售总额",
    "社零总额": "社会消费品零售总额",
    "总盘子": "总量",
    "盘子": "规模",
    "多大规模": "规模多大",
    "多大的规模": "规模多大",
    "多大盘子": "规模多大",
    "多大的盘子": "规模多大",
    "社零总盘子": "社会消费品零售总额",
    "中小企业": "中小企业",
    "中小企": "中小企业",
    "咗": "了",
    "几多间": "多少家",
    "几间": "几家",
    "每亩打": "亩产",
    "平均每亩打": "亩产",
    "固投": "固定资产投资",
    "这几年": "近年来",
    "近几年": "近年来",
    "最近几年": "近年来",
    "过去几年": "近年来",
    "一整年": "全年",
    "整年": "全年",
    "整整": "",
    "刨掉": "扣除",
    "除掉": "扣除",
    "主因": "主要原因",
    "刨去": "扣除",
    "剔除": "扣除",
    "涨价因素": "价格因素",
    "同一时间": "同期",
    "一年前": "上年同期",
    "多少钱": "多少元",
    "几块钱": "多少元",
    "几百块": "多少元",
    "几千块": "多少元",
    "几万块": "多少元",
    "块钱": "元",
    "元人民币": "元",
    "卖车": "卖汽车",
    "造车": "造汽车",
    "打底": "以上",
    "头半年": "上半年",
    "开年以来": "今年以来",
    "上个季度": "上季度",
    "去年末": "去年底",
    "今年末": "今年底",
    "翻了几倍": "增长了几倍",
    "旧年": "去年",
    "单季": "",
    "单月": "",
    "有没有过": "是否超过",
    "几多": "多少",
    "多啲": "多些",
    "耐啲": "久些",
    "啲": "些",
    "嘅": "的",
    "喺": "在",
    "佢": "他",
    "冇": "没有",
    "定系": "还是",
    "幾多": "多少",
    "好多个": "多少个",
    "占了多大": "占比多少",
    "多大比例": "比例多少",
    "下馆子": "餐饮",
    "崽": "仔",
    "往上走": "上升",
    "往下走": "下降",
    "往上涨": "上涨",
    "什么价": "多少钱",
    "啥价": "多少钱",
    "行情": "价格",
    "房贷": "住房贷款",
    "消费贷": "消费贷款",
    "利息": "利率",
    "老外": "外国人",
    "这一块": "",
    "那一块": "",
    "这块": "",
    "那块": "",
    "摊位": "展位",
    "多大一块": "占比多少",
}
# 面比2022年, 数比上年, 比规上工业: the segmenter joins 比 to its neighbours.
_THAN = r"(?<=[\u3400-\u9fff])(?<![同环占对正相评价配分无好比])(?<!(?<![大种品各])类)比(?!比)"
# 和前年比，少跑了多少: before what is compared.
AGAINST_A_YEAR = r"(?:和|跟|与|同)(?P<then>去年|前年|上年|上一年|20\d\d年)(?:同期)?相?比(?:起来|较)?[,，]?(?=[^，。？?]{2,20}[多少高低](?:[了\u4e00-\u9fff]{0,3})(?:多少|几))"
# 跟2017年那次高点比，2023年的产量高出多少: 2023年的产量比2017年高出多少.
HELD_AHEAD = (
    r"^(?:和|跟|与|同)(?P<then>20\d\d年)[^，,？?]{0,6}?相?比(?:起来|较)?[，,]"
    r"(?P<what>[^，,？?]{3,30}?)(?P<more>[多少高低]出?了?(?:多少|几)[^，,]*)$"
)
THAN_BEFORE = (
    _THAN
    + r"(?=(?:20)?\d\d年|去年|上年|前年|上一?年|上个?月|同期|[\u3400-\u9fff]{1,4}(?:初期|之初|前期))"
)
THAN_OTHER = (
    rf"(?:{_THAN}|(?<=[，,])[比较](?![比一如方起好作喻例重价量]))"
    + r"(?=[\u3400-\u9fff]{2})(?![重例率较如分值赛亚利特拼喻照方及])"
)
# 去年实际 is what there was last year; 实际使用外资 is a name.
ACTUALLY = r"(?<=[年和跟与比的])实际(?!使用|利用|控制|到|应用|上|行动|问题|困难)"
# Said of an unknown amount, whatever it is: 增加了大约多少.
ROUGHLY = r"(?:大约|大概|约莫|(?<![节签预契])约|差不多|究竟|到底|具体|将近)(?=(?:是|有|为)?(?:多少|几(?=[个家万亿条项百千辆人户倍成艘张件场座名])))"
# A高出B几个百分点 is A比B高几个百分点; 省份增速高于全国的有几个 counts, and compares no two things.
EXCEEDS_BY = r"^(?P<a>.{2,}?)(?P<adj>[高多大快低少小慢]|超|领先|落后)(?:出(?!口)|于|过)(?![^,，。?？]{0,4}百分)(?P<b>[^,，。?？\d有是的]{1,12}的?[^,，。?？\d有是的]{1,12}?)(?P<by>(?:多少|几)(?!成|倍|分之|家|个?(?:省|市|县|国)).*)$"
# The word of degree stands apart from the name in front of it: 鹭汀港 少多少.
DEGREE_ASKED = (
    r"(?<=比)(?! ?(?:前年|去年|上年|上一?个?[年月季]|20\d\d|同期))(?P<b>[^,，。?？]{2,24}?)(?<![减增扩缩提降加延放升拉拓变调至最不更还要])(?P<more>还|更|要)?"
    r"(?P<adj>[高低多少大小快慢长短贵])(?:出来?|了)?(?=多少|几)"
)
