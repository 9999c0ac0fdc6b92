package org.jishi.admin.ui;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.admin.OfficeSettings;
import org.jishi.admin.SettingService;
import org.jishi.identity.NameShown;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Refusal;

/** The office's settings as they are being changed. */
public final class SettingsModel {
    final StringProperty officeName = new SimpleStringProperty("");
    final ObjectProperty<Integer> idleMinutes = new SimpleObjectProperty<>(SettingService.IDLE_MINUTES);
    final ObjectProperty<Integer> leastPeople = new SimpleObjectProperty<>(2);
    final ObjectProperty<NameShown> noticeNames = new SimpleObjectProperty<>(NameShown.ENDS);

    private final Ui ui;
    private final SettingService settings;

    public SettingsModel(Ui ui, SettingService settings) {
        this.ui = ui;
        this.settings = settings;
    }

    boolean may() {
        return ui.may(Act.SETTINGS_WRITE);
    }

    void load() {
        ui.background().run(this, "admin.setting.loading", settings::get, this::show);
    }

    private void show(OfficeSettings now) {
        officeName.set(now.officeName());
        idleMinutes.set(now.idleMinutes());
        leastPeople.set(now.leastPeople());
        noticeNames.set(now.noticeNames());
    }

    void save(Runnable done, Consumer<Refusal> refused) {
        OfficeSettings wanted =
                new OfficeSettings(officeName.get(), idleMinutes.get(), leastPeople.get(), noticeNames.get());
        ui.background()
                .run(
                        this,
                        "admin.setting.saving",
                        () -> {
                            settings.change(wanted);
                            return true;
                        },
                        saved -> {
                            done.run();
                            ui.dialogs().done("admin.setting.saved");
                        },
                        refused);
    }
}
