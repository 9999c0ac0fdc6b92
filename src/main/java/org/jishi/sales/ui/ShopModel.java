package org.jishi.sales.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.place.Place;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.sales.Doubt;
import org.jishi.sales.MonthSales;
import org.jishi.sales.SalesSums;
import org.jishi.sales.Shop;
import org.jishi.sales.ShopFile;
import org.jishi.sales.ShopOrder;
import org.jishi.sales.SoldTitle;
import org.jspecify.annotations.Nullable;

/** One shop: what it sold, its doubts and imports, and every act on it, after which it is fetched anew. */
final class ShopModel {
    /**
     * @param place where its goods are sent from, or null
     */
    record Shown(ShopFile file, @Nullable Place place) {}

    /** A line of the monthly table: a month, or the sum of all under an empty name. */
    record MonthLine(String month, SalesSums sums) {}

    private final Ui ui;
    private final SalesServices services;
    private final UUID shopId;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();

    ShopModel(Ui ui, SalesServices services, UUID shopId) {
        this.ui = ui;
        this.services = services;
        this.shopId = shopId;
    }

    /** The shop; null until it was read. */
    ReadOnlyObjectProperty<@Nullable Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    void load() {
        ui.background().run(this, "sales.job.reading", this::read, shown::set);
    }

    private Shown read() {
        ShopFile file = services.shops().open(shopId);
        String code = file.shop().villageCode();
        return new Shown(
                file, code == null ? null : services.places().findByCode(code).orElse(null));
    }

    /** Months, the latest first, then their sum. */
    List<MonthLine> months() {
        Shown now = shown.get();
        if (now == null || now.file().months().isEmpty()) {
            return List.of();
        }
        List<MonthLine> lines = new ArrayList<>();
        for (MonthSales month : now.file().months().reversed()) {
            lines.add(new MonthLine(month.month().toString(), month.sums()));
        }
        lines.add(new MonthLine(ui.text("sales.shop.sum"), now.file().total()));
        return lines;
    }

    Page<ShopOrder> orders(PageRequest request) {
        return services.shops().orders(shopId, request);
    }

    private Shop shop() {
        return Objects.requireNonNull(shown.get()).file().shop();
    }

    boolean mayChange() {
        return shown.get() != null && shop().closedOn() == null && ui.may(Act.CASE_ENTER);
    }

    boolean mayImport() {
        return shown.get() != null && shop().closedOn() == null && ui.may(Act.SALES_IMPORT);
    }

    boolean mayTell() {
        return shown.get() != null && !shown.get().file().months().isEmpty() && ui.may(Act.CASE_ENTER);
    }

    /** A product that does not come from the county; a reviewer decides. */
    void notLocal() {
        Shop shop = shop();
        ui.background()
                .run(this, "sales.job.reading", () -> services.doubts().titles(shop.id()), sold -> ask(shop, sold));
    }

    private void ask(Shop shop, List<SoldTitle> sold) {
        ObjectProperty<SoldTitle> chosen = new SimpleObjectProperty<>();
        Form form = new Form(ui)
                .note("sales.notLocal.note")
                .choice(
                        "sales.notLocal.title",
                        chosen,
                        sold,
                        one -> ui.text("sales.notLocal.sold", one.title(), one.orders(), one.net()),
                        f -> f.required())
                .submit(
                        "sales.notLocal.tell",
                        (done, refused) -> ui.background()
                                .run(
                                        this,
                                        "sales.job.saving",
                                        () -> services.doubts()
                                                .notLocal(shop, chosen.get().title()),
                                        told -> done.run(),
                                        refused));
        if (ui.dialogs().form("sales.notLocal.ask", form, shop.name())) {
            ui.dialogs().done("sales.notLocal.done", chosen.get().title());
            load();
        }
    }

    void read(UUID shop) {
        ui.navigator().open(SalesScreens.IMPORT, shop);
    }

    void doubt(Doubt doubt) {
        ui.navigator().open(SalesScreens.DOUBT, doubt.id());
    }

    void change() {
        Shown now = Objects.requireNonNull(shown.get());
        ShopForm form = new ShopForm(ui, services, now.file().shop(), now.place());
        form.support.set(now.file().support());
        if (ui.dialogs().form("sales.shop.changeTitle", form.build())) {
            ui.dialogs().done("sales.shop.changed", form.saved().name());
            load();
        }
    }

    void close() {
        Shop shop = shop();
        ObjectProperty<LocalDate> day = new SimpleObjectProperty<>(ui.clock().today());
        Form form = new Form(ui)
                .note("sales.shop.closeNote")
                .date("sales.shop.closedOn", day, f -> f.required())
                .submit(
                        "sales.shop.close",
                        (done, refused) -> ui.background()
                                .run(
                                        this,
                                        "sales.job.saving",
                                        () -> services.shops().close(shop, day.get()),
                                        closed -> done.run(),
                                        refused));
        if (ui.dialogs().form("sales.shop.closeTitle", form, shop.name())) {
            ui.dialogs().done("sales.shop.closedDone", shop.name());
            load();
        }
    }
}
