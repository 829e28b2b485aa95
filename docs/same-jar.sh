#!/bin/sh
# Builds what is committed twice, in two folders, in two time zones, languages and with two umasks, and says whether both jars are the same bytes.
# From the root of the repository: sh docs/same-jar.sh [arguments for Maven, such as -Psbom]
set -eu
root=$(git rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() { # folder, then settings of its environment; Maven's arguments follow "--"
    folder=$1; zone=$2; language=$3; mask=$4; shift 4
    git clone -q "$root" "$work/$folder"
    (
        umask "$mask"
        cd "$work/$folder"
        TZ=$zone LC_ALL=$language mvn -q -B -ntp -Dmaven.test.skip=true -Duser.name="$folder" "$@" package
    )
}

build a UTC C.UTF-8 022 "$@"
build another-folder/below Asia/Ho_Chi_Minh vi_VN.UTF-8 077 "$@"

first=$(ls "$work"/a/target/binhchon-*.jar)
second=$(ls "$work"/another-folder/below/target/binhchon-*.jar)
git -C "$root" log -1 --format='commit %H'
java -version 2>&1 | head -1
(cd "$(dirname "$first")" && sha256sum "$(basename "$first")")
(cd "$(dirname "$second")" && sha256sum "$(basename "$second")")
if cmp -s "$first" "$second"; then
    echo "giống từng byte (the same, byte for byte)"
else
    mkdir "$work/x" "$work/y"
    zipinfo "$first" > "$work/first"
    zipinfo "$second" > "$work/second"
    diff "$work/first" "$work/second" | head -20
    (cd "$work/x" && unzip -q "$first")
    (cd "$work/y" && unzip -q "$second")
    diff -rq "$work/x" "$work/y" || true
    echo "KHÁC NHAU (they differ)"
    exit 1
fi
