package org.jishi.kit.print;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.kit.help.KeyWords;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The pages at the left as they will be printed, at the right which printer, how often and which of them. Page Up and Page
 * Down turn the pages, plus and minus change the size, Ctrl+P prints, Ctrl+S saves.
 */
public final class PreviewView extends BorderPane {
    private static final double FORM = 280;

    private final Ui ui;
    private final PreviewModel model;
    private final PaperPane paper;
    private final Button print;
    private final Label noPrinter;
    private final Label problem;
    private final TextField some = new TextField();
    private Runnable close = () -> {};

    public PreviewView(Ui ui, PreviewModel model) {
        this.ui = ui;
        this.model = model;
        paper = new PaperPane(ui);
        print = Buttons.main(ui, "kit.print.print", this::print);
        print.setGraphic(new FontIcon(Feather.PRINTER));
        Buttons.pressedByEnter(print);
        noPrinter = Nodes.paragraph(ui.text(noPrinter(model)), "field-problem");
        problem = Nodes.paragraph(ui.text("kit.print.noSuchPages", model.pages()), "field-problem");
        hideUnless(problem, false);
        hideUnless(noPrinter, false);
        VBox left = new VBox(8, bar(), paper);
        VBox.setVgrow(paper, Priority.ALWAYS);
        setCenter(left);
        VBox form = form();
        setRight(form);
        setMargin(left, new Insets(0, 16, 0, 0));
        model.page().subscribe(() -> paper.show(model.shown()));
        paper.show(model.shown());
        KeyWords.of(
                this,
                "kit.keys.preview",
                () -> List.of(
                        new KeyWords.Line("PageUp / PageDown", "kit.keys.turnPage"),
                        new KeyWords.Line("Home / End", "kit.keys.endPage"),
                        new KeyWords.Line("+ / -", "kit.keys.zoom"),
                        new KeyWords.Line("Ctrl+P", "kit.print.print"),
                        new KeyWords.Line("Ctrl+S", "kit.keys.saveCopy")));
    }

    private static String noPrinter(PreviewModel model) {
        if (!model.isKept()) {
            return "kit.print.noPrinterKept";
        }
        return model.hasWorkbook() ? "kit.print.noPrinter" : "kit.print.noPrinterPdf";
    }

    /** What closes it once a printer has all pages. */
    public void onPrinted(Runnable action) {
        close = action;
    }

    /** Ways to save, and the main button, for the sheet's foot. */
    public Node[] acts() {
        if (!model.isKept()) {
            return new Node[] {print};
        }
        Button pdf = Buttons.plain(ui, "kit.print.pdf", Feather.FILE_TEXT, model::savePdf);
        Buttons.pressedByEnter(pdf);
        if (!model.hasWorkbook()) {
            return new Node[] {pdf, print};
        }
        Button workbook = Buttons.plain(ui, "kit.print.workbook", Feather.DOWNLOAD, model::saveWorkbook);
        Buttons.pressedByEnter(workbook);
        return new Node[] {workbook, pdf, print};
    }

    /** Where the keys begin. */
    public Node first() {
        return paper;
    }

    /** Hears the keys of the whole sheet, its foot too. */
    public void keys(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.isShortcutDown() && event.getCode() == KeyCode.P) {
            event.consume();
            print();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.S) {
            event.consume();
            save();
        } else if (!event.isShortcutDown() && !event.isAltDown()) {
            turn(event, typing);
        }
    }

    private void turn(KeyEvent event, boolean typing) {
        int pages = model.pages();
        switch (event.getCode()) {
            case PAGE_DOWN -> model.turn(1);
            case PAGE_UP -> model.turn(-1);
            case HOME -> model.turn(typing ? 0 : -pages);
            case END -> model.turn(typing ? 0 : pages);
            case PLUS, ADD, EQUALS -> paper.step(typing ? 0 : 1);
            case MINUS, SUBTRACT -> paper.step(typing ? 0 : -1);
            default -> {
                return;
            }
        }
        boolean always = event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP;
        if (always || !typing) {
            event.consume();
        }
    }

    private Node bar() {
        Button before = Buttons.icon(ui, "kit.print.before", Feather.CHEVRON_LEFT, () -> model.turn(-1));
        Button next = Buttons.icon(ui, "kit.print.next", Feather.CHEVRON_RIGHT, () -> model.turn(1));
        Label at = Nodes.label("");
        at.setId("print-at");
        model.page().subscribe(page -> {
            at.setText(ui.text("kit.print.pageOf", page.intValue() + 1, model.pages()));
            before.setDisable(page.intValue() == 0);
            next.setDisable(page.intValue() == model.pages() - 1);
        });
        ComboBox<PaperPane.Zoom> zoom = new ComboBox<>();
        zoom.getItems().setAll(PaperPane.ZOOMS);
        zoom.setConverter(Worded.by(each -> words(ui, each)));
        zoom.valueProperty().bindBidirectional(paper.zoom());
        zoom.setId("print-zoom");
        zoom.setAccessibleText(ui.text("kit.print.zoom"));
        HBox bar = Nodes.row(before, at, next, Nodes.gap(), zoom);
        return bar;
    }

    static String words(Ui ui, PaperPane.Zoom zoom) {
        return switch (zoom) {
            case PaperPane.Zoom.Whole whole -> ui.text("kit.print.whole");
            case PaperPane.Zoom.Width width -> ui.text("kit.print.width");
            case PaperPane.Zoom.Percent(int percent) -> percent + "%";
        };
    }

    private VBox form() {
        ComboBox<Printers.Device> printer = new ComboBox<>();
        printer.setMaxWidth(Double.MAX_VALUE);
        printer.setId("print-printer");
        printer.setConverter(Worded.by(Printers.Device::name));
        printer.valueProperty().bindBidirectional(model.printer());
        CheckBox sides = new CheckBox(ui.text("kit.print.bothSides"));
        sides.selectedProperty().bindBidirectional(model.bothSides());
        model.devices().subscribe(found -> printer.getItems().setAll(found));
        model.printer().subscribe(device -> {
            sides.setDisable(device == null || !device.bothSides());
            refresh();
        });
        Label looking = Nodes.muted(ui.text("kit.print.lookingFor"));
        model.looking().subscribe(still -> {
            hideUnless(looking, still);
            hideUnless(printer, !still && !model.devices().get().isEmpty());
            hideUnless(noPrinter, !still && model.devices().get().isEmpty());
            refresh();
        });
        model.sending().subscribe(this::refresh);
        Spinner<Integer> copies = new Spinner<>(1, PreviewModel.MOST_COPIES, 1);
        copies.setEditable(true);
        copies.setPrefWidth(96);
        copies.setId("print-copies");
        copies.getEditor().setAccessibleText(ui.text("kit.print.copies"));
        copies.getEditor().textProperty().subscribe(text -> {
            if (text.matches("\\d{1,2}") && Integer.parseInt(text) > 0) {
                copies.getValueFactory().setValue(Integer.valueOf(text));
            }
        });
        copies.getValueFactory()
                .valueProperty()
                .subscribe(count -> model.copies().set(count == null ? 1 : count));
        VBox form = new VBox(
                8,
                Nodes.heading(ui.text("kit.print.printer")),
                looking,
                printer,
                noPrinter,
                named("kit.print.copies", copies),
                sides,
                Nodes.heading(ui.text("kit.print.pages")),
                ranges());
        form.setMinWidth(FORM);
        form.setPrefWidth(FORM);
        form.setMaxWidth(FORM);
        return form;
    }

    private Node ranges() {
        ToggleGroup group = new ToggleGroup();
        VBox box = new VBox(8);
        for (PreviewModel.Range each : PreviewModel.Range.values()) {
            RadioButton radio = new RadioButton(ui.text("kit.print.range", each));
            radio.setId("print-range-" + each.name().toLowerCase(Locale.ROOT));
            radio.setToggleGroup(group);
            radio.setSelected(model.range().get() == each);
            radio.setOnAction(event -> model.range().set(each));
            model.range().subscribe(now -> radio.setSelected(now == each));
            box.getChildren().add(radio);
        }
        some.setId("print-some");
        some.setPromptText(ui.text("kit.print.someSuch"));
        some.setAccessibleText(ui.text("kit.print.range", PreviewModel.Range.SOME));
        some.textProperty().bindBidirectional(model.some());
        some.textProperty().subscribe((before, now) -> model.range().set(PreviewModel.Range.SOME));
        model.range().subscribe(now -> hideUnless(problem, false));
        model.some().subscribe((before, now) -> hideUnless(problem, false));
        box.getChildren().addAll(some, problem);
        return box;
    }

    private Node named(String key, Control control) {
        Label label = new Label(ui.text(key));
        label.setLabelFor(control);
        return Nodes.row(label, control);
    }

    private void refresh() {
        print.setDisable(model.printer().get() == null || model.sending().get());
    }

    private void print() {
        if (print.isDisabled()) {
            return;
        }
        if (model.chosen().isEmpty()) {
            hideUnless(problem, true);
            some.requestFocus();
            return;
        }
        model.print(() -> close.run());
    }

    private void save() {
        if (model.hasWorkbook()) {
            model.saveWorkbook();
        } else if (model.isKept()) {
            model.savePdf();
        }
    }

    private static void hideUnless(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** As large as it may be. */
    public void size(double width, double height) {
        setPrefSize(width, height);
        setMinHeight(height);
    }
}
