package org.jishi.sales;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What platforms write as an order's state. Data, in {@code data/order-words.tsv}: whole words only, since 成功 and 完成 also
 * stand in words for orders that no buyer has confirmed, and what is confirmed is money.
 */
final class OrderWords {
    private static final String FILE = "/data/order-words.tsv";

    private final Map<String, Meaning> meanings;

    private OrderWords(Map<String, Meaning> meanings) {
        this.meanings = meanings;
    }

    /** What a word says of an order; the file's first column. */
    enum Meaning {
        UNPAID,
        PAID,
        SHIPPED,
        DONE,
        CLOSED,
        /** Neither sent nor confirmed for certain. */
        OPEN,
        /** The buyer wants money back or got a part; what comes of it a later file tells. */
        REFUNDING,
        /** Closed, unless only a part of the money went back. */
        REFUNDED
    }

    static OrderWords load() {
        try (InputStream stream = Objects.requireNonNull(OrderWords.class.getResourceAsStream(FILE))) {
            Map<String, Meaning> meanings = new HashMap<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split("\t", -1);
                        Meaning meaning = Meaning.valueOf(parts[0].toUpperCase(Locale.ROOT));
                        for (String word : parts[1].split("\\|", -1)) {
                            Meaning before = meanings.put(key(word), meaning);
                            if (before != null) {
                                throw new IllegalStateException(word + " stands twice in " + FILE);
                            }
                        }
                    });
            return new OrderWords(meanings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a word that no platform is known to use. */
    Optional<Meaning> read(String word) {
        return Optional.ofNullable(meanings.get(key(word)));
    }

    /** A word as words are compared: letters and digits only. */
    private static String key(String word) {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
