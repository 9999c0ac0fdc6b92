package org.jishi.fund.ui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.fund.FundService;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** The fund's screens: "fund", and "fund.ledger" with an account's id. */
public final class FundScreens {
    public static final String FUND = "fund";
    public static final String LEDGER = "fund.ledger";

    private final Ui ui;
    private final FundService funds;

    public FundScreens(Ui ui, FundService funds) {
        this.ui = ui;
        this.funds = funds;
    }

    public List<Screen> screens() {
        return List.of(
                Screen.of(
                                FUND,
                                "fund.title",
                                Feather.DATABASE,
                                () -> new FundView(ui, new FundModel(ui.background(), funds)),
                                Act.FUND_READ)
                        .manual("10"),
                Screen.under(
                                FUND,
                                LEDGER,
                                "fund.ledger.title",
                                Feather.LIST,
                                account -> new LedgerView(ui, new FundModel(ui.background(), funds), (UUID)
                                        Objects.requireNonNull(account)),
                                Act.FUND_READ)
                        .manual("10"));
    }
}
