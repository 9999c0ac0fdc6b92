package org.jishi.admin;

import org.jishi.platform.store.DataFolder;

/**
 * An office that is whole on the disk but not final: it becomes so when the person has copied two groups of the printed
 * recovery key. Closed before that, or killed, the folder is as empty as it was.
 */
public final class NewOffice implements AutoCloseable {
    private final SetupService setup;
    private final DataFolder folder;
    private final SignedIn signedIn;
    private final RecoveryChallenge challenge;
    private boolean settled;

    NewOffice(SetupService setup, DataFolder folder, SignedIn signedIn, RecoveryChallenge challenge) {
        this.setup = setup;
        this.folder = folder;
        this.signedIn = signedIn;
        this.challenge = challenge;
    }

    /** The key to print, and which groups are asked back. */
    public RecoveryChallenge challenge() {
        return challenge;
    }

    /**
     * Makes the office final.
     *
     * @return the office, open, with its administrator signed in; from here on the caller's to close
     */
    public SignedIn confirm(String firstGroup, String secondGroup) {
        challenge.check(firstGroup, secondGroup);
        setup.settle(signedIn, true, challenge.isPrinted());
        folder.made();
        settled = true;
        return signedIn;
    }

    SignedIn settleWithoutAsking() {
        setup.settle(signedIn, false, false);
        folder.made();
        settled = true;
        return signedIn;
    }

    /** Takes back what was made, unless it was confirmed. */
    @Override
    public void close() {
        if (!settled) {
            settled = true;
            signedIn.close();
            folder.discard();
        }
    }
}
