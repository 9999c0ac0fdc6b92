package org.jishi.branding.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import org.jishi.approval.Outcome;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingFile;
import org.jishi.branding.BrandingItem;
import org.jishi.branding.BrandingStatus;
import org.jishi.casework.ui.Deciding;
import org.jishi.casework.ui.DecisionPanel;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.organisation.ui.OrganisationRegistrar;
import org.jishi.payment.ReturnedMoney;
import org.jishi.payment.ui.ReturnedNext;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** The acts on one case, asked in one way wherever they begin: at a button of its page, or at its card on the board. */
final class CaseActs {
    private final Ui ui;
    private final BrandingCaseModel model;
    private final CaseForms forms;
    private final DecisionPanel panel;
    private final Runnable changed;

    /** @param changed told after each act that went through, when the case has been fetched anew */
    CaseActs(Ui ui, BrandingCaseModel model, OrganisationRegistrar registrar, Runnable changed) {
        this.ui = ui;
        this.model = model;
        this.forms = new CaseForms(ui, model, registrar);
        this.changed = changed;
        panel = new DecisionPanel(ui, (decision, done, refused) -> model.decide(decision, after(done), refused))
                .outside(model::decideOutside)
                .actsInHead()
                .followedBy(this::nextWords);
    }

    private Runnable after(Runnable done) {
        return () -> {
            done.run();
            changed.run();
        };
    }

    CaseForms forms() {
        return forms;
    }

    /** The card on which two people decide, showing where the case stands. */
    DecisionPanel panel(BrandingFile file) {
        panel.show(deciding(file));
        return panel;
    }

    private static Deciding deciding(BrandingFile file) {
        BrandingCase branding = file.branding();
        if (branding.status() != BrandingStatus.PLANNED && branding.status() != BrandingStatus.REVIEWED) {
            return Deciding.settled(file.steps());
        }
        Deciding waits = Deciding.waitsFor(
                        BrandingStatus.WAY.decision(branding.status()).orElseThrow(), file.steps())
                .hindrance(file.hindrance())
                .stopped(file.stopped())
                .orOutside();
        return branding.status() == BrandingStatus.REVIEWED
                ? waits.consequence("branding.approve.ask", branding.caseNo(), branding.budget())
                : waits;
    }

    /** What the case waits for now that it was fetched anew. */
    private String nextWords() {
        BrandingFile file = model.file().get();
        return file == null ? "" : nextWords(file);
    }

    String nextWords(BrandingFile file) {
        Problem stopped = file.stopped();
        ReturnedMoney returned = returned(file);
        if (returned != null) {
            return ReturnedNext.words(ui, returned);
        }
        return stopped == null
                ? ui.text("branding.next", file.branding().status())
                : ui.texts().text(stopped);
    }

    private static @Nullable ReturnedMoney returned(BrandingFile file) {
        return file.branding().status() == BrandingStatus.RELEASED ? file.returned() : null;
    }

    /** The next step as the page's buttons, for those who may. */
    @Nullable
    Node next(BrandingFile file) {
        boolean clerk = ui.may(Act.CASE_ENTER);
        return switch (file.branding().status()) {
            case NEED, SENT_BACK ->
                clerk && file.stopped() == null ? Buttons.main(ui, "branding.plan.button", () -> plan(file)) : null;
            case APPROVED -> clerk ? delivering(file) : null;
            case DELIVERED ->
                ui.may(Act.CASE_REVIEW) && file.hindrance() == null
                        ? Nodes.row(
                                Buttons.main(ui, "branding.accept.button", () -> accept(file)),
                                Buttons.plain(ui, "branding.accept.back", () -> sendBack(file)))
                        : null;
            case ACCEPTED ->
                ui.may(Act.NOTICE_POST) ? Buttons.main(ui, "branding.notice.button", this::draftNotice) : null;
            case RELEASED -> {
                ReturnedMoney returned = returned(file);
                yield returned == null ? null : ReturnedNext.button(ui, returned);
            }
            case PLANNED, REVIEWED, POSTED, PAID, REJECTED, WITHDRAWN -> null;
        };
    }

    /** The delivery's two buttons; what is the next step stands out and comes first. */
    private Node delivering(BrandingFile file) {
        boolean all = delivered(file) && file.missingPapers().isEmpty();
        return all
                ? Nodes.row(
                        Buttons.main(ui, "branding.delivery.submit", this::submit),
                        Buttons.plain(ui, "branding.delivery.button", () -> deliver(file)))
                : Nodes.row(
                        Buttons.main(ui, "branding.delivery.button", () -> deliver(file)),
                        Buttons.plain(ui, "branding.delivery.submit", this::submit));
    }

    private static boolean delivered(BrandingFile file) {
        return file.items().stream().map(BrandingItem::deliveredOn).noneMatch(Objects::isNull);
    }

    /** The act that leads there, which {@link CaseMoves} offers: it asks what the page's button asks. */
    void towards(BrandingFile file, BrandingStatus to) {
        switch (file.branding().status()) {
            case NEED, SENT_BACK -> plan(file);
            case PLANNED, REVIEWED ->
                panel(file)
                        .take(
                                to == BrandingStatus.SENT_BACK ? Outcome.SENT_BACK : Outcome.APPROVED,
                                named(file.branding()));
            case APPROVED -> bringIn(file);
            case DELIVERED -> {
                if (to == BrandingStatus.APPROVED) {
                    sendBack(file);
                } else {
                    accept(file);
                }
            }
            case ACCEPTED -> draftNotice();
            case POSTED, RELEASED, PAID, REJECTED, WITHDRAWN ->
                throw new IllegalStateException(
                        "nothing leads on from " + file.branding().status());
        }
    }

    /** First what is not delivered yet; then, once nothing is missing, the whole to acceptance. */
    private void bringIn(BrandingFile file) {
        String caseNo = file.branding().caseNo();
        if (!delivered(file)) {
            deliver(file);
        } else if (!file.missingPapers().isEmpty()) {
            ui.dialogs()
                    .info("branding.board.papers", caseNo, file.missingPapers().size());
            ui.navigator().open(BrandingScreens.CASE, file.branding().id());
        } else if (ui.dialogs().confirm("branding.board.submitAsk", caseNo)) {
            submit();
        }
    }

    private void plan(BrandingFile file) {
        ask("branding.plan.title", forms.plan(file), "branding.plan.done", named(file.branding()));
    }

    private void accept(BrandingFile file) {
        ask("branding.accept.title", forms.acceptance(file), "branding.accept.done", named(file.branding()));
    }

    private void draftNotice() {
        ui.navigator().open(NoticeScreens.DRAFT, BrandingCase.KIND);
    }

    private void deliver(BrandingFile file) {
        if (ui.dialogs().form("branding.delivery.title", forms.delivery(file), named(file.branding()))) {
            told(Objects.requireNonNull(model.file().get()));
            changed.run();
        }
    }

    /** Says what is still to do before the acceptance. */
    private void told(BrandingFile file) {
        long open =
                file.items().stream().filter(item -> item.deliveredOn() == null).count();
        if (open > 0) {
            ui.dialogs().done("branding.delivery.someLeft", open);
        } else if (!file.missingPapers().isEmpty()) {
            ui.dialogs().done("branding.delivery.papersLeft");
        } else {
            ui.dialogs().done("branding.delivery.all");
        }
    }

    private void submit() {
        model.submit(after(() -> ui.dialogs().done("branding.delivery.submitted", nextWords())), ui.dialogs()::refusal);
    }

    private void sendBack(BrandingFile file) {
        ui.dialogs()
                .askReason("branding.accept.backReason", List.of(), named(file.branding()))
                .ifPresent(reason -> model.sendBack(
                        reason,
                        after(() -> ui.dialogs().done("branding.accept.sentBack", nextWords())),
                        ui.dialogs()::refusal));
    }

    /** Which case a sheet is about: on the board there are others beside it. */
    private String named(BrandingCase branding) {
        return ui.text("branding.case.named", branding.caseNo(), branding.personName());
    }

    /**
     * @param done says that it is kept, with what the case waits for next as its argument
     * @param args of the title
     */
    void ask(String title, Form form, String done, Object... args) {
        if (ui.dialogs().form(title, form, args)) {
            ui.dialogs().done(done, nextWords());
            changed.run();
        }
    }
}
