"""What a quantity measures: of whom (subject) and which property (metric).

The words in front of a figure, after those that only tell it (达到, 增长, 超过) are taken off, name
both; a property at their end is the metric. Counted things stand behind their measure word. What
a clause leaves out it takes from the clause before.
"""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures.about import About
from index.figures.english_subjects import english_about, leading_english
from index.figures.lexicon import FALL, METRICS, PAIRED, PER_HEAD, RISE, TIME_NAMES
from index.figures.quantities import Quantity
from index.figures.roles import BASIS, Role, clause_of

_QUOTES = '“”"‘’「」『』《》()（）'
_STOP_BEHIND = re.compile(
    r"[,，。;；:：！？!?]|的(?=比|增|占|速)|分别|其中|达成|参加|协同|实现|完成|做了|保持|供需|位居|、其"
)
_LINK = re.compile(r"^(?:和|与|及|、|以及)$")
_TELLING = (
    "分别 依次 同比 环比 平均 累计 已经 已 共 总共 一共 全年 全部 大幅 小幅 进一步 持续 首次 约为 达到了 达到 可以达到 将达到 达成 达 为 是 有 实现了 实现 完成了 完成"
    " 超过了 超过 突破了 突破 保持在 保持了 保持 维持在 位居 位列 跃居 居 排名 排 占到 高出 高于 低于 大概 大约 大概在 约 近 超 在 到 至 增至 升至 降至 了 将 都 均 也 仍 又 再 预计 有望 力争"
    " 计划 目标 全球 世界 全国 亚洲 行业 曾 曾经 可 要 会 于 从 由 比 较 相比 当中 之中 其中 提供 新增 净增 之多 的"
    " 前移 后移 下移 延长 恢复 高达 低至 仅 仅为 只有 可以 加 加到 约合 折合 建成 将建成 还将 由于 因为 保持了 完成了 已完成 覆盖 已覆盖 相当于 是因为 名义 实际 控制 控制在 稳定 稳定在 维持 升幅 偏高 偏低"
).split()
_TELLING_SET = frozenset(_TELLING) | frozenset(RISE) | frozenset(FALL)
_TAIL = re.compile(
    "(?:"
    + "|".join(
        "(?<![占师价])比" if word == "比" else re.escape(word)
        for word in sorted(_TELLING_SET, key=len, reverse=True)
    )
    + r"|\s)+$"
)
_LEAD = re.compile(
    r"^(?:截至|截止|(?:到|在|自|从)(?=\s)|目前|当前|现在|如今|其中|此外|同时|另外|我们|我国|我部|我省|我市|大家|已经|已|累计|总共|一共|共|全年|全国共|并|也|又|还|都|是|而|但|比如|例如|特别是"
    r"|预计|有望|力争|计划|带动|推动|达成|不断|去年|今年|前年|明年|上年|年底|年末|以来|主要是|主要因为|主要由于|由于|扣除价格因素|按不变价格计算|按可比口径计算|还|将|上|有|的|了|和|与|及|、|，|\s|一是|二是|三是|四是|五是|六是|[一二三四五六七八九]是)+"
)
_METRIC_END = re.compile("(?:" + "|".join(map(re.escape, METRICS)) + ")$")
_SHARE_OF = re.compile(
    r"占(?!比)(?P<whole>[^,，。;；]{0,24}?)(?:的)?(?P<noun>比重|比例|份额|总数|总量)?(?:已|达到|达|超过|为)*$"
)

# 新车销量达到汽车总销量的31.6%: a share told without the word for it.
_REACHES_OF = re.compile(
    r"(?:达到了?|达|相当于)(?P<whole>[^,，。;；]*[\u4e00-\u9fff][^,，。;；]{1,22})的(?:约|近|超)?$"
)


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
    english = is_english(plain)
    result: list[About] = []
    before = carried
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        previous = quantities[i - 1] if i else None
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(plain)
        if english:
            about = english_about(plain, quantity, previous, following, before)
        else:
            whole = before if role.kind in ("share", "points") else _of_whole(before)
            about = _about(plain, quantity, role, previous, following, whole)
        result.append(about)
        if (english or role.kind != "rank") and (about.subject or about.metric):
            before = about
    if english:
        for i in range(len(result) - 2, -1, -1):
            between = plain[quantities[i].end : quantities[i + 1].start]
            if re.fullmatch(r"\s+of (?:the|our|its|their|these|those)? ?", between):
                result[i] = result[i + 1]
    return result if english else _distribute(plain, quantities, roles, result, carried)


def _of_whole(about: About) -> About:
    """占全国比重 is the share's own; the clause behind it is about the thing again."""
    at = about.metric.find("占")
    if at < 0 or about.metric.startswith("占比"):
        return about
    return replace(about, metric=about.metric[:at])


def is_english(text: str) -> bool:
    """Latin words and no Chinese."""
    return bool(re.search(r"[a-z]{3}", text)) and not re.search(r"[\u4e00-\u9fff]", text)


def leading_subject(sentence: str, periods: list[tuple[int, int]]) -> About:
    """What a sentence without a figure is about, for the elliptic one behind it."""
    if is_english(sentence):
        return leading_english(_blank(sentence, periods))
    return _split(_noun_phrase(_LEAD.sub("", _blank(sentence, periods))))


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
    if role.kind in ("count", "level"):
        part = _part_of(text, quantity, previous)
        if part is not None:
            return part
        counted = _counted(text[quantity.end : following])
        if counted and (role.kind == "count" or not _split(_strip(ahead)).metric):
            return About(counted, "")
    if role.kind == "share" and (share := _share(ahead, behind, before)):
        return share
    if role.kind == "streak" and (
        undone := re.match(r"(?:没有|未|无)(?:发生|出现)?(?P<what>.+)", behind)
    ):
        return About(_strip(ahead), _clean(undone["what"]))
    phrase = _strip(ahead)
    if (per := _per(ahead)) and len(phrase) < 4:
        return About(before.subject, f"{before.metric}{per}")
    if not phrase:
        phrase = _strip(_clause_before(text, left)) if previous is None else ""
        if phrase:
            # 协会给出的总量规模: the head stands behind 的.
            phrase = _noun_phrase(phrase.rpartition("的")[2] or phrase)
    if not phrase:
        return before
    about = _split(phrase)
    if about.metric in _CHANGES and not about.subject:
        # 降幅收窄: the change of what the clause before told.
        told = before.metric.removesuffix(about.metric)
        return About(before.subject, f"{told if told not in _CHANGES else ''}{about.metric}")
    if about.metric and about.subject in ("", *PER_HEAD):
        return About(before.subject, f"{about.subject}{about.metric}")
    return about


_OUT_OF = re.compile(
    r"(?P<whole>[^,，;；。、]{2,20}?)(?:当中|(?<![初高其集之])中|里)(?:的|有|,|，)?(?:其中)?$"
)


def _part_of(text: str, quantity: Quantity, previous: Quantity | None) -> About | None:
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
    return About(f"{owner}{_clean(found['whole'])}", does)


_CHANGES = ("增速", "增幅", "降幅", "涨幅", "跌幅")


def _per(ahead: str) -> str:
    """户均2.1万元, 日均30万人次: of the same thing, a head or a day."""
    words = _LEAD.sub("", _clean(ahead))
    words = re.sub("(?:增长|增加|减少|下降|约|近|超|达|为)+$", "", words)
    return next((p for p in PER_HEAD if words == p or words.endswith(("，" + p, "," + p))), "")


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
        if not clean:
            return None
        reach = re.match(r"(?P<owner>.{2,}?)(?:已|基本)?(?:覆盖|惠及|辐射)", _clean(ahead))
        if reach:
            return About(_strip(reach["owner"]), clean)
        return About(noun or clean, _clean(clean[len(noun) :]))
    match = _SHARE_OF.search(ahead.rstrip()) or _REACHES_OF.search(ahead.rstrip())
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
    text = re.sub(
        r"(?:是|为|到|至|相当于|比|较|由|从)?\s*(?:去年|上年|前年)?\s*同期(?:的|为|是)?(?:增长|下降|上升|上涨|下跌|减少|回落|增加)?\s*$",
        " ",
        ahead,
    )
    text = re.sub(r"分别(?:比|较).*$|由[正负降升亏盈减增]转[正负降升亏盈减增]", " ", text)
    text = BASIS.sub(" ", text)
    text = re.sub(r"(?<=[增涨降][速幅])[比较][^,，。;；]*$", " ", text)
    text = re.sub(
        "截至|截止|" + "|".join(f'[“"]?{w[:2]}[”"]?{w[2:]}' for w in TIME_NAMES), " ", text
    )
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
        run = _linked_run(text, quantities, i)
        if len(run) > 1 and all(roles[j].kind != "rank" for j in run):
            start = quantities[run[0]].start
            left, _ = clause_of(text, quantities[run[0]])
            if run[0]:
                left = max(left, quantities[run[0] - 1].end)
            head = text[left:start]
            found = (
                _names_of(head, carried, len(run))
                or _names_before(head, result, run)
                or _names_in_clause(text, left, head, len(run), run[0] == 0)
            )
            if found:
                names = found
            elif len(names) != len(run) or _strip(head):
                names = []
            for j, about in zip(run, names, strict=False):
                result[j] = about
        i = run[-1] + 1
    return result


def _linked_run(text: str, quantities: list[Quantity], first: int) -> list[int]:
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


def _names_in_clause(text: str, left: int, head: str, count: int, first: bool) -> list[About]:
    """甲岛、乙岛实行预约，每日限量分别为A和B: the clause before lists the owners."""
    if "分别" not in head or not first:
        return []
    listed = _strip(_clause_before(text, left))
    names = [n for n in re.split(r"、|和|与|及", listed) if n]
    if len(names) != count:
        return []
    last = _noun_phrase(names[-1])
    phrase = _split(_strip(head))
    told = f"{phrase.subject}{phrase.metric}"
    owned = [_split(name) for name in (*names[:-1], last or names[-1])]
    metric = owned[-1].metric
    return [About(a.subject or a.metric, told or a.metric or metric) for a in owned]


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
    elif len({len(name) for name in names[:-1]}) == 1 and len(names[-1]) > len(names[0]) + 2:
        # 进口、出口整体通关时间: what stands behind the last owner belongs to all.
        size = len(names[0])
        if names[0] not in names[-1] and _split(names[0]).metric:
            owners = [*names[:-1], names[-1][:size]]
            return [About(owner, names[-1][size:]) for owner in owners]
    return _share_owner(shared)


def _share_owner(abouts: list[About]) -> list[About]:
    """全省小学、初中…: a metric alone takes the first one's subject."""
    first = abouts[0].subject
    return [a if a.subject else replace(a, subject=first) for a in abouts]
