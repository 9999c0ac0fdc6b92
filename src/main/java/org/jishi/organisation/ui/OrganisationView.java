package org.jishi.organisation.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.account.AccountView;
import org.jishi.account.BankAccount;
import org.jishi.account.ui.AccountForm;
import org.jishi.account.ui.AccountsCard;
import org.jishi.evidence.ui.PapersView;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.ThingPage;
import org.jishi.organisation.MemberRole;
import org.jishi.organisation.MemberRow;
import org.jishi.organisation.OrganisationFile;
import org.jishi.person.ui.HistoryCard;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;

/** The page of one organisation: facts at the left, accounts and changes at the right. */
final class OrganisationView {
    private final Ui ui;
    private final OrganisationModel model;
    private final OrganisationForms forms;
    private final AccountForm accountForm;
    private final PapersView papers;
    private final MembershipCard members;
    private final ThingPage page;

    OrganisationView(
            Ui ui,
            OrganisationModel model,
            OrganisationForms forms,
            AccountForm accountForm,
            PapersView papers,
            MembershipCard members) {
        this.ui = ui;
        this.model = model;
        this.forms = forms;
        this.accountForm = accountForm;
        this.papers = papers;
        this.members = members;
        this.page =
                new ThingPage(ui).head("", ui.text("people.organisation.title")).onShown(this::load);
    }

    Page page() {
        return page;
    }

    private void load() {
        model.load(this::show);
        papers.shown();
    }

    private void show(OrganisationModel.Whole whole) {
        OrganisationFile file = whole.file();
        page.head(Objects.toString(file.draft().creditCode(), ""), file.draft().name())
                .state(
                        file.closedOn() == null
                                ? new Chip[0]
                                : new Chip[] {Chip.of(ui.text("people.organisation.isClosed"), Tone.NEUTRAL)})
                .facts(new OrganisationFacts(ui).card(file, model.phone(), noLegalPerson(whole)))
                .more(more(file, whole.members().now().size()))
                .cards(
                        new AccountsCard(ui, model.accounts()).of(whole.accounts(), this::load, () -> propose(file)),
                        members.ofOrganisation(file, whole.members(), this::load),
                        papers.node(),
                        new HistoryCard(ui, "people.organisation.name").of(whole.history()));
        next(file, whole.accounts());
    }

    /** Whoever stood for it left, and nobody stands for it since. */
    private @Nullable Node noLegalPerson(OrganisationModel.Whole whole) {
        OrganisationFile file = whole.file();
        MemberRow last = whole.members().former().stream()
                .filter(row -> row.role() == MemberRole.LEGAL)
                .findFirst()
                .orElse(null);
        if (last == null || file.draft().legalPerson() != null || file.closedOn() != null) {
            return null;
        }
        VBox told = Nodes.column(Nodes.paragraph(
                ui.text("people.organisation.noLegal", last.name(), Objects.requireNonNull(last.until())),
                "field-warning"));
        if (ui.may(Act.PEOPLE_WRITE)) {
            Hyperlink enter = new Hyperlink(ui.text("people.organisation.enterLegal"));
            enter.setId("people-organisation-enterLegal");
            enter.setOnAction(event -> members.enterLegal(file, this::load));
            told.getChildren().add(enter);
        }
        return told;
    }

    private void next(OrganisationFile file, List<AccountView> accounts) {
        AccountView waiting = accounts.stream()
                .filter(account -> account.state() == BankAccount.State.PROPOSED)
                .findFirst()
                .orElse(null);
        if (waiting != null) {
            page.next(
                    model.accounts().mayDecide(waiting)
                            ? Buttons.main(
                                    ui,
                                    "people.account.confirm",
                                    () -> model.accounts().confirm(waiting, this::load))
                            : null,
                    ui.text("people.account.waits"));
        } else if (accounts.stream().noneMatch(account -> account.state() == BankAccount.State.CONFIRMED)) {
            page.next(
                    ui.may(Act.ACCOUNT_PROPOSE)
                            ? Buttons.main(ui, "people.account.propose", () -> propose(file))
                            : null,
                    ui.text("people.account.none"));
        } else {
            page.next(null, "");
        }
    }

    private void propose(OrganisationFile file) {
        accountForm.open(file.id(), file.draft().name(), this::load);
    }

    private List<MenuItem> more(OrganisationFile file, int members) {
        List<MenuItem> items = new ArrayList<>();
        if (ui.may(Act.PEOPLE_WRITE)) {
            items.add(Buttons.item(ui, "people.change", () -> forms.change(file.id(), this::load)));
            if (file.closedOn() == null) {
                items.add(Buttons.item(ui, "people.organisation.close", () -> askClose(file, members)));
            }
        }
        if (ui.may(Act.ACCOUNT_PROPOSE)) {
            items.add(Buttons.item(ui, "people.account.propose", () -> propose(file)));
        }
        return items;
    }

    private void askClose(OrganisationFile file, int members) {
        var day = new SimpleObjectProperty<LocalDate>(ui.clock().today());
        Form form = members == 0
                ? new Form(ui).note("people.organisation.closeNote")
                : new Form(ui).note("people.organisation.closeMembers", members);
        form.date("people.field.closedOn", day, f -> f.required())
                .submit(
                        "people.organisation.close",
                        (done, refused) -> model.close(
                                file.version(),
                                Objects.requireNonNull(day.get()),
                                () -> {
                                    done.run();
                                    ui.dialogs().done("people.organisation.closed");
                                    load();
                                },
                                refused));
        ui.dialogs().form("people.organisation.close", form);
    }
}
