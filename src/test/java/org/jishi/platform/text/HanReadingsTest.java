package org.jishi.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.junit.jupiter.api.Test;

class HanReadingsTest {
    @Test
    void everyCharacterReadsAsTheLibraryReadsIt() {
        int read = 0;
        for (int character = 0; character <= Character.MAX_VALUE; character++) {
            String[] spelled = PinyinHelper.toHanyuPinyinStringArray((char) character);
            List<String> expected = spelled == null
                    ? List.of()
                    : Arrays.stream(spelled)
                            .map(syllable -> syllable.replaceAll("[0-9]", "").replace("u:", "v"))
                            .distinct()
                            .toList();
            int at = character;
            assertThat(HanReadings.of(character))
                    .as(() -> "readings of " + Character.toString(at))
                    .isEqualTo(expected);
            read += expected.isEmpty() ? 0 : 1;
        }
        assertThat(read).isGreaterThan(20_000);
    }

    @Test
    void severalReadingsStandInTheirOrderWithoutTones() {
        assertThat(HanReadings.of('长')).containsExactly("zhang", "chang");
        assertThat(HanReadings.of('吕')).containsExactly("lv");
        assertThat(HanReadings.of('a')).isEmpty();
        assertThat(HanReadings.of(0x20000)).isEmpty();
    }
}
