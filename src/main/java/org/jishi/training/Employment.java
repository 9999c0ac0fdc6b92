package org.jishi.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Whether what a follow-up writes under 就业情况 is employment or a start-up: 待业, 无, 在读 and 务农 are none. The words lie in
 * {@code data/employment-words.tsv}; what says several things counts when one of them is employment.
 */
public final class Employment {
    private static final String FILE = "/data/employment-words.tsv";
    private static final Pattern MARKS = Pattern.compile("[,;、。./|+和兼及但()]");

    private final Map<String, List<String>> words;

    private Employment(Map<String, List<String>> words) {
        this.words = words;
    }

    public static Employment load() {
        try (InputStream stream = Objects.requireNonNull(Employment.class.getResourceAsStream(FILE))) {
            Map<String, List<String>> words = new HashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(parts -> words.put(parts[0], List.of(parts[1].split("\\|", -1))));
            return new Employment(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean is(String written) {
        return Arrays.stream(MARKS.split(Normalizer.normalize(written, Normalizer.Form.NFKC)))
                .map(part -> part.replaceAll("[\\s\\-—_0-9]", "").toLowerCase(Locale.ROOT))
                .anyMatch(part -> !part.isEmpty()
                        && !of("word").contains(part)
                        && of("within").stream().noneMatch(part::contains));
    }

    private List<String> of(String kind) {
        return words.getOrDefault(kind, List.of());
    }
}
