package org.jishi.kit.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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

    /** Each link that leads to a section leads to one, under the name that the repository's pages give its heading. */
    @Test
    void linksLeadToSections() {
        for (Language language : Language.values()) {
            Manual manual = Manual.in(language);
            List<String> anchors = manual.sections().stream()
                    .filter(section -> !section.deep())
                    .map(section -> section.title()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{IsLetter}\\d -]", "")
                            .replace(' ', '-'))
                    .toList();
            List<String> asked = manual.sections().stream()
                    .flatMap(section -> section.blocks().stream())
                    .flatMap(block -> Pattern.compile("\\]\\(#([^)]*+)\\)")
                            .matcher(block.text())
                            .results())
                    .map(found -> found.group(1))
                    .toList();
            assertThat(asked).isNotEmpty().isSubsetOf(anchors);
            assertThat(manual.sections().getFirst().blocks().toString()).doesNotContain("README");
        }
    }

    private static List<String> ids(Language language) {
        return Manual.in(language).sections().stream().map(Manual.Section::id).toList();
    }
}
