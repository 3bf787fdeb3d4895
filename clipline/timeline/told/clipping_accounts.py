"""All that one clipping tells, without its text: what is kept of it while events are joined."""

from __future__ import annotations

from clipline.config import Config
from clipline.model import Record
from clipline.nouns import Noun
from clipline.timeline.copies import Fingerprint, find_fingerprint
from clipline.timeline.told.tellings import Telling, list_tellings


class ClippingAccounts(Noun, frozen=True):
    """What joining and finding copies look at in one clipping."""

    fingerprint: Fingerprint
    tellings: tuple[Telling, ...]


def find_accounts(record: Record, config: Config) -> ClippingAccounts:
    """The accounts of one record; `config` gives the countries of parties."""
    return ClippingAccounts(find_fingerprint(record), list_tellings(record, config))
