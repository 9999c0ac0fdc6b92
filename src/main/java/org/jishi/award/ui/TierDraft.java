package org.jishi.award.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.award.AwardTier;
import org.jishi.award.AwardTier.Shape;
import org.jishi.platform.money.Money;

/** A tier as it is typed. */
final class TierDraft {
    /** Whether exactly the bound is enough. */
    enum Bound {
        FROM,
        ABOVE
    }

    private static final String PART = "\t";
    private static final int PARTS = 5;

    final ObjectProperty<Bound> bound = new SimpleObjectProperty<>(Bound.FROM);
    final StringProperty from = new SimpleStringProperty("");
    final ObjectProperty<Shape> shape = new SimpleObjectProperty<>(Shape.FLAT);
    /** Yuan for a flat amount, percent for a share. */
    final StringProperty gives = new SimpleStringProperty("");

    final StringProperty places = new SimpleStringProperty("");

    static TierDraft of(AwardTier tier) {
        TierDraft draft = new TierDraft();
        draft.bound.set(tier.fromIncluded() ? Bound.FROM : Bound.ABOVE);
        draft.from.set(tier.from().format());
        draft.shape.set(tier.shape());
        BigDecimal percent = tier.percent();
        Money amount = tier.amount();
        draft.gives.set(percent != null ? percent.toPlainString() : amount == null ? "" : amount.format());
        draft.places.set(tier.places() == 0 ? "" : String.valueOf(tier.places()));
        return draft;
    }

    /** All of them as text, one a line, its parts with a tab between. */
    static String written(List<TierDraft> tiers) {
        return tiers.stream()
                .map(tier -> String.join(
                        PART,
                        tier.bound.get().name(),
                        tier.from.get(),
                        tier.shape.get().name(),
                        tier.gives.get(),
                        tier.places.get()))
                .collect(Collectors.joining("\n"));
    }

    static void read(String text, List<TierDraft> tiers) {
        List<TierDraft> read = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] parts = line.split(PART, -1);
            if (parts.length == PARTS) {
                TierDraft tier = new TierDraft();
                tier.bound.set(Bound.valueOf(parts[0]));
                tier.from.set(parts[1]);
                tier.shape.set(Shape.valueOf(parts[2]));
                tier.gives.set(parts[3]);
                tier.places.set(parts[4]);
                read.add(tier);
            }
        }
        if (!read.isEmpty()) {
            tiers.clear();
            tiers.addAll(read);
        }
    }

    /** Empty when something in it is no number. */
    Optional<AwardTier> read() {
        Optional<Money> begins = Money.parse(from.get());
        String most = places.get().strip();
        if (begins.isEmpty() || !most.matches("\\d{0,6}")) {
            return Optional.empty();
        }
        int places = most.isEmpty() ? 0 : Integer.parseInt(most);
        boolean included = bound.get() == Bound.FROM;
        if (shape.get() == Shape.FLAT) {
            return Money.parse(gives.get())
                    .map(amount -> new AwardTier(begins.get(), included, Shape.FLAT, amount, null, places));
        }
        return percent().map(share -> new AwardTier(begins.get(), included, shape.get(), null, share, places));
    }

    private Optional<BigDecimal> percent() {
        String written = Objects.requireNonNullElse(gives.get(), "").strip().replace("%", "");
        return written.matches("\\d{1,3}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }
}
