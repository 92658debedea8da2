#!/usr/bin/env bash
# Signs the installer and what is in it with a certificate of one's own, and verifies both: the way a real one would go.
#   packaging/tests/signing.sh [TARGET]
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs openssl osslsigncode makensis wixl
target=${1:-x86_64-pc-windows-gnu}
# shellcheck source=packaging/windows/names.sh
. packaging/windows/names.sh

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
openssl req -x509 -newkey rsa:2048 -nodes -keyout "$work/key.pem" -out "$work/certificate.pem" -days 2 \
    -subj '/CN=Countersign test, not to be trusted' -addext extendedKeyUsage=codeSigning 2>/dev/null
export COUNTERSIGN_SIGN_CERTIFICATE=$work/certificate.pem COUNTERSIGN_SIGN_KEY=$work/key.pem
# Apart, so that nobody takes it for a release.
export COUNTERSIGN_PACKAGES=$work/packages
packages=$COUNTERSIGN_PACKAGES
packaging/windows/installer.sh "$target"
if test "$arch" = x64; then packaging/windows/msi.sh "$target"; fi

for file in "target/windows/$target/installer"/*.exe "$packages"/*; do
    osslsigncode verify -CAfile "$work/certificate.pem" "$file" > "$work/said" || { cat "$work/said"; die "not verified: $file"; }
    grep -q 'Signature verification: ok' "$work/said" || { cat "$work/said"; die "not verified: $file"; }
    echo "verified: ${file##*/}"
done

# One changed byte is seen.
cp "$packages/$base-setup.exe" "$work/changed.exe"
printf 'x' | dd of="$work/changed.exe" bs=1 seek=4096 conv=notrunc status=none
if osslsigncode verify -CAfile "$work/certificate.pem" "$work/changed.exe" >/dev/null 2>&1; then die 'a changed installer was verified'; fi
echo 'a changed installer is refused'
