#!/usr/bin/env bash
# Makes packaging/macos/countersign.icns from the icon; the result is kept in the repository, since macOS has no tool that
# reads SVG.
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs rsvg-convert png2icns
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The sizes that png2icns takes, each also the double of another.
for size in 16 32 128 256 512 1024; do
    rsvg-convert --width "$size" --height "$size" --output "$work/$size.png" assets/icon/countersign.svg
done
png2icns packaging/macos/countersign.icns "$work"/*.png
