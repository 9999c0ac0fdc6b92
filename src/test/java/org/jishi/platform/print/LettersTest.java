package org.jishi.platform.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LettersTest {
    private static final String SIGNS = "奉节县电子商务（〔公示〕），。；：abc XYZ 123,456.00 𠮷-/";

    private final Letters letters = new Letters();

    @Test
    void chineseIsAsWideAsItIsHigh() {
        assertThat(letters.width("奉节县", 10, false)).isEqualTo(30);
        assertThat(letters.width("奉节县", 10, true)).isEqualTo(30);
        assertThat(letters.width("𠀀", 10, false)).as("not in the font").isEqualTo(10);
    }

    @Test
    void linesBreakAsChineseDoes() {
        assertThat(letters.lines("一二三四，五六", 10, false, 41)).containsExactly("一二三", "四，五六");
        assertThat(letters.lines("一二三（四五六）", 10, false, 41)).containsExactly("一二三", "（四五", "六）");
        assertThat(letters.lines("甲乙 platform 丙", 10, false, 50)).containsExactly("甲乙", "platform", "丙");
        assertThat(letters.lines("甲\n乙", 10, false, 100)).containsExactly("甲", "乙");
        assertThat(letters.lines("", 10, false, 100)).containsExactly("");
    }

    @Test
    void nothingIsLostAndNothingIsTooWide() {
        Random random = new Random(7);
        int[] points = SIGNS.codePoints().toArray();
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j >= 0; j--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            double room = 15 + random.nextInt(120);
            List<String> lines = letters.lines(text.toString(), 10, false, room);
            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
            assertThat(lines)
                    .allSatisfy(
                            line -> assertThat(letters.width(line, 10, false)).isLessThanOrEqualTo(room + 0.01));
        }
    }
}
