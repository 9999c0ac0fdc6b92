package org.jishi.casework;

/** SQL for what stands in a notice now, drafts included: it waits in the notice's own task, and in no other. */
public final class Listed {
    private Listed() {}

    /** A condition: the subject whose id the column holds stands in no notice. */
    public static String not(String column) {
        return "NOT EXISTS (SELECT 1 FROM notice_line listed WHERE listed.live_key = " + column + ")";
    }
}
