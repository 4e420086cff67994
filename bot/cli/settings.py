"""What an operator can set, in the environment or in `.env`. Read here and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, Self, TypeAlias

from platformdirs import user_cache_path, user_data_path
from pydantic import BeforeValidator, Field, SecretStr, field_validator, model_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.store.address import Address, address_of


def own_database() -> Path:
    """Return the file that is used where none is named."""
    return user_data_path("who-said") / "who-said.sqlite3"


LOOPBACK = "127.0.0.1"


class HealthAddress(NamedTuple):
    """Where a monitor may ask how the bot is."""

    host: str
    port: int


def _read_health(given: object) -> object:
    if not isinstance(given, str):
        return given
    host, _, port = given.rpartition(":")
    if not port.isdecimal() or not 0 <= int(port) <= 65535:
        raise PydanticCustomError("address", "is no port, nor HOST:PORT; write it as 9464")
    return HealthAddress(host.strip("[]") or LOOPBACK, int(port))


ShardIds: TypeAlias = frozenset[int] | Literal["auto"] | None


def _read_shards(given: object) -> object:
    if not isinstance(given, str) or given == "auto":
        return given
    if not re.fullmatch(r"\d+(-\d+)?(,\d+(-\d+)?)*", given.replace(" ", "")):
        raise PydanticCustomError("shards", "is neither auto nor a list as 0-3,7")
    ends = [part.split("-") for part in given.split(",")]
    return frozenset(n for part in ends for n in range(int(part[0]), int(part[-1]) + 1))


def _read_address(given: object) -> object:
    return address_of(given) if isinstance(given, str) else given


class Settings(BaseSettings):
    """Every setting; `.env.example` names the same."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    discord_token: SecretStr | None = Field(
        None, description="Token of the Discord bot; without one, a local page is started."
    )
    discord_api: str | None = Field(
        None, description="Address of another API than Discord's own; for tests and proxies."
    )
    message_content: bool = Field(
        False, description="Ask Discord for message content, to answer in open channels."
    )
    open_channels: Annotated[frozenset[int], NoDecode] = Field(
        frozenset(), description="Ids of channels answered unprompted, separated by commas."
    )
    knowledge_dir: Path = Field(Path("knowledge"), description="Folder with the record's files.")
    watch: bool = Field(
        False, description="Load the record's files by itself when they change and are sound."
    )
    database: Annotated[Address, BeforeValidator(_read_address)] = Field(
        default_factory=own_database,
        description="What the bot itself has to remember: a file, or postgresql://USER@HOST/NAME.",
    )
    cache_dir: Path = Field(
        default_factory=lambda: user_cache_path("who-said"),
        description="Folder for what is made of a record and quick to read again; safe to delete.",
    )
    encoder: bool = Field(
        True, description="Hold questions to statements by meaning too, where that is installed."
    )
    preview_port: int = Field(
        0, ge=0, le=65535, description="Port of the local page; 0 takes any free one."
    )
    source_code_url: str | None = Field(
        None, description="Where the source code can be read; /about names it."
    )
    privacy_url: str | None = Field(
        None, description="Where PRIVACY.md can be read; /about links to it."
    )
    shard_count: int | None = Field(
        None, ge=1, description="How many shards all processes have; as Discord wants if left out."
    )
    shard_ids: Annotated[ShardIds, NoDecode, BeforeValidator(_read_shards)] = Field(
        None, description="Shards of this process, 0-3,7; auto shares all with other processes."
    )
    health_address: Annotated[HealthAddress | None, NoDecode, BeforeValidator(_read_health)] = (
        Field(
            None, description="PORT (on loopback) or HOST:PORT for /healthz, /readyz and /metrics."
        )
    )
    log_format: Literal["text", "json"] = Field("text", description="How a line is logged.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="How much is logged."
    )

    @model_validator(mode="after")
    def _shared(self) -> Self:
        if self.shard_ids is None:
            return self
        if self.shard_count is None:
            raise PydanticCustomError("shards", "needs SHARD_COUNT, the same in every process")
        if isinstance(self.database, Path):
            raise PydanticCustomError("shards", "needs DATABASE=postgresql://...")
        if self.shard_ids != "auto" and max(self.shard_ids) >= self.shard_count:
            raise PydanticCustomError("shards", "names one that SHARD_COUNT leaves no room for")
        return self

    @property
    def database_password(self) -> SecretStr | None:
        """The password in the database's address, which no log may show."""
        address = self.database
        return None if isinstance(address, Path) else SecretStr(address.password)

    @field_validator("open_channels", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return frozenset(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("discord_token")
    @classmethod
    def _given(cls, token: SecretStr | None) -> SecretStr | None:
        """Take the blanks around a token away, and a token of blanks for none at all."""
        given = token.get_secret_value().strip() if token else ""
        if re.search("[^!-~]", given):
            raise PydanticCustomError(
                "token", "holds a blank, a line break or a letter that no token has; copy it again"
            )
        return SecretStr(given) if given else None

    @field_validator("discord_api")
    @classmethod
    def _address(cls, api: str | None) -> str | None:
        if api is not None and not re.fullmatch(r"https?://[^\s?#]+", api):
            raise PydanticCustomError(
                "address", "is no address of an API; write it as https://discord.com/api/v10"
            )
        return api and api.rstrip("/")
