package org.jishi.casework.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.casework.Notice;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.audit.Seal;
import org.kordamp.ikonli.feather.Feather;

/** Public notices: a list and a drawer. */
final class NoticeListView {
    private final Ui ui;
    private final NoticeListModel model;
    private final NoticeWords words;
    private final PagedTable<Notice> table;

    NoticeListView(Ui ui, NoticeListModel model) {
        this.ui = ui;
        this.model = model;
        this.words = new NoticeWords(ui);
        this.table = new PagedTable<>(ui, NoticeScreens.NOTICES, model::page, Notice::id)
                .column(
                        "casework.field.noticeNo",
                        Notice::noticeNo,
                        c -> c.by("noticeNo").width(128))
                .column(
                        "casework.field.title",
                        Notice::title,
                        c -> c.by("title").width(320))
                .chip(
                        "casework.field.status",
                        notice -> words.status(notice.status()),
                        c -> c.sort("status").width(128))
                .column(
                        "casework.field.kind",
                        notice -> words.kind(notice.caseKind()),
                        c -> c.sort("kind").width(136))
                .column("casework.field.days", this::days, c -> c.sort("days").width(124))
                .date("casework.field.postedOn", Notice::postedOn, c -> c.by("postedOn"))
                .date("casework.field.lastDay", Notice::lastDay, c -> c.by("lastDay"))
                .onOpen(this::open)
                .menu(notice -> List.of(Buttons.item(ui, "casework.notice.open", () -> open(notice))))
                .whenEmpty("casework.notice.none", model.mayPost() ? draftButton() : null);
    }

    Page page() {
        ListPage<Notice> page = new ListPage<>(ui, "casework.notice.title", "casework.notice.count", table)
                .filter(Filter.of(
                        "status",
                        ui.text("casework.field.status"),
                        Notice.Status.class,
                        status -> ui.text("casework.noticeStatus", status)))
                .filter("kind", ui.text("casework.field.kind"), this::kinds)
                .more(Filter.numbers("days", ui.text("casework.field.dayLength")))
                .above(new ClockStrip(ui, model))
                .onShown(model::load)
                .drawer(this::drawer);
        if (model.mayPost()) {
            page.action(draftButton());
        }
        return page;
    }

    private List<Filter.Option> kinds() {
        return model.kinds().stream()
                .map(kind -> new Filter.Option(kind, words.kind(kind)))
                .toList();
    }

    private String days(Notice notice) {
        return words.days(notice.dayCount(), notice.workingDays());
    }

    private Node draftButton() {
        return Buttons.main(ui, "casework.notice.draft", () -> ui.navigator().open(NoticeScreens.DRAFT));
    }

    private void open(Notice notice) {
        ui.navigator().open(NoticeScreens.NOTICE, notice.id());
    }

    private Node drawer(Notice notice) {
        return new VBox(
                16,
                Nodes.paragraph(notice.title(), "page-title"),
                Nodes.row(words.status(notice.status()).node(), Nodes.label(notice.noticeNo(), "thing-number")),
                clock(ui, notice),
                Nodes.paragraph(notice.body()),
                Buttons.plain(ui, "casework.notice.open", Feather.ARROW_RIGHT, () -> open(notice)));
    }

    /** Where it hangs, since when and until when. */
    static Card clock(Ui ui, Notice notice) {
        NoticeWords words = new NoticeWords(ui);
        Card card = new Card(ui.text("casework.notice.clock"))
                .fact(ui.text("casework.field.place"), Nodes.paragraph(words.place(notice)))
                .fact(ui.text("casework.field.days"), words.days(notice.dayCount(), notice.workingDays()));
        if (notice.postedOn() != null) {
            card.fact(ui.text("casework.field.postedOn"), notice.postedOn().toString());
        }
        if (notice.lastDay() != null) {
            card.fact(
                    ui.text("casework.field.lastDay"),
                    notice.provisional()
                            ? ui.text("casework.notice.provisionalDay", notice.lastDay())
                            : notice.lastDay().toString());
        }
        if (notice.endedOn() != null) {
            card.fact(ui.text("casework.field.endedOn"), notice.endedOn().toString());
        }
        if (notice.seal() != null) {
            card.fact(ui.text("casework.field.seal"), Nodes.paragraph(Seal.shown(notice.seal()), "figure"));
        }
        return card;
    }
}
