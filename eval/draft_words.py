"""How drafted questions are worded."""

from __future__ import annotations

# Where nobody's figures were asked for: the first that the briefing never names is asked about.
CHINESE_PLACES = ("冰岛", "智利", "新西兰", "肯尼亚", "乌拉圭", "葡萄牙")
ENGLISH_PLACES = ("Iceland", "Chile", "New Zealand", "Kenya", "Uruguay", "Portugal")

# A period's second part, in words.
PARTS_OF_YEAR = {
    "H1": "the first half of", "H2": "the second half of", "Q1": "the first quarter of",
    "Q2": "the second quarter of", "Q3": "the third quarter of", "Q4": "the fourth quarter of",
}  # fmt: skip
MONTHS = (
    "January February March April May June July August September October November December"
).split()
# An English name with one of these is a piece of a sentence; one that ends so is cut off.
NOT_IN_NAMES = frozenset(
    "a an is are was were be been have has had do does did don't can will would said expect aim"
    " came went stays leaves adds managed that which who why what while still or with than to by"
    " we you they them it its our your their".split()
)
NOT_ALONE = frozenset("first increase decrease gain growth rise fall year month best".split())
NOT_AT_THE_END = frozenset(
    "of in on at for from between over under against and the through since per as into".split()
)

# By kind of figure, several wordings each; they take turns.
CHINESE: dict[str, tuple[str, ...]] = {
    "level": ("{when}{what}是多少？", "{when}{what}达到多少？", "{what}{when}有多少？"),
    "count": ("{when}{what}有多少{unit}？", "{when}{what}达到多少{unit}？", "{what}是多少{unit}？"),
    "rise": (
        "{when}{what}{basis}增长多少？",
        "{what}{when}涨了百分之几？",
        "{when}{what}的增幅是？",
    ),
    "fall": ("{when}{what}{basis}下降多少？", "{what}{when}降了百分之几？"),
    "share": ("{when}{what}是多少？", "{what}是百分之几？"),
    "rank": ("{what}排第几？", "{when}{what}位居第几？"),
    "streak": ("{what}连续多少{unit}？", "{what}已经连续几{unit}了？"),
    "base": ("按增速倒推，{before}{what}大约是多少{unit}？",),
    "compare": ("{when}{one}和{other}，哪个更{more}？", "{one}跟{other}比，谁更{more}？"),
    "follow": ("那{what}呢？", "{what}呢？"),
    "who": ("{outlet}记者的提问是谁回答的？", "回答{outlet}记者的是谁？"),
    "policy": ("关于“{topic}”，{speaker}讲了哪几点？",),
    "several": ("{when}{what}是多少，{basis}增长多少？",),
}
ENGLISH: dict[str, tuple[str, ...]] = {
    "level": ("What was {what} {when}?", "How much was {what} {when}?"),
    "count": ("How many {unit} did {what} come to {when}?", "What number was given for {what}?"),
    "rise": ("By how much did {what} grow {when}?", "What was the increase in {what} {when}?"),
    "fall": ("By how much did {what} fall {when}?",),
    "share": ("What share was {what} {when}?",),
    "rank": ("Where does {what} rank?",),
    "streak": ("For how many {unit} in a row, {what}?",),
    "base": ("Working back from the growth rate, what was {what} {before}?",),
    "compare": ("Which is {more} {when}, {one} or {other}?",),
    "follow": ("And {what}?",),
    "who": ("Who answered the question from {outlet}?",),
    "policy": ("Which points did {speaker} make about “{topic}”?",),
    "several": ("What was {what} {when}, and by how much did it grow?",),
}
