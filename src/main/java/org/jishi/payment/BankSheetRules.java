package org.jishi.payment;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.text.Problem;

/** What may stand in a bank's file. Nothing is mended: an account that is wrong is corrected where it is kept. */
final class BankSheetRules {
    static final Charset GBK = Charset.forName("GBK");
    private static final int SHOWN = 20;

    private BankSheetRules() {}

    static List<Problem> problems(BankSheet sheet, BankSheet.Format format) {
        List<Problem> problems = new ArrayList<>();
        for (BankSheet.Line line : sheet.lines()) {
            if (!plain(line.accountName()) || !plain(line.bank())) {
                problems.add(Problem.of("payment.sheet.notPlain", line.lineNo(), line.accountName()));
            } else if (!line.accountNo().matches("\\d{6,32}")) {
                problems.add(Problem.of("payment.sheet.accountNo", line.lineNo(), line.accountName()));
            } else if (format.gbk()
                    && !(GBK.newEncoder().canEncode(line.accountName())
                            && GBK.newEncoder().canEncode(line.bank()))) {
                problems.add(Problem.of("payment.sheet.notGbk", line.lineNo(), line.accountName()));
            }
        }
        if (format.gbk() && !GBK.newEncoder().canEncode(sheet.purpose())) {
            problems.add(Problem.of("payment.sheet.purposeNotGbk"));
        }
        return problems.size() <= SHOWN ? problems : problems.subList(0, SHOWN);
    }

    /** No formula sign in front, nothing that a file of columns or a spreadsheet takes for its own. */
    static boolean plain(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && "=+-@".indexOf(text.charAt(0)) < 0
                && text.chars().noneMatch(c -> c < ' ' || c == 0x7f || ",|;\"\t".indexOf(c) >= 0)
                && text.codePoints().noneMatch(BankSheetRules::unseen);
    }

    private static boolean unseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
