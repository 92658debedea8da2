#!/usr/bin/env bash
# Makes target/packages/Countersign-VERSION-windows-ARCH.zip: unpacked anywhere, it runs.
#   packaging/windows/zip.sh [TARGET]
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs zip
target=${1:-x86_64-pc-windows-msvc}
# shellcheck source=packaging/windows/names.sh
. packaging/windows/names.sh

staged="target/windows/$target/zip/Countersign"
packaging/windows/stage.sh "$staged" "$target"
out="$packages/$base.zip"
rm -f "$out"
# In the order of names and without what differs from machine to machine (-X: owner, access times).
cd "${staged%/*}"
find Countersign -type f | sort | zip -q -9 -X -@ "$out"
ls -l "$out"
