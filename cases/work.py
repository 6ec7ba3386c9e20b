"""Doing what was promised: the tasks, and the runner that takes them from the store. Each task is safe to run twice.

SQLite: this process takes rows of ``job`` under a lease; a killed process leaves the lease to run out and another
takes over. PostgreSQL: Procrastinate's worker, on as many machines as wanted; a periodic task retries what a killed
worker left behind.
"""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

import procrastinate
from procrastinate import JobContext
from sqlalchemy import and_, make_url, or_, select

from cases import outbox
from cases.calendars.days import TASK as RECOUNT
from cases.calendars.recounting import keep_counting, order_of_the_night
from cases.clocks import tick
from cases.db import Store
from cases.erasure import erase_case
from cases.jobs import QUEUE
from cases.letters.issue import Paper, issue_letter
from cases.outside.mail import Mail
from cases.reminders import digests
from cases.tables import Job

Clock = Callable[[], datetime]
LOG: Final = logging.getLogger("saisine.work")
LEASE: Final = timedelta(minutes=2)
MOST_ATTEMPTS: Final = 8
FIRST_WAIT: Final = timedelta(seconds=5)
PAUSE_SECONDS: Final = 0.5
TICK_EVERY: Final = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What tasks need: the store, the pen, the post and the clock on the wall."""

    store: Store
    paper: Paper
    mail: Mail
    clock: Clock


Task = Callable[[Workshop, Mapping[str, Any]], object]


def _issue_letter(shop: Workshop, args: Mapping[str, Any]) -> object:
    return issue_letter(shop.store, shop.paper, UUID(args["letter_id"]), now=shop.clock())


def _send_mail(shop: Workshop, args: Mapping[str, Any]) -> object:
    return outbox.send_letter(shop.store, shop.mail, UUID(args["letter_id"]), now=shop.clock())


def _send_digest(shop: Workshop, args: Mapping[str, Any]) -> object:
    return digests.send_digest(shop.store, shop.mail, UUID(args["digest_id"]), now=shop.clock())


def _erase_case(shop: Workshop, args: Mapping[str, Any]) -> object:
    return erase_case(shop.store, UUID(args["case_id"]))


def _recount(shop: Workshop, args: Mapping[str, Any]) -> object:
    del args
    return keep_counting(shop.store, shop.clock())


TASKS: Final[Mapping[str, Task]] = {
    "issue_letter": _issue_letter,
    "send_mail": _send_mail,
    "erase_case": _erase_case,
    RECOUNT: _recount,
    digests.TASK: _send_digest,
}
"""Name, as ``cases.jobs.defer`` takes it -> what is done."""


def look_after(shop: Workshop) -> None:
    """Do what time asks for: dates of the day, clocks due, digests, sendings that a dead process left behind.

    One that fails is logged and looked at again a minute later; the others have their turn all the same.
    """
    turns: tuple[Callable[[], object], ...] = (
        lambda: order_of_the_night(shop.store, shop.clock()),
        lambda: keep_counting(shop.store, shop.clock()),
        lambda: tick(shop.store, shop.clock()),
        lambda: outbox.sweep(shop.store, now=shop.clock()),
        lambda: digests.promise_digests(shop.store, now=shop.clock()),
        lambda: digests.sweep_digests(shop.store, now=shop.clock()),
    )
    for turn in turns:
        try:
            turn()
        except Exception:  # no fault of one may keep the alarms of all from being told
            LOG.exception("background work was interrupted")


# SQLite


def run_due_jobs(shop: Workshop, *, limit: int = 100) -> int:
    """Do the jobs that are due, one after the other; return how many were taken."""
    taken = 0
    while taken < limit and (job := _take(shop)) is not None:
        _do(shop, job)
        taken += 1
    return taken


@dataclass(frozen=True, slots=True)
class _Taken:
    id: UUID
    task: str
    args: Mapping[str, Any]
    attempts: int


def _take(shop: Workshop) -> _Taken | None:
    """Take the oldest due job under a lease, committed before it is done: a killed process loses none."""
    now = shop.clock()
    free = or_(
        and_(Job.state == "queued", Job.run_at <= now),
        and_(Job.state == "running", Job.lease_until < now),
    )
    with shop.store.write() as session:
        job = session.scalars(select(Job).where(free).order_by(Job.run_at, Job.id).limit(1)).first()
        if job is None:
            return None
        job.state, job.lease_until, job.attempts = "running", now + LEASE, job.attempts + 1
        return _Taken(job.id, job.task, job.args, job.attempts)


def _do(shop: Workshop, job: _Taken) -> None:
    try:
        TASKS[job.task](shop, job.args)
    except Exception as error:  # a failed task is kept, waited for and tried again: the runner must live on
        LOG.exception("job %s (%s) failed, attempt %s", job.id, job.task, job.attempts)
        _put_back(shop, job, type(error).__name__)
        return
    with shop.store.write() as session:
        row = session.get_one(Job, job.id)
        row.state, row.done_at, row.lease_until = "done", shop.clock(), None


def _put_back(shop: Workshop, job: _Taken, failure: str) -> None:
    """Wait twice as long after each failure; after the last attempt the job stays, for a person to look at."""
    with shop.store.write() as session:
        row = session.get_one(Job, job.id)
        row.failure, row.lease_until = failure, None
        row.state = "failed" if job.attempts >= MOST_ATTEMPTS else "queued"
        row.run_at = shop.clock() + FIRST_WAIT * 2 ** (job.attempts - 1)


class Runner:
    """Does the work of an SQLite store in a thread of the serving process, until it is stopped."""

    def __init__(self, shop: Workshop) -> None:
        self.shop = shop
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="saisine-work", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the thread to end, and wait for the job at hand."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        looked_at: datetime | None = None
        while not self._stop.is_set():
            now = self.shop.clock()
            try:
                if looked_at is None or now - looked_at >= TICK_EVERY:
                    looked_at = now
                    look_after(self.shop)
                busy = run_due_jobs(self.shop)
            except Exception:  # the store may be busy or restarting: say it, wait, go on
                LOG.exception("background work was interrupted")
                busy = 0
            if not busy:
                self._stop.wait(PAUSE_SECONDS)


# PostgreSQL


def worker_app(shop: Workshop) -> procrastinate.App:
    """Return Procrastinate with our tasks, the tick of each minute and the retry of what a killed worker held."""
    url = make_url(shop.store.settings.database_url).set(drivername="postgresql")
    app = procrastinate.App(
        connector=procrastinate.PsycopgConnector(conninfo=url.render_as_string(hide_password=False))
    )
    retry = procrastinate.RetryStrategy(max_attempts=MOST_ATTEMPTS, exponential_wait=2)
    for name, task in TASKS.items():
        app.task(name=name, queue=QUEUE, retry=retry)(_bound(shop, task))

    @app.periodic(cron="* * * * *")
    @app.task(name="look_after", queue=QUEUE, queueing_lock="look_after", pass_context=True)
    async def look_after_each_minute(context: JobContext, timestamp: int) -> None:
        del timestamp
        await asyncio.to_thread(look_after, shop)
        for job in await context.app.job_manager.get_stalled_jobs():
            await context.app.job_manager.retry_job(job)

    return app


def _bound(shop: Workshop, task: Task) -> Callable[..., None]:
    def run(**args: str) -> None:
        task(shop, args)

    return run


async def run_worker(shop: Workshop, *, wait: bool = True) -> None:
    """Work until cancelled (``wait``), or until no job is left."""
    app = worker_app(shop)
    async with app.open_async():
        await app.run_worker_async(queues=[QUEUE], wait=wait, install_signal_handlers=False, delete_jobs="successful")
