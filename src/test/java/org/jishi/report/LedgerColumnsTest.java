package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

/** Columns of the training ledger that once said something else than their headings, and what the ministry's table makes of them. */
class LedgerColumnsTest {
    private static final Period QUARTER = Period.quarter(2026, 3);
    private static final String GAOSHAN = "500236118206";
    private static final String OTHER = "500236118207";

    private final TrainingOffice it = new TrainingOffice();
    private final FollowUpService followUps = new FollowUpService(it.office.acts);
    private final ReportService reports = new ReportService(it.office.acts, new CaseNumbers(), ReportService.forms());
    private final Person person = it.person("王秀英", "500236199202299941");
    private final TrainingClass held = it.plan("直播班", 5);
    private Enrolment enrolment;

    @BeforeEach
    void attend() {
        it.office.database.change(handle -> {
            UUID county = place(handle, "500236000000", "奉节县", "COUNTY", null);
            UUID township = place(handle, "500236118000", "大树镇", "TOWNSHIP", county);
            place(handle, GAOSHAN, "高山村村民委员会", "VILLAGE", township);
            place(handle, OTHER, "石堰村村民委员会", "VILLAGE", township);
        });
        enrolment = it.enrol(held, List.of(person)).getFirst();
        it.markAll(held, Attendance.PRESENT);
        it.score(held, 80);
        it.close(held);
    }

    @AfterEach
    void close() {
        it.close();
    }

    private UUID place(org.jdbi.v3.core.Handle handle, String code, String name, String level, @Nullable UUID parent) {
        UUID id = it.office.ids.next();
        handle.execute("""
            INSERT INTO place (id, code, level, name, kind, parent_id, rural_guess, valid_from, live_code)
            VALUES (?, ?, ?, ?, 'OFFICIAL', ?, TRUE, DATE '2020-01-01', ?)\
            """, id, code, level, name, parent, code);
        handle.execute("INSERT INTO place_code (id, code) VALUES (?, ?)", id, code);
        return id;
    }

    private String cell(String column) {
        it.office.signIn(Role.OFFICIAL);
        List<List<String>> rows = rows("training-ledger");
        List<String> heads =
                rows.stream().filter(row -> row.contains("户籍乡镇村")).findFirst().orElseThrow();
        List<String> row =
                rows.stream().filter(each -> each.contains("王秀英")).findFirst().orElseThrow();
        return row.get(heads.indexOf(column));
    }

    private List<List<String>> rows(String form) {
        it.office.signIn(Role.OFFICIAL);
        return reports.build(form, QUARTER, ReportLanguage.ZH).sheets().getFirst().rows().stream()
                .map(row ->
                        row.spans().stream().map(span -> span.cell().shown()).toList())
                .toList();
    }

    private String ministry(String indicator) {
        return rows("mofcom-table").stream()
                .filter(row -> row.contains(indicator))
                .map(row -> row.get(3))
                .findFirst()
                .orElseThrow();
    }

    private void change(String sql, Object... args) {
        it.office.database.change(handle -> handle.execute(sql, args));
    }

    @Test
    void theVillageIsWhereThePersonIsRegisteredAndAResidenceSaysSo() {
        assertThat(cell("户籍乡镇村")).isEmpty();
        change("UPDATE person SET village_code = ? WHERE id = ?", GAOSHAN, person.id());
        assertThat(cell("户籍乡镇村")).isEqualTo("（现住）大树镇高山村");
        assertThat(cell("村代码")).isEqualTo(GAOSHAN);
        change("UPDATE person SET household_code = ? WHERE id = ?", OTHER, person.id());
        assertThat(cell("户籍乡镇村")).isEqualTo("大树镇石堰村");
        assertThat(cell("村代码")).isEqualTo(OTHER);
    }

    @Test
    void theTermStandsUnderTerm() {
        assertThat(cell("期次")).isEqualTo(held.number());
        change("UPDATE training_class SET term = '2026年第3期' WHERE id = ?", held.id());
        assertThat(cell("期次")).isEqualTo("2026年第3期");
    }

    @Test
    void everyLecturerIsPrinted() {
        for (String name : List.of("赵老师", "白老师", "冯老师")) {
            UUID lecturer = it.office.ids.next();
            change("INSERT INTO lecturer (id, name, title, phone) VALUES (?, ?, '', '')", lecturer, name);
            change(
                    "INSERT INTO class_lecturer (id, class_id, lecturer_id, fee, live_key) VALUES (?, ?, ?, 0, ?)",
                    it.office.ids.next(),
                    held.id(),
                    lecturer,
                    lecturer);
        }
        assertThat(cell("讲师")).isEqualTo("赵老师、白老师、冯老师");
    }

    @Test
    void dayAndResultAreOfOneCall() {
        called(LocalDate.of(2026, 9, 24), "WRONG_NUMBER");
        assertThat(List.of(cell("回访日期"), cell("回访结果"))).containsExactly("2026-09-24", "号码不对");
        called(LocalDate.of(2026, 9, 28), "NO_ANSWER");
        assertThat(List.of(cell("回访日期"), cell("回访结果"))).containsExactly("2026-09-28", "无人接听");
    }

    private void called(LocalDate on, String result) {
        UUID sample = it.office.ids.next();
        change("""
                INSERT INTO call_back_sample (id, number, number_year, number_seq, from_day, to_day, seed, percent, least,
                       population, drawn_by, drawn_at)
                VALUES (?, ?, 2026, ?, DATE '2026-09-01', DATE '2026-09-30', 1, 5, 1, 1, ?, CURRENT_TIMESTAMP)\
                """, sample, "HF" + on, on.getDayOfMonth(), it.clerk.staffId());
        change(
                "INSERT INTO call_back (id, sample_id, enrolment_id, position, called_on, result) VALUES (?, ?, ?, 1, ?, ?)",
                it.office.ids.next(),
                sample,
                enrolment.id(),
                on,
                result);
    }

    /** One definition of a shop in both forms; 待业 is no work, and who has a shop has some. */
    @Test
    void bothFormsCountTheSameShopsAndOnlyWorkCountsAsWork() {
        followUp(false, "待业");
        assertThat(List.of(cell("是否开店"), ministry("开店人数"), ministry("就业创业人数"))).containsExactly("否", "0", "0");
        followUp(false, "在直播公司上班");
        assertThat(List.of(cell("是否开店"), ministry("开店人数"), ministry("就业创业人数"))).containsExactly("否", "0", "1");
        change("""
                INSERT INTO shop (id, platform, shop_no, name, url, person_id, category, opened_on, entered_by, created_at)
                VALUES (?, 'DOUYIN', '店一', '店一', '', ?, '水果', DATE '2026-09-25', ?, CURRENT_TIMESTAMP)\
                """, it.office.ids.next(), person.id(), it.clerk.staffId());
        followUp(false, "无");
        assertThat(List.of(cell("是否开店"), ministry("开店人数"), ministry("就业创业人数"))).containsExactly("是", "1", "1");
    }

    private void followUp(boolean shop, String job) {
        it.office.as(
                it.clerk,
                () -> followUps.record(
                        enrolment.id(),
                        new FollowUpDraft(
                                1, LocalDate.of(2026, 9, 25), true, shop, "", "", null, job, "", NextStep.NONE, "")));
    }
}
