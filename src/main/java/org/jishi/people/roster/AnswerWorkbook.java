package org.jishi.people.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.TableFile;
import org.jishi.platform.workbook.WorkbookMarker;

/**
 * The answer to a roster: the sender's own file again, with its formats, formulas and other sheets, in which cells are
 * coloured and carry a comment that says what is wrong, and a column behind the table says what became of each row. Text
 * files are answered by an .xlsx. A corrected answer can be read in like any roster.
 */
public final class AnswerWorkbook {
    private static final String MACROS = ".xlsm";
    /** A workbook of more XML than this, in bytes unpacked, does not fit into memory as objects. */
    private static final long LARGEST_IN_MEMORY = 12L << 20;

    private AnswerWorkbook() {}

    /** A name for the answer beside the roster: "花名册（核对结果）.xlsx". */
    public static String suggestedName(ImportPlan plan, Texts texts) {
        return texts.text("people.roster.answer.fileName", bareName(plan)) + ending(plan);
    }

    /** The roster's name without its ending. */
    public static String bareName(ImportPlan plan) {
        String name = String.valueOf(plan.file().path().getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** What an answer's name ends in: an .xls stays one, and so does an .xlsm. */
    public static String ending(ImportPlan plan) {
        if (plan.file().content().kind() == TableFile.Kind.XLS) {
            return ".xls";
        }
        String name = String.valueOf(plan.file().path().getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(MACROS) ? MACROS : ".xlsx";
    }

    /**
     * Writes the answer, whole or not at all; readable by its owner only.
     *
     * @param out an .xlsx, or an .xls for a roster that was one
     * @throws Refusal when the roster's file is no longer there as it was when the plan was made
     */
    public static void write(ImportPlan plan, Path out, Texts texts) {
        Path source = plan.file().path();
        if (!plan.file().isStillThere()) {
            throw new Refusal("people.roster.fileChanged", String.valueOf(source.getFileName()));
        }
        TableFile.within(source, () -> {
            write(plan, source, out, texts);
            return out;
        });
    }

    private static void write(ImportPlan plan, Path source, Path out, Texts texts) {
        List<AnswerMarks> marks = AnswerMarks.of(plan, texts);
        switch (plan.file().content().kind()) {
            case TEXT, MARKUP -> PlainAnswer.write(marks, out, texts);
            case XLS -> old(source, marks, out, texts);
            case XLSX -> {
                if (plan.file().content().sheets().stream()
                                .allMatch(sheet -> sheet.rows().isEmpty())
                        || unpacked(source) > LARGEST_IN_MEMORY) {
                    streamed(plan, marks, out, texts);
                } else {
                    modern(plan, marks, out, texts);
                }
            }
        }
    }

    /** A workbook of a kind that cannot be marked as it streams is answered by its values alone. */
    private static void streamed(ImportPlan plan, List<AnswerMarks> marks, Path out, Texts texts) {
        try {
            WorkbookMarker.mark(
                    plan.file().path(),
                    out,
                    marks.stream().map(sheet -> sheet.forLongSheets(texts)).toList());
        } catch (WorkbookMarker.Unusual e) {
            TableFile again = TableFile.open(plan.file().path());
            PlainAnswer.write(
                    marks.stream()
                            .map(sheet ->
                                    sheet.with(again.sheets().get(sheet.first().sheetIndex())))
                            .toList(),
                    out,
                    texts);
        }
    }

    /** Bytes of all parts, as the workbook itself says. */
    private static long unpacked(Path source) {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        } catch (IOException e) {
            throw new Refusal("platform.workbook.unreadable", String.valueOf(source.getFileName()));
        }
    }

    private static void modern(ImportPlan plan, List<AnswerMarks> marks, Path out, Texts texts) {
        Path source = plan.file().path();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(source))) {
            workbook.setWorkbookType(name(out).endsWith(MACROS) ? XSSFWorkbookType.XLSM : XSSFWorkbookType.XLSX);
            mark(workbook, marks, out, texts);
        } catch (POIXMLException | IllegalArgumentException | IllegalStateException e) {
            // a dialect that POI does not know, such as the strict one, or contents that it does not put up with
            streamed(plan, marks, out, texts);
        } catch (IOException e) {
            throw new Refusal("platform.workbook.unreadable", String.valueOf(source.getFileName()));
        }
    }

    private static void old(Path source, List<AnswerMarks> marks, Path out, Texts texts) {
        try (HSSFWorkbook workbook = new HSSFWorkbook(Files.newInputStream(source))) {
            if (name(out).endsWith(".xls")) {
                mark(workbook, marks, out, texts);
                return;
            }
            try (XSSFWorkbook copy = new XSSFWorkbook()) {
                BookCopy.copy(workbook, copy);
                mark(copy, marks, out, texts);
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new Refusal("platform.workbook.unreadable", String.valueOf(source.getFileName()));
        }
    }

    private static String name(Path out) {
        return String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static void mark(Workbook workbook, List<AnswerMarks> marks, Path out, Texts texts) {
        for (AnswerMarks sheet : marks) {
            new PoiAnswer(workbook, texts).mark(workbook.getSheetAt(index(workbook, sheet)), sheet);
        }
        AtomicFiles.write(out, workbook::write);
    }

    /** Chart sheets are no tables, so that places among the tables differ from places in the workbook. */
    private static int index(Workbook workbook, AnswerMarks marks) {
        int byName = workbook.getSheetIndex(marks.sheet().name());
        return byName >= 0 ? byName : marks.first().sheetIndex();
    }
}
