# Starts the program on Windows: finds or installs a JDK, builds once with Maven, and from then on starts what was
# built, without Maven and without network, until a source changes.
#
#   powershell -ExecutionPolicy Bypass -File installer\run.ps1           the window
#   powershell -ExecutionPolicy Bypass -File installer\run.ps1 ARGS...     the command line
. "$PSScriptRoot\lib.ps1"

$stamp = Get-BuildStamp
$builtFile = "$Root\target\run.built"
$door = if ($args.Count -gt 0) { 'command' } else { 'window' }
# Each door of the program has a cache of its own, recorded when somebody first comes in there.
$cache = "$Root\target\jishi-$stamp-$door.aot"
$built = if (Test-Path $builtFile) { @(Get-Content $builtFile -Encoding UTF8) } else { @('', '') }
$program = Get-ProgramPath
$options = $JvmOptions + "-Djishi.fonts=$Root\resources\fonts"

if ($built[0] -eq $stamp -and (Test-Path "$($built[1])\bin\java.exe") -and $program) {
    $env:JAVA_HOME = $built[1]
} else {
    Need-Jdk
    $maven = Need-Maven
    Say 'Building (the first time, Maven downloads what the program uses: some minutes)'
    Remove-Item $builtFile, "$Root\target\jishi-*.jar", "$Root\target\*.aot", "$Root\target\*.aot.new" -ErrorAction SilentlyContinue
    New-Item -ItemType Directory -Force "$Root\target" | Out-Null
    & $maven --batch-mode -f "$Root\pom.xml" '-Dmaven.test.skip=true' '-Dspotless.check.skip=true' package |
        Tee-Object "$Root\target\build.log" | ForEach-Object {
        if ($_ -match '^\[INFO\] --- (\S+)') { Say "  $($Matches[1])" } elseif ($_ -match '^\[ERROR\]') { Say $_ }
    }
    if ($LASTEXITCODE -ne 0) { Fail 'The build failed; the whole of it is in target\build.log' }
    $program = Get-ProgramPath
    if (-not $program) { Fail 'The build left no program under target\' }
    Set-Content $builtFile -Value $stamp, $env:JAVA_HOME -Encoding UTF8
}

if (-not (Test-Path $cache)) {
    # Named after the build: a stale cache would run old code without a word. One that could not be recorded is empty.
    Say 'Recording a start, so that the next ones are fast'
    $new = "$cache.new"
    Remove-Item $new -ErrorAction SilentlyContinue
    $recording = $options + "-XX:AOTCacheOutput=$new" + '-cp' + $program + 'org.jishi.app.RecordStart' + $door
    $status = Invoke-Logged "$Root\target\cache.log" "$env:JAVA_HOME\bin\java.exe" $recording
    if ($status -eq 0 -and (Test-Path $new)) {
        Move-Item -Force $new $cache
    } else {
        Set-Content $cache -Value $null
        Say 'That did not work (target\cache.log); the program starts all the same, only slower'
    }
}
if ($args.Count -gt 0) { $options += $CommandOptions }
if ((Get-Item $cache -ErrorAction SilentlyContinue).Length -gt 0) { $options += "-XX:AOTCache=$cache" }
& "$env:JAVA_HOME\bin\java.exe" @options -cp $program org.jishi.app.Launcher @args
exit $LASTEXITCODE
