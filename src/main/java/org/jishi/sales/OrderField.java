package org.jishi.sales;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jishi.platform.text.Problem;
import org.jishi.platform.workbook.HeadingWords;

/** The columns of an order file, and the headings that platforms give them. */
enum OrderField {
    ORDER_NO("订单编号", "订单号", "主订单编号", "订单ID", "交易单号"),
    PAID("买家实际支付金额", "商家实收金额", "买家实付金额", "实付金额", "用户实付金额", "实收金额", "订单应付金额", "结算金额", "支付金额", "订单金额"),
    REFUND("退款金额", "已退款金额", "售后退款金额", "退款总额"),
    STATE("订单状态", "交易状态", "状态"),
    PAID_AT("订单付款时间", "付款时间", "支付时间", "支付完成时间", "付款确认时间", "下单时间", "订单创建时间"),
    TITLE("宝贝标题", "商品名称", "商品标题", "选购商品", "货品标题", "商品"),
    QUANTITY("宝贝总数量", "商品数量", "购买数量", "订购数量", "数量"),
    WAYBILL("物流单号", "运单号", "快递单号", "运单号码", "快递运单号"),
    COURIER("物流公司", "快递公司", "承运公司"),
    PHONE("联系手机", "收货人手机", "收件人手机", "收货人电话", "收件人电话", "手机", "联系电话", "手机号");

    static final Map<OrderField, List<String>> SYNONYMS = synonyms();

    /** Platforms put these before or behind what they mean. */
    static final HeadingWords<OrderField> WORDS = new HeadingWords<>(
            SYNONYMS,
            List.of("买家", "商家", "卖家", "用户", "客户", "订单", "主订单", "交易", "商品", "宝贝", "实际", "最终", "总", "元", "人民币"));

    /** What the keys of problems begin with, to the column that has to be looked at. */
    private static final Map<String, OrderField> ABOUT = Map.of(
            "sales.row.amount.PAID", PAID,
            "sales.row.amount.REFUND", REFUND,
            "sales.row.refundAbovePaid", REFUND,
            "sales.row.refunding", STATE,
            "sales.row.state", STATE,
            "sales.row.paidAt", PAID_AT,
            "sales.row.paidLater", PAID_AT,
            "sales.row.quantity", QUANTITY,
            "sales.row.waybill", WAYBILL);

    private final List<String> headings;

    OrderField(String... headings) {
        this.headings = List.of(headings);
    }

    private static Map<OrderField, List<String>> synonyms() {
        Map<OrderField, List<String>> all = new EnumMap<>(OrderField.class);
        for (OrderField field : values()) {
            all.put(field, field.headings);
        }
        return all;
    }

    /** The column that a row's problem is about; the order's number where it is about the whole order. */
    static OrderField of(Problem problem) {
        return ABOUT.entrySet().stream()
                .filter(about -> problem.key().startsWith(about.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ORDER_NO);
    }

    boolean isNamed(String heading) {
        return headings.contains(heading);
    }

    /** Without these nothing can be counted. */
    static List<OrderField> required() {
        return List.of(ORDER_NO, PAID, STATE, PAID_AT);
    }
}
