package org.jishi.household.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.household.Household;
import org.jishi.household.HouseholdDone;
import org.jishi.household.HouseholdDraft;
import org.jishi.household.HouseholdFile;
import org.jishi.household.HouseholdRow;
import org.jishi.household.HouseholdRules;
import org.jishi.household.MemberRow;
import org.jishi.household.Relation;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.person.PersonRow;
import org.jishi.place.Place;
import org.jspecify.annotations.Nullable;

/** The forms of households, as sheets over the window. */
final class HouseholdForms {
    private static final int LONGEST = 200;

    private final Ui ui;
    private final HouseholdModel model;

    HouseholdForms(Ui ui, HouseholdModel model) {
        this.ui = ui;
        this.model = model;
    }

    /** Number, village and address, as they are typed. */
    private final class Typed {
        final StringProperty number = new SimpleStringProperty("");
        final ObjectProperty<Place> village = new SimpleObjectProperty<>();
        final StringProperty address = new SimpleStringProperty("");

        Typed(@Nullable String number, @Nullable Place village, @Nullable String address) {
            this.number.set(Objects.requireNonNullElse(number, ""));
            if (village != null) {
                this.village.set(village);
            }
            this.address.set(Objects.requireNonNullElse(address, ""));
        }

        void fields(Form form) {
            form.text("people.household.number", number, f -> f.maxLength(40).help("people.household.numberHelp"))
                    .<Place>pick(
                            "people.household.village",
                            village,
                            model::villages,
                            Place::fullName,
                            f -> f.name("villageCode"))
                    .text("people.household.address", address, f -> f.maxLength(LONGEST));
        }

        HouseholdDraft draft() {
            Place lives = village.get();
            return new HouseholdDraft(number.get(), lives == null ? null : lives.code(), address.get());
        }
    }

    /** A household whose head the person is. */
    void make(UUID person, Runnable changed) {
        model.start(person, start -> {
            Typed typed = new Typed(
                    start.person().person().householdNo(),
                    start.village(),
                    start.person().person().address());
            var since = today();
            Form form = new Form(ui)
                    .note("people.household.makeNote", start.person().person().name());
            typed.fields(form);
            form.date("people.household.since", since, f -> f.required().name("since"))
                    .submit(
                            "people.household.make",
                            (done, refused) -> model.make(
                                    person,
                                    typed.draft(),
                                    day(since),
                                    made -> {
                                        done.run();
                                        told(
                                                made,
                                                changed,
                                                "people.household.made",
                                                start.person().person().name());
                                    },
                                    refused));
            ui.dialogs().form("people.household.make", form);
        });
    }

    /** Puts the person into a household that is looked for. */
    void join(UUID person, String name, Runnable changed) {
        ObjectProperty<HouseholdRow> household = new SimpleObjectProperty<>();
        var relation = relation();
        var since = today();
        Form form = new Form(ui)
                .pick(
                        "people.household.which",
                        household,
                        model::find,
                        this::words,
                        f -> f.required().name("person").help("people.household.whichHelp"));
        relationField(form, relation)
                .date("people.household.since", since, f -> f.required().name("since"))
                .submit(
                        "people.household.join",
                        (done, refused) -> model.add(
                                Objects.requireNonNull(household.get()).id(),
                                person,
                                Objects.requireNonNull(relation.get()),
                                day(since),
                                added -> {
                                    done.run();
                                    told(added, changed, "people.household.joined", name);
                                },
                                refused));
        ui.dialogs().form("people.household.join", form);
    }

    /** Puts a person who is looked for into the household. */
    void add(HouseholdFile file, Runnable changed) {
        ObjectProperty<PersonRow> person = new SimpleObjectProperty<>();
        var relation = relation();
        var since = today();
        boolean headless = file.head().isEmpty();
        Form form = new Form(ui)
                .pick(
                        "people.household.person",
                        person,
                        model::persons,
                        HouseholdForms::words,
                        f -> f.required().name("person"));
        form.choice(
                        "people.household.relation",
                        relation,
                        headless ? List.of(Relation.values()) : Relation.ofMembers(),
                        this::word,
                        f -> f.required().width(200))
                .date("people.household.since", since, f -> f.required().name("since"))
                .submit("people.household.add", (done, refused) -> {
                    PersonRow added = Objects.requireNonNull(person.get());
                    model.add(
                            file.household().id(),
                            added.id(),
                            Objects.requireNonNull(relation.get()),
                            day(since),
                            act -> {
                                done.run();
                                told(act, changed, "people.household.joined", added.name());
                            },
                            refused);
                });
        ui.dialogs().form("people.household.add", form);
    }

    void takeOut(MemberRow member, Runnable changed) {
        ObjectProperty<LocalDate> until =
                new SimpleObjectProperty<>(member.diedOn() == null ? ui.clock().today() : member.diedOn());
        StringProperty reason = new SimpleStringProperty(
                member.diedOn() == null ? "" : ui.text("people.household.ending", org.jishi.household.Ending.DIED));
        Form form = new Form(ui)
                .note("people.household.takeOutNote", member.name())
                .date("people.household.until", until, f -> f.required().name("until"))
                .text(
                        "people.household.reason",
                        reason,
                        f -> f.required().maxLength(LONGEST).help("people.household.reasonHelp"))
                .submit(
                        "people.household.takeOut",
                        (done, refused) -> model.takeOut(
                                member,
                                day(until),
                                reason.get(),
                                out -> {
                                    done.run();
                                    told(out, changed, "people.household.takenOut", member.name());
                                },
                                refused));
        ui.dialogs().form("people.household.takeOut", form);
    }

    /** Another head, with what everybody is to them: what follows is proposed, the rest is asked. */
    void head(HouseholdFile file, MemberRow next, Runnable changed) {
        ObjectProperty<LocalDate> since =
                new SimpleObjectProperty<>(file.headDied().orElseGet(ui.clock()::today));
        Map<MemberRow, ObjectProperty<Relation>> others = new LinkedHashMap<>();
        Form form = new Form(ui).note("people.household.headNote", next.name());
        for (MemberRow member : file.members()) {
            if (member.equals(next) || member.head() && member.diedOn() != null) {
                continue;
            }
            ObjectProperty<Relation> relation = new SimpleObjectProperty<>(
                    member.head()
                            ? HouseholdRules.ofFormerHead(next.relation(), member.sex())
                            : HouseholdRules.ofMember(next.relation(), member.relation(), member.sex()));
            others.put(member, relation);
            form.choice(
                    "people.household.toNext",
                    relation,
                    Relation.ofMembers(),
                    this::word,
                    f -> f.required()
                            .words(member.name(), word(member.relation()))
                            .name("relation")
                            .width(200));
        }
        form.date("people.household.since", since, f -> f.required().name("since"))
                .submit(
                        "people.household.head",
                        (done, refused) -> model.changeHead(
                                file.household().id(),
                                next,
                                day(since),
                                others.entrySet().stream()
                                        .collect(Collectors.toMap(
                                                each -> each.getKey().id(),
                                                each -> Objects.requireNonNull(
                                                        each.getValue().get()))),
                                turned -> {
                                    done.run();
                                    told(turned, changed, "people.household.headed", next.name());
                                },
                                refused));
        ui.dialogs().form("people.household.head", form);
    }

    void dissolve(HouseholdFile file, Runnable changed) {
        var until = today();
        StringProperty reason = new SimpleStringProperty("");
        Form form = new Form(ui)
                .note("people.household.dissolveNote", file.members().size())
                .date("people.household.until", until, f -> f.required().name("until"))
                .text(
                        "people.household.reason",
                        reason,
                        f -> f.required().maxLength(LONGEST).help("people.household.dissolveHelp"))
                .submit(
                        "people.household.dissolve",
                        (done, refused) -> model.dissolve(
                                file,
                                day(until),
                                reason.get(),
                                gone -> {
                                    done.run();
                                    told(gone, changed, "people.household.dissolved");
                                },
                                refused));
        ui.dialogs().form("people.household.dissolve", form);
    }

    void change(Household household, Runnable changed) {
        model.village(household.villageCode(), village -> {
            Typed typed = new Typed(household.number(), village.orElse(null), household.address());
            Form form = new Form(ui);
            typed.fields(form);
            form.submit(
                    "people.form.save",
                    (done, refused) -> model.change(
                            household,
                            typed.draft(),
                            () -> {
                                done.run();
                                ui.dialogs().done("people.household.changed");
                                changed.run();
                            },
                            refused));
            ui.dialogs().form("people.household.change", form);
        });
    }

    void correct(MemberRow member, Runnable changed) {
        ObjectProperty<Relation> relation = new SimpleObjectProperty<>(member.relation());
        Form form = relationField(new Form(ui).note("people.household.correctNote", member.name()), relation);
        form.submit(
                "people.form.save",
                (done, refused) -> model.relation(
                        member,
                        Objects.requireNonNull(relation.get()),
                        () -> {
                            done.run();
                            ui.dialogs().done("people.household.corrected", member.name());
                            changed.run();
                        },
                        refused));
        ui.dialogs().form("people.household.correct", form);
    }

    private Form relationField(Form form, ObjectProperty<Relation> relation) {
        return form.choice(
                "people.household.relation",
                relation,
                Relation.ofMembers(),
                this::word,
                f -> f.required().width(200));
    }

    private void told(HouseholdDone act, Runnable changed, String key, Object... args) {
        ui.dialogs().doneWithUndo(() -> model.undo(act, changed), key, args);
        changed.run();
    }

    private String word(Relation relation) {
        return ui.text("people.household.relation", relation);
    }

    private String words(HouseholdRow row) {
        return Stream.of(HouseholdCard.title(ui, row.head()), row.number(), row.village())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
    }

    private static String words(PersonRow row) {
        return Stream.of(row.name(), row.idMasked(), row.village())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("  "));
    }

    private ObjectProperty<LocalDate> today() {
        return new SimpleObjectProperty<>(ui.clock().today());
    }

    private static ObjectProperty<Relation> relation() {
        return new SimpleObjectProperty<>();
    }

    private static LocalDate day(ObjectProperty<LocalDate> day) {
        return Objects.requireNonNull(day.get());
    }
}
