"""A script at the very top of the page: Gradio's own `head` comes too late for some matters."""

from __future__ import annotations

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_PLACE = b"<head>"


class FirstScript:
    """ASGI middleware that puts ``script`` first into the head of every HTML page."""

    def __init__(self, app: ASGIApp, script: str) -> None:
        self._app = app
        self._script = f"<script>{script}</script>".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        begun: Message | None = None
        body = b""

        async def pass_on(message: Message) -> None:
            nonlocal begun, body
            if message["type"] == "http.response.start" and _is_page(message):
                begun = message
                return
            if begun is None or message["type"] != "http.response.body":
                await send(message)
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            whole = body.replace(_PLACE, _PLACE + self._script, 1)
            headers = [pair for pair in begun["headers"] if pair[0].lower() != b"content-length"]
            headers.append((b"content-length", str(len(whole)).encode()))
            await send({**begun, "headers": headers})
            await send({"type": "http.response.body", "body": whole})

        await self._app(scope, receive, pass_on)


def _is_page(message: Message) -> bool:
    headers = {name.lower(): value for name, value in message["headers"]}
    kind = headers.get(b"content-type", b"")
    # A packed page cannot be searched.
    return kind.startswith(b"text/html") and b"content-encoding" not in headers
