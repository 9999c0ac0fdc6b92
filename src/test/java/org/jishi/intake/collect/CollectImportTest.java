package org.jishi.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jishi.intake.collect.CollectOffice.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jishi.intake.roster.RosterVerdict;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What thirty townships sent comes in by one import, and each is answered. */
class CollectImportTest {
    private static final int EACH = 4;

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
        assertThat(CollectOffice.keys(Objects.requireNonNull(looked.getLast().refused())))
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
            List<Forms.Line> people = office.persons(line, EACH);
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

    @Test
    void whoStandsInTwoFilesComesInOnceAndADamagedNumberStaysOut() {
        CollectLine first = office.get(id).lines().get(0);
        CollectLine second = office.get(id).lines().get(1);
        List<Forms.Line> one = office.persons(first, 2);
        List<Forms.Line> other = new ArrayList<>(office.persons(second, 1));
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
        assertThat(office.imported(id, second).refused()).isEqualTo(2);
    }

    @Test
    void aCorrectedFileTakesThePlaceOfTheEarlierAndBringsNobodyTwice() {
        CollectLine line = office.get(id).lines().getFirst();
        List<Forms.Line> people = office.persons(line, 3);
        office.receive(id, csv("报名.csv", people.subList(0, 2)));
        office.importAll(id);
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
    void theStoryTellsEachGesture() {
        List<CollectLine> lines = office.get(id).lines();
        office.receive(
                id, csv("甲.csv", office.persons(lines.get(0), 2)), csv("乙.csv", office.persons(lines.get(1), 1)));
        office.importAll(id);
        office.rosters.undo(
                office.rosters.undoPlan(office.imported(id, lines.get(1)).id()), "交错了");
        office.people.office.time.forward(Duration.ofMinutes(5));
        office.importAll(id);
        office.service.excuse(office.get(id).lines().get(2), "本期无人");
        office.service.ask(office.get(id).lines().get(2));
        office.service.close(id, office.get(id).collecting().version());
        office.service.reopen(id, office.get(id).collecting().version());

        String other = lines.get(1).name();
        String third = lines.get(2).name();
        Texts texts = Texts.in(Language.ZH);
        assertThat(office.get(id).story())
                .extracting(each -> texts.text(each.what()))
                .containsExactly(
                        "重新打开收表",
                        "结束收表",
                        third + "仍需报送",
                        third + "无需报送：本期无人",
                        "导入 1 份：新增 1 人，未导入 0 行",
                        "撤销" + other + "的导入：交错了",
                        "导入 2 份：新增 3 人，未导入 0 行",
                        "收到 2 份：" + lines.get(0).name() + "、" + other,
                        "新建收表，向 " + lines.size() + " 处收取");
    }

    @Test
    void aFileReplacedAfterTheDryRunIsNotReadIn() {
        CollectLine line = office.get(id).lines().getFirst();
        List<Forms.Line> people = office.persons(line, 3);
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
        office.receive(id, csv("甲.csv", office.persons(first, 2)), csv("乙.csv", office.persons(second, 2)));
        office.importAll(id);
        UUID imported = office.imported(id, second).id();

        office.rosters.undo(office.rosters.undoPlan(imported), "报错了");

        assertThat(office.line(id, first.name()).state()).isEqualTo(PlaceState.IMPORTED);
        assertThat(office.line(id, second.name()).state()).isEqualTo(PlaceState.SENT);
        CollectPlan again = office.imports.dryRun(id, Progress.NONE);
        assertThat(again.items()).hasSize(1);
        office.imports.run(again, Progress.NONE);
        assertThat(office.line(id, second.name()).state()).isEqualTo(PlaceState.IMPORTED);
        assertSound();
    }

    private Path csv(String name, List<Forms.Line> lines) {
        return Forms.csv(folder.resolve("in").resolve(name), lines);
    }

    private void assertSound() {
        office.people.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
    }
}
