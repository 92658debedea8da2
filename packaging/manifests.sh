#!/usr/bin/env bash
# Fills in the manifests for winget and Homebrew, and an apt repository's index of the .deb files, from the packages and
# SHA256SUMS in target/packages: target/manifests, and beside the packages as one archive. Nothing is sent anywhere.
#   COUNTERSIGN_REPOSITORY=https://… packaging/manifests.sh
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"
needs python3 tar
test -n "$repository" || die 'COUNTERSIGN_REPOSITORY has to say where the release is published'
test -f "$packages/SHA256SUMS" || die 'run packaging/sums.sh first'

made=target/manifests
rm -rf "$made"
mkdir -p "$made/winget" "$made/homebrew" "$made/apt"
fill() {
    python3 - "$1" "$2" <<'END'
import os, pathlib, re, sys
source, made = map(pathlib.Path, sys.argv[1:])
sums = dict(reversed(line.split("  ", 1)) for line in pathlib.Path(os.environ["SUMS"]).read_text().splitlines())
text = source.read_text(encoding="utf-8")
for name in ("VERSION", "DATE", "DOWNLOADS", "REPOSITORY"):
    text = text.replace(f"@{name}@", os.environ[name])

def sum_of(match):
    if match[1] not in sums:
        sys.exit(f"{source}: no sum of {match[1]} in SHA256SUMS")
    return sums[match[1]].upper() if made.suffix == ".yaml" else sums[match[1]]

text = re.sub(r"@SHA256:([^@]+)@", sum_of, text)
made.write_text(text, encoding="utf-8")
END
}
DATE=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
export DATE SUMS="$packages/SHA256SUMS" VERSION=$version REPOSITORY=$repository DOWNLOADS="$repository/releases/download/v$version"
for part in version installer locale.en-US; do
    name="Countersign.Countersign.$part.yaml"
    fill "packaging/winget/$part.yaml.in" "$made/winget/${name/.version/}"
done
fill packaging/homebrew/countersign.rb.in "$made/homebrew/countersign.rb"

# The index that `apt` reads, unsigned: who hosts the repository signs it (docs/releasing.md).
if command -v dpkg-scanpackages >/dev/null; then
    (cd "$packages" && dpkg-scanpackages --multiversion . 2>/dev/null) > "$made/apt/Packages"
fi
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -C target -cf - manifests |
    gzip -9n > "$packages/countersign-$version-manifests.tar.gz"
find "$made" -type f

packaging/sums.sh >/dev/null
