"""What a change is measured against: 同比, compared with last year."""

from __future__ import annotations

import re

from index.figures.directions import ENGLISH_CHANGE, ENGLISH_SHARE
from index.figures.lexicon import ANNO
from index.figures.quantities import Quantity
from index.figures.states import same_period_level

_CHANGED = r"(?=[\u4e00-\u9fff]{0,4}?(?:增|提|上升|上涨|下|减|降|多|少|高|低|快|慢|延|缩|扩|收|放|回|翻|前|净|改善|加快))"
_EARLIER = r"(?:同期|year|period|quarter|month|day|time|half)"
BASIS = re.compile(
    # A change against another time.
    rf"同比(?:{ANNO}(?=[\u4e00-\u9fff]{{0,4}}[增减上下升降]))?|(?:^|(?<=[,，:：;；—\-]))相比(?:于|起)?{ANNO}[底末初]?|环比|按[年月季](?![计息付])|(?:(?<!占)比|较|由|从|是|到)?(?:去年|上年|前年|{ANNO})(?:的)?同期(?:的)?"
    rf"|(?:与|同|和|跟)(?:去年|上年|前年|上一?(?:学年|季度|年度|年|月)|[一二三四]季度|上半年|{ANNO})(?:同期|底|末)?相比"
    rf"|(?:与|同|和|跟)[^,，。;；\d]{{1,12}}的{ANNO}(?:同期|底|末)?相比"
    rf"|(?:相较于?|较|(?<!占)比)(?:去年|上年|前年|今年度?|(?:[一两二三四五六七八九十]+|\d{{1,2}})(?:多|余)?(?:年|个月)(?:之|以)?前)(?:[\u4e00-\u9fff]{{0,2}}[末底期节])?{_CHANGED}"
    # 两年平均增长: of each year on average.
    r"|(?:[两二三四五六七八九十]|(?<!\d)\d{1,2})年(?:平均|年均|复合)(?:每年)?(?=增|下降|减少|上升|降)"
    # 自2021年高位累计下跌.
    rf"|(?:自|从|由|较|比){ANNO}(?:\d{{1,2}}月)?的?(?:历史)?(?:高位|高峰|高点|低位|低点|峰值)"
    # Taiwan: 年增8.4%, 月减.
    r"|(?<![去今上前明后每当本全近百千半同整\d])[年月季](?=[增减](?!率|长|加|幅|速|产|少))"
    r"|(?<=日本)年(?=[增减])"
    rf"|(?:相较于?|较|(?<!占)比(?![重例率]))(?:[上前]一?个?(?:学年度?|财政年度|财年|年度|[一二三四五六七八九十\d]*年期|周期|轮|届)|\d{{2,4}}(?:[-/]\d{{2,4}})?(?:学年度?|财政年度|财年|年度)|上年底?|去年底?|前年底?|{ANNO}(?:\d{{1,2}}月)?[底末初]?|年初|\d{{1,2}}月?[-—–~至到]\d{{1,2}}月份?|上年末|上月末?|上季度?末?|上周|常年|(?:\d{{1,2}}|[一二三四五六七八九十]{{1,2}})月(?:份|末|底)?(?:峰值|高点|高峰|低点)?|前?[一二三]季度|前[一二三四五六七八九十\d]{{1,2}}个?(?:季度|月)|上半年|前一年|疫情前(?:的?{ANNO})?"
    r"|[^,，。;；\d]{1,8}?(?:初期|同期|之前|以前|时期))(?:同期|底|末|年底)?"
    r"|(?:与|同|和|跟)(?:去年|上年|前年|上月|上季度)(?:同期)?(?:基本|大体|大致)?(?:持平|相当|一致)"
    r"|(?:相较于?|较|比)[“\"]?十.五[”\"]?(?:末期?|时期|期间|初期?)"
    rf"|(?<=[是为到])(?:疫情前的?)?(?:去年|上年|前年|{ANNO})(?:全年|年?[底末初])?的(?=$|[约近超逾]?\d+(?:\.\d+)?(?:倍|%|成))"
    # English.
    r"|year[- ]on[- ]year|year[- ]over[- ]year|month[- ]on[- ]month|quarter[- ]on[- ]quarter|month[- ]over[- ]month"
    r"|compared (?:with|to) (?:[^,.;\d]{3,40})?(?:\d{4})?(?!\d)(?=[,.;?]|$)"
    rf"|\b(?:than|over|from|on|against|as|below|above) (?:in |at |during )?the (?:same|previous|prior|preceding|first|second|third|fourth|corresponding) {_EARLIER}(?: (?:before|earlier|of \d{{4}}|of last year|last year|a year (?:earlier|ago)))?"
    rf"|\b(?:than|over|from|on|against) (?:the )?{_EARLIER} (?:before|earlier|ago)"
    # Not: worked on in 2024.
    r"|\b(?:(?:than|from|as) (?:in )?|(?:over|on|against) )(?:a (?:year|month|quarter) (?:ago|earlier|before)|last (?:(?:fiscal )?year|month|quarter)|(?:fiscal (?:year )?|fy ?)?(?:19|20)\d\d(?:[-–/]\d\d)?\b)"
    r"|\b(?:below|above|from|than|over|on) (?:the |its |their )?(?:(?:19|20)\d\d (?:level|figure|average|peak)s?"
    r"|(?:level|figure|average|peak)s? (?:of|in) (?:19|20)\d\d)\b(?! of \W?\d)"
    r"|\b(?:than|over) (?:in |at )(?:the (?:start|beginning|end) of [^,.;]{4,12}|[a-z]+ \d{4})"
    r"|since (?:[a-z]+ )?(?:19|20)\d\d\b"
    r"|a year (?:earlier|ago)(?=[,.;]? (?:a|an) (?:gain|rise|fall|drop|increase|decrease))"
)
# 1.9 billion, or 5.2 percent, more than last year.
OR_MORE = re.compile(
    r"(?:, or [^,;.]*?[\d.]+[^,;]{0,20})?,? (?:(?P<rise>more|higher|above)|(?P<fall>less|fewer|lower|below)) than\b"
)
_MORE = re.compile(r"\s*(?:\w+ )?(?:more|less|fewer|higher|lower|longer|shorter|above|below)\b")
_SHARE_NOUN = re.compile(r"\s*(?:target|goal|share|complete)\b")
_LEADING_BASIS = re.compile(
    r"(?:^|[—:：])\s*(?P<basis>(?:与|同|和|跟|较|相较于?)[^,，。;；]{1,16}?相?比"
    r"|相比(?:于|起)?[^,，。;；]{2,10})[,，]"
)


def basis_of(
    sentence: str, quantity: Quantity, left: int, ahead: str, behind: str, english: bool
) -> str:
    """What a change is measured against; a level has none, even where it is told beside one."""
    if english:
        if more := OR_MORE.match(sentence[quantity.end :].lower()):
            held = BASIS.match(sentence[quantity.end :].lower(), more.end() - 4)
            return held.group() if held else ""
        changed = quantity.unit in ("%", "percentage points", "times", "basis points")
        share = ENGLISH_SHARE.match(behind) or _SHARE_NOUN.match(behind)
        if share or not (changed or _MORE.match(behind) or ENGLISH_CHANGE.search(ahead[-24:])):
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
    leading = _LEADING_BASIS.search(sentence)
    return leading["basis"] if leading and leading.end() <= quantity.start else ""


def _bare_basis(words: str) -> str:
    """是去年同期的 is 去年同期: the verb and the 的 belong to the clause."""
    return _BY_PERIOD.get(words) or re.sub("^[是到]|的$", "", words)


# 年增 is a growth by the year.
_BY_PERIOD = {"年": "按年", "月": "按月", "季": "按季"}
