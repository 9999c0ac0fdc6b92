package org.jishi.kit.page;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;

/** Kind 3: a board under a head: a {@link MarkBoard} for attendance or a {@link StageBoard} for cases by stage. */
public final class BoardPage implements Page {
    private final Label title;
    private final Label note = Nodes.label("", "text-muted");
    private final PageHead head;
    private final VBox root;
    private Runnable shown = () -> {};
    private BooleanSupplier mayGo = () -> true;
    private @Nullable Runnable printing;

    /** @param title the page's name, in the user's language */
    public BoardPage(Ui ui, String title, Node board) {
        this.title = Nodes.title(title);
        head = new PageHead(ui, this.title, note, null);
        VBox.setVgrow(board, Priority.ALWAYS);
        root = new VBox(12, head, board);
        root.getStyleClass().addAll("page", "board-page");
    }

    public BoardPage action(Node button) {
        head.act(button);
        return this;
    }

    /** Grey words beside the title: what is missing, who is here. */
    public BoardPage note(String words) {
        note.setText(words);
        return this;
    }

    public BoardPage title(String words) {
        title.setText(words);
        return this;
    }

    public BoardPage onShown(Runnable action) {
        shown = action;
        return this;
    }

    /** Asked before the page is dropped for good; false keeps it in view. */
    public BoardPage beforeGoing(BooleanSupplier question) {
        mayGo = question;
        return this;
    }

    @Override
    public boolean mayGo() {
        return mayGo.getAsBoolean();
    }

    /** What Ctrl+P prints. */
    public BoardPage onPrint(Runnable action) {
        printing = action;
        return this;
    }

    @Override
    public @Nullable Runnable printing() {
        return printing;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return title.getText();
    }

    @Override
    public void shown() {
        shown.run();
    }
}
