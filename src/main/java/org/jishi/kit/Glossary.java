package org.jishi.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jishi.platform.text.Language;

/** Words of the office that not everybody knows, in plain sentences; kept in data/words.tsv. */
public final class Glossary {
    private static final String FILE = "/data/words.tsv";

    private static final int KEYS = 5;

    /**
     * @param keys text keys of the fields and columns that it explains; none where no field asks for it
     */
    public record Word(String id, String word, String meaning, List<String> keys) {
        /** Whether the word or its meaning holds these words, given in lower case. */
        public boolean has(String words) {
            return word.toLowerCase(Locale.ROOT).contains(words)
                    || meaning.toLowerCase(Locale.ROOT).contains(words);
        }
    }

    private final List<Word> words;

    private Glossary(List<Word> words) {
        this.words = words;
    }

    public static Glossary in(Language language) {
        int from = language == Language.EN ? 3 : 1;
        try (InputStream stream = Objects.requireNonNull(Glossary.class.getResourceAsStream(FILE), FILE)) {
            return new Glossary(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Word(cells[0], cells[from], cells[from + 1], keys(cells[KEYS])))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** Where a dash stands first, the reason follows why there are none. */
    private static List<String> keys(String cell) {
        return cell.startsWith("-") ? List.of() : List.of(cell.split(" "));
    }

    public List<Word> words() {
        return words;
    }

    /** The one that explains a field or column, by its text key. */
    public Optional<Word> about(String key) {
        return words.stream().filter(word -> word.keys().contains(key)).findFirst();
    }
}
