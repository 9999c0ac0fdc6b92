package org.jishi.platform.keys;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jishi.platform.text.Refusal;

/**
 * The key printed at set-up and kept in the safe: 160 random bits as eight groups of five characters of Crockford's
 * base32, "7K3QD-…". The fifth character of each group checks the four before and the group's place, so that a slip of
 * the pen is told by the group it is in. O reads as 0, I and L as 1, small letters as capitals.
 */
public final class RecoveryKey {
    public static final int GROUPS = 8;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DATA = 4;

    private final String text;

    private RecoveryKey(String text) {
        this.text = text;
    }

    public static RecoveryKey random(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            int[] digits = new int[DATA];
            for (int i = 0; i < DATA; i++) {
                digits[i] = random.nextInt(ALPHABET.length());
                text.append(ALPHABET.charAt(digits[i]));
            }
            text.append(ALPHABET.charAt(check(group, digits)));
        }
        return new RecoveryKey(text.toString());
    }

    /** Reads a key as a person types it; refuses with the number of the first group that is mistyped. */
    public static RecoveryKey parse(String written) {
        String plain = plain(written);
        if (plain.length() != GROUPS * (DATA + 1)) {
            throw Refusal.at("recoveryKey", "platform.keys.recoveryLength", GROUPS, DATA + 1);
        }
        for (int group = 0; group < GROUPS; group++) {
            String five = plain.substring(group * (DATA + 1), (group + 1) * (DATA + 1));
            if (!groupFits(group, five)) {
                throw Refusal.at("recoveryKey", "platform.keys.recoveryGroup", group + 1);
            }
        }
        return new RecoveryKey(plain);
    }

    /** Groups of five, as they are printed. */
    public List<String> groups() {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < text.length(); at += DATA + 1) {
            groups.add(text.substring(at, at + DATA + 1));
        }
        return groups;
    }

    /** As it is printed. */
    public String printed() {
        return String.join("-", groups());
    }

    /** Whether the person copied a group; asked back at set-up. */
    public boolean isGroup(int index, String written) {
        return groups().get(index).equals(plain(written));
    }

    char[] secret() {
        return text.toCharArray();
    }

    private static String plain(String written) {
        return written.replaceAll("[\\s\\p{Punct}—－]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static boolean groupFits(int group, String five) {
        int[] digits = new int[DATA];
        for (int i = 0; i < DATA; i++) {
            digits[i] = ALPHABET.indexOf(five.charAt(i));
            if (digits[i] < 0) {
                return false;
            }
        }
        return ALPHABET.indexOf(five.charAt(DATA)) == check(group, digits);
    }

    /**
     * A weighted sum in the field of 32 elements: it changes with any one character and with any two that changed
     * places.
     */
    private static int check(int group, int[] digits) {
        int sum = group;
        int weight = 2;
        for (int digit : digits) {
            sum ^= times(weight, digit);
            weight = times(weight, 2);
        }
        return sum;
    }

    /** Product in GF(32) by x^5 + x^2 + 1. */
    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 0; bit < 5; bit++) {
            if ((b >> bit & 1) != 0) {
                product ^= a << bit;
            }
        }
        for (int bit = 9; bit >= 5; bit--) {
            if ((product >> bit & 1) != 0) {
                product ^= 0b100101 << (bit - 5);
            }
        }
        return product;
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "RecoveryKey";
    }
}
