package org.jishi.fund.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.fund.FundGrant;
import org.jishi.fund.FundSource;
import org.jishi.fund.NewCategory;
import org.jishi.fund.NewGrant;
import org.jishi.fund.NewTranche;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What a cashier types of a grant, a tranche, a category or a movement; each form belongs to one opening of its sheet. */
final class FundForms {
    private final Ui ui;
    private final FundModel model;

    FundForms(Ui ui, FundModel model) {
        this.ui = ui;
        this.model = model;
    }

    Form grant() {
        StringProperty name = new SimpleStringProperty("");
        ObjectProperty<FundSource> source = new SimpleObjectProperty<>(FundSource.CENTRAL);
        StringProperty documentNo = new SimpleStringProperty("");
        ObjectProperty<LocalDate> startsOn =
                new SimpleObjectProperty<>(ui.clock().today());
        ObjectProperty<LocalDate> endsOn = new SimpleObjectProperty<>();
        return new Form(ui)
                .text("fund.grant.name", name, f -> f.required().maxLength(100))
                .choice("fund.grant.source", source, FundSource.class, "fund.source", f -> f.required())
                .text("fund.grant.documentNo", documentNo, f -> f.required().maxLength(100))
                .date("fund.grant.startsOn", startsOn, f -> f.required())
                .date("fund.grant.endsOn", endsOn, f -> f.help("fund.grant.endsOnHelp"))
                .submit(
                        "fund.save",
                        (done, refused) -> model.addGrant(
                                new NewGrant(
                                        name.get(),
                                        source.get(),
                                        documentNo.get(),
                                        Objects.requireNonNull(startsOn.get()),
                                        endsOn.get()),
                                done,
                                refused));
    }

    /** @param grants of which one is chosen, the given one at first */
    Form tranche(List<FundGrant> grants, FundGrant first) {
        ObjectProperty<FundGrant> grant = new SimpleObjectProperty<>(first);
        ObjectProperty<Integer> year =
                new SimpleObjectProperty<>(ui.clock().today().getYear());
        ObjectProperty<Money> amount = new SimpleObjectProperty<>();
        StringProperty documentNo = new SimpleStringProperty("");
        ObjectProperty<LocalDate> arrivedOn =
                new SimpleObjectProperty<>(ui.clock().today());
        return new Form(ui)
                .note("fund.tranche.note")
                .choice("fund.column.grant", grant, grants, FundGrant::name, f -> f.required())
                .number("fund.tranche.year", year, f -> f.required().name("budgetYear"))
                .money("fund.tranche.amount", amount, f -> f.required())
                .text("fund.tranche.documentNo", documentNo, f -> f.required().maxLength(100))
                .date("fund.tranche.arrivedOn", arrivedOn, f -> f.required())
                .submit(
                        "fund.save",
                        (done, refused) -> model.addTranche(
                                grant.get().id(),
                                new NewTranche(
                                        Objects.requireNonNull(year.get()),
                                        Objects.requireNonNull(amount.get()),
                                        documentNo.get(),
                                        Objects.requireNonNull(arrivedOn.get())),
                                done,
                                refused));
    }

    Form category(List<FundGrant> grants, FundGrant first) {
        ObjectProperty<FundGrant> grant = new SimpleObjectProperty<>(first);
        StringProperty name = new SimpleStringProperty("");
        ObjectProperty<Money> capAmount = new SimpleObjectProperty<>();
        StringProperty capPercent = new SimpleStringProperty("");
        StringProperty floorPercent = new SimpleStringProperty("");
        return new Form(ui)
                .note("fund.category.note")
                .choice("fund.column.grant", grant, grants, FundGrant::name, f -> f.required())
                .text("fund.category.name", name, f -> f.required().maxLength(60))
                .money("fund.category.capAmount", capAmount, f -> f.help("fund.category.capHelp"))
                .text(
                        "fund.category.capPercent",
                        capPercent,
                        f -> f.width(160).check(() -> percentProblem("capPercent", capPercent.get())))
                .text(
                        "fund.category.floorPercent",
                        floorPercent,
                        f -> f.width(160)
                                .help("fund.category.floorHelp")
                                .check(() -> percentProblem("floorPercent", floorPercent.get())))
                .submit(
                        "fund.save",
                        (done, refused) -> model.addCategory(
                                grant.get().id(),
                                new NewCategory(
                                        name.get(),
                                        capAmount.get(),
                                        percent(capPercent.get()),
                                        percent(floorPercent.get())),
                                done,
                                refused));
    }

    /** Money moves into or out of an account that has so much at hand. */
    Form move(MoveKind kind, FundRow row, String account) {
        ObjectProperty<Money> amount = new SimpleObjectProperty<>();
        StringProperty words = new SimpleStringProperty("");
        Money free = kind == MoveKind.TAKE_BACK || !row.whole()
                ? row.balance().available()
                : row.grant().pool().available();
        Form form = new Form(ui)
                .note(
                        "fund.move.note." + kind.name(),
                        account,
                        free,
                        row.grant().pool().available());
        String limits = new FundWords(ui).limits(row);
        Money most = row.category() == null ? null : row.category().headroom();
        if (kind == MoveKind.ALLOT && !limits.isEmpty()) {
            form.note("fund.move.note.limits", limits);
        }
        if (kind == MoveKind.ALLOT && most != null) {
            form.note("fund.move.note.most", most);
        }
        form.money("fund.move.amount", amount, f -> f.required());
        if (kind == MoveKind.SURRENDER) {
            form.text("fund.move.documentNo", words, f -> f.required().maxLength(100));
        } else {
            form.text("fund.move.reason", words, f -> f.required().maxLength(200));
        }
        return form.submit(
                "fund.save",
                (done, refused) -> model.move(
                        kind,
                        row.accountId(),
                        Objects.requireNonNull(amount.get()),
                        words.get().strip(),
                        done,
                        refused));
    }

    private static Optional<Problem> percentProblem(String field, String written) {
        return written.isBlank() || written.strip().matches("\\d{1,3}(\\.\\d{1,2})?")
                ? Optional.empty()
                : Optional.of(Problem.at(field, "fund.category.percentShape"));
    }

    private static @Nullable BigDecimal percent(String written) {
        return written.isBlank() ? null : new BigDecimal(written.strip());
    }
}
