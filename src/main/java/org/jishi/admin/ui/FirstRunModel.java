package org.jishi.admin.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.admin.NewOffice;
import org.jishi.admin.SetupDraft;
import org.jishi.admin.SetupService;
import org.jishi.admin.SignedIn;
import org.jishi.kit.Ui;
import org.jishi.place.Division;
import org.jishi.place.DivisionBook;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** A new office as it is entered, and the one made of it, which becomes final when the recovery key was copied back. */
public final class FirstRunModel {
    private static final int SHOWN = 30;

    final ObjectProperty<Division.County> county = new SimpleObjectProperty<>();
    final StringProperty officeName = new SimpleStringProperty("");
    final StringProperty administrator = new SimpleStringProperty("");
    final StringProperty login = new SimpleStringProperty("admin");
    final StringProperty password = new SimpleStringProperty("");
    final StringProperty again = new SimpleStringProperty("");
    final StringProperty firstGroup = new SimpleStringProperty("");
    final StringProperty secondGroup = new SimpleStringProperty("");

    private final Ui ui;
    private final SetupService setup;
    private final DivisionBook book;
    private final DataFolder folder;
    private final KeyService keys;
    private final Consumer<SignedIn> made;
    private String proposed = "";
    private final ReadOnlyObjectWrapper<@Nullable NewOffice> office = new ReadOnlyObjectWrapper<>(null);

    /**
     * @param folder taken and empty
     * @param keys the folder's
     * @param made receives the office once it is final
     */
    public FirstRunModel(
            Ui ui, SetupService setup, DivisionBook book, DataFolder folder, KeyService keys, Consumer<SignedIn> made) {
        this.ui = ui;
        this.setup = setup;
        this.book = book;
        this.folder = folder;
        this.keys = keys;
        this.made = made;
        county.subscribe((before, chosen) -> propose(chosen));
    }

    /** A name for the office of that county, unless somebody wrote another. */
    private void propose(Division.@Nullable County chosen) {
        if (chosen != null && officeName.get().equals(proposed)) {
            proposed = ui.text("admin.firstRun.proposedName", chosen.name());
            officeName.set(proposed);
        }
    }

    /** The office that waits for its recovery key, or null. */
    ReadOnlyObjectProperty<@Nullable NewOffice> office() {
        return office.getReadOnlyProperty();
    }

    List<Division.County> counties(String words) {
        return book.search(words, SHOWN);
    }

    private SetupDraft draft() {
        Division.County chosen = county.get();
        return new SetupDraft(
                chosen == null ? "" : chosen.code(), officeName.get(), administrator.get(), null, login.get(), false);
    }

    /** Makes the office on the disk; it is taken back when the window closes before the end. */
    void make(Runnable done, Consumer<Refusal> refused) {
        SetupDraft draft = draft();
        char[] secret = password.get().toCharArray();
        ui.background()
                .track(
                        "admin.firstRun.making",
                        progress -> {
                            drop();
                            return setup.begin(folder, keys, draft, secret, progress);
                        },
                        fresh -> {
                            office.set(fresh);
                            password.set("");
                            again.set("");
                            done.run();
                        },
                        refused);
    }

    void confirm(Runnable done, Consumer<Refusal> refused) {
        NewOffice fresh = office.get();
        if (fresh == null) {
            return;
        }
        ui.background()
                .run(
                        this,
                        "admin.firstRun.finishing",
                        () -> fresh.confirm(firstGroup.get(), secondGroup.get()),
                        signedIn -> {
                            office.set(null);
                            done.run();
                            made.accept(signedIn);
                        },
                        refused);
    }

    /** Takes back an office that was not made final. */
    public void drop() {
        NewOffice unfinished = office.get();
        if (unfinished != null) {
            unfinished.close();
        }
    }
}
