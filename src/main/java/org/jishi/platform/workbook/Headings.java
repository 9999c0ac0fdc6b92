package org.jishi.platform.workbook;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares headings as people write them: without spaces, stars, colons, width of characters, and remarks in brackets. */
final class Headings {
    private static final String OPENING = "([【〔";
    private static final String CLOSING = ")]】〕";
    /** What is longer is no heading; only its beginning is compared. */
    private static final int LONGEST = 200;

    private static final Pattern NOISE = Pattern.compile("[\\s*:,.。、#_\\-—]+");

    /** Where somebody is registered is not where they live: any heading that does not speak of it fits better. */
    private static final List<String> REGISTERED = List.of("户籍", "户口");

    private static final double OF_REGISTERED = 0.4;

    private Headings() {}

    /** Whether a heading, or a group above it, speaks of where somebody is registered. */
    static boolean ofRegistered(String heading) {
        return REGISTERED.stream().anyMatch(heading::contains);
    }

    /** The heading without all that does not matter. */
    static String plain(String heading) {
        String half = Normalizer.normalize(
                heading.length() <= LONGEST ? heading : heading.substring(0, LONGEST), Normalizer.Form.NFKC);
        String bare = NOISE.matcher(withoutBrackets(half)).replaceAll("");
        return (bare.isEmpty() ? NOISE.matcher(half).replaceAll("") : bare).toLowerCase(Locale.ROOT);
    }

    /** A bracket that is never closed is a character like others. */
    private static String withoutBrackets(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int close = OPENING.indexOf(text.charAt(at)) < 0 ? -1 : closing(text, at + 1);
            if (close >= 0) {
                at = close + 1;
            } else if (OPENING.indexOf(text.charAt(at)) >= 0) {
                // nothing closes this one, so nothing closes any after it
                return bare.append(text, at, text.length()).toString();
            } else {
                bare.append(text.charAt(at++));
            }
        }
        return bare.toString();
    }

    private static int closing(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (CLOSING.indexOf(text.charAt(at)) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /** What counts of a fit where several columns want one field. */
    static double rank(String path, double fit) {
        return ofRegistered(path) ? fit * OF_REGISTERED : fit;
    }
}
