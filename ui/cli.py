"""``briefing``: the command line. Each verb parses, calls one thing below, prints.

Heavy imports stay inside the verbs: ``briefing ask`` must answer within seconds of being typed.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from index.settings import Settings
from ui.cli_eval import evaluation
from ui.guard import guarded, show_traceback
from ui.logs import quiet_libraries

if TYPE_CHECKING:
    from index.library import Snapshot
    from rag.engine import Engine

_ENGINE_HELP = "extractive, or llm; default: llm where BRIEFING_LLM names a model."

app = typer.Typer(
    name="briefing",
    help="Ask a press briefing. Figures are quoted and cited, computed in the open, or refused.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
)
app.add_typer(evaluation, name="eval")


def main() -> None:
    # A terminal in another encoding shows a question mark where it lacks a character.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    quiet_libraries()
    app()


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(version("briefing-qa"))
        raise typer.Exit()


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    traceback: Annotated[
        bool, typer.Option("--traceback", help="Show where an error comes from.")
    ] = False,
) -> None:
    show_traceback.set(traceback)


@app.command()
@guarded
def chat(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int | None, typer.Option(help="Port; default: the first free one.")] = None,
    root_path: Annotated[
        str, typer.Option(help="Path under which a proxy shows the chat, such as /briefing.")
    ] = "",
    auth: Annotated[
        list[str] | None,
        typer.Option(help="USER:PASSWORD that may enter, or @FILE with one a line; repeatable."),
    ] = None,
    engine: Annotated[str, typer.Option(help=_ENGINE_HELP)] = "",
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Nobody adds or removes briefings in the browser.")
    ] = False,
    mcp: Annotated[
        bool, typer.Option("--mcp", help="Also serve ask, list and figures to assistants by MCP.")
    ] = False,
) -> None:
    """Ask in a browser, with the transcript beside the answer."""
    from ui.auth import read_accounts
    from ui.bundled import refresh_index

    settings = Settings.from_env()
    _engine(engine, settings)
    accounts = read_accounts(auth or [])
    if mcp:
        from ui.tools import require_mcp

        require_mcp(with_accounts=bool(accounts))
    refresh_index(settings)
    from ui.chat import launch

    extra: dict[str, Any] = {}
    if root_path:
        extra["root_path"] = root_path
    if accounts:
        extra["auth"] = accounts
    if engine:
        extra["engine"] = engine
    if read_only:
        extra["editable"] = False
    if mcp:
        extra["mcp"] = True
    try:
        launch(settings, host=host, port=port, on_ready=_say_address, **extra)
    except KeyboardInterrupt:
        typer.echo("stopped", err=True)


def _say_address(address: str) -> None:
    typer.echo(f"Briefing chat: {address}  (Ctrl-C stops it)")
    sys.stdout.flush()


@app.command()
@guarded
def ask(
    question: Annotated[str, typer.Argument(help="The question, in Chinese or English.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer record.")] = False,
    briefing: Annotated[
        list[str] | None, typer.Option(help="Answer from this briefing only; repeatable.")
    ] = None,
    history: Annotated[
        list[str] | None, typer.Option(help="An earlier question, oldest first; repeatable.")
    ] = None,
    engine: Annotated[str, typer.Option(help=_ENGINE_HELP)] = "",
) -> None:
    """Answer one question."""
    from rag.question import to_question
    from ui.bundled import ensure_index

    given = {"question": question, "briefing": briefing or [], "history": history or []}
    asked = to_question(given)
    settings = Settings.from_env()
    writer = _engine(engine, settings)
    ensure_index(settings)
    from index.library import Library
    from rag.chain import build_chain

    record = build_chain(Library(settings), writer).invoke(asked)
    if as_json:
        typer.echo(record.model_dump_json())
        return
    from ui.show import console, print_answer

    print_answer(record, console())


@app.command()
@guarded
def ingest(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Transcripts, folders of them (.txt .md .html), or - for stdin."),
    ] = None,
    briefing_id: Annotated[
        str, typer.Option("--id", help="Id of the briefing; default: from the file's name.")
    ] = "",
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Make the whole index anew with today's settings.")
    ] = False,
    bundled: Annotated[
        bool, typer.Option("--bundled", help="The briefing that comes with the program.")
    ] = False,
) -> None:
    """Put briefings into the index. What has not changed is left alone."""
    from index.ingest import bundled_source
    from index.ingest import ingest as put
    from ui.progress import ProgressBars
    from ui.sources import read_sources

    if not (paths or rebuild or bundled):
        raise typer.BadParameter("name a file or folder, or --bundled, or --rebuild")
    settings = Settings.from_env()
    sources, problems = read_sources(paths or [], briefing_id)
    for problem in problems:
        typer.echo(f"briefing: {problem}", err=True)
    if bundled:
        sources.append(bundled_source())
    began = time.monotonic()
    if sources or (rebuild and not problems):
        with ProgressBars() as bars:
            results = put(sources, settings, bars, rebuild=rebuild)
        for done in results:
            typer.echo(
                f"{done.id}: {done.outcome}, {done.passages} passages, {done.figures} figures"
            )
            for warning in done.briefing.warnings:
                typer.echo(f"briefing: {done.id}: {warning}", err=True)
        typer.echo(f"{len(results)} briefings, {time.monotonic() - began:.1f} s", err=True)
    if problems:
        raise typer.Exit(1)


@app.command("list")
@guarded
def list_briefings(
    as_json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False,
) -> None:
    """The briefings in the index."""
    from ui.show import console, dump_json, print_briefings

    snapshot = _snapshot()
    rows = [
        {
            "id": name,
            "title": briefing.title,
            "date": briefing.date,
            "source": briefing.source,
            "language": briefing.language,
            "turns": len(briefing.turns),
            "passages": sum(p.briefing_id == name for p in snapshot.passages),
            "figures": sum(f.briefing_id == name for f in snapshot.figures),
        }
        for name, briefing in snapshot.briefings.items()
    ]
    if as_json:
        typer.echo(dump_json(rows))
    elif rows:
        print_briefings(rows, console())
    else:
        typer.echo("the library is empty; add a briefing: briefing ingest FILE")


@app.command()
@guarded
def show(
    briefing_id: Annotated[str, typer.Argument(metavar="ID", help="As `briefing list` names it.")],
    figures: Annotated[bool, typer.Option("--figures", help="Every figure, as a table.")] = False,
    repairs: Annotated[bool, typer.Option("--repairs", help="What the repair did.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print as JSON.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Figures or repairs as CSV.")] = False,
) -> None:
    """A briefing: the clean transcript by turns; or its figures; or its repairs."""
    from ui import show as view

    if figures and repairs:
        raise typer.BadParameter("--figures and --repairs are two views; choose one")
    if as_csv and as_json:
        raise typer.BadParameter("--csv and --json exclude each other")
    snapshot = _snapshot()
    if briefing_id not in snapshot.briefings:
        known = ", ".join(snapshot.briefings) or "no briefing"
        raise ValueError(f"no briefing {briefing_id!r}; the library holds {known}")
    briefing = snapshot.briefings[briefing_id]
    found = [f for f in snapshot.figures if f.briefing_id == briefing_id]
    rows = list(briefing.repairs) if repairs else found
    if as_csv:
        view.write_csv(rows, sys.stdout)
    elif as_json and (figures or repairs):
        typer.echo(view.dump_json([row.model_dump(mode="json") for row in rows]))
    elif as_json:
        typer.echo(briefing.model_dump_json(indent=2))
    elif figures:
        view.print_figures(found, view.console())
    elif repairs:
        view.print_repairs(briefing, view.console())
    else:
        view.print_transcript(briefing, view.console())


@app.command()
@guarded
def remove(
    briefing_ids: Annotated[list[str], typer.Argument(metavar="ID…", help="Briefings to forget.")],
) -> None:
    """Take briefings out of the index."""
    from index.ingest import remove as forget

    for name in forget(briefing_ids, Settings.from_env()):
        typer.echo(f"{name}: removed")


@app.command("serve-llm")
@guarded
def serve_llm(
    model: Annotated[Path, typer.Argument(metavar="MODEL.gguf", help="The model file.")],
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on 127.0.0.1.")] = 8080,
    context: Annotated[int, typer.Option(min=512, help="Tokens of prompt and answer.")] = 4096,
    threads: Annotated[int, typer.Option(min=0, help="0: as llama.cpp chooses.")] = 0,
    cache_mb: Annotated[int, typer.Option(min=0, help="Most memory for earlier prompts.")] = 256,
) -> None:
    """Serve a language model file of your own on this machine."""
    from ui.serve_llm import ServeOptions, serve

    options = ServeOptions(model.expanduser(), port, context, threads, cache_mb)

    def say(address: str) -> None:
        typer.echo(f"{options.name}: {address}  (Ctrl-C stops it); to use it:")
        typer.echo(f"  export BRIEFING_LLM=openai:{options.name} BRIEFING_LLM_BASE_URL={address}")
        sys.stdout.flush()

    try:
        serve(options, say)
    except KeyboardInterrupt:
        typer.echo("stopped", err=True)


@app.command()
@guarded
def doctor() -> None:
    """What is installed, which settings hold, whether the index is sound."""
    from ui.doctor import examine

    healthy = True
    for finding in examine(Settings.from_env()):
        healthy &= finding.healthy
        mark = " " if finding.healthy else "!"
        typer.echo(f"{mark} {finding.name:26} {finding.value}")
    if not healthy:
        raise typer.Exit(1)


def _engine(name: str, settings: Settings) -> Engine:
    """Made before anything slow: a wrong name or setting is said at once."""
    from rag.engines import make_engine

    return make_engine(name, settings)


def _snapshot() -> Snapshot:
    from ui.bundled import ensure_index

    settings = Settings.from_env()
    ensure_index(settings)
    from index.library import Library

    return Library(settings).snapshot()
