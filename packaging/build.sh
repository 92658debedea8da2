#!/usr/bin/env bash
# Builds the program for one target and leaves it in target/programs/TARGET, where the packaging scripts look for it.
#   packaging/build.sh [TARGET]
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"
host=$(rustc -vV | sed -n 's/^host: //p')
target=${1:-$host}

# No path of the machine it was built on stays in the program, so that another machine builds the same.
here=$PWD
registry=${CARGO_HOME:-$HOME/.cargo}
if command -v cygpath >/dev/null; then
    # On Windows, rustc knows folders by their Windows names.
    here=$(cygpath -w "$here")
    registry=$(cygpath -w "$registry")
fi
export RUSTFLAGS="${RUSTFLAGS:-} --remap-path-prefix=$here=countersign --remap-path-prefix=$registry=cargo"
cargo build --release --locked --target "$target"

folder="$programs/$target"
rm -rf "$folder"
mkdir -p "$folder"
for program in countersign countersign-cli; do
    for name in "$program" "$program.exe"; do
        built="${CARGO_TARGET_DIR:-target}/$target/release/$name"
        if test -f "$built"; then cp "$built" "$folder/"; fi
    done
done
ls -l "$folder"
