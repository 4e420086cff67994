"""What an operator can set, in the environment or in `.env`. Read here and nowhere else."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from platformdirs import user_cache_path, user_data_path
from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


class Settings(BaseSettings):
    """Every setting; `.env.example` names the same."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    discord_token: SecretStr | None = Field(
        None, description="Token of the Discord bot; without one, a local page is started."
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
    database: Path = Field(
        default_factory=lambda: user_data_path("who-said") / "who-said.sqlite3",
        description="SQLite file for what the bot itself has to remember.",
    )
    cache_dir: Path = Field(
        default_factory=lambda: user_cache_path("who-said"),
        description="Folder for what is made of a record and quick to read again; safe to delete.",
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
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="How much is logged."
    )

    @field_validator("open_channels", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return frozenset(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("discord_token")
    @classmethod
    def _given(cls, token: SecretStr | None) -> SecretStr | None:
        """Take a token of spaces for none at all."""
        return token if token and token.get_secret_value().strip() else None
