package org.jishi.sales.ui;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.FileKind;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.DropZone;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.kit.page.WorkingBar;
import org.jishi.sales.OrderImport;
import org.jishi.sales.OrderPlan;
import org.jishi.sales.Shop;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The steps of reading orders in, as those of a roster: the file, what would become of each row, what did. */
final class ImportView {
    private final Ui ui;
    private final ImportModel model;
    private final StepsPage page;
    private final VBox whose = new VBox();

    ImportView(Ui ui, ImportModel model) {
        this.ui = ui;
        this.model = model;
        this.page = new StepsPage(ui, "sales.import.title");
    }

    Page page() {
        OrderPlanView plan = new OrderPlanView(ui, model);
        model.shop().subscribe(this::showShop);
        model.load();
        return page.step(new Step("sales.import.choose", working(file()))
                        .readyWhen(Bindings.createBooleanBinding(
                                () -> model.path().get() != null
                                        && !model.working().going().get(),
                                model.path(),
                                model.working().going()))
                        .onNext("sales.import.look", model::look))
                .step(new Step("sales.import.check", working(plan.node()))
                        .readyWhen(Bindings.createBooleanBinding(
                                () -> brings() && !model.working().going().get(),
                                model.plan(),
                                model.working().going()))
                        .onEnter(plan::show)
                        .onNext("sales.import.run", model::run))
                .step(new Step("sales.import.finished", working(result())).noWayBack())
                .onBeginAgain(this::another)
                .onFinished(() -> {
                    another();
                    model.openShop();
                });
    }

    private boolean brings() {
        OrderPlan plan = model.plan().get();
        return plan != null && plan.brings();
    }

    private void another() {
        model.restart();
        page.restart();
    }

    private Node working(Node content) {
        return WorkingBar.over(ui, model.working(), content);
    }

    private Node file() {
        DropZone drop = DropZone.forOne(
                ui, model.path(), "sales.import.dropHere", "sales.import.chooseFile", FileKind.TABLE, page::toNext);
        VBox box = new VBox(
                16,
                whose,
                drop,
                Nodes.muted(ui.text("sales.import.kinds")),
                Nodes.muted(ui.text("sales.import.promise")));
        box.setMaxWidth(720);
        return box;
    }

    private void showShop(@Nullable Shop shop) {
        if (shop != null) {
            whose.getChildren()
                    .setAll(new Card(shop.name())
                            .fact(ui.text("sales.list.platform"), ui.text("sales.platform", shop.platform()))
                            .fact(ui.text("sales.list.shopNo"), shop.shopNo())
                            .fact(ui.text("sales.list.owner"), shop.ownerName()));
        }
    }

    private Node result() {
        Card card = new Card(ui.text("sales.import.result"));
        VBox facts = new VBox(8);
        model.read().subscribe(read -> {
            facts.getChildren().clear();
            if (read != null) {
                tell(facts, read);
            }
        });
        card.getChildren()
                .addAll(
                        facts,
                        Nodes.row(
                                Buttons.plain(ui, "sales.import.saveAnswer", Feather.DOWNLOAD, model::saveAnswer),
                                Buttons.plain(ui, "sales.import.openShop", Feather.SHOPPING_BAG, model::openShop),
                                Buttons.plain(ui, "sales.import.another", Feather.UPLOAD, this::another)));
        VBox box = new VBox(16, card);
        box.setMaxWidth(720);
        return box;
    }

    private void tell(VBox facts, OrderImport read) {
        facts.getChildren()
                .add(Nodes.paragraph(ui.text(
                        "sales.import.summary", read.fileName(), read.added(), read.updated(), read.duplicates())));
        if (read.refused() > 0) {
            facts.getChildren().add(Nodes.paragraph(ui.text("sales.import.refusedLeft", read.refused()), "text-muted"));
        }
        int doubts = model.doubts().size();
        if (doubts > 0) {
            facts.getChildren().add(Nodes.paragraph(ui.text("sales.import.doubtsLeft", doubts), "text-muted"));
        }
    }
}
