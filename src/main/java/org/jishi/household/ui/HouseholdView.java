package org.jishi.household.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jishi.household.Household;
import org.jishi.household.HouseholdFile;
import org.jishi.household.MemberRow;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Page;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.page.ThingPage;
import org.jishi.person.ui.HistoryCard;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page of one household: facts at the left, who is and was in it at the right. */
final class HouseholdView {
    private final Ui ui;
    private final HouseholdModel model;
    private final HouseholdForms forms;
    private final HouseholdCard members;
    private final UUID id;
    private final ThingPage page;

    HouseholdView(Ui ui, HouseholdModel model, UUID id) {
        this.ui = ui;
        this.model = model;
        this.id = id;
        this.forms = new HouseholdForms(ui, model);
        this.members = new HouseholdCard(ui, model);
        this.page =
                new ThingPage(ui).head("", ui.text("people.household.title")).onShown(this::load);
    }

    Page page() {
        return page;
    }

    private void load() {
        model.load(id, this::show);
    }

    private void show(HouseholdModel.Whole whole) {
        HouseholdFile file = whole.file();
        List<Node> cards = new ArrayList<>(List.of(members.members(file, this::load)));
        if (!file.former().isEmpty()) {
            cards.add(members.former(file));
        }
        cards.add(new HistoryCard(ui, "people.field.name").of(whole.history()));
        page.head(Objects.toString(file.household().number(), ""), members.name(file))
                .state(states(file))
                .facts(facts(file))
                .more(more(file))
                .cards(cards.toArray(Node[]::new));
        next(file);
    }

    private Chip[] states(HouseholdFile file) {
        if (file.household().dissolvedOn() != null) {
            return new Chip[] {Chip.of(ui.text("people.household.state.DISSOLVED"), Tone.NEUTRAL)};
        }
        return file.needsHead()
                ? new Chip[] {new Chip(ui.text("people.household.state.HEADLESS"), Tone.WARNING, Feather.ALERT_TRIANGLE)
                }
                : new Chip[0];
    }

    private Card facts(HouseholdFile file) {
        Household household = file.household();
        Card card = new Card(ui.text("people.person.facts"));
        fact(card, "people.household.number", household.number());
        fact(card, "people.household.village", file.village());
        fact(card, "people.household.address", household.address());
        fact(card, "people.household.formed", household.formedOn().toString());
        fact(card, "people.household.dissolvedOn", Objects.toString(household.dissolvedOn(), null));
        fact(card, "people.household.reason", household.dissolvedReason());
        return card;
    }

    private void fact(Card card, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            card.fact(ui.text(key), value);
        }
    }

    /** A household whose head died, or that has none, waits for another; one without anybody alive for its end. */
    private void next(HouseholdFile file) {
        boolean writes = ui.may(Act.PEOPLE_WRITE);
        if (file.needsHead()) {
            page.next(writes ? chooser(file) : null, members.needsHead(file));
        } else if (file.household().dissolvedOn() == null
                && file.members().stream().allMatch(member -> member.diedOn() != null)) {
            page.next(
                    writes
                            ? Buttons.main(ui, "people.household.dissolve", () -> forms.dissolve(file, this::load))
                            : null,
                    ui.text("people.household.nobodyLeft"));
        } else {
            page.next(null, "");
        }
    }

    private Node chooser(HouseholdFile file) {
        MenuButton chooser = new MenuButton(ui.text("people.household.choose"));
        chooser.setId("people-household-choose");
        chooser.getStyleClass().add("accent");
        for (MemberRow member : file.members()) {
            if (member.diedOn() == null && !member.head()) {
                MenuItem item = new MenuItem(ui.text(
                        "people.household.candidate",
                        member.name(),
                        ui.text("people.household.relation", member.relation())));
                item.setOnAction(event -> forms.head(file, member, this::load));
                chooser.getItems().add(item);
            }
        }
        return chooser;
    }

    private List<MenuItem> more(HouseholdFile file) {
        if (!ui.may(Act.PEOPLE_WRITE) || file.household().dissolvedOn() != null) {
            return List.of();
        }
        return List.of(
                Buttons.item(ui, "people.household.change", () -> forms.change(file.household(), this::load)),
                Buttons.item(ui, "people.household.add", () -> forms.add(file, this::load)),
                Buttons.item(ui, "people.household.dissolve", () -> forms.dissolve(file, this::load)));
    }
}
