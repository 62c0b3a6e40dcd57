"""The decision log: an SQLite file of decisions in which later changes are detected."""

from .decision_log import DecisionLog as DecisionLog
from .records import Difference as Difference
from .records import Expected as Expected
from .records import Fault as Fault
from .records import LogError as LogError
from .records import Record as Record
from .records import key_of as key_of
