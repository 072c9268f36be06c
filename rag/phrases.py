"""Every sentence the product says by itself, in its three languages.

Traditional Chinese is made from Simplified by `index.script.traditional`.
"""

from __future__ import annotations

from index.script import traditional

_PHRASES: dict[str, tuple[str, str]] = {
    # name: (Simplified Chinese, English)
    "not_in_briefing": ("发布会没有给出这个问题的答案。", "The briefing does not answer this."),
    "nearest": (
        "最接近的原话是：“{quote}”[{marker}]",
        " The nearest thing it says: “{quote}”[{marker}]",
    ),
    "reporter": ("提问的记者说：", "As the reporter put it: "),
    "withdrawn": (
        "找到的数字未能在引文中核实，因此不作回答。",
        "A figure could not be verified against the passages, so no answer is given.",
    ),
    "nearest_figure": (
        "发布会给出的相近数字是：{figure}。",
        " The nearest figure it gives: {figure}.",
    ),
    "no_period": (
        "发布会没有给出{period}的这个数字。",
        "The briefing does not give this figure for {period}.",
    ),
    "by_reporter": ("记者提问中的说法", "as a reporter put it"),
    "no_subject": (
        "发布会没有给出与“{words}”有关的这个数字。",
        "The briefing gives no such figure on “{words}”.",
    ),
    "part_missing": (
        "“{part}”：发布会没有给出",
        "“{part}”: not given in the briefing",
    ),
    "of_briefing": (
        "答案取自：{title}",
        "From the briefing: {title}",
    ),
    "put_right": (
        "发布会上先说是{wrong}，后更正为{right}",
        "First given as {wrong}, then corrected to {right}",
    ),
    "false_premise": ("问题的前提与发布会不符，发布会说的是：", "The briefing says otherwise: "),
    "yes": ("是的：", "Yes: "),
    "no": ("没有：", "No: "),
    "not due": ("还没有到期：", "Not due yet: "),
    "so": ("是的，", "Yes: "),
    "not so": ("没有，", "No: "),
    "stop": ("。", "."),
    "more": ("{winner}更高：", "{winner} is higher: "),
    "less": ("{winner}更低：", "{winner} is lower: "),
    "ahead": ("{winner}更靠前：", "{winner} ranks higher: "),
    "behind": ("{winner}更靠后：", "{winner} ranks lower: "),
    "fell more": ("{winner}降幅更大：", "{winner} fell more: "),
    "fell less": ("{winner}降幅更小：", "{winner} fell less: "),
    "down": ("下降", "down "),
    "equal": ("两者相同：", "Both are the same: "),
    "computed": (
        "{about}{result}（计算得出：{expression}）。依据：{operands}。",
        "{roughly}{result} (computed: {expression}). From: {operands}.",
    ),
    "other way": ("正相反，{degree}", "The other way round, by "),
    "computed last": (
        "{operands}；{about}{result}（计算得出：{expression}）。",
        "{operands}; {roughly}{result} (computed: {expression}).",
    ),
    "completed": ("{question}？（承上问：{before}）", "{question}? (after: {before})"),
    "no_briefings": (
        "库中没有这个发布会：{name}。现有：{known}。",
        "The library holds no briefing {name}. It holds: {known}.",
    ),
}


def phrase(name: str, language: str) -> str:
    """The template in the language of the question."""
    chinese, english = _PHRASES[name]
    if language == "en":
        return english
    return traditional(chinese) if language == "zh-Hant" else chinese
