package org.jishi.branding.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.branding.BrandingCase;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.BoardPage;
import org.jishi.kit.page.StageBoard;
import org.jishi.platform.access.Act;

/** Branding cases by stage: arrows go from card to card, Enter opens one. */
public final class BrandingBoardView implements Page {
    private final Ui ui;
    private final BrandingModel model;
    private final BrandingWords words;
    private final BoardPage page;

    public BrandingBoardView(Ui ui, BrandingModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new BrandingWords(ui);
        StageBoard<BrandingCase> board = new StageBoard<>(
                ui,
                this::card,
                branding -> ui.text("branding.board.say", branding.caseNo(), branding.personName(), branding.product()),
                branding -> ui.navigator().open(BrandingScreens.CASE, branding.id()));
        VBox body = new VBox(12, BrandingTabs.on(ui, BrandingScreens.BOARD), Nodes.grow(board));
        page = new BoardPage(ui, ui.text("branding.title"), body);
        if (ui.may(Act.CASE_ENTER)) {
            page.action(Buttons.main(ui, "branding.open.button", () -> new OpenForm(ui, model).ask()));
        }
        model.board().subscribe(stages -> {
            board.show(stages.stream()
                    .map(stage -> new StageBoard.Stage<>(words.status(stage.status()), stage.total(), stage.cases()))
                    .toList());
            page.note(ui.text(
                    "branding.board.count",
                    stages.stream().mapToLong(BrandingModel.Stage::total).sum()));
        });
    }

    private Node card(BrandingCase branding) {
        VBox box = Nodes.column(
                Nodes.label(branding.product(), "heading"),
                Nodes.label(branding.personName()),
                Nodes.label(branding.caseNo(), "text-muted"));
        String worth = words.yuan(words.worth(branding));
        if (!worth.isEmpty()) {
            box.getChildren().add(Nodes.label(worth, "figure"));
        }
        box.setSpacing(2);
        return box;
    }

    @Override
    public Node node() {
        return page.node();
    }

    @Override
    public String title() {
        return ui.text("branding.board.title");
    }

    @Override
    public void shown() {
        model.loadBoard();
    }
}
