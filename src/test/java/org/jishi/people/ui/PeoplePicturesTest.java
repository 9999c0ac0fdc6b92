package org.jishi.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.TableView;
import org.jishi.account.AccountDraft;
import org.jishi.account.ui.AccountScreens;
import org.jishi.consent.ConsentVersion;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.organisation.ui.OrganisationScreens;
import org.jishi.person.KnownTag;
import org.jishi.person.PeopleOffice;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonRules;
import org.jishi.person.PovertyLevel;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.text.Language;
import org.jishi.support.PaperOffice;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draws the pages of people, empty, with twenty and with twenty thousand, for people to look at. */
@Tag("slow")
class PeoplePicturesTest {
    /** 1366 × 768 less the shell's own. */
    private static final int WIDTH = 1190;

    private static final int HEIGHT = 690;
    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "秀英桂兰建国志强红梅小军永福春花德明玉珍海燕国庆丽华";

    private static final PaperOffice DISK = new PaperOffice();

    @AfterAll
    static void closeDisk() {
        DISK.close();
    }

    @Test
    void draws() {
        try (PeopleOffice desk = new PeopleOffice()) {
            draw(desk, Language.ZH, PersonScreens.PEOPLE, null, "people-0");
            UUID first = some(desk, 20);
            for (Language language : Language.values()) {
                String end = "-" + language.name().toLowerCase(java.util.Locale.ROOT);
                draw(desk, language, PersonScreens.PEOPLE, null, "people-20" + end);
                draw(desk, language, PersonScreens.PERSON, first, "person" + end);
                draw(desk, language, OrganisationScreens.LIST, null, "organisations" + end);
                draw(desk, language, AccountScreens.LIST, null, "accounts" + end);
                form(desk, language, "person-form" + end);
            }
            many(desk, 20_000);
            draw(desk, Language.ZH, PersonScreens.PEOPLE, null, "people-20000");
        }
    }

    private static UUID some(PeopleOffice desk, int count) {
        UUID first = null;
        for (int i = 0; i < count; i++) {
            PersonDraft draft = PersonDraft.of(
                            name(i), PeopleOffice.number(LocalDate.of(1960 + i, 1 + i % 12, 1 + i), 100 + i))
                    .phone("1390000%04d".formatted(i / 2))
                    .village(i % 3 == 0 ? desk.otherVillage : desk.village);
            Set<String> tags = i % 2 == 0 ? Set.of(KnownTag.RETURNING_MIGRANT.name(), "村播带头人") : Set.of();
            PersonEntry.Poverty poverty = i % 4 == 1
                    ? null
                    : new PersonEntry.Poverty(PovertyLevel.values()[i % 6], LocalDate.of(2021, 3, 1), "县乡村振兴局名册");
            PersonEntry entry = new PersonEntry(draft, tags, LocalDate.of(2026, 3, 1), poverty);
            Set<UUID> seen = new java.util.HashSet<>();
            desk.people
                    .check(entry, null)
                    .likely()
                    .forEach(each -> seen.add(each.person().id()));
            UUID id = desk.people.register(entry, seen);
            if (i < 6) {
                desk.accounts.propose(
                        id, new AccountDraft(name(i), null, "重庆农村商业银行奉节支行永安分理处", "62284800000000000" + (10 + i)));
            }
            first = first == null ? id : first;
        }
        desk.people.poverty(
                java.util.Objects.requireNonNull(first),
                new PersonEntry.Poverty(PovertyLevel.UNSTABLE, LocalDate.of(2024, 6, 1), "监测信息系统"));
        desk.organisations.register(
                new org.jishi.organisation.OrganisationDraft(
                        "奉节县永乐镇丰收脐橙种植专业合作社",
                        org.jishi.organisation.Organisation.Kind.INSTITUTION,
                        null,
                        "王秀英",
                        "13900001234",
                        desk.village,
                        null,
                        null),
                Set.of());
        return first;
    }

    private static void many(PeopleOffice desk, int count) {
        List<Person> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var prepared = PersonRules.prepare(
                    PersonDraft.of(
                                    name(i),
                                    PeopleOffice.number(
                                            LocalDate.of(1950, 1, 1).plusDays(i % 18_000), 200 + i / 18_000))
                            .village(desk.village),
                    desk.office.clock.today(),
                    code -> true);
            rows.add(desk.register.make(prepared, null, null));
        }
        desk.office.database.change(
                handle -> desk.register.insert(handle, desk.clerk, "people.register", rows, Map.of("count", count)));
    }

    private static String name(int i) {
        int at = i * 7 % (GIVEN.length() - 1);
        return SURNAMES.charAt(i % SURNAMES.length()) + GIVEN.substring(at, at + 1 + i % 2);
    }

    private static void draw(
            PeopleOffice desk, Language language, String screen, @Nullable Object argument, String name) {
        Ui ui = new TestUi(desk.office.access, desk.office.clock, language).ui;
        Screen found = PeopleDesk.screens(ui, desk, DISK).stream()
                .filter(each -> each.id().equals(screen))
                .findFirst()
                .orElseThrow();
        Pictures.draw(
                name,
                WIDTH,
                HEIGHT,
                () -> {
                    Page page = found.factory().apply(argument);
                    page.shown();
                    return page.node();
                },
                node -> {
                    if (node.lookup(".table-view") instanceof TableView<?> table
                            && !table.getItems().isEmpty()) {
                        table.getSelectionModel().select(0);
                    }
                });
        assertThat(Path.of("target/screens", name + "-light.png")).isNotEmptyFile();
    }

    private static void form(PeopleOffice desk, Language language, String name) {
        TestUi test = new TestUi(desk.office.access, desk.office.clock, language);
        Pictures.draw(name, 760, 1400, () -> {
            PersonFormModel model = new PersonFormModel(
                    test.ui,
                    desk.people,
                    desk.places,
                    null,
                    List.of(),
                    List.of(
                            new ConsentVersion("2026-1", LocalDate.of(2026, 9, 1)),
                            new ConsentVersion("2025-1", LocalDate.of(2025, 1, 1))));
            var form = new PersonFormView(test.ui, model).build(id -> {});
            model.name.set("王英");
            model.idNumber.set(PeopleOffice.number(LocalDate.of(1980, 4, 5), 777));
            model.phone.set("13900000001");
            model.consentOn.set(LocalDate.of(2026, 9, 20));
            model.look();
            return form;
        });
    }
}
