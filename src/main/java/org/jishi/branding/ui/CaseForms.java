package org.jishi.branding.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingFile;
import org.jishi.branding.BrandingItem;
import org.jishi.branding.BrandingRules;
import org.jishi.branding.ItemAcceptance;
import org.jishi.branding.ItemDelivery;
import org.jishi.branding.PlanDraft;
import org.jishi.branding.Procurement;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationRow;
import org.jishi.organisation.ui.OrganisationRegistrar;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What is typed of a case on its way: the plan, the delivery, the acceptance, and what the product earned. */
final class CaseForms {
    private final Ui ui;
    private final BrandingCaseModel model;
    private final OrganisationRegistrar registrar;

    CaseForms(Ui ui, BrandingCaseModel model, OrganisationRegistrar registrar) {
        this.ui = ui;
        this.model = model;
        this.registrar = registrar;
    }

    Form plan(BrandingFile file) {
        BrandingCase branding = file.branding();
        StringProperty diagnosis = new SimpleStringProperty(Objects.requireNonNullElse(branding.diagnosis(), ""));
        StringProperty contract = new SimpleStringProperty(Objects.requireNonNullElse(branding.contractNo(), ""));
        ObjectProperty<Procurement> procurement = new SimpleObjectProperty<>(branding.procurement());
        ObjectProperty<LocalDate> contractedOn = new SimpleObjectProperty<>(branding.contractedOn());
        ObjectProperty<OrganisationRow> provider = new SimpleObjectProperty<>(before(branding));
        ItemsEditor items = new ItemsEditor(ui, file.rule(), file.items());
        return new Form(ui)
                .note("branding.plan.note", branding.personName(), branding.product(), branding.need())
                .area("branding.plan.diagnosis", diagnosis, f -> f.required().lines(2))
                .pick(
                        "branding.plan.provider",
                        provider,
                        model::findProvider,
                        OrganisationRow::name,
                        f -> f.required().help("branding.plan.providerHelp").below(register(f.input(), provider)))
                .text("branding.plan.contract", contract, f -> f.maxLength(60))
                .choice(
                        "branding.plan.procurement",
                        procurement,
                        Procurement.class,
                        "branding.procurement",
                        f -> f.name("procurement"))
                .date("branding.plan.contractedOn", contractedOn, f -> f.name("contractedOn"))
                .custom("branding.plan.items", items, f -> f.name("items"))
                .submit(
                        "branding.plan.submit",
                        (done, refused) -> model.plan(
                                new PlanDraft(
                                        diagnosis.get(),
                                        Objects.requireNonNull(provider.get()).id(),
                                        contract.get(),
                                        procurement.get(),
                                        contractedOn.get(),
                                        items.items()),
                                done,
                                refused));
    }

    /** Registers who is not found yet, and chooses them; whatever else is typed stays. */
    private Node register(Node input, ObjectProperty<OrganisationRow> provider) {
        TextField typed = (TextField) input;
        return Buttons.link(
                ui,
                "branding.plan.register",
                () -> registrar.ask(provider.get() == null ? typed.getText() : "", (id, name) -> {
                    typed.clear(); // and with it what was refused of it
                    provider.set(row(id, name));
                }));
    }

    /** The provider planned before. */
    private static @Nullable OrganisationRow before(BrandingCase branding) {
        UUID id = branding.providerId();
        return id == null ? null : row(id, Objects.requireNonNullElse(branding.providerName(), ""));
    }

    /** As the search would show it. */
    private static OrganisationRow row(UUID id, String name) {
        return new OrganisationRow(id, name, Organisation.Kind.FIRM, null, null, null, null, false, null, null);
    }

    Form delivery(BrandingFile file) {
        record Typed(
                BrandingItem item,
                SimpleBooleanProperty done,
                ObjectProperty<LocalDate> day,
                StringProperty number,
                ObjectProperty<LocalDate> validTo) {}
        List<Typed> typed = new ArrayList<>();
        Form form = new Form(ui).note("branding.delivery.note");
        for (BrandingItem item : file.items()) {
            Typed one = new Typed(
                    item,
                    new SimpleBooleanProperty(item.deliveredOn() != null),
                    new SimpleObjectProperty<>(item.deliveredOn()),
                    new SimpleStringProperty(Objects.requireNonNullElse(item.resultNo(), "")),
                    new SimpleObjectProperty<>(item.validTo()));
            typed.add(one);
            one.done().subscribe(now -> {
                if (now && one.day().get() == null) {
                    one.day().set(ui.clock().today());
                }
            });
            form.node(Nodes.heading(title(item)))
                    .check(
                            "branding.delivery.done",
                            one.done(),
                            f -> f.name("done-" + item.id())
                                    .check(() -> item.deliveredOn() != null
                                                    && !one.done().get()
                                            ? Optional.of(Problem.at("done-" + item.id(), "branding.delivery.stays"))
                                            : Optional.empty()))
                    .date(
                            "branding.delivery.on",
                            one.day(),
                            f -> f.required()
                                    .name(BrandingRules.dateOf(item.id()))
                                    .shownWhen(one.done()));
            if (item.kind().numbered()) {
                form.text(
                                "branding.delivery.number",
                                one.number(),
                                f -> f.maxLength(60).shownWhen(one.done()))
                        .date("branding.delivery.validTo", one.validTo(), f -> f.shownWhen(one.done()));
            }
        }
        return form.submit(
                "branding.save",
                (done, refused) -> model.deliver(
                        typed.stream()
                                .filter(one -> one.done().get())
                                .map(one -> new ItemDelivery(
                                        one.item().id(),
                                        Objects.requireNonNull(one.day().get()),
                                        one.number().get().isBlank()
                                                ? null
                                                : one.number().get().strip(),
                                        one.validTo().get()))
                                .toList(),
                        done,
                        refused));
    }

    Form acceptance(BrandingFile file) {
        record Typed(
                BrandingItem item,
                SimpleBooleanProperty accepted,
                ObjectProperty<Money> amount,
                StringProperty remark) {}
        List<Typed> typed = new ArrayList<>();
        Form form = new Form(ui).note("branding.accept.note");
        for (BrandingItem item : file.items()) {
            Typed one = new Typed(
                    item,
                    new SimpleBooleanProperty(true),
                    new SimpleObjectProperty<>(item.budget()),
                    new SimpleStringProperty(""));
            typed.add(one);
            form.node(Nodes.heading(title(item)))
                    .check("branding.accept.yes", one.accepted(), f -> {})
                    .money(
                            "branding.accept.amount",
                            one.amount(),
                            f -> f.required()
                                    .name("items")
                                    .shownWhen(one.accepted())
                                    .check(() -> tooMuch(item, one.amount().get())))
                    .text("branding.accept.remark", one.remark(), f -> f.maxLength(200));
        }
        ObjectProperty<Integer> satisfaction = new SimpleObjectProperty<>();
        ObjectProperty<LocalDate> signedOn =
                new SimpleObjectProperty<>(ui.clock().today());
        return form.section("branding.accept.applicant")
                .choice(
                        "branding.accept.satisfied",
                        satisfaction,
                        List.of(5, 4, 3, 2, 1),
                        mark -> ui.text("branding.satisfaction." + mark),
                        f -> f.required().name("satisfaction"))
                .date("branding.accept.signedOn", signedOn, f -> f.required())
                .submit(
                        "branding.accept.submit",
                        (done, refused) -> model.accept(
                                typed.stream()
                                        .map(one -> new ItemAcceptance(
                                                one.item().id(),
                                                one.accepted().get(),
                                                one.accepted().get()
                                                        ? Objects.requireNonNull(
                                                                one.amount().get())
                                                        : Money.ZERO,
                                                one.remark().get().isBlank()
                                                        ? null
                                                        : one.remark().get().strip()))
                                        .toList(),
                                Objects.requireNonNull(satisfaction.get()),
                                Objects.requireNonNull(signedOn.get()),
                                done,
                                refused));
    }

    private static Optional<Problem> tooMuch(BrandingItem item, @Nullable Money amount) {
        return amount != null && amount.compareTo(item.budget()) > 0
                ? Optional.of(Problem.at("items", "branding.accept.range", item.description(), item.budget()))
                : Optional.empty();
    }

    /** @param open the months not recorded yet: 0, 6, 12 */
    Form result(List<Integer> open) {
        ObjectProperty<Integer> months = new SimpleObjectProperty<>(open.getFirst());
        ObjectProperty<Money> price = new SimpleObjectProperty<>();
        ObjectProperty<Money> sales = new SimpleObjectProperty<>();
        ObjectProperty<Integer> repeats = new SimpleObjectProperty<>(0);
        return new Form(ui)
                .note("branding.result.note")
                .choice(
                        "branding.result.months",
                        months,
                        open,
                        month -> ui.text("branding.result.month." + month),
                        f -> f.required())
                .money("branding.result.price", price, f -> f.required())
                .money("branding.result.sales", sales, f -> f.required())
                .number("branding.result.repeats", repeats, f -> f.required())
                .submit(
                        "branding.save",
                        (done, refused) -> model.record(
                                Objects.requireNonNull(months.get()),
                                Objects.requireNonNull(price.get()),
                                Objects.requireNonNull(sales.get()),
                                Objects.requireNonNull(repeats.get()),
                                done,
                                refused));
    }

    private String title(BrandingItem item) {
        return ui.text("branding.item.title", ui.text("branding.item", item.kind()), item.description(), item.budget());
    }
}
