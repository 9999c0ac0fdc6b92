package org.jishi.sales;

import java.util.Optional;

/** Where an order stands. Only paid orders are kept: one nobody paid is no sale. */
public enum OrderState {
    PAID,
    SHIPPED,
    DONE,
    CLOSED;

    /** Whether the buyer has yet to confirm. */
    public boolean waits() {
        return this == PAID || this == SHIPPED;
    }

    /** What a platform's word means; empty for a word that none of them uses. */
    static Optional<OrderState> read(String word) {
        String plain = word.replaceAll("\\s", "");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (has(plain, "关闭", "取消", "退款成功", "已退款", "全额退款", "拒收")) {
            return Optional.of(CLOSED);
        }
        if (has(plain, "交易成功", "完成", "已收货", "已签收", "已评价", "成功")) {
            return Optional.of(DONE);
        }
        if (has(plain, "等待发货", "待发货", "未发货", "等待卖家发货", "备货", "已付款", "待出库", "已支付")) {
            return Optional.of(PAID);
        }
        if (has(plain, "已发货", "待收货", "等待买家确认", "等待确认收货", "配送中", "运输中", "已出库", "派送")) {
            return Optional.of(SHIPPED);
        }
        return Optional.empty();
    }

    /** Whether the word says that nobody has paid. */
    static boolean unpaid(String word) {
        return has(word, "待付款", "等待买家付款", "未付款", "待支付", "等待付款", "未支付");
    }

    private static boolean has(String word, String... parts) {
        for (String part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
