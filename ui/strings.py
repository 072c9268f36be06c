"""The chat's own words in its three languages, and how a browser chooses among them."""

from __future__ import annotations

from typing import Literal, get_args

from index.script import traditional
from ui.tab_words import TRADITIONAL, WORDS

Language = Literal["zh-Hans", "zh-Hant", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

# Key: Simplified Chinese, English. Traditional is converted, save where usage differs below.
_WORDS: dict[str, tuple[str, str]] = {
    **WORDS,
    "title": ("发布会问答", "Briefing QA"),
    "promise": (
        "数字只引原文或公开计算；发布会没有的，直接说没有。",
        "Every figure is quoted or computed in the open. What was not said is not answered.",
    ),
    "chat": ("问答", "Conversation"),
    "question": ("问题", "Question"),
    "ask_here": ("请输入问题，按回车发送", "Ask about the briefing, then press Enter"),
    "invite": ("问一个问题", "Ask a question"),
    "invite_more": (
        "点击回答中的 [1]，原文会定位到那一句。",
        "Click [1] in an answer to see the exact sentence in the transcript.",
    ),
    "new": ("新对话", "New conversation"),
    "library": ("只问这些发布会（不选则全部）", "Ask only these briefings (none chosen: all)"),
    "transcript": ("发布会全文", "Transcript"),
    "close": ("关闭全文", "Close transcript"),
    "contents": ("目录", "Contents"),
    "lead": ("导语", "Introduction"),
    "opening": ("开场发布", "Opening statement"),
    "text": ("正文", "Text"),
    "question_by": ("提问", "Question"),
    "answer_by": ("回答", "Answer"),
    "exchange": ("问答", "Question"),
    "asked_by": ("{outlet}提问", "asked by {outlet}"),
    "quoted": ("原文", "Quoted"),
    "computed": ("计算", "Computed"),
    "refused": ("发布会未提及", "Not in the briefing"),
    "understood": ("按此理解：", "Understood as: "),
    "worked": ("计算过程", "Worked out"),
    "sources": ("出处", "Sources"),
    "closest": ("最接近的原文", "Closest in the briefing"),
    "copy": ("复制引文", "Copy quotation"),
    "copied": ("已复制", "Copied"),
    "working": ("正在查找…", "Searching…"),
    "loading": ("正在载入发布会…", "Loading the briefing…"),
    "stopped": ("已停止。", "Stopped."),
    "uncertain": (
        "原网页有 {count} 处文字受损且无法确认，已用虚线标出，引用前请核对。",
        "{count} damaged places of the page could not be restored for certain; they are underlined"
        " with dots. Compare them with the original before quoting.",
    ),
    "uncertain_place": ("原网页显示：{before}", "The page showed: {before}"),
    "no_index": (
        "还没有发布会。请先添加：briefing ingest 文件",
        "There is no briefing yet. Add one: briefing ingest FILE",
    ),
    "failed": (
        "出错了，没有得到回答（{error}）。请再试一次；详情见运行窗口。",
        "No answer: something went wrong ({error}). Try again; details are in the terminal.",
    ),
    "problem": ("无法回答：{error}", "No answer: {error}"),
    "speaker_unknown": ("发言人未标明", "Speaker not named"),
}
_TRADITIONAL = {
    **TRADITIONAL,
    "copy": "複製引文",
    "copied": "已複製",
    "loading": "正在載入發布會…",
}


def say(key: str, language: Language, **values: object) -> str:
    """The words for ``key``; ``values`` fill its braces. Raises KeyError for an unknown key."""
    simplified, english = _WORDS[key]
    if language == "en":
        words = english
    elif language == "zh-Hant":
        words = _TRADITIONAL.get(key) or traditional(simplified)
    else:
        words = simplified
    return words.format(**values) if values else words


def browser_language(accepted: str) -> Language:
    """The first language of an ``Accept-Language`` header that is offered; English if none is."""
    for wanted in accepted.split(","):
        tag = wanted.split(";")[0].strip().lower()
        if tag.startswith("zh"):
            parts = tag.split("-")
            return "zh-Hant" if {"hant", "tw", "hk", "mo"} & set(parts[1:]) else "zh-Hans"
        if tag.startswith("en"):
            return "en"
    return "en"


def translations() -> dict[str, dict[str, str]]:
    """All words by the locale codes browsers send, as ``gradio.I18n`` takes them."""
    by_language: dict[Language, dict[str, str]] = {
        language: {key: say(key, language) for key in _WORDS}
        for language in ("zh-Hans", "zh-Hant", "en")
    }
    codes: dict[str, Language] = {
        "en": "en",
        "zh": "zh-Hans",
        "zh-CN": "zh-Hans",
        "zh-SG": "zh-Hans",
        "zh-Hans": "zh-Hans",
        "zh-TW": "zh-Hant",
        "zh-HK": "zh-Hant",
        "zh-MO": "zh-Hant",
        "zh-Hant": "zh-Hant",
    }
    return {code: by_language[language] for code, language in codes.items()}
