package org.jishi.casework.ui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.casework.ClockGuard;
import org.jishi.casework.NoticeService;
import org.jishi.casework.NoticeTasks;
import org.jishi.casework.ObjectionService;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.place.PlaceService;
import org.jishi.place.WorkingDays;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The screens of public notices, for every kind of case: the list, the steps that draft one, and the page of one. */
public final class NoticeScreens {
    /** Notices; argument none. */
    public static final String NOTICES = "casework.notice";
    /** One notice; the argument is its id. */
    public static final String NOTICE = "casework.notice.one";
    /** The steps that draft one; the argument is the kind of case, the id of a draft to write anew, or none. */
    public static final String DRAFT = "casework.notice.draft";

    private final Ui ui;
    private final NoticeService notices;
    private final ObjectionService objections;
    private final PlaceService places;
    private final WorkingDays workingDays;
    private final PaperService papers;
    private final ClockGuard guard;

    public NoticeScreens(
            Ui ui,
            NoticeService notices,
            ObjectionService objections,
            PlaceService places,
            WorkingDays workingDays,
            PaperService papers,
            ClockGuard guard) {
        this.ui = ui;
        this.notices = notices;
        this.objections = objections;
        this.places = places;
        this.workingDays = workingDays;
        this.papers = papers;
        this.guard = guard;
    }

    public List<Screen> screens() {
        return List.of(
                Screen.of(
                                NOTICES,
                                "casework.notice.title",
                                Feather.VOLUME_2,
                                () -> new NoticeListView(ui, new NoticeListModel(ui, notices, guard)).page(),
                                Act.CASE_READ)
                        .manual("9"),
                Screen.under(
                                NOTICES,
                                NOTICE,
                                "casework.notice.one",
                                Feather.VOLUME_2,
                                argument -> {
                                    UUID id = (UUID) Objects.requireNonNull(argument, "a notice's page needs its id");
                                    return new NoticeView(
                                                    ui,
                                                    new NoticeModel(ui, notices, objections, papers, id),
                                                    new PapersPanel(ui, papers).of(NoticeTasks.NOTICE, id))
                                            .page();
                                },
                                Act.CASE_READ)
                        .manual("9"),
                Screen.under(
                                NOTICES,
                                DRAFT,
                                "casework.notice.draft",
                                Feather.EDIT_2,
                                kind -> new NoticeDraftView(
                                                ui, new NoticeDraftModel(ui, notices, places, workingDays, kind))
                                        .page(),
                                Act.NOTICE_POST)
                        .manual("9")
                        .found());
    }
}
