"""Questions that go on from the ones before."""

from __future__ import annotations

# By how much two figures told before differ.
TOLD_APART = r"(?:两者|二者|两个|它们|这两|两项|两边|之间)[^,，?？]{0,4}(?:相?差|差距)|^(?:那|又)?(?:相差|差(?:了|距)?(?:是|有)?(?:多少|几))|\b(?:difference|gap) between (?:them|the two)|\bhow far apart\b"
# How much was added or lost, as an amount.
ADDED_HOW_MANY = r"(?:增加|减少|多|少)了?(?:出)?(?:多少|几)(?!个?百分|成|倍)|\bhow many more\b"
# By how many something grew since the year before, as an amount of what is counted.
MORE_THAN_BEFORE = (
    r"[比较] ?(?:(?:上一?|前一?|去)年|(?P<year>20\d\d)年?)(?:同期)?[\u4e00-\u9fff ]{0,4}?(?:多|少|增加?|减少?)了?(?:多少|几)"
    r"(?=[\u4e00-\u9fff])(?!个?百分|成|倍|呢)"
)
# Asks for a place, a manner or a reason, whatever was asked before.
WHERE_OR_HOW = (
    r"\bwhere\b|\bwhy\b|\bhow come\b|哪里|哪儿|在哪|去哪|为什么|为何|怎么(?!样|变)|用来|用于|流向"
)
# Signs that a question continues a conversation.
ELLIPTIC = (
    r"^(?:那么?|而|还有|另外|其中|and|then|what about|how about|and what)|呢[？?]?$"
    # 新能源那部分是多少: of what was asked before.
    r"|^[^，。？?]{2,8}[那这](?:一)?(?:部分|块|头|边|项)"
    r"|它|这个(?!月|季度|星期|行业|领域)|该|上述|前者|后者|这一数|这项|这些|那个|其(?!中国|他|它|余|实)"
    # 谈成合作意向的有几个: of what was counted before.
    r"|^[^，。？?]{2,10}的(?:又|一共|总共)?有(?:几|多少)(?:个|家|项|款|位|名|所|座|条)?[?？]?$"
    r"|\b(?:it|its|that|those|they|them|their|this|these|he|she)\b"
)
# Somebody spoken of before.
PRONOUN = r"[他她](?!们)|这位|该(?:官员|负责人|发言人)|\b(?:he|she|his|her|him|this official|that official)\b"
# How big, after by how much it grew: words for a size that name nothing else.
SIZE_ASKED = (
    r"\bhow (?:big|large|many|much) (?:is|are|was|were) (?:it|they|that|these|those|this)\b"
    r"|\b(?:in|what about|how about|and) (?:the )?(?:absolute (?:terms|numbers?|figures?)|actual (?:number|figure|amount)|volume|quantity|size)s?\s*[?]?$"
    r"|^(?:那么?|而)?(?:具体|绝对|实际)?(?:的)?(?:规模|体量|盘子|总量|总数|总额|总规模|绝对[数量值额]|绝对数[量值字]|数量|数值|量)(?:呢|(?:是|有|为)?(?:多少|多大|几何))"
)
SIZE_WORDS = "规模 体量 盘子 总量 总数 总额 总规模 绝对数 绝对量 绝对值 绝对 数量 数值 量 那量 absolute actual volume quantity size terms number figure amount"
# What share of a whole the thing just told is.
SHARE_OF_THAT = (
    r"\bwhat (?:share|percentage|proportion|fraction) of (?:all |the )*(?P<whole>[^?,]{3,60}?)"
    r" (?:is|was|are|were) (?:that|this|it|those|they)\b"
)
