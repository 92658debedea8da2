#!/usr/bin/env bash
# Signs programs, installers and MSI in place, where a certificate is named; else says that they stay unsigned.
#   packaging/windows/sign.sh FILE…
# COUNTERSIGN_SIGN_CERTIFICATE and COUNTERSIGN_SIGN_KEY name PEM files; COUNTERSIGN_SIGN_OPTIONS holds what else osslsigncode
# is to be told, such as a time stamp server or a PKCS#11 module (docs/releasing.md).
set -euo pipefail
if test -z "${COUNTERSIGN_SIGN_CERTIFICATE:-}"; then
    echo "not signed: $*"
    exit 0
fi
for file in "$@"; do
    # shellcheck disable=SC2086
    osslsigncode sign -certs "$COUNTERSIGN_SIGN_CERTIFICATE" -key "$COUNTERSIGN_SIGN_KEY" -h sha256 -n Countersign \
        ${COUNTERSIGN_SIGN_OPTIONS:-} -in "$file" -out "$file.signed" >/dev/null
    mv "$file.signed" "$file"
    echo "signed: $file"
done
