package org.jishi.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.person.KnownTag;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.Period;
import org.jishi.training.TrainingFigures;
import org.jspecify.annotations.Nullable;

/**
 * The training ledger 培训台账 with its summary (domain.md 6.3): a row for each person and class. Beside year and month of
 * birth a masked number keeps its first six digits only: the last four would leave three numbers to choose from.
 */
public final class TrainingLedger implements ReportForm {
    /**
     * Column names, as text keys below "report.col.", with their widths: what most rows hold stands in
     * one line, and both pages stay over seven points. The name stands beside the number so that both
     * pages of a row have it.
     */
    private static final List<Column> COLUMNS = List.of(
            new Column("no", 5),
            new Column("name", 8),
            new Column("classNo", 13),
            new Column("title", 18),
            new Column("classKind", 5),
            new Column("startsOn", 11),
            new Column("endsOn", 11),
            new Column("township", 8),
            new Column("venue", 28),
            new Column("provider", 27),
            new Column("lecturer", 8),
            new Column("hours", 5),
            new Column("sex", 5),
            new Column("birth", 8),
            new Column("identity", 19),
            new Column("ethnicity", 6),
            new Column("education", 7),
            new Column("homeVillage", 16),
            new Column("villageCode", 13),
            new Column("mobile", 12),
            new Column("groups", 20),
            new Column("povertyStatus", 13),
            new Column("due", 5),
            new Column("attended", 5),
            new Column("rate", 9),
            new Column("score", 5),
            new Column("completed", 5),
            new Column("certificate", 17),
            new Column("subsidy", 9),
            new Column("paidOn", 11),
            new Column("calledOn", 11),
            new Column("callResult", 9),
            new Column("shopOpened", 6),
            new Column("shopLink", 24),
            new Column("remark", 8));

    private static final int KEPT = 2;
    private static final int LEFT_PAGE = 18;

    private record Column(String name, int width) {}

    @Override
    public String id() {
        return "training-ledger";
    }

    @Override
    public Set<Period.Kind> periods() {
        return EnumSet.allOf(Period.Kind.class);
    }

    @Override
    public ReportContent build(Handle handle, ReportRequest request) {
        List<TrainingLine> lines = TrainingLine.of(handle, request.period());
        SheetBuilder sheet = new SheetBuilder(
                        request.name("report.training.tab"),
                        COLUMNS.stream().map(Column::width).toList())
                .twoPages(KEPT, LEFT_PAGE);
        Foot.head(sheet, request, "report.form.training-ledger", null);
        sheet.headings(COLUMNS.stream()
                .map(column -> request.heading("report.col." + column.name()))
                .toArray(String[]::new));
        int number = 1;
        for (TrainingLine line : lines) {
            sheet.body(row(request, line, number++));
        }
        if (lines.isEmpty()) {
            sheet.nothing(request.name("report.nothingInPeriod"));
        }
        Foot.close(sheet, request, "report.training.basis");
        return new ReportContent(
                List.of(sheet.build(), TrainingSummary.sheet(request, lines)), checks(handle, request, lines));
    }

    private static List<Problem> checks(Handle handle, ReportRequest request, List<TrainingLine> lines) {
        List<Problem> problems = new ArrayList<>();
        Period period = request.period();
        long counted = TrainingFigures.of(handle, period.first(), period.last()).byClass();
        if (counted != lines.size()) {
            problems.add(Problem.of("report.check.ledgerRows", lines.size(), counted));
        }
        long open = lines.stream().filter(line -> line.outcome() == null).count();
        if (open > 0) {
            problems.add(Problem.of("report.check.classesOpen", open));
        }
        return problems;
    }

    private static Cell[] row(ReportRequest request, TrainingLine line, int number) {
        return new Cell[] {
            Cell.ordinal(number),
            Cell.text(line.name()),
            Cell.text(line.called()),
            Cell.text(line.title()),
            Cell.text(request.text("report.classKind", line.kind())),
            Cell.day(line.startsOn()),
            Cell.day(line.endsOn()),
            Cell.text(line.township()),
            Cell.text(line.venue()),
            Cell.text(line.provider()),
            Cell.text(listed(request, line.lecturers())),
            Cell.count(line.hours()),
            Cell.text(line.sex() == null ? null : request.text("people.sex." + line.sex())),
            Cell.text(line.birth() == null ? null : YearMonth.from(line.birth()).toString()),
            Cell.text(request.wholeIds() ? line.idNumber() : Masking.region(line.idNumber())),
            Cell.text(line.ethnicity()),
            Cell.text(line.education()),
            Cell.text(home(request, line)),
            Cell.text(line.villageCode()),
            Cell.text(phone(request, line.phone())),
            Cell.text(groups(request, line.groups())),
            Cell.text(line.poverty() == null ? null : request.text("people.poverty." + line.poverty())),
            Cell.count(line.due()),
            Cell.count(line.attended()),
            new Cell.Percent(line.rate()),
            line.score() == null ? Cell.blank() : Cell.count(line.score()),
            Cell.text(line.outcome() == null ? null : request.text(line.completed() ? "report.yes" : "report.no")),
            Cell.text(line.certificate()),
            line.subsidy() == null ? Cell.blank() : Cell.yuan(line.subsidy()),
            Cell.day(line.paidOn()),
            Cell.day(line.calledOn()),
            Cell.text(line.callResult() == null ? null : request.text("report.callResult." + line.callResult())),
            Cell.text(line.shopOpened() == null ? null : request.text(line.hasShop() ? "report.yes" : "report.no")),
            Cell.text(line.shopLink()),
            Cell.blank()
        };
    }

    static @Nullable String phone(ReportRequest request, @Nullable String phone) {
        return phone == null || request.wholeIds() ? phone : Masking.phone(phone);
    }

    /** Where the person is registered; where only the residence is known, that, marked as such. */
    private static @Nullable String home(ReportRequest request, TrainingLine line) {
        String home = line.home();
        return home == null || line.registered() ? home : request.text("report.training.livesIn", home);
    }

    private static @Nullable String listed(ReportRequest request, @Nullable String names) {
        return names == null ? null : String.join(separator(request), names.split(",", -1));
    }

    private static String separator(ReportRequest request) {
        return request.words().texts().language().locale().equals(Locale.ENGLISH) ? ", " : "、";
    }

    private static @Nullable String groups(ReportRequest request, @Nullable String tags) {
        return tags == null
                ? null
                : Stream.of(tags.split(","))
                        .map(tag -> KnownTag.of(tag)
                                .map(known -> request.text("people.tag", known))
                                .orElse(tag))
                        .collect(Collectors.joining(separator(request)));
    }
}
