"""The chat's endpoints as tools for assistants, by the Model Context Protocol (MCP)."""

from __future__ import annotations

import json
from importlib.util import find_spec
from typing import Any


def require_mcp(*, with_accounts: bool) -> None:
    """Whether MCP can be served.

    Raises:
        ValueError: its extra is not installed, or the chat asks for passwords, which Gradio's MCP
            server would not.
    """
    if with_accounts:
        raise ValueError(
            "--mcp does not go with --auth: the tools would answer without a password;"
            " leave one of them out, or let a proxy ask for it"
        )
    if find_spec("mcp") is None:
        raise ValueError("--mcp needs an extra: pip install 'briefing-qa[mcp]'")


def reply_in_json(server: Any) -> None:
    """Makes Gradio's MCP server send what a tool returns as JSON; it would print it as Python."""
    from mcp.types import TextContent

    def as_text(data: Any, root_url: str) -> list[TextContent]:
        return [TextContent(type="text", text=json.dumps(one, ensure_ascii=False)) for one in data]

    server.postprocess_output_data = as_text
