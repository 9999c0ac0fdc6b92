package org.jishi.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What kinds of file a paper may be, told by ending and by content; programs are none of them. */
public enum PaperFormat {
    PDF(List.of("pdf"), "%PDF-", "%%EOF"),
    JPEG(List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff", "\u00ff\u00d9"),
    PNG(List.of("png"), "\u0089PNG\r\n\u001a\n", "IEND"),
    /** OFD is the office document of GB/T 33190: a zip, as the newer office formats are. */
    ZIPPED(List.of("ofd", "docx", "xlsx", "pptx", "zip"), "PK\u0003\u0004", "PK\u0005\u0006"),
    OFFICE(List.of("doc", "xls", "ppt", "wps", "et"), "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", ""),
    VIDEO(List.of("mp4", "mov", "m4a"), "", ""),
    TEXT(List.of("txt", "csv"), "", "");

    private final List<String> endings;
    private final byte[] begins;
    private final byte[] holdsAtEnd;

    PaperFormat(List<String> endings, String begins, String holdsAtEnd) {
        this.endings = endings;
        this.begins = begins.getBytes(StandardCharsets.ISO_8859_1);
        this.holdsAtEnd = holdsAtEnd.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether the program can show it itself. */
    public boolean picture() {
        return this == JPEG || this == PNG;
    }

    static Optional<PaperFormat> ofEnding(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.endings.contains(ending))
                .findFirst();
    }

    boolean begins(byte[] head) {
        return switch (this) {
            case VIDEO -> head.length > 8 && new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp");
            case TEXT -> isText(head);
            default -> head.length >= begins.length && Arrays.equals(Arrays.copyOf(head, begins.length), begins);
        };
    }

    /** False for what broke off on its way. */
    boolean ends(byte[] tail) {
        for (int at = tail.length - holdsAtEnd.length; at >= 0; at--) {
            if (Arrays.equals(Arrays.copyOfRange(tail, at, at + holdsAtEnd.length), holdsAtEnd)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < 9) {
                return false;
            }
        }
        return true;
    }
}
