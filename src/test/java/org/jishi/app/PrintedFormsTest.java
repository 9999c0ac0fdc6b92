package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.CellType;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.casework.NoticeFile;
import org.jishi.platform.access.Access;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.PdfFile;
import org.jishi.platform.print.sheet.WorkbookPages;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.report.ReportForm;
import org.jishi.report.ReportLanguage;
import org.jishi.sample.SampleCounty;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfReader;

/**
 * Every form of the county as its workbook and as its printed pages: each word of the one stands on the other, and where
 * LibreOffice is installed it makes as many pages of the workbook. Both lie under target/printed to be looked at.
 */
@Tag("slow")
class PrintedFormsTest {
    private static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY.plusDays(1));
    private static final Texts TEXTS = Texts.in(Language.ZH);

    private static final Set<String> LISTS = Set.of("people.xlsx", "firms.xlsx", "households.xlsx");

    /** In points. */
    private static final double SMALLEST = 5.5;

    @TempDir
    static Path folder;

    private final Path printed = Path.of("target/printed");
    private final List<Path> books = new ArrayList<>();

    @Test
    void whatIsPrintedIsWhatIsSaved() throws IOException {
        Files.createDirectories(printed);
        Path county = Counties.copy(folder.resolve("county"));
        as(county, "official", (wiring, access) -> {
            for (ReportForm form : wiring.reports.list()) {
                for (ReportLanguage language : List.of(ReportLanguage.ZH, ReportLanguage.EN)) {
                    Path file = book("report-" + form.id() + "-" + language.tag());
                    wiring.reports.export(form.id(), wiring.reports.period(form.id(), "2026Q3"), language, null, file);
                }
            }
        });
        as(county, "clerk", (wiring, access) -> {
            for (UUID id : ids(wiring, "SELECT id FROM notice ORDER BY id")) {
                NoticeFile notice = wiring.notices.open(id);
                wiring.notices.print(
                        notice, TEXTS, book("notice-" + notice.notice().noticeNo()));
            }
            ids(wiring, "SELECT p.id FROM person p WHERE p.died_on IS NULL ORDER BY p.id_number").stream()
                    .limit(2)
                    .forEach(id -> wiring.personPrint.run(id, null, TEXTS, book("person-" + id)));
            PageRequest all = PageRequest.first(50);
            wiring.personExport.run(all, null, TEXTS, book("people"), Progress.NONE);
            wiring.firmExport.run(all, null, TEXTS, book("firms"), Progress.NONE);
            wiring.householdExport.run(all, null, TEXTS, book("households"), Progress.NONE);
            for (UUID id : ids(
                    wiring,
                    "SELECT id FROM training_class c WHERE EXISTS (SELECT 1 FROM class_session s WHERE s.class_id = c.id)"
                            + " AND EXISTS (SELECT 1 FROM enrolment e WHERE e.class_id = c.id) ORDER BY number")) {
                wiring.signInSheets.print(id, TEXTS, book("sign-in-" + id));
            }
        });
        assertThat(books).hasSizeGreaterThan(20);
        List<String> faults = new ArrayList<>();
        for (Path book : books) {
            compare(book, faults);
        }
        assertThat(faults).isEmpty();
    }

    private Path book(String name) {
        Path file = printed.resolve(name + ".xlsx").toAbsolutePath();
        books.add(file);
        return file;
    }

    private void compare(Path book, List<String> faults) throws IOException {
        WorkbookPages pages =
                new WorkbookPages(Files.readAllBytes(book), book.getFileName().toString(), "2026-10-01");
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < pages.pages(); i++) {
            for (Mark mark : pages.page(i).marks()) {
                if (mark instanceof Mark.Words shown) {
                    words.append(shown.text());
                    if (shown.size() < SMALLEST) {
                        faults.add(book.getFileName() + " page " + i + " too small to read: " + shown);
                        break;
                    }
                    if (shown.x() < 0
                            || shown.x() > pages.page(i).width()
                            || shown.y() > pages.page(i).height()) {
                        faults.add(book.getFileName() + " page " + i + " off the page: " + shown);
                    }
                }
            }
        }
        String all = plain(words.toString());
        WorkbookCheck.of(book).cells().stream()
                .filter(cell -> cell.type() == CellType.STRING && !all.contains(plain(cell.value())))
                .limit(3)
                .forEach(cell -> faults.add(book.getFileName() + " lacks " + cell));
        Path pdf = book.resolveSibling(book.getFileName().toString().replace(".xlsx", ".own.pdf"));
        try (OutputStream out = Files.newOutputStream(pdf)) {
            PdfFile.write(pages, "x", out, Progress.NONE);
        }
        assertThat(count(pdf)).isEqualTo(pages.pages());
        WorkbookCheck.convert(book, printed.toAbsolutePath(), "pdf").ifPresent(office -> {
            // where it lacks 宋体 its columns are wider, hence its letters smaller: of a long list it has fewer pages
            boolean list = LISTS.contains(book.getFileName().toString());
            if (list ? count(office) > pages.pages() : count(office) != pages.pages()) {
                faults.add(book.getFileName() + " " + pages.pages() + " pages, LibreOffice " + count(office));
            }
        });
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static int count(Path pdf) {
        try (PdfReader reader = new PdfReader(pdf.toString())) {
            return reader.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<UUID> ids(Wiring wiring, String sql) {
        return wiring.database.read(
                handle -> handle.createQuery(sql).mapTo(UUID.class).list());
    }

    private static void as(Path county, String login, BiConsumer<Wiring, Access> work) {
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = new OfficeOpener(CLOCK).open(taken, login, SampleCounty.PASSWORD.toCharArray())) {
            Access access = new Access();
            access.signIn(in.actor());
            work.accept(new Wiring(in, access, CLOCK), access);
        }
    }
}
