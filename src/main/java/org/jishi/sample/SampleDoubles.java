package org.jishi.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.identity.IdKind;
import org.jishi.identity.IdentityNumber;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeDraft;
import org.jishi.merge.MergeField;
import org.jishi.person.KnownTag;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonRules;
import org.jishi.person.PersonTag;

/**
 * People of the county who stand in the register twice, typed in once more at the front desk with two digits exchanged.
 * Some wait in the queue, one is proposed, one was merged, and one pair is known to be two persons.
 */
final class SampleDoubles {
    /** So many of the register's people are entered a second time. */
    static final int COUNT = 5;

    /** Not the first: those have the shops and the branding cases. */
    private static final int STEP = 31;

    private static final int ORDER = 14;
    private static final Set<String> SEEN = Set.of(
            "people.merge.ask.swapped",
            "people.merge.ask.oneDigit",
            "people.merge.ask.numbers",
            "people.merge.ask.accounts");

    private final Stage stage;
    private final List<UUID> doubles = new ArrayList<>();

    SampleDoubles(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        stage.agenda().on(stage.ago(40), this::enter);
        stage.agenda().on(stage.ago(12), () -> {
            UUID merge = propose(0, "身份证原件已核对，第二次登记时两位输反");
            stage.cast()
                    .run(stage.cast().reviewer(), () -> stage.office().merges().confirm(merge, 1));
        });
        stage.agenda().on(stage.ago(5), () -> apart(1));
        stage.agenda().on(stage.ago(1), () -> propose(2, "本人带身份证到窗口核对，同一人"));
    }

    private Person original(int number) {
        return stage.people().get(7 + number * STEP);
    }

    private void enter() {
        List<Person> rows = new ArrayList<>();
        List<PersonTag> tags = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Person row = stage.office()
                    .register()
                    .make(PersonRules.prepare(draft(original(i)), stage.agenda().day(), code -> true), "窗口登记", null);
            rows.add(row);
            doubles.add(row.id());
            tags.add(new PersonTag(
                    stage.office().ids().next(),
                    row.id(),
                    KnownTag.RETURNING_MIGRANT.name(),
                    stage.ago(40),
                    null,
                    "窗口登记",
                    1));
        }
        stage.office().database().change(handle -> {
            stage.office().register().insert(handle, stage.cast().clerk(), "people.register", rows, "样例");
            stage.office().register().insertTags(handle, stage.cast().clerk(), "people.tag", tags);
        });
    }

    private PersonDraft draft(Person person) {
        return PersonDraft.of(person.name(), slipped(person.idNumber()))
                .phone(stage.invented().phone())
                .village(person.villageCode())
                .numbered(IdKind.RESIDENT, slipped(person.idNumber()));
    }

    /** Two digits of the order exchanged; where they are the same, one of them another. The sex stays. */
    private static String slipped(String number) {
        char first = number.charAt(ORDER);
        char second = number.charAt(ORDER + 1);
        String order = first == second ? "" + (char) ('0' + (first - '0' + 1) % 10) + second : "" + second + first;
        String body = number.substring(0, ORDER) + order + number.charAt(ORDER + 2);
        return body + IdentityNumber.checkOf(body);
    }

    private UUID propose(int number, String reason) {
        return stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> stage.office()
                                .merges()
                                .propose(new MergeDraft(
                                        original(number).id(),
                                        doubles.get(number),
                                        Set.of(MergeField.PHONE),
                                        Merge.Side.KEPT,
                                        reason,
                                        SEEN)));
    }

    private void apart(int number) {
        stage.cast()
                .run(
                        stage.cast().clerk(),
                        () -> stage.office()
                                .merges()
                                .apart(original(number).id(), doubles.get(number), "电话核对：同村同名两人，各有身份证"));
    }
}
