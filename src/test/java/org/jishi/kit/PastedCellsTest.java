package org.jishi.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PastedCellsTest {
    @Test
    void cellsComeAsASpreadsheetCopiesThem() {
        assertThat(PastedCells.read("王秀英\t78 \r\n\"李\n大山\"\t\"他说\"\"好\"\"\"\r\n\t9\r\n\r\n"))
                .containsExactly(List.of("王秀英", "78"), List.of("李\n大山", "他说\"好\""), List.of("", "9"));
        assertThat(PastedCells.column("78\n\n67")).containsExactly("78", "", "67");
        assertThat(PastedCells.read("")).isEmpty();
    }

    @Test
    void aWordWithABreakAtItsEndIsOneCell() {
        assertThat(PastedCells.several("88\r\n")).isFalse();
        assertThat(PastedCells.several("88\r\n91")).isTrue();
        assertThat(PastedCells.several("王秀英\t88")).isTrue();
    }
}
