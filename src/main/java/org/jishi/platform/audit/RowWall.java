package org.jishi.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.text.IdentityDigits;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * No act leaves a row behind in which everybody reads a whole identity number: every act of every room writes its rows to
 * the trail, so that none has to remember it (decision 0030). What stood there before the act stays until data check has
 * found it; otherwise a row that is older than the rule could not be changed any more.
 */
final class RowWall {
    /** What is refused. */
    static final String NUMBER = "platform.open.number";

    private static final String REASON = "reason";

    private final OpenColumns columns = OpenColumns.read();

    private record Seen(String table, String column, UUID row, String text) {}

    /** What is found in the rows of one act. */
    final class Look {
        private final String table;
        private final List<Seen> seen = new ArrayList<>();

        Look(String table) {
            this.table = table;
        }

        void at(UUID row, String column, String text) {
            // of a list of 100,000 people most texts are shorter, and are not asked which column they are of
            if (text.length() >= IdentityDigits.FIFTEEN && columns.holdNumber(table, column, text)) {
                seen.add(new Seen(table, column, row, text));
            }
        }

        /** @throws Refusal at the fields where the act itself wrote a number */
        void refuse(Handle handle) {
            if (!seen.isEmpty()) {
                Refusal.ifAny(seen.stream()
                        .filter(each -> !stoodThere(handle, each))
                        .map(each -> problem(columns.field(table, each.column()), each.column()))
                        .distinct()
                        .toList());
            }
        }
    }

    /** A connection of its own sees the row as it was before this transaction. */
    private static boolean stoodThere(Handle handle, Seen seen) {
        try (Handle other = handle.getJdbi().open()) {
            return other.createQuery("SELECT " + seen.column() + " FROM " + seen.table() + " WHERE id = :id")
                    .bind("id", seen.row())
                    .mapTo(String.class)
                    .findOne()
                    .filter(seen.text()::equals)
                    .isPresent();
        }
    }

    private static Problem problem(String field, String column) {
        return Problem.at(field, NUMBER, Problem.of("desk.trail.key." + OpenColumns.component(column)));
    }

    /** Reasons that an act gives stand in the trail alone, where auditors read them. */
    void refuseReason(String detail) {
        if (detail.contains("\"" + REASON + "\"") && IdentityDigits.heldIn(detail)) {
            try {
                Json.MAPPER.readTree(detail).findValues(REASON).stream()
                        .map(JsonNode::textValue)
                        .filter(IdentityDigits::heldIn)
                        .findAny()
                        .ifPresent(text -> {
                            throw new Refusal(problem(REASON, REASON));
                        });
            } catch (IOException e) {
                throw new IllegalStateException("the trail's own words", e);
            }
        }
    }
}
