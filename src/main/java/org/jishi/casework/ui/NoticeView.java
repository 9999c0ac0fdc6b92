package org.jishi.casework.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeFile;
import org.jishi.casework.NoticeLine;
import org.jishi.casework.Objection;
import org.jishi.evidence.ui.PapersView;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.table.PagedTable;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of one notice: its clock and story at the left; text, lines and objections at the right. */
final class NoticeView {
    private final Ui ui;
    private final NoticeModel model;
    private final NoticeWords words;
    private final NoticeForms forms;
    private final ThingPage page;
    private final PagedTable<NoticeLine> lines;
    private final PapersView papers;
    private @Nullable NoticeFile file;

    NoticeView(Ui ui, NoticeModel model, PapersView papers) {
        this.ui = ui;
        this.model = model;
        this.papers = papers;
        this.words = new NoticeWords(ui);
        this.forms = new NoticeForms(ui, model);
        this.page = new ThingPage(ui)
                .head("", ui.text("casework.notice.one"))
                .onShown(this::load)
                .onPrint(this::print);
        this.lines = new PagedTable<>(ui, "notice-lines", request -> page(request), NoticeLine::id)
                .number("casework.field.lineNo", NoticeLine::lineNo, c -> c.width(56))
                .column("casework.field.name", NoticeLine::name, c -> c.width(112))
                .column("casework.field.maskedName", NoticeLine::maskedName, c -> c.width(112))
                .column("casework.field.placeText", NoticeLine::placeText, c -> c.width(152))
                .money("casework.field.amount", NoticeLine::amount, c -> c.width(104))
                .chip("casework.field.status", line -> chip(line), c -> c.width(116))
                .column(
                        "casework.field.item",
                        NoticeLine::item,
                        c -> c.width(180).grow())
                .column(
                        "casework.field.basis",
                        NoticeLine::basis,
                        c -> c.width(160).hidden())
                .menu(this::lineMenu)
                .fitRows(12);
    }

    Page page() {
        return page;
    }

    private void print() {
        NoticeFile shown = file;
        if (shown != null) {
            model.print(shown);
        }
    }

    private Chip chip(NoticeLine line) {
        Notice.Status notice =
                file == null ? Notice.Status.DRAFT : file.notice().status();
        return words.line(notice, line.status());
    }

    private org.jishi.platform.store.Page<NoticeLine> page(org.jishi.platform.store.PageRequest request) {
        List<NoticeLine> all = file == null ? List.of() : file.lines();
        return new org.jishi.platform.store.Page<>(
                all.stream().skip(request.offset()).limit(request.limit()).toList(), all.size());
    }

    private void load() {
        model.load(this::show);
    }

    private void show(NoticeFile fetched) {
        file = fetched;
        Notice notice = fetched.notice();
        page.head(notice.noticeNo(), notice.title())
                .state(words.status(notice.status()))
                .amount(ui.text("casework.yuan", fetched.total()))
                .facts(NoticeListView.clock(ui, notice))
                .way(CaseWays.of(ui, Notice.Status.WAY, notice.status()))
                .story(new NoticeStory(ui).of(fetched))
                .more(more(fetched))
                .cards(body(fetched), linesCard(fetched), objections(fetched), papers.node());
        page.next(nextButton(fetched), hint(fetched));
        lines.reload();
        papers.shown();
    }

    private @Nullable Node nextButton(NoticeFile fetched) {
        if (!model.mayPost()) {
            return null;
        }
        Notice notice = fetched.notice();
        return switch (notice.status()) {
            case DRAFT -> Buttons.main(ui, "casework.notice.post", () -> model.post(fetched, this::show));
            case POSTED -> {
                if (notice.provisional()) {
                    yield Buttons.plain(ui, "casework.notice.fixEnd", () -> model.fixEnd(fetched, this::show));
                }
                yield model.over(notice)
                        ? Buttons.main(ui, "casework.notice.end", () -> model.end(fetched, this::show))
                        : null;
            }
            case ENDED, WITHDRAWN -> null;
        };
    }

    private String hint(NoticeFile fetched) {
        Notice notice = fetched.notice();
        return switch (notice.status()) {
            case DRAFT -> ui.text("casework.notice.waitsPost");
            case POSTED -> {
                if (notice.provisional()) {
                    yield ui.text("casework.notice.waitsHolidays");
                }
                yield ui.text(
                        "casework.notice.waitsEnd",
                        String.valueOf(notice.lastDay()),
                        String.valueOf(fetched.opensOn()));
            }
            case ENDED, WITHDRAWN -> "";
        };
    }

    private List<MenuItem> more(NoticeFile fetched) {
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(ui, "casework.notice.print", () -> model.print(fetched)));
        if (model.mayPost() && fetched.notice().status() == Notice.Status.DRAFT) {
            items.add(Buttons.item(ui, "casework.notice.edit", this::edit));
        }
        if (model.mayPhotograph(fetched.notice())) {
            items.add(Buttons.item(ui, "casework.notice.photograph", () -> model.photograph(fetched, this::show)));
        }
        Notice.Status status = fetched.notice().status();
        if (model.mayPost() && (status == Notice.Status.DRAFT || status == Notice.Status.POSTED)) {
            items.add(Buttons.item(ui, "casework.notice.withdraw", () -> model.withdraw(fetched, this::show)));
        }
        return items;
    }

    private void edit() {
        NoticeFile shown = file;
        if (shown != null) {
            ui.navigator().open(NoticeScreens.DRAFT, shown.notice().id());
        }
    }

    private Card body(NoticeFile fetched) {
        Notice notice = fetched.notice();
        Card card = new Card(ui.text("casework.field.body"), Nodes.paragraph(notice.body()));
        return model.mayPost() && notice.status() == Notice.Status.DRAFT
                ? card.action(Buttons.plain(ui, "casework.notice.edit", Feather.EDIT_2, this::edit))
                : card;
    }

    private Card linesCard(NoticeFile fetched) {
        Card card = new Card(ui.text("casework.notice.lines", fetched.lines().size(), fetched.total()), lines);
        card.action(Buttons.plain(ui, "casework.notice.print", Feather.PRINTER, () -> model.print(fetched)));
        if (model.mayObject(fetched.notice())) {
            card.action(Buttons.plain(ui, "casework.objection.enter", Feather.FLAG, () -> {
                NoticeLine line = lines.selected().get();
                if (line == null) {
                    ui.dialogs().info("casework.objection.chooseLine");
                } else {
                    forms.object(line, this::load);
                }
            }));
        }
        return card;
    }

    private List<MenuItem> lineMenu(NoticeLine line) {
        NoticeFile shown = file;
        return shown != null && model.mayObject(shown.notice())
                ? List.of(Buttons.item(ui, "casework.objection.enter", () -> forms.object(line, this::load)))
                : List.of();
    }

    private Card objections(NoticeFile fetched) {
        Card card = new Card(ui.text("casework.objection.heading"));
        if (fetched.objections().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("casework.objection.none")));
        }
        fetched.objections().forEach(objection -> card.getChildren().add(objection(fetched, objection)));
        return card;
    }

    private Node objection(NoticeFile fetched, Objection objection) {
        String about = fetched.lines().stream()
                .filter(line -> line.id().equals(objection.lineId()))
                .map(line -> ui.text("casework.objection.about", line.lineNo(), line.name()))
                .findFirst()
                .orElse("");
        var box = Nodes.column(
                Nodes.row(
                        words.objection(objection.status()).node(),
                        Nodes.label(about),
                        Nodes.label(objection.receivedOn().toString(), "text-muted"),
                        Nodes.label(Objects.toString(objection.objector(), ui.text("casework.objection.nameless")))),
                Nodes.paragraph(objection.content()));
        if (objection.answer() != null) {
            box.getChildren()
                    .add(Nodes.muted(ui.text(
                            "casework.objection.answered", String.valueOf(objection.decidedOn()), objection.answer())));
        }
        if (model.mayDecide(objection)) {
            box.getChildren()
                    .add(Nodes.row(
                            Buttons.plain(
                                    ui, "casework.objection.dismiss", () -> forms.decide(objection, false, this::load)),
                            Buttons.danger(
                                    ui, "casework.objection.uphold", () -> forms.decide(objection, true, this::load))));
        } else if (objection.status() == Objection.Status.OPEN) {
            box.getChildren()
                    .add(Nodes.muted(
                            ui.text(model.own(objection) ? "casework.objection.own" : "casework.objection.waits")));
        }
        return box;
    }
}
