package org.jishi.admin.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jishi.admin.Handover;
import org.jishi.admin.UserDraft;
import org.jishi.admin.UserRow;
import org.jishi.admin.UserService;
import org.jishi.identity.NameOrder;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Role;
import org.jishi.platform.keys.PasswordRules;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ShortList;
import org.jishi.platform.text.Refusal;

/** The office's logins, and what an administrator does with them. */
public final class UsersModel {
    private static final ShortList<UserRow> ROWS = new ShortList<UserRow>()
            .search(row -> row.login().staffName() + " " + row.login().name())
            .words("name", row -> row.login().staffName())
            .words("login", row -> row.login().name())
            .is("state", UsersModel::state)
            .has("role", row -> row.login().held())
            .words("phone", row -> row.login().phone())
            .sort("name", row -> NameOrder.key(row.login().staffName()))
            .sort("login", row -> row.login().name())
            .sort("state", UsersModel::state)
            .sort("phone", row -> row.login().phone());
    private static final String WORKING = "admin.user.working";

    private final Ui ui;
    private final UserService users;
    private Runnable changed = () -> {};

    public UsersModel(Ui ui, UserService users) {
        this.ui = ui;
        this.users = users;
    }

    /** Told after every change. */
    void onChanged(Runnable action) {
        changed = action;
    }

    /** An office has some dozens of logins: all are fetched, and the words looked for among them. */
    Page<UserRow> page(PageRequest request) {
        return ROWS.page(users.users(), request);
    }

    /** What a login is: out of use, waiting for a second person, with a password to be changed, or in use. */
    enum State {
        ACTIVE,
        WAITING,
        MUST_CHANGE,
        DISABLED
    }

    static State state(UserRow row) {
        if (row.login().disabled()) {
            return State.DISABLED;
        }
        if (!row.waiting().isEmpty()) {
            return State.WAITING;
        }
        return row.login().mustChange() ? State.MUST_CHANGE : State.ACTIVE;
    }

    String suggestPassword() {
        return UserService.suggestPassword();
    }

    void add(UserDraft draft, String password, Runnable done, Consumer<Refusal> refused) {
        run(draft.login(), () -> users.add(draft, password.toCharArray()), done, refused, "admin.user.added");
    }

    void changeRoles(UserRow row, Set<Role> roles, Runnable done, Consumer<Refusal> refused) {
        run(row.login().name(), () -> users.changeRoles(row.login(), roles), done, refused, "admin.user.rolesChanged");
    }

    void reset(UserRow row, String password, Runnable done, Consumer<Refusal> refused) {
        run(
                row.login().name(),
                () -> users.resetPassword(row.login(), password.toCharArray()),
                done,
                refused,
                "admin.user.resetDone");
    }

    void correct(UserRow row, String name, String phone, Runnable done, Consumer<Refusal> refused) {
        run(
                row.login().name(),
                () -> {
                    users.correct(row.login(), name, phone);
                    return Set.of();
                },
                done,
                refused,
                "admin.user.corrected");
    }

    /** What the person would leave behind. */
    void leaves(UserRow row, Consumer<List<Handover>> shown) {
        ui.background().run(this, WORKING, () -> users.leaves(row.login()), shown);
    }

    /** @param takers who takes over what, by kind of work */
    void disable(UserRow row, Map<String, UUID> takers, Runnable done, Consumer<Refusal> refused) {
        run(
                row.login().name(),
                () -> {
                    users.disable(row.login(), takers);
                    return Set.of();
                },
                done,
                refused,
                "admin.user.disabledDone");
    }

    private void run(String login, Callable<Set<Role>> work, Runnable done, Consumer<Refusal> refused, String said) {
        ui.background()
                .run(
                        this,
                        WORKING,
                        () -> work.call().isEmpty() ? Optional.<UserRow>empty() : waiting(login),
                        waiting -> {
                            done.run();
                            changed.run();
                            waiting.ifPresentOrElse(
                                    row -> ui.dialogs()
                                            .info(
                                                    "admin.user.waits",
                                                    RoleBoxes.words(ui, row.waiting()),
                                                    RoleBoxes.confirmers(ui, row.confirmers())),
                                    () -> ui.dialogs().done(said));
                        },
                        refused);
    }

    private Optional<UserRow> waiting(String login) {
        return users.users().stream()
                .filter(row -> PasswordRules.loginName(login).equals(row.login().name()))
                .findFirst();
    }
}
