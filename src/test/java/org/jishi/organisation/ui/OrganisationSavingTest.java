package org.jishi.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.organisation.Organisation;
import org.jishi.person.OpenContacts;
import org.jishi.person.OpenWords;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.platform.text.Problem;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

/** What the form of an organisation asks before it is kept. */
class OrganisationSavingTest {
    private static final String PHONE = "13900000001";

    @Test
    void aNumberInTheNoteAndAContactElsewhereAskOnceEach() {
        try (PeopleOffice people = new PeopleOffice()) {
            people.people.register(
                    PersonEntry.of(PersonDraft.of("赵大山", PeopleOffice.number(LocalDate.of(1980, 1, 1), 100))
                            .phone(PHONE)),
                    Set.of());
            TestUi test = new TestUi(people.office);
            List<Problem> refused = new ArrayList<>();
            List<UUID> saved = new ArrayList<>();
            OrganisationFormModel model = new OrganisationFormModel(test.ui, people.organisations, people.places, null);
            model.name.set("某商会");
            model.kind.set(Organisation.Kind.OTHER);
            model.note.set("负责人 110101199001011237");
            test.dialogs.yes = false;
            model.save(saved::add, refusal -> refused.addAll(refusal.problems()));
            assertThat(refused).containsExactly(Problem.at("note", OpenWords.NOTE));
            refused.clear();
            model.note.set("");
            model.legalPerson.set(PHONE);
            model.save(saved::add, refusal -> refused.addAll(refusal.problems()));
            assertThat(refused).containsExactly(Problem.at("legalPerson", OpenContacts.TOLD));
            assertThat(saved).isEmpty();
            test.dialogs.yes = true;
            model.save(saved::add, refusal -> refused.addAll(refusal.problems()));
            assertThat(saved).hasSize(1);
            assertThat(test.dialogs.keys())
                    .containsExactly("people.open.confirm", "people.open.contactAsk", "people.open.contactAsk");
        }
    }
}
