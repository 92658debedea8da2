#!/usr/bin/env bash
# Installs the .deb in a fresh Debian, starts it there as an ordinary user, and removes it. As root; the fresh Debian is made
# by debootstrap in FOLDER, or taken from it if it is there.
#   packaging/tests/deb.sh FOLDER [MIRROR]
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs debootstrap chroot
folder=$1
mirror=${2:-http://deb.debian.org/debian}
test "$(id -u)" = 0 || die 'has to be root, for debootstrap and chroot'
arch=$(dpkg --print-architecture)
deb="$packages/countersign_$version-1_$arch.deb"
test -f "$deb" || die "no $deb"

if test ! -x "$folder/usr/bin/dpkg"; then debootstrap --variant=minbase bookworm "$folder" "$mirror"; fi
cp "$deb" "$folder/tmp/countersign.deb"
cp /etc/resolv.conf "$folder/etc/resolv.conf"
# The same way to Debian's packages as here, whatever it is.
cp -a /etc/apt/apt.conf.d/. "$folder/etc/apt/apt.conf.d/"
mounted=()
# shellcheck disable=SC2317
tidy() { for place in "${mounted[@]}"; do umount "$folder/$place"; done; }
trap tidy EXIT
mount -t proc proc "$folder/proc"
mounted+=(proc)

inside() { chroot "$folder" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
inside apt-get update -q >/dev/null
# Only what it depends on, nothing that it recommends: that has to be enough to start.
inside apt-get install -qy --no-install-recommends /tmp/countersign.deb
inside dpkg-query --list countersign | tail -n 1
# The display of the test, which is no dependency of the program; drivers in software, since there is no graphics card.
inside apt-get install -qy --no-install-recommends xvfb xauth libgl1-mesa-dri util-linux >/dev/null
inside sh -c 'id ordinary >/dev/null 2>&1 || useradd --create-home ordinary'

inside runuser -u ordinary -- countersign --version
inside runuser -u ordinary -- countersign --help > "$folder/tmp/help"
head -n 3 "$folder/tmp/help"
for renderer in '' '--renderer glow'; do
    # shellcheck disable=SC2086
    took=$(inside runuser -u ordinary -- env HOME=/home/ordinary timeout 60 xvfb-run -a -s '-screen 0 1280x900x24' \
        countersign --first-frame-exit $renderer)
    echo "first frame after $took ms ${renderer:-(whichever renderer starts)}"
done
for file in /usr/share/applications/countersign.desktop /usr/share/man/man1/countersign.1.gz /usr/share/mime/packages/countersign.xml; do
    # A minimal Debian leaves manual pages out by configuration.
    inside test -e "$file" && echo "there: $file" || echo "not there: $file"
done
inside apt-get remove -qy --purge countersign >/dev/null
if inside test -e /usr/bin/countersign || inside test -e /usr/share/doc/countersign; then die 'something is left after removal'; fi
echo 'removed, nothing left'
