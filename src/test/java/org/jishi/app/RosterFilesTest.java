package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.jishi.evidence.EvidenceCheck;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.intake.roster.AnswerWorkbook;
import org.jishi.intake.roster.RosterImport;
import org.jishi.intake.roster.RosterPlan;
import org.jishi.intake.roster.RosterService;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.TableFile;
import org.jishi.support.Office;
import org.jishi.support.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of an import is kept encrypted, and none of an import that came to nothing. */
class RosterFilesTest {
    @TempDir
    Path parent;

    private DataFolder folder;
    private OpenOffice open;
    private Office office;
    private PaperStore store;
    private RosterService rosters;

    @BeforeEach
    void open() {
        folder = DataFolder.take(parent.resolve("jishi"));
        var made = KeyService.ofNoStrength(folder.path()).create("admin", "correct horse battery".toCharArray());
        open = OpenOffice.open(folder, made.key());
        office = new Office(open.database(), Office.TODAY);
        PeopleOffice people = new PeopleOffice(office);
        store = new PaperStore(open);
        PaperService papers = new PaperService(office.acts, open, store, RequiredPapers.bundled(), PaperRooms.none());
        rosters = new RosterService(
                office.acts,
                people.register,
                people.places,
                RosterFiles.imported(papers),
                new RosterAnswers(papers, folder.scratch()),
                List.of());
    }

    @AfterEach
    void close() {
        open.close();
        folder.close();
    }

    @Test
    void isKeptAndOpenedAgain() throws IOException {
        Path file = Samples.file("roster-gbk.csv");
        RosterPlan plan = rosters.dryRun(file, Progress.NONE);
        RosterImport done = rosters.run(plan, Progress.NONE).orElseThrow();

        assertThat(rosters.file(done.id())).startsWith(folder.scratch().path()).hasSameBinaryContentAs(file);
        assertThat(kept()).isEqualTo(2);
        assertThat(office.database.<Integer>read(
                        handle -> new EvidenceCheck(store).run(handle).size()))
                .isZero();
        office.signIn(Role.APPROVER);
        assertThatThrownBy(() -> rosters.file(done.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rosters.answer(done.id())).isInstanceOf(Refusal.class);
    }

    /** The stick that the roster came on is long gone; nothing readable of the answer stays about until it is asked for. */
    @Test
    void itsAnswerIsKeptToo() throws IOException {
        Path file = Files.copy(Samples.file("roster-gbk.csv"), parent.resolve("花名册.csv"));
        RosterPlan plan = rosters.dryRun(file, Progress.NONE);
        Path atOnce = parent.resolve("at-once.xlsx");
        AnswerWorkbook.write(plan, atOnce, Texts.in(Language.ZH));
        RosterImport done = rosters.run(plan, Progress.NONE).orElseThrow();
        Files.delete(file);
        assertThat(readable()).isEmpty();

        Path answer = rosters.answer(done.id()).orElseThrow();

        assertThat(answer).hasFileName("花名册（核对结果）.xlsx");
        assertThat(cells(answer)).isEqualTo(cells(atOnce)).isNotEmpty();
        assertThat(office.database.<Integer>read(
                        handle -> new EvidenceCheck(store).run(handle).size()))
                .isZero();
    }

    /** Its rows are filled to the last column, and its name to the last byte: it comes in, and has no answer. */
    @Test
    void aFileWithoutRoomForAnAnswerComesInAllTheSame() throws IOException {
        Path file = parent.resolve("花名册".repeat(24) + ".xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("表");
            for (int row = 0; row < 2; row++) {
                sheet.createRow(row);
                for (int column = 0; column < 256; column++) {
                    String text = column == 0
                            ? List.of("姓名", "王小明").get(row)
                            : column == 1
                                    ? List.of("身份证号", PeopleOffice.number(LocalDate.of(1980, 1, 2), 901))
                                            .get(row)
                                    : row == 0 ? "栏" + column : "x";
                    sheet.getRow(row).createCell(column).setCellValue(text);
                }
            }
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        RosterImport done =
                rosters.run(rosters.dryRun(file, Progress.NONE), Progress.NONE).orElseThrow();
        assertThat(done.added()).isEqualTo(1);
        assertThat(rosters.answer(done.id())).isEmpty();
        assertThat(kept()).isEqualTo(1);
        Path narrow = parent.resolve("花名册".repeat(24) + ".csv");
        Files.writeString(narrow, "姓名,身份证号\n王小红," + PeopleOffice.number(LocalDate.of(1981, 1, 2), 902) + "\n");
        RosterImport other = rosters.run(rosters.dryRun(narrow, Progress.NONE), Progress.NONE)
                .orElseThrow();
        assertThat(rosters.answer(other.id())).isPresent();
    }

    private List<Path> readable() throws IOException {
        try (var files = Files.walk(folder.scratch().path())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<List<String>> cells(Path workbook) {
        return TableFile.open(workbook).sheets().getFirst().rows().stream()
                .map(row -> row.cells().stream().map(String::valueOf).toList())
                .toList();
    }

    @Test
    void nothingIsKeptOfACancelledOne() throws IOException {
        RosterPlan plan = rosters.dryRun(Samples.file("roster-gbk.csv"), Progress.NONE);
        Progress cancelled = new Progress() {
            private boolean written;

            @Override
            public void report(long done, long total) {
                written |= done > 0;
            }

            @Override
            public boolean cancelled() {
                return written;
            }
        };
        assertThatThrownBy(() -> rosters.run(plan, cancelled)).isInstanceOf(CancellationException.class);
        assertThat(kept()).isZero();
    }

    private long kept() throws IOException {
        try (var files = Files.list(folder.evidence())) {
            return files.count();
        }
    }
}
