"""The bundled briefing, indexed on first use, so that the first question needs no preparation."""

from __future__ import annotations

import sys
from multiprocessing import get_context

import typer

from index.settings import Settings
from ui.guard import INTERRUPTED, guarded
from ui.progress import ProgressBars


def ensure_index(settings: Settings) -> None:
    """Index the bundled briefing if nothing has been indexed yet.

    In a process of its own: what embedding loads (torch among it) would stay in memory.
    """
    from index.storage import open_storage

    if not open_storage(settings).revision():
        _in_child(settings, rebuild=False)


def refresh_index(settings: Settings) -> None:
    """As `ensure_index`; also renew what an older version of this program made.

    An index made with other *settings* is left alone: which of the two is meant, only the user
    knows, and the error that follows says how to go on.
    """
    from index.failures import clear_read_errors
    from index.ingest import BUNDLED_ID, bundled_source, content_hash
    from index.storage import open_storage, reading
    from index.store import SCHEMA, read_hashes, read_manifest

    storage = open_storage(settings)
    if not storage.revision():
        _in_child(settings, rebuild=False)
        return
    with reading(storage) as client, clear_read_errors("the index"):
        manifest = read_manifest(client)
    if manifest is None:
        return
    if manifest.schema_version != SCHEMA:
        _in_child(settings, rebuild=True)
    with reading(storage) as client, clear_read_errors("the index"):
        stored = read_hashes(client).get(BUNDLED_ID)
    # Who has removed the bundled briefing does not get it back.
    if stored is not None and stored != content_hash(bundled_source()):
        _in_child(settings, rebuild=False)


def _in_child(settings: Settings, rebuild: bool) -> None:
    process = get_context("spawn").Process(target=_ingest_bundled, args=(settings, rebuild))
    process.start()
    try:
        process.join()
    except KeyboardInterrupt:
        # Ctrl-C reached the child too, and it says so.
        process.join()
        raise typer.Exit(INTERRUPTED) from None
    if process.exitcode != 0:
        raise typer.Exit(process.exitcode if process.exitcode in (1, INTERRUPTED) else 1)


def _ingest_bundled(settings: Settings, rebuild: bool) -> None:
    try:
        _guarded_ingest(settings, rebuild)
    except typer.Exit as stop:
        sys.exit(stop.exit_code)


@guarded
def _guarded_ingest(settings: Settings, rebuild: bool) -> None:
    import time

    from index.ingest import bundled_source, ingest
    from ui.logs import quiet_libraries

    quiet_libraries()
    what = "renewing the index" if rebuild else "indexing the bundled briefing"
    typer.echo(f"{what} (once; a minute or two) …", err=True)
    began = time.monotonic()
    with ProgressBars() as bars:
        results = ingest([] if rebuild else [bundled_source()], settings, bars, rebuild=rebuild)
    for done in results:
        typer.echo(f"{done.id}: {done.passages} passages, {done.figures} figures", err=True)
    typer.echo(f"ready after {time.monotonic() - began:.0f} s", err=True)
