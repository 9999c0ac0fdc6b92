package org.jishi.platform.workbook;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** Text with columns, of two kinds that must never be mixed up: for people's programs, and for a bank's. */
public final class TextTables {
    private TextTables() {}

    /**
     * A CSV for Excel and WPS: UTF-8 with its mark, quotes where needed, and a quote before whatever a program would run
     * as a formula. Opened there, nothing runs; given to a bank, it would be wrong.
     */
    public static byte[] forPeople(List<List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream().map(TextTables::harmless).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", "\uFEFF", ""));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String harmless(String value) {
        String safe = SafeText.startsFormula(value) ? "'" + value : value;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || !safe.equals(safe.strip());
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /**
     * A file for a bank: every value exactly as given, in the bank's encoding. What cannot stand there unaltered is
     * refused, since a name that differs from the account's is a payment returned.
     *
     * @throws Refusal naming row and column (from 1) of each value that holds the separator, a quote or a line break,
     *     begins like a formula, or has a character that the encoding lacks
     */
    public static byte[] forBank(List<List<String>> rows, char separator, Charset charset, String lineEnd) {
        List<Problem> problems = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            for (int c = 0; c < row.size(); c++) {
                String value = row.get(c);
                if (!exact(value, separator)) {
                    problems.add(Problem.of("platform.workbook.bankValue", r + 1, c + 1, value));
                } else if (!charset.newEncoder().canEncode(value)) {
                    problems.add(Problem.of("platform.workbook.bankCharacter", r + 1, c + 1, value, charset.name()));
                }
            }
            text.append(String.join(String.valueOf(separator), row)).append(lineEnd);
        }
        Refusal.ifAny(problems);
        try {
            ByteBuffer bytes = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean exact(String value, char separator) {
        return !SafeText.startsFormula(value) && value.chars().noneMatch(c -> c == separator || c == '"' || c < ' ');
    }
}
