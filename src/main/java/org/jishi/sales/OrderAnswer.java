package org.jishi.sales;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.HeaderFinder;
import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.MarkedValues;
import org.jishi.platform.workbook.SheetMarks;
import org.jishi.platform.workbook.TableFile;
import org.jishi.platform.workbook.WorkbookMarker;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an order file: the shop's own .xlsx again with what became of each row behind the table and what is wrong
 * coloured in its cell; any other file by its values in an .xlsx. It can be mended and read in like the file itself.
 */
public final class OrderAnswer {
    private static final String AUTHOR = "集市 Jishi";
    /** Pale grounds, so that black text on them reads well in print too. */
    private static final String GREEN = "C6EFCE";

    private static final String BLUE = "DDEBF7";
    private static final String GREY = "E7E6E6";
    private static final String YELLOW = "FFEB9C";
    private static final String RED = "FFC7CE";

    private final OrderPlan plan;
    private final Texts texts;

    private OrderAnswer(OrderPlan plan, Texts texts) {
        this.plan = plan;
        this.texts = texts;
    }

    /** A name for the answer beside the file: "订单（核对结果）.xlsx"; nobody's macros go on in it. */
    public static String suggestedName(OrderPlan plan, Texts texts) {
        String name = String.valueOf(plan.file().path().getFileName());
        int dot = name.lastIndexOf('.');
        return texts.text("sales.answer.fileName", dot > 0 ? name.substring(0, dot) : name) + ".xlsx";
    }

    /**
     * Writes the answer, whole or not at all.
     *
     * @throws Refusal when the file is no longer there as it was when the plan was made
     */
    public static void write(OrderPlan plan, Path out, Texts texts) {
        Path source = plan.file().path();
        if (!plan.file().isStillThere()) {
            throw new Refusal("sales.answer.fileChanged", ShownName.of(source));
        }
        TableFile.within(source, () -> {
            new OrderAnswer(plan, texts).write(out);
            return out;
        });
    }

    private void write(Path out) {
        TableFile file = TableFile.open(plan.file().path());
        HeaderFinder.Found<OrderField> found = HeaderFinder.find(file, OrderField.WORDS)
                .orElseThrow(() -> new Refusal("sales.file.noHeadings", plan.fileName()));
        SheetMarks marks = marks(found);
        if (file.kind() == TableFile.Kind.XLSX) {
            try {
                WorkbookMarker.mark(plan.file().path(), out, List.of(marks));
                return;
            } catch (WorkbookMarker.Unusual e) {
                // its values are answered, as those of a text file are
            }
        }
        String name = found.sheet().name();
        MarkedValues.write(
                List.of(new MarkedValues.Table(
                        found.sheet(), name.isEmpty() ? texts.text("sales.answer.sheet") : name, marks)),
                out);
    }

    private SheetMarks marks(HeaderFinder.Found<OrderField> found) {
        Layout<OrderField> layout = found.layout();
        String verdict = texts.text("sales.answer.verdict");
        int column = layout.headings().entrySet().stream()
                .filter(heading -> heading.getValue().endsWith(verdict))
                .map(Map.Entry::getKey)
                .min(Integer::compare)
                .orElse(found.sheet().width());
        Map<String, List<String>> doubts = doubts();
        TreeMap<Integer, SheetMarks.RowMarks> rows = new TreeMap<>();
        for (PlannedOrder row : plan.rows()) {
            List<String> doubted = row.order() == null ? List.of() : doubts.getOrDefault(row.orderNo(), List.of());
            rows.put(row.row() - 1, marks(row, layout, doubted));
        }
        return new SheetMarks(
                found.sheet().name(),
                layout.firstDataRow() - 1,
                column,
                List.of(verdict, texts.text("sales.answer.advice")),
                List.of(14, 60),
                AUTHOR,
                Map.of(),
                rows);
    }

    private SheetMarks.RowMarks marks(PlannedOrder row, Layout<OrderField> layout, List<String> doubted) {
        boolean refused = row.verdict() == OrderVerdict.REFUSED;
        Map<Integer, SheetMarks.CellMarks> cells = new HashMap<>();
        List<String> advice = new ArrayList<>();
        for (Problem note : row.notes()) {
            String told = texts.text(note);
            advice.add(told);
            layout.column(OrderField.of(note))
                    .ifPresent(column ->
                            cells.putIfAbsent(column, new SheetMarks.CellMarks(refused ? RED : YELLOW, told)));
        }
        advice.addAll(doubted);
        String verdict = texts.text("sales.verdict", row.verdict());
        boolean look = !refused && !advice.isEmpty();
        List<@Nullable String> grounds = new ArrayList<>();
        grounds.add(look ? YELLOW : ground(row.verdict()));
        grounds.add(null);
        return new SheetMarks.RowMarks(
                grounds,
                List.of(look ? texts.text("sales.answer.look", verdict) : verdict, String.join("\n", advice)),
                cells);
    }

    /** What is doubted, by the number of each order in it. */
    private Map<String, List<String>> doubts() {
        Map<String, List<String>> all = new HashMap<>();
        for (DoubtFinding doubt : plan.doubts()) {
            String told = texts.text(
                    "sales.answer.doubt",
                    texts.text("sales.doubtKind", doubt.kind()),
                    DoubtWords.detail(texts, doubt.detail()));
            doubt.orders()
                    .forEach(order -> all.computeIfAbsent(order.orderNo(), none -> new ArrayList<>())
                            .add(told));
        }
        return all;
    }

    private static String ground(OrderVerdict verdict) {
        return switch (verdict) {
            case NEW -> GREEN;
            case UPDATED -> BLUE;
            case DUPLICATE, UNPAID -> GREY;
            case REFUSED -> RED;
        };
    }
}
