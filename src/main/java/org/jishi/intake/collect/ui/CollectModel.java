package org.jishi.intake.collect.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jishi.intake.collect.BlankForms;
import org.jishi.intake.collect.ClassNames;
import org.jishi.intake.collect.CollectDraft;
import org.jishi.intake.collect.CollectFile;
import org.jishi.intake.collect.CollectLine;
import org.jishi.intake.collect.CollectRow;
import org.jishi.intake.collect.Collecting;
import org.jishi.intake.collect.PlaceState;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.place.Place;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** What the list and the page of collectings ask and do: one call of a service for each gesture. */
final class CollectModel {
    private static final int FOUND = 20;

    private final Ui ui;
    private final CollectServices services;

    CollectModel(Ui ui, CollectServices services) {
        this.ui = ui;
        this.services = services;
    }

    Page<CollectRow> page(PageRequest request) {
        return services.desk().page(request);
    }

    void load(UUID id, Consumer<CollectFile> shown) {
        ui.background()
                .run(
                        this,
                        "people.collect.loading",
                        () -> services.desk().get(id).orElseThrow(() -> new Refusal("people.collect.gone")),
                        shown);
    }

    void townships(Consumer<List<Place>> shown) {
        ui.background().run(this, "people.collect.loading", services.places()::townships, shown);
    }

    List<ClassNames.Named> classes(String words) {
        return services.desk().classes(words, FOUND);
    }

    void open(CollectDraft draft, Consumer<UUID> done, Consumer<Refusal> refused) {
        ui.background().run(this, "people.saving", () -> services.service().open(draft), done, refused);
    }

    void change(
            Collecting of,
            String name,
            @Nullable LocalDate due,
            String contact,
            Optional<UUID> classId,
            Runnable done,
            Consumer<Refusal> refused) {
        act(
                () -> {
                    services.service().change(of.id(), of.version(), name, due, contact, classId.orElse(null));
                    return of;
                },
                done,
                refused);
    }

    void close(Collecting of, Runnable done) {
        act(
                () -> {
                    services.service().close(of.id(), of.version());
                    return of;
                },
                done,
                ui.dialogs()::refusal);
    }

    void reopen(Collecting of, Runnable done) {
        act(
                () -> {
                    services.service().reopen(of.id(), of.version());
                    return of;
                },
                done,
                ui.dialogs()::refusal);
    }

    void excuse(CollectLine line, String reason, Runnable done) {
        act(
                () -> {
                    services.service().excuse(line, reason);
                    return line;
                },
                done,
                ui.dialogs()::refusal);
    }

    void takeOut(CollectLine line, String reason, Runnable done) {
        act(
                () -> {
                    services.service().takeOut(line, reason);
                    return line;
                },
                done,
                ui.dialogs()::refusal);
    }

    void ask(CollectLine line, Runnable done) {
        act(
                () -> {
                    services.service().ask(line);
                    return line;
                },
                done,
                ui.dialogs()::refusal);
    }

    private <T> void act(Callable<T> act, Runnable done, Consumer<Refusal> refused) {
        ui.background().run(this, "people.saving", act, result -> done.run(), refused);
    }

    /** Whether what a place sent may be opened: it has whole numbers. */
    boolean mayOpenFiles() {
        return ui.may(Act.PEOPLE_WHOLE_ID);
    }

    /** Opens what a place sent in the program that the computer has for it. */
    void openFile(CollectLine.Sent file) {
        ui.background()
                .run(
                        this,
                        "people.undo.open",
                        () -> services.desk().copy(file),
                        ui.desktop()::open,
                        ui.dialogs()::refusal);
    }

    /** Asks where to, and writes the form of one place there. */
    void blank(CollectFile file, CollectLine line) {
        ui.dialogs()
                .saveFile("people.collect.blank", BlankForms.suggestedName(file, line), FileKind.WORKBOOK)
                .ifPresent(out -> ui.background()
                        .run(
                                this,
                                "people.collect.blanksWriting",
                                () -> {
                                    services.blanks().write(file, line, out);
                                    return out;
                                },
                                written -> ui.dialogs()
                                        .saved(
                                                written,
                                                "people.collect.blankDone",
                                                String.valueOf(written.getFileName())),
                                ui.dialogs()::refusal));
    }

    /** Asks for a folder, and writes a form for each place that has not sent into it. */
    void blanks(CollectFile file) {
        if (file.in(PlaceState.MISSING).isEmpty()) {
            ui.dialogs().info("people.collect.blanksNone");
            return;
        }
        ui.dialogs().folder("people.collect.blanks").ifPresent(folder -> blanks(file, folder));
    }

    private void blanks(CollectFile file, Path folder) {
        ui.background()
                .track(
                        "people.collect.blanksWriting",
                        progress -> services.blanks().write(file, folder, progress),
                        count -> ui.dialogs().saved(folder, "people.collect.blanksDone", count),
                        ui.dialogs()::refusal);
    }
}
