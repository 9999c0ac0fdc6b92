package org.jishi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jishi.place.Holiday;
import org.jishi.place.NoticeEnd;
import org.jishi.place.WorkingDays;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A year's holidays come from the words of the notice, whole or not at all, and notices end by them. */
class HolidayServiceTest {
    private static final String OF_2025 = """
            国务院办公厅关于2025年部分节假日安排的通知
            经党中央、国务院批准，现将2025年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
            一、元旦：1月1日（周三）放假1天，不调休。
            二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
            三、清明节：4月4日（周五）至6日（周日）放假，共3天。
            四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
            五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
            六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
            节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
            """;

    private static final String OF_2027 = """
            一、元旦：2026年12月31日至2027年1月2日放假调休，共3天。
            二、春节：2月5日至11日放假调休，共7天。2月14日(周日)上班。
            三、清明节：4月3日至5日放假，共3天。
            四、劳动节：5月1日至5日放假调休，共5天。5月8日上班。
            五、端午节：6月9日放假1天。
            六、中秋节：9月15日放假1天。
            七、国庆节：10月1日至7日放假调休，共7天。9月26日、10月9日上班。
            """;

    private final Office office = new Office();
    private final HolidayService service = service();

    private HolidayService service() {
        return new HolidayService(office.acts);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theWordsOfANoticeGiveTheDaysThatCameWithTheProgram() {
        assertThat(worked(HolidayNotice.read(2025, OF_2025)))
                .isEqualTo(worked(WorkingDays.bundled().of(2025)));
    }

    private static Map<LocalDate, Boolean> worked(List<Holiday> days) {
        return days.stream().collect(Collectors.toMap(Holiday::day, Holiday::work));
    }

    @Test
    void aYearThatWasEnteredCountsAtOnceAndAfterTheNextStart() {
        office.signIn(Role.ADMINISTRATOR);
        LocalDate posted = LocalDate.of(2026, 12, 29);
        assertThat(service.days().end(posted, 5, true).provisional()).isTrue();
        assertThat(service.year(2027).known()).isFalse();
        service.enter(2027, OF_2027);
        // 30 December, then four working days from 4 January on: the first three are free, as the old year's last day
        // is.
        NoticeEnd end = new NoticeEnd(LocalDate.of(2027, 1, 7), false);
        assertThat(service.days().end(posted, 5, true)).isEqualTo(end);
        HolidayService next = service();
        next.load();
        assertThat(next.days().end(posted, 5, true)).isEqualTo(end);
        assertThat(service.year(2027)).satisfies(year -> {
            assertThat(year.known()).isTrue();
            assertThat(year.own()).isTrue();
        });
        assertThat(service.days().isWorkingDay(LocalDate.of(2027, 2, 14))).isTrue();
        assertThat(service.year(2026).own()).isFalse();
        List<Problem> found = office.database.read(handle -> TrailCheck.run(handle, null));
        assertThat(found).isEmpty();
    }

    @Test
    void halfANoticeIsNoneAndOnlyAnAdministratorEntersAYearThatIsNotOver() {
        office.signIn(Role.ADMINISTRATOR);
        refused(2027, OF_2027.lines().limit(5).collect(Collectors.joining("\n")), "admin.holidays.missing");
        refused(2027, OF_2027.replace("2月14日", "2月15日"), "admin.holidays.workAnyway");
        refused(2027, OF_2027.replace("6月9日", "6月31日"), "admin.holidays.noDay");
        refused(2027, OF_2027.replace("5月1日至5日", "5月1日至25日"), "admin.holidays.span");
        refused(2026, OF_2027.replace("2026年12月31日至2027年1月2日", "2027年1月2日"), "admin.holidays.otherYear");
        refused(2025, OF_2025, "admin.holidays.over");
        refused(2027, "", "admin.holidays.missing");
        assertThat(service.year(2027).known()).isFalse();
        office.signIn(Role.CLERK);
        assertThatThrownBy(() -> service.enter(2027, OF_2027)).isInstanceOf(Refusal.class);
        assertThat(service.year(2026).days()).isNotEmpty();
    }

    @Test
    void whereACopyBreaksItsLinesMattersToNoDay() {
        Map<LocalDate, Boolean> whole = worked(HolidayNotice.read(2027, OF_2027));
        assertThat(whole.values()).contains(true, false);
        for (String broken : List.of(
                OF_2027.replace("至", "至\n"),
                OF_2027.replace("月", "月\n"),
                OF_2027.replace("。", "。\n"),
                OF_2027.replace("上班", "补班"),
                OF_2027 + "\n国务院办公厅\n2026年11月4日")) {
            assertThat(worked(HolidayNotice.read(2027, broken))).as(broken).isEqualTo(whole);
        }
        office.signIn(Role.ADMINISTRATOR);
        refused(2027, OF_2027.replace("上班", "照常"), "admin.holidays.unread");
    }

    private void refused(int year, String text, String key) {
        assertThatThrownBy(() -> service.enter(year, text))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems()).extracting("key").contains(key));
    }
}
