package org.jishi.training.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.place.DivisionBook;
import org.jishi.place.PlaceService;
import org.jishi.platform.text.Language;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jishi.training.TrainingOffice;
import org.jspecify.annotations.Nullable;

/** The training room's pages over a real store. */
final class TrainingDesk implements AutoCloseable {
    final TrainingOffice room = new TrainingOffice();
    final PlaceService places = new PlaceService(room.office.acts, new DivisionBook());

    final List<String> needs = new ArrayList<>();
    final NeedOpener opened = (person, name, followUp, need) -> needs.add(need);

    TestUi ui(Language language) {
        return new TestUi(room.office.access, room.office.clock, language);
    }

    TestUi ui() {
        return ui(Language.ZH);
    }

    TrainingServices services() {
        return new TrainingServices(
                room.courses,
                room.classes,
                room.cancelling,
                room.sessions,
                room.enrolments,
                room.attendance,
                room.outcomes,
                room.corrections,
                new org.jishi.training.SignInService(room.office.acts, room.attendance),
                new org.jishi.training.CertificateService(room.office.acts),
                new org.jishi.training.FollowUpService(room.office.acts),
                new org.jishi.training.CallBackService(room.office.acts),
                places);
    }

    /** A page as the window would show it. */
    Page open(TestUi ui, String screen, @Nullable UUID id) {
        Screen found = new TrainingScreens(ui.ui, services(), opened)
                .screens().stream()
                        .filter(one -> one.id().equals(screen))
                        .findFirst()
                        .orElseThrow();
        Page page = found.factory().apply(id);
        page.node();
        page.shown();
        return page;
    }

    void draw(String name, String screen, @Nullable UUID id) {
        for (Language language : Language.values()) {
            draw(name + (language == Language.EN ? "-en" : ""), screen, id, language);
        }
    }

    void draw(String name, String screen, @Nullable UUID id, Language language) {
        Pictures.draw(name, 1160, 700, () -> {
            Node node = open(ui(language), screen, id).node();
            return node;
        });
    }

    @Override
    public void close() {
        room.close();
    }
}
