package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Sources;
import org.jishi.support.Sources.Literal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts: every key in both languages, none missing, none left over, none written into the program. */
class TextTest {
    /** Beginnings of keys that the program puts together from two parts without writing the first one as a whole. */
    private static final List<String> PUT_TOGETHER = List.of("platform.act.", "platform.role.", "fund.act.");

    /** What looks like a key and is none: names of files, system properties, preferences. */
    private static final Pattern NO_KEY =
            Pattern.compile(".*\\.(xlsx|xls|csv|tsv|txt|pdf|json|lock|key|zip|css|ttf|png|log|db)");

    /** Names of settings, which look like keys too. */
    private static final Set<String> SETTINGS = Set.of("approval.leastPeople");

    /** Half-width marks beside a Chinese character or mark. */
    private static final Pattern HALF_WIDTH =
            Pattern.compile("(?<=[\\p{IsIdeographic}\\u3000-\\u303f\\uff00-\\uffef]) ?[,;:()!?]"
                    + "|[,;:()!?] ?(?=[\\p{IsIdeographic}\\u3000-\\u303f\\uff00-\\uffef])");

    /** Lists of words that a search knows, which the program splits at its commas; and the mark "?" as it is drawn. */
    private static final Pattern HALF_WIDTH_MEANT = Pattern.compile("desk\\.forPerson\\..*\\.words|kit\\.keys\\.word");

    /** Keys for the log; SQL. */
    private static final Set<String> JOINS_NO_WORDS = Set.of("Refusal.java", "BulkInsert.java", "Table.java");

    private static final Path BUNDLES = Path.of("resources/text");

    private static final Pattern KEY =
            Pattern.compile("(?:" + String.join("|", Texts.ROOMS) + ")(?:\\.[A-Za-z][A-Za-z0-9_-]*)+\\.?");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    /** A text given to a control instead of a key. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[ .!?:,].*|[A-Z][a-z]+");

    private static final List<Literal> LITERALS = Sources.java(Sources.MAIN).stream()
            .flatMap(file -> Sources.literals(file).stream())
            .filter(literal -> !literal.block())
            .toList();

    static Stream<String> rooms() {
        return Texts.ROOMS.stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesHaveTheSameKeysWithTheSamePlaces(String room) {
        Map<String, Set<String>> chinese = places(Language.ZH, room);
        assertThat(places(Language.EN, room)).isEqualTo(chinese);
        assertThat(chinese.keySet()).allMatch(key -> key.startsWith(room + "."));
    }

    /** The second one would silently stand for both. */
    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        List<String> twice = new ArrayList<>();
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Set<String> seen = new HashSet<>();
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !seen.add(key))
                        .forEach(key -> twice.add(file + " " + key));
                assertThat(seen).as("%s", file).isNotEmpty();
            }
        }
        assertThat(twice).isEmpty();
    }

    /** The program's one font draws them as wide as a Chinese character. */
    @Test
    void englishTextsHaveStraightQuotes() {
        assertThat(all(Language.EN))
                .allSatisfy(
                        (key, text) -> assertThat(text).as(key).doesNotContain("\u2018", "\u2019", "\u201c", "\u201d"));
    }

    /** Half as wide beside Chinese characters, they look like a slip of the keyboard, which they are. */
    @Test
    void chineseTextsHaveChinesePunctuation() {
        Map<String, String> texts = all(Language.ZH);
        texts.keySet().removeIf(key -> HALF_WIDTH_MEANT.matcher(key).matches());
        assertThat(halfWidth(texts)).isEmpty();
        assertThat(halfWidth(Map.of("a", "已打开，请关闭", "b", "第 {0} 页", "c", "Ctrl+K, 查找", "d", "名称(全称)")))
                .containsExactlyInAnyOrder("c", "d");
    }

    private static List<String> halfWidth(Map<String, String> texts) {
        return texts.entrySet().stream()
                .filter(text -> HALF_WIDTH.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Lists reach a text as lists: how their parts are set off is the language's, not the program's. */
    @Test
    void noListIsJoinedWithAnEnglishComma() {
        assertThat(Sources.java(Sources.MAIN).stream()
                        .filter(file ->
                                !JOINS_NO_WORDS.contains(file.getFileName().toString()))
                        .filter(file -> Sources.read(file).matches("(?s).*(join|joining)\\(\", \".*")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void patternsAreWellFormed(Language language) {
        List<String> wrong = new ArrayList<>();
        all(language).forEach((key, text) -> {
            boolean pattern = PLACE.matcher(text).find();
            String rest = text.replace("''", "");
            if (text.isBlank()) {
                wrong.add(key + ": empty");
            } else if (pattern && rest.contains("'")) {
                wrong.add(key + ": an apostrophe beside {0} must be doubled");
            } else if (!pattern && text.contains("''")) {
                wrong.add(key + ": a doubled apostrophe without {0} shows twice");
            } else if (pattern && !isMessage(text)) {
                wrong.add(key + ": not a message pattern");
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyThatTheProgramUsesExists() {
        Set<String> keys = all(Language.ZH).keySet();
        assertThat(LITERALS.stream()
                        .filter(literal -> KEY.matcher(literal.text()).matches())
                        .filter(literal -> !NO_KEY.matcher(literal.text()).matches())
                        .filter(literal -> !SETTINGS.contains(literal.text()))
                        // ids of screens look like keys as well
                        .filter(literal -> !literal.file().endsWith("Doors.java"))
                        .filter(literal -> !isKnown(literal.text(), keys)))
                .isEmpty();
    }

    @Test
    void noKeyIsLeftOver() {
        Set<String> keys = all(Language.ZH).keySet();
        Set<String> written = LITERALS.stream().map(Literal::text).collect(Collectors.toSet());
        List<String> beginnings = Stream.concat(
                        PUT_TOGETHER.stream(),
                        written.stream()
                                .filter(text -> KEY.matcher(text).matches() && !keys.contains(text))
                                .filter(text -> text.replaceFirst("\\.$", "").contains("."))
                                .map(text -> text.endsWith(".") ? text : text + "."))
                .toList();
        assertThat(keys)
                .filteredOn(key -> !written.contains(key))
                .filteredOn(key -> !written.contains(key.replaceFirst("\\.act\\.", ".")))
                // the dialogs and lists of the kit put these endings to a key that is written
                .filteredOn(key -> !written.contains(key.replaceFirst("\\.(button|keep|all)$", "")))
                .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void noTextIsWrittenIntoTheWindow() {
        assertThat(LITERALS.stream()
                        .filter(literal -> literal.file().toString().matches(".*/(ui|kit)/.*"))
                        // a pattern that reads what people type is not a text
                        .filter(literal -> !literal.text().contains("\\\\d"))
                        .filter(literal -> CHINESE.matcher(literal.text()).find() || isGivenToAControl(literal)))
                .isEmpty();
    }

    /** A key; the beginning of keys; or an act of the trail, whose key is room.act.name. */
    private static boolean isKnown(String text, Set<String> keys) {
        String beginning = text.endsWith(".") ? text : text + ".";
        return keys.contains(text)
                || keys.contains(text.replaceFirst("\\.", ".act."))
                || keys.stream().anyMatch(key -> key.startsWith(beginning));
    }

    private static boolean isGivenToAControl(Literal literal) {
        String line = Sources.read(literal.file())
                .lines()
                .skip(literal.line() - 1L)
                .findFirst()
                .orElse("");
        return WORDS.matcher(literal.text()).matches()
                && Pattern.compile(
                                "(?:new (?:Label|Text|Button|Tooltip|CheckBox|Hyperlink|MenuItem|Tab|TableColumn[^(]*)"
                                        + "|setText|setPromptText|setTitle|setHeaderText|setContentText|setAccessibleText)\\("
                                        + Pattern.quote("\"" + literal.text() + "\""))
                        .matcher(line)
                        .find();
    }

    /** One word for one thing (domain.md): what was once called otherwise, and how it is called. */
    @Test
    void oneThingHasOneName() {
        Map<String, String> names = Map.of("列支科目", "支持方向", "支付科目", "支持方向", "资金类别", "支持方向", "品牌扶持", "品牌培育");
        assertThat(all(Language.ZH).entrySet().stream()
                        .filter(text -> names.keySet().stream().anyMatch(text.getValue()::contains)))
                .isEmpty();
        assertThat(all(Language.ZH))
                .containsEntry("subsidy.field.fundAccount", "支持方向")
                .containsEntry("branding.rule.field.fundAccount", "支持方向")
                .containsEntry("award.field.fundAccount", "支持方向")
                .containsEntry("fund.column.category", "支持方向")
                .containsEntry("report.col.category", "支持方向");
        assertThat(Stream.of("subsidy.field.fundAccount", "branding.rule.field.fundAccount", "award.field.fundAccount"))
                .allSatisfy(key -> assertThat(all(Language.EN)).containsEntry(key, "Category"));
    }

    private static boolean isMessage(String text) {
        try {
            new MessageFormat(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, Set<String>> places(Language language, String room) {
        Map<String, Set<String>> places = new TreeMap<>();
        Texts.load(language, room)
                .forEach((key, text) -> places.put(
                        (String) key,
                        PLACE.matcher((String) text)
                                .results()
                                .map((MatchResult found) -> found.group(1))
                                .collect(Collectors.toCollection(TreeSet::new))));
        return places;
    }

    private static Map<String, String> all(Language language) {
        Map<String, String> texts = new TreeMap<>();
        for (String room : Texts.ROOMS) {
            Texts.load(language, room).forEach((key, text) -> texts.put((String) key, (String) text));
        }
        return texts;
    }
}
