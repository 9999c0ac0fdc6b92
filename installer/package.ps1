# Makes one .msi that a clerk installs: the program, a Java runtime cut to what it uses, the fonts, and a recorded
# start. jpackage asks for the WiX toolset on the PATH. The package is left under target\package\.
. "$PSScriptRoot\lib.ps1"

Need-Jdk
$maven = Need-Maven
Say 'Building'
& $maven --batch-mode --quiet -f "$Root\pom.xml" '-Dmaven.test.skip=true' '-Dspotless.check.skip=true' package
if ($LASTEXITCODE -ne 0) { Fail 'The build failed.' }

$out = "$Root\target\package"
$in = "$Root\target\package-input"
Remove-Item $out, $in -Recurse -ErrorAction SilentlyContinue
New-Item -ItemType Directory $in | Out-Null
Copy-Item "$Root\target\jishi-*.jar", "$Root\target\lib\*.jar", "$Root\LICENSE", "$Root\resources\fonts\*.ttf", "$Root\resources\fonts\*.txt" $in
$jar = (Get-ChildItem "$in\jishi-*.jar").Name
$version = $jar -replace '^jishi-|\.jar$', ''
$modules = (Get-Content "$PSScriptRoot\lib.sh" | Select-String '^readonly RUNTIME_MODULES=(.+)$').Matches[0].Groups[1].Value

$options = @()
foreach ($option in $JvmOptions + '-Djishi.fonts=$APPDIR' + '-XX:AOTCache=$APPDIR\window.aot') { $options += '--java-options', $option }
# The command line is a launcher of its own: other options, and a console to speak to.
$command = "$Root\target\jishi-command.properties"
$of = $JvmOptions + $CommandOptions + '-Djishi.fonts=$APPDIR' + '-XX:AOTCache=$APPDIR/command.aot'
Set-Content $command -Encoding ASCII -Value "java-options=$($of -join ' ')", 'win-console=true', 'win-menu=false', 'win-shortcut=false'
& "$env:JAVA_HOME\bin\jpackage.exe" --type app-image --name Jishi --app-version $version --vendor Jishi --input $in `
    --main-jar $jar --main-class org.jishi.app.Launcher --dest $out --add-modules $modules `
    --jlink-options '--strip-java-debug-attributes --no-header-files --no-man-pages --include-locales=en,zh' --add-launcher "jishi-command=$command" @options
if ($LASTEXITCODE -ne 0) { Fail 'jpackage could not make the image.' }

# By the image's own runtime and in the order of its own class path: another one's cache would be refused.
$app = "$out\Jishi\app"
$path = (Get-Content "$app\Jishi.cfg" | Where-Object { $_ -match '^app\.classpath=' } |
        ForEach-Object { ($_ -replace '^app\.classpath=', '').Replace('$APPDIR', $app) }) -join ';'
foreach ($door in 'window', 'command') {
    & "$out\Jishi\runtime\bin\java.exe" @JvmOptions "-Djishi.fonts=$app" "-XX:AOTCacheOutput=$app\$door.aot" -cp $path org.jishi.app.RecordStart $door
    if ($LASTEXITCODE -ne 0) { Fail 'The start could not be recorded.' }
}

& "$env:JAVA_HOME\bin\jpackage.exe" --type msi --app-image "$out\Jishi" --name Jishi --app-version $version --dest $out `
    --license-file "$Root\LICENSE" --win-menu --win-shortcut --win-per-user-install
if ($LASTEXITCODE -ne 0) { Fail 'jpackage could not make the .msi; it needs the WiX toolset on the PATH.' }
Get-ChildItem "$out\*.msi"
