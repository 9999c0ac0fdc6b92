package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Jvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file whose name is in another coding than the system's: one plain refusal that says to rename it. */
@EnabledOnOs(OS.LINUX)
class GivenPathTest {
    @TempDir
    Path folder;

    @Test
    void aNameInAnotherCodingIsRefusedInOneLine() throws Exception {
        Jvm jvm = new Jvm(Files.createDirectory(folder.resolve("classes")), List.of());
        for (String system : List.of("C", "POSIX", "C.UTF-8")) {
            for (Language language : Language.values()) {
                // the shell makes the bytes of 名单 in GBK, which no Java process can hand on
                List<String> command = new ArrayList<>(List.of(
                        "sh", "-c", "exec \"$@\" \"$(printf '%s/\\303\\373\\265\\245.xlsx' \"$FOLDER\")\"", "sh"));
                command.addAll(jvm.of(Launcher.class, "import", "people").command());
                ProcessBuilder made = new ProcessBuilder(command).redirectErrorStream(true);
                made.environment().put("LC_ALL", system);
                made.environment().put("FOLDER", folder.toString());
                made.environment().put("JISHI_LANG", language.name().toLowerCase(java.util.Locale.ROOT));
                Process process = made.start();
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.FAILED);
                String text = Texts.in(language).text("app.path.unreadable", "@");
                assertThat(said.strip())
                        .as(system)
                        .hasLineCount(1)
                        .startsWith(text.substring(0, text.indexOf('@')))
                        .endsWith(text.substring(text.indexOf('@') + 1).strip());
            }
        }
    }
}
