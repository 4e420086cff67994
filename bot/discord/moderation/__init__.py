"""`/knowledge`: moderators keep the record right, without a shell and without breaking the bot."""

from .agreement import AgreeButton, DeclineButton
from .answering import AnswerButton, NothingButton, SearchButton, StatementMenu
from .asked import Questions
from .audit import Auditing, OlderButton
from .decision_button import AcceptButton, RejectButton, WithdrawButton
from .form_button import FormButton
from .gap_page import DismissButton, ExportButton, GapPageButton, ProposeButton
from .group import KnowledgeGroup
from .history import History
from .outcome_text import watch_note
from .pending import OpenButton
from .proposing import Proposing
from .reloading import Reloading

# Every button and menu of these commands: each acts by its custom id, after a restart too.
BUTTONS = (
    *(AgreeButton, DeclineButton, OlderButton),
    *(DismissButton, ExportButton, GapPageButton, ProposeButton),
    *(AnswerButton, NothingButton, SearchButton, StatementMenu),
    *(AcceptButton, FormButton, OpenButton, RejectButton, WithdrawButton),
)

__all__ = [
    "BUTTONS",
    "Auditing",
    "History",
    "KnowledgeGroup",
    "Proposing",
    "Questions",
    "Reloading",
    "watch_note",
]
