"""Words of the tabs beside the conversation. Key: Simplified Chinese, English."""

from __future__ import annotations

from ui.limits import UPLOAD_MB

WORDS: dict[str, tuple[str, str]] = {
    # Figures
    "tab_ask": ("提问", "Ask"),
    "tab_figures": ("数字", "Figures"),
    "tab_library": ("文稿库", "Library"),
    "tab_evaluate": ("评测", "Evaluate"),
    "figures_none": ("这里还没有数字。", "There are no figures here."),
    "charts": ("图表", "Charts"),
    "chart_growth": ("增速（{period}，%）", "Growth rates ({period}, %)"),
    "chart_plan": ("目标、预计与实际", "Planned or expected, beside actual"),
    "chart_topic": ("按指标看：", "By what is measured:"),
    "chart_more": ("另有{count}项见下表。", "{count} more are in the table below."),
    "rows_more": ("另有{count}行，请下载 CSV。", "{count} more rows are in the CSV file."),
    "filter": ("筛选：指标、数值、时间、发言人", "Filter: subject, value, period, speaker"),
    "kind": ("类别", "Kind"),
    "kind_level": ("数额", "Amount"),
    "kind_count": ("数量", "Count"),
    "kind_growth": ("增速", "Growth"),
    "kind_share": ("占比", "Share"),
    "kind_points": ("百分点", "Points"),
    "kind_multiple": ("倍数", "Multiple"),
    "kind_rank": ("排名", "Rank"),
    "kind_streak": ("连续", "Streak"),
    "subject": ("指标", "Subject"),
    "value": ("数值", "Value"),
    "change": ("变化", "Change"),
    "period": ("时间", "Period"),
    "status": ("状态", "Status"),
    "speaker": ("发言人", "Speaker"),
    "actual": ("实际", "actual"),
    "expected": ("预计", "expected"),
    "target": ("目标", "target"),
    # Conversations
    "history": ("历史对话", "Conversations"),
    "history_none": ("本浏览器还没有保存的对话。", "No conversation is kept in this browser yet."),
    "history_where": (
        "对话只保存在本浏览器中。",
        "Conversations are kept in this browser only.",
    ),
    "delete": ("删除", "Delete"),
    "export": ("导出", "Export"),
    "unreadable": (
        "这段对话无法读取，可能由其他版本保存。",
        "This conversation cannot be read; another version may have kept it.",
    ),
    "thanks": ("已记录，谢谢。", "Noted, thank you."),
    "next": ("接着问", "Ask next"),
    "language": ("界面语言", "Language of the page"),
    # Library
    "library_held": ("库中的发布会", "Briefings in the library"),
    "library_empty": ("库中还没有发布会。", "The library holds no briefing."),
    "library_row": ("{turns}轮 · {figures}个数字", "{turns} turns · {figures} figures"),
    "add": ("添加发布会", "Add a briefing"),
    "upload": (
        f"选择文件（.txt .md .html，不超过{UPLOAD_MB} MB）",
        f"Choose a file (.txt .md .html, at most {UPLOAD_MB} MB)",
    ),
    "paste": ("或粘贴全文", "or paste the transcript"),
    "paste_here": ("粘贴发布会实录…", "Paste a transcript…"),
    "name": ("名称（用作编号）", "Name (becomes its id)"),
    "preview": ("预览", "Preview"),
    "keep": ("加入文稿库", "Keep it"),
    "discard": ("放弃", "Discard"),
    "remove": ("移除", "Remove"),
    "remove_sure": ("确定移除《{title}》？", "Remove “{title}”?"),
    "removed": ("已移除：{name}", "Removed: {name}"),
    "added": (
        "已加入：{name}（{passages}段，{figures}个数字）",
        "Kept: {name} ({passages} passages, {figures} figures)",
    ),
    "reading": ("正在修复和解析…", "Repairing and parsing…"),
    "indexing": ("正在建立索引：{done} / {total}", "Indexing: {done} of {total}"),
    "starting": ("正在准备建立索引…", "Preparing to index…"),
    "nothing_given": (
        "请先选择文件或粘贴文字。",
        "Choose a file or paste a text first.",
    ),
    "not_kept": ("尚未保存：确认后再加入。", "Not kept yet: look it over, then keep it."),
    "replaces": (
        "库中已有编号 {name}，加入后将替换它。",
        "The library already holds {name}; keeping this replaces it.",
    ),
    "too_long": (
        "文字有 {size} MB，上限为 {limit} MB。",
        "The text has {size} MB; at most {limit} MB can be added here.",
    ),
    "turns": ("轮次", "Turns"),
    "speakers": ("发言人", "Speakers"),
    "outlets": ("提问媒体", "Outlets"),
    "figures": ("数字", "Figures"),
    "warnings": ("注意", "Warnings"),
    "repaired": ("修复", "Repairs"),
    "repaired_count": (
        "去除注音{annotations}处，修复{places}处",
        "{annotations} annotations dropped, {places} places repaired",
    ),
    "date": ("日期", "Date"),
    "origin": ("来源", "Source"),
    "read_only": (
        "此处只读：文稿库由管理员维护。",
        "Read only: the library is kept by whoever runs this chat.",
    ),
    "busy": (
        "正在处理另一份文稿，请稍候再试。",
        "Another text is being worked on; try again in a moment.",
    ),
    # Evaluate
    "evaluate_what": ("题目", "Questions"),
    "evaluate_about": (
        "用带标准答案的题目测量准确率。",
        "Measures the answers against questions whose answers are known.",
    ),
    "evaluate_file": (
        "或选择自己的题目文件（.jsonl）",
        "or a questions file of your own (.jsonl)",
    ),
    "evaluate_limit": ("只答前几题（0 为全部）", "Only the first (0: all)"),
    "evaluate_run": ("开始评测", "Run"),
    "evaluate_stop": ("停止", "Stop"),
    "evaluating": ("已答 {done} / {total}", "{done} of {total} answered"),
    "scoring": ("正在评分…", "Scoring…"),
    "evaluate_none": (
        "这些题目问的是库中没有的发布会。",
        "These questions are about briefings that are not in the library.",
    ),
    "report": ("打开完整报告", "Open the full report"),
    "type": ("题型", "Type"),
    "questions": ("题数", "Questions"),
    "right": ("答对", "Right"),
    "strict": ("答对且有据", "Right and cited"),
    "all": ("全部", "All"),
    "failures": ("未答对的题（{count}）", "Failures ({count})"),
    "expected_was": ("应为", "Expected"),
    "got": ("答为", "Got"),
    "left_out": (
        "{count} 题问的是库中没有的发布会，已略去。",
        "{count} questions about briefings that are not in the library were left out.",
    ),
}
TRADITIONAL: dict[str, str] = {
    "export": "匯出",
    "filter": "篩選：指標、數值、時間、發言人",
}

REASONS = (
    "数字不对 · wrong figure",
    "引文不对 · wrong citation",
    "发布会有 · the briefing says it",
    "发布会没有 · the briefing does not say it",
)
"""What may be wrong with an answer. The page is built before its language is known."""
