package org.jishi.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What filters of the list of persons offer that only the register knows.
 *
 * @param education what stands there, the most frequent first
 * @param ethnicity the same
 * @param imports rosters that were not taken back, the latest first
 */
public record PersonChoices(List<String> education, List<String> ethnicity, List<Import> imports) {
    /**
     * @param fileName of the roster
     * @param day on which it came in
     */
    public record Import(UUID id, String fileName, LocalDate day) {}

    /** So many are offered of each. */
    static final int MOST = 30;

    public PersonChoices {
        education = List.copyOf(education);
        ethnicity = List.copyOf(ethnicity);
        imports = List.copyOf(imports);
    }
}
