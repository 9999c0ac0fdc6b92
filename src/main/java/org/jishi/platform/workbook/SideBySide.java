package org.jishi.platform.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells tables that stand side by side, to spare paper, by their second name and second number. */
final class SideBySide {
    private SideBySide() {}

    /** @param to one more than the last column */
    record Span(int from, int to) {
        static final Span ALL = new Span(0, Integer.MAX_VALUE);

        boolean holds(int column) {
            return column >= from && column < to;
        }
    }

    /** The columns by which one table is known. */
    private static final class Keys {
        private int first = -1;
        private int last = -1;
        private boolean name;
        private boolean number;

        void take(int column, boolean isName) {
            first = first < 0 ? column : first;
            last = column;
            name |= isName;
            number |= !isName;
        }

        boolean has(boolean isName) {
            return isName ? name : number;
        }

        boolean isWhole() {
            return name && number;
        }
    }

    /** One span for all when there is one table. */
    static <F> List<Span> split(List<HeaderFinder.Fit<F>> fits, Map<Integer, String> headings, F name, F number) {
        Map<Integer, F> meant = new TreeMap<>();
        Map<Integer, Double> best = new HashMap<>();
        for (HeaderFinder.Fit<F> fit : fits) {
            if (fit.score() > best.getOrDefault(fit.column(), 0.0)) {
                best.put(fit.column(), fit.score());
                meant.put(fit.column(), fit.field());
            }
        }
        List<Keys> tables = new ArrayList<>();
        Keys now = new Keys();
        @Nullable Boolean namesLead = null;
        for (Map.Entry<Integer, F> each : meant.entrySet()) {
            boolean isName = each.getValue() == name;
            if (!isName && each.getValue() != number) {
                continue;
            }
            namesLead = namesLead == null ? Boolean.valueOf(isName) : namesLead;
            // every table begins as the first does: a number that stands there twice begins none
            if (isName == namesLead && now.isWhole()) {
                tables.add(now);
                now = new Keys();
            }
            if (!now.has(isName)) {
                now.take(each.getKey(), isName);
            }
        }
        if (now.isWhole()) {
            tables.add(now);
        }
        if (tables.size() < 2) {
            return List.of(Span.ALL);
        }
        Set<String> leading = new HashSet<>();
        headings.forEach((column, heading) -> {
            if (column < tables.getFirst().first) {
                leading.add(repeated(heading));
            }
        });
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < tables.size(); i++) {
            int begin = tables.get(i).first;
            // what leads in the first table, such as 序号 and 村, leads in the others too
            while (begin - 1 > tables.get(i - 1).last
                    && leading.contains(repeated(headings.getOrDefault(begin - 1, "")))) {
                begin--;
            }
            spans.add(new Span(from, begin));
            from = begin;
        }
        spans.add(new Span(from, Integer.MAX_VALUE));
        return spans;
    }

    /** A heading without the digits by which its repetitions are told. */
    private static String repeated(String heading) {
        String plain = Headings.plain(heading);
        int end = plain.length();
        while (end > 0 && Character.isDigit(plain.charAt(end - 1))) {
            end--;
        }
        return plain.substring(0, end);
    }
}
