package org.jishi.kit.page;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jspecify.annotations.Nullable;

/** Keeps, renames and deletes the views of a list, and chooses with which it opens. */
final class ViewActs {
    static final String WORKING = "kit.view.working";

    private final Ui ui;
    private final String list;
    private final Consumer<Runnable> reload;

    /** @param reload reads the views anew, then goes on */
    ViewActs(Ui ui, String list, Consumer<Runnable> reload) {
        this.ui = ui;
        this.list = list;
        this.reload = reload;
    }

    /**
     * Asks for a name, and keeps the content under it.
     *
     * @param withoutLink whether a link brought something that is no part of the content
     * @param saved told the id of the view
     */
    void save(String content, boolean withoutLink, Consumer<UUID> saved) {
        StringProperty name = new SimpleStringProperty("");
        BooleanProperty forAll = new SimpleBooleanProperty(false);
        Form form = new Form(ui).text("kit.view.field.name", name, field -> field.required());
        if (ui.views().mayForAll()) {
            form.check("kit.view.field.forAll", forAll, field -> {});
        }
        if (withoutLink) {
            form.note("kit.view.withoutLink");
        }
        form.submit(
                "kit.view.submit",
                (done, refused) -> ui.background()
                        .run(
                                this,
                                WORKING,
                                () -> ui.views().save(list, name.get(), forAll.get(), content),
                                id -> {
                                    done.run();
                                    saved.accept(id);
                                },
                                refused));
        if (ui.dialogs().form("kit.view.saveTitle", form)) {
            ui.dialogs().done("kit.view.saved", name.get().strip());
        }
    }

    /** Gives a view another content. */
    void keep(SavedViews.View view, String content, Runnable kept) {
        run(() -> ui.views().change(view, view.name(), content), () -> {
            kept.run();
            ui.dialogs().done("kit.view.saved", view.name());
        });
    }

    void rename(SavedViews.View view) {
        StringProperty name = new SimpleStringProperty(view.name());
        Form form = new Form(ui).text("kit.view.field.name", name, field -> field.required());
        form.submit(
                "kit.view.submit",
                (done, refused) -> ui.background()
                        .run(
                                this,
                                WORKING,
                                () -> {
                                    ui.views().change(view, name.get(), view.content());
                                    return true;
                                },
                                changed -> {
                                    done.run();
                                    reload.accept(() -> {});
                                },
                                refused));
        ui.dialogs().form("kit.view.renameTitle", form, view.name());
    }

    void delete(SavedViews.View view) {
        if (!view.forAll() || ui.dialogs().confirm("kit.view.deleteForAll", view.name())) {
            AtomicReference<Runnable> back = new AtomicReference<>(() -> {});
            run(
                    () -> back.set(ui.views().delete(view)),
                    () -> ui.dialogs()
                            .doneWithUndo(
                                    () -> run(back.get(), () -> ui.dialogs().done("kit.view.broughtBack", view.name())),
                                    "kit.view.deleted",
                                    view.name()));
        }
    }

    /** @param view null for none */
    void startWith(SavedViews.@Nullable View view) {
        run(() -> ui.views().startWith(list, view), () -> {
            if (view == null) {
                ui.dialogs().done("kit.view.startEnded");
            } else {
                ui.dialogs().done("kit.view.started", view.name());
            }
        });
    }

    private void run(Runnable act, Runnable then) {
        ui.background()
                .run(
                        this,
                        WORKING,
                        () -> {
                            act.run();
                            return true;
                        },
                        done -> reload.accept(then),
                        refusal -> {
                            reload.accept(() -> {});
                            ui.dialogs().refusal(refusal);
                        });
    }
}
