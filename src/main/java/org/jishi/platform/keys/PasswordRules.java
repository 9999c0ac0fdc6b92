package org.jishi.platform.keys;

import java.util.Arrays;
import java.util.Locale;
import org.jishi.platform.text.Refusal;

/** What a password must be. Length counts more than signs: a sentence is good. */
public final class PasswordRules {
    public static final int SHORTEST = 10;
    /** The password of every login of a sample county, which no real office takes. */
    public static final String OF_THE_SAMPLE = "jishi-sample";

    private static final int LONGEST = 128;

    private PasswordRules() {}

    /**
     * Refuses a password that is too short, the sample's, the login's name, or one character again and again.
     *
     * @param sample whether the office is a sample county
     */
    public static void check(String login, char[] password, boolean sample) {
        if (password.length < SHORTEST) {
            throw Refusal.at("password", "platform.keys.passwordShort", SHORTEST);
        }
        if (password.length > LONGEST) {
            throw Refusal.at("password", "platform.keys.passwordLong", LONGEST);
        }
        if (!sample && Arrays.equals(password, OF_THE_SAMPLE.toCharArray())) {
            throw Refusal.at("password", "platform.keys.passwordOfSample");
        }
        char[] lower = lower(password);
        boolean name = Arrays.equals(lower, lower(login.toCharArray()));
        boolean dull = isDull(lower);
        Arrays.fill(lower, '\0');
        if (name) {
            throw Refusal.at("password", "platform.keys.passwordIsLogin");
        }
        if (dull) {
            throw Refusal.at("password", "platform.keys.passwordDull");
        }
    }

    /** Fewer than four different characters, or a plain run such as 1234567890. */
    private static boolean isDull(char[] password) {
        boolean run = true;
        for (int i = 1; i < password.length; i++) {
            int step = password[i] - password[i - 1];
            run &= step == 1 || (password[i - 1] == '9' && password[i] == '0');
        }
        int different = 0;
        for (int i = 0; i < password.length; i++) {
            boolean seen = false;
            for (int j = 0; j < i; j++) {
                seen |= password[j] == password[i];
            }
            different += seen ? 0 : 1;
        }
        return run || different < 4;
    }

    private static char[] lower(char[] text) {
        char[] lower = new char[text.length];
        for (int i = 0; i < text.length; i++) {
            lower[i] = Character.toLowerCase(text[i]);
        }
        return lower;
    }

    /** Login names are told apart without regard to case. */
    public static String loginName(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
