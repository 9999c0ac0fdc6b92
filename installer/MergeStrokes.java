import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes a TrueType font whose letters have no strokes that lie over each other: {@code java installer/MergeStrokes.java
 * FROM.ttf TO.ttf}. JavaFX fills large letters by the even-odd rule, which leaves a hole wherever two strokes cross; in a
 * static cut of a variable font nearly all Chinese letters have such places. Only the outlines are changed, and the bearings
 * that follow from them; a letter without such places keeps its outline as it is. Widths, names, the table of characters
 * and the tables of layout are copied byte for byte. See docs/decisions/0042-fonts-without-holes.md.
 */
class MergeStrokes {
    /** In square units of a thousandth of the letter's height: nothing of it is seen at any size. */
    private static final double NOTHING = 2;

    private static final int ON = 1, X_SHORT = 2, Y_SHORT = 4, REPEAT = 8, X_SAME = 16, Y_SAME = 32;

    record Spot(int x, int y, boolean on) {}

    /** A straight piece has its control in its end. */
    record Piece(double fromX, double fromY, double controlX, double controlY, double toX, double toY, boolean straight) {}

    record Letter(byte[] data, int points, int contours, int left, int top, boolean changed) {}

    public static void main(String[] args) throws IOException {
        ByteBuffer font = ByteBuffer.wrap(Files.readAllBytes(Path.of(args[0])));
        Map<String, byte[]> tables = tables(font);
        ByteBuffer head = ByteBuffer.wrap(tables.get("head"));
        if (head.getShort(50) != 1 || tables.containsKey("fpgm")) {
            throw new IOException("only fonts with long offsets and without instructions");
        }
        ByteBuffer offsets = ByteBuffer.wrap(tables.get("loca"));
        byte[] glyphs = tables.get("glyf");
        int count = offsets.capacity() / 4 - 1;
        List<Letter> letters = IntStream.range(0, count).parallel()
                .mapToObj(i -> letter(i, Arrays.copyOfRange(glyphs, offsets.getInt(4 * i), offsets.getInt(4 * i + 4))))
                .toList();
        ByteArrayOutputStream outlines = new ByteArrayOutputStream(glyphs.length);
        ByteBuffer maxima = ByteBuffer.wrap(tables.get("maxp"));
        int points = 0;
        int contours = 0;
        for (int i = 0; i < count; i++) {
            Letter letter = letters.get(i);
            offsets.putInt(4 * i, outlines.size());
            outlines.writeBytes(letter.data());
            outlines.writeBytes(new byte[-letter.data().length & 3]);
            points = Math.max(points, letter.points());
            contours = Math.max(contours, letter.contours());
            bearing(tables, "hmtx", "hhea", i, letter.left());
            bearing(tables, "vmtx", "vhea", i, letter.top());
        }
        offsets.putInt(4 * count, outlines.size());
        maxima.putShort(6, (short) points).putShort(8, (short) contours);
        tables.put("glyf", outlines.toByteArray());
        write(Path.of(args[1]), font.getInt(0), tables);
        System.out.println(letters.stream().filter(Letter::changed).count() + " of " + count + " letters were merged");
    }

    // One letter.

    private static Letter letter(int number, byte[] data) {
        if (data.length == 0) {
            return new Letter(data, 0, 0, 0, 0, false);
        }
        ByteBuffer from = ByteBuffer.wrap(data);
        if (from.getShort(0) < 0) {
            throw new IllegalStateException("letter " + number + " is made of others");
        }
        List<List<Spot>> before = read(from);
        if (overlap(path(before)) < NOTHING) {
            from.put(flagsAt(from), (byte) (from.get(flagsAt(from)) & 0x3F));
            return new Letter(data, points(before), before.size(), 0, 0, false);
        }
        List<List<Spot>> after = merged(before);
        if (overlap(path(after)) >= NOTHING) {
            after = merged(after);
        }
        double left = overlap(path(after));
        if (left >= NOTHING) {
            throw new IllegalStateException("letter " + number + " still has strokes over each other: " + left);
        }
        ByteBuffer bounds = ByteBuffer.wrap(encoded(after));
        return new Letter(
                bounds.array(), points(after), after.size(),
                bounds.getShort(2) - from.getShort(2), from.getShort(8) - bounds.getShort(8), true);
    }

    private static int points(List<List<Spot>> contours) {
        return contours.stream().mapToInt(List::size).sum();
    }

    /** How much of a letter lies under more than one stroke. */
    private static double overlap(Path2D path) {
        Path2D holes = new Path2D.Double(path);
        holes.setWindingRule(Path2D.WIND_EVEN_ODD);
        return Math.abs(Math.abs(area(path)) - Math.abs(area(new Area(holes))));
    }

    /** By Green's theorem: what lies under two strokes counts twice. */
    private static double area(Shape shape) {
        double sum = 0;
        for (List<Piece> contour : pieces(shape)) {
            for (Piece p : contour) {
                sum += p.straight()
                        ? cross(p.fromX(), p.fromY(), p.toX(), p.toY()) / 2
                        : (2 * cross(p.fromX(), p.fromY(), p.controlX(), p.controlY())
                                + 2 * cross(p.controlX(), p.controlY(), p.toX(), p.toY())
                                + cross(p.fromX(), p.fromY(), p.toX(), p.toY())) / 6;
            }
        }
        return sum;
    }

    private static double cross(double ax, double ay, double bx, double by) {
        return ax * by - ay * bx;
    }

    private static List<List<Spot>> merged(List<List<Spot>> contours) {
        Path2D before = path(contours);
        Area whole = new Area(before);
        boolean turn = area(whole) * area(before) < 0;
        List<List<Spot>> result = new ArrayList<>();
        for (List<Piece> contour : pieces(whole)) {
            List<Spot> spots = spots(joined(contour));
            if (spots.size() > 2 && Math.abs(area(path(List.of(spots)))) >= NOTHING) {
                result.add(turn ? spots.reversed() : spots);
            }
        }
        return result;
    }

    /** Pieces of one curve or of one straight line are one again, where merging cut them. */
    private static List<Piece> joined(List<Piece> contour) {
        List<Piece> result = new ArrayList<>(contour);
        for (int i = 0; i < result.size() && result.size() > 2; ) {
            int next = (i + 1) % result.size();
            Piece one = joined(result.get(i), result.get(next));
            if (one == null) {
                i++;
            } else {
                result.set(i, one);
                result.remove(next);
                i = next < i ? i - 1 : i;
            }
        }
        return result;
    }

    private static Piece joined(Piece a, Piece b) {
        if (a.straight() != b.straight()) {
            return null;
        }
        double near = a.straight() ? away(a.fromX(), a.fromY(), a.toX(), a.toY()) : away(a.controlX(), a.controlY(), a.toX(), a.toY());
        double whole = a.straight()
                ? away(a.fromX(), a.fromY(), b.toX(), b.toY())
                : away(a.controlX(), a.controlY(), b.controlX(), b.controlY());
        double part = near / whole;
        if (!(part > 0.001 && part < 0.999)) {
            return null;
        }
        if (a.straight()) {
            return away(between(a.fromX(), b.toX(), part), between(a.fromY(), b.toY(), part), a.toX(), a.toY()) < 0.01
                    ? new Piece(a.fromX(), a.fromY(), b.toX(), b.toY(), b.toX(), b.toY(), true)
                    : null;
        }
        double x = a.fromX() + (a.controlX() - a.fromX()) / part;
        double y = a.fromY() + (a.controlY() - a.fromY()) / part;
        boolean same = away(between(x, b.toX(), part), between(y, b.toY(), part), b.controlX(), b.controlY()) < 0.02
                && away(
                                between(a.controlX(), b.controlX(), part),
                                between(a.controlY(), b.controlY(), part),
                                a.toX(),
                                a.toY())
                        < 0.02;
        return same ? new Piece(a.fromX(), a.fromY(), x, y, b.toX(), b.toY(), false) : null;
    }

    private static double between(double from, double to, double part) {
        return from + (to - from) * part;
    }

    private static double away(double ax, double ay, double bx, double by) {
        return Math.hypot(ax - bx, ay - by);
    }

    /** In whole units; a spot halfway between two controls is left out, as TrueType has it. */
    private static List<Spot> spots(List<Piece> contour) {
        List<Spot> result = new ArrayList<>();
        for (int i = 0; i < contour.size(); i++) {
            Piece piece = contour.get(i);
            Piece next = contour.get((i + 1) % contour.size());
            if (!piece.straight()) {
                result.add(new Spot(round(piece.controlX()), round(piece.controlY()), false));
            }
            boolean implied = i < contour.size() - 1 && !piece.straight() && !next.straight()
                    && away(
                                    (round(piece.controlX()) + round(next.controlX())) / 2.0,
                                    (round(piece.controlY()) + round(next.controlY())) / 2.0,
                                    piece.toX(),
                                    piece.toY())
                            < 0.6;
            Spot end = new Spot(round(piece.toX()), round(piece.toY()), true);
            if (!implied && (result.isEmpty() || !result.getLast().equals(end))) {
                result.add(end);
            }
        }
        if (result.size() > 1 && result.getLast().equals(result.getFirst())) {
            result.removeLast();
        }
        return result;
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }

    private static List<List<Piece>> pieces(Shape shape) {
        List<List<Piece>> result = new ArrayList<>();
        List<Piece> contour = new ArrayList<>();
        double[] at = new double[6];
        double startX = 0, startY = 0, x = 0, y = 0;
        for (PathIterator part = shape.getPathIterator(null); !part.isDone(); part.next()) {
            int kind = part.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> {
                    contour = new ArrayList<>();
                    result.add(contour);
                    startX = x = at[0];
                    startY = y = at[1];
                }
                case PathIterator.SEG_LINETO, PathIterator.SEG_CLOSE -> {
                    double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
                    double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
                    if (toX != x || toY != y) {
                        contour.add(new Piece(x, y, toX, toY, toX, toY, true));
                    }
                    x = toX;
                    y = toY;
                }
                case PathIterator.SEG_QUADTO -> {
                    contour.add(new Piece(x, y, at[0], at[1], at[2], at[3], false));
                    x = at[2];
                    y = at[3];
                }
                default -> throw new IllegalStateException("a cubic curve");
            }
        }
        return result;
    }

    private static Path2D path(List<List<Spot>> contours) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (List<Spot> contour : contours) {
            int size = contour.size();
            int first = 0;
            while (first < size && !contour.get(first).on()) {
                first++;
            }
            Spot start = contour.get(first % size);
            if (first == size) {
                throw new IllegalStateException("a contour of controls only");
            }
            path.moveTo(start.x(), start.y());
            for (int i = 1; i <= size; i++) {
                Spot spot = contour.get((first + i) % size);
                Spot next = contour.get((first + i + 1) % size);
                if (spot.on()) {
                    path.lineTo(spot.x(), spot.y());
                } else if (next.on()) {
                    path.quadTo(spot.x(), spot.y(), next.x(), next.y());
                    i++;
                } else {
                    path.quadTo(spot.x(), spot.y(), (spot.x() + next.x()) / 2.0, (spot.y() + next.y()) / 2.0);
                }
            }
            path.closePath();
        }
        return path;
    }

    // The file: https://learn.microsoft.com/typography/opentype/spec/glyf

    private static int flagsAt(ByteBuffer data) {
        int ends = 10 + 2 * data.getShort(0);
        return ends + 2 + data.getShort(ends);
    }

    private static List<List<Spot>> read(ByteBuffer data) {
        int contours = data.getShort(0);
        int size = (data.getShort(10 + 2 * contours - 2) & 0xFFFF) + 1;
        int at = flagsAt(data);
        int[] flags = new int[size];
        for (int i = 0; i < size; i++) {
            flags[i] = data.get(at++) & 0xFF;
            if ((flags[i] & REPEAT) != 0) {
                int times = data.get(at++) & 0xFF;
                Arrays.fill(flags, i + 1, i + 1 + times, flags[i]);
                i += times;
            }
        }
        int[][] places = new int[2][size];
        for (int axis = 0; axis < 2; axis++) {
            int small = axis == 0 ? X_SHORT : Y_SHORT;
            int same = axis == 0 ? X_SAME : Y_SAME;
            int place = 0;
            for (int i = 0; i < size; i++) {
                if ((flags[i] & small) != 0) {
                    int step = data.get(at++) & 0xFF;
                    place += (flags[i] & same) != 0 ? step : -step;
                } else if ((flags[i] & same) == 0) {
                    place += data.getShort(at);
                    at += 2;
                }
                places[axis][i] = place;
            }
        }
        List<List<Spot>> result = new ArrayList<>();
        int from = 0;
        for (int contour = 0; contour < contours; contour++) {
            int to = (data.getShort(10 + 2 * contour) & 0xFFFF) + 1;
            List<Spot> spots = new ArrayList<>();
            for (int i = from; i < to; i++) {
                spots.add(new Spot(places[0][i], places[1][i], (flags[i] & ON) != 0));
            }
            result.add(spots);
            from = to;
        }
        return result;
    }

    private static byte[] encoded(List<List<Spot>> contours) {
        List<Spot> all = contours.stream().flatMap(List::stream).toList();
        ByteArrayOutputStream flags = new ByteArrayOutputStream();
        ByteBuffer xs = ByteBuffer.allocate(2 * all.size());
        ByteBuffer ys = ByteBuffer.allocate(2 * all.size());
        List<Integer> kinds = new ArrayList<>();
        Spot last = new Spot(0, 0, true);
        for (Spot spot : all) {
            kinds.add((spot.on() ? ON : 0)
                    | step(xs, spot.x() - last.x(), X_SHORT, X_SAME)
                    | step(ys, spot.y() - last.y(), Y_SHORT, Y_SAME));
            last = spot;
        }
        for (int i = 0; i < kinds.size(); i++) {
            int times = 0;
            while (i + times + 1 < kinds.size() && times < 255 && kinds.get(i + times + 1).equals(kinds.get(i))) {
                times++;
            }
            flags.write(kinds.get(i) | (times > 0 ? REPEAT : 0));
            if (times > 0) {
                flags.write(times);
                i += times;
            }
        }
        Path2D path = path(contours);
        ByteBuffer result = ByteBuffer.allocate(12 + 2 * contours.size() + flags.size() + xs.position() + ys.position());
        result.putShort((short) contours.size());
        result.putShort((short) Math.floor(path.getBounds2D().getMinX()));
        result.putShort((short) Math.floor(path.getBounds2D().getMinY()));
        result.putShort((short) Math.ceil(path.getBounds2D().getMaxX()));
        result.putShort((short) Math.ceil(path.getBounds2D().getMaxY()));
        int end = -1;
        for (List<Spot> contour : contours) {
            end += contour.size();
            result.putShort((short) end);
        }
        result.putShort((short) 0).put(flags.toByteArray());
        result.put(xs.array(), 0, xs.position()).put(ys.array(), 0, ys.position());
        return result.array();
    }

    private static int step(ByteBuffer steps, int step, int small, int same) {
        if (step == 0) {
            return same;
        }
        if (Math.abs(step) < 256) {
            steps.put((byte) Math.abs(step));
            return small | (step > 0 ? same : 0);
        }
        steps.putShort((short) step);
        return 0;
    }

    /** What lies left of a letter, or above it, in the table of widths. */
    private static void bearing(Map<String, byte[]> tables, String metrics, String header, int letter, int more) {
        ByteBuffer table = ByteBuffer.wrap(tables.get(metrics));
        int whole = ByteBuffer.wrap(tables.get(header)).getShort(34) & 0xFFFF;
        int at = letter < whole ? 4 * letter + 2 : 4 * whole + 2 * (letter - whole);
        table.putShort(at, (short) (table.getShort(at) + more));
    }

    private static Map<String, byte[]> tables(ByteBuffer font) {
        Map<String, byte[]> tables = new TreeMap<>();
        for (int i = 0; i < font.getShort(4); i++) {
            int at = 12 + 16 * i;
            byte[] data = new byte[font.getInt(at + 12)];
            font.get(font.getInt(at + 8), data);
            tables.put(new String(font.array(), at, 4, StandardCharsets.US_ASCII), data);
        }
        return tables;
    }

    private static void write(Path to, int version, Map<String, byte[]> tables) throws IOException {
        ByteBuffer.wrap(tables.get("head")).putInt(8, 0);
        int start = 12 + 16 * tables.size();
        int size = start + tables.values().stream().mapToInt(table -> table.length + 3 & ~3).sum();
        ByteBuffer font = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        font.putInt(version).putShort((short) tables.size()).putShort((short) (16 * power));
        font.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        int offset = start;
        int head = 0;
        for (var table : tables.entrySet()) {
            byte[] data = table.getValue();
            font.put(offset, data);
            font.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            font.putInt(sum(font, offset, data.length + 3 & ~3)).putInt(offset).putInt(data.length);
            head = table.getKey().equals("head") ? offset : head;
            offset += data.length + 3 & ~3;
        }
        font.putInt(head + 8, 0xB1B0AFBA - sum(font, 0, size));
        Files.write(to, font.array());
    }

    private static int sum(ByteBuffer font, int from, int length) {
        int sum = 0;
        for (int at = from; at < from + length; at += 4) {
            sum += font.getInt(at);
        }
        return sum;
    }
}
