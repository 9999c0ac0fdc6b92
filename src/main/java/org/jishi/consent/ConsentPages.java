package org.jishi.consent;

import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.print.Letters;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.PrintPage;
import org.jishi.platform.print.Printout;
import org.jishi.platform.text.Texts;

/** The notice on A4, for each person anew from its first page, with room to choose and to sign at its end. */
final class ConsentPages implements Printout {
    private static final double SIDE = 62;
    private static final double TOP = 60;
    private static final double BOTTOM = PrintPage.A4_HEIGHT - TOP;
    private static final double ROOM = PrintPage.A4_WIDTH - 2 * SIDE;
    private static final double MIDDLE = PrintPage.A4_WIDTH / 2;
    private static final double SIZE = 10.5;
    private static final double LINE = 17;
    private static final double BLANK_LINE = 8;
    private static final double PAD = 6;
    private static final double TO_WRITE = 34;
    private static final double BEFORE_SIGNING = 14;
    private static final int RED = 0xA61C1C;
    private static final int GREY = 0x606060;

    /**
     * Who signs.
     *
     * @param name empty where it is written by hand
     * @param number masked
     */
    record Signer(String name, String number) {
        static final Signer BLANK = new Signer("", "");
    }

    /** Marks of a page, and how far down they go. */
    private record Filled(List<Mark> marks, double end) {}

    private final Texts texts;
    private final ConsentNotice notice;
    private final boolean sample;
    private final List<Signer> signers;
    private final Letters letters = new Letters();
    /** The text is the same for everybody. */
    private final List<Filled> body;
    /** First page of each signer, and at last of nobody. */
    private final int[] firsts;

    ConsentPages(Texts texts, ConsentNotice notice, String office, boolean sample, List<Signer> signers) {
        this.texts = texts;
        this.notice = notice;
        this.sample = sample;
        this.signers = List.copyOf(signers);
        body = body(office);
        firsts = new int[signers.size() + 1];
        for (int i = 0; i < signers.size(); i++) {
            firsts[i + 1] = firsts[i] + body.size() + (signsOnLast(signers.get(i)) ? 0 : 1);
        }
    }

    private List<Filled> body(String office) {
        List<Filled> pages = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        marks.add(letters.centred(texts.text("people.consent.print.title"), 18, Mark.BLACK, MIDDLE, TOP + 28));
        marks.add(letters.centred(
                letters.printable(
                        texts.text("people.consent.print.about", office, notice.name(), notice.inForceSince())),
                10,
                Mark.BLACK,
                MIDDLE,
                TOP + 28 + 18));
        double y = TOP + 28 + 18 + 10;
        for (String written : notice.body().split("\\R", -1)) {
            if (written.isBlank()) {
                y += BLANK_LINE;
                continue;
            }
            for (String line : letters.lines(letters.printable(written.stripTrailing()), SIZE, false, ROOM)) {
                if (y + LINE > BOTTOM) {
                    pages.add(new Filled(marks, y));
                    marks = new ArrayList<>();
                    y = TOP;
                }
                y += LINE;
                marks.add(new Mark.Words(SIDE, y, line, SIZE, false, Mark.BLACK));
            }
        }
        pages.add(new Filled(marks, y));
        return pages;
    }

    /** Stays together: a signature on a page of its own says nothing. */
    private boolean signsOnLast(Signer signer) {
        return signing(signer, body.getLast().end() + BEFORE_SIGNING).end() <= BOTTOM;
    }

    private Filled signing(Signer signer, double top) {
        List<Mark> marks = new ArrayList<>();
        double y = top;
        for (String words : List.of(
                texts.text("people.consent.print.choose", notice.name()),
                texts.text("people.consent.print.general"),
                texts.text("people.consent.print.sensitive"))) {
            y = cell(marks, words, SIDE, ROOM, y);
        }
        double half = ROOM / 2;
        y = Math.max(
                cell(marks, texts.text("people.consent.print.name", signer.name()), SIDE, half, y),
                cell(marks, texts.text("people.consent.print.number", signer.number()), SIDE + half, half, y));
        line(marks, texts.text("people.consent.print.sign"), SIDE, half, y);
        y = line(marks, texts.text("people.consent.print.day"), SIDE + half, half, y);
        y = line(marks, texts.text("people.consent.print.guardian"), SIDE, ROOM, y);
        return new Filled(marks, y);
    }

    private double cell(List<Mark> marks, String words, double x, double wide, double top) {
        double y = top + PAD;
        for (String line : letters.lines(letters.printable(words), SIZE, false, wide - 2 * PAD)) {
            y += LINE;
            marks.add(new Mark.Words(x + PAD, y - (LINE - SIZE) / 2, line, SIZE, false, Mark.BLACK));
        }
        return y + PAD;
    }

    /** With room to write. */
    private double line(List<Mark> marks, String words, double x, double wide, double top) {
        double bottom = top + TO_WRITE;
        marks.add(new Mark.Words(x + PAD, bottom - PAD, letters.printable(words), SIZE, false, Mark.BLACK));
        marks.add(new Mark.Rule(x, bottom, x + wide, bottom, 0.5, Mark.BLACK, false));
        return bottom;
    }

    @Override
    public int pages() {
        return firsts[signers.size()];
    }

    @Override
    public PrintPage page(int index) {
        int at = 0;
        while (firsts[at + 1] <= index) {
            at++;
        }
        Signer signer = signers.get(at);
        int own = index - firsts[at];
        boolean last = index == firsts[at + 1] - 1;
        List<Mark> marks = new ArrayList<>();
        if (own < body.size()) {
            marks.addAll(body.get(own).marks());
        }
        if (last) {
            double top = own < body.size() ? body.get(own).end() + BEFORE_SIGNING : TOP;
            marks.addAll(signing(signer, top).marks());
        }
        String foot = texts.text("people.consent.print.foot", notice.name(), signer.name(), own + 1);
        marks.add(letters.centred(letters.printable(foot), 9, GREY, MIDDLE, PrintPage.A4_HEIGHT - 32));
        if (sample) {
            marks.add(letters.centred(
                    texts.text("people.export.sample"), 14, RED, PrintPage.A4_WIDTH - 90, PrintPage.A4_HEIGHT - 800));
        }
        return new PrintPage(PrintPage.A4_WIDTH, PrintPage.A4_HEIGHT, marks);
    }
}
