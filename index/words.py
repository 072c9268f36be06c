"""Terms for word search: segmented words plus character bigrams of the Han runs.

Chinese has no spaces, so a white-space tokenizer finds nothing in it. Words alone miss what the
segmenter cuts otherwise in question and text; bigrams mend that (measured: +1 to +4 points R@1).
Segmentation runs on the folded text: Traditional text segments badly.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.script import fold

_HAN_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_WORD = re.compile(r"[\u3400-\u9fff]+|[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?%?|[^\W_]+")
# Words of grammar: in every sentence, they only lengthen the query.
STOP_WORDS = frozenset(
    "的 了 是 在 和 与 及 有 也 都 就 这 那 呢 吗 啊 吧 我 你 他 她 它 们 我们 你们 他们 被 把 对"
    " 从 上 中 下 之 其 为 等 将 又 并 而 以 请问 请 谢谢 多少 什么 几 哪 哪些 哪个 怎么 怎样 如何"
    " the a an of in on at to for and or is are was were be been by with from that this these"
    " those it its as do does did has have had what which who whom how many much when where"
    " there".split()
)


# Forms that no ending tells; the rest follows from the endings.
_IRREGULAR = {
    form: word
    for line in """
sell sold
build built
rise rose risen
grow grew grown
fall fell fallen
make made
spend spent
lend lent
pay paid
hold held
lead led
win won
lose lost
cut cutting
send sent
take took taken
give gave given
buy bought
catch caught
bring brought
person people
child children
man men
woman women
shrink shrank shrunk
draw drew drawn
ride rode ridden
run ran running
drive drove driven
fly flew flown
leave left
keep kept
meet met
begin began begun
choose chose chosen
teach taught
bear born borne
break broke broken
steal stole stolen
write wrote written
sink sank sunk
swim swam swum
lay laid
say said
sit sat
feed fed
freeze froze frozen
tonne ton tons
life lives
half halves
wife wives
die dies died dying
use used uses using
owe owed
gas gases
age aged
""".split("\n")
    for word, *forms in [line.split() or [""]]
    for form in forms
}


# The same few thousand words are met in every question and meaning.
@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Plural and verb endings of English, cut crudely but alike on both sides."""
    word = _IRREGULAR.get(word, word)
    if len(word) > 3 and not word.endswith(("ss", "us", "is")):
        for ending, kept in _PLURAL:
            if word.endswith(ending):
                word = word[: -len(ending)] + kept
                break
    for ending, kept in (("ied", "y"), ("ing", ""), ("ed", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + kept
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] in "bgmnprt":
        # Dropped and drop, planned and plan.
        word = word[:-1]
    if len(word) > 5 and word.endswith("ll"):
        # Cancelled and canceled.
        word = word[:-1]
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


_PLURAL = (
    ("ies", "y"),
    ("sses", "ss"),
    ("shes", "sh"),
    ("ches", "ch"),
    ("xes", "x"),
    ("buses", "bus"),
    ("viruses", "virus"),
    ("s", ""),
)


def terms(text: str) -> list[str]:
    """Terms of a text in order, words first, then bigrams; duplicates kept."""
    import rjieba

    folded = fold(text)
    found: list[str] = []
    for piece in rjieba.cut_for_search(folded):
        for word in _WORD.findall(piece):
            if word in STOP_WORDS:
                continue
            found.append(stem(word) if word.isascii() and word.isalpha() else word)
    for run in _HAN_RUN.findall(folded):
        found.extend(run[i : i + 2] for i in range(len(run) - 1))
    return found


# Nouns, verbs used as such, abbreviations; the names of letters, 5G.
_NOUN_TAGS = ("n", "vn", "eng", "j")


def ends_in_noun(phrase: str) -> bool:
    """Whether the last word of a Chinese phrase is tagged as a noun: 基站数 is, 表现稳 is not."""
    import rjieba

    tagged = rjieba.tag(fold(phrase))
    return bool(tagged) and tagged[-1][1].startswith(_NOUN_TAGS)
