"""Whatever Discord and the network do to a running bot, it is back in service and answers once.

The bot is a process of its own; it is started once for all tests of a worker.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import simcord

from bot.cli.failure import ExitCode
from tests.discord.contract import contract
from tests.discord.limit import overruns
from tests.loopback.child import Child
from tests.loopback.gateway import INVALID_SESSION, RECONNECT
from tests.loopback.rest import Reply, error, html, limited
from tests.loopback.server import TOKEN, Loopback

pytestmark = pytest.mark.asyncio(loop_scope="module")
POST = "POST", "/messages$"
CALLBACK = "POST", "/callback$"


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def discord() -> AsyncIterator[Loopback]:
    async with Loopback() as loopback:
        yield loopback


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def child(
    discord: Loopback, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Child]:
    running = await Child.start(discord, tmp_path_factory.mktemp("bot"), LOG_LEVEL="INFO")
    try:
        await discord.gateway.until_in_service()
        await discord.answered(await discord.asked())
        yield running
        assert await running.stop() == 0
    finally:
        running.kill()
    assert TOKEN not in running.written
    assert "Traceback" not in running.written
    assert "ERROR" not in running.written


@pytest_asyncio.fixture(loop_scope="module", autouse=True)
async def back_in_service(discord: Loopback, child: Child) -> AsyncIterator[None]:
    """After each fault the next question is answered, and none has been answered twice."""
    before = len(discord.rest.requests)
    yield
    assert await discord.answered(await discord.asked())
    assert child.is_running
    answered = Counter(
        str(message["message_reference"]["message_id"])
        for message in discord.rest.messages.values()
        if "message_reference" in message
    )
    assert set(answered.values()) == {1}
    described = contract()
    assert [
        fault
        for request in discord.rest.requests[before:]
        for fault in (*overruns(request), *(described.faults(request) if described else ()))
    ] == []


async def told_in_one_line(child: Child, so_far: str, what: str) -> None:
    """One line of the log, and no error, says what cannot be done and what Discord says."""
    await child.until_written(what, after=len(so_far))
    (line,) = (line for line in child.written[len(so_far) :].splitlines() if what in line)
    assert "HTTP" in line
    assert "ERROR" not in line


class TestGateway:
    async def test_a_connection_that_is_cut_is_taken_up_with_what_was_missed(
        self, discord: Loopback
    ) -> None:
        gateway = discord.gateway
        so_far = len(gateway.log)
        await gateway.drop()
        missed = await discord.asked()
        await gateway.until_in_service(after=so_far)
        assert "identify" not in gateway.log[so_far:]
        assert len(await discord.answered(missed)) == 1

    @pytest.mark.parametrize(
        "frame", [{"op": RECONNECT, "d": None}, {"op": INVALID_SESSION, "d": True}]
    )
    async def test_it_resumes_as_it_is_told_to(
        self, discord: Loopback, frame: dict[str, object]
    ) -> None:
        so_far = len(discord.gateway.log)
        await discord.gateway.send(frame)
        await discord.gateway.until_in_service(after=so_far)
        assert "identify" not in discord.gateway.log[so_far:]

    @pytest.mark.parametrize("code", [1000, 1001, 4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009])
    async def test_it_comes_back_after_a_close_that_allows_it(
        self, discord: Loopback, code: int
    ) -> None:
        so_far = len(discord.gateway.log)
        await discord.gateway.close(code)
        await discord.gateway.until_in_service(after=so_far)

    async def test_a_session_that_discord_has_lost_is_begun_anew(self, discord: Loopback) -> None:
        """Discord answers the attempt to resume with op 9 and false."""
        so_far = len(discord.gateway.log)
        discord.gateway.forget()
        await discord.gateway.close(4009)
        await discord.gateway.until_in_service(after=so_far)
        assert "identify" in discord.gateway.log[so_far:]

    @pytest.mark.parametrize(
        "frame",
        [
            '{"op": 0, "t": "MESSAGE_CR',
            "[]",
            '{"op": 0, "t": "MESSAGE_CREATE", "s": null, "d": {"id": "1"}}',
            '{"op": 10, "d": {}}',
        ],
    )
    async def test_a_frame_that_makes_no_sense_costs_a_connection_and_no_more(
        self, discord: Loopback, child: Child, frame: str
    ) -> None:
        so_far, written = len(discord.gateway.log), child.written
        await discord.gateway.send(frame)
        await discord.gateway.until_in_service(after=so_far)
        assert "cannot be read, connecting anew" in child.written[len(written) :]

    async def test_bytes_that_cannot_be_unpacked_cost_a_connection_and_no_more(
        self, discord: Loopback
    ) -> None:
        so_far = len(discord.gateway.log)
        await discord.gateway.send_bytes(b"\xff\xff not packed \x00\x00\xff\xff")
        await discord.gateway.until_in_service(after=so_far)

    async def test_half_a_frame_before_the_connection_is_cut_is_nothing(
        self, discord: Loopback
    ) -> None:
        so_far = len(discord.gateway.log)
        await discord.gateway.send_bytes(zlib.compress(b'{"op": 0, "t": "MESS')[:9])
        await discord.gateway.drop()
        await discord.gateway.until_in_service(after=so_far)

    @pytest.mark.parametrize("op", [0, 99])
    async def test_what_it_does_not_know_is_passed_over(self, discord: Loopback, op: int) -> None:
        so_far = len(discord.gateway.log)
        await discord.gateway.send({"op": op, "t": "SOMETHING_NEW", "s": None, "d": {"a": 1}})
        await discord.answered(await discord.asked())
        assert discord.gateway.log[so_far:] == []

    async def test_a_message_that_is_told_of_twice_is_answered_once(
        self, discord: Loopback
    ) -> None:
        question = discord.question("who said a harbour is a larder?")
        for _ in range(3):
            await discord.gateway.dispatch("MESSAGE_CREATE", question)
        assert len(await discord.answered(question["id"])) == 1

    async def test_a_command_that_is_told_of_twice_is_answered_once(
        self, discord: Loopback
    ) -> None:
        command = discord.command("ask", question="who said a harbour is a larder?")

        def responses() -> list[simcord.HttpLogEntry]:
            own = f"/interactions/{command['id']}/"
            return [request for request in discord.rest.requests if request.path.startswith(own)]

        for _ in range(3):
            await discord.gateway.dispatch("INTERACTION_CREATE", command)
        await discord.rest.until(lambda: bool(responses()))
        await discord.answered(await discord.asked())
        assert len(responses()) == 1


class TestRest:
    @pytest.mark.parametrize("everywhere", [False, True])
    async def test_a_rate_limit_is_waited_out(self, discord: Loopback, *, everywhere: bool) -> None:
        discord.rest.plan(*POST, limited(0.2, everywhere=everywhere))
        assert len(await discord.answered(await discord.asked())) == 1

    @pytest.mark.parametrize("status", [500, 502, 504])
    async def test_what_fails_for_a_moment_is_tried_again(
        self, discord: Loopback, status: int
    ) -> None:
        discord.rest.plan(*POST, html(status))
        assert len(await discord.answered(await discord.asked())) == 1

    async def test_an_answer_that_was_taken_and_then_failed_is_posted_once(
        self, discord: Loopback
    ) -> None:
        discord.rest.plan(*POST, Reply(502, "<html>Bad Gateway</html>", after=True))
        question = await discord.asked()
        before = len(discord.rest.requests)
        await discord.rest.until(lambda: len(discord.rest.requests) >= before + 2)
        assert len(await discord.answered(question)) == 1

    @pytest.mark.parametrize(
        "reply",
        [
            html(503),
            html(429),
            error(404, 10003),
            error(404, 10008),
            error(403, 50001),
            error(403, 50013),
            error(400, 50083),
            error(403, 160005),
        ],
    )
    async def test_a_message_that_cannot_be_answered_is_one_line(
        self, discord: Loopback, child: Child, reply: Reply
    ) -> None:
        written, before = child.written, len(discord.rest.requests)
        discord.rest.plan(*POST, reply)
        question = await discord.asked()
        await told_in_one_line(child, written, f"message {question} in channel")
        assert len(discord.rest.requests) == before + 1

    @pytest.mark.parametrize(
        "reply", [error(404, 10062), error(400, 40060), Reply(502, "<html></html>", after=True)]
    )
    async def test_a_command_that_cannot_be_answered_is_one_line(
        self, discord: Loopback, child: Child, reply: Reply
    ) -> None:
        written, before = child.written, len(discord.rest.requests)
        command = discord.command("ask", question="who said a harbour is a larder?")
        discord.rest.plan(*CALLBACK, reply)
        await discord.gateway.dispatch("INTERACTION_CREATE", command)
        await told_in_one_line(child, written, f"interaction {command['id']} cannot be answered")
        assert {r.path.rpartition("/")[2] for r in discord.rest.requests[before:]} == {"callback"}


async def test_a_token_that_is_revoked_ends_the_bot_with_one_line(tmp_path: Path) -> None:
    async with Loopback() as discord:
        child = await Child.start(discord, tmp_path)
        try:
            await discord.gateway.until_in_service()
            discord.rest.token = "another"  # noqa: S105 - a token of tests
            await discord.gateway.close(4004)
            assert await child.ended() == ExitCode.REFUSED
        finally:
            child.kill()
    assert "refuses DISCORD_TOKEN" in child.written.splitlines()[-1]
    assert "Traceback" not in child.written
    assert TOKEN not in child.written
