"""What an answer says of the model that took part, in the language of the question."""

from __future__ import annotations

from index.script import traditional

_NOTES: dict[str, tuple[str, str]] = {
    "fallen_back": (
        "语言模型的回答未被采用（{reason}）；以下为原文摘取的回答。",
        "The language model's answer is not shown ({reason}); this one is taken from the text.",
    ),
    "repaired": (
        "语言模型的初稿未通过核实，已按原文改正。",
        "The language model's first draft failed the check and was mended.",
    ),
    "rewritten": (
        "问题由语言模型结合上文补全。",
        "The question was completed from the conversation by the language model.",
    ),
    "unverified": ("与原文不符", "it does not agree with the passages"),
    "not_given": ("模型认为段落中没有答案", "it found no answer in the passages"),
    "unreadable": ("格式无法识别", "it could not be read"),
    "language": ("语言与问题不同", "it is in another language"),
    "internal": ("程序处理时出错", "it could not be handled"),
    "down": ("模型服务连接不上", "its server cannot be reached"),
    "slow": ("超过时限", "it took too long"),
    "cut": ("回答中断", "it was cut off"),
    "endless": ("回答过长", "it did not end"),
    "busy": ("模型服务繁忙或额度用完", "its server is busy or its quota is used up"),
    "key": ("模型服务不接受密钥", "its server refused the key"),
    "not_found": ("模型服务没有这个模型", "its server does not know the model"),
    "server": ("模型服务出错", "its server failed"),
    "bad_request": ("模型服务拒绝请求", "its server refused the request"),
    "protocol": ("模型服务的应答不合规范", "its server gave an unexpected reply"),
}


def note(name: str, language: str, **values: str) -> str:
    chinese, english = _NOTES[name]
    text = (english if language == "en" else chinese).format(**values)
    return traditional(text) if language == "zh-Hant" else text


def fallen_back(reason: str, language: str) -> str:
    return note("fallen_back", language, reason=note(reason, language))
