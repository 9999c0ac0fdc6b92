package org.jishi.person.ui;

/** The names of the screens of persons, by which every room opens them; they are put together in the room people. */
public final class PersonScreens {
    /** The register of persons; argument none. */
    public static final String PEOPLE = "people";
    /** One person; the argument is the id. */
    public static final String PERSON = "people.person";

    private PersonScreens() {}
}
