"""What a page puts around a transcript: navigation, title, date line, editor, copyright."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.parse.body import Paragraph
from index.parse.dates import find_date, is_clock_line, is_cue_line, read_date_line, source_line
from index.parse.lead import is_person_name

_HEAD_LINES = 60
_TITLE_LENGTH = 120
_SENTENCE_END = re.compile(r"[。！？；：!?;:，,][”’」』\"')）]*$|[^.A-Z]\.[\"”)]*$")
_CRUMBS = re.compile(
    r"^(?:(?:您|你)?(?:当前|當前|现在|現在)?(?:的)?位置|首\s?[页頁]|Home|主页|主頁|网站首页)\s*(?:$|[:：>＞»›/|｜》])"
    r"|\S\s*(?:>>|＞＞|»|›|》》)\s*\S"
    # [Home](/) / [Press](/press); ::: of a page for readers of screens; 轉寄友善列印 FB LINE.
    r"|^\[[^\]]+\]\([^)]*\)(?:\s*[/|>»]\s*\[[^\]]+\]\([^)]*\))+\s*$|^:{3,}$|^(?:轉寄|转寄|友善列印|電郵|电邮)[\s\u4e00-\u9fffA-Za-z]{0,30}$"
    r"|^WEBVTT\b|^(?:新聞公報|新闻公报|新聞稿|新闻稿|Press [Rr]elease)$"
)
_META = re.compile(
    r"^(?:来\s*源|來\s*源|作\s*者|字\s*[体號号]|大\s*中\s*小|分享(?:到)?|打印|收藏|浏览(?:次数|量)|"
    r"点击(?:数|量)?|阅读(?:数|量)?|关键[词字]|标签|索引号|发文字号|主题分类|发布机构|"
    r"(?:Source|Author|By|Share|Print|Tags?|Font size))\s*(?:$|[:：])",
    re.IGNORECASE,
)
_TITLE_WORDS = re.compile(
    r"记者会|記者會|发布会|發布會|發佈會|吹风会|吹風會|通气会|見面會|见面会|记者招待会|記者招待會|答记者问|答記者問|"
    r"新闻会|實錄|实录|主持|讲话|講話|致辞|致辭|演讲|演講|谈话|談話|声明$|聲明$|"
    r"(?i:\b(?:briefing|press|conference|transcript|remarks|gaggle|statement|speech|address|"
    r"keynote|interview|panel|q ?& ?a)\b)"
)
_EVENTS = re.compile(
    r"记者会|記者會|[发發][布佈][会會]|吹[风風][会會]|通[气氣][会會]|[见見]面[会會]|招待[会會]|新[闻聞][会會]|"
    r"(?i:\b(?:briefing|conference)\b)"
)
_PUBLISHED = re.compile(r"(?:发布|發布|更新|发表|發表|Published|Updated|Posted)", re.IGNORECASE)
# From here on nothing is spoken any more, whatever follows.
_END_EDITOR = re.compile(
    r"^[\[(（【]?\s*(?:本文)?(?:责\s*任\s*)?(?:編|编)\s*(?:辑|輯)(?:[:：]|\s*[\])）】])|"
    r"^[\[(（【]?\s*(?:責\s*任\s*編\s*輯|责\s*编|責\s*編|網站編輯|网站编辑|校对|校對|编审|監製|监制)\s*[:：]"
)
# From here on too, but only behind the last speaker.
_END_SITE = re.compile(
    r"^[\[(（【]?\s*(?:(?:免责|免責|版权|版權|特别|重要)?(?:声明|聲明)\s*[:：]|附件\s*[:：]|(?:相关|相關)(?:新闻|新聞|阅读|閱讀|链接|鏈接|文章|稿件|报道|報道|专题|附件)|"
    r"(?:延伸|推荐|推薦|热门|熱門|更多)(?:阅读|閱讀|新闻|新聞|文章)?\s*$|上一篇|下一篇|扫一扫|掃一掃|扫码|分享到|"
    r"分享让更多|完\s*[)）]?\s*$|ENDS?\s*\]\s*$|END\s+\d{1,2}:\d\d|Ends?\s*/\s*(?=\w+,)|"
    r"打印(?:本页|$)|关闭(?:窗口|$)|關閉|返回(?:顶部|首页|列表)|关于我们|關于我們|關於我們|联系我们|"
    r"聯系我們|聯繫我們|网站地图|"
    r"未经(?:书面)?(?:许可|授权)|未經|转载|(?:#\s*){3}|END$|"
    r"Stay Connected|Related\b.{0,30}$|Share this|"
    r"(?:Copyright\b|©))",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"copyright|©|版权所有|版權所有|ICP[备備证証]|公网安备|公網安備|许可证\S{0,12}号|"
    r"許可證\S{0,12}號|All rights reserved|"
    r"主办单位|主辦單位|承办单位|网站标识码|技术支持\s*[:：]",
    re.IGNORECASE,
)
_RELEASED = re.compile(r"for (?:immediate )?release\b|即[时時]发布$", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"\A\ufeff?\s*---[ \t]*\n(?P<fields>(?:.*\n){0,60}?)---[ \t]*(?:\n|\Z)")


@dataclass(frozen=True)
class Head:
    """What the chrome says of the briefing. All may be empty."""

    title: str = ""
    date: str = ""
    source: str = ""
    body_start: int = 0
    """Front matter: where the text begins. Head lines: index of the first body paragraph."""
    told: tuple[int, ...] = ()
    """Lines above the body that are the document's own: its titles, when and where it was held."""


def read_front_matter(source: str) -> Head:
    """Title, date and source of a YAML block at the top, and where the text behind it starts."""
    block = _FRONT_MATTER.match(source)
    if block is None or not re.search(r"^\w[\w-]*:", block["fields"], re.MULTILINE):
        return Head()
    fields: dict[str, str] = {}
    for line in block["fields"].split("\n"):
        field = re.match(r"(\w[\w-]*):[ \t]*(.+?)\s*$", line)
        if field:
            fields[field[1].lower()] = _unquote(field[2])
    return Head(
        title=fields.get("title", ""),
        date=find_date(fields.get("date", "")) or find_date(fields.get("published_time", "")),
        source=fields.get("source", "") or fields.get("source_url", "") or fields.get("url", ""),
        body_start=block.end(),
    )


def _unquote(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
        # YAML writes a no-break space in double quotes as \_.
        value = value.replace("\\_", " ").replace('\\"', '"')
    return value.replace("\u00a0", " ").strip()


def read_head(paragraphs: Sequence[Paragraph], labelled: Sequence[bool]) -> Head:
    """Title, date and source above the body, and the index of the body's first paragraph.

    A line is taken for the title only if a date line follows, a word such as 记者会 is in it, or
    it is marked as a heading: a body's first sentence is never dropped.
    """
    texts = [p.text for p in paragraphs]
    # A title such as “Ministry: growth continues” has a colon too: a date line overrules labels.
    dated = _date_line(texts)
    if dated is not None:
        above = [
            t for t in texts[:dated] if not (_is_frame(t) or t.isdigit() or _RELEASED.match(t))
        ]
        found = read_date_line(texts[dated]) or ("", "")
        title = _best_title(above) or _title_below(texts, labelled, dated + 1)
        date = found[0] or find_date(title) or next(filter(None, map(find_date, above)), "")
        head = _skip_meta(texts, labelled, dated + 1, Head(title, date, found[1]))
        return replace(head, told=_told(texts, head))
    index = 0
    while index < len(texts) and not labelled[index] and _is_frame(texts[index]):
        index += 1
    head = Head(body_start=index)
    if (
        index + 1 < len(texts)
        and not labelled[index]
        and _is_title(texts[index], labelled[index + 1])
    ):
        title = texts[index].lstrip("# ").strip()
        head = _skip_meta(texts, labelled, index + 1, Head(title, find_date(title)))
        return replace(head, told=_told(texts, head))
    if index:
        head = _skip_meta(texts, labelled, index, head)
    return head


def _told(texts: Sequence[str], head: Head) -> tuple[int, ...]:
    """Lines of a head that no site has put there: none where it says when a page was published."""
    above = texts[: head.body_start]
    if head.source or any(map(_is_published, above)):
        return ()
    return tuple(i for i, text in enumerate(above) if not _is_rule(text))


def _is_published(text: str) -> bool:
    """Whether a line belongs to a page on the web: its path, its editor, when it was put there."""
    published = re.match(_PUBLISHED, text) and read_date_line(text)
    navigates = _is_frame(text) and not is_clock_line(text)
    return bool(published or navigates or _META.match(text) or _is_byline(text))


def _is_rule(text: str) -> bool:
    return re.search(r"\w", text) is None


def _date_line(texts: Sequence[str]) -> int | None:
    for index, text in enumerate(texts[:_HEAD_LINES]):
        if read_date_line(text) is not None or is_clock_line(text):
            return index if index + 1 < len(texts) else None
        if len(text) > _TITLE_LENGTH and not _is_frame(text):
            return None
        if _SENTENCE_END.search(text) and not _is_frame(text):
            return None
    return None


def _best_title(above: Sequence[str]) -> str:
    """The line that names a briefing, else one that names its kind, else the last one."""
    for words in (_EVENTS, _TITLE_WORDS):
        for text in above:
            if words.search(text) and not re.search(r"\bRoom\b", text):
                return text.lstrip("# ").strip()
    return above[-1].lstrip("# ").strip() if above else ""


def _title_below(texts: Sequence[str], labelled: Sequence[bool], start: int) -> str:
    """The headline below a date that nothing but “for immediate release” stands above."""
    text = texts[start] if start < len(texts) and not labelled[start] else ""
    return text.lstrip("# ").strip() if text and _is_title(text, False) else ""


def _skip_meta(texts: Sequence[str], labelled: Sequence[bool], index: int, head: Head) -> Head:
    title, date, source = head.title, head.date, head.source
    while index + 1 < len(texts):
        text = texts[index]
        dated = read_date_line(text)
        if labelled[index] and not _is_byline(text):
            break
        if dated:
            date, source = date or dated[0], source or dated[1]
        elif _is_byline(text) or (_META.match(text) and len(text) <= 60):
            source = source or source_line(text)
        elif not (_is_frame(text) or text == title):
            break
        index += 1
    return Head(title, date, source, index)


def _is_byline(text: str) -> bool:
    """记者：and a name is who wrote the page; 记者： and words is who asks."""
    byline = re.match(r"(?:本报|本報)?[记記]者\s*[:：]?\s*(\S.*)$", text)
    return byline is not None and all(map(is_person_name, byline[1].split()))


def _is_title(text: str, before_label: bool) -> bool:
    if text.startswith("#"):
        return True
    return (
        len(text) <= _TITLE_LENGTH
        and _SENTENCE_END.search(text) is None
        # A line without full stop right above the first speaker is a headline too.
        and (before_label or _TITLE_WORDS.search(text) is not None)
    )


def _is_frame(text: str) -> bool:
    """Navigation, bread crumbs, or a time of day on a line of its own."""
    if is_clock_line(text):
        return True
    bars = len(re.findall(r"[|｜]", text))
    row = text.startswith("|") and text.endswith("|")
    if bars >= 2 and not row and len(text) / (bars + 1) <= 14:
        return True
    return len(text) <= 80 and _CRUMBS.search(text) is not None


def find_tail(paragraphs: Sequence[Paragraph], labelled: Sequence[bool], start: int) -> int:
    """Index behind the body's last paragraph: what follows belongs to the page."""
    end = len(paragraphs)
    total = sum(labelled[start:])
    seen = 0
    for index in range(start, len(paragraphs)):
        text = paragraphs[index].text
        if index > start:
            # The last words of a page may look like speakers; those of a briefing are many.
            if _END_EDITOR.match(text) and seen * 2 >= total:
                end = index
                break
            if len(text) <= 200 and _END_SITE.match(text) and seen == total:
                end = index
                break
        seen += labelled[index]
    while end - 1 > start and (
        (_FOOTER.search(paragraphs[end - 1].text) and len(paragraphs[end - 1].text) <= 200)
        or _is_frame(paragraphs[end - 1].text)
    ):
        end -= 1
    return end


# 海湾市新闻办 - 第 2 页 / 共 3 页, Page 2 of 3, - 2 -
_PAGE = re.compile(
    r"(?:.{0,40}?[-–—|·\s]\s*)?(?:第\s*\d{1,3}\s*[页頁](?:\s*[/／,，]?\s*共\s*\d{1,3}\s*[页頁])?"
    r"|(?i:page)\s+\d{1,3}(?:\s+of\s+\d{1,3})?)|[-–—]\s?\d{1,3}\s?[-–—]"
)


def between_pages(texts: Sequence[str], labelled: Sequence[bool]) -> frozenset[int]:
    """Lines at the foot or head of each printed page, and the numbers above subtitles' times."""
    pages = [i for i, text in enumerate(texts) if _PAGE.fullmatch(text) and not labelled[i]]
    cues = [i for i, text in enumerate(texts[:-1]) if text.isdigit() and is_cue_line(texts[i + 1])]
    # A page's number once may be a heading: pages come in numbers.
    return frozenset([*(pages if len(pages) > 1 else ()), *cues])


def is_frame_line(text: str) -> bool:
    """Whether a paragraph inside the body is a bare time stamp."""
    return is_clock_line(text)
