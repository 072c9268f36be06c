"""What a figure is of where its own clause names a measure alone, or nothing: 每所上限由A提高到B.

The owner stands in the clause before, in the topic that the sentence opens with (学生贷款方面), or
it is the one spoken of.
"""

from __future__ import annotations

import re
from itertools import pairwise

from index.figures.about import About
from index.figures.lexicon import COUNTERS, FALL, RISE
from index.figures.phrases import clause_before, is_doing, split, starts_with_verb, strip
from index.figures.quantities import Quantity
from index.sentences import Span

_TOPIC = re.compile(
    r"(?:至于|而?在|就|关于)?(?P<topic>[^,，。;；:：\d]{2,10}?)(?:方面|的?(?:这一?)?部分|这一?块)[,，]"
    r"|从(?!.{0,6}(?:时间看|时间来看|势头|态势|范围|走势|趋势|总体|整体|数据|情况|形势|全局|结果|主体|结构|模式|设施|规模|区域|市场|来源|年龄|月度|季度|环比|同比|全年|全国))"
    r"(?:各地|各省|各市)?(?P<seen>[^,，。;；:：\d]{2,16}?)(?:来看|来讲|看)[,，]"
)
_LABEL = re.compile(r"^[^，。；：:,;\d]{1,20}[：:]")
_CHANGED_TO = "|".join(sorted((w for w in (*RISE, *FALL) if len(w) > 1), key=len, reverse=True))
# 提高到每年: the verb names nothing.
_TO_EACH = re.compile(rf"^(?:{_CHANGED_TO})(?:到|至|为)?(?=(?:平均)?每)")
_EACH = (
    r"(?:平均)?每(?:\d+|[一两三四五六七八九十百]+)?[万千百]?(?:趟|房|班|航次|胎|剂|间|桌|餐|夜|集|票|笔|场|个|名|位|人|孩|户|家|所|间|校|班|件|份|宗|次|台|辆|套|张|盒|斤|公斤|千克"
    r"|吨|亩|公顷|平方米|平方公里|公里|升|度|股|年|学年|季度?|月|周|星期|天|日|晚|小时|分钟|课)"
)
_LIMIT = "标准|上限|下限|最高额?|最多|最低|封顶|中位数|平均数|平均值|均值|金额|数额|总额|总数|人数|余额|售价|票价|定价|价格|收费|租金|成本|补贴|津贴|开支|消费|花费"
_MEASURE_ALONE = re.compile(
    rf"(?:{_EACH})+|(?:{_EACH})*(?:平均)?(?:补助|补贴|津贴|资助|给付|使用|申请)?的?(?:{_LIMIT})(?:[是为](?:{_EACH})+)?"
)
_MEASURE_END = re.compile(
    "(?:比例|比率|比重|[率数额量费价]|费用|时间|价格|水平|长度|规模|标准|指数|年限|周期)$"
)
_MEASURED_SO = re.compile("^[^和与及、]{3,}(?:[数率量]|比重)$")
# 单位, 订单: a noun so short says little without the topic.
_BARE_NOUN = 3
_REST = frozenset(("其余", "余下", "其他", "其它", "剩下", "剩余", "另外", "另"))


def topic_of(sentence: str) -> str:
    """学生贷款 of 学生贷款方面，去年批出A宗，拖欠率为B."""
    said = _LABEL.sub("", sentence).lstrip(" ，,")
    match = _TOPIC.match(said)
    return strip(match["topic"] or match["seen"]) if match else ""


# 离岛居民就医交通补助，每趟上限由A调为B: a clause of nouns alone.
_OPENING = re.compile(r"[^,，。;；:：、\d\s]{5,14}(?=[,，])")
_NOUN_TAGS = ("n", "vn", "a", "b", "j", "l", "i", "s", "q", "t")
_AS_NOUN = frozenset("补助 补贴 津贴 资助 奖励 服务 筛检 给付 分摊".split())
_NOT_A_TOPIC = re.compile(
    "(?:来说|来看|来讲|而言|原因|理由|结果|情况|数据|显示|期间|同时|以来|之[前后间]|时候)$"
)


def opening_noun(sentence: str) -> str:
    """What stands alone in front of all that is told of it."""
    opening = _OPENING.match(_LABEL.sub("", sentence).lstrip(" ，,"))
    return _noun_alone(opening.group(), several=True) if opening else ""


def heading_of(text: str, left: int) -> str:
    """加油站 of 几个行业：加油站，检查A户；网络直播，查补B元: a noun alone that a statement begins with."""
    opening = clause_before(text, left)
    begins = left - len(opening) - 2
    if not 2 <= len(opening.strip()) <= 10 or text[begins : begins + 1] not in tuple(";；:："):
        return ""
    return _noun_alone(opening.strip(), several=False) if text[left - 1] in ",，" else ""


def _noun_alone(clause: str, several: bool) -> str:
    """A clause that is nothing but a noun: of several words, or of one as well."""
    if _NOT_A_TOPIC.search(clause) or re.search(r"\d", clause):
        return ""
    import rjieba

    tags: list[tuple[str, str]] = list(rjieba.tag(clause))
    *inside, (last, tag) = tags
    ends = tag.startswith(("n", "vn")) or last in _AS_NOUN
    named = all(t.startswith(_NOUN_TAGS) or (t == "v" and i) for i, (_, t) in enumerate(inside))
    told = strip(clause)
    alone = told == re.sub("(?:目标|任务|计划)$", "", clause)
    return told if ends and named and (inside or not several) and alone else ""


_AMONG_WHOM = re.compile(
    r"(?:^|[,，:：])\s*(?P<whole>[^,，。;；:：\d]{2,10}?)(?:当中|之中|里面?|(?<![其初高集之年])中)(?=[\u4e00-\u9fff]{1,6}占)"
)
_POINTED_OUT = re.compile(
    "(?:(?P<of>[^,，。;；\\d]{2,16}?)?(?:值得(?:一提|关注|注意|肯定|高兴)|需要关注|特别突出|最[\u4e00-\u9fff]{1,3})的(?:一[个项类种])?|(?:唯一|只有)[^,，。;；\\d]{0,12}的|(?:排在?)?第[一二三四五六七八九十][名位大]?的?|首位的?|其次|再来|接着)才?是(?P<what>[^是]{2,12})$"
    "|^(?P<next>[^,，。;；\\d]{2,8}?)(?:次之|居次|(?:则|为)?最[少低多高]|居末|垫底)$"
)


def among_whom(sentence: str) -> str:
    """日本旅客 of 日本旅客里女性占A."""
    match = _AMONG_WHOM.search(sentence)
    return strip(match["whole"]) if match else ""


def pointed_out(clause: str) -> About:
    """桃园 of 缺口最严重的是桃园，缺A人; 汐州 and 入住率 of 入住率最高的是汐州；岚州次之."""
    match = _POINTED_OUT.search(clause)
    if match is None:
        return About()
    if match["next"]:
        return split(strip(match["next"]))
    of = strip(match["of"] or "")
    return About(match["what"].strip("“”\"' "), of if _MEASURE_END.search(of) else "")


_MOST_OF_ALL = re.compile(
    "(?P<who>[^,，。;；\\d]{1,8}(?:省|市|县|区|州|盟|旗|镇|乡|村|校|厂|店|站|院|港|馆|园|线))(?P<what>[^,，。;；\\d]{2,8}[率量额数比重例价])?"
    "(?:[则为也]|都是)?最[高低多少大小好差快慢贵]$"
)


def most_of_all(text: str, left: int, previous: Quantity | None, before: About) -> About | None:
    """南浦市 and 完工率 of 南浦市完工率最高，A; 北屿市最低，B: told in the clause ahead."""
    clause = clause_before(text, left)
    match = _MOST_OF_ALL.fullmatch(clause.strip())
    if match is None or (previous is not None and left - len(clause) - 1 < previous.end):
        return None
    told = before.metric if _MEASURE_END.search(before.metric) else ""
    return About(match["who"], match["what"] or told)


_BUT = re.compile(r"(?:但是?|可是?|不过|却|而)其?")
_SIZE_SAID = re.compile("(?<=..)(?:体量|规模|总量|数量|基数|盘子|底子|占比|份额)$")
_CONCEDES, _BARE = re.compile("虽|尽管"), re.compile(r"\s*(?:只有|仅有?|为)?\d")
_NO_NAME = "cdpvazyr"


def conceded(text: str, left: int, previous: Quantity | None) -> str:
    """中西部地区 of 中西部地区虽然总量不大，但增速达到A: what the clause before says it of.

    So of 海洋电力业体量虽小，A, where the next clause is nothing but the figure.
    """
    clause = clause_before(text, left)
    bare = _CONCEDES.search(clause) and _BARE.match(text, left)
    if _BUT.match(text, left) is None and not bare:
        return ""
    if previous is not None and left - len(clause) - 1 < previous.end:
        return ""
    import rjieba

    words: list[str] = []
    for word, tag in rjieba.tag(clause.strip()):
        if tag[0] in _NO_NAME:
            break
        words.append(word)
    name = strip(_SIZE_SAID.sub("", "".join(words)))
    return name if len(name) > 1 and len(name) < len(clause.strip()) else ""


# 创新器械也是如此，去年放行A个; 转到境内生产的，去年批准B个.
_ALIKE = re.compile("(?P<what>[^,，。;；]{2,16}?)(?:也|同样|亦)(?:是?如此|是这样|一样|不例外)$")
_SUCH_AS = re.compile("[^,，。;；]{4,20}的$")
_REMARK = re.compile("[是了有]|值得|可喜|难得|重要|需要|应该|特别|最|更|难|好|是的$")


def spoken_of_alone(text: str, left: int, previous: Quantity | None) -> str:
    """What a clause of its own names, without a figure: that it is the same with it, or which of
    them are meant."""
    clause = clause_before(text, left).strip()
    if not clause or (previous is not None and left - len(clause) - 1 < previous.end):
        return ""
    if same := _ALIKE.fullmatch(clause):
        return strip(same["what"])
    return clause[:-1] if _SUCH_AS.fullmatch(clause) and not _REMARK.search(clause) else ""


_MOST = re.compile(
    r"(?:.*以)?(?P<what>[^以]{2,12}?)(?:(?:所占|占比)?(?:最多|居多|居首|居冠|最大宗?|最高)|为(?:主|大宗))"
)
_TOGETHER = re.compile(r"(?P<what>.{2,12}?)(?:合计|加总|合共|相加)")


def share_holder(text: str, told: Span, previous: Quantity | None, before: About) -> str:
    """Who holds a share that is told in a clause of its own: 购买者以日本旅客最多，占A; 轨道运输合计，
    占总运量B. ``told`` is that clause up to the figure."""
    clause = clause_before(text, told[0]).strip()
    if not text[slice(*told)].strip().startswith(("占", "约占")):
        return ""
    if previous is not None and told[0] - len(clause) - 1 < previous.end:
        return ""
    if most := _MOST.fullmatch(clause):
        return f"{before.subject}{strip(most['what'])}"
    together = _TOGETHER.fullmatch(clause)
    return strip(together["what"]) if together else ""


_ITEM = re.compile(
    r"\s*(?:[一二三四五六七八九]是|其[一二三四五六七八九]|第[一二三四五六七八九]|首先|其次|再次|最后)"
)


def item_named(text: str, left: int, previous: Quantity) -> str:
    """四是继续增加新能源车辆，占比提高到A: what an item of a list is about, not the one before it."""
    clause = clause_before(text, left)
    begun = _ITEM.match(clause)
    if begun is None or left - len(clause) - 1 < previous.end:
        return ""
    import rjieba

    words: list[tuple[str, str]] = list(rjieba.tag(clause[begun.end() :].strip()))
    while words and words[0][1][0] in "vdpc":
        words.pop(0)
    return strip("".join(word for word, _ in words))


def opened_behind(text: str, left: int, clause: str) -> str:
    """A semicolon ends what was spoken of: …；西湾医院是全新的，A床."""
    if text[left - len(clause) - 2 : left - len(clause) - 1] not in (";", "；"):
        return ""
    named = re.match("(?P<what>[^是\\d]{2,12}?)是", clause.strip())
    return strip(named["what"]) if named and not starts_with_verb(named["what"]) else ""


def of_topic(about: About, topic: str) -> About:
    """批出 is done to what the sentence is about."""
    if not topic or any(pair in about.subject for pair in map("".join, pairwise(topic))):
        return about
    if about.subject and not about.metric and _MEASURED_SO.search(topic):
        # 从各地床位数看，云泽A张: the measure is named first.
        return About(about.subject, topic)
    bare = len(about.subject) < _BARE_NOUN <= len(topic)
    if not about.subject or bare or is_doing(about.subject):
        return About(topic, f"{about.subject}{about.metric}")
    return about


def measured_alone(
    text: str, left: int, phrase: str, quantity: Quantity, previous: Quantity | None, before: About
) -> About | None:
    """每所上限, 每年: a measure of what is named in front of its clause."""
    phrase = _TO_EACH.sub("", phrase)
    if not _MEASURE_ALONE.fullmatch(phrase):
        return None
    if owner := unquantified_before(text, left, previous):
        return About(owner, phrase)
    if previous is None or previous.unit == quantity.unit:
        return About(before.subject, phrase)
    first = re.split("[,，;；:：]", text[: previous.start])
    owner = strip(re.split(r"\d", first[0])[0]) if len(first) > 1 else ""
    return About(owner or before.subject, phrase)


def unquantified_before(text: str, left: int, previous: Quantity | None) -> str:
    """What the clause before names, if it tells no figure of its own."""
    clause = clause_before(text, left)
    if previous is not None and left - len(clause) - 1 < previous.end:
        return ""
    return strip(clause)


def measure_before(text: str, left: int, previous: Quantity) -> str:
    """学校与专家的比例，由A改善到B: a measure told in a clause of its own."""
    named = unquantified_before(text, left, previous)
    return named if _MEASURE_END.search(named) else ""


def measure_of_counted(text: str, left: int, previous: Quantity) -> str:
    """5家车企对供应商的付款周期，从A缩到B: the measure stands behind how many they are."""
    between = text[previous.end : max(left - 1, previous.end)]
    # 达到1150万辆的规模，增长A: no measure of theirs.
    if previous.unit not in COUNTERS or re.search("^的|[,，;；。:：、]", between):
        return ""
    named = strip(between)
    return named if _MEASURE_END.search(named) else ""


_OF_REST = re.compile(rf"(?:^|[,，;；、\s])(?P<rest>{'|'.join(sorted(_REST))})的?(?:有|是)?\s*$")


def rest_of(ahead: str, behind: str) -> str:
    """其余A人就读特殊学校, 剩下的A，主要投向民生: told by what they do."""
    rest = _OF_REST.search(ahead)
    if rest is None:
        return ""
    words = re.split("[,，。;；]", behind.lstrip(" ,，"))[0].strip()
    if behind[:1] in ",，":
        # 投向, 就读: the segmenter takes some for nouns, but a whole clause tells what they do.
        return f"{rest['rest']}{words}" if _DOES_SO.match(words) else ""
    return f"{rest['rest']}{words}" if starts_with_verb(words[:4]) else ""


_DOES_SO = re.compile(r"(?!占|比|同比|环比|增|降|[^,，]*\d)[\u4e00-\u9fff、]{4,}")
