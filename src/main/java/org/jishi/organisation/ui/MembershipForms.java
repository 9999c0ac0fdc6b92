package org.jishi.organisation.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.organisation.MemberRole;
import org.jishi.organisation.MemberRow;
import org.jishi.organisation.MembershipDone;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationRow;
import org.jishi.person.PersonRow;
import org.jspecify.annotations.Nullable;

/** The forms of memberships, as sheets over the window. */
final class MembershipForms {
    private static final int LONGEST = 200;

    private final Ui ui;
    private final MembershipModel model;

    MembershipForms(Ui ui, MembershipModel model) {
        this.ui = ui;
        this.model = model;
    }

    /**
     * Enters somebody who is looked for as one of the organisation's.
     *
     * @param as what is offered first, or null
     */
    void add(UUID organisation, Organisation.Kind kind, @Nullable MemberRole as, Runnable changed) {
        ObjectProperty<PersonRow> person = new SimpleObjectProperty<>();
        ObjectProperty<MemberRole> role = new SimpleObjectProperty<>(as);
        var since = today();
        Form form = new Form(ui)
                .pick(
                        "people.membership.person",
                        person,
                        model::persons,
                        MembershipForms::words,
                        f -> f.required().name("person").help("people.membership.personHelp"))
                .choice(
                        "people.membership.role",
                        role,
                        MemberRole.of(kind),
                        each -> ui.text(each.key(kind)),
                        f -> f.required().width(200))
                .date("people.membership.since", since, f -> f.required().help("people.membership.sinceHelp"))
                .submit("people.membership.add", (done, refused) -> {
                    PersonRow added = Objects.requireNonNull(person.get());
                    model.add(
                            organisation,
                            added.id(),
                            Objects.requireNonNull(role.get()),
                            day(since),
                            act -> {
                                done.run();
                                told(act, changed, "people.membership.added", added.name());
                            },
                            refused);
                });
        ui.dialogs().form("people.membership.add", form);
    }

    /** Enters the person as one of an organisation that is looked for. */
    void join(UUID person, String name, Runnable changed) {
        ObjectProperty<OrganisationRow> organisation = new SimpleObjectProperty<>();
        ObjectProperty<MemberRole> role = new SimpleObjectProperty<>();
        var since = today();
        Form form = new Form(ui)
                .pick(
                        "people.membership.organisation",
                        organisation,
                        model::organisations,
                        MembershipForms::words,
                        f -> f.required().name("organisation").help("people.membership.organisationHelp"))
                .choice(
                        "people.membership.role",
                        role,
                        List.of(MemberRole.values()),
                        this::word,
                        f -> f.required().width(260))
                .date("people.membership.since", since, f -> f.required().help("people.membership.sinceHelp"))
                .submit(
                        "people.membership.join",
                        (done, refused) -> model.add(
                                Objects.requireNonNull(organisation.get()).id(),
                                person,
                                Objects.requireNonNull(role.get()),
                                day(since),
                                act -> {
                                    done.run();
                                    told(act, changed, "people.membership.added", name);
                                },
                                refused));
        ui.dialogs().form("people.membership.join", form);
    }

    void end(MemberRow row, Runnable changed) {
        var until = today();
        StringProperty reason = new SimpleStringProperty("");
        Form form = new Form(ui)
                .note("people.membership.endNote", row.name(), row.organisation(), ui.text(row.title()))
                .date("people.membership.until", until, f -> f.required().name("until"))
                .text(
                        "people.membership.reason",
                        reason,
                        f -> f.required().maxLength(LONGEST).help("people.membership.reasonHelp"))
                .submit(
                        "people.membership.end",
                        (done, refused) -> model.end(
                                row,
                                day(until),
                                reason.get(),
                                act -> {
                                    done.run();
                                    told(act, changed, "people.membership.ended", row.name());
                                },
                                refused));
        ui.dialogs().form("people.membership.end", form);
    }

    void turn(MemberRow row, Runnable changed) {
        ObjectProperty<MemberRole> role = new SimpleObjectProperty<>();
        var since = today();
        Form form = new Form(ui)
                .note("people.membership.turnNote", row.name(), ui.text(row.title()), row.since())
                .choice(
                        "people.membership.role",
                        role,
                        MemberRole.of(row.kind()).stream()
                                .filter(each -> each != row.role())
                                .toList(),
                        each -> ui.text(each.key(row.kind())),
                        f -> f.required().width(200))
                .date("people.membership.since", since, f -> f.required())
                .submit(
                        "people.membership.turn",
                        (done, refused) -> model.turn(
                                row,
                                Objects.requireNonNull(role.get()),
                                day(since),
                                act -> {
                                    done.run();
                                    told(act, changed, "people.membership.turned", row.name());
                                },
                                refused));
        ui.dialogs().form("people.membership.turn", form);
    }

    private void told(MembershipDone act, Runnable changed, String key, Object... args) {
        ui.dialogs().doneWithUndo(() -> model.undo(act, changed), key, args);
        changed.run();
    }

    /** What a role is called where no organisation is chosen yet. */
    private String word(MemberRole role) {
        return role == MemberRole.LEGAL
                ? ui.text("people.membership.anyLegal")
                : ui.text(role.key(Organisation.Kind.FIRM));
    }

    private static String words(PersonRow row) {
        return Stream.of(row.name(), row.idMasked(), row.village())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
    }

    private static String words(OrganisationRow row) {
        return Stream.of(row.name(), row.creditCode(), row.village())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
    }

    private ObjectProperty<LocalDate> today() {
        return new SimpleObjectProperty<>(ui.clock().today());
    }

    private static LocalDate day(ObjectProperty<LocalDate> day) {
        return Objects.requireNonNull(day.get());
    }
}
