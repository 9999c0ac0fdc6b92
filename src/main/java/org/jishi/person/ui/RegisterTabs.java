package org.jishi.person.ui;

import java.util.List;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListTabs;
import org.jishi.kit.page.ListTabs.Tab;

/** The lists that stand beside the register of persons, as whoever puts the program together names them. */
public record RegisterTabs(List<Tab> tabs) {
    public ListTabs on(Ui ui, String current) {
        return new ListTabs(ui, current, tabs);
    }
}
