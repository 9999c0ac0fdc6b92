package org.jishi.desk.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jishi.desk.TrailFile;
import org.jishi.desk.TrailPerson;
import org.jishi.desk.TrailProof;
import org.jishi.desk.TrailRow;
import org.jishi.desk.TrailService;
import org.jishi.kit.Ui;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;

/** The trail as it is looked through, and the last proof of a seal. */
final class TrailModel {
    /** A filter by words of what an act is called. */
    static final String ACT = "act";

    private final Ui ui;
    private final TrailService service;
    private final Doors doors;
    private final ReadOnlyObjectWrapper<List<TrailPerson>> people = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper seal = new ReadOnlyStringWrapper("");

    TrailModel(Ui ui, TrailService service) {
        this.ui = ui;
        this.service = service;
        this.doors = new Doors(ui);
    }

    ReadOnlyObjectProperty<List<TrailPerson>> people() {
        return people.getReadOnlyProperty();
    }

    /** The seal of the trail as it stands. */
    ReadOnlyStringProperty seal() {
        return seal.getReadOnlyProperty();
    }

    void load() {
        ui.background().run(people, "desk.trail.loading", service::people, people::set);
        ui.background().run(seal, "desk.trail.loading", () -> service.seal().toString(), seal::set);
    }

    Page<TrailRow> page(PageRequest request) {
        Map<String, String> filters = new HashMap<>(request.filters());
        String words = filters.remove(ACT);
        if (words != null) {
            filters.put(TrailService.ACTS, acts(words));
        }
        return service.page(request.filters(filters));
    }

    /** The acts that are called so in the user's language. */
    private String acts(String words) {
        Texts texts = ui.texts();
        return Texts.ROOMS.stream()
                .flatMap(room -> Texts.load(texts.language(), room).entrySet().stream())
                .filter(text -> String.valueOf(text.getKey()).matches("\\w+\\.act\\.\\w+"))
                .filter(text -> String.valueOf(text.getValue())
                        .toLowerCase(Locale.ROOT)
                        .contains(words.strip().toLowerCase(Locale.ROOT)))
                .map(text -> String.valueOf(text.getKey()).replaceFirst("\\.act\\.", "."))
                .collect(Collectors.joining(","));
    }

    void find(long seq, Consumer<TrailFile> to) {
        ui.background().run(to, "desk.trail.loading", () -> service.find(seq), found -> found.ifPresent(to));
    }

    void prove(String written, Consumer<TrailProof> to, Consumer<Refusal> refused) {
        ui.background().track("desk.trail.proving", progress -> service.prove(written), to, refused);
    }

    boolean leadsToAPage(TrailRow row) {
        return row.rowId() != null && Doors.leadsTo(row.tableName());
    }

    void open(TrailRow row) {
        String table = row.tableName();
        UUID id = row.rowId();
        if (table != null && id != null) {
            doors.open(table, id);
        }
    }
}
