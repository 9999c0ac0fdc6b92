package org.jishi.intake.roster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.ShownName;
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
    /** A larger .xls does not fit into memory as objects, in bytes. */
    private static final long LARGEST_IN_MEMORY = 8L << 20;

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

    /**
     * What an answer's name ends in: an .xls stays one if it is not very large. An .xlsm is answered by an .xlsx: an office
     * sends nobody's macros on.
     */
    public static String ending(ImportPlan plan) {
        if (plan.file().content().kind() == TableFile.Kind.XLS) {
            return fitsInMemory(plan.file().path()) ? ".xls" : ".xlsx";
        }
        return ".xlsx";
    }

    /**
     * Writes the answer, whole or not at all; readable by its owner only.
     *
     * @param out an .xlsx, or an .xls for a roster that was one; an .xlsx for an .xls holds its values alone
     * @throws Refusal when the roster's file is no longer there as it was when the plan was made
     */
    public static void write(ImportPlan plan, Path out, Texts texts) {
        Path source = plan.file().path();
        if (!plan.file().isStillThere()) {
            throw new Refusal("people.roster.fileChanged", ShownName.of(source));
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
            case XLSX -> marked(plan, marks, out, texts);
        }
    }

    /** A workbook of a kind that cannot be marked as it streams is answered by its values alone. */
    private static void marked(ImportPlan plan, List<AnswerMarks> marks, Path out, Texts texts) {
        try {
            WorkbookMarker.mark(
                    plan.file().path(),
                    out,
                    marks.stream().map(sheet -> sheet.inWorkbook(texts)).toList());
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

    private static void old(Path source, List<AnswerMarks> marks, Path out, Texts texts) {
        if (!name(out).endsWith(".xls")) {
            PlainAnswer.write(marks, out, texts);
            return;
        }
        if (!fitsInMemory(source)) {
            throw new Refusal("people.roster.answer.asXlsx", ShownName.of(source));
        }
        try (HSSFWorkbook workbook = new HSSFWorkbook(Files.newInputStream(source))) {
            OldFormulas.leaveForeignOut(workbook);
            mark(workbook, marks, out, texts);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new Refusal("platform.workbook.unreadable", ShownName.of(source));
        }
    }

    private static boolean fitsInMemory(Path old) {
        try {
            return Files.size(old) <= LARGEST_IN_MEMORY;
        } catch (IOException e) {
            throw new Refusal("platform.workbook.unreadable", ShownName.of(old));
        }
    }

    private static String name(Path out) {
        return String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static void mark(Workbook workbook, List<AnswerMarks> marks, Path out, Texts texts) {
        for (AnswerMarks sheet : marks) {
            new PoiAnswer(workbook, texts).mark(workbook.getSheetAt(index(workbook, sheet)), sheet);
        }
        AtomicFiles.save(out, workbook::write);
    }

    /** Chart sheets are no tables, so that places among the tables differ from places in the workbook. */
    private static int index(Workbook workbook, AnswerMarks marks) {
        int byName = workbook.getSheetIndex(marks.sheet().name());
        return byName >= 0 ? byName : marks.first().sheetIndex();
    }
}
