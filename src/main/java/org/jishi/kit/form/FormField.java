package org.jishi.kit.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.FontWeight;
import org.jishi.kit.Glossary;
import org.jishi.kit.Nodes;
import org.jishi.kit.ScreenFont;
import org.jishi.kit.Stops;
import org.jishi.kit.Ui;
import org.jishi.kit.help.WordMark;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** One field of a {@link Form}: its label, its input and what is not right with it. Configured inside the form's chain. */
public final class FormField {
    /** A longer name breaks into lines. */
    private static final double LABEL_AT_MOST = 208;

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Ui ui;
    private final Region input;
    private final Label label;
    private boolean readFirst;
    private final Label problem = Nodes.paragraph("", "field-problem");
    private final Label help = Nodes.muted("");
    private final HBox row;
    private final VBox right;
    private final List<Supplier<Optional<Problem>>> checks = new ArrayList<>();
    private final Supplier<Boolean> empty;
    private final String key;
    /** Of its name, where that is one of the words explained. */
    private final @Nullable String meaning;

    private String name;
    private boolean required;

    FormField(Ui ui, String key, Region input, Supplier<Boolean> empty) {
        this.ui = ui;
        this.key = key;
        this.name = key.substring(key.lastIndexOf('.') + 1);
        this.input = input;
        this.empty = empty;
        String words = ui.text(key);
        label = Nodes.label(words, "field-label");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setLabelFor(input);
        input.setId(org.jishi.kit.Buttons.id(key));
        input.setAccessibleText(words);
        hide(problem);
        hide(help);
        Optional<Glossary.Word> word = ui.words().about(key);
        meaning = word.map(Glossary.Word::meaning).orElse(null);
        right = new VBox(4, explained(word), problem, help);
        right.setFillWidth(false);
        problem.maxWidthProperty().bind(right.widthProperty());
        HBox.setHgrow(right, Priority.ALWAYS);
        row = new HBox(12, label, right);
        row.getStyleClass().add("field-row");
        input.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                checkQuietly();
            }
        });
        if (input instanceof TextInputControl text) {
            text.textProperty().subscribe((before, after) -> clearProblem());
        }
    }

    /** The input, with a mark beside it where its name is one of the words explained. */
    private Node explained(Optional<Glossary.Word> word) {
        input.setAccessibleHelp(meaning);
        return word.map(known -> (Node) new HBox(2, input, new WordMark(ui, input, known)))
                .orElse(input);
    }

    /** Must not be empty; the label shows it. */
    public FormField required() {
        required = true;
        tell(ui.text(key));
        return this;
    }

    /** Must not be empty while the condition holds; the label shows it then. */
    public FormField requiredWhen(ObservableValue<Boolean> condition) {
        condition.subscribe(now -> {
            required = now;
            tell(ui.text(key));
        });
        return this;
    }

    /** Gives all names the width of the longest, so that the inputs stand below each other and no name is cut. */
    static void alignNames(List<FormField> fields, double least) {
        double longest =
                fields.stream().mapToDouble(FormField::labelNeeds).max().orElse(0);
        double width = Math.clamp(longest, least, Math.max(least, LABEL_AT_MOST));
        fields.forEach(field -> {
            field.label.setMinWidth(width);
            field.label.setMaxWidth(width);
        });
    }

    /** How wide its name is where it does not break. */
    private double labelNeeds() {
        return ScreenFont.width(label.getText(), FontWeight.NORMAL) + 1;
    }

    /** What goes into the label's text. */
    public FormField words(Object... args) {
        String told = ui.text(key, args);
        input.setAccessibleText(told);
        tell(told);
        return this;
    }

    private void tell(String words) {
        label.setText(required ? words + " *" : words);
    }

    /** Grey words inside the empty input. */
    public FormField prompt(String promptKey) {
        String words = ui.text(promptKey);
        switch (input) {
            case TextInputControl text -> text.setPromptText(words);
            case javafx.scene.control.ComboBoxBase<?> box -> box.setPromptText(words);
            default -> throw new IllegalArgumentException(key);
        }
        return this;
    }

    /** A line under the input, shown always. */
    public FormField help(String helpKey, Object... args) {
        return show(help, ui.text(helpKey, args));
    }

    /** A line under the input that follows a value; hidden while it is empty. */
    public FormField help(ObservableValue<String> words) {
        words.subscribe(text -> show(help, text));
        return this;
    }

    /** What it offers is to be read before it is kept: Enter alone keeps nothing. */
    public FormField readFirst() {
        readFirst = true;
        return this;
    }

    boolean isReadFirst() {
        return readFirst;
    }

    /** The name that {@link Problem#field} calls this field by; without it, the last part of its key. */
    public FormField name(String problemField) {
        name = problemField;
        return this;
    }

    public FormField width(double pixels) {
        input.setPrefWidth(pixels);
        input.setMaxWidth(pixels);
        return this;
    }

    /** What is counted in, right of the input; the words may follow what is typed. */
    FormField unit(ObservableValue<String> words) {
        Label unit = Nodes.label("", "text-muted", "field-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.textProperty().bind(words);
        Node counted = right.getChildren().removeFirst();
        right.getChildren().addFirst(Nodes.row(counted, unit));
        return this;
    }

    /** Height of a text area in lines. */
    public FormField lines(int count) {
        ((TextArea) input).setPrefRowCount(count);
        return this;
    }

    /** Takes no more characters than that. */
    @SuppressWarnings("NullAway") // null is how a TextFormatter refuses a change
    public FormField maxLength(int characters) {
        ((TextInputControl) input)
                .setTextFormatter(new TextFormatter<>(
                        change -> change.getControlNewText().length() <= characters ? change : null));
        // A field with a formatter keeps Esc for itself, and no sheet could be left from it.
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                javafx.event.Event.fireEvent(row, event.copyFor(row, row));
            }
        });
        return this;
    }

    public FormField disabledWhen(ObservableValue<Boolean> condition) {
        input.disableProperty().bind(condition);
        return this;
    }

    public FormField shownWhen(ObservableValue<Boolean> condition) {
        row.visibleProperty().bind(condition);
        row.managedProperty().bind(row.visibleProperty());
        return this;
    }

    /** A further rule, asked on leaving the field and on submit. */
    public FormField check(Supplier<Optional<Problem>> rule) {
        checks.add(rule);
        return this;
    }

    /** What may be done where the input cannot help, in a line of its own under it. */
    public FormField below(Node act) {
        right.getChildren().add(act);
        return this;
    }

    /** The input itself, for what the chain does not offer. */
    public Node input() {
        return input;
    }

    /** What {@link Problem#field} calls this field by. */
    public String name() {
        return name;
    }

    String key() {
        return key;
    }

    HBox row() {
        return row;
    }

    Label label() {
        return label;
    }

    boolean active() {
        return row.isVisible() && !input.isDisabled();
    }

    /** What is wrong now; a missing value counts only when {@code submitting}. */
    Optional<Problem> problem(boolean submitting) {
        if (!active()) {
            return Optional.empty();
        }
        for (Supplier<Optional<Problem>> check : checks) {
            Optional<Problem> found = check.get();
            if (found.isPresent()) {
                return found;
            }
        }
        return submitting && required && empty.get()
                ? Optional.of(Problem.at(name, "kit.form.required", ui.text(key)))
                : Optional.empty();
    }

    private void checkQuietly() {
        problem(false).ifPresentOrElse(this::showProblem, () -> {});
    }

    void showProblem(Problem found) {
        show(problem, ui.text(found.key(), found.args().toArray()));
        if (help.getText().equals(problem.getText())) {
            hide(help);
        }
        input.pseudoClassStateChanged(DANGER, true);
        input.setAccessibleHelp(problem.getText());
    }

    void clearProblem() {
        if (problem.isVisible()) {
            hide(problem);
            input.pseudoClassStateChanged(DANGER, false);
            input.setAccessibleHelp(meaning);
        }
    }

    /** Goes into it: where it is made of several, to the first of them. */
    void focus() {
        if (input.isFocusTraversable()) {
            input.requestFocus();
        } else {
            Stops.focusFirst(input);
        }
    }

    private FormField show(Label line, @Nullable String words) {
        boolean any = words != null && !words.isEmpty();
        line.setText(any ? words : "");
        line.setVisible(any);
        line.setManaged(any);
        return this;
    }

    private static void hide(Label line) {
        line.setVisible(false);
        line.setManaged(false);
    }
}
