package org.jishi.evidence.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperFile;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.FileKind;
import org.jishi.kit.Menus;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.print.PicturesView;
import org.jishi.platform.time.OfficeClock;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card of papers: what an act waits for and what else should be there first, then each paper with who filed it; a press shows it. */
public final class PapersView {
    private static final String KIND = "evidence.kind.";
    private static final String OTHER = "other";

    private final Ui ui;
    private final PapersModel model;
    private final VBox lines = new VBox(8);
    private final MenuButton add;
    private final Card card;
    private List<String> kinds;
    private String waiting = "";
    private List<String> awaited = List.of();

    /** @param kinds the types offered when a paper is filed, besides those that are missing */
    public PapersView(Ui ui, PapersModel model, List<String> kinds) {
        this.ui = ui;
        this.model = model;
        this.kinds = List.copyOf(kinds);
        add = new MenuButton(ui.text("evidence.papers.add"), new FontIcon(Feather.PAPERCLIP));
        add.setId(Buttons.id("evidence.papers.add"));
        card = new Card(ui.text("evidence.papers.title"), lines);
        if (model.mayAdd()) {
            card.action(add);
        }
        model.file().subscribe(this::show);
    }

    public Node node() {
        return card;
    }

    /** Fetches the papers; called each time the page comes into view. */
    public void shown() {
        model.load();
    }

    /** Changes which types are offered besides those that are missing: what a subject needs may show only later. */
    public void offer(List<String> others) {
        kinds = List.copyOf(others);
        offer(model.file().get());
    }

    /**
     * Papers that the subject's next act waits for, told until they are filed.
     *
     * @param key says so, with the papers' names as its argument
     */
    public void waitsFor(String key, List<String> types) {
        waiting = key;
        awaited = List.copyOf(types);
        show(model.file().get());
    }

    private void offer(PaperFile file) {
        Set<String> offered = new LinkedHashSet<>(file.missing());
        offered.addAll(kinds);
        offered.add(OTHER);
        Menus.fill(add, offered.stream().map(this::item).toList());
    }

    private void show(PaperFile file) {
        offer(file);
        List<Node> nodes = new ArrayList<>();
        List<String> lacking = awaited.stream()
                .filter(type -> file.papers().stream()
                        .noneMatch(paper -> paper.standing() && paper.kind().equals(type)))
                .toList();
        if (!lacking.isEmpty()) {
            nodes.add(Chip.of(ui.text(waiting, words(lacking)), Tone.WARNING).node());
        }
        if (!file.missing().isEmpty()) {
            nodes.add(Chip.of(ui.text("evidence.papers.missing", words(file.missing())), Tone.NEUTRAL)
                    .node());
        } else if (lacking.isEmpty() && !file.papers().isEmpty()) {
            nodes.add(Chip.of(ui.text("evidence.papers.complete"), Tone.SUCCESS).node());
        }
        file.papers().forEach(paper -> nodes.add(line(paper, file.servingTwo().contains(paper.id()))));
        if (file.papers().isEmpty()) {
            nodes.add(Nodes.muted(ui.text("evidence.papers.none")));
        }
        lines.getChildren().setAll(nodes);
    }

    private List<String> words(List<String> types) {
        return types.stream().map(this::word).toList();
    }

    private MenuItem item(String kind) {
        MenuItem item = new MenuItem(word(kind));
        item.setId("evidence-add-" + kind);
        item.setOnAction(event -> ui.dialogs()
                .openFile("evidence.papers.choose", FileKind.PAPER, FileKind.ANY)
                .ifPresent(path -> model.add(kind, path)));
        return item;
    }

    private Node line(Paper paper, boolean servesTwo) {
        Button open = new Button(paper.title(), new FontIcon(icon(paper)));
        open.setAccessibleText(ui.text("evidence.papers.open", paper.title()));
        open.getStyleClass().addAll("flat", "link");
        open.setOnAction(event -> open(paper));
        HBox head = Nodes.row(open, Nodes.gap());
        if (paper.standing() && model.mayAdd()) {
            head.getChildren().add(Buttons.link(ui, "evidence.papers.withdraw", () -> model.withdraw(paper)));
        }
        VBox line = new VBox(0, head);
        String who = ui.text(
                "evidence.papers.who",
                word(paper.kind()),
                paper.addedByName(),
                OfficeClock.day(paper.addedAt()).toString());
        line.getChildren().add(Nodes.label(who, "text-muted"));
        if (servesTwo) {
            line.getChildren()
                    .add(Chip.of(ui.text("evidence.papers.servesTwo"), Tone.WARNING)
                            .node());
        }
        String reason = paper.withdrawnReason();
        if (reason != null) {
            line.getChildren()
                    .add(Chip.of(ui.text("evidence.papers.withdrawn", reason), Tone.NEUTRAL)
                            .node());
        }
        return line;
    }

    /** A picture in the window, with those beside it; anything else in another program. */
    private void open(Paper paper) {
        if (!paper.format().picture()) {
            model.open(paper);
            return;
        }
        List<Paper> all = model.file().get().papers().stream()
                .filter(each -> each.format().picture())
                .toList();
        List<Picture> pictures =
                all.stream().map(each -> new Picture(model, each)).toList();
        PicturesView view = new PicturesView(ui, pictures, all.indexOf(paper));
        ui.dialogs().large("evidence.papers.title", view, view::keys);
    }

    private record Picture(PapersModel model, Paper paper) implements PicturesView.Shown {
        @Override
        public String title() {
            return paper.title();
        }

        @Override
        public void fetch(Consumer<Image> to) {
            model.picture(paper, to);
        }
    }

    private static Feather icon(Paper paper) {
        return paper.format().picture() ? Feather.IMAGE : Feather.FILE_TEXT;
    }

    private String word(String kind) {
        return ui.texts().has(KIND + kind) ? ui.text(KIND + kind) : kind;
    }
}
