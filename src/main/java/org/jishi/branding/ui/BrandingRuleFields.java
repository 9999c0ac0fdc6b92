package org.jishi.branding.ui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.branding.BrandingRule;
import org.jishi.branding.ItemKind;
import org.jishi.fund.ui.FundAccounts;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.ui.RuleEditor;
import org.jishi.policy.ui.TypedValues;
import org.jspecify.annotations.Nullable;

/** A branding scheme's rule as it is typed: an item whose cap is left empty is not supported. */
final class BrandingRuleFields implements RuleEditor.Fields {
    final ObjectProperty<Money> caseCap = new SimpleObjectProperty<>();
    final Map<ItemKind, ObjectProperty<Money>> itemCaps = new EnumMap<>(ItemKind.class);
    final ObjectProperty<UUID> fundAccount = new SimpleObjectProperty<>();

    private final Ui ui;
    private final FundAccounts accounts;

    BrandingRuleFields(Ui ui, FundAccounts accounts, @Nullable BrandingRule before) {
        this.ui = ui;
        this.accounts = accounts;
        for (ItemKind kind : ItemKind.values()) {
            itemCaps.put(kind, new SimpleObjectProperty<>());
        }
        if (accounts.ids().size() == 1) {
            fundAccount.set(accounts.ids().getFirst());
        }
        if (before != null) {
            caseCap.set(before.caseCap());
            before.itemCaps().forEach((kind, cap) -> of(kind).set(cap));
            fundAccount.set(before.fundAccount());
        }
    }

    private ObjectProperty<Money> of(ItemKind kind) {
        return Objects.requireNonNull(itemCaps.get(kind));
    }

    @Override
    public void addTo(Form form, Consumer<String> away) {
        form.money("branding.rule.field.caseCap", caseCap, f -> f.required())
                .choice(
                        "branding.rule.field.fundAccount",
                        fundAccount,
                        accounts.ids(),
                        accounts::name,
                        f -> accounts.ask(ui, f, away))
                .note("branding.rule.field.itemsNote");
        for (ItemKind kind : ItemKind.values()) {
            form.money("branding.rule." + kind.name(), of(kind), f -> {});
        }
    }

    @Override
    public void keep(TypedValues values) {
        values.money("caseCap", caseCap)
                .other("fundAccount", () -> accounts.written(fundAccount.get()), id -> accounts.read(id, fundAccount));
        itemCaps.forEach((kind, cap) -> values.money(kind.name(), cap));
    }

    @Override
    public BrandingRule rule() {
        List<Problem> problems = new ArrayList<>();
        Map<ItemKind, Money> caps = new EnumMap<>(ItemKind.class);
        itemCaps.forEach((kind, cap) -> {
            if (cap.get() != null && !cap.get().isPositive()) {
                problems.add(Problem.at(kind.name(), "branding.rule.field.capWrong"));
            } else if (cap.get() != null) {
                caps.put(kind, cap.get());
            }
        });
        Money most = Objects.requireNonNull(caseCap.get());
        if (!most.isPositive()) {
            problems.add(Problem.at("caseCap", "branding.rule.field.capWrong"));
        }
        if (caps.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of("branding.rule.field.noItem"));
        }
        Refusal.ifAny(problems);
        return new BrandingRule(most, caps, Objects.requireNonNull(fundAccount.get()));
    }
}
