package org.jishi.sales.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.kit.Ui;
import org.jishi.platform.text.Refusal;
import org.jishi.sales.DoubtFinding;
import org.jishi.sales.MonthSales;
import org.jishi.sales.OrderPlan;
import org.jishi.sales.OrderVerdict;
import org.jishi.sales.PlannedOrder;
import org.jishi.sales.Shop;
import org.jishi.sales.ui.ShopModel.MonthLine;
import org.jspecify.annotations.Nullable;

/** Reading a platform's file into a shop: the file, what it would do, then it is done. */
final class ImportModel {
    final ObjectProperty<Path> file = new SimpleObjectProperty<>();

    private final Ui ui;
    private final SalesServices services;
    private final UUID shopId;
    private final ReadOnlyObjectWrapper<@Nullable Shop> shop = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OrderPlan> plan = new ReadOnlyObjectWrapper<>();

    ImportModel(Ui ui, SalesServices services, UUID shopId) {
        this.ui = ui;
        this.services = services;
        this.shopId = shopId;
    }

    void load() {
        ui.background()
                .run("sales.job.reading", () -> services.shops().open(shopId).shop(), shop::set);
    }

    /** Whose orders are read; null until it was fetched. */
    ReadOnlyObjectProperty<@Nullable Shop> shop() {
        return shop.getReadOnlyProperty();
    }

    /** What reading in the file would do; null before it was looked at. */
    ReadOnlyObjectProperty<@Nullable OrderPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    void look(Runnable done, Consumer<Refusal> refused) {
        Path chosen = Objects.requireNonNull(file.get());
        ui.background()
                .track(
                        "sales.job.lookingThrough",
                        progress -> services.imports().plan(shopId, chosen),
                        found -> {
                            plan.set(found);
                            done.run();
                        },
                        refused);
    }

    void run(Runnable done, Consumer<Refusal> refused) {
        OrderPlan looked = Objects.requireNonNull(plan.get());
        ui.background()
                .track(
                        "sales.job.importing",
                        progress -> services.imports().run(looked),
                        read -> {
                            done.run();
                            ui.dialogs().done("sales.import.done", read.added(), read.updated(), read.refused());
                            ui.navigator().open(SalesScreens.SHOP, shopId);
                        },
                        refused);
    }

    /** Months, oldest first, then their sum. */
    List<MonthLine> months() {
        OrderPlan now = plan.get();
        if (now == null) {
            return List.of();
        }
        List<MonthLine> lines = new ArrayList<>();
        for (MonthSales month : now.months()) {
            lines.add(new MonthLine(month.month().toString(), month.sums()));
        }
        lines.add(new MonthLine(ui.text("sales.shop.sum"), now.total()));
        return lines;
    }

    List<DoubtFinding> doubts() {
        OrderPlan now = plan.get();
        return now == null ? List.of() : now.doubts();
    }

    /** Rows with something to say first, then the others, each in the order of the file. */
    List<PlannedOrder> rows() {
        OrderPlan now = plan.get();
        if (now == null) {
            return List.of();
        }
        List<PlannedOrder> rows = new ArrayList<>(now.rows());
        rows.sort(java.util.Comparator.comparing(
                row -> row.verdict() == OrderVerdict.REFUSED ? 0 : row.notes().isEmpty() ? 2 : 1));
        return rows;
    }

    String notes(PlannedOrder row) {
        return row.notes().stream()
                .map(note -> ui.texts().text(note))
                .collect(Collectors.joining(ui.text("sales.comma")));
    }
}
