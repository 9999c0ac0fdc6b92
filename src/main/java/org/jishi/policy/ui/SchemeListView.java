package org.jishi.policy.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Menus;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.time.OfficeClock;
import org.jishi.policy.KeptScheme;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeStatus;
import org.jishi.policy.SchemeVersion;
import org.kordamp.ikonli.feather.Feather;

/** Schemes with all their versions: a list and a drawer in which the rule is read. */
final class SchemeListView {
    private final Ui ui;
    private final PolicyModel model;
    private final PolicyForms forms;
    private final PolicyWords words;
    private final List<MenuButton> draftButtons = new ArrayList<>();
    private final PagedTable<SchemeVersion> table;

    SchemeListView(Ui ui, PolicyModel model, PolicyForms forms) {
        this.ui = ui;
        this.model = model;
        this.forms = forms;
        this.words = new PolicyWords(ui);
        this.table = new PagedTable<>(ui, "policy", model::versions, SchemeVersion::id)
                .column(
                        "policy.scheme.name",
                        SchemeVersion::title,
                        c -> c.by("title").width(260))
                .column(
                        "policy.scheme.version",
                        words::versionNo,
                        c -> c.sort("version").width(88))
                .chip(
                        "policy.scheme.status",
                        words::status,
                        c -> c.sort("status").width(112))
                .column("policy.scheme.kind", words::kind, c -> c.sort("kind").width(112))
                .column(
                        "policy.document.documentNo",
                        SchemeVersion::documentNo,
                        c -> c.by("documentNo").width(176).whole())
                .date(
                        "policy.scheme.effectiveFrom",
                        SchemeVersion::effectiveFrom,
                        c -> c.by("from").width(128))
                .date("policy.scheme.effectiveTo", SchemeVersion::effectiveTo, c -> c.by("to"))
                .onOpen(this::open)
                .whenEmpty("policy.scheme.empty", model.mayDraft() ? draftButton() : null);
    }

    Page page() {
        ListPage<SchemeVersion> page = new ListPage<>(ui, "policy.title", "policy.scheme.count", table)
                .tabs(PolicyTabs.on(ui, PolicyScreens.SCHEMES))
                .filter(Filter.of(
                        "kind", ui.text("policy.scheme.kind"), SchemeKind.class, kind -> ui.text("policy.kind", kind)))
                .filter(Filter.of(
                        "status",
                        ui.text("policy.scheme.status"),
                        SchemeStatus.class,
                        status -> ui.text("policy.status", status)))
                .more(Filter.numbers("version", ui.text("policy.scheme.version")))
                .drawer(this::drawer)
                .onShown(this::offerKept);
        if (model.mayDraft()) {
            page.action(draftButton());
        }
        return page;
    }

    private Node draftButton() {
        MenuButton button = new MenuButton(ui.text("policy.draft"));
        button.setId("policy-draft");
        button.getStyleClass().add("accent");
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        draftButtons.add(button);
        offer(button, List.of());
        return button;
    }

    /** Before anybody opens the menu, and again once a form is closed. */
    private void offerKept() {
        model.kept(kept -> draftButtons.forEach(button -> offer(button, kept)));
    }

    /** What can be begun, each kind with what was left half typed of it. */
    private void offer(MenuButton button, List<KeptScheme> kept) {
        List<MenuItem> items = model.kinds().stream()
                .map(kind -> {
                    MenuItem item = Buttons.item(
                            ui,
                            "policy.draft." + kind.name(),
                            () -> forms.draft(kind, null, this::drafted, this::offerKept));
                    kept.stream()
                            .filter(each -> each.kind() == kind && each.schemeId() == null)
                            .findFirst()
                            .ifPresent(each -> item.setText(ui.text(
                                    "policy.kept.goOn",
                                    item.getText(),
                                    OfficeClock.day(each.keptAt()).toString())));
                    return item;
                })
                .toList();
        Menus.fill(button, items);
    }

    private void drafted(SchemeVersion version) {
        table.reload();
        open(version);
    }

    private void open(SchemeVersion version) {
        ui.navigator().open(PolicyScreens.SCHEME, version.id());
    }

    private Node drawer(SchemeVersion version) {
        VBox box = new VBox(16, Nodes.title(version.title()));
        model.load(
                version.id(),
                whole -> box.getChildren()
                        .setAll(
                                Nodes.title(version.title()),
                                Nodes.row(words.status(whole.version()).node(), Nodes.label(words.versionNo(version))),
                                SchemeView.statement(ui, whole),
                                SchemeView.basis(ui, whole),
                                Buttons.plain(ui, "policy.scheme.open", Feather.ARROW_RIGHT, () -> open(version))));
        return box;
    }
}
