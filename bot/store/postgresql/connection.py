"""One connection to PostgreSQL, and what every connection has in common."""

from __future__ import annotations

import asyncpg

from ..address import PostgresAddress

# How long a call waits for a connection, and for its answer.
PATIENCE_S = 5.0
# A server that is gone without a word is noticed within half a minute.
SERVER_SETTINGS = {
    "application_name": "who-said",
    "lock_timeout": "5000",
    "idle_in_transaction_session_timeout": "60000",
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}


async def connect(address: PostgresAddress) -> asyncpg.Connection:
    """Return a connection beside the pool, for what lasts as long as a session."""
    return await asyncpg.connect(
        address.url,
        timeout=PATIENCE_S,
        command_timeout=PATIENCE_S,
        server_settings=SERVER_SETTINGS,
    )
