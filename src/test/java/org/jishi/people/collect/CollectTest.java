package org.jishi.people.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jishi.people.Person;
import org.jishi.people.roster.RosterField;
import org.jishi.people.roster.RosterVerdict;
import org.jishi.people.roster.Rosters;
import org.jishi.place.Place;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Thirty townships send the same form. */
class CollectTest {
    private static final int EACH = 4;

    @TempDir
    private Path folder;

    private CollectOffice office;
    private UUID id;
    private int next;

    @BeforeEach
    void open() throws IOException {
        office = new CollectOffice(Files.createDirectory(folder.resolve("office")));
        Files.createDirectory(folder.resolve("in"));
        id = office.open("2026年第三期电商培训报名表", Office.TODAY.plusDays(5));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void allTownshipsSendInEveryFormatAndComeInByOneImport() throws IOException {
        List<Path> sent = everybodySends();
        Files.copy(Samples.file("orders-taobao.csv"), folder.resolve("in/订单.csv"));
        List<Path> chosen = new ArrayList<>(sent);
        chosen.add(folder.resolve("in/订单.csv"));

        List<IncomingFile> looked = office.desk.look(id, chosen, Progress.NONE);

        CollectFile file = office.get(id);
        assertThat(file.lines()).hasSizeGreaterThanOrEqualTo(30);
        for (int i = 0; i < sent.size(); i++) {
            assertThat(looked.get(i).guess())
                    .isEqualTo(new IncomingFile.Guess(file.lines().get(i).placeId(), IncomingFile.By.ROWS, 0, null));
            assertThat(looked.get(i).missing()).isEmpty();
            assertThat(looked.get(i).persons()).isEqualTo(EACH);
        }
        assertThat(keys(Objects.requireNonNull(looked.getLast().refused())))
                .containsExactly("people.roster.noHeadings");

        office.receive(id, sent.toArray(Path[]::new));
        assertThat(office.get(id).in(PlaceState.SENT)).hasSameSizeAs(sent);
        assertThat(office.kept()).isEqualTo(sent.size());
        // a stick that is pulled out takes nothing with it
        for (Path path : sent) {
            Files.delete(path);
        }
        CollectPlan plan = office.imports.dryRun(id, Progress.NONE);
        assertThat(plan.rows()).isEqualTo(EACH * sent.size());
        assertThat(plan.count(RosterVerdict.NEW)).isEqualTo(EACH * sent.size());
        office.imports.run(plan, Progress.NONE);

        assertThat(office.get(id).in(PlaceState.IMPORTED)).hasSameSizeAs(sent);
        assertThat(office.count("SELECT count(*) FROM person")).isEqualTo((long) EACH * sent.size());
        assertThat(office.count("SELECT count(*) FROM roster_import")).isEqualTo(sent.size());
        assertThat(office.keptOfImports()).isEqualTo(sent.size());
        Path back = Files.createDirectory(folder.resolve("back"));
        CollectAnswers.Written written = office.answers.kept(office.get(id).lines(), back, Progress.NONE);
        List<Path> answers = written.written();
        assertThat(written.without()).isEmpty();
        assertThat(answers).hasSameSizeAs(sent).allMatch(Files::isRegularFile);
        assertThat(answers.get(1).getFileName())
                .hasToString("回执_" + file.lines().get(1).name() + "_报名表1.xls");
        assertThat(Forms.column(answers.get(0), "核对结果")).hasSize(EACH).containsOnly("新增");
        // a stick that was full half-way: what is there stays, another's file of that name too
        Files.delete(answers.get(2));
        Files.writeString(answers.get(2), "其他人的");
        Files.delete(answers.get(4));
        CollectAnswers.Written again = office.answers.kept(office.get(id).lines(), back, Progress.NONE);
        assertThat(again.there()).isEqualTo(sent.size() - 2);
        assertThat(again.written())
                .containsExactly(back.resolve("回执_" + file.lines().get(2).name() + "_报名表2(2).xlsx"), answers.get(4));
        assertThat(answers.get(2)).hasContent("其他人的");
        assertSound();
    }

    /** A blank form, an old workbook and a text in turn; only the blank form's own name tells whose it is. */
    private List<Path> everybodySends() throws IOException {
        List<Path> sent = new ArrayList<>();
        CollectFile file = office.get(id);
        office.blanks.write(file, folder.resolve("in"), Progress.NONE);
        for (int i = 0; i < file.lines().size(); i++) {
            CollectLine line = file.lines().get(i);
            Path blank = folder.resolve("in").resolve(BlankForms.suggestedName(file, line));
            List<Forms.Line> people = people(line, EACH);
            if (i % 3 == 0) {
                Forms.fill(blank, people);
                sent.add(blank);
            } else {
                Files.delete(blank);
                sent.add(
                        i % 3 == 1
                                ? Forms.xls(folder.resolve("in/报名表" + i + ".xls"), people)
                                : Forms.csv(folder.resolve("in/报名表" + i + ".csv"), people));
            }
        }
        return sent;
    }

    private List<Forms.Line> people(CollectLine line, int count) {
        List<Place> villages = office.people.places.villages().stream()
                .filter(village -> village.code().startsWith(line.code()))
                .toList();
        return Stream.generate(() -> next++)
                .limit(count)
                .map(person -> new Forms.Line(
                        Rosters.name(person),
                        Rosters.number(person),
                        villages.get(person % villages.size()).fullName(),
                        "139%08d".formatted(person)))
                .toList();
    }

    @Test
    void whoStandsInTwoFilesComesInOnceAndADamagedNumberStaysOut() {
        CollectLine first = office.get(id).lines().get(0);
        CollectLine second = office.get(id).lines().get(1);
        List<Forms.Line> one = people(first, 2);
        List<Forms.Line> other = new ArrayList<>(people(second, 1));
        other.add(one.get(1));
        other.add(new Forms.Line("张三", "5.00236E+17", other.get(0).village(), ""));
        other.add(new Forms.Line("李四", one.get(0).number(), other.get(0).village(), ""));
        office.receive(id, csv("甲.csv", one), csv("乙.csv", other));

        CollectPlan plan = office.imports.dryRun(id, Progress.NONE);

        assertThat(plan.items().get(1).plan().rows())
                .extracting(row -> row.verdict() + " "
                        + (row.reasons().isEmpty()
                                ? ""
                                : row.reasons().getFirst().problem().key()))
                .containsExactly(
                        "NEW ",
                        "DUPLICATE people.roster.againElsewhere",
                        "REFUSED people.roster.digitsLost",
                        "REFUSED people.roster.otherElsewhere");
        office.imports.run(plan, Progress.NONE);
        assertThat(office.count("SELECT count(*) FROM person")).isEqualTo(3);
        Path answer =
                office.answers.ofPlan(plan, folder.resolve("in"), Progress.NONE).get(1);
        assertThat(Forms.column(answer, "核对意见").get(0)).contains("“甲.csv”B3");
        assertThat(imported(second).refused()).isEqualTo(2);
    }

    @Test
    void aCorrectedFileTakesThePlaceOfTheEarlierAndBringsNobodyTwice() {
        CollectLine line = office.get(id).lines().getFirst();
        List<Forms.Line> people = people(line, 3);
        office.receive(id, csv("报名.csv", people.subList(0, 2)));
        office.imports.run(office.imports.dryRun(id, Progress.NONE), Progress.NONE);
        assertThat(office.line(id, line.name()).state()).isEqualTo(PlaceState.IMPORTED);

        office.people.office.time.forward(Duration.ofMinutes(5));
        assertThat(office.receive(id, csv("报名（改）.csv", people))).isEqualTo(new CollectService.Received(0, 1));
        assertThat(office.line(id, line.name()))
                .returns(PlaceState.SENT, CollectLine::state)
                .returns(1, CollectLine::earlier);
        CollectPlan plan = office.imports.dryRun(id, Progress.NONE);
        assertThat(plan.count(RosterVerdict.NEW)).isEqualTo(1);
        assertThat(plan.count(RosterVerdict.DUPLICATE)).isEqualTo(2);
        office.imports.run(plan, Progress.NONE);
        assertThat(office.count("SELECT count(*) FROM person")).isEqualTo(3);
        assertThat(office.get(id).story())
                .extracting(each -> each.what().key())
                .containsExactlyInAnyOrder(
                        "people.collect.story.imported",
                        "people.collect.story.replaced",
                        "people.collect.story.imported",
                        "people.collect.story.came",
                        "people.collect.story.opened");
        assertSound();
    }

    @Test
    void twoClicksAndTheSameFileAgainDoNothingTwice() {
        CollectLine line = office.get(id).lines().getFirst();
        Path file = csv("报名.csv", people(line, 2));
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
    void aFileReplacedAfterTheDryRunIsNotReadIn() {
        CollectLine line = office.get(id).lines().getFirst();
        List<Forms.Line> people = people(line, 3);
        office.receive(id, csv("报名.csv", people));
        CollectPlan plan = office.imports.dryRun(id, Progress.NONE);
        office.receive(id, csv("报名（改）.csv", people.subList(0, 2)));
        assertRefused(() -> office.imports.run(plan, Progress.NONE), "people.collect.fileChanged");
        assertThat(office.count("SELECT count(*) FROM person")).isZero();
        assertThat(office.keptOfImports()).isZero();
    }

    @Test
    void cancelledInTheMiddleNothingOfAnyFileIsThere() throws IOException {
        office.receive(id, everybodySends().toArray(Path[]::new));
        CollectPlan plan = office.imports.dryRun(id, Progress.NONE);
        int[] begun = {0};
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {
                begun[0]++;
            }

            @Override
            public boolean cancelled() {
                return begun[0] > 40;
            }
        };
        assertThatThrownBy(() -> office.imports.run(plan, cancelled)).isInstanceOf(CancellationException.class);
        assertThat(begun[0]).isBetween(41, 2 * plan.items().size());
        assertThat(office.count("SELECT count(*) FROM person")).isZero();
        assertThat(office.count("SELECT count(*) FROM roster_import")).isZero();
        assertThat(office.get(id).in(PlaceState.IMPORTED)).isEmpty();
        assertThat(office.keptOfImports()).isZero();
        assertSound();
        office.imports.run(plan, Progress.NONE);
        assertThat(office.get(id).in(PlaceState.SENT)).isEmpty();
    }

    @Test
    void oneTownshipsImportIsTakenBackAloneAndItsFileWaitsAgain() {
        CollectLine first = office.get(id).lines().get(0);
        CollectLine second = office.get(id).lines().get(1);
        office.receive(id, csv("甲.csv", people(first, 2)), csv("乙.csv", people(second, 2)));
        office.imports.run(office.imports.dryRun(id, Progress.NONE), Progress.NONE);
        UUID imported = imported(second).id();

        office.rosters.undo(office.rosters.undoPlan(imported), "报错了");

        assertThat(office.line(id, first.name()).state()).isEqualTo(PlaceState.IMPORTED);
        assertThat(office.line(id, second.name()).state()).isEqualTo(PlaceState.SENT);
        CollectPlan again = office.imports.dryRun(id, Progress.NONE);
        assertThat(again.items()).hasSize(1);
        office.imports.run(again, Progress.NONE);
        assertThat(office.line(id, second.name()).state()).isEqualTo(PlaceState.IMPORTED);
        assertSound();
    }

    @Test
    void whoseAFileIsIsToldByRowsThenByItsNameAndByTheClerkAtLast() {
        CollectLine first = office.get(id).lines().get(0);
        CollectLine second = office.get(id).lines().get(1);
        List<Forms.Line> people = people(first, 3);
        List<Forms.Line> nowhere = people.stream()
                .map(line -> new Forms.Line(line.name(), line.number(), "", ""))
                .toList();
        List<Forms.Line> mixed = new ArrayList<>(people);
        mixed.addAll(people(second, 1));
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
        Path late = csv("报名.csv", people(first, 1));
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

    private CollectLine.Imported imported(CollectLine line) {
        CollectLine.Sent file =
                Objects.requireNonNull(office.line(id, line.name()).file());
        return Objects.requireNonNull(file.imported());
    }

    private Path csv(String name, List<Forms.Line> lines) {
        return Forms.csv(folder.resolve("in").resolve(name), lines);
    }

    private void assertSound() {
        office.people.office.database.read(handle -> {
            assertThat(TrailCheck.run(handle, null)).isEmpty();
            return true;
        });
    }

    private static List<String> keys(Refusal refusal) {
        return refusal.problems().stream().map(problem -> problem.key()).toList();
    }

    private interface Act {
        void run();
    }

    private static void assertRefused(Act act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(keys(refusal)).anyMatch(each -> each.startsWith(key)));
    }

    /** Also that a person is who the form says. */
    @Test
    void theBlankFormComesBackAsItWasFilled() throws IOException {
        CollectFile file = office.get(id);
        CollectLine line = file.lines().get(2);
        Path blank = folder.resolve("blank.xlsx");
        office.blanks.write(file, line, blank);
        assertThatThrownBy(() -> office.rosters.lines(office.rosters.open(blank)))
                .hasMessage("people.roster.nobody");
        List<Forms.Line> people = people(line, 1);
        Forms.fill(blank, people);
        office.receive(id, blank);
        office.imports.run(office.imports.dryRun(id, Progress.NONE), Progress.NONE);
        Person person = office.people.office.database.read(handle ->
                handle.createQuery("SELECT * FROM person").mapTo(Person.class).one());
        assertThat(person.idNumber()).isEqualTo(people.getFirst().number());
        assertThat(person.phone()).isEqualTo(people.getFirst().phone());
        assertThat(person.villageCode()).startsWith(line.code());
    }
}
