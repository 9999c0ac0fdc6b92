package org.jishi.training;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jishi.identity.PersonName;

/** What people write into a cell of a sign-in sheet, and what they mean by it. */
final class SignInMarks {
    private static final Map<String, Attendance> WORDS = words();

    private SignInMarks() {}

    private static Map<String, Attendance> words() {
        Map<String, Attendance> words = new TreeMap<>();
        put(words, Attendance.PRESENT, "√", "✓", "✔", "☑", "1", "v", "y", "ok", "到", "已到", "出勤", "是", "签到", "present");
        put(words, Attendance.LATE, "迟", "迟到", "late", "l");
        put(words, Attendance.EARLY, "早", "早退", "early", "leftearly", "e");
        put(words, Attendance.LEAVE, "假", "请假", "事假", "病假", "公假", "leave", "onleave");
        put(
                words,
                Attendance.ABSENT,
                "×",
                "x",
                "✗",
                "✘",
                "╳",
                "0",
                "缺",
                "缺勤",
                "缺席",
                "旷课",
                "未到",
                "否",
                "absent",
                "a",
                "n");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Attendance> words, Attendance mark, String... written) {
        for (String word : written) {
            words.put(plain(word), mark);
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s.。]+", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The mark of a cell; a person's own name is a signature. Empty when it is blank or cannot be read. */
    static Optional<Attendance> read(String cell, String name) {
        String plain = plain(cell);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        Attendance mark = WORDS.get(plain);
        if (mark == null && PersonName.of(cell).key().equals(PersonName.of(name).key())) {
            return Optional.of(Attendance.PRESENT);
        }
        return Optional.ofNullable(mark);
    }
}
