package org.jishi.sales;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.identity.Masking;
import org.jishi.identity.MobileNumber;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.IdentityDigits;
import org.jishi.platform.text.Problem;
import org.jishi.platform.workbook.Cell;
import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads one row of an order file: what it says, why it cannot come in, what a person should look at. */
final class OrderRowReader {
    private static final Pattern MOMENT = Pattern.compile(
            "(20\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?.*)?");
    private static final Pattern ORDER_NO = Pattern.compile("[0-9A-Za-z_-]{4,60}");
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?[Ee]\\+?\\d+");
    private static final Pattern WAYBILL = Pattern.compile("[0-9A-Z-]{8,30}");
    private static final Pattern NOT_AN_ORDER = Pattern.compile("合计|小计|总计|共计|制表|备注|说明");
    /** Excel keeps so many digits of a number. */
    private static final int EXACT_DIGITS = 15;

    private static final int LONGEST_TITLE = 200;

    /** What a clerk may write instead of a word that no platform uses. */
    private static final String KNOWN = "待发货、已发货、交易成功、交易关闭";

    private final OrderWords words = OrderWords.load();
    private final ReceiverMarks marks;
    private final LocalDate today;
    private final Sheet sheet;
    private final Layout<OrderField> layout;

    OrderRowReader(ReceiverMarks marks, LocalDate today, Sheet sheet, Layout<OrderField> layout) {
        this.marks = marks;
        this.today = today;
        this.sheet = sheet;
        this.layout = layout;
    }

    /** Empty for totals, remarks and repeated headings. */
    Optional<ReadOrder> read(int row) {
        Cell number = layout.counted(sheet, row, OrderField.ORDER_NO);
        String orderNo = plain(number.text());
        if (isNoOrder(row, orderNo)) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        if (orderNo.isEmpty()) {
            problems.add(Problem.of("sales.row.orderNo.missing"));
        } else if ((number.isNumber() && orderNo.length() > EXACT_DIGITS)
                || ROUNDED.matcher(orderNo).matches()) {
            problems.add(Problem.of("sales.row.orderNo.rounded"));
        } else if (!ORDER_NO.matcher(orderNo).matches()) {
            problems.add(Problem.of("sales.row.orderNo.form"));
        }
        String word = text(row, OrderField.STATE);
        Money paid = money(row, OrderField.PAID, problems);
        String moment = text(row, OrderField.PAID_AT);
        OrderWords.Meaning meaning = words.read(word).orElse(null);
        boolean unpaid = meaning == OrderWords.Meaning.UNPAID || (paid.isZero() && moment.isEmpty());
        if (unpaid) {
            return Optional.of(new ReadOrder(row + 1, orderNo, null, problems.isEmpty(), problems, warnings));
        }
        Money refunded = money(row, OrderField.REFUND, problems);
        if (meaning == null) {
            problems.add(
                    word.isEmpty()
                            ? Problem.of("sales.row.state.missing", KNOWN)
                            : Problem.of("sales.row.state", word, KNOWN));
        }
        OrderState state = meaning == null ? null : state(meaning, row, paid, refunded);
        if (state != null && state.waits() && isRefund(meaning)) {
            warnings.add(Problem.of("sales.row.refunding", word));
        }
        if (refunded.compareTo(paid) > 0) {
            problems.add(Problem.of("sales.row.refundAbovePaid", refunded, paid));
        }
        LocalDateTime paidAt = moment(moment, problems);
        int quantity = quantity(row, problems);
        String waybill = waybill(row, state, warnings);
        MobileNumber receiver = receiver(row);
        if (state == null || paidAt == null || !problems.isEmpty()) {
            return Optional.of(new ReadOrder(row + 1, orderNo, null, false, problems, warnings));
        }
        String title = text(row, OrderField.TITLE);
        String courier = text(row, OrderField.COURIER);
        if (IdentityDigits.heldIn(title) || IdentityDigits.heldIn(courier)) {
            warnings.add(Problem.of("sales.row.numberHidden"));
        }
        OrderFacts facts = new OrderFacts(
                orderNo,
                state,
                paidAt,
                paid,
                refunded,
                cut(IdentityDigits.hidden(title), LONGEST_TITLE),
                quantity,
                waybill,
                courier.isEmpty() ? null : cut(IdentityDigits.hidden(courier), 40),
                receiver == null ? null : marks.mark(receiver.number()),
                receiver == null ? null : cut(Masking.phone(receiver.number()), 30));
        return Optional.of(new ReadOrder(row + 1, orderNo, facts, false, problems, warnings));
    }

    private boolean isNoOrder(int row, String orderNo) {
        boolean digits = orderNo.chars().anyMatch(Character::isDigit);
        boolean heading = OrderField.ORDER_NO.isNamed(orderNo);
        boolean amounts = !layout.cell(sheet, row, OrderField.STATE).isBlank();
        return heading || (!digits && (!amounts || NOT_AN_ORDER.matcher(orderNo).find()));
    }

    /** Where an order stands whose word leaves it open: sent when it has a waybill; never confirmed. */
    private OrderState state(OrderWords.Meaning meaning, int row, Money paid, Money refunded) {
        boolean part = refunded.isPositive() && refunded.compareTo(paid) < 0;
        return switch (meaning) {
            case UNPAID, PAID -> OrderState.PAID;
            case SHIPPED -> OrderState.SHIPPED;
            case DONE -> OrderState.DONE;
            case CLOSED -> OrderState.CLOSED;
            case REFUNDED -> part ? open(row) : OrderState.CLOSED;
            case OPEN, REFUNDING -> open(row);
        };
    }

    private OrderState open(int row) {
        return plain(text(row, OrderField.WAYBILL)).isEmpty() ? OrderState.PAID : OrderState.SHIPPED;
    }

    private static boolean isRefund(OrderWords.@Nullable Meaning meaning) {
        return meaning == OrderWords.Meaning.REFUNDING || meaning == OrderWords.Meaning.REFUNDED;
    }

    private Money money(int row, OrderField field, List<Problem> problems) {
        String text = text(row, field);
        if (text.isEmpty() && field == OrderField.REFUND) {
            return Money.ZERO;
        }
        Optional<Money> read = Money.parse(text).filter(m -> !m.isNegative());
        if (read.isEmpty()) {
            problems.add(Problem.of("sales.row.amount." + field.name(), text));
        }
        return read.orElse(Money.ZERO);
    }

    private @Nullable LocalDateTime moment(String text, List<Problem> problems) {
        Matcher matcher = MOMENT.matcher(text);
        if (matcher.matches()) {
            try {
                LocalDateTime moment = LocalDateTime.of(
                        number(matcher, 1),
                        number(matcher, 2),
                        number(matcher, 3),
                        number(matcher, 4),
                        number(matcher, 5),
                        number(matcher, 6));
                if (!moment.toLocalDate().isAfter(today)) {
                    return moment;
                }
                problems.add(Problem.of("sales.row.paidLater", moment.toLocalDate()));
                return null;
            } catch (DateTimeException e) {
                // a day that no calendar has is told below, as any other text that is no moment
            }
        }
        problems.add(Problem.of("sales.row.paidAt", text));
        return null;
    }

    private static int number(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }

    private int quantity(int row, List<Problem> problems) {
        String text = text(row, OrderField.QUANTITY).replaceFirst("\\.0+$", "");
        if (text.isEmpty()) {
            return 1;
        }
        if (text.matches("[1-9]\\d{0,6}")) {
            return Integer.parseInt(text);
        }
        problems.add(Problem.of("sales.row.quantity", text));
        return 1;
    }

    private @Nullable String waybill(int row, @Nullable OrderState state, List<Problem> warnings) {
        String waybill = plain(text(row, OrderField.WAYBILL)).toUpperCase(Locale.ROOT);
        if (waybill.isEmpty()) {
            if (state == OrderState.DONE || state == OrderState.SHIPPED) {
                warnings.add(Problem.of("sales.row.waybill.missing"));
            }
            return null;
        }
        if (!WAYBILL.matcher(waybill).matches()) {
            warnings.add(Problem.of("sales.row.waybill.form", waybill));
        }
        return cut(waybill, 40);
    }

    private @Nullable MobileNumber receiver(int row) {
        String text = text(row, OrderField.PHONE);
        // a number that the platform itself hides cannot be compared
        return text.isEmpty() || text.contains("*") ? null : MobileNumber.read(text);
    }

    private String text(int row, OrderField field) {
        return layout.counted(sheet, row, field).text().strip();
    }

    /** Without blanks, tabs, and the quotes and equals sign that platforms put around numbers. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\"'‘’“”`=\\u00A0\\uFEFF]", "");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
