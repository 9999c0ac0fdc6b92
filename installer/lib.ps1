# What the scripts beside this file share on Windows. Dot-sourced, not run.
$ErrorActionPreference = 'Stop'
$Root = Split-Path -Parent $PSScriptRoot
$JavaWanted = 25
$JvmOptions = @('-XX:+UseSerialGC', '-XX:+UseCompactObjectHeaders', '-Xms64m', '-Xmx512m', '-Xmn16m', '-XX:MinHeapFreeRatio=5',
    '-XX:MaxHeapFreeRatio=10', '-XX:-ShrinkHeapInSteps', '-XX:SoftRefLRUPolicyMSPerMB=50', '--enable-native-access=ALL-UNNAMED', '-Dfile.encoding=UTF-8')
$CommandOptions = @('-XX:TieredStopAtLevel=1')

function Say($text) { [Console]::Error.WriteLine("* $text") }
function Fail($text) { [Console]::Error.WriteLine("x $text"); exit 3 }

# Whether a whole JDK (compiler included) of the wanted version lies there; by its release file, for an old compiler
# says its version on standard error, which Windows PowerShell takes for a failure.
function Test-Jdk($jdk) {
    if (-not $jdk -or -not (Test-Path "$jdk\bin\javac.exe") -or -not (Test-Path "$jdk\release")) { return $false }
    return [bool](@(Get-Content "$jdk\release") -match ('^JAVA_VERSION="' + $JavaWanted + '[".+-]'))
}

# Runs a program with all that it says into a file, and returns its exit code. A line on standard error that is sent
# into a file would end a script of Windows PowerShell, unless it is told to go on.
function Invoke-Logged($log, $program, $arguments) {
    $ErrorActionPreference = 'Continue'
    & $program @arguments *> $log
    return $LASTEXITCODE
}

function Find-Jdk {
    $javac = Get-Command javac.exe -ErrorAction SilentlyContinue
    $places = @($env:JAVA_HOME)
    if ($javac) { $places += Split-Path -Parent (Split-Path -Parent $javac.Source) }
    foreach ($folder in 'Eclipse Adoptium', 'Java', 'Microsoft', 'Zulu') {
        $places += Get-ChildItem "$env:ProgramFiles\$folder" -Directory -ErrorAction SilentlyContinue | ForEach-Object FullName
    }
    return $places | Where-Object { Test-Jdk $_ } | Select-Object -First 1
}

# Sets JAVA_HOME; installs a JDK by winget when there is none.
function Need-Jdk {
    $jdk = Find-Jdk
    if (-not $jdk) {
        $command = "winget install --exact --id EclipseAdoptium.Temurin.$JavaWanted.JDK"
        if (-not (Get-Command winget -ErrorAction SilentlyContinue)) {
            Fail "No JDK $JavaWanted found and no winget to install one. Install a JDK $JavaWanted, set JAVA_HOME to it and start again."
        }
        Say "No JDK $JavaWanted found. Installing one: $command"
        & winget install --exact --id "EclipseAdoptium.Temurin.$JavaWanted.JDK" --accept-source-agreements --accept-package-agreements | Out-Host
        $jdk = Find-Jdk
        if (-not $jdk) { Fail "That left no JDK $JavaWanted. Run it by hand to see why: $command" }
    }
    $env:JAVA_HOME = $jdk
    Say "JDK ${JavaWanted}: $jdk"
}

function Need-Maven {
    $maven = Get-Command mvn.cmd -ErrorAction SilentlyContinue
    if (-not $maven) {
        Fail 'No Maven found, and winget has none. Unpack Apache Maven 3.9 or later somewhere, put its bin folder on the PATH and start again.'
    }
    return $maven.Source
}

# One line that changes when any source of the program does.
function Get-BuildStamp {
    $files = @(Get-Item "$Root\pom.xml") + @(Get-ChildItem "$Root\src\main", "$Root\resources" -Recurse -File)
    $lines = $files | Sort-Object FullName | ForEach-Object { "$($_.FullName) $($_.Length) $($_.LastWriteTimeUtc.Ticks)" }
    $bytes = [Text.Encoding]::UTF8.GetBytes($lines -join "`n")
    $hash = [Security.Cryptography.SHA256]::Create().ComputeHash($bytes)
    return -join ($hash[0..7] | ForEach-Object { $_.ToString('x2') })
}

# The class path of the built program: its jar first, then its libraries in a fixed order; nothing when it is not built.
function Get-ProgramPath {
    $jar = @(Get-ChildItem "$Root\target\jishi-*.jar" -ErrorAction SilentlyContinue)
    $libraries = @(Get-ChildItem "$Root\target\lib\*.jar" -ErrorAction SilentlyContinue | Sort-Object Name)
    if (-not $jar -or -not $libraries) { return $null }
    return (@($jar[0]) + $libraries | ForEach-Object FullName) -join ';'
}
