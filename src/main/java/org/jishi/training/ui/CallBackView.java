package org.jishi.training.ui;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Chip;
import org.jishi.kit.Narrowing;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.PageHead;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.time.OfficeClock;
import org.jishi.training.CallBack;
import org.jishi.training.CallBackRow;
import org.jspecify.annotations.Nullable;

/** Samples above, the people of the chosen one below; Enter records a call. */
final class CallBackView {
    private final Ui ui;
    private final CallBackModel model;
    private final PagedTable<CallBackRow> samples;
    private final PagedTable<CallBack> lines;

    CallBackView(Ui ui, CallBackModel model) {
        this.ui = ui;
        this.model = model;
        samples = new PagedTable<>(ui, "training-samples", model::samples, CallBackRow::id);
        lines = new PagedTable<>(ui, "training-calls", model::lines, CallBack::id);
    }

    Page page() {
        samples.column(
                        "training.callBack.number",
                        CallBackRow::number,
                        c -> c.sort("number").width(130))
                .date("training.callBack.drawnOn", row -> OfficeClock.day(row.drawnAt()), c -> c.sort("drawn"))
                .column(
                        "training.callBack.drawer",
                        CallBackRow::drawer,
                        c -> c.sort("drawer").width(90))
                .column(
                        "training.callBack.range",
                        row -> row.classTitle() == null
                                ? ui.text("training.days", row.fromDay(), row.toDay())
                                : row.classTitle(),
                        c -> c.sort("range").width(210).grow())
                .column(
                        "training.callBack.share",
                        row -> ui.text("training.callBack.shareOf", row.size(), row.population(), row.percent()),
                        c -> c.sort("share").width(170))
                .column("training.callBack.seed", row -> String.valueOf(row.seed()), c -> c.width(110))
                .column(
                        "training.callBack.called",
                        row -> row.called() + " / " + row.size(),
                        c -> c.sort("called").width(90))
                .column(
                        "training.callBack.confirmed",
                        row -> row.confirmed() + " / " + row.reached(),
                        c -> c.width(110))
                .whenEmpty(
                        model.mayDraw() ? "training.callBack.empty" : "training.callBack.emptyForClerk",
                        model.mayDraw()
                                ? Buttons.main(ui, "training.callBack.drawFirst", () -> model.draw(samples::reload))
                                : null);
        lines.number("training.callBack.position", CallBack::position, c -> c.width(56))
                .column("training.candidate.name", CallBack::name, c -> c.width(88))
                .column("training.candidate.phone", CallBack::phone, c -> c.width(120))
                .column("training.candidate.village", CallBack::village, c -> c.width(140))
                .column(
                        "training.list.title",
                        CallBack::classTitle,
                        c -> c.width(200).grow())
                .chip("training.callBack.result", this::result, c -> c.width(112))
                .chip("training.callBack.attended", line -> answer(line.attended()), c -> c.width(104))
                .chip("training.callBack.paid", line -> answer(line.paid()), c -> c.width(104))
                .column(
                        "training.callBack.satisfaction",
                        line -> Objects.toString(line.satisfaction(), ""),
                        c -> c.width(80))
                .onOpen(this::record)
                .menu(line -> model.mayRecord()
                        ? java.util.List.of(
                                Buttons.item(ui, "training.callBack.record", () -> record(line)),
                                Buttons.item(ui, "training.people.open", () -> model.person(line)))
                        : java.util.List.of())
                .whenEmpty("training.callBack.chooseSample", null);
        samples.selected().subscribe(row -> {
            if (row != null && (model.chosen().get() == null || !row.id().equals(id()))) {
                model.choose(row);
                lines.reload();
            }
        });
        samples.fitRows(5).total().subscribe((before, after) -> {
            if (model.chosen().get() == null && after.longValue() > 0) {
                samples.selectFirst();
            }
        });
        VBox.setVgrow(lines, Priority.ALWAYS);
        Label heading = Nodes.heading("");
        model.chosen()
                .subscribe(row -> heading.setText(
                        row == null
                                ? ui.text("training.callBack.people")
                                : ui.text("training.callBack.peopleOf", row.number())));
        PageHead head = new PageHead(ui, Nodes.title(ui.text("training.callBack.page")));
        if (model.mayDraw()) {
            head.act(Buttons.main(ui, "training.callBack.draw", () -> model.draw(samples::reload)));
        }
        ToggleButton open = new ToggleButton(ui.text("training.callBack.onlyOpen"));
        open.setId("call-back-open");
        // whoever only draws would see none: these are the samples that somebody else drew
        open.setVisible(model.mayRecord());
        open.selectedProperty().subscribe(only -> {
            if (model.onlyOpen(only)) {
                samples.reload();
                lines.reload();
            }
        });
        VBox root = new VBox(12, head, samples, Nodes.row(heading, Nodes.gap(), open), lines);
        root.getStyleClass().add("page");
        return new Page() {
            @Override
            public javafx.scene.Node node() {
                return root;
            }

            @Override
            public String title() {
                return ui.text("training.callBack.page");
            }

            @Override
            public void narrow(Narrowing to) {
                open.setSelected(true);
            }

            @Override
            public void shown() {
                samples.reload();
                lines.reload();
            }
        };
    }

    private @Nullable Object id() {
        CallBackRow row = model.chosen().get();
        return row == null ? null : row.id();
    }

    private void record(CallBack line) {
        if (model.mayRecord()) {
            model.record(line, () -> {
                lines.reload();
                samples.reload();
            });
        }
    }

    private Chip result(CallBack line) {
        CallBack.Result result = line.result();
        return result == null
                ? Chip.of(ui.text("training.callBack.notYet"), Tone.NEUTRAL)
                : Chip.of(
                        ui.text("training.callResult", result),
                        result == CallBack.Result.REACHED ? Tone.SUCCESS : Tone.WARNING);
    }

    private @Nullable Chip answer(CallBack.@Nullable Answer answer) {
        return answer == null
                ? null
                : Chip.of(
                        ui.text("training.callAnswer", answer),
                        switch (answer) {
                            case YES -> Tone.SUCCESS;
                            case NO -> Tone.DANGER;
                            case UNSURE -> Tone.WARNING;
                        });
    }
}
