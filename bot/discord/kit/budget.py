"""How much one person may ask for: one budget for commands, buttons, forms and messages."""

from __future__ import annotations

import time
from collections.abc import Callable

from discord import app_commands

ACTIONS = 10
ACTION = 6  # what an action costs
PRESS = 1  # and one of the many by which somebody goes through a text
WINDOW_S = 30.0
_MANY = 1000


class OverBudgetError(app_commands.CommandOnCooldown):
    """Nothing is left for now; `is_first` until the person has been told so once."""

    def __init__(
        self, cooldown: app_commands.Cooldown, retry_after: float, *, is_first: bool
    ) -> None:
        super().__init__(cooldown, retry_after)
        self.is_first = is_first


class Budget:
    """Gives everybody `actions` in `window_s` seconds, moderators too."""

    def __init__(
        self,
        actions: int = ACTIONS,
        window_s: float = WINDOW_S,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._actions = actions
        self._window_s = window_s
        self._clock = clock
        self._cooldowns: dict[int, app_commands.Cooldown] = {}
        self._refused: set[int] = set()
        # Grows with those who are remembered, so that each action costs the same however many ask.
        self._most = _MANY
        # Called after each whole action that was taken; it neither waits nor raises.
        self.tell: Callable[[int], None] | None = None

    def spend(self, person_id: int, cost: int = ACTION) -> None:
        """Take an action, or what costs less, or raise `OverBudgetError` where that is not left.

        Others are told of whole actions: a text is gone through in one process.
        """
        now = self._clock()
        if len(self._cooldowns) >= self._most:
            self._forget_idle(now)
            self._most = max(_MANY, 2 * len(self._cooldowns))
        cooldown = self._cooldown(person_id)
        if retry_after := cooldown.update_rate_limit(now, tokens=cost):
            is_first = person_id not in self._refused
            self._refused.add(person_id)
            raise OverBudgetError(cooldown, retry_after, is_first=is_first)
        self._refused.discard(person_id)
        if self.tell is not None and cost >= ACTION:
            self.tell(person_id)

    def note(self, person_id: int) -> None:
        """Count an action that another process has answered; what is too much counts no more."""
        self._cooldown(person_id).update_rate_limit(self._clock(), tokens=ACTION)

    def _cooldown(self, person_id: int) -> app_commands.Cooldown:
        fresh = app_commands.Cooldown(self._actions * ACTION, self._window_s)
        return self._cooldowns.setdefault(person_id, fresh)

    def _forget_idle(self, now: float) -> None:
        """Forget those whose budget is whole again."""
        self._cooldowns = {
            person: cooldown
            for person, cooldown in self._cooldowns.items()
            if cooldown.get_tokens(now) < cooldown.rate
        }
        self._refused &= self._cooldowns.keys()
