package org.jishi.alike;

/** What hands do to characters in a row. */
final class Slips {
    private Slips() {}

    /** Where the only difference is, for two of one length that differ in one place; -1 otherwise. */
    static int onlyDifference(CharSequence one, CharSequence other) {
        return one.length() == other.length() ? onlyDifference(one, other, one.length()) : -1;
    }

    /** The same for the first {@code length} characters of both. */
    static int onlyDifference(CharSequence one, CharSequence other, int length) {
        int at = -1;
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                if (at >= 0) {
                    return -1;
                }
                at = i;
            }
        }
        return at;
    }

    /** Where two neighbours changed places and all else is the same; -1 otherwise. */
    static int swappedAt(CharSequence one, CharSequence other) {
        return one.length() == other.length() ? swappedAt(one, other, one.length()) : -1;
    }

    /** The same for the first {@code length} characters of both. */
    static int swappedAt(CharSequence one, CharSequence other, int length) {
        int first = 0;
        while (first < length && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        if (first + 1 >= length
                || one.charAt(first) != other.charAt(first + 1)
                || one.charAt(first + 1) != other.charAt(first)) {
            return -1;
        }
        for (int i = first + 2; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return -1;
            }
        }
        return first;
    }

    /** Whether the longer has one character more, anywhere. */
    static boolean oneMore(CharSequence one, CharSequence other) {
        CharSequence longer = one.length() > other.length() ? one : other;
        CharSequence shorter = longer.equals(one) ? other : one;
        if (longer.length() != shorter.length() + 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        return longer.subSequence(at + 1, longer.length())
                .toString()
                .contentEquals(shorter.subSequence(at, shorter.length()));
    }

    /** One place other, or two neighbours exchanged. */
    static boolean slip(CharSequence one, CharSequence other) {
        return onlyDifference(one, other) >= 0 || swappedAt(one, other) >= 0;
    }
}
