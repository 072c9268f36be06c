"""Speaker labels of Chinese transcripts: 问：, 某报记者：, office and name, 【name】"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.parse.label import Label, LabelKind
from index.parse.lead import is_person_name
from index.parse.lexicon import (
    BODIES,
    COMPOUND_SURNAMES,
    MEDIA_ENDINGS,
    NO_SPEAKER,
    OFFICE,
    PRESENT,
    SURNAMES,
)
from index.records import Participant
from index.script import is_han, simplify

# 10:30 is a time; 答（甲某）：86.3%这个数 opens with a figure.
_COLON = re.compile(
    # 答（甲某，副部长）： a comma in brackets sets an office apart.
    r"^(?P<label>(?:[^，。；：:？！,;?!\n]|[(（][^()（）。；：:？！;?!\n]{2,30}[)）]){1,42}?)"
    r"\s*(?:(?<!\d)[:：]|[:：](?!\d\d\b))(?!//)\s*"
)
_ASK, _REPLY = "追问|提问|发问|问", "回答|回[覆复]|答[覆复]|答询|回应|答"
# 记者又问：, 某报记者接着问道：
_AGAIN = "又|再次?|接着|继续|还|随后|进一步"
# What somebody does in a label of his own: 甲某处长说：, 甲某补充：
_TELLS = rf"{_REPLY}|补充(?:说明|回答|答[覆复])?|说明|说"
_QA = re.compile(
    rf"^(?P<label>{_ASK}题?|问题|{_REPLY})\s?[0-9一二三四五六七八九十]{{0,2}}\s*[:：]\s*"
)
_REPORTER = re.compile(
    r"^(?P<outlet>.*?)(?:记者|(?<![\u4e00-\u9fff])媒体)(?P<number>[一二三四五六七八九十A-Z]|\d{1,2})?"
    rf"(?P<name>\s*(?!(?:{_AGAIN})?(?:{_ASK}|{_REPLY})|记者)[\u4e00-\u9fff·]{{2,4}}?)?\s*(?:{_AGAIN})?(?:(?P<verb>{_ASK}|{_REPLY})[道说]?)?(?:[一二三四五六七八九十]|\d{{1,2}})?$"
)
_OFFICE_NAME = re.compile(
    rf"^(?P<role>.*{OFFICE})(?:\s+(?P<apart>[\u4e00-\u9fff·•・]{{2,20}})|(?P<joined>[\u4e00-\u9fff]{{2,4}}))?$"
)
# 周慕云 董事长
_NAME_OFFICE = re.compile(rf"(?P<name>[\u4e00-\u9fff·]{{2,12}})\s+(?P<role>\S{{0,16}}{OFFICE})")
# 发布人 邹明远: what somebody does here, not an office.
_FUNCTION = re.compile(rf"^(?P<role>{PRESENT})\s*(?P<name>[\u4e00-\u9fff·•・]{{2,12}})$")
# （某报记者） in front of the words of a question.
_LAST_OF_MEDIA = "".join(sorted({ending[-1] for ending in MEDIA_ENDINGS}))
_OF = re.compile(
    r"[(（](?P<outlet>[^()（）\n]{2,24}?)"
    rf"(?:(?:的)?记者\s*(?P<name>[\u4e00-\u9fff]{{2,4}})?|(?<=[{_LAST_OF_MEDIA}]))[)）]\s*"
)
# 会后有记者问： names no medium.
_SOMEBODY = re.compile(
    "(?:会后|会上|会前|现场|在场|随后|另外?|此外|也|还)*(?:有|一名|一位|多名|多位|某|外国|中国|本国|外媒|媒体)*"
)
_BODY_NAME = re.compile(rf"^(?P<role>\S.*{BODIES})\s+(?P<name>[\u4e00-\u9fff·•・]{{2,12}})$")
_SPEAKS = re.compile(rf"\s*(?:(?P<asks>{_ASK})|(?:{_TELLS}))[道说]?$")
# TVBS问：a medium in Latin letters keeps its verb.
_LATIN_ASKS = re.compile(rf"(?P<outlet>[A-Za-z][\w .&'’-]{{1,20}}?)\s*(?:{_AGAIN})?(?:{_ASK})")
# 投资者A：, 网友“海风”提问：they ask, for no medium.
_AUDIENCE = re.compile(
    r"(?P<who>投资者|投资人|网友|网民|提问[者人])"
    rf"\s*(?:[“「\"].{{1,16}}[”」\"]|[\w*＊-]{{0,12}}?)\s*(?:{_ASK})?"
)
_APART_NAME = re.compile(
    r"^(?P<role>[\u4e00-\u9fff（）()]{2,16})\s+(?P<name>[\u4e00-\u9fff]{2,4})$"
)
_MEDIUM = re.compile(rf"(?:{'|'.join(sorted(MEDIA_ENDINGS, key=len, reverse=True))})$")
_NO_SPEAKER = re.compile("|".join(NO_SPEAKER))
# （处长林若晴） in front of the words of an answer.
_BY = re.compile(r"[(（](?P<who>[^()（）\n]{2,24})[)）]\s*")

# Q1　某报 记者甲某：, 答—甲某： a letter and a number, or what is done, before the label itself.
_LETTERED = re.compile(
    rf"(?:(?P<asks>Q|{_ASK})|A|{_REPLY})\s?\d{{0,2}}(?:[.、]?\s+|\s*[—–·・|｜/／-]+\s*)(?=[\u4e00-\u9fff《])"
)
# 邱司长郁婷: the office between the surname and the name.
_OFFICE_BETWEEN = re.compile(
    rf"(?P<surname>{'|'.join(sorted(COMPOUND_SURNAMES))}|[\u4e00-\u9fff])"
    r"(?P<role>(?:副|常务|主任|政务)?(?:部|次|司|局|署|处|厅|组|科|所|院|校|会|市|县|州|省|董事|秘书|理事|委员)长|主任(?:委员)?|委员|发言人|总经理|专门委员|参事|技监)"
    r"(?P<given>[\u4e00-\u9fff]{1,2})"
)


def _between(original: str, people: Sequence[Participant]) -> Participant | None:
    """邱司长郁婷 is 邱郁婷, whose office the list may tell in full."""
    simple = simplify(original)
    found = _OFFICE_BETWEEN.fullmatch(simple)
    if found is None or (found["surname"] not in SURNAMES and len(found["surname"]) < 2):
        return None
    name = f"{original[: found.end('surname')]}{original[found.start('given') :]}"
    for person in people:
        if simplify(person.name) == simplify(name):
            return person
    return Participant(name=name, role=original[slice(*found.span("role"))])


def chinese_label(text: str, people: Sequence[Participant]) -> Label | None:
    """The Chinese label a paragraph begins with, certain (``sure``) or only possible."""
    simple = simplify(text[:80])
    if numbered := _LETTERED.match(simple):
        # Q1　某报 记者甲某： and A　甲司长某某：the letter says no more than the words behind it.
        behind = chinese_label(text[numbered.end() :], people)
        if behind is not None and behind.name + behind.outlet:
            asks: LabelKind = "question" if numbered["asks"] else "answer"
            kind = behind.kind if behind.kind == "followup" else asks
            return replace(
                behind, end=behind.end + numbered.end(), kind=kind, explicit=True, sure=True
            )
    if match := _QA.match(simple):
        return _chinese_qa(text, simple, match, people)
    match = _COLON.match(simple)
    label = text[slice(*match.span("label"))].strip() if match else ""
    if match is None or not any(is_han(char) for char in label):
        return None
    found = _chinese(label, simple[slice(*match.span("label"))].strip(), match.end(), people)
    if found and found.kind == "question" and found.explicit and not (found.name or found.outlet):
        # 记者提问：某报记者：the second label says for whom.
        behind = chinese_label(text[found.end :], people)
        if behind and behind.kind == "question" and behind.explicit and behind.outlet:
            return replace(behind, end=behind.end + found.end, sure=True)
    return found


def _chinese_qa(
    text: str, simple: str, match: re.Match[str], people: Sequence[Participant]
) -> Label:
    label, end = simple[slice(*match.span("label"))], match.end()
    kind: LabelKind = "answer" if re.fullmatch(_REPLY, label) else "question"
    if label == "追问":
        kind = "followup"
    named = chinese_label(text[end:], people)
    if named and (is_person_name(named.name) or named.explicit):
        # 【答】甲某：and 问：某报记者： say who does it in a label of his own.
        house = re.sub(r"(?:首席)?分析[师師]$", "", named.role)
        if kind == "question" and house != named.role:
            # 【提问】某证券分析师 甲某：
            named = replace(named, role="", outlet=house)
        return replace(named, end=named.end + end, kind=kind, explicit=True, sure=True)
    of = _OF.match(simple, end) if kind != "answer" else None
    by = _BY.match(simple, end) if kind == "answer" else None
    if by and (name := _last_name(text[slice(*by.span("who"))])):
        return Label(kind, by.end(), name, key=match.group(), explicit=True, sure=True)
    return Label(
        kind,
        of.end() if of else end,
        name=text[slice(*of.span("name"))] if of and of["name"] else "",
        outlet=_outlet(text[slice(*of.span("outlet"))]) if of else "",
        key=text[slice(*match.span("label"))],
        explicit=True,
        sure=True,
    )


def _outlet(words: str) -> str:
    """The medium's name alone: 《某报》 is 某报."""
    # 《某报》周刊: the brackets hold the name, not all of the words.
    inside = re.sub(r"[《〈「『【](.+?)[》〉」』】]", r"\1", words)
    return inside.strip(' \u3000《》〈〉「」『』“”"（）()[]【】—－-')


def _chinese(label: str, simple: str, end: int, people: Sequence[Participant]) -> Label | None:
    if label.startswith("【") or _sentence_like(re.sub(r"[(（][^()（）]*[)）]", "", simple)):
        return None
    # （笑） or （法国） behind a name is no part of it; an office or a medium says who it is.
    simple = _without_verb(simple, people)
    label = label[: len(simple)]
    note = re.search(r"\s*[（(]([^（）()]*)[)）]\s*$", simple)
    bare = (simple[: note.start()] if note else simple).strip()
    if not bare:
        return None
    if note and (noted := _noted(label, bare, note, end)):
        return noted
    offset = simple.index(bare)
    original = label[offset : offset + len(bare)]
    reporter = _REPORTER.match(bare)
    kind: LabelKind
    if reporter:
        follows = reporter["verb"] == "追问" or re.fullmatch(_REPLY, reporter["verb"] or "")
        kind = "followup" if follows else "question"
        name = original[slice(*reporter.span("name"))].strip() if reporter["name"] else ""
        outlet = _outlet(original[: reporter.end("outlet")])
        if _SOMEBODY.fullmatch(reporter["outlet"].strip()):
            outlet = ""
        return Label(kind, end, name=name, outlet=outlet, key=label, explicit=True, sure=True)
    if latin := _LATIN_ASKS.fullmatch(bare):
        return Label("question", end, outlet=latin["outlet"], key=label, explicit=True, sure=True)
    if audience := _AUDIENCE.fullmatch(bare):
        return Label("question", end, key=audience["who"], explicit=True)
    for person in people:
        if simplify(person.name) == bare:
            return Label("speech", end, person.name, person.role, key=label, sure=True)
        # 首席督学 冯绍恒: an office of any kind in front of a known name.
        before = bare.removesuffix(simplify(person.name))
        if before != bare and (before[-1:].isspace() or simplify(person.role).endswith(before)):
            role = original[: len(before)].strip()
            if re.fullmatch(PRESENT, before.strip()):
                role = person.role
            kind = "moderator" if "主持" in before else "speech"
            return Label(kind, end, person.name, role, key=label, sure=True)
        # 邹明远副部长：the name, then how one addresses who holds the office.
        if re.fullmatch(re.escape(simplify(person.name)) + rf"\s*.{{0,8}}{OFFICE}", bare):
            role = person.role or original[len(person.name) :].strip()
            return Label("speech", end, person.name, role, key=label, sure=True)
    if between := _between(original, people):
        return Label("speech", end, between.name, between.role, key=label, sure=True)
    if (function := _FUNCTION.match(bare)) and is_person_name(function["name"]):
        name = original[slice(*function.span("name"))]
        return Label("speech", end, name, key=label, sure=True)
    if (behind := _NAME_OFFICE.fullmatch(bare)) and is_person_name(behind["name"]):
        name, role = (original[slice(*behind.span(part))] for part in ("name", "role"))
        return Label("speech", end, name, role, key=label, sure=True)
    office = _OFFICE_NAME.match(bare)
    if office:
        name = original[slice(*office.span("apart"))] if office["apart"] else ""
        if office["joined"]:
            name = original[slice(*office.span("joined"))]
            if not is_person_name(name):
                return None
        role = original[: office.end("role")].strip()
        addressed = None if name else _addressed(bare, people)
        if addressed:
            return Label("speech", end, addressed.name, addressed.role, key=label, sure=True)
        if not name and len(bare) <= 4 and bare[0] in SURNAMES:
            # 林部长: all that the text ever calls him.
            return Label("speech", end, original, key=label)
        return _official(end, label, role, name, people)
    if bare == "主持" or bare.startswith("主持人"):
        name = original[3:].strip(" 　")
        return Label("moderator", end, name, original[:3], key=label, sure=True)
    member = _BODY_NAME.match(bare)
    if member and is_person_name(member["name"]):
        name = original[slice(*member.span("name"))]
        role = original[: member.end("role")].strip()
        return Label("speech", end, name, role, key=label, sure=True)
    apart = _APART_NAME.match(bare)
    if apart and is_person_name(apart["name"]):
        # 首席督学 冯绍恒: an office that no list has, if the label returns or answers.
        name = original[slice(*apart.span("name"))]
        return Label("speech", end, name, original[: apart.end("role")], key=label)
    # 某日报·某客户端: the house, then what of it.
    if _MEDIUM.search(re.split("[·•・/]", bare)[0]) and len(bare) <= 20:
        return Label("question", end, outlet=original, key=label)
    if addressed := _addressed(bare, people):
        return Label("speech", end, addressed.name, addressed.role, key=label, sure=True)
    if is_person_name(original) or (len(bare) <= 4 and not _NO_SPEAKER.search(bare)):
        return Label("speech", end, name=original, key=label)
    return None


def _without_verb(simple: str, people: Sequence[Participant]) -> str:
    """记者（某报）问, 局长甲某答, 甲某说明: who speaks stands in front of the verb."""
    match = _SPEAKS.search(simple)
    if match is None:
        return simple
    bare = simple[: match.start()].rstrip()
    if bare.endswith(("）", ")")):
        # 甲某（某司司长）答: the note behind the name says who it is.
        return bare
    if match["asks"]:
        # 某报问: a reporter keeps the verb, which tells a first question from a second.
        return bare if _MEDIUM.search(bare) else simple
    known = any(simplify(person.name) == bare for person in people)
    named = known or is_person_name(bare) or _OFFICE_NAME.match(bare)
    return bare if named else simple


def _noted(label: str, bare: str, note: re.Match[str], end: int) -> Label | None:
    """记者（某报） asks for it, 甲某（某部部长） holds the office."""
    inside = label[note.start(1) : note.end(1)].strip()
    # 记者甲某（某报）
    name = re.sub(r"^[记記]者\s*(?=.)", "", label[: note.start()].strip())
    if re.fullmatch(
        rf"(?:现场|媒体)?(?:记者|媒体|提问者)?(?:{_ASK}|Q)?[0-9一二三四五六七八九十]{{0,2}}", bare
    ):
        outlet, asks = _medium_in(inside)
        asked: LabelKind = "followup" if bare.endswith("追问") else "question"
        return Label(asked, end, asks, outlet=outlet, key=label, explicit=True, sure=True)
    if re.fullmatch(rf"(?:{_REPLY}|A)\d{{0,2}}", bare):
        person = _last_name(inside)
        return Label("answer", end, person, key=label, explicit=True, sure=True)
    if re.fullmatch(rf"{PRESENT}|主持人?", bare) and (person := _last_name(inside)):
        # 发布人（甲某）：, 主持人（乙某，处长）：
        spoken: LabelKind = "moderator" if "主持" in bare else "speech"
        return Label(spoken, end, person, key=label, sure=True)
    if not is_person_name(name):
        return None
    simple = note.group(1)
    if re.search(OFFICE, simple):
        return Label("speech", end, name, inside, key=label, sure=True)
    if simple.endswith("记者") or _MEDIUM.search(simple):
        outlet = _outlet(re.sub(r"(?:的)?[记記]者$", "", inside))
        return Label("question", end, name, outlet=outlet, key=label, explicit=True, sure=True)
    return None


def _medium_in(words: str) -> tuple[str, str]:
    """Medium and name in 某报记者, 某报记者 甲某, 甲某，某报: empty where one is not told."""
    told = re.fullmatch(
        r"(?P<outlet>.+?)(?:的)?[记記]者(?:\s*(?P<name>[\u4e00-\u9fff]{2,4}))?", words
    )
    if told:
        return _outlet(told["outlet"]), told["name"] or ""
    parts = [part.strip() for part in re.split(r"[，,、/／|｜]|\s+", words) if part.strip()]
    names = [part for part in parts if is_person_name(part) and not _MEDIUM.search(simplify(part))]
    media = [part for part in parts if part not in names]
    if len(names) == 1 and len(media) == 1:
        return _medium_in(media[0])[0], names[0]
    return _outlet(words), ""


def _last_name(words: str) -> str:
    """邹明远; behind the office in 港务局局长邹明远, before it in 邹明远，副局长."""
    for part in (words, *re.split(r"[，,、/／|｜]", words)):
        if is_person_name(part.strip()):
            return part.strip()
    office = _OFFICE_NAME.match(simplify(words))
    group = next((g for g in ("apart", "joined") if office and office[g]), "")
    name = words[slice(*office.span(group))] if office and group else ""
    return name if is_person_name(name) else ""


def _official(
    end: int, label: str, role: str, name: str, people: Sequence[Participant]
) -> Label | None:
    kind: LabelKind = "moderator" if "主持" in simplify(role) else "speech"
    if not name and kind == "speech":
        fitting = [p for p in people if p.role and _is_office_of(p.role, role)]
        person = fitting[0] if len({p.name for p in fitting}) == 1 else None
        name, sure = (person.name, True) if person else ("", role.endswith(("发言人", "發言人")))
        return Label(kind, end, name, role, key=label, sure=sure)
    return Label(kind, end, name, role, key=label, sure=True)


def _is_office_of(listed: str, role: str) -> bool:
    """助理署长 is 运输署助理署长（公共交通）; 处长 is 渔业处处长, and not the deputy."""
    held, said = (re.sub(r"[（(][^（）()]*[)）]$", "", simplify(x)) for x in (listed, role))
    shorter, longer = sorted((held, said), key=len)
    before = longer.removesuffix(shorter)
    return held == said or (before != longer and not before.endswith("副"))


def _addressed(bare: str, people: Sequence[Participant]) -> Participant | None:
    """The one participant a label such as 王部长 can mean."""
    # 卢局, 佟总, 白处: as colleagues say it.
    short = re.fullmatch(rf"(.)(?:副?{OFFICE}|[局处厅司部院校总工])", bare)
    fitting = [p for p in people if short and simplify(p.name).startswith(short.group(1))]
    return fitting[0] if len(fitting) == 1 else None


def _sentence_like(simple: str) -> bool:
    return (
        re.search(
            r"[。，；]|的是|一组|如下|以下|请问|我想|我要|我们|强调|指出|通报|表示|认为", simple
        )
        is not None
    )
