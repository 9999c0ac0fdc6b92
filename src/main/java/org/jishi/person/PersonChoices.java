package org.jishi.person;

import java.util.List;

/**
 * What filters of the list of persons offer that only the register knows.
 *
 * @param education what stands there, from the lowest level on
 * @param ethnicity what stands there, the most frequent first
 * @param imports rosters that were not taken back, the latest first
 */
public record PersonChoices(List<String> education, List<String> ethnicity, List<ImportChoice> imports) {
    /** So many are offered of each. */
    static final int MOST = 30;

    public PersonChoices {
        education = List.copyOf(education);
        ethnicity = List.copyOf(ethnicity);
        imports = List.copyOf(imports);
    }
}
