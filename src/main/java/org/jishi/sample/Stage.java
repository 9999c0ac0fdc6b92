package org.jishi.sample;

import java.time.LocalDate;
import java.util.List;
import org.jishi.approval.Decision;
import org.jishi.person.Person;
import org.jishi.place.Place;

/**
 * What every part of the county's story needs.
 *
 * @param today the day on which the story ends
 * @param villages of the county
 * @param people in the register, in the order in which they were invented; those entered twice once
 */
record Stage(
        SampleServices office,
        Cast cast,
        Agenda agenda,
        Invented invented,
        LocalDate today,
        List<Place> villages,
        List<Person> people) {
    static final Decision YES = new Decision.Approve();

    /** How many the register has in all, those entered twice as well. */
    int registered() {
        return people.size() + SampleDoubles.COUNT;
    }

    /** So many days before today. */
    LocalDate ago(int days) {
        return today.minusDays(days);
    }

    /** The year that the story is about. */
    int year() {
        return today.getYear();
    }
}
