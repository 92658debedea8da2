#!/usr/bin/env bash
# Makes target/packages/Countersign-VERSION-macos-ARCH.dmg from what app.sh made. macOS alone: hdiutil.
#   packaging/macos/dmg.sh [TARGET]
# Where COUNTERSIGN_NOTARY_PROFILE names a profile that `notarytool store-credentials` made, Apple is asked to notarise it,
# and its ticket is stapled on (docs/releasing.md).
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs hdiutil
target=${1:-aarch64-apple-darwin}
case $target in
    aarch64-*) arch=arm64 ;;
    x86_64-*) arch=x64 ;;
    *) die "no disk image for $target" ;;
esac
app="target/macos/$target/Countersign.app"
test -d "$app" || die "run packaging/macos/app.sh $target first"
folder="target/macos/$target/image"
rm -rf "$folder"
mkdir -p "$folder"
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
out="$packages/Countersign-$version-macos-$arch.dmg"
rm -f "$out"
hdiutil create -volname Countersign -srcfolder "$folder" -format UDZO -ov "$out"
if test -n "${COUNTERSIGN_MAC_IDENTITY:-}"; then codesign --sign "$COUNTERSIGN_MAC_IDENTITY" --timestamp "$out"; fi
if test -n "${COUNTERSIGN_NOTARY_PROFILE:-}"; then
    xcrun notarytool submit "$out" --keychain-profile "$COUNTERSIGN_NOTARY_PROFILE" --wait
    xcrun stapler staple "$out"
else
    echo 'not notarised: Gatekeeper will ask'
fi
ls -l "$out"
