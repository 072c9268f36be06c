"""The chat's tools, asked by a real MCP client over loopback."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from index.settings import Settings
from tests.browser.conftest import ROOT, chat_process
from ui.tools import require_mcp


async def _use(url: str, calls: list[tuple[str, dict[str, Any]]]) -> tuple[list[Any], list[Any]]:
    from mcp import ClientSession
    from mcp.client.streamable_http import streamable_http_client

    async with (
        streamable_http_client(f"{url.rstrip('/')}/gradio_api/mcp/") as (reader, writer, _),
        ClientSession(reader, writer) as session,
    ):
        await session.initialize()
        tools = (await session.list_tools()).tools
        replies = [await session.call_tool(name, given) for name, given in calls]
    return tools, replies


def test_an_assistant_lists_asks_and_reads_figures(bundled_settings: Settings) -> None:
    briefing = {"briefing": "miit-2024-01-19"}
    calls: list[tuple[str, dict[str, Any]]] = [
        ("ask", {"question": "2023年新能源汽车出口量是多少？"}),
        ("ask", {"question": "那产量呢？", "history": ["2023年新能源汽车出口量是多少？"]}),
        ("list_briefings", {}),
        ("figures", briefing),
        ("ask", {"question": "产量？", "briefing": "no-such"}),
    ]
    # The client has a thread of its own: the browser tests leave an event loop on this one.
    with (
        chat_process(bundled_settings.home, "--mcp") as url,
        ThreadPoolExecutor(max_workers=1) as aside,
    ):
        tools, replies = aside.submit(lambda: asyncio.run(_use(url, calls))).result()
    # The page's own events are no tools.
    assert sorted(tool.name for tool in tools) == ["ask", "figures", "list_briefings"]
    assert all(tool.description for tool in tools)
    record, follow_up, listed, figures = (
        json.loads(reply.content[0].text) for reply in replies[:4]
    )
    assert record["figures"][0]["value"] == "120.3"
    assert record["figures"][0]["unit"] == "万辆"
    assert "120.3万辆" in record["citations"][0]["quote"]
    assert "产量" in follow_up["completed_question"]
    assert [one["id"] for one in listed] == ["miit-2024-01-19"]
    assert len(figures) > 150
    assert replies[4].isError
    assert "no-such" in replies[4].content[0].text


def test_without_its_extra_one_line_says_how_to_get_it(tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "import importlib.util as util\n"
        "real = util.find_spec\n"
        "util.find_spec = lambda name, *rest: None if name == 'mcp' else real(name, *rest)\n"
        "from ui.cli import main; sys.argv = ['briefing', 'chat', '--mcp']; main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False,
        env={"BRIEFING_HOME": str(tmp_path), "PATH": ""},
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr == "briefing: --mcp needs an extra: pip install 'briefing-qa[mcp]'\n"
    assert list(tmp_path.iterdir()) == []


def test_tools_without_a_password_do_not_stand_beside_a_chat_with_one() -> None:
    with pytest.raises(ValueError, match="--mcp does not go with --auth"):
        require_mcp(with_accounts=True)
