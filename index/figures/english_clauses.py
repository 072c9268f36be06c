"""The parts of an English clause that name what is told: its subject, its verb, its object.

A clause is cut at its verbs; there is no parser, so what has no verb that is known is one phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.figures.lexicon import ENGLISH_NOUNS_IN_LY, ENGLISH_PLAN_SAYS, ENGLISH_STOP

# Words in -ed that are no verbs.
_NOT_VERBS = "speed|need|feed|seed|breed|red|indeed|hundred|united|limited|embed|bed|exceed"
_DETERMINER = re.compile(
    r"\b(?:the|a|an|of|our|their|its|his|her|my|your|this|these|those|each|every|all|no|some|any|most|more|new"
    r"|average|total|\d)\s+$",
    re.I,
)
_VERB = re.compile(
    rf"\b(?:(?<!-)(?!(?:{_NOT_VERBS})\b|fixed (?:investments?|capital|assets?|costs?|charges?|lines?|broadband|networks?|prices?|rates?|income|term)\b)\w{{2,}}ed(?!-)|is|are|was|were|be|has|have|had|will|would|can|could|may|might|should|must|rose|fell|grew|went|came|saw|hit|stood"
    r"|made|took|sold|built|left|spent|led|lost|won|cut|kept|ran|began|paid|bought|shrank|drove|put|held|met|brought|found"
    r"|drew|ate|bore|beat|blew|bred|broke|caught|chose|dug|fed|fought|fled|flew|forgot|froze|hid|knew|lent|rode|rang|sought|shook"
    r"|sprang|stole|stuck|struck|swept|swung|taught|threw|thought|understood|withdrew|woke|wore|wrote"
    r"|risen|fallen|grown|taken|gone|come|become|been|got|gotten|gave|given|sent|said|told|laid|dealt|slid|swung"
    r"|rises?|falls?|grows?|goes|comes|sees|hits|stands|makes?|takes?|accounts?|stays?|employs?|owns?|brings?|adds?"
    r"|costs?(?=\s+(?:the|us|them|a|an|about|around|nearly|more|less|over|only|some|roughly|up|[A-Z]|\W*\d|$)|\s*$)"
    r"|expects?|plans?(?=\s+(?:to|on)\b)|aims?(?=\s+(?:to|for|at)\b)|hopes?(?=\s+to\b)|wants?|intends?|remains?|reach(?:es)?|drop(?:s)?|operates?|provides?|includes?|represents?"
    r"|assumes?|affects?|contains?|offers?|runs?(?=\s+(?:in|on|at)\b)"
    r"|forecasts?(?!\s+(?:is|was|of|for)\b)|predicts?|estimates?(?=\s+(?:that|the|\W*\d))|works? out|receives?|gets?|holds?|moves?|handles?|ranks?|carr(?:y|ies)|serves?|trains?(?=\s+(?:about|roughly|some|\d))"
    r"|(?:earn|pay|use|face|produce|supply|consume|buy|sell|own|attend|employ|cost|host|train|spend|number)s?"
    r"(?=(?:\s+(?:an|on)?\s?average(?: of)?)?\s*$)|shed|slid|sank|edged|spends"
    r"|covers?|needs?(?=\s+(?:a|an|the|to|more|about|some|another|\d)\b|\s*$)|sets? aside|do|did|does|don't|doesn't|didn't|lifting|bringing|raising"
    r"|taking|making|cutting|reaching|putting|reducing|increasing|leaving|leaves|pushing|including|'ve|'re)\b|(?<=\w)'(?:ve|re|ll|m)\b"
    # Fibre now passes A of households, the order books now stretch to B: whatever the verb.
    r"|(?<=\bnow )[a-z]{3,}(?=\s+(?:to |for |about |nearly |over |almost )?\W?\d|\s*$)"
)
_LEAD = re.compile(
    r"^(?:\W|\b(?:and|but|so|also|now|that|which|who|we|our|the|a|an|in|last|this|year|for|of|as|by|overall|today|even|only"
    r"|(?:this|last|next) (?:year|month|quarter|season)'s|because|therefore|largely|mainly|although|though|while|when|whereas|if|then|meanwhile|however|over|since|during|after|month|quarter|q|it's|that's|there's"
    r"|first|second|third|fourth|summer|winter|spring|autumn|yes|well|look|actually|still|already|again|with|alone|to|from|at|on|out|against|versus)\b(?![-']))+",
    re.I,
)
_TRAIL = re.compile(
    r"(?:(?<!-)\b(?:to|by|at|of|a|an|the|record|up|down|from|about|nearly|over|more|than|total|some|roughly|around|that|which|who|we"
    r"|and|also|therefore|thus|however|consequently|now|just|in|for|with|our|alone|actually|still|on|as|or|only|currently|already|further|again|out|not|another|remaining|its"
    r"|between|against|approximately|almost|an average|it|they|there|average)\b|[\s,$£€(:;–—-])+$",
    re.I,
)
EMPTY = re.compile(
    r"^(?:it(?: used(?: to)?)?|we|they|he|she|that|which|who|this|these|those|i|you|there|them|one|us|what|all|each|both|mostly"
    r"|frankly|honestly|sadly|clearly|obviously|unfortunately|admittedly|fortunately|nevertheless|nonetheless|indeed"
    r"|set (?:ourselves|themselves|itself)|worth|off|out|back|away|even|(?:(?:a|an|the) )?(?:new|all-time)(?: (?:record|high|low))?|(?:\w+ )?(?:short|ahead) of (?:our |the |its )?(?:target|goal)"
    r"|(?:a|an|the)?\s*(?:(?:further|strong|sharp|slight|modest|big|small|net|overall|record|annual|yearly|similar)\s)?(?:gain|improvement|increase|rise|decrease|decline|drop|fall|growth|jump|reduction|cut|surplus of|total|peak|high|low|best|highest|lowest)(?: of)?"
    r"|(?:the )?(?:field|way|pack)(?: with)?(?: (?:plus|minus))?"
    r"|(?:in )?(?:real|absolute|nominal|cash|relative|percentage|volume|value) terms|compared|up|down|its best.*|the remainder|rest|(?:short|ahead)? ?(?:against )?(?:a |the |our )?(?:goal|target))$",
    re.I,
)
_PHRASE_END = re.compile(
    r"(?<!-)\b(?:in|within|at|by|from|to|over|since|and|or|were|was|are|is|that|who|which|have|has|had|will|would|can|during|as|for|on|with|per"
    r"|than|more|less|fewer|this|last|when|while|but|between|after|before|under|against|compared|up|down|we|they|it|because|each|every|until|through|respectively|now|already|currently)\b(?!-)|[,.;:()\d$£€–—\"“]"
)
# Staff see inflation averaging A: of inflation, whoever foresees it.
_FORESEEN = re.compile(
    r"(?:^\W*|[:;]\s+)(?:\W*(?:and|but|so|now)\s+)?(?:(?:the|our|its|their)\s+)?(?:[\w'’-]+\s+){0,3}?(?:now\s+|still\s+)?"
    r"(?:sees?|expects?|projects?|forecasts?|anticipates?|predicts?|envisages?)\s+(?:that\s+)?(?P<what>(?!an?\b|to\b)[a-z].*)$",
    re.I,
)
_DOING = re.compile(
    r"\s+(?:averaging|growing|rising|falling|standing|reaching|running|expanding|increasing|declining|easing|returning)(?:\s+(?:at|by|to))?\s*$",
    re.I,
)
# For inflation excluding energy, staff project an average of A: the thing stands ahead.
_FOR_WHAT = re.compile(
    r"^\W*for\s+(?P<what>[^,;:.]{4,60}),\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?:sees?|expects?|projects?|forecasts?|anticipates?|predicts?|put|puts)\s+(?:an? |the )?(?:average|rate|figure|total|rise|growth)(?: of)?\s*$",
    re.I,
)


# Our latest count puts the number of people in need at A: of them, whoever counts.
_PUT_AT = re.compile(
    r"\b(?:puts?|placed?|places|estimates?|estimated)\s+(?P<what>(?:the |our |its |their )?[a-z][^,;:.\d]{3,60}?)\s+at\s+"
    r"(?:about |around |nearly |over |roughly |some |just )*$",
    re.I,
)


def foreseen(ahead: str) -> str:
    """What a forecast is of, from the words in front of its figure; empty where none is told."""
    if (put := _PUT_AT.search(ahead)) and " " in clean(put["what"]):
        # Studies put the cost at A: whose cost, other words tell.
        return clean(put["what"])
    if topic := _FOR_WHAT.match(ahead):
        return clean(topic["what"])
    found = _FORESEEN.search(ahead)
    what = _DOING.search(found["what"]) if found else None
    return clean(found["what"][: what.start()]) if found and what else ""


ADVERBIAL = re.compile(
    r"^\W*(?:in|by|on|for|at|with|as|over|through|to|from|like|after|before|since|during|despite|under|between|according|today|now|first|second|third|finally|overall|of course|for example)\b(?!-)",
    re.I,
)


@dataclass(frozen=True)
class Clause:
    """The words in front of a figure, up to the start of its clause."""

    subject: str
    rest: str
    """The words between the verb and the figure."""
    relative: bool = False
    verb: str = ""
    pronoun: str = ""
    """We, they or it, where one stands in the subject's place."""


# The plan said A cars: of the cars.
_PLAN_SAID = re.compile(
    rf"^\W*(?:but |and )?(?:the|our|its|their) (?:[a-z]+ )?(?:plan|schedule|budget|forecast) {ENGLISH_PLAN_SAYS}\s*$",
    re.I,
)


def parts_of(ahead: str) -> Clause:
    """Subject and object of the words in front of a figure."""
    relative = _RELATIVE.match(ahead) is not None
    if _PLAN_SAID.match(ahead):
        return Clause("", "", relative)
    verbs = verbs_of(ahead)
    while verbs and not clean(ahead[: verbs[0].start()]) and verbs[0].group().endswith("ed"):
        if len(verbs) == 1:
            break
        verbs = verbs[1:]
    told = re.match(
        r"\W*(?P<who>we|they|i|you)\s+(?:now |also |already |still )?(?P<verb>[a-z]+)\b(?P<rest>.*)",
        ahead,
        re.I | re.S,
    )
    if not verbs and told and told["verb"] not in ("to", "and"):
        # We import A: whatever follows we is a verb.
        return Clause("", clean(told["rest"]), relative, told["verb"].lower(), told["who"].lower())
    if not verbs:
        phrase = clean(ahead)
        return Clause("" if EMPTY.match(phrase) else phrase, "", relative)
    if cleft := _CLEFT.search(ahead):
        return Clause(clean(cleft["what"]), "", relative, cleft["verb"].lower())
    in_front = ahead[: verbs[0].start()]
    stands = re.search(r"\b(?:we|they|it|he|she|i|you)\s*$", in_front, re.I)
    pronoun = stands.group().strip().lower() if stands else ""
    subject = "" if _BEFORE_IT.fullmatch(in_front) else clean(in_front)
    rest = clean(ahead[verbs[-1].end() :])
    again = _PRONOUN_AGAIN.search(ahead[: verbs[-1].start()]) if len(verbs) > 1 else None
    if again:
        # Since the new desk opened it takes A: of what it stands for.
        return Clause(
            "",
            "" if EMPTY.match(rest) else rest,
            relative,
            verbs[-1].group().lower(),
            again["who"].lower(),
        )
    if not subject or EMPTY.match(subject):
        # You said coal was down, we expect growth to reach: the subject stands between the verbs.
        between = clean(ahead[verbs[-2].end() : verbs[-1].start()]) if len(verbs) > 1 else ""
        subject = "" if EMPTY.match(between) or len(between.split()) > 6 else between
    if goal := _GOAL.search(ahead):
        subject, rest = clean(goal["what"]), ""
    rest = re.sub(r"^(?:it|them|that) to \w+$", "", rest)
    to_do = _TO_DO.fullmatch(ahead[verbs[-1].start() :])
    if to_do and pronoun in ("we", "they", "i"):
        return Clause(subject, "", relative, to_do["verb"].lower(), pronoun)
    progressive = re.fullmatch(r"\w+ing", rest) and verbs[-1].group().lower() in _BE
    if (
        progressive
        or EMPTY.match(rest)
        or ADVERBIAL.match(ahead[verbs[-1].end() :])
        or len(rest.split()) > 7
    ):
        rest = ""
    return Clause(subject, rest, relative, verbs[-1].group().lower(), pronoun)


# We expect to qualify A: of what was told, and what will be done with it.
_TO_DO = re.compile(
    r"(?:expects?|expected|plans?|planned|aims?|hopes?|intends?|wants?) to (?P<verb>[a-z]+)"
    r"(?: (?:about|around|nearly|some|another|roughly))*\s*",
    re.I,
)
# Before the flood it was A: of what it stands for.
_BEFORE_IT = re.compile(
    r"\W*(?:before|after|since|until|during|prior to) [^,;:]{3,40} (?:it|they)\s*", re.I
)
_PRONOUN_AGAIN = re.compile(
    r"\b(?:since|after|when|because|now that|as)\b.*\b(?P<who>it|they)\s+(?:now\s+|also\s+|only\s+)?$",
    re.I | re.S,
)
# What fell was property, to A from B.
_CLEFT = re.compile(
    r"^\W*what (?:really )?(?P<verb>[a-z]+)(?: most)?(?: (?:it|this|that|them|us) [a-z]+)? (?:is|was|were|are) (?P<what>(?:the )?[a-z][a-z -]{2,40}?)(?:,|\s+(?:to|by|from|at)\b|$)",
    re.I,
)
_RELATIVE = re.compile(
    r"\W*(?:which|who|that(?!'s| (?:is|was|comes?|came|leaves?|left|makes?|made|works?|means?)))\b",
    re.I,
)


def verbs_of(words: str) -> list[re.Match[str]]:
    """The verbs, without participles in front of a noun: the uncapped fare."""
    return [
        match
        for match in _VERB.finditer(words)
        if match.group().lower() != "unemployed"
        # One of our own centres.
        and not (match.group().lower() == "own" and _WHOSE.search(words[: match.start()]))
        # Home-grown produce: no verb behind a hyphen.
        and words[max(0, match.start() - 1) : match.start()] != "-"
        and not (match.group().lower() in _NOUNS_TOO and _FINITE.match(words, match.end()))
        and not (
            match.group().endswith("ed")
            and _DETERMINER.search(words[: match.start()])
            and re.match(r"\s+[a-z]{3,}", words[match.end() :])
        )
    ]


# The hospital stay came down, building costs were: what another verb follows is no verb.
_WHOSE = re.compile(r"\bone of (?:our|its|their)\s+$", re.I)
_NOUNS_TOO = frozenset(
    "stay stays cost costs need needs hold holds move moves plan plans rank ranks forecast forecasts estimate"
    " estimates cut cuts rise rises fall falls drop drops cover covers cutting".split()
)
_FINITE = re.compile(
    r"\s+(?:is|are|was|were|has|have|had|will|came|rose|fell|went|stood|grew|dropped|declined|increased|remained|reached)\b",
    re.I,
)


# Current and former smokers: two words that tell which, of one noun.
_JOINED_AHEAD = re.compile(r"\s*[a-z-]+[a-rt-z] and (?=[a-z-]+ [a-z-]+s\b)")


def phrase_of(words: str) -> str:
    """The noun phrase that words behind a figure begin with."""
    words = re.sub(r"^\s*(?:more|new|other|additional|extra|further|fewer|less)\s", " ", words)
    joined = _JOINED_AHEAD.match(words)
    end = _PHRASE_END.search(words.lower(), joined.end() if joined else 1)
    phrase = " ".join(words[: end.start()].split()) if end else " ".join(words.split())
    phrase = re.sub(
        r"^(?:(?:the|its|our|their|that|all|these|those|a|an)\s+)+", "", phrase.strip(" '-.?!")
    )
    phrase = re.sub(r"(?<=\w out of) (?:about|around|some|nearly|roughly|over)$", "", phrase)
    # 94 percent of the level of 2019, 2,050 sailings out of 61,000.
    return re.sub(r"\s+(?:out of|of|now|still|already)$", "", phrase)


def clean(words: str) -> str:
    """A phrase without the small words around it."""
    shorter = _LEAD.sub("", _TRAIL.sub("", " ".join(words.split())))
    # We set ourselves a target.
    shorter = re.sub(
        r"^(?:ourselves|themselves|itself)\s+(?:(?:an?|the|our)\s+)?", "", shorter, flags=re.I
    )
    shorter = re.sub(r"^(?:there|here)\s+(?=the\b)(?:the\s+)?", "", shorter, flags=re.I)
    shorter = re.sub(r"^(?:(?:year|quarter|month|season)?['’])?s\s+(?=[a-z])", "", shorter)
    shorter = re.sub(r"\s+(?:also|now|actually|still|just|alone)$", "", shorter.strip(" ,'"))
    shorter = re.sub(
        r"\s+(?:in|over|during) the [a-z]+ (?:months|weeks|years|quarters)$", "", shorter
    )
    if shorter.islower() and shorter.endswith("ly") and shorter not in ENGLISH_NOUNS_IN_LY:
        # Practically one in three: how, and of nothing.
        shorter = shorter if " " in shorter else ""
    if not re.search(r"\w", shorter):
        return ""
    return "" if shorter.lower() in _STOPS or _ONLY_WHEN.fullmatch(shorter) else shorter


# In the same quarter we did A: when, and no thing of which it is told.
_ONLY_WHEN = re.compile(
    r"(?:week|month|year|quarter|morning|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter)"
    r"|(?:(?:very|same|same calendar|whole|full|previous|following|corresponding) )+"
    r"(?:year|quarter|month|week|season|period|half|day|time)s?"
    r"|(?:very )?(?:end|start|beginning|close|middle)(?: of)?"
    # In the first fifteen months we have spent A.
    r"|(?:first |last |past )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|\d+)"
    r" (?:days|weeks|months|quarters|years)",
    re.I,
)


def noun_of(phrase: str) -> str:
    """The phrase up to its verb: fatal crashes, of *fatal crashes involved alcohol*."""
    verbs = verbs_of(phrase)
    return clean(phrase[: verbs[0].start()]) or phrase if verbs else phrase


def without_asides(sentence: str) -> str:
    """Speaker's labels, what is put in between and how a statement is introduced, blanked."""
    for aside in _ASIDES:
        sentence = aside.sub(_blanked, sentence)
    return sentence


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match.group())


_ASIDES = (
    # In our new forecast the economy grows A: where it is told, and not of what.
    re.compile(
        r"^\W*(?:in|under|by|on) (?:the|our|its|their) (?:(?:new|latest|own|central|main|current|updated|revised) )*"
        r"(?:forecasts?|projections?|outlook|scenario|estimates?|survey|count|reckoning),?(?=\s+(?!of\b|for\b|the \w+ (?:of|for)\b)[a-z])",
        re.I,
    ),
    # At the end of December, which is blank by now: when, and nothing else.
    re.compile(
        r"\b(?:at|by|since|from|until|through|towards?|before|after) the (?:very )?(?:end|start|beginning|close|middle)"
        r"(?: of)?(?=\s{3,}|\s*,)",
        re.I,
    ),
    # Which means that half of them have it: told in other words.
    re.compile(r"(?<=[,;] )(?:which|and that|so that) (?:also )?means(?: that)?(?= )", re.I),
    # The long-term unemployed, meaning twelve months or more, numbered A.
    re.compile(r",\s+(?:meaning|that is|i\.e\.|defined as|in other words)\s[^,;:.]{3,60},(?=\s)"),
    re.compile(
        r"^(?:(?:M[RS]S?|DR|SEC|THE|[A-Z]{3,})\.? )?[A-Z][A-Z .'-]{2,}:(?= )|^Q\s{2,}"
        r"|^[A-Z][a-z'-]+(?: [A-Z][A-Za-z'-]+){1,3}(?: \([^)]{2,40}\))?:(?= )"
    ),
    re.compile(
        r"(?:(?<=: )|^\s*)(?:Mr|Mrs|Ms|Dr|Minister|Secretary|Sir|Madam)\b\.?(?: [A-Z][\w'-]+)*,"
    ),
    # Let me put it in proportion: it is right that; fifteen months after leaving.
    re.compile(
        r"^\W*(?:and |but )?(?:let me [^:,.\d]{3,60}:|it is (?:right|true|clear|a fact|worth saying|fair to say)(?: to say)? that(?= )"
        r"|(?:[a-z-]+|\d+) (?:days|weeks|months|years) (?:after|before|into) [^,\d]{3,30},(?= ))",
        re.I,
    ),
    re.compile(
        r"^\W*(?:(?:and|but|so|now|well),? )?(?:what (?:i|we) (?:can|will|would) (?:\w+ ){1,3}is(?: that)?"
        r"|(?:i|we) (?:can |would |might |may |should |must )?(?:also |only |just )?(?:think|say|know|believe|note|add|stress|remind you|point out|tell you|can confirm) that"
        r"|the (?:truth|fact|point) is(?: that)?"
        r"|(?:i am|i'm|we are|we're) (?:\w+ )?(?:sorry|glad|happy|pleased|proud|afraid|sad|delighted)(?: to (?:say|report|add|note|announce|tell you)(?: that)?| that))(?= )",
        re.I,
    ),
    re.compile(
        r",\s(?:i [a-z' ]{3,30}?(?:say|think|know|believe|admit|add|note)|of course|for example|for instance"
        r"|unfortunately|sadly|thankfully|happily|on the other hand|by the way|as (?:you|we|i) [^,]{2,20}"
        r"|which (?:i|we|you) [^,]{3,50}),",
        re.I,
    ),
    # What the law requires is that A have it; what I like is training: A started.
    re.compile(
        r"^\W*(?:and |but )?what (?:the|our|its|their) [a-z' -]{3,30} (?:is|was) that(?= )"
        r"|^\W*(?:and |but )?what (?:i|we)(?: am| are|['’]m|['’]re| was| were)? [^,;:.\d]{3,40} (?:is|was|are|were)(?= (?:the )?[a-z-]+(?: [a-z-]+){0,2}:)"
        r"|^\W*(?:and |but )?(?:i|we) (?:was|were|am|are|have been) (?:told|informed) that(?= )",
        re.I,
    ),
)
_GOAL = re.compile(
    r"\b(?:goal|aim|target|plan|ambition|objective) (?:is|was) to [a-z]+ (?P<what>[^,;]+?)(?:\s+(?:by|to|from|in|at|over)\b|\s*$)",
    re.I,
)
_BE = ("is", "are", "was", "were", "be", "'re", "'m")
_STOPS = frozenset(ENGLISH_STOP.split("|"))
