package org.jishi.fund.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.fund.CategoryBalance;
import org.jishi.fund.FundOverview;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.FormField;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The accounts that schemes may pay from, with what they are called and hold; fetched once, off the window's thread.
 *
 * @param keepers who registers them, by name
 */
public record FundAccounts(List<CategoryBalance> categories, List<String> keepers) {
    public FundAccounts {
        categories = List.copyOf(categories);
        keepers = List.copyOf(keepers);
    }

    public static FundAccounts of(FundOverview funds, List<String> keepers) {
        return new FundAccounts(
                funds.grants().stream()
                        .flatMap(grant -> grant.categories().stream())
                        .toList(),
                keepers);
    }

    public List<UUID> ids() {
        return categories.stream().map(CategoryBalance::accountId).toList();
    }

    /** "grant · category"; empty for an account that is none of them. */
    public String name(UUID account) {
        return categories.stream()
                .filter(category -> category.accountId().equals(account))
                .map(CategoryBalance::name)
                .findFirst()
                .orElse("");
    }

    /** For a form that is left half typed. */
    public String written(@Nullable UUID account) {
        return account == null ? "" : account.toString();
    }

    /** Chooses what was chosen when the form was left, where the office still has it. */
    public void read(String id, Property<UUID> chosen) {
        categories.stream()
                .map(CategoryBalance::accountId)
                .filter(account -> account.toString().equals(id))
                .findFirst()
                .ifPresent(chosen::setValue);
    }

    /**
     * The field that asks for one of them must have one. Where the office has none yet, it says under the field who
     * registers them and where, with the words to send them, or the way there for who may do it.
     *
     * @param away leaves the form as it is for that screen
     */
    public void ask(Ui ui, FormField field, Consumer<String> away) {
        field.required().width(320);
        if (!categories.isEmpty()) {
            return;
        }
        String who = String.join(ui.text("fund.cure.and"), keepers);
        field.prompt("fund.cure.prompt").check(() -> java.util.Optional.of(Problem.at(field.name(), "fund.cure.none")));
        HBox acts = Nodes.row();
        if (ui.may(Act.FUND_WRITE)) {
            acts.getChildren()
                    .add(Buttons.plain(ui, "fund.cure.go", Feather.ARROW_RIGHT, () -> away.accept(FundScreens.FUND)));
        } else if (!keepers.isEmpty()) {
            String me = ui.access().current().map(Actor::name).orElse("");
            acts.getChildren().add(Buttons.plain(ui, "fund.cure.copy", Feather.COPY, () -> {
                ui.desktop().copy(ui.text("fund.cure.message", who, me));
                ui.dialogs().done("fund.cure.copied", who);
            }));
        }
        VBox cure = Nodes.column(
                Nodes.paragraph(
                        keepers.isEmpty() ? ui.text("fund.cure.nobody") : ui.text("fund.cure.words", who),
                        "field-warning"),
                acts);
        cure.setId("fund-cure");
        cure.setMaxWidth(420);
        field.below(cure);
    }
}
