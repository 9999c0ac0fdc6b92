package org.jishi.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.IdentityDigits;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.HeaderFinder;
import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.Row;
import org.jishi.platform.workbook.Sheet;
import org.jishi.platform.workbook.TableFile;
import org.jspecify.annotations.Nullable;

/**
 * A bank's answer as its file has it. Columns are found by their headings; a line above them may name the batch and the
 * counts, which then must be right.
 *
 * @param batchNo the batch it says it answers, null when it says none
 * @param hash SHA-256 of the file
 */
public record BankResultFile(
        String fileName, String hash, @Nullable String batchNo, List<Line> lines) {
    /**
     * @param lineNo the number of the batch's line, null when the file has none or it cannot be read
     * @param amount null when it cannot be read
     * @param says what the bank wrote of the result
     */
    public record Line(
            @Nullable Integer lineNo,
            String accountName,
            String accountNo,
            @Nullable Money amount,
            Answer answer,
            String says,
            String reason) {}

    /** What a row says. */
    public enum Answer {
        PAID,
        RETURNED,
        /** Not done yet, or words that are not known. */
        OPEN
    }

    private enum Field {
        NO,
        NAME,
        ACCOUNT,
        AMOUNT,
        RESULT,
        REASON
    }

    private static final Map<Field, List<String>> SYNONYMS = new EnumMap<>(Map.of(
            Field.NO, List.of("序号", "明细序号", "编号", "行号", "No"),
            Field.NAME, List.of("户名", "姓名", "收款人", "收款人户名", "收款人姓名", "收款人名称", "收款方户名", "收款户名", "账户名称", "Name"),
            Field.ACCOUNT,
                    List.of("账号", "卡号", "收款账号", "收款人账号", "收款方账号", "收款账户", "收款人账户", "银行账号", "银行卡号", "帐号", "Account"),
            Field.AMOUNT, List.of("金额", "交易金额", "代发金额", "金额(元)", "Amount"),
            Field.RESULT, List.of("结果", "处理结果", "交易结果", "状态", "处理状态", "交易状态", "Result", "Status"),
            Field.REASON, List.of("原因", "失败原因", "退汇原因", "备注", "返回信息", "处理信息", "Reason")));
    private static final Pattern BATCH = Pattern.compile("批次号?\\s*+[:：]\\s*+([A-Za-z0-9-]{1,60}+)");
    private static final Pattern COUNT = Pattern.compile("(?<!成功|失败|退汇|总)(?:总笔数|总条数|笔数)\\s*+[:：]\\s*(\\d{1,9}+)");
    private static final Pattern GOOD = Pattern.compile("(?:成功|失败|退汇)(?:笔数)?\\s*+[:：]\\s*(\\d{1,9}+)");
    private static final Pattern BAD_WORDS =
            Pattern.compile("失败|退汇|退票|退回|已退|拒|不成功|未成功|错误|不符|FAIL|RETURN|REJECT|UNSUCCESS", Pattern.CASE_INSENSITIVE);
    /** What takes back or leaves open the good word that stands beside it: 未支付, 冲正成功, 撤销成功, UNPAID. */
    private static final Pattern OPEN_WORDS =
            Pattern.compile("未|待|不|中|冲正|撤销|撤消|取消|止付|UN|NOT|PEND|CANCEL|REVERS", Pattern.CASE_INSENSITIVE);

    private static final Pattern GOOD_WORDS = Pattern.compile(
            "[0-9A-Z]*[-_:：. ]*(?:(?:交易|处理|支付|代发|付款|入账|转账|记账|银行|全部|已){0,4}成功"
                    + "|已付款?|已支付|已入账|已到账|(?:支付|付款|处理|交易)完成|SUCCESS(?:FUL|FULLY|ED)?|PAID|OK)[。.!！]?",
            Pattern.CASE_INSENSITIVE);

    public BankResultFile {
        lines = List.copyOf(lines);
    }

    /**
     * Reads it.
     *
     * @throws Refusal when it is no table, when it has no column of accounts and results, or when its counts are wrong
     */
    public static BankResultFile read(Path path) {
        TableFile file = TableFile.open(path);
        HeaderFinder.Found<Field> found = HeaderFinder.find(file, SYNONYMS)
                .filter(f -> f.layout().has(Field.ACCOUNT) && f.layout().has(Field.RESULT))
                .orElseThrow(() -> new Refusal("payment.result.noColumns", ShownName.of(path)));
        Sheet sheet = found.sheet();
        Layout<Field> layout = found.layout();
        StringBuilder above = new StringBuilder();
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet.rows()) {
            if (row.index() >= layout.firstDataRow()) {
                line(sheet, layout, row).ifPresent(lines::add);
            } else {
                // a short line of counts may have been taken for a part of the headings
                row.cells().forEach(cell -> above.append(cell.text()).append(' '));
            }
        }
        String head = above.toString();
        checkCounts(ShownName.of(path), head, lines);
        Matcher batch = BATCH.matcher(head);
        return new BankResultFile(ShownName.of(path), hash(path), batch.find() ? batch.group(1) : null, lines);
    }

    private static String hash(Path path) {
        try {
            return BankSheet.sha256(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for a row without account and result, such as a sum. */
    private static Optional<Line> line(Sheet sheet, Layout<Field> layout, Row row) {
        String account = text(sheet, layout, row, Field.ACCOUNT).replaceAll("[\\s'`-]", "");
        String says = text(sheet, layout, row, Field.RESULT);
        if (account.isEmpty() || says.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                number(text(sheet, layout, row, Field.NO)),
                text(sheet, layout, row, Field.NAME),
                account,
                Money.parse(text(sheet, layout, row, Field.AMOUNT)).orElse(null),
                answer(says),
                says,
                // a bank that names a payee's card in its reason must not keep its answer from coming in
                IdentityDigits.hidden(text(sheet, layout, row, Field.REASON))));
    }

    private static String text(Sheet sheet, Layout<Field> layout, Row row, Field field) {
        Cell cell = layout.counted(sheet, row.index(), field);
        return cell.text().strip();
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,7}") ? Integer.valueOf(text) : null;
    }

    /**
     * Money counts as paid only by words that say so and nothing else; whatever is not surely a yes or a no stays open for
     * somebody to ask the bank.
     */
    static Answer answer(String says) {
        String words = Normalizer.normalize(says, Normalizer.Form.NFKC).strip();
        if (BAD_WORDS.matcher(words).find()) {
            return Answer.RETURNED;
        }
        return !OPEN_WORDS.matcher(words).find() && GOOD_WORDS.matcher(words).matches() ? Answer.PAID : Answer.OPEN;
    }

    private static void checkCounts(String file, String head, List<Line> lines) {
        Matcher all = COUNT.matcher(head);
        if (all.find() && Long.parseLong(all.group(1)) != lines.size()) {
            throw new Refusal("payment.result.count", all.group(1), lines.size(), file);
        }
        Matcher parts = GOOD.matcher(head);
        while (parts.find()) {
            Answer answer = parts.group().startsWith("成功") ? Answer.PAID : Answer.RETURNED;
            long read = lines.stream().filter(line -> line.answer() == answer).count();
            if (Long.parseLong(parts.group(1)) != read) {
                throw new Refusal("payment.result.part", parts.group().strip(), read, file);
            }
        }
    }
}
