package org.jishi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jishi.account.AccountDraft;
import org.jishi.many.ManyChange;
import org.jishi.many.ManyDone;
import org.jishi.many.ManyPlan;
import org.jishi.person.PeopleOffice;
import org.jishi.place.Place;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.jishi.support.WorkbookCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many organisations at once: moved into a village and back, and written into a file. */
class OrganisationsInBulkTest {
    private static final Texts ZH = Texts.in(Language.ZH);
    private static final String ACCOUNT = "22010104000012345";

    private final PeopleOffice desk = new PeopleOffice();
    private final Place village = desk.places.findByCode(desk.village).orElseThrow();
    private final Place other = desk.places.findByCode(desk.otherVillage).orElseThrow();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID firm(String name, @Nullable Place place) {
        return desk.organisations.register(
                new OrganisationDraft(
                        name,
                        Organisation.Kind.OTHER,
                        null,
                        "李四",
                        "13987640001",
                        place == null ? null : place.code(),
                        "工业园 5 号",
                        null),
                Set.of());
    }

    private @Nullable String in(UUID id) {
        return desk.organisations.get(id).orElseThrow().draft().villageCode();
    }

    private String lastEntry() {
        return desk.office.database.read(handle -> {
            var head = desk.office.trail.head(handle).orElseThrow();
            return head.act() + " " + head.detail();
        });
    }

    @Test
    void aPlanSaysInNumbersWhatTheMoveThenDoesAndTheWayBackLeavesWhatCameLater() {
        UUID there = firm("甲社", other);
        UUID here = firm("乙社", village);
        UUID nowhere = firm("丙社", null);
        UUID closed = firm("丁社", village);
        desk.organisations.close(closed, 1, Office.TODAY);

        ManyPlan plan = desk.manyFirms.plan(PageRequest.first(1), new ManyChange.Village(other));
        assertThat(plan.changed()).containsExactlyInAnyOrder(here, nowhere);
        assertThat(plan.already()).isOne();
        assertThat(plan.over()).isOne();
        ManyDone done = desk.manyFirms.run(plan, Progress.NONE);
        assertThat(done.count()).isEqualTo(2);
        assertThat(List.of(there, here, nowhere))
                .allSatisfy(id -> assertThat(in(id)).isEqualTo(other.code()));
        assertThat(in(closed)).isEqualTo(village.code());
        assertThat(desk.organisations.history(here).getFirst().what().key()).isEqualTo("people.act.manyVillage");
        assertThat(desk.organisations.history(here).getFirst().changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo(other.fullName()));

        // somebody moves one of them on
        desk.manyFirms.run(
                desk.manyFirms.plan(
                        List.of(nowhere),
                        new ManyChange.Village(desk.places.villages().get(7))),
                Progress.NONE);
        assertThat(desk.manyFirms.undo(done)).isOne();
        assertThat(in(here)).isEqualTo(village.code());
        assertThat(in(nowhere)).isEqualTo(desk.places.villages().get(7).code());
        assertThat(desk.manyFirms.undo(done)).isZero();
        desk.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
    }

    @Test
    void fromNoVillageBackIntoNone() {
        UUID nowhere = firm("丙社", null);
        ManyDone done =
                desk.manyFirms.run(desk.manyFirms.plan(List.of(nowhere), new ManyChange.Village(other)), Progress.NONE);
        assertThat(desk.manyFirms.undo(done)).isOne();
        assertThat(in(nowhere)).isNull();
    }

    @Test
    void whatIsStaleForeignOrCancelledChangesNothing() {
        UUID one = firm("甲社", village);
        ManyPlan plan = desk.manyFirms.plan(List.of(one), new ManyChange.Village(other));
        assertThatThrownBy(() -> desk.manyFirms.run(plan, new Progress() {
                    @Override
                    public void report(long done, long total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(in(one)).isEqualTo(village.code());
        desk.organisations.close(one, 1, Office.TODAY);
        assertThatThrownBy(() -> desk.manyFirms.run(plan, Progress.NONE)).hasMessage("people.many.changedMeanwhile");
        UUID person = desk.register("王秀英", PeopleOffice.FEMALE);
        assertThatThrownBy(() -> desk.manyFirms.plan(List.of(person), new ManyChange.Village(other)))
                .hasMessage("people.many.changedMeanwhile");
        assertThatThrownBy(() -> desk.manyFirms.plan(List.of(one), new ManyChange.Groups(Set.of("组"), Office.TODAY)))
                .isInstanceOf(IllegalArgumentException.class);
        desk.office.signIn(Role.OFFICIAL);
        assertThatThrownBy(() -> desk.manyFirms.plan(List.of(one), plan.change()))
                .isInstanceOf(Refusal.class);
    }

    private void account(UUID firm) {
        UUID account = desk.accounts.propose(firm, new AccountDraft("甲社", null, "农业银行奉节支行", ACCOUNT));
        desk.office.as(desk.reviewer, () -> {
            desk.accounts.confirm(account, 1);
            return account;
        });
    }

    @Test
    void theListGoesOutMaskedWholeOnlyWithTheRightAndAReasonAndTheTrailTellsOfIt() {
        account(firm("甲社", village));
        firm("乙社", other);
        Path file = folder.resolve("firms.xlsx");
        PageRequest wanted = PageRequest.first(1).filter("account", "CONFIRMED");
        assertThat(desk.firmExports.run(wanted, null, ZH, file, Progress.NONE)).isOne();
        WorkbookCheck book = WorkbookCheck.of(file);
        assertThat(book.textsLike("139\\*{4}0001")).hasSize(1);
        assertThat(book.textsLike("\\*{4}2345")).hasSize(1);
        assertThat(book.textsLike("甲社")).hasSize(2);
        assertThat(book.textsLike("乙社|" + ACCOUNT + "|13987640001")).isEmpty();
        assertThat(lastEntry())
                .startsWith("people.organisationExport")
                .contains("\"organisations\":1", "\"wholeIds\":false", "CONFIRMED");

        assertThatThrownBy(() -> desk.firmExports.run(wanted, "付款核对", ZH, file, Progress.NONE))
                .isInstanceOf(Refusal.class);
        desk.office.signIn(desk.office.person("赵上报", Role.OFFICIAL));
        assertThatThrownBy(() -> desk.firmExports.run(wanted, " ", ZH, file, Progress.NONE))
                .hasMessage("people.organisation.export.reasonMissing");
        desk.firmExports.run(wanted, "付款核对", ZH, file, Progress.NONE);
        assertThat(WorkbookCheck.of(file).textsLike(ACCOUNT + "|13987640001")).hasSize(2);
        assertThat(lastEntry()).contains("付款核对", "\"wholeIds\":true");
        desk.office.signIn(desk.office.person("钱审定", Role.APPROVER));
        assertThatThrownBy(() -> desk.firmExports.run(wanted, null, ZH, file, Progress.NONE))
                .isInstanceOf(Refusal.class);
    }

    /** Whoever writes it down reads it back: the headings are those that an import knows. */
    @Test
    void theTickedGoOutInTheirOrderUnderHeadingsThatAnImportKnows() throws Exception {
        List<UUID> ticked = new ArrayList<>(List.of(firm("乙社", other), firm("甲社", village)));
        firm("丙社", null);
        Path file = folder.resolve("firms.csv");
        assertThat(desk.firmExports.run(ticked, null, ZH, file, Progress.NONE)).isEqualTo(2);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).startsWith("\uFEFF单位名称,单位类型,统一社会信用代码,法定代表人,");
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList())
                .containsExactly("乙社", "甲社");
        assertThat(desk.firmExports.columns(ZH, false))
                .hasSize(lines.getFirst().split(",").length)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> desk.firmExports.run(List.of(), null, ZH, file, Progress.NONE))
                .hasMessage("people.organisation.export.nobody");
        assertThat(Objects.requireNonNull(in(ticked.getFirst()))).isEqualTo(other.code());
    }
}
