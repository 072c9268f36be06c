"""Who tells: those whose forecast a question asks for, and reporters who are quoted. Simplified."""

from __future__ import annotations

TELLERS = (
    r"(?:行业|中国|国内|有关|相关|权威|第三方|独立|研究|咨询|分析|调查|专业|市场)*"
    r"(?:协会|学会|机构|研究院|智库|专家|业内|业界|官方|主管部门|券商)(?:人士|方面|那边|们|自己)?"
)
ESTIMATES = r"预计|预测|估计|预估|估算|估摸|测算|研判|判断|认为|展望|看好|看(?=20\d\d年|今年|明年|来年|全年)"
# The association now expects, the forecast that it has given.
BEFORE_ESTIMATE = (
    r"(?:目前|现在|最新|最近|普遍|眼下|年初|大概|大致|都|也)?(?:给出?|[作做]出?|拿出)?的?"
)
# A reporter whose own words are asked for, and those of the question that say so.
REPORTER = r"记者|提问者|\b(?:reporter|journalist|correspondent|questioner)s?\b"
REPORTER_SAID = (
    r"(?:那位|这位|一位|有)?(?:记者|提问者)(?:在)?(?:提问|问题)?(?:中|里|时)?(?:所)?(?:提到|提及|说到|说|称|讲|引用|援引)(?:了|过|的)*"
    r"|\b(?:according to )?(?:the|a|one|another) (?:(?:last|first|second|third|final|other|same) )?(?:reporter|journalist|correspondent|questioner)s?"
    r"(?: (?:say|says|said|mention(?:s|ed)?|cite[sd]?|quote[sd]?|name[sd]?|claim(?:s|ed)?|put(?:s| it)?|give|gave|bring up|brought up))?\b"
)
