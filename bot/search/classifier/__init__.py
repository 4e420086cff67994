"""Which statement does a question ask for? Learnt from the questions whose answers are known."""

from .classifier import Classifier, Posterior
from .training import learn

__all__ = ["Classifier", "Posterior", "learn"]
