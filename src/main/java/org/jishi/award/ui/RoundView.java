package org.jishi.award.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jishi.approval.Step;
import org.jishi.award.AwardFile;
import org.jishi.award.AwardLine;
import org.jishi.award.AwardRound;
import org.jishi.award.AwardStatus;
import org.jishi.casework.CaseWay;
import org.jishi.casework.ui.CaseWays;
import org.jishi.casework.ui.Deciding;
import org.jishi.casework.ui.DecisionPanel;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.casework.ui.StepStory;
import org.jishi.evidence.ui.PapersView;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.page.TimelineItem;
import org.jishi.payment.Payable;
import org.jishi.payment.ui.PaymentScreens;
import org.jishi.payment.ui.ReturnedCard;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of one round. */
final class RoundView {
    private final Ui ui;
    private final RoundModel model;
    private final AwardWords words;
    private final ThingPage page;
    private final DecisionPanel deciding;
    private final RankTable table;
    private final Card ranks;
    /** What a right click on a line offers as well. */
    private final Button leaveOut;

    private final Button takeIn;
    private final Label ranksHelp;
    private final PapersView papers;

    /** @param papers the card of papers */
    RoundView(Ui ui, RoundModel model, PapersView papers) {
        this.ui = ui;
        this.model = model;
        this.words = new AwardWords(ui);
        this.papers = papers;
        this.deciding = new DecisionPanel(ui, model::decide)
                .outside(model::decideOutside)
                .actsInHead();
        this.leaveOut = Buttons.plain(ui, "award.line.leaveOut", Feather.USER_MINUS, () -> selected(model::leaveOut));
        this.takeIn = Buttons.plain(ui, "award.line.takeIn", Feather.USER_PLUS, () -> selected(model::takeIn));
        this.ranksHelp = Nodes.muted("");
        this.table = new RankTable(ui, "award-round", model::lines)
                .onOpen(this::line)
                .menu(this::menu);
        this.ranks = new Card(ui.text("award.round.ranks"), table.node(), ranksHelp)
                .action(leaveOut)
                .action(takeIn);
        table.selected().subscribe(this::offer);
        this.page = new ThingPage(ui).onShown(model::load);
        model.shown().subscribe(this::show);
    }

    Page page() {
        return page;
    }

    private void show(RoundModel.@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        AwardFile file = shown.file();
        AwardRound round = file.round();
        page.head(round.roundNo(), round.schemeTitle() + " " + words.period(round.period()))
                .state(words.status(round.status()))
                .amount(ui.text("award.yuan", round.awarded()))
                .way(CaseWays.of(ui, AwardStatus.WAY, round.status()))
                .story(story(file))
                .facts(RuleCard.of(ui, words, round.documentNo(), file.rule()))
                .more(more());
        deciding.show(deciding(shown));
        next(round);
        List<Node> cards = new ArrayList<>(List.of(money(file), deciding, ranks));
        if (AwardStatus.WAY.decision(round.status()).isEmpty() && file.steps().isEmpty()) {
            cards.remove(deciding);
        }
        if (!file.returned().isEmpty()) {
            cards.addFirst(ReturnedCard.of(ui, file.returned()));
        }
        cards.add(papers.node());
        papers.shown();
        page.cards(cards.toArray(Node[]::new));
        table.show();
        offer(table.selected().get());
    }

    private Card money(AwardFile file) {
        AwardRound round = file.round();
        Card card = new Card(ui.text("award.round.money"))
                .fact(
                        ui.text("award.round.result"),
                        words.result(round.winners(), round.awarded(), file.doubted(), file.died()))
                .fact(ui.text("award.round.computed"), words.money(round.computed()));
        if (round.budget() != null) {
            card.fact(
                    ui.text("award.round.pot"),
                    ui.text("award.round.potWords", round.budget(), round.carried(), round.spent()));
        }
        card.fact(
                ui.text("award.round.computedAt"),
                org.jishi.platform.time.OfficeClock.day(round.computedAt()).toString());
        if (file.doubted() > 0) {
            card.getChildren()
                    .add(Nodes.row(
                            Nodes.withIcon(ui.text("award.round.doubtedWords", file.doubted()), Feather.ALERT_TRIANGLE),
                            Nodes.gap(),
                            Buttons.link(ui, "award.round.doubts", model::doubts)));
        }
        if (file.died() > 0) {
            card.getChildren()
                    .add(Nodes.withIcon(ui.text("award.round.diedWords", file.died()), Feather.ALERT_TRIANGLE));
        }
        return card;
    }

    private void next(AwardRound round) {
        AwardStatus status = round.status();
        boolean posts = status == AwardStatus.APPROVED && ui.may(Act.NOTICE_POST);
        page.next(
                deciding.actsOr(nextButton(status)),
                posts ? ui.text("award.next.draftNotice") : ui.text("award.next", status));
    }

    private @Nullable Node nextButton(AwardStatus status) {
        return switch (status) {
            case DRAFT, SENT_BACK ->
                model.mayChange() ? Buttons.main(ui, "award.round.putForward", model::putForward) : null;
            case APPROVED ->
                ui.may(Act.NOTICE_POST)
                        ? Buttons.main(
                                ui,
                                "award.round.notice",
                                () -> ui.navigator().open(NoticeScreens.DRAFT, AwardLine.KIND))
                        : notices();
            case POSTED -> notices();
            case RELEASED ->
                ui.may(Act.BATCH_DRAFT)
                        ? Buttons.main(
                                ui, "award.round.payments", () -> ui.navigator().open(PaymentScreens.PAYABLES))
                        : null;
            case ENTERED, REVIEWED, PAID, REJECTED, WITHDRAWN -> null;
        };
    }

    private Node notices() {
        return Buttons.plain(ui, "award.round.notices", () -> ui.navigator().open(NoticeScreens.NOTICES));
    }

    private Deciding deciding(RoundModel.Shown shown) {
        AwardRound round = shown.file().round();
        Optional<CaseWay.Decision> next = AwardStatus.WAY.decision(round.status());
        if (next.isEmpty()) {
            return Deciding.settled(shown.file().steps());
        }
        Deciding waits = Deciding.waitsFor(next.get(), shown.file().steps())
                .hindrance(shown.hindrance())
                .orOutside();
        return next.get().step() == Step.APPROVAL
                ? waits.consequence("award.approve.confirm", round.winners(), round.awarded())
                : waits;
    }

    private List<MenuItem> more() {
        List<MenuItem> items = new ArrayList<>();
        if (model.mayChange()) {
            items.add(Buttons.item(ui, "award.round.recompute", model::recompute));
        }
        if (model.mayWithdraw()) {
            items.add(Buttons.item(ui, "award.round.withdraw", model::withdraw));
        }
        return items;
    }

    private void selected(Consumer<AwardLine> act) {
        AwardLine line = table.selected().get();
        if (line != null) {
            act.accept(line);
        }
    }

    /** Only while lines may be changed do the buttons stand there; one of them fits the selected line. */
    private void offer(@Nullable AwardLine line) {
        show(leaveOut, model.mayChange());
        show(takeIn, model.mayChange() && line != null && model.mayTakeIn(line));
        leaveOut.setDisable(line == null || !model.mayLeaveOut(line));
        ranksHelp.setText(ui.text(model.mayChange() ? "award.round.ranksHelp" : "award.round.ranksOnly"));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private List<MenuItem> menu(AwardLine line) {
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(ui, "award.line.open", () -> line(line)));
        if (model.mayLeaveOut(line)) {
            items.add(Buttons.item(ui, "award.line.leaveOut", () -> model.leaveOut(line)));
        }
        if (model.mayTakeIn(line)) {
            items.add(Buttons.item(ui, "award.line.takeIn", () -> model.takeIn(line)));
        }
        if (model.mayNamePayee(line)) {
            items.add(Buttons.item(ui, "award.line.namePayee", () -> new PayeeForm(ui, model, line).ask()));
            if (line.payeeName() != null) {
                items.add(Buttons.item(ui, "award.line.ownPayee", () -> model.ownPayee(line)));
            }
        }
        return items;
    }

    /** Within a day what is told without a time stands before the steps, but for what ends the round. */
    private List<TimelineItem> story(AwardFile file) {
        List<TimelineItem> told = file.story().stream()
                .map(entry -> TimelineItem.of(
                        entry.on(),
                        Feather.AWARD,
                        ui.texts().text(entry.what()),
                        Objects.requireNonNullElse(entry.who(), "")))
                .toList();
        Stream<TimelineItem> steps = file.steps().stream().map(step -> StepStory.item(ui, step));
        return Stream.of(told.stream().limit(1), steps, told.stream().skip(1))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(TimelineItem::day))
                .toList()
                .reversed();
    }

    /** What one line comes to, as a sheet. */
    private void line(AwardLine line) {
        model.payables(
                line, payables -> ui.dialogs().sheet("award.line.title", lineFacts(line, payables), line.ownerName()));
    }

    private Node lineFacts(AwardLine line, List<Payable> payables) {
        Card card = new Card(ui.text("award.line.facts"))
                .fact(ui.text("award.line.status"), words.status(line.status()).node())
                .fact(ui.text("award.line.rank"), line.rankNo() == 0 ? "" : String.valueOf(line.rankNo()))
                .fact(ui.text("award.line.shops"), Nodes.paragraph(line.shops()))
                .fact(ui.text("award.line.sales"), words.money(line.sales()))
                .fact(ui.text("award.line.before"), words.money(line.salesBefore()))
                .fact(ui.text("award.line.orders"), String.valueOf(line.orders()))
                .fact(ui.text("award.line.doubts"), String.valueOf(line.openDoubts()))
                .fact(ui.text("award.line.computed"), words.money(line.computed()))
                .fact(ui.text("award.line.amount"), words.money(line.amount()))
                .fact(ui.text("award.line.notes"), Nodes.paragraph(words.notes(line)));
        if (line.payeeName() != null) {
            card.fact(ui.text("award.line.payee"), line.payeeName() + " " + line.payeeRelation());
        }
        for (Payable payable : payables) {
            card.fact(ui.text("award.line.payable"), payable.payableNo());
        }
        VBox box = new VBox(12, card);
        box.setMinWidth(420);
        return box;
    }
}
