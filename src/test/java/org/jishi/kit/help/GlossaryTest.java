package org.jishi.kit.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jishi.kit.Glossary;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Sources;
import org.junit.jupiter.api.Test;

/** The words explained say something in both languages, each once, and stand where the word is met. */
class GlossaryTest {
    private static final Path FILE = Path.of("resources/data/words.tsv");

    @Test
    void everyWordIsExplainedInBothLanguages() {
        for (Language language : Language.values()) {
            List<Glossary.Word> words = Glossary.in(language).words();
            assertThat(words)
                    .hasSizeGreaterThan(50)
                    .allMatch(word -> !word.word().isBlank() && word.meaning().length() > 10);
            assertThat(words.stream().map(Glossary.Word::word)).doesNotHaveDuplicates();
            assertThat(words.stream().map(Glossary.Word::id)).doesNotHaveDuplicates();
            assertThat(words.stream().flatMap(word -> word.keys().stream()))
                    .as("one field has one word")
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyWordNamesAFieldOrAColumnOrSaysWhyNot() throws Exception {
        for (String line : Files.readAllLines(FILE)) {
            assertThat(line.split("\t", -1)).as(line).hasSize(6);
            if (!line.startsWith("#")) {
                assertThat(line.split("\t", -1)[5]).as(line).matches("[a-z][A-Za-z. ]+|- .{10,}");
            }
        }
    }

    @Test
    void everyKeyIsATextOfBothLanguagesAndIsUsed() {
        String code = Sources.java(Sources.MAIN).stream().map(Sources::read).collect(Collectors.joining());
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            Set<String> missing = new TreeSet<>();
            for (Glossary.Word word : Glossary.in(language).words()) {
                word.keys().stream()
                        .filter(key -> texts.text(key).startsWith("!")
                                || !Pattern.compile(Pattern.quote('"' + key + '"'))
                                        .matcher(code)
                                        .find())
                        .forEach(missing::add);
            }
            assertThat(missing).isEmpty();
        }
    }

    /** What the first walk through the program asked for. */
    @Test
    void whatNewcomersAskedForIsExplainedWhereItStands() {
        Glossary words = Glossary.in(Language.ZH);
        assertThat(List.of(
                        "fund.column.grant",
                        "fund.column.category",
                        "subsidy.field.fundAccount",
                        "branding.rule.field.fundAccount",
                        "award.field.fundAccount",
                        "fund.balance.granted",
                        "fund.tranche.amount",
                        "sales.month.verified",
                        "award.line.sales",
                        "report.frozen.seal",
                        "casework.field.days",
                        "casework.field.dayCount",
                        "payment.batch.no",
                        "award.list.roundNo",
                        "subsidy.field.scheme",
                        "award.list.scheme",
                        "payment.recovery.no",
                        "people.household.number",
                        "people.field.householdNo"))
                .allMatch(key -> words.about(key).isPresent());
    }
}
