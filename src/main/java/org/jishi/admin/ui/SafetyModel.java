package org.jishi.admin.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.admin.BackupService;
import org.jishi.admin.CheckReport;
import org.jishi.admin.DataCheckService;
import org.jishi.admin.RecoveryService;
import org.jishi.admin.RoleService;
import org.jishi.admin.WaitingRole;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** What keeps the office safe: roles that wait for a second person, backup, data check, the recovery key. */
public final class SafetyModel {
    /**
     * How things stand.
     *
     * @param lastBackup the day, or empty
     * @param recoveryConfirmed whether two groups of the key were typed back
     * @param recoveryPrinted the day on which it was sent to a printer, or empty
     */
    record State(List<WaitingRole> roles, String lastBackup, boolean recoveryConfirmed, String recoveryPrinted) {}

    private final Ui ui;
    private final RoleService roles;
    private final BackupService backups;
    private final DataCheckService checks;
    private final RecoveryService recovery;
    private final ReadOnlyObjectWrapper<@Nullable State> state = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable CheckReport> report = new ReadOnlyObjectWrapper<>(null);

    public SafetyModel(
            Ui ui, RoleService roles, BackupService backups, DataCheckService checks, RecoveryService recovery) {
        this.ui = ui;
        this.roles = roles;
        this.backups = backups;
        this.checks = checks;
        this.recovery = recovery;
    }

    ReadOnlyObjectProperty<@Nullable State> state() {
        return state.getReadOnlyProperty();
    }

    /** The last data check, or null before the first. */
    ReadOnlyObjectProperty<@Nullable CheckReport> report() {
        return report.getReadOnlyProperty();
    }

    boolean may(Act act) {
        return ui.may(act);
    }

    void load() {
        ui.background()
                .run(
                        this,
                        "admin.safety.loading",
                        () -> new State(
                                roles.waiting(),
                                backups.last().orElse(""),
                                recovery.isConfirmed(),
                                recovery.printed().orElse("")),
                        state::set);
    }

    void decide(UUID request, boolean grant) {
        ui.background()
                .run(
                        this,
                        "admin.safety.deciding",
                        () -> {
                            roles.decide(request, grant);
                            return true;
                        },
                        done -> {
                            ui.dialogs().done(grant ? "admin.role.granted" : "admin.role.refused");
                            load();
                        },
                        ui.dialogs()::refusal);
    }

    BackupNow backupNow() {
        return new BackupNow(ui, backups);
    }

    /** @param seal printed earlier, or blank */
    void check(String seal, Runnable done, Consumer<Refusal> refused) {
        report.set(null);
        ui.background()
                .track(
                        "admin.check.running",
                        progress -> checks.run(seal, progress),
                        found -> {
                            report.set(found);
                            done.run();
                        },
                        refused);
    }

    RecoveryModel recoveryKey() {
        return new RecoveryModel(ui, recovery);
    }
}
