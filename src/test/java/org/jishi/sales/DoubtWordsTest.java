package org.jishi.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.Test;

class DoubtWordsTest {
    private final Texts texts = Texts.in(Language.ZH);

    @Test
    void aMonthIsToldInWordsAlsoBeforeAShare() {
        assertThat(DoubtWords.detail(texts, "2026-08")).isEqualTo("2026 年 8 月");
        assertThat(DoubtWords.detail(texts, "2026-08 · 45%")).isEqualTo("2026 年 8 月 · 45%");
        assertThat(DoubtWords.detail(texts, "139****0001")).isEqualTo("139****0001");
        assertThat(DoubtWords.detail(texts, "SF1234567890")).isEqualTo("SF1234567890");
    }
}
