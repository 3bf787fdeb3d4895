"""Debian's Firefox, led by its own Marionette protocol.

Playwright cannot lead it, and puppeteer not without JavaScript; Marionette can, from disk too.
"""

from __future__ import annotations

import json
import socket
import subprocess
import time
from pathlib import Path
from typing import Any, TypeAlias

Value: TypeAlias = Any  # what JSON can hold
FIREFOX = Path("/usr/bin/firefox-esr")
PATIENCE = 60  # seconds
PORT_FILE = "MarionetteActivePort"


class MarionetteError(Exception):
    """Firefox could not do as it was told."""


class Marionette:
    """A running Firefox; `profile` is an empty folder, `preferences` are written into it."""

    def __init__(self, profile: Path, preferences: dict[str, bool | int | str]) -> None:
        """Start it and wait until it listens."""
        wishes = {**preferences, "marionette.port": 0}
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in wishes.items()]
        (profile / "user.js").write_text("\n".join(lines), "utf-8")
        command = [
            str(FIREFOX),
            "--headless",
            "--marionette",
            "-remote-allow-system-access",
            "--profile",
        ]
        self.process = subprocess.Popen(
            [*command, str(profile)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.number = 0
        self.socket = self._connect(profile / PORT_FILE)
        self._receive()
        self.call("WebDriver:NewSession", capabilities={"timeouts": {"implicit": 5000}})

    def _connect(self, port_file: Path) -> socket.socket:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            if port_file.exists() and (port := port_file.read_text().strip()):
                return socket.create_connection(("127.0.0.1", int(port)), timeout=PATIENCE)
            time.sleep(0.1)
        self.process.kill()
        message = "Firefox does not listen"
        raise MarionetteError(message)

    def call(self, name: str, **parameters: object) -> Value:
        """The answer to that command."""
        self.number += 1
        message = json.dumps([0, self.number, name, parameters]).encode()
        self.socket.sendall(f"{len(message)}:".encode() + message)
        _, _, error, answer = self._receive()
        if error:
            told = f"{name} {parameters}: {error['message']}"
            raise MarionetteError(told)
        return answer.get("value") if isinstance(answer, dict) else answer

    def _receive(self) -> Value:
        size = b""
        while (char := self._read(1)) != b":":
            size += char
        return json.loads(self._read(int(size)))

    def _read(self, size: int) -> bytes:
        found = b""
        while len(found) < size:
            part = self.socket.recv(size - len(found))
            if not part:
                message = "Firefox has gone"
                raise MarionetteError(message)
            found += part
        return found

    def quit(self) -> None:
        """End it."""
        try:
            self.call("Marionette:Quit", flags=["eForceQuit"])
            self.process.wait(PATIENCE)
        finally:
            self.socket.close()
            self.process.kill()
            self.process.wait()
