"""Which statement does a question ask for? Learnt from the questions whose answers are known."""

from .classifier import Classifier, Posterior
from .lesson import Lesson
from .seen import Seen, known_of

__all__ = ["Classifier", "Lesson", "Posterior", "Seen", "known_of"]
