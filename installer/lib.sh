# shellcheck shell=bash disable=SC2034
# What the scripts beside this file share: finding, or installing, what the program needs. Sourced, not run.
# Each function says what it does; whatever it cannot do it names as a command for you to run, and ends the script.

readonly JAVA_WANTED=25

say() { printf '· %s\n' "$*"; }
fail() { printf '✗ %s\n' "$*" >&2; exit 1; }

# java_is_wanted HOME: whether a whole JDK (compiler included) of the wanted version lies there.
java_is_wanted() {
  [[ -x $1/bin/javac && -x $1/bin/java ]] || return 1
  [[ $("$1/bin/javac" -version 2>/dev/null) =~ ^javac\ $JAVA_WANTED(\.|-|$) ]]
}

# Prints the home of the first JDK that fits: JAVA_HOME, the javac on the PATH, then the usual folders.
find_jdk() {
  local javac home
  javac=$(command -v javac 2>/dev/null) && javac=$(readlink -f "$javac")
  for home in "${JAVA_HOME:-}" "${javac%/bin/javac}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [[ -n $home ]] && java_is_wanted "$home"; then
      readlink -f "$home"
      return 0
    fi
  done
  return 1
}

# apt_install PACKAGE…: as root by apt; otherwise prints the exact command and ends.
apt_install() {
  local command="apt-get update && apt-get install -y --no-install-recommends $*"
  command -v apt-get >/dev/null || fail "These are missing, and there is no apt here to install them: $*"
  if [[ $EUID -ne 0 ]]; then
    fail "These are missing: $*. Run this, then start again:
  sudo sh -c '$command'"
  fi
  say "Installing with apt: $*"
  local log
  log=$(mktemp)
  if ! { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 15 "$log" >&2
    fail "apt could not install them. Run this by hand to see why:
  $command"
  fi
  rm -f "$log"
}

# lacking PACKAGE…: prints those that are not installed; nothing where there is no dpkg to ask.
lacking() {
  local package
  command -v dpkg-query >/dev/null || return 0
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || printf '%s\n' "$package"
  done
}

# need_jdk: sets and exports JAVA_HOME.
need_jdk() {
  local home
  if ! home=$(find_jdk); then
    say "No JDK $JAVA_WANTED found."
    apt_install "openjdk-$JAVA_WANTED-jdk-headless"
    home=$(find_jdk) || fail "apt installed a JDK, but none of version $JAVA_WANTED is to be found. Set JAVA_HOME to one."
  fi
  export JAVA_HOME=$home
  say "JDK $JAVA_WANTED: $JAVA_HOME"
}

# need_maven: sets MAVEN. Maven's own package asks for a Java of Debian's; the JDK found above runs it all the same.
need_maven() {
  if ! command -v mvn >/dev/null; then
    say "No Maven found."
    apt_install maven
  fi
  MAVEN=$(command -v mvn)
  say "Maven: $MAVEN"
}

# What JavaFX needs of the system where nothing is shown: tests, and the command line's PDFs and workbooks.
readonly HEADLESS_LIBRARIES=(libfreetype6 libfontconfig1 libpango-1.0-0 libpangoft2-1.0-0)
# And what a window needs on top.
readonly WINDOW_LIBRARIES=(libgtk-3-0t64 libxtst6 libxxf86vm1 libgl1)

# need_libraries PACKAGE…
need_libraries() {
  local missing
  mapfile -t missing < <(lacking "$@")
  [[ ${#missing[@]} -eq 0 ]] || apt_install "${missing[@]}"
}

# need_screen: starts a display that nobody sees, sets DISPLAY to it and SCREEN to its process, which ends with the script.
need_screen() {
  local told number
  need_libraries "${WINDOW_LIBRARIES[@]}" xvfb
  exec {told}<> <(:)
  Xvfb -displayfd "$told" -screen 0 1366x768x24 >/dev/null 2>&1 &
  SCREEN=$!
  trap 'kill "$SCREEN"' EXIT
  read -r -t 30 -u "$told" number || fail "Xvfb did not start"
  exec {told}>&-
  unset WAYLAND_DISPLAY
  export DISPLAY=:$number
}

# build_stamp: prints one line that changes when any source of the program does.
build_stamp() {
  find "$ROOT/pom.xml" "$ROOT/src/main" "$ROOT/resources" -type f -printf '%P %s %T@\n' | LC_ALL=C sort | sha256sum | cut -c1-16
}

# maven_progress: reads Maven's lines and shows one that moves: what is being done, how long it has taken, and how many
# files have come. Compiling says nothing for a minute or more, so the time goes on by itself: each second on a terminal;
# elsewhere a line for each step, and one for every PROGRESS_EVERY seconds of it.
maven_progress() {
  local line='' part step='' shown='' files=0 told=0 began=$SECONDS quiet=$SECONDS text status
  while true; do
    status=0
    IFS= read -r -t 1 part || status=$?
    # Beyond 128 the second is over, and what has come of a line stays for the rest of it.
    line+=$part
    if [[ $status == 0 ]]; then
      case $line in
        *'Downloaded from'*) files=$((files + 1)) ;;
        '[INFO] --- '*) step=${line#'[INFO] --- '} && step=${step%% *} && began=$SECONDS ;;
      esac
      line=''
    elif [[ $status -le 128 ]]; then
      break
    fi
    text="  ${step:-reading the project}, $((SECONDS - began)) s"
    [[ $files == 0 ]] || text+=", $files files downloaded"
    if [[ -t 1 ]]; then
      [[ $text == "$shown" ]] || printf '\r\033[K%s' "$text"
      shown=$text
    elif [[ $step != "$shown" || $((files / 200)) != "$told" || $((SECONDS - quiet)) -ge ${PROGRESS_EVERY:-10} ]]; then
      printf '%s\n' "$text"
      shown=$step told=$((files / 200)) quiet=$SECONDS
    fi
  done
  [[ ! -t 1 ]] || printf '\r\033[K'
}

# program_path: sets PROGRAM, the class path of the built program: its jar first, then its libraries in a fixed order.
program_path() {
  local jars=("$ROOT"/target/jishi-*.jar) libraries=("$ROOT"/target/lib/*.jar)
  [[ -e ${jars[0]} && -e ${libraries[0]} ]] || return 1
  PROGRAM=$(IFS=:; echo "${jars[*]}:${libraries[*]}")
}

# What every start of the program gets, the recording one of its cache included: other options would make it useless.
# The heap begins small, gives back what it does not need and has an end: office PCs have 4 GiB for everything. What libc
# keeps for itself is given back as well (of Linux only).
readonly JVM_OPTIONS=(-XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xms64m -Xmx512m -Xmn16m -XX:MinHeapFreeRatio=5
  -XX:MaxHeapFreeRatio=10 -XX:-ShrinkHeapInSteps -XX:SoftRefLRUPolicyMSPerMB=50 -XX:TrimNativeHeapInterval=5000
  --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8)
# What the command line gets besides (a cache recorded without it serves all the same): most commands end before the
# optimizing compiler has earned back what it computes, a third of all that a sign-in costs.
readonly COMMAND_OPTIONS=(-XX:TieredStopAtLevel=1)

# What of the JDK the program uses; the packages carry no more (installer/package.ps1 reads this line too).
readonly RUNTIME_MODULES=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.sql,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.cryptoki,jdk.jfr,jdk.localedata,jdk.unsupported,jdk.zipfs
