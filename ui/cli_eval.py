"""``briefing eval``: answers files of questions and scores the answers; its verbs look closer."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from index.settings import Settings
from ui.guard import guarded

evaluation = typer.Typer(
    help="Answer files of questions and score the answers.",
    invoke_without_command=True,
    rich_markup_mode=None,
)
Questions = Annotated[
    list[Path] | None, typer.Option(help="Questions file; repeatable. Default: the shipped.")
]
Predictions = Annotated[Path, typer.Option(help="Answers that `briefing eval` wrote.")]
Engine = Annotated[str, typer.Option(help="What writes the answers, as for briefing ask.")]
Limit = Annotated[int, typer.Option(min=0, help="Only the first N questions; 0: all.")]


@evaluation.callback()
@guarded
def evaluate(
    context: typer.Context,
    predictions: Annotated[
        Path | None,
        typer.Option(help="File for the answers, one record a line. Default: under BRIEFING_HOME."),
    ] = None,
    questions: Questions = None,
    briefing: Annotated[
        str, typer.Option(help="Answer from this briefing, where a question names none.")
    ] = "",
    unnamed: Annotated[
        bool, typer.Option("--unnamed", help="Ask the whole library: no question says which.")
    ] = False,
    limit: Limit = 0,
    report: Annotated[
        Path | None, typer.Option(help="Folder for the report: HTML, JSON and CSV.")
    ] = None,
    engine: Engine = "extractive",
    score: Annotated[
        Path | None, typer.Option(help="Score these saved answers; nothing is answered.")
    ] = None,
    gate: Annotated[
        bool, typer.Option("--gate", help="Fail where a figure fell below the baseline.")
    ] = False,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Make these figures the baseline.")
    ] = False,
    baseline: Annotated[
        Path | None, typer.Option(help="The baseline's file. Default: the committed one.")
    ] = None,
) -> None:
    """Answer files of questions and score the answers."""
    if context.invoked_subcommand is not None:
        return
    if score and predictions:
        raise typer.BadParameter("--score reads answers, --predictions writes them; choose one")
    if gate and write_baseline:
        raise typer.BadParameter("--gate and --write-baseline exclude each other")
    from eval import gate as gating
    from eval.run import bundled_questions, read_questions
    from eval.score import read_records
    from eval.sets import question_set, questions_answered_by
    from ui import evaluation as work

    settings = Settings.from_env()
    if score:
        records = read_records(score)
        cited = {citation.briefing_id for record in records for citation in record.citations}
        snapshot = work.library_if_any(settings, sorted(cited))
        held = snapshot.briefings if snapshot else cited
        asked = questions_answered_by((r.id for r in records), questions or (), held, briefing)
        scores = work.score(asked, score, report, settings, snapshot)
    else:
        from ui.bundled import ensure_index

        # A mistake in a questions file is said before a minute goes into the index.
        read_questions(questions or bundled_questions())
        writer = work.make_engine(engine, settings)
        ensure_index(settings)
        from index.library import Library

        library = Library(settings)
        snapshot = library.snapshot()
        asked = question_set(questions or (), snapshot.briefings, briefing, limit, not unnamed)
        work.say_left_out(asked)
        answers = predictions or work.kept_answers(asked, writer, settings)
        work.answer(asked, answers, library, writer)
        try:
            scores = work.score(asked, answers, report, settings, snapshot)
        except ValueError as error:
            # The answers are written by now, and a questions file needs only ids and questions
            # for that.
            if gate or write_baseline:
                raise
            typer.echo(f"answered, but not scored: {error}", err=True)
            return
    place = baseline or gating.BASELINE
    if write_baseline:
        gating.write_baseline(scores, place)
        typer.echo(f"baseline in {place}", err=True)
    if gate and not work.hold_against_baseline(scores, place):
        raise typer.Exit(1)


@evaluation.command()
@guarded
def compare(
    run_a: Annotated[Path, typer.Argument(help="Report folder of the first run.")],
    run_b: Annotated[Path, typer.Argument(help="Report folder of the second run.")],
    html: Annotated[Path | None, typer.Option(help="Write the comparison as a page too.")] = None,
) -> None:
    """Two runs over the same questions: what differs beyond chance, and what flipped."""
    from eval.compare import compare as hold_together
    from eval.compare import print_comparison, write_comparison
    from eval.report import load_run
    from ui.evaluation import console

    before, after = load_run(run_a), load_run(run_b)
    print_comparison(hold_together(before.scores, after.scores), console())
    if html is not None:
        typer.echo(f"comparison in {write_comparison(html, before, after)}", err=True)


@evaluation.command()
@guarded
def draft(
    briefing: Annotated[str, typer.Argument(help="A briefing in the library, or a text file.")],
    out: Annotated[Path | None, typer.Option(help="File to write; default: the screen.")] = None,
    per_type: Annotated[int, typer.Option(min=1, help="At most so many of each type.")] = 20,
) -> None:
    """Propose questions with gold answers over a briefing; read them before you use them."""
    from eval.draft import draft_questions, to_lines
    from ui.evaluation import understood

    found, figures = understood(briefing, Settings.from_env())
    drafts = draft_questions(found, figures, per_type)
    if not drafts:
        raise ValueError(f"nothing in {briefing!r} can be asked: it has no figures and no turns")
    if out is None:
        sys.stdout.write(to_lines(drafts))
        return
    out.write_text(to_lines(drafts), encoding="utf-8")
    typer.echo(f"{len(drafts)} drafts in {out}; check them: briefing eval check {out}", err=True)


@evaluation.command()
@guarded
def check(
    questions: Annotated[Path, typer.Argument(help="Questions file.")],
    text: Annotated[
        list[Path] | None,
        typer.Option(help="Briefing to check against; repeatable. Default: the library."),
    ] = None,
) -> None:
    """Whether a questions file can be scored, and what is wrong with it."""
    from eval.check import check_file
    from ui.evaluation import clean_texts

    findings = check_file(questions, clean_texts(text or [], Settings.from_env()))
    for finding in findings:
        typer.echo(str(finding))
    errors = sum(finding.level == "error" for finding in findings)
    typer.echo(f"{errors} errors, {len(findings) - errors} warnings")
    if errors:
        raise typer.Exit(1)


@evaluation.command()
@guarded
def export(
    predictions: Predictions,
    questions: Questions = None,
    out: Annotated[Path | None, typer.Option(help="File to write; default: the screen.")] = None,
) -> None:
    """Saved answers in the dataset format of ragas, one JSON object a line."""
    import json

    from eval.export import to_ragas
    from eval.score import read_records
    from eval.sets import questions_answered_by

    records = read_records(predictions)
    asked = questions_answered_by((r.id for r in records), questions or ())
    samples = to_ragas(asked.cases(), records)
    lines = "".join(json.dumps(sample, ensure_ascii=False) + "\n" for sample in samples)
    if out is None:
        sys.stdout.write(lines)
    else:
        out.write_text(lines, encoding="utf-8")


@evaluation.command()
@guarded
def ablate(
    questions: Questions = None,
    briefing: Annotated[
        str, typer.Option(help="Answer from this briefing, where a question names none.")
    ] = "",
    limit: Limit = 0,
    engine: Engine = "extractive",
) -> None:
    """What each part is worth: answers the questions seven times, with parts left out."""
    from eval.ablate import ablate as leave_out
    from eval.ablate import print_ablation
    from eval.run import bundled_questions, read_questions
    from eval.sets import question_set
    from ui import evaluation as work
    from ui.bundled import ensure_index
    from ui.progress import ProgressBars

    settings = Settings.from_env()
    read_questions(questions or bundled_questions())
    writer = work.make_engine(engine, settings)
    ensure_index(settings)
    from index.library import Library

    library = Library(settings)
    asked = question_set(questions or (), library.snapshot().briefings, briefing, limit)
    work.say_left_out(asked)
    with ProgressBars() as bars:
        rows = leave_out(library, settings, asked.cases(), writer, bars)
    print_ablation(rows, work.console())


@evaluation.command()
@guarded
def public(
    folder: Annotated[Path, typer.Argument(help="Folder of CMRC, DRCD, XQuAD, SQuAD 2-zh files.")],
    passages: Annotated[
        int, typer.Option(min=0, help="Paragraphs of each set that are ingested; 0: all.")
    ] = 150,
    limit: Annotated[
        int, typer.Option(min=0, help="Questions of each sort and set; 0: all.")
    ] = 200,
    retrieval: Annotated[
        bool, typer.Option(help="Also measure retrieval: minutes the first time.")
    ] = True,
    engine: Engine = "extractive",
) -> None:
    """Public question sets: retrieval, short figures, refusal, beside published figures."""
    from eval.bench import public_sets
    from eval.public import print_answers, run_answers
    from ui import evaluation as work
    from ui.progress import ProgressBars

    settings = Settings.from_env()
    writer = work.make_engine(engine, settings)
    with ProgressBars() as bars:
        rows = list(run_answers(folder, settings, writer, bars, passages, limit))
    if retrieval:
        public_sets(settings, folder, False, False, work.console())
    print_answers(rows, work.console())
