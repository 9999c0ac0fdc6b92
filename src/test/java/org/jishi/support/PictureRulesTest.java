package org.jishi.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Chip;
import org.jishi.kit.Tone;
import org.jishi.kit.shell.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rules find what they are there for, and leave alone what is right. */
class PictureRulesTest {
    private static List<String> faults(java.util.concurrent.Callable<Node> node) {
        Pictures.choose(Theme.Choice.LIGHT);
        return Pictures.examine(Pictures.scene(FxTest.on(node), 400, 300), "rules");
    }

    @Test
    void findNothingInAPlainForm() {
        assertThat(faults(() -> {
                    Label label = new Label("姓名");
                    TextField field = new TextField("王秀英");
                    label.setLabelFor(field);
                    return new VBox(8, label, field, new Button("保存"));
                }))
                .isEmpty();
    }

    @Test
    void findTextThatIsCut() {
        assertThat(faults(() -> narrow(false))).anyMatch(fault -> fault.startsWith("cut without a tooltip: \"很长"));
        assertThat(faults(() -> narrow(true))).isEmpty();
    }

    @Test
    void findFiltersThatWrap() {
        assertThat(wide(() -> filters(150))).isEmpty();
        assertThat(wide(() -> filters(800))).anyMatch(fault -> fault.startsWith("filters in more than one row: [乡镇"));
    }

    private static List<String> wide(java.util.concurrent.Callable<Node> node) {
        Pictures.choose(Theme.Choice.LIGHT);
        return Pictures.examine(Pictures.scene(FxTest.on(node), 1190, 300), "rules");
    }

    private static Node filters(double width) {
        FlowPane bar = new FlowPane(8, 8);
        bar.getStyleClass().add("filter-bar");
        for (String name : List.of("乡镇：全部", "村：全部")) {
            Button chip = new Button(name);
            chip.setMinWidth(width);
            bar.getChildren().add(chip);
        }
        return bar;
    }

    private static Node narrow(boolean tooltip) {
        Label label = new Label("很长的文字很长的文字很长的文字");
        label.setMaxWidth(80);
        if (tooltip) {
            label.setTooltip(new Tooltip(label.getText()));
        }
        return new VBox(label);
    }

    @Test
    void findAnInputTooNarrowForItsFigure() {
        assertThat(faults(() -> typed("1200", 36)))
                .anyMatch(fault -> fault.startsWith("an input too narrow for its content: \"1200\""));
        assertThat(faults(() -> typed("1200", 88))).isEmpty();
        assertThat(faults(() -> typed("一句话可以比它的输入框长，光标移到哪里就看到哪里", 88))).isEmpty();
    }

    private static Node typed(String words, double width) {
        TextField field = new TextField(words);
        field.setAccessibleText("数量");
        field.setMaxWidth(width);
        return new VBox(field);
    }

    @Test
    void findTheNameOfAFieldThatIsCut() {
        assertThat(faults(() -> {
                    Label label = new Label("联系电话或者手机");
                    label.getStyleClass().add("field-label");
                    label.setTooltip(new Tooltip(label.getText()));
                    label.setMaxWidth(60);
                    return new VBox(label);
                }))
                .anyMatch(fault -> fault.startsWith("a name that is cut: \"联系电话"));
    }

    @Test
    void findAControlOutsideItsParent() {
        assertThat(faults(() -> {
                    Button button = new Button("保存");
                    button.relocate(90, 10);
                    Pane pane = new Pane(button);
                    pane.setMaxSize(100, 60);
                    return new StackPane(pane);
                }))
                .anyMatch(fault -> fault.startsWith("outside its parent: Button"));
    }

    @Test
    void findContentThatNobodyCanScrollTo() {
        assertThat(faults(() -> {
                    Pane wide = new Pane();
                    wide.setMinWidth(900);
                    ScrollPane pane = new ScrollPane(wide);
                    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
                    return pane;
                }))
                .anyMatch(fault -> fault.startsWith("wider than its place"));
    }

    @Test
    void findAListThatScrollsSideways() {
        assertThat(faults(() -> {
                    ListView<String> list = new ListView<>();
                    list.setAccessibleText("表");
                    list.getItems().add("很长的文字".repeat(30));
                    list.setMaxWidth(200);
                    return list;
                }))
                .anyMatch(fault -> fault.startsWith("a list that scrolls sideways"));
    }

    @Test
    void findATableThatIsTooLow() {
        assertThat(faults(() -> table(9, 34 * 3, 200))).anyMatch(fault -> fault.startsWith("a table too low: 1 of 9"));
        assertThat(faults(() -> table(2, 34 * 4, 200)))
                .as("two rows, both shown")
                .isEmpty();
        assertThat(faults(() -> table(9, 34 * 8, 200))).isEmpty();
    }

    @Test
    void findATableThatScrollsSideways() {
        assertThat(faults(() -> table(2, 34 * 8, 500)))
                .anyMatch(fault -> fault.startsWith("a table that scrolls sideways"));
    }

    @Test
    void findAChipThatItsColumnCuts() {
        assertThat(faults(() -> {
                    TableView<String> table = table(2, 34 * 8, 60);
                    chips(table, "边缘易致贫户");
                    return table;
                }))
                .anyMatch(fault -> fault.startsWith("a chip cut by its column: \"边缘易致贫户\""));
        assertThat(faults(() -> {
                    TableView<String> table = table(2, 34 * 8, 200);
                    chips(table, "脱贫户");
                    return table;
                }))
                .isEmpty();
    }

    private static TableView<String> table(int rows, double height, double columnWidth) {
        TableView<String> table = new TableView<>();
        table.setAccessibleText("表");
        table.setFixedCellSize(34);
        TableColumn<String, String> column = new TableColumn<>("列");
        column.setPrefWidth(columnWidth);
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
        table.getColumns().add(column);
        table.getItems().addAll(Collections.nCopies(rows, "字"));
        table.setMaxHeight(height);
        return table;
    }

    private static void chips(TableView<String> table, String words) {
        TableColumn<String, String> column = new TableColumn<>("类别");
        column.setPrefWidth(table.getColumns().getFirst().getPrefWidth());
        column.setCellFactory(ignored -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty ? null : Chip.of(words, Tone.NEUTRAL).node());
            }
        });
        table.getColumns().setAll(List.of(column));
    }

    @Test
    void findANameThatIsCutThoughItHasATooltip() {
        assertThat(faults(() -> {
                    Node narrow = narrow(true);
                    narrow.getStyleClass().add("figure-tile");
                    return narrow;
                }))
                .anyMatch(fault -> fault.startsWith("a name that is cut: \"很长"));
    }

    @Test
    void findTextTooPaleForItsGround() {
        assertThat(faults(() -> coloured("#999999", "white"))).anyMatch(fault -> fault.startsWith("contrast 2.8:1"));
        assertThat(faults(() -> coloured("white", "white"))).anyMatch(fault -> fault.startsWith("contrast 1.0:1"));
        assertThat(faults(() -> coloured("#57606a", "white"))).isEmpty();
        assertThat(faults(() -> {
                    Node pale = coloured("#57606a", "white");
                    pale.setOpacity(0.5);
                    return new StackPane(pale);
                }))
                .as("half transparent")
                .anyMatch(fault -> fault.startsWith("contrast"));
    }

    private static Node coloured(String text, String ground) {
        Label label = new Label("字");
        label.setStyle("-fx-text-fill: " + text + "; -fx-background-color: " + ground + ";");
        return new VBox(label);
    }

    @Test
    void findAControlWithoutAName() {
        assertThat(faults(() -> new VBox(new TextField())))
                .anyMatch(fault -> fault.startsWith("no name for the screen reader: TextField"));
        assertThat(faults(() -> {
                    TextField field = new TextField();
                    field.setAccessibleText("姓名");
                    return new VBox(field);
                }))
                .isEmpty();
    }

    @Test
    void findAFocusOrderThatJumps() {
        assertThat(faults(() -> {
                    Button below = new Button("二");
                    below.relocate(10, 100);
                    Button above = new Button("一");
                    above.relocate(10, 10);
                    return new Pane(below, above);
                }))
                .anyMatch(fault -> fault.startsWith("focus jumps back"));
        assertThat(faults(() -> new HBox(
                        16,
                        new VBox(8, new Button("一"), new Button("二")),
                        new VBox(8, new Button("三"), new Button("四")))))
                .as("one column after the other")
                .isEmpty();
    }

    @Test
    void findATextThatIsMissing() {
        assertThat(faults(() -> new VBox(new Label("!people.no.such!")))).contains("missing text: !people.no.such!");
    }
}
