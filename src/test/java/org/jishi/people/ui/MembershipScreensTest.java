package org.jishi.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.organisation.MemberRole;
import org.jishi.organisation.MemberRow;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationDraft;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.person.PeopleOffice;
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

/** Who belongs to which organisation, as a clerk presses it on the pages of both. */
class MembershipScreensTest {
    private static final PaperOffice DISK = new PaperOffice();
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final PeopleOffice desk = new PeopleOffice();
    private final TestUi test = new TestUi(desk.office);
    private final UUID wang = person("王秀英", 1970, 11);
    private final UUID xiang = person("向国庆", 1962, 22);
    private final UUID cooperative = desk.organisations.register(
            new OrganisationDraft(
                    "夔州脐橙专业合作社",
                    Organisation.Kind.COOPERATIVE,
                    "93341021MA0C00P90R",
                    "谭敏",
                    "13900000001",
                    desk.village,
                    "三组 12 号",
                    null),
            Set.of());

    @AfterAll
    static void closeDisk() {
        DISK.close();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID person(String name, int born, int order) {
        return desk.register(name, PeopleOffice.number(LocalDate.of(born, 3, 14), order));
    }

    private List<Screen> screens(TestUi on) {
        return PeopleDesk.screens(on.ui, desk, DISK);
    }

    private ShownPage open(String screen, UUID id) {
        return ShownPage.open(screens(test), screen, id);
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> box(Parent form, String id) {
        return (ComboBox<T>) form.lookup("#" + id);
    }

    private static void day(Parent form, String id, String day) {
        ((DatePicker) form.lookup("#" + id)).getEditor().setText(day);
    }

    private static void press(ShownPage page, String menu, int entry) {
        FxTest.run(() -> {
            MenuButton button = (MenuButton) page.node().lookup("#" + menu);
            button.getItems().get(entry).fire();
        });
    }

    @Test
    void somebodyIsAddedOnTheOrganisationsPageChangesAndLeavesAndTheNoticeTakesItBack() {
        desk.memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, SINCE);
        ShownPage page = open(OrganisationScreens.ONE, cooperative);
        assertThat(page.words()).contains("王秀英", "社员", "自 2020-01-01", "谭敏");
        test.dialogs.fillForm = form -> {
            assertThat(MembershipScreensTest.<MemberRole>box(form, "people-membership-role")
                            .getItems())
                    .doesNotContain(MemberRole.SHAREHOLDER, MemberRole.COOP_MEMBER);
            MembershipScreensTest.<MemberRole>box(form, "people-membership-role")
                    .setValue(MemberRole.LEGAL);
            day(form, "people-membership-since", "2022-05-01");
        };
        press(page, "membership-act-0", 0);
        assertThat(test.dialogs.keys()).contains("people.membership.turned");
        assertThat(page.words()).contains("法定代表人", "自 2022-05-01", "身份变更").doesNotContain("谭敏（");
        FxTest.run(Objects.requireNonNull(test.dialogs.lastUndo));
        assertThat(desk.organisations.get(cooperative).orElseThrow().draft().legalPerson())
                .isEqualTo("谭敏");

        test.dialogs.fillForm = form -> {
            ((TextField) form.lookup("#people-membership-reason")).setText("退社，外出务工");
            day(form, "people-membership-until", "2026-09-20");
        };
        press(page, "membership-act-0", 1);
        assertThat(page.words()).contains("还没有登记本单位的人员", "退社，外出务工");
        assertThat(desk.membershipDesk.ofPerson(wang).former())
                .extracting(MemberRow::until)
                .containsExactly(LocalDate.of(2026, 9, 20));
    }

    @Test
    void thePersonsPageLeadsToTheOrganisationAndTellsOfItInTheStory() {
        desk.memberships.add(cooperative, xiang, MemberRole.LEGAL, SINCE);
        ShownPage page = open(PersonScreens.PERSON, xiang);
        assertThat(page.words()).contains("所属单位", "加入夔州脐橙专业合作社：法定代表人");
        FxTest.run(() -> page.node().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals("夔州脐橙专业合作社"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(test.navigator.opened).containsExactly(new Opened(OrganisationScreens.ONE, cooperative));
        assertThat(page.has("people-membership-join")).isTrue();
        desk.office.signIn(Role.OFFICIAL);
        ShownPage read = ShownPage.open(screens(new TestUi(desk.office)), PersonScreens.PERSON, xiang);
        assertThat(read.words()).contains("夔州脐橙专业合作社");
        assertThat(read.has("people-membership-join")).isFalse();
        assertThat(read.has("membership-act-0")).isFalse();
    }

    @Test
    void beforeAnOrganisationIsStruckOffTheQuestionSaysWhoLeavesWithIt() {
        desk.memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, SINCE);
        desk.memberships.add(cooperative, xiang, MemberRole.LEGAL, SINCE);
        ShownPage page = open(OrganisationScreens.ONE, cooperative);
        test.dialogs.fillForm = form -> {
            assertThat(form.lookupAll(".label"))
                    .map(label -> ((Label) label).getText())
                    .anyMatch(words -> words.contains("现有 2 项人员登记同日结束"));
            day(form, "people-field-closedOn", "2026-09-20");
        };
        page.menu("people-organisation-close");
        assertThat(page.words()).contains("已注销", "单位注销").doesNotContain("加人员");
    }

    @Test
    void aLegalPersonWhoDiedIsSaidAndTheNameIsNotTypedBesideThem() {
        desk.memberships.add(cooperative, xiang, MemberRole.LEGAL, SINCE);
        test.dialogs.fillForm = form -> assertThat(Stream.<Node>iterate(
                                form.lookup("#people-field-legalPerson"), node -> node != form, Node::getParent)
                        .allMatch(Node::isVisible))
                .isFalse();
        open(OrganisationScreens.ONE, cooperative).menu("people-change");
        desk.deaths.record(xiang, 1, LocalDate.of(2026, 9, 1), "死亡证明");
        assertThat(open(OrganisationScreens.ONE, cooperative).words())
                .contains("向国庆（2026-09-01 去世，请在“人员”一栏登记新的）", "去世");
    }

    @Test
    void whereNobodyStandsForAnOrganisationAnyMoreItIsSaidAndTheNewOneIsEntered() {
        desk.memberships.add(cooperative, xiang, MemberRole.LEGAL, SINCE);
        assertThat(open(OrganisationScreens.ONE, cooperative).has("people-organisation-enterLegal"))
                .isFalse();
        MemberRow row = desk.membershipDesk.ofOrganisation(cooperative).now().getFirst();
        desk.memberships.end(row.id(), row.version(), LocalDate.of(2026, 9, 20), "换届");
        ShownPage page = open(OrganisationScreens.ONE, cooperative);
        assertThat(page.words()).contains("未登记（原为向国庆，任至 2026-09-20）", "向国庆", "换届");
        test.dialogs.fillForm = form -> assertThat(MembershipScreensTest.<MemberRole>box(form, "people-membership-role")
                        .getValue())
                .isEqualTo(MemberRole.LEGAL);
        FxTest.run(() -> ((Hyperlink) page.node().lookup("#people-organisation-enterLegal")).fire());
        assertThat(test.dialogs.keys()).contains("people.membership.add");
        desk.office.signIn(Role.OFFICIAL);
        ShownPage read = ShownPage.open(screens(new TestUi(desk.office)), OrganisationScreens.ONE, cooperative);
        assertThat(read.words()).contains("未登记（原为向国庆，任至 2026-09-20）");
        assertThat(read.has("people-organisation-enterLegal")).isFalse();
    }

    @Test
    @Tag("slow")
    void looksRight() {
        desk.memberships.add(cooperative, xiang, MemberRole.LEGAL, SINCE);
        desk.memberships.add(cooperative, wang, MemberRole.MANAGER, SINCE);
        desk.memberships.add(cooperative, wang, MemberRole.COOP_MEMBER, SINCE);
        for (int i = 0; i < 12; i++) {
            desk.memberships.add(
                    cooperative,
                    person("冉云" + "一二三四五六七八九十百千".charAt(i), 1980 + i, 300 + i),
                    MemberRole.COOP_MEMBER,
                    SINCE);
        }
        MemberRow last = desk.membershipDesk.ofOrganisation(cooperative).now().getLast();
        desk.memberships.end(last.id(), last.version(), SINCE.plusYears(5), "退社，全家外出务工，股份退还");
        Pictures.prove("membership-organisation", language -> page(language, OrganisationScreens.ONE, cooperative));
        Pictures.prove("membership-person", language -> page(language, PersonScreens.PERSON, wang));
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
