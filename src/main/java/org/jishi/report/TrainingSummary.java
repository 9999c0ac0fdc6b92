package org.jishi.report;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jishi.training.ClassKind;

/**
 * The ledger summed by township and kind of class. Person-times, those with a result and completions add up to the
 * ledger's rows and are the ministry table's; persons of the county are counted anew and are not the sum of those above.
 */
final class TrainingSummary {
    private static final int FIGURES = 10;

    /** Of the figures the first, which add up. */
    private static final int SUMS = 4;

    private TrainingSummary() {}

    /** Where and of what kind: a row of the summary. */
    private record Group(String township, ClassKind kind) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byTownship = township.compareTo(other.township);
            return byTownship != 0 ? byTownship : kind.compareTo(other.kind);
        }
    }

    static ReportSheet sheet(ReportRequest request, List<TrainingLine> lines) {
        SheetBuilder sheet =
                new SheetBuilder(request.name("report.training.summary"), 16, 12, 9, 9, 11, 11, 9, 9, 11, 11, 9, 9);
        Foot.head(sheet, request, "report.training.summaryTitle", null);
        sheet.headings(
                request.heading("report.col.township"),
                request.heading("report.col.classKind"),
                request.heading("report.col.classes"),
                request.heading("report.col.personTimes"),
                request.heading("report.col.assessed"),
                request.heading("report.col.passed"),
                request.heading("report.col.persons"),
                request.heading("report.col.women"),
                request.heading("report.col.poverty"),
                request.heading("report.col.veterans"),
                request.heading("report.col.disabled"),
                request.heading("report.col.shops"));
        Map<Group, List<TrainingLine>> groups = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Group(line.township() == null ? "" : line.township(), line.kind()),
                        TreeMap::new,
                        Collectors.toList()));
        int first = sheet.nextRow();
        groups.forEach((group, members) -> {
            long[] counted = count(members);
            Cell[] cells = new Cell[FIGURES + 2];
            cells[0] = Cell.text(
                    group.township().isEmpty() ? request.text("report.training.noTownship") : group.township());
            cells[1] = Cell.text(request.text("report.classKind", group.kind()));
            for (int i = 0; i < FIGURES; i++) {
                cells[i + 2] = Cell.count(counted[i]);
            }
            sheet.body(cells);
        });
        if (groups.isEmpty()) {
            sheet.nothing(request.name("report.nothingInPeriod"));
        }
        long[] all = count(lines);
        Span[] total = new Span[FIGURES + 1];
        total[0] = Span.wide(request.name("report.total"), 2);
        for (int i = 0; i < FIGURES; i++) {
            // Classes and person-times add up; persons do not, since one may have been in several classes.
            boolean addsUp = i < SUMS && !groups.isEmpty();
            total[i + 1] =
                    Span.of(addsUp ? sheet.sum(first, i + 2, 0) : new Cell.Figure(BigDecimal.valueOf(all[i]), 0));
        }
        sheet.add(SheetRow.Kind.TOTAL, total);
        return Foot.close(sheet, request, "report.training.summaryBasis").build();
    }

    private static long[] count(List<TrainingLine> lines) {
        return new long[] {
            lines.stream().map(TrainingLine::classNumber).distinct().count(),
            lines.size(),
            lines.stream().filter(TrainingLine::assessed).count(),
            lines.stream().filter(TrainingLine::completed).count(),
            persons(lines, line -> true),
            persons(lines, TrainingLine::woman),
            persons(lines, TrainingLine::poor),
            persons(lines, line -> line.has("VETERAN")),
            persons(lines, line -> line.has("DISABLED")),
            persons(lines, TrainingLine::hasShop)
        };
    }

    private static long persons(List<TrainingLine> lines, Predicate<TrainingLine> which) {
        Set<UUID> persons = new HashSet<>();
        lines.stream().filter(which).map(TrainingLine::personId).forEach(persons::add);
        return persons.size();
    }
}
