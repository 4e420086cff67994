"""A Discord on the loopback interface, for the real bot over real connections."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

from aiohttp import web

from tests.loopback.gateway import Gateway
from tests.loopback.rest import APPLICATION_ID, BOT_ID, Rest, bot_user, message, user

# Not a real one: only its shape is that of a token.
TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.aVeryLongTailThatNobodyKnows"  # noqa: S105
# Of the first server, and of its channel.
GUILD_ID, CHANNEL_ID = "600000000000000001", "700000000000000001"
# View channels, send messages, embed links, read the history.
_PERMISSIONS = (1 << 10) | (1 << 11) | (1 << 14) | (1 << 16)


class Loopback:
    """Discord with servers that have a channel each; serves while the block lasts.

    Servers are known by their numbers, from 0.
    """

    def __init__(self, guilds: int = 1) -> None:
        self.rest = Rest(TOKEN, lambda: self.gateway_url)
        self.gateway = Gateway(lambda: self.rest.token, lambda: self.gateway_url)
        self.gateway.guilds += map(_guild, range(guilds))
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

    async def asked(self) -> str:
        """Let somebody ask the bot what it has an answer to; give the id of the message."""
        question = self.question("who said a harbour is a larder?")
        await self.gateway.dispatch("MESSAGE_CREATE", question)
        return str(question["id"])

    async def answered(self, message_id: str) -> list[str]:
        """Wait for the answer to a message; give the texts of all there are."""
        await self.rest.until(lambda: bool(self.rest.answers_to(message_id)))
        return [answer["content"] for answer in self.rest.answers_to(message_id)]

    def question(
        self, text: str, guild: int = 0, person: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Return a message of somebody that asks the bot something, as Discord tells of it."""
        author, channel = person or self.somebody(), _channel_id(guild)
        return {
            **message(self.rest.new_id(), channel, author, f"<@{BOT_ID}> {text}"),
            "guild_id": _guild_id(guild),
            "mentions": [bot_user()],
            "member": _member(),
        }

    def command(self, name: str, **options: str) -> dict[str, Any]:
        """Return a slash command of somebody, as Discord tells of it."""
        return self.command_at(0, self.somebody(), name, **options)

    def command_at(
        self, guild: int, person: dict[str, Any], name: str, **options: str
    ) -> dict[str, Any]:
        """Return a slash command of a person on a server."""
        (known,) = (c for c in self.rest.commands if c["name"] == name and c.get("type", 1) == 1)
        given = [{"name": key, "type": 3, "value": value} for key, value in options.items()]
        data = {"id": known["id"], "name": name, "type": 1, "options": given}
        return self._interaction(guild, person, 2, data)

    def press_at(self, guild: int, person: dict[str, Any], custom_id: str) -> dict[str, Any]:
        """Return a press of a button below a message of the bot."""
        button = {"type": 2, "style": 2, "label": "x", "custom_id": custom_id}
        below = {
            **message(self.rest.new_id(), _channel_id(guild), bot_user(), "an answer"),
            "components": [{"type": 1, "components": [button]}],
        }
        data = {"custom_id": custom_id, "component_type": 2}
        return {**self._interaction(guild, person, 3, data), "message": below}

    def _interaction(
        self, guild: int, person: dict[str, Any], kind: int, data: dict[str, Any]
    ) -> dict[str, Any]:
        id_ = self.rest.new_id()
        return {
            "id": id_,
            "application_id": APPLICATION_ID,
            "type": kind,
            "token": f"token-of-{id_}",
            "version": 1,
            "data": data,
            "guild_id": _guild_id(guild),
            "channel_id": _channel_id(guild),
            "channel": _channel(guild),
            "member": {**_member(), "user": person, "permissions": "0"},
            "locale": "en-US",
            "guild_locale": "en-US",
            "app_permissions": str(_PERMISSIONS),
            "entitlements": [],
            "authorizing_integration_owners": {"0": _guild_id(guild)},
            "context": 0,
            "attachment_size_limit": 10485760,
        }

    def somebody(self) -> dict[str, Any]:
        """Return a person who has done nothing yet, so that nobody asks too often."""
        id_ = self.rest.new_id()
        return user(id_, f"person-{id_[-4:]}")


def _guild_id(number: int) -> str:
    return str(int(GUILD_ID) + (number << 22))  # what shards are told by


def _channel_id(number: int) -> str:
    return str(int(CHANNEL_ID) + number)


def _member() -> dict[str, Any]:
    joined = "2026-01-01T00:00:00+00:00"
    return {"roles": [], "joined_at": joined, "deaf": False, "mute": False, "flags": 0}


def _channel(number: int) -> dict[str, Any]:
    return {
        "id": _channel_id(number),
        "type": 0,
        "name": "talk",
        "position": 0,
        "permission_overwrites": [],
        "nsfw": False,
        "parent_id": None,
    }


def _guild(number: int) -> dict[str, Any]:
    everyone = {
        "id": _guild_id(number),
        "name": "@everyone",
        "permissions": str(_PERMISSIONS),
        "position": 0,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
    return {
        "id": _guild_id(number),
        "name": "Loopback",
        "owner_id": "800000000000000009",
        "roles": [everyone],
        "channels": [_channel(number)],
        "threads": [],
        "members": [{**_member(), "user": bot_user()}],
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
