package org.jishi.payment.ui;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ListPage;
import org.jspecify.annotations.Nullable;

/** Three lists of one room: what is owed, the batches, and what must come back. Left and right go from one to the next. */
public final class PaymentView implements Page {
    /** One of the lists. */
    public enum Tab {
        PAYABLES,
        BATCHES,
        RECOVERIES
    }

    private final Ui ui;
    private final PaymentModel model;
    private final Map<Tab, ListPage<?>> lists = new EnumMap<>(Tab.class);
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final StackPane body = new StackPane();
    private final VBox root;
    private Tab current = Tab.PAYABLES;

    /** @param first the list to begin with, null for what is owed */
    public PaymentView(Ui ui, PaymentModel model, PaymentLists pages, @Nullable Tab first) {
        this.ui = ui;
        this.model = model;
        lists.put(Tab.PAYABLES, pages.payables());
        lists.put(Tab.BATCHES, pages.batches());
        lists.put(Tab.RECOVERIES, pages.recoveries());
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("list-tabs");
        for (Tab list : Tab.values()) {
            ToggleButton tab = new ToggleButton(ui.text("payment.tab", list));
            tab.setId("payment-tab-" + list.name().toLowerCase(java.util.Locale.ROOT));
            tab.setToggleGroup(group);
            tab.getStyleClass()
                    .add(list == Tab.PAYABLES ? "left-pill" : list == Tab.RECOVERIES ? "right-pill" : "center-pill");
            tab.setOnAction(event -> go(list));
            tabs.put(list, tab);
            row.getChildren().add(tab);
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        root = new VBox(8, Nodes.row(row), body);
        root.getStyleClass().add("tabbed-page");
        show(first == null ? Tab.PAYABLES : first);
    }

    private void go(Tab list) {
        show(list);
        shown();
    }

    private void show(Tab list) {
        current = list;
        tab(list).setSelected(true);
        body.getChildren().setAll(page().node());
    }

    private ListPage<?> page() {
        return java.util.Objects.requireNonNull(lists.get(current));
    }

    private ToggleButton tab(Tab list) {
        return java.util.Objects.requireNonNull(tabs.get(list));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text("payment.title");
    }

    @Override
    public void shown() {
        model.load();
        page().shown();
    }

    @Override
    public boolean find() {
        return page().find();
    }
}
