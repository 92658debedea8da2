#!/usr/bin/env bash
# Lays out what a package for Windows installs, in DEST, for the program of TARGET.
#   packaging/windows/stage.sh DEST TARGET
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
dest=$1 target=$2
programs=$(programs_of "$target")
rm -rf "$dest"
mkdir -p "$dest"
cp "$programs"/countersign*.exe "$dest/"
cp LICENSE-MIT "$dest/LICENSE-MIT.txt"
cp LICENSE-APACHE "$dest/LICENSE-APACHE.txt"
cp README.md "$dest/README.md"
cp "$(licences_of "$target")" "$dest/THIRD-PARTY-LICENCES.txt"
# Notepad of a Windows 10 that was not kept up to date wants both ends of a line.
sed -i 's/$/\r/' "$dest"/*.txt "$dest/README.md"
packaging/windows/sign.sh "$dest"/*.exe
# The zip keeps modes, and a checkout's are its umask's.
chmod 644 "$dest"/*
chmod 755 "$dest"/*.exe
settle_times "$dest"
