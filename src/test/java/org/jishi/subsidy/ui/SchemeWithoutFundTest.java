package org.jishi.subsidy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import org.jishi.fund.ui.FundAccounts;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.form.Form;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.policy.KeptScheme;
import org.jishi.policy.PolicyDocument;
import org.jishi.policy.ui.PolicyScreens;
import org.jishi.policy.ui.TypedValues;
import org.jishi.subsidy.SubsidyRule;
import org.jishi.support.CaseOffice;
import org.jishi.support.FxTest;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A clerk of a new office drafts a scheme before the cashier has registered anything that it could pay from. */
class SchemeWithoutFundTest {
    private final CaseOffice desk = new CaseOffice();
    private final TestUi test = new TestUi(desk.office);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theEmptyListSaysWhoFillsItAndWithWhatWords() {
        desk.office.person("赵丽", Role.CASHIER);
        desk.office.signIn(desk.office.person("李娜", Role.CLERK));
        Form form = draft(typed -> {});
        Node cure = form.lookup("#fund-cure");
        assertThat(words(cure)).contains("赵丽").contains("到账");
        FxTest.run(() -> button(form, "fund-cure-copy").fire());
        assertThat(test.clipboard).contains("赵丽").contains("李娜").contains("支持方向");
    }

    @Test
    void whoMayRegisterItGoesThereAndFindsTheFormAgain() {
        desk.office.signIn(desk.office.person("孙全", Role.CLERK, Role.CASHIER));
        draft(form -> {
            text(form, "policy-scheme-name").setText("培训补贴");
            button(form, "fund-cure-go").fire();
        });
        assertThat(test.navigator.opened).extracting("screen").containsExactly("fund");
        assertThat(desk.keptSchemes.mine()).extracting(KeptScheme::title).containsExactly("培训补贴");
    }

    @Test
    void whatIsTypedIsKeptAndComesBackWholeAndGoesWithTheDraft() {
        Actor clerk = desk.office.person("李娜", Role.CLERK);
        desk.office.signIn(clerk);
        desk.keptSchemes.keep(
                org.jishi.policy.SchemeKind.SUBSIDY,
                null,
                "",
                Map.of("amount", "60000", "effectiveFrom", "2026-10-01"));
        PolicyDocument document =
                desk.policies.addDocument("电商扶持办法", "奉商发〔2026〕8号", "奉节县商务委", java.time.LocalDate.of(2026, 1, 10));
        draft(form -> {
            text(form, "policy-scheme-name").setText("培训补贴");
            combo(form, "policy-scheme-documents").setValue(document);
            button(form, "policy-kept-keep").fire();
        });
        assertThat(test.dialogs.keys()).contains("policy.kept.done");

        desk.account("培训", 30_000);
        desk.office.signIn(clerk);
        Form again = draft(form -> {
            assertThat(text(form, "policy-scheme-name").getText()).isEqualTo("培训补贴");
            assertThat(combo(form, "policy-scheme-documents").getValue()).isEqualTo(document);
            assertThat(button(form, "policy-kept-drop").isVisible()).isTrue();
            // a picker that stands in no window does not show its day by itself
            DatePicker from = (DatePicker) lookup(form, "policy-scheme-effectiveFrom");
            from.getEditor().setText(from.getValue().toString());
        });
        assertThat(again.lookup("#fund-cure")).isNull();
        assertThat(desk.policies.versions(org.jishi.policy.SchemeKind.SUBSIDY)).hasSize(1);
        assertThat(desk.keptSchemes.mine()).isEmpty();
        List<Problem> found = desk.office.database.read(handle -> TrailCheck.run(handle, null));
        assertThat(found).isEmpty();
    }

    @Test
    void whatWasKeptIsSaidInTheMenuAndNoLongerOnceItIsGone() {
        desk.office.signIn(desk.office.person("李娜", Role.CLERK));
        desk.keptSchemes.keep(org.jishi.policy.SchemeKind.SUBSIDY, null, "", Map.of());
        TestUi english = new TestUi(desk.office.access, desk.office.clock, Language.EN);
        Page page = FxTest.on(() -> schemes(english));
        javafx.stage.Stage stage = FxTest.show((Parent) page.node(), 700, 400);
        FxTest.run(page::shown);
        MenuButton draft = (MenuButton) lookup((Parent) page.node(), "policy-draft");
        FxTest.settle();
        assertThat(offered(draft)).singleElement().asString().contains("go on with what was kept on");
        desk.keptSchemes.drop(org.jishi.policy.SchemeKind.SUBSIDY, null);
        english.dialogs.fillForm = form -> {};
        FxTest.run(() -> {
            draft.getItems().getFirst().fire();
            draft.hide();
        });
        assertThat(offered(draft)).as("the form was closed").containsExactly("Draft a subsidy scheme");
        FxTest.close(stage);
    }

    private static List<String> offered(MenuButton menu) {
        return FxTest.on(() -> {
            menu.show();
            List<String> words = menu.getItems().stream()
                    .map(javafx.scene.control.MenuItem::getText)
                    .toList();
            menu.hide();
            return words;
        });
    }

    @Test
    void everyFieldOfARuleIsTakenUpAgain() {
        java.util.UUID account = desk.account("培训", 30_000);
        desk.office.signIn(Role.CLERK);
        FundAccounts accounts = FundAccounts.of(desk.fundService.overview(), desk.fundService.keepers());
        SubsidyRuleFields typed = new SubsidyRuleFields(test.ui, accounts, null);
        typed.shape.set(SubsidyRule.Shape.PER_UNIT);
        typed.amount.set(Money.ofYuan(600));
        typed.percent.set("12.5");
        typed.threshold.set(3);
        typed.thresholdMoney.set(Money.ofYuan(1_000));
        typed.caseCap.set(Money.ofYuan(5_000));
        typed.yearCap.set(Money.ofYuan(8_000));
        typed.timesInYear.set(2);
        typed.fundAccount.set(account);
        TypedValues left = new TypedValues();
        typed.keep(left);

        SubsidyRuleFields again = new SubsidyRuleFields(test.ui, accounts, null);
        TypedValues taken = new TypedValues();
        again.keep(taken);
        taken.take(left.written());
        assertThat(taken.written()).isEqualTo(left.written()).hasSize(9);
        assertThat(again.rule()).isEqualTo(typed.rule());
        again.timesInYear.set(1);
        taken.take(Map.of("shape", "NO_SUCH_SHAPE", "gone", "1"));
        assertThat(again.shape.get()).isEqualTo(SubsidyRule.Shape.PER_UNIT);
    }

    @Test
    void theFormOfANewOfficeLooksRight() {
        desk.office.person("赵丽", Role.CASHIER);
        desk.office.signIn(desk.office.person("李娜", Role.CLERK));
        for (Language language : Language.values()) {
            TestUi ui = new TestUi(desk.office.access, desk.office.clock, language);
            Pictures.draw("scheme-without-fund-" + language, 760, 1200, () -> {
                AtomicReference<Form> drawn = new AtomicReference<>();
                ui.dialogs.fillForm = drawn::set;
                open(ui);
                return drawn.get();
            });
        }
    }

    private Form draft(java.util.function.Consumer<Form> fill) {
        AtomicReference<Form> shown = new AtomicReference<>();
        test.dialogs.fillForm = form -> {
            shown.set(form);
            fill.accept(form);
        };
        FxTest.run(() -> open(test));
        return shown.get();
    }

    private void open(TestUi ui) {
        Page page = schemes(ui);
        ((MenuButton) lookup((Parent) page.node(), "policy-draft"))
                .getItems()
                .getFirst()
                .fire();
    }

    private Page schemes(TestUi ui) {
        List<Screen> screens = new PolicyScreens(
                        ui.ui, desk.policies, desk.keptSchemes, List.of(new SubsidyRuleEditor(ui.ui, desk.fundService)))
                .screens();
        return screens.getFirst().factory().apply(null);
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled
                ? labeled.getText()
                : node instanceof Parent parent
                        ? String.join(
                                " ",
                                parent.getChildrenUnmodifiable().stream()
                                        .map(SchemeWithoutFundTest::words)
                                        .toList())
                        : "";
    }

    private static Node lookup(Parent in, String id) {
        return java.util.Objects.requireNonNull(in.lookup("#" + id), id);
    }

    private static TextInputControl text(Form form, String id) {
        return (TextInputControl) lookup(form, id);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<PolicyDocument> combo(Form form, String id) {
        return (ComboBox<PolicyDocument>) lookup(form, id);
    }

    private static ButtonBase button(Form form, String id) {
        return (ButtonBase) lookup(form, id);
    }
}
