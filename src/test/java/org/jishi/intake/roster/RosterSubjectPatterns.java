package org.jishi.intake.roster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The patterns of each kind of list, for a test elsewhere. */
public final class RosterSubjectPatterns {
    private RosterSubjectPatterns() {}

    public static Map<String, Pattern> all() {
        Map<String, Pattern> all = new LinkedHashMap<>();
        for (RosterSubject subject : RosterSubject.values()) {
            all.put("whole " + subject + ".numberForm", subject.numberForm());
            all.put("whole " + subject + ".bareName", subject.bareName());
        }
        return all;
    }
}
