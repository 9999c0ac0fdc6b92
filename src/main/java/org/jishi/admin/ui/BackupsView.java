package org.jishi.admin.ui;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.KeptBackup;
import org.jishi.admin.OfficeRestore;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.FileKind;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.platform.store.BackupAge;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Backups here and on another drive with what they hold; what going back to one would cost; and going back. */
final class BackupsView implements Page {
    /** What would be missed, by table, in the order in which an office works. */
    private static final List<String> LOST = List.of(
            "person",
            "organisation",
            "household",
            "training_class",
            "mark",
            "subsidy_claim",
            "branding_case",
            "shop",
            "shop_order",
            "award_round",
            "notice",
            "batch",
            "payment_outcome",
            "ledger_entry",
            "scheme_version",
            "login",
            "paper");

    private final Ui ui;
    private final BackupsModel model;
    private final VBox here = new VBox(8);
    private final VBox away = new VBox(8);
    private final VBox reviewed = new VBox(16);
    private final VBox root;

    BackupsView(Ui ui, BackupsModel model, BackupNow now) {
        this.ui = ui;
        this.model = model;
        Card local = new Card(ui.text("admin.backups.here"), here);
        if (model.mayRestore()) {
            local.action(Buttons.plain(ui, "admin.backups.file", Feather.FILE, this::pick));
        }
        Card other = new Card(ui.text("admin.backups.away"), away)
                .action(Buttons.plain(ui, "admin.backups.choose", Feather.HARD_DRIVE, this::choose));
        root = new VBox(
                12,
                // first of all that can be pressed: whoever is sent here to make a backup has the keys on it
                Nodes.row(
                        Nodes.title(title()),
                        Nodes.gap(),
                        Buttons.main(ui, "admin.backup.make", () -> now.ask(model::load))),
                Nodes.grow(Nodes.scroll(new VBox(16, reviewed, local, other))));
        root.getStyleClass().add("page");
        model.shelves().subscribe(this::show);
        model.review().subscribe(this::review);
    }

    private void choose() {
        ui.dialogs().folder("admin.backups.chooseFolder").ifPresent(model::choose);
    }

    /** One that was made on a stick by hand, or lies on another one than is chosen. */
    private void pick() {
        ui.dialogs()
                .openFile("admin.backups.pick", new FileKind("admin.backup.kind", List.of("*.jishi")))
                .ifPresent(model::look);
    }

    private void show(BackupKeeper.@Nullable Shelves shelves) {
        if (shelves == null) {
            return;
        }
        BackupAge age = shelves.age();
        LocalDate today = model.today();
        here.getChildren()
                .setAll(
                        age(age.last(), age.isOld(today), "admin.backup.last", "admin.backup.never"),
                        Nodes.paragraph(ui.text("admin.backups.rule", Math.max(1, shelves.bytesHere() >> 20))));
        BackupTime.words(ui, age).ifPresent(words -> here.getChildren().add(Nodes.paragraph(words)));
        shelves.unreadable()
                .forEach(file -> here.getChildren()
                        .add(Nodes.paragraph(ui.text("admin.backups.unreadable", file.toString()), "warning-text")));
        lines(here, shelves.here(), "admin.backups.none");
        away.getChildren()
                .setAll(age(
                        age.outside(),
                        age.isOutsideOld(today),
                        "admin.backups.outsideLast",
                        "admin.backups.outsideNever"));
        String folder = age.folder();
        if (folder == null) {
            away.getChildren().add(Nodes.paragraph(ui.text("admin.backups.noFolder")));
        } else if (shelves.isAwayIn()) {
            away.getChildren().add(Nodes.paragraph(ui.text("admin.backups.folder", folder)));
            lines(away, shelves.away(), "admin.backups.noneAway");
        } else {
            away.getChildren().add(Nodes.paragraph(ui.text("admin.backups.notIn", folder)));
        }
    }

    private Node age(@Nullable LocalDate day, boolean old, String key, String never) {
        Tone tone = old ? Tone.DANGER : Tone.SUCCESS;
        return Chip.of(day == null ? ui.text(never) : ui.text(key, day.toString()), tone)
                .node();
    }

    private void lines(VBox box, List<KeptBackup> backups, String none) {
        if (backups.isEmpty()) {
            box.getChildren().add(Nodes.muted(ui.text(none)));
        }
        for (KeptBackup each : backups) {
            Node words = Nodes.paragraph(ui.text(
                    "admin.backups.line",
                    BackupTime.moment(each.madeAt()),
                    ui.text("admin.backups.kind." + each.summary().kind()),
                    Math.max(1, each.size() >> 20),
                    each.summary().people(),
                    each.summary().entries(),
                    each.summary().papers()));
            box.getChildren()
                    .add(
                            model.mayRestore()
                                    ? Nodes.row(
                                            words,
                                            Nodes.gap(),
                                            Buttons.link(ui, "admin.backups.review", () -> model.look(each.file())))
                                    : words);
        }
    }

    private void review(OfficeRestore.@Nullable Review review) {
        reviewed.getChildren().clear();
        if (review == null) {
            return;
        }
        Card card = new Card(
                ui.text("admin.backups.reviewTitle", BackupTime.moment(review.madeAt())),
                Nodes.muted(ui.text("admin.backups.reviewed", review.file().toString())),
                Nodes.paragraph(review.entries() == 0 ? ui.text("admin.backups.nothingLost") : lost(review)));
        for (OfficeRestore.Since since : review.since()) {
            card.getChildren()
                    .add(Nodes.paragraph(ui.text(
                            "admin.backups.since",
                            since.name(),
                            since.entries(),
                            BackupTime.moment(since.first()),
                            BackupTime.moment(since.last()))));
        }
        card.getChildren().add(Buttons.plain(ui, "admin.backups.restore", Feather.ROTATE_CCW, () -> restore(review)));
        reviewed.getChildren().setAll(card);
    }

    /** Entries of the log, and of what people know of only what there is more of now. */
    private String lost(OfficeRestore.Review review) {
        List<String> more = LOST.stream()
                .filter(table -> review.more(table) > 0)
                .map(table -> ui.text("admin.backups.more." + table, review.more(table)))
                .toList();
        return more.isEmpty()
                ? ui.text("admin.backups.lostEntries", review.entries())
                : ui.text("admin.backups.lost", review.entries(), String.join(ui.text("kit.user.comma"), more));
    }

    private void restore(OfficeRestore.Review review) {
        if (ui.dialogs().confirmLoss("admin.restore.ask", BackupTime.moment(review.madeAt()), review.entries())) {
            model.restore(review);
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text("admin.backups.title");
    }

    @Override
    public void shown() {
        model.load();
    }
}
