package org.jishi.platform.print;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/**
 * Takes out of a PDF what the library draws by lot, so that the same pages are the same bytes: the six letters before each
 * font's name and the file's identifier. Both become those of the content, of the same length, so that nothing moves.
 */
final class SteadyPdf {
    private static final byte[] FONT = "+Noto".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ID = "/ID [<".getBytes(StandardCharsets.US_ASCII);
    private static final int LETTERS = 6;
    private static final int DIGITS = 32;

    private SteadyPdf() {}

    /** In place. */
    static byte[] steady(byte[] pdf) {
        int id = lastOf(pdf, ID);
        if (id >= 0) {
            fill(pdf, id + ID.length, "0".repeat(DIGITS));
            fill(pdf, id + ID.length + DIGITS + 2, "0".repeat(DIGITS));
        }
        eachFont(pdf, "A".repeat(LETTERS));
        String hash = HexFormat.of().formatHex(sha256(pdf));
        eachFont(pdf, letters(hash));
        if (id >= 0) {
            fill(pdf, id + ID.length, hash.substring(0, DIGITS));
            fill(pdf, id + ID.length + DIGITS + 2, hash.substring(0, DIGITS));
        }
        return pdf;
    }

    private static void eachFont(byte[] pdf, String letters) {
        for (int at = LETTERS + 1; at + FONT.length <= pdf.length; at++) {
            if (pdf[at] == FONT[0] && stands(pdf, at, FONT) && named(pdf, at - LETTERS)) {
                fill(pdf, at - LETTERS, letters);
            }
        }
    }

    private static boolean named(byte[] pdf, int from) {
        IntPredicate capital = at -> pdf[at] >= 'A' && pdf[at] <= 'Z';
        for (int at = from; at < from + LETTERS; at++) {
            if (!capital.test(at)) {
                return false;
            }
        }
        return pdf[from - 1] == '/';
    }

    private static int lastOf(byte[] pdf, byte[] word) {
        for (int at = pdf.length - word.length - 2 * DIGITS - 2; at >= 0; at--) {
            if (stands(pdf, at, word)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean stands(byte[] pdf, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (pdf[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static void fill(byte[] pdf, int at, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, pdf, at, text.length());
    }

    /** Six capitals of a hash in hex. */
    private static String letters(String hash) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            letters.append((char) ('A' + Integer.parseInt(hash, 2 * i, 2 * i + 2, 16) % 26));
        }
        return letters.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
