"""The things counted, named behind their measure word."""

from __future__ import annotations

import re

from index.figures.about import About
from index.figures.lexicon import ANNOUNCING_NOUNS, FALL, HAPPENS, RISE
from index.figures.phrases import clean, noun_phrase, starts_with_verb, strip
from index.figures.quantities import Quantity
from index.figures.sentence_clauses import clause_of

_CAUSE = re.compile("(?:因|由|以|为|经)[^的]{2,14}的.")
STOP_BEHIND = re.compile(
    r"[,，。;；:：！？!?]|的(?=比|增|占|速|(?:评估|调查|监测|测算|抽查|问卷|跟踪|调研)[\u4e00-\u9fff]{0,4}(?:显示|表明|发现))|分别|其中|达成|参加|协同|实现|完成|做了|保持|供需|位居|、其|(?<=..)(?:提供|缴纳|贡献|带动)(?=..)|(?<=..)(?:全部|悉数|均已|都已)(?!的|门)"
)
# 371个血浆站全年采浆A: what is done by all of them, and 5家企业对供应商的账期 of them.
_DONE_BY_ALL = re.compile(
    r"(?<=.)(?:(?:全年|年度|当年|累计|合计)(?=[\u4e00-\u9fff]{2}|$)|(?<![面相针绝])对(?=[\u4e00-\u9fff]{2,10}的)).*$"
)
SHORT = 2
_OUT_OF = re.compile(
    r"(?P<whole>[^,，;；。、]{2,20}?)(?:当中|(?<![初高其集之])中|里)(?:的|有|已有|已经有|,|，)?(?:其中)?$"
)


def part_of(text: str, quantity: Quantity, previous: Quantity | None) -> About | None:
    """5G应用融入97个国民经济大类中的71个: the part is of whom the clause is about."""
    if previous is None or previous.unit != quantity.unit:
        return None
    found = _OUT_OF.match(text[previous.end : quantity.start])
    if found is None:
        return None
    left, _ = clause_of(text, previous)
    owner = strip(text[left : previous.start])
    behind = re.match(r"(?P<what>(?:(?!、\d)[^,，;；。]){2,16})", text[quantity.end :])
    does = clean(behind["what"]) if behind else ""
    return About(f"{owner}{clean(found['whole'])}", does)


def done_by(behind: str) -> str:
    """2.3万人次享受报销: what the people counted do."""
    words = clean(re.split("[,，。;；]", behind)[0])
    told = 1 < len(words) < 10 and not words.startswith(_CHANGED)
    return words if told and _is_done(words) else ""


def _is_done(words: str) -> bool:
    return words in HAPPENS or starts_with_verb(words)


_LONGEST_DEED, _ENDS = 24, re.compile("[,，。;；、]|$")
_COUNTED_SO = re.compile(
    "(?:其中|当中|之中|里面|里|中)?\\s*(?:的)?(?:还|已经?|仅|只|另外?|也|约|剩下)?(?:有|只有|仅有)?"
)


def part_doing(ahead: str, behind: str) -> str:
    """其中61个补齐了研究、转为常规批准: what so many of those counted before do, or have done to them."""
    if not _COUNTED_SO.fullmatch(ahead.strip(" ,，;；、")) or _AMONG_COUNTED.match(behind):
        return ""
    words = clean(re.split(r"[,，。;；:：]|\d", behind)[0])
    if not 1 < len(words) <= _LONGEST_DEED or MARK.match(behind):
        return ""
    if words.startswith(_CHANGED):
        # 24个上涨、7个下降: nothing says by how much.
        return words if words in _CHANGED and _ENDS.match(behind, len(words)) else ""
    if words.startswith(("因为", "由于", "被")) or _is_done(words):
        return words
    return ""


def counted_of(ahead: str, counted: str) -> About:
    """某计划推出A个单位: a short noun is of the thing in front."""
    owner = re.sub(r"(?:推出|提供|设有|设|有|增设|新增|增加|批出)$", "", strip(ahead))
    if counted in ANNOUNCING_NOUNS or len(counted) > SHORT or len(owner) <= SHORT:
        return About(counted, "")
    if starts_with_verb(owner[:4]):
        return About(counted, "")
    if "、" in owner:
        # 甲、乙两个行业: told again by their number.
        return About(f"{owner}{counted}", "")
    return About(owner, counted)


_CHANGED = tuple(word for word in (*RISE, *FALL) if len(word) > 1)


# 41个大类中有33个; 92个医疗器械里，国产79个.
_AMONG_COUNTED = re.compile(
    r"^([^,，;；。、]{2,20}?)(?:当中|(?<![初高其集之])中|里面?)(?:(?:的|已?经?有|其中)?$|(?=[,，]))"
)


_OF_SUCH = re.compile(
    '(?P<which>(?:长期|至今|仍|尚|还|未|从|已|不|正在|可以?|能够?)[一-鿿]{1,8}的)(?P<head>[“"]?[一-鿿]{2,12})'
)


def thing_counted(behind: str) -> str:
    """The thing counted, behind its measure word: 27家【国家制造业创新中心】."""
    behind = _AMONG_COUNTED.sub(r"\1", behind)
    if not behind or re.match(r"[多少高低快慢](?:$|[,，。;；])|一(?:个|次|轮|届|期)", behind):
        # 比目标480所多; 三年一个周期.
        return ""
    if (
        behind[0] in "的,，。;；、以左和与及（(）)"
        or re.match("[之以]?[前后]|之间|[之以]?内(?!地|资|陆|河|贸|销|容|部|外)", behind)
        or MARK.match(behind)
    ):
        return ""
    stop = STOP_BEHIND.search(behind)
    if own := _OF_SUCH.match(behind):
        # 4870个长期不生产的“休眠文号”被注销: which ones, and then what they are.
        head = noun_phrase(clean(own["head"]))
        return f"{clean(own['which'])}{head}" if head and not starts_with_verb(head) else ""
    # 剩下A吨是其他物料.
    words = clean(behind[: stop.start()] if stop else behind).removeprefix("是")
    if words[-1:] in ("和", "与", "及"):
        # 31个省级局和1200家医院: the next ones are counted by themselves.
        words = words[:-1]
    if _CAUSE.match(words):
        # 8,700个因滥用而腾出的单位: what is counted stands at the end.
        return words
    if not words or starts_with_verb(words) or words.startswith(_CHANGED) or words in HAPPENS:
        return ""
    if words.startswith(("因为", "由于")):
        # 4个因为疗效没有得到证实被撤回: why, and not what.
        return ""
    return _DONE_BY_ALL.sub("", noun_phrase(words))


# 站稳1.4万亿斤台阶: a mark that is passed, nothing that is counted.
MARK = re.compile("(?:这一)?(?:大关|关口|台阶|门槛|关卡|整数)")
