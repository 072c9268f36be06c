"""Units, qualifiers and directions in the reader's other language."""

from __future__ import annotations

# Units and qualifiers across languages, for a figure shown to a reader of the other one.
ENGLISH_UNITS = {
    "%": "%", "个百分点": "percentage points", "百分点": "percentage points", "元": "yuan",
    "美元": "US dollars", "欧元": "euros", "港元": "Hong Kong dollars", "日元": "yen", "辆": "vehicles",
    "台": "units", "台套": "units", "户": "households", "家": "", "个": "", "项": "", "件": "items",
    "人": "people", "人次": "person-times", "名": "people", "位": "people", "次": "instances", "场": "events",
    "支": "", "条": "", "座": "", "款": "", "所": "", "艘": "ships", "架": "aircraft", "吨": "tonnes",
    "公斤": "kilograms", "千克": "kilograms", "公里": "kilometres", "米": "metres", "公顷": "hectares",
    "亩": "mu", "平方米": "square metres", "平方公里": "square kilometres", "立方米": "cubic metres",
    "吉瓦时": "GWh", "兆瓦时": "MWh", "千瓦时": "kWh", "瓦时": "Wh", "度": "kWh", "吉瓦": "GW",
    "兆瓦": "MW", "千瓦": "kW", "年": "years", "个月": "months", "月": "months", "天": "days", "日": "days",
    "小时": "hours", "分钟": "minutes", "倍": "times", "成": "tenths", "箱": "containers", "标箱": "TEU",
    "标准箱": "TEU", "套": "sets", "批": "batches", "届": "", "岁": "years of age", "列": "trains",
    "趟": "trips", "班": "services", "张": "", "笔": "transactions", "亿": "", "省份": "provinces",
}  # fmt: skip
# 户 counts households only where homes are meant; by the end of what is counted.
COUNTED_AS_HU = (("用户", "users"), ("企业", "firms"), ("公司", "firms"), ("商户", "businesses"),
                 ("主体", "businesses"))  # fmt: skip
CHINESE_UNITS = {
    "%": "%", "percent": "%", "percentage points": "个百分点", "percentage point": "个百分点",
    "dollars": "美元", "pounds": "英镑", "euros": "欧元", "yuan": "元", "tons": "吨", "tonnes": "吨",
    "metric tons": "吨", "kilometers": "公里", "kilometres": "公里", "miles": "英里", "years": "年",
    "months": "个月", "days": "天", "hours": "小时", "people": "人", "vehicles": "辆", "passengers": "人次",
    "containers": "标准箱", "teu": "标准箱", "ships": "艘", "jobs": "个岗位", "weeks": "周",
    "minutes": "分钟", "seconds": "秒", "quarters": "个季度", "crowns": "克朗", "pence": "便士", "yen": "日元",
    "kilometres an hour": "公里/小时", "kilometers an hour": "公里/小时", "miles an hour": "英里/小时",
    "hectares": "公顷", "acres": "英亩", "metres": "米", "meters": "米", "kilograms": "公斤", "barrels": "桶", "degrees": "度",
    "gwh": "吉瓦时", "mwh": "兆瓦时", "kwh": "千瓦时", "twh": "太瓦时", "gw": "吉瓦", "mw": "兆瓦", "kw": "千瓦",
    "km": "公里", "kg": "公斤", "ha": "公顷", "mu": "亩",
    "terawatt hours": "太瓦时", "terawatt-hours": "太瓦时", "gigawatt hours": "吉瓦时", "gigawatt-hours": "吉瓦时",
    "megawatt hours": "兆瓦时", "megawatt-hours": "兆瓦时", "kilowatt hours": "千瓦时", "gigawatts": "吉瓦", "megawatts": "兆瓦",
    "kilowatts": "千瓦", "square kilometres": "平方公里", "square metres": "平方米", "times": "倍",
    "homes": "户", "households": "户", "customers": "户", "boxes": "箱", "trips": "人次", "trainees": "人", "workers": "人",
    "employees": "人", "staff": "人", "students": "人", "pupils": "人", "patients": "人", "nurses": "人", "doctors": "人",
    "drivers": "人", "engineers": "人", "schools": "所", "hospitals": "家", "companies": "家", "cars": "辆", "buses": "辆", "trucks": "辆",
}  # fmt: skip
# Longer first: 不到 before 到 would be.
ENGLISH_QUALIFIERS: tuple[tuple[str, str], ...] = (
    ("首次突破", "over, for the first time,"), ("首次破", "over, for the first time,"),
    ("突破", "over"), ("超", "over"), ("不到", "under"), ("近", "nearly"), ("约", "about"),
    ("左右", "about"), ("以上", "at least"), ("余", "more than"), ("多", "more than"),
    ("两位数", "double-digit:"),
)  # fmt: skip
CHINESE_DIRECTION = {"rise": "增长", "fall": "下降"}
# What a change is told against, longer first.
ENGLISH_BASES: tuple[tuple[str, str], ...] = (
    (r"环比", "on the previous period"),
    (r"同比|按年|同期", "year on year"),
    (r"((?:19|20)\d\d)年(?:底|末)", r"from the end of \1"),
    (r"((?:19|20)\d\d)年", r"from \1"),
    (r"(?:上年|去年)(?:底|末)|年初", "from the end of the previous year"),
    (r"上年|去年|前一年", "on the previous year"),
    (r"上个?月", "on the previous month"),
    (r"上个?季度", "on the previous quarter"),
)
ENGLISH_DIRECTION = {"rise": "up", "fall": "down"}
# Numbers of classes: Roman, in digits, in words, as an ordinal, in Chinese.
NUMERALS = (
    ("i", "1", "one", "first", "一"),
    ("ii", "2", "two", "second", "二"),
    ("iii", "3", "three", "third", "三"),
    ("iv", "4", "four", "fourth", "四"),
    ("v", "5", "five", "fifth", "五"),
)
# What is numbered, whether by ordinals as well (the second phase), and how Chinese writes it.
NUMBERED = (
    ("class category", False, "第{han}类 {han}类 {roman}类 {digit}类"),
    ("grade level tier", False, "{han}级 {digit}级 {roman}级 第{han}级"),
    ("phase stage", True, "{han}期 第{han}期 {roman}期 第{han}阶段"),
    ("type", False, "{han}型 {digit}型 {roman}型"),
    ("round", True, "第{han}轮"),
    ("batch", True, "第{han}批"),
)
