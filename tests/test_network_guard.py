"""The guard of ``conftest``: a test reaches this machine and nothing else."""

from __future__ import annotations

import socket

import pytest


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("198.51.100.7", 443)])
def test_a_test_cannot_leave_this_machine(address: tuple[str, int]) -> None:
    with socket.socket(socket.AF_INET) as outward, pytest.raises(AssertionError, match="a test connected to"):
        outward.connect(address)


def test_loopback_is_open() -> None:
    with socket.socket(socket.AF_INET) as listening, socket.socket(socket.AF_INET) as asking:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        asking.connect(listening.getsockname())
        assert asking.getpeername() == listening.getsockname()
