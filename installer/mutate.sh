#!/usr/bin/env bash
# Mutation runs: changes the program in one place after another and says which change no test missed.
# rights: takes the right away from one method of the services after another and walks all of them (docs/decisions/0033).
# Ends with 1 when a change was not missed.
#
#   installer/mutate.sh rights
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly ROOT
# shellcheck source=installer/lib.sh
source "$ROOT/installer/lib.sh"
cd "$ROOT"

[[ $# -gt 0 ]] || set -- rights
for part in "$@"; do
  [[ $part == rights ]] || fail "No such part: $part. There is rights."
done

need_jdk
need_maven
say "Building program and tests"
mkdir -p "$ROOT/target"
"$MAVEN" --batch-mode -f "$ROOT/pom.xml" -Dspotless.check.skip=true test-compile \
  dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$ROOT/target/mutate.path" 2>&1 |
  tee "$ROOT/target/build.log" | maven_progress || fail "The build failed; the whole of it is in target/build.log"

rm -rf "$ROOT/target/mutants"
mkdir -p "$ROOT/target/mutants"
"$JAVA_HOME/bin/java" -Xmx512m -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED \
  -cp "$ROOT/target/test-classes:$ROOT/target/classes:$(<"$ROOT/target/mutate.path")" \
  org.jishi.app.RightsMutants "$ROOT/target/mutants"
