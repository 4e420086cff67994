"""The part of Discord's REST API that the bot uses, with its rate limits and its bad days."""

from __future__ import annotations

import asyncio
import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import simcord
from aiohttp import web

APPLICATION_ID = "400000000000000001"
BOT_ID = "400000000000000001"
_LIMIT = 50
_DEFERRED = 5
_EPOCH_MS = 1_420_070_400_000  # https://discord.com/developers/docs/reference#snowflakes


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer; `after` comes in place of the real one, once that has taken effect."""

    status: int
    body: object = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    after: bool = False

    def response(self) -> web.Response:
        """Return it as what the server sends: JSON, or text as it stands."""
        text = self.body if isinstance(self.body, str) else json.dumps(self.body)
        return _answer(text, self.status, **self.headers)


def _answer(text: str, status: int = 200, **headers: str) -> web.Response:
    """Send a text as what it looks like; Discord names no character set beside JSON."""
    kind = "text/html; charset=utf-8" if text.startswith("<") else "application/json"
    return web.Response(
        status=status, body=text.encode(), headers={**headers, "Content-Type": kind}
    )


def error(status: int, code: int, message: str = "as the test wants it") -> Reply:
    """Return an error of Discord's own."""
    return Reply(status, {"code": code, "message": message})


def html(status: int) -> Reply:
    """Return an error of what stands before Discord."""
    return Reply(status, "<html><title>Bad day</title>\n<body>Attention required</body></html>")


def limited(retry_after_s: float, *, everywhere: bool = False) -> Reply:
    """Return Discord's 429."""
    body = {"message": "slow down", "retry_after": retry_after_s, "global": everywhere}
    headers = {"Via": "1.1 google", "Retry-After": str(retry_after_s)}
    if everywhere:
        headers["X-RateLimit-Global"] = "true"
    return Reply(429, body, headers)


@dataclass(slots=True)
class _Planned:
    method: str
    path: re.Pattern[str]
    reply: Reply | None  # None for the real one
    times: int
    delay_s: float = 0


class Rest:
    """Answers requests, and remembers them and what they did."""

    def __init__(self, token: str, gateway: Callable[[], str]) -> None:
        self.token = token
        self.requests: list[simcord.HttpLogEntry] = []
        self.commands: list[Any] = []
        self.permissions = "84992"  # view, send, embed, read the history
        # What stands in channels, by id; what was sent in answer to interactions, by their token.
        self.messages: dict[str, dict[str, Any]] = {}
        self.times: dict[str, float] = {}
        self.responses: dict[str, list[dict[str, Any]]] = {}
        # Told of every request as it comes.
        self.listeners: list[Callable[[simcord.HttpLogEntry], None]] = []
        self._gateway = gateway
        self._planned: list[_Planned] = []
        self._by_nonce: dict[str, str] = {}
        self._last_id = 0
        self._changed = asyncio.Condition()

    def plan(self, method: str, path: str, reply: Reply, times: int = 1) -> None:
        """Put an answer in front of the next requests whose path matches."""
        self._planned.append(_Planned(method, re.compile(path), reply, times))

    def forget_plans(self) -> None:
        """Answer as usual from now on."""
        self._planned.clear()

    def forget_old(self, kept: int) -> None:
        """Keep the last of what was asked for and answered: a long run would fill the memory."""
        del self.requests[:-kept]
        for old in (self.messages, self.times, self.responses, self._by_nonce):
            for key in list(old)[:-kept]:
                del old[key]

    def hold(self, method: str, path: str, delay_s: float, times: int = 1) -> None:
        """Take time over the next requests whose path matches."""
        self._planned.append(_Planned(method, re.compile(path), None, times, delay_s))

    def new_id(self) -> str:
        """Return an id that nothing has, with the moment in it."""
        now_ms = int(time.time() * 1000) - _EPOCH_MS
        self._last_id = max(self._last_id + 1, now_ms << 22)
        return str(self._last_id)

    async def until(self, is_so: Callable[[], bool], timeout_s: float = 15) -> None:
        """Wait until something is so, looking after every request."""
        async with self._changed, asyncio.timeout(timeout_s):
            await self._changed.wait_for(is_so)

    def answers_to(self, message_id: str) -> list[dict[str, Any]]:
        """Return the messages of the bot that refer to a message."""
        return [
            message
            for message in self.messages.values()
            if str(message.get("message_reference", {}).get("message_id")) == message_id
        ]

    def routes(self) -> list[web.RouteDef]:
        """Return what the server serves, below the address of the API."""
        known = [
            ("GET", "/users/@me", self._me),
            ("GET", "/oauth2/applications/@me", self._application),
            ("GET", "/users/@me/guilds", self._guilds),
            ("GET", "/gateway", self._get_gateway),
            ("GET", "/gateway/bot", self._gateway_bot),
            ("GET", f"/applications/{APPLICATION_ID}/commands", self._get_commands),
            ("PUT", f"/applications/{APPLICATION_ID}/commands", self._put_commands),
            ("POST", "/channels/{channel}/messages", self._post_message),
            ("PATCH", "/channels/{channel}/messages/{message}", self._edit_message),
            ("POST", "/interactions/{interaction}/{token}/callback", self._respond),
            ("POST", f"/webhooks/{APPLICATION_ID}/{{token}}", self._follow_up),
            ("PATCH", f"/webhooks/{APPLICATION_ID}/{{token}}/messages/@original", self._edit_first),
        ]
        return [web.route(m, f"/api/v10{path}", self._served(h)) for m, path, h in known]

    def _served(self, handler: Callable[..., web.Response]) -> Any:
        async def serve(request: web.Request) -> web.Response:
            body = await _body_of(request)
            path = request.path.removeprefix("/api/v10")
            parameters = dict(request.query)
            entry = simcord.HttpLogEntry(request.method, path, parameters, body, None)
            self.requests.append(entry)
            for listener in self.listeners:
                listener(entry)
            await self._tell()
            reply = await self._take(request.method, path)
            if reply is not None and not reply.after:
                response = reply.response()
            elif not self._is_authorised(request, path):
                response = error(401, 0, "401: Unauthorized").response()
            else:
                response = handler(request, body)
                self._limit(request, response)
            if reply is not None and reply.after:
                response = reply.response()
            await self._tell()
            return response

        return serve

    async def _tell(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def _take(self, method: str, path: str) -> Reply | None:
        for planned in self._planned:
            if planned.method == method and planned.path.search(path):
                planned.times -= 1
                if planned.times == 0:
                    self._planned.remove(planned)
                await asyncio.sleep(planned.delay_s)
                return planned.reply
        return None

    def _is_authorised(self, request: web.Request, path: str) -> bool:
        has_own_token = path.startswith(("/interactions/", "/webhooks/"))
        return has_own_token or request.headers.get("Authorization") == f"Bot {self.token}"

    @staticmethod
    def _limit(request: web.Request, response: web.Response) -> None:
        bucket = f"{request.method}{request.match_info.route.resource}"
        response.headers.update(
            {
                "X-RateLimit-Limit": str(_LIMIT),
                "X-RateLimit-Remaining": str(_LIMIT - 1),
                "X-RateLimit-Reset-After": "1.0",
                "X-RateLimit-Bucket": f"{abs(hash(bucket)):x}",
            }
        )

    @staticmethod
    def _me(_request: web.Request, _body: Any) -> web.Response:
        return _json(bot_user())

    @staticmethod
    def _application(_request: web.Request, _body: Any) -> web.Response:
        application = {
            "id": APPLICATION_ID,
            "name": "Who Said",
            "description": "",
            "icon": None,
            "rpc_origins": None,
            "bot_public": True,
            "bot_require_code_grant": False,
            "verify_key": "0" * 64,
            "owner": bot_user(),
            "team": None,
            "summary": "",
            "flags": 0,
        }
        return _json(application)

    def _guilds(self, _request: web.Request, _body: Any) -> web.Response:
        guild = {"id": "600000000000000001", "name": "Loopback", "permissions": self.permissions}
        return _json([guild])

    def _get_gateway(self, _request: web.Request, _body: Any) -> web.Response:
        return _json({"url": self._gateway()})

    def _gateway_bot(self, _request: web.Request, _body: Any) -> web.Response:
        limit = {"total": 1000, "remaining": 999, "reset_after": 1000, "max_concurrency": 16}
        return _json({"url": self._gateway(), "shards": 1, "session_start_limit": limit})

    def _get_commands(self, _request: web.Request, _body: Any) -> web.Response:
        return _json(self.commands)

    def _put_commands(self, _request: web.Request, body: Any) -> web.Response:
        self.commands = [
            {
                "description": "",
                "default_member_permissions": None,
                **command,
                "id": self.new_id(),
                "application_id": APPLICATION_ID,
                "version": "1",
            }
            for command in body
        ]
        return _json(self.commands)

    def _post_message(self, request: web.Request, body: Any) -> web.Response:
        nonce = body.get("nonce") if body.get("enforce_nonce") else None
        if nonce is not None and nonce in self._by_nonce:
            return _json(self.messages[self._by_nonce[nonce]])
        message = self._message(request.match_info["channel"], body)
        self.messages[message["id"]] = message
        self.times[message["id"]] = time.monotonic()
        if nonce is not None:
            self._by_nonce[nonce] = message["id"]
        return _json(message)

    def _edit_message(self, request: web.Request, body: Any) -> web.Response:
        kept = self.messages.get(request.match_info["message"])
        if kept is None:
            return error(404, 10008, "Unknown Message").response()
        kept.update(body)
        return _json(kept)

    def _respond(self, request: web.Request, body: Any) -> web.Response:
        given = self.responses.setdefault(request.match_info["token"], [])
        if given:
            return error(400, 40060, "Interaction has already been acknowledged.").response()
        given.append(body)
        if request.query.get("with_response") != "1":
            return web.Response(status=204)
        shown = self._message("1", body.get("data") or {})
        interaction = {
            "id": request.match_info["interaction"],
            "type": 2,
            "response_message_id": shown["id"],
            "response_message_loading": body["type"] == _DEFERRED,
            "response_message_ephemeral": False,
        }
        resource = {"type": body["type"], "message": shown}
        return _json({"interaction": interaction, "resource": resource})

    def _follow_up(self, request: web.Request, body: Any) -> web.Response:
        self.responses.setdefault(request.match_info["token"], []).append(body)
        return _json(self._message("1", body))

    def _edit_first(self, request: web.Request, body: Any) -> web.Response:
        given = self.responses.get(request.match_info["token"])
        if not given:
            return error(404, 10015, "Unknown Webhook").response()
        given[0] = {**given[0], "edited": body}
        return _json(self._message("1", body))

    def _message(self, channel: str, body: Mapping[str, Any]) -> dict[str, Any]:
        reference = body.get("message_reference")
        return {
            **message(self.new_id(), channel, bot_user(), body.get("content") or ""),
            "embeds": body.get("embeds") or [],
            "components": body.get("components") or [],
            **({"message_reference": reference} if reference else {}),
        }


def _json(value: object) -> web.Response:
    return _answer(json.dumps(value))


def bot_user() -> dict[str, Any]:
    """Return the bot's account."""
    return user(BOT_ID, "who-said", bot=True)


def user(id_: str, name: str, *, bot: bool = False) -> dict[str, Any]:
    """Return an account."""
    return {
        "id": id_,
        "username": name,
        "discriminator": "0",
        "global_name": None,
        "avatar": None,
        "bot": bot,
        "public_flags": 0,
        "flags": 0,
    }


def message(id_: str, channel: str, author: Mapping[str, Any], content: str) -> dict[str, Any]:
    """Return a message."""
    return {
        "id": id_,
        "channel_id": channel,
        "author": author,
        "content": content,
        "timestamp": "2026-01-01T00:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "components": [],
        "pinned": False,
        "type": 0,
    }


async def _body_of(request: web.Request) -> Any:
    """Read the JSON of a request, which stands in a part of its own where files come with it."""
    if request.content_type == "multipart/form-data":
        form = await request.post()
        return json.loads(str(form["payload_json"])) if "payload_json" in form else None
    text = await request.text()
    return json.loads(text) if text else None
