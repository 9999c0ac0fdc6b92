package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the scripts say while they work. */
class InstallerTest {
    /** Maven says nothing while it compiles, and whoever waits must see that the build goes on. */
    @Test
    void theBuildShowsTimeWhileMavenIsSilent() throws Exception {
        List<String> said = bash("""
            { echo '[INFO] Scanning'; echo '[INFO] --- compiler:3:compile (main) @ jishi ---'; sleep 2; printf '[INFO] --- ';
              sleep 1.2; echo 'surefire:3:test @ jishi'; } | PROGRESS_EVERY=1 maven_progress""");
        assertThat(said).anyMatch(line -> line.equals("  compiler:3:compile, 0 s"));
        assertThat(said).anyMatch(line -> line.matches("  compiler:3:compile, [1-9]\\d* s"));
        assertThat(said.getLast()).matches("  surefire:3:test, \\d+ s");
    }

    private static List<String> bash(String script) throws IOException, InterruptedException {
        Path shell = Path.of("/bin/bash");
        assumeTrue(Files.isExecutable(shell));
        Process process = new ProcessBuilder(
                        shell.toString(), "-euo", "pipefail", "-c", "ROOT=$PWD; source installer/lib.sh; " + script)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.lines().toList();
    }
}
