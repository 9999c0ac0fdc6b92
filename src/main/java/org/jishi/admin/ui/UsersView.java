package org.jishi.admin.ui;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.admin.Login;
import org.jishi.admin.UserDraft;
import org.jishi.admin.UserRow;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Role;
import org.kordamp.ikonli.feather.Feather;

/** The list of logins with what can be done to each. */
public final class UsersView {
    private final Ui ui;
    private final UsersModel model;
    private final ListPage<UserRow> page;

    public UsersView(Ui ui, UsersModel model) {
        this.ui = ui;
        this.model = model;
        PagedTable<UserRow> table = new PagedTable<UserRow>(
                        ui, "admin.users", model::page, row -> row.login().id())
                .column(
                        "admin.user.field.name",
                        row -> row.login().staffName(),
                        options -> options.by("name").width(140))
                .column(
                        "admin.user.field.login",
                        row -> row.login().name(),
                        options -> options.by("login").width(120))
                .chip(
                        "admin.user.field.state",
                        this::state,
                        options -> options.sort("state").width(128))
                .column(
                        "admin.user.field.roles",
                        row -> RoleBoxes.words(ui, row.login().held(), row.waiting()),
                        options -> options.width(240))
                .column(
                        "admin.user.field.phone",
                        row -> Objects.requireNonNullElse(row.login().phone(), ""),
                        options -> options.by("phone").width(140));
        page = new ListPage<>(ui, "admin.users.title", "admin.users.count", table)
                .action(Buttons.main(ui, "admin.user.add", this::add))
                .filter(Filter.of(
                        "state", ui.text("admin.user.field.state"), UsersModel.State.class, UsersView.this::state))
                .filter(Filter.of(
                        "role", ui.text("admin.user.field.roles"), Role.class, role -> ui.text("platform.role", role)))
                .drawer(this::drawer);
        model.onChanged(table::reload);
    }

    public Page page() {
        return page;
    }

    private Chip state(UserRow row) {
        UsersModel.State state = UsersModel.state(row);
        return Chip.of(
                state(state),
                switch (state) {
                    case ACTIVE -> Tone.SUCCESS;
                    case WAITING -> Tone.ACCENT;
                    case MUST_CHANGE -> Tone.WARNING;
                    case DISABLED -> Tone.NEUTRAL;
                });
    }

    private String state(UsersModel.State state) {
        return ui.text("admin.user.state", state);
    }

    private Node drawer(UserRow row) {
        Login login = row.login();
        Card card = new Card(login.staffName())
                .action(state(row).node())
                .fact(ui.text("admin.user.field.login"), login.name())
                .fact(ui.text("admin.user.field.phone"), Objects.requireNonNullElse(login.phone(), ""))
                .fact(
                        ui.text("admin.user.field.roles"),
                        Nodes.paragraph(RoleBoxes.words(ui, login.held(), row.waiting())));
        if (!row.waiting().isEmpty()) {
            card.getChildren()
                    .add(Nodes.muted(ui.text(
                            "admin.user.waits",
                            RoleBoxes.words(ui, row.waiting()),
                            RoleBoxes.confirmers(ui, row.confirmers()))));
        }
        VBox acts = Nodes.column(
                Buttons.plain(ui, "admin.user.correct", Feather.EDIT_2, () -> correct(row)),
                Buttons.plain(ui, "admin.user.roles", Feather.USER_CHECK, () -> roles(row)),
                Buttons.plain(
                        ui,
                        login.disabled() ? "admin.user.enable" : "admin.user.reset",
                        Feather.KEY,
                        () -> reset(row)));
        if (!login.disabled()) {
            acts.getChildren().add(Buttons.danger(ui, "admin.user.disable", () -> disable(login, row)));
        }
        return new VBox(16, card, acts);
    }

    private void add() {
        StringProperty name = new SimpleStringProperty("");
        StringProperty phone = new SimpleStringProperty("");
        StringProperty login = new SimpleStringProperty("");
        StringProperty password = new SimpleStringProperty(model.suggestPassword());
        RoleBoxes boxes = new RoleBoxes(ui, EnumSet.noneOf(Role.class));
        Form form = new Form(ui)
                .text("admin.user.field.name", name, f -> f.required().maxLength(60))
                .text("admin.user.field.phone", phone, f -> f.maxLength(30))
                .text(
                        "admin.user.field.login",
                        login,
                        f -> f.required().maxLength(40).help("admin.user.loginHelp"))
                .custom("admin.user.field.roles", boxes, f -> f.help("admin.user.rolesHelp"))
                .text(
                        "admin.user.field.password",
                        password,
                        f -> f.required().width(240).help("admin.user.passwordHelp"));
        form.submit(
                "admin.user.save",
                (done, refused) -> model.add(
                        new UserDraft(null, name.get(), phone.get(), login.get(), boxes.chosen()),
                        password.get(),
                        done,
                        refused));
        ui.dialogs().form("admin.user.add", form);
    }

    private void correct(UserRow row) {
        Login login = row.login();
        StringProperty name = new SimpleStringProperty(login.staffName());
        StringProperty phone = new SimpleStringProperty(Objects.requireNonNullElse(login.phone(), ""));
        Form form = new Form(ui)
                .text("admin.user.field.name", name, f -> f.required().maxLength(60))
                .text("admin.user.field.phone", phone, f -> f.maxLength(30))
                .submit(
                        "admin.user.save",
                        (done, refused) -> model.correct(row, name.get(), phone.get(), done, refused));
        ui.dialogs().form("admin.user.correctTitle", form, login.staffName());
    }

    private void roles(UserRow row) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(row.login().held());
        held.addAll(row.waiting());
        RoleBoxes boxes = new RoleBoxes(ui, held);
        Form form = new Form(ui)
                .custom("admin.user.field.roles", boxes, f -> f.help("admin.user.rolesHelp"))
                .submit("admin.user.save", (done, refused) -> model.changeRoles(row, boxes.chosen(), done, refused));
        ui.dialogs().form("admin.user.rolesTitle", form, row.login().staffName());
    }

    private void reset(UserRow row) {
        StringProperty password = new SimpleStringProperty(model.suggestPassword());
        Form form = new Form(ui)
                .note("admin.user.resetNote")
                .text(
                        "admin.user.field.password",
                        password,
                        f -> f.required().readFirst().width(240).help("admin.user.passwordHelp"))
                .submit("admin.user.save", (done, refused) -> model.reset(row, password.get(), done, refused));
        ui.dialogs().form("admin.user.resetTitle", form, row.login().staffName());
    }

    private void disable(Login login, UserRow row) {
        model.leaves(row, left -> {
            if (!left.isEmpty()) {
                new HandoverForm(ui, model).ask(row, left);
            } else if (ui.dialogs().confirm("admin.user.askDisable", login.staffName(), login.name())) {
                model.disable(row, Map.of(), () -> {}, ui.dialogs()::refusal);
            }
        });
    }
}
