#!/usr/bin/env python3
"""Clipline's front door: `python build.py` turns clippings/ into _site/."""

import gc
import os
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parent
OWN_PYTHON = HOME / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# Code that is compiled anew at each start costs more than all else that a build with nothing to do
# does; what is compiled lies in __pycache__, beside the code, and not in anything of the keeper's.
sys.dont_write_bytecode = False

try:
    from clipline.cli import main
except ModuleNotFoundError as missing:
    if (missing.name or "").startswith("clipline"):
        raise
    if OWN_PYTHON.exists() and Path(sys.prefix) != HOME / ".venv":
        os.execv(OWN_PYTHON, [str(OWN_PYTHON), *sys.argv])  # noqa: S606 - our own environment
    sys.exit(
        f"clipline is not set up yet ({missing.name} is missing). Once, in {HOME}:\n"
        "  python3 -m venv .venv && .venv/bin/pip install -e ."
    )

if __name__ == "__main__":
    # A build's million small things all last to its end: to look among them for cycles, as Python
    # also does on leaving, took a twentieth of its time, and to free them one by one a tenth.
    gc.disable()
    code = main(sys.argv[1:], home=HOME)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # closed by whoever started us
            stream.flush()
    os._exit(code)
