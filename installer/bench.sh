#!/usr/bin/env bash
# Measures the program and prints each figure with its peer beside, taken in the same run on the same machine.
# Arguments choose parts: start (to the first window), write (durable), search (200,000 people), people (likely pairs among
# 200,000), county (20,000 people made and checked), list (20,000 people in the window), lists (the first page of every
# list of that county in every order), memory (what the process holds after a walk through all pages), command (what a
# sign-in on the command line computes), roster (5,000 rows into 20,000 people in the window), large (lists, the opening and
# typing with 200,000 people), import (100,000 rows into 200,000 people; its limit is not kept: docs/decisions/0018). Without
# any, all but large and import, which take minutes.
# Ends with 1 when a limit was not kept.
#
#   installer/bench.sh start write
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly ROOT
# shellcheck source=installer/lib.sh
source "$ROOT/installer/lib.sh"
cd "$ROOT"

shows=0
[[ $# -gt 0 ]] || set -- start write search people county list lists memory command roster
for part in "$@"; do
  case $part in
    start | list | memory | roster | large) shows=1 ;;
    write | search | people | county | lists | command | import) ;;
    *) fail "No such part: $part. There are start, write, search, people, county, list, lists, memory, command, roster, large and import." ;;
  esac
done

need_jdk
need_maven
need_libraries "${HEADLESS_LIBRARIES[@]}"
[[ $shows == 0 ]] || need_libraries "${WINDOW_LIBRARIES[@]}" xvfb
say "Building program and tests"
mkdir -p "$ROOT/target"
"$MAVEN" --batch-mode -f "$ROOT/pom.xml" -DskipTests -Dspotless.check.skip=true package \
  dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$ROOT/target/bench.path" 2>&1 |
  tee "$ROOT/target/build.log" | maven_progress || fail "The build failed; the whole of it is in target/build.log"
program_path || fail "The build left no program under target/"

# A display of its own, so that nobody's windows are measured along.
[[ $shows == 0 ]] || need_screen

# The start is measured as installer/run.sh does it: from the jars, with a cache recorded for just this build.
say "Recording a start"
cache=$ROOT/target/bench
for door in window command; do
  rm -f "$cache-$door.aot"
  "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -Djishi.fonts="$ROOT/resources/fonts" -XX:AOTCacheOutput="$cache-$door.aot" \
    -cp "$PROGRAM" org.jishi.app.RecordStart "$door" >"$ROOT/target/cache-$door.log" 2>&1 ||
    say "That did not work (target/cache-$door.log); the start is measured without it"
done
tests=$ROOT/target/test-classes
"$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 \
  -Djava.util.logging.config.file="$ROOT/src/test/config/logging.properties" \
  -Djishi.bench.program="$PROGRAM" -Djishi.bench.tests="$tests" -Djishi.bench.cache="$cache" \
  -Djishi.bench.fonts="$ROOT/resources/fonts" -Djishi.bench.options="${JVM_OPTIONS[*]}" \
  -Djishi.bench.commandOptions="${COMMAND_OPTIONS[*]}" \
  -cp "$tests:$ROOT/target/classes:$(<"$ROOT/target/bench.path")" org.jishi.bench.Bench "$@"
