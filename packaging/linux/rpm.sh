#!/usr/bin/env bash
# Makes target/packages/countersign-VERSION-1.ARCH.rpm from the program in target/programs/TARGET.
#   packaging/linux/rpm.sh [TARGET]
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs rpmbuild
target=${1:-x86_64-unknown-linux-gnu}
case $target in
    x86_64-*-linux-gnu) arch=x86_64 ;;
    aarch64-*-linux-gnu) arch=aarch64 ;;
    *) die "no .rpm for $target" ;;
esac

work=$PWD/target/rpm/$target
rm -rf "$work"
mkdir -p "$work/root"
packaging/linux/stage.sh "$work/root" "$target" usr/share/doc/countersign
# Fedora and openSUSE look for zsh's completions elsewhere than Debian.
mkdir -p "$work/root/usr/share/zsh/site-functions"
mv "$work/root/usr/share/zsh/vendor-completions/_countersign" "$work/root/usr/share/zsh/site-functions/"
rmdir "$work/root/usr/share/zsh/vendor-completions"
install -D -m 644 -t "$work/root/usr/share/licenses/countersign" LICENSE-MIT LICENSE-APACHE
gzip -9n < CHANGELOG.md > "$work/root/usr/share/doc/countersign/CHANGELOG.md.gz"
settle_times "$work/root"

cat > "$work/countersign.spec" <<END
Name: countersign
Version: $version
Release: 1
Summary: Get the keys and the token a connector to Docusign asks for
License: MIT OR Apache-2.0
${repository:+URL: $repository}
# What the program is linked with, rpm finds out. What it opens by name while it runs is named here, by the name of the
# library: Fedora and openSUSE call the packages differently.
Requires: libEGL.so.1()(64bit)
Requires: libGL.so.1()(64bit)
Requires: libX11.so.6()(64bit)
Requires: libX11-xcb.so.1()(64bit)
Requires: libXcursor.so.1()(64bit)
Requires: libXi.so.6()(64bit)
Requires: libdbus-1.so.3()(64bit)
Requires: libwayland-client.so.0()(64bit)
Requires: libxkbcommon.so.0()(64bit)
Requires: libxkbcommon-x11.so.0()(64bit)
Recommends: fontconfig
Recommends: xdg-desktop-portal
Recommends: xdg-utils

%description
A connector to Docusign asks for an Integration Key, a Secret Key and a Refresh
Token. Countersign gets all three: it opens the sign-in in the browser, takes the
answer, exchanges it within the two minutes it lives, checks that the token works,
keeps everything in the computer's keychain, and hands it over field by field,
under the names the product uses.

Practice, a stand-in for Docusign inside the program, works offline.

Countersign is neither made nor endorsed by Docusign.

%install
cp -a "$work/root/." "%{buildroot}"

%files
%license /usr/share/licenses/countersign
%doc /usr/share/doc/countersign
/usr/bin/countersign
/usr/share/applications/countersign.desktop
/usr/share/bash-completion/completions/countersign
/usr/share/fish/vendor_completions.d/countersign.fish
/usr/share/icons/hicolor/*/apps/countersign.*
/usr/share/man/man1/countersign.1*
/usr/share/metainfo/countersign.metainfo.xml
/usr/share/mime/packages/countersign.xml
/usr/share/zsh/site-functions/_countersign
END

# Nothing is compiled or changed here: no stripping, no compressing, no debug package. Host and time are not this machine's.
rpmbuild -bb --quiet --target "$arch" \
    --define "_topdir $work/rpmbuild" --define "_rpmdir $work/out" --define '__os_install_post %{nil}' \
    --define 'debug_package %{nil}' --define '_build_id_links none' --define '_buildhost countersign' \
    --define 'use_source_date_epoch_as_buildtime 1' --define 'clamp_mtime_to_source_date_epoch 1' \
    --define '_binary_payload w19.zstdio' --define '_dbpath /var/lib/rpm-none' \
    "$work/countersign.spec"
out="$packages/countersign-$version-1.$arch.rpm"
cp "$work/out/$arch/countersign-$version-1.$arch.rpm" "$out"
ls -l "$out"
