package org.jishi.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jishi.intake.collect.CollectOffice.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.Rosters;
import org.jishi.person.Person;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.sheet.WorkbookPages;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.jishi.support.SteadyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty townships send the same form: whose each file is, who has not sent, who may. */
class CollectTest {
    @TempDir
    private Path folder;

    private CollectOffice office;
    private UUID id;

    @BeforeEach
    void open() throws IOException {
        office = new CollectOffice(Files.createDirectory(folder.resolve("office")));
        Files.createDirectory(folder.resolve("in"));
        id = office.open("2026年第三期电商培训报名表", Office.TODAY.plusDays(5));
    }

    @AfterEach
    void close() {
        office.people.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
        office.close();
    }

    /** What was mended must not be put back by a folder that still holds the file from before. */
    @Test
    void whatGaveWayToACorrectionIsKnown() {
        CollectLine line = office.get(id).lines().getFirst();
        List<Forms.Line> people = office.persons(line, 3);
        Path before = csv("报名.csv", people.subList(0, 2));
        Path mended = csv("报名（改）.csv", people);
        office.receive(id, before);
        office.people.office.time.forward(Duration.ofMinutes(5));
        office.receive(id, mended);
        assertThat(office.desk.look(id, List.of(before, mended), Progress.NONE))
                .extracting(IncomingFile::past)
                .containsExactly(true, false);
    }

    @Test
    void whatWasTakenByMistakeIsTakenOutAndWhatItReplacedCountsAgain() {
        CollectLine line = office.get(id).lines().getFirst();
        List<Forms.Line> people = office.persons(line, 3);
        office.receive(id, csv("报名.csv", people.subList(0, 2)));
        office.importAll(id);
        assertRefused(
                () -> office.service.takeOut(office.line(id, line.name()), "收错了"), "people.collect.takeOutImported");
        office.people.office.time.forward(Duration.ofMinutes(5));
        office.receive(id, csv("别处的.csv", people));
        assertRefused(() -> office.service.takeOut(office.line(id, line.name()), " "), "people.collect.reasonLength");

        office.service.takeOut(office.line(id, line.name()), "是别处的");

        CollectLine again = office.line(id, line.name());
        assertThat(again.state()).isEqualTo(PlaceState.IMPORTED);
        assertThat(Objects.requireNonNull(again.file()).name()).isEqualTo("报名.csv");
        assertThat(Texts.in(Language.ZH).text(office.get(id).story().getFirst().what()))
                .isEqualTo(line.name() + "的“别处的.csv”作废：是别处的");
        // nothing was corrected, and the file may come from whom it is
        assertThat(again.earlier()).isZero();
        assertThat(office.desk.look(id, List.of(folder.resolve("in/别处的.csv")), Progress.NONE))
                .extracting(IncomingFile::past)
                .containsExactly(false);
        CollectLine other = office.get(id).lines().get(1);
        office.receive(id, csv("乙.csv", office.persons(other, 1)));
        office.service.takeOut(office.line(id, other.name()), "收错了");
        assertThat(office.line(id, other.name()).state()).isEqualTo(PlaceState.MISSING);
    }

    /** The township's name stands at the end, and no disk takes a name of more than 255 bytes. */
    @Test
    void aLongNameOfTheCollectingFitsIntoTheNamesOfForms() throws IOException {
        UUID wordy = office.open("二〇二六年农村电子商务返乡创业人员技能提升培训班".repeat(4).substring(0, 90), Office.TODAY.plusDays(5));
        CollectFile file = office.get(wordy);
        Path out = Files.createDirectory(folder.resolve("forms"));
        assertThat(office.blanks.write(file, out, Progress.NONE))
                .isEqualTo(file.lines().size());
        try (Stream<Path> forms = Files.list(out)) {
            assertThat(forms)
                    .anyMatch(
                            form -> form.toString().endsWith(file.lines().get(3).name() + ".xlsx"));
        }
    }

    @Test
    void twoClicksAndTheSameFileAgainDoNothingTwice() {
        CollectLine line = office.get(id).lines().getFirst();
        Path file = csv("报名.csv", office.persons(line, 2));
        office.receive(id, file);
        assertRefused(() -> office.receive(id, file), "people.collect.sameFile");
        CollectPlan plan = office.imports.dryRun(id, Progress.NONE);
        office.imports.run(plan, Progress.NONE);
        assertThatThrownBy(() -> office.imports.run(plan, Progress.NONE)).isInstanceOf(Refusal.class);
        assertThat(office.count("SELECT count(*) FROM roster_import")).isEqualTo(1);
        assertRefused(() -> office.imports.dryRun(id, Progress.NONE), "people.collect.nothingSent");
        assertThat(office.kept()).isEqualTo(1);
    }

    @Test
    void whoseAFileIsIsToldByRowsThenByItsNameAndByTheClerkAtLast() {
        CollectLine first = office.get(id).lines().get(0);
        CollectLine second = office.get(id).lines().get(1);
        List<Forms.Line> people = office.persons(first, 3);
        List<Forms.Line> nowhere = people.stream()
                .map(line -> new Forms.Line(line.name(), line.number(), "", ""))
                .toList();
        List<Forms.Line> mixed = new ArrayList<>(people);
        mixed.addAll(office.persons(second, 1));
        List<IncomingFile> looked = office.desk.look(
                id,
                List.of(
                        csv(second.name() + "报名表.csv", mixed),
                        csv(second.name().substring(0, 2) + ".csv", nowhere),
                        csv("新建表.csv", nowhere)),
                Progress.NONE);
        assertThat(looked)
                .extracting(IncomingFile::guess)
                .containsExactly(
                        new IncomingFile.Guess(first.placeId(), IncomingFile.By.ROWS, 1, second.name()),
                        new IncomingFile.Guess(second.placeId(), IncomingFile.By.NAME, 0, null),
                        IncomingFile.Guess.NONE);
        // the same file for two places is somebody's mistake
        List<CollectService.Arrived> wrong = List.of(
                new CollectService.Arrived(first.placeId(), looked.get(1)),
                new CollectService.Arrived(second.placeId(), looked.get(2)));
        assertRefused(() -> office.service.receive(id, wrong, Office.TODAY), "people.collect.sameElsewhere");
        List<CollectService.Arrived> twice = List.of(
                new CollectService.Arrived(first.placeId(), looked.get(0)),
                new CollectService.Arrived(first.placeId(), looked.get(1)));
        assertRefused(() -> office.service.receive(id, twice, Office.TODAY), "people.collect.twice");
        assertThat(office.kept()).isZero();
    }

    @Test
    void whatTheFormLacksIsTold() throws IOException {
        Path short1 = Files.writeString(folder.resolve("in/短表.csv"), "姓名,身份证号,村\n王芳," + Rosters.number(1) + ",\n");
        assertThat(office.desk
                        .look(id, List.of(short1), Progress.NONE)
                        .getFirst()
                        .missing())
                .contains(RosterField.PHONE, RosterField.SEX)
                .doesNotContain(RosterField.VILLAGE);
    }

    @Test
    void whoIsLateIsMarkedAndWhoIsMissingIsReminded() {
        CollectFile file = office.get(id);
        CollectLine first = file.lines().get(0);
        CollectLine second = file.lines().get(1);
        office.service.excuse(second, "无人报名");
        assertRefused(() -> office.service.excuse(second, "再次"), "people.changedMeanwhile");
        office.people.office.time.forward(Duration.ofDays(8));
        Path late = csv("报名.csv", office.persons(first, 1));
        LocalDate today = Office.TODAY.plusDays(8);
        List<CollectService.Arrived> arrived = List.of(new CollectService.Arrived(
                first.placeId(),
                office.desk.look(id, List.of(late), Progress.NONE).getFirst()));
        assertRefused(() -> office.service.receive(id, arrived, today.plusDays(1)), "people.collect.receivedLater");
        office.service.receive(id, arrived, today);

        CollectFile now = office.get(id);
        assertThat(office.line(id, first.name()).late(now.collecting().dueOn())).isTrue();
        assertThat(office.line(id, second.name()).state()).isEqualTo(PlaceState.EXCUSED);
        assertThat(now.asked()).isEqualTo(file.lines().size() - 1);
        String text = Reminder.toAll(now, today);
        assertThat(text)
                .startsWith("【催交】《2026年第三期电商培训报名表》10月5日截止，已逾期 3 天。应报 " + now.asked() + " 个，已报 1 个")
                .contains(file.lines().get(2).name())
                .doesNotContain(first.name(), second.name())
                .endsWith("联系人：李经办 023-56550000。");
        assertThat(Reminder.toOne(now, now.lines().get(2), Office.TODAY.plusDays(5)))
                .contains("10月5日截止，今天到期")
                .contains("请按时填好报来");
        assertRefused(() -> office.service.excuse(office.line(id, first.name()), "无"), "people.collect.came");
        office.service.ask(office.line(id, second.name()));
        assertThat(office.line(id, second.name()).state()).isEqualTo(PlaceState.MISSING);
    }

    @Test
    void theVillagesOfOneTownshipMayBeAskedAndAnEndedOneTakesNothing() {
        CollectLine town = office.get(id).lines().getFirst();
        UUID small = office.service.open(
                new CollectDraft("各村花名册", Office.TODAY, town.code(), null, "", CollectOffice.usual()));
        CollectLine village = office.get(small).lines().getFirst();
        assertThat(village.code()).startsWith(town.code()).hasSize(12);
        Path file = Forms.csv(
                folder.resolve("in/花名册.csv"),
                List.of(new Forms.Line(
                        Rosters.name(1),
                        Rosters.number(1),
                        office.people
                                .places
                                .findByCode(village.code())
                                .orElseThrow()
                                .fullName(),
                        "")));
        office.receive(small, file);
        assertThat(office.line(small, village.name()).state()).isEqualTo(PlaceState.SENT);

        office.service.close(small, 1);
        assertRefused(() -> office.imports.dryRun(small, Progress.NONE), "people.collect.closed");
        assertRefused(() -> office.service.close(small, 2), "people.collect.closed");
        assertThat(office.desk
                        .page(PageRequest.first(5).filter("state", "OPEN"))
                        .rows())
                .extracting(CollectRow::id)
                .containsExactly(id);
        office.service.reopen(small, 2);
        assertThat(office.imports.dryRun(small, Progress.NONE).items()).hasSize(1);
    }

    @Test
    void eachFieldSaysWhatItNeeds() {
        assertThatThrownBy(() -> office.service.open(
                        new CollectDraft(" ", Office.TODAY.minusDays(1), "999999999", null, "", CollectOffice.usual())))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field() + " " + problem.key())
                                .containsExactly(
                                        "name people.collect.nameLength",
                                        "dueOn people.collect.dueBefore",
                                        "township people.collect.noPlaces"));
        assertThat(office.count("SELECT count(*) FROM collecting")).isEqualTo(1);
        office.service.change(id, 1, "改名", Office.TODAY.plusDays(9), "", null);
        assertRefused(
                () -> office.service.change(id, 1, "又改", Office.TODAY.plusDays(9), "", null),
                "people.changedMeanwhile");
    }

    @Test
    void othersReadAndDoNothing() {
        CollectLine line = office.get(id).lines().getFirst();
        office.people.office.signIn(Role.REVIEWER);
        assertThat(office.get(id).lines()).contains(line);
        assertThat(office.desk.page(PageRequest.first(5)).total()).isEqualTo(1);
        CollectDraft draft = new CollectDraft("表", Office.TODAY, null, null, "", CollectOffice.usual());
        List<Runnable> acts = List.of(
                () -> office.service.open(draft),
                () -> office.service.close(id, 1),
                () -> office.service.excuse(line, "无"),
                () -> office.service.receive(id, List.of(), Office.TODAY),
                () -> office.desk.look(id, List.of(), Progress.NONE),
                () -> office.imports.dryRun(id, Progress.NONE),
                () -> office.blanks.write(office.get(id), line, folder.resolve("x.xlsx")));
        assertThat(acts).allSatisfy(act -> assertRefused(act::run, "platform.access.denied"));
        office.people.office.signIn(Role.TRAINER);
        assertRefused(() -> office.desk.get(id), "platform.access.denied");
    }

    /** Also that a person is who the form says. */
    @Test
    void theBlankFormComesBackAsItWasFilled() throws IOException {
        CollectFile file = office.get(id);
        CollectLine line = file.lines().get(2);
        Path blank = folder.resolve("blank.xlsx");
        office.blanks.write(file, line, blank);
        Path again = folder.resolve("again.xlsx");
        office.blanks.write(file, line, again);
        SteadyFile.same(blank, again);
        printsOnTwoPagesToBeStamped(blank);
        assertThatThrownBy(() -> office.rosters.lines(office.rosters.open(blank)))
                .hasMessage("people.roster.nobody");
        List<Forms.Line> people = office.persons(line, 1);
        Forms.fill(blank, people);
        office.receive(id, blank);
        office.importAll(id);
        Person person = office.people.office.database.read(handle ->
                handle.createQuery("SELECT * FROM person").mapTo(Person.class).one());
        assertThat(person.idNumber()).isEqualTo(people.getFirst().number());
        assertThat(person.phone()).isEqualTo(people.getFirst().phone());
        assertThat(person.villageCode()).startsWith(line.code());
    }

    private Path csv(String name, List<Forms.Line> lines) {
        return Forms.csv(folder.resolve("in").resolve(name), lines);
    }

    private static void printsOnTwoPagesToBeStamped(Path blank) throws IOException {
        WorkbookPages pages = new WorkbookPages(Files.readAllBytes(blank), "x.xlsx", "2026-09-30");
        assertThat(pages.pages()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            String words = pages.page(i).marks().stream()
                    .filter(Mark.Words.class::isInstance)
                    .map(mark -> ((Mark.Words) mark).text())
                    .collect(Collectors.joining("|"));
            assertThat(words)
                    .contains("填报单位（盖章）：", "填表人：", "联系电话：", "填报日期：", "第 " + (i + 1) + " 页，共 2 页", "填表说明：", "序号");
        }
    }
}
