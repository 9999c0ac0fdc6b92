package org.jishi.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.ForPerson;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Stops;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.help.KeyWords;
import org.jishi.platform.text.Refusal;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Kind 4: steps, one after the other (first run, import, payment batch, round). Back is possible until a step says
 * otherwise. Ctrl+Enter goes on.
 */
public final class StepsPage implements Page {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PASSED = PseudoClass.getPseudoClass("passed");

    private final Ui ui;
    private final String titleKey;
    private final List<Step> steps = new ArrayList<>();
    private final List<Label> marks = new ArrayList<>();
    private final HBox line = new HBox(4);
    private final StackPane body = new StackPane();
    private final Label problem = Nodes.paragraph("", "field-problem");
    private final Button back;
    private final Button next;
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final VBox root;
    private Runnable finished = () -> {};
    private Runnable again = () -> {};
    private Consumer<ForPerson> begunFor = whom -> {};
    private Consumer<Narrowing> narrowed = to -> {};

    public StepsPage(Ui ui, String titleKey) {
        this.ui = ui;
        this.titleKey = titleKey;
        line.getStyleClass().add("steps-line");
        back = Buttons.plain(ui, "kit.steps.back", Feather.ARROW_LEFT, () -> go(current.get() - 1));
        next = Buttons.main(ui, "kit.steps.next", this::next);
        // the second click of a double click would land on the next step's button, which lies in the same place
        next.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() > 1) {
                event.consume();
            }
        });
        problem.setVisible(false);
        problem.managedProperty().bind(problem.visibleProperty());
        HBox foot = Nodes.row(back, Nodes.gap(), next);
        foot.getStyleClass().add("steps-foot");
        body.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        var scroll = Nodes.grow(Nodes.scroll(body));
        scroll.setFitToHeight(true);
        HBox head = Nodes.row(Nodes.title(ui.text(titleKey)));
        head.getStyleClass().add("page-head");
        root = new VBox(12, head, line, scroll, problem, foot);
        root.getStyleClass().addAll("page", "steps-page");
        KeyWords.of(root, "kit.keys.steps", () -> List.of(new KeyWords.Line("Ctrl+Enter", "kit.keys.onward")));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                next();
            }
        });
    }

    public StepsPage step(Step step) {
        steps.add(step);
        Label mark = Nodes.label(steps.size() + "  " + ui.text(step.titleKey()), "step-mark");
        marks.add(mark);
        if (steps.size() > 1) {
            FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
            line.getChildren().add(new StackPane(arrow));
        }
        line.getChildren().add(mark);
        return this;
    }

    /** Puts the keys on the button that goes on, where the step has all it needs. */
    public void toNext() {
        if (!next.isDisabled()) {
            next.requestFocus();
        }
    }

    /** What follows the last step. */
    public StepsPage onFinished(Runnable action) {
        finished = action;
        return this;
    }

    /** What whoever comes for new steps does with those that stand at their end. */
    public StepsPage onBeginAgain(Runnable action) {
        again = action;
        return this;
    }

    /** Steps on their way go on where they stood. */
    @Override
    public void begin() {
        if (current.get() == steps.size() - 1) {
            again.run();
        }
    }

    /** What begins when the steps are opened for a person. */
    public StepsPage onBeginFor(Consumer<ForPerson> action) {
        begunFor = action;
        return this;
    }

    @Override
    public void beginFor(ForPerson whom) {
        begunFor.accept(whom);
    }

    /** What a link that tells of some things only changes about the steps. */
    public StepsPage onNarrowed(Consumer<Narrowing> action) {
        narrowed = action;
        return this;
    }

    /** Enter in a field, or where nothing else takes it, goes on as well: where one is new to the program. */
    public StepsPage goesOnByEnter() {
        KeyWords.of(root, "kit.keys.steps", () -> List.of(new KeyWords.Line("Enter", "kit.keys.onward")));
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                event.consume();
                next();
            }
        });
        return this;
    }

    /** The step in view, from 0; -1 before the page is shown. */
    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /** Begins again at the first step. */
    public void restart() {
        go(0);
    }

    /** Goes to a step, counted from 0: what was begun earlier goes on where it stood. */
    public void startAt(int step) {
        go(step);
    }

    @Override
    public Node node() {
        if (current.get() < 0) {
            go(0);
        }
        return root;
    }

    @Override
    public String title() {
        return ui.text(titleKey);
    }

    @Override
    public void narrow(Narrowing to) {
        narrowed.accept(to);
    }

    private void next() {
        if (next.isDisabled()) {
            return;
        }
        Step step = steps.get(current.get());
        Form form = step.form();
        problem.setVisible(false);
        if (form != null && !form.check()) {
            return;
        }
        boolean pressed = next.isFocused();
        next.disableProperty().unbind();
        next.setDisable(true);
        step.act()
                .run(
                        () -> {
                            if (current.get() == steps.size() - 1) {
                                follow(step);
                                finished.run();
                            } else {
                                go(current.get() + 1);
                            }
                        },
                        refusal -> refused(step, refusal, pressed));
    }

    private void refused(Step step, Refusal refusal, boolean pressed) {
        follow(step);
        if (pressed) {
            next.requestFocus();
        }
        Form form = step.form();
        if (form != null) {
            form.show(refusal);
            return;
        }
        problem.setText(ui.texts().text(refusal));
        problem.setVisible(true);
    }

    private void go(int index) {
        if (index < 0 || index >= steps.size()) {
            return;
        }
        current.set(index);
        Step step = steps.get(index);
        problem.setVisible(false);
        body.getChildren().setAll(step.content());
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).pseudoClassStateChanged(CURRENT, i == index);
            marks.get(i).pseudoClassStateChanged(PASSED, i < index);
        }
        back.setDisable(index == 0 || !step.wayBack());
        String key = index == steps.size() - 1 && step.nextKey().equals("kit.steps.next")
                ? "kit.steps.finish"
                : step.nextKey();
        next.setText(ui.text(key));
        follow(step);
        step.enter();
        if (!Stops.focusFirst(step.content())) {
            next.requestFocus();
        }
    }

    private void follow(Step step) {
        next.disableProperty().bind(step.ready().map(ready -> !ready));
    }
}
