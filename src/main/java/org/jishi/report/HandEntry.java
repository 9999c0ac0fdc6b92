package org.jishi.report;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the commerce ministry's table asks for a period and only the office knows (domain.md 6.2): trade in 万元, and the
 * words at the foot of a quarter's or a year's table. What is null nobody entered yet.
 *
 * @param period as it is written, such as 2026Q3
 */
public record HandEntry(
        UUID id,
        String period,
        @Nullable BigDecimal countyRetail,
        @Nullable BigDecimal ruralRetail,
        @Nullable BigDecimal farmRetail,
        @Nullable BigDecimal boughtFor,
        @Nullable BigDecimal soldFor,
        @Nullable String problems,
        @Nullable String nextSteps,
        @Nullable String examples,
        int version) {

    /** A row of trade; its text key is {@code report.byHand.<key>}. */
    public enum Trade {
        /** 网络零售额 of the whole county: the next two are parts of it. */
        COUNTY_RETAIL("countyRetail"),
        RURAL_RETAIL("ruralRetail"),
        FARM_RETAIL("farmRetail"),
        BOUGHT_FOR("boughtFor"),
        SOLD_FOR("soldFor");

        private final String key;

        Trade(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** Words at the foot; its text key is {@code report.mofcom.<key>}. */
    public enum Words {
        PROBLEMS("problems"),
        NEXT_STEPS("nextSteps"),
        EXAMPLES("examples");

        private final String key;

        Words(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    static HandEntry of(UUID id, String period, Map<Trade, BigDecimal> figures, Map<Words, String> words, int version) {
        return new HandEntry(
                id,
                period,
                figures.get(Trade.COUNTY_RETAIL),
                figures.get(Trade.RURAL_RETAIL),
                figures.get(Trade.FARM_RETAIL),
                figures.get(Trade.BOUGHT_FOR),
                figures.get(Trade.SOLD_FOR),
                words.get(Words.PROBLEMS),
                words.get(Words.NEXT_STEPS),
                words.get(Words.EXAMPLES),
                version);
    }

    /** What was entered, in 万元. */
    public Map<Trade, BigDecimal> figures() {
        Map<Trade, BigDecimal> figures = new EnumMap<>(Trade.class);
        put(figures, Trade.COUNTY_RETAIL, countyRetail);
        put(figures, Trade.RURAL_RETAIL, ruralRetail);
        put(figures, Trade.FARM_RETAIL, farmRetail);
        put(figures, Trade.BOUGHT_FOR, boughtFor);
        put(figures, Trade.SOLD_FOR, soldFor);
        return figures;
    }

    /** What was written. */
    public Map<Words, String> words() {
        Map<Words, String> words = new EnumMap<>(Words.class);
        put(words, Words.PROBLEMS, problems);
        put(words, Words.NEXT_STEPS, nextSteps);
        put(words, Words.EXAMPLES, examples);
        return words;
    }

    private static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
