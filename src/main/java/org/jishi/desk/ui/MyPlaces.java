package org.jishi.desk.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.jishi.admin.AdminTasks;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Where somebody of my roles goes most, one press away; a home without it is blank for all but clerks. */
final class MyPlaces {
    private record Place(Act act, String key, Ikon icon, String list) {}

    private static final List<Place> PLACES = List.of(
            new Place(Act.PEOPLE_IMPORT, "desk.place.people", Feather.USERS, "people"),
            new Place(Act.ATTENDANCE_WRITE, "desk.place.training", Feather.BOOK_OPEN, "training"),
            new Place(Act.CASE_ENTER, "desk.place.claims", Feather.GIFT, "subsidy"),
            new Place(Act.CASE_REVIEW, "desk.place.claims", Feather.GIFT, "subsidy"),
            new Place(Act.NOTICE_POST, "desk.place.notices", Feather.FILE_TEXT, "notice"),
            new Place(Act.FUND_WRITE, "desk.place.fund", Feather.DATABASE, "fund"),
            new Place(Act.BATCH_DRAFT, "desk.place.payment", Feather.CREDIT_CARD, "payable"),
            new Place(Act.REPORT_READ, "desk.place.reports", Feather.BAR_CHART_2, "report"),
            new Place(Act.TRAIL_READ, "desk.place.trail", Feather.SHIELD, "trail"),
            new Place(Act.USERS_WRITE, "desk.place.users", Feather.USER_CHECK, AdminTasks.USERS),
            new Place(Act.DATA_CHECK, "desk.place.admin", Feather.SETTINGS, "admin"));

    private final Ui ui;
    private final Consumer<String> open;

    MyPlaces(Ui ui, Consumer<String> open) {
        this.ui = ui;
        this.open = open;
    }

    Optional<Node> card() {
        Map<String, Place> mine = new LinkedHashMap<>();
        PLACES.stream().filter(place -> ui.may(place.act())).forEach(place -> mine.putIfAbsent(place.list(), place));
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        List<Button> buttons = new ArrayList<>();
        mine.values()
                .forEach(place ->
                        buttons.add(Buttons.plain(ui, place.key(), place.icon(), () -> open.accept(place.list()))));
        FlowPane row = new FlowPane(8, 8);
        row.getChildren().setAll(buttons);
        return Optional.of(new Card(ui.text("desk.place.title"), row));
    }
}
