#!/usr/bin/env bash
# Makes one .deb that a clerk installs: the program, a Java runtime cut to what it uses, the fonts, and a recorded start.
# The package is left under target/package/.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
readonly ROOT
# shellcheck source=installer/lib.sh
source "$ROOT/installer/lib.sh"

need_jdk
need_maven
need_libraries binutils fakeroot "${HEADLESS_LIBRARIES[@]}"
need_screen
[[ -x $JAVA_HOME/bin/jpackage ]] || fail "This JDK has no jpackage: $JAVA_HOME. Set JAVA_HOME to one that has."

say "Building"
"$MAVEN" --batch-mode -f "$ROOT/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package 2>&1 |
  tee "$ROOT/target/build.log" | maven_progress || fail "The build failed; the whole of it is in target/build.log"
program_path || fail "The build left no program under target/"

readonly OUT=$ROOT/target/package INPUT=$ROOT/target/package-input
rm -rf "$OUT" "$INPUT"
mkdir -p "$INPUT"
cp "$ROOT"/target/jishi-*.jar "$ROOT"/target/lib/*.jar "$INPUT/"
cp "$ROOT/LICENSE" "$ROOT"/resources/fonts/*.ttf "$ROOT/resources/fonts/OFL.txt" "$INPUT/"
version=$(basename "$ROOT"/target/jishi-*.jar .jar)
version=${version#jishi-}

arguments=()
# shellcheck disable=SC2016 # the launcher fills in $APPDIR, not this shell
for option in "${JVM_OPTIONS[@]}" '-Djishi.fonts=$APPDIR' '-XX:AOTCache=$APPDIR/jishi.aot'; do arguments+=(--java-options "$option"); done

say "Cutting the runtime and making the image"
"$JAVA_HOME/bin/jpackage" --type app-image --name jishi --app-version "$version" --vendor Jishi \
  --input "$INPUT" --main-jar "jishi-$version.jar" --main-class org.jishi.app.Launcher --dest "$OUT" \
  --add-modules "$RUNTIME_MODULES" \
  --jlink-options "--strip-java-debug-attributes --no-header-files --no-man-pages --include-locales=en,zh" \
  "${arguments[@]}"

# By the image's own runtime and in the order of its own class path: another one's cache would be refused.
say "Recording a start"
image=$OUT/jishi
path=$(sed -n 's/^app\.classpath=//p' "$image/lib/app/jishi.cfg" | sed "s#\$APPDIR#$image/lib/app#" | paste -sd:)
"$image/lib/runtime/bin/java" "${JVM_OPTIONS[@]}" -Djishi.fonts="$image/lib/app" -XX:AOTCacheOutput="$image/lib/app/jishi.aot" -cp "$path" \
  org.jishi.app.RecordStart >"$ROOT/target/cache.log" 2>&1 ||
  fail "The start could not be recorded; see target/cache.log"

say "Packing"
"$JAVA_HOME/bin/jpackage" --type deb --app-image "$image" --name jishi --app-version "$version" --dest "$OUT" \
  --description "The case desk of a county e-commerce office" --license-file "$ROOT/LICENSE" \
  --linux-package-deps "$(IFS=,; echo "${HEADLESS_LIBRARIES[*]},${WINDOW_LIBRARIES[*]}")" \
  --linux-shortcut --linux-menu-group Office --linux-deb-maintainer jishi@localhost
ls -lh "$OUT"/*.deb
