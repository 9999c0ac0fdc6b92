package org.jishi.admin;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.keys.RecoveryKey;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** A recovery key that was shown, and the two of its groups that the person has to copy from the print. */
public final class RecoveryChallenge {
    private volatile boolean printed;
    private final RecoveryKey key;
    private final String office;
    private final int first;
    private final int second;

    /** @param office whose key it is: of more offices a drawer holds more papers */
    RecoveryChallenge(RecoveryKey key, String office) {
        SecureRandom random = new SecureRandom();
        this.key = key;
        this.office = office;
        this.first = random.nextInt(RecoveryKey.GROUPS / 2);
        this.second = RecoveryKey.GROUPS / 2 + random.nextInt(RecoveryKey.GROUPS / 2);
    }

    /** The key was sent to a printer. */
    public void printed() {
        printed = true;
    }

    public boolean isPrinted() {
        return printed;
    }

    /** The office's name. */
    public String office() {
        return office;
    }

    public RecoveryKey key() {
        return key;
    }

    /** Number of the first group asked for, from 1. */
    public int first() {
        return first + 1;
    }

    /** Number of the second group asked for, from 1. */
    public int second() {
        return second + 1;
    }

    /** Refuses at "firstGroup" and "secondGroup" what is not as printed. */
    public void check(String firstGroup, String secondGroup) {
        List<Problem> wrong = new ArrayList<>();
        if (!key.isGroup(first, firstGroup)) {
            wrong.add(Problem.at("firstGroup", "admin.recovery.group", first()));
        }
        if (!key.isGroup(second, secondGroup)) {
            wrong.add(Problem.at("secondGroup", "admin.recovery.group", second()));
        }
        Refusal.ifAny(wrong);
    }
}
