package org.jishi.branding.ui;

import java.util.List;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListTabs;
import org.jishi.kit.page.ListTabs.Tab;

/** From the list to the board and back. */
final class BrandingTabs {
    private static final List<Tab> TABS = List.of(
            new Tab(BrandingScreens.LIST, "branding.tab.list"), new Tab(BrandingScreens.BOARD, "branding.tab.board"));

    private BrandingTabs() {}

    static ListTabs on(Ui ui, String current) {
        return new ListTabs(ui, current, TABS);
    }
}
