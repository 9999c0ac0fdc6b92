package org.jishi.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import org.jishi.household.HouseholdDraft;
import org.jishi.household.HouseholdFile;
import org.jishi.household.MemberRow;
import org.jishi.household.OfPerson;
import org.jishi.household.Relation;
import org.jishi.household.ui.HouseholdScreens;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.support.FakeNavigator.Opened;
import org.jishi.support.FxTest;
import org.jishi.support.PaperOffice;
import org.jishi.support.Pictures;
import org.jishi.support.ShownPage;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A household from its making on its head's page to its end, as a clerk presses it. */
class HouseholdScreensTest {
    private static final PaperOffice DISK = new PaperOffice();
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final PeopleOffice desk = new PeopleOffice();
    private final TestUi test = new TestUi(desk.office);
    private final UUID father = person("向国庆", 1960, 11);
    private final UUID mother = person("冉梅花", 1962, 22);
    private final UUID son = person("向小平", 1988, 33);

    @AfterAll
    static void closeDisk() {
        DISK.close();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID person(String name, int born, int order) {
        PersonDraft draft = PersonDraft.of(name, PeopleOffice.number(LocalDate.of(born, 3, 14), order))
                .village(desk.village);
        return desk.people.register(PersonEntry.of(draft), java.util.Set.of());
    }

    private UUID family() {
        UUID id = desk.households
                .make(father, new HouseholdDraft("50023600017", desk.village, "三组 12 号"), SINCE)
                .id();
        desk.households.add(id, mother, Relation.SPOUSE, SINCE);
        desk.households.add(id, son, Relation.SON, SINCE);
        return id;
    }

    private void dies(UUID person) {
        desk.deaths.record(
                person, desk.people.get(person).orElseThrow().person().version(), LocalDate.of(2026, 9, 1), "死亡证明");
    }

    private HouseholdFile file(UUID id) {
        return desk.householdDesk.get(id).orElseThrow();
    }

    private List<Screen> screens(TestUi on) {
        return PeopleDesk.screens(on.ui, desk, DISK);
    }

    private ShownPage open(String screen, @Nullable Object argument) {
        return ShownPage.open(screens(test), screen, argument);
    }

    private static void write(Parent form, String id, String text) {
        ((TextField) form.lookup("#" + id)).setText(text);
    }

    /** What stands in a field of a form that was never drawn has no words yet. */
    private static void day(Parent form, String id) {
        ((DatePicker) form.lookup("#" + id)).getEditor().setText("2026-09-20");
    }

    /** Fires an entry of a menu that stands on the page. */
    private static void press(ShownPage page, String menu, int entry) {
        FxTest.run(() -> {
            MenuButton button = (MenuButton) page.node().lookup("#" + menu);
            button.getItems().get(entry).fire();
        });
    }

    @Test
    void aHouseholdIsMadeOnThePageOfItsHeadAndTheNoticeTakesItBack() {
        ShownPage page = open(PersonScreens.PERSON, father);
        assertThat(page.words())
                .as("cards that hold nothing are named in one")
                .contains("还没有内容的")
                .doesNotContain("没有登记户。");
        page.click("kit-thing-unfold");
        assertThat(page.words()).contains("没有登记户。");
        test.dialogs.fillForm = form -> {
            write(form, "people-household-number", "50023600017");
            day(form, "people-household-since");
        };
        page.click("people-household-make");
        assertThat(test.dialogs.keys()).contains("people.household.made");
        assertThat(page.words()).contains("向国庆户", "50023600017", "入户：向国庆，户主");
        OfPerson made = desk.householdDesk.of(father);
        assertThat(Objects.requireNonNull(made.now()).household().villageCode()).isEqualTo(desk.village);

        FxTest.run(Objects.requireNonNull(test.dialogs.lastUndo));
        page.click("kit-thing-unfold");
        assertThat(page.words()).contains("没有登记户。").doesNotContain("向国庆户");
    }

    @Test
    void theHouseholdsPageShowsWhoIsInItAndWhoeverOnlyReadsChangesNothing() {
        UUID id = family();
        ShownPage page = open(HouseholdScreens.HOUSEHOLD, id);
        assertThat(page.words())
                .contains("向国庆户", "冉梅花", "配偶", "向小平", "三组 12 号")
                .contains("500236********")
                .doesNotContain(PeopleOffice.number(LocalDate.of(1988, 3, 14), 33));
        desk.office.signIn(Role.OFFICIAL);
        ShownPage read = ShownPage.open(screens(new TestUi(desk.office)), HouseholdScreens.HOUSEHOLD, id);
        assertThat(read.words()).contains("向国庆户");
        assertThat(read.has("people-household-add")).isFalse();
        assertThat(read.has("household-act-1")).isFalse();
    }

    @Test
    void whenTheHeadDiedThePageAsksForAnotherAndProposesWhatEverybodyIsThen() {
        UUID id = family();
        dies(father);
        ShownPage person = open(PersonScreens.PERSON, father);
        assertThat(person.words()).contains("已故，未付款项停止发放；其户待换户主。");
        person.click("people-household-choose");
        assertThat(test.navigator.opened).containsExactly(new Opened(HouseholdScreens.HOUSEHOLD, id));

        ShownPage page = open(HouseholdScreens.HOUSEHOLD, id);
        assertThat(page.words()).contains("待换户主", "户主已于 2026-09-01 去世，请换户主。");
        test.dialogs.fillForm = form -> day(form, "people-household-since");
        press(page, "people-household-choose", 0);

        assertThat(test.dialogs.keys()).contains("people.household.headed");
        assertThat(file(id).members())
                .extracting(MemberRow::name, MemberRow::relation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("冉梅花", Relation.HEAD),
                        org.assertj.core.groups.Tuple.tuple("向小平", Relation.SON));
        assertThat(page.words()).contains("冉梅花户").doesNotContain("待换户主");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Relation> choice(Node node) {
        return (ComboBox<Relation>) node;
    }

    /** What the next head is to the others does not always follow: then somebody has to say it. */
    @Test
    void whatDoesNotFollowIsAskedAsToBeChecked() {
        UUID id = family();
        UUID wife = person("覃红英", 1990, 44);
        desk.households.add(id, wife, Relation.DAUGHTER_IN_LAW, SINCE);
        ShownPage page = open(HouseholdScreens.HOUSEHOLD, id);
        test.dialogs.fillForm = form -> {
            day(form, "people-household-since");
            assertThat(form.lookupAll(".field-label"))
                    .map(label -> ((Label) label).getText())
                    .contains("向国庆（原为户主） *", "覃红英（原为儿媳） *");
            form.lookupAll("#people-household-toNext").stream()
                    .map(HouseholdScreensTest::choice)
                    .filter(box -> box.getValue() == Relation.UNKNOWN)
                    .forEach(box -> box.setValue(Relation.SPOUSE));
        };
        press(page, "household-act-2", 0);
        assertThat(file(id).members())
                .extracting(row -> row.name() + row.relation())
                .containsExactly("向小平HEAD", "覃红英SPOUSE", "向国庆FATHER", "冉梅花MOTHER");
        FxTest.run(Objects.requireNonNull(test.dialogs.lastUndo));
        assertThat(file(id).head().orElseThrow().name()).isEqualTo("向国庆");
    }

    @Test
    void somebodyIsTakenOutWithAReasonAndTheHouseholdEnds() {
        UUID id = family();
        ShownPage page = open(PersonScreens.PERSON, son);
        test.dialogs.fillForm = form -> {
            write(form, "people-household-reason", "结婚分户");
            day(form, "people-household-until");
        };
        page.click("people-household-takeOut");
        assertThat(page.words()).contains("没有登记户。", "曾在户 50023600017：子，2020-01-01 至");
        ShownPage household = open(HouseholdScreens.HOUSEHOLD, id);
        assertThat(household.words()).contains("以前的成员与关系", "结婚分户");
        test.dialogs.fillForm = form -> {
            write(form, "people-household-reason", "并入城镇户口");
            day(form, "people-household-until");
        };
        household.menu("people-household-dissolve");
        assertThat(household.words()).contains("已销户", "户内没有人。", "并入城镇户口");
        assertThat(household.has("people-household-add")).isFalse();
    }

    @Test
    void theListIsNarrowedByHomeToThoseThatWaitForAHead() {
        family();
        UUID alone = person("覃秀英", 1950, 44);
        UUID second = desk.households
                .make(alone, new HouseholdDraft(null, desk.otherVillage, null), SINCE)
                .id();
        assertThat(open(HouseholdScreens.HOUSEHOLDS, null).words()).contains("50023600017", "向国庆", "3 人", "覃秀英");
        dies(alone);
        ShownPage narrowed = open(HouseholdScreens.HOUSEHOLDS, new Narrowing(Narrowing.TODO, "HEADLESS"));
        assertThat(narrowed.words()).contains("覃秀英", "待换户主");
        ShownPage page = open(HouseholdScreens.HOUSEHOLD, second);
        assertThat(page.words()).contains("户内没有在世的人，请销户。");
    }

    @Test
    @Tag("slow")
    void looksRight() {
        UUID id = family();
        UUID wife = person("覃红英", 1990, 44);
        desk.households.add(id, wife, Relation.DAUGHTER_IN_LAW, SINCE.plusYears(4));
        MemberRow row = file(id).members().getLast();
        desk.households.takeOut(row.id(), row.version(), SINCE.plusYears(5), "离婚后户口迁回娘家");
        dies(father);
        Pictures.prove("household", language -> page(language, HouseholdScreens.HOUSEHOLD, id));
        Pictures.prove("household-list", language -> page(language, HouseholdScreens.HOUSEHOLDS, null));
        Pictures.prove("household-person", language -> page(language, PersonScreens.PERSON, son));
        Pictures.prove("household-none", language -> page(language, PersonScreens.PERSON, wife));
    }

    private Page page(Language language, String screen, @Nullable Object argument) {
        TestUi on = new TestUi(desk.office.access, desk.office.clock, language);
        return screens(on).stream()
                .filter(each -> each.id().equals(screen))
                .findFirst()
                .orElseThrow()
                .factory()
                .apply(argument);
    }
}
