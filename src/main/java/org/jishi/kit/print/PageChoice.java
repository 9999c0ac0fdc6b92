package org.jishi.kit.print;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which pages are printed, as people write it: "1-3,5". */
public final class PageChoice {
    private PageChoice() {}

    /**
     * Indexes from 0 in the order written; empty where it cannot be read or names a page that is not there.
     *
     * @param pages how many there are
     */
    public static Optional<List<Integer>> read(String written, int pages) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s]+", "")
                .replaceAll("[、;\u3002]", ",")
                .replaceAll("[~\u2013\u2014\u81f3\u5230]+", "-");
        List<Integer> chosen = new ArrayList<>();
        for (String part : plain.split(",", -1)) {
            String[] ends = part.split("-", -1);
            if (ends.length > 2) {
                return Optional.empty();
            }
            int first = number(ends[0]);
            int last = number(ends[ends.length - 1]);
            if (first < 1 || last < first || last > pages) {
                return Optional.empty();
            }
            for (int page = first; page <= last; page++) {
                chosen.add(page - 1);
            }
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
    }

    private static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
