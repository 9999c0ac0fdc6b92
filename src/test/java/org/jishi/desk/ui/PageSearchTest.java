package org.jishi.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.jishi.desk.DeskSources;
import org.jishi.desk.SearchIndex;
import org.jishi.kit.Screen;
import org.jishi.kit.shell.SearchHit;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** Pages are found by what people call them, not by their names alone. */
class PageSearchTest {
    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    private PageSearch search(Language language, Role role) {
        office.signIn(role);
        SearchIndex index = new SearchIndex(office.acts, DeskSources.all());
        index.fill();
        TestUi test = new TestUi(office.access, office.clock, language);
        return new PageSearch(
                test.ui,
                new DeskSearch(test.ui, index),
                List.of(
                        page("training", "training.title", Act.CLASS_READ),
                        page("fund", "fund.title", Act.FUND_READ),
                        page("payment", "payment.title", Act.FUND_READ),
                        page("policy", "policy.title")));
    }

    private static Screen page(String id, String title, Act... acts) {
        return new Screen(
                id,
                title,
                Feather.CIRCLE,
                Set.of(acts),
                argument -> {
                    throw new AssertionError("nothing is opened");
                },
                null,
                () -> {},
                null,
                true,
                null,
                "1");
    }

    @Test
    void aTrainerFindsAttendanceByItsInitials() {
        assertThat(search(Language.ZH, Role.TRAINER).find("kq"))
                .extracting(SearchHit::title, SearchHit::subtitle, SearchHit::screen)
                .containsExactly(tuple("登记考勤", "培训", "training"));
    }

    @Test
    void whatIsNotOpenToOneIsNotOffered() {
        assertThat(search(Language.EN, Role.TRAINER).find("Funds")).isEmpty();
    }

    @Test
    void inEnglishTheyAreFoundByThePlural() {
        PageSearch search = search(Language.EN, Role.AUDITOR);
        assertThat(search.find("Classes")).extracting(SearchHit::screen).containsExactly("training");
        assertThat(search.find("Funds")).extracting(SearchHit::screen).containsExactly("fund");
        assertThat(search.find("Payments")).extracting(SearchHit::screen).containsExactly("payment");
        assertThat(search.find("Policies")).extracting(SearchHit::screen).containsExactly("policy");
    }

    @Test
    void aPageIsNotOfferedTwice() {
        assertThat(search(Language.ZH, Role.AUDITOR).find("培训")).isEmpty();
    }

    @Test
    void eachPageHasSuchWordsInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            assertThat(PageSearch.WORDED)
                    .allSatisfy(page ->
                            assertThat(texts.text("desk.pageWords." + page)).isNotBlank());
        }
    }
}
