package org.jishi.training.ui;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jishi.kit.Ui;
import org.jishi.kit.table.Ticks;
import org.jishi.person.ui.VillageChoices;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.training.Candidate;
import org.jishi.training.ClassFile;
import org.jishi.training.Enrolment;

/** Chooses people of the register for a class. */
final class EnrolModel {
    private final Ui ui;
    private final VillageChoices villages;
    private final TrainingServices services;
    private final UUID classId;
    private final ReadOnlyStringWrapper places = new ReadOnlyStringWrapper("");

    EnrolModel(Ui ui, TrainingServices services, UUID classId) {
        this.ui = ui;
        this.villages = new VillageChoices(ui);
        this.services = services;
        this.classId = classId;
    }

    Page<Candidate> page(PageRequest request) {
        return services.enrolments().page(classId, request);
    }

    /** The class and how many places are left. */
    ReadOnlyStringProperty places() {
        return places.getReadOnlyProperty();
    }

    void load() {
        villages.load(services.places());
        ui.background()
                .run(this, "training.job.reading", () -> services.classes().file(classId), this::show);
    }

    private void show(ClassFile file) {
        int in = file.enrolled().size();
        int planned = file.trainingClass().planned();
        places.set(
                ui.text("training.enrol.places", file.trainingClass().title(), planned, in, Math.max(0, planned - in)));
    }

    VillageChoices villages() {
        return villages;
    }

    /** Brings in those who are ticked, then says so and offers to go back to the class. */
    void enrol(Ticks.Choice<Candidate> choice, Runnable done) {
        Callable<List<Enrolment>> work = switch (choice) {
            case Ticks.Choice.Rows<Candidate> some ->
                () -> services.enrolments()
                        .enrol(
                                classId,
                                some.rows().stream().map(Candidate::personId).toList());
            case Ticks.Choice.AllMatching<Candidate> all ->
                () -> services.enrolments().enrolMatching(classId, all.request());
        };
        ui.background()
                .run(
                        this,
                        "training.job.saving",
                        work,
                        made -> {
                            load();
                            ui.dialogs().done("training.enrol.done", made.size());
                            done.run();
                        },
                        refusal -> ui.dialogs().refusal(refusal));
    }

    /** Finds who is meant by copied lines and says whom it did not find. */
    void paste(Consumer<List<Candidate>> found) {
        String copied = ui.desktop().paste();
        if (copied.isBlank()) {
            ui.dialogs().info("training.enrol.pasteNothing");
            return;
        }
        ui.background()
                .run(
                        this,
                        "training.job.reading",
                        () -> PastedPeople.read(services.enrolments(), classId, copied),
                        people -> {
                            found.accept(people.found());
                            if (people.whole()) {
                                ui.dialogs()
                                        .done(
                                                "training.enrol.pasted",
                                                people.found().size());
                            } else {
                                ui.dialogs()
                                        .info(
                                                "training.enrol.pastedSome",
                                                people.found().size(),
                                                names(people.unknown()),
                                                names(people.several()),
                                                names(people.cannot()));
                            }
                        });
    }

    private String names(List<String> names) {
        return names.isEmpty() ? ui.text("kit.list.nothing") : String.join(ui.text("people.list.comma"), names);
    }

    void openClass() {
        ui.navigator().open(TrainingScreens.CLASS, classId);
    }
}
