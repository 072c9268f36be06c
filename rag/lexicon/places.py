"""Places and organisations: how they are asked for, and how their names end."""

from __future__ import annotations

# Asks for a place, or for an organisation, by its sort; and how the name of one ends.
ASKS_PLACE = (
    r"哪(?:一)?个?(?:省份?|市|县|区|国家?|城市|地方|地区|园区|港口?|口岸|州|镇|村)(?!也|都)|在哪(?:里|儿)?|哪里|哪儿|什么地方|何地|何处|边度|哪裡"
    r"|(?:^|[,;:?] |\band )where\b(?!.*\b(?:rank|stand)\b)|(?:which|what) (?:single |one )?(?:\w+ )?(?:province|city|country|state|region|town|place|port|county|district)\b"
)
ASKS_ORGANISATION = (
    r"由(?:谁|哪(?:一)?[个家])(?:来|去|负责)?(?:运营|营运|经营|建设|承建|承办|投资|研发|制造|生产|开发|打理)|"
    r"哪(?:一)?个(?:牌子|品牌)|(?:机构|银行|企业|公司|厂商|高校|医院|单位)[，,]?是哪(?:几|[两三四五六七八九十\d]+|些)(?:家|个|所)|"
    r"哪(?:一)?(?:家|个)(?:研究|金融|咨询|调查|科研|检测|认证)?(?:企业|公司|厂商|厂家|车企|机构|银行|大学|单位|品牌|平台)|(?:企业|公司|厂商|平台)是哪(?:一)?(?:家|个)|哪(?:一)?家(?:推出|生产|研发|制造|建的|中标)"
    r"|(?:which|what) (?:\w+ )?(?:company|firm|manufacturer|maker|automaker|carmaker|brand|bank|operator)\b|name of the (?:\w+ ){0,3}(?:company|firm|manufacturer|maker|brand|bank|operator)"
)
# One place of a sort that is named: 哪个省, which country.
ASKS_ONE_PLACE = (
    r"(?<!在)哪(?:一)?个?(?:省份?|市(?!场|值)|县|国家?|城市|州)(?!也|都)"
    r"|(?:which|what) (?:\w+ )?(?:province|city|country|state|region|town|county|district)\b"
)
# Regions and unions of states that the segmenter has by other tags.
REGIONS = frozenset(
    "东盟 欧盟 非盟 拉美 中东欧 西亚北非 海合会 京津冀 珠三角 长三角 粤港澳 大湾区 成渝 雄安 海南自贸港 港澳 港澳台".split()
)
# What a dictionary has for places, and names none.
NO_PLACE_NAMES = frozenset(
    "内河 大省 强省 沿海 近海 远海 海外 境外 国内 全省 全市 东部 西部 中部 内地 城区 郊区 山区 县城 省城 省会 内陆 海域 江河".split()
)
# Several places, or several organisations, by their names: 哪些城市, which 22 institutions.
ASKS_PLACES = (
    r"[大小强]?(?:省|城市|国家|地区|县)[^。；？?]{0,24}的?(?:那|这|另外?)(?:俩|[两二三四几]个?)(?:省份?|城市|国家|地区|县)?(?:都|分别)?[，,]?(?:(?:是|叫)?(?:谁|哪)|叫什么)|"
    r"哪(?:些|[几两三四五六七八九十])(?:个)?(?:省份?|城市|国家|地区|地方|市(?!场|值)|县|港口|口岸|园区)"
    r"|(?:[大小强]省|省份|城市|国家|地区|县份?)[^，。；？?]{0,16}的?(?:是|有|包括)哪(?:些|[几两三四五六七八九十]个?)(?=[？?。]|$)"
    r"|[大小强]省[里中]?[^。；？?]{0,16}的是哪(?:些|[几两三四五六七八九十]个?)(?=[？?。]|$)"
    r"|^(?:name|list) (?:all )?(?:of )?(?:the )?(?:\w+ )?(?:[a-z-]+ )?(?:provinces|cities|countries|states|regions|towns|ports|counties)\b"
    r"|\b(?:which|what) (?:\d+ )?(?:[a-z-]+ )?(?:provinces|cities|countries|states|regions|towns|ports|counties)\b"
)
ASKS_ORGANISATIONS = (
    r"哪(?:些|[几两三四五六七八九十])(?:个|家)?(?:金融机构|银行|大学|高校|医院|科研院所)"
    r"|\b(?:which|what) (?:\d+ )?(?:[a-z-]+ )?(?:institutions|banks|universities|hospitals|carmakers|automakers)\b"
    r"|^(?:name|list) (?:all )?(?:of )?(?:the )?(?:\w+ )?(?:[a-z-]+ )?(?:institutions|banks|universities|hospitals|companies|firms|carmakers|automakers)\b"
)
ORGANISATION_ENDINGS = tuple(
    "公司 集团 银行 大学 学院 研究院 研究所 医院 厂 协会 联盟 基金会 平台".split()
)
# The end of a place or organisation's name, when no dictionary knows the name.
NAME_ENDINGS = tuple("港 岛 市 省 县 区 镇 州 湾 国 村 公司 集团 大学 医院".split())
# The end of a town's name of two characters, and what makes it any town: 外州, 本县.
TOWN_ENDINGS, OF_ANY_TOWN = "州县镇", "全本外各某该两三大小邻"
# Provinces by one character, as they are written one behind the other: 苏鲁皖.
PROVINCES_IN_SHORT = {
    "京": "北京", "津": "天津", "冀": "河北", "晋": "山西", "蒙": "内蒙古", "辽": "辽宁", "吉": "吉林",
    "黑": "黑龙江", "沪": "上海", "苏": "江苏", "浙": "浙江", "皖": "安徽", "闽": "福建", "赣": "江西",
    "鲁": "山东", "豫": "河南", "鄂": "湖北", "湘": "湖南", "粤": "广东", "桂": "广西", "琼": "海南",
    "渝": "重庆", "川": "四川", "蜀": "四川", "贵": "贵州", "黔": "贵州", "云": "云南", "滇": "云南",
    "藏": "西藏", "陕": "陕西", "甘": "甘肃", "陇": "甘肃", "青": "青海", "宁": "宁夏", "新": "新疆",
}  # fmt: skip
# Names that the segmenter takes apart: 台中 for a measure word and 中.
NAMES_TAKEN_APART = tuple(
    "台中 台东 台南 台北 新北 屏东 苗栗 南投 云林 嘉义 宜兰 花莲 澎湖 金门 马祖 桃园 松山 观塘 荃湾 屯门 元朗 将军澳 大屿山 氹仔 路凼".split()
)
# Parts of a country or a town, which the segmenter takes for words of position.
QUARTERS = tuple(
    "东部 中部 西部 南部 北部 东北 西北 东南 西南 华东 华南 华北 华中 中西部 东北部 东南部 西北部 西南部 中南部 沿海 内陆 市区 郊区 离岛".split()
)
# Words of these only say what sort of place is meant: 城市, 国家, 县区.
PLACE_SORTS = frozenset("城市镇乡村县区省州国家地都府岛港")
# Countries, in Chinese and by the words that English names them and theirs with.
COUNTRIES = tuple(
    (han.strip(), tuple(word.strip() for word in words.split(",")))
    for han, words in (
        line.split("|")
        for line in """
美国|united states, america, american, americans, u.s., usa
英国|united kingdom, britain, british, u.k.
中国|china, chinese
日本|japan, japanese
德国|germany, german, germans
法国|france, french
意大利|italy, italian, italians
西班牙|spain, spanish
加拿大|canada, canadian, canadians
澳大利亚|australia, australian, australians
新西兰|new zealand, new zealanders
俄罗斯|russia, russian, russians
乌克兰|ukraine, ukrainian, ukrainians
印度|india, indian, indians
韩国|south korea, korea, korean, koreans
朝鲜|north korea, north korean
新加坡|singapore, singaporean, singaporeans
马来西亚|malaysia, malaysian, malaysians
印度尼西亚|indonesia, indonesian, indonesians
泰国|thailand, thai
越南|vietnam, vietnamese
菲律宾|philippines, philippine, filipino, filipinos
巴基斯坦|pakistan, pakistani, pakistanis
以色列|israel, israeli, israelis
伊朗|iran, iranian, iranians
土耳其|turkey, turkish
埃及|egypt, egyptian, egyptians
南非|south africa, south african, south africans
尼日利亚|nigeria, nigerian, nigerians
肯尼亚|kenya, kenyan, kenyans
巴西|brazil, brazilian, brazilians
墨西哥|mexico, mexican, mexicans
阿根廷|argentina, argentine, argentinian
荷兰|netherlands, dutch
瑞士|switzerland, swiss
瑞典|sweden, swedish
挪威|norway, norwegian
丹麦|denmark, danish
芬兰|finland, finnish
波兰|poland, polish
爱尔兰|ireland, irish
""".strip().splitlines()
    )
)
# Where goods are sold abroad: countries, and what several of them are called together.
ABROAD = "|".join(
    (
        *(han for han, _ in COUNTRIES if han != "中国"),
        *"欧盟 东盟 欧洲 北美 南美 拉美 非洲 中东 中亚 东南亚 西亚 欧美".split(),
    )
)
# 东北, 华南, 沿海地区: a part of a country, and none is like another.
PART_OF_A_COUNTRY = (
    "(?:[东西南北中]|东[南北]|西[南北]|华[东西南北中]|沿[海江边]|内[陆地])(?:部|方|地区)?"
)
