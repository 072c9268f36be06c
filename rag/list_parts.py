"""The parts of one transcript that may answer a question for a list, each with its score."""

from __future__ import annotations

from collections.abc import Iterable

from index.records import Briefing, Passage, Turn
from rag.evidence import Draft
from rag.find import Finder
from rag.list_part import MEANING, Part
from rag.list_problems import Stretch, stretches, tells_a_problem, write_problems
from rag.list_reasons import explains
from rag.list_scene import Scene
from rag.list_sentences import sentence_parts, speeches
from rag.list_series import point_parts, series_part
from rag.listing import Series, series_of

_PROBLEM, _PROBLEM_MOST = 0.12, 0.5
# More passages than a few briefings hold are looked at only where retrieval found something.
_MANY = 400


def parts_of(finder: Finder, briefing: Briefing) -> tuple[Scene, list[Part]]:
    """Lists, points of lists, sentences, and for problems the clauses that tell of them."""
    scene = Scene(finder, briefing)
    return scene, list(_parts(scene))


def _parts(scene: Scene) -> Iterable[Part]:
    listed = [s for s in series_of(scene.briefing) if scene.may_speak(s.items[0].start)]
    if scene.ask.reasons:
        listed = [series for series in listed if explains(scene, series)]
    if scene.ask.problems:
        listed = [series for series in listed if _admits(series)]
    for series in listed:
        whole = series_part(scene, series)
        yield whole
        yield from point_parts(scene, series, whole.score)
    snapshot = scene.finder.evidence.snapshot
    everywhere = len(snapshot.passages) <= _MANY
    for (name, number), passages in snapshot.turns.items():
        if name != scene.briefing.id or not (everywhere or number in scene.near):
            continue
        turn = scene.turns[number]
        spoken = speeches(scene, turn, passages)
        yield from sentence_parts(scene, turn, spoken, listed)
        if scene.ask.problems:
            yield from _problems(scene, turn, spoken)


def _admits(series: Series) -> bool:
    """Whether a list is of problems."""
    heads = " ".join(item.head for item in series.items)
    return tells_a_problem(f"{series.introduction} {heads}")


def _problems(scene: Scene, turn: Turn, passages: list[Passage]) -> Iterable[Part]:
    for stretch in stretches(scene.finder.evidence, passages):
        first, last = stretch.sentences[0][1], stretch.sentences[-1][1]
        covered = scene.cover(scene.text[first[0] : last[1]], turn)
        meaning = scene.meaning(first[0], last[1])
        score = covered + scene.reach(turn.number) + MEANING * meaning
        score += min(_PROBLEM_MOST, _PROBLEM * stretch.problems) + scene.tense(scene.ask.future)

        def write(stretch: Stretch = stretch) -> Draft:
            return write_problems(scene.finder.evidence, stretch, scene.english)

        yield Part(
            score=score,
            coverage=covered,
            meaning=meaning,
            start=first[0],
            place=(scene.briefing.id, turn.number),
            write=write,
            foreign=scene.foreign,
        )
