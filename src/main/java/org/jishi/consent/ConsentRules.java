package org.jishi.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.identity.Cleaned;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * What a version of the notice must be. What its text has to say is 个人信息保护法 (PIPL, in force since 2021-11-01): article 17
 * who processes and how to be reached, purpose and manner, kinds of data, how long, how to exercise one's rights; 13 and 14
 * that consent is one ground among others, given freely and knowingly, asked anew when purpose, manner or kinds change; 15
 * that it can be withdrawn; 23 to whom it is given on; 28 to 30 sensitive data (numbers of accounts, and identity numbers by
 * GB/T 35273), for which consent is given separately and why they are needed is told; 31 a parent signs for whoever is under
 * 14. The draft that the program offers says something to each, was read by no lawyer, and is the office's to change.
 */
final class ConsentRules {
    /** What the draft leaves to the office. */
    private static final Pattern GAP = Pattern.compile("【填写[^】【]*+】|\\[fill in[^\\]\\[]*+\\]");

    private ConsentRules() {}

    /** Tidied as persons' entries are, by whose words the name is matched. */
    static ConsentDraft checked(ConsentDraft draft) {
        ConsentDraft tidy =
                new ConsentDraft(Cleaned.words(draft.name()), draft.body().strip(), draft.inForceSince());
        List<Problem> problems = new ArrayList<>();
        if (tidy.name().isEmpty() || tidy.name().length() > ConsentNotice.LONGEST_NAME) {
            problems.add(Problem.at("name", "people.consent.badName", ConsentNotice.LONGEST_NAME));
        }
        Matcher gap = GAP.matcher(tidy.body());
        if (tidy.body().isEmpty() || tidy.body().length() > ConsentNotice.LONGEST_BODY) {
            problems.add(Problem.at(
                    "body",
                    "people.consent.badBody",
                    ConsentNotice.LONGEST_BODY,
                    tidy.body().length()));
        } else if (gap.find()) {
            problems.add(Problem.at("body", "people.consent.gap", gap.group()));
        }
        Refusal.ifAny(problems);
        return tidy;
    }
}
