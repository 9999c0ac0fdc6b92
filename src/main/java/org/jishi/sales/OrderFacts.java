package org.jishi.sales;

import java.time.LocalDateTime;
import org.jishi.platform.money.Money;
import org.jspecify.annotations.Nullable;

/** What a row of a platform's file says of an order. */
public record OrderFacts(
        String orderNo,
        OrderState state,
        LocalDateTime paidAt,
        Money paid,
        Money refunded,
        String title,
        int quantity,
        @Nullable String waybillNo,
        @Nullable String courier,
        @Nullable String receiverMark,
        @Nullable String receiverMasked) {}
