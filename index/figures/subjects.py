"""What a quantity measures: of whom (subject) and which property (metric).

The words in front of a figure, after those that only tell it (达到, 增长, 超过) are taken off, name
both; a property at their end is the metric. Counted things stand behind their measure word. What
a clause leaves out it takes from the clause before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from index.figures.english_subjects import EnglishAbout, english_about, is_english
from index.figures.lexicon import FALL, METRICS, PAIRED, RISE
from index.figures.quantities import Quantity
from index.figures.roles import BASIS, Role, clause_of

# 由年初的A提高到B, 客位比去年暑期增加C: what stands behind 由 or 比 names no subject.
_AGAINST = re.compile(
    r"(?:由|从)\s*(?:年初|上年|去年|上月|上季度|上学年|原来|此前|当初)?\s*(?:末|底|同期)?\s*的?$"
    r"|比[^,，。比例重]{0,10}?(?=(?:净?增|减|提|下|上|多|少|高|低|扩|缩|延|前|后|加|放|收|回)[^,，。]{0,3}$)"
    r"|(?:截至?|截止)\s*(?:已经?)?(?:完成|建成|达到)?$"
)
_QUOTES = '“”"‘’「」『』《》()（）'
_STOP_BEHIND = re.compile(
    r"[,，。;；:：！？!?]|的(?=比|增|占|速)|分别|其中|达成|参加|协同|实现|完成|做了|保持|供需|位居|、其"
)
_LINK = re.compile(r"^(?:和|与|及|、|以及)$")
_TELLING = (
    "分别 依次 同比 环比 平均 累计 已经 已 共 总共 一共 全年 全部 大幅 小幅 进一步 持续 首次 约为 达到了 达到 可以达到 将达到 达成 达 为 是 有 实现了 实现 完成了 完成"
    " 超过了 超过 突破了 突破 保持在 保持了 保持 维持在 位居 位列 跃居 居 排名 排 占到 高出 高于 低于 大概 大约 大概在 约 近 超 在 到 至 增至 升至 降至 了 将 都 均 也 仍 又 再 预计 有望 力争"
    " 合 约合 折合 相当于 前移 后移 延长 推广 累计达 计划 目标 全球 世界 全国 亚洲 行业 曾 曾经 可 要 会 于 从 由 比 较 相比 当中 之中 其中 提供 新增 净增 之多 的"
).split()
_TELLING_SET = frozenset(_TELLING) | frozenset(RISE) | frozenset(FALL)
_TAIL = re.compile(
    "(?:" + "|".join(sorted(map(re.escape, _TELLING_SET), key=len, reverse=True)) + r"|\s)+$"
)
_LEAD = re.compile(
    r"^(?:截至|截止|(?:到|在|自|从)(?=\s)|目前|当前|现在|如今|其中|此外|同时|另外|我们|我国|我部|我省|我市|大家|已经|已|累计|总共|一共|共|全年|全国共|并|也|又|还|都|是|而|但|比如|例如|特别是"
    r"|预计|有望|力争|计划|带动|推动|达成|不断|去年|今年|前年|明年|上年|年底|年末|以来|的|了|和|与|及|、|，|\s|一是|二是|三是|四是|五是|六是|[一二三四五六七八九]是)+"
)
_METRIC_END = re.compile("(?:" + "|".join(map(re.escape, METRICS)) + ")$")
_SHARE_OF = re.compile(
    r"占(?P<whole>[^,，。;；]{0,24}?)(?:的)?(?P<noun>比重|比例|份额|总数|总量)?(?:已|达到|达|超过|为)*$"
)


@dataclass(frozen=True)
class About:
    subject: str = ""
    metric: str = ""


def abouts_of(
    sentence: str,
    quantities: list[Quantity],
    roles: list[Role],
    periods: list[tuple[int, int]],
    carried: About,
) -> list[About]:
    """One `About` a quantity. ``carried`` is what the sentence before was about; ``periods`` are
    spans of time words, which name nothing."""
    plain = _blank(sentence, periods)
    result: list[About] = []
    before = carried
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        previous = quantities[i - 1] if i else None
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(plain)
        about = _about(plain, quantity, role, previous, following, before)
        result.append(about)
        if role.kind != "rank" and (about.subject or about.metric):
            before = about
    return _distribute(plain, quantities, roles, result, carried)


def leading_subject(sentence: str, periods: list[tuple[int, int]]) -> About:
    """What a sentence without a figure is about, for the elliptic one behind it."""
    plain = _blank(sentence, periods)
    if is_english(plain):
        found = english_about(plain, len(plain), len(plain), 0, "%", EnglishAbout())
        return About(found.subject, found.metric)
    return _split(_noun_phrase(_LEAD.sub("", plain)))


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    chars = list(text)
    for start, end in spans:
        chars[start:end] = " " * (end - start)
    return "".join(chars)


def _about(
    text: str,
    quantity: Quantity,
    role: Role,
    previous: Quantity | None,
    following: int,
    before: About,
) -> About:
    left, right = clause_of(text, quantity)
    if previous is not None:
        left = max(left, previous.end)
    ahead, behind = text[left : quantity.start], text[quantity.end : right]
    if is_english(text):
        carried = EnglishAbout(before.subject, before.metric)
        ended = previous.end if previous else 0
        found = english_about(text, quantity.start, quantity.end, ended, quantity.unit, carried)
        return About(found.subject, found.metric)
    if role.kind in ("count", "level"):
        part = _part_of(text, quantity, previous, before)
        if part is not None:
            return part
        counted = _counted(text[quantity.end : following])
        if counted and (role.kind == "count" or not _split(_strip(ahead)).metric):
            return About(counted, "")
    if role.kind == "share" and (share := _share(ahead, behind, before)):
        return share
    phrase = _strip(ahead)
    if not phrase:
        phrase = _strip(_clause_before(text, left)) if previous is None else ""
        if phrase:
            # 协会给出的总量规模: the head stands behind 的.
            phrase = _noun_phrase(phrase.rpartition("的")[2] or phrase)
    if not phrase:
        return before
    if previous is not None and _RELATIONAL.match(phrase):
        return About(before.subject, phrase.removesuffix("是").removesuffix("为"))
    about = _split(phrase)
    if about.metric and not about.subject:
        return About(before.subject, about.metric)
    return about


# Of what the clause before speaks of: 降幅收窄, 规模是, 6月当月, 户均, 平均入住率.
_RELATIONAL = re.compile(
    r"^(?:降幅|增幅|涨幅|跌幅|增速|规模|数量|总量|总额|当月|当季|当日|当天|单月|单日|单季|峰值|高峰日|同期|占比|比重|排名|名次"
    r"|(?:户|人|日|月|年|亩)均?|平均[^的]{0,6}|恢复到.{0,4}|规模是.{0,2}|峰值出现|高峰日可以加|(?:五一|十一|春节|国庆|元旦|清明|端午|中秋|暑期|假日)假?期?)(?:可以?加到|可达|是|为|出现)?$"
)
_OUT_OF = re.compile(
    r"(?P<whole>[^,，;；。、]{2,20}?)(?:当中|(?<![初高其集之])中|里)(?:的|有|,|，)?(?:其中)?$"
)


def _part_of(
    text: str, quantity: Quantity, previous: Quantity | None, before: About
) -> About | None:
    """5G应用融入97个国民经济大类中的71个: the part is of whom the clause is about."""
    if previous is None or previous.unit != quantity.unit:
        return None
    found = _OUT_OF.match(text[previous.end : quantity.start])
    if found is None:
        return None
    left, _ = clause_of(text, previous)
    owner = _strip(text[left : previous.start])
    behind = re.match(r"(?P<what>[^,，;；。]{2,16})", text[quantity.end :])
    does = _clean(behind["what"]) if behind else ""
    whole = _clean(found["whole"])
    return About(f"{owner}{whole}" if owner else whole, does)


def _clause_before(text: str, left: int) -> str:
    stop = max(0, left - 1)
    start = max(text.rfind(mark, 0, stop) for mark in ",，;；:：。") + 1
    return text[start:stop]


def _counted(behind: str) -> str:
    """The thing counted, behind its measure word: 27家【国家制造业创新中心】."""
    behind = re.sub(
        r"^([^,，;；。、]{2,20}?)(?:当中|(?<![初高其集之])中|里)(?:的|有|其中)?$", r"\1", behind
    )
    if not behind or behind[0] in "的,，。;；、以左和与及）)":
        return ""
    stop = _STOP_BEHIND.search(behind)
    words = _clean(behind[: stop.start()] if stop else behind)
    if not words or _starts_with_verb(words):
        return ""
    return _noun_phrase(words)


def _starts_with_verb(words: str) -> bool:
    import rjieba

    tags = rjieba.tag(words)
    return tags[0][1] in ("v", "d", "p") and not (len(tags) > 1 and tags[1][1].startswith("n"))


def _share(ahead: str, behind: str, before: About) -> About | None:
    if behind.startswith(("的", "以上的")):
        counted = re.sub(r"^(?:以上)?的", "", behind)
        clean = _clean(counted)
        noun = _noun_phrase(clean)
        return About(noun or clean, _clean(clean[len(noun) :])) if clean else None
    match = _SHARE_OF.search(ahead.rstrip())
    if match is None:
        return None
    owner = _strip(ahead[: match.start()])
    whole = _clean(match["whole"])
    subject = _split(owner) if owner else before
    if owner and subject.metric and not subject.subject:
        subject = About(before.subject, subject.metric)
    metric = f"{subject.metric}占{whole}比重" if owner else f"占{whole}比重"
    return About(subject.subject, metric)


def _strip(ahead: str) -> str:
    """The naming part of the words in front of a figure."""
    text = _AGAINST.sub("", BASIS.sub(" ", ahead).rstrip())
    text = re.sub(r"从(.{2,10}?)(?:来看|来讲|看)", r"\1 ", text)
    for _ in range(3):
        shorter = _TAIL.sub("", text.strip(" ,，、"))
        if shorter == text:
            break
        text = shorter
    for _ in range(3):
        shorter = _LEAD.sub("", text)
        if shorter == text:
            break
        text = shorter
    return _clean(text)


def _clean(text: str) -> str:
    return re.sub(r"\s+", "", "".join(char for char in text if char not in _QUOTES)).strip(
        "、，,的"
    )


def _noun_phrase(text: str) -> str:
    """The words up to the first verb that is no part of a name."""
    import rjieba

    words: list[str] = []
    tags: list[tuple[str, str]] = list(rjieba.tag(text))
    for i, (word, tag) in enumerate(tags):
        if (
            tag in ("v", "p", "c")
            and i > 0
            and (len(word) > 1 or tag != "v")
            and _ends_name(tags, i)
        ):
            break
        words.append(word)
    return "".join(words)


def _ends_name(tags: list[tuple[str, str]], at: int) -> bool:
    """A verb in front of a noun (示范 工厂, 利用 量) belongs to the name; a last one does too."""
    following = tags[at + 1 :]
    return bool(following) and not following[0][1].startswith(("n", "vn", "v"))


def _split(phrase: str) -> About:
    match = _METRIC_END.search(phrase)
    if match is None:
        return About(phrase, "")
    return About(phrase[: match.start()].rstrip("的"), match.group())


def _distribute(
    text: str,
    quantities: list[Quantity],
    roles: list[Role],
    abouts: list[About],
    carried: About,
) -> list[About]:
    """产销分别完成A和B，同比增长C和D: the first of each pair is output, the second sales."""
    result = list(abouts)
    names: list[About] = []
    i = 0
    while i < len(quantities):
        run = linked_run(text, quantities, i)
        if len(run) > 1 and all(roles[j].kind != "rank" for j in run):
            start = quantities[run[0]].start
            left, _ = clause_of(text, quantities[run[0]])
            if run[0]:
                left = max(left, quantities[run[0] - 1].end)
            head = text[left:start]
            found = (
                _names_of(head, carried, len(run))
                or _names_before(head, result, run)
                or _names_in_clause_before(text, left, head, len(run))
            )
            if found:
                names = found
            elif len(names) != len(run) or _strip(head):
                names = []
            for j, about in zip(run, names, strict=False):
                result[j] = about
        i = run[-1] + 1
    return result


def linked_run(text: str, quantities: list[Quantity], first: int) -> list[int]:
    run = [first]
    while run[-1] + 1 < len(quantities):
        between = text[quantities[run[-1]].end : quantities[run[-1] + 1].start].strip()
        if not _LINK.match(between):
            break
        run.append(run[-1] + 1)
    return run


def _names_before(head: str, abouts: list[About], run: list[int]) -> list[About]:
    """小学A所、初中B所，在校生分别为C和D: the list of figures before names the subjects."""
    count = len(run)
    if "分别" not in head or run[0] < count:
        return []
    owners = [about.subject for about in abouts[run[0] - count : run[0]]]
    phrase = _split(_strip(head))
    if len(set(owners)) != count or not (phrase.subject or phrase.metric):
        return []
    return [About(owner, f"{phrase.subject}{phrase.metric}") for owner in owners]


def _names_of(head: str, carried: About, count: int) -> list[About]:
    """The things that a list of figures belongs to, from the words in front of it."""
    for word, pair in PAIRED.items():
        at = head.rfind(word)
        if at >= 0 and count == 2:
            owner = _LEAD.sub("", _clean(head[:at])) or carried.subject
            return [About(owner, metric) for metric in pair]
    listed = re.search(r"(?P<names>[^,，;；]+?)(?:分别|依次)", head)
    if listed is None:
        return []
    names = [n for n in re.split(r"、|和|与|及", _strip(listed["names"])) if n]
    if len(names) != count:
        return []
    last = _split(names[-1])
    shared = [_split(name) for name in names]
    if last.metric and last.subject:
        # 旅客和货物吞吐量: the property named last belongs to all; the owner named first as well.
        shared = [s if s.metric else replace(s, metric=last.metric) for s in shared]
    return _share_owner(shared)


def _names_in_clause_before(text: str, left: int, head: str, count: int) -> list[About]:
    """A岛、B岛实行预约，每日限量分别为C和D: the clause before lists the owners."""
    if "分别" not in head or left == 0:
        return []
    clause = _MAINLY.sub("", _strip(_clause_before(text, left)))
    names = [n for n in re.split(r"、|和|与|及", clause) if n]
    if len(names) != count or any(char.isdigit() for char in clause):
        return []
    names[-1] = _noun_phrase(names[-1])
    own = _strip(head)
    return [About(name, own) if own else _split(name) for name in names]


_MAINLY = re.compile(r"^.*?(?:主要|原因|重点)(?:是|为|在于)")


def _share_owner(abouts: list[About]) -> list[About]:
    """全省小学、初中…: a metric alone takes the first one's subject."""
    first = abouts[0].subject
    return [a if a.subject else replace(a, subject=first) for a in abouts]
