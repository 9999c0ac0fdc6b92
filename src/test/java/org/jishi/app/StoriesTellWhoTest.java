package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import org.jishi.kit.Screen;
import org.jishi.platform.text.Language;
import org.jishi.support.FxTest;
import org.jishi.support.ShownPage;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story of every thing of the sample county names whoever did each of its events. */
@Tag("slow")
class StoriesTellWhoTest {
    /** So many things of each state are opened. */
    private static final int OF_A_STATE = 3;

    /** A line of a story that says when, and not who. */
    private static final Pattern WHEN_ALONE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2})?\\s*");

    /** What nobody in particular did, with the reason. */
    private static final Map<Pattern, String> OF_NOBODY = Map.of(
            Pattern.compile("“.*”\\d{4}-\\d{2} 成交 \\d+ 单"),
            "a month's sales are the sum of orders that more than one person may have read in");

    private static final Set<String> NOT_YET = Set.of(
            "training.class",
            "subsidy.claim",
            "branding.case",
            "award.round",
            "casework.notice.one",
            "payment.batch",
            "payment.recovery",
            "people.person",
            "policy.scheme");

    @TempDir
    Path folder;

    private final Set<String> nameless = new TreeSet<>();
    private final Map<String, Integer> told = new HashMap<>();

    @Test
    void everyEventOfAStoryNamesWhoeverDidIt() {
        try (CountyInside county = new CountyInside(folder.resolve("county"))) {
            List<Screen> screens =
                    Screens.of(new TestUi(county.access, county.clock, Language.ZH).ui, county.wiring, ready -> {});
            PagesTest.THINGS.forEach((screen, query) -> {
                if (!NOT_YET.contains(screen)) {
                    things(county, query).forEach(id -> look(screens, screen, id));
                }
            });
        }
        assertThat(nameless).isEmpty();
        assertThat(told.keySet()).contains("sales.shop", "sales.doubt.page", "people.collect.one", "people.merge.pair");
    }

    private static List<UUID> things(CountyInside county, String query) {
        Map<String, Integer> seen = new HashMap<>();
        List<UUID> things = new ArrayList<>();
        county.wiring.database.read(handle -> handle.createQuery(query)
                .map((row, context) -> {
                    if (seen.merge(row.getString(2), 1, Integer::sum) <= OF_A_STATE) {
                        things.add(row.getObject(1, UUID.class));
                    }
                    return things;
                })
                .list());
        return things;
    }

    private void look(List<Screen> screens, String screen, UUID thing) {
        Node page = ShownPage.open(screens, screen, thing).node();
        for (Node item : FxTest.on(() -> List.copyOf(page.lookupAll(".timeline-item")))) {
            told.merge(screen, 1, Integer::sum);
            List<String> words = FxTest.on(() -> words(item));
            if (words.stream().anyMatch(each -> WHEN_ALONE.matcher(each).matches())
                    && OF_NOBODY.keySet().stream()
                            .noneMatch(
                                    nobody -> nobody.matcher(words.getFirst()).matches())) {
                nameless.add(screen + ": " + words);
            }
        }
    }

    /** What stands in a line, from above. */
    private static List<String> words(Node node) {
        if (node instanceof Labeled labeled) {
            return labeled.getText().isEmpty() ? List.of() : List.of(labeled.getText());
        }
        List<String> words = new ArrayList<>();
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.addAll(words(child)));
        }
        return words;
    }
}
