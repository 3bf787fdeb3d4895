"""All that one clipping tells, without its text: what is kept of it while events are joined."""

from __future__ import annotations

from clipline.config import Config
from clipline.model import Record
from clipline.nouns import Noun
from clipline.timeline.copies import Fingerprint, find_fingerprint
from clipline.timeline.told.tellings import Telling, list_tellings


class Testimony(Noun, frozen=True):
    """What joining and finding copies look at in one clipping."""

    fingerprint: Fingerprint
    tellings: tuple[Telling, ...]


def testify(record: Record, config: Config) -> Testimony:
    """The testimony of one record; `config` gives the countries of parties."""
    return Testimony(find_fingerprint(record), list_tellings(record, config))
