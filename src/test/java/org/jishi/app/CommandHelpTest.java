package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line says of itself, and of what it cannot do. */
class CommandHelpTest {
    private static final Map<String, List<String>> COMMANDS = Map.of(
            "", List.of("sample", "import", "export", "report", "data"),
            "export", List.of("people"),
            "import", List.of("people"),
            "report", List.of("list", "export"),
            "data", List.of("check", "backup", "restore"));

    private int code;

    private String said(Language language, String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        code = CommandLine.run(
                new Terminal(
                        out,
                        out,
                        InputStream.nullInputStream(),
                        Map.of("JISHI_PASSWORD", "jishi-sample"),
                        Texts.in(language)),
                args);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandIsListedWithWhatItDoes(Language language) {
        Texts texts = Texts.in(language);
        COMMANDS.forEach((group, commands) -> {
            String help = group.isEmpty() ? said(language, "--help") : said(language, group, "--help");
            assertThat(code).isZero();
            for (String command : commands) {
                String key = "app.help.jishi." + (group.isEmpty() ? "" : group + ".") + command + ".usage.description";
                assertThat(texts.has(key)).as(key).isTrue();
                assertThat(help.lines().map(String::strip))
                        .anyMatch(line -> line.startsWith(command + " ")
                                && line.substring(command.length())
                                        .strip()
                                        .startsWith(texts.text(key).substring(0, 6)));
            }
        });
        assertThat(said(language, "--help")).contains(texts.text("app.help.mixinStandardHelpOptions.help"));
    }

    /** An option without a word beside it stands alone in its line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sample",
                "import people",
                "export people",
                "report list",
                "report export",
                "data check",
                "data backup",
                "data restore"
            })
    void everyOptionSaysWhatItIs(String command) {
        String[] args = (command + " --help").split(" ");
        List<String> lines = said(Language.ZH, args).lines().toList();
        assertThat(code).isZero();
        List<String> options = lines.stream()
                .dropWhile(line -> !line.startsWith("      --") && !line.startsWith("  -"))
                .filter(line -> line.strip().startsWith("-"))
                .toList();
        assertThat(options).isNotEmpty();
        for (String option : options) {
            String next = lines.get(Math.min(lines.indexOf(option) + 1, lines.size() - 1));
            assertThat(option.strip().contains(" ") && option.strip().matches(".*[\\u4e00-\\u9fff].*")
                            || next.matches("\\s+.*[\\u4e00-\\u9fff].*")
                                    && !next.strip().startsWith("-"))
                    .as(option)
                    .isTrue();
        }
    }

    @Test
    void aLanguageThatThereIsNotIsRefusedWithTheTwoThatThereAre() {
        String said = said(
                Language.ZH,
                "report",
                "export",
                "fund-progress",
                "--data",
                "none",
                "--user",
                "official",
                "--period",
                "2026Q3",
                "--out",
                "x.xlsx",
                "--lang",
                "fr");
        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(said).contains("zh", "en", "fr").doesNotContain("none");
    }

    @Test
    void oneFindingIsOneFinding() {
        Texts texts = Texts.in(Language.EN);
        assertThat(texts.text("app.check.bad", "Ledger", 1)).isEqualTo("Ledger: 1 finding");
        assertThat(texts.text("app.check.bad", "Ledger", 2)).isEqualTo("Ledger: 2 findings");
        assertThat(texts.text("app.check.bad", "Ledger", 1_234)).isEqualTo("Ledger: 1,234 findings");
    }
}
