package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.admin.CheckReport;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.award.AwardStatus;
import org.jishi.branding.BrandingStatus;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeLine;
import org.jishi.payment.Batch;
import org.jishi.payment.Payable;
import org.jishi.platform.access.Access;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.platform.time.Period;
import org.jishi.sample.SampleCounty;
import org.jishi.subsidy.ClaimStatus;
import org.jishi.training.ClassStatus;
import org.jishi.training.TrainingFigures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invented county: every state occurs, the data check holds, the workbooks reconcile, and it comes out the same. */
class SampleCountyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);

    @TempDir
    static Path folder;

    @BeforeAll
    static void make() {
        make(folder.resolve("county"), 1);
    }

    private static void make(Path path, long seed) {
        try (DataFolder taken = DataFolder.take(path)) {
            new SampleCounty((signedIn, access, clock) -> new Wiring(signedIn, access, clock).forSample())
                    .make(taken, SampleCounty.FEWEST, seed, TODAY);
        }
    }

    private interface Work {
        void on(Wiring wiring);
    }

    private static void as(String login, Path path, Work work) {
        OfficeClock clock = OfficeClock.fixed(TODAY.plusDays(1));
        try (DataFolder taken = DataFolder.take(path);
                SignedIn in = new OfficeOpener(clock).open(taken, login, SampleCounty.PASSWORD.toCharArray())) {
            Access access = new Access();
            access.signIn(in.actor());
            work.on(new Wiring(in, access, clock));
        }
    }

    private static void as(String login, Work work) {
        as(login, folder.resolve("county"), work);
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
        Texts texts = Texts.in(Language.ZH);
        as(
                "official",
                wiring -> wiring.reports.list().forEach(form -> {
                    for (String period : List.of("2026", "2026Q3", "2026Q2")) {
                        assertThat(wiring.reports
                                        .build(form.id(), wiring.reports.period(form.id(), period), texts)
                                        .checks())
                                .as(form.id() + " " + period)
                                .extracting("key")
                                .isSubsetOf(
                                        period.equals("2026")
                                                ? java.util.stream.Stream.concat(
                                                                words.stream(),
                                                                java.util.stream.Stream.of("report.check.periodOpen"))
                                                        .toList()
                                                : words);
                    }
                }));
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

    @Test
    void theSameSeedAndDayGiveTheSameCounty() {
        make(folder.resolve("again"), 1);
        List<String> first = content(folder.resolve("county"));
        assertThat(content(folder.resolve("again"))).isEqualTo(first).hasSizeGreaterThan(100);
        make(folder.resolve("other"), 2);
        assertThat(content(folder.resolve("other"))).isNotEqualTo(first);
    }

    private static List<String> content(Path path) {
        List<String> content = new java.util.ArrayList<>();
        as(
                "auditor",
                path,
                wiring -> wiring.database.read(handle -> {
                    content.addAll(handle.createQuery("SELECT name || id_number FROM person ORDER BY id_number")
                            .mapTo(String.class)
                            .list());
                    content.addAll(handle.createQuery("""
                    SELECT claim_no || ' ' || status || ' ' || amount FROM subsidy_claim ORDER BY claim_no\
                    """).mapTo(String.class).list());
                    content.addAll(handle.createQuery("""
                    SELECT order_no || ' ' || paid || ' ' || paid_on FROM shop_order ORDER BY order_no\
                    """).mapTo(String.class).list());
                    return true;
                }));
        return content;
    }

    @Test
    void aFolderWithDataIsRefused() {
        assertThatThrownBy(() -> make(folder.resolve("county"), 1)).isInstanceOf(Refusal.class);
    }
}
