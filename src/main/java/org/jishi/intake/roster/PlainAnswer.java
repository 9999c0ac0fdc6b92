package org.jishi.intake.roster;

import java.nio.file.Path;
import java.util.List;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.MarkedValues;

/** An answer of the values alone: to a text file, and to a workbook that cannot be marked as it is. */
final class PlainAnswer {
    private PlainAnswer() {}

    static void write(List<AnswerMarks> tables, Path out, Texts texts) {
        MarkedValues.write(tables.stream().map(marks -> table(marks, texts)).toList(), out);
    }

    private static MarkedValues.Table table(AnswerMarks marks, Texts texts) {
        String name = marks.sheet().name();
        return new MarkedValues.Table(
                marks.sheet(),
                name.isEmpty() ? texts.text("people.roster.answer.sheet") : name,
                marks.inWorkbook(texts));
    }
}
