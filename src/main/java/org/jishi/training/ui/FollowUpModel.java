package org.jishi.training.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.form.FormField;
import org.jishi.person.ui.PersonScreens;
import org.jishi.person.ui.VillageChoices;
import org.jishi.platform.access.Act;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.training.FollowUp;
import org.jishi.training.FollowUpDraft;
import org.jishi.training.FollowUpRow;
import org.jishi.training.FollowUpRules;
import org.jishi.training.NextStep;
import org.jspecify.annotations.Nullable;

/** Completers to be asked again, the form of a contact, and the branding case that may follow. */
final class FollowUpModel {
    private final Ui ui;
    private final TrainingServices services;
    private final @Nullable NeedOpener opener;
    private final VillageChoices villages;

    FollowUpModel(Ui ui, TrainingServices services, @Nullable NeedOpener opener) {
        this.ui = ui;
        this.services = services;
        this.opener = opener;
        this.villages = new VillageChoices(ui);
    }

    VillageChoices villages() {
        return villages;
    }

    void loadVillages() {
        villages.load(services.places());
    }

    Page<FollowUpRow> page(PageRequest request) {
        return services.followUps().page(request);
    }

    /** Whether a branding case can be opened from the row's last contact. */
    boolean mayOpenNeed(FollowUpRow row) {
        return opener != null
                && ui.may(Act.CASE_ENTER)
                && row.followUpId() != null
                && row.nextStep() == NextStep.BRANDING;
    }

    void openNeed(FollowUpRow row) {
        UUID followUp = row.followUpId();
        if (opener != null && followUp != null) {
            opener.open(row.personId(), row.name(), followUp, row.helpWanted());
        }
    }

    void person(FollowUpRow row) {
        if (ui.may(Act.PEOPLE_READ)) {
            ui.navigator().open(PersonScreens.PERSON, row.personId());
        }
    }

    /** The form of the contact that is due, or a change of the last; {@code saved} is told once the disk has it. */
    void record(FollowUpRow row, Runnable saved) {
        ui.background()
                .run(
                        this,
                        "training.job.reading",
                        () -> services.followUps().of(row.enrolmentId()),
                        known -> show(row, known, saved));
    }

    private void show(FollowUpRow row, List<FollowUp> known, Runnable saved) {
        Fields fields = new Fields(row.dueMonths() == 0 ? row.lastMonths() : row.dueMonths());
        fields.months.subscribe(months ->
                fields.fill(known.stream().filter(one -> one.months() == months).findFirst()));
        boolean[] branding = {false};
        FollowUp[] made = new FollowUp[1];
        Form form = fields.form(
                row,
                (done, refused) -> ui.background()
                        .run(
                                this,
                                "training.job.saving",
                                () -> services.followUps().record(row.enrolmentId(), fields.draft()),
                                result -> {
                                    made[0] = result;
                                    branding[0] = result.nextStep() == NextStep.BRANDING;
                                    done.run();
                                },
                                refused));
        if (ui.dialogs().form("training.followUp.formTitle", form, row.name())) {
            saved.run();
            ui.dialogs().done("training.followUp.done", row.name());
            NeedOpener open = opener;
            if (branding[0]
                    && open != null
                    && ui.may(Act.CASE_ENTER)
                    && ui.dialogs().confirm("training.followUp.openNow", row.name(), made[0].helpWanted())) {
                open.open(row.personId(), row.name(), made[0].id(), made[0].helpWanted());
            }
        }
    }

    /** What the form holds. */
    private final class Fields {
        final ObjectProperty<Integer> months;
        final ObjectProperty<LocalDate> doneOn = new SimpleObjectProperty<>();
        final BooleanProperty reached = new SimpleBooleanProperty(true);
        final BooleanProperty shop = new SimpleBooleanProperty();
        final StringProperty platform = new SimpleStringProperty("");
        final StringProperty link = new SimpleStringProperty("");
        final ObjectProperty<Money> sales = new SimpleObjectProperty<>();
        final StringProperty job = new SimpleStringProperty("");
        final StringProperty help = new SimpleStringProperty("");
        final ObjectProperty<NextStep> next = new SimpleObjectProperty<>(NextStep.NONE);
        final StringProperty remark = new SimpleStringProperty("");

        Fields(int due) {
            months = new SimpleObjectProperty<>(due);
        }

        void fill(Optional<FollowUp> known) {
            doneOn.set(known.map(FollowUp::doneOn).orElse(ui.clock().today()));
            reached.set(known.map(FollowUp::reached).orElse(true));
            shop.set(known.map(FollowUp::shopOpened).orElse(false));
            platform.set(known.map(FollowUp::platform).orElse(""));
            link.set(known.map(FollowUp::shopLink).orElse(""));
            sales.set(known.map(FollowUp::monthlySales).orElse(null));
            job.set(known.map(FollowUp::job).orElse(""));
            help.set(known.map(FollowUp::helpWanted).orElse(""));
            next.set(known.map(FollowUp::nextStep).orElse(NextStep.NONE));
            remark.set(known.map(FollowUp::remark).orElse(""));
        }

        Form form(FollowUpRow row, Form.Submit submit) {
            var selling = reached.flatMap(was -> shop.map(has -> was && has));
            return new Form(ui)
                    .note("training.followUp.who", row.classTitle(), row.completedOn())
                    .choice(
                            "training.followUp.months",
                            months,
                            FollowUpRules.MONTHS,
                            count -> ui.text("training.followUp.after", count),
                            FormField::required)
                    .date("training.followUp.doneOn", doneOn, FormField::required)
                    .check("training.followUp.reached", reached, f -> {})
                    .check("training.followUp.shopOpened", shop, f -> f.shownWhen(reached))
                    .text(
                            "training.followUp.platform",
                            platform,
                            f -> f.maxLength(40).shownWhen(selling))
                    .text(
                            "training.followUp.shopLink",
                            link,
                            f -> f.maxLength(200).width(420).shownWhen(selling))
                    .money("training.followUp.monthlySales", sales, f -> f.shownWhen(selling))
                    .text(
                            "training.followUp.job",
                            job,
                            f -> f.maxLength(80)
                                    .help("training.followUp.jobHelp")
                                    .shownWhen(reached))
                    .area(
                            "training.followUp.helpWanted",
                            help,
                            f -> f.maxLength(200).lines(2).shownWhen(reached))
                    .choice(
                            "training.followUp.nextStep",
                            next,
                            NextStep.class,
                            "training.nextStep",
                            f -> f.shownWhen(reached))
                    .text(
                            "training.followUp.remark",
                            remark,
                            f -> f.maxLength(200).width(420))
                    .submit("training.followUp.save", submit);
        }

        FollowUpDraft draft() {
            return new FollowUpDraft(
                    months.get(),
                    doneOn.get(),
                    reached.get(),
                    shop.get(),
                    platform.get(),
                    link.get(),
                    sales.get(),
                    job.get(),
                    help.get(),
                    next.get(),
                    remark.get());
        }
    }
}
