from collections import deque
from collections.abc import MutableSequence, Sequence

print(isinstance(deque(), MutableSequence), issubclass(deque, Sequence), isinstance([], MutableSequence))
