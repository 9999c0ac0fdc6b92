package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts XML into tags and what stands between them, so that a long part can be copied with a few tags changed. Works on
 * what a parser has already found to be well formed and without a document type.
 */
final class TagScanner {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    /** Beyond what any tag's name has, with its prefix. */
    private static final int LONGEST_NAME = 100;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder token = new StringBuilder(256);
    private int at;
    private int end;
    private boolean tag;
    private String name = "";

    TagScanner(Reader in) {
        this.in = in;
    }

    /** Goes to the next token; false at the end. */
    boolean next() throws IOException {
        token.setLength(0);
        tag = false;
        int first = read();
        if (first < 0) {
            return false;
        }
        token.append((char) first);
        if (first != '<') {
            while (fill()) {
                int stop = indexOfTag(at);
                token.append(buffer, at, stop - at);
                at = stop;
                if (stop < end) {
                    break;
                }
            }
            return true;
        }
        int second = peek();
        if (second == '!' || second == '?') {
            special();
            return true;
        }
        tag = true;
        char quote = 0;
        boolean open = true;
        while (open && fill()) {
            int from = at;
            while (open && at < end) {
                char c = buffer[at++];
                if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else {
                    open = c != '>';
                }
            }
            token.append(buffer, from, at - from);
        }
        name = localName();
        return true;
    }

    /**
     * Copies what stands before the next tag of those names, which then is the token; false at the end. Much faster than
     * tag after tag.
     */
    boolean copyTo(Set<String> names, Writer out) throws IOException {
        while (true) {
            if (end - at <= LONGEST_NAME) {
                more();
            }
            if (at == end) {
                return false;
            }
            int from = at;
            int stop = end - at <= LONGEST_NAME ? end : end - LONGEST_NAME;
            boolean special = false;
            boolean found = false;
            while (at < stop && !found && !special) {
                at = indexOfTag(at);
                if (at < stop) {
                    char next = at + 1 < end ? buffer[at + 1] : ' ';
                    special = next == '!' || next == '?';
                    found = !special && names.contains(nameAt(at));
                    at += found || special ? 0 : 1;
                }
            }
            out.write(buffer, from, at - from);
            if (found) {
                return next();
            }
            if (special) {
                next();
                out.append(token);
            }
        }
    }

    private int indexOfTag(int from) {
        int place = from;
        while (place < end && buffer[place] != '<') {
            place++;
        }
        return place;
    }

    /** The local name of the tag that begins there. */
    private String nameAt(int tagStart) {
        int start = tagStart + 1;
        if (start < end && buffer[start] == '/') {
            start++;
        }
        int stop = start;
        while (stop < end && " \t\r\n/>".indexOf(buffer[stop]) < 0) {
            if (buffer[stop++] == ':') {
                start = stop;
            }
        }
        return stop - start > LONGEST_NAME ? "" : String.valueOf(buffer, start, stop - start);
    }

    /** Keeps what is unread and reads on behind it. */
    private void more() throws IOException {
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, Math.max(0, end - at));
            end = Math.max(0, end - at);
            at = 0;
        }
        while (end <= LONGEST_NAME) {
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                return;
            }
            end += read;
        }
    }

    private void special() throws IOException {
        token.append((char) read());
        String ending = token.charAt(1) == '?' ? "?>" : ">";
        for (int c = read(); c >= 0; c = read()) {
            token.append((char) c);
            if (token.length() == 4 && token.indexOf("<!--") == 0) {
                ending = "-->";
            } else if (token.length() == 9 && token.indexOf("<![CDATA[") == 0) {
                ending = "]]>";
            }
            if (c == '>' && token.length() >= ending.length() && endsWith(ending)) {
                return;
            }
        }
    }

    private boolean endsWith(String ending) {
        return token.indexOf(ending, token.length() - ending.length()) >= 0;
    }

    private String localName() {
        int start = closes() ? 2 : 1;
        int stop = start;
        int colon = -1;
        while (stop < token.length() && " \t\r\n/>".indexOf(token.charAt(stop)) < 0) {
            if (token.charAt(stop) == ':') {
                colon = stop;
            }
            stop++;
        }
        return token.substring(colon < 0 ? start : colon + 1, stop);
    }

    /** The token as it stands. */
    StringBuilder token() {
        return token;
    }

    boolean isTag() {
        return tag;
    }

    boolean is(String local) {
        return tag && name.equals(local);
    }

    String name() {
        return name;
    }

    /** A tag of the kind {@code </c>}. */
    boolean closes() {
        return token.length() > 1 && token.charAt(1) == '/';
    }

    /** A tag of the kind {@code <c/>}. */
    boolean isEmpty() {
        return token.length() > 2 && token.charAt(token.length() - 2) == '/';
    }

    /** The prefix of the tag with its colon, mostly empty. */
    String prefix() {
        int start = closes() ? 2 : 1;
        int at = token.indexOf(name, start);
        return at > start ? token.substring(start, at) : "";
    }

    @Nullable
    String attribute(String wanted) {
        Matcher matcher = ATTRIBUTE.matcher(token);
        while (matcher.find()) {
            if (matcher.group(1).equals(wanted)) {
                return matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
            }
        }
        return null;
    }

    /** The tag with an attribute given another content, or taken away with null. */
    String with(String wanted, @Nullable String content) {
        return content == null ? with(Map.of(), Set.of(wanted)) : with(Map.of(wanted, content), Set.of());
    }

    /** The tag with some attributes given another content and others taken away. */
    String with(Map<String, String> contents, Set<String> without) {
        StringBuilder changed = new StringBuilder(token.length() + 16);
        Matcher matcher = ATTRIBUTE.matcher(token);
        int last = 0;
        while (matcher.find()) {
            if (contents.containsKey(matcher.group(1)) || without.contains(matcher.group(1))) {
                changed.append(token, last, matcher.start());
                last = matcher.end();
            }
        }
        changed.append(token, last, token.length());
        contents.forEach((name, content) ->
                changed.insert(changed.length() - (isEmpty() ? 2 : 1), " " + name + "=\"" + content + "\""));
        return changed.toString();
    }

    private int peek() throws IOException {
        return fill() ? buffer[at] : -1;
    }

    private int read() throws IOException {
        return fill() ? buffer[at++] : -1;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            at = 0;
        }
        return end > 0;
    }
}
