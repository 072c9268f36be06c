"""What an English figure measures: the noun before its verb, or what is counted behind it.

A clause without a noun of its own (it fell, up from, a gain of) is about what the last figure of
its sort is about.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from index.figures.about import About
from index.figures.english_behind import around
from index.figures.english_clauses import (
    ADVERBIAL,
    Clause,
    clean,
    foreseen,
    noun_of,
    parts_of,
    phrase_of,
    verbs_of,
    without_asides,
)
from index.figures.english_gapping import beside, shifted_to, told_by_name
from index.figures.english_goes_on import OF_WHOLE
from index.figures.english_in_passing import is_sum, named_in_passing
from index.figures.english_named_apart import named_apart
from index.figures.english_order import Told as ToldBefore
from index.figures.english_order import in_order
from index.figures.english_owners import is_exact, respectively, told_of, with_owners
from index.figures.english_pointing import pointed_to
from index.figures.english_predicates import (
    DID,
    MONEY,
    Told,
    average_of,
    joined_words,
    named_around,
    part_of_them,
    said_behind,
    shared_out,
    stood_for,
)
from index.figures.english_prices import prices
from index.figures.english_singled_out import singled_out
from index.figures.english_speakers import without_speaker
from index.figures.english_topics import announced, cost_of, done_by_part, topic_of
from index.figures.english_whose import of_whom_else
from index.figures.lexicon import ENGLISH_STOP
from index.figures.scanning import Quantity, amount_key
from index.figures.sentence_clauses import clause_of
from index.figures.states import is_before_state
from index.sentences import Span


def english_abouts(
    text: str,
    quantities: Sequence[Quantity],
    carried: About,
    by_amount: Mapping[str, About] = MappingProxyType({}),
    told_before: Sequence[ToldBefore] = (),
    by_unit: Mapping[str, About] = MappingProxyType({}),
) -> list[About]:
    """One `About` a quantity; ``carried`` is what the sentence before was about, ``by_amount`` what
    each amount told so far was of, ``told_before`` the figures of the sentence before,
    ``by_unit`` what the first amount in a unit was of, in this paragraph."""
    spoken, text = text, without_asides(text)
    told = [
        quantity for quantity in quantities if not text[quantity.start : quantity.end].isspace()
    ]
    if len(told) < len(quantities):
        # Meaning twelve months or more: put in between, and of nothing itself.
        of_told = iter(english_abouts(text, told, carried, by_amount, told_before, by_unit))
        abouts: list[About] = []
        for quantity in quantities:
            told_again = abouts and _THAT_IS.search(spoken[: quantity.start])
            put_in = abouts[-1] if told_again else About()
            abouts.append(next(of_told) if quantity in told else put_in)
        return abouts
    spoken_of = About(carried.metric) if carried.of_part else carried
    result: list[About] = []
    for i, quantity in enumerate(quantities):
        previous = quantities[i - 1] if i else None
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(text)
        before = _of_its_sort(text, quantity, quantities[:i], result, spoken_of)
        if not i and _PLANS.fullmatch(text[: quantity.start]):
            # For 2028 we plan A: of what the paragraph is about, not of whom it told last.
            before = by_unit.get(quantity.unit, before)
        if not i and _WHOLE_AVERAGE.search(text[: quantity.start]):
            before = by_unit.get(quantity.unit, before)
            # The national average was A, after one part and another: of what they are parts of.
            before = About(before.metric) if before.of_part else before
        if not i and (owner := _whose_cost(text, quantity, spoken_of, told_before)):
            before = owner
        about = _about(text, quantity, previous, following, before, i == 0)
        again = (_THE.search(text[: quantity.start]) and quantity.magnitude) or is_exact(quantity)
        # I accept that 38 days is too long: as was told.
        repeated = _THAT.search(text[: quantity.start]) and _IS_TOO.match(text, quantity.end)
        if repeated and (known := by_amount.get(amount_key(quantity))):
            result.append(known)
            continue
        if again and about == before and (known := told_of(quantity, by_amount)):
            # The 8 million will be carried forward: told before, of something.
            about = known
        result.append(about)
        if previous and OF_WHOLE.fullmatch(text[previous.end : quantity.start]):
            result[i - 1] = _part_of(text, previous, result[i], (quantity.end, following))
    behind = text[quantities[0].end :] if quantities else ""
    # On broadband, A of our 20 clinics have it: a noun of its own.
    if quantities and (whole := _in_other_words(text, quantities[0], result[0], carried, by_unit)):
        result[0] = whole
    # On school meals, A children eat lunch: the children, and not who was spoken of.
    counts = quantities and _OWN_NOUN.match(behind) and quantities[0].unit.isalpha()
    other = counts and quantities[0].unit not in spoken_of.subject.split()
    predicated = other or DID.match(behind) or (len(quantities) > 1 and _OF_OUR.match(behind))
    if quantities and not predicated and (shifted := shifted_to(text, quantities[0], spoken_of)):
        result[0] = shifted
    result = with_owners(text, quantities, result, spoken_of, carried.of_part, by_amount)
    result = around(text, quantities, result, spoken_of, told_before)
    result = named_in_passing(text, quantities, result, spoken_of)
    result = respectively(
        text, quantities, told_by_name(text, quantities, beside(text, quantities, result))
    )
    result = pointed_to(text, quantities, result, spoken_of, told_before)
    result = named_apart(text, quantities, result, carried, told_before)
    result = of_whom_else(text, quantities, result, carried, told_before, by_amount)
    result = prices(text, quantities, result)
    result = singled_out(spoken, quantities, result, spoken_of)
    return [
        without_speaker(about, spoken_of)
        for about in in_order(text, quantities, result, told_before)
    ]


_VAGUE_AHEAD = re.compile(
    r"^\W*(?:the|our|its|their) (?:(?:current|latest|total|new|original) )?(?:cost|bill|price|estimate|budget|figure)\s+(?:is|was|stands at|stood at)\s+$",
    re.I,
)


def _whose_cost(
    text: str, quantity: Quantity, spoken_of: About, told_before: Sequence[ToldBefore]
) -> About | None:
    """The programme covers 16 hospitals. The current estimate is A crowns: of the programme, which is
    what counted them."""
    if not told_before or told_before[-1][1] != spoken_of or not spoken_of.metric:
        return None
    counted = told_before[-1][0].unit
    if not is_sum(quantity) or not counted.isalpha() or counted not in spoken_of.subject.split():
        return None
    if verbs_of(spoken_of.metric) or not _VAGUE_AHEAD.match(text[: quantity.start]):
        return None
    return About(spoken_of.metric)


def leading_english(sentence: str) -> About:
    """What a sentence without a figure is about: the subject of its first clause, or what a
    question asks about."""
    sentence = without_asides(sentence).strip()
    if asked := _ASKED.match(sentence):
        return About(clean(asked["what"]))
    clause = re.split(r"[,;:.?!]", sentence, maxsplit=1)[0]
    if _FRAGMENT.fullmatch(sentence) and not verbs_of(clause):
        return About(clean(clause))
    if (spoken := _SPEAKS_OF.search(sentence)) and not verbs_of(spoken["what"]):
        return About(clean(spoken["what"]))
    if re.match(
        r"(?:that|this|it|these|those) (?:is|was|are|were)\b|I (?:can|could|will)\b", clause, re.I
    ):
        return About()
    if _NAMES_NOTHING.match(clause):
        return About()
    if ADVERBIAL.match(clause) or not verbs_of(clause):
        return About()
    told = parts_of(clause)
    if _QUESTION_WORD.fullmatch(told.subject):
        return About()
    # I was told that 60 schools were closed: of schools.
    subject = re.sub(r"^\d[\d.,]*(?: (?:million|billion|thousand))?\s+", "", told.subject)
    return About(subject) if len(subject.split()) < _TOO_LONG else About()


_TOO_LONG = 7
# Look at what is in it. Can you promise that it will not happen again? Two years ago people missed their trains.
_NAMES_NOTHING = re.compile(
    r"(?:look|see|think|remember|note|consider|imagine|bear in mind|mind|let)\b|(?:can|could|will|would|do|did|have|may) (?:you|we|I|they)\b|(?:[a-z]+|\d+|a few) (?:days|weeks|months|years) ago\b",
    re.I,
)
# Ambulances. Now the waiting list. And the backlog? What the next sentences are about.
_FRAGMENT = re.compile(
    r"(?:(?:and|but|now|next|so|finally|first|second|third|lastly|then),? )?(?:(?:on )?(?:to )?the |our )?"
    r"(?!(?:good|thank|thanks|yes|no|not|please|hello|welcome|next|one|two|here|over|of course|sure|right|well|fair|last|front|mr|ms|dr|what|why|who|where|when|how|[a-z]+ly)\b)"
    r"[a-z][a-z-]+(?: [a-z-]+){0,2}[.?:]",
    re.I,
)
# I have to be candid about the backlog; let me turn to the regions.
_SPEAKS_OF = re.compile(
    r"\b(?:i|me|we|us)\b[^,;:]{0,40}? (?:about|(?:turn|come|move|get|go|switch)(?:ing)?(?: now)? (?:on )?to|start(?:ing)? with|begin(?:ning)? with|forget|mention|look at|deal with|stay with|words? on) "
    r"(?P<what>(?:the |our )?[a-z][a-z' -]{2,40}?)\s*(?:, (?:which|who|where)\b[^.?!]*)?[.?!]$",
    re.I,
)
_ASKED = re.compile(
    r"(?:(?:and|but|so)\b,? )?(?:(?:what|how) about |what are you doing about |(?:will|does|do|did|is|are|was|were|has|have|can) (?=the |our |your )"
    r"|and (?=[a-z -]+\?))(?P<what>(?:the |our |your )?[a-z-]+(?: [a-z-]+){0,2}?)"
    r"(?=\?| (?:survive|be|been|rise|fall|go|come|change|remain|stay|still|in|at|on|for|to|next|this|last|ready|enough|keep|continue)\b)",
    re.I,
)
_PERCENT = ("%", "percentage points", "basis points")


def _of_its_sort(
    text: str,
    quantity: Quantity,
    told: Sequence[Quantity],
    abouts: Sequence[About],
    carried: About,
) -> About:
    """What an elliptic figure is about: the last one of its unit, then any that is no aside."""
    percent = quantity.unit in _PERCENT
    for same in (True, False):
        for other, about in zip(reversed(told), reversed(abouts), strict=True):
            if not (about.subject or about.metric) or _is_whole(text, told, other):
                continue
            sort = (other.unit in _PERCENT) if percent else other.unit == quantity.unit
            if sort if same else not is_aside(text, other):
                return about
    named = [about for about in abouts if about.subject]
    return named[-1] if named else carried


def _is_whole(text: str, told: Sequence[Quantity], one: Quantity) -> bool:
    """The 19,200 of *6,840 of the 19,200 buses*: what follows goes on about the part."""
    at = list(told).index(one)
    return at > 0 and OF_WHOLE.fullmatch(text[told[at - 1].end : one.start]) is not None


def _in_other_words(
    text: str, first: Quantity, about: About, carried: About, by_unit: Mapping[str, About]
) -> About | None:
    """That is 174 people a day: of the passengers told before, not of the part told last."""
    told = _PER_TIME.match(text, first.end)
    if told is None or about.metric or not _THAT_COMES_TO.fullmatch(text[: first.start]):
        return None
    wholes = {whole.subject for whole in by_unit.values()}
    whole = carried.metric if carried.metric in wholes else carried.subject
    return About(whole, about.subject) if whole and whole != about.subject else None


_PER_TIME = re.compile(
    r"(?: [a-z-]+){0,2} (?:a|per|each|every) (?:day|week|month|hour|night)\b", re.I
)
_THAT_COMES_TO = re.compile(
    r"\W*(?:that|this|it|which) (?:is|was|works? out at|comes to|came to|amounts? to|makes) (?:an average of )?",
    re.I,
)
_THAT = re.compile(r"\b(?:that|those|the)\s+$", re.I)
_IS_TOO = re.compile(r"\s+(?:is|are|was|were) (?:still |far |much )?(?:too|not|no)\b")
_THE = re.compile(r"\b(?:the|that|those)\s+$", re.I)
_OWN_NOUN = re.compile(r"\s+[a-z-]+(?: [a-z-]+)? (?:now |still |already |then )?[a-z]+")
_OF_OUR = re.compile(r"\s+of (?:the|our|its|their) \d")


_ASIDE = re.compile(
    r"\b(?:within|in|for|after|over|every|of (?:more|less|fewer) than|longer than|at)\s+(?:the\s+)?$"
)
_TIMES = ("minutes", "hours", "days", "weeks", "months", "years", "seconds")


def is_aside(text: str, quantity: Quantity) -> bool:
    """Arrived within five minutes, for 18 months: how long, beside what the sentence tells."""
    ahead = text[: quantity.start].lower()
    if quantity.qualifier in ("more than", "less than", "over", "above", "under"):
        ahead = text[: quantity.number_start].lower()
    return (quantity.unit in _TIMES and _ASIDE.search(ahead) is not None) or (
        _WITH_A.search(ahead) is not None
    )


# The budget is A, with a planned deficit of B: the speech goes on about the budget.
_WITH_A = re.compile(r",\s+with (?:an?|the) (?:[a-z-]+ ){1,3}of (?:about )?$")


# Estimates indicate that prices rose; the panel projects growth to reach: what is told, not by whom.
_SAID_OF = re.compile(
    r"^.*\b(?:(?:indicate|suggest|show|note|imply|implie|project|confirm|report|estimate|predict|forecast)\w* that\b"
    r"|projects?\b(?=\s+(?:the\s+|its\s+|their\s+)?\w+(?:\s+\w+){0,4}?\s+(?:to|at)\s))",
    re.IGNORECASE | re.DOTALL,
)


def _what_is_said(ahead: str) -> str:
    """The words in front of a figure without who reports or projects it."""
    said = _SAID_OF.sub("", ahead)
    return said if clean(said) else ahead


def _about(
    text: str,
    quantity: Quantity,
    previous: Quantity | None,
    following: int,
    before: About,
    first: bool,
) -> About:
    left, right = clause_of(text, quantity)
    start, elliptic = left, False
    if before.metric.startswith(_PART_WORDS) and _ANOTHER.search(text[: quantity.start]):
        # Ten of them with the army, and another 310 this year: not those ten.
        before = replace(before, metric="")
    if previous is not None and previous.end >= left:
        between = text[previous.end : quantity.start]
        if is_before_state(text, previous, quantity.start) and re.fullmatch(
            r"[\s\w]{0,40}?\bto\s+", between
        ):
            return before
        joined = list(re.finditer(r"\b(?:and|while|but|or)\b", between))
        joined = joined or list(re.finditer(r"\bwith\b", between))
        start = previous.end + joined[-1].end() if joined else quantity.start
        elliptic = not joined and bool(verbs_of(between))
    behind = text[quantity.end : min(right, following)]
    if around := named_around(text, (left, start), quantity, previous, behind, before):
        return around
    if first and (what := foreseen(text[: quantity.start])):
        return About(what)
    told = parts_of(_what_is_said(text[start : quantity.start]))
    is_money = quantity.money or quantity.unit in MONEY
    if told.relative and is_money and (cost := cost_of(text, start, told, before)):
        return cost
    if previous and told.verb and not told.subject and not told.pronoun and not told.relative:
        told = replace(told, subject=_doer(text, start, told.verb))
    if told.rest in _ENDS:
        told = replace(told, rest="")
    if stands_for := stood_for(told, before):
        return stands_for
    if before.subject and (whole := _WHOLE_AVERAGE.search(text[start : quantity.start])):
        # The national average was A: of what was told of one region.
        return About(before.subject, clean(whole["which"]) + " average")
    if _COURSE.fullmatch(told.subject) or _QUESTION_WORD.fullmatch(told.subject):
        # Barges are few, but growing fastest: A.
        told = replace(told, subject="")
    owner = announced(text) if first and (told.pronoun or not told.subject) else ""
    if (told.relative or not told.subject) and told.pronoun not in ("we", "i", "you"):
        bound = previous.end if previous is not None and previous.end < left else 0
        if (previous is None or previous.end < left) and not _opens_clause(text, left, quantity):
            told = _from_earlier(text, bound, left, told, previous is not None)
    if re.match(r"\s*(?:target|goal|budget)\b", behind):
        return before
    if (
        (owned := _ITS.match(told.subject))
        and before.subject
        and not before.subject.startswith(owned["of"])
    ):
        told = replace(told, subject=owned["of"])
        if not told.rest:
            return About(before.subject, owned["of"])
    if _VAGUE.fullmatch(told.subject):
        if first and (topic := topic_of(text)):
            # As for the harbour, the estimate has risen from A: of the harbour.
            return About(topic, told.subject)
        if not before.subject:
            return About(told.subject, owner)
        return About(before.subject, owner or told.subject)
    if shared := shared_out(text[start : quantity.start], quantity, behind, told, before):
        return shared
    counted = _counted(quantity, behind)
    said = _SAYING.fullmatch(told.verb) and told.subject and not told.rest
    if said and first and not counted:
        return About(before.subject, f"{told.subject} {told.verb}")
    if quantity.unit == "%" and (part := _of_share(text, quantity, told, counted, behind, before)):
        return part
    told_of = Told(told, told.subject or owner, counted)
    if said_of := said_behind(text, quantity, previous, behind, told_of, before):
        return said_of
    if counted and _PRONOUN.match(counted):
        return About(told.subject, told.rest or before.subject) if told.subject else before
    if elliptic and counted and quantity.unit == "%":
        return About(before.subject, counted)
    if not counted and (quantity.money or quantity.unit in MONEY):
        spent = _SPENT_AS.match(behind)
        if spent and told.subject and not told.rest:
            return About(told.subject, spent["what"])
        if spent and told.pronoun:
            # We paid out A in insulation grants.
            return About(spent["what"], told.verb)
        counted = "" if told.subject else _bought(behind)
    if told.subject and told.verb in _LASTS and _SORT_OF_TIME.fullmatch(counted):
        counted = ""  # Turnaround was 9 working days: of what took them.
    if counted:
        thing = (
            noun_of(counted)
            if not re.match(r"\s+(?:\w+ )?(?:have|has|had|are|were)\b", behind)
            else counted
        )
        does = told.verb if not told.subject and told.verb not in _WEAK else ""
        predicate = clean(counted.removeprefix(thing)) or _predicate(thing, behind)
        named = told.subject or owner or told.rest or does
        if not named and told.pronoun in ("it", "they"):
            named = before.subject
        named = named or predicate
        return About(thing, "" if named == thing else named)
    if quantity.streak or quantity.rank:
        words = re.sub(r"^[-\s]*(?:of\b|without\b|that\b)?", "", behind).strip(" .")
        phrase = words if behind.lstrip().startswith("that") else phrase_of(words)
        where = re.match(r"(?:on|in|among|of) (?:the )?", phrase)
        if where and quantity.rank and told.subject:
            # Carrowmere ranks 17th on the continent by passenger numbers.
            return About(told.subject, phrase[where.end() :])
        if len(phrase) > 2 and not _is_adverb(phrase) and (quantity.rank or not told.subject):
            return About(phrase, told.subject or told.rest)
    if place := _VAGUE_AT.match(text[: quantity.start]):
        return About(before.subject, clean(place["where"]))
    if changed := _CHANGED_TO.match(text[quantity.number_start : quantity.end] + behind):
        return About(clean(changed["what"]))
    if told.pronoun and not told.subject and not told.rest and told.verb not in _WEAK:
        return About(owner or before.subject, joined_words(told.verb, _per(behind)))
    if over := re.fullmatch(r"(?:\w+-(?:year|month)|long-term|historical)", told.subject):
        return About(before.subject, f"{over.group()} average")
    if not told.subject and not told.rest and quantity.unit == "%" and told.pronoun:
        return About(before.subject, _said_of(behind) or before.metric)
    if not told.subject and not told.rest:
        if before.subject and (too := _DOES_TOO.search(text[left : quantity.start])):
            # We granted A and refused B: of the same, and what was done with it.
            return About(before.subject, too["verb"].lower())
        # Well below the peak of A. Our target is B: no peak.
        kept = "" if owner or (first and before.metric in ("peak", "record")) else before.metric
        return About(owner or before.subject, _per(behind) or kept)
    if not told.rest and re.match(r"(?:above|below|ahead|behind|short)\b", told.subject):
        return About(before.subject, told.subject)
    subject = told.subject or told.rest
    metric = told.rest if told.subject else ""
    if told.rest == subject and _SENT_TO.search(text[left : quantity.start]):
        # We refused entry to A: what was done, as well as with what.
        metric = told.verb
    if first and not metric and (average := average_of(told, before)):
        return average
    if quantity.unit == "%" and not metric and subject:
        metric = _said_of(behind)
    return About(subject, metric)


def _opens_clause(text: str, left: int, quantity: Quantity) -> bool:
    """No data was lost, and 31,000 appointments had to be rebooked: what is counted is the subject
    of a clause of its own, and nothing in front of it is."""
    return (
        quantity.unit.isalpha()
        and re.fullmatch(r"\W*(?:and|but|while|so)\s+", text[left : quantity.start]) is not None
        and _COUNTED_DOES.match(text, quantity.end) is not None
    )


_COUNTED_DOES = re.compile(
    r"(?:\s+[a-z-]+){1,3}\s+(?:had to|have to|has to|had|have|has|were|are|was|is|will|would|must|can|could)\b"
)


def _bought(behind: str) -> str:
    """£940 million for home insulation, spent on the network, a €450 million loan."""
    match = re.match(
        r"\s(?:(?:(?:went|goes|go) )?(?:for|on) |(?:went|goes|go) (?:to|into) )?(?P<what>(?P<word>[a-z]+).*)",
        behind,
        re.S,
    )
    if match is None or match["word"] in _NOT_BOUGHT:
        return ""
    phrase = phrase_of(match["what"])
    if _PRONOUN.match(phrase):
        return ""
    first, _, more = phrase.partition(" ")
    return "" if more and verbs_of(first) else phrase


_NOT_BOUGHT = frozenset(ENGLISH_STOP.split("|")) - {"the"} | frozenset(
    "above below under short ahead more less fewer year years month day every each till through average common".split()
)
# Paid 164 million in compensation to passengers: what the sum is, neither where nor when.
_SPENT_AS = re.compile(
    r"\s+in (?P<what>(?!the\b|place\b|all\b|total\b|\w+ly\b|early\b|late\b|last\b|this\b|each\b|real\b)[a-z]{4,}(?: (?!to\b|for\b|from\b|by\b|on\b|over\b|and\b|or\b)[a-z]+)?)"
    r"(?=\s+(?:to|for|from|by|on|over)\b|\s*[,.;]|\s*$)"
)
# Verbs that say little about what a figure measures.
_WEAK = frozenset(
    "is are was were be has have had will would may might should can could been got get gets include includes leave"
    " leaves left make makes made take takes took put puts come comes came go goes went stand stands stood reach reaches"
    " reached see sees saw do does did want wants need needs given gave give say says said expect expects expected plan plans planned aim aims hope hopes"
    " intend intends forecast forecasts".split()
)
# Grain exports were A, and their value was B.
_MAKES_UP = re.compile(r"account(?:s|ed)?|ma(?:k|d)es?|represent(?:s|ed)?")
_ITS = re.compile(r"(?:its|their)\s+(?P<of>[a-z].*)", re.I)
_VAGUE = re.compile(
    r"(?:(?:current|statutory|legal|interim|minimum|maximum|provisional|latest|overall|same|official|preliminary|exact|final) )?(?:share|figure|number|count|level|total|proportion|percentage|result|projection|forecast|estimate|plan|target|goal|aim|ambition|objective|standard|norm|commitment|pledge|promise)(?: there)?",
    re.I,
)
# In the northern region the share is higher, at 9.6 percent.
_VAGUE_AT = re.compile(
    r"\W*(?:in|for|at|on|among)\s+(?P<where>[a-z][a-z -]{2,40}?),?\s+(?:the|that)\s+(?:share|figure|number|rate|level|total|proportion)"
    r"\s+(?:is|was|are|were|stands?|stood|has)\b",
    re.I,
)
_CHANGED_TO = re.compile(
    r"(?:doubled|tripled|trebled|quadrupled|doubling|tripling|double)\s+(?P<what>(?:the|our|its|their)\s[^,.;]+)",
    re.I,
)
_DOES_TOO = re.compile(
    r"\b(?:we|they|it) (?:have |has |had )?[a-z]+ed (?:[^,;]|,\d)*\d[^,;a-z]*(?:(?:hundred|thousand|million|billion) )?and (?:only |just )?(?P<verb>(?!(?:expected|planned|reached|averaged|totalled|totaled)\b)[a-z]{3,}ed)\s+$"
)
_LASTS = ("is", "are", "was", "were", "takes", "took")
_SENT_TO = re.compile(
    r"\b(?:we|they|it) (?:have |has |had )?(?:also )?[a-z]{3,}ed [a-z]+ to (?:about |some |nearly )?$"
)
_SORT_OF_TIME = re.compile(
    r"(?:working|business|calendar|full|whole|clear|school|trading|sitting) (?:days|weeks|months|hours|years)"
)
_SAYING = re.compile(r"(?:forecast|expect|predict|estimate|project|say|put)(?:s|ed)?|said")
_PRONOUN = re.compile(r"^(?:it|them|us|these|those|that|which|whom|the)\b(?! \w+s\b)|^that$", re.I)


_ANOTHER = re.compile(r"\b(?:another|a further)\s+$", re.I)
_PART_WORDS = ("in ", "on ", "at ", "with ", "without ", "by ", "for ", "from ")
_PLANS = re.compile(
    r"\W*(?:(?:for|in)\b[^,\d]*,?\s+)?we (?:now |also )?(?:plan|expect|budget|aim|are planning|are aiming|want)(?:ed)?"
    r"(?: for| to (?:spend|invest|reach))? (?:about |around |nearly )?",
    re.I,
)
_THAT_IS = re.compile(r",\s+(?:that is|i\.e\.|in other words),?\s[^,;]{0,24}$", re.I)
_ENDS = frozenset(("end", "start", "beginning", "close", "middle"))
_APPOSED = re.compile(r"\d[^,;:]*,\s+(?:or |that is |about |nearly )?$", re.I)
_QUESTION_WORD = re.compile(r"why|what|how|when|where|who|which|why the \w+", re.I)
_COURSE = re.compile(
    r"(?:growing|rising|falling|shrinking|expanding|increasing|declining)(?: (?:\w+est|\w+ly|faster|slower|again))?",
    re.I,
)
_SMALL_WORD = re.compile(
    rf"\s*(?:{ENGLISH_STOP}|above|below|more|less|fewer|compared|each|every)\b"
)


def _said_of(behind: str) -> str:
    """Reservoirs were 63 percent full."""
    return "" if _SMALL_WORD.match(behind) else phrase_of(behind)


def _predicate(thing: str, behind: str) -> str:
    """1,147 bridges are rated poor: what is said of the things counted; of the patients referred
    urgently, that they had a diagnosis."""
    match = re.match(
        rf"\s*(?:of (?:the|these|those|our|its|all)\s+)?{re.escape(thing)}\s+(?:have|has|had|are|were)\s+(?P<what>[^,;.\d]{{3,40}}?)"
        rf"(?P<for>{_FOR_WHAT})?(?=\s(?:and|but|while|since|in|on|at|for|by|of)\b|[,;.]|\s*$)",
        behind,
    )
    return clean(match["what"] + (match["for"] or "")) if match else ""


# Referred for talking therapy, treated by video: what the predicate is not told without.
_FOR_WHAT = (
    r" (?:for|by|to|with) (?!(?:the|a|an|this|last|next|each|every|more|less|about|us|them|it)\b)[a-z-]+(?: (?!(?:in|on|at|for|by"
    r"|to|from|last|this|and|but|while|up|down|of|were|was|are|had|during|over|since|than|who|which|that|a|an|per)\b)[a-z-]+){0,2}"
)


def _is_adverb(phrase: str) -> bool:
    return re.fullmatch(r"(?:place|now|overall|again|already)", phrase, re.I) is not None


def _per(behind: str) -> str:
    """It works out at 597 crowns per resident."""
    match = re.match(r"\s*(per|a|for each|for every) ([a-z]+)", behind)
    return f"{match[1]} {match[2]}" if match else ""


def _of_share(
    text: str, quantity: Quantity, told: Clause, counted: str, behind: str, before: About
) -> About | None:
    """A share of a whole: whose it is, and of what."""
    if re.search(r" (?:in|out of) ", text[quantity.number_start : quantity.end]):
        if before.subject and not told.subject and (of_them := part_of_them(behind)):
            return About(noun_of(before.subject), of_them)
        counted_of = phrase_of(behind).removeprefix("of them")
        did = DID.match(behind.removeprefix(f" {counted_of}")) if counted_of else None
        # Obesity affects one in four adults; one in eight practices has closed its list.
        said = joined_words(told.subject, told.verb) if told.subject and told.verb else ""
        said = said or (" ".join(did["what"].split()) if did else "")
        return About(counted_of or told.subject or before.subject, said if counted_of else "")
    ahead = text[: quantity.start]
    if counted and re.search(r"(?:\bor|\bthat is|equivalent to|\bwhich is)\s+$", ahead):
        return About(before.subject, joined_words(before.metric, counted))
    if counted:
        copula = re.match(
            r"\s*of [^,;]*?\b(?:is|are|was|were)\s+(?:in\s+)?(?P<what>[a-z][^,;.]+)", behind
        )
        if copula and not told.subject:
            named = phrase_of(copula["what"])
            if _VAGUE.fullmatch(counted) or counted in ("total", "whole"):
                return About(named, joined_words(before.subject, counted))
            return About(counted, named)
        if not told.subject and _VAGUE.fullmatch(counted):
            return before
        if counted.split()[-1] in ("ones", "them", "those") and not told.subject:
            return About(before.subject, counted)
        if told.subject and not _PRONOUN.match(counted):
            if told.verb or not _ACROSS.match(told.subject):
                return About(told.subject, counted)
            # Across the network, A of delays come from faults: of the delays.
            whole = noun_of(counted)
            comes = clean(counted.removeprefix(whole))
            came = (
                re.search(r"\bfrom [a-z-]+(?: [a-z-]+){0,4}", behind)
                if comes.startswith("c")
                else None
            )
            return About(whole, joined_words(comes, came.group() if came else ""))
        if before.subject and _APPOSED.search(ahead) and not told.subject and not told.verb:
            # Produced A hours, B percent of the country's consumption.
            return About(before.subject, counted)
        if before.subject and _MAKES_UP.fullmatch(told.verb) and not _PRONOUN.match(counted):
            # Machinery brought in A, and accounted for B of exports.
            return About(before.subject, counted)
        return None
    within = re.match(
        r"\s+in (?P<what>[a-z][^,;.\d]{2,30}?)(?=\s(?:and|but|in|by|to)\b|[,;.]|\s*$)", behind
    )
    if within and not told.subject and not told.rest and ahead.rstrip().endswith("and"):
        return About(before.subject, clean(within["what"]))
    does = re.match(r"\s+(?P<what>(?:\w+ed|came|went|took|fell|were|are|was|is)\b[^,;.]*)", behind)
    if does and not told.subject and not told.rest and before.subject:
        # One-fifth of crashes involved alcohol, and 58 percent happened on rural roads.
        return About(noun_of(before.subject), " ".join(does["what"].split()))
    return None


def _part_of(text: str, part: Quantity, whole: About, behind: Span) -> About:
    """Electric vehicles make up 6,840 of the 19,200 buses: the part has a name of its own; 14 of the
    20 clinics opened late: it is told by what it did, in the words ``behind`` the whole."""
    left, _ = clause_of(text, part)
    told = parts_of(text[left : part.start])
    if told.subject and told.verb and not told.pronoun:
        return About(told.subject, whole.subject)
    did = "" if told.pronoun else done_by_part(text[slice(*behind)], announced(text))
    if did and did not in whole.metric:
        return About(whole.subject, did)
    return About(whole.subject, joined_words(whole.metric, told.verb if told.pronoun else ""))


_ACROSS = re.compile(r"(?:across|throughout|within|overall|nationally|nationwide)\b", re.I)


def _from_earlier(text: str, bound: int, left: int, told: Clause, tail: bool) -> Clause:
    """Grain, on the other hand, rose: the subject stands clauses before its verb."""
    clauses = re.split(r"[,;:](?!\d)", text[bound : max(bound, left - 1)])
    if tail:
        clauses = clauses[1:]
    if told.relative and clauses:
        words = clauses[-1]
        verbs = verbs_of(words)
        phrase = clean(words[verbs[-1].end() :] if verbs else words) or clean(words)
        phrase = re.split(r"\b(?:by|of|for|with|on|from|under|over|above|below)\b", phrase)[-1]
        return Clause(clean(phrase), told.rest, False, told.verb)
    for clause in reversed(clauses):
        if ADVERBIAL.match(clause) or _PUT_BETWEEN.match(clause) or not re.search(r"[a-z]", clause):
            continue
        found = parts_of(clause)
        if found.subject and not _NO_ONE.fullmatch(found.subject):
            return Clause(found.subject, told.rest, False, told.verb)
    return told


# Growing fastest; nobody denies it: neither is what a figure is of.
_NO_ONE = re.compile(
    rf"{_COURSE.pattern}|people|you|i|we"
    r"|(?:nobody|no one|everybody|everyone|somebody|someone|anybody|anyone)(?: .*)?",
    re.I,
)
_WHOLE_AVERAGE = re.compile(
    r"^\W*(?:(?:and|but) )?the (?P<which>national|overall|regional|global|world|sector|industry|european|union) (?:average|mean)"
    r" (?:is|was|stands at|stood at|comes to|came to) $",
    re.I,
)
_PUT_BETWEEN = re.compile(
    r"\W*(?:[a-z]+ing\b|that is|i\.e\.|or\b|measured|defined|known as|which\b|who\b|whose\b)"
)


_AND_DOES = re.compile(r"\W*(?:and|but)\s+(?:(?:also|then|now|only|just)\s+)?(?P<verb>[a-z]+)")


def _doer(text: str, start: int, verb: str) -> str:
    """It took A of our exports and supplied B of our imports: who did the first did the second."""
    left = text.rfind(";", 0, start)
    ahead = re.sub(r"^\W+", "", text[:start])
    joined = _AND_DOES.match(text, text.rfind(",", 0, start + 1) + 1)
    if joined is None and not re.search(r"\b(?:and|but)\s+$", ahead):
        return ""
    told = parts_of(re.split(r"\d", text[left + 1 :])[0])
    if told.pronoun:
        told = _from_earlier(text, 0, text.find(told.pronoun), told, False)
    return told.subject if verb else ""


def _counted(quantity: Quantity, behind: str) -> str:
    """The thing counted behind a number: 14 million tons of cargo, 5,480 patients."""
    of = re.match(r"\s*(?:-\w+)?\s*of\s+(?P<what>.+)", behind, re.S)
    if of:
        return phrase_of(of["what"])
    does = re.match(r"\s+(?:still |now |also )?(?:have|has|had|are|were)\b", behind)
    if not does and quantity.unit.isalpha() and quantity.unit in behind[:48].lower():
        return phrase_of(behind)
    if does and quantity.unit not in _PERCENT:
        end = re.search(r"\s(?:and|but|while)\b|[,;.]|\s*$", behind.strip())
        words = behind.strip()[: end.start()] if end else behind.strip()
        return f"{quantity.unit} {' '.join(words.split())}".strip()
    return ""
