package org.jishi.app;

import java.util.List;
import org.jishi.identity.IdentityNumber;
import org.jishi.organisation.CreditCode;

/** The list that strange files hold for one door: its headings and three rows, as that door reads them from a plain file. */
enum StrangeList {
    PERSONS(
            List.of("persons", "collected"),
            List.of("姓名", "身份证号"),
            List.of("张三", id(1)),
            List.of("李四", id(2)),
            List.of("王五", id(3))),
    ORGANISATIONS(
            List.of("organisations"),
            List.of("单位名称", "统一社会信用代码", "联系电话"),
            List.of("甲果业合作社", code(1), "13800000001"),
            List.of("乙果业合作社", code(2), "13800000002"),
            List.of("丙果业合作社", code(3), "13800000003")),
    ORDERS(
            List.of("orders"),
            List.of("订单编号", "买家实际支付金额", "退款金额", "订单状态", "订单付款时间", "宝贝标题"),
            List.of("3283672736870313037", "239.60", "0.00", "交易成功", "2026-08-20 11:15:00", "脐橙"),
            List.of("3352861477560654652", "128.00", "64.00", "交易成功", "2026-08-28 04:55:00", "脐橙"),
            List.of("3352861477560654653", "59.90", "0.00", "交易成功", "2026-08-29 14:55:00", "脐橙")),
    BANK(
            List.of("bank"),
            List.of("序号", "户名", "账号", "金额", "结果"),
            List.of("1", "张三", "6228480001858355553", "600.00", "成功"),
            List.of("2", "李四", "6228480031810898861", "600.00", "成功"),
            List.of("3", "王五", "6228480031810898862", "600.00", "退汇")),
    SHEET(
            List.of("sheet"),
            List.of("序号", "姓名", "9月18日上午", "9月18日下午"),
            List.of("1", "张三", "√", "√"),
            List.of("2", "李四", "√", "×"),
            List.of("3", "王五", "√", "√"));

    private final List<String> own;
    private final List<List<String>> rows;

    @SafeVarargs
    StrangeList(List<String> own, List<String>... rows) {
        this.own = own;
        this.rows = List.of(rows);
    }

    /** Which doors read it. */
    List<String> own() {
        return own;
    }

    /** Which doors are given its files: people are brought to every door, other lists to their own. */
    List<String> given() {
        return this == PERSONS ? StrangeDoors.DOORS : own;
    }

    /** Headings first. */
    List<List<String>> rows() {
        return rows;
    }

    static String id(int row) {
        String body = "1101011990010100" + row;
        return body + IdentityNumber.checkOf(body);
    }

    private static String code(int row) {
        String body = "9350010000000000" + row;
        return body + CreditCode.checkOf(body);
    }
}
