package org.jishi.sales.ui;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.sales.Retail;
import org.jishi.sales.Shop;
import org.jishi.sales.ShopRow;
import org.jspecify.annotations.Nullable;

/** The list of shops, and entering one. */
final class ShopListModel {
    private final Ui ui;
    private final SalesServices services;
    private final ReadOnlyObjectWrapper<@Nullable Retail> retail = new ReadOnlyObjectWrapper<>();

    ShopListModel(Ui ui, SalesServices services) {
        this.ui = ui;
        this.services = services;
    }

    Page<ShopRow> page(PageRequest request) {
        return services.shops().sold(request);
    }

    /** What all shops sold; null until it was read. */
    ReadOnlyObjectProperty<@Nullable Retail> retail() {
        return retail.getReadOnlyProperty();
    }

    void load() {
        ui.background().run(this, "sales.job.reading", () -> services.shops().retail(), retail::set);
    }

    boolean mayEnter() {
        return ui.may(Act.CASE_ENTER);
    }

    boolean mayImport(Shop shop) {
        return ui.may(Act.SALES_IMPORT) && shop.closedOn() == null;
    }

    void open(UUID shop) {
        ui.navigator().open(SalesScreens.SHOP, shop);
    }

    void read(UUID shop) {
        ui.navigator().open(SalesScreens.IMPORT, shop);
    }

    void doubts() {
        ui.navigator().open(SalesScreens.DOUBTS);
    }

    /** Enters a shop of a person. */
    void addFor(UUID person) {
        if (mayEnter()) {
            ui.background()
                    .run(
                            this,
                            "sales.job.reading",
                            () -> services.shops().owner(person),
                            found -> found.ifPresent(owner -> {
                                ShopForm form = new ShopForm(ui, services, null, null);
                                form.owner.set(owner);
                                add(form);
                            }));
        }
    }

    /** Enters a shop in a form and opens it. */
    void add() {
        add(new ShopForm(ui, services, null, null));
    }

    private void add(ShopForm form) {
        if (ui.dialogs().form("sales.shop.addTitle", form.build())) {
            Shop saved = form.saved();
            ui.dialogs().done("sales.shop.added", saved.name());
            open(saved.id());
        }
    }
}
