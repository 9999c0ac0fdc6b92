package org.jishi.platform.print.sheet;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.jishi.platform.print.Letters;
import org.jishi.platform.print.Mark;

/** Puts a cell's words where its style wants them. What does not fit is made a little smaller rather than lost. */
final class CellText {
    /** Beside words, in points. */
    private static final double BESIDE = 2.2;

    /** The space after a figure is no narrower than so much of its size: of 宋体, for which forms are made, it is half. */
    private static final double AFTER = 0.4;

    private static final double INDENT = 6.75;
    /** No smaller than so of their size are words made to fit. */
    private static final double SMALLEST = 0.6;

    private static final double STEP = 0.05;

    private final Letters letters;
    private final double scale;

    CellText(Letters letters, double scale) {
        this.letters = letters;
        this.scale = scale;
    }

    double width(Mark.Words words) {
        return letters.width(words.text(), words.size(), words.bold());
    }

    /** How high a row must be for it, in points of the sheet. */
    double height(String text, CellLook look, double width) {
        int lines = look.wrapped()
                ? letters.lines(text, look.size(), look.bold(), width - 2 * BESIDE)
                        .size()
                : 1;
        return lines * look.size() * Letters.LINE + 2;
    }

    /** @param free what the words may take on their line: their cell, and the empty ones beside it */
    List<Mark> marks(String text, boolean figure, CellLook look, SheetPainter.Box cell, SheetPainter.Box free) {
        HorizontalAlignment across = across(look, figure);
        double beside = BESIDE * scale;
        double left = cell.left() + beside + (across == HorizontalAlignment.LEFT ? look.indent() * INDENT * scale : 0);
        double right = cell.right()
                - beside
                - (across == HorizontalAlignment.RIGHT ? look.indent() * INDENT * scale + after(look) : 0);
        double most = free == cell ? right - left : room(across, left, right, cell, free, beside);
        double smaller = 1;
        double size = look.size() * scale;
        List<String> lines = broken(text, look, size, most, figure);
        while (smaller > SMALLEST && !fits(lines, look, size, figure ? most : Double.MAX_VALUE, cell.height())) {
            smaller -= STEP;
            size = look.size() * scale * smaller;
            lines = broken(text, look, size, most, figure);
        }
        List<Mark> marks = new ArrayList<>();
        double high = lines.size() * size * Letters.LINE;
        double top = switch (look.down()) {
            case TOP -> cell.top() + 1;
            case CENTER, JUSTIFY, DISTRIBUTED -> (cell.top() + cell.bottom() - high) / 2;
            default -> cell.bottom() - high - 0.5 * scale;
        };
        if (high > cell.height() && look.down() != VerticalAlignment.BOTTOM) {
            top = cell.top();
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            double stand = top + i * size * Letters.LINE + size * Letters.STAND;
            if (i > 0 && stand > cell.bottom() + size / 2) {
                break;
            }
            if (!line.isEmpty()) {
                double width = letters.width(line, size, look.bold());
                double x = switch (across) {
                    case RIGHT -> right - width;
                    case CENTER -> Math.max(free.left() + beside, (left + right - width) / 2);
                    default -> left;
                };
                marks.add(new Mark.Words(x, stand, line, size, look.bold(), look.colour()));
            }
        }
        return marks;
    }

    /** What a format such as "0.00_ " keeps free at the right, so that figures do not touch the words beside them. */
    private double after(CellLook look) {
        String after = look.after();
        return after.isEmpty()
                ? 0
                : scale * Math.max(AFTER * look.size(), letters.width(after, look.size(), look.bold()));
    }

    private static double room(
            HorizontalAlignment across,
            double left,
            double right,
            SheetPainter.Box cell,
            SheetPainter.Box free,
            double beside) {
        return switch (across) {
            case RIGHT -> right - free.left() - beside;
            case CENTER -> {
                double middle = (cell.left() + cell.right()) / 2;
                yield 2 * Math.max(Math.min(middle - free.left(), free.right() - middle) - beside, (right - left) / 2);
            }
            default -> free.right() - beside - left;
        };
    }

    private List<String> broken(String text, CellLook look, double size, double most, boolean figure) {
        if (look.wrapped() && !figure) {
            return letters.lines(text, size, look.bold(), most);
        }
        String line = text.replaceAll("\\R", " ");
        return List.of(figure ? line : letters.cut(line, size, look.bold(), most));
    }

    private boolean fits(List<String> lines, CellLook look, double size, double most, double high) {
        return (lines.size() == 1 || lines.size() * size * Letters.LINE <= high + size * 0.2)
                && lines.stream().allMatch(line -> letters.width(line, size, look.bold()) <= most);
    }

    private static HorizontalAlignment across(CellLook look, boolean figure) {
        return switch (look.across()) {
            case GENERAL -> figure ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT;
            case CENTER, CENTER_SELECTION, DISTRIBUTED -> HorizontalAlignment.CENTER;
            case RIGHT -> HorizontalAlignment.RIGHT;
            default -> HorizontalAlignment.LEFT;
        };
    }
}
