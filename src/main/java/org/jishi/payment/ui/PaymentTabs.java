package org.jishi.payment.ui;

import java.util.List;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListTabs;
import org.jishi.kit.page.ListTabs.Tab;

/** From what is owed to the batches to what must come back. */
final class PaymentTabs {
    private static final List<Tab> TABS = List.of(
            new Tab(PaymentScreens.PAYABLES, "payment.tab.payables"),
            new Tab(PaymentScreens.BATCHES, "payment.tab.batches"),
            new Tab(PaymentScreens.RECOVERIES, "payment.tab.recoveries"));

    private PaymentTabs() {}

    static ListTabs on(Ui ui, String current) {
        return new ListTabs(ui, current, TABS);
    }
}
