package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jishi.casework.CaseNumbers;
import org.jishi.person.Person;
import org.jishi.platform.access.Role;
import org.jishi.platform.time.Period;
import org.jishi.training.Attendance;
import org.jishi.training.Enrolment;
import org.jishi.training.FollowUpDraft;
import org.jishi.training.FollowUpService;
import org.jishi.training.NextStep;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingOffice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a shop, in the training ledger: what the register and the follow-ups tell, and nothing of whom nobody asked. */
class LedgerShopsTest {
    private static final Period QUARTER = Period.quarter(2026, 3);
    private static final LocalDate CALLED = LocalDate.of(2026, 9, 25);

    private final TrainingOffice it = new TrainingOffice();
    private final FollowUpService followUps = new FollowUpService(it.office.acts);
    private final ReportService reports = new ReportService(it.office.acts, new CaseNumbers(), ReportService.forms());
    private final Person person = it.person("王秀英", "500236199202299941");
    private final TrainingClass held = it.plan("直播班", 5);
    private Enrolment enrolment;

    @BeforeEach
    void attend() {
        enrolment = it.enrol(held, List.of(person)).getFirst();
        it.markAll(held, Attendance.PRESENT);
        it.score(held, 80);
        it.close(held);
    }

    @AfterEach
    void close() {
        it.close();
    }

    @Test
    void nothingIsToldOfWhomNobodyAskedOrReached() {
        assertThat(shop()).containsExactly("", "");
        called(false, false, "");
        assertThat(shop()).containsExactly("", "");
    }

    @Test
    void aFollowUpSaysYesOrNo() {
        called(true, false, "");
        assertThat(shop()).containsExactly("否", "");
        called(true, true, "https://v.example/1");
        assertThat(shop()).containsExactly("是", "https://v.example/1");
    }

    @Test
    void aRegisteredShopCountsWithItsLinkWhateverAFollowUpSaid() {
        called(true, false, "https://v.example/told");
        register("店一", LocalDate.of(2026, 9, 30), null);
        assertThat(shop()).containsExactly("是", "https://shop.example/店一");
    }

    @Test
    void aShopOfAnotherTimeIsNotOne() {
        register("店后", LocalDate.of(2026, 10, 1), null);
        register("店前", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 9, 30));
        assertThat(shop()).containsExactly("", "");
    }

    private void called(boolean reached, boolean opened, String link) {
        it.office.as(
                it.clerk,
                () -> followUps.record(
                        enrolment.id(),
                        new FollowUpDraft(1, CALLED, reached, opened, "", link, null, "", "", NextStep.NONE, "")));
    }

    private void register(String name, LocalDate opened, @Nullable LocalDate closed) {
        it.office.database.change(handle -> handle.execute(
                """
                INSERT INTO shop (id, platform, shop_no, name, url, person_id, category, opened_on, closed_on, entered_by,
                       created_at)
                VALUES (?, 'DOUYIN', ?, ?, ?, ?, '水果', ?, ?, ?, CURRENT_TIMESTAMP)\
                """,
                it.office.ids.next(),
                name,
                name,
                "https://shop.example/" + name,
                person.id(),
                opened,
                closed,
                it.clerk.staffId()));
    }

    /** 是否开店 and 店铺链接 of the only row. */
    private List<String> shop() {
        it.office.signIn(Role.OFFICIAL);
        List<List<String>> rows =
                reports.build("training-ledger", QUARTER, ReportLanguage.ZH).sheets().getFirst().rows().stream()
                        .map(row -> row.spans().stream()
                                .map(span -> span.cell().shown())
                                .toList())
                        .toList();
        List<String> heads =
                rows.stream().filter(row -> row.contains("是否开店")).findFirst().orElseThrow();
        List<String> row =
                rows.stream().filter(each -> each.contains("王秀英")).findFirst().orElseThrow();
        return List.of(row.get(heads.indexOf("是否开店")), row.get(heads.indexOf("店铺链接")));
    }
}
