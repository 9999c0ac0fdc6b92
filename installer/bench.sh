#!/usr/bin/env bash
# Measures the program and prints each figure with its peer beside, taken in the same run on the same machine.
# Arguments choose figures: installer/bench.sh search write start
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly ROOT
# shellcheck source=installer/lib.sh
source "$ROOT/installer/lib.sh"

need_jdk
need_maven
need_libraries "${HEADLESS_LIBRARIES[@]}"
say "Building program and tests"
"$MAVEN" --batch-mode -f "$ROOT/pom.xml" -DskipTests -Dspotless.check.skip=true package \
  dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$ROOT/target/bench.path" 2>&1 |
  tee "$ROOT/target/build.log" | maven_progress || fail "The build failed; the whole of it is in target/build.log"
program_path || fail "The build left no program under target/"

# The start is measured as installer/run.sh does it: from the jars, with a cache recorded for just this build.
cache=$ROOT/target/bench.aot
"$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -XX:AOTCacheOutput="$cache" -cp "$PROGRAM" org.jishi.app.RecordStart \
  >"$ROOT/target/cache.log" 2>&1 || rm -f "$cache"
exec "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -Xmx1g \
  -Djava.util.logging.config.file="$ROOT/src/test/config/logging.properties" -Djishi.bench.program="$PROGRAM" -Djishi.bench.cache="$cache" \
  -cp "$ROOT/target/test-classes:$ROOT/target/classes:$(<"$ROOT/target/bench.path")" org.jishi.bench.Bench "$@"
