#!/usr/bin/env bash
# Makes target/packages/Countersign-VERSION-windows-x64.msi from the program in target/programs/TARGET.
#   packaging/windows/msi.sh [TARGET]
# wixl knows no arm64: there the installer and the zip are what there is.
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs wixl
target=${1:-x86_64-pc-windows-msvc}
# shellcheck source=packaging/windows/names.sh
. packaging/windows/names.sh
test "$arch" = x64 || die "no MSI for $target"

staged="target/windows/$target/msi"
packaging/windows/stage.sh "$staged" "$target"
out="$packages/$base.msi"
defines=(-D "VERSION=$version" -D "STAGED=$staged" -D "ICON=assets/icon/countersign.ico")
source="target/windows/$target/countersign.wxs"
# wixl's own conditions do not work inside a directory.
if test -f "$staged/countersign-cli.exe"; then without=p; else without='/<!-- cli -->/,/<!-- \/cli -->/d;p'; fi
sed -n "$without" packaging/windows/countersign.wxs > "$source"
wixl -a x64 "${defines[@]}" -o "$out" "$source"
packaging/windows/sign.sh "$out"
ls -l "$out"
