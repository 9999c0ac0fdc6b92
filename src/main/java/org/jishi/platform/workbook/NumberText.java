package org.jishi.platform.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How numbers and dates of a workbook become text: plain digits, no exponent, no noise beyond the fifteenth digit. */
final class NumberText {
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final double LAST_DAY = 2_958_466;

    private NumberText() {}

    /** @param raw as the file writes it: "1.0", "5.00236198708288E17" */
    static String of(String raw, double number) {
        int length = raw.length();
        if (length <= 15 && digits(raw, length)) {
            return raw;
        }
        if (length <= 17 && raw.endsWith(".0") && digits(raw, length - 2)) {
            return raw.substring(0, length - 2);
        }
        return of(number);
    }

    static String of(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "";
        }
        BigDecimal plain = new BigDecimal(number).round(EXCEL).stripTrailingZeros();
        // A value like 1E-300 would be three hundred characters of zeros.
        return plain.scale() > 40 ? "0" : plain.toPlainString();
    }

    private static boolean digits(String raw, int length) {
        if (length == 0 || (length > 1 && raw.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** "2026-09-18", with the time when there is one, only the time below one day; null when it is no date. */
    static @Nullable String date(double serial, boolean from1904) {
        if (!(serial >= 0 && serial < LAST_DAY)) {
            return null;
        }
        long days = (long) Math.floor(serial);
        long seconds = Math.round((serial - days) * 86_400);
        if (days == 0 && seconds > 0) {
            return LocalDateTime.of(2000, 1, 1, 0, 0)
                    .plusSeconds(seconds)
                    .toLocalTime()
                    .format(DateTimeFormatter.ofPattern("HH:mm:ss"));
        }
        // Excel counts a 29 February 1900 that never was.
        LocalDate zero = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days < 60 ? 31 : 30);
        LocalDateTime moment = zero.plusDays(days).atStartOfDay().plusSeconds(seconds);
        return seconds == 0 ? moment.toLocalDate().toString() : moment.format(MOMENT);
    }
}
