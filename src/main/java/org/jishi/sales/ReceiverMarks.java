package org.jishi.sales;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes of a receiver's telephone number a mark that can be compared and not be read back: receivers are no people of the
 * register, so the office keeps no number of theirs.
 */
public final class ReceiverMarks {
    private static final String HMAC = "HmacSHA256";
    private static final int LENGTH = 32;

    private final SecretKeySpec key;

    /** @param key the office's key for this purpose, 32 bytes */
    public ReceiverMarks(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** @param number normalised */
    String mark(String number) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] digest = mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }
}
