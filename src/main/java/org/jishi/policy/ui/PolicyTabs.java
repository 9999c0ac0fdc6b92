package org.jishi.policy.ui;

import java.util.List;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListTabs;
import org.jishi.kit.page.ListTabs.Tab;

/** From schemes to documents and back. */
final class PolicyTabs {
    private static final List<Tab> TABS = List.of(
            new Tab(PolicyScreens.SCHEMES, "policy.tabs.schemes"),
            new Tab(PolicyScreens.DOCUMENTS, "policy.tabs.documents"));

    private PolicyTabs() {}

    static ListTabs on(Ui ui, String current) {
        return new ListTabs(ui, current, TABS);
    }
}
