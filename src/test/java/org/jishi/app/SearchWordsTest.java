package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jishi.app.OfficeLists.Listed;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.time.OfficeClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed above a list stands for itself: nobody who looks for "100%" gets all that there is. */
class SearchWordsTest {
    /** The page of call-backs has no field to search in. */
    private static final String UNSEARCHED = "call-backs";

    /** A doubt's finding tells a share of what was sold. */
    private static final String HOLDS_PERCENTS = "doubts";

    @TempDir
    Path folder;

    @Test
    void signsOfPatternsFindNothingInAnyList() {
        Path county = Counties.copy(folder.resolve("county"));
        List<String> found = new ArrayList<>();
        try (OfficeLists office = new OfficeLists(county, "clerk", OfficeClock.fixed(Counties.TODAY.plusDays(1)))) {
            for (Listed list : office.all()) {
                if (list.name().equals(UNSEARCHED)) {
                    continue;
                }
                for (String words : List.of("%", "_", "\\", "%%", "___", "\\%", "王%", "_强")) {
                    long total = list.page()
                            .apply(PageRequest.first(50).search(words))
                            .total();
                    if (total > 0 && !(list.name().equals(HOLDS_PERCENTS) && words.equals("%"))) {
                        found.add(list.name() + " finds " + total + " by " + words);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
