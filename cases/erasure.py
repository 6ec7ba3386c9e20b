"""Erasing a case that was eliminated: its words, its papers and its key go; the proof that it was handled stays.

Done by a job after the act is committed (T35, T41, T67): destroying a key cannot be rolled back. Safe to run twice.
What stays: ids, codes, days and the trail, whose commitments nobody can open any more (RGPD, article 17; CPat L212-3).
"""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy import delete, select, update

from cases.case_rows import table
from cases.db import EVERY_SITE, Store
from cases.tables import Base, Case

PURGED: Final = "purged"
SEALED: Final = ("sealed", "context", "derivation")
"""Columns that hold personal values, encrypted."""
WITH_FILES: Final = ("attachment", "letter")


def erase_case(store: Store, case_id: UUID) -> bool:
    """Erase the content of a case that was eliminated; return False for any other case, which is left alone."""
    with store.write(EVERY_SITE) as session:
        state = session.scalar(select(Case.state).where(Case.id == case_id))
        if state != PURGED:
            return False
        connection = session.connection()
        blobs = [
            blob
            for name in WITH_FILES
            for blob in connection.scalars(select(table(name).c.blob_id).where(table(name).c.case_id == case_id))
            if blob
        ]
        connection.execute(delete(table("name_index")).where(table("name_index").c.case_id == case_id))
        connection.execute(update(table("case")).where(table("case").c.id == case_id).values(sealed=None))
        for emptied in Base.metadata.sorted_tables:
            columns = [name for name in SEALED if name in emptied.c]
            if columns and "case_id" in emptied.c:
                nothing = dict.fromkeys(columns)
                connection.execute(update(emptied).where(emptied.c.case_id == case_id).values(**nothing))
    for blob in blobs:
        store.files.delete(blob)
    store.keys.destroy(case_id)
    return True
