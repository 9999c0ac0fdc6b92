package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
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

    /** The line of a story that says when and who. */
    private static final Pattern WHEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?: \\d{2}:\\d{2})?(?:  (.+))?");

    /** What nobody of the office did, with the reason. */
    private static final Map<Pattern, String> OF_NOBODY = Map.of(
            Pattern.compile("“.*”\\d{4}-\\d{2} 成交 \\d+ 单"),
            "a month's sales are the sum of orders that more than one person may have read in",
            Pattern.compile("申请人签收"),
            "the applicant signs, and stands there by name");

    @TempDir
    Path folder;

    private final Set<String> staff = new HashSet<>();
    private final Set<String> nameless = new TreeSet<>();
    private final Map<String, Integer> told = new HashMap<>();

    @Test
    void everyEventOfAStoryNamesWhoeverDidIt() {
        try (CountyInside county = new CountyInside(folder.resolve("county"))) {
            List<Screen> screens =
                    Screens.of(new TestUi(county.access, county.clock, Language.ZH).ui, county.wiring, ready -> {});
            staff.addAll(county.wiring.database.read(handle -> handle.createQuery("SELECT name FROM staff")
                    .mapTo(String.class)
                    .list()));
            PagesTest.THINGS.forEach((screen, query) -> {
                things(county, query).forEach(id -> look(screens, screen, id));
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
            if (!namesOne(words)
                    && OF_NOBODY.keySet().stream()
                            .noneMatch(
                                    nobody -> nobody.matcher(words.getFirst()).matches())) {
                nameless.add(screen + ": " + words);
            }
        }
    }

    /** Whether a member of the staff, or more than one, stands where the doer does. */
    private boolean namesOne(List<String> words) {
        return words.stream()
                .map(WHEN::matcher)
                .filter(Matcher::matches)
                .anyMatch(when -> when.group(1) != null
                        && staff.containsAll(List.of(when.group(1).split("、"))));
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
