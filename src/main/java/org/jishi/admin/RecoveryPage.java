package org.jishi.admin;

import java.util.ArrayList;
import java.util.List;
import org.jishi.platform.print.Letters;
import org.jishi.platform.print.Mark;
import org.jishi.platform.print.PrintPage;
import org.jishi.platform.print.Printout;
import org.jishi.platform.text.Texts;

/** The one paper on which a recovery key stands: its groups letter by letter, so that two V are not read as a W. */
public final class RecoveryPage implements Printout {
    private static final double SIDE = 72;
    private static final double TOP = 96;

    private final List<Mark> marks = new ArrayList<>();
    private final Letters letters = new Letters();
    private double y = TOP;

    /** @param day on which it is printed */
    public RecoveryPage(Texts texts, RecoveryChallenge challenge, String day) {
        line(texts.text("admin.recovery.printTitle"), 18);
        if (!challenge.office().isEmpty()) {
            line(challenge.office(), 14);
        }
        line(texts.text("admin.recovery.printed", day), 11);
        int number = 1;
        for (String group : challenge.key().groups()) {
            line(texts.text("admin.recovery.groupOf", number++, spaced(group)), 16);
        }
        line(texts.text("admin.recovery.about"), 11);
    }

    /** Letter by letter. */
    public static String spaced(String group) {
        return String.join(" ", group.split(""));
    }

    private void line(String words, double size) {
        for (String line : letters.lines(words, size, false, PrintPage.A4_WIDTH - 2 * SIDE)) {
            marks.add(new Mark.Words(SIDE, y, line, size, false, Mark.BLACK));
            y += size * 1.5;
        }
        y += 12;
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public PrintPage page(int index) {
        return new PrintPage(PrintPage.A4_WIDTH, PrintPage.A4_HEIGHT, marks);
    }
}
