package org.jishi.desk.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.jishi.casework.Task;
import org.jishi.desk.CountyFigure;
import org.jishi.desk.Home;
import org.jishi.fund.FundBalance;
import org.jishi.fund.FundOverview;
import org.jishi.fund.ui.BalanceStrip;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Bars;
import org.jishi.kit.page.FigureTile;
import org.jishi.kit.page.HomePage;
import org.jishi.kit.page.WorkList;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.report.Indicator;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** My work, this quarter's figures each beside its target of the year, and where the money stands. */
final class HomeView {
    /** Waiting longer than this is pointed out, in days. */
    private static final long LONG = 7;

    private final Ui ui;
    private final HomeModel model;
    private final HomePage page;

    HomeView(Ui ui, HomeModel model) {
        this.ui = ui;
        this.model = model;
        this.page = new HomePage(ui, "desk.home.title");
    }

    Page page() {
        page.onShown(this::load);
        model.failed().subscribe(refusal -> {
            if (refusal != null) {
                failed(refusal);
            }
        });
        model.home().subscribe(home -> {
            if (home != null) {
                show(home);
            }
        });
        return page;
    }

    private void load() {
        page.loading(ui.text("desk.home.loading"));
        model.load();
    }

    /** What was fetched before would no longer be true; a page that goes on "reading" would never say so. */
    private void failed(Refusal refusal) {
        page.failed(new Card(
                ui.text("desk.home.failed"),
                Nodes.paragraph(ui.texts().text(refusal)),
                Nodes.row(Buttons.main(ui, "desk.home.again", this::load))));
    }

    private void show(Home home) {
        page.note(ui.text(
                "desk.home.today",
                home.today().toString(),
                String.valueOf(home.quarter().year()),
                String.valueOf((home.quarter().first().getMonthValue() + 2) / 3)));
        WorkList work = new WorkList(ui, "desk.home.work")
                .say(home.tasks().stream().map(task -> item(task, home.today())).toList(), nothing(home));
        List<Node> left = new ArrayList<>(List.of(work));
        if (!home.start().isEmpty()) {
            left.add(new StartCard(ui, model::openList).node(home.start()));
        }
        RoomCards rooms = new RoomCards(ui, model);
        // The first is nearest to the person's own work; it stands beside it and not below the county's figures.
        home.cards().stream().limit(1).forEach(card -> left.add(rooms.card(card)));
        if (!home.others().isEmpty()) {
            left.add(rooms.others(home.others(), this::words));
        }
        page.work(left.toArray(Node[]::new));
        page.figures(home.figures().stream().map(this::tile).toArray(Node[]::new));
        page.below(below(home).toArray(Node[]::new));
    }

    /** What stands there when nothing waits for me: while the office is being set up, for whom it waits. */
    private String nothing(Home home) {
        return home.start().stream()
                .filter(step -> !step.done())
                .findFirst()
                .map(step -> ui.text(
                        "desk.home.noWorkYet",
                        ui.text("desk.start", step.kind()),
                        new StartCard(ui, model::openList).who(step)))
                .orElseGet(() -> ui.text(home.others().isEmpty() ? "desk.home.noWork" : "desk.home.noWorkOfMine"));
    }

    private String words(Task task) {
        return ui.text(task.key(), task.args().toArray());
    }

    private WorkList.Item item(Task task, LocalDate today) {
        LocalDate due = task.due();
        long days = ChronoUnit.DAYS.between(task.since(), today);
        String words = due != null
                ? ui.text("desk.home.due", due.toString())
                : days > 0 ? ui.text("desk.home.since", days) : "";
        Tone tone = due != null && due.isBefore(today) ? Tone.DANGER : days > LONG ? Tone.WARNING : Tone.NEUTRAL;
        return new WorkList.Item(icon(task.list()), words(task), task.number(), words, tone, () -> model.open(task));
    }

    private static Ikon icon(String list) {
        return switch (list) {
            case "subsidy", "unclaimed" -> Feather.GIFT;
            case "branding" -> Feather.TAG;
            case "notice" -> Feather.FILE_TEXT;
            case "payable", "batch", "recovery" -> Feather.CREDIT_CARD;
            case "doubt" -> Feather.ALERT_TRIANGLE;
            case "award", "award_round" -> Feather.AWARD;
            case "training", "class" -> Feather.BOOK_OPEN;
            case "people.account" -> Feather.USERS;
            case "scheme" -> Feather.FILE_TEXT;
            default -> Feather.CHECK_SQUARE;
        };
    }

    private FigureTile tile(CountyFigure figure) {
        Indicator indicator = figure.indicator();
        FigureTile tile = new FigureTile(
                ui,
                "desk.figure." + indicator,
                () -> model.openList(indicator == Indicator.RETAIL ? "sales" : "training"));
        tile.show(number(indicator, figure.quarter()), inYuan(indicator) ? "" : ui.text("desk.unit", indicator.unit()));
        String year = number(indicator, figure.year());
        BigDecimal target = figure.target();
        if (target == null || figure.reached().isEmpty()) {
            return tile.note(ui.text("desk.home.noTarget", year));
        }
        BigDecimal share = figure.reached().get();
        String percent =
                share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString();
        return tile.target(
                share.doubleValue(),
                ui.text("desk.home.target", year, number(indicator, target), percent),
                share.compareTo(BigDecimal.ONE) >= 0 ? Tone.SUCCESS : Tone.ACCENT);
    }

    /** English counts in thousands and says the yuan themselves. */
    private boolean inYuan(Indicator indicator) {
        return indicator.unit() == Indicator.Unit.TEN_THOUSAND_YUAN
                && ui.texts().language() == Language.EN;
    }

    private String number(Indicator indicator, BigDecimal figure) {
        boolean yuan = inYuan(indicator);
        String pattern = yuan ? "¥#,##0" : indicator.unit().decimals() == 0 ? "#,##0" : "#,##0.00";
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(yuan ? figure.movePointRight(4) : figure);
    }

    private List<Node> below(Home home) {
        List<Node> cards = new ArrayList<>();
        new MyPlaces(ui, model::openList).card().ifPresent(cards::add);
        cards.add(new RoomCards(ui, model).coming(home.coming()));
        FundOverview fund = home.fund();
        if (fund != null) {
            cards.add(fund(fund));
        }
        RoomCards rooms = new RoomCards(ui, model);
        home.cards().stream().skip(1).forEach(card -> cards.add(rooms.card(card)));
        return cards;
    }

    private Card fund(FundOverview fund) {
        FundBalance total = fund.total();
        Card card = new Card(ui.text("desk.home.fund"));
        card.action(Buttons.link(ui, "desk.home.openFund", () -> model.openList("fund")));
        if (fund.grants().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("desk.home.noFund")));
            return card;
        }
        BalanceStrip strip = new BalanceStrip(ui);
        strip.showBrief(total);
        card.getChildren().add(strip);
        List<Bars.Bar> bars = fund.grants().stream()
                .flatMap(grant -> grant.categories().stream())
                .map(category -> new Bars.Bar(
                        category.category().name(),
                        category.balance().available().yuan().doubleValue(),
                        category.balance().available().format()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!bars.isEmpty()) {
            Money pool = fund.grants().stream()
                    .map(grant -> grant.pool().available())
                    .reduce(Money.ZERO, Money::plus);
            bars.add(new Bars.Bar(ui.text("fund.balance.pool"), pool.yuan().doubleValue(), pool.format()));
            card.getChildren().addAll(Nodes.muted(ui.text("desk.home.byCategory")), new Bars().show(bars));
        }
        return card;
    }
}
