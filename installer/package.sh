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
need_libraries binutils "${HEADLESS_LIBRARIES[@]}"
need_screen
[[ -x $JAVA_HOME/bin/jpackage ]] || fail "This JDK has no jpackage: $JAVA_HOME. Set JAVA_HOME to one that has."

# What a package may weigh, MiB: it is brought to offices on a stick, or by a slow line.
readonly MOST=100

# stored FROM TO: the same jar with its entries as they are.
stored() {
  local entries=$ROOT/target/package-entries
  rm -rf "$entries"
  mkdir -p "$entries"
  (cd "$entries" && "$JAVA_HOME/bin/jar" --extract --file "$1")
  "$JAVA_HOME/bin/jar" --create --no-compress --no-manifest --file "$2" -C "$entries" .
  rm -rf "$entries"
}

say "Building"
"$MAVEN" --batch-mode -f "$ROOT/pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true package 2>&1 |
  tee "$ROOT/target/build.log" | maven_progress || fail "The build failed; the whole of it is in target/build.log"
program_path || fail "The build left no program under target/"

readonly OUT=$ROOT/target/package INPUT=$ROOT/target/package-input
rm -rf "$OUT" "$INPUT"
mkdir -p "$INPUT"
# Stored, not deflated: the package is packed as a whole, which takes a quarter less than packing what is packed already.
for jar in "$ROOT"/target/jishi-*.jar "$ROOT"/target/lib/*.jar; do
  stored "$jar" "$INPUT/$(basename "$jar")"
done
cp "$ROOT/LICENSE" "$ROOT"/resources/fonts/*.ttf "$ROOT"/resources/fonts/*.txt "$INPUT/"
version=$(basename "$ROOT"/target/jishi-*.jar .jar)
version=${version#jishi-}

arguments=()
# shellcheck disable=SC2016 # the launcher fills in $APPDIR, not this shell
for option in "${JVM_OPTIONS[@]}" '-Djishi.fonts=$APPDIR' '-XX:AOTCache=$APPDIR/window.aot'; do arguments+=(--java-options "$option"); done

# The command line is a launcher of its own: other options, and on Windows a console.
readonly COMMAND=$ROOT/target/jishi-command.properties
options=("${JVM_OPTIONS[@]}" "${COMMAND_OPTIONS[@]}" '-Djishi.fonts=$APPDIR' '-XX:AOTCache=$APPDIR/command.aot')
printf 'java-options=%s\n' "${options[*]}" >"$COMMAND"

say "Cutting the runtime and making the image"
"$JAVA_HOME/bin/jpackage" --type app-image --name jishi --app-version "$version" --vendor Jishi \
  --input "$INPUT" --main-jar "jishi-$version.jar" --main-class org.jishi.app.Launcher --dest "$OUT" \
  --add-modules "$RUNTIME_MODULES" \
  --jlink-options "--strip-java-debug-attributes --no-header-files --no-man-pages --include-locales=en,zh" \
  --add-launcher "jishi-command=$COMMAND" "${arguments[@]}"

# By the image's own runtime and in the order of its own class path: another one's cache would be refused.
say "Recording a start"
image=$OUT/jishi
path=$(sed -n 's/^app\.classpath=//p' "$image/lib/app/jishi.cfg" | sed "s#\$APPDIR#$image/lib/app#" | paste -sd:)
for door in window command; do
  "$image/lib/runtime/bin/java" "${JVM_OPTIONS[@]}" -Djishi.fonts="$image/lib/app" \
    -XX:AOTCacheOutput="$image/lib/app/$door.aot" -cp "$path" org.jishi.app.RecordStart "$door" \
    >"$ROOT/target/cache-$door.log" 2>&1 || fail "The start could not be recorded; see target/cache-$door.log"
done

# By hand, not by jpackage: it gives every file a new time, and a cache recorded for other files is refused.
say "Packing"
readonly TREE=$ROOT/target/package-tree
rm -rf "$TREE"
mkdir -p "$TREE/DEBIAN" "$TREE/opt" "$TREE/usr/bin" "$TREE/usr/share/applications" "$TREE/usr/share/doc/jishi"
cp -a "$image" "$TREE/opt/jishi"
cp "$ROOT/LICENSE" "$TREE/usr/share/doc/jishi/copyright"
cat >"$TREE/usr/bin/jishi" <<'SCRIPT'
#!/bin/sh
[ $# -eq 0 ] || exec /opt/jishi/bin/jishi-command "$@"
exec /opt/jishi/bin/jishi
SCRIPT
chmod 755 "$TREE/usr/bin/jishi"
cat >"$TREE/usr/share/applications/jishi.desktop" <<'ENTRY'
[Desktop Entry]
Type=Application
Name=Jishi
Name[zh_CN]=集市
Comment=The case desk of a county e-commerce office
Comment[zh_CN]=县级商务部门电商工作的业务台账
Exec=/opt/jishi/bin/jishi
Icon=/opt/jishi/lib/jishi.png
Categories=Office;
ENTRY
# What the runtime's own libraries ask of the system; those of JavaFX lie in its jars and are named in lib.sh.
mapfile -t needed < <(find "$image" -type f \( -name '*.so' -o -perm -u+x \) -exec ldd {} + 2>/dev/null |
  awk '$2 == "=>" && $3 ~ /^\// {print $3}' | grep -v "^$image" | sort -u | xargs -r readlink -f |
  xargs -r dpkg-query -S | cut -d: -f1)
cat >"$TREE/DEBIAN/control" <<CONTROL
Package: jishi
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: Jishi <jishi@localhost>
Section: misc
Priority: optional
Installed-Size: $(du -sk "$TREE" | cut -f1)
Depends: $(printf '%s\n' "${needed[@]}" "${HEADLESS_LIBRARIES[@]}" "${WINDOW_LIBRARIES[@]}" | sort -u | paste -sd, | sed 's/,/, /g')
Description: The case desk of a county e-commerce office
CONTROL
package=$OUT/jishi_${version}_$(dpkg --print-architecture).deb
dpkg-deb --root-owner-group -Zzstd -z19 --build "$TREE" "$package" >"$ROOT/target/package.log"
rm -rf "$TREE"
size=$(du -m "$package" | cut -f1)
[[ $size -le $MOST ]] || fail "The package weighs $size MiB, more than $MOST: see what has come into it"
say "$(du -h "$package" | cut -f1) in ${package#"$ROOT"/}. To install it: sudo apt install ./${package#"$ROOT"/}"
