#!/usr/bin/env bash
# Makes target/packages/Countersign-VERSION-windows-ARCH-setup.exe from the program in target/programs/TARGET.
#   packaging/windows/installer.sh [TARGET]
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs makensis
target=${1:-x86_64-pc-windows-msvc}
# shellcheck source=packaging/windows/names.sh
. packaging/windows/names.sh

staged="target/windows/$target/installer"
packaging/windows/stage.sh "$staged" "$target"
out="$packages/$base-setup.exe"
defines=("-DVERSION=$version" "-DSTAGED=$PWD/$staged" "-DOUTPUT=$out" "-DOUTPUT_NAME=${out##*/}" "-DICON=$PWD/assets/icon/countersign.ico")
test -z "$repository" || defines+=("-DREPOSITORY=$repository")
test ! -f "$staged/countersign-cli.exe" || defines+=("-DCLI=1")
# To be tried at once: not packed.
test -z "${COUNTERSIGN_INSTALLER_UNPACKED:-}" || defines+=("-DUNPACKED=1")
test -z "${COUNTERSIGN_SIGN_CERTIFICATE:-}" || defines+=("-DSIGN=$PWD/packaging/windows/sign.sh")
makensis -V2 -WX "${defines[@]}" packaging/windows/installer.nsi
packaging/windows/sign.sh "$out"
ls -l "$out"
