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
CHINESE_UNITS = {
    "%": "%", "percent": "%", "percentage points": "个百分点", "percentage point": "个百分点",
    "dollars": "美元", "pounds": "英镑", "euros": "欧元", "yuan": "元", "tons": "吨", "tonnes": "吨",
    "metric tons": "吨", "kilometers": "公里", "kilometres": "公里", "miles": "英里", "years": "年",
    "months": "个月", "days": "天", "hours": "小时", "people": "人", "vehicles": "辆", "passengers": "人次",
    "containers": "标准箱", "teu": "标准箱", "ships": "艘", "jobs": "个岗位", "weeks": "周",
}  # fmt: skip
# Longer first: 不到 before 到 would be.
ENGLISH_QUALIFIERS: tuple[tuple[str, str], ...] = (
    ("首次突破", "over, for the first time,"), ("首次破", "over, for the first time,"),
    ("突破", "over"), ("超", "over"), ("不到", "under"), ("近", "nearly"), ("约", "about"),
    ("左右", "about"), ("以上", "at least"), ("余", "more than"), ("多", "more than"),
    ("两位数", "double-digit:"),
)  # fmt: skip
CHINESE_DIRECTION = {"rise": "增长", "fall": "下降"}
ENGLISH_DIRECTION = {"rise": "up", "fall": "down"}
