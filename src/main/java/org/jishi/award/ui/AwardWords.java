package org.jishi.award.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jishi.award.AwardLine;
import org.jishi.award.AwardLineStatus;
import org.jishi.award.AwardRound;
import org.jishi.award.AwardRule;
import org.jishi.award.AwardStatus;
import org.jishi.award.AwardTier;
import org.jishi.kit.Chip;
import org.jishi.kit.Standing;
import org.jishi.kit.Ui;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jspecify.annotations.Nullable;

/** States, periods and tiers as all pages of the room say them. */
final class AwardWords {
    private final Ui ui;

    AwardWords(Ui ui) {
        this.ui = ui;
    }

    Chip status(AwardStatus status) {
        Standing standing = switch (status) {
            case DRAFT -> Standing.DRAFT;
            case ENTERED, REVIEWED, APPROVED, RELEASED -> Standing.NEXT;
            case POSTED -> Standing.IN_NOTICE;
            case PAID -> Standing.PAID;
            case SENT_BACK -> Standing.TROUBLE;
            case REJECTED -> Standing.REFUSED;
            case WITHDRAWN -> Standing.LAPSED;
        };
        return standing.chip(ui.text("award.status", status));
    }

    Chip status(AwardLineStatus status) {
        Standing standing = switch (status) {
            case NOTHING, LEFT_OUT, DROPPED -> Standing.LAPSED;
            case PLANNED, APPROVED, RELEASED -> Standing.NEXT;
            case POSTED -> Standing.IN_NOTICE;
            case PAID -> Standing.PAID;
            case HELD -> Standing.TROUBLE;
        };
        return standing.chip(ui.text("award.lineStatus", status));
    }

    String period(String written) {
        return Period.parse(written).map(this::period).orElse(written);
    }

    String period(Period period) {
        return ui.texts().words(period);
    }

    String money(@Nullable Money amount) {
        return amount == null ? ui.text("award.noLimit") : ui.text("award.yuan", amount);
    }

    /** Why the line gets what it gets: its notes, and the reason that a person gave. */
    String notes(AwardLine line) {
        String notes = line.noteList().stream()
                .map(note -> ui.text("award.note", note))
                .collect(Collectors.joining(ui.text("award.comma")));
        String reason = line.reason();
        if (reason == null) {
            return notes;
        }
        return notes.isEmpty() ? reason : ui.text("award.noteAndReason", reason, notes);
    }

    /** The rule in plain sentences. */
    List<String> rule(AwardRule rule) {
        List<String> lines = new ArrayList<>();
        lines.add(ui.text("award.per", rule.per()));
        rule.tiers().forEach(tier -> lines.add(tier(tier)));
        limit(lines, "award.rule.floorWords", rule.floor());
        limit(lines, "award.rule.lineCapWords", rule.lineCap());
        limit(lines, "award.rule.ownerCapWords", rule.ownerCap());
        limit(lines, "award.rule.leastOrdersWords", rule.leastOrders() > 0 ? rule.leastOrders() : null);
        limit(lines, "award.rule.leastDaysWords", rule.leastDays() > 0 ? rule.leastDays() : null);
        BigDecimal growth = rule.leastGrowth();
        limit(lines, "award.rule.leastGrowthWords", growth == null ? null : growth.toPlainString());
        limit(lines, "award.rule.placesWords", rule.places() > 0 ? rule.places() : null);
        limit(lines, rule.rollsOver() ? "award.rule.budgetRollsWords" : "award.rule.budgetWords", rule.budget());
        if (rule.stepUp()) {
            lines.add(ui.text("award.rule.stepUpWords"));
        }
        return lines;
    }

    private void limit(List<String> lines, String key, @Nullable Object limit) {
        if (limit != null) {
            lines.add(ui.text(key, limit));
        }
    }

    /** "300,000.00 元以上：每户 5,000.00 元，限前 5 名". */
    String tier(AwardTier tier) {
        String from = ui.text(tier.fromIncluded() ? "award.tier.from" : "award.tier.above", tier.from());
        String gives = switch (tier.shape()) {
            case FLAT -> ui.text("award.tier.FLAT", String.valueOf(tier.amount()));
            case PERCENT -> ui.text("award.tier.PERCENT", plain(tier));
            case PERCENT_OF_INCREASE -> ui.text("award.tier.PERCENT_OF_INCREASE", plain(tier));
        };
        return tier.places() == 0
                ? ui.text("award.tier.line", from, gives)
                : ui.text("award.tier.lineWithPlaces", from, gives, tier.places());
    }

    private static String plain(AwardTier tier) {
        return tier.percent() == null ? "" : tier.percent().stripTrailingZeros().toPlainString();
    }

    /** "18 户，15,300.00 元" with what waits for doubts. */
    String result(AwardRound round) {
        return result(round.winners(), round.awarded(), round.held());
    }

    /** The same, with why the others wait: whether somebody can do something about it. */
    String result(int winners, Money awarded, int doubted, int died) {
        String result = ui.text("award.result", winners, awarded);
        if (doubted > 0) {
            result += ui.text("award.resultDoubted", doubted);
        }
        return died > 0 ? result + ui.text("award.resultDied", died) : result;
    }

    private String result(int winners, Money awarded, int held) {
        return held == 0
                ? ui.text("award.result", winners, awarded)
                : ui.text("award.resultHeld", winners, awarded, held);
    }
}
