#!/usr/bin/env bash
# Builds and tests the program on a machine that has only Debian: finds or installs JDK, Maven and libraries, then runs
# `mvn verify` without a display. Arguments go to Maven: `installer/test.sh -Dtests.without=slow` leaves out the long
# tests. Ends with the 20 slowest classes, Surefire's summary and Maven's exit code.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=installer/lib.sh
source installer/lib.sh

need_jdk
need_maven
need_libraries "${HEADLESS_LIBRARIES[@]}"

say "mvn verify on JDK $JAVA_WANTED, without a display (the first time, Maven downloads what the project uses)"
unset DISPLAY WAYLAND_DISPLAY
mkdir -p target
rm -rf target/surefire-reports # of classes that are gone, too
started=$SECONDS
status=0
"$MAVEN" --batch-mode --no-transfer-progress verify "$@" 2>&1 | tee target/verify.log || status=${PIPESTATUS[0]}
say "The slowest classes, in seconds of two that run at once:"
sed -nE 's/^<testsuite .* name="([^"]*)" time="([0-9.]*)".*/\2 \1/p' target/surefire-reports/*.xml 2>/dev/null \
  | sort -rn | awk '{ all += $1 } NR <= 20 { printf "%8.1f  %s\n", $1, $2 } END { printf "%8.1f  all %d\n", all, NR }' || true
say "mvn verify took $((SECONDS - started)) s and ended with $status; the whole of it is in target/verify.log"
grep -E '^\[[A-Z]+\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$' target/verify.log | tail -n 1 || true
exit "$status"
