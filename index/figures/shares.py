"""Of what a share is told: the part, and the whole that it is a share of."""

from __future__ import annotations

import re

from index.figures.about import About
from index.figures.lexicon import CHANGE_NAMES
from index.figures.phrases import clean, noun_phrase, split, strip

_SHARE_OF = re.compile(
    r"占(?!比|[床房]率)(?P<whole>[^,，。;；]{0,24}?)(?:的)?(?P<noun>比重|比例|份额|总数|总量)?(?:已|分别|达到|达|超过|为|由|从|了|(?:提高|提升|上升|增加|扩大|下降|降低|回升|升|降)(?:到|至|为))*\s*(?:同期)?(?:的)?$"
)
# 新车销量达到汽车总销量的31.6%: a share told without the word for it.
_REACHES_OF = re.compile(
    r"(?:(?:达到了?|达|相当于|恢复[到至]|完成)(?P<whole>[^,，。;；]*[\u4e00-\u9fff][^,，。;；]{1,22})的|恢复[到至](?P<level>[^,，。;；]{2,8}?))(?:约|近|超)?$"
)


# 水量 is a measure of what was told, 服务质量 hardly.
_NAME = 3


def _whole_before(earlier: str) -> str:
    """A占常住人口的x；B，占y: both are parts of the whole that is named once."""
    told = re.findall(
        r"占(?!比)([^,，。;；\d]{2,16}?)(?:的(?:比重|比例)?)?(?:约|近|超)?[\d.]+%(?=[;；])", earlier
    )
    return clean(told[-1]) if told else ""


def share_told(ahead: str, behind: str, before: About, earlier: str) -> About | None:
    if behind.startswith(("的", "以上的")):
        counted = re.sub(r"^(?:以上)?的", "", behind)
        words = clean(re.split("[,，。;；]", counted)[0])
        noun = noun_phrase(words)
        if not words:
            return None
        held = re.search(r"[高低快慢多少]于(?P<owner>[^,，。;；]+)$", ahead.rstrip())
        if held and noun and (owner := strip(held["owner"])):
            return About(owner, noun)
        reach = re.match(r"(?P<owner>.{2,}?)(?:已|基本)?(?:覆盖|惠及|辐射)", clean(ahead))
        if reach:
            return About(strip(reach["owner"]), words)
        return About(noun or words, clean(words[len(noun) :]))
    ahead = re.sub(r"(?<=比[重例])[达到至]+了?$", "", ahead.rstrip())
    match = _SHARE_OF.search(ahead.rstrip()) or _REACHES_OF.search(ahead.rstrip())
    if match is None:
        return None
    owner = strip(ahead[: match.start()])
    level = match.groupdict().get("level") or ""
    whole = clean(match["whole"] or level) or (_whole_before(earlier) if not owner else "")
    subject = split(owner) if owner else before
    if (
        owner
        and subject.metric
        and not subject.subject
        and len(owner) >= _NAME
        and before.metric[:1] == "占"
    ):
        # 收费争议占A，服务质量占B: each a part of the same whole.
        subject = About(owner)
    elif owner and subject.metric and not subject.subject:
        subject = About(before.subject, subject.metric)
    told = re.sub("占.*$", "", subject.metric)
    for change in CHANGE_NAMES:
        # 联运量A，增幅B，占集疏运的C: the volume is a part of it, not its growth.
        told = told.removesuffix(change)
    return About(subject.subject, f"{told}占{whole}比重")
