package org.jishi.admin.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.people.ui.TownshipChoices;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.place.Village;
import org.jishi.place.VillageService;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;

/** The county's villages, and what an administrator tells of them. */
final class VillagesModel {
    static final String TOWNSHIP = "township";
    static final String STATE = "state";
    static final String LIVE = "LIVE";

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

    /** A county has some hundreds of villages: all are fetched, and the words looked for among them. */
    Page<Village> page(PageRequest request) {
        String words = request.search().strip();
        String township = request.filters().get(TOWNSHIP);
        String state = request.filters().get(STATE);
        List<Village> all = villages.all().stream()
                .filter(row -> township == null || row.place().code().startsWith(township))
                .filter(row ->
                        state == null || state.equals(LIVE) == row.place().live())
                .filter(row -> row.place().code().startsWith(words)
                        || row.place().fullName().contains(words)
                        || row.place().name().contains(words))
                .toList();
        return new Page<>(
                all.stream().skip(request.offset()).limit(request.limit()).toList(), all.size());
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
