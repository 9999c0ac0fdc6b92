package org.jishi.kit.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jishi.platform.text.Language;
import org.junit.jupiter.api.Test;

class ManualTest {
    @Test
    void bothLanguagesHaveTheSameSections() {
        List<String> zh = ids(Language.ZH);
        assertThat(zh).isEqualTo(ids(Language.EN)).doesNotHaveDuplicates().contains("1", "4.1", "15");
    }

    @Test
    void aSectionIsReadInPieces() {
        Manual manual = Manual.read("# T\n\n## 1 A\n**b** c\n- d\n2. e\n![f](pictures/f.png)\n### G\nh");
        assertThat(manual.section("1").orElseThrow().blocks())
                .extracting(Manual.Block::kind)
                .containsExactly(Manual.Kind.PARAGRAPH, Manual.Kind.ITEM, Manual.Kind.ITEM, Manual.Kind.PICTURE);
        assertThat(manual.section("1.1").orElseThrow().title()).isEqualTo("G");
    }

    @Test
    void everyPictureOfTheManualIsThere() {
        for (Language language : Language.values()) {
            assertThat(Manual.in(language).sections())
                    .flatExtracting(Manual.Section::blocks)
                    .filteredOn(block -> block.kind() == Manual.Kind.PICTURE)
                    .isNotEmpty()
                    .allMatch(block -> Manual.find(block.text()).isPresent());
        }
    }

    private static List<String> ids(Language language) {
        return Manual.in(language).sections().stream().map(Manual.Section::id).toList();
    }
}
