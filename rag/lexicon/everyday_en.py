"""Phrases of everyday English, and what the tables of figures call the same: a pattern and its
replacement a line, read in order. Knowledge of the language, of no briefing.
"""

from __future__ import annotations

SAID_IN_ENGLISH = (
    # Short names that are written in capitals.
    (r"(?<![\w&])A\s?&\s?E(?![\w&])|(?-i:\bER\b)", "emergency department"),
    (r"(?-i:\bICU\b)", "intensive care"),
    (r"(?-i:\bGPs\b)", "family doctors"),
    (r"(?-i:\bGP\b)", "family doctor"),
    (r"(?-i:\bHGVs?\b)", "lorry"),
    (r"(?-i:(?<=[a-z,] )IT(?=[?,;.]|$| (?:systems?|spending|equipment|projects?|staff|budget)\b))", "digital systems"),
    (r"(?-i:\bOAPs?\b)", "pensioners"),
    # When.
    (r"\b(?:opening|first|initial) three months of\b", "first quarter of"),
    (r"\b(?:closing|final|last) three months of (?=(?:19|20)\d\d|the year|last year)", "fourth quarter of"),
    (r"\b(?:opening|first) (?:six|6) months of\b|\b(?:opening|first) half[- ]year of\b", "first half of"),
    (r"\b(?:closing|final) (?:six|6) months of\b", "second half of"),
    (r"\bthe (?:most|very) (?:recent|latest) (?=[a-z])", "the latest "),
    # Where.
    (r"\b(?:across|in) the (?:country|nation) as a whole\b|\bthe (?:country|nation) as a whole\b|\bcountry-?wide\b", "nationally"),
    # What is done, and to whom.
    (r"\b(?:taken|brought|sent|rushed|put) (?:in)?to hospital\b|\bhospitali[sz]ed\b", "admitted to hospital"),
    (r"\bhospital stays? began\b", "admitted"),
    (r"\bsee(?:s|n|ing)? (?:a|their|the) (?:gp|doctor|family doctor)\b", "appointment with a doctor"),
    (r"\bput (?:the|a|that|this) question (?:about|on)\b|\braised the (?:question|issue|subject|matter) of\b", "asked about"),
    (r"\b(?:start|starts|started|begin|begins|began|pick|picks|picked)(?:ing)? up again\b|\bgets? (?:going|under ?way) again\b", "resume"),
    (r"\b(?:wage|salary|pay) (?:talks|negotiations|bargaining)\b", "pay talks"),
    (r"\b(?:empty|vacant) (?:jobs?|posts?|positions?|roles?)\b", "vacancies"),
    (r"\blost their (?:lives|life)\b", "died"),
    (r"\bwalk(?:ed)? off the job\b|\bdowned tools\b", "went on strike"),
    (r"\bshown? the door\b|\blet go\b|\bmade redundant\b|\blaid off\b", "dismissed"),
    (r"\btaken on\b(?= (?:last|this|in|by|during|since)|\?|$)", "hired"),
    (r"\b(?:put|set) (?:its|their|our) name down\b|\bsigned? on\b", "registered"),
    (r"\bturn(?:ed|s)? up for\b", "attended"),
    (r"\b(?:did not|didn't|failed to|never) (?:turn up|show up|attend)\b", "missed"),
    (r"\bhand(?:ed|s|ing)? out\b", "issued"),
    (r"\bbrought? in by\b", "earned by"),
    (r"\b(?:bring|brought|brings|rake[sd]?|raking|pull(?:s|ed)?) in(?= (?:for|in|last|this|from|over|during|by)\b|\?|$)", "amount to"),
    # What an answer is to be worked out from.
    (r",? (?:going|judging|working) (?:back )?(?:by|from|on) (?:the |its )?(?:[a-z-]+ )?(?:growth(?: rate)?|rate|increase)s? (?:it|they|she|he|we) (?:gave|give|quoted|mentioned|cited)", ""),
    # Money.
    (r"\b(?:out of|from) (?:people's|patients'|customers'|their|your) (?:own )?pockets?\b", "paid by charges"),
    (r"\btake-home pay\b", "net pay"),
    (r"\bgo(?:es|ing)? rate\b", "price"),
    (r"\bfoot(?:ed|s|ing)? the bill for\b", "pay for"),
    (r"\bset back\b(?= (?:the|tax))", "cost"),
    (r"\b(?:cash|money) set by for\b", "budget for"),
    (r"\bstate (?:aid|money|funding|cash)\b|\b(?:tax-?payer|government|public) (?:cash|money)\b", "state funding"),
    (r"\b(?:over|under)shoot(?:s|ing)?\b|\b(?:over|under)shot\b", "miss the target"),
    # Idioms that a table would take at their word.
    (r"\b(?:went|gone|going|go|goes) up in (?:flames|smoke)\b", "burned"),
    (r"\bhow fast (?P<what>(?!has|have|had|did|do|does|is|are|was|were|will|can)[a-z -]{3,40}?) (?:goes|go|gets|get|comes|come) out\b", r"the time to \g<what>"),
    (r"\b(?:got|gets?|given|giving|gave) the green light\b", "approved"),
    (r"\b(?:got|get|gets) a yes\b", "approved"),
    (r"\btruck(?:ed)? away\b|\bcart(?:ed)? (?:away|off)\b|\bhaul(?:ed)? away\b", "removed"),
    (r"\bmake the grade\b|\bmade the grade\b", "qualify"),
    (r"\bchang(?:e|ed|ing) hands\b", "sold"),
    (r"\bbreak(?:s|ing)? ground\b|\bbroke ground\b|\bstart(?:ed)? digging\b", "start construction"),
    (r"\bset (?:people|customers|passengers|families|drivers|you|one) back\b", "cost"),
    (r"\b(?:go|goes|going|went|gone) for(?= (?:on average|now|last|in|this)\b|\?|$)", "cost"),
    (r"\bput away\b", "saved"),
    (r"\bkick(?:s|ed)? in\b", "take effect"),
    # How much.
    (r"\bhow (?:big|large|great) a (?:share|slice|chunk|part|proportion|percentage) (?=of|is|was|are|were)", "what share "),
    (r"\bwhat (?:slice|chunk|portion|fraction) of\b", "what share of"),
    (r"\bhow (?:long|much time) (?:on average )?do(?:es)? (?P<who>[a-z -]{3,40}?) (?:have to )?wait\b", r"how long is the wait of \g<who>"),
    (r"\bper head\b|\bfor each (?:citizen|inhabitant|resident|person)\b|\bfor every (?:man, woman and child|citizen|inhabitant|resident)\b", "per person"),
)  # fmt: skip
