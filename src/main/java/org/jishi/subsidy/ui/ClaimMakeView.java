package org.jishi.subsidy.ui;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.kit.table.TickList;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.SchemeVersion;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimMaker;
import org.jishi.subsidy.ClaimPlan;

/** Two steps: what for and by which scheme; then everybody entitled with the amount or what forbids it. */
final class ClaimMakeView {
    private final Ui ui;
    private final ClaimMakeModel model;

    ClaimMakeView(Ui ui, ClaimMakeModel model) {
        this.ui = ui;
        this.model = model;
    }

    Page page() {
        StepsPage page = new StepsPage(ui, "subsidy.make.title");
        page.step(new Step("subsidy.make.what", what())
                        .onEnter(model::load)
                        .readyWhen(model.ready())
                        .onNext("subsidy.make.preview", model::preview))
                .step(new Step("subsidy.make.who", who()).onNext("subsidy.make.do", this::make))
                .onNarrowed(to -> {
                    model.onlyBacklog();
                    page.restart();
                })
                .onBeginFor(whom -> {
                    model.only(whom.person(), whom.name());
                    page.restart();
                })
                .onFinished(() -> {
                    page.restart();
                    ui.navigator().open(SubsidyScreens.CLAIMS);
                });
        return page;
    }

    private void make(Runnable done, java.util.function.Consumer<Refusal> refused) {
        model.make(
                made -> {
                    done.run();
                    ui.dialogs()
                            .done(
                                    "subsidy.make.done",
                                    made.size(),
                                    made.stream().map(Claim::amount).reduce(Money.ZERO, Money::plus));
                },
                refused);
    }

    private Node what() {
        ComboBox<ClaimMaker.Choice> grounds = combo(
                "subsidy-make-ground",
                model.choices,
                model.choice,
                choice -> choice.ground().date() + "  " + choice.ground().text() + left(choice));
        ComboBox<SchemeVersion> schemes = combo(
                "subsidy-make-scheme",
                model.schemes,
                model.scheme,
                version -> version.title() + "  " + version.documentNo());
        Label none = Nodes.muted("");
        model.schemes.addListener((ListChangeListener<SchemeVersion>) change -> none.setText(hint()));
        model.choices.addListener((ListChangeListener<ClaimMaker.Choice>) change -> none.setText(hint()));
        model.loaded.subscribe(now -> none.setText(hint()));
        return new VBox(
                16,
                Nodes.muted(ui.text("subsidy.make.whatHelp")),
                new Form(ui)
                        .custom("subsidy.make.ground", grounds, f -> {})
                        .custom("subsidy.make.scheme", schemes, f -> {}),
                none);
    }

    private String left(ClaimMaker.Choice choice) {
        int left = model.left(choice);
        return left == 0 ? "" : "  " + ui.text("subsidy.make.left", left);
    }

    /** What is to be done, or why one cannot go on. */
    private String hint() {
        if (model.choices.isEmpty() && !model.loaded.get()) {
            return "";
        }
        if (model.left() > 0 && (model.choice.get() == null || !model.schemes.isEmpty())) {
            return model.isForOne()
                    ? ui.text("subsidy.make.oneLeft", model.onlyName(), model.choices.size())
                    : ui.text("subsidy.make.allLeft", model.left(), model.choices.size());
        }
        if (model.choices.isEmpty()) {
            return model.isForOne()
                    ? ui.text("subsidy.make.nothingForOne", model.onlyName())
                    : ui.text("subsidy.make.noGround");
        }
        return model.choice.get() != null && model.schemes.isEmpty() ? ui.text("subsidy.make.noScheme") : "";
    }

    private <T> ComboBox<T> combo(String id, ObservableList<T> items, Property<T> chosen, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>(items);
        box.setId(id);
        box.setPrefWidth(480);
        box.setConverter(Worded.by(words));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    private Node who() {
        Label sum = Nodes.heading("");
        Label out = Nodes.muted("");
        TickList<ClaimPlan.Line> lines = new TickList<ClaimPlan.Line>(
                        ui,
                        "subsidy-lines",
                        "subsidy.make.take",
                        model.chosen,
                        ClaimPlan.Line::personId,
                        ClaimPlan.Line::possible)
                .column("subsidy.field.person", 96, ClaimPlan.Line::name)
                .column("subsidy.make.idEnd", 96, line -> line.who().idEnd())
                .column("subsidy.make.village", 184, line -> line.who().village())
                .column(
                        "subsidy.make.account",
                        104,
                        line -> ui.text("subsidy.make.accountOf", line.who().account()))
                .figure("subsidy.make.quantity", 88, ClaimPlan.Line::quantity)
                .figure("subsidy.field.amount", 104, line -> line.possible() ? line.amount() : "")
                .column("subsidy.make.obstacle", 384, this::obstacles);
        VBox.setVgrow(lines, Priority.ALWAYS);
        Runnable count = () -> {
            ClaimPlan plan = model.plan().get();
            sum.setText(ui.text("subsidy.make.sum", model.chosen.size(), model.total()));
            int others =
                    plan == null ? 0 : plan.lines().size() - plan.possible().size();
            out.setText(others == 0 ? "" : ui.text("subsidy.make.out", others));
        };
        model.chosen.addListener((SetChangeListener<java.util.UUID>) change -> count.run());
        model.plan().subscribe(plan -> {
            if (plan != null) {
                lines.show(plan.lines());
                count.run();
            }
        });
        return new VBox(12, sum, Nodes.muted(ui.text("subsidy.make.then")), out, lines);
    }

    /** What forbids a claim, in one line. */
    private String obstacles(ClaimPlan.Line line) {
        return line.obstacles().stream().map(ui.texts()::text).collect(Collectors.joining(ui.text("subsidy.and")));
    }
}
