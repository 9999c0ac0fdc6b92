package org.jishi.training.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.table.Ticks;
import org.jishi.person.PersonRow;
import org.jishi.person.ui.TickedAct;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Several;
import org.jishi.training.ClassRow;
import org.jishi.training.ClassStatus;
import org.jishi.training.Enrolment;

/** Brings persons who are ticked in the register into a class that is still open. */
public final class EnrolTicked {
    private static final int CLASSES = 200;

    private final Ui ui;
    private final TrainingServices services;

    public EnrolTicked(Ui ui, TrainingServices services) {
        this.ui = ui;
        this.services = services;
    }

    public TickedAct act() {
        return new TickedAct("training.enrol.ticked", Act.CLASS_WRITE, this::ask);
    }

    private void ask(Ticks.Choice<PersonRow> ticked, Runnable done) {
        String open = Several.of(Arrays.stream(ClassStatus.values())
                .filter(status -> !status.isClosed())
                .map(Enum::name)
                .toList());
        PageRequest request = new PageRequest(0, CLASSES, "startsOn", true, "", Map.of("status", open));
        ui.background()
                .run(
                        this,
                        "training.job.reading",
                        () -> services.classes().page(request).rows(),
                        classes -> ask(classes, ticked, done));
    }

    private void ask(List<ClassRow> classes, Ticks.Choice<PersonRow> ticked, Runnable done) {
        if (classes.isEmpty()) {
            ui.dialogs().info("training.enrol.noClass");
            return;
        }
        ObjectProperty<ClassRow> into = new SimpleObjectProperty<>();
        AtomicInteger came = new AtomicInteger();
        Form form = new Form(ui)
                .choice(
                        "training.enrol.into",
                        into,
                        classes,
                        this::words,
                        field -> field.required().width(420))
                .submit(
                        "training.enrol.bring",
                        (saved, refused) -> ui.background()
                                .run(
                                        this,
                                        "training.job.saving",
                                        work(Objects.requireNonNull(into.get()).id(), ticked),
                                        made -> {
                                            came.set(made.size());
                                            saved.run();
                                        },
                                        refused));
        if (ui.dialogs().form("training.enrol.tickedTitle", form, ticked.count())) {
            ui.dialogs().done("training.enrol.done", came.get());
            done.run();
        }
    }

    private String words(ClassRow row) {
        return ui.text("training.enrol.classOf", row.title(), row.number(), row.enrolled(), row.planned());
    }

    private Callable<List<Enrolment>> work(UUID into, Ticks.Choice<PersonRow> ticked) {
        return switch (ticked) {
            case Ticks.Choice.Rows<PersonRow> some ->
                () -> services.enrolments()
                        .enrol(into, some.rows().stream().map(PersonRow::id).toList());
            case Ticks.Choice.AllMatching<PersonRow> all ->
                () -> services.enrolments().enrolMatching(into, all.request());
        };
    }
}
