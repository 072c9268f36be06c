"""A question without what it says of the asking: what the answer is for, how it is to be given.

我写稿要用, 单位写清楚, 帮我查下: such clauses ask nothing, and words that no briefing uses would
count against every figure.
"""

from __future__ import annotations

import re

from rag.lexicon.comparing import ASKS_WHETHER, COMPARES
from rag.lexicon.frame import ONLY_A_NUMBER, REMARKS, REQUESTS
from rag.lexicon.kinds import ASKS_FIGURE
from rag.lexicon.lists import ASKS_LIST
from rag.lexicon.people import WHO
from rag.lexicon.times import WHEN

# Brackets are cut out whole, clauses at the marks that part them; a comma inside a number is none.
_BRACKET = re.compile(r"[(（][^()（）]*[)）]")
_EXCEPTION = re.compile(
    "[(（](?:这里|其中)?(?:不算|不含|不包括?|不计入?|除去|扣除|剔除|不是)(?P<what>[^()（）]{1,16})[)）]"
)
_CLAUSES = re.compile(
    r"([，；。：:;—]+|(?<=[a-z]{2})\s-\s(?=[a-z])|,(?!\d)|(?<![\d.])\.(?=\s|$)|[？?！!]+)"
)
_REMARK = re.compile("|".join(REMARKS), re.IGNORECASE)
# 别给我全部工业那个数: what is named here is not asked for.
_NOT_WANTED = re.compile(
    "(?:不要|别要|不看|不是问)(?:同比|环比)?(?:的)?(?:升幅|涨幅|增幅|降幅|跌幅|增速|增长率|变化|涨跌|增减|比例|占比|百分比)(?:值|数)?$"
    "|(?:不要|别要|不是|不看|别给)(?:那个)?(?:累计|总|合计|全部|期末|年末|年底)(?:的)?(?:数字?|值|量|总数)?$"
    # 列大标题就行: how short an answer is wanted.
    "|(?:只|请|麻烦)?(?:列|给|报|写|要)(?:出|个|一下)?(?:大|小|主要|各)?(?:标题|条目|题目|提纲|关键词|名目)(?:就行|即可|就好|就可以|就够)了?$"
    "|我?要?(?:一?个)?(?:准确|精确|具体|确切|准)的?(?:百分比|百分数|数字?|数据|数值|值|比例)(?:就行|即可)?$"
    "|(?:我?只?(?:要|看|问)的?是?)?绝对(?:水平|值|数|量|额)(?:就行|即可)?$"
    "|(?:别|不要|甭)(?:给|拿|用|说|光|报|只|把|将|算|混)"
    "|(?:我?(?:要|问|指|说)的?)?可?(?:不是|不单|不只|不光|并非|而非)(?!.*[吗嘛几么什哪谁]|.*多少)"
    # As opposed to planned, not the target.
    r"|(?i:as opposed to|rather than|instead of|(?:and )?not)\s"
    r"(?!(?:only|just|all|even)\b|.*\b(?:how|what|which|who|when)\b)"
)
_ONLY_A_NUMBER = re.compile(ONLY_A_NUMBER)
_REQUEST = re.compile(rf"^(?:{'|'.join(REQUESTS)})+[,，:：]?\s*", re.IGNORECASE)
_ASKS = re.compile("|".join((ASKS_FIGURE, ASKS_LIST, ASKS_WHETHER, COMPARES, WHEN, WHO)), re.I)


def without_remarks(text: str) -> str:
    """The text without brackets and clauses that only speak of the asking; never nothing."""
    kept = _BRACKET.sub(_bracket, text)
    parts = _CLAUSES.split(kept)
    clauses, marks = parts[::2], [*parts[1::2], ""]
    kept = "".join(
        clause + mark
        for clause, mark in zip(clauses, marks, strict=True)
        if not _is_remark(clause.strip())
    )
    kept = _REQUEST.sub("", kept.strip(" ，,：:；;"))
    return kept if kept.strip(" ，,。？?") else text


def without_unheard_exception(text: str, told: str) -> str:
    """宠物用品（不算猫粮狗粮）: what is left out is told nowhere, and nothing is to be taken away.

    ``told``: all that the briefings say.
    """
    return _EXCEPTION.sub(lambda found: found[0] if _is_told(found["what"], told) else "", text)


def _is_told(words: str, told: str) -> bool:
    pairs = [words[at : at + 2] for at in range(len(words) - 1)] or [words]
    return any(pair in told for pair in pairs)


def _bracket(found: re.Match[str]) -> str:
    """What is left of （全部车型，不单指轿车）."""
    clauses = re.split("[，,；;]", found[0][1:-1])
    kept = [clause for clause in clauses if not _is_remark(clause.strip())]
    return f"{found[0][0]}{'，'.join(kept)}{found[0][-1]}" if kept else ""


def _is_remark(clause: str) -> bool:
    if _NOT_WANTED.match(clause) or _ONLY_A_NUMBER.fullmatch(clause):
        return True
    asked = _ONLY_A_NUMBER.sub("", clause)
    return _REMARK.search(clause) is not None and _ASKS.search(asked) is None
