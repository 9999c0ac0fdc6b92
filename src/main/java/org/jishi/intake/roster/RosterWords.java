package org.jishi.intake.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jishi.household.Relation;
import org.jishi.person.PovertyLevel;
import org.jishi.platform.workbook.HeadingWords;

/** The dictionary of rosters: what headings and words in cells mean. Data, in {@code data/roster-words.tsv}. */
final class RosterWords {
    private static final String FILE = "/data/roster-words.tsv";
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]");

    private final Map<RosterField, List<String>> headings = new EnumMap<>(RosterField.class);
    /** Further headings of a field in lists of organisations. */
    private final Map<RosterField, List<String>> ofFirms = new EnumMap<>(RosterField.class);
    /** What may stand before or behind a field's word in a heading, which means that field still. */
    private final Map<RosterSubject, List<String>> beside = new EnumMap<>(RosterSubject.class);

    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, PovertyLevel> poverty = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final List<String> nobody = new ArrayList<>();

    private RosterWords() {}

    static RosterWords load() {
        RosterWords words = new RosterWords();
        try (InputStream stream = Objects.requireNonNull(RosterWords.class.getResourceAsStream(FILE))) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(words::add);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the words that the office added; they count before the bundled ones. */
    RosterWords with(List<RosterWord> added) {
        RosterWords all = new RosterWords();
        headings.forEach((field, written) -> all.headings.put(field, new ArrayList<>(written)));
        all.ofFirms.putAll(ofFirms);
        all.beside.putAll(beside);
        all.tags.putAll(tags);
        all.poverty.putAll(poverty);
        all.relations.putAll(relations);
        all.sets.putAll(sets);
        all.nobody.addAll(nobody);
        for (RosterWord word : added) {
            switch (word.kind()) {
                case RosterWord.HEADING -> {
                    RosterField meaning = RosterField.valueOf(word.meaning());
                    all.headings.forEach((field, written) -> {
                        if (RosterSubject.together(field, meaning)) {
                            written.removeIf(one -> key(one).equals(word.wordKey()));
                        }
                    });
                    all.headings
                            .computeIfAbsent(meaning, none -> new ArrayList<>())
                            .addFirst(word.word());
                }
                case RosterWord.TAG -> all.tags.put(word.wordKey(), word.meaning());
                case RosterWord.POVERTY -> all.poverty.put(word.wordKey(), PovertyLevel.valueOf(word.meaning()));
                default -> throw new IllegalStateException(word.kind());
            }
        }
        return all;
    }

    /** A word as words are compared. */
    static String key(String word) {
        return plain(word);
    }

    private void add(String line) {
        String[] parts = line.split("\t", -1);
        List<String> written = List.of(parts[2].split("\\|", -1));
        switch (parts[0]) {
            case "heading" -> headings.put(RosterField.valueOf(parts[1]), written);
            case "tag" -> written.forEach(word -> tags.put(plain(word), parts[1]));
            case "poverty" -> written.forEach(word -> poverty.put(plain(word), PovertyLevel.valueOf(parts[1])));
            case "relation" -> written.forEach(word -> relations.put(plain(word), Relation.valueOf(parts[1])));
            case "firms" -> ofFirms.put(RosterField.valueOf(parts[1]), written);
            case "beside" -> beside.put(RosterSubject.valueOf(parts[1]), written);
            case "nobody" -> written.forEach(word -> nobody.add(plain(word)));
            default -> {
                Set<String> set = sets.computeIfAbsent(parts[0], none -> new HashSet<>());
                written.forEach(word -> set.add(plain(word)));
            }
        }
    }

    private static String plain(String word) {
        return BLANKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** Of the columns that lists of that may have. */
    HeadingWords<RosterField> headings(RosterSubject subject) {
        Map<RosterField, List<String>> some = new EnumMap<>(RosterField.class);
        headings.forEach((field, written) -> {
            if (subject.has(field)) {
                List<String> all = new ArrayList<>(written);
                all.addAll(subject == RosterSubject.ORGANISATIONS ? ofFirms.getOrDefault(field, List.of()) : List.of());
                some.put(field, all);
            }
        });
        return new HeadingWords<>(some, beside.getOrDefault(subject, List.of()));
    }

    /** Whether a heading holds a word of the field, which does not make it the field's. */
    boolean holds(RosterField field, String heading) {
        return headings.getOrDefault(field, List.of()).stream()
                .anyMatch(word -> word.length() > 1 && plain(heading).contains(plain(word)));
    }

    /** A field's usual heading. */
    String heading(RosterField field) {
        return Objects.requireNonNull(headings.get(field), field.name()).getFirst();
    }

    /** The known group of that word. */
    Optional<String> tag(String word) {
        return Optional.ofNullable(tags.get(plain(word)));
    }

    Optional<PovertyLevel> poverty(String word) {
        return Optional.ofNullable(poverty.get(plain(word)));
    }

    /** What somebody is to the head of the household. */
    Optional<Relation> relation(String word) {
        return Optional.ofNullable(relations.get(plain(word)));
    }

    /** Words for somebody who belongs to no group. */
    boolean ordinary(String word) {
        return in("ordinary", word);
    }

    /** Words for households under watch that do not say which of the three kinds they are. */
    boolean unclear(String word) {
        return in("unclear", word);
    }

    boolean otherPaper(String word) {
        return in("paper", word);
    }

    boolean yes(String word) {
        return in("yes", word);
    }

    boolean no(String word) {
        return in("no", word);
    }

    /** A dash, 无, or what a formula shows that failed. */
    boolean empty(String word) {
        return in("empty", word);
    }

    /** How sums, notes and signatures begin. */
    boolean beginsNobody(String text) {
        String plain = plain(text);
        return nobody.stream().anyMatch(plain::startsWith);
    }

    private boolean in(String set, String word) {
        return sets.getOrDefault(set, Set.of()).contains(plain(word));
    }
}
