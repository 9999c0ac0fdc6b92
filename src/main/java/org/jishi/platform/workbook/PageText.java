package org.jishi.platform.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a web page on its way to the parser, which takes whatever comes: here it is told where a page goes on without
 * rows, and whether it ends before its table does, or within a comment that would swallow rows.
 */
final class PageText extends FilterReader {
    /** From one row to the next, and before the first; a row that is read is let go, what stands between stays. */
    private static final int MOST_TAGS = 100_000;

    private static final String TABLE = "<table";
    private static final String TABLE_END = "</table";
    private static final String COMMENT = "<!--";
    /** What stands in these is no markup, whatever it looks like, until they are ended. */
    private static final Set<String> VERBATIM =
            Set.of("<script", "<style", "<title", "<textarea", "<xmp", "<iframe", "<noembed", "<noframes");

    private static final int LONGEST = "</textarea".length();

    private final Path path;
    private final StringBuilder name = new StringBuilder(LONGEST);
    private int tags;
    private boolean inTag;
    private boolean inTable;
    private boolean inComment;
    private int dashes;
    private boolean banged;
    /** How what is verbatim here is ended. */
    private @Nullable String verbatimEnd;

    PageText(Reader text, Path path) {
        super(text);
        this.path = path;
    }

    /** A row was read. */
    void row() {
        tags = 0;
    }

    /** Whether the last table was ended, and nothing is open that swallows rows. */
    boolean isWhole() {
        return !inTable && !inComment && verbatimEnd == null;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        for (int at = from; at < from + read; at++) {
            if (inComment) {
                commented(buffer[at]);
            } else {
                plain(buffer[at]);
            }
        }
        if (tags > MOST_TAGS) {
            throw TableFile.refusal("tooManyCells", path);
        }
        return read;
    }

    private void commented(char sign) {
        inComment = !(sign == '>' && (dashes >= 2 || banged));
        // a parser takes "--!>" for an end as well
        banged = sign == '!' && dashes >= 2;
        dashes = sign == '-' ? dashes + 1 : 0;
    }

    private void plain(char sign) {
        if (sign == '<') {
            tags++;
            inTag = true;
            name.setLength(0);
        }
        if (!inTag) {
            return;
        }
        name.append(sign);
        String begun = name.toString().toLowerCase(Locale.ROOT);
        if (verbatimEnd != null) {
            verbatimEnd = begun.equals(verbatimEnd) ? null : verbatimEnd;
        } else if (VERBATIM.contains(begun)) {
            verbatimEnd = "</" + begun.substring(1);
        } else if (begun.equals(TABLE)) {
            inTable = true;
        } else if (begun.equals(TABLE_END)) {
            inTable = false;
        } else if (begun.equals(COMMENT)) {
            inComment = true;
            // "<!-->" is a comment too, and ended
            dashes = 2;
        }
        inTag = name.length() < LONGEST && !inComment;
    }
}
