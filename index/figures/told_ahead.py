"""What the clauses in front of a figure's own say that it is of."""

from __future__ import annotations

import re

from index.figures.about import About
from index.figures.counted import SHORT
from index.figures.elliptic import (
    measure_before,
    measure_of_counted,
    opened_behind,
    pointed_out,
)
from index.figures.leading import GENERAL
from index.figures.lexicon import FARES
from index.figures.phrases import (
    BREAKDOWN,
    clause_before,
    clean,
    is_doing,
    noun_phrase,
    split,
    starts_with_verb,
    strip,
    without_lead,
)
from index.figures.quantities import Quantity


def clause_subject(text: str, left: int) -> About:
    """What the clause in front of a figure's own is about, where it tells no reason."""
    clause = clause_before(text, left)
    if (fares := FARES_SO.search(clause)) and (who := strip(clause[: fares.start()])):
        # 新原料更活跃，全年备案A个; but not of 农村的难度更大一些, a trait of somebody.
        return split(who) if "的" not in who else About()
    if text[left - 1 : left] in (":", "：") or (clause and _TOPS.search(clause)):
        # 局长：上学年收到A宗. 农村的难度更大一些，上半年治理B条.
        return About()
    if not clause or _REASON.search(clause) or re.search(r"\d", clause):
        return About()
    if _SETS_AIM.fullmatch(clause.strip()):
        return About()
    if begun := _BEGUN.match(without_lead(clean(clause))):
        # 此外成立了癌症新药基金，第一年规模A.
        return About(begun["what"])
    said = strip(_SAYS_OF.split(clause.strip(), maxsplit=1)[0])
    # 民国110年开办的友善职场补助: the thing that was begun.
    words = noun_phrase(re.sub("^(?:开办|推出|成立|启用|实施|推动|试办|上路)的", "", said))
    if len(words) < SHORT or starts_with_verb(words) or is_doing(words) or GENERAL.match(words):
        return About()
    return split(words)


# 就是PUE, behind 平均电能利用效率.
NAMED_SO = re.compile(
    "(?:也就是|就是|即|简称|俗称)(?:我们)?(?:常说的|说的|所谓的?)?(?P<name>.{2,12})"
)
# 原来提的目标是，到2028年建成A个: what was set, and no thing.
_SETS_AIM = re.compile(
    "(?:原来|原先|当初|当时|最初|此前|之前|我们|年初|原)*(?:提出?|定下?|设定?|确定|制定|下达|规划)的?(?:目标|任务|计划|指标|要求)(?:是|为)?"
)


def both_names(text: str, left: int) -> str:
    """平均电能利用效率，就是PUE，降到A: a thing by its long name and its short one."""
    clause = clause_before(text, left)
    named = NAMED_SO.fullmatch(clause.strip())
    long_name = strip(clause_before(text, left - len(clause) - 1)) if named else ""
    return f"{long_name}{named['name']}" if named and long_name else ""


_BEGUN = re.compile(
    "(?:另外?|也|又|还)?(?:成立|新增|推出|设立|开办|新设|启动|建置|开辟|试办)了?(?P<what>[^的]{3,14})$"
)
# 机电产品是压舱石, 香港仍居首位, 跨境电商我先报个账, 直播电商方面: the thing, and what is said of it.
_ONCE_DONE = re.compile(
    "(?P<what>[^,，。;；]{2,12}?)(?:引入|实施|推行|实行|改革|启用|上线|推出|调整|开通|投用)[^,，。;；]{0,12}(?:[以之]后|后)"
)
# 制造业挑大梁, 西岭还在负区间: how it fares; 还要好一些 names nothing.
FARES_SO = re.compile(f"(?:还是?|也|更是|继续|依然|仍然?|就|则)?(?:要)?(?:{FARES})$")
_GOES = re.compile("(?:还|也|更|又)?要?[好快慢差]")
_SAYS_OF = re.compile(
    "(?<=..)(?:是|为|虽然|虽|从(?= )|仍|也|依然|继续|稳居|位居|居|我|方面|这块|这一块|来说|来讲)"
)
_REASON = re.compile("原因|由于|因为|受.+影响|随着|基数")
# 建材行业受新开工减少拖累，下降1.9%.
_SUFFERS = re.compile(
    "(?<=..)(?:受|因|由于)(?=.{2,}(?:影响|拖累|带动|推动|制约|冲击|减少|下降|下滑|增加|拉动)$)"
)
_TOPS = re.compile(
    "(?:本来|原本|一向|一直|向来)?就?(?:最为?|比较|较为?|更为?|相对|偏|特别|尤其|格外|非常|很|相当)[\u4e00-\u9fff]{1,2}$"
    "|最[高低大多少快慢]|出现在|见顶|居首"
)


def told_between(text: str, left: int, previous: Quantity | None) -> str:
    """稻谷亩产最高，为A: the clause in front of the figure's own tells what it is of."""
    clause = clause_before(text, left)
    if _SETS_AIM.fullmatch(clause.strip()):
        return ""
    if previous is None:
        frame = re.match(BREAKDOWN, f"{clause.strip()}，")
        if frame or _REASON.search(clause):
            return ""
        pointed = pointed_out(clause)
        if pointed.metric:
            # 床位数最多的是云泽，达到A: both are told already.
            return ""
        if done := _ONCE_DONE.fullmatch(clause.strip()):
            # 形式审查引入智能辅助以后，由A减到B.
            return strip(done["what"])
        fares = FARES_SO.search(clause.strip())
        said = clause.strip()[: fares.start()] if fares else clause.strip()
        told = pointed.subject or strip(_SAYS_OF.split(said, maxsplit=1)[0])
        return "" if GENERAL.match(told) or _GOES.match(told) else told
    if left - len(clause) - 1 < previous.end:
        return measure_of_counted(text, left, previous)
    if "的是" in clause and pointed_out(clause).subject:
        # 降得最多的是寒江省，降A: told already.
        return ""
    top = _TOPS.search(clause) or _SUFFERS.search(clause) or FARES_SO.search(clause)
    if top:
        return strip(clause[: top.start()])
    return measure_before(text, left, previous) or opened_behind(text, left, clause)
