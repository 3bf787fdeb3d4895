"""What each kind of page looks like, taken as pictures; run to take them anew:

    .venv/bin/python tests/browser/snapshots.py

Pictures are four points to the pixel and of the upper `REACH` points: enough to see that
something moved. They hold for the browser and the fonts that `made_with.txt` names.
"""

from __future__ import annotations

import base64
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from instruments import CHROMIUM, FLAGS
from playwright.sync_api import Browser, Page, sync_playwright
from visits import Scheme, find_pages

FOLDER = Path(__file__).parent / "snapshots"
MADE_WITH = "made_with.txt"
WIDTHS = (390, 1200)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
REACH = 1600
SHELVES = ("agencies", "clippings", "countries", "events", "kinds", "outlets", "statuses", "years")
# The share of pixels that differ by more than a shade.
COMPARE = """async ([one, other]) => {
  const draw = async (data) => {
    const image = new Image();
    image.src = "data:image/png;base64," + data;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [a, b] = [await draw(one), await draw(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let changed = 0;
  for (let i = 0; i < a.data.length; i += 4) {
    const apart = [0, 1, 2].map((c) => Math.abs(a.data[i + c] - b.data[i + c]));
    if (Math.max(...apart) > 24) changed += 1;
  }
  return changed / (a.width * a.height);
}"""


def name_instruments() -> str:
    """The browser and the fonts that pictures depend on."""
    ask = [[str(CHROMIUM), "--version"], *(["fc-match", one] for one in ("sans-serif", "serif"))]
    ask += [["fc-match", "monospace"], ["fc-match", ":lang=ko"], ["fc-match", ":lang=ja"]]
    told = (subprocess.run(one, capture_output=True, text=True, check=False) for one in ask)
    return "".join(f"{one.stdout.strip()}\n" for one in told)


def find_sights(site: Path) -> list[str]:
    """One page of every kind."""
    shelves = [find_pages(site, f"{shelf}/*/index.html")[:1] for shelf in SHELVES]
    whole = ["index.html", "404.html", *find_pages(site, "*/index.html")]
    return [*whole, *(page for found in shelves for page in found)]


def take_pictures(browser: Browser, site: Path) -> Iterator[tuple[str, bytes]]:
    """The name and the picture (PNG) of each kind of page at each width and in each scheme."""
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": REACH},
                color_scheme=scheme,
                reduced_motion="reduce",
                device_scale_factor=0.25,
            )
            page = context.new_page()
            for address in find_sights(site):
                page.goto(f"{site.as_uri()}/{address}")
                kind = address.removesuffix("/index.html").removesuffix(".html").split("/")[0]
                shelf = "-one" if address.count("/") > 1 else ""
                yield f"{kind}{shelf}-{width}-{scheme}.png", page.screenshot()
            context.close()


def compare_pictures(page: Page, one: bytes, other: bytes) -> float:
    """The share of pixels in which two pictures (PNG) differ, 0 to 1."""
    told = [base64.b64encode(picture).decode() for picture in (one, other)]
    return float(page.evaluate(COMPARE, told))


def main() -> None:
    """Take every picture anew; look at them before they are kept."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    build = [sys.executable, str(Path(__file__).parents[2] / "build.py"), "--out"]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        subprocess.run([*build, f"{folder}/site"], check=True, capture_output=True)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, picture in take_pictures(browser, Path(folder) / "site"):
            (FOLDER / name).write_bytes(picture)
        browser.close()
    (FOLDER / MADE_WITH).write_text(name_instruments(), encoding="utf-8")


if __name__ == "__main__":
    main()
