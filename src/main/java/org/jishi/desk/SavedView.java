package org.jishi.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list was made to show, under a name.
 *
 * @param listName which list
 * @param ownerId whose it is, a member of the staff; null for everybody's
 * @param ownerKey the same as text, {@link #ALL} for everybody's
 * @param content words, filters, order and columns, as the window writes them
 * @param madeBy who saved it first
 */
public record SavedView(
        UUID id,
        String listName,
        @Nullable UUID ownerId,
        String ownerKey,
        String name,
        String content,
        UUID madeBy,
        int version) {
    static final String ALL = "all";

    /** The longest name, in characters. */
    static final int LONGEST_NAME = 40;

    static final int LONGEST_CONTENT = 8_000;

    public boolean forAll() {
        return ownerId == null;
    }

    SavedView with(String newName, String newContent) {
        return new SavedView(id, listName, ownerId, ownerKey, newName, newContent, madeBy, version + 1);
    }
}
