package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.Reader;

/** A text on its way past: what comes next can be looked at for some length without taking it. */
final class CharWindow {
    private final Reader in;
    private char[] held = new char[1 << 16];
    private int at;
    private int end;
    private boolean ended;

    CharWindow(Reader in) {
        this.in = in;
    }

    /** The character so far ahead, or -1 behind the end. */
    int peek(int ahead) throws IOException {
        while (at + ahead >= end) {
            if (ended) {
                return -1;
            }
            fill(ahead);
        }
        return held[at + ahead];
    }

    private void fill(int ahead) throws IOException {
        System.arraycopy(held, at, held, 0, end - at);
        end -= at;
        at = 0;
        if (ahead + 1 >= held.length / 2) {
            held = java.util.Arrays.copyOf(held, held.length * 2);
        }
        int read = in.read(held, end, held.length - end);
        ended = read < 0;
        end += Math.max(0, read);
    }

    void skip(int count) throws IOException {
        for (int left = count; left > 0; left--) {
            if (peek(0) < 0) {
                return;
            }
            at++;
        }
    }

    /** What stands between two places ahead, which have been looked at. */
    String text(int from, int to) {
        return new String(held, at + from, to - from);
    }
}
