package org.jishi.training.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jishi.kit.Masked;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.person.PersonService;
import org.jishi.person.ui.PersonSecrets;
import org.jishi.platform.access.Act;
import org.jishi.training.TrainingTasks;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The screens of the training room. Pages of one class are opened with its id. */
public final class TrainingScreens {
    public static final String LIST = "training";
    public static final String CLASS = "training.class";
    public static final String BOARD = "training.board";
    public static final String ENROL = "training.enrol";
    public static final String FOLLOW_UPS = TrainingTasks.FOLLOW_UPS;
    public static final String CALL_BACKS = TrainingTasks.CALL_BACKS;
    public static final String SHEET = "training.sheet";
    public static final String COURSES = "training.course";

    private final Ui ui;
    private final TrainingServices services;
    private final @Nullable NeedOpener needs;
    private Function<UUID, Masked.@Nullable Reveal> phones = person -> null;
    private Runnable calendar = () -> {};

    /** Shows the phone of somebody who is to be called, to those who may; each look stands in the trail. */
    public TrainingScreens phones(PersonSecrets secrets) {
        phones = person -> secrets.of(person, PersonService.Secret.PHONE);
        return this;
    }

    /** Opens the days of the office, which the desk has. */
    public TrainingScreens calendar(Runnable opener) {
        calendar = opener;
        return this;
    }

    /** @param needs opens a branding case from a follow-up; null where nothing can be opened */
    public TrainingScreens(Ui ui, TrainingServices services, @Nullable NeedOpener needs) {
        this.ui = ui;
        this.services = services;
        this.needs = needs;
    }

    public List<Screen> screens() {
        return List.of(
                Screen.of(
                                LIST,
                                "training.title",
                                Feather.BOOK_OPEN,
                                () -> new ClassListView(ui, new ClassListModel(ui, services, calendar)).page(),
                                Act.CLASS_READ)
                        .manual("5")
                        .begins("training.list.plan", Act.CLASS_WRITE),
                Screen.under(
                                LIST,
                                CLASS,
                                "training.class.page",
                                Feather.BOOK_OPEN,
                                id -> new ClassView(ui, new ClassModel(ui, services, of(id))).page(),
                                Act.CLASS_READ)
                        .manual("5"),
                Screen.under(
                                LIST,
                                BOARD,
                                "training.board.name",
                                Feather.CHECK_SQUARE,
                                id -> new AttendanceView(ui, new AttendanceModel(ui, services, of(id))).page(),
                                Act.CLASS_READ)
                        .manual("5"),
                Screen.under(
                                LIST,
                                ENROL,
                                "training.enrol.title",
                                Feather.USER_PLUS,
                                id -> new EnrolView(ui, new EnrolModel(ui, services, of(id))).page(),
                                Act.CLASS_WRITE)
                        .manual("5"),
                Screen.under(
                                LIST,
                                SHEET,
                                "training.sheet.readTitle",
                                Feather.UPLOAD,
                                id -> new SignInView(ui, new SignInModel(ui, services, of(id))).page(),
                                Act.ATTENDANCE_WRITE)
                        .manual("5"),
                Screen.under(
                                LIST,
                                FOLLOW_UPS,
                                "training.followUp.page",
                                Feather.PHONE,
                                id -> new FollowUpView(ui, new FollowUpModel(ui, services, needs), phones).page(),
                                Act.CLASS_WRITE)
                        .manual("5")
                        .found(),
                Screen.under(
                                LIST,
                                CALL_BACKS,
                                "training.callBack.page",
                                Feather.PHONE_CALL,
                                id -> new CallBackView(ui, new CallBackModel(ui, services)).page(),
                                Act.CALL_BACK_DRAW,
                                Act.CALL_BACK_RECORD)
                        .manual("5")
                        .found(),
                Screen.under(
                                LIST,
                                COURSES,
                                "training.course.page",
                                Feather.BOOK,
                                id -> new CoursesView(ui, new CoursesModel(ui, services)).page(),
                                Act.CLASS_READ)
                        .manual("5")
                        .found());
    }

    private static UUID of(@Nullable Object argument) {
        return argument instanceof UUID id ? id : UUID.fromString(String.valueOf(argument));
    }
}
