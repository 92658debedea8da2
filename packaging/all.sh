#!/usr/bin/env bash
# Makes every package that can be made here for the programs of the targets named, with SBOM and sums.
#   packaging/all.sh TARGET…
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"
test $# -gt 0 || die 'names no target'
for target in "$@"; do
    case $target in
        *-linux-gnu)
            packaging/linux/deb.sh "$target"
            packaging/linux/rpm.sh "$target"
            ;;
        *-windows-*)
            packaging/windows/installer.sh "$target"
            packaging/windows/zip.sh "$target"
            case $target in x86_64-*) packaging/windows/msi.sh "$target" ;; esac
            ;;
        *-apple-darwin) packaging/macos/app.sh "$target" ;;
        *) die "knows no package for $target" ;;
    esac
    python3 packaging/inventory.py sbom --target "$target" --output "$packages/countersign-$version-$target.cdx.json"
done
packaging/sums.sh
