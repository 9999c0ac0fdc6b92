package org.jishi.desk.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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

/** The trail as it is looked through, and the last proof of a seal. */
final class TrailModel {
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
        ui.background().run("desk.trail.loading", service::people, people::set);
        ui.background().run("desk.trail.loading", () -> service.seal().toString(), seal::set);
    }

    Page<TrailRow> page(PageRequest request) {
        return service.page(request);
    }

    void find(long seq, Consumer<TrailFile> to) {
        ui.background().run("desk.trail.loading", () -> service.find(seq), found -> found.ifPresent(to));
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
