package org.jishi.intake.roster;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jishi.household.Relation;
import org.jishi.organisation.Organisation;
import org.jishi.person.KnownTag;
import org.jishi.person.PovertyLevel;
import org.jishi.place.Place;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;

/** What may be chosen in a blank roster, and the empty lists that the import itself offers. */
public final class BlankLists {
    private static final List<RosterField> PERSONS = List.of(
            RosterField.NAME,
            RosterField.ID_NUMBER,
            RosterField.SEX,
            RosterField.ETHNICITY,
            RosterField.EDUCATION,
            RosterField.TAGS,
            RosterField.POVERTY,
            RosterField.VILLAGE,
            RosterField.ADDRESS,
            RosterField.PHONE,
            RosterField.BANK,
            RosterField.ACCOUNT_NO,
            RosterField.NOTE);

    private static final List<RosterField> ORGANISATIONS = List.of(
            RosterField.ORGANISATION,
            RosterField.CREDIT_CODE,
            RosterField.ORGANISATION_KIND,
            RosterField.LEGAL_PERSON,
            RosterField.LEGAL_NUMBER,
            RosterField.VILLAGE,
            RosterField.ADDRESS,
            RosterField.PHONE,
            RosterField.BANK,
            RosterField.ACCOUNT_NO,
            RosterField.NOTE);

    private BlankLists() {}

    static void write(RosterSubject subject, List<Place> villages, Path out) {
        Texts texts = Texts.in(Language.ZH);
        new BlankRoster(
                        texts.text("people.import.blank.title", subject),
                        texts.text("people.import.blank.note"),
                        new BlankRoster.Signed(
                                texts.text("people.collect.blank.unit"),
                                texts.text("people.collect.blank.filler"),
                                texts.text(
                                        "people.collect.blank.day",
                                        texts.text("platform.workbook.pageOf", "&P", "&N"))),
                        subject == RosterSubject.PERSONS ? PERSONS : ORGANISATIONS,
                        choices(texts, villages))
                .write(out, texts.text("people.roster.answer.sheet"));
    }

    /** The words of the office for each column that has such, with the villages that are meant. */
    public static Map<RosterField, List<String>> choices(Texts texts, List<Place> villages) {
        Map<RosterField, List<String>> choices = new EnumMap<>(RosterField.class);
        choices.put(RosterField.VILLAGE, villages.stream().map(Place::fullName).toList());
        choices.put(RosterField.SEX, List.of(texts.text("people.sex.MALE"), texts.text("people.sex.FEMALE")));
        choices.put(
                RosterField.TAGS,
                Arrays.stream(KnownTag.values())
                        .map(tag -> texts.text("people.tag", tag))
                        .toList());
        choices.put(
                RosterField.POVERTY,
                Arrays.stream(PovertyLevel.values())
                        .map(level -> texts.text("people.poverty", level))
                        .toList());
        choices.put(
                RosterField.RELATION,
                Arrays.stream(Relation.values())
                        .filter(relation -> relation != Relation.UNKNOWN)
                        .map(relation -> texts.text("people.household.relation", relation))
                        .toList());
        choices.put(
                RosterField.ORGANISATION_KIND,
                Arrays.stream(Organisation.Kind.values())
                        .filter(kind -> kind != Organisation.Kind.OTHER)
                        .map(kind -> texts.text("people.organisation.kind", kind))
                        .toList());
        choices.put(
                RosterField.EDUCATION,
                List.of(texts.text("people.collect.blank.education").split("、", -1)));
        return choices;
    }
}
