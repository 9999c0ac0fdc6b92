package org.jishi.admin.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.person.ui.TownshipChoices;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.place.Village;
import org.jishi.place.VillageService;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** The county's villages, and what an administrator tells of them. */
final class VillagesModel {
    static final String TOWNSHIP = "township";
    static final String STATE = "state";
    static final String LIVE = "LIVE";
    static final String ENDED = "ENDED";

    private static final ShortList<Village> ROWS = new ShortList<Village>()
            .search(row -> row.place().fullName() + ' ' + row.place().name())
            .on(TOWNSHIP, township -> row -> row.place().code().startsWith(township))
            .is(STATE, row -> row.place().live() ? LIVE : ENDED)
            .words("name", row -> row.place().name())
            .words("code", row -> row.place().code())
            .words("successor", VillagesModel::successor)
            .days("until", row -> row.place().validTo())
            .sort("name", row -> row.place().name())
            .sort("township", row -> row.place().code().substring(0, 9))
            .sort("code", row -> row.place().code())
            .sort("state", row -> row.place().live())
            .sort("successor", VillagesModel::successor)
            .sort("until", row -> row.place().validTo());

    private static final Pattern CODE = Pattern.compile("\\d+");
    private static final String WORKING = "admin.village.working";

    private final Ui ui;
    private final PlaceService places;
    private final TownshipChoices townships = new TownshipChoices();
    private final VillageService villages;
    private Runnable changed = () -> {};

    VillagesModel(Ui ui, PlaceService places, VillageService villages) {
        this.ui = ui;
        this.places = places;
        this.villages = villages;
        townships.load(ui, places);
    }

    /** Told after every change. */
    void onChanged(Runnable action) {
        changed = action;
    }

    LocalDate today() {
        return ui.clock().today();
    }

    /**
     * A county has some hundreds of villages: all are fetched, and the words looked for among them. Digits are the beginning
     * of a code: nearly every code has any two of them somewhere.
     */
    Page<Village> page(PageRequest request) {
        String words = request.search().strip();
        if (!CODE.matcher(words).matches()) {
            return ROWS.page(villages.all(), request);
        }
        List<Village> coded = villages.all().stream()
                .filter(row -> row.place().code().startsWith(words))
                .toList();
        return ROWS.page(coded, request.search(""));
    }

    private static @Nullable String successor(Village row) {
        Place successor = row.successor();
        return successor == null ? null : successor.fullName();
    }

    List<Filter.Option> townships() {
        return townships.options();
    }

    List<Place> findTownships(String words) {
        return places.townships().stream()
                .filter(town ->
                        town.name().contains(words.strip()) || town.code().startsWith(words.strip()))
                .limit(20)
                .toList();
    }

    void add(Place township, String code, String name, LocalDate from, Runnable done, Consumer<Refusal> refused) {
        run(() -> villages.add(township.code(), code, name, from), done, refused, "admin.village.added");
    }

    void rename(Place village, String code, String name, LocalDate from, Runnable done, Consumer<Refusal> refused) {
        run(
                () -> villages.rename(village.id(), village.version(), code, name, from),
                done,
                refused,
                "admin.village.renamed");
    }

    void join(Place village, Place into, LocalDate from, Runnable done, Consumer<Refusal> refused) {
        run(
                () -> {
                    villages.join(village.id(), village.version(), into.id(), from);
                    return into;
                },
                done,
                refused,
                "admin.village.joined");
    }

    /** Villages that another can be joined to. */
    List<Place> findOthers(Place village, String words) {
        return places.search(words, 21).stream()
                .filter(other -> !other.id().equals(village.id()))
                .limit(20)
                .toList();
    }

    private void run(Callable<Place> work, Runnable done, Consumer<Refusal> refused, String said) {
        ui.background()
                .run(
                        this,
                        WORKING,
                        work,
                        place -> {
                            done.run();
                            changed.run();
                            ui.dialogs().done(said, place.fullName());
                        },
                        refused);
    }
}
