"""Worker processes that may die without harm: functions are called in them by name, with limits of time and memory."""

import importlib
import multiprocessing
from collections.abc import Callable
from concurrent.futures import TimeoutError as FutureTimeoutError
from concurrent.futures.process import BrokenProcessPool
from threading import Lock
from typing import Any

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from pdf_templates.confinement import allow_cpu


class WorkerTimeoutError(Exception):
    """The work took longer than its time on the clock; its worker was ended."""


class WorkerDiedError(Exception):
    """The worker ended by itself: memory or processor time beyond its limit, or killed from outside."""


class WorkerPool:
    """A warm pool of spawned processes. A dead one is replaced; only its own task is lost."""

    def __init__(self, *, workers: int, start: str, start_args: tuple[object, ...]) -> None:
        """Make the pool; `start` is the dotted name called once in each new worker."""
        self.workers = workers
        self._start = (start, *start_args)
        self._lock = Lock()
        self._closed = False
        self._pool = self._new_pool()

    def run(self, name: str, *args: object, seconds: float) -> Any:
        """Call the function `module:name` in a worker and wait. What it raises is raised here.

        Raises WorkerTimeoutError and WorkerDiedError.
        """
        return self._result(self._schedule(seconds, name, *args))

    def run_in_each(self, name: str, *, seconds: float) -> None:
        """Call a slow function once per worker, all at the same time, so that each of them has done it."""
        futures = [self._schedule(seconds, name) for _ in range(self.workers)]
        for future in futures:
            self._result(future)

    def close(self) -> None:
        """End the workers, whatever they do."""
        with self._lock:
            self._closed = True
            self._end(self._pool)

    def _new_pool(self) -> ProcessPool:
        spawn = multiprocessing.get_context("spawn")
        return ProcessPool(max_workers=self.workers, initializer=call, initargs=self._start, context=spawn)

    def _schedule(self, seconds: float, *call_args: object) -> "ProcessFuture[object]":
        """Hand a task over. A worker that died idle leaves the whole pool broken: then take a new one."""
        with self._lock:
            if not self._closed and not self._pool.active:
                self._end(self._pool)
                self._pool = self._new_pool()
            return self._pool.schedule(call, args=call_args, timeout=seconds)

    @staticmethod
    def _end(pool: ProcessPool) -> None:
        pool.stop()  # type: ignore[no-untyped-call]  # pebble leaves it untyped
        pool.join()

    @staticmethod
    def _result(future: "ProcessFuture[object]") -> Any:
        try:
            return future.result()
        except FutureTimeoutError as error:
            raise WorkerTimeoutError from error
        except (ProcessExpired, BrokenProcessPool) as error:
            raise WorkerDiedError from error


def call(name: str, *args: object) -> object:
    """In a worker: give the task its processor time, import `module:function` and call it.

    By name, so that the parent never loads what only workers may.
    """
    allow_cpu()
    module, _, function = name.partition(":")
    target: Callable[..., object] = getattr(importlib.import_module(module), function)
    return target(*args)
