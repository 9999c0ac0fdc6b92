package org.jishi.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jishi.household.HouseholdDraft;
import org.jishi.household.HouseholdRules;
import org.jishi.person.OpenContacts;
import org.jishi.person.OpenWords;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.ui.BeforeSaving;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the window asks before it keeps words that everybody sees. */
class BeforeSavingTest {
    private static final String PHONE = "13900000001";

    private final PeopleOffice people = new PeopleOffice();
    private final TestUi test = new TestUi(people.office);
    private final List<UUID> saved = new ArrayList<>();
    private final List<Problem> refused = new ArrayList<>();

    @AfterEach
    void close() {
        people.close();
    }

    private static String id(int order) {
        return PeopleOffice.number(LocalDate.of(1980, 1, 1).plusDays(order * 37L), 100 + order);
    }

    private PersonFormModel form(String name, int order) {
        PersonFormModel model = new PersonFormModel(test.ui, people.people, people.places, null, List.of(), List.of());
        model.name.set(name);
        model.idNumber.set(id(order));
        return model;
    }

    private void refuse(Refusal refusal) {
        refused.addAll(refusal.problems());
    }

    @Test
    void aNoteWithAWholeNumberAsksOnce() {
        PersonFormModel model = form("王小明", 0);
        model.note.set("配偶 110101199001011237");
        test.dialogs.yes = false;
        model.save(saved::add, this::refuse);
        assertThat(test.dialogs.keys()).containsExactly("people.open.confirm");
        assertThat(refused).containsExactly(Problem.at("note", OpenWords.NOTE));
        assertThat(saved).isEmpty();
        test.dialogs.yes = true;
        model.save(saved::add, this::refuse);
        assertThat(saved).hasSize(1);
    }

    @Test
    void aContactInAnotherFieldAsksOnce() {
        people.people.register(PersonEntry.of(PersonDraft.of("赵大山", id(9)).phone(PHONE)), Set.of());
        PersonFormModel model = form("王小明", 0);
        model.employer.set(PHONE);
        test.dialogs.yes = false;
        model.save(saved::add, this::refuse);
        assertThat(test.dialogs.keys()).containsExactly("people.open.contactAsk");
        assertThat(refused).containsExactly(Problem.at("employer", OpenContacts.TOLD));
        assertThat(saved).isEmpty();
        test.dialogs.yes = true;
        model.save(saved::add, this::refuse);
        assertThat(saved).hasSize(1);
    }

    @Test
    void wordsAskNothing() {
        form("王小明", 0).save(saved::add, this::refuse);
        HouseholdDraft draft = new HouseholdDraft("12", null, "夔州路1号");
        BeforeSaving.ask(
                test.ui,
                HouseholdRules.open(draft),
                () -> people.householdDesk.told(draft),
                () -> saved.add(UUID.randomUUID()),
                this::refuse);
        BeforeSaving.ask(test.ui, Map.of(), List::of, () -> saved.add(UUID.randomUUID()), this::refuse);
        assertThat(saved).hasSize(3);
        assertThat(test.dialogs.keys()).isEmpty();
    }
}
