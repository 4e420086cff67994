"""A Discord on the loopback interface, for the real bot over real connections."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

from aiohttp import web

from .gateway import Gateway
from .rest import BOT_ID, Rest, message, user

# Not a real one: only its shape is that of a token.
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.aVeryLongTailThatNobodyKnows"  # noqa: S105
GUILD_ID, CHANNEL_ID = "600000000000000001", "700000000000000001"


class Loopback:
    """Discord with one server that has one channel; serves while the block lasts."""

    def __init__(self) -> None:
        self.rest = Rest(TOKEN, lambda: self.gateway_url)
        self.gateway = Gateway(lambda: self.rest.token, lambda: self.gateway_url)
        self.gateway.guilds.append(_guild())
        self._port = 0
        application = web.Application()
        application.add_routes(self.rest.routes())
        application.add_routes([web.get("/gateway/", self.gateway.serve)])
        self._runner = web.AppRunner(application, shutdown_timeout=0.1)

    @property
    def api(self) -> str:
        """The address of the API."""
        return f"http://127.0.0.1:{self._port}/api/v10"

    @property
    def gateway_url(self) -> str:
        """The address of the gateway."""
        return f"ws://127.0.0.1:{self._port}/gateway/"

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()

    def question(self, text: str, *, person: str = "800000000000000001") -> dict[str, Any]:
        """Give a message of somebody that asks the bot something."""
        author = user(person, f"person-{person[-2:]}")
        return {
            **message(self.rest.new_id(), CHANNEL_ID, author, f"<@{BOT_ID}> {text}"),
            "guild_id": GUILD_ID,
            "mentions": [user(BOT_ID, "who-said", bot=True)],
            "member": {"roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "flags": 0},
        }


def _guild() -> dict[str, Any]:
    everyone = {
        "id": GUILD_ID,
        "name": "@everyone",
        "permissions": str((1 << 10) | (1 << 11) | (1 << 14) | (1 << 16)),
        "position": 0,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
    channel = {
        "id": CHANNEL_ID,
        "type": 0,
        "name": "talk",
        "position": 0,
        "permission_overwrites": [],
        "nsfw": False,
        "parent_id": None,
    }
    bot = {"roles": [], "joined_at": "2026-01-01T00:00:00+00:00", "deaf": False, "mute": False}
    return {
        "id": GUILD_ID,
        "name": "Loopback",
        "owner_id": "800000000000000009",
        "roles": [everyone],
        "channels": [channel],
        "threads": [],
        "members": [{**bot, "user": user(BOT_ID, "who-said", bot=True), "flags": 0}],
        "member_count": 2,
        "emojis": [],
        "stickers": [],
        "features": [],
        "preferred_locale": "en-US",
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "premium_tier": 0,
        "nsfw_level": 0,
        "system_channel_flags": 0,
        "premium_progress_bar_enabled": False,
        "afk_timeout": 60,
        "large": False,
        "unavailable": False,
        "voice_states": [],
        "presences": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "joined_at": "2026-01-01T00:00:00+00:00",
    }
