package org.jishi.intake.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.RosterFile;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A file that may have come for a collecting, looked at; nothing is kept yet.
 *
 * @param file null when it is no roster
 * @param persons rows that speak of a person
 * @param missing columns of the form that it has not
 * @param guess whose it is
 * @param past whether exactly this file came before and counts no more: a corrected one took its place
 * @param refused why it cannot be taken, else null
 */
public record IncomingFile(
        Path path,
        @Nullable RosterFile file,
        int persons,
        List<RosterField> missing,
        Guess guess,
        boolean past,
        @Nullable Refusal refused) {
    /** By what a file's place was told. */
    public enum By {
        /** Most of the villages in its rows lie there. */
        ROWS,
        /** Its name says so. */
        NAME,
        NOTHING
    }

    /**
     * Whose a file is.
     *
     * @param placeId null when nothing tells
     * @param elsewhere rows with a village of another place
     * @param named another place that the file's name speaks of, or null
     */
    public record Guess(
            @Nullable UUID placeId,
            By by,
            int elsewhere,
            @Nullable String named) {
        static final Guess NONE = new Guess(null, By.NOTHING, 0, null);
    }

    public IncomingFile {
        missing = List.copyOf(missing);
    }

    public String name() {
        return ShownName.of(path);
    }

    /** SHA-256 of what is in it, hex; null when it is no roster. */
    public @Nullable String hash() {
        return file == null ? null : file.hash();
    }

    RosterFile roster() {
        return Objects.requireNonNull(file);
    }
}
