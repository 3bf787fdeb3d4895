"""What a reader can take away beside the tables: feeds, a calendar, citations, a picture."""

from __future__ import annotations

from collections.abc import Sequence

from clipline.model import Page
from clipline.site.archive import Archive
from clipline.site.charts import chart_years
from clipline.site.lazy import Keep, keep_nothing
from clipline.site.takeaways.calendars import plan_calendar
from clipline.site.takeaways.feeds import plan_feeds
from clipline.site.takeaways.pictures import CARD, draw_card
from clipline.site.takeaways.sitemaps import plan_sitemap


def plan_takeaway(
    archive: Archive, pages: Sequence[Page], keep: Keep = keep_nothing
) -> dict[str, bytes]:
    """Each of these files by its address; `pages` are those of the site."""
    files = {
        **plan_feeds(archive),
        **plan_calendar(archive, keep),
        **plan_sitemap(archive.config, pages),
    }
    card = {CARD: draw_card(chart_years(archive.events, {}))}
    return {a: text.encode("utf-8", "replace") for a, text in files.items()} | card
