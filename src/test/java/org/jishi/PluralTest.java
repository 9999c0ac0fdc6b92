package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.Test;

/** English says one person and two persons. */
class PluralTest {
    /** Within a choice, the many stand behind its last limit. */
    private static final Pattern MANY = Pattern.compile(
            "(?<!<|#|<All |<The )\\{\\d(,number)?} (persons|people|files|rows|places|times|organisations|households|columns|pairs|entries|days|accounts)\\b");

    private final Texts english = Texts.in(Language.EN);

    @Test
    void noCountOfPeopleFilesOrRowsStandsBeforeAWordThatIsRightForSeveralOnly() throws IOException {
        List<String> wrong = Files.readAllLines(Path.of("resources/text/en/people.properties")).stream()
                .filter(line -> MANY.matcher(line).find())
                .toList();
        assertThat(wrong).isEmpty();
    }

    /** What stands beside a list's name: "1 logins" it said of one. */
    @Test
    void noListCountsOneAsSeveral() throws IOException {
        Pattern several = Pattern.compile("[\\w.]+\\.count(\\.all)?=\\{0} [a-z ]+s(,.*)?");
        try (Stream<Path> bundles = Files.list(Path.of("resources/text/en"))) {
            assertThat(bundles)
                    .allSatisfy(bundle -> assertThat(Files.readAllLines(bundle))
                            .noneMatch(line -> several.matcher(line).matches()));
        }
        assertThat(english.text("admin.users.count.all", 1L)).isEqualTo("1 login");
        assertThat(english.text("admin.users.count", 2L, 1L)).isEqualTo("2 logins, 1 match");
    }

    @Test
    void oneIsOneAndManyAreMany() {
        assertThat(english.text("people.list.count.all", 1L)).isEqualTo("1 person");
        assertThat(english.text("people.list.count.all", 0L)).isEqualTo("0 persons");
        assertThat(english.text("people.list.count.all", 12_340L)).isEqualTo("12,340 persons");
        assertThat(english.text("people.task.collectSent", "Form", 1L))
                .isEqualTo("Collecting \"Form\": 1 file waits for import");
        assertThat(english.text("people.many.done", 1)).isEqualTo("1 person entered.");
    }
}
