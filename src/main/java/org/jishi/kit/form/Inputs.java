package org.jishi.kit.form;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.FileKind;
import org.jishi.kit.Nodes;
import org.jishi.kit.Stops;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Problem;
import org.kordamp.ikonli.feather.Feather;

/** Builds the inputs of a form. What cannot be read stays in the field with its problem; the property keeps its value. */
final class Inputs {
    private static final double WIDE = 320;
    private static final double NARROW = 160;
    private static final Money TEN_THOUSAND = Money.ofYuan(10_000);

    private final Ui ui;

    Inputs(Ui ui) {
        this.ui = ui;
    }

    FormField text(String key, Property<String> text) {
        return bound(key, new TextField(), text).width(WIDE);
    }

    /** What was typed is forgotten when the field leaves the window. */
    FormField password(String key, Property<String> text) {
        PasswordField input = new PasswordField();
        input.sceneProperty().subscribe((was, is) -> {
            if (is == null) {
                text.setValue("");
            }
        });
        return bound(key, input, text).width(WIDE);
    }

    FormField area(String key, Property<String> text) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        Stops.tabLeaves(area);
        return bound(key, area, text).width(480);
    }

    FormField number(String key, Property<Integer> number) {
        return parsed(
                key,
                number,
                written -> {
                    String plain = written.strip().replace(",", "");
                    return plain.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
                },
                String::valueOf,
                "kit.form.notNumber");
    }

    FormField money(String key, Property<Money> amount) {
        return parsed(key, amount, Money::parse, Money::format, "kit.form.notMoney")
                .unit(amount.map(this::yuan).orElse(ui.text("kit.form.yuan")));
    }

    /** From ten thousand on said in those as well: papers write so, and a figure typed in them is found out here. */
    private String yuan(Money amount) {
        return amount.fen() < TEN_THOUSAND.fen()
                ? ui.text("kit.form.yuan")
                : ui.text(
                        "kit.form.yuanLarge",
                        amount.tenThousands().stripTrailingZeros().toPlainString());
    }

    FormField date(String key, Property<LocalDate> day) {
        DateInput input = new DateInput(ui, day);
        FormField field = new FormField(ui, key, input, () -> day.getValue() == null);
        field.check(() -> input.read() ? Optional.empty() : Optional.of(Problem.at(field.name(), "kit.form.notDate")));
        input.getEditor().textProperty().subscribe((before, after) -> field.clearProblem());
        return field.width(NARROW);
    }

    <E> FormField choice(String key, Property<E> chosen, List<E> choices, Function<E, String> words) {
        ComboBox<E> box = new ComboBox<>();
        box.getItems().setAll(choices);
        box.setConverter(Worded.by(words));
        box.valueProperty().bindBidirectional(chosen);
        FormField field = new FormField(ui, key, box, () -> box.getValue() == null);
        box.valueProperty().subscribe(after -> {
            field.clearProblem();
            // a long name may be wider than the box
            box.setTooltip(after == null ? null : new Tooltip(words.apply(after)));
        });
        return field.width(WIDE);
    }

    FormField file(String key, Property<Path> file, FileKind... kinds) {
        TextField shown = new TextField();
        shown.setEditable(false);
        shown.setFocusTraversable(false);
        shown.setAccessibleText(ui.text(key));
        HBox.setHgrow(shown, javafx.scene.layout.Priority.ALWAYS);
        HBox box = Nodes.row(
                shown,
                Buttons.plain(
                        ui,
                        "kit.form.chooseFile",
                        Feather.FOLDER,
                        () -> ui.dialogs().openFile(key, kinds).ifPresent(file::setValue)));
        FormField field = new FormField(ui, key, box, () -> file.getValue() == null);
        file.subscribe(path -> {
            shown.setText(path == null ? "" : path.getFileName().toString());
            field.clearProblem();
        });
        return field.width(WIDE + NARROW);
    }

    private FormField bound(String key, TextInputControl control, Property<String> text) {
        control.textProperty().bindBidirectional(text);
        return new FormField(ui, key, control, () -> {
            String now = text.getValue();
            return now == null || now.isBlank();
        });
    }

    private <V> FormField parsed(
            String key,
            Property<V> property,
            Function<String, Optional<V>> read,
            Function<V, String> write,
            String problemKey) {
        TextField input = new TextField();
        input.getStyleClass().add("figure");
        FormField field = new FormField(ui, key, input, () -> property.getValue() == null);
        property.subscribe(value -> {
            boolean stale = value != null && !read.apply(input.getText()).equals(Optional.of(value));
            if (!input.isFocused() || stale) {
                input.setText(value == null ? "" : write.apply(value));
            }
        });
        input.textProperty().subscribe((before, written) -> {
            if (input.isFocused()) {
                property.setValue(written.isBlank() ? null : read.apply(written).orElse(property.getValue()));
            }
        });
        input.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                read.apply(input.getText()).ifPresent(value -> input.setText(write.apply(value)));
            }
        });
        field.check(
                () -> input.getText().isBlank() || read.apply(input.getText()).isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.at(field.name(), problemKey)));
        return field.width(NARROW);
    }
}
