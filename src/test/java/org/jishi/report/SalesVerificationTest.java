package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jishi.award.AwardDesk;
import org.jishi.award.AwardLine;
import org.jishi.award.AwardRound;
import org.jishi.casework.CaseNumbers;
import org.jishi.platform.access.Role;
import org.jishi.platform.time.Period;
import org.jishi.sales.Doubt;
import org.jishi.sales.Shop;
import org.jishi.support.Office;
import org.jishi.support.ReportCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sales verification, column by column of domain.md 6.9. */
class SalesVerificationTest {
    private static final ReportLanguage ZH = ReportLanguage.ZH;
    private static final Period QUARTER = Period.quarter(2026, 3);
    private static final int HEADINGS = 2;
    private static final int FIRST = 3;
    private static final int TIER = 18;
    private static final int AWARD = 19;

    @TempDir
    Path folder;

    private AwardDesk desk;
    private Office office;
    private ReportService reports;

    @BeforeEach
    void open() {
        desk = new AwardDesk(folder);
        office = desk.desk.office;
        reports = new ReportService(office.acts, new CaseNumbers(), ReportService.forms());
        var xiang = desk.owner("向明富", "110101199003070097");
        desk.shop(xiang, "向家一店", 25_000);
        desk.shop(xiang, "向家二店", 10_000);
        desk.shop(desk.owner("周桂花", "110101199003070177"), "周家蜂蜜", 12_000);
        Shop elsewhere = desk.shop(desk.owner("郑大山", "110101199003070257"), "郑家干货", 40_000);
        office.signIn(desk.sales.clerk);
        Doubt doubt = desk.sales.doubts.notLocal(elsewhere, "脐橙 10斤装");
        office.signIn(desk.sales.reviewer);
        Set<java.util.UUID> orders = desk.sales.doubts.open(doubt.id()).orders().stream()
                .map(order -> order.id())
                .collect(Collectors.toSet());
        desk.sales.doubts.strike(doubt, orders, "外地进货，有进货单");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ReportContent build() {
        office.signIn(Role.OFFICIAL);
        return reports.build("sales-verification", QUARTER, ZH);
    }

    private static List<Cell> row(ReportContent content, int row) {
        return content.sheets().getFirst().rows().get(row).spans().stream()
                .map(Span::cell)
                .toList();
    }

    private static List<String> shown(ReportContent content, int row) {
        return row(content, row).stream().map(Cell::shown).toList();
    }

    /** By the name of the shop: the owners' names are not in the order of the alphabet. */
    private static List<String> shop(ReportContent content, String name) {
        for (int i = FIRST; i < FIRST + 4; i++) {
            if (shown(content, i).contains(name)) {
                return shown(content, i);
            }
        }
        throw new AssertionError("no row of " + name);
    }

    private AwardRound approved() {
        AwardRound round = desk.make(desk.scheme(desk.ladder()));
        desk.approve(round);
        return round;
    }

    @Test
    void hasTheColumnsOfTheForm() {
        assertThat(shown(build(), HEADINGS))
                .containsExactly(
                        "序号",
                        "主体",
                        "统一社会信用代码",
                        "平台",
                        "店铺",
                        "店铺ID",
                        "订单数",
                        "申报额",
                        "退款",
                        "关闭",
                        "疑似刷单（核减）",
                        "非本地",
                        "未确认收货",
                        "核定额",
                        "快递单数",
                        "匹配率",
                        "上年核定额",
                        "增长率",
                        "档次",
                        "奖励额",
                        "核查人",
                        "复核人");
    }

    @Test
    void nonLocalOrdersAreTakenOffAndNothingIsAwardedBeforeTheApproval() {
        desk.make(desk.scheme(desk.ladder()));
        ReportContent content = build();
        assertThat(content.checks()).isEmpty();
        assertThat(shop(content, "郑家干货").subList(6, 14))
                .containsExactly("4", "40,000.00", "0.00", "0.00", "0.00", "40,000.00", "0.00", "0.00");
        assertThat(shop(content, "周家蜂蜜").subList(6, 16))
                .containsExactly("4", "12,000.00", "0.00", "0.00", "0.00", "0.00", "0.00", "12,000.00", "4", "100.00%");
        assertThat(shop(content, "周家蜂蜜").subList(TIER, AWARD + 1)).containsExactly("", "");
    }

    @Test
    void anApprovedRoundGivesTierAndAwardAnOwnersAtTheFirstShop() {
        approved();
        ReportContent content = build();
        assertThat(content.checks()).isEmpty();
        assertThat(List.of(shop(content, "向家一店"), shop(content, "向家二店")))
                .extracting(row -> row.subList(TIER, AWARD + 1))
                .containsExactly(List.of("2 档", "1,000.00"), List.of("", ""));
        assertThat(shop(content, "周家蜂蜜").subList(TIER, AWARD + 1)).containsExactly("1 档", "500.00");
        assertThat(shop(content, "郑家干货").subList(TIER, AWARD + 1)).containsExactly("", "");
        Cell total = row(content, FIRST + 4).get(AWARD - 5);
        assertThat(total).isEqualTo(new Cell.Sum(FIRST, FIRST + 3, new BigDecimal("1500.00"), 2));
    }

    @Test
    void aMonthWithoutItsRoundHasNoAward() {
        approved();
        office.signIn(Role.OFFICIAL);
        ReportContent july = reports.build("sales-verification", Period.month(java.time.YearMonth.of(2026, 7)), ZH);
        assertThat(july.checks()).isEmpty();
        assertThat(shown(july, FIRST)).contains("本期没有数据");
    }

    @Test
    void anAwardThatTheLedgerDoesNotHoldIsAProblem() {
        AwardRound round = approved();
        AwardLine line = desk.line(round, "周桂花");
        office.database.change(handle ->
                handle.execute("UPDATE award_line SET computed = 60000, amount = 60000 WHERE id = ?", line.id()));
        assertThat(build().checks()).extracting("key").containsExactly("report.check.awardsAgainstLedger");
    }

    @Test
    void theWorkbookHoldsEveryCell() {
        approved();
        ReportContent content = build();
        Path file = folder.resolve("sales.xlsx");
        reports.export("sales-verification", QUARTER, ZH, null, file);
        assertThat(ReportCheck.same(content.sheets(), file)).isGreaterThan(100);
    }
}
