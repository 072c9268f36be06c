"""The chat behind a proxy that serves it under a path, and behind a password."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import StreamingResponse
from starlette.routing import Mount, Route

from index.settings import Settings
from tests.browser.conftest import Open, chat_process

EXPORTS = "2023年新能源汽车出口了多少辆？"
# Of this hop, not of the message (RFC 9110, 7.6.1).
HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "host"}


@contextmanager
def proxy(target: str, prefix: str) -> Iterator[str]:
    """Serves ``target`` under ``prefix`` of another port, streams included."""
    client = httpx.AsyncClient(base_url=target, timeout=None)

    async def forward(request: Request) -> StreamingResponse:
        path = request.url.path.removeprefix(prefix) or "/"
        headers = {k: v for k, v in request.headers.items() if k.lower() not in HOP}
        headers["x-forwarded-host"] = request.url.netloc
        sent = client.build_request(
            request.method,
            httpx.URL(path, query=request.url.query.encode()),
            headers=headers,
            content=await request.body(),
        )
        reply = await client.send(sent, stream=True)

        async def body() -> AsyncIterator[bytes]:
            # The chat ends its streams when the test does.
            with suppress(httpx.RemoteProtocolError):
                async for chunk in reply.aiter_raw():
                    yield chunk
            await reply.aclose()

        kept = [(k, v) for k, v in reply.headers.multi_items() if k.lower() not in HOP]
        answer = StreamingResponse(body(), reply.status_code)
        answer.raw_headers = [(k.encode(), v.encode()) for k, v in kept]
        return answer

    methods = ["GET", "POST", "HEAD"]
    routes = [Route("/", forward, methods=methods), Route("/{rest:path}", forward, methods=methods)]
    app = Starlette(routes=[Mount(prefix, routes=routes)])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    try:
        yield f"http://127.0.0.1:{port}{prefix}/"
    finally:
        server.should_exit = True
        thread.join(timeout=10)


def test_the_chat_works_under_a_path_of_a_proxy(bundled_settings: Settings, visit: Open) -> None:
    with (
        chat_process(bundled_settings.home, "--root-path", "/briefing") as inner,
        proxy(inner, "/briefing") as url,
    ):
        seen = visit(url)
        answer = seen.ask(EXPORTS)
        assert "120.3万辆" in answer.locator(".bq-words").inner_text()
        assert seen.mark_is_in_view()
        # Everything was asked of the proxy, below its path.
        assert seen.strangers == []


def test_only_whoever_has_the_password_comes_in(bundled_settings: Settings, visit: Open) -> None:
    with chat_process(bundled_settings.home, "--auth", "anna:secret") as url:
        assert httpx.get(f"{url}config").status_code == 401
        seen = visit(url, ready="form, .login, input[type=password]")
        page = seen.page
        name, password = page.locator("input").first, page.locator("input[type=password]")
        name.fill("anna")
        password.fill("wrong")
        page.locator("button").last.click()
        page.wait_for_timeout(500)
        assert page.locator("#bq-box").count() == 0
        name.fill("anna")
        password.fill("secret")
        page.locator("button").last.click()
        page.wait_for_selector("#bq-right .bq-panel", timeout=60_000)
        assert "120.3万辆" in seen.ask(EXPORTS).locator(".bq-words").inner_text()
