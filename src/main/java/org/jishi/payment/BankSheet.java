package org.jishi.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jishi.platform.money.Money;

/**
 * What the bank gets of a batch. Written as it is: nothing is quoted, cut or replaced, so what cannot stand in the chosen
 * file is refused before ({@link BankSheetRules}).
 *
 * @param purpose what the bank prints on statements
 */
public record BankSheet(String batchNo, String purpose, Money total, List<Line> lines) {
    public record Line(int lineNo, String accountName, String accountNo, String bank, Money amount) {}

    /** How the file is written; banks differ. */
    public enum Format {
        XLSX(".xlsx"),
        CSV_GBK(".csv"),
        CSV_UTF8(".csv"),
        TXT_GBK(".txt"),
        TXT_UTF8(".txt");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        public String ending() {
            return ending;
        }

        boolean gbk() {
            return this == CSV_GBK || this == TXT_GBK;
        }

        char separator() {
            return this == TXT_GBK || this == TXT_UTF8 ? '|' : ',';
        }
    }

    public BankSheet {
        lines = List.copyOf(lines);
    }

    static BankSheet of(Batch batch, List<BatchLine> lines) {
        return new BankSheet(
                batch.batchNo(),
                batch.purpose(),
                batch.total(),
                lines.stream()
                        .filter(line -> line.status() != BatchLine.Status.REMOVED)
                        .map(line -> new Line(
                                line.lineNo(), line.accountName(), line.accountNo(), line.bank(), line.amount()))
                        .toList());
    }

    /** SHA-256 of the content, the same for every format. */
    String hash() {
        StringBuilder content = new StringBuilder(batchNo).append('\n').append(purpose);
        for (Line line : lines) {
            content.append('\n').append(line.lineNo()).append('|').append(line.accountName());
            content.append('|').append(line.accountNo()).append('|').append(line.bank());
            content.append('|').append(line.amount().plain());
        }
        return sha256(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
