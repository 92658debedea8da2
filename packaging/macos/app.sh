#!/usr/bin/env bash
# Makes target/macos/TARGET/Countersign.app from the program in target/programs/TARGET. Runs on Linux as well as on macOS;
# signed it is on macOS only.
#   packaging/macos/app.sh [TARGET]
# COUNTERSIGN_MAC_IDENTITY names a Developer ID in the keychain; without it the bundle gets an ad-hoc signature on macOS,
# which arm64 wants to run anything at all, and none elsewhere (docs/releasing.md).
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
target=${1:-aarch64-apple-darwin}
app="target/macos/$target/Countersign.app"
rm -rf "$app"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
cp "$(programs_of "$target")/countersign" "$app/Contents/MacOS/countersign"
chmod 755 "$app/Contents/MacOS/countersign"
sed "s|@VERSION@|$version|" packaging/macos/Info.plist.in > "$app/Contents/Info.plist"
printf 'APPL????' > "$app/Contents/PkgInfo"
cp packaging/macos/countersign.icns "$app/Contents/Resources/countersign.icns"
cp LICENSE-MIT LICENSE-APACHE "$(licences_of "$target")" "$app/Contents/Resources/"
settle_times "$app"

if command -v codesign >/dev/null; then
    if test -n "${COUNTERSIGN_MAC_IDENTITY:-}"; then
        codesign --force --options runtime --timestamp --sign "$COUNTERSIGN_MAC_IDENTITY" "$app"
    else
        codesign --force --sign - "$app"
        echo 'signed ad hoc: Gatekeeper will ask'
    fi
    codesign --verify --strict "$app"
else
    echo 'not signed: codesign is macOS alone'
fi
echo "$app"
