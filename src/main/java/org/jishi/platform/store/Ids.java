package org.jishi.platform.store;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;

/**
 * Makes row identifiers: UUID version 7 (RFC 9562, 5.7), which sort by the moment they were made, so that new rows land
 * at the end of an index. Within one millisecond the 12 bits after the time count up.
 */
public final class Ids {
    private final Random random;
    private long lastMillis;
    private int counter;

    public Ids() {
        this(new SecureRandom());
    }

    /** With a seeded source, for the sample county and for tests. */
    public Ids(Random random) {
        this.random = random;
    }

    public UUID next() {
        return next(System.currentTimeMillis());
    }

    /** An identifier of the given moment; never below the one made before. */
    public synchronized UUID next(long millis) {
        if (millis > lastMillis) {
            lastMillis = millis;
            counter = random.nextInt(1 << 10);
        } else if (++counter > 0xFFF) {
            lastMillis++;
            counter = 0;
        }
        long high = (lastMillis << 16) | 0x7000L | counter;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
