"""Which questions lean on the one before, and how such a question reads complete.

A follow-up keeps what it does not name itself: kind of figure, unit, period and status, and of the
subject whatever it does not replace (see `rag.context`). What is shown is the follow-up with the
question it was completed from.
"""

from __future__ import annotations

import re
from datetime import date

from index.figures.periods import find_periods
from index.records import Figure
from index.script import fold, is_han, simplify
from rag.ask import asks_figure
from rag.lexicon.conversation import ELLIPTIC
from rag.lexicon.frame import KIND_WORDS
from rag.lexicon.people import (
    ANSWERED_BY,
    ASKED_BY,
    ATTENDED,
    HOST_ASKED,
    MODERATED,
    WHEN_HELD,
    WHERE_HELD,
)
from rag.listing import is_list_question
from rag.phrases import phrase
from rag.question import Question
from rag.speech import opens_with_verb
from rag.units import Unit, units_of
from rag.wording import in_plain_words

_ELLIPTIC = re.compile(ELLIPTIC)
_LEAD = re.compile(
    r"(?i)^(?:那么|那|而|还有|另外|(?:and |so |then )?(?:what|how) about|and|then|so)[，, ]*"
)
_TAIL = re.compile(r"(?:呢|吗|的话|怎么样|如何)?[？?。！!\s]*$")
# Who attended or led it, when and where it was held: of the whole briefing, whatever was asked
# before.
_STANDS_ALONE = re.compile(f"{ATTENDED}|{WHEN_HELD}|{WHERE_HELD}|{HOST_ASKED}|{MODERATED}")
_WHAT_OF = re.compile(r"呢[？?。\s]*$|^(?:and |what about|how about)")
_ASKS = re.compile(r"多少|几|谁|什么|哪|怎|如何|\b(?:how|what|who|which|when|why)\b")
_HOW_MUCH = re.compile(r"多少|几|\bhow (?:much|many)\b")
_NEXT_PART = re.compile(r"[,，;；]|\band (?:what|how|which)\b")
_OF_SUBJECT = re.compile(
    r"^(?P<head>)(?P<old>.{2,16}?)(?P<rest>(?:的|方面)?(?:下一步|接下来|今后|未来|取得|采取|有哪|有什么|有几"
    r"|怎么|怎样|如何|去年|今年|明年|主要|还有|还要).*)$"
)
_OF_SUBJECT_EN = re.compile(
    r"^(?P<head>.*\b(?:for|of|in|on|about|with) )(?P<old>[\w’' -]{2,40})(?P<rest>[?]?)$"
)
_NEXT_STAGE = re.compile(
    r"(?:那么?|而)?[,，]?(?P<when>下一步|接下来|今后|未来|往后|后续|下一阶段|明年|今年)(?:的?(?:计划|打算|安排|工作|举措|措施))?呢[？?。]?"
)
_ASKED_OF = re.compile(
    r"(?P<what>(?!下一步|接下来|今后|未来).{2,20}?)(?:方面|领域)?的?(?:去年|目前|现在)?(?:都|又)?"
    r"(?:取得了?|采取了?|做了|开展了|推出了|有了?|怎么)?(?:哪[些几]|什么|怎么样|如何|怎样)"
)
# 在政策引导上, 政策引导方面: the side of it that is asked about.
_SIDE = r"(?:这个?|那个?)?(?:方面|领域|环节|层面|这块|那块|上)"
_OF_SIDE = re.compile(rf"^(?P<head>.*?在)(?P<old>[^，。？?在]{{2,12}}?)(?P<rest>{_SIDE}.*)$")
_ASKED_SIDE = re.compile(rf"(?:在)?(?P<side>.{{2,12}}?){_SIDE}$")
# And for the ferries: of something else, not about it.
_PREPOSITION = re.compile(r"(?i)(?:for|in|of|on|about|with|at|by|from|to) ")
_OF_EXCHANGE = re.compile(f"{ANSWERED_BY}|{ASKED_BY}")
_OF_ASKING = re.compile(
    r"(?:那|这)(?:个|道|一个)(?:问题|提问)?$|的(?:问题|提问)$"
    r"|(?i:\bthe (?:one|question) (?=on|about|of))"
)
# 那次, 那通, 的那一场, the one: which of several is told by the time alone.
_ONE_OF_SUCH = re.compile(
    r"的|那|这|一|[次通场回届批轮]|呢|\b(?:in|on|at|of|for|the|one|that|call|meeting|what|how|about|and)\b"
)
# 销量比它少多少, 出口跟它差多少.
_AGAINST_IT = re.compile(
    r"(?:那么?|而)?(?P<what>[^，,。？?]{1,12}?)(?P<than>比|跟|和|与|較|较)(?:它们?|它們|这个数|這個數)"
    r"(?P<rest>[^，,。？?]*(?:多少|几|幾|差)[^，,。？?]*[？?]?)$"
)
_APART_FROM = re.compile(
    r"(?:那么?|而)?(?:和|跟|与|同|比)(?P<what>[^，,。？?]{2,10}?)(?:之间|相比)?(?:相?差|差了?)(?:了|距)?(?:是|有)?(?:多少|几)[^，,。？?]{0,3}[？?]?"
)
# 日均呢: the amount told before, spread over its days.
_FOR_EACH_TIME = re.compile(
    r"(?:那么?|而)?(?:平均)?(?P<each>日均|月均|平均每[天月]|每[天月]平均|每[天月])(?:呢|(?:是|有|大概|大约)?(?:多少|几)[^，,。？?]{0,3})[？?]?"
)
_ANY_DAY = date(2000, 12, 31)
_SHORT, _NAMELESS = 14, 60


def is_followup(question: Question) -> bool:
    """Whether a question leans on the one before it."""
    if not question.history:
        return False
    folded = fold(in_plain_words(simplify(question.text)))
    elliptic = _ELLIPTIC.search(folded)
    if elliptic and not _names_before(folded[: elliptic.start()]):
        return True
    if _STANDS_ALONE.search(folded):
        return False
    units = [u for u in units_of(_untimed(_bare(folded))) if u.text not in KIND_WORDS]
    nouns = [u for u in units if not u.measure and len(u.text) > 1]
    if not units and len(folded) <= _NAMELESS:
        # What is expected for the fourth quarter? It names nothing that could be expected.
        return True
    # 汽车去年出口了多少辆: a thing, its measure and how much are all that a figure needs.
    measured = any(unit.measure for unit in units)
    names_thing = any(_with_its_thing(unit) for unit in units) or (len(nouns) == 1 and measured)
    complete_itself = names_thing and _HOW_MUCH.search(folded) is not None
    # 涵盖多少个大类: whoever does it was named before.
    return len(folded) <= _SHORT and (
        (len(nouns) <= 1 and not complete_itself) or opens_with_verb(folded)
    )


def _names_before(asked: str) -> bool:
    """What did car sales bring in, and what share was that: of what the question named itself."""
    if _HOW_MUCH.search(asked) is None or _NEXT_PART.search(asked) is None:
        return False
    return any(not u.measure and len(u.text) > 1 for u in units_of(_untimed(_bare(asked))))


def _with_its_thing(unit: Unit) -> bool:
    """汽车销量 in one word; 全国销量 and 总产量 are of what was named before."""
    thing = unit.text.removesuffix(unit.measure) if unit.measure else ""
    return thing != unit.text and len(thing) > 1 and thing[0] not in "全总年各"


def _untimed(folded: str) -> str:
    """A question without the times it names, which are no subject."""
    # Whichever day it is, the words for a time are the same.
    for period in reversed(find_periods(folded, _ANY_DAY)):
        folded = f"{folded[: period.start]} {folded[period.end :]}"
    return folded


def with_subject_swapped(text: str, before: str) -> str:
    """5G呢 after 工业互联网下一步怎么做: 5G下一步怎么做. Empty where it is no such question.

    Only for questions that a list answers: a figure is found by what both questions say.
    """
    folded, earlier = fold(text), fold(before)
    if (who := _OF_EXCHANGE.search(earlier)) and _WHAT_OF.search(folded):
        return _of_other_exchange(text, before[slice(*who.span())])
    if not is_list_question(earlier) or asks_figure(earlier) or not _WHAT_OF.search(folded):
        return ""
    if asked_then := _at_another_time(text, before):
        return asked_then
    if (stage := _NEXT_STAGE.fullmatch(folded)) and (named := _ASKED_OF.match(earlier)):
        # 工业互联网有哪些进展, 下一步呢: of the same thing, what comes next.
        return f"{before[: named.end('what')]}{text[slice(*stage.span('when'))]}有哪些举措？"
    subject = _bare_of(text)
    if not subject or _ASKS.search(fold(subject)) or _PREPOSITION.match(subject):
        return ""
    side, of_side = _ASKED_SIDE.fullmatch(subject), _OF_SIDE.match(before)
    if side and of_side:
        return f"{of_side['head']}{side['side']}{of_side['rest']}"
    found = (_OF_SUBJECT if any(map(is_han, before)) else _OF_SUBJECT_EN).match(before)
    return f"{found['head'] or ''}{subject}{found['rest']}" if found else ""


def with_it_named(text: str, before: str, figure: Figure) -> str:
    """销量比它少多少, after 新能源汽车产量是多少: held against the figure told before, by its name.

    Empty where a Chinese follow-up holds nothing against it, or the figure has no Chinese name.
    """
    found = _AGAINST_IT.match(text.strip())
    name = f"{figure.subject}{figure.metric}"
    if name and not name.isascii() and (apart := _APART_FROM.fullmatch(text.strip())):
        # 和销量差多少: the thing told of, and that.
        units = units_of(fold(simplify(apart["what"])))
        owner = figure.subject if units and all(unit.measure for unit in units) else ""
        return f"{name}和{owner}{apart['what']}相差多少？"
    if name and not name.isascii() and (each := _FOR_EACH_TIME.fullmatch(text.strip())):
        return f"{name}{each['each']}多少？"
    if found is None or not name or name.isascii():
        return ""
    what = found["what"]
    units = units_of(fold(simplify(what)))
    # A measure alone is one of the same thing.
    owner = figure.subject if units and all(unit.measure for unit in units) else ""
    times = find_periods(fold(simplify(before)), _ANY_DAY)
    when = before[times[0].start : times[0].end] if times else ""
    return f"{when}{owner}{what}{found['than']}{name}{found['rest']}"


def _at_another_time(text: str, before: str) -> str:
    """那3月23日那次呢 after 2月18日那次怎么评价: 3月23日那次怎么评价."""
    # Whichever day it is, the words for a time are the same.
    wanted, named = find_periods(text, _ANY_DAY), find_periods(before, _ANY_DAY)
    if len(wanted) != 1 or not named:
        return ""
    time, former = wanted[0], named[0]
    rest = fold(_bare_of(f"{text[: time.start]}{text[time.end :]}"))
    if _ONE_OF_SUCH.sub("", rest).strip(" ,，?？"):
        return ""
    return f"{before[: former.start]}{text[time.start : time.end]}{before[former.end :]}"


def _of_other_exchange(text: str, who: str) -> str:
    """绿色低碳的呢 after 5G的问题是谁回答的: 绿色低碳的问题是谁回答."""
    subject = _OF_ASKING.sub(" ", _bare_of(text)).strip(" 的,，")
    if not subject or _ASKS.search(fold(subject)):
        return ""
    if any(map(is_han, who)):
        return f"{subject}的问题是{who}的？"
    return f"{who} the question on {_PREPOSITION.sub('', subject)}?"


def _bare_of(text: str) -> str:
    return _TAIL.sub("", _LEAD.sub("", text.strip())).strip(" ，,")


def complete(text: str, follows: str, language: str) -> str:
    """A follow-up with what it leans on, as one would read it out."""
    bare = text.strip().rstrip("?？。 ")
    before = follows.strip().rstrip("?？。 ")
    return phrase("completed", language).format(question=bare, before=before)


def _bare(folded: str) -> str:
    return _bare_of(folded)
