package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.payment.BankSheet;
import org.jishi.payment.Batch;
import org.jishi.platform.access.Access;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.PdfFile;
import org.jishi.platform.print.Printout;
import org.jishi.platform.print.sheet.WorkbookPages;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.report.FrozenReport;
import org.jishi.report.ReportForm;
import org.jishi.report.ReportLanguage;
import org.jishi.sample.SampleCounty;
import org.jishi.support.Sources;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is frozen, posted or sent is the same bytes whenever it is written: here on a day and forty days later. What is
 * exported of the day differs by its day, its seal and who prepared it.
 */
class SameBytesTest {
    private static final LocalDate DAY = Counties.TODAY.plusDays(1);
    private static final LocalDate LATER = DAY.plusDays(40);
    private static final Texts TEXTS = Texts.in(Language.ZH);

    /** A day, a seal of four groups, and what stands before a name. */
    private static final Pattern OF_THE_DAY =
            Pattern.compile("20\\d{2}[-年]\\d{1,2}[-月]\\d{1,2}|[0-9A-F]{4}( [0-9A-F]{4}){3}|制表人|填表人");

    /** Every class that writes a workbook, a table or a PDF, and what is true of what it writes. */
    private static final Map<String, String> WRITERS = new TreeMap<>(Map.ofEntries(
            Map.entry("ReportBook", "frozen reports are the same bytes; exports differ by day, seal and preparer"),
            Map.entry("NoticeBook", "posted notices are the same bytes"),
            Map.entry("BankSheetWriter", "sheets that were sent are the same bytes"),
            Map.entry("SignInSheet", "the same bytes while the class is the same"),
            Map.entry("CertificatePages", "the same bytes"),
            Map.entry("ConsentPages", "the same bytes while the notice and the persons are the same"),
            Map.entry("WorkbookPages", "the same bytes of the same workbook"),
            Map.entry("BlankRoster", "forms that are sent out are the same bytes"),
            Map.entry("PersonSheet", "of the day: it names its day and who asked"),
            Map.entry("RegisterExport", "of the day: lists of the register"),
            Map.entry("AnswerWorkbook", "written once, kept as it was sent"),
            Map.entry("RecoveryPage", "a secret that is printed once"),
            Map.entry("PicturePage", "the picture of a paper"),
            Map.entry("SampleCollecting", "invented lists of the sample county")));

    @TempDir
    private Path folder;

    private final Map<String, byte[]> first = new TreeMap<>();
    private final List<String> different = new ArrayList<>();

    @Test
    void everyWriterIsNamedHere() {
        Pattern writes =
                Pattern.compile("new FormBook\\(|implements Printout|new XSSFWorkbook\\(\\)|LongTable\\.save\\("
                        + "|ListFile\\.save\\(|class BankSheetWriter|class AnswerWorkbook");
        TreeSet<String> found = new TreeSet<>();
        for (Path file : Sources.java(Sources.MAIN)) {
            String name = file.getFileName().toString().replace(".java", "");
            if (!file.toString().contains("platform/workbook")
                    && writes.matcher(Sources.read(file)).find()) {
                found.add(name);
            }
        }
        assertThat(found)
                .as("a writer of files that says nothing of its bytes, or one that is gone")
                .isEqualTo(new TreeSet<>(WRITERS.keySet()));
    }

    @Test
    void whatIsFrozenPostedOrSentIsTheSameBytesForGood() {
        Path county = Counties.copy(folder.resolve("county"));
        List<FrozenReport> frozen = new ArrayList<>();
        as(county, DAY, "official", wiring -> {
            for (ReportForm form : wiring.reports.list()) {
                for (ReportLanguage language : List.of(ReportLanguage.ZH, ReportLanguage.BOTH)) {
                    try {
                        frozen.add(
                                wiring.reports.freeze(form.id(), wiring.reports.period(form.id(), "2026Q2"), language));
                    } catch (Refusal doesNotReconcile) {
                        // what is not frozen need not be the same
                    }
                }
            }
        });
        assertThat(frozen.stream().map(FrozenReport::form)).contains("payment-list", "payment-public");
        Map<LocalDate, Integer> written = new TreeMap<>();
        for (LocalDate day : List.of(DAY, LATER)) {
            int before = different.size();
            Map<String, byte[]> now = new TreeMap<>();
            as(
                    county,
                    day,
                    "official",
                    wiring -> frozen.forEach(report -> now.put(
                            "frozen " + report.reportNo(),
                            file(day, path -> wiring.reports.exportFrozen(report.id(), path)))));
            as(county, day, "clerk", wiring -> {
                for (UUID id : ids(wiring, "SELECT id FROM notice WHERE status <> 'DRAFT'")) {
                    byte[] notice = file(day, path -> wiring.notices.print(wiring.notices.open(id), TEXTS, path));
                    now.put("notice " + id, notice);
                    now.put("notice on paper " + id, pdf(new WorkbookPages(notice, "公示", DAY.toString())));
                }
            });
            as(county, day, "cashier", wiring -> {
                for (UUID id : ids(wiring, "SELECT id FROM batch WHERE status IN ('SENT', 'CLOSED')")) {
                    Batch batch = wiring.paymentDesk.batch(id).batch();
                    for (BankSheet.Format format : BankSheet.Format.values()) {
                        now.put(
                                "sheet " + batch.batchNo() + format,
                                file(day, path -> wiring.bankSheets.writeAgain(batch, format, path)));
                    }
                }
            });
            as(county, day, "clerk", wiring -> {
                for (UUID id : ids(
                        wiring,
                        "SELECT DISTINCT e.class_id FROM certificate c JOIN enrolment e ON e.id = c.enrolment_id")) {
                    now.put("certificates " + id, pdf(wiring.certificates.print(id, TEXTS)));
                    now.put("sign-in " + id, file(day, path -> wiring.signInSheets.print(id, TEXTS, path)));
                }
                now.put(
                        "notice of consent",
                        pdf(wiring.consentPrint.blank(
                                ids(wiring, "SELECT id FROM consent_notice ORDER BY name")
                                        .getFirst(),
                                TEXTS)));
            });
            written.put(day, now.size());
            now.forEach((name, bytes) -> {
                byte[] one = first.putIfAbsent(name, bytes);
                if (one != null && !java.util.Arrays.equals(one, bytes)) {
                    different.add(name);
                }
            });
            assertThat(different).as("written again on %s", day).hasSize(before);
        }
        assertThat(written.get(DAY)).isEqualTo(written.get(LATER)).isGreaterThan(30);
    }

    @Test
    void anExportOfTheDayDiffersByItsDaySealAndPreparerOnly() {
        Path county = Counties.copy(folder.resolve("live"));
        Map<String, Path> one = exported(county, DAY);
        Map<String, Path> other = exported(county, DAY.plusDays(1));
        assertThat(one).hasSizeGreaterThan(5).hasSameSizeAs(other);
        one.forEach((name, path) -> {
            List<WorkbookCheck.Stored> before = WorkbookCheck.of(path).cells();
            List<WorkbookCheck.Stored> after =
                    WorkbookCheck.of(Objects.requireNonNull(other.get(name))).cells();
            assertThat(after).as(name).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                if (!before.get(i).equals(after.get(i))) {
                    assertThat(before.get(i).value()).as(name).containsPattern(OF_THE_DAY);
                }
            }
        });
    }

    private Map<String, Path> exported(Path county, LocalDate day) {
        Map<String, Path> made = new TreeMap<>();
        as(county, day, "official", wiring -> {
            for (ReportForm form : wiring.reports.list()) {
                Path path = folder.resolve(form.id() + day + ".xlsx");
                wiring.reports.export(
                        form.id(), wiring.reports.period(form.id(), "2026Q2"), ReportLanguage.ZH, null, path);
                made.put(form.id(), path);
            }
        });
        as(county, day, "clerk", wiring -> {
            Path path = folder.resolve("people" + day + ".xlsx");
            wiring.personExport.run(PageRequest.first(50), null, TEXTS, path, Progress.NONE);
            made.put("people", path);
        });
        return made;
    }

    private byte[] file(LocalDate day, Consumer<Path> write) {
        try {
            Path path = Files.createTempFile(folder, "written" + day, ".xlsx");
            Files.delete(path);
            write.accept(path);
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(Printout pages) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfFile.write(pages, "x", out, Progress.NONE);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<UUID> ids(Wiring wiring, String sql) {
        return wiring.database.read(
                handle -> handle.createQuery(sql).mapTo(UUID.class).list());
    }

    private static void as(Path county, LocalDate day, String login, Consumer<Wiring> work) {
        OfficeClock clock = OfficeClock.fixed(day);
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = new OfficeOpener(clock).open(taken, login, SampleCounty.PASSWORD.toCharArray())) {
            Access access = new Access();
            access.signIn(in.actor());
            work.accept(new Wiring(in, access, clock));
        }
    }
}
