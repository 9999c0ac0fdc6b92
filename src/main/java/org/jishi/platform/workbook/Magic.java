package org.jishi.platform.workbook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a file is by its first bytes; what cannot be a table is refused here, each kind in its own words. */
enum Magic {
    ZIP,
    OLE2,
    TEXT;

    private static final List<byte[]> NO_TABLES = List.of(
            "%PDF".getBytes(StandardCharsets.ISO_8859_1),
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            "GIF8".getBytes(StandardCharsets.ISO_8859_1),
            "Rar!".getBytes(StandardCharsets.ISO_8859_1),
            new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
            new byte[] {0x1F, (byte) 0x8B},
            "{\\rtf".getBytes(StandardCharsets.ISO_8859_1),
            new byte[] {0x7F, 'E', 'L', 'F'},
            new byte[] {'M', 'Z', (byte) 0x90});

    static Magic of(byte[] head, Path path) {
        if (begins(head, new byte[] {'P', 'K', 3, 4}) || begins(head, new byte[] {'P', 'K', 5, 6})) {
            // the first bit of a zip's flags says that it is locked
            if (head.length > 6 && head[2] == 3 && (head[6] & 1) != 0) {
                throw TableFile.refusal("lockedZip", path);
            }
            return ZIP;
        }
        if (isOle(head)) {
            return OLE2;
        }
        // Excel 2 to 4 wrote bare records: 09 00|02|04|08, length below 16, 0.
        if (head.length > 4 && head[0] == 9 && (head[1] & 0xF1) == 0 && head[2] < 17 && head[3] == 0) {
            throw TableFile.refusal("oldExcel", path);
        }
        if (NO_TABLES.stream().anyMatch(kind -> begins(head, kind))) {
            throw TableFile.refusal("notTable", path);
        }
        return TEXT;
    }

    static boolean isOle(byte[] head) {
        return begins(head, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    }

    private static boolean begins(byte[] head, byte[] kind) {
        if (head.length < kind.length) {
            return false;
        }
        for (int i = 0; i < kind.length; i++) {
            if (head[i] != kind[i]) {
                return false;
            }
        }
        return true;
    }
}
