"""An everyday phrase as the briefing has it: 送快递的 of one that tells of 快递员.

The segmenter takes a phrase apart, so that no unit of the question is 送快递的 and its group in
`rag.synonyms` would never be found. Where the briefing has not the phrase but another of its
group, the question is read with that one. Phrases that a table keeps whole are units already.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.figures.numerals import parse_chinese, to_chinese
from rag.lexicon.frame import KIND_WORDS
from rag.synonyms import BY_FIELD, KEPT_WHOLE

_HAN_RUN = re.compile(r"[\u3400-\u9fffA-Za-z0-9.]+")
_SHORTEST = 3
# 增加到, 捐了: how far it went, and that it was done, are read by their own tables.
_DONE = ("到", "至", "了")


# 惠及多少家企业, of a briefing that tells how many it 服务企业.
_REACHES = re.compile(
    "(?:惠及|受益|覆盖|带动)(?P<many>了?(?:多少|几)[家户名位个]?|)"
    "(?P<who>企业|商户|农户|公司|群众|居民|学生|职工)"
)


def as_told(text: str, told: str) -> str:
    """A Simplified question with such phrases replaced by those of ``told``."""
    text = _REACHES.sub(lambda reached: _served(reached, told), text)
    text = _ALSO_CALLED.sub(lambda names: _called_as_told(names, told), text)
    text = _ORDINAL.sub(lambda ordinal: _numbered_as_told(ordinal, told), text)
    if _HOW_IT_GREW.search(text):
        text = _ECONOMY.sub(lambda whole: _output_told(whole, told), text)
        text = _TRADE.sub(lambda trade: _trade_told(trade, told), text)
    for run in _HAN_RUN.findall(text):
        fixed = _run_as_told(run, told)
        if fixed != run:
            text = text.replace(run, fixed)
    return text


# 第12批, of a briefing that tells of 第十二批, and the other way round.
_ORDINAL = re.compile(
    r"第(?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<of>[批届次轮期版季代])"
)


# 加值税（增值税）, of a briefing that knows but one of the two names.
_ALSO_CALLED = re.compile(r"(?P<a>[\u4e00-\u9fff]{2,8})[(（](?P<b>[\u4e00-\u9fff]{2,8})[)）]")


def _called_as_told(names: re.Match[str], told: str) -> str:
    """The name in brackets for the last one in front of it, where only the former is told."""
    if names["b"] not in told:
        return names[0]
    *ahead, last = re.split("(?<=[和与跟及、])", names["a"])
    alike = last[-1:] == names["b"][-1] or len(last) <= len(names["b"]) + 1
    if len(last) < 2 or last in told or not alike:
        return names[0]
    return f"{''.join(ahead)}{names['b']}"


def _numbered_as_told(ordinal: re.Match[str], told: str) -> str:
    number, of = ordinal["number"], ordinal["of"]
    other = to_chinese(int(number)) if number.isdigit() else str(parse_chinese(number))
    return f"第{other}{of}" if ordinal[0] not in told and f"第{other}{of}" in told else ordinal[0]


# 汽车业, of a briefing that tells of 汽车行业 or 汽车制造业.
_TRADE = re.compile(
    "(?P<of>[\u4e00-\u9fff]{2})业(?![务绩态主内界余户者])(?<![行产工农企商服])(?<!制造业)"
)
# Of a trade it is told how it grew; what its products did is told of these.
_HOW_IT_GREW = re.compile("增|涨|[快慢]|落后|落在|跑赢|领先|百分|%|总量|总盘子")
_TRADES_TOLD = ("行业", "制造业", "工业", "产业")


# 海洋经济增长了多少, of a briefing that tells of 海洋生产总值.
_ECONOMY = re.compile("(?P<of>[\u4e00-\u9fff]{2})经济(?:的?(?:总盘子|总量|总规模|大盘|盘子))?")


def _output_told(whole: re.Match[str], told: str) -> str:
    output = f"{whole['of']}生产总值"
    return output if output in told else whole[0]


def _trade_told(trade: re.Match[str], told: str) -> str:
    if trade[0] in told:
        return trade[0]
    names = (f"{trade['of']}{kind}" for kind in _TRADES_TOLD)
    return next((name for name in names if name in told), trade[0])


def _served(reached: re.Match[str], told: str) -> str:
    bare = reached[0].replace(reached["many"], "")
    served = f"服务{reached['who']}" in told and bare not in told
    return f"服务{reached['many']}{reached['who']}" if served else reached[0]


def _run_as_told(run: str, told: str) -> str:
    import rjieba

    starts = [0]
    for word in rjieba.cut(run):
        starts.append(starts[-1] + len(word))
    made, i = "", 0
    while i + 1 < len(starts):
        for j in range(len(starts) - 1, i + 1, -1):
            phrase = run[starts[i] : starts[j]].lower()
            if phrase not in told and (name := _name_in(told, phrase)):
                made += name
                i = j
                break
        else:
            made += run[starts[i] : starts[i + 1]]
            i += 1
    return made


def _name_in(told: str, phrase: str) -> str:
    """The first of the phrase's group that the briefing has, the official names standing first."""
    return next((other for other in _phrases().get(phrase, ()) if other in told), "")


@lru_cache(maxsize=1)
def _phrases() -> dict[str, tuple[str, ...]]:
    """Phrases that the segmenter takes apart, with the others of their groups."""
    import rjieba

    whole = {word for group in KEPT_WHOLE for word in group}
    table: dict[str, list[str]] = {}
    for group in BY_FIELD:
        for phrase in group:
            words = rjieba.cut(phrase)
            if len(phrase) < _SHORTEST or phrase in whole or phrase.endswith(_DONE):
                continue
            if len(words) > 1 and not KIND_WORDS.issuperset(words):
                table.setdefault(phrase, []).extend(w for w in group if w != phrase)
    return {phrase: tuple(dict.fromkeys(others)) for phrase, others in table.items()}
