package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;

/** A central grant, the money that came, and the categories it is for. */
final class GrantMoney {
    static final String TRAINING = "电商培训";
    static final String BRANDING = "品牌培育";
    static final String AWARDS = "销售奖励";

    private static final String DOCUMENT = "渝财产业〔2026〕18号";
    private static final int GRANT_ROW = 1;

    private final OfficeInWindow office;
    private final Keyboard keys;

    GrantMoney(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    void comes() {
        keys.open("fund");
        keys.push("fund-grant-add");
        keys.fill("fund-grant-name", "2026年中央财政衔接资金");
        keys.fill("fund-grant-documentNo", DOCUMENT);
        keys.press("Ctrl+Enter");
        keys.gone("fund-grant-name");
        keys.row("fund-table", GRANT_ROW);
        keys.push("fund-tranche-add");
        keys.fill("fund-tranche-amount", "100000");
        keys.fill("fund-tranche-documentNo", DOCUMENT);
        keys.press("Ctrl+Enter");
        keys.gone("fund-tranche-amount");
        category(1, TRAINING, "50000");
        category(2, BRANDING, "30000");
        category(3, AWARDS, "20000");
        assertThat(office.count("SELECT COUNT(*) FROM fund_category")).isEqualTo(3);
    }

    /** @param place among the grant's categories, from 1; they stand below it in the list */
    private void category(int place, String name, String amount) {
        keys.row("fund-table", GRANT_ROW);
        keys.push("fund-category-add");
        keys.fill("fund-category-name", name);
        keys.press("Ctrl+Enter");
        keys.gone("fund-category-name");
        keys.row("fund-table", GRANT_ROW + place);
        keys.push("fund-move-ALLOT");
        keys.fill("fund-move-amount", amount);
        keys.fill("fund-move-reason", "年度分配");
        keys.press("Ctrl+Enter");
        keys.gone("fund-move-amount");
    }
}
