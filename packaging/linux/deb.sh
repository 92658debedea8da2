#!/usr/bin/env bash
# Makes target/packages/countersign_VERSION-1_ARCH.deb from the program in target/programs/TARGET.
#   packaging/linux/deb.sh [TARGET]
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs dpkg-deb dpkg-shlibdeps
target=${1:-x86_64-unknown-linux-gnu}
case $target in
    x86_64-*-linux-gnu) arch=amd64 ;;
    aarch64-*-linux-gnu) arch=arm64 ;;
    *) die "no .deb for $target" ;;
esac

work=target/deb/$target
root=$work/root
rm -rf "$work"
mkdir -p "$root/DEBIAN" "$work/debian"
packaging/linux/stage.sh "$root" "$target" usr/share/doc/countersign

# Debian wants each licence named once, and the common ones by reference.
cat - > "$root/usr/share/doc/countersign/copyright" <<'END'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Countersign
Comment: The crates and typefaces inside the program, with their authors and licences, are listed in
 /usr/share/doc/countersign/THIRD-PARTY-LICENCES.txt.gz.

Files: *
END
{
    printf 'Copyright: %s\n' "$(sed -n 's/^Copyright (c) //p' LICENSE-MIT)"
    printf 'License: Expat or Apache-2.0\n\nLicense: Expat\n'
    # From the first paragraph of the permission on; an empty line is a dot there.
    sed -n '/^Permission is/,$p' LICENSE-MIT | sed -e 's/^$/./' -e 's/^/ /'
    cat - <<'END'

License: Apache-2.0
 Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in compliance with the
 License. Unless required by applicable law or agreed to in writing, software distributed under the License is
 distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 .
 On Debian systems the whole text is in /usr/share/common-licenses/Apache-2.0.
END
} >> "$root/usr/share/doc/countersign/copyright"
gzip -9n < CHANGELOG.md > "$root/usr/share/doc/countersign/changelog.gz"
maintainer='The Countersign authors <maintainers@countersign.invalid>'
revision=$version-1
{
    printf 'countersign (%s) unstable; urgency=medium\n\n  * Made from the sources of version %s; changelog.gz says what is new.\n\n' "$revision" "$version"
    printf ' -- %s  %s\n' "$maintainer" "$(date --rfc-email --date="@$SOURCE_DATE_EPOCH")"
} | gzip -9n > "$root/usr/share/doc/countersign/changelog.Debian.gz"

# What the program is linked with, dpkg finds out. What it opens by name while it runs (the window systems, OpenGL, the
# keyboard, the file dialog), no tool sees: it is named here.
opened='libdbus-1-3, libegl1, libgl1, libwayland-client0, libx11-6, libx11-xcb1, libxcursor1, libxi6, libxkbcommon0, libxkbcommon-x11-0'
printf 'Source: countersign\n\nPackage: countersign\nArchitecture: any\n' > "$work/debian/control"
linked=$(cd "$work" && dpkg-shlibdeps -O root/usr/bin/countersign 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
test -n "$linked" || die 'dpkg-shlibdeps found nothing'

size=$(find "$root" -path "$root/DEBIAN" -prune -o -type f -printf '%k\n' | awk '{ sum += $1 } END { print sum }')
{
    printf 'Package: countersign\nVersion: %s\nArchitecture: %s\nMaintainer: %s\n' "$revision" "$arch" "$maintainer"
    printf 'Installed-Size: %s\nDepends: %s, %s\n' "$size" "$linked" "$opened"
    # Without a keyring and a file dialog it runs, says so, and keeps or saves nothing; without fontconfig it has its own letters alone.
    printf 'Recommends: ca-certificates, gnome-keyring | kwalletmanager | keepassxc, libfontconfig1, libgl1-mesa-dri, mesa-vulkan-drivers, xdg-desktop-portal-gtk | xdg-desktop-portal-backend, xdg-utils\n'
    printf 'Section: utils\nPriority: optional\n'
    if test -n "$repository"; then printf 'Homepage: %s\n' "$repository"; fi
    cat - <<'END'
Description: get the keys and the token a connector to Docusign asks for
 A connector to Docusign asks for an Integration Key, a Secret Key and a Refresh
 Token. Countersign gets all three: it opens the sign-in in the browser, takes
 the answer, exchanges it within the two minutes it lives, checks that the token
 works, keeps everything in the computer's keychain, and hands it over field by
 field, under the names the product uses.
 .
 Practice, a stand-in for Docusign inside the program, works offline.
 .
 Countersign is neither made nor endorsed by Docusign.
END
} > "$root/DEBIAN/control"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
settle_times "$root"

out="$packages/countersign_${revision}_$arch.deb"
# xz, in one thread: more threads cut the data differently on another machine.
threads=()
if dpkg-deb --help | grep -q -- --threads-max; then threads=(--threads-max=1); fi
dpkg-deb --root-owner-group -Zxz "-z${COUNTERSIGN_DEB_LEVEL:-9}" "${threads[@]}" --build "$root" "$out" >/dev/null
ls -l "$out"
