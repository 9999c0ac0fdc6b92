package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jishi.casework.CaseNumbers;
import org.jishi.desk.CalendarService;
import org.jishi.desk.CountyFigure;
import org.jishi.desk.HomeService;
import org.jishi.fund.FundService;
import org.jishi.fund.Funds;
import org.jishi.person.Person;
import org.jishi.platform.access.Role;
import org.jishi.platform.store.Settings;
import org.jishi.platform.time.Period;
import org.jishi.support.Office;
import org.jishi.training.Attendance;
import org.jishi.training.ClassDraft;
import org.jishi.training.ClassFile;
import org.jishi.training.ClassKind;
import org.jishi.training.Half;
import org.jishi.training.MarkChange;
import org.jishi.training.MarkSource;
import org.jishi.training.ScoreEntry;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger and the ministry's table of one period tell the same of training (decision 0020). */
class TrainingAgreesTest {
    private final TrainingOffice it = new TrainingOffice();
    private final ReportService reports = new ReportService(it.office.acts, new CaseNumbers(), ReportService.forms());

    @AfterEach
    void close() {
        it.close();
    }

    /** One class within the second quarter, and one that begins in it and ends in the third. */
    @BeforeEach
    void classes() {
        held("五月班", LocalDate.of(2026, 5, 20), LocalDate.of(2026, 5, 21), it.people(4), 3);
        held("跨季班", LocalDate.of(2026, 6, 30), LocalDate.of(2026, 7, 2), it.people(5), 3);
    }

    /** Everybody but the last attends, the first so many pass, and the class is closed. */
    private void held(String title, LocalDate first, LocalDate last, List<Person> people, int pass) {
        TrainingClass of = it.office.as(
                it.clerk,
                () -> it.classes.plan(
                        ClassDraft.of(title, ClassKind.SKILLS, first, last, people.size())
                                .trainer(it.trainer.staffId()),
                        EnumSet.of(Half.MORNING)));
        it.enrol(of, people);
        var learners = it.file(of).enrolled();
        it.office.as(
                it.clerk,
                () -> it.attendance.mark(
                        of.id(),
                        it.file(of).live().stream()
                                .flatMap(session -> learners.stream()
                                        .map(one -> new MarkChange(
                                                session.id(),
                                                one.id(),
                                                one.equals(learners.getLast())
                                                        ? Attendance.ABSENT
                                                        : Attendance.PRESENT)))
                                .toList(),
                        MarkSource.BOARD));
        it.office.as(it.clerk, () -> {
            it.outcomes.enterScores(
                    of.id(),
                    learners.stream()
                            .map(one -> new ScoreEntry(one.id(), learners.indexOf(one) < pass ? 80 : 10))
                            .toList());
            return true;
        });
        it.close(of);
    }

    private ReportContent build(String form, Period period) {
        return build(form, period, ReportLanguage.ZH);
    }

    private ReportContent build(String form, Period period, ReportLanguage language) {
        it.office.signIn(Role.OFFICIAL);
        return reports.build(form, period, language);
    }

    private static List<List<String>> rows(ReportSheet sheet) {
        return sheet.rows().stream()
                .map(row ->
                        row.spans().stream().map(span -> span.cell().shown()).toList())
                .toList();
    }

    private String ministry(String indicator, Period period) {
        return rows(build("mofcom-table", period).sheets().getFirst()).stream()
                .filter(row -> row.contains(indicator))
                .map(row -> row.get(3))
                .findFirst()
                .orElseThrow();
    }

    /** Ledger rows, those that say 结业=是, and those that say anything. */
    private List<Long> ledger(Period period) {
        ReportContent content = build("training-ledger", period);
        assertThat(content.checks()).noneMatch(problem -> problem.key().equals("report.check.ledgerRows"));
        List<List<String>> rows = rows(content.sheets().getFirst());
        List<String> heads =
                rows.stream().filter(row -> row.contains("结业")).findFirst().orElseThrow();
        List<String> results = rows.stream()
                .filter(row -> row.size() == heads.size()
                        && row.getFirst().matches("\\d+")
                        && row.get(heads.indexOf("姓名")).length() > 1)
                .map(row -> row.get(heads.indexOf("结业")))
                .toList();
        return List.of(
                (long) results.size(),
                results.stream().filter("是"::equals).count(),
                results.stream().filter(one -> !one.isEmpty()).count());
    }

    private void agree(Period period, long rows, long completed, String rate) {
        assertThat(ledger(period)).containsExactly(rows, completed, rows);
        assertThat(ministry("培训人次（班）", period)).isEqualTo(String.valueOf(rows));
        assertThat(ministry("合格（结业）人次", period)).isEqualTo(String.valueOf(completed));
        assertThat(ministry("已考核人次", period)).isEqualTo(String.valueOf(rows));
        assertThat(ministry("培训合格率", period)).isEqualTo(rate);
        List<List<String>> summary =
                rows(build("training-ledger", period).sheets().get(1));
        assertThat(summary.stream().filter(row -> row.getFirst().equals("合计")).findFirst())
                .hasValueSatisfying(total -> assertThat(total)
                        .startsWith("合计", "1", String.valueOf(rows), String.valueOf(rows), String.valueOf(completed)));
    }

    @Test
    void aClassAcrossTheQuartersEndIsWholeInTheOneThatItEndsIn() {
        agree(Period.quarter(2026, 2), 3, 3, "100.00%");
        agree(Period.quarter(2026, 3), 4, 3, "75.00%");
        assertThat(ministry("培训人次（班）", Period.year(2026))).isEqualTo("7");
        assertThat(ministry("合格（结业）人次", Period.year(2026))).isEqualTo("6");
        assertThat(ministry("培训合格率", Period.year(2026))).isEqualTo("85.71%");
    }

    /**
     * A class that still runs when the quarter ends is not in it, however much of it was attended: not in the forms, and not
     * on home. In the year it is, by its last day, though no result is known.
     */
    @Test
    void aClassThatStillRunsAtThePeriodsEndCountsNowhereInIt() {
        List<Person> people = it.people(5);
        TrainingClass runs = it.office.as(
                it.clerk,
                () -> it.classes.plan(
                        ClassDraft.of(
                                        "国庆班",
                                        ClassKind.SKILLS,
                                        Office.TODAY.minusDays(1),
                                        Office.TODAY.plusDays(8),
                                        people.size())
                                .trainer(it.trainer.staffId()),
                        EnumSet.of(Half.MORNING)));
        it.enrol(runs, people);
        ClassFile file = it.file(runs);
        it.office.as(
                it.clerk,
                () -> it.attendance.mark(
                        runs.id(),
                        file.live().stream()
                                .filter(session -> !session.heldOn().isAfter(Office.TODAY))
                                .flatMap(session -> file.enrolled().stream()
                                        .map(one -> new MarkChange(session.id(), one.id(), Attendance.PRESENT)))
                                .toList(),
                        MarkSource.BOARD));

        agree(Period.quarter(2026, 2), 3, 3, "100.00%");
        agree(Period.quarter(2026, 3), 4, 3, "75.00%");
        List<CountyFigure> home = home();
        assertThat(quarter(home, Indicator.PERSONS)).isEqualByComparingTo("4");
        assertThat(quarter(home, Indicator.PERSON_TIMES)).isEqualByComparingTo("4");
        assertThat(quarter(home, Indicator.PERSON_SESSIONS)).isEqualByComparingTo("12");
        Period year = Period.year(2026);
        assertThat(ministry("培训人次（班）", year)).isEqualTo("12");
        assertThat(ministry("已考核人次", year)).isEqualTo("7");
        assertThat(ministry("合格（结业）人次", year)).isEqualTo("6");
    }

    private List<CountyFigure> home() {
        it.office.signIn(Role.OFFICIAL);
        Funds funds = new Funds(it.office.trail, it.office.ids, it.office.clock);
        return new HomeService(
                        it.office.acts,
                        List.of(),
                        List.of(),
                        new CalendarService(it.office.acts, List.of()),
                        new FundService(it.office.acts, funds))
                .home()
                .figures();
    }

    private static BigDecimal quarter(List<CountyFigure> figures, Indicator indicator) {
        return figures.stream()
                .filter(figure -> figure.indicator() == indicator)
                .map(CountyFigure::quarter)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRateHasACompletionBesideItsTarget() {
        it.office.signIn(Role.OFFICIAL);
        new TargetService(it.office.acts)
                .set(
                        2026,
                        Indicator.PASS_RATE,
                        SelfEvaluationRules.Direction.AT_LEAST,
                        BigDecimal.valueOf(80),
                        BigDecimal.ZERO,
                        null);
        List<String> row = rows(
                        build("mofcom-table", Period.year(2026)).sheets().getFirst())
                .stream()
                .filter(each -> each.contains("培训合格率"))
                .findFirst()
                .orElseThrow();
        assertThat(row.subList(8, 10)).containsExactly("80.00%", "107.14%");
    }

    @Test
    void bothFormsSayHow() {
        Period quarter = Period.quarter(2026, 3);
        for (String form : List.of("mofcom-table", "training-ledger")) {
            assertThat(rows(build(form, quarter).sheets().getFirst()).stream().flatMap(List::stream))
                    .as(form)
                    .anyMatch(text -> text.contains("结束日期") && text.contains("整班计入"));
        }
        assertThat(rows(build("mofcom-table", quarter).sheets().getFirst()).stream()
                        .flatMap(List::stream))
                .anyMatch(text -> text.contains("培训合格率＝合格（结业）人次÷已考核人次"));
    }

    /** Month of birth and last four digits together would give the number away. */
    @Test
    void theLedgerTellsTheMonthOfBirthBesideANumberOfSixDigits() {
        ReportSheet sheet =
                build("training-ledger", Period.quarter(2026, 3)).sheets().getFirst();
        assertThat(rows(sheet))
                .anySatisfy(row -> assertThat(row)
                        .anyMatch(text -> text.matches("\\d{4}-\\d{2}"))
                        .anyMatch(text -> text.matches("\\d{6}\\*{12}")));
        assertThat(rows(sheet).stream().flatMap(List::stream)).noneMatch(text -> text.matches("\\d{6}\\*+\\d{4}"));
    }

    /** A page holds some thirty lines since a usual venue stands in one, and its letters are seven points at least. */
    @Test
    void theLedgersPagesAreFullAndCanBeRead() {
        ReportSheet sheet =
                build("training-ledger", Period.quarter(2026, 3)).sheets().getFirst();
        List<String> heads = rows(sheet).stream()
                .filter(row -> row.contains("地点"))
                .findFirst()
                .orElseThrow();
        List<Integer> widths = sheet.widths();
        assertThat(widths.get(heads.indexOf("地点"))).isGreaterThanOrEqualTo(2 * "油沙村村民委员会便民服务中心".length());
        assertThat(widths.get(heads.indexOf("培训机构"))).isGreaterThanOrEqualTo(2 * "三峡电商服务公司".length());
        List<Integer> left = widths.subList(0, sheet.firstPage());
        double points = left.stream().mapToDouble(width -> width * 5 + 3.6).sum();
        assertThat(10 * 765 / points).isGreaterThanOrEqualTo(6.9);
        int right = widths.subList(sheet.firstPage(), widths.size()).stream()
                        .mapToInt(width -> width)
                        .sum()
                + widths.get(0)
                + widths.get(1);
        assertThat(right)
                .isLessThanOrEqualTo(left.stream().mapToInt(width -> width).sum());
    }

    /** From the page's left edge, though both pages repeat the first columns. */
    @Test
    void theLineOfFactsBeginsAtTheEdge() {
        for (String form : List.of("training-ledger", "funds-progress", "sales-verification")) {
            ReportSheet sheet = build(form, Period.quarter(2026, 3)).sheets().getFirst();
            assertThat(sheet.rows().stream()
                            .filter(row -> row.kind() == SheetRow.Kind.FACTS)
                            .map(row -> row.spans().getFirst().cell().shown()))
                    .as(form)
                    .isNotEmpty()
                    .noneMatch(String::isBlank);
        }
    }

    /** Both pages repeat them: on the right page nothing stands beside a label of notes and signatures. */
    @Test
    void whatBothPagesRepeatIsNoBareLabel() {
        it.office.database.change(handle -> handle.execute(
                "INSERT INTO setting (id, name, content) VALUES (?, ?, '奉节县电子商务公共服务中心')",
                it.office.ids.next(),
                Settings.OFFICE_NAME));
        for (String form : List.of("training-ledger", "funds-progress", "sales-verification")) {
            for (ReportLanguage language : ReportLanguage.values()) {
                ReportSheet sheet =
                        build(form, Period.quarter(2026, 3), language).sheets().getFirst();
                assertThat(sheet.rows().stream()
                                .filter(row ->
                                        row.kind() == SheetRow.Kind.NOTE || row.kind() == SheetRow.Kind.SIGNATURES)
                                .map(row -> row.spans().getFirst().cell().shown()))
                        .as(form + " " + language)
                        .isNotEmpty()
                        .noneMatch(text -> text.strip().matches(".*[：:]"));
            }
        }
    }

    /** Pages come apart: each has the title, and whose it is in one line. */
    @Test
    void bothPagesSayWhatTheyAreAndWhose() {
        it.office.database.change(handle -> handle.execute(
                "INSERT INTO setting (id, name, content) VALUES (?, ?, '洛宁县电子商务公共服务中心')",
                it.office.ids.next(),
                Settings.OFFICE_NAME));
        for (String form : List.of("training-ledger", "funds-progress", "sales-verification")) {
            ReportSheet sheet = build(form, Period.quarter(2026, 3)).sheets().getFirst();
            int left = sum(sheet.widths(), 0, sheet.firstPage());
            int right = sum(sheet.widths(), 0, sheet.kept()) + sum(sheet.widths(), sheet.firstPage(), sheet.columns());
            int last = sheet.widths().get(sheet.firstPage() - 1);
            assertThat(Math.max(left, right))
                    .as(form + ": a program that fits two pages parts them where they are narrowest")
                    .isLessThan(right + last);
            SheetRow title = sheet.rows().getFirst();
            assertThat(title.spans()).extracting(Span::columns).as(form).first().isEqualTo(sheet.firstPage());
            assertThat(title.spans())
                    .extracting(span -> span.cell().shown())
                    .filteredOn(shown -> !shown.isEmpty())
                    .as(form)
                    .hasSize(2)
                    .allMatch(title.spans().getFirst().cell().shown()::equals);
            SheetRow facts = sheet.rows().stream()
                    .filter(row -> row.kind() == SheetRow.Kind.FACTS)
                    .findFirst()
                    .orElseThrow();
            List<String> said = new ArrayList<>();
            int at = 0;
            for (Span span : facts.spans()) {
                int room = sum(sheet.widths(), at, at + span.columns()) - 1;
                assertThat(SheetBuilder.width(span.cell().shown()))
                        .as(form + span)
                        .isLessThanOrEqualTo(room);
                if (at < sheet.kept() || at >= sheet.firstPage()) {
                    said.add(span.cell().shown());
                }
                at += span.columns();
            }
            assertThat(String.join("", said)).as(form).contains("填报单位：洛宁县电子商务公共服务中心", "2026-07-01");
        }
    }

    private static int sum(List<Integer> widths, int from, int to) {
        return widths.subList(from, to).stream().mapToInt(width -> width).sum();
    }
}
