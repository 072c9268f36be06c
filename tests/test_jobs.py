"""Work in a process of its own: what it sends is read, and ending it ends the reading quietly."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from ui.jobs import Job, OneAtATime, Step


def count(send: Callable[[Any], None], last: int) -> None:
    for done in range(last):
        send(Step(done, last))
    send("done")


def stall(send: Callable[[Any], None]) -> None:
    send(Step(0, 1))
    time.sleep(600)


def fail(send: Callable[[Any], None]) -> None:
    raise ValueError("no such text")


def test_steps_come_in_order_and_the_result_last() -> None:
    assert list(Job(count, 3).results()) == [Step(0, 3), Step(1, 3), Step(2, 3), "done"]


def test_a_failure_is_told_in_its_line() -> None:
    with pytest.raises(ValueError, match="no such text"):
        list(Job(fail).results())


def test_what_was_sent_before_it_was_ended_is_not_told_any_more() -> None:
    job = Job(count, 1000)
    results = job.results()
    assert next(results) == Step(0, 1000)
    job.close()
    assert list(results) == []


@pytest.mark.parametrize("attempt", range(8))
def test_a_job_ended_while_it_is_read_ends_without_an_error(attempt: int) -> None:
    room = OneAtATime()
    results = room.run("visitor", stall) if attempt % 2 else room.run("visitor", count, 10_000_000)
    raised: list[BaseException] = []
    begun = threading.Event()

    def read() -> None:
        try:
            for _ in results:
                begun.set()
        except BaseException as error:
            raised.append(error)

    reading = threading.Thread(target=read)
    reading.start()
    assert begun.wait(60)
    # The one who stops it and the one who reads it both close it then.
    room.end("visitor")
    reading.join(30)
    assert not reading.is_alive()
    assert raised == []
