package org.jishi.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jishi.payment.Beneficiary;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of shops by what they sold, in the month, the month before, the year and in all. */
class SoldByShopTest {
    private final Office office = new Office();
    private final SalesDesk desk = new SalesDesk(office);
    private final Beneficiary owner = desk.person("向明富", null);
    private final Shop first = desk.shop(owner, "一号店");
    private final Shop second = desk.shop(owner, "二号店");
    private final Shop third = desk.shop(owner, "三号店");

    @BeforeEach
    void sell() {
        // today is 30 September 2026
        order(first, LocalDate.of(2026, 9, 1), 100, "DONE");
        order(first, LocalDate.of(2025, 12, 31), 9_000, "DONE");
        order(second, LocalDate.of(2026, 8, 31), 700, "DONE");
        order(second, LocalDate.of(2026, 9, 2), 50, "DONE");
        order(second, LocalDate.of(2026, 9, 3), 5_000, "CLOSED");
        strike(order(second, LocalDate.of(2026, 9, 4), 3_000, "DONE"), "RECEIVER_REPEATED");
        strike(order(second, LocalDate.of(2026, 9, 5), 20, "DONE"), "NOT_LOCAL");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theListIsOrderedByEachSum() {
        assertThat(by("month")).containsExactly("一号店", "二号店", "三号店");
        assertThat(by("lastMonth").getFirst()).isEqualTo("二号店");
        assertThat(by("year").getFirst()).isEqualTo("二号店");
        assertThat(by("total").getFirst()).isEqualTo("一号店");
    }

    @Test
    void theListIsNarrowedByEachSum() {
        assertThat(within("month", "70..")).containsExactlyInAnyOrder("一号店", "二号店");
        assertThat(within("month", "71..99")).isEmpty();
        assertThat(within("lastMonth", "1..")).containsExactly("二号店");
        assertThat(within("year", "..0")).containsExactly("三号店");
        assertThat(within("total", "9100..9100")).containsExactly("一号店");
        assertThat(desk.shops
                        .sold(new PageRequest(0, 1, "year", true, "店", Map.of("month", "1..", "total", "1..")))
                        .total())
                .as("of more than a page")
                .isEqualTo(2);
    }

    @Test
    void aRowSaysTheSumsThatItIsOrderedBy() {
        Retail sold = desk.shops
                .sold(new PageRequest(0, 50, "year", true, "", Map.of()))
                .rows()
                .getFirst()
                .retail();
        assertThat(sold).isEqualTo(new Retail(yuan(70), yuan(700), yuan(770), yuan(770)));
        assertThat(desk.shops.retail()).isEqualTo(new Retail(yuan(170), yuan(700), yuan(870), yuan(9_870)));
        assertThat(desk.shops.open(second.id()).total().retail()).isEqualTo(sold.total());
    }

    /** The sums are kept between pages; what was sold since is in them all the same. */
    @Test
    void whatIsSoldMeanwhileCounts() {
        assertThat(by("month").getFirst()).isEqualTo("一号店");
        order(third, LocalDate.of(2026, 9, 30), 400, "DONE");
        office.database.change(handle -> office.trail.note(handle, desk.clerk, "sales.import", Map.of("added", 1)));
        assertThat(by("month").getFirst()).isEqualTo("三号店");
        office.time.goTo(LocalDate.of(2026, 10, 1));
        assertThat(by("lastMonth").getFirst()).as("the next month has begun").isEqualTo("三号店");
    }

    private static Money yuan(long yuan) {
        return Money.ofYuan(yuan);
    }

    private List<String> by(String sort) {
        return names(new PageRequest(0, 50, sort, true, "", Map.of()));
    }

    private List<String> within(String sum, String span) {
        return names(PageRequest.first(50).filter(sum, span));
    }

    private List<String> names(PageRequest request) {
        return desk.shops.sold(request).rows().stream()
                .map(row -> row.shop().name())
                .toList();
    }

    private UUID order(Shop shop, LocalDate day, long yuan, String state) {
        UUID id = office.ids.next();
        UUID read = office.ids.next();
        office.database.change(handle -> {
            handle.execute("""
                    INSERT INTO order_import (id, shop_id, file_name, file_hash, added, updated, duplicates, refused,
                                              read_on, read_by)
                    VALUES (?, ?, 'orders.csv', ?, 1, 0, 0, 0, ?, ?)\
                    """, read, shop.id(), "0".repeat(64), day, desk.clerk.staffId());
            handle.execute(
                    """
                    INSERT INTO shop_order (id, shop_id, platform, order_no, state, paid_at, paid_on, paid, refunded,
                                            title, quantity, import_id)
                    VALUES (?, ?, 'TAOBAO', ?, ?, ?, ?, ?, 0, '脐橙', 1, ?)\
                    """,
                    id,
                    shop.id(),
                    id.toString(),
                    state,
                    day.atTime(4, 0).atOffset(ZoneOffset.UTC),
                    day,
                    yuan * 100,
                    read);
        });
        return id;
    }

    /** Two people looked at it and struck it, twice over. */
    private void strike(UUID order, String kind) {
        for (int i = 0; i < 2; i++) {
            UUID doubt = office.ids.next();
            String key = kind + order + i;
            office.database.change(handle -> {
                handle.execute(
                        """
                    INSERT INTO doubt (id, kind, doubt_key, shop_id, detail, order_count, amount, found_on, found_by,
                                       state, decided_by, decided_on, reason)
                    VALUES (?, ?, ?, ?, '', 1, 1, ?, ?, 'STRUCK', ?, ?, '刷单')\
                    """,
                        doubt,
                        kind,
                        key,
                        second.id(),
                        Office.TODAY,
                        desk.clerk.staffId(),
                        desk.reviewer.staffId(),
                        Office.TODAY);
                handle.execute(
                        "INSERT INTO doubt_order (id, doubt_id, order_id, struck) VALUES (?, ?, ?, TRUE)",
                        office.ids.next(),
                        doubt,
                        order);
            });
        }
    }
}
