"""Whatever goes wrong, the token is in nothing that the process leaves behind."""

from __future__ import annotations

import base64
from pathlib import Path
from urllib.parse import quote

from .child import Child
from .rest import Reply, error
from .server import TOKEN, Loopback

# The last part is the secret: the others tell whose it is and since when.
_SECRET = TOKEN.rpartition(".")[2]
_FORMS = {
    _SECRET.encode(),
    quote(TOKEN, safe="").encode(),
    base64.b64encode(TOKEN.encode()),
    base64.b64encode(f"Bot {TOKEN}".encode()),
    TOKEN[::-1].encode(),
}


def holding(folder: Path) -> list[Path]:
    """Return the files below a folder that hold the token in any form."""
    return [
        file
        for file in folder.rglob("*")
        if file.is_file() and any(form in file.read_bytes() for form in _FORMS)
    ]


async def test_the_token_is_in_no_log_error_or_store(tmp_path: Path) -> None:
    told_back = f"<html>Bot {TOKEN} is not welcome</html>"
    async with Loopback() as discord:
        rest, gateway = discord.rest, discord.gateway
        rest.plan("GET", "/commands$", Reply(403, told_back))
        child = await Child.start(
            discord, tmp_path, LOG_LEVEL="DEBUG", CACHE_DIR=str(tmp_path / "cache")
        )
        try:
            await gateway.until_in_service()
            await discord.answered(await discord.asked())
            for reply, line in (
                (Reply(403, told_back), "cannot be answered: HTTP 403"),
                (Reply(503, told_back), "cannot be answered: HTTP 503"),
                (error(400, 50035, TOKEN), "HTTPException: 400"),
            ):
                rest.plan("POST", "/messages$", reply, times=5)
                await discord.asked()
                await child.until_written(line)
                rest.forget_plans()
            so_far = len(gateway.log)
            await gateway.send('{"op": 0, "t": "MESSAGE_CREATE", "d": "' + TOKEN + '"}')
            await gateway.until_in_service(after=so_far)
            await discord.answered(await discord.asked())
            rest.token = "another"  # noqa: S105 - a token of tests
            await gateway.close(4004)
            assert await child.ended() != 0
        finally:
            child.kill()
    assert holding(tmp_path) == []
