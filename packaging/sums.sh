#!/usr/bin/env bash
# SHA256SUMS of everything in target/packages.
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"
cd "$packages"
rm -f SHA256SUMS
# Sorted by name, with names alone: what `sha256sum --check` reads beside the files.
find . -maxdepth 1 -type f -printf '%f\n' | sort | xargs -d '\n' sha256sum > ../SHA256SUMS.new
mv ../SHA256SUMS.new SHA256SUMS
cat SHA256SUMS
