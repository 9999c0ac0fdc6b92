package org.jishi.sales.ui;

import java.util.List;
import java.util.UUID;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The screens of the sales room. Pages of one shop or doubt, and the import, are opened with its id. */
public final class SalesScreens {
    public static final String LIST = "sales";
    public static final String SHOP = "sales.shop";
    public static final String IMPORT = "sales.import";
    public static final String DOUBTS = "sales.doubt";
    public static final String DOUBT = "sales.doubt.page";

    private final Ui ui;
    private final SalesServices services;

    public SalesScreens(Ui ui, SalesServices services) {
        this.ui = ui;
        this.services = services;
    }

    public List<Screen> screens() {
        return List.of(
                Screen.of(
                                LIST,
                                "sales.title",
                                Feather.SHOPPING_BAG,
                                () -> new ShopListView(ui, new ShopListModel(ui, services)).page(),
                                Act.CASE_READ)
                        .manual("8")
                        .begins("sales.list.add", Act.CASE_ENTER),
                Screen.under(
                                LIST,
                                SHOP,
                                "sales.shop.page",
                                Feather.SHOPPING_BAG,
                                id -> new ShopView(ui, new ShopModel(ui, services, of(id))).page(),
                                Act.CASE_READ)
                        .manual("8"),
                Screen.under(
                                LIST,
                                IMPORT,
                                "sales.import.title",
                                Feather.UPLOAD,
                                id -> new ImportView(ui, new ImportModel(ui, services, of(id))).page(),
                                Act.SALES_IMPORT)
                        .manual("8"),
                Screen.under(
                                LIST,
                                DOUBTS,
                                "sales.doubt.list",
                                Feather.ALERT_TRIANGLE,
                                argument -> new DoubtListView(ui, new DoubtListModel(ui, services)).page(),
                                Act.CASE_READ)
                        .manual("8")
                        .found(),
                Screen.under(
                                LIST,
                                DOUBT,
                                "sales.doubt.page",
                                Feather.ALERT_TRIANGLE,
                                id -> new DoubtView(ui, new DoubtModel(ui, services, of(id))).page(),
                                Act.CASE_READ)
                        .manual("8"));
    }

    private static UUID of(@Nullable Object argument) {
        return argument instanceof UUID id ? id : UUID.fromString(String.valueOf(argument));
    }
}
