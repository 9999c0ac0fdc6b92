package org.jishi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonService;
import org.jishi.place.Place;
import org.jishi.platform.access.Role;
import org.jishi.support.Merging;
import org.jishi.training.TrainingOffice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search finds what was typed in any of the ways in which people type, and nothing that one may not see. */
class SearchIndexTest {
    private PeopleOffice it;
    private SearchIndex index;

    @BeforeEach
    void open() {
        it = new PeopleOffice();
        register("张伟", 1);
        register("张伟强", 2);
        register("张三", 3);
        register("单雄信", 4);
        register("曾小贤", 5);
        register("仇和", 6);
        register("长孙无忌", 7);
        register("吕雉", 8);
        register("买买提·艾山", 9);
        register("王", 10);
        register("欧阳修", 11);
        index = new SearchIndex(it.office.acts, DeskSources.all());
        index.fill();
    }

    @AfterEach
    void close() {
        it.close();
    }

    private UUID register(String name, int order) {
        PersonDraft draft = PersonDraft.of(name, PeopleOffice.number(LocalDate.of(1980, 1, 1), order))
                .phone("138000000" + String.format("%02d", order))
                .village(it.village);
        PersonEntry entry = PersonEntry.of(draft);
        return it.people.register(
                entry,
                it.people.check(entry, null).likely().stream()
                        .map(like -> like.person().id())
                        .collect(Collectors.toSet()));
    }

    @Test
    void whoWasMergedIsFoundUnderTheNameOfWhoIsLeft() {
        UUID kept = register("邹忌", 21);
        UUID merged = register("邹己", 22);
        Merging.merge(it.office, it.clerk, it.reviewer, kept, merged);
        assertThat(people("zouji")).containsExactly("邹忌");
        assertThat(people("邹己")).isEmpty();
        index.fill();
        assertThat(people("zouji")).containsExactly("邹忌");
    }

    private List<String> people(String words) {
        return index.find(words, 8).stream()
                .filter(found -> found.kind() == SearchKind.PERSON)
                .map(Found::title)
                .toList();
    }

    @Test
    void findsANameInWhateverWayItIsTyped() {
        assertThat("""
            张伟 = 张伟
            zhangwei = 张伟
            zw = 张伟
            zhangw = 张伟
            zhwei = 张伟
            张w = 张伟
            Zhang Wei = 张伟
            ｚｈａｎｇｗｅｉ = 张伟
            shanxiongxin = 单雄信
            danxiongxin = 单雄信
            sxx = 单雄信
            zengxiaoxian = 曾小贤
            cengxx = 曾小贤
            qiuhe = 仇和
            ch = 仇和
            changsun = 长孙无忌
            zhangsunwuji = 长孙无忌
            wuji = 长孙无忌
            lvzhi = 吕雉
            luzhi = 吕雉
            买买提艾山 = 买买提·艾山
            买买提·艾山 = 买买提·艾山
            mmt = 买买提·艾山
            王 = 王
            wang = 王
            oyx = 欧阳修
            阳修 = 欧阳修
            """.lines()).allSatisfy(line -> {
            String[] typed = line.split(" = ");
            assertThat(people(typed[0])).as(line).first().isEqualTo(typed[1]);
        });
    }

    @Test
    void theWholeNameComesFirstThenItsBeginningThenAPart() {
        assertThat(people("zhangwei")).startsWith("张伟", "张伟强");
        assertThat(people("w")).startsWith("王");
        assertThat(people("伟")).containsExactly("张伟", "张伟强");
        assertThat(people("zhangx")).isEmpty();
    }

    @Test
    void findsAnyPartOfANumberButShowsItMasked() {
        String number = PeopleOffice.number(LocalDate.of(1980, 1, 1), 4);
        assertThat(people(number)).containsExactly("单雄信");
        assertThat(people(number.substring(14))).contains("单雄信");
        assertThat(people("19800101").size()).isEqualTo(8);
        assertThat(people("13800000004")).containsExactly("单雄信");
        assertThat(people("00004")).contains("单雄信");
        assertThat(people("04")).as("two digits are no part of a number").isEmpty();
        Found found = index.find(number, 8).getFirst();
        assertThat(found.number()).startsWith("500236").contains("********").doesNotContain(number.substring(6, 14));
        assertThat(found.toString()).doesNotContain(number).doesNotContain("13800000004");
    }

    @Test
    void learnsWhatWasWrittenSince() {
        UUID id = register("诸葛亮", 12);
        assertThat(people("zgl")).containsExactly("诸葛亮");

        it.office.signIn(it.clerk);
        PersonService.Opened opened = it.people.open(id);
        it.people.change(
                id, opened.version(), PersonEntry.of(opened.entry().draft().named("诸葛孔明")), Set.of());
        assertThat(people("zgl")).isEmpty();
        assertThat(people("zgkm")).containsExactly("诸葛孔明");

        it.office.database.change(handle -> {
            handle.execute("UPDATE person SET hidden = TRUE, live = FALSE, live_id_number = NULL WHERE id = ?", id);
            it.office.trail.append(handle, it.clerk, "people.hide", "person", id, "");
        });
        assertThat(people("zgkm")).isEmpty();
    }

    @Test
    void answersBeforeItIsFilled() {
        index = new SearchIndex(it.office.acts, DeskSources.all());
        assertThat(people("zhangw")).containsExactly("张伟", "张伟强");
        assertThat(people("张")).containsExactly("张三", "张伟", "张伟强");
        assertThat(people("shanx")).containsExactly("单雄信");
        assertThat(people("13800000004")).containsExactly("单雄信");
        assertThat(index.find("!", 8)).isEmpty();
        index.fill();
        assertThat(people("伟强")).containsExactly("张伟强");
        assertThat(people("sxx")).as("initials").containsExactly("单雄信");
    }

    /** Until then a name is told from its namesakes by its village all the same. */
    @Test
    void beforeItIsFilledTheVillageStandsBesideTheName() {
        List<Found> filled = index.find("张三", 8);
        index = new SearchIndex(it.office.acts, DeskSources.all());
        assertThat(index.find("张三", 8)).isEqualTo(filled).isNotEmpty();
        assertThat(filled.getFirst().detail())
                .as("as lists write it")
                .isNotEmpty()
                .doesNotContain("委员会");
    }

    /** 丁 is read zhēng in a word for the sound of chopping, and in no name. */
    @Test
    void readingsThatNoNameHasAreNotFound() {
        register("丁超", 31);
        index.fill();
        assertThat(people("dc")).containsExactly("丁超");
        assertThat(people("zc")).isEmpty();
        assertThat(people("ch")).as("仇 is read chou too").contains("仇和");
    }

    @Test
    void findsTownshipsAndTellsTheirCodes() {
        Place township = it.places.townships().getFirst();
        assertThat(index.find(township.name(), 5))
                .filteredOn(found -> found.kind() == SearchKind.TOWNSHIP)
                .extracting(Found::id, Found::title, Found::number)
                .containsExactly(tuple(township.id(), township.name(), township.code()));
    }

    @Test
    void findsVillagesByTheirPinyin() {
        List<Found> found = index.find("村", 5);
        assertThat(found).hasSize(5).allMatch(one -> one.kind() == SearchKind.VILLAGE);
        assertThat(found.getFirst().detail()).as("its township").isNotEmpty();
    }

    @Test
    void nobodyFindsWhatTheyMayNotSee() {
        try (TrainingOffice training = new TrainingOffice()) {
            training.people(3);
            training.plan("网店运营班", 10);
            SearchIndex all = new SearchIndex(training.office.acts, DeskSources.all());
            all.fill();
            training.office.signIn(training.clerk);
            assertThat(all.find("网店", 5)).extracting(Found::kind).containsExactly(SearchKind.CLASS);
            assertThat(all.find("wdyy", 5)).hasSize(1);
            assertThat(all.find("李", 5)).isNotEmpty();

            training.office.signIn(training.trainer);
            assertThat(all.find("网店", 5)).hasSize(1);
            assertThat(all.find("李", 5)).as("a trainer sees no people").isEmpty();

            training.office.signIn(training.office.person("刘老师", Role.TRAINER));
            assertThat(all.find("网店", 5)).as("the class of another").isEmpty();

            training.office.signIn(Role.ADMINISTRATOR);
            assertThat(all.find("网店", 5)).isEmpty();
        }
    }
}
