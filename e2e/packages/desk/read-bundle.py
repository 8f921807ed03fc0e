"""Reads a macOS app with nothing of electron-builder's: python3 read-bundle.py APP [ZIP]; prints one JSON value."""

import hashlib
import json
import plistlib
import struct
import sys
import zipfile
from pathlib import Path

SENTINEL = b"dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"


def read_plist(path):
    with open(path, "rb") as file:
        return plistlib.load(file)


def read_archive(path):
    """The header of an asar: a pickle of a pickled JSON string. Its SHA-256 is what Electron checks at the start."""
    data = path.read_bytes()
    length = struct.unpack("<I", data[12:16])[0]
    header = data[16 : 16 + length]
    return {"sha256": hashlib.sha256(header).hexdigest(), "files": sorted(walk(json.loads(header), ""))}


def walk(node, path):
    for name, child in node["files"].items():
        if "files" in child:
            yield from walk(child, f"{path}{name}/")
        else:
            yield f"{path}{name}"


def read_icon(path):
    """The pictures of an icns: its type, and for a PNG how wide it really is."""
    data = path.read_bytes()
    magic, total = struct.unpack(">4sI", data[:8])
    assert magic == b"icns" and total == len(data), "no whole icns"
    pictures, at = {}, 8
    while at < total:
        kind, size = struct.unpack(">4sI", data[at : at + 8])
        body = data[at + 8 : at + size]
        is_png = body[:8] == b"\x89PNG\r\n\x1a\n"
        pictures[kind.decode()] = struct.unpack(">I", body[16:20])[0] if is_png else None
        at += size
    return pictures


def read_fuses(path):
    data = path.read_bytes()
    at = data.index(SENTINEL) + len(SENTINEL)
    return {"version": data[at], "wire": data[at + 2 : at + 2 + data[at + 1]].decode()}


def read_zip(path):
    """Every name with its mode in octal, as unzip would set it: links and programs have to stay what they are."""
    with zipfile.ZipFile(path) as archive:
        return {entry.filename: oct(entry.external_attr >> 16) for entry in archive.infolist()}


def read_app(app):
    contents = app / "Contents"
    frameworks = contents / "Frameworks"
    info = read_plist(contents / "Info.plist")
    return {
        "info": info,
        "helpers": {path.name: read_plist(path / "Contents" / "Info.plist") for path in sorted(frameworks.glob("*.app"))},
        "resources": sorted(path.name for path in (contents / "Resources").iterdir()),
        "archive": read_archive(contents / "Resources" / "app.asar"),
        "icon": read_icon(contents / "Resources" / info["CFBundleIconFile"]),
        "fuses": read_fuses(frameworks / "Electron Framework.framework" / "Electron Framework"),
    }


if sys.argv[1].endswith(".plist"):
    found = read_plist(sys.argv[1])
else:
    found = read_app(Path(sys.argv[1]))
    if len(sys.argv) > 2:
        found["zip"] = read_zip(sys.argv[2])
print(json.dumps(found))
