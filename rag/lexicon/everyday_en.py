"""Phrases of everyday English, and what the tables of figures call the same: a pattern and its
replacement a line, read in order. Knowledge of the language, of no briefing.
"""

from __future__ import annotations

SAID_IN_ENGLISH = (
    # What did they sink into the line: how much money.
    (
        r"\bwhat (?P<do>did|do|does|have|has|will|would) (?P<who>[^?]{2,40}?) (?:sink|sunk|pump(?:ed)?|pour(?:ed)?|plough(?:ed)?|plow(?:ed)?) into\b",
        r"how much money \g<do> \g<who> spend on",
    ),
    (r"\b(?:ran|run|running|were|are|arrived?|arriving|depart(?:ed|ing)?|left) on time\b", "had punctuality"),
    # One name: small and medium-sized industrial firms.
    (
        r"^(?!.*\b(?:versus|vs\.?|outpac\w+|than|compared|which|whose|who|or|beat|ahead|exceed\w*)\b)(?P<ahead>.*?)\bsmall(?:er)?(?: and | ?& ?|/)(?:medium|mid)(?:[- ]?size[ds]?)? (?=(?:[a-z-]+ ){0,2}(?:firms?|compan(?:y|ies)|business(?:es)?|enterprises?|manufacturers?)\b)",
        r"\g<ahead>SME ",
    ),
    (
        r"\bhow many more (?:are|is|do|does|will|would|did) (?:they|it|the [a-z]+|he|she|officials) (?:aim(?:ing)?|plan(?:ning)?|hop(?:e|ing)|target(?:ing)?|want(?:ing)?|expect(?:ing)?|intend(?:ing)?)(?: for| to (?:add|build|create|train|set up|open))?\b",
        "how many new ones are planned",
    ),
    # How many cars did it build: how many were produced.
    (
        r"\bhow many (?P<what>(?:[a-z-]+ ){0,3}(?:cars?|vehicles?|evs?|nevs?|automobiles?|trucks?|ships?|planes?|chips?|phones?)) (?P<did>(?:did|does|do|were|was|has|have|had)\b[^?]{0,40}?)\b(?:build|built|assembled?|turn(?:ed)? out|roll(?:ed)? out)\b",
        r"how many \g<what> \g<did>produced",
    ),
    # In that order, please: how the answer is to be given.
    (r",? in (?:that|this|the same) order\b(?:,? (?:please|pls))?", ""),
    # How is the budget carved up between A, B and C: the budget for each of them.
    (
        r"^how (?!(?:are|were) [^?]*split between )(?:is|was|are|were|will|did) (?P<what>[^?,]{3,50}?) (?:be |get )?(?:carved up|split(?: up)?|divided(?: up)?|shared out|broken down|distributed|allocated) (?:between|among|across|over|by) (?P<these>[^?]{5,90})",
        r"\g<what>: \g<these>",
    ),
    (r"\b(?:rmb|cny|renminbi)\b", "yuan"),
    # What growth rate does that imply: what the rate is.
    (r"\b(?P<rate>what (?:growth|increase|rate|share|percentage)(?: rate)?) (?:does|do|did|would|will) (?:that|this|it|they) (?:imply|mean|represent|work out (?:at|to)|come to|amount to)\b", r"\g<rate>"),
    # Pieces of equipment, hooked up to a network: how the count and the joining are told of it.
    (r"\b(?:pieces|items|bits) of (?=(?:[a-z-]+ ){0,2}(?:equipment|machinery|gear|kit|hardware)\b)", ""),
    (r"\b(?:hooked|plugged|wired|tied|linked) (?:up )?(?:in)?to\b", "connected to"),
    (r"\b(?:opted|signed) (?:in to|into|up (?:for|to))\b", "use"),
    # How much faster did A grow than B: the gap of two rates.
    (r"\bhow much (?:faster|quicker|more quickly|slower) (?:did|has|have|had|was|were|is|are) (?P<a>[^?]{3,60}?) (?:grow|grown|rise|risen|increase[d]?|expand(?:ed)?|growing|rising) than (?P<b>[^?]{3,60}?)(?=\?|$)", r"by how many percentage points did \g<a> outgrow \g<b>"),
    (r"\bby what (?:percentage|margin|rate) (?=(?:did|does|has|have) [^?]{3,80}? (?:outgr[eo]wn?|outpaced?|outstrip(?:ped)?|exceed(?:ed)?|surpass(?:ed)?|lag(?:ged)?|trail(?:ed)?)\b)", "by how much "),
    (r"\bhow many (?P<points>(?:percentage )?points) (?:separate[sd]?|divide[sd]?) (?P<a>.{3,80}?) (?:from|and) (?P<b>.{3,80}?)(?=\s*[?(]|$)", r"by how many \g<points> did \g<a> exceed \g<b>"),
    (r"\bhow (?:steeply|sharply|deeply|drastically|dramatically|markedly|heavily|considerably|significantly) (?=has|have|had|did|was|were|is|are)", "by how much "),
    (r"\b(?:(?:out )?of|for|in) every (?:hundred|100|ten|10|thousand|1000) (?P<whole>[^,?]{3,60}?), (?:about |roughly |around )?how many (?P<part>(?:were|was|are|is|had|have|went|came) [^?]+)", r"what percentage of \g<whole> \g<part>"),
    (r"\b(?:when|once|by the time) (?P<year>20\d\d|next year|this year|the year) (?:ends|is over|closes|is out|comes to an end)\b", r"at the end of \g<year>"),
    (r"\b(?:from )?july (?:to|through|until) december\b", "second half"),
    (r"\b(?:from )?january (?:to|through|until) june\b", "first half"),
    (r"\bwhere (?:does|do|did) (?P<who>[^?,]{2,40}?) (?:want|expect|hope|plan|aim|intend)s?(?: for)? (?P<what>[^?,]{3,60}?) to (?:be|stand|get to|end up|land)\b", r"what is the target for \g<what>"),
    (r"\b(?:pls|plz)\b", "please"),
    (r"\b(?:please |kindly )?confirm (?=the|that|what|how)", "what is "),
    (r",? (?:that |which )?the (?:vice-?|deputy )?(?:minister|spokes(?:man|woman|person)|official) (?:gave|quoted|mentioned|cited|announced|reported|read out)(?: us)?(?= for| in| on|\?|$)", ""),
    (r"\bbefore (?:its|the|that|this) (?:\d[\d.]* ?(?:%|percent|per cent) )?(?:jump|rise|increase|surge|gain|leap|spurt|drop|fall|decline)\b", "in the year before"),
    (r"\bhow far (?:ahead of|above) (.{3,50}?) (?:was|were|is|are|did) (.{3,90}?)(?=\s*[?(]|$)", r"by how much did \2 exceed \1"),
    (r"\bhow far (?:behind|below) (.{3,50}?) (?:was|were|is|are|did) (.{3,90}?)(?=\s*[?(]|$)", r"by how much did \1 exceed \2"),
    (r"\bfor (?!(?:19|20)\d\d)([a-z][^,?]{2,50}?),? and for (?!(?:19|20)\d\d)(?=[a-z])", r"for \1 and "),
    (r"\b(?:rather than|as opposed to|instead of) [a-z0-9' -]{3,50}(?=,)", ""),
    # What somebody wants done is planned.
    (r"\b(does|do|did) ((?:the |its )?[a-z]+(?: [a-z]+)?) want (?:to see )?(?!to\b|it\b|them\b|this\b|that\b)(?=[a-z])", r"\1 \2 plan to have "),
    (r"\babove-(?:scale|threshold) (?=industry (?:as a whole|overall|in general)\b)", ""),
    # "Above" sets nothing beside anything in this name.
    (r"\(?\b(?:above|over) (?:a |the )?(?=designated (?:size|scale)\b)(designated (?:size|scale))\)?", r"of \1"),
    # Short names that are written in capitals.
    (r"(?<![\w&])A\s?&\s?E(?![\w&])|(?-i:\bER\b)", "emergency department"),
    (r"(?-i:\bICU\b)", "intensive care"),
    (r"(?-i:\bGPs\b)", "family doctors"),
    (r"(?-i:\bGP\b)", "family doctor"),
    (r"(?-i:\bHGVs?\b)", "lorry"),
    (r"(?-i:(?<=[a-z,] )IT(?=[?,;.]|$| (?:systems?|spending|equipment|projects?|staff|budget)\b))", "digital systems"),
    (r"(?-i:\bOAPs?\b)", "pensioners"),
    # Who applied for it is what was granted or refused.
    (r"\b(?P<what>(?!(?:many|of|the|all|new|these|those|total|more|such|their|its|our|other|and|or|planning|job|first)\b)[a-z]+) (?:applications|requests)(?= (?:(?:were|was|got|get|have been|had been|being|are) )?(?:rejected|refused|turned down|denied|granted)\b)", r"\g<what>s"),
    # When the new prices apply is no change that is asked for.
    (r",? \b(?:once|when|after) (?:the |these |those |new )*(?:prices?|fees?|fares?|charges?|rates?|tariffs?|rents?) (?:go(?:es)? up|rises?|increases?|changes?|(?:are|is) (?:raised|put up|increased))\b", ""),
    # The most that was ever seen in so short a time.
    (r"\b(?:the )?(?:all-time )?(?:record|highest|most)(?: ever)? (?:number of |for |of )?(?P<what>[a-z][^,?]{3,50}?) (?:ever )?(?:in|on) (?:one|a single|any one|a) (?P<time>day|week|month|night|weekend)\b", r"\g<what> on the busiest single \g<time>"),
    # When.
    (r"\b(?:opening|first|initial) three months of\b", "first quarter of"),
    (r"\b(?:closing|final|last) three months of (?=(?:19|20)\d\d|the year|last year)", "fourth quarter of "),
    (r"\b(?:opening|first) (?:six|6) months of\b|\b(?:opening|first) half[- ]year of\b", "first half of"),
    (r"\b(?:closing|final) (?:six|6) months of\b", "second half of"),
    (r"\bthe (?:most|very) (?:recent|latest) (?=[a-z])", "the latest "),
    (r"\b(?:in|during|over|for) the (?:opening|first) (?:six|6) months\b(?! of)", "in the first half"),
    (r"\b(?:in|during|over|for) the (?:closing|final|last) (?:six|6) months of the year\b", "in the second half"),
    # How many are planned for a year is what is aimed at for it.
    (r"^how many (?P<what>[a-z][a-z -]{2,40}?) (?:are|is) (?:planned|envisaged|foreseen|aimed for|targeted) (?P<when>(?:for|in|by) (?:20\d\d|this year|next year))\b", r"what is the target for \g<what> \g<when>"),
    # How one travels.
    (r"\bby (?:plane|aeroplane|airplane|aircraft)\b", "by air"),
    (r"\bby (?:ship|boat|ferry)\b", "by sea"),
    # What it rose to is where it stands, and no change.
    (r"^to (?:how much|what(?: (?:level|amount|figure))?) (?:did|has|have|was|were) (?P<what>[a-z][a-z' -]{2,50}?) (?:rise|risen|raised|go up|gone up|fall|fallen|increased?|cut|lowered|reduced)\b", r"what is \g<what> now"),
    (r"\b(?:the )?(?:tally|head ?count|total count) (?:of|for) (?=[a-z])", "the number of "),
    # Who said so of it.
    (r"^who called (?=(?:the|its|their|this|that|[a-z'’-]+['’]s) )", "who described "),
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
    (r"\b(?:put|set) (?:its|their|our) names? down\b|\bsigned? on\b", "registered"),
    (r"\bat (?:its|their|the) (?:very )?worst(?: (?:point|level|moment))?\b|\bat the height of\b", "at the peak of"),
    (r"\bon schedule\b", "on-time"),
    (r"\b(?:were|was|are) on foot\b", "were pedestrians"),
    (r"\bturn(?:ed|s)? up for\b", "attended"),
    (r"\b(?:did not|didn't|failed to|never) (?:turn up|show up|attend)\b", "missed"),
    (r"\bhand(?:ed|s|ing)? out\b", "issued"),
    (r"\bbrought? in by\b", "earned by"),
    (r"\b(?:bring|brought|brings|rake[sd]?|raking|pull(?:s|ed)?) in(?= (?:for|in|last|this|from|over|during|by)\b|\?|$)", "amount to"),
    # What an answer is to be worked out from.
    (r",? (?:going|judging|working) (?:back )?(?:by|from|on) (?:the |its )?(?:[a-z-]+ )?(?:growth(?: rate)?|rate|increase)s? (?:it|they|she|he|we) (?:gave|give|quoted|mentioned|cited)", ""),
    # Why.
    (r"\bwhat (?:did|does|do) (?P<who>[^?,]{3,50}?) (?:say|think|believe|suggest) (?:lies|lay|is|was|are|were|stands|stood) behind (?P<what>[^?]+)", r"what is behind \g<what>, according to \g<who>"),
    (r"\bwhat (?:lies|lay|stands|stood|sits) behind\b", "what is behind"),
    (r"\bwhat (?:explanations?|reasons?|causes?|grounds) (?:was|were|is|are|has been|have been) (?:given|offered|put forward|cited|mentioned) for\b|\bhow (?:was|were|is|are) (?=[^?]{3,50} explained\b)", "what are the reasons for "),
    # Money.
    (r"^how much (?:is|are) (?P<what>(?:an? |one )[a-z][a-z' -]{2,40}?)(?P<when> (?:now|at present|today))?\??$", r"how much does \g<what> cost\g<when>?"),
    (r"\b(?:who|which (?:groups|people)) (?:won't|will not|do not|don't|does not|doesn't|need not|needn't) (?:have to |need to )?pay (?:for )?(?:any (?:of )?)?(?:these |those |the |such )?(?:fees?|charges?|anything|fares?)(?: at all)?\b|\bwho (?:is|are|remains?|stays?) (?:still )?exempt from (?:the |these |those |all |any )?(?:fees|charges|paying)\b", "which groups are free of charge"),
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
    (r"\b(?P<share>what (?:share|percentage|proportion|part) of [^?,]{3,60}?) did (?P<part>[^?,]{3,40}?) (?:cover|supply|provide|meet|make up|account for|represent)(?=[,?]|$| (?:in|last)\b)", r"\g<share> came from \g<part>"),
    (r"\bhow much (?P<has>has|have|had) (?P<what>[^?,]{3,60}?) (?:come|gone) (?P<way>down|up)\b", r"by how much \g<has> \g<what> gone \g<way>"),
    # At home and abroad.
    (r"\bhome[- ]market\b|\bhome (?=(?:routes?|flights?|sales|demand|orders)\b)|\b(?:inside|within) the country\b", "domestic "),
    (r"\bcross-border (?=(?:routes?|flights?|traffic|passengers?|trips?|travell?ers?|services?)\b)", "international "),
    (r"\bcoach (?=(?:ticket|fare|class|seat|cabin)s?\b)", "economy "),
    # How much.
    (r"\bwhat ?%", "what percentage"),
    (r"\bhow many (?:of them )?(?:in|out of) (?:a|an|one|each|every) (?:hundred|100)\b", "what percentage"),
    (r"^(?P<part>(?!(?:what|how|which|who|when|is|are|was|were|did|does|do|and|but|then|so)\b)[^?,:]{2,60}?),? as (?:a|what) (?:share|proportion|percentage|fraction|per ?cent) of (?P<whole>[^?,]+)\??$", r"what share of \g<whole> were \g<part>?"),
    (r"\bhow much (?P<what>turnover|revenue|profit|income) did (?P<who>[^?,]{3,50}?) (?:book|post|report|notch up|turn in|record|make|earn)\b", r"what was the \g<what> of \g<who>"),
    (r"\bhow long (?P<does>does|do|did) (?P<who>[^?,]{3,50}?) (?:spend|have to spend) (?=(?:at|in|on|inside|waiting)\b)", r"how long \g<does> \g<who> take "),
    (r"\bhow (?:big|large|great) a (?:share|slice|chunk|part|proportion|percentage) (?=of|is|was|are|were)", "what share "),
    (r"\bwhat (?:slice|chunk|portion|fraction) of\b", "what share of"),
    (r"\bhow (?:long|much time) (?:on average )?do(?:es)? (?P<who>[a-z -]{3,40}?) (?:have to )?wait\b", r"how long is the wait of \g<who>"),
    (r"\bper head\b|\bfor each (?:citizen|inhabitant|resident|person)\b|\bfor every (?:man, woman and child|citizen|inhabitant|resident)\b", "per person"),
)  # fmt: skip
# What English says in many ways, in the way the tables know; on the folded question.
# Several things to be put in order, of something or of nothing that is named.
_ORDERED = (
    r"^(?:please )?(?:put|rank|order|sort|arrange|list) (?:(?:these|the following|them)(?: [a-z]+){{0,2}}? )?"
    r"(?:in |by )?(?:{order}) (?:of|by) (?:their )?(?!(?:size|number|head ?count|amount|value):)(?P<by>[a-z][a-z -]+?)"
    r"(?:, (?:the )?(?:largest|highest|biggest|most|fastest) first)?: (?P<first>.+), (?:and )?(?P<last>[^,]+?)[.?]?$"
)
_ORDERED_PLAINLY = (
    r"^(?:please )?(?:put|rank|order|sort|arrange|list) (?:(?:these|the following|them)(?: [a-z]+){{0,2}}? )?"
    r"(?:in |by )?(?:{order})(?: (?:of|by) (?:their )?[a-z -]+?)?"
    r"(?:, (?:the )?(?:largest|highest|biggest|most|fastest) first)?: (?P<first>.+), (?:and )?(?P<last>[^,]+?)[.?]?$"
)
ENGLISH_EVERYDAY = (
    (r"\beconomic (?P<what>sectors?|categories|classes)\b", r"\g<what> of the economy"),
    # Did it exceed that of 2017 by more than 3 percent: against that year.
    (r"\b(?P<head>by (?:what percent(?:age)?|how much)\b[^?]{3,60}? )(?:exceed|surpass|top|beat|outstrip)(?:ed|s|ped)? (?:that|the (?:level|figure|total|number|one)) (?:of|in|for|recorded in) (?P<year>(?:19|20)\d\d|the (?:previous|prior) year)\b", r"\g<head>grow compared with \g<year>"),
    (r"\b(?:exceed|surpass|top|beat|outstrip)(?:ed|s|ped)? (?:that|the (?:level|figure|total|number|one)) (?:of|in|for|recorded in) (?P<year>(?:19|20)\d\d|the (?:previous|prior) year) (?=by (?:more|less|over|at least|about|\d))", r"grow compared with \g<year> "),
    # What are the goals for A and for B.
    (r"^what (?:are|were) (?P<what>[^?]{3,50}?) for (?P<a>[^?,]{3,40}?) and for (?P<b>[^?,]{3,50})\?*$", r"what is \g<what> for \g<a>, and what is \g<what> for \g<b>?"),
    # Counting both A and B, how many exist: A and B together.
    (r"^(?:counting|taking|including|adding) (?:both )?(?:the )?(?P<a>[^,?]{4,60}?) and (?:the )?(?P<b>[^,?]{4,60}), how many (?:exist|are there|do we have|does it come to|is that)(?: (?:altogether|in all|in total|together))?\?*$", r"how many \g<a> and \g<b> are there altogether?"),
    # X: what's the tally: how many X.
    (r"^(?:(?:pieces|units|number) of )?(?P<what>[^:?]{6,90}): what(?:'s| is| was) (?:the|their|its) (?:tally|total|number|count|headcount|sum)\?*$", r"how many \g<what>?"),
    # Worth at least what amount.
    (r"\b(?:at least|at most|up to|over|more than|about|around|roughly) (?=what (?:amount|sum|figure|number|percentage|share)\b)", ""),
    # Beat the level of 2017.
    (r"\bbeat(?:en)? (?:the )?(?:level|figure|number|total|mark) (?:of|in|for) (?=(?:19|20)\d\d\b)", "exceed that of "),
    (r"\b(?:struck|strikes?|striking|forged?) (?=(?:[a-z]+ )?(?:deals?|partnerships?|agreements?|alliances?|pacts?)\b)", "made "),
    (r"\bfinancial houses\b", "financial institutions"),
    # OK, just the new ones then.
    (r"^(?:ok(?:ay)?|right|fine|good|great|thanks|got it)[,.] (?:and |so |but |just |only )*(?P<what>[^?]{3,40}?)(?:,? then)?\?*$", r"and \g<what>?"),
    (r"^(?:looking|going|moving) (?:ahead|forward),? ", ""),
    # How much steel the country turned out: made.
    (r"\bturn(?:ed|s|ing)? out (?!to\b|that\b|well\b)", "produced "),
    (r"\bturned out(?= (?:last|this|in|over|by|during)\b|[?.]|$)", "produced"),
    # X: did they pass the mark: did X.
    (r"^(?P<topic>[^:?]{4,80}): (?P<aux>did|do|does|is|are|was|were|has|have|will|would) (?:they|it) (?P<rest>.+)$", r"\g<aux> \g<topic> \g<rest>"),
    # A quarter or more of them: at least a quarter.
    (r"\b(?P<much>(?:a |one |two |three )?(?:half|thirds?|quarters?|fifths?|tenths?)|\d[\d.]* ?(?:%|per ?cent)) or more (?=of\b)", r"at least \g<much> "),
    # What volumes for 2024, first for A and then for B.
    (r"^(?P<ask>(?:what|how) [^?]+?), first (?P<for>for|in|of|at) (?:the )?(?P<a>[^?,]{3,40}?),? (?:and )?then (?P=for) (?:the )?(?P<b>[^?,]{3,40})\?*$", r"\g<ask> \g<for> \g<a>, and \g<ask> \g<for> \g<b>?"),
    # What would the NEV portion of the market be.
    (r"\bwhat (?:would|will|was|is) the (?P<part>[a-z][a-z-]*) (?:portion|share|slice) of (?:the )?(?P<whole>[^?]+?) be\b", r"what share of \g<whole> would be \g<part>"),
    # If the outlook is right.
    (r"^if (?P<source>the [^,?]{3,50}(?:outlook|forecasts?|projections?|estimates?)) (?:is|are|proves?|holds?|comes?|turns?)[^,?]{0,30}, ", r"according to \g<source>, "),
    # How are the regions split between A and B: how many are of each.
    (r"^how (?:are|is|were|was) (?:the )?(?P<what>[a-z][a-z -]{2,40}?) (?:split|divided|shared out|distributed) (?:up )?between (?:the )?(?P<a>[a-z][^?,]{1,40}?)(?P<sort> (?:model|type|scheme|system|group|kind)s?)? and (?:the )?(?P<b>[a-z][^?,]{1,40}?)(?: (?:model|type|scheme|system|group|kind)s?)?\?*$", r"How many \g<what> are \g<a>, and how many \g<what> are \g<b>?"),
    # How many does the administration want: the house itself.
    (r"(?<= )(?P<do>does|did|do|has|have|will|would) the (?:administration|bureau|agency|commission|ministry|authorities|authority|department|officials) (?=(?:want|plan|aim|expect|hope|intend|say|report|foresee|count|put|project)\b)", r"\g<do> it "),
    # Put these in descending order of growth: A, B, C.
    (_ORDERED.format(order="(?:descending|decreasing) order"), r"In \g<by>, which is larger: \g<first> or \g<last>?"),
    (_ORDERED.format(order="(?:ascending|increasing) order"), r"In \g<by>, which is smaller: \g<first> or \g<last>?"),
    (_ORDERED_PLAINLY.format(order="(?:descending|decreasing) order|(?:size|number|growth|amount|value)|from (?:the )?(?:highest|largest|biggest|most|fastest) to (?:the )?(?:lowest|smallest|least|slowest)"), r"Which is larger: \g<first> or \g<last>?"),
    (_ORDERED_PLAINLY.format(order="(?:ascending|increasing) order|from (?:the )?(?:lowest|smallest|least|slowest) to (?:the )?(?:highest|largest|biggest|most|fastest)"), r"Which is smaller: \g<first> or \g<last>?"),
    (r"\bwhich (?:list|roll|register|catalogue) is longer\b", "which is larger"),
    (r"\bwhich (?:list|roll|register|catalogue) is shorter\b", "which is smaller"),
    # Was it two thirds of firms that grew: did two thirds of firms grow.
    (r"^(?:was|is) it (?P<much>(?:(?:at least|more than|over|less than|under|fewer than) )?(?:half|[a-z]+[ -](?:thirds?|quarters?|fifths?|tenths?)|\d[\d.]* ?(?:%|per ?cent)) of [^?]+?) (?:that|who|which) (?P<did>[^?]+)\?*$", r"did \g<much> \g<did>?"),
    # If its tally and its share are right.
    (r",? (?:if|assuming|provided) (?:its|the|their|that|those|these) [^,?]{3,60} (?:are|is|were|was) (?:right|correct|accurate|true|to be believed|reliable)(?=[,?.]|$)", ""),
    # In 亿元: only the unit that is wanted.
    (r",? in (?:units? of )?[\u4e07\u4ebf][\u4e00-\u9fff]{0,2}(?=[,?.]|$)", ""),
    (r"\bhow many [\u4e07\u4ebf]?\u5143\b", "how much money"),
    # List every main task: the main tasks.
    (r"^(?P<ask>(?:please )?(?:list|name|give(?: me| us)?|state|set out|enumerate)) (?:every|each|all)(?: single| one)?(?: of)?(?: the)? (?P<adj>(?:[a-z]+ )?)(?P<noun>task|step|measure|goal|point|feature|problem|reason|aim)s?\b(?: (?:that (?:was|were) )?(?:announced|mentioned|named|listed|set out|laid out|given|told|cited))?", r"\g<ask> the \g<adj>\g<noun>s"),
    # If it is met and none drop off: what is not to be reckoned with.
    (r",? (?:and|with) (?:none|nothing) (?:of them |else )?(?:drop|fall|leav|clos|shut|disappear|chang|is lost|are lost)[a-z]*(?: (?:off|out|away|down))?(?=[.,?]|$)", ""),
    (r",? \(?(?:i\.e\.|that is to say|in other words|meaning|aka),? (?P<x>[^?()]{4,60}?)\)?(?=\?|$)", r" (\g<x>)"),
    (r"\b(?P<what>deals?|agreements?|contracts?|orders?) (?:they|that|firms|companies|both sides)? ?(?:intend(?:ed)?|plan(?:ned)?|mean|meant) to (?:do|sign|make|strike|close|pursue|place)\b", r"intended \g<what>"),
    (r"\bstaged (?=(?:in|at|by|last|this|on|during)\b|\?|$)", "held "),
    (r"\bH1\b", "first half"),
    (r"\bH2\b", "second half"),
    (r"\bavg\b\.?", "average"),
    (r"(?<![\d.])\s?\bpct\b\.?", " percent"),
    (r"\byrs?\b\.?(?= |$|\?)", "year"),
    (r"\bgovt\b\.?", "government"),
    (r"^(?:the )?(?:total )?number of (?=[a-z])(?!.*\b(?:why|who|which|how|what|when)\b)|\bwhat(?:'?s| is| was| are| were) the (?:total )?number of (?=[a-z])", "how many "),
    (r"\b(?P<times>long|short|full|part)-(?P<term>term|time)\b", r"\g<times>\g<term>"),
    (r"\b(?:these days|right now|at the moment|as things stand|at present)\b", "now"),
    (r"\b(?:strip|take|leave|leaving|stripping|taking) out\b|\bset(?:ting)? aside(?= the\b)|\bnot counting\b|\bminus the\b|\bapart from\b", "excluding"),
    (r"\bfail(?:ed|s)? to (?=grow|rise|increase|expand)", "did not "),
    (r"\bpencil(?:s|led|ed)? in\b", "expect"),
    (r"\b(tera|giga|mega|kilo)watt[- ]hours?\b", r"\1watt-hours"),
    (r"\bin (?:the|that|this|any) case(?: of)?\b", "of"),
    (r"\b(?:takes?|took|taken|taking) place\b", "held"),
    (r"\b(?:takes?|took|taken|taking) part\b", "participated"),
    (r"\b(?:come|came) out of\b", "from"),
    (r"\bhow old (?=is|are|was|were)", "what age "),
    (r"\bhow often (?=did|do|does|have|has|had|were|was|are|is)", "how many times "),
    (r"\b(?:the )?(?:most|highest|largest|biggest|busiest) (?P<of>(?:[a-z-]+ ){0,4}?)(?:ever|on record|of all time)\b", r"record \g<of>"),
    (r"\bby what (?:multiple|factor)\b", "by how many times"),
    (r"\bby (?:how many|what) per ?cent\b", "by what percentage"),
    (r"\b(?:sets?|setting) aside\b|\b(?:earmark|allot|allocat)(?:t?ed|e?s)?\b", "budgeted"),
    (r"\b(?:come|comes|came|coming|bought|brought) (?:in )?from (?:abroad|overseas)\b", "imported"),
    (r"\b(?:overseas|foreign) (?:shipments?|sales)\b|\b(?:shipped|sold) (?:abroad|overseas)\b", "exports"),
    (r"\b(?:bought|buys?|buying|purchas(?:ed?|es|ing)) from (?=(?:the )?(?-i:[A-Z]))", "imported from "),
    (r"\b(?:sold|sells?|selling) to (?=(?:the )?(?-i:[A-Z]))", "exported to "),
    (r"\b(?:sales|sold) (?:abroad|overseas)\b|\b(?:abroad|overseas) sales\b", "exports"),
    (r"\b(?:right now|at (?:the|this) (?:moment|point|stage)|as things stand|these days|as we speak)\b", "now"),
    (r"\bgrown-up\b", "adult"),
    (r"\btop[- ]line\b", "revenue"),
    (r"\bshooting for\b", "aiming for"),
    (r"\b(?:job|unfilled) (?:openings?|posts?|positions?)\b", "vacancies"),
    (r"\bon-time (?:rate|performance|percentage|share|record)\b", "punctuality rate"),
    (r"\b(?:male-female|men-women|gender) pay (?:difference|disparity|gap)\b", "gender pay gap"),
    (r"\bover-(?=(?:thirt|fort|fift|sixt|sevent)ies\b)", "people over "),
    (r"\b(?P<tens>thirt|fort|fift|sixt|sevent)ies\b(?=[?.,]|$)", r"\g<tens>y"),
    # The capital that acts is the government, not the city.
    (r"\b(has|have|did|does|will|would|is) Beijing\b(?!'s)", r"\1 China"),
    (r"\b(?:go|goes|went|gone|going|come|comes|came|edged?|inched?|tick(?:ed)?) (?:up|higher)\b(?<!\bcome up)(?<!\bcomes up)", "increase"),
    (r"\b(?:go|goes|went|gone|going|come|comes|came|edged?|inched?|tick(?:ed)?) (?:down|lower)\b", "decrease"),
    (r"\b(?:is|are|was|were) (?:the |its |their )?(?!each\b|every\b)(?:[a-z]+ ){1,4}?(?=(?:forecast|expect|predict|project|aim|plan|hop|target)ing\b)", "is "),
    (r"\b(?:does|do|did) (?:the |its |their )?(?!each\b|every\b)(?:(?!(?:the|its|their|our|a|an)\b)[a-z]+ ){1,4}?(?=(?:forecast|expect|predict|project|aim|plan|hope|target)\b)", "do they "),
    (r"\bprice tag\b", "cost"),
    (r"\bsmall(?:er)?(?:[- ]sized)?,? (?:and|&|to) (?:mid|medium)(?:[- ]?sized?)? (?:businesses|enterprises|firms|companies)\b", "SMEs"),
    (r"\bto date\b", "so far"),
    (r"(?P<aim>\b(?:goal|target)s?\b[^?.]{0,40}?),? (?:going|looking) forward\b", r"\g<aim>"),
    (r"\bspent (?=(?:[a-z-]+ ){0,3}(?:batter|fuel|catalyst|oil|tyre|tire|cell|cartridge))", "used "),
    (r"\bper the (?=ministry|government|briefing|official|department|authorities|minister|spokes|(?:[a-z]+ ){0,2}(?:estimate|forecast|report|transcript|statement|figures|data)\b)", "according to the "),
    (r"^(?:working|judging|reckoning|calculating) (?:back )?(?:from|by) (?![^,]*\b(?:share|percentage|proportion)\b)[^,]{3,40},\s*", ""),
    (r",? (?:going|judging|working) (?:back )?(?:by|from|on) (?:the |its )?(?:[a-z-]+ )?(?:growth(?: rate)?|rate|increase)s?(?: given| told| quoted)?(?=[?.,]|$)", ""),
    (r"\bwhat (?:does|do|did|would) [^?]{3,40}? imply (?:for|about) (?P<what>[^?]{3,60}?)(?=\s*\?|$)", r"what was \g<what>"),
    (r"^(?P<what>[^:?]{4,60}): what (?:were|was) (?:they|it|that) (?=in\b|last\b)", r"what were \g<what> "),
    (r"\bhow many (?:such|of such|of these|of those) (?=[a-z-]+s\b)", "how many "),
    (r"\bat (?:about |roughly |around )?what (?:[a-z]+ )?(?:pace|rate|clip|speed) (?=has|have|did|is|are|was|were)", "how fast "),
    (r"\b(?:one|a) year (?:earlier|before|previously|prior)\b|\bthe (?:prior|preceding) year\b", "a year earlier"),
    (r"^(?P<how>year[- ](?:on|over)[- ]year|altogether|overall|in total|in all),\s*(?P<asks>[^?]+)\??$", r"\g<asks> \g<how>?"),
    (r"^(?P<whole>(?:among|within|out of) (?!how\b)[^,?]+),\s*(?P<asks>(?:what|which|how)\b[^?]*)\??$", r"\g<asks> \g<whole>?"),
    (r"\?\s*(?:I mean|I'm asking about|Meaning|That is,?) (?P<by>output|production|sales|exports|imports|revenue|value)\b[^?]*$", r" by \g<by>?"),
    (r"\broll(?:ed|ing)? off (?:the |its |their )?(?:production |assembly )?lines?\b", "were produced"),
    (r"\brank(?:s|ed)? as\b", "are"),
    (r"\bhow far (?P<has>has|have|did) (?P<what>[^,?]{3,70}?) (?:come down|fallen|fall|dropped|drop|declined|decline|decreased?|gone down|go down)\b", r"by how much \g<has> \g<what> fallen"),
    (r"\bhow far (?P<has>has|have|did) (?P<what>[^,?]{3,70}?) (?:risen|rise|increased?|gone up|go up|climbed|climb)\b", r"by how much \g<has> \g<what> risen"),
    (r"\bup or down\b", "how much did that grow"),
    (r"\b(?:provincial|national|overall|industry|global|world) average\b", "overall"),
    (r"\bby (?:what|which|how (?:large|big|high|great) an?) (?:per ?cent(?:age)?|rate|margin)s?\b", "how fast"),
    (r"\bhow far along\b", "what percentage complete and how far along"),
    (r"\bhow (?:quickly|rapidly|strongly|much faster) (?=did|has|have|was|were|is|are)", "how fast "),
    (r"\bwhat (?:was|is|were|are) the (?:pace|speed|rate) of (?:growth|increase|expansion)\b", "how fast was the growth"),
    (r"\bwhat(?:'?s| is| was) the (?:headcount|tally|count) (?:of|for)\b", "how many"),
    (r"\b(?:give me|tell me|i need|(?<![a-z] )need|looking for|show me|remind me of|any (?:figure|number|data) (?:on|for)) (?:the )?(?!how|what|who|when|which|why|if|whether|about)", "what was the "),
)  # fmt: skip
# The one measure that English calls by three words, none of which means it alone.
VALUE_ADDED_READ = "industrial valueadded"
VALUE_ADDED = (
    r"(?:industrial )?(?:value[- ]added|added value)(?: of)?(?: the)?"
    r"(?: industr(?:ial|y))?(?: output)?|(?<=industrial )output"
)
