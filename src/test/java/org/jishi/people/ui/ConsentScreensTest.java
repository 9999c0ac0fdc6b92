package org.jishi.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.jishi.consent.ConsentDraft;
import org.jishi.consent.ui.ConsentScreens;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.form.Form;
import org.jishi.kit.table.PagedTable;
import org.jishi.many.ManyChange;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonRow;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.support.FakeNavigator.Opened;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.Office;
import org.jishi.support.PaperOffice;
import org.jishi.support.Pictures;
import org.jishi.support.ShownPage;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of the notice on the screen: their list, the pick in a person's form, what the person's page and the list say. */
class ConsentScreensTest {
    private static final PaperOffice DISK = new PaperOffice();
    private static final LocalDate LONG_AGO = Office.TODAY.minusYears(1);

    @TempDir
    Path folder;

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

    private UUID notice(String name, LocalDate since) {
        desk.office.signIn(Role.ADMINISTRATOR);
        UUID id = desk.consents.make(new ConsentDraft(name, "正文第一行\n正文第二行", since), true);
        desk.office.signIn(desk.clerk);
        return id;
    }

    private void agree(UUID person, LocalDate on, String version) {
        desk.many.run(desk.many.plan(List.of(person), new ManyChange.Consent(on, version)), Progress.NONE);
    }

    private List<Screen> screens() {
        return PeopleDesk.screens(test.ui, desk, DISK);
    }

    private ShownPage open(String screen, @Nullable Object argument) {
        return ShownPage.open(screens(), screen, argument);
    }

    private static void write(Form form, String id, String words) {
        ((TextInputControl) Objects.requireNonNull(form.lookup("#" + id), id)).setText(words);
    }

    private static void day(Form form, String id, String words) {
        ((DatePicker) Objects.requireNonNull(form.lookup("#" + id), id))
                .getEditor()
                .setText(words);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> versions(Form form) {
        return (ComboBox<String>) Objects.requireNonNull(form.lookup("#people-field-consentVersion"));
    }

    @Test
    void theFirstVersionIsWrittenFromTheDraftTheNextFromTheNewestAndANameInUseIsAskedOnce() {
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        agree(wang, Office.TODAY, "2026-1");
        desk.office.signIn(Role.ADMINISTRATOR);
        ShownPage page = ShownPage.open(screens(), ConsentScreens.LIST, null);
        assertThat(page.words()).contains("还没有登记告知书");
        test.dialogs.fillForm = form -> {
            TextInputControl body = (TextInputControl) form.lookup("#people-consent-field-body");
            assertThat(body.getText()).contains("中华人民共和国个人信息保护法", "【填写地址】");
            body.setText(body.getText().replaceAll("【填写[^】]*】", "奉节"));
            write(form, "people-consent-field-name", "2026-1");
            day(form, "people-consent-field-since", "2026-09-02");
            form.submit(); // the first time it is only told that somebody has the name already
        };
        page.click("people-consent-make");
        assertThat(test.dialogs.keys()).contains("people.consent.made");
        assertThat(page.words()).contains("2026-1", "现行", "1 人");
        test.dialogs.fillForm = form -> {
            TextInputControl body = (TextInputControl) form.lookup("#people-consent-field-body");
            assertThat(body.getText()).contains("处理者：").doesNotContain("【填写");
            write(form, "people-consent-field-name", "2026-2");
            day(form, "people-consent-field-since", "2026-09-30");
        };
        page.click("people-consent-make");
        assertThat(page.words()).contains("2026-2", "旧版");

        // nobody has it: changed whole, then deleted; of the other only the day
        page.select("people-consent-list-table", 0);
        test.dialogs.fillForm = form -> {
            write(form, "people-consent-field-body", "短的正文");
            day(form, "people-consent-field-since", "2026-09-30");
        };
        page.click("people-consent-change");
        assertThat(page.select("people-consent-list-table", 0).words()).contains("短的正文");
        page.click("people-consent-delete");
        assertThat(page.words()).doesNotContain("2026-2");
        page.select("people-consent-list-table", 0);
        assertThat(page.has("people-consent-delete")).isFalse();
        test.dialogs.fillForm = form -> {
            assertThat(form.lookup("#people-consent-field-body")).isNull();
            day(form, "people-consent-field-since", "2026-09-01");
        };
        page.click("people-consent-change");
        assertThat(page.words()).contains("2026-09-01");
    }

    @Test
    void aClerkReadsPrintsABlankOneAndSeesWhoAgreed() {
        notice("2026-1", LONG_AGO);
        ShownPage page = open(ConsentScreens.LIST, null);
        assertThat(page.has("people-consent-make")).isFalse();
        page.select("people-consent-list-table", 0);
        assertThat(page.words()).contains("正文第一行");
        assertThat(page.has("people-consent-change")).isFalse();
        page.click("people-consent-blank");
        assertThat(test.printing.names).containsExactly("告知书 2026-1.pdf");
        page.click("people-consent-who");
        assertThat(test.navigator.opened)
                .containsExactly(new Opened(PersonScreens.PEOPLE, new Narrowing("consentVersion", "2026-1")));
    }

    @Test
    void withTheDayTheVersionOfThatDayIsPickedAndWhatStandsThereStays() {
        notice("2025-1", LONG_AGO);
        notice("2026-1", Office.TODAY.minusDays(10));
        notice("2027-1", Office.TODAY.plusDays(1));
        UUID old = desk.register("王秀英", PeopleOffice.FEMALE);
        agree(old, Office.TODAY.minusDays(20), "窗口手填");
        ShownPage page = open(PersonScreens.PERSON, old);
        assertThat(page.words()).contains("窗口手填", "登记的版本不在列表中，现行 2026-1");

        test.dialogs.fillForm = form -> {
            assertThat(versions(form).getItems()).containsExactly("", "2026-1", "2025-1", "窗口手填");
            assertThat(versions(form).getValue()).isEqualTo("窗口手填");
            day(form, "people-field-consentOn", "2026-09-15");
        };
        page.menu("people-change");
        assertThat(page.words()).contains("2026-09-15 同意，告知书版本 窗口手填");
        test.dialogs.fillForm = form -> {
            day(form, "people-field-consentOn", "2026-09-15");
            versions(form).setValue("2026-1");
        };
        page.menu("people-change");
        assertThat(page.words()).contains("2026-09-15 同意，告知书版本 2026-1").doesNotContain("现行 2026-1");
        assertThat(page.words()).contains("窗口手填"); // in the history

        PersonFormModel model =
                new PersonFormModel(test.ui, desk.people, desk.places, null, List.of(), desk.consents.versions());
        Pictures.onFx(() -> new PersonFormView(test.ui, model).build(id -> {}));
        FxTest.run(() -> {
            model.consentOn.set(Office.TODAY);
            assertThat(model.consentVersion.get()).isEqualTo("2026-1");
            model.consentOn.set(Office.TODAY.minusDays(30));
            assertThat(model.consentVersion.get()).isEqualTo("2025-1");
            model.consentOn.set(null);
            assertThat(model.consentVersion.get()).isEmpty();
            model.consentOn.set(LONG_AGO.minusDays(1));
            assertThat(model.consentVersion.get()).isEmpty();
            model.consentOn.set(Office.TODAY.minusDays(30)); // mistyped at first
            assertThat(model.consentVersion.get()).isEqualTo("2025-1");
            model.consentVersion.set("");
            model.consentOn.set(Office.TODAY);
            assertThat(model.consentVersion.get()).isEmpty(); // somebody picked that
            model.consentVersion.set("2025-1");
            model.consentOn.set(Office.TODAY.minusDays(1));
            assertThat(model.consentVersion.get()).isEqualTo("2025-1");
        });
    }

    /** As everywhere before: an office that keeps no list types. */
    @Test
    void withoutAListTheVersionIsTyped() {
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        ShownPage page = open(PersonScreens.PERSON, wang);
        test.dialogs.fillForm = form -> {
            day(form, "people-field-consentOn", "2026-09-15");
            ((TextField) form.lookup("#people-field-consentVersion")).setText("2026-1");
        };
        page.menu("people-change");
        assertThat(page.words()).contains("2026-09-15 同意，告知书版本 2026-1");
    }

    @Test
    void aPersonWithADayAndNoVersionIsNotGivenOne() {
        notice("2026-1", LONG_AGO);
        UUID wang = desk.people.register(PersonEntry.of(PersonDraft.of("王秀英", PeopleOffice.FEMALE)), Set.of());
        desk.office.database.change(handle ->
                handle.execute("UPDATE person SET consent_on = ? WHERE id = ?", Office.TODAY.minusDays(9), wang));
        ShownPage page = open(PersonScreens.PERSON, wang);
        test.dialogs.fillForm = form -> {
            assertThat(versions(form).getValue()).isEmpty();
            day(form, "people-field-consentOn", "2026-09-15");
            assertThat(versions(form).getValue()).isEmpty();
        };
        page.menu("people-change");
        assertThat(page.words()).contains("未登记版本，现行 2026-1");
        assertThat(desk.people.get(wang).orElseThrow().person().consentVersion())
                .isNull();
    }

    @Test
    void nothingIsShownWhileThereIsNoNotice() {
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        ShownPage person = open(PersonScreens.PERSON, wang);
        person.menu("people-consent-print");
        assertThat(test.dialogs.refusals)
                .extracting(Refusal::getMessage)
                .containsExactly("people.consent.print.noNotice");
        assertThat(test.printing.names).isEmpty();
    }

    @Test
    void theNoticeIsPrintedFromThePersonsMenuAndForTheTickedAndTheirConsentRecorded() {
        notice("2026-1", LONG_AGO);
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        UUID zhang = desk.register("张三", PeopleOffice.MALE);
        ShownPage person = open(PersonScreens.PERSON, wang);
        person.menu("people-consent-print");
        assertThat(test.printing.pages)
                .singleElement()
                .satisfies(pages -> assertThat(pages.pages()).isOne());
        assertThat(person.words()).contains("打印告知书请本人签字");

        ShownPage list = open(PersonScreens.PEOPLE, null);
        tickAll(list);
        list.click("people-many-printNotice");
        assertThat(test.printing.pages).hasSize(2);
        test.dialogs.fillForm = form -> {
            assertThat(versions(form).getItems()).containsExactly("2026-1");
            assertThat(versions(form).getValue()).isEqualTo("2026-1");
            day(form, "people-field-consentOn", "2026-09-20");
        };
        list.click("people-many-consent");
        assertThat(test.dialogs.keys()).containsSubsequence("people.many.ask", "people.many.done");
        assertThat(list.words()).contains("上次批量办理 2 人：登记为 2026-09-20 同意告知书 2026-1。");
        assertThat(desk.people.agreed()).containsEntry("2026-1", 2);
        list.click("people-many-undo");
        assertThat(desk.people.agreed()).isEmpty();
        assertThat(desk.people.get(zhang).orElseThrow().person().consentOn()).isNull();
    }

    @SuppressWarnings("unchecked")
    private static void tickAll(ShownPage page) {
        Pictures.onFx(() -> {
            PagedTable<PersonRow> table = (PagedTable<PersonRow>) page.node().lookup(".paged-table");
            table.ticks().all(table.request(), table.total().get());
            return true;
        });
    }

    /** The form in a window: to the day, type it, on to the version, change it by the arrows, save. */
    @Test
    void theDayAndTheVersionAreEnteredByKeysAlone() {
        notice("2025-1", LONG_AGO);
        notice("2026-1", Office.TODAY.minusDays(10));
        PersonFormModel model =
                new PersonFormModel(test.ui, desk.people, desk.places, null, List.of(), desk.consents.versions());
        Stage stage = FxTest.show(
                FxTest.on(() -> new ScrollPane(new PersonFormView(test.ui, model).build(id -> {}))), 900, 700);
        Keyboard keys = new Keyboard(stage);
        keys.fill("people-field-name", "王秀英");
        keys.fill("people-field-idNumber", PeopleOffice.FEMALE);
        keys.fill("people-field-consentOn", "20260929");
        keys.press("Tab");
        keys.choose("people-field-consentVersion", "2026-1");
        assertThat(FxTest.on(() -> model.consentVersion.get())).isEqualTo("2026-1");
        keys.choose("people-field-consentVersion", "2025-1");
        keys.press("Ctrl+Enter");
        FxTest.close(stage);
        assertThat(desk.people.agreed()).containsEntry("2025-1", 1);
        assertThat(desk.people.find("王秀英", 1).getFirst().more())
                .satisfies(more ->
                        assertThat(Objects.requireNonNull(more).consentOn()).isEqualTo(LocalDate.of(2026, 9, 29)));
    }

    @Test
    void draws() {
        notice("2025-1", LONG_AGO);
        UUID wang = desk.register("王秀英", PeopleOffice.FEMALE);
        agree(wang, Office.TODAY.minusDays(20), "县就业局 2024 年版"); // the longest line that its page says of it
        desk.office.signIn(Role.ADMINISTRATOR);
        desk.consents.make(
                new ConsentDraft(
                        "2026-1",
                        test.ui.text("people.consent.draft", "奉节县电商办").replaceAll("【填写[^】]*】", "奉节"),
                        Office.TODAY),
                false);
        // as it stands when somebody pressed the button before writing anything
        Form[] written = new Form[1];
        test.dialogs.fillForm = form -> written[0] = form;
        ShownPage.open(screens(), ConsentScreens.LIST, null).click("people-consent-make");
        Pictures.draw("consent-form", 760, 620, () -> written[0]);
        for (Language language : Language.values()) {
            String end = "-" + language.name().toLowerCase(java.util.Locale.ROOT);
            desk.office.signIn(Role.ADMINISTRATOR);
            draw(
                    language,
                    ConsentScreens.LIST,
                    null,
                    "consent-list" + end,
                    node -> ((javafx.scene.control.TableView<?>) node.lookup(".table-view"))
                            .getSelectionModel()
                            .select(0));
            desk.office.signIn(desk.clerk);
            draw(language, PersonScreens.PERSON, wang, "consent-person" + end, node -> {});
            draw(language, PersonScreens.PEOPLE, null, "consent-ticked" + end, ConsentScreensTest::tickDrawn);
        }
    }

    @SuppressWarnings("unchecked")
    private static void tickDrawn(Node node) {
        PagedTable<PersonRow> table = (PagedTable<PersonRow>) node.lookup(".paged-table");
        table.ticks().all(table.request(), table.total().get());
    }

    private void draw(
            Language language,
            String screen,
            @Nullable Object argument,
            String name,
            java.util.function.Consumer<Node> then) {
        List<Screen> screens =
                PeopleDesk.screens(new TestUi(desk.office.access, desk.office.clock, language).ui, desk, DISK);
        Pictures.draw(
                name,
                1190,
                690,
                () -> {
                    Page page = screens.stream()
                            .filter(each -> each.id().equals(screen))
                            .findFirst()
                            .orElseThrow()
                            .factory()
                            .apply(argument);
                    page.shown();
                    return page.node();
                },
                then);
        assertThat(Path.of("target/screens", name + "-light.png")).isNotEmptyFile();
    }
}
