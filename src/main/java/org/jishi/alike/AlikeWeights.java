package org.jishi.alike;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much each sign says, and from which sum on two entries are shown as likely one. Data, in {@code data/alike.tsv}.
 *
 * @param threshold least sum of the weights
 * @param common how many must bear a name for it to count as a common one
 */
public record AlikeWeights(Map<Sign, Double> weights, double threshold, int common) {
    private static final String FILE = "/data/alike.tsv";

    public AlikeWeights {
        weights = Map.copyOf(weights);
        for (Sign sign : Sign.values()) {
            if (!weights.containsKey(sign)) {
                throw new IllegalArgumentException("no weight of " + sign);
            }
        }
    }

    /** The weights that the program ships with. */
    public static AlikeWeights bundled() {
        Map<Sign, Double> weights = new EnumMap<>(Sign.class);
        double threshold = Double.NaN;
        int common = 0;
        for (String line : lines()) {
            String[] parts = line.split("\t", -1);
            switch (parts[0]) {
                case "threshold" -> threshold = Double.parseDouble(parts[1]);
                case "common" -> common = Integer.parseInt(parts[1]);
                default -> weights.put(Sign.valueOf(parts[0]), Double.valueOf(parts[1]));
            }
        }
        return new AlikeWeights(weights, threshold, common);
    }

    private static Iterable<String> lines() {
        try (InputStream stream = Objects.requireNonNull(AlikeWeights.class.getResourceAsStream(FILE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double of(Sign sign) {
        return Objects.requireNonNull(weights.get(sign));
    }
}
