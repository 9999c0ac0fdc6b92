package org.jishi.intake.collect.ui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.person.ui.PersonScreens;
import org.jishi.person.ui.RegisterTabs;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The screens of collecting; they are opened from the register of persons. */
public final class CollectScreens {
    /** Collectings; argument none. */
    public static final String LIST = "people.collect";
    /** One collecting; the argument is the id. */
    public static final String ONE = "people.collect.one";
    /** The steps of taking files; the argument is the collecting's id. */
    public static final String RECEIVE = "people.collect.receive";
    /** The steps of reading them in; the argument is the collecting's id. */
    public static final String IMPORT = "people.collect.importAll";

    private final Ui ui;
    private final CollectServices services;

    private final RegisterTabs tabs;
    private final Consumer<UUID> classes;

    /** @param classes opens the page of a class that was asked for */
    public CollectScreens(Ui ui, CollectServices services, RegisterTabs tabs, Consumer<UUID> classes) {
        this.classes = classes;
        this.tabs = tabs;
        this.ui = ui;
        this.services = services;
    }

    public List<Screen> screens() {
        CollectModel model = new CollectModel(ui, services);
        AnswerActs answers = new AnswerActs(ui, services.answers());
        return List.of(
                Screen.under(
                                PersonScreens.PEOPLE,
                                LIST,
                                "people.collect.title",
                                Feather.INBOX,
                                none -> new CollectListView(ui, model, tabs).page(),
                                Act.PEOPLE_READ)
                        .manual("4.1")
                        .found()
                        .begins("people.collect.new", Act.PEOPLE_IMPORT),
                Screen.under(
                                PersonScreens.PEOPLE,
                                ONE,
                                "people.collect.one",
                                Feather.INBOX,
                                id -> new CollectView(ui, model, answers, classes, id(id)).page(),
                                Act.PEOPLE_READ)
                        .manual("4.1"),
                Screen.under(
                                PersonScreens.PEOPLE,
                                RECEIVE,
                                "people.collect.receiveTitle",
                                Feather.DOWNLOAD,
                                id -> new ReceiveView(ui, new ReceiveModel(ui, services, id(id))).page(),
                                Act.PEOPLE_IMPORT)
                        .manual("4.1"),
                Screen.under(
                                PersonScreens.PEOPLE,
                                IMPORT,
                                "people.collect.importTitle",
                                Feather.UPLOAD,
                                id -> new CollectImportView(ui, new CollectImportModel(ui, services, id(id)), answers)
                                        .page(),
                                Act.PEOPLE_IMPORT)
                        .manual("4.1"));
    }

    private static UUID id(@Nullable Object argument) {
        return (UUID) Objects.requireNonNull(argument, "a page of one thing is opened with its id");
    }
}
