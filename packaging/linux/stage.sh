#!/usr/bin/env bash
# Lays out what a Linux package installs, below DEST, for the program of TARGET.
#   packaging/linux/stage.sh DEST TARGET DOC      DOC: the folder of documents, such as usr/share/doc/countersign
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/../common.sh"
needs gzip python3
dest=$1 target=$2 doc=$3
program="$(programs_of "$target")/countersign"

put() { install -D -m 644 "$1" "$dest/$2"; }

install -D -m 755 "$program" "$dest/usr/bin/countersign"
put packaging/linux/countersign.desktop usr/share/applications/countersign.desktop
put packaging/linux/countersign-mime.xml usr/share/mime/packages/countersign.xml
put assets/icon/countersign.svg usr/share/icons/hicolor/scalable/apps/countersign.svg
put assets/icon/countersign-64.png usr/share/icons/hicolor/64x64/apps/countersign.png
put packaging/linux/completions/countersign.bash usr/share/bash-completion/completions/countersign
put packaging/linux/completions/_countersign usr/share/zsh/vendor-completions/_countersign
put packaging/linux/completions/countersign.fish usr/share/fish/vendor_completions.d/countersign.fish

install -d "$dest/usr/share/man/man1" "$dest/$doc"
gzip -9n < packaging/linux/countersign.1 > "$dest/usr/share/man/man1/countersign.1.gz"
gzip -9n < "$(licences_of "$target")" > "$dest/$doc/THIRD-PARTY-LICENCES.txt.gz"
put README.md "$doc/README.md"
put SECURITY.md "$doc/SECURITY.md"

metainfo="$dest/usr/share/metainfo/countersign.metainfo.xml"
install -d "${metainfo%/*}"
day=$(date --date="@$SOURCE_DATE_EPOCH" +%F)
fill=(-e "s|@VERSION@|$version|" -e "s|@DATE@|$day|")
if [[ $repository =~ ^https://github\.com/([^/]+)/([^/]+)$ ]]; then
    # AppStream's form of it: no capitals, no hyphens.
    id=$(printf 'io.github.%s.%s' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}" | tr 'A-Z-' 'a-z_')
    fill+=(-e "s|@ID@|$id|" -e "s|@REPOSITORY@|$repository|")
else
    # Where the project is published nobody told: no address is better than an invented one.
    fill+=(-e 's|@ID@|local.countersign.countersign|' -e '/@REPOSITORY@/d')
fi
sed "${fill[@]}" packaging/linux/countersign.metainfo.xml > "$metainfo"

find "$dest" -type d -exec chmod 755 {} +
find "$dest" -type f ! -path '*/bin/*' -exec chmod 644 {} +
settle_times "$dest"
