"""Which statement does a question ask for? Learnt from the questions whose answers are known."""

from .classifier import Classifier, Posterior
from .lesson import Lesson

__all__ = ["Classifier", "Lesson", "Posterior"]
