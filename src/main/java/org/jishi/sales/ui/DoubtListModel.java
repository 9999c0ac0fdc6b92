package org.jishi.sales.ui;

import org.jishi.kit.Ui;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.sales.Doubt;

/** The queue of doubts. */
final class DoubtListModel {
    private final Ui ui;
    private final SalesServices services;

    DoubtListModel(Ui ui, SalesServices services) {
        this.ui = ui;
        this.services = services;
    }

    Page<Doubt> page(PageRequest request) {
        return services.doubts().page(request);
    }

    void open(Doubt doubt) {
        ui.navigator().open(SalesScreens.DOUBT, doubt.id());
    }

    void shop(Doubt doubt) {
        ui.navigator().open(SalesScreens.SHOP, doubt.shopId());
    }
}
