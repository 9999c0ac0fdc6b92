package org.jishi.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.identity.IdKind;
import org.jishi.identity.IdentityNumber;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonExportTest {
    private static final Texts ZH = Texts.in(Language.ZH);

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private final PeopleOffice desk = new PeopleOffice();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.office.close();
    }

    private void register(String name, String number, String phone, String employer) {
        PersonDraft draft = new PersonDraft(
                name,
                IdKind.RESIDENT,
                number,
                null,
                null,
                phone,
                null,
                null,
                null,
                null,
                null,
                null,
                employer,
                false,
                null,
                null,
                null);
        desk.people.register(PersonEntry.of(draft), Set.of());
    }

    private String lastEntry() {
        return desk.office.database.read(handle -> {
            var head = desk.office.trail.head(handle).orElseThrow();
            return head.act() + " " + head.detail();
        });
    }

    @Test
    void allWhoMatchGoOutMaskedAndTheTrailTellsOfIt() {
        register("张三", PeopleOffice.MALE, "13987640001", "=1+1");
        register("李四", PeopleOffice.FEMALE, "13987640002", "");
        Path file = folder.resolve("people.xlsx");
        assertThat(desk.exports.run(PageRequest.first(1), null, ZH, file, Progress.NONE))
                .isEqualTo(2);
        WorkbookCheck book = WorkbookCheck.of(file);
        assertThat(book.textsLike("5[0-9]{5}\\*{8}[0-9]{4}")).hasSize(2);
        assertThat(book.textsLike("139\\*{4}000[12]")).hasSize(2);
        assertThat(book.textsLike(WorkbookCheck.NUMBERS)).isEmpty();
        assertThat(book.cells()).noneMatch(cell -> cell.value().contains("1985-03-07"));
        assertThat(book.runsNothingBut("never").textsLike("=1\\+1")).hasSize(1);
        assertThat(lastEntry()).startsWith("people.export").contains("\"persons\":2", "\"wholeIds\":false");
    }

    /** On paper each page tells whose list it is and where the trail stood. */
    @Test
    void eachPrintedPageHasItsTitleNumberAndSeal() throws Exception {
        register("张三", PeopleOffice.MALE, "13987640001", "");
        Path file = folder.resolve("people.xlsx");
        desk.exports.run(PageRequest.first(1), null, ZH, file, Progress.NONE);
        String seal = desk.office.database.read(desk.office.trail::seal).toString();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getHeader().getCenter()).contains("宋体,Bold").endsWith("人员名单");
            assertThat(sheet.getHeader().getLeft()).contains("单位：");
            assertThat(sheet.getHeader().getRight())
                    .contains("制表人：" + desk.office.access.actor().name())
                    .endsWith("制表日期：" + desk.office.clock.today());
            assertThat(sheet.getFooter().getLeft()).contains(seal);
            assertThat(sheet.getFooter().getCenter()).endsWith("第 &P 页，共 &N 页");
        }
    }

    @Test
    void onlyWhoMatchesSearchAndFiltersGoesOutAndANumberLookedForIsNotInTheTrail() {
        register("张三", PeopleOffice.MALE, "13987640001", "");
        register("李四", PeopleOffice.FEMALE, "13987640002", "");
        Path file = folder.resolve("some.csv");
        PageRequest wanted = PageRequest.first(200).search(PeopleOffice.MALE).filter("sex", "MALE");
        assertThat(desk.exports.run(wanted, null, ZH, file, Progress.NONE)).isEqualTo(1);
        assertThat(lastEntry()).contains("MALE").doesNotContain(PeopleOffice.MALE);
        assertThatThrownBy(() -> desk.exports.run(
                        PageRequest.first(1).search("没有这人"), null, ZH, folder.resolve("none.csv"), Progress.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }

    @Test
    void aTextIsWrittenAsOtherProgramsReadItAndRunsNothing() throws Exception {
        register("张三", PeopleOffice.MALE, "13987640001", "@SUM(A1),\"甲\"");
        Path file = folder.resolve("people.csv");
        desk.exports.run(PageRequest.first(1), null, ZH, file, Progress.NONE);
        String text = Files.readString(file);
        assertThat(text).startsWith("\uFEFF姓名,证件类型,证件号码,").endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
        assertThat(text).contains(",\"'@SUM(A1),\"\"甲\"\"\",");
    }

    @Test
    void wholeNumbersNeedTheRightAndAReason() {
        register("张三", PeopleOffice.MALE, "13987640001", "");
        Path file = folder.resolve("whole.xlsx");
        assertThatThrownBy(() -> desk.exports.run(PageRequest.first(1), "报送", ZH, file, Progress.NONE))
                .isInstanceOf(Refusal.class);
        Actor official = desk.office.person("赵上报", Role.OFFICIAL);
        desk.office.signIn(official);
        assertThatThrownBy(() -> desk.exports.run(PageRequest.first(1), " ", ZH, file, Progress.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(file).doesNotExist();
        desk.exports.run(PageRequest.first(1), "报送乡村振兴局", ZH, file, Progress.NONE);
        WorkbookCheck book = WorkbookCheck.of(file);
        assertThat(book.textsLike(WorkbookCheck.NUMBERS)).contains(PeopleOffice.MALE, "13987640001");
        assertThat(book.cells())
                .filteredOn(cell -> cell.value().equals(PeopleOffice.MALE))
                .allMatch(
                        cell -> cell.type() == CellType.STRING && cell.format().equals("@"));
        assertThat(lastEntry()).contains("报送乡村振兴局", "\"wholeIds\":true");
        WorkbookCheck.survivesOffice(file, folder);
        desk.office.signIn(desk.office.person("钱审定", Role.APPROVER));
        assertThatThrownBy(() -> desk.exports.run(PageRequest.first(1), null, ZH, file, Progress.NONE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsCancelledLeavesTheOldFileAndNothingBesideIt() throws Exception {
        register("张三", PeopleOffice.MALE, "13987640001", "");
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "old");
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> desk.exports.run(PageRequest.first(1), null, ZH, file, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.readString(file)).isEqualTo("old");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThatThrownBy(() ->
                        desk.exports.run(PageRequest.first(1), null, ZH, folder.resolve("no/such.csv"), Progress.NONE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void morePersonsThanAreReadAtOnceGoOutInTheOrderOfTheList() throws Exception {
        int many = 505;
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < many; i++) {
            String body = "500236" + FIRST.plusDays(i * 20L).format(DateTimeFormatter.BASIC_ISO_DATE) + "001";
            PersonDraft draft = PersonDraft.of("赵" + (char) ('一' + i), body + IdentityNumber.checkOf(body));
            seen.add(desk.people.register(PersonEntry.of(draft), seen));
        }
        Path file = folder.resolve("many.csv");
        PageRequest wanted = new PageRequest(0, 200, "number", true, "", Map.of());
        List<Long> reported = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void report(long done, long total) {
                reported.add(done * 1_000 + total);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        assertThat(desk.exports.run(wanted, null, ZH, file, progress)).isEqualTo(many);
        List<String> years = Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(",")[4])
                .toList();
        assertThat(years).hasSize(many).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(reported).containsExactly(500_505L, 505_505L);
    }
}
