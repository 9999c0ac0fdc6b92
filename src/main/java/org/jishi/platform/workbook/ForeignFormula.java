package org.jishi.platform.workbook;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Formulas that reach beyond their workbook: into another one, another program or the network. In what goes out to others
 * their last result stays and they do not.
 */
final class ForeignFormula {
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*+(?:\"|$)");
    /** A part of another workbook: [1]Sheet1!A1. A column of a table, 名册[姓名], has no number and no exclamation mark. */
    private static final Pattern OTHER_BOOK = Pattern.compile("\\[\\d{1,9}\\][^\\[\\]!]{0,100}+!");

    private static final Pattern OUTSIDE = Pattern.compile(
            "\\b(?:WEBSERVICE|FILTERXML|RTD|CALL|REGISTER|REGISTER\\.ID|EXEC|IMAGE|SQL\\.REQUEST|STOCKHISTORY)\\s{0,9}\\(",
            Pattern.CASE_INSENSITIVE);

    /** Of shared formulas whose first one was left out. */
    private final Set<String> shared = new HashSet<>();

    static boolean is(String formula) {
        String bare = WORDS.matcher(formula.replace("&quot;", "\"")).replaceAll("");
        return bare.indexOf('|') >= 0
                || OTHER_BOOK.matcher(bare).find()
                || OUTSIDE.matcher(bare).find();
    }

    /** Copies the formula that the scanner stands at the beginning of, or leaves it out. */
    void copy(TagScanner in, Appendable out) throws IOException {
        StringBuilder whole = new StringBuilder(in.token());
        String group = in.attribute("si");
        StringBuilder formula = new StringBuilder();
        if (!in.isEmpty() && !in.closes()) {
            while (in.next()) {
                whole.append(in.token());
                if (in.is("f") && in.closes()) {
                    break;
                }
                formula.append(in.token());
            }
        }
        boolean foreign = is(formula.toString());
        if (foreign && group != null) {
            shared.add(group);
        }
        if (!foreign && (group == null || !shared.contains(group))) {
            out.append(whole);
        }
    }
}
