package org.jishi.fund.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jishi.fund.FundBalance;
import org.jishi.fund.FundSource;
import org.jishi.fund.LedgerLine;
import org.jishi.fund.Movement;
import org.jishi.fund.NewCategory;
import org.jishi.fund.NewGrant;
import org.jishi.fund.NewTranche;
import org.jishi.kit.Page;
import org.jishi.platform.access.Actor;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.support.CaseOffice;
import org.jishi.support.DirectBackground;
import org.jishi.support.FxTest;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FundViewTest {
    private final CaseOffice desk = new CaseOffice();
    private final FundModel model = new FundModel(new DirectBackground(), desk.fundService);
    private final List<Refusal> refused = new ArrayList<>();

    @AfterEach
    void close() {
        desk.close();
    }

    private void signIn(Actor actor) {
        desk.office.signIn(actor);
    }

    /** A grant of two hundred thousand with two categories, one of them at most 30 %. */
    private FundRow grant() {
        signIn(desk.cashier);
        model.addGrant(
                new NewGrant("中央服务业发展资金", FundSource.CENTRAL, "财建〔2026〕18号", LocalDate.of(2026, 1, 1), null),
                () -> {},
                refused::add);
        UUID id = model.overview().get().grants().getFirst().grant().id();
        model.addTranche(
                id,
                new NewTranche(2026, Money.ofYuan(200_000), "渝财建〔2026〕7号", LocalDate.of(2026, 3, 1)),
                () -> {},
                refused::add);
        model.addCategory(id, NewCategory.free("培训补贴"), () -> {}, refused::add);
        model.addCategory(id, new NewCategory("品牌培育", null, BigDecimal.valueOf(30), null), () -> {}, refused::add);
        assertThat(refused).isEmpty();
        return row("品牌培育");
    }

    private FundRow row(String category) {
        return FundModel.rows(model.overview().get())
                .filter(row -> row.category() != null
                        && row.category().category().name().equals(category))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsAllottedShowsInTheListAndInTheLedgerWithItsRunningBalance() {
        FundRow branding = grant();
        model.move(MoveKind.ALLOT, branding.accountId(), Money.ofYuan(50_000), "年初安排", () -> {}, refused::add);
        model.move(MoveKind.TAKE_BACK, branding.accountId(), Money.ofYuan(10_000), "调整", () -> {}, refused::add);
        model.move(MoveKind.SURRENDER, branding.accountId(), Money.ofYuan(5_000), "奉财〔2026〕1号", () -> {}, refused::add);

        assertThat(refused).isEmpty();
        assertThat(row("品牌培育").balance().available()).isEqualTo(Money.ofYuan(35_000));
        assertThat(model.overview().get().total().surrendered()).isEqualTo(Money.ofYuan(5_000));
        assertThat(model.ledger(branding.accountId(), PageRequest.first(10)).rows())
                .extracting(LedgerLine::movement, LedgerLine::bal, LedgerLine::enteredByName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Movement.SURRENDER, Money.ofYuan(35_000), "钱财务"),
                        org.assertj.core.groups.Tuple.tuple(Movement.ALLOT_OUT, Money.ofYuan(40_000), "钱财务"),
                        org.assertj.core.groups.Tuple.tuple(Movement.ALLOT_IN, Money.ofYuan(50_000), "钱财务"));
        assertThat(model.ledger(branding.accountId(), PageRequest.first(10).filter("movement", "ALLOT_IN"))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void theLinesOfAGrantAddUpToItsWholeAndEachLineAddsUp() {
        FundRow branding = grant();
        model.move(MoveKind.ALLOT, branding.accountId(), Money.ofYuan(50_000), "年初安排", () -> {}, refused::add);
        model.move(MoveKind.SURRENDER, branding.accountId(), Money.ofYuan(5_000), "奉财〔2026〕1号", () -> {}, refused::add);
        FundRow whole = model.rows(PageRequest.first(10)).rows().getFirst();
        model.move(MoveKind.SURRENDER, whole.accountId(), Money.ofYuan(3_000), "奉财〔2026〕2号", () -> {}, refused::add);
        assertThat(refused).isEmpty();

        List<FundRow> rows = model.rows(PageRequest.first(10)).rows();
        assertThat(rows).extracting(FundRow::id).doesNotHaveDuplicates();
        assertThat(rows.subList(1, rows.size()).stream()
                        .map(FundRow::balance)
                        .reduce(FundBalance.NOTHING, FundBalance::plus))
                .isEqualTo(rows.getFirst().balance())
                .isEqualTo(model.overview().get().total());
        assertThat(rows)
                .extracting(FundRow::balance)
                .allSatisfy(balance -> assertThat(balance.available()
                                .plus(balance.committed())
                                .plus(balance.paid())
                                .plus(balance.surrendered()))
                        .isEqualTo(balance.granted()));
        assertThat(rows.getLast().balance().granted()).isEqualTo(Money.ofYuan(150_000));
        assertThat(FundModel.row(model.overview().get(), rows.getLast().accountId()))
                .contains(rows.getLast());
        List<String> columns = new ArrayList<>();
        Pictures.draw(
                "fund-sums",
                1180,
                700,
                () -> shown(new FundView(new TestUi(desk.office).ui, model)),
                page -> ((TableView<?>) page.lookup("#fund-table"))
                        .getVisibleLeafColumns()
                        .forEach(column -> columns.add(column.getText())));
        assertThat(columns).contains("下达指标", "可用", "已审定未付", "已拨付", "上缴");
    }

    @Test
    void theBriefBalanceOfTheFirstPageAddsUp() {
        FundRow branding = grant();
        model.move(MoveKind.ALLOT, branding.accountId(), Money.ofYuan(50_000), "年初安排", () -> {}, refused::add);
        model.move(MoveKind.SURRENDER, branding.accountId(), Money.ofYuan(5_000), "奉财〔2026〕1号", () -> {}, refused::add);
        Node strip = Pictures.onFx(() -> {
            BalanceStrip brief = new BalanceStrip(new TestUi(desk.office).ui);
            brief.showBrief(model.overview().get().total());
            return brief;
        });
        assertThat(((Parent) strip).lookupAll(".figure"))
                .extracting(node -> ((Label) node).getText())
                .containsExactly("200,000.00", "195,000.00", "0.00", "0.00", "5,000.00", "0.00");
    }

    @Test
    void whatIsOverTheCapStaysInTheFormAndMovesNothing() {
        FundRow branding = grant();
        model.move(MoveKind.ALLOT, branding.accountId(), Money.ofYuan(60_001), "太多", () -> {}, refused::add);

        assertThat(refused)
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.problems().getFirst().key()).isEqualTo("fund.cap.exceeded"));
        assertThat(row("品牌培育").balance().available()).isEqualTo(Money.ZERO);
    }

    @Test
    void theListNarrowsByGrantAndByWords() {
        FundRow branding = grant();
        String id = branding.grant().grant().id().toString();
        assertThat(model.rows(PageRequest.first(200)).total()).isEqualTo(4);
        assertThat(model.rows(PageRequest.first(200).search("品牌")).rows())
                .extracting(FundRow::accountId)
                .containsExactly(branding.accountId());
        assertThat(model.rows(PageRequest.first(200).filter("grant", id)).total())
                .isEqualTo(4);
        assertThat(model.rows(PageRequest.first(200)
                                .filter("grant", UUID.randomUUID().toString()))
                        .total())
                .isZero();
    }

    @Test
    void thePageSaysWhatComesNextUntilAllIsAllotted() {
        signIn(desk.cashier);
        assertThat(FundModel.next(model.overview().get())).isEmpty();
        model.addGrant(
                new NewGrant("中央资金", FundSource.CENTRAL, "财建〔2026〕18号", LocalDate.of(2026, 1, 1), null),
                () -> {},
                refused::add);
        assertThat(next()).isEqualTo("fund.next.tranche");
        UUID grant = model.grants().getFirst().id();
        model.addTranche(
                grant,
                new NewTranche(2026, Money.ofYuan(1_000), "渝财建〔2026〕7号", LocalDate.of(2026, 3, 1)),
                () -> {},
                refused::add);
        assertThat(next()).isEqualTo("fund.next.category");
        model.addCategory(grant, NewCategory.free("培训补贴"), () -> {}, refused::add);
        assertThat(next()).isEqualTo("fund.next.allot");
        Node page = Pictures.onFx(() -> shown(new FundView(new TestUi(desk.office).ui, model)));
        assertThat(((Label) page.lookup("#fund-next")).getText()).contains("中央资金", "1,000.00 元待分解");
        assertThat(page.lookup("#fund-head-tranche").isVisible()).isTrue();
        assertThat(page.lookup("#fund-head-category").isVisible()).isTrue();
        model.move(MoveKind.ALLOT, row("培训补贴").accountId(), Money.ofYuan(1_000), "年初安排", () -> {}, refused::add);
        assertThat(refused).isEmpty();
        assertThat(FundModel.next(model.overview().get())).isEmpty();
        assertThat(page.lookup("#fund-next").isVisible()).isFalse();
    }

    private String next() {
        return FundModel.next(model.overview().get()).orElseThrow().key();
    }

    @Test
    void aWholeGrantHasNoLedgerOfItsOwn() {
        FundRow branding = grant();
        TestUi ui = new TestUi(desk.office);
        FundActs acts = new FundActs(ui.ui, model, () -> {});
        acts.ledger(FundModel.rows(model.overview().get()).findFirst().orElseThrow());
        assertThat(ui.navigator.opened).isEmpty();
        acts.ledger(branding);
        assertThat(ui.navigator.opened)
                .last()
                .satisfies(opened -> assertThat(opened.argument()).isEqualTo(branding.accountId()));
    }

    @Test
    void theFormSaysTheCapAndWhatIsLeft() {
        FundRow branding = grant();
        TestUi ui = new TestUi(desk.office);
        Node form = Pictures.onFx(() -> new FundForms(ui.ui, model).move(MoveKind.ALLOT, branding, "品牌培育"));
        assertThat(((Parent) form)
                        .lookupAll(".text-muted").stream()
                                .map(node -> ((Label) node).getText())
                                .toList())
                .anyMatch(text -> text.contains("最高 30%"))
                .anyMatch(text -> text.contains("最多还可下达 60,000.00 元"));
        model.move(MoveKind.ALLOT, branding.accountId(), Money.ofYuan(60_001), "太多", () -> {}, refused::add);
        assertThat(ui.ui.texts().text(refused.getFirst())).doesNotContain("接近").contains("60,000.00");
    }

    @Test
    void whoMayOnlyLookSeesTheBalanceAndNoButtons() {
        grant();
        signIn(desk.reviewer);
        Node page = Pictures.onFx(() -> shown(new FundView(new TestUi(desk.office).ui, model)));
        assertThat(page.lookup("#fund-grant-add")).isNull();
        assertThat(page.lookup("#fund-head-tranche")).isNull();
        assertThat(page.lookup("#fund-next").isVisible()).isFalse();
        assertThat(((Parent) page.lookup("#fund-balance")).lookupAll(".figure"))
                .extracting(node -> ((Label) node).getText())
                .contains("200,000.00");
        signIn(desk.cashier);
        Node own = Pictures.onFx(() -> shown(new FundView(new TestUi(desk.office).ui, model)));
        assertThat(own.lookup("#fund-grant-add")).isNotNull();
    }

    /** Rather the last figures step aside, which the drawer says. */
    @Test
    void theNameOfAFundIsWholeBesideTheDrawer() {
        signIn(desk.cashier);
        grant();
        Node page = Pictures.onFx(() -> shown(new FundView(new TestUi(desk.office).ui, model)));
        Stage stage = FxTest.show((Parent) page, 1180, 700);
        TableView<?> table = FxTest.on(() -> (TableView<?>) page.lookup("#fund-table"));
        FxTest.run(() -> table.getSelectionModel().select(1));
        FxTest.settle();
        double name = FxTest.on(() -> table.getVisibleLeafColumn(0).getWidth());
        FxTest.close(stage);
        // fourteen characters and the cell's borders
        assertThat(name).isGreaterThanOrEqualTo(14 * 14 + 16);
    }

    @Test
    void pictures() {
        signIn(desk.cashier);
        draw("fund-empty", Language.ZH);
        FundRow branding = grant();
        draw("fund-next", Language.ZH);
        draw("fund-next-en", Language.EN);
        model.move(MoveKind.ALLOT, branding.accountId(), Money.ofYuan(50_000), "年初安排", () -> {}, refused::add);
        model.move(MoveKind.ALLOT, row("培训补贴").accountId(), Money.ofYuan(120_000), "年初安排", () -> {}, refused::add);
        draw("fund", Language.ZH);
        draw("fund-en", Language.EN);
        Pictures.draw("fund-ledger", 1180, 700, () -> {
            TestUi ui = new TestUi(desk.office);
            return shown(new LedgerView(ui.ui, model, branding.accountId()));
        });
        for (MoveKind kind : MoveKind.values()) {
            Pictures.draw(
                    "fund-form-" + kind,
                    640,
                    320,
                    () -> new FundForms(new TestUi(desk.office).ui, model).move(kind, branding, "中央服务业发展资金 · 品牌培育"));
        }
        assertThat(java.nio.file.Path.of("target/screens/fund-dark.png")).isNotEmptyFile();
    }

    private void draw(String name, Language language) {
        Pictures.draw(
                name,
                1180,
                700,
                () -> shown(new FundView(new TestUi(desk.office.access, desk.office.clock, language).ui, model)),
                page -> {
                    TableView<?> table = (TableView<?>) page.lookup("#fund-table");
                    if (table.getItems().size() > 1) {
                        table.getSelectionModel().select(1);
                    }
                });
    }

    private static Node shown(Page page) {
        page.shown();
        return page.node();
    }
}
