package org.jishi.consent.ui;

import java.util.function.Consumer;
import org.jishi.consent.ConsentDraft;
import org.jishi.consent.ConsentNotice;
import org.jishi.consent.ConsentRow;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.OfficeClock;

/** The versions of the notice, and what becomes of them. */
final class ConsentModel {
    private static final ShortList<ConsentRow> ROWS = new ShortList<ConsentRow>()
            .search(row -> row.notice().name() + ' ' + row.notice().body())
            .is("state", ConsentRow::state)
            .words("name", row -> row.notice().name())
            .days("since", row -> row.notice().inForceSince())
            .numbers("persons", ConsentRow::persons)
            .words("maker", ConsentRow::maker)
            .days("made", row -> OfficeClock.day(row.notice().madeAt()))
            .sort("name", row -> row.notice().name())
            .sort("state", ConsentRow::state)
            .sort("since", row -> row.notice().inForceSince())
            .sort("persons", ConsentRow::persons)
            .sort("maker", ConsentRow::maker)
            .sort("made", row -> row.notice().madeAt());
    private static final String WORKING = "people.consent.working";

    private final Ui ui;
    private final ConsentServices services;
    private final String register;
    private Runnable changed = () -> {};

    /**
     * From what a new version is written.
     *
     * @param first whether it is the program's draft, because the office has no version yet
     */
    record Beginning(String body, boolean first) {}

    ConsentModel(Ui ui, ConsentServices services, String register) {
        this.ui = ui;
        this.services = services;
        this.register = register;
    }

    /** Told after every change. */
    void onChanged(Runnable action) {
        changed = action;
    }

    boolean mayWrite() {
        return ui.may(Act.SETTINGS_WRITE);
    }

    /** An office has a handful: all are fetched, and the words looked for among them. */
    Page<ConsentRow> page(PageRequest request) {
        return ROWS.page(services.notices().all(), request);
    }

    void begin(Consumer<Beginning> begun) {
        ui.background()
                .run(
                        this,
                        WORKING,
                        () -> services.notices()
                                .newest()
                                .map(body -> new Beginning(body, false))
                                .orElseGet(() -> new Beginning(
                                        ui.text(
                                                "people.consent.draft",
                                                services.notices().office()),
                                        true)),
                        begun);
    }

    /** @param knowing as in {@link org.jishi.consent.ConsentService#make} */
    void make(ConsentDraft draft, boolean knowing, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        WORKING,
                        () -> services.notices().make(draft, knowing),
                        id -> done(done, "people.consent.made", draft.name()),
                        refused);
    }

    /** Whether it was refused because persons have the name already, which whoever makes it may wish. */
    static boolean isNamed(Refusal refusal) {
        return refusal.problems().stream().anyMatch(problem -> problem.key().equals("people.consent.named"));
    }

    void change(ConsentNotice notice, ConsentDraft draft, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        WORKING,
                        () -> {
                            services.notices().change(notice.id(), notice.version(), draft);
                            return draft;
                        },
                        written -> done(done, "people.consent.changed", draft.name()),
                        refused);
    }

    void delete(ConsentNotice notice) {
        if (ui.dialogs().confirmLoss("people.consent.deleteAsk", notice.name())) {
            ui.background()
                    .run(
                            this,
                            WORKING,
                            () -> {
                                services.notices().delete(notice.id(), notice.version());
                                return notice;
                            },
                            gone -> done(() -> {}, "people.consent.deleted", notice.name()),
                            ui.dialogs()::refusal);
        }
    }

    private void done(Runnable done, String said, String name) {
        done.run();
        changed.run();
        ui.dialogs().done(said, name);
    }

    /** Opens the list of persons with those who agreed to it last. */
    void persons(ConsentNotice notice) {
        ui.navigator().open(register, new Narrowing("consentVersion", notice.name()));
    }

    void print(ConsentNotice notice) {
        ui.printing()
                .pages(
                        WORKING,
                        ui.text("people.consent.blankName", notice.name()),
                        progress -> services.prints().blank(notice.id(), ui.texts()),
                        () -> {});
    }
}
