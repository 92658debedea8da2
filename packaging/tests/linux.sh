#!/usr/bin/env bash
# What can be said of the packages for Linux and of the sources of all packages without installing them: the checkers of
# Debian, freedesktop.org and the shell, and whether the same inputs give the same bytes.
#   packaging/tests/linux.sh [TARGET]      packaging/build.sh has to have built the program
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs lintian desktop-file-validate appstreamcli mandoc shellcheck xmllint cmp
target=${1:-x86_64-unknown-linux-gnu}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo 'Scripts'
shellcheck -x packaging/*.sh packaging/*/*.sh .ci/*

echo 'Desktop entry, manual page, file types'
desktop-file-validate packaging/linux/countersign.desktop
mandoc -T lint -W warning packaging/linux/countersign.1
xmllint --noout packaging/linux/countersign-mime.xml

echo 'AppStream, with and without an address'
for repository in '' https://github.com/Some-One/countersign; do
    COUNTERSIGN_REPOSITORY=$repository packaging/linux/stage.sh "$work/stage" "$target" usr/share/doc/countersign
    appstreamcli validate --no-net --pedantic "$work/stage/usr/share/metainfo/countersign.metainfo.xml"
done

echo 'The same inputs, the same bytes'
# Made the second time from a copy in another folder, in another second, under another umask, as its modes are, in another zone.
elsewhere="$work/another folder"
mkdir "$elsewhere"
git ls-files -z | tar --null -T - -cf - | (umask 077 && tar -C "$elsewhere" --no-same-permissions -xf -)
again() {
    local made=$1
    shift
    "$@" >/dev/null
    sleep 1.1
    (
        umask 077
        mkdir -p "$elsewhere/programs"
        cp -R --no-preserve=mode "$programs/$2" "$elsewhere/programs/"
        cd "$elsewhere"
        COUNTERSIGN_PACKAGES=packages COUNTERSIGN_PROGRAMS=programs TZ=Pacific/Auckland "$@" >/dev/null
    )
    cmp "$made" "$elsewhere/packages/${made##*/}"
    echo "  $(stat -c %s "$made") bytes, twice: $made"
}
arch=$(dpkg --print-architecture)
deb="$packages/countersign_$version-1_$arch.deb"
again "$deb" packaging/linux/deb.sh "$target"
for windows in "$programs"/*-pc-windows-*; do
    test -d "$windows" || continue
    name=${windows##*/}
    # shellcheck source=packaging/windows/names.sh
    base=$(target=$name && . packaging/windows/names.sh && echo "$base")
    again "$packages/$base.zip" packaging/windows/zip.sh "$name"
done

echo 'lintian'
# A warning that stays: no bug asked for a first upload.
lintian --allow-root --fail-on error,warning \
    --suppress-tags initial-upload-closes-no-bugs "$deb"

echo 'Sizes'
bytes=$(stat -c %s "$deb")
echo "  $bytes bytes: $deb"
# The program of the tests, which .ci/packages puts in, is not built for size.
test -n "${COUNTERSIGN_PROGRAMS:-}" || test "$bytes" -lt 10000000 || die 'the .deb is larger than 10 MB'
