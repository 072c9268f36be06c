"""A question in the words that the rest reads: everyday forms and slips of the pen set right.

Everyday words become the ones the tables know, years in Chinese digits become digits, a remark
such as （不分能源） is dropped, and a word mistyped by its sound (渗透律) becomes the briefing's
own word of that sound. What is shown is always the question as it was asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import pairwise

from index.figures.numerals import parse_chinese
from index.script import is_han
from rag.english_lists import asked_one_by_one
from rag.lexicon.everyday import (
    ACTUALLY,
    AGAINST_A_YEAR,
    CHINA_AND_COUNTRY,
    COUNTRIES_IN_SHORT,
    DEGREE_ASKED,
    DONE_TO_THINGS,
    EVERYDAY,
    EXCEEDS_BY,
    FOR_EACH,
    HELD_AHEAD,
    LOOKED_AT,
    MORE_OF,
    MORE_OF_WHAT,
    OF_RATES,
    OFTEN_MISTYPED,
    OR_IN_CANTONESE,
    PRICE_OF_ONE,
    ROUGHLY,
    SET_ASIDE,
    SHORT_PLACES,
    SO_MANY_POINTS,
    THAN_BEFORE,
    THAN_OTHER,
    TRADED,
    WHICH_IN_CANTONESE,
    WITH_COUNTRY_IN_SHORT,
)
from rag.lexicon.everyday_en import (
    ENGLISH_EVERYDAY,
    SAID_IN_ENGLISH,
    VALUE_ADDED,
    VALUE_ADDED_READ,
)
from rag.lexicon.regional import REGIONAL, REGIONAL_FORMS
from rag.lexicon.said_otherwise import SAID_OTHERWISE
from rag.lexicon.translations import CHINESE_UNITS
from rag.remarks import without_remarks

_CHINESE_YEAR = re.compile(r"([一二三四五六七八九〇零○]{4})(?=年)")
_AGE = re.compile(
    r"((?:[二三四五六七八九]?十[一二三四五六七八九]?)|[一二三四五六七八九])(?=周?岁)"
    # 八十往上的老人: an age all the same.
    r"|([二三四五六七八九]十)(?=(?:往上|开外|朝上|及?以上)的?(?:老|长者|高龄))"
)
# 比22年多了几成, but not: 22年多.
_SHORT_YEAR = re.compile(
    r"(?<![\d.])(\d\d)(?=年(?!级|代|前|后|间|来|内|以|多(?![了少几出赚卖增收产造])))"
)
_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_MORE_OF = re.compile(MORE_OF)
_THAN_BEFORE, _THAN_OTHER = re.compile(THAN_BEFORE), re.compile(THAN_OTHER)
_ACTUALLY = re.compile(ACTUALLY)
_ROUGHLY = re.compile(ROUGHLY)
_EXCEEDS_BY, _DEGREE_ASKED = re.compile(EXCEEDS_BY), re.compile(DEGREE_ASKED)
_A_YEAR_AGO = re.compile(
    r"(?:跟|和|与|同|较|比)(?:一年前|[上去]年同[期月季])(?:相?比)?(?=[^多少\d]{0,4}[降升增减涨跌])"
)
_GENERATION = re.compile(r"([二三四五六])(?=[gG](?![a-zA-Z]))")
_VALUE_ADDED = re.compile(VALUE_ADDED, re.IGNORECASE)
_SHORT_PLACES = tuple((re.compile(pattern), name) for pattern, name in SHORT_PLACES.items())
_AND_COUNTRY, _WITH_COUNTRY = map(re.compile, (CHINA_AND_COUNTRY, WITH_COUNTRY_IN_SHORT))
_TRADED = tuple((re.compile(pattern), word) for pattern, word in TRADED)
_SAID_OTHERWISE = tuple((re.compile(said), meant) for said, meant in SAID_OTHERWISE)
_DONE_TO_THINGS = tuple((re.compile(said), meant) for said, meant in DONE_TO_THINGS)
# 那前一年呢: the segmenter takes 那前 for a word.
_LEADING = re.compile(r"^那么?[,，]?(?=[\u3400-\u9fff])(?![个些次里边时天年月场台座款辆艘架])")
_ENGLISH_EVERYDAY = tuple(
    (re.compile(said, re.IGNORECASE), meant)
    for said, meant in (*SAID_IN_ENGLISH, *ENGLISH_EVERYDAY)
)
# Tax relief (cuts, refunds, deferrals): what is in it, in other words.
_GLOSS = re.compile(
    r" \((?![^)]*\b(?:not|excl\w*|incl\w*|only|without|except|just|but)\b)"
    r"[a-z-]+(?: [a-z-]+)?(?:, (?:and )?[a-z-]+(?: [a-z-]+)?)+\)"
)
# 10,000 people: one number.
_GROUPED = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DASHES = str.maketrans("‐‑–—", "----")
_FOR_EACH, _LOOKED_AT = re.compile(FOR_EACH), re.compile(LOOKED_AT)
_SO_MANY_POINTS, _OF_RATES = re.compile(SO_MANY_POINTS), re.compile(OF_RATES)
_WHICH_IN_CANTONESE = re.compile(WHICH_IN_CANTONESE)
_OR_IN_CANTONESE = re.compile(OR_IN_CANTONESE)
_PRICE_OF_ONE = re.compile(PRICE_OF_ONE)
_HELD_AHEAD = re.compile(HELD_AHEAD)
_AGAINST_A_YEAR = re.compile(AGAINST_A_YEAR)
# (不是收入) only says what is not meant.
_IRRELEVANT = re.compile(
    r"而(?:不是|非|不用|不看)[^，,。？?的]{1,8}?(?=来?(?:算|看|计)|口径|[，,])"
    r"|[(（]?(?:不分|不论|无论|不管|不区分)[^，。？?,()（）]{1,8}[)）]?|[(（](?:不是|并非|而非|不要|别要|非指)[^()（）]{1,12}[)）]"
)
_SET_ASIDE = re.compile(SET_ASIDE, re.IGNORECASE)
# 能推出来吗？是多少: whether it can be told is answered with it. 部长提过一嘴.
_CAN_BE_TOLD = re.compile(
    r"(?:可以|能不能|能|可否|能否)(?:大概|自己)?(?:倒?推|反推|折算|推算|算|估算|估)(?:得)?(?:出来?|一下)?(?:吗|么)?[？?，,](?=.{2,})"
    r"|(?:[提说讲]过一[嘴句]|[提说讲]了一[嘴句]|顺嘴[提说]过)"
)
# 汽车和电子这两个行业: each of the two is one.
_TWO_OF_SORT = re.compile(
    r"(?P<a>[\u4e00-\u9fffa-z0-9]{2,8}?)(?P<and>[和与跟、])(?P<b>[\u4e00-\u9fffa-z0-9]{2,8}?)"
    r"这?[两2][个大]?(?P<sort>行业|产业|领域|板块|赛道)"
)
# 名录里列了几个: the segmenter joins the place and the deed.
_LISTED_IN = re.compile("(?<=[\u4e00-\u9fff]{2})里(?=列|共|一共|总共|收[了录])")
# 摊到每个人头上的: told of each person.
_EACH_PERSON = re.compile(r"(?:平均|分摊|摊|落|分)?到每一?个?人(?:头上|身上|头|手里|手上)?的?")
# 剔除采矿业，只看制造业: what is looked at is named, what is left out is none of it.
_ONLY = re.compile(
    r"(?:剔除|扣除|扣掉|撇开|抛开|刨掉|刨去|除去|除开|不算|不看|别算)[^，。,]{1,14}[，,](?=(?:只|单|光|就)(?:看|说|算|论))"
)
_SAID = EVERYDAY | REGIONAL
_EVERYDAY = re.compile("|".join(map(re.escape, sorted(_SAID, key=lambda w: (-len(w), w)))))
_REGIONAL_FORMS = tuple((re.compile(said), meant) for said, meant in REGIONAL_FORMS)
_HAN_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
# Two characters that sound like another word are mostly two words of their own.
_SIZES = (4, 3)
_RECENT = 50
# 上年，也就是2023年 and 前年（2024年） name one year.
_THAT_IS = re.compile(
    r"(?:去年|前年|上年|上一年|前一年|今年)(?:底|末)?[，,]?(?:也就是|就是|即|[(（])(20\d\d)(?:年|(?=[)）]))([底末]?)[)）]?"
)


# 新能源车能占多少: what may be is as good as what is.
# 高企才多少户: the segmenter joins such a word to the name in front of it.
_ONLY_SO_MANY = re.compile(
    "(?<=[\u4e00-\u9fff])(?:才|就|只|仅|共|总共|一共)(?=有?(?:多少|几[个家户人名位项万亿千百成]))"
)
# 几个GWh: the measure word is of no thing, and the unit has a name in Chinese.
_POWER_UNITS = ("kwh", "mwh", "gwh", "twh", "kw", "mw", "gw")
_POWER_ASKED = re.compile(
    "(?P<many>多少|几)个?(?P<unit>" + "|".join(_POWER_UNITS) + ")(?![A-Za-z])", re.IGNORECASE
)
# 跟乙比是快还是慢: 比乙快还是慢.
_AGAINST_IT = re.compile(
    r"(?:跟|和|与|同)(?P<b>[^，,。？?跟和与]{2,16}?)(?:相比|比起来|比)[,，]?(?:是|算)(?P<how>[快高多大强长慢低少小弱短])"
)
# 那台海上风机: the segmenter takes 台海 for a place.
_THAT_ONE = re.compile("[那这哪](?:台|座|款|辆|艘|架)(?!湾)(?=[\u4e00-\u9fff]{2})")
# 甲的增速，是乙的几倍: one question.
_TIMES_BEHIND = re.compile(
    "[，,](?=(?:大概|大约|约|差不多)?(?:是|相当于|等于)[^，。？?]{2,30}(?:几|多少)倍)"
)
# 产销差了多少: between what was made and what was sold.
_OUTPUT_AND_SALES = re.compile("产销量?(?:之间)?(?:的)?(?:相差|差额|差距|缺口|之差|差)(?![异别])")
# 甲卖得比乙火，两者的销量相差几个百分点: the two are named ahead.
_THE_TWO = re.compile(
    r"^(?P<a>[^，,。？?]{2,16}?)(?:[卖产造跑涨增长做]得|要|更)? ?(?:比|跑赢了?|超过了?) ?"
    r"(?P<b>[^，,。？?]{2,12}?)"
    r"(?:[火好多快高大猛强热旺]+(?:得多|很多|不少|些)?|了)?[，,]这?(?:两者|二者|它们|两个)(?:之间|相比)?的?"
)
_MAY = re.compile("(?<=[\u4e00-\u9fff])[能会要将](?=占)")


def in_plain_words(simplified: str) -> str:
    """The question with everyday forms replaced; text in, text out, Simplified."""
    if not any(map(is_han, simplified)):
        simplified = asked_one_by_one(_GLOSS.sub("", simplified).translate(_DASHES))
    text = without_remarks(_IRRELEVANT.sub("", simplified) or simplified)
    text = _SET_ASIDE.sub("", text)
    text = _ONLY.sub("", _LEADING.sub("", text))
    text = _EACH_PERSON.sub("人均", text)
    if text.isascii() or not re.search("[\u3400-\u9fff]", text):
        return _plain_english(text)
    text = _CHINESE_YEAR.sub(lambda m: m[1].translate(_DIGITS), text)
    text = _SHORT_YEAR.sub(_full_year, text)
    text = _OUTPUT_AND_SALES.sub("产量和销量相差", text)
    text = _AGAINST_IT.sub(r"比\g<b>\g<how>", text)
    text = _TIMES_BEHIND.sub("", _THAT_ONE.sub(r"\g<0> ", text))
    text = _POWER_ASKED.sub(lambda m: f"{m['many']}{CHINESE_UNITS[m['unit'].lower()]}", text)
    text = _THE_TWO.sub(r"\g<a>和\g<b>的", text)
    text = _AGE.sub(lambda m: str(parse_chinese(m[1] or m[2])), text)
    text = _THAT_IS.sub(r"\1年\2", text)
    text = _ACTUALLY.sub("", text)
    text = _MAY.sub("", _ROUGHLY.sub("", text))
    text = _ONLY_SO_MANY.sub(r" \g<0>", _LISTED_IN.sub("里 ", _CAN_BE_TOLD.sub("", text)))
    text = _TWO_OF_SORT.sub(r"\g<a>\g<sort>\g<and>\g<b>\g<sort>", text)
    text = _A_YEAR_AGO.sub("同比", text)
    text = _MONTHS_HELD.sub(_month_on_month, text)
    text = _MONTH_AGAINST.sub(_against_month_before, text)
    points = r"\g<many>个百分点" if _OF_RATES.search(text) else "百分之几"
    text = _SO_MANY_POINTS.sub(points, text)
    text = _PRICE_OF_ONE.sub(r"每\g<unit>多少元", text)
    text = _FOR_EACH.sub(r"每\g<unit>", _LOOKED_AT.sub("", text)).replace("每度", "每千瓦时")
    text = _EXCEEDS_BY.sub(_than, text)
    text = _HELD_AHEAD.sub(r"\g<what>比\g<then>\g<more>", text)
    text = _AGAINST_A_YEAR.sub(r"比\g<then>", text)
    text = _THAN_BEFORE.sub(" 比", text)
    text = _THAN_OTHER.sub(" 比 ", text)
    text = _DEGREE_ASKED.sub(r"\g<b> \g<adj>", text)
    text = _GENERATION.sub(lambda m: m[1].translate(_DIGITS), text)
    for done, meant in (*_SAID_OTHERWISE, *_DONE_TO_THINGS):
        text = done.sub(meant, text)
    text = _MORE_OF.sub(lambda m: f"{MORE_OF_WHAT.get(m[2], m[2])}{m[1]}", text)
    text = _AND_COUNTRY.sub(lambda m: f"与{COUNTRIES_IN_SHORT[m['short']]}", text)
    text = _WITH_COUNTRY.sub(lambda m: COUNTRIES_IN_SHORT[m["short"]], text)
    for place, name in _SHORT_PLACES:
        text = place.sub(name, text)
    for traded, word in _TRADED:
        text = traded.sub(word, text)
    text = _OR_IN_CANTONESE.sub("还是", _WHICH_IN_CANTONESE.sub("哪", text))
    for said, meant in _REGIONAL_FORMS:
        text = said.sub(meant, text)
    return _EVERYDAY.sub(lambda m: _SAID[m[0]], text)


# 跟5月比，6月降得多: against the month before.
_MONTHS_HELD = re.compile(
    r"(?:跟|和|与|同|比|较)(?P<a>\d{1,2})月份?(?:相比|比)[,，]?(?P<b>\d{1,2})月份?"
)


# 6月的货运量，和5月比增长多少: the month itself first.
_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月份?"
_MONTH_AGAINST = re.compile(
    rf"(?P<b>{_MONTH})(?P<what>[^，,。？?]{{0,20}}?)[,，]?(?:跟|和|与|同|比|较)(?P<a>{_MONTH})"
    r"(?:相?比(?:起来|较)?)?(?=[^，。？?]{0,8}[涨增升降跌减变高低多少])"
)


def _month_on_month(found: re.Match[str]) -> str:
    return f"{found['b']}月环比" if int(found["b"]) == int(found["a"]) + 1 else found[0]


def _against_month_before(found: re.Match[str]) -> str:
    a, b = (_month_number(found[name]) for name in ("a", "b"))
    return f"{found['b']}{found['what']}环比" if b == a + 1 else found[0]


def _month_number(month: str) -> int:
    number = month.rstrip("份").rstrip("月")
    return int(number) if number.isdigit() else int(parse_chinese(number))


def _than(found: re.Match[str]) -> str:
    """总量增速高出收入增速几个百分点: 总量增速比收入增速高几个百分点."""
    adjective = {"超": "多", "领先": "高", "落后": "低"}.get(found["adj"], found["adj"])
    return f"{found['a']}比{found['b']} {adjective}{found['by']}"


def _plain_english(text: str) -> str:
    text = _GROUPED.sub("", text.translate(_DASHES))
    for said, meant in _ENGLISH_EVERYDAY:
        text = said.sub(meant, text)
    return _VALUE_ADDED.sub(VALUE_ADDED_READ, text)


def _full_year(match: re.Match[str]) -> str:
    year = int(match[1])
    return f"20{match[1]}" if year < _RECENT else match[1]


def correct_sounds(
    text: str,
    is_word: Callable[[str], bool],
    by_sound: Mapping[str, str],
    is_known: Callable[[str], bool] | None = None,
) -> str:
    """Mistyped words replaced by words of the briefing that sound the same.

    ``is_word`` tells what needs no correction; ``by_sound`` has the briefing's words by their
    toneless pinyin; ``is_known`` is as strict as ``is_word`` of words that the segmenter guesses.
    A correction changes one character of three, at most two
    of four.
    """
    for run in _HAN_RUN.findall(text):
        fixed = _correct_pairs(run)
        text = text.replace(run, fixed)
    for run in _HAN_RUN.findall(text):
        fixed = _correct_short(_correct_run(run, is_word, by_sound), is_known or is_word, by_sound)
        if fixed != run:
            text = text.replace(run, fixed)
    return text


def _correct_short(run: str, is_word: Callable[[str], bool], by_sound: Mapping[str, str]) -> str:
    """用护 for 用户: two characters that the segmenter only guesses to be a word."""
    import rjieba

    guessed = set(rjieba.cut(run))
    at = 0
    for left, right in pairwise(rjieba.cut(run, False)):
        pair = left + right
        if len(left) == len(right) == 1 and pair in guessed and not is_word(pair):
            meant = by_sound.get(sound(pair), pair)
            if sum(a == b for a, b in zip(meant, pair, strict=True)) == 1:
                run = f"{run[:at]}{meant}{run[at + len(pair) :]}"
        at += len(left)
    return run


def _correct_pairs(run: str) -> str:
    """张幅 for 涨幅: two characters that the segmenter knows no word for."""
    import rjieba

    words = list(rjieba.cut(run, False))
    for left, right in pairwise(words):
        pair = left + right
        if len(left) == len(right) == 1:
            meant = _often_mistyped().get(sound(pair), pair)
            if meant != pair and any(a == b for a, b in zip(meant, pair, strict=True)):
                run = run.replace(pair, meant)
    return run


@lru_cache(maxsize=1)
def _often_mistyped() -> dict[str, str]:
    return by_sound(OFTEN_MISTYPED)


def _correct_run(run: str, is_word: Callable[[str], bool], by_sound: Mapping[str, str]) -> str:
    import rjieba

    words = list(rjieba.cut(run))
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    edges = set(starts)
    # 律到 is a word that the segmenter only guesses.
    known = [at for at, word in enumerate(words) if len(rjieba.cut(word, False)) == 1]
    for size in _SIZES:
        for start in range(len(run) - size + 1):
            piece = run[start : start + size]
            if not {start, start + size} & edges or is_word(piece):
                continue
            if any(
                starts[at] < cut < starts[at + 1] for cut in (start, start + size) for at in known
            ):
                # 外销企业 has no 销企业 in it that could be a mistyped 小企业.
                continue
            meant = by_sound.get(sound(piece), "")
            changed = sum(a != b for a, b in zip(piece, meant, strict=True)) if meant else 0
            if 0 < changed <= max(1, size // 2) and changed < size:
                rest = run[:start] + meant + run[start + size :]
                return rest if rest == run else _correct_run(rest, is_word, by_sound)
    return run


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """Toneless pinyin of a Chinese word."""
    from pypinyin import Style, lazy_pinyin

    return " ".join(lazy_pinyin(word, style=Style.NORMAL))


def by_sound(words: Iterable[str]) -> dict[str, str]:
    """Words by sound; of several that sound alike none, for there is no telling which is meant."""
    found: dict[str, str] = {}
    doubtful: set[str] = set()
    for word in words:
        key = sound(word)
        if found.setdefault(key, word) != word:
            doubtful.add(key)
    return {key: word for key, word in found.items() if key not in doubtful}
