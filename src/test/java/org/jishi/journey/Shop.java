package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.app.OfficeInWindow;
import org.jishi.support.Keyboard;
import org.jishi.support.Samples;

/** A shop of one who was trained, what its platform says that it sold, and the doubts that another decides. */
final class Shop {
    /** The figures of the samples' own paper for this file, in fen. */
    static final long NET = 5_144_311;

    private final OfficeInWindow office;
    private final Keyboard keys;

    Shop(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    void enter() {
        keys.open("sales");
        keys.push("sales-list-add");
        keys.pick("sales-shop-owner", Register.PERSON);
        keys.fill("sales-shop-shopNo", "tb-500236-018");
        keys.fill("sales-shop-name", "冉家脐橙");
        keys.fill("sales-shop-category", "水果");
        keys.fill("sales-shop-openedOn", "2026-01-15");
        keys.press("Ctrl+Enter");
        keys.gone("sales-shop-owner");
        assertThat(office.count("SELECT COUNT(*) FROM shop")).isOne();
    }

    /** On the shop's page. */
    void readOrders() {
        keys.push("sales-shop-import");
        office.brings(Samples.file("orders-taobao.csv"));
        keys.push("sales-import-chooseFile");
        keys.press("Ctrl+Enter", "Ctrl+Enter");
        keys.until("sales-import-another");
        keys.press("Ctrl+Enter");
        keys.until("sales-shop-import");
        assertThat(office.count("SELECT COUNT(*) FROM shop_order")).isEqualTo(280);
        assertThat(office.count("SELECT SUM(paid - refunded) FROM shop_order WHERE state <> 'CLOSED'"))
                .isEqualTo(NET);
    }

    /** Whoever did not read them in asks back, and finds that all were real. */
    void clearDoubts() {
        keys.open("sales");
        keys.push("sales-list-allDoubts");
        long open = openDoubts();
        assertThat(open).isGreaterThanOrEqualTo(2);
        for (int i = 0; i < open; i++) {
            keys.row("doubts-table", 1);
            keys.press("Enter");
            keys.push("sales-doubt-clear");
            keys.fill("dialog-reason", "电话核实，团购订单属实");
            keys.press("Ctrl+Enter");
            keys.gone("sales-doubt-clear");
            keys.press("Alt+Left");
        }
        assertThat(openDoubts()).isZero();
    }

    private long openDoubts() {
        return office.count("SELECT COUNT(*) FROM doubt WHERE state = 'OPEN'");
    }
}
