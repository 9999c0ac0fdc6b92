#!/usr/bin/env bash
# Starts the program on a machine that may have only Debian: finds or installs JDK, Maven and libraries, builds once,
# and from then on starts what was built, without Maven and without network, until a source changes.
#
#   installer/run.sh            the window; without a display, the main job from the command line
#   installer/run.sh ARGS…      the command line (installer/run.sh --help)
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly ROOT
# shellcheck source=installer/lib.sh
source "$ROOT/installer/lib.sh"

readonly BUILT=$ROOT/target/run.built
shown=0
[[ $# -eq 0 && -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] && shown=1

# What the program says goes to standard output; what this script does goes to standard error, out of its way.
tell() { say "$@" >&2; }

libraries() {
  if [[ $shown == 1 ]]; then need_libraries "${HEADLESS_LIBRARIES[@]}" "${WINDOW_LIBRARIES[@]}"; else
    need_libraries "${HEADLESS_LIBRARIES[@]}"; fi >&2
}

build() {
  need_jdk >&2
  need_maven >&2
  libraries
  tell "Building (the first time, Maven downloads what the program uses: some minutes)"
  mkdir -p "$ROOT/target"
  rm -f "$BUILT" "$ROOT"/target/jishi-*.jar "$ROOT"/target/*.aot "$ROOT"/target/*.aot.*
  local started=$SECONDS status=0
  "$MAVEN" --batch-mode -f "$ROOT/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package 2>&1 |
    tee "$ROOT/target/build.log" | maven_progress >&2 || status=1
  if [[ $status != 0 ]]; then
    grep -E '^\[ERROR\]' "$ROOT/target/build.log" | head -n 20 >&2
    fail "The build failed; the whole of it is in target/build.log"
  fi
  tell "Built in $((SECONDS - started)) s"
}

# The cache holds the loaded classes of one build. A stale one would run old code without a word, so its name is the
# build's stamp, and it is made last. Each door has one of its own, recorded when somebody first comes in there: what a
# command loads is half of all that a start would have to map. An empty one could not be recorded. Whoever breaks the
# recording off (Java ends by itself then, with a status like any other) starts nothing and leaves no cache, and two that
# record at once do not touch each other's.
record_cache() {
  tell "Recording a start, so that the next ones are fast"
  local new=$CACHE.$$.new
  trap 'rm -f "$new" "$new.config"; exit 130' INT TERM
  if "$JAVA_HOME/bin/java" "${OPTIONS[@]}" -XX:AOTCacheOutput="$new" -cp "$PROGRAM" org.jishi.app.RecordStart "$door" \
    >"$ROOT/target/cache.log" 2>&1 && [[ -s $new ]]; then
    mv "$new" "$CACHE"
  else
    rm -f "$new"
    [[ -e $CACHE ]] || : >"$CACHE"
    tell "That did not work (target/cache.log); the program starts all the same, only slower"
  fi
  trap - INT TERM
}

stamp=$(build_stamp)
door=command
[[ $shown == 0 ]] || door=window
readonly CACHE=$ROOT/target/jishi-$stamp-$door.aot OPTIONS=("${JVM_OPTIONS[@]}" -Djishi.fonts="$ROOT/resources/fonts")
built='' built_home=''
[[ -r $BUILT ]] && read -r built built_home <"$BUILT"
if [[ $built == "$stamp" && -x $built_home/bin/java ]] && program_path; then
  export JAVA_HOME=$built_home
  [[ -e $CACHE ]] || libraries
else
  build
  program_path || fail "The build left no program under target/"
  echo "$stamp $JAVA_HOME" >"$BUILT"
fi
[[ -e $CACHE ]] || record_cache

options=("${OPTIONS[@]}")
[[ -s $CACHE ]] && options+=(-XX:AOTCache="$CACHE")
[[ $# -eq 0 && $shown == 1 ]] || options+=("${COMMAND_OPTIONS[@]}")
jishi() { "$JAVA_HOME/bin/java" "${options[@]}" -cp "$PROGRAM" org.jishi.app.Launcher "$@"; }

if [[ $# -gt 0 || $shown == 1 ]]; then
  exec "$JAVA_HOME/bin/java" "${options[@]}" -cp "$PROGRAM" org.jishi.app.Launcher "$@"
fi

# No display and nothing asked: what an office does at the end of a quarter, on a county of invented people.
readonly SAMPLE=$ROOT/target/sample REPORTS=$ROOT/target/reports PERIOD=2026Q3
tell "No display here, so no window. Doing the main job from the command line instead, on a sample county."
export JISHI_PASSWORD=jishi-sample
if [[ $(cat "$ROOT/target/sample.built" 2>/dev/null) == "$stamp" ]]; then
  tell "Using the sample county in target/sample"
else
  tell "Making a sample county of invented people in target/sample"
  rm -rf "$SAMPLE" "$ROOT/target/sample.built"
  jishi sample --data "$SAMPLE" --today 2026-09-30
  echo "$stamp" >"$ROOT/target/sample.built"
fi
mkdir -p "$REPORTS"
tell "Exporting every workbook for $PERIOD, signed in as official"
forms=$(jishi report list --data "$SAMPLE" --user official)
failed=0
while read -r id title; do
  [[ -n $id ]] || continue
  status=0
  jishi report export "$id" --period "$PERIOD" --data "$SAMPLE" --user official --out "$REPORTS/$id.xlsx" \
    >"$REPORTS/$id.log" 2>&1 </dev/null || status=$?
  if [[ $status -le 1 && -s $REPORTS/$id.xlsx ]]; then
    printf '  %s  %s\n' "$REPORTS/$id.xlsx" "$title"
    checks=$(sed -n 's/^checks=//p' "$REPORTS/$id.log")
    [[ ${checks:-0} == 0 ]] || printf '    %s to look at, in %s\n' "$checks" "$REPORTS/$id.log"
  else
    failed=$((failed + 1))
    printf '✗ %s  %s\n' "$id" "$(tail -n 1 "$REPORTS/$id.log")" >&2
  fi
done <<<"$forms"
[[ $failed == 0 ]] || fail "$failed of the workbooks could not be made; each one's log is beside it."
tell "The workbooks are in target/reports. To look around: installer/run.sh --help, login clerk, password jishi-sample"
