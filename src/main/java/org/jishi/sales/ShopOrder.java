package org.jishi.sales;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.OfficeClock;
import org.jspecify.annotations.Nullable;

/**
 * An order as the office keeps it.
 *
 * @param paid by the buyer, freight included
 * @param receiverMark a keyed hash of the receiver's number, to compare and never to read
 * @param receiverMasked {@code 139****0001}
 */
public record ShopOrder(
        UUID id,
        UUID shopId,
        Platform platform,
        String orderNo,
        OrderState state,
        Instant paidAt,
        LocalDate paidOn,
        Money paid,
        Money refunded,
        String title,
        int quantity,
        @Nullable String waybillNo,
        @Nullable String courier,
        @Nullable String receiverMark,
        @Nullable String receiverMasked,
        UUID importId,
        int version) {
    static ShopOrder of(UUID id, Shop shop, OrderFacts facts, UUID importId, int version) {
        return new ShopOrder(
                id,
                shop.id(),
                shop.platform(),
                facts.orderNo(),
                facts.state(),
                facts.paidAt().atZone(OfficeClock.ZONE).toInstant(),
                facts.paidAt().toLocalDate(),
                facts.paid(),
                facts.refunded(),
                facts.title(),
                facts.quantity(),
                facts.waybillNo(),
                facts.courier(),
                facts.receiverMark(),
                facts.receiverMasked(),
                importId,
                version);
    }

    /** What the shop keeps of it; nothing once it was closed. */
    public Money net() {
        return state == OrderState.CLOSED ? Money.ZERO : paid.minus(refunded);
    }

    /** Whether the file says the same of it. */
    boolean says(OrderFacts facts) {
        return state == facts.state()
                && paid.equals(facts.paid())
                && refunded.equals(facts.refunded())
                && quantity == facts.quantity()
                && title.equals(facts.title())
                && Objects.equals(waybillNo, facts.waybillNo())
                && Objects.equals(receiverMark, facts.receiverMark())
                && paidAt.equals(facts.paidAt().atZone(OfficeClock.ZONE).toInstant());
    }
}
