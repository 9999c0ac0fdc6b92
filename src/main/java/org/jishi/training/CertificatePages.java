package org.jishi.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.print.Letters;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.PrintPage;
import org.jishi.platform.print.Printout;
import org.jishi.platform.text.Texts;

/**
 * Certificates, one on each lying A4 page, in the bundled font; {@link #lacks} tells of characters that it does not have.
 */
final class CertificatePages implements Printout {
    private static final double WIDTH = PrintPage.A4_HEIGHT;
    private static final double HEIGHT = PrintPage.A4_WIDTH;
    private static final double FRAME = 36;
    private static final double INSET = 8;
    private static final double SIDE = 118;
    private static final double FOOT = HEIGHT - 104;
    private static final double WORDS = 22;
    private static final double WORDS_FROM = 186;
    private static final double WORDS_TO = WIDTH - 96;
    /** One of an inch, as it is called: 25 by 35 mm. */
    private static final double PHOTO_WIDTH = 71;

    private static final double PHOTO_HEIGHT = 99;
    private static final double PHOTO_X = 88;
    private static final double PHOTO_Y = 214;
    private static final int RED = 0xA61C1C;
    private static final int GREY = 0x808080;
    /** Two characters, as a Chinese paragraph begins. */
    private static final String INDENT = "\u3000\u3000";

    /** What stands on one certificate. */
    record Line(String number, String name, String maskedId, LocalDate issuedOn) {}

    private final Texts texts;
    private final TrainingClass of;
    private final String office;
    private final boolean sample;
    private final List<Line> lines;
    private final Letters letters = new Letters();

    CertificatePages(Texts texts, TrainingClass of, String office, boolean sample, List<Line> lines) {
        this.texts = texts;
        this.of = of;
        this.office = office;
        this.sample = sample;
        this.lines = List.copyOf(lines);
    }

    /** Whether the text holds a character that the font does not have. */
    boolean lacks(String text) {
        return letters.lacks(text);
    }

    @Override
    public int pages() {
        return lines.size();
    }

    @Override
    public PrintPage page(int index) {
        Line line = lines.get(index);
        List<Mark> marks = new ArrayList<>();
        frame(marks, FRAME, 2.5);
        frame(marks, FRAME + INSET, 0.8);
        photo(marks);
        double middle = WIDTH / 2;
        marks.add(letters.centred(texts.text("training.certificate.title"), 48, RED, middle, 148));
        marks.add(new Mark.Rule(middle - 120, 172, middle + 120, 172, 1.2, RED, false));
        if (sample) {
            marks.add(letters.centred(texts.text("training.sheet.sample"), 16, RED, WIDTH - 110, 80));
        }
        double y = 190 + WORDS * 2;
        for (String words :
                letters.lines(INDENT + letters.printable(words(line)), WORDS, false, WORDS_TO - WORDS_FROM)) {
            marks.add(new Mark.Words(WORDS_FROM, y, words, WORDS, false, Mark.BLACK));
            y += WORDS * 2;
        }
        marks.add(new Mark.Words(
                PHOTO_X, FOOT, texts.text("training.certificate.number", line.number()), 14, false, Mark.BLACK));
        double signed = WIDTH - SIDE - 110;
        marks.add(letters.centred(letters.printable(office), 18, Mark.BLACK, signed, FOOT - 52));
        marks.add(letters.centred(texts.text("training.certificate.stamp"), 14, Mark.BLACK, signed, FOOT - 26));
        marks.add(letters.centred(day(line.issuedOn()), 16, Mark.BLACK, signed, FOOT));
        return new PrintPage(WIDTH, HEIGHT, marks);
    }

    private String words(Line line) {
        return texts.text(
                of.hours() == 0 ? "training.certificate.wordsNoHours" : "training.certificate.words",
                line.name(),
                line.maskedId(),
                day(of.startsOn()),
                day(of.endsOn()),
                of.title(),
                of.hours());
    }

    /** 2026年11月26日, as certificates are dated; another language writes the day as everywhere. */
    private String day(LocalDate day) {
        return texts.text(
                "training.certificate.date", String.valueOf(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    private static void frame(List<Mark> marks, double inset, double line) {
        box(marks, inset, inset, WIDTH - inset, HEIGHT - inset, new Pen(line, RED, false));
    }

    /** Where the photo is glued. */
    private void photo(List<Mark> marks) {
        box(marks, PHOTO_X, PHOTO_Y, PHOTO_X + PHOTO_WIDTH, PHOTO_Y + PHOTO_HEIGHT, new Pen(0.6, GREY, true));
        marks.add(letters.centred(
                texts.text("training.certificate.photo"),
                11,
                GREY,
                PHOTO_X + PHOTO_WIDTH / 2,
                PHOTO_Y + PHOTO_HEIGHT / 2 + 4));
    }

    private record Pen(double width, int rgb, boolean dashed) {}

    private static void box(List<Mark> marks, double left, double top, double right, double bottom, Pen pen) {
        marks.add(new Mark.Rule(left, top, right, top, pen.width(), pen.rgb(), pen.dashed()));
        marks.add(new Mark.Rule(right, top, right, bottom, pen.width(), pen.rgb(), pen.dashed()));
        marks.add(new Mark.Rule(right, bottom, left, bottom, pen.width(), pen.rgb(), pen.dashed()));
        marks.add(new Mark.Rule(left, bottom, left, top, pen.width(), pen.rgb(), pen.dashed()));
    }
}
