package org.jishi.platform.store;

/** Another writer was faster, so this transaction must be tried again. {@link Database#write} does that by itself. */
public final class LostRace extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostRace(String what) {
        super(what, null, false, false);
    }
}
