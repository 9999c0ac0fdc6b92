package org.jishi.people.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.jishi.account.AccountDraft;
import org.jishi.account.BankAccount;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonRow;
import org.jishi.person.PovertyLevel;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.support.FakeNavigator.Opened;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.PaperOffice;
import org.jishi.support.Pictures;
import org.jishi.support.ShownPage;
import org.jishi.support.TestUi;
import org.jishi.support.WorkbookCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleScreensTest {
    private static final PaperOffice DISK = new PaperOffice();

    private final PeopleOffice desk = new PeopleOffice();
    private final TestUi test = new TestUi(desk.office);

    @AfterAll
    static void closeDisk() {
        DISK.close();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPersonIsRegisteredInTheFormAndStandsInTheListAndItsDrawer() {
        test.dialogs.fillForm = form -> {
            write(form, "people-field-name", "王秀英");
            write(form, "people-field-idNumber", PeopleOffice.FEMALE);
            write(form, "people-field-phone", "13812340001");
        };
        ShownPage page = open(PersonScreens.PEOPLE, null);
        page.click("people-register");
        UUID id = (UUID) Objects.requireNonNull(test.navigator.opened.getLast().argument());
        assertThat(test.navigator.opened).containsExactly(new Opened(PersonScreens.PERSON, id));
        assertThat(test.dialogs.keys()).contains("people.form.registered");

        assertThat(page.select("people-table", 0).words())
                .contains("王秀英", "500236********9941", "138****0001", "1992 年，女，34 岁")
                .doesNotContain(PeopleOffice.FEMALE);
    }

    @Test
    void aDeathIsEnteredFromThePagesMenuStandsThereAndInTheListAndIsWithdrawn() {
        UUID id = desk.register("王秀英", PeopleOffice.FEMALE);
        ShownPage page = open(PersonScreens.PERSON, id);
        test.dialogs.fillForm = form -> {
            ((DatePicker) form.lookup("#people-field-diedOn")).getEditor().setText("2026-09-20");
            write(form, "people-field-diedSource", "死亡证明 2026-118");
        };
        page.menu("people-death-enter");
        assertThat(test.dialogs.keys()).contains("people.death.entered");
        assertThat(page.words()).contains("已故", "2026-09-20", "死亡证明 2026-118", "登记去世");
        assertThat(open(PersonScreens.PEOPLE, null).words()).contains("已故");
        test.dialogs.reason = "同名误报";
        page.menu("people-death-withdraw");
        assertThat(page.words()).contains("撤销去世登记：同名误报").doesNotContain("已故");
    }

    @Test
    void allThatIsHeldIsPrintedFromThePagesMenuAndTheHistoryTellsOfIt() {
        UUID id = desk.register("王秀英", PeopleOffice.FEMALE);
        ShownPage page = open(PersonScreens.PERSON, id);
        page.menu("people-print");
        assertThat(test.printing.names)
                .singleElement()
                .asString()
                .contains("王秀英")
                .endsWith(".xlsx");
        assertThat(page.words()).contains("打印本人全部资料");
        assertThatThrownBy(() -> page.menu("people-print-wholeItem")).hasMessageContaining("no entry");
    }

    @Test
    void theListIsExportedFromItsMenuAsItIsNarrowed(@TempDir Path folder) {
        desk.register("张三", PeopleOffice.MALE);
        desk.register("王秀英", PeopleOffice.FEMALE);
        ShownPage page = open(PersonScreens.PEOPLE, null);
        Path file = folder.resolve("people.csv");
        test.dialogs.files.add(file);
        Pictures.onFx(() -> {
            ((TextInputControl) page.node().lookup("#list-search")).setText("王秀英");
            MenuButton menu = (MenuButton) page.node().lookup("#people-export");
            assertThat(menu.getItems())
                    .extracting(MenuItem::getId)
                    .containsExactly("people-export-workbook", "people-export-csv", "people-export-printList");
            menu.getItems().getLast().fire();
            menu.getItems().get(1).fire();
            return menu;
        });
        assertThat(test.printing.names).containsExactly("人员名单 2026-09-30.xlsx");
        assertThat(WorkbookCheck.of(test.printing.workbooks.getFirst()).textsLike("王秀英|张三"))
                .containsExactly("王秀英");
        assertThat(test.dialogs.keys()).contains("people.export.printAsk", "people.export.done");
        assertThat(file).content().contains("王秀英").doesNotContain("张三");
    }

    @Test
    void theNumberTellsBirthSexAndAgeWhileItIsTyped() {
        PersonFormModel model = form();
        model.idNumber.set("5002361992");
        assertThat(model.told().getValue()).isEqualTo("已输入 10 位");
        model.idNumber.set("520122850307997");
        assertThat(model.told().getValue()).isEqualTo("1985-03-07，男，41 岁，按 18 位保存为 520122198503079972");
        model.idNumber.set("500236199202299942");
        assertThat(model.told().getValue()).contains("校验位不对");
    }

    @Test
    void aWrongNumberIsMarkedAtItsFieldOnceOneLeavesIt() {
        PersonFormModel model = form();
        Stage stage = FxTest.on(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(new PersonFormView(test.ui, model).build(id -> {}), 800, 700));
            return window;
        });
        FxTest.show(stage);
        Keyboard keys = new Keyboard(stage);
        keys.to("people-field-idNumber");
        FxTest.type(stage.getScene(), "500236199202299942");
        assertThat(problems(stage)).isEmpty();
        keys.press("Tab");
        assertThat(problems(stage)).singleElement().asString().contains("校验位不对");
        FxTest.close(stage);
    }

    private static List<String> problems(Stage stage) {
        return FxTest.on(() -> stage.getScene().getRoot().lookupAll(".field-problem").stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    @Test
    void whoMayBeTheSameIsShownBeforeSavingAndSavedOnlyOnceSeen() {
        UUID first = desk.register("李强", PeopleOffice.number(LocalDate.of(1980, 5, 6), 111));
        PersonFormModel model = form();
        model.name.set("李强");
        model.idNumber.set(PeopleOffice.number(LocalDate.of(1980, 5, 6), 333));
        model.look();
        assertThat(model.check().get().likely())
                .extracting(each -> each.person().id())
                .containsExactly(first);
        assertThat(people()).hasSize(1);

        List<Refusal> refused = new ArrayList<>();
        model.save(id -> {}, refused::add);
        assertThat(refused.getLast().problems())
                .extracting(problem -> problem.key())
                .containsExactly("people.register.likely");

        Pictures.onFx(() -> {
            var form = new PersonFormView(test.ui, model).build(id -> {});
            ((CheckBox) form.lookup("#another-" + first)).setSelected(true);
            form.submit();
            return null;
        });
        assertThat(people()).hasSize(2);
        assertThat(desk.people
                        .page(PageRequest.first(10).filter("duplicates", "ANY"))
                        .rows())
                .hasSize(2);
    }

    /** As the merge desk sees it: a slip of the name and number counts, a phone that two different people share does not. */
    @Test
    void theListsDuplicatesAreThoseOfTheMergeDesk() {
        LocalDate birth = LocalDate.of(1979, 3, 14);
        UUID one = desk.register("王秀英", PeopleOffice.number(birth, 248));
        UUID other = desk.people.register(
                PersonEntry.of(PersonDraft.of("王秀瑛", PeopleOffice.number(birth, 428))), Set.of(one));
        desk.people.register(
                PersonEntry.of(PersonDraft.of("赵立秋", PeopleOffice.number(LocalDate.of(1990, 5, 5), 13))
                        .phone("13908270001")),
                Set.of());
        desk.people.register(
                PersonEntry.of(PersonDraft.of("钱国富", PeopleOffice.number(LocalDate.of(1962, 1, 8), 35))
                        .phone("13908270001")),
                Set.of());
        PageRequest doubles = PageRequest.first(10).filter("duplicates", "ANY");
        assertThat(desk.people.page(doubles).rows()).extracting(PersonRow::id).containsExactlyInAnyOrder(one, other);
        assertThat(desk.people.page(doubles.search("王秀英")).rows())
                .extracting(PersonRow::id)
                .containsExactly(one);
        assertThat(desk.people.page(doubles.search("赵立秋")).total()).isZero();
        assertThat(desk.people
                        .page(doubles.search(PeopleOffice.number(birth, 428)))
                        .rows())
                .extracting(PersonRow::id)
                .containsExactly(other);
        desk.merges.apart(one, other, "身份证原件已核对");
        assertThat(desk.people.page(doubles).total()).isZero();
    }

    @Test
    void aNumberThatIsThereIsRefusedAtItsField() {
        desk.register("张三", PeopleOffice.MALE);
        PersonFormModel model = form();
        model.name.set("张三");
        model.idNumber.set("520122 850307 997");
        List<Refusal> refused = new ArrayList<>();
        model.save(id -> {}, refused::add);
        assertThat(refused.getLast().problems().getFirst().field()).isEqualTo("idNumber");
        assertThat(Objects.requireNonNull(model.check().get().known()).name()).isEqualTo("张三");
        assertThat(people()).hasSize(1);
    }

    @Test
    void aChangeKeepsTheGroupsAndTellsWhatBecameDifferent() {
        UUID id = desk.register("张三", PeopleOffice.MALE);
        test.dialogs.fillForm = form -> {
            write(form, "people-field-address", "三组 12 号");
            ((CheckBox) form.lookup("#people-field-hasShop")).setSelected(true);
        };
        Pictures.onFx(() -> {
            forms().change(id, () -> {});
            return null;
        });
        assertThat(desk.people.get(id).orElseThrow().person().address()).isEqualTo("三组 12 号");
        ShownPage page = open(PersonScreens.PERSON, id);
        assertThat(page.words()).contains("详细地址：空 → 三组 12 号", "已有网店：否 → 是");
    }

    @Test
    void aPovertyStatusIsEnteredWithItsDay() {
        UUID id = desk.register("张三", PeopleOffice.MALE);
        PovertyFormModel model = new PovertyFormModel(test.ui, desk.people, id);
        model.level.set(PovertyLevel.UNSTABLE);
        model.since.set(LocalDate.of(2027, 1, 1));
        List<Refusal> refused = new ArrayList<>();
        model.save(() -> {}, refused::add);
        assertThat(refused.getLast().problems().getFirst().field()).isEqualTo("povertySince");
        model.since.set(LocalDate.of(2024, 6, 1));
        model.save(() -> {}, refusal -> {
            throw refusal;
        });
        assertThat(open(PersonScreens.PERSON, id).words()).contains("脱贫不稳定户", "自 2024-06-01 起");
    }

    @Test
    void anAccountIsConfirmedOnThePageByASecondPersonOnly() {
        UUID id = desk.register("张三", PeopleOffice.MALE);
        desk.accounts.propose(id, new AccountDraft("张三", null, "农商行", "6228480000000000018"));
        assertThat(open(PersonScreens.PERSON, id).has("people-account-confirm")).isFalse();

        desk.office.signIn(desk.reviewer);
        ShownPage page = open(PersonScreens.PERSON, id);
        page.click("people-account-confirm");
        assertThat(test.dialogs.keys()).containsExactly("people.account.confirmAsk", "people.account.confirmed");
        assertThat(test.dialogs.shown.getFirst().args())
                .as("what is compared with the passbook")
                .contains("6228480000000000018");
        assertThat(desk.accounts.of(id).getFirst().state()).isEqualTo(BankAccount.State.CONFIRMED);
        assertThat(page.has("people-account-confirm")).isFalse();
        desk.office.signIn(desk.office.person("审计", Role.AUDITOR));
        assertThat(desk.people.history(id))
                .as("the look is told")
                .anyMatch(line -> line.what().key().equals("people.act.accountReveal"));
    }

    @Test
    void confirmingSaysWhatItReplacesAndIsNotWarnedOfAgain() {
        UUID id = desk.register("张三", PeopleOffice.MALE);
        desk.accounts.propose(id, new AccountDraft("张三", null, "农商行", "6228480000000000019"));
        desk.office.signIn(desk.reviewer);
        ShownPage page = open(PersonScreens.PERSON, id);
        String warning = test.ui.text("people.card.luhn");
        assertThat(page.words()).contains(warning);
        page.click("people-account-confirm");
        assertThat(page.words()).doesNotContain(warning);

        desk.office.signIn(desk.clerk);
        desk.accounts.propose(id, new AccountDraft("张三", null, "农商行", "6217000000000000020"));
        desk.office.signIn(desk.reviewer);
        test.dialogs.shown.clear();
        open(PersonScreens.PERSON, id).click("people-account-confirm");
        assertThat(test.dialogs.keys()).containsExactly("people.account.confirmReplace", "people.account.confirmed");
    }

    @Test
    void aWholeNumberIsShownByAPressAndLogged() {
        UUID id = desk.register("张三", PeopleOffice.MALE);
        ShownPage page = open(PersonScreens.PERSON, id);
        assertThat(page.words()).doesNotContain(PeopleOffice.MALE);
        page.click("kit-masked-show");
        assertThat(page.words()).contains(PeopleOffice.MALE);
        desk.office.signIn(desk.office.person("审计", Role.AUDITOR));
        assertThat(desk.people.history(id)).anyMatch(line -> line.what().key().equals("people.act.reveal"));
    }

    @Test
    void whoMayOnlyReadSeesNoButtonThatWrites() {
        UUID id = desk.register("张三", PeopleOffice.MALE);
        desk.office.signIn(desk.office.person("统计报送员", Role.OFFICIAL));
        assertThat(test.ui.may(Act.PEOPLE_WHOLE_ID)).isFalse();
        assertThat(open(PersonScreens.PEOPLE, null).has("people-register")).isFalse();
        ShownPage page = open(PersonScreens.PERSON, id);
        assertThat(page.has("people-account-propose")).isFalse();
        assertThat(page.has("kit-masked-show")).isFalse();
    }

    private List<PersonRow> people() {
        return desk.people.page(PageRequest.first(10)).rows();
    }

    private PersonFormModel form() {
        return new PersonFormModel(test.ui, desk.people, desk.places, null, List.of(), List.of());
    }

    private PeopleForms forms() {
        return new PeopleForms(test.ui, desk.people, desk.places, desk.deaths, desk.consents);
    }

    private ShownPage open(String screen, @Nullable Object argument) {
        return ShownPage.open(PeopleDesk.screens(test.ui, desk, DISK), screen, argument);
    }

    private static void write(Parent form, String id, String text) {
        ((TextField) form.lookup("#" + id)).setText(text);
    }
}
