package org.jishi.intake.roster;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.TableFile;

/**
 * A process with the heap of a small computer that is given one strange workbook after another. Says for each what became
 * of it: {@code name, milliseconds of the processor, persons or the refusal's key}.
 */
final class StrangeOffice {
    /** An answer of more bytes than this has very many rows. */
    private static final long MANY = 1L << 20;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private StrangeOffice() {}

    /** Arguments: the folder of the workbooks, an empty one for the answers. */
    public static void main(String[] arguments) throws Exception {
        Path answers = Path.of(arguments[1]);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                try (RosterDesk desk = new RosterDesk()) {
                    long start = THREADS.getCurrentThreadCpuTime();
                    String outcome = outcome(desk, file, answers);
                    System.out.printf(
                            Locale.ROOT,
                            "%s\t%d\t%s%n",
                            file.getFileName(),
                            (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000,
                            outcome);
                    System.out.flush();
                }
            }
        }
    }

    private static String outcome(RosterDesk desk, Path file, Path answers) throws Exception {
        try {
            RosterPlan plan = desk.rosters.dryRun(desk.rosters.open(file), Progress.NONE);
            int added = desk.run(plan).map(RosterImport::added).orElse(0);
            Path answer = answers.resolve(file.getFileName()
                    + (plan.file().content().kind() == TableFile.Kind.XLS ? ".answer.xls" : ".answer.xlsx"));
            AnswerWorkbook.write(plan, answer, Texts.in(Language.ZH));
            return String.valueOf(added);
        } catch (Refusal refusal) {
            String text = Texts.in(Language.ZH).text(refusal);
            if (!text.contains(file.getFileName().toString())) {
                return "names no file: " + text;
            }
            return refusal.problems().getFirst().key();
        } catch (RuntimeException | OutOfMemoryError e) {
            e.printStackTrace();
            return e.toString();
        }
    }

    /** Opens an answer with POI, as a spreadsheet would; one of a million rows by our own reader. */
    static int sheetsOf(Path answer) throws Exception {
        if (Files.size(answer) > MANY) {
            return TableFile.open(answer).sheets().size();
        }
        try (Workbook workbook = WorkbookFactory.create(answer.toFile(), null, true)) {
            return workbook.getNumberOfSheets();
        }
    }
}
