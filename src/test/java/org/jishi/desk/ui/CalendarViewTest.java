package org.jishi.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jishi.approval.Subject;
import org.jishi.casework.CalendarEntry;
import org.jishi.casework.CalendarEntry.Kind;
import org.jishi.casework.CalendarSource;
import org.jishi.casework.HomeCard.State;
import org.jishi.casework.Words;
import org.jishi.desk.CalendarService;
import org.jishi.kit.Page;
import org.jishi.platform.access.Role;
import org.jishi.support.FakeNavigator;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarViewTest {
    private static final LocalDate TODAY = Office.TODAY;
    private static final UUID CLASS = new UUID(0, 1);
    private static final UUID NOTICE = new UUID(0, 2);

    private final Office office = new Office();
    private final TestUi test = new TestUi(office);

    @AfterEach
    void close() {
        office.close();
    }

    private static CalendarEntry entry(LocalDate day, Kind kind, String title, Subject subject) {
        return new CalendarEntry(
                day,
                kind,
                Words.of("training.calendar.session", "上午", title),
                Words.of("training.calendar.detail", "计划", "选品与定价", "", "青龙镇会议室"),
                State.PLAIN,
                subject,
                "training");
    }

    private static CalendarSource some(int each) {
        return (handle, actor, first, last, today) -> {
            List<CalendarEntry> entries = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                entries.add(entry(TODAY, Kind.SESSION, "网店运营班（第" + i + "期）", new Subject("training_class", CLASS)));
            }
            entries.add(entry(TODAY.minusDays(2), Kind.NOTICE, "公示", new Subject("notice", NOTICE)));
            return entries;
        };
    }

    private Page page(TestUi ui, CalendarSource... sources) {
        CalendarService service = new CalendarService(office.acts, List.of(sources));
        return new CalendarView(ui.ui, new CalendarModel(ui.ui, service)).page();
    }

    @Test
    void arrowsGoFromEntryToEntryAndEachOpensItsThing() {
        office.signIn(Role.CLERK);
        Page page = FxTest.on(() -> page(test, some(2)));
        Stage stage = FxTest.show(new StackPane(page.node()), 1190, 692);
        FxTest.run(page::shown);
        FxTest.settle();
        FxTest.press("Down");
        assertThat(focused(stage)).contains("公示");
        FxTest.press("Right");
        assertThat(focused(stage)).contains("第0期");
        FxTest.press("Down");
        assertThat(focused(stage)).contains("第1期");
        FxTest.press("Left");
        assertThat(focused(stage)).contains("公示");
        FxTest.press("Enter", "Right", "Enter");
        FxTest.press("Page_Down");
        FxTest.settle();
        assertThat(focused(stage))
                .as("the keys stay with the entry when the page turns")
                .contains("第0期");
        assertThat(test.navigator.opened)
                .extracting(FakeNavigator.Opened::screen, FakeNavigator.Opened::argument)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("casework.notice.one", NOTICE),
                        org.assertj.core.api.Assertions.tuple("training.class", CLASS));
    }

    private static String focused(Stage stage) {
        return FxTest.on(() -> ((Button) stage.getScene().getFocusOwner()).getText());
    }

    @Test
    void aTrainerBeginsWithTheWeekAndWhatAMonthCountsIsOpenedByIt() {
        office.signIn(Role.TRAINER);
        CalendarService service = new CalendarService(office.acts, List.of(some(9)));
        CalendarModel week = FxTest.on(() -> new CalendarModel(test.ui, service));
        assertThat(week.span.get()).isEqualTo(CalendarModel.Span.WEEK);
        office.signIn(Role.CLERK);
        CalendarModel model = FxTest.on(() -> new CalendarModel(new TestUi(office).ui, service));
        assertThat(model.span.get()).isEqualTo(CalendarModel.Span.MONTH);
        FxTest.run(() -> model.toWeekOf(TODAY.plusDays(40)));
        assertThat(model.span.get()).isEqualTo(CalendarModel.Span.WEEK);
        assertThat(model.shown().get().first()).isBeforeOrEqualTo(TODAY.plusDays(40));
        assertThat(model.shown().get().last()).isAfterOrEqualTo(TODAY.plusDays(40));
    }

    @Test
    void looksRightWithNothingAndWithMuch() {
        office.signIn(Role.CLERK);
        Pictures.prove("calendar-empty", language -> page(new TestUi(office.access, office.clock, language)));
        Pictures.prove("calendar-many", language -> page(new TestUi(office.access, office.clock, language), some(9)));
        office.signIn(Role.TRAINER);
        Pictures.prove("calendar-week", language -> page(new TestUi(office.access, office.clock, language), some(6)));
    }
}
