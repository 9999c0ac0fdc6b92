package org.jishi.casework.ui;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticedLine;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.kit.table.TickList;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Two steps: which lines, then the words, the place and the days. What comes out is a draft; nothing is public yet. */
final class NoticeDraftView {
    private final Ui ui;
    private final NoticeDraftModel model;
    private final AtomicReference<@Nullable UUID> drafted = new AtomicReference<>();

    NoticeDraftView(Ui ui, NoticeDraftModel model) {
        this.ui = ui;
        this.model = model;
    }

    Page page() {
        Form form = words();
        boolean edits = model.edits();
        StepsPage page = new StepsPage(ui, edits ? "casework.notice.edit" : "casework.notice.draft")
                .step(new Step("casework.draft.lines", lines())
                        .onEnter(model::load)
                        .onNext("kit.steps.next", model::choose))
                .step(new Step("casework.draft.words", form)
                        .onNext(edits ? "casework.draft.saveAgain" : "casework.draft.save", this::save));
        return page.onFinished(() -> {
            UUID id = drafted.get();
            if (id != null) {
                ui.navigator().open(NoticeScreens.NOTICE, id);
            }
            // whoever comes back here begins anew
            page.restart();
        });
    }

    private void save(Runnable done, Consumer<Refusal> refused) {
        model.save(
                id -> {
                    drafted.set(id);
                    ui.dialogs().done(model.edits() ? "casework.draft.changed" : "casework.draft.done");
                    done.run();
                },
                refused);
    }

    private Node lines() {
        Label sum = Nodes.heading("");
        TickList<NoticedLine> list = new TickList<NoticedLine>(
                        ui, "notice-lines", "casework.draft.take", model.taken, NoticedLine::subjectId, line -> true)
                .column("casework.field.name", 160, NoticedLine::name)
                .column("casework.field.placeText", 180, NoticedLine::place)
                .column("casework.field.item", 340, NoticedLine::item)
                .figure("casework.field.amount", 120, NoticedLine::amount)
                .column("casework.field.basis", 180, NoticedLine::basis);
        list.setPlaceholder(Nodes.muted(ui.text("casework.draft.nothing")));
        list.setItems(model.lines);
        VBox.setVgrow(list, Priority.ALWAYS);
        model.taken.addListener((SetChangeListener<UUID>)
                change -> sum.setText(ui.text("casework.draft.sum", model.taken.size(), model.total())));
        return new VBox(12, kinds(), sum, list);
    }

    private Node kinds() {
        NoticeWords words = new NoticeWords(ui);
        ComboBox<String> box = new ComboBox<>(model.kinds);
        box.setId("notice-kind");
        box.setConverter(Worded.by(words::kind));
        box.valueProperty().bindBidirectional(model.kind);
        Label label = Nodes.label(ui.text("casework.field.kind"));
        label.setLabelFor(box);
        var row = Nodes.row(label, box);
        row.setVisible(false);
        row.managedProperty().bind(row.visibleProperty());
        model.kinds.addListener((ListChangeListener<String>) change -> row.setVisible(model.kinds.size() > 1));
        return row;
    }

    private Form words() {
        return new Form(ui)
                .text(
                        "casework.field.title",
                        model.title,
                        f -> f.required().maxLength(200).width(560))
                .area(
                        "casework.field.body",
                        model.body,
                        f -> f.required().lines(6).width(560))
                .choice(
                        "casework.field.placeKind",
                        model.placeKind,
                        Notice.PlaceKind.class,
                        "casework.placeKind",
                        f -> f.width(200))
                .text(
                        "casework.field.placeName",
                        model.placeName,
                        f -> f.required().maxLength(200).help("casework.draft.placeHelp"))
                .number(
                        "casework.field.dayCount",
                        model.dayCount,
                        f -> f.required().width(96).help(model.ends()))
                .check("casework.field.workingDays", model.workingDays, f -> {})
                .note("casework.draft.note");
    }
}
