"""Errors as one line on standard error and an exit code: nobody should have to read a traceback.

1: something is wrong with the input, the index or the machine; 2: the command was used wrongly
(typer's own); 130: interrupted.
"""

from __future__ import annotations

import functools
import os
import sys
import traceback
from collections.abc import Callable
from contextvars import ContextVar
from typing import ParamSpec, TypeVar

import typer

_P = ParamSpec("_P")
_R = TypeVar("_R")

show_traceback: ContextVar[bool] = ContextVar("show_traceback", default=False)
INTERRUPTED = 130


def guarded(command: Callable[_P, _R]) -> Callable[_P, _R]:
    """A command whose failures end in one line."""

    @functools.wraps(command)
    def run(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return command(*args, **kwargs)
        except (typer.Exit, typer.Abort, typer.BadParameter):
            raise
        except KeyboardInterrupt:
            typer.echo("briefing: interrupted; the index is as it was", err=True)
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            # `briefing show ID | head`: the reader has had enough, which is no error. What is
            # still buffered has nowhere to go, and Python would complain while closing.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from None
        except Exception as error:
            if show_traceback.get():
                traceback.print_exc()
            typer.echo(f"briefing: {one_line(error)}", err=True)
            raise typer.Exit(1) from None

    return run


def one_line(error: Exception) -> str:
    """What went wrong, for a person. Only our own errors are trusted to say it well."""
    text = " ".join(str(error).split())
    if isinstance(error, OSError) and error.strerror:
        where = f": {error.filename}" if error.filename else ""
        return f"{error.strerror}{where}"
    if isinstance(error, ValueError) and text:
        return text
    return f"unexpected {error.__class__.__name__}: {text}; briefing --traceback … shows where"
