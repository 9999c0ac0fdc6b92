package org.jishi.sales.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Working;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.sales.DoubtFinding;
import org.jishi.sales.MonthSales;
import org.jishi.sales.OrderAnswer;
import org.jishi.sales.OrderImport;
import org.jishi.sales.OrderPlan;
import org.jishi.sales.OrderVerdict;
import org.jishi.sales.PlannedOrder;
import org.jishi.sales.Shop;
import org.jishi.sales.ui.ShopModel.MonthLine;
import org.jspecify.annotations.Nullable;

/** Reading a platform's file into a shop: the file, what it would do, then it is done. */
final class ImportModel {
    /** Filters of the plan's rows beside the verdicts: rows with something to look at, rows of a doubt. */
    static final String NOTED = "NOTED";

    static final String DOUBTED = "DOUBTED";

    private final Ui ui;
    private final SalesServices services;
    private final UUID shopId;
    private final Working working;
    private final ObjectProperty<@Nullable Path> path = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Shop> shop = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OrderPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable OrderImport> read = new ReadOnlyObjectWrapper<>();

    ImportModel(Ui ui, SalesServices services, UUID shopId) {
        this.ui = ui;
        this.services = services;
        this.shopId = shopId;
        this.working = new Working(ui);
        path.subscribe(now -> {
            plan.set(null);
            read.set(null);
        });
    }

    void load() {
        ui.background()
                .run(
                        this,
                        "sales.job.reading",
                        () -> services.shops().open(shopId).shop(),
                        shop::set);
    }

    /** The chosen file. */
    ObjectProperty<@Nullable Path> path() {
        return path;
    }

    /** Something long is going on. */
    Working working() {
        return working;
    }

    /** Whose orders are read; null until it was fetched. */
    ReadOnlyObjectProperty<@Nullable Shop> shop() {
        return shop.getReadOnlyProperty();
    }

    /** What reading in the file would do; null before it was looked at. */
    ReadOnlyObjectProperty<@Nullable OrderPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** What was read in; null before. */
    ReadOnlyObjectProperty<@Nullable OrderImport> read() {
        return read.getReadOnlyProperty();
    }

    /** Begins with another file. */
    void restart() {
        path.set(null);
    }

    void look(Runnable done, Consumer<Refusal> refused) {
        Path chosen = Objects.requireNonNull(path.get());
        working.track(
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
        working.track(
                "sales.job.importing",
                progress -> services.imports().run(looked),
                imported -> {
                    read.set(imported);
                    ui.dialogs().done("sales.import.done", imported.added(), imported.updated(), imported.refused());
                    done.run();
                },
                refused);
    }

    /** Asks where to, and writes the answer there. */
    void saveAnswer() {
        OrderPlan looked = plan.get();
        if (looked == null) {
            return;
        }
        ui.dialogs()
                .saveFile("sales.import.saveAnswer", OrderAnswer.suggestedName(looked, ui.texts()), FileKind.WORKBOOK)
                .ifPresent(out -> working.track(
                        "sales.job.answering",
                        progress -> {
                            OrderAnswer.write(looked, out, ui.texts());
                            return out;
                        },
                        written -> ui.dialogs()
                                .saved(written, "sales.import.answered", String.valueOf(written.getFileName())),
                        ui.dialogs()::refusal));
    }

    void openShop() {
        ui.navigator().open(SalesScreens.SHOP, shopId);
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

    /**
     * A page of the plan's rows: those with something to say first, then the others, each in the order of the file.
     * Filter {@code verdict}: a verdict's name, NOTED or DOUBTED.
     */
    Page<PlannedOrder> rows(PageRequest request) {
        OrderPlan now = plan.get();
        if (now == null) {
            return Page.empty();
        }
        String wanted = request.filters().get("verdict");
        Set<String> doubted = doubted(now);
        return Tables.slice(
                now.rows().stream()
                        .filter(row -> wanted == null
                                || row.verdict().name().equals(wanted)
                                || (wanted.equals(NOTED) && noted(row))
                                || (wanted.equals(DOUBTED) && isDoubted(row, doubted)))
                        .sorted(Comparator.comparingInt(
                                row -> row.verdict() == OrderVerdict.REFUSED ? 0 : noted(row) ? 1 : 2))
                        .toList(),
                request);
    }

    /** How many rows a doubt is about. */
    long doubtedRows() {
        OrderPlan now = plan.get();
        if (now == null) {
            return 0;
        }
        Set<String> doubted = doubted(now);
        return now.rows().stream().filter(row -> isDoubted(row, doubted)).count();
    }

    private static Set<String> doubted(OrderPlan plan) {
        return plan.doubts().stream()
                .flatMap(doubt -> doubt.orders().stream())
                .map(order -> order.orderNo())
                .collect(Collectors.toSet());
    }

    private static boolean isDoubted(PlannedOrder row, Set<String> doubted) {
        return row.order() != null && doubted.contains(row.orderNo());
    }

    private static boolean noted(PlannedOrder row) {
        return row.verdict() != OrderVerdict.REFUSED && !row.notes().isEmpty();
    }

    String notes(PlannedOrder row) {
        return row.notes().stream()
                .map(note -> ui.texts().text(note))
                .collect(Collectors.joining(ui.text("sales.comma")));
    }
}
