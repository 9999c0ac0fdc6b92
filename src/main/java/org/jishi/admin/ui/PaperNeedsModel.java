package org.jishi.admin.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.admin.PaperNeed;
import org.jishi.admin.PaperNeedService;
import org.jishi.kit.Ui;
import org.jishi.platform.text.Refusal;

/** Which papers each kind of case needs. */
final class PaperNeedsModel {
    private final Ui ui;
    private final PaperNeedService service;
    private final ReadOnlyObjectWrapper<List<PaperNeed>> needs = new ReadOnlyObjectWrapper<>(List.of());

    PaperNeedsModel(Ui ui, PaperNeedService service) {
        this.ui = ui;
        this.service = service;
    }

    ReadOnlyObjectProperty<List<PaperNeed>> needs() {
        return needs.getReadOnlyProperty();
    }

    void load() {
        ui.background().run(this, "admin.setting.loading", service::all, needs::set);
    }

    void set(String subject, Set<String> types, Runnable done, Consumer<Refusal> refused) {
        ui.background()
                .run(
                        this,
                        "admin.setting.saving",
                        () -> {
                            service.set(subject, types);
                            return service.all();
                        },
                        all -> {
                            needs.set(all);
                            done.run();
                        },
                        refused);
    }
}
