package org.jishi.desk.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jishi.desk.Found;
import org.jishi.desk.SearchIndex;
import org.jishi.desk.SearchKind;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Ui;
import org.jishi.kit.shell.SearchHit;
import org.jishi.kit.shell.SearchProvider;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Puts what the index finds into words for the field at the top. */
public final class DeskSearch implements SearchProvider {
    private static final int MOST_OF_A_KIND = SearchProvider.SHOWN_OF_A_GROUP + 1;

    private final Ui ui;
    private final SearchIndex index;

    public DeskSearch(Ui ui, SearchIndex index) {
        this.ui = ui;
        this.index = index;
    }

    @Override
    public List<SearchHit> find(String words) {
        return index.find(words, MOST_OF_A_KIND).stream().map(this::hit).toList();
    }

    @Override
    public boolean fits(String words, String title) {
        return index.fits(words, title);
    }

    private SearchHit hit(Found found) {
        Doors.Door door = Doors.of(found.kind());
        Narrowing rows = rows(found);
        return new SearchHit(
                ui.text("desk.search.kind", found.kind()),
                found.title(),
                Stream.of(rows == null ? found.number() : "", found.detail())
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining("  ")),
                icon(found.kind()),
                door.screen(),
                door.takesId() ? found.id() : rows);
    }

    /** What has no page of its own leads to rows of a list: a village to its people, a payment to its one row. */
    private static @Nullable Narrowing rows(Found found) {
        return switch (found.kind()) {
            case PAYABLE -> new Narrowing("payableNo", found.number());
            case TOWNSHIP -> new Narrowing("township", found.number(), found.title());
            case VILLAGE -> new Narrowing("village", found.number(), found.title());
            default -> null;
        };
    }

    private static Ikon icon(SearchKind kind) {
        return switch (kind) {
            case PERSON -> Feather.USER;
            case HOUSEHOLD -> Feather.HOME;
            case COLLECTING -> Feather.INBOX;
            case CLASS -> Feather.BOOK_OPEN;
            case CLAIM -> Feather.GIFT;
            case BRANDING -> Feather.TAG;
            case AWARD -> Feather.AWARD;
            case SHOP -> Feather.SHOPPING_BAG;
            case NOTICE -> Feather.VOLUME_2;
            case PAYABLE -> Feather.CREDIT_CARD;
            case BATCH -> Feather.LAYERS;
            case RECOVERY -> Feather.CORNER_UP_LEFT;
            case ORGANISATION -> Feather.BRIEFCASE;
            case TOWNSHIP, VILLAGE -> Feather.MAP_PIN;
        };
    }
}
