"""Deeds and misfortunes that no figure is of unless it is told so: closures, fines, deaths.

Each is asked by one of the first words and told by one of the second; most other verbs only say in
what way a figure came about, and briefings use many for one.
"""

from __future__ import annotations

MISFORTUNES = (
    (
        r"关闭|关停|关门|倒闭|破产|歇业|停业|停产|停工"
        r"|\bhow many [^?]*\b(?:closed|shut|shut down|went (?:bankrupt|bust|under)|bankrupt)\b",
        r"关闭|关停|关门|停业|停产|停工|停办|叫停|倒闭|破产|歇业|注销|淘汰|清退|化解|clos|shut|bankrupt|bust|liquidat|decommission|retir",
    ),
    (
        r"裁员|裁了|裁掉|解雇|辞退|开除|下岗"
        r"|\b(?:laid off|lay off|fired|dismissed|sacked|made redundant)\b",
        r"裁|解雇|辞退|开除|下岗|减员|laid|lay|fired|dismiss|sack|redundan|job cuts|jobs? (?:lost|went)",
    ),
    (r"被?罚(?:了|款|没)|\bfined\b|\bin fines\b|\bpenalt", r"罚|处分|\bfine|penalt|sanction"),
    (
        r"死亡|死了|遇难|身亡|丧生|丧命|\b(?:died|killed|deaths|fatalit)",
        r"死|遇难|身亡|丧生|丧命|亡|失去生命|生命|\b(?:dead|death|die|kill|fatal|lives|los[et])",
    ),
    (r"受伤|伤了|伤者|\binjur|\bwounded\b|\bhurt\b", r"伤|injur|wound|hurt|casualt"),
    (
        r"逮捕|抓获|被抓|抓了|落网|\barrest|\bdetained\b",
        r"捕|抓|拘|落网|嫌疑人|查获|破获|arrest|detain|caught|held|suspect",
    ),
    (r"被盗|被偷|失窃|\bstolen\b", r"盗|窃|偷|stol|theft|thie"),
    (
        r"召回|退货|\brecalled\b|\brecalls\b",
        r"召回|退|recall|return",
    ),
    (
        r"出(?:了|过)?(?:多少|几)[起次宗]?事故|事故(?:多少|几)[起次宗]|(?:多少|几)[起次宗]?事故"
        r"|\bhow many (?:[a-z]+ )?(?:accidents|crashes|explosions)\b",
        r"事故|故障|爆炸|险情|火灾|accident|crash|explo|incident|collision|fire",
    ),
    (r"被(?:投诉|举报)|(?:投诉|举报)了?(?:多少|几)|\bcomplained\b", r"投诉|举报|申诉|诉求|反映|complain|grievance|report"),
    (r"拆除|拆掉|拆了|\bdemolish|\btorn down\b", r"拆|清理|退出|demolish|torn|remov"),
)  # fmt: skip
