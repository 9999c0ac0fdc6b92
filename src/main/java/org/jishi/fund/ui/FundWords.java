package org.jishi.fund.ui;

import java.util.ArrayList;
import java.util.List;
import org.jishi.fund.FundCategory;
import org.jishi.fund.Movement;
import org.jishi.kit.Chip;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;

/** How the fund's lists say what they show. */
final class FundWords {
    /** What money is committed for, paid for and moved by, as the entries name it. */
    private static final List<String> SUBJECTS =
            List.of("tranche", "category", "allotment", "surrender", "subsidy_claim", "branding_case", "award_line");

    private final Ui ui;

    FundWords(Ui ui) {
        this.ui = ui;
    }

    /** "grant · category", or the grant alone. */
    String account(FundRow row) {
        if (row.category() != null) {
            return row.category().name();
        }
        String grant = row.grant().grant().name();
        return row.whole() ? grant : grant + " · " + ui.text("fund.balance.pool");
    }

    String category(FundRow row) {
        return row.category() == null
                ? ui.text(row.whole() ? "fund.row.whole" : "fund.balance.pool")
                : row.category().category().name();
    }

    /** The caps and the floor of a category in one line; empty when it has none. */
    String limits(FundRow row) {
        return row.category() == null ? "" : limits(row.category().category());
    }

    private String limits(FundCategory category) {
        List<String> words = new ArrayList<>();
        if (category.capAmount() != null) {
            words.add(ui.text("fund.limit.amount", category.capAmount()));
        }
        if (category.capPercent() != null) {
            words.add(ui.text(
                    "fund.limit.percent",
                    category.capPercent().stripTrailingZeros().toPlainString()));
        }
        if (category.floorPercent() != null) {
            words.add(ui.text(
                    "fund.limit.floor",
                    category.floorPercent().stripTrailingZeros().toPlainString()));
        }
        return String.join(ui.text("fund.limit.and"), words);
    }

    Chip movement(Movement movement) {
        Tone tone = switch (movement) {
            case GRANT, ALLOT_IN, RECOVER -> Tone.SUCCESS;
            case ALLOT_OUT, RELEASE -> Tone.NEUTRAL;
            case COMMIT, PAY -> Tone.ACCENT;
            case SURRENDER, RETURN, REFUSED -> Tone.WARNING;
        };
        return Chip.of(ui.text("fund.movement", movement), tone);
    }

    /** What entries may be for. */
    List<Filter.Option> subjects() {
        return SUBJECTS.stream()
                .map(kind -> new Filter.Option(kind, subject(kind)))
                .toList();
    }

    /** What an entry is for: a class of cases, a tranche, an allotment; empty for what this office does not name. */
    String subject(String kind) {
        String key = "fund.for." + kind;
        return ui.texts().has(key) ? ui.text(key) : "";
    }
}
