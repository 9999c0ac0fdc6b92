package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.jdbi.v3.core.Handle;
import org.jishi.account.BankAccount;
import org.jishi.admin.CheckReport;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.award.AwardStatus;
import org.jishi.branding.BrandingStatus;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeLine;
import org.jishi.desk.SearchKind;
import org.jishi.identity.NameShown;
import org.jishi.merge.MergeRow;
import org.jishi.organisation.MemberRole;
import org.jishi.organisation.Memberships;
import org.jishi.organisation.Organisation;
import org.jishi.payment.Batch;
import org.jishi.payment.Payable;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;
import org.jishi.platform.time.Period;
import org.jishi.report.Cell;
import org.jishi.report.ReportLanguage;
import org.jishi.report.SheetRow;
import org.jishi.sample.SampleCounty;
import org.jishi.subsidy.ClaimStatus;
import org.jishi.support.ReportCheck;
import org.jishi.support.WorkbookCheck;
import org.jishi.training.ClassStatus;
import org.jishi.training.TrainingFigures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented county: every state occurs, the data check holds, the workbooks reconcile, and another seed makes another. */
class SampleCountyTest {
    @TempDir
    static Path folder;

    private static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY.plusDays(1));

    @SuppressWarnings("NullAway.Init") // before all
    private static DataFolder taken;

    @SuppressWarnings("NullAway.Init") // before all
    private static SignedIn auditor;

    /** Opened once: to open and close an office for each look took more than the look. */
    @BeforeAll
    static void open() {
        taken = DataFolder.take(Counties.copy(folder.resolve("county")));
        auditor = new OfficeOpener(CLOCK).open(taken, "auditor", SampleCounty.PASSWORD.toCharArray());
    }

    @AfterAll
    static void close() {
        auditor.close();
        taken.close();
    }

    private interface Work {
        void on(Wiring wiring);
    }

    private static void as(String login, Work work) {
        Access access = new Access();
        access.signIn(auditor.office()
                .database()
                .read(handle -> handle.createQuery("""
                    SELECT l.id, l.staff_id, s.name, l.roles FROM login l JOIN staff s ON s.id = l.staff_id
                     WHERE l.name = :login\
                    """)
                        .bind("login", login)
                        .map((row, context) -> new Actor(
                                row.getObject("id", UUID.class),
                                row.getObject("staff_id", UUID.class),
                                row.getString("name"),
                                Set.of(Role.valueOf(row.getString("roles")))))
                        .one()));
        work.on(new Wiring(auditor, access, CLOCK));
    }

    private static void inside(Path path, Work work) {
        try (DataFolder other = DataFolder.take(path);
                SignedIn in = new OfficeOpener(CLOCK).open(other, "auditor", SampleCounty.PASSWORD.toCharArray())) {
            Access access = new Access();
            access.signIn(in.actor());
            work.on(new Wiring(in, access, CLOCK));
        }
    }

    private static Set<String> states(Handle handle, String table) {
        return handle.createQuery("SELECT DISTINCT status FROM " + table).mapTo(String.class).list().stream()
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    @Test
    void everyStateOfEveryCaseOccurs() {
        as(
                "auditor",
                wiring -> wiring.database.read(handle -> {
                    assertThat(states(handle, "training_class")).isEqualTo(names(ClassStatus.values()));
                    assertThat(states(handle, "subsidy_claim")).isEqualTo(names(ClaimStatus.values()));
                    assertThat(states(handle, "branding_case")).isEqualTo(names(BrandingStatus.values()));
                    assertThat(states(handle, "award_round")).isEqualTo(names(AwardStatus.values()));
                    assertThat(states(handle, "notice")).isEqualTo(names(Notice.Status.values()));
                    assertThat(states(handle, "notice_line")).isEqualTo(names(NoticeLine.Status.values()));
                    assertThat(states(handle, "batch")).isEqualTo(names(Batch.Status.values()));
                    assertThat(states(handle, "payable"))
                            .containsAll(Set.of("OPEN", "IN_BATCH", "SENT", "PAID", "RETURNED"))
                            .isSubsetOf(names(Payable.Status.values()));
                    assertThat(states(handle, "recovery"))
                            .containsExactlyInAnyOrder("SUBMITTED", "OPEN", "DONE", "REJECTED");
                    assertThat(states(handle, "correction")).hasSize(3);
                    assertThat(handle.createQuery("SELECT DISTINCT state FROM doubt")
                                    .mapTo(String.class)
                                    .list())
                            .containsExactlyInAnyOrder("OPEN", "CLEARED", "STRUCK");
                    assertThat(handle.createQuery("SELECT DISTINCT state FROM bank_account")
                                    .mapTo(String.class)
                                    .list())
                            .contains("PROPOSED", "CONFIRMED", "REJECTED");
                    return true;
                }));
    }

    @Test
    void somePeopleAreThereTwiceInEveryStateOfIt() {
        as("auditor", wiring -> {
            assertThat(wiring.people.page(PageRequest.first(1)).total()).isEqualTo(SampleCounty.FEWEST - 1);
            assertThat(wiring.mergeDesk.compute(Progress.NONE)).isBetween(2, 20);
            for (MergeRow.Kind kind : List.of(MergeRow.Kind.PROPOSED, MergeRow.Kind.DONE, MergeRow.Kind.APART)) {
                assertThat(wiring.mergeDesk.page(kind, PageRequest.first(9)).total())
                        .as(kind.name())
                        .isEqualTo(1);
            }
        });
    }

    @Test
    void oneFormIsFinishedAndAnotherOverdueAndBothAreFound() {
        as("clerk", wiring -> {
            assertThat(wiring.collectDesk.page(PageRequest.first(5)).rows())
                    .satisfiesExactly(
                            overdue -> {
                                assertThat(overdue.open()).isTrue();
                                assertThat(overdue.missing()).isPositive();
                                assertThat(overdue.waiting()).isPositive();
                                assertThat(overdue.imported()).isPositive();
                            },
                            finished -> {
                                assertThat(finished.open()).isFalse();
                                assertThat(finished.missing()).isZero();
                            });
            wiring.search.fill();
            assertThat(wiring.search.find("摸底表", 5))
                    .singleElement()
                    .satisfies(found -> assertThat(found.kind()).isEqualTo(SearchKind.COLLECTING));
        });
    }

    @Test
    void whatHomeAndPapersNumberIsFoundByItsNumber() {
        as("auditor", wiring -> {
            wiring.search.fill();
            for (String column : List.of(
                    "notice.notice_no",
                    "payable.payable_no",
                    "batch.batch_no",
                    "recovery.recovery_no",
                    "subsidy_claim.claim_no",
                    "branding_case.case_no",
                    "award_round.round_no")) {
                String table = column.substring(0, column.indexOf('.'));
                String number =
                        wiring.database.read(handle -> handle.createQuery("SELECT max(" + column + ") FROM " + table)
                                .mapTo(String.class)
                                .one());
                assertThat(wiring.search.find(number, 5))
                        .as(number)
                        .isNotEmpty()
                        .allSatisfy(found -> assertThat(found.title()).startsWith(number));
            }
        });
    }

    @Test
    void someFamiliesAreHouseholdsAndTheHeadOfOneHasDied() {
        as("auditor", wiring -> {
            PageRequest all = PageRequest.first(1);
            assertThat(wiring.householdDesk.page(all).total()).isBetween(15L, 120L);
            assertThat(wiring.householdDesk
                            .page(all.filter("state", "HEADLESS"))
                            .rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.headDied()).isNotNull());
            assertThat(wiring.householdDesk.page(all.search("500236000000001")).total())
                    .isEqualTo(1);
            wiring.search.fill();
            assertThat(wiring.search.find("500236000000001", 5))
                    .singleElement()
                    .satisfies(found -> assertThat(found.kind()).isEqualTo(SearchKind.HOUSEHOLD));
            wiring.database.read(handle -> {
                assertThat(count(
                                handle,
                                "SELECT count(*) FROM household_member m JOIN person p ON p.id = m.person_id"
                                        + " JOIN household h ON h.id = m.household_id"
                                        + " WHERE m.live_person IS NOT NULL AND p.village_code <> h.village_code"))
                        .isZero();
                return true;
            });
        });
    }

    /** The co-operative has members, one of whom left; somebody of the register stands for each organisation. */
    @Test
    void organisationsHavePeople() {
        as(
                "auditor",
                wiring -> wiring.organisations
                        .page(PageRequest.first(20))
                        .rows()
                        .forEach(firm -> {
                            Memberships people = wiring.membershipDesk.ofOrganisation(firm.id());
                            assertThat(people.now().getFirst().role())
                                    .as(firm.name())
                                    .isEqualTo(MemberRole.LEGAL);
                            assertThat(firm.legalPerson())
                                    .isEqualTo(people.now().getFirst().name());
                            if (firm.kind() == Organisation.Kind.COOPERATIVE) {
                                assertThat(people.now()).hasSize(8);
                                assertThat(people.former()).hasSize(1);
                            }
                        }));
    }

    @Test
    void noManIsAWomanLeftBehind() {
        String members = "SELECT count(*) FROM person_tag t JOIN person p ON p.id = t.person_id"
                + " WHERE t.tag = 'LEFT_BEHIND_WOMAN' AND p.sex = '%s'";
        as(
                "auditor",
                wiring -> wiring.database.read(handle -> {
                    assertThat(count(handle, members.formatted("FEMALE"))).isPositive();
                    assertThat(count(handle, members.formatted("MALE"))).isZero();
                    return true;
                }));
    }

    @Test
    void theDataCheckFindsNothing() {
        as("auditor", wiring -> {
            CheckReport report = wiring.dataCheck.run(null, Progress.NONE);
            assertThat(report.parts()).hasSizeGreaterThan(4);
            assertThat(report.clean()).as(report.toString()).isTrue();
        });
    }

    @Test
    void everyWorkbookReconcilesWithTheLedger() {
        Set<String> words = Set.of(
                "report.check.noCause", "report.check.classesOpen", "report.check.openDoubts", "report.check.noValue");
        ReportLanguage language = ReportLanguage.ZH;
        as(
                "official",
                wiring -> wiring.reports.list().forEach(form -> {
                    for (String period : List.of("2026", "2026Q3", "2026Q2")) {
                        assertThat(wiring.reports
                                        .build(form.id(), wiring.reports.period(form.id(), period), language)
                                        .checks())
                                .as(form.id() + " " + period)
                                .extracting("key")
                                .isSubsetOf(
                                        period.equals("2026")
                                                ? java.util.stream.Stream.concat(
                                                                words.stream(),
                                                                java.util.stream.Stream.of(
                                                                        "report.check.periodOpen",
                                                                        "report.check.handBlank"))
                                                        .toList()
                                                : words);
                    }
                }));
    }

    /** Decision 0022: what was paid is one number, and what parts two forms' figures stands on them. */
    @Test
    void theFourFormsOfMoneyTellTheSameOfTheSameTime() {
        for (Period period : List.of(Period.year(2026), Period.quarter(2026, 3), Period.quarter(2026, 2))) {
            Money now = net(period.first(), period.last());
            Money year = net(LocalDate.of(2026, 1, 1), period.last());
            Money since = net(LocalDate.of(2014, 1, 1), period.last());
            assertThat(figure("mofcom-table", period, "拨付资金", 3)).isEqualByComparingTo(now.tenThousands());
            assertThat(figure("mofcom-table", period, "拨付资金", 4)).isEqualByComparingTo(year.tenThousands());
            assertThat(figure("mofcom-table", period, "拨付资金", 7)).isEqualByComparingTo(since.tenThousands());
            assertThat(figure("self-evaluation", period, "年度资金总额", 4)).isEqualByComparingTo(year.tenThousands());
            assertThat(figure("funds-progress", period, "合计", 9).subtract(figure("funds-progress", period, "合计", 10)))
                    .isEqualByComparingTo(figure("funds-progress", period, "合计", 11))
                    .isEqualByComparingTo(since.yuan());
            assertThat(figure("payment-list", period, "合计", 3))
                    .isEqualByComparingTo(now.plus(back(period)).yuan());
            for (String form : List.of("mofcom-table", "payment-list", "funds-progress")) {
                assertThat(texts(form, period))
                        .as(form + period)
                        .anyMatch(text -> text.contains("本期银行支付") && text.contains("净支付 " + now + " 元。"));
            }
            assertThat(texts("self-evaluation", period))
                    .anyMatch(text -> text.contains("本年累计银行支付") && text.contains("净支付 " + year + " 元。"));
        }
        assertThat(back(Period.quarter(2026, 3)).isPositive()).isTrue();
    }

    /** What hangs in public next to the notices undoes no masking of theirs. */
    @Test
    void thePublicCopyNamesPeopleAsTheNoticesDo() {
        List<List<String>> shown = new java.util.ArrayList<>();
        as(
                "official",
                wiring -> List.of("payment-list", "payment-public")
                        .forEach(form -> shown.add(wiring
                                .reports
                                .build(form, Period.quarter(2026, 3), ReportLanguage.ZH)
                                .sheets()
                                .getFirst()
                                .rows()
                                .stream()
                                .filter(row -> row.kind() == SheetRow.Kind.BODY)
                                .map(row -> row.spans().get(1).cell().shown())
                                .toList())));
        List<String> people =
                strings("SELECT DISTINCT beneficiary_name FROM payable WHERE beneficiary_kind = 'PERSON'");
        assertThat(shown.getFirst()).containsAnyElementsOf(people);
        assertThat(shown.getLast()).hasSameSizeAs(shown.getFirst()).doesNotContainAnyElementsOf(people);
        assertThat(shown.getLast())
                .isEqualTo(shown.getFirst().stream()
                        .map(name -> people.contains(name) ? NameShown.ENDS.show(name) : name)
                        .toList());
    }

    private static Money fen(String sql) {
        return Money.ofFen(Long.parseLong(strings(sql).getFirst()));
    }

    /** What the ledger has as paid, what came back taken off. */
    private static Money net(LocalDate first, LocalDate last) {
        return fen(
                "SELECT coalesce(sum(e.paid_delta), 0) FROM ledger_entry e JOIN fund_account a ON a.id = e.account_id"
                        + " WHERE a.kind = 'CATEGORY' AND e.entered_on BETWEEN DATE '" + first + "' AND DATE '" + last
                        + "'");
    }

    /** What was recovered in a time, and returned of what was paid before it. */
    private static Money back(Period period) {
        String between = " BETWEEN DATE '" + period.first() + "' AND DATE '" + period.last() + "'";
        return fen("SELECT coalesce(sum(e.amount), 0) FROM ledger_entry e WHERE e.movement = 'RECOVER' AND e.entered_on"
                        + between)
                .plus(fen("""
                    SELECT coalesce(sum(w.amount), 0) FROM payment_outcome w
                      JOIN payment_outcome p ON p.line_id = w.line_id AND p.outcome = 'PAID'
                     WHERE w.outcome = 'RETURNED' AND w.entered_on%s AND p.entered_on < DATE '%s'\
                    """.formatted(between, period.first())));
    }

    private static List<SheetRow> rows(String form, Period period) {
        List<SheetRow> rows = new java.util.ArrayList<>();
        as(
                "official",
                wiring -> wiring.reports.build(form, period, ReportLanguage.ZH).sheets().stream()
                        .flatMap(sheet -> sheet.rows().stream())
                        .forEach(rows::add));
        return rows;
    }

    private static List<String> texts(String form, Period period) {
        return rows(form, period).stream()
                .flatMap(row -> row.spans().stream())
                .map(span -> span.cell().shown())
                .toList();
    }

    /** What a cell holds of the first row that one of its cells names. */
    private static BigDecimal figure(String form, Period period, String name, int index) {
        Cell cell = rows(form, period).stream()
                .map(SheetRow::spans)
                .filter(spans ->
                        spans.stream().anyMatch(span -> span.cell().shown().equals(name)))
                .findFirst()
                .orElseThrow()
                .get(index)
                .cell();
        return switch (cell) {
            case Cell.Figure(BigDecimal amount, int decimals) -> amount;
            case Cell.Sum(int first, int last, BigDecimal expected, int decimals) -> expected;
            case Cell.Total(List<Cell.Area> areas, BigDecimal expected, int decimals) -> expected;
            default -> throw new AssertionError(form + " " + name + ": " + cell);
        };
    }

    /** Every cell of every workbook, in both languages, is the cell that was built; formulas come to the same when computed. */
    @Test
    void everyCellOfEveryWorkbookIsReadBackAsItWasBuilt() {
        as(
                "official",
                wiring -> wiring.reports.list().forEach(form -> {
                    for (ReportLanguage language : ReportLanguage.values()) {
                        Path file = folder.resolve(form.id() + language + ".xlsx");
                        Period period = wiring.reports.period(form.id(), "2026Q3");
                        wiring.reports.export(form.id(), period, language, null, file);
                        assertThat(ReportCheck.same(
                                        wiring.reports
                                                .build(form.id(), period, language)
                                                .sheets(),
                                        file))
                                .as(form.id())
                                .isGreaterThan(100);
                    }
                }));
    }

    /** What stands in the files against the county's own tables, by SQL of the test. */
    @Test
    void theWorkbooksHoldWhatTheTablesHold() {
        String between = " BETWEEN DATE '2026-07-01' AND DATE '2026-09-30'";
        Path payments = whole("payment-list");
        assertThat(column(payments, "发放清册", 2))
                .containsExactlyInAnyOrderElementsOf(strings(PAID_IDS.formatted(between)));
        assertThat(column(payments, "发放清册", 12))
                .containsExactlyInAnyOrderElementsOf(strings(PAID_ACCOUNTS.formatted(between)));
        assertThat(total(payments, "发放清册", 10)).isEqualTo(yuan(PAID_SUM.formatted(between)));
        assertThat(everything(payments))
                .contains("xl/worksheets/sheet1.xml")
                .doesNotContain("xl/worksheets/sheet2.xml");
        thePublicCopyHoldsNoNumber(between);
        Path ledger = whole("training-ledger");
        assertThat(column(ledger, "培训台账", 14))
                .containsExactlyInAnyOrderElementsOf(strings(TRAINED_IDS.formatted(between)));
        Path sales = whole("sales-verification");
        assertThat(total(sales, "销售核定", 7)).isEqualTo(yuan("SELECT sum(paid) FROM shop_order WHERE paid_on" + between));
        assertThat(total(sales, "销售核定", 11)).isPositive().isEqualTo(yuan(NOT_LOCAL.formatted(between)));
        assertThat(total(sales, "销售核定", 19)).isPositive().isEqualTo(yuan(AWARDED.formatted(between)));
        Path funds = whole("funds-progress");
        assertThat(total(funds, "资金使用情况", 16)).isEqualTo(yuan(SPENT));
    }

    /** Nowhere in the file: no cell, sheet, comment or property has what the list beside it has. */
    private static void thePublicCopyHoldsNoNumber(String between) {
        Path file = whole("payment-public");
        assertThat(total(file, "公示表", 4)).isEqualTo(yuan(PAID_SUM.formatted(between)));
        List<String> secrets = new java.util.ArrayList<>(strings(PAID_IDS.formatted(between)));
        secrets.addAll(strings(PAID_ACCOUNTS.formatted(between)));
        secrets.addAll(strings("SELECT phone FROM person WHERE phone IS NOT NULL"));
        assertThat(secrets).hasSizeGreaterThan(100);
        String all = everything(file);
        assertThat(all).contains("公示表");
        assertThat(secrets).noneMatch(secret -> secret.length() > 6 && all.contains(secret));
        assertThat(all)
                .doesNotContainPattern("(?<![0-9])1[3-9][0-9]{9}(?![0-9])")
                .doesNotContain("xl/comments");
    }

    /** Every entry of the file and its name. */
    private static String everything(Path file) {
        StringBuilder all = new StringBuilder();
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                all.append(entry.getName())
                        .append('\n')
                        .append(new String(
                                zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void libreOfficeLosesNoDigitOfAnyWorkbook() {
        assumeTrue(WorkbookCheck.hasOffice(), "LibreOffice is not installed here");
        for (String form : List.of(
                "mofcom-table",
                "self-evaluation",
                "training-ledger",
                "payment-list",
                "funds-progress",
                "sales-verification")) {
            Path file = whole(form);
            boolean names = !form.equals("mofcom-table") && !form.equals("self-evaluation");
            assertThat(WorkbookCheck.of(file).textsLike(WorkbookCheck.NUMBERS).isEmpty())
                    .as(form)
                    .isNotEqualTo(names);
            WorkbookCheck.survivesOffice(file, folder);
        }
    }

    private static final String PAID = """
        FROM payment_outcome w
          JOIN payable d ON d.id = w.payable_id
          JOIN batch_line l ON l.id = w.line_id
          LEFT JOIN person p ON p.id = d.beneficiary_id
          LEFT JOIN organisation o ON o.id = d.beneficiary_id
         WHERE w.outcome = 'PAID' AND w.entered_on%s
           AND w.line_id NOT IN (SELECT line_id FROM payment_outcome
                                  WHERE outcome = 'RETURNED' AND entered_on <= DATE '2026-09-30')
        """;
    private static final String PAID_IDS = "SELECT coalesce(p.id_number, o.credit_code) " + PAID;
    private static final String PAID_ACCOUNTS = "SELECT l.account_no " + PAID;
    private static final String PAID_SUM = "SELECT sum(w.amount) " + PAID;
    private static final String TRAINED_IDS = """
        SELECT min(p.id_number) FROM mark m
          JOIN class_session s ON s.id = m.session_id
          JOIN training_class c ON c.id = s.class_id
          JOIN enrolment e ON e.id = m.enrolment_id
          JOIN person p ON p.id = e.person_id
         WHERE m.status IN ('PRESENT', 'LATE', 'EARLY') AND s.status = 'HELD' AND c.ends_on%s
         GROUP BY e.person_id, e.class_id
        """;
    private static final String NOT_LOCAL = """
        SELECT sum(q.paid - q.refunded) FROM shop_order q
         WHERE q.title = '新疆红枣 5斤装' AND q.state <> 'CLOSED' AND q.paid_on%s
        """;
    private static final String AWARDED = """
        SELECT sum(l.amount) FROM award_line l JOIN award_round r ON r.id = l.round_id
         WHERE l.status IN ('APPROVED', 'POSTED', 'RELEASED', 'PAID') AND r.last_day%s
        """;
    private static final String SPENT = """
        SELECT sum(CASE WHEN w.outcome = 'PAID' THEN w.amount WHEN w.line_ordinal = 2 THEN -w.amount ELSE 0 END)
          FROM payment_outcome w WHERE w.entered_on <= DATE '2026-09-30'
        """;

    private static Path whole(String form) {
        Path file = folder.resolve("whole-" + form + ".xlsx");
        as(
                "official",
                wiring -> wiring.reports.export(
                        form, wiring.reports.period(form, "2026Q3"), ReportLanguage.ZH, "核对", file));
        return file;
    }

    private static List<String> strings(String sql) {
        List<String> found = new java.util.ArrayList<>();
        as(
                "auditor",
                wiring -> wiring.database.read(handle ->
                        found.addAll(handle.createQuery(sql).mapTo(String.class).list())));
        assertThat(found).isNotEmpty();
        return found;
    }

    private static double yuan(String sql) {
        return Long.parseLong(strings(sql).getFirst()) / 100.0;
    }

    /** The words of a column under its headings, blanks left out. */
    private static List<String> column(Path file, String sheet, int column) {
        return WorkbookCheck.of(file).cells().stream()
                .filter(cell -> cell.sheet().equals(sheet) && cell.column() == column && cell.row() > 2)
                .filter(cell -> cell.type() == CellType.STRING && cell.value().matches(WorkbookCheck.NUMBERS))
                .map(WorkbookCheck.Stored::value)
                .toList();
    }

    /** The one total that a column has. */
    private static double total(Path file, String sheet, int column) {
        return WorkbookCheck.of(file).cells().stream()
                .filter(cell -> cell.sheet().equals(sheet) && cell.column() == column)
                .filter(cell -> !cell.formula().isEmpty())
                .map(WorkbookCheck.Stored::number)
                .reduce((one, other) -> {
                    throw new AssertionError("two totals");
                })
                .orElseThrow();
    }

    /** What waits for another account is told where accounts are, in the bank's words; no other account is. */
    @Test
    void anAccountThatTheBankSentMoneyBackFromSaysSo() {
        java.util.Map<UUID, String> returned = new java.util.HashMap<>();
        List<UUID> others = new java.util.ArrayList<>();
        as(
                "cashier",
                wiring -> wiring.paymentDesk.candidates().forEach(one -> {
                    if (one.hindrance() != null && one.hindrance().key().equals("payment.batch.accountBeforeReturn")) {
                        returned.put(
                                one.payable().beneficiaryId(),
                                String.valueOf(one.payable().returnReason()));
                    } else if (one.ready()) {
                        others.add(one.payable().beneficiaryId());
                    }
                }));
        assertThat(returned).isNotEmpty();
        as("clerk", wiring -> {
            returned.forEach((owner, why) -> assertThat(wiring.accounts.of(owner))
                    .filteredOn(account -> account.state() == BankAccount.State.CONFIRMED)
                    .isNotEmpty()
                    .allSatisfy(account -> assertThat(account.returned()).isEqualTo(why)));
            others.stream()
                    .filter(owner -> !returned.containsKey(owner))
                    .limit(20)
                    .forEach(owner -> assertThat(wiring.accounts.of(owner))
                            .allSatisfy(
                                    account -> assertThat(account.returned()).isNull()));
        });
    }

    /** H2 gave the first answer again where a WITH was used twice in one transaction. */
    @Test
    void figuresOfTwoPeriodsInOneSnapshotAreEachTheirOwn() {
        as(
                "official",
                wiring -> wiring.database.snapshot(handle -> {
                    Period none = Period.year(2019);
                    Period year = Period.year(2026);
                    assertThat(TrainingFigures.of(handle, none.first(), none.last())
                                    .persons())
                            .isZero();
                    assertThat(TrainingFigures.of(handle, year.first(), year.last())
                                    .persons())
                            .isPositive();
                    return true;
                }));
    }

    /**
     * That the same seed and day give the same county, the command shows ({@link CommandJourneyTest}). Here the story breaks
     * off once everybody is registered: another seed has nobody of the first.
     */
    @Test
    void anotherSeedGivesOtherPeople() {
        Path path = folder.resolve("other");
        List<Long> told = new ArrayList<>();
        SampleCounty other = new SampleCounty((signedIn, access, clock) -> new Wiring(
                        signedIn,
                        access,
                        new OfficeClock(new BreakingOff(clock, clock.today().plusDays(2))))
                .forSample());
        try (DataFolder empty = DataFolder.take(path)) {
            assertThatThrownBy(
                            () -> other.make(empty, SampleCounty.FEWEST, Counties.SEED + 1, Counties.TODAY, days(told)))
                    .isInstanceOf(BrokenOff.class);
        }
        assertThat(told)
                .as(
                        "whoever waits for it is told how far it is: the beginning, then the first day with something to tell")
                .isSorted()
                .startsWith(0L)
                .hasSize(2)
                .last()
                .satisfies(day -> assertThat(day).isPositive());
        assertThat(Counties.people(path))
                .hasSizeGreaterThan(SampleCounty.FEWEST - 10)
                .doesNotContainAnyElementsOf(strings("SELECT name || id_number FROM person"));
    }

    private static Progress days(List<Long> told) {
        return new Progress() {
            @Override
            public void report(long done, long total) {
                assertThat(done).isBetween(0L, total);
                told.add(done);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private static final class BrokenOff extends RuntimeException {}

    /** Goes with the story's clock, and tells no time after a day. */
    private static final class BreakingOff extends Clock {
        private final OfficeClock story;
        private final LocalDate last;

        BreakingOff(OfficeClock story, LocalDate last) {
            this.story = story;
            this.last = last;
        }

        @Override
        public Instant instant() {
            if (story.today().isAfter(last)) {
                throw new BrokenOff();
            }
            return story.now();
        }

        @Override
        public ZoneId getZone() {
            return OfficeClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** samples/README.md: --people 0 makes the county with nobody in it. */
    @Test
    void withoutPeopleTheCountyIsThereToBringRostersInto() {
        Path path = folder.resolve("nobody");
        Counties.make(path, 1, 0);
        inside(
                path,
                wiring -> wiring.database.read(handle -> {
                    for (String table :
                            List.of("person", "training_class", "shop", "subsidy_claim", "fund_grant", "payable")) {
                        assertThat(handle.createQuery("SELECT count(*) FROM " + table)
                                        .mapTo(Integer.class)
                                        .one())
                                .as(table)
                                .isZero();
                    }
                    assertThat(handle.createQuery("SELECT count(*) FROM place WHERE level = 'VILLAGE'")
                                    .mapTo(Integer.class)
                                    .one())
                            .isGreaterThan(300);
                    return true;
                }));
        inside(
                path,
                wiring -> assertThat(wiring.dataCheck.run(null, Progress.NONE).clean())
                        .isTrue());
        assertThatThrownBy(() -> Counties.make(folder.resolve("few"), 1, SampleCounty.FEWEST - 1))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aFolderWithDataIsRefused() {
        Path full = Counties.copy(folder.resolve("full"));
        assertThatThrownBy(() -> Counties.make(full, 1)).isInstanceOf(Refusal.class);
    }

    private static long count(org.jdbi.v3.core.Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
