package org.jishi.platform.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The text of a part on its way from somebody's workbook into the answer. */
final class PartText {
    private static final byte[] DOCUMENT_TYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

    private static final Set<String> FORMULA = Set.of("f");

    private PartText() {}

    /** Sheets are copied as UTF-8, which all programs write. */
    static Reader of(InputStream stream) throws IOException {
        PushbackInputStream in = new PushbackInputStream(stream, 200);
        byte[] head = in.readNBytes(200);
        in.unread(head);
        String start = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int encoding = start.indexOf("encoding=");
        if (start.indexOf(0) >= 0
                || (start.startsWith("<?xml") && encoding >= 0 && !start.startsWith("utf-8", encoding + 10))) {
            in.close();
            throw new WorkbookMarker.Unusual("encoding");
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** As it is, but without formulas that reach outside. */
    static void copy(TagScanner in, Writer writer) throws IOException {
        ForeignFormula formulas = new ForeignFormula();
        while (in.copyTo(FORMULA, writer)) {
            formulas.copy(in, writer);
        }
    }

    /** How much of a document type's beginning stands at the end of the bytes; one that stands whole is not sent on. */
    static int documentType(byte[] bytes, int length, int before) {
        int matched = before;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == DOCUMENT_TYPE[matched]) {
                if (++matched == DOCUMENT_TYPE.length) {
                    throw new WorkbookMarker.Unusual("document type");
                }
            } else if (bytes[i] != 0) {
                matched = bytes[i] == '<' ? 1 : 0;
            }
        }
        return matched;
    }
}
