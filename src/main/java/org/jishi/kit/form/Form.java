package org.jishi.kit.form;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.DialogForm;
import org.jishi.kit.FileKind;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Fields one below the other, each bound to a property of the model. The chain adds; what configures a field stands in
 * that field's lambda. {@code new Form(ui).text("people.name", model.name(), f -> f.required())}. Ctrl+Enter submits,
 * as does Enter where there is but one line; Esc cancels.
 */
public final class Form extends VBox implements DialogForm {
    /** What submitting does: ends in exactly one of the two. */
    @FunctionalInterface
    public interface Submit {
        /**
         * @param done tells the form that the disk has it
         * @param refused shows the problems at their fields
         */
        void run(Runnable done, Consumer<Refusal> refused);
    }

    private final Ui ui;
    private final Inputs inputs;
    private final List<FormField> fields = new ArrayList<>();
    private final Label general = Nodes.paragraph("", "field-problem");
    private final VBox rows = new VBox(12);
    private final Touched touched = new Touched(this);
    private final FormButtons buttons = new FormButtons();
    private Runnable cancelled = () -> {};
    private Runnable finished = () -> {};
    private @Nullable Submit submit;
    private @Nullable Button main;
    private double labelWidth = 112;
    private boolean cancelGiven;

    public Form(Ui ui) {
        super(16);
        this.ui = ui;
        this.inputs = new Inputs(ui);
        getStyleClass().add("form");
        general.setVisible(false);
        general.managedProperty().bind(general.visibleProperty());
        getChildren().addAll(general, rows, buttons.row());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        FormKeys.tell(this, fields);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public boolean changed() {
        return touched.changed();
    }

    /** Only asks: what is typed is kept nowhere, so that nobody is asked before it is left. */
    public Form asksOnly() {
        touched.ignore();
        return this;
    }

    @Override
    public Node foot() {
        getChildren().remove(buttons.row());
        buttons.row().addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        if (submit != null) {
            // Enter goes on to the next field; what keeps all of them nobody would guess
            buttons.row().getChildren().addFirst(Nodes.muted(ui.text("kit.form.keys")));
        }
        return buttons.row();
    }

    public Form text(String key, Property<String> text, Consumer<FormField> configure) {
        return add(inputs.text(key, text), configure);
    }

    public Form text(String key, Property<String> text) {
        return text(key, text, field -> {});
    }

    public Form area(String key, Property<String> text, Consumer<FormField> configure) {
        return add(inputs.area(key, text), configure);
    }

    public Form password(String key, Property<String> text, Consumer<FormField> configure) {
        return add(inputs.password(key, text), configure);
    }

    /** Whole numbers. */
    public Form number(String key, Property<Integer> number, Consumer<FormField> configure) {
        return add(inputs.number(key, number), configure);
    }

    public Form money(String key, Property<Money> amount, Consumer<FormField> configure) {
        return add(inputs.money(key, amount), configure);
    }

    /** Typed as 2026-09-18 or 20260918, or picked. */
    public Form date(String key, Property<LocalDate> day, Consumer<FormField> configure) {
        return add(inputs.date(key, day), configure);
    }

    public <E> Form choice(
            String key, Property<E> chosen, List<E> choices, Function<E, String> words, Consumer<FormField> configure) {
        return add(inputs.choice(key, chosen, choices, words), configure);
    }

    /** All values of an enum, in the texts {@code prefix.VALUE}. */
    public <E extends Enum<E>> Form choice(
            String key, Property<E> chosen, Class<E> type, String prefix, Consumer<FormField> configure) {
        return choice(key, chosen, List.of(type.getEnumConstants()), value -> ui.text(prefix, value), configure);
    }

    public Form check(String key, Property<Boolean> checked, Consumer<FormField> configure) {
        CheckBox box = new CheckBox(ui.text(key));
        box.selectedProperty().bindBidirectional(checked);
        FormField field = new FormField(ui, key, box, () -> !box.isSelected());
        field.label().setText("");
        return add(field, configure);
    }

    /**
     * Type to find.
     *
     * @param find looks up at most 20 for the words typed; runs off the window's thread
     */
    public <T> Form pick(
            String key,
            Property<T> chosen,
            Function<String, List<T>> find,
            Function<T, String> words,
            Consumer<FormField> configure) {
        SearchPick<T> pick = new SearchPick<>(ui, chosen, find, words);
        FormField field = new FormField(ui, key, pick, () -> chosen.getValue() == null);
        field.check(() -> pick.unread() ? Optional.of(Problem.at(field.name(), "kit.form.pickOne")) : Optional.empty());
        return add(field, configure);
    }

    public Form file(String key, Property<Path> file, Consumer<FormField> configure, FileKind... kinds) {
        return add(inputs.file(key, file, kinds), configure);
    }

    /** Any other input. */
    public Form custom(String key, Region input, Consumer<FormField> configure) {
        return add(new FormField(ui, key, input, () -> false), configure);
    }

    /** A heading above the fields that follow. */
    public Form section(String key) {
        Label heading = Nodes.heading(ui.text(key));
        heading.getStyleClass().add("form-section");
        rows.getChildren().add(heading);
        return this;
    }

    /** Grey words between fields. */
    public Form note(String key, Object... args) {
        rows.getChildren().add(Nodes.muted(ui.text(key, args)));
        return this;
    }

    /** Any node across the form's width. */
    public Form node(Node node) {
        rows.getChildren().add(node);
        return this;
    }

    public Form labelWidth(double pixels) {
        labelWidth = pixels;
        FormField.alignNames(fields, labelWidth);
        return this;
    }

    /** The main button, also Ctrl+Enter. While it runs it is disabled and the form stays. */
    public Form submit(String key, Submit action) {
        submit = action;
        main = Buttons.main(ui, key, this::submit);
        buttons.main(main);
        return this;
    }

    /** A second button, also Esc. In a sheet it need not be given: there Esc closes. */
    public Form cancel(String key, Runnable action) {
        cancelled = action;
        cancelUnlessGiven(key);
        return this;
    }

    @Override
    public void cancelUnlessGiven(String key) {
        if (!cancelGiven) {
            cancelGiven = true;
            buttons.second(Buttons.plain(ui, key, () -> cancelled.run()));
        }
    }

    /** Any other button in the row. */
    public Form button(Node button) {
        buttons.other(button);
        return this;
    }

    /** Checks the fields, then runs what {@link #submit(String, Submit)} was given. */
    public void submit() {
        Submit action = submit;
        if (action == null || (main != null && main.isDisabled()) || !check()) {
            return;
        }
        Button button = main;
        boolean pressed = button != null && button.isFocused();
        buttons.busy(true, main != null);
        Runnable free = () -> {
            buttons.busy(false, main != null);
            if (pressed && button != null) {
                button.requestFocus();
            }
        };
        action.run(
                () -> {
                    free.run();
                    finished.run();
                },
                refusal -> {
                    free.run();
                    show(refusal);
                });
    }

    /** Checks every field, shows what is wrong and goes to the first. */
    public boolean check() {
        clear();
        List<Problem> found = FormFields.problems(fields);
        if (!found.isEmpty()) {
            show(new Refusal(found));
        }
        return found.isEmpty();
    }

    /**
     * Each problem at its field, those of no field above the form; focus goes to the first of them on the page, in
     * whatever order they were found. Where the form has one field, whatever is refused is refused there.
     */
    public void show(Refusal refusal) {
        clear();
        List<String> others = new ArrayList<>();
        List<FormField> wrong = new ArrayList<>();
        for (Problem problem : refusal.problems()) {
            Optional<FormField> field = FormFields.named(fields, problem.field());
            field.ifPresentOrElse(
                    at -> at.showProblem(problem), () -> others.add(ui.texts().text(problem)));
            field.ifPresent(wrong::add);
        }
        general.setText(String.join("\n", others));
        general.setVisible(!others.isEmpty());
        fields.stream().filter(wrong::contains).findFirst().ifPresent(FormField::focus);
    }

    /** Takes all problems away. */
    public void clear() {
        fields.forEach(FormField::clearProblem);
        general.setVisible(false);
    }

    /** The first field that takes input. */
    public void focusFirst() {
        fields.stream().filter(FormField::active).findFirst().ifPresent(FormField::focus);
    }

    /** Ends the form as if it had been submitted: what it holds was kept another way. */
    public void finish() {
        finished.run();
    }

    @Override
    public void onFinished(Runnable action) {
        finished = both(finished, action);
    }

    @Override
    public void onCancel(Runnable action) {
        cancelled = both(cancelled, action);
    }

    private static Runnable both(Runnable first, Runnable then) {
        return () -> {
            first.run();
            then.run();
        };
    }

    private Form add(FormField field, Consumer<FormField> configure) {
        configure.accept(field);
        fields.add(field);
        FormField.alignNames(fields, labelWidth);
        rows.getChildren().add(field.row());
        return this;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && (event.isShortcutDown() || FormFields.keptByEnter(fields, event))
                && submit != null) {
            event.consume();
            submit();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (main == null || !main.isDisabled()) {
                cancelled.run();
            }
        }
    }
}
