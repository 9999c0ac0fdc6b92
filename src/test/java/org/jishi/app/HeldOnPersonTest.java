package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jishi.person.PersonHoldings;
import org.jishi.platform.store.Database;
import org.junit.jupiter.api.Test;

class HeldOnPersonTest {
    /** Without this a wrong query of one room would be seen by whoever prints. */
    @Test
    void everyRoomsQueryGivesAsManyColumnsAsItNamesAndAtMostSix() {
        List<String> wrong = new ArrayList<>();
        try (Database database = Database.inMemory()) {
            for (PersonHoldings held : HeldOnPerson.all()) {
                int given = database.read(handle -> handle.createQuery(held.sql())
                        .bind("person", new UUID(1, 1))
                        .execute((statement, context) ->
                                statement.get().getMetaData().getColumnCount()));
                if (given != held.columns().size() || given > 6) {
                    wrong.add(held.key() + " " + given);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
