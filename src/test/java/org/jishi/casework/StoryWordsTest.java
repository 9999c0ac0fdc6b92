package org.jishi.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Sources;
import org.junit.jupiter.api.Test;

/** Every story tells a step of an approval in the same words: "Entry: submitted", never "Entry submitted" in one place. */
class StoryWordsTest {
    @Test
    void aStepIsToldInOneWay() {
        assertThat(Texts.in(Language.EN).text("approval.story", "Entry", "submitted"))
                .isEqualTo("Entry: submitted");
        List<String> other = Sources.java(Sources.MAIN).stream()
                .filter(file -> {
                    String source = Sources.read(file);
                    return source.contains("\"approval.step\",")
                            && source.contains("\"approval.outcome\",")
                            && !source.contains("\"approval.story\",");
                })
                .map(Path::toString)
                .toList();
        assertThat(other).isEmpty();
    }
}
