"""Is the configured model there, and what can it do? Asked by ``briefing doctor``."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass

from index.settings import Settings
from rag.llm.client import Client, make_model
from rag.llm.deadline import Deadline
from rag.llm.faults import ModelFault, fault_of
from rag.llm.reply import Reply, response_format
from rag.llm.settings import ModelSettings, model_settings

_SECONDS = 30.0
_SHOWN = 6


@dataclass(frozen=True)
class Probe:
    """One thing looked at: what was found, and whether answering can go on with it."""

    name: str
    value: str
    healthy: bool = True


def probe(settings: Settings) -> Iterator[Probe]:
    """Server, model, round trip, form of output: in this order, until one fails."""
    if not settings.llm:
        yield Probe("language model", "none set (BRIEFING_LLM): answers are extractive")
        return
    try:
        chosen = model_settings(settings)
    except ValueError as error:
        yield Probe("language model", str(error), healthy=False)
        return
    where = "leaves this machine" if not _is_local(chosen.base_url) else "stays on this machine"
    yield Probe("language model", f"{chosen.model} at {chosen.base_url}; what is asked {where}")
    listed = _listed(chosen)
    yield listed
    if not listed.healthy:
        return
    client = Client(make_model(chosen), chosen)
    trip = _round_trip(client)
    yield trip
    if trip.healthy:
        yield _output(client)


def _is_local(base_url: str) -> bool:
    from urllib.parse import urlsplit

    host = urlsplit(base_url).hostname or ""
    return host == "localhost" or host == "::1" or host.startswith("127.")


def _listed(chosen: ModelSettings) -> Probe:
    """Whether the server answers and lists the model; one without a list may still have it."""
    import openai

    key = chosen.key.get_secret_value() or "none"
    client = openai.OpenAI(
        base_url=chosen.base_url, api_key=key, timeout=min(_SECONDS, chosen.timeout), max_retries=0
    )
    try:
        names = [model.id for model in client.models.list()]
    except openai.NotFoundError:
        return Probe("llm server", "answers, and lists no models")
    except Exception as error:  # a server may fail in any way; each is a finding
        return Probe("llm server", str(fault_of(error, chosen)), healthy=False)
    finally:
        client.close()
    if chosen.model in names:
        return Probe("llm server", f"answers, and has {chosen.model}")
    known = ", ".join(sorted(names)[:_SHOWN]) or "none"
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return Probe(
        "llm server",
        f"answers, but does not list {chosen.model}; it has: {known}{more}",
        healthy=False,
    )


def _round_trip(client: Client) -> Probe:
    began = time.perf_counter()
    try:
        said = _ask(client, "Reply with the single word: ready", None)
    except ModelFault as fault:
        return Probe("llm round trip", str(fault), healthy=False)
    took = time.perf_counter() - began
    if not said.strip():
        return Probe("llm round trip", f"an empty reply after {took:.1f} s", healthy=False)
    return Probe("llm round trip", f"{took:.1f} s")


def _output(client: Client) -> Probe:
    """Which way of asking for the answer's form the server and model can do."""
    wanted = client.settings.output
    tried: list[str] = []
    for kind in ("schema", "json"):
        if wanted not in ("auto", kind):
            continue
        try:
            said = _ask(client, _FORM, response_format(kind, ("sum",)))
            Reply.model_validate(json.loads(said))
        except ModelFault as fault:
            tried.append(f"{kind}: {fault}")
        except ValueError:
            tried.append(f"{kind}: the reply does not have the form")
        else:
            return Probe("llm output", f"structured ({kind})")
    if wanted in ("schema", "json"):
        return Probe("llm output", "; ".join(tried) + "; try BRIEFING_LLM_OUTPUT=text", False)
    return Probe("llm output", "free text" + (f" ({'; '.join(tried)})" if tried else ""))


_FORM = (
    'Write this JSON object and nothing else: {"answered": true, "operations": [],'
    ' "sentences": [{"text": "Ready.", "passages": ["P1"]}]}'
)


def _ask(client: Client, text: str, form: dict[str, object] | None) -> str:
    from langchain_core.messages import HumanMessage

    deadline = Deadline(min(_SECONDS, client.settings.timeout))
    return "".join(client.stream([HumanMessage(text)], deadline, {}, form))
