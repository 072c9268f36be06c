"""What a quantity is in its sentence: kind, direction, basis of comparison, status."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from index.figures.lexicon import (
    AHEAD,
    COUNTERS,
    DONE,
    ENGLISH_EXPECTED,
    ENGLISH_FALL,
    ENGLISH_RISE,
    ENGLISH_TARGET,
    ENGLISH_UNITS,
    EXPECTED,
    FALL,
    RATE_NOUNS,
    RISE,
    TARGET,
)
from index.figures.quantities import Quantity
from index.records import Direction, FigureKind, Status
from index.sentences import Span

_CLAUSE = re.compile(r"[,，;；:：。]")
_LINK = re.compile(r"^(?:和|与|及|、|以及|,|，| and |\s)*$")
_TIMED_LINK = re.compile(
    r"[\s,]*(?:(?:this|last|next) (?:year|quarter|month)|in (?:[a-z]+ )?(?:\d{4}|[a-z]+))[\s,]*and\s*"
)
_CHANGED = r"(?=[\u4e00-\u9fff]{0,4}?(?:增|提|上升|上涨|下|减|降|多|少|高|低|快|慢|延|缩|扩|收|放|回|翻|前|净|改善|加快))"
_EARLIER = r"(?:同期|year|period|quarter|month|day|time|half)"
# 2024年; 113年 and 民国113年 are Taiwan's.
_ANNO = r"(?:(?:19|20)\d\d|1[01]\d|民国\s*\d{2,3})年"
BASIS = re.compile(
    # A change against another time.
    rf"同比|环比|按[年月季](?![计息付])|(?:比|较|由|从|是|到)?(?:去年|上年|前年|{_ANNO})(?:的)?同期(?:的)?"
    rf"|(?:与|同|和|跟)(?:去年|上年|前年|上一?(?:学年|季度|年度|年|月)|[一二三四]季度|上半年|{_ANNO})(?:同期|底|末)?相比"
    rf"|(?:相较于?|较|比)(?:去年|上年|前年|今年度?|(?:[一两二三四五六七八九十]+|\d{{1,2}})(?:多|余)?(?:年|个月)(?:之|以)?前)(?:[\u4e00-\u9fff]{{0,2}}[末底期节])?{_CHANGED}"
    # 两年平均增长: of each year on average.
    r"|(?:[两二三四五六七八九十]|\d{1,2})年(?:平均|年均|复合)(?:每年)?(?=增|下降|减少|上升|降)"
    # 自2021年高位累计下跌.
    rf"|(?:自|从|由|较|比){_ANNO}(?:\d{{1,2}}月)?的?(?:历史)?(?:高位|高峰|高点|低位|低点|峰值)"
    # Taiwan: 年增8.4%, 月减.
    r"|(?<![去今上前明后每当本全近百千半同整\d])[年月季](?=[增减](?!率|长|加|幅|速|产|少))"
    r"|(?<=日本)年(?=[增减])"
    rf"|(?:相较于?|较|比(?![重例率]))(?:上一?个?(?:学年度?|财政年度|财年|年度|[一二三四五六七八九十\d]*年期|周期|轮|届)|上年底?|去年底?|前年底?|{_ANNO}(?:\d{{1,2}}月)?[底末初]?|年初|上年末|上月末?|上季度末?|上周|常年|(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:份|末|底)?(?:峰值|高点|高峰|低点)?|\d{{1,2}}[-—–~至]\d{{1,2}}月份?|[一二三]季度|上半年|前一年|疫情前"
    r"|[^,，。;；\d]{1,8}?(?:初期|同期|之前|以前|时期))(?:同期|底|末|年底)?"
    r"|(?:与|同|和|跟)(?:去年|上年|前年|上月|上季度)(?:同期)?(?:基本|大体|大致)?(?:持平|相当|一致)"
    r"|(?:相较于?|较|比)[“\"]?十.五[”\"]?(?:末期?|时期|期间|初期?)"
    rf"|(?<=[是为到])(?:去年|上年|前年|{_ANNO})(?:全年)?的(?=$|[约近超逾]?\d+(?:\.\d+)?(?:倍|%|成))"
    # English.
    r"|year[- ]on[- ]year|year[- ]over[- ]year|month[- ]on[- ]month|quarter[- ]on[- ]quarter|month[- ]over[- ]month"
    r"|compared (?:with|to) (?:[^,.;\d]{3,40})?(?:\d{4})?(?!\d)(?=[,.;?]|$)"
    rf"|\b(?:than|over|from|on|against|as) (?:in |at |during )?the (?:same|previous|prior|preceding|first|second|third|fourth|corresponding) {_EARLIER}(?: (?:before|earlier|of \d{{4}}|of last year|last year|a year (?:earlier|ago)))?"
    rf"|\b(?:than|over|from|on|against) (?:the )?{_EARLIER} (?:before|earlier|ago)"
    # Not: worked on in 2024.
    r"|\b(?:(?:than|from|as) (?:in )?|(?:over|on|against) )(?:a (?:year|month|quarter) (?:ago|earlier|before)|last (?:(?:fiscal )?year|month|quarter)|(?:fiscal (?:year )?|fy ?)?(?:19|20)\d\d(?:[-–/]\d\d)?\b)"
    r"|\b(?:below|above|from|than|over|on) (?:the |its |their )?(?:(?:19|20)\d\d (?:level|figure|average|peak)s?"
    r"|(?:level|figure|average|peak)s? (?:of|in) (?:19|20)\d\d)\b(?! of \W?\d)"
    r"|\b(?:than|over) (?:in |at )(?:the (?:start|beginning|end) of [^,.;]{4,12}|[a-z]+ \d{4})"
    r"|since (?:[a-z]+ )?(?:19|20)\d\d\b"
    r"|a year (?:earlier|ago)(?=[,.;]? (?:a|an) (?:gain|rise|fall|drop|increase|decrease))"
)
_SAME_PERIOD = re.compile(
    rf"(?P<words>(?:去年|上年|前年|{_ANNO})(?:的)?同期)"
    r"(?:(?:[^,，。;；\d增长降减升]{0,8}?)(?:仅为|只有|为|是|仅有|有)(?:增长|下降|上升|上涨|下跌|减少|回落|增加)?|的)\s*$"
)
_COMPARED = re.compile(r"(?:比|较|是|到|至|达|于|当)$")
_FROM = re.compile(r"(?:由|(?<!自)(?<![较])从)(?![^,，。;；]*(?:来看|来讲))[^,，。;；]{0,24}$")
_TO = re.compile(r"^[^,，。;；\d]{0,12}?(?:到|至|为|成)")
_ENGLISH_FROM = re.compile(r"\b(?:from|compared (?:with|to)|versus)\s+$")
_CHANGE_NOUN = r"[年月季][增减]率|成长率|增速|升幅|增幅|涨幅|加幅|增长率|增长速度|降幅|跌幅|减幅"
_CHANGE = re.compile(
    rf"(?P<noun>{_CHANGE_NOUN})|(?P<rise>{'|'.join(RISE)})|(?P<fall>{'|'.join(FALL)})"
)
_RATE = re.compile(rf"(?P<rate>{RATE_NOUNS}|占)")
_AFTER_CHANGE = re.compile(
    r"^(?:左右|以上)?的?(?:较快|正|平均|高速|中高速)?(?P<word>增长|增速|增幅|降幅|负增长|下降)(?![到至])"
)
# Dropped and dropping, not a dropout; lessened, not a lesson.
_ENDINGS = r"(?:[a-z]?(?:ed|ing|ings)|e?[sdn]|e|th|t?ions?|e?ments?|ers?)?"
_ENGLISH_CHANGE = re.compile(
    rf"\b(?<![a-z]-)(?<!make )(?<!makes )(?<!made )(?<!making )(?:(?P<rise>(?:{'|'.join(ENGLISH_RISE)}){_ENDINGS})|(?P<fall>(?:{'|'.join(ENGLISH_FALL)}){_ENDINGS}))\b"
)
# Wind made up, coal accounted for: what follows is a part, whatever rose before.
_ENGLISH_PART = re.compile(
    r"\b(?:ma(?:ke|kes|de|king) up|account(?:s|ed|ing)? for|represent(?:s|ed|ing)?"
    r"|constitut(?:es|ed|ing))\b"
)
_ENGLISH_SHARE = re.compile(r"^\s*(?:of|in|are|were|is|share)\b")


@dataclass(frozen=True)
class Role:
    kind: FigureKind
    direction: Direction = ""
    basis: str = ""
    status: Status = "actual"


def roles_of(sentence: str, quantities: list[Quantity]) -> list[Role]:
    """One role a quantity, in order; a later one of a list takes after the one before."""
    roles: list[Role] = []
    for i, quantity in enumerate(quantities):
        previous = quantities[i - 1] if i else None
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(sentence)
        role = _role(sentence, quantity, previous, following, roles[-1] if roles else None)
        if _is_state(sentence, quantity, previous, following):
            # 由去年同期的A提高到B: neither is a change.
            role = replace(role, basis="")
        if is_before_state(sentence, quantity, following):
            # Expected to rise from A to B: A is where it stands.
            role = replace(role, status="actual")
        roles.append(role)
    return roles


def _is_state(sentence: str, quantity: Quantity, previous: Quantity | None, following: int) -> bool:
    if is_before_state(sentence, quantity, following):
        return True
    return previous is not None and is_before_state(sentence, previous, quantity.start)


def clause_of(sentence: str, quantity: Quantity) -> Span:
    """The clause that holds a quantity: between commas, semicolons and colons."""
    left = 0
    for match in _CLAUSE.finditer(sentence, 0, quantity.start):
        if not _inside_number(sentence, match.start()):
            left = match.end()
    right = _CLAUSE.search(sentence, quantity.end)
    return left, right.start() if right else len(sentence)


# 比原计划提前2个月: by how much, and no plan.
_THAN_PLANNED = re.compile(
    "[比较][^,，]{0,6}(?:计划|目标|预期|预定|任务|时间表)[^,，]{0,4}(?:提前|推迟|延后|延迟|缩短|早|晚|快|慢|多|少|高|低|超出?)[了出]?$"
)
# Short of the record of A: it was reached, whatever is aimed at.
_RECORD = re.compile(r"\brecord (?:high |low )?of (?:about |nearly )?$")
# Came down to 47 minutes, from 62.
_TO_FROM = re.compile(
    r"\bto (?:about |around |nearly )?\d[\d.,]*(?: [a-z]+){0,2}, from (?:about )?$"
)


def is_before_state(sentence: str, quantity: Quantity, following: int) -> bool:
    """A of 由A提高到B, of *from A to B* and of *up from A*; ``following`` is where the next
    quantity starts."""
    left, _ = clause_of(sentence, quantity)
    ahead = sentence[left : quantity.start].lower()
    if _ENGLISH_FROM.search(ahead) or _TO_FROM.search(sentence[: quantity.start].lower()):
        return True
    return bool(_FROM.search(ahead) and _TO.match(sentence[quantity.end : following]))


def same_period_level(sentence: str, quantity: Quantity) -> Span | None:
    """Where a figure is told for the same period of another year (去年同期为A): those words."""
    match = _SAME_PERIOD.search(sentence[: quantity.start])
    if match is None:
        return None
    ahead = sentence[: match.start()]
    if match.group().rstrip().endswith("的"):
        # 由去年同期的A提高到B, 较去年同期的A成长B.
        return match.span("words") if ahead.endswith(("由", "从", "比", "较")) else None
    if _COMPARED.search(ahead):
        return None
    return match.span("words")


def _inside_number(text: str, at: int) -> bool:
    return text[at] in ",:" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _role(
    sentence: str,
    quantity: Quantity,
    previous: Quantity | None,
    following: int,
    before: Role | None,
) -> Role:
    left, right = clause_of(sentence, quantity)
    linked = previous is not None and bool(
        _LINK.match(sentence[previous.end : quantity.start].lower())
    )
    # Growth of A this year and B next.
    linked = linked or bool(
        previous is not None
        and previous.unit == quantity.unit
        and _TIMED_LINK.fullmatch(sentence[previous.end : quantity.start].lower())
    )
    start = max(left, previous.end) if previous and not linked else left
    ahead = sentence[start : quantity.start].lower()
    behind = sentence[quantity.end : right].lower()
    status = _status(_of_own_verb(sentence, quantity).lower(), quantity)
    if (
        _OF_TARGET.search(ahead)
        or _AIMED_BEFORE.search(ahead)
        or re.match(r"\s*(?:target|goal|budget)\b|的?(?:预期|预定|年度|全年)?目标(?!价)", behind)
    ):
        status = "target"
    if _RECORD.search(ahead) or _THAN_PLANNED.search(ahead):
        status = "actual"
    near = sentence[quantity.end : min(right, following)].lower()
    english = not re.search(r"[\u4e00-\u9fff]", sentence)
    basis = _basis(sentence, quantity, left, ahead, near, english)
    if linked and before is not None and not basis:
        basis = before.basis
    if quantity.rank:
        return Role("rank", status=status)
    if re.search(r"[∶:比]", sentence[quantity.start : quantity.end]):
        return Role("multiple", "", basis, status)
    if quantity.streak:
        told = _direction(sentence[quantity.start : quantity.end].lower())
        return Role("streak", told or _direction_behind(behind) or _direction(ahead), "", status)
    if quantity.unit in ("个百分点", "percentage points", "basis points"):
        direction = _by_so_much(ahead) or _direction(ahead) or _direction_behind(behind)
        return Role(
            "points", direction or (before.direction if linked and before else ""), basis, status
        )
    if quantity.unit in ("%", "成", "番", "‰", "‱"):
        if quantity.unit == "番":
            return Role("growth", "rise", basis, status)
        kind, direction = _english_percent(ahead, behind) if english else _percent(ahead, behind)
        if english and (_OF_TARGET.search(ahead) or _MARK.match(behind)):
            # Fell short of our target of 80 percent, above the 80 percent mark: where it stands.
            kind, direction = "share", ""
        held = english and re.search(
            r"(?:compared (?:with|to)|\bafter|\bagainst|\bversus)\s*$", ahead
        )
        if held and before is not None and before.kind == "growth":
            kind, direction = "growth", before.direction
        told_by = english and _BY.search(ahead) and not _ENGLISH_SHARE.match(behind)
        if kind in ("", "share") and told_by:
            since = previous.end if previous is not None else 0
            change = list(_ENGLISH_CHANGE.finditer(sentence[since : quantity.start].lower()))
            if not change and before is not None and before.kind in ("growth", "streak"):
                # Wind rose by 7.8 percent and solar by 31 percent.
                kind, direction = "growth", before.direction
            elif change:
                # Traffic grew only modestly, by 1.4 percent.
                kind, direction = "growth", "fall" if change[-1]["fall"] else "rise"
        if english and (than := _OR_MORE.match(sentence[quantity.end :].lower())):
            kind, direction = "growth", "fall" if than["fall"] else "rise"
        if _OF_PEOPLE.match(behind) and re.search(
            "(?:^|[,，;；])$", sentence[: quantity.start].strip()
        ):
            return Role("share", "", basis, status)
        if (
            previous is not None
            and before is not None
            and before.kind == "growth"
            and is_before_state(sentence, previous, quantity.start)
        ):
            # 降幅由A收窄到B: B is a fall as well.
            kind, direction = "growth", before.direction
        if kind == "" and before is not None and (linked or _is_echo(ahead)):
            kind, direction = before.kind, before.direction
        if kind == "" and not english and (named := _named_before(sentence, left, previous)):
            kind, direction = "growth", _of_noun(named)
        if kind == "growth":
            return Role("growth", direction or "rise", basis, status)
        return Role("share", "", basis, status)
    if quantity.unit in ("倍", "times"):
        if english and quantity.unit == "times" and not _TIMES_AS.match(behind):
            words = sentence[quantity.number_start : quantity.end].lower()
            if words.endswith("times") and not _direction(ahead):
                return Role("count", "", "", status)
        direction = _direction(ahead)
        return Role("growth" if direction else "multiple", direction, basis, status)
    if not quantity.unit and quantity.magnitude and _MONEY_AHEAD.search(ahead):
        return Role("level", "", basis, status)
    if quantity.money:
        return Role("level", "", basis, status)
    if quantity.unit in COUNTERS or quantity.dimension == "count" or _is_noun(quantity.unit):
        return Role("count", "", basis, status)
    return Role("level", "", basis, status)


def _named_before(sentence: str, left: int, previous: Quantity | None) -> re.Match[str] | None:
    """增速最快，达到A: the clause in front, without a figure of its own, names the change."""
    start = max((sentence.rfind(mark, 0, max(left - 1, 0)) for mark in ",，;；。"), default=-1) + 1
    if previous is not None and start < previous.end:
        return None
    return re.search(f"(?P<noun>{_CHANGE_NOUN})[^,，]{{0,6}}$", sentence[start : max(left - 1, 0)])


# 1.9 billion, or 5.2 percent, more than last year.
_OR_MORE = re.compile(
    r"(?:, or [^,;.]*?[\d.]+[^,;]{0,20})?,? (?:(?P<rise>more|higher|above)|(?P<fall>less|fewer|lower|below)) than\b"
)
_OF_TARGET = re.compile(
    r"\b(?:target|goal)\s+(?:(?:for|in)\s[^,;]{0,30}\s)?(?:of|is|was|had been|stands at)\s+$"
)
_MARK = re.compile(r"\s*(?:mark|threshold|line|level|limit)\b")
# 八成毕业生留在省内: a clause that begins with a share is of the noun behind it.
_OF_PEOPLE = re.compile(
    "(?:的|以上的?)?(?!左右|以上|以下|以内|和|与|及|、|增|降|的增)[\u4e00-\u9fff]"
)
# 产业规模首次破万亿: an amount, though its unit is left out.
_MONEY_AHEAD = re.compile(
    r"(?:规模|收入|支出|利润|投资|资产|余额|总值|产值|增加值|额)[^\d,，]{0,4}$"
)
_BY = re.compile(r"\bby\s+$")
_TIMES_AS = re.compile(
    r"\s*(?:as|the|that|more|higher|larger|greater|bigger|faster|what|its|those|over)\b"
)
_MORE = re.compile(r"\s*(?:\w+ )?(?:more|less|fewer|higher|lower|longer|shorter|above|below)\b")
_SHARE_NOUN = re.compile(r"\s*(?:target|goal|share|complete)\b")
_LEADING_BASIS = re.compile(
    r"^\s*(?P<basis>(?:与|同|和|跟|较|相较于?)[^,，。;；]{1,16}?相?比)[,，]"
)


def _basis(
    sentence: str, quantity: Quantity, left: int, ahead: str, behind: str, english: bool
) -> str:
    """What a change is measured against; a level has none, even where it is told beside one."""
    if english:
        if more := _OR_MORE.match(sentence[quantity.end :].lower()):
            held = BASIS.match(sentence[quantity.end :].lower(), more.end() - 4)
            return held.group() if held else ""
        changed = quantity.unit in ("%", "percentage points", "times", "basis points")
        share = _ENGLISH_SHARE.match(behind) or _SHARE_NOUN.match(behind)
        if share or not (changed or _MORE.match(behind) or _ENGLISH_CHANGE.search(ahead[-24:])):
            return ""
        told = list(BASIS.finditer(ahead))
        after = BASIS.search(behind)
        if after and not re.search(r"\d", behind[: after.start()]):
            return after.group()
        return told[-1].group() if told else ""
    if same_period_level(sentence, quantity) is not None:
        return ""
    bases = BASIS.finditer(sentence.lower(), left)
    found = [match for match in bases if match.end() <= quantity.start]
    if found:
        return _bare_basis(found[-1].group())
    leading = _LEADING_BASIS.match(sentence)
    return leading["basis"] if leading and leading.end() <= quantity.start else ""


def _bare_basis(words: str) -> str:
    """是去年同期的 is 去年同期: the verb and the 的 belong to the clause."""
    return _BY_PERIOD.get(words) or re.sub("^[是到]|的$", "", words)


# 年增 is a growth by the year.
_BY_PERIOD = {"年": "按年", "月": "按月", "季": "按季"}


_ENGLISH_AMOUNTS = frozenset(ENGLISH_UNITS.values()) - {"TEU"}


def _is_noun(unit: str) -> bool:
    return unit.isascii() and unit.isalpha() and unit not in _ENGLISH_AMOUNTS and len(unit) > 2


def _is_echo(ahead: str) -> bool:
    """都超过 and the like repeat what the clause before said."""
    return re.fullmatch(r"(?:都|均|也|已经?|就|并|都是|均为)*", ahead.strip()) is not None


# 比去年多21%, 贵了两成, 每年加5.5%: by how much, told with a word of one character.
_BY_SO_MUCH = re.compile(
    r"(?:(?:比|较|相较于?)(?![重例率值价分])[^,，。;；]*?(?:(?P<more>[多高快贵])|(?P<less>[少低慢]))[了出]{0,2}"
    r"|(?:(?P<rise>[多加贵涨升高])|(?P<fall>[少减跌降低]))了|(?P<add>(?<![参附增添])加))(?:约|近|超过?|逾|大约)?\s*$"
)


def _by_so_much(ahead: str) -> Direction:
    match = _BY_SO_MUCH.search(ahead)
    if match is None:
        return ""
    return "fall" if match["less"] or match["fall"] else "rise"


# 较去年同期的A下降B: A is where it stood.
_FORMER_LEVEL = re.compile("(?:相较于?|较|比)[^,，。;；]{1,10}的[约近]?$")


def _percent(ahead: str, behind: str) -> tuple[str, Direction]:
    if by := _by_so_much(ahead):
        return "growth", by
    after = _AFTER_CHANGE.match(behind)
    if after and _FORMER_LEVEL.search(ahead):
        return "share", ""
    if after:
        fall = after["word"] in ("降幅", "负增长", "下降")
        return "growth", "fall" if fall else "rise"
    changes = list(_CHANGE.finditer(ahead))
    rates = list(_RATE.finditer(ahead))
    if behind.startswith("的") and not changes:
        return "share", ""
    last_change = changes[-1] if changes else None
    last_rate = rates[-1] if rates else None
    if last_change and last_change.group() in ("多", "高", "少", "低", "快"):
        # 增速高于 is a comparison, 比重较高 a description: only a verb of change makes a growth.
        strong = [c for c in changes if len(c.group()) > 1 or c.group() in "增涨升降减跌"]
        last_change = strong[-1] if strong else None
    reached = last_change and (
        last_change.group()[-1] in "到至" or re.match(r"[到至]", ahead[last_change.end() :])
    )
    if last_change and reached:
        # 由A提高到B: B is where it stands, not by how much it rose; 增速回落到B is a growth.
        told = [c for c in changes if c["noun"]]
        return ("growth", _of_noun(told[-1])) if told else ("share", "")
    if last_change and (last_rate is None or last_change.end() >= last_rate.end()):
        if last_change["noun"]:
            return "growth", _of_noun(last_change)
        return "growth", "fall" if last_change["fall"] else "rise"
    if last_rate:
        return "share", ""
    return "", ""


def _of_noun(match: re.Match[str]) -> Direction:
    return (
        "fall"
        if match["noun"] in ("降幅", "跌幅", "减幅", "年减率", "月减率", "季减率")
        else "rise"
    )


def _english_percent(ahead: str, behind: str) -> tuple[str, Direction]:
    more = re.match(
        r"\s*(?P<more>more|higher|faster|above)|\s*(?:less|fewer|lower|below|slower)", behind
    )
    held = re.match(
        r"\s*(?:below|above) (?:the |its |their )?(?:[\w-]+ )?(?:level|average|figure|peak)", behind
    )
    if more and (held or "than" in behind[:40]):
        return "growth", "rise" if more["more"] else "fall"
    if re.search(r"\bgrowth(?: rate)?\b[^,;]{0,24}\b(?:to|at|was|is|of)\s+$", ahead):
        return "growth", "rise"
    change = list(_ENGLISH_CHANGE.finditer(ahead[-60:]))
    part = list(_ENGLISH_PART.finditer(ahead[-60:]))
    if part and (not change or change[-1].start() < part[-1].start()):
        return "share", ""
    if change and re.search(r"\b(?:from|to|at|reach\w*)\s*(?:\w+\s)?$", ahead):
        # Up from 54 percent, rose to 60 percent: where it stood or stands.
        return "share", ""
    if change:
        return "growth", "fall" if change[-1]["fall"] else "rise"
    near = _ENGLISH_CHANGE.match(behind[:14].lstrip())
    if near:
        return "growth", "fall" if near["fall"] else "rise"
    if re.match(r"\s*(?:increase|rise|growth|jump|gain)", behind):
        return "growth", "rise"
    if re.match(r"\s*(?:decrease|decline|drop|fall|reduction|cut)", behind):
        return "growth", "fall"
    return ("share", "") if _ENGLISH_SHARE.match(behind) else ("", "")


def _direction(ahead: str) -> Direction:
    matches = [
        m for m in _CHANGE.finditer(ahead) if not m["noun"] and m.group() not in ("多", "少", "快")
    ]
    if matches:
        return "fall" if matches[-1]["fall"] else "rise"
    english = list(_ENGLISH_CHANGE.finditer(ahead[-60:]))
    if english:
        return "fall" if english[-1]["fall"] else "rise"
    return ""


def _direction_behind(behind: str) -> Direction:
    match = _CHANGE.search(behind[:12])
    if match and not match["noun"] and len(match.group()) > 1:
        return "fall" if match["fall"] else "rise"
    english = _ENGLISH_CHANGE.search(behind[:30])
    if english:
        return "fall" if english["fall"] else "rise"
    return ""


_DONE_BEHIND = re.compile(
    r"\s+(?:of (?:that|this|it|them|those) )?(?:has|have) (?:already )?been \w+"
)
_HELD_TO = re.compile(r"\b(?:against|compared (?:with|to)|versus)\s+$")


def _of_own_verb(sentence: str, quantity: Quantity) -> str:
    """The words in front of a figure; none where what is planned belongs to another one: a cost
    estimate of A, and B of that has been spent; we forecast A, against B last year."""
    ahead = _of_own_segment(sentence[: quantity.start])
    if _DONE_BEHIND.match(sentence[quantity.end :].lower()):
        return ahead[max(ahead.rfind(","), ahead.rfind(" and "), 0) :]
    if _HELD_TO.search(ahead.lower()) and re.match(
        r"\s+(?:last|a year|the year before)", sentence[quantity.end :].lower()
    ):
        return ""
    return ahead


# 比年初定的A高出B; “十五五”的任务是A.
_AIMED_BEFORE = re.compile(
    "(?:原|预|年初|此前|之前|先前|当初)(?:先|来)?(?:预?定|设定|确定|订|规划|计划|要求|安排)(?:好|下)?的[约近超]?$"
    "|任务(?:数|量|指标)?(?:就?是|为|定为)[约近超]?$"
)
_PLAN_WORD = re.compile("|".join(sorted((*EXPECTED, *TARGET), key=len, reverse=True)))


def _of_own_segment(ahead: str) -> str:
    """全长A公里，预计明年完工；B公里: what is planned of the first, told of it behind its figure,
    ends at the semicolon; 力争A；B goes on."""
    *earlier, own = re.split("[;；]", ahead)
    if not earlier:
        return ahead
    planned = _PLAN_WORD.search(earlier[-1])
    if planned and re.search(r"\d", earlier[-1][: planned.start()]):
        return own
    return ahead


def _status(ahead: str, quantity: Quantity) -> Status:
    places: list[tuple[int, Status]] = []
    if ahead.endswith("将") and quantity.qualifier:
        # 将超过: the verb belongs to the figure as its qualifier.
        places.append((len(ahead) - 1, "expected"))
    for match in DONE.finditer(ahead):
        # 计划…，截至6月底已完成: done, though the plan is told beside it.
        places.append((match.start(), "actual"))
    for match in AHEAD.finditer(ahead):
        places.append((match.start(), "expected"))
    for words, status in ((EXPECTED, "expected"), (TARGET, "target")):
        for word in words:
            at = ahead.rfind(word)
            if at >= 0 and not _is_plan_name(ahead, word, at):
                places.append((at, "target" if status == "target" else "expected"))
    for stems, status in ((ENGLISH_EXPECTED, "expected"), (ENGLISH_TARGET, "target")):
        for match in re.finditer(rf"\b(?<!the )(?<!an )(?:{'|'.join(stems)})\w*", ahead):
            places.append((match.start(), "target" if status == "target" else "expected"))
    return max(places)[1] if places else "actual"


# 居者有其屋计划, 输入司机计划: a noun in front of it, neither who plans nor when.
_NAMED_PLAN = re.compile(
    "(?:^|[,，。;；:：])[\u4e00-\u9fff]{1,10}[\u4e00-\u9fff](?<![们我他府局部司省市县区署会院年月季日还也都已正将并内期步家团厅委办方国港度底初末来后前中名人校社厂店原均])$"
)


def _is_plan_name(text: str, word: str, at: int) -> bool:
    """行动计划, 目标任务: a plan that is named, not one that the figure belongs to."""
    behind = text[at + len(word) : at + len(word) + 1]
    if word == "计划" and re.match("(?:超过|达到?|完成|新增|新建|安排|投入|$)", text[at + 2 :]):
        # 电网投资计划超过A: what is planned of it.
        return False
    if word == "计划" and (behind in ("等", "、", ",", "，") or _NAMED_PLAN.search(text[:at])):
        return True
    if word == "目标" and not (
        re.match(
            r"(?:是|为|定|达|确定|设|在|超|完成|增|水平|约|年底|今年|明年|已|[把将]|[:：\d])",
            text[at + 2 :],
        )
        or len(text) - at < 6
    ):
        return True
    if word == "希望":
        return behind in ("小", "中", "工", "之")
    if word == "预期":
        return text[at + 2 : at + 4] in ("指数", "目标", "寿命")
    if word not in ("计划", "目标"):
        return False
    return text[at + len(word) : at + len(word) + 1] in ("》", "”", "」", "』", "的", "任") or text[
        max(0, at - 2) : at
    ] in ("行动", "专项", "工作")
