package org.jishi.policy.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.page.TimelineItem;
import org.jishi.platform.access.Act;
import org.jishi.platform.audit.Doers;
import org.jishi.platform.time.OfficeClock;
import org.jishi.policy.SchemeStatus;
import org.jishi.policy.SchemeVersion;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of one version of a scheme: the rule in words, what it rests on, and the versions before and after it. */
final class SchemeView {
    private final Ui ui;
    private final PolicyModel model;
    private final PolicyForms forms;
    private final PolicyWords words;
    private final UUID id;
    private final ThingPage page;

    SchemeView(Ui ui, PolicyModel model, PolicyForms forms, UUID id) {
        this.ui = ui;
        this.model = model;
        this.forms = forms;
        this.words = new PolicyWords(ui);
        this.id = id;
        this.page = new ThingPage(ui).head("", ui.text("policy.scheme.title")).onShown(this::load);
    }

    Page page() {
        return page;
    }

    private void load() {
        model.load(id, this::show);
    }

    private void show(PolicyModel.Whole whole) {
        SchemeVersion version = whole.version();
        page.head(version.documentNo() + "  " + words.versionNo(version), version.title())
                .state(words.status(version))
                .story(whole.versions().stream()
                        .map(each -> told(each, whole.doers()))
                        .toList())
                .more(more(version))
                .cards(statement(ui, whole), basis(ui, whole));
        page.next(nextButton(whole), hint(version));
    }

    private @Nullable Node nextButton(PolicyModel.Whole whole) {
        SchemeVersion version = whole.version();
        if (model.mayPutInForce(version)) {
            return Buttons.main(ui, "policy.scheme.putInForce", () -> model.putInForce(whole, this::load));
        }
        if (version.status() != SchemeStatus.DRAFT && model.mayDraft()) {
            return Buttons.plain(ui, "policy.scheme.nextVersion", Feather.EDIT_2, () -> nextVersion(version));
        }
        return null;
    }

    private String hint(SchemeVersion version) {
        if (version.status() != SchemeStatus.DRAFT) {
            return "";
        }
        boolean another = model.own(version) && ui.may(Act.SCHEME_IN_FORCE);
        return ui.text(another ? "policy.scheme.ownDraft" : "policy.scheme.waits");
    }

    private List<MenuItem> more(SchemeVersion version) {
        List<MenuItem> items = new ArrayList<>();
        if (model.mayDraft()) {
            items.add(Buttons.item(ui, "policy.scheme.nextVersion", () -> nextVersion(version)));
        }
        return items;
    }

    private void nextVersion(SchemeVersion version) {
        forms.draft(
                version.kind(), version, drafted -> ui.navigator().open(PolicyScreens.SCHEME, drafted.id()), () -> {});
    }

    /** How a version stands, with whoever brought it there and when; from when it rules stands below. */
    private TimelineItem told(SchemeVersion version, Doers doers) {
        String act = switch (version.status()) {
            case DRAFT -> "policy.draft";
            case IN_FORCE -> "policy.inForce";
            case ENDED -> "policy.end";
        };
        Optional<Doers.Done> done = doers.last(version.id(), act);
        TimelineItem item = TimelineItem.of(
                        done.map(Doers.Done::at).map(OfficeClock::day).orElse(version.effectiveFrom()),
                        Feather.FILE_TEXT,
                        words.versionNo(version) + "  " + ui.text("policy.status", version.status()),
                        done.map(Doers.Done::staffName).orElse(""))
                .tone(words.status(version).tone())
                .detail(version.documentNo() + "  " + words.term(version));
        return version.id().equals(id)
                ? item
                : item.open(() -> ui.navigator().open(PolicyScreens.SCHEME, version.id()));
    }

    /** The rule as sentences. */
    static Card statement(Ui ui, PolicyModel.Whole whole) {
        Card card = new Card(ui.text("policy.scheme.rule"));
        whole.statement().forEach(sentence -> card.getChildren().add(Nodes.paragraph(sentence)));
        if (whole.statement().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("policy.scheme.noStatement")));
        }
        return card;
    }

    static Card basis(Ui ui, PolicyModel.Whole whole) {
        PolicyWords words = new PolicyWords(ui);
        return new Card(ui.text("policy.scheme.basis"))
                .fact(ui.text("policy.document.documentNo"), whole.document().documentNo())
                .fact(ui.text("policy.document.name"), whole.document().title())
                .fact(ui.text("policy.document.issuer"), whole.document().issuer())
                .fact(ui.text("policy.scheme.term"), words.term(whole.version()))
                .fact(ui.text("policy.scheme.notice"), words.notice(whole.version()));
    }
}
