package org.jishi.report.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.fund.FundSource;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.money.Money;

/** 年初预算数 of a year, one field for each source. */
final class InitialBudgetForm {
    private final Ui ui;
    private final TargetsModel targets;

    InitialBudgetForm(Ui ui, TargetsModel targets) {
        this.ui = ui;
        this.targets = targets;
    }

    void edit(int year) {
        ui.background().run(this, "report.loading", () -> targets.initial(year), before -> edit(year, before));
    }

    private void edit(int year, Map<FundSource, Money> before) {
        Map<FundSource, ObjectProperty<Money>> fields = new EnumMap<>(FundSource.class);
        Form form = new Form(ui).note("report.initial.note");
        for (FundSource source : FundSource.values()) {
            ObjectProperty<Money> amount = new SimpleObjectProperty<>();
            if (before.containsKey(source)) {
                amount.set(before.get(source));
            }
            fields.put(source, amount);
            form.money("report.initial." + source.name(), amount, f -> {});
        }
        form.submit(
                "report.targets.save",
                (done, refused) -> ui.background()
                        .run(
                                this,
                                "report.saving",
                                () -> {
                                    Map<FundSource, Money> amounts = new EnumMap<>(FundSource.class);
                                    fields.forEach((source, amount) ->
                                            amounts.put(source, Objects.requireNonNullElse(amount.get(), Money.ZERO)));
                                    targets.setInitial(year, amounts);
                                    return true;
                                },
                                saved -> done.run(),
                                refused));
        if (ui.dialogs().form("report.initial.title", form, String.valueOf(year))) {
            ui.dialogs().done("report.targets.saved");
        }
    }
}
