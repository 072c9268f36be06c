"""Words by which a question or a sentence says that something rose or fell."""

from __future__ import annotations

from index.figures.lexicon import ENGLISH_FALL, ENGLISH_RISE, FALL, RISE

SAYS_FALL = (
    "负增长|倒退|走低|不如|萎缩|滑坡|缩水|走弱|下行|(?:降|跌|减|掉|变?少)(?:了|下来|下去|得)|(?:还|变|更|越来越)[少低慢小差]"
    "|越(?:降|跌|减|来)越[少低慢小差]|不[升增涨]反[降减跌]|"
    + "|".join(w for w in FALL if len(w) > 1)
    + rf"|\b(?:{'|'.join(ENGLISH_FALL)})\w*"
)
SAYS_RISE = (
    "走高|上行|走强|(?:涨|升|增|变?多|变?高)(?:了|起来|上去|上来|得)|(?:还|变|更|越来越)[多高快大]|不[降减跌]反[升增涨]|"
    + "|".join(w for w in RISE if len(w) > 1)
    + rf"|\b(?:{'|'.join(ENGLISH_RISE)})\w*"
)

# That something did not rise, or fall, in front of the word for it: 没有上调, has not been cut.
DENIES = (
    r"(?:没有|并未|并没有|从未|未曾|不会|未)(?:出现|发生|再|被|进一步|明显|任何|过)*(?:的)?"
    r"|\b(?:not|n't|never|no|nor|neither)(?: been| be| have| has| any| further| yet)* "
)
# What somebody is said to have done, in groups of words for one deed: why it was done asks of
# nothing where no word of its group is told.
DEEDS = (
    "取消 停止 叫停 暂停 中止 终止 废止 撤销 撤回 关停 关闭 停办 停发",
    "放慢 推迟 延后 延期 暂缓 推后 搁置",
    "禁止 禁用 限制 限购 限产 收紧 管控",
    "下调 调低 降价 压减 削减 砍掉 缩减",
    "上调 调高 涨价 提价 加征 加税",
    "退出 撤出 放弃 解散",
    "cancel scrap abolish suspend halt stop withdraw discontinue terminate",
    "postpone defer shelve",
    "ban restrict limit tighten prohibit",
    "quit abandon disband exit",
)
# Takes for granted that something fell, or rose, and asks by how much.
_HOW_MUCH = r"(?:幅度)?(?:了|到)?(?:大概|大约|约)?(?:多少|几|百分之几)"
FELL_BY_HOW_MUCH = (
    rf"(?:下降|降低|减少|下跌|下滑|回落|(?<![涨])跌|(?<![升])降|(?<![增加])减|(?<![多])少|萎缩|缩水|下行){_HOW_MUCH}"
    r"|\b(?:by )?how much (?:did|has|have|had|does|do) [^?]{2,80} (?:fall|fallen|drop|dropped|decline|declined|decrease|decreased|shrink|shrunk)\b"
)
ROSE_BY_HOW_MUCH = (
    rf"(?:上升|增长|增加|上涨|提高|提升|上行|扩大|涨|升|增|攀升){_HOW_MUCH}"
    r"|\b(?:by )?how much (?:did|has|have|had|does|do) [^?]{2,80} (?:rise|risen|grow|grown|increase|increased|climb|climbed)\b"
)
