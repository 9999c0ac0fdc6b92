package org.jishi.admin.ui;

import java.time.Duration;
import java.util.function.Consumer;
import org.jishi.admin.SignedIn;

/** Opens the office for a login and its password, off the window's thread. */
@FunctionalInterface
public interface Entry {
    /**
     * Does it.
     *
     * @param password wiped when this returns
     * @param waits told how long the answer to a wrong password is held back, before it is
     */
    SignedIn open(String login, char[] password, Consumer<Duration> waits);
}
