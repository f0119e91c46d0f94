"""The two ways in which something is refused. Neither holds a value of a person."""

from collections.abc import Iterator
from contextlib import contextmanager


class Malformed(Exception):
    """Something from outside has another form than sections 2 and 4 of PROTOCOL.md give it."""


class Refused(Exception):
    """One check of section 4.12 did not hold. The outside learns that it failed, not which."""

    def __init__(self, check: str) -> None:
        super().__init__(check)
        self.check = check


def must(is_so: bool, check: str) -> None:
    """Raise Refused, naming the check, when it is not so."""
    if not is_so:
        raise Refused(check)


@contextmanager
def within(check: str) -> Iterator[None]:
    """Make whatever is malformed inside this one check."""
    try:
        yield
    except Malformed as cause:
        raise Refused(check) from cause
