# Read by the scripts beside it, after common.sh: what packages for Windows are called.
# shellcheck shell=bash
case ${target:?} in
    x86_64-pc-windows-*) arch=x64 ;;
    aarch64-pc-windows-*) arch=arm64 ;;
    *) die "no package for Windows from $target" ;;
esac
# shellcheck disable=SC2034
base="Countersign-${version:?}-windows-$arch"
