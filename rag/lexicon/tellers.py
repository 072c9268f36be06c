"""Who estimates: words for those whose forecast a question asks for. Simplified."""

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
