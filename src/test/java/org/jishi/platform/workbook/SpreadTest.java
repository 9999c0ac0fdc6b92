package org.jishi.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void textsShareTheWidthAndEachHasAColumn() {
        assertThat(Spread.over(List.of(5, 30, 9, 13, 13), "单位", "日期")).containsExactly(2, 3);
        assertThat(Spread.over(List.of(90, 5, 5), "一", "二", "三")).containsExactly(1, 1, 1);
        assertThat(Spread.over(List.of(5, 5, 90), "一", "二")).containsExactly(2, 1);
        assertThat(Spread.over(List.of(10, 10, 10, 10), "一")).containsExactly(4);
    }

    @Test
    void aLongTextGetsMoreColumnsThanAShortOne() {
        assertThat(Spread.over(List.of(10, 10, 10, 10, 10, 10), "填报日期 Date：2026-11-26", "电话："))
                .containsExactly(4, 2);
        assertThat(Spread.over(List.of(10, 10, 10, 10, 10, 10), "电话：", "填报日期 Date：2026-11-26"))
                .containsExactly(2, 4);
    }

    @Test
    void linesKeepWordsWholeAndBreakChineseAnywhere() {
        assertThat(SafeText.lines("Contract or decided sum", 10)).isEqualTo(3);
        assertThat(SafeText.lines("奉节县电子商务公共服务中心", 10)).isEqualTo(3);
        assertThat(SafeText.lines("500236196304053842", 19)).isEqualTo(1);
        assertThat(SafeText.lines("500236196304053842", 10)).isEqualTo(2);
        assertThat(SafeText.lines("", 10)).isEqualTo(1);
        assertThat(SafeText.lines("一\n二", 10)).isEqualTo(2);
    }
}
