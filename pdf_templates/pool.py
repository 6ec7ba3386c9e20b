"""Worker processes that may die without harm: functions are called in them by name, with limits of time and memory."""

import importlib
import multiprocessing
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeoutError
from typing import Any

from pebble import ProcessExpired, ProcessPool

from pdf_templates.confinement import allow_cpu


class WorkerTimeoutError(Exception):
    """The work took longer than its time on the clock; its worker was ended."""


class WorkerDiedError(Exception):
    """The worker ended by itself: memory or processor time beyond its limit, or killed from outside."""


class WorkerPool:
    """A warm pool of spawned processes. A dead one is replaced; only its own task is lost."""

    def __init__(self, *, workers: int, start: str, start_args: tuple[object, ...]) -> None:
        """Make the pool; `start` is the dotted name called once in each new worker."""
        self._pool = ProcessPool(
            max_workers=workers,
            initializer=call,
            initargs=(start, *start_args),
            context=multiprocessing.get_context("spawn"),
        )

    def run(self, name: str, *args: object, seconds: float) -> Any:
        """Call the function of dotted `name` in a worker and wait. What it raises is raised here.

        Raises WorkerTimeoutError and WorkerDiedError.
        """
        future = self._pool.schedule(call, args=(name, *args), timeout=seconds)
        try:
            return future.result()
        except FutureTimeoutError as error:
            raise WorkerTimeoutError from error
        except ProcessExpired as error:
            raise WorkerDiedError from error

    def close(self) -> None:
        """End the workers, whatever they do."""
        self._pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it untyped
        self._pool.join()


def call(name: str, *args: object) -> object:
    """In a worker: give the task its processor time, import `module:function` and call it.

    By name, so that the parent never loads what only workers may.
    """
    allow_cpu()
    module, _, function = name.partition(":")
    target: Callable[..., object] = getattr(importlib.import_module(module), function)
    return target(*args)
