package org.jishi.alike;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Characters that eyes and hands take for one another. Data, in {@code data/similar-characters.txt}, a group a line. */
final class SimilarCharacters {
    private static final String FILE = "/data/similar-characters.txt";

    private final Map<Character, Set<Character>> like = new HashMap<>();

    static SimilarCharacters load() {
        SimilarCharacters similar = new SimilarCharacters();
        try (InputStream stream = Objects.requireNonNull(SimilarCharacters.class.getResourceAsStream(FILE))) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(similar::add);
            return similar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String group) {
        for (char one : group.toCharArray()) {
            for (char other : group.toCharArray()) {
                if (one != other) {
                    like.computeIfAbsent(one, none -> new HashSet<>()).add(other);
                }
            }
        }
    }

    boolean similar(char one, char other) {
        return like.getOrDefault(one, Set.of()).contains(other);
    }
}
