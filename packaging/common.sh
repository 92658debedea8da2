# Read by the packaging scripts, from anywhere: `. "$(dirname "$0")/…/common.sh"`. What all packages share.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Packages of one commit have the same bytes wherever and whenever they are made: every time in them is the commit's.
if test -z "${SOURCE_DATE_EPOCH:-}"; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
fi
export SOURCE_DATE_EPOCH
export TZ=UTC LC_ALL=C.UTF-8
umask 022

# shellcheck disable=SC2034
version=$(sed -n '/^\[package\]/,/^\[/s/^version = "\(.*\)"$/\1/p' Cargo.toml)
# Where the project is published; it stands in the packages only where it is told, for nothing here knows it.
# shellcheck disable=SC2034
repository=${COUNTERSIGN_REPOSITORY:-}
packages=${COUNTERSIGN_PACKAGES:-target/packages}
programs=${COUNTERSIGN_PROGRAMS:-target/programs}
mkdir -p "$packages"
packages=$(cd "$packages" && pwd)

die() { printf '%s: %s\n' "${0##*/}" "$1" >&2; exit 1; }

needs() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || die "needs $tool (packaging/packaging-tools.txt lists the packages)"
    done
}

# The folder in which packaging/build.sh leaves the program for a target.
programs_of() {
    local folder="$programs/$1"
    test -d "$folder" || die "no program for $1: run packaging/build.sh $1 first"
    printf '%s\n' "$folder"
}

# Gives every file and folder below it the commit's time. By Python, since `touch` differs from system to system.
settle_times() {
    python3 - "$1" <<'END'
import os, sys
moment = int(os.environ["SOURCE_DATE_EPOCH"])
for folder, folders, files in os.walk(sys.argv[1], topdown=False):
    for path in [os.path.join(folder, name) for name in folders + files] + [folder]:
        os.utime(path, (moment, moment), follow_symlinks=False)
END
}

# Makes the licences of everything in the program for a target, and prints where they are.
licences_of() {
    local file="target/licences/$1/THIRD-PARTY-LICENCES.txt"
    python3 packaging/inventory.py licences --target "$1" --output "$file"
    printf '%s\n' "$file"
}
