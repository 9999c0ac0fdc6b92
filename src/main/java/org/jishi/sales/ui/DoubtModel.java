package org.jishi.sales.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.sales.Doubt;
import org.jishi.sales.DoubtFile;
import org.jishi.sales.ShopOrder;
import org.jspecify.annotations.Nullable;

/** One doubt: its orders, and what a second person says of them. */
final class DoubtModel {
    private static final int REASONS_KEPT = 5;

    private final Ui ui;
    private final SalesServices services;
    private final UUID doubtId;
    private final List<String> lastReasons = new ArrayList<>();
    private final ReadOnlyObjectWrapper<@Nullable DoubtFile> file = new ReadOnlyObjectWrapper<>();

    DoubtModel(Ui ui, SalesServices services, UUID doubtId) {
        this.ui = ui;
        this.services = services;
        this.doubtId = doubtId;
    }

    /** The doubt; null until it was read. */
    ReadOnlyObjectProperty<@Nullable DoubtFile> file() {
        return file.getReadOnlyProperty();
    }

    void load() {
        ui.background().run(this, "sales.job.reading", () -> services.doubts().open(doubtId), file::set);
    }

    List<ShopOrder> orders() {
        DoubtFile now = file.get();
        return now == null ? List.of() : now.orders();
    }

    boolean struck(ShopOrder order) {
        DoubtFile now = file.get();
        return now != null && now.struck().contains(order.id());
    }

    String shopName(ShopOrder order) {
        DoubtFile now = file.get();
        return now == null ? "" : Objects.requireNonNullElse(now.shops().get(order.shopId()), "");
    }

    private Doubt doubt() {
        return Objects.requireNonNull(file.get()).doubt();
    }

    /** Whether the doubt waits, and who is signed in has the right. */
    boolean mayDecide() {
        return file.get() != null && doubt().state() == Doubt.State.OPEN && ui.may(Act.DOUBT_CLEAR) && !own();
    }

    /** Whether who is signed in found it by the own import, and therefore does not decide. */
    boolean own() {
        return file.get() != null
                && ui.access()
                        .current()
                        .map(Actor::staffId)
                        .filter(doubt().foundBy()::equals)
                        .isPresent();
    }

    void clear() {
        Doubt doubt = doubt();
        ui.dialogs()
                .askReason("sales.doubt.clearAsk", List.copyOf(lastReasons), doubt.orderCount())
                .ifPresent(reason -> act(
                        reason,
                        () -> services.doubts().clear(doubt, reason),
                        "sales.doubt.cleared",
                        doubt.orderCount()));
    }

    /** @param orders found not real; none chosen is refused by the rules */
    void strike(List<ShopOrder> orders) {
        Doubt doubt = doubt();
        Set<UUID> ids = orders.stream().map(ShopOrder::id).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            ui.dialogs().refusal(new org.jishi.platform.text.Refusal("sales.doubt.chooseOrders"));
            return;
        }
        ui.dialogs()
                .askReason("sales.doubt.strikeAsk", List.copyOf(lastReasons), ids.size(), doubt.orderCount())
                .ifPresent(reason -> act(
                        reason,
                        () -> services.doubts().strike(doubt, ids, reason),
                        "sales.doubt.strikeDone",
                        ids.size()));
    }

    private void act(String reason, Callable<?> work, String doneKey, Object... args) {
        lastReasons.remove(reason);
        lastReasons.addFirst(reason);
        if (lastReasons.size() > REASONS_KEPT) {
            lastReasons.removeLast();
        }
        ui.background()
                .run(
                        this,
                        "sales.job.saving",
                        work,
                        result -> {
                            load();
                            ui.dialogs().done(doneKey, args);
                        },
                        refusal -> ui.dialogs().refusal(refusal));
    }

    void shop() {
        ui.navigator().open(SalesScreens.SHOP, doubt().shopId());
    }
}
