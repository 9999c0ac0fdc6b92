package org.jishi.branding.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.branding.BoardCard;
import org.jishi.branding.BoardStage;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingStatus;
import org.jishi.branding.Waited;
import org.jishi.kit.Buttons;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.BoardPage;
import org.jishi.kit.page.StageBoard;
import org.jishi.organisation.ui.OrganisationRegistrar;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Branding cases by stage: cards go from step to step under the mouse or by keys, and tell how long they have waited. */
public final class BrandingBoardView implements Page {
    private static final String MINE = "board.branding.mine";

    private final Ui ui;
    private final BrandingModel model;
    private final BrandingWords words;
    private final StageBoard<BoardCard> board;
    private final VBox empty = new VBox(16);
    private final BoardPage page;

    /** @param cases the model of one case */
    public BrandingBoardView(
            Ui ui, BrandingModel model, Function<UUID, BrandingCaseModel> cases, OrganisationRegistrar registrar) {
        this.ui = ui;
        this.model = model;
        this.words = new BrandingWords(ui);
        board = new StageBoard<BoardCard>(
                        ui,
                        "branding",
                        card -> card.branding().id(),
                        this::card,
                        this::say,
                        card -> open(card.branding()))
                .moves(new CaseMoves(
                        ui,
                        branding -> cases.apply(branding.id()),
                        one -> new CaseActs(ui, one, registrar, this::load),
                        this::load));
        HBox head = Nodes.row(BrandingTabs.on(ui, BrandingScreens.BOARD), Nodes.gap(), whose());
        empty.setAlignment(Pos.CENTER);
        empty.managedProperty().bind(empty.visibleProperty());
        board.managedProperty().bind(board.visibleProperty());
        empty.visibleProperty().bind(board.visibleProperty().not());
        page = new BoardPage(ui, ui.text("branding.title"), new VBox(12, head, Nodes.grow(board), Nodes.grow(empty)));
        if (ui.may(Act.CASE_ENTER)) {
            page.action(Buttons.main(ui, "branding.open.button", () -> new OpenForm(ui, model).ask()));
        }
        model.board().subscribe(this::show);
    }

    private void show(List<BoardStage> stages) {
        board.more(mine() ? null : this::rest);
        board.show(stages.stream()
                .map(stage -> new StageBoard.Stage<>(
                        stage.status().name(),
                        words.status(stage.status()),
                        stage.total(),
                        stage.status().ended(),
                        stage.cards()))
                .toList());
        long total = stages.stream().mapToLong(BoardStage::total).sum();
        page.note(ui.text(mine() ? "branding.board.countMine" : "branding.board.count", total));
        // before the first answer nobody knows whether there are any
        board.setVisible(stages.isEmpty() || total > 0);
        empty.getChildren().setAll(Nodes.muted(ui.text(mine() ? "branding.board.noneMine" : "branding.empty")));
    }

    private Node whose() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton all = whose("branding.board.all", Styles.LEFT_PILL, group, false);
        ToggleButton mine = whose("branding.board.mine", Styles.RIGHT_PILL, group, true);
        (mine() ? mine : all).setSelected(true);
        return new HBox(all, mine);
    }

    private ToggleButton whose(String key, String place, ToggleGroup group, boolean mine) {
        ToggleButton button = new ToggleButton(ui.text(key));
        button.setId(Buttons.id(key));
        button.setMinWidth(HBox.USE_PREF_SIZE);
        button.getStyleClass().add(place);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            ui.viewState().put(MINE, String.valueOf(mine));
            load();
        });
        return button;
    }

    private boolean mine() {
        return ui.viewState().get(MINE).filter("true"::equals).isPresent();
    }

    private void load() {
        model.loadBoard(mine());
    }

    private void open(BrandingCase branding) {
        ui.navigator().open(BrandingScreens.CASE, branding.id());
    }

    private void rest(StageBoard.Stage<BoardCard> stage) {
        ui.navigator().open(BrandingScreens.LIST, new Narrowing("status", stage.id()));
    }

    private String say(BoardCard card) {
        BrandingCase branding = card.branding();
        return ui.text(
                "branding.board.say",
                branding.caseNo(),
                branding.personName(),
                branding.product(),
                waited(branding.status(), card.waited()));
    }

    private Node card(BoardCard card) {
        BrandingCase branding = card.branding();
        VBox box = Nodes.column(
                Nodes.label(branding.product(), "heading"),
                Nodes.label(branding.personName()),
                Nodes.label(branding.caseNo(), "text-muted"));
        String worth = words.yuan(words.worth(branding));
        if (!worth.isEmpty()) {
            box.getChildren().add(Nodes.label(worth, "figure"));
        }
        String waited = waited(branding.status(), card.waited());
        if (!waited.isEmpty()) {
            box.getChildren().add(waitedLine(waited, card.waited().pressure()));
        }
        box.setSpacing(2);
        box.getStyleClass().add("waiting-card");
        box.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("near"), card.waited().pressure() == Waited.Pressure.NEAR);
        box.pseudoClassStateChanged(
                PseudoClass.getPseudoClass("late"), card.waited().pressure() == Waited.Pressure.LATE);
        return box;
    }

    private static Node waitedLine(String text, Waited.Pressure pressure) {
        Label label =
                Nodes.paragraph(text, "waited", "waited-" + pressure.name().toLowerCase(Locale.ROOT));
        label.setGraphic(new FontIcon(icon(pressure)));
        return label;
    }

    private static Ikon icon(Waited.Pressure pressure) {
        return switch (pressure) {
            case NONE -> Feather.CLOCK;
            case NEAR -> Feather.ALERT_CIRCLE;
            case LATE -> Feather.ALERT_TRIANGLE;
        };
    }

    /** Nothing for a case that waits for nothing any more. */
    private String waited(BrandingStatus status, Waited waited) {
        if (status == BrandingStatus.PAID) {
            return ui.text("branding.waited.paid", waited.since());
        }
        if (waited.lastDay() != null) {
            return ui.text("branding.waited.notice." + waited.pressure(), waited.lastDay());
        }
        String unit = waited.working() ? "branding.waited.working" : "branding.waited.days";
        return waited.days() == 0
                ? ui.text("branding.waited.today")
                : ui.text(
                        "branding.waited." + waited.pressure(),
                        ui.text(unit, waited.days()),
                        ui.text(unit, waited.limit()));
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
        load();
    }
}
