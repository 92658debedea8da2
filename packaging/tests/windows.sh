#!/usr/bin/env bash
# Installs, uses and removes the packages for Windows x64 under Wine, in a prefix of their own, and makes sure that nothing
# stays but what was asked to stay.
#   packaging/tests/windows.sh [TARGET]      the packages of TARGET have to be in target/packages
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs wine xvfb-run xdotool x86_64-w64-mingw32-gcc
target=${1:-x86_64-pc-windows-gnu}
# shellcheck source=packaging/windows/names.sh
. packaging/windows/names.sh

work=$(mktemp -d)
export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all
unset DISPLAY WAYLAND_DISPLAY
# shellcheck disable=SC2317
tidy() { WINEPREFIX=$work/prefix wineserver -k || true; rm -rf "$work"; }
trap tidy EXIT
failed=0
ok() { printf '  ok    %s\n' "$1"; }
bad() { printf '  WRONG %s\n' "$1"; failed=1; }
check() { local what=$1; shift; if "$@"; then ok "$what"; else bad "$what"; fi; }
absent() { ! test -e "$1"; }
# Its own complaints (of 32-bit programs, of the display that ends) say nothing about ours.
run() { timeout 120 xvfb-run -a wine "$@" 2>/dev/null; }
exit_code() { local code=0; run "$@" >/dev/null || code=$?; echo "$code"; }
quiet() { "$@" >/dev/null; }

# A credential as the program keeps it, and one of another program.
cat > "$work/credential.c" <<'END'
#include <windows.h>
#include <wincred.h>
#include <stdio.h>
#include <string.h>
int main(int argc, char **argv) {
    PCREDENTIALA found;
    CREDENTIALA made = {0};
    if (argc != 3) return 2;
    if (!strcmp(argv[1], "has")) return !CredReadA(argv[2], CRED_TYPE_GENERIC, 0, &found);
    made.Type = CRED_TYPE_GENERIC;
    made.TargetName = argv[2];
    made.Persist = CRED_PERSIST_LOCAL_MACHINE;
    made.CredentialBlob = (BYTE *)"x";
    made.CredentialBlobSize = 1;
    return !CredWriteA(&made, 0);
}
END
x86_64-w64-mingw32-gcc -o "$work/credential.exe" "$work/credential.c"
has() { run "$work/credential.exe" has "$1"; }
hasnot() { ! has "$1"; }
ours='0011/secret-key.Countersign'
others='somebody/else.Program'
registry_names() { run reg query "$1" /s | tr -d '\r' | grep -ci countersign || true; }
# wineserver writes the registry when it ends; `-w` waits for what an uninstaller left running.
settle() { timeout 120 wineserver -w; }

xvfb-run -a wineboot -i >/dev/null 2>&1
settle
# The one system library that Debian's Wine 8 is without, and Rust's standard library asks for.
cat > "$work/primitives.c" <<'END'
#include <windows.h>
BOOLEAN WINAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL ProcessPrng(PBYTE data, SIZE_T length) { return SystemFunction036(data, (ULONG)length); }
END
if test ! -e "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll"; then
    x86_64-w64-mingw32-gcc -O2 -shared -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" "$work/primitives.c" -ladvapi32
fi
home=$(dirname "$(find "$WINEPREFIX/drive_c/users" -maxdepth 2 -name AppData | head -n 1)")
installed=$home/AppData/Local/Programs/Countersign
menu="$home/AppData/Roaming/Microsoft/Windows/Start Menu/Programs"
data=$home/AppData/Local/Countersign/data

echo "Installer: $base-setup.exe"
# Debian's Wine says that it is Windows 7, until it is told otherwise.
check 'a Windows that is too old is refused' test "$(exit_code "$packages/$base-setup.exe" /S)" = 2
run winecfg -v win10 >/dev/null 2>&1
settle
find "$home" "$WINEPREFIX/drive_c/ProgramData" | sort > "$work/before"
check 'installs silently' run "$packages/$base-setup.exe" /S
settle
for name in countersign.exe uninstall.exe LICENSE-MIT.txt LICENSE-APACHE.txt THIRD-PARTY-LICENCES.txt; do
    check "$name is there" test -s "$installed/$name"
done
check 'the Start menu has Countersign' test -s "$menu/Countersign.lnk"
check 'the Start menu has Practice' test -s "$menu/Countersign Practice.lnk"
check 'Windows can list and remove it' quiet run reg query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Countersign' /v QuietUninstallString
check 'the copy has a type' quiet run reg query 'HKCU\Software\Classes\Countersign.Copy\shell\open\command'
check 'the request file has a type' quiet run reg query 'HKCU\Software\Classes\Countersign.Request\shell\open\command'
check 'nothing is written for other users' test "$(registry_names 'HKLM\Software')" = 0
check 'the program starts' quiet run "$installed/countersign.exe" --version
check 'installs over itself' run "$packages/$base-setup.exe" /S
settle

mkdir -p "$data"
echo '{}' > "$data/connections.json"
run "$work/credential.exe" write "$ours"
run "$work/credential.exe" write "$others"
check 'is removed silently' run "$installed/uninstall.exe" /S
settle
check 'the program is gone' absent "$installed"
check 'the list of connections stays' test -s "$data/connections.json"
check 'the secrets stay' has "$ours"
rm -rf "$home/AppData/Local/Countersign"
settle
find "$home" "$WINEPREFIX/drive_c/ProgramData" | sort | grep -v '/Temp/\|/Temp$' > "$work/after"
# The folder for programs, which the installer made, may stay empty.
left=$(comm -13 "$work/before" "$work/after" | grep -vFx -e "$home/AppData/Local/Programs" || true)
check "no file is left ${left:+(but $left)}" test -z "$left"
check 'nothing is left in the registry' test "$(registry_names 'HKCU\Software\Classes')$(registry_names 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall')" = 00

echo 'Installer, removed with its connections (the window, by keyboard)'
run "$packages/$base-setup.exe" /S
settle
mkdir -p "$data"
echo '{}' > "$data/connections.json"
export installed
# The first page's button is the default; the question is answered with No; then Close.
# shellcheck disable=SC2016
timeout 180 xvfb-run -a bash -c '
    wine "$installed/uninstall.exe" &
    timeout 60 bash -c "until xdotool search --onlyvisible --name \"Countersign Uninstall\" >/dev/null 2>&1; do sleep 0.5; done"
    sleep 2
    xdotool key Return
    sleep 4
    xdotool key n
    sleep 4
    xdotool key Return
    timeout 60 wineserver -w
' >/dev/null 2>&1 || true
check 'the program is gone' absent "$installed"
check 'the list of connections is gone' absent "$home/AppData/Local/Countersign"
check 'the secrets are gone' hasnot "$ours"
check 'the secrets of others stay' has "$others"

if test -f "$packages/$base.msi"; then
    echo "MSI: $base.msi"
    settle
    find "$home" | sort > "$work/before"
    check 'installs silently' run msiexec /i "$packages/$base.msi" /qn
    settle
    check 'the program is there' test -s "$installed/countersign.exe"
    check 'its licences are there' test -s "$installed/THIRD-PARTY-LICENCES.txt"
    check 'the Start menu has Countersign' test -s "$menu/Countersign.lnk"
    check 'the program starts' quiet run "$installed/countersign.exe" --version
    check 'is removed silently' run msiexec /x "$packages/$base.msi" /qn
    settle
    check 'the program is gone' absent "$installed/countersign.exe"
    check 'the Start menu has it no more' absent "$menu/Countersign.lnk"
    check 'nothing is left in the registry' test "$(registry_names 'HKCU\Software\Classes')" = 0
fi

test "$failed" = 0 || die 'something is wrong'
