package org.jishi.intake.collect.ui;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jishi.intake.collect.ClassNames;
import org.jishi.intake.collect.CollectDraft;
import org.jishi.intake.collect.CollectFile;
import org.jishi.intake.collect.Collecting;
import org.jishi.intake.collect.FormColumns;
import org.jishi.intake.roster.RosterField;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.place.Place;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The forms of collecting, as sheets over the window. */
final class CollectForms {
    private static final int LONGEST = 100;
    private static final int DAYS = 7;
    private static final double COLUMN = 124;

    private final Ui ui;
    private final CollectModel model;

    CollectForms(Ui ui, CollectModel model) {
        this.ui = ui;
        this.model = model;
    }

    /** From whom a form is collected. */
    enum Scope {
        COUNTY,
        TOWNSHIP
    }

    /** What is said of a collecting, as it is typed. */
    private final class Typed {
        final StringProperty name = new SimpleStringProperty("");
        final ObjectProperty<LocalDate> due =
                new SimpleObjectProperty<>(ui.clock().today().plusDays(DAYS));
        final ObjectProperty<ClassNames.Named> of = new SimpleObjectProperty<>();
        final StringProperty contact =
                new SimpleStringProperty(ui.access().actor().name());

        void words(Form form) {
            form.text(
                            "people.collect.name",
                            name,
                            f -> f.required().name("name").maxLength(LONGEST).help("people.collect.nameHelp"))
                    .date("people.collect.due", due, f -> f.required().name("dueOn"));
        }

        void rest(Form form) {
            form.pick(
                            "people.collect.class",
                            of,
                            model::classes,
                            ClassNames.Named::name,
                            f -> f.help("people.collect.classHelp"))
                    .text(
                            "people.collect.contact",
                            contact,
                            f -> f.name("contact").maxLength(LONGEST).help("people.collect.contactHelp"));
        }

        Optional<UUID> classId() {
            return Optional.ofNullable(of.get()).map(ClassNames.Named::id);
        }
    }

    /** Begins a collecting. */
    void open(Consumer<UUID> opened) {
        model.townships(townships -> {
            Typed typed = new Typed();
            ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.COUNTY);
            ObjectProperty<Place> township = new SimpleObjectProperty<>();
            Map<RosterField, CheckBox> columns = new EnumMap<>(RosterField.class);
            Form form = new Form(ui).note("people.collect.openNote");
            typed.words(form);
            form.choice("people.collect.scope", scope, Scope.class, "people.collect.scope", f -> f.width(240))
                    .choice(
                            "people.collect.township",
                            township,
                            townships,
                            Place::name,
                            f -> f.name("township")
                                    .width(240)
                                    .shownWhen(scope.isEqualTo(Scope.TOWNSHIP))
                                    .requiredWhen(scope.isEqualTo(Scope.TOWNSHIP)));
            typed.rest(form);
            form.custom("people.collect.columns", columns(columns), f -> f.help("people.collect.columnsHelp"))
                    .submit(
                            "people.collect.new",
                            (done, refused) -> model.open(
                                    new CollectDraft(
                                            typed.name.get(),
                                            typed.due.get(),
                                            code(scope.get(), township.get()),
                                            typed.classId().orElse(null),
                                            typed.contact.get(),
                                            chosen(columns)),
                                    id -> {
                                        done.run();
                                        opened.accept(id);
                                    },
                                    refused));
            ui.dialogs().form("people.collect.new", form);
        });
    }

    private static @Nullable String code(@Nullable Scope scope, @Nullable Place township) {
        return scope == Scope.TOWNSHIP ? Objects.requireNonNull(township).code() : null;
    }

    private FlowPane columns(Map<RosterField, CheckBox> boxes) {
        FlowPane pane = new FlowPane(8, 8);
        pane.setPrefWrapLength(4 * (COLUMN + 8));
        for (RosterField field : FormColumns.OFFERED) {
            CheckBox box = new CheckBox(ui.text("people.roster.field", field));
            box.setId("form-" + field.name());
            box.setMinWidth(COLUMN);
            box.setSelected(FormColumns.USUAL.contains(field));
            boxes.put(field, box);
            pane.getChildren().add(box);
        }
        return pane;
    }

    private static Set<RosterField> chosen(Map<RosterField, CheckBox> boxes) {
        Set<RosterField> chosen = EnumSet.noneOf(RosterField.class);
        boxes.forEach((field, box) -> {
            if (box.isSelected()) {
                chosen.add(field);
            }
        });
        return chosen;
    }

    /** Changes what is said of one. */
    void change(CollectFile file, Runnable changed) {
        Collecting of = file.collecting();
        Typed typed = new Typed();
        typed.name.set(of.name());
        typed.due.set(of.dueOn());
        typed.contact.set(Objects.requireNonNullElse(of.contact(), ""));
        UUID classId = of.classId();
        if (classId != null) {
            typed.of.set(new ClassNames.Named(classId, file.className().orElse("")));
        }
        Form form = new Form(ui);
        typed.words(form);
        typed.rest(form);
        form.submit(
                "people.collect.change",
                (done, refused) -> model.change(
                        of,
                        typed.name.get(),
                        typed.due.get(),
                        typed.contact.get(),
                        typed.classId(),
                        () -> {
                            done.run();
                            ui.dialogs().done("people.collect.changed");
                            changed.run();
                        },
                        refused));
        ui.dialogs().form("people.collect.change", form);
    }

    /** Shows a reminder, to be changed and copied. */
    void remind(String words) {
        TextArea text = new TextArea(words);
        text.setWrapText(true);
        text.setPrefRowCount(7);
        text.setPrefColumnCount(40);
        text.setAccessibleText(ui.text("people.collect.remindTitle"));
        text.setId("people-collect-reminder");
        VBox box =
                new VBox(8, text, Nodes.row(Nodes.gap(), Buttons.plain(ui, "people.collect.copy", Feather.COPY, () -> {
                    ui.desktop().copy(text.getText());
                    ui.dialogs().done("people.collect.copied");
                })));
        ui.dialogs().sheet("people.collect.remindTitle", box);
    }
}
