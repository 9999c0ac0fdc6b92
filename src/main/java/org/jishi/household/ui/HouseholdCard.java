package org.jishi.household.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import org.jishi.household.HouseholdFile;
import org.jishi.household.MemberRow;
import org.jishi.household.OfPerson;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.person.Person;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Members of a household as links to their pages; on a person's page with what a clerk can do there. */
public final class HouseholdCard {
    private final Ui ui;
    private final HouseholdForms forms;

    public HouseholdCard(Ui ui, HouseholdModel model) {
        this.ui = ui;
        this.forms = new HouseholdForms(ui, model);
    }

    /** The household of that person, or how they come into one. */
    public Card of(Person person, OfPerson found, Runnable changed) {
        Card card = new Card(ui.text("people.household.title"));
        boolean writes = ui.may(Act.PEOPLE_WRITE);
        HouseholdFile now = found.now();
        MemberRow own = found.member();
        if (now == null || own == null) {
            card.getChildren().add(Nodes.muted(ui.text("people.household.none")));
            if (writes && person.diedOn() == null) {
                card.action(Buttons.plain(
                        ui, "people.household.join", () -> forms.join(person.id(), person.name(), changed)));
                card.action(Buttons.plain(
                        ui, "people.household.make", Feather.PLUS, () -> forms.make(person.id(), changed)));
            }
        } else {
            Hyperlink link = new Hyperlink(name(now));
            link.setId("people-household-open");
            link.setOnAction(event -> open(now));
            card.getChildren().add(new FlowPane(8, 4, link, Nodes.label(number(now), "text-muted")));
            if (now.needsHead()) {
                card.getChildren().add(Nodes.paragraph(needsHead(now), "field-warning"));
            }
            now.members().forEach(member -> card.getChildren().add(line(member, !member.equals(own))));
            if (writes && !own.head()) {
                card.action(Buttons.plain(ui, "people.household.takeOut", () -> forms.takeOut(own, changed)));
            }
        }
        found.past()
                .forEach(past -> card.getChildren()
                        .add(Nodes.muted(ui.text(
                                "people.household.was",
                                past.number() == null ? ui.text("people.household.noNumber") : past.number(),
                                ui.text("people.household.relation", past.relation()),
                                past.since(),
                                past.until()))));
        return card;
    }

    /** The way to the household whose head this person was when they died, while no other was chosen. */
    public Optional<Node> waiting(Person person, OfPerson found) {
        HouseholdFile now = found.now();
        MemberRow own = found.member();
        return now != null && own != null && own.head() && now.needsHead() && person.diedOn() != null
                ? Optional.of(Buttons.main(ui, "people.household.choose", () -> open(now)))
                : Optional.empty();
    }

    private void open(HouseholdFile file) {
        ui.navigator().open(HouseholdScreens.HOUSEHOLD, file.household().id());
    }

    /** Everybody who belongs to it, each with what may be done. */
    Card members(HouseholdFile file, Runnable changed) {
        Card card = new Card(ui.text("people.household.members"));
        boolean writes = ui.may(Act.PEOPLE_WRITE) && file.household().dissolvedOn() == null;
        if (writes) {
            card.action(Buttons.plain(ui, "people.household.add", Feather.PLUS, () -> forms.add(file, changed)));
        }
        if (file.members().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("people.household.nobody")));
        }
        for (MemberRow member : file.members()) {
            Node line = line(member, true);
            List<MenuItem> items = writes ? items(file, member, changed) : List.of();
            if (items.isEmpty()) {
                card.getChildren().add(line);
            } else {
                MenuButton menu = new MenuButton(ui.text("people.household.act"));
                menu.setAccessibleText(ui.text("people.household.actOn", member.name()));
                menu.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
                menu.setId("household-act-" + file.members().indexOf(member));
                menu.getItems().setAll(items);
                card.getChildren().add(Nodes.row(Nodes.grow(line), menu));
            }
        }
        return card;
    }

    private List<MenuItem> items(HouseholdFile file, MemberRow member, Runnable changed) {
        List<MenuItem> items = new ArrayList<>();
        if (!member.head() && member.diedOn() == null) {
            items.add(Buttons.item(ui, "people.household.head", () -> forms.head(file, member, changed)));
        }
        if (!member.head()) {
            items.add(Buttons.item(ui, "people.household.correct", () -> forms.correct(member, changed)));
            items.add(Buttons.item(ui, "people.household.takeOut", () -> forms.takeOut(member, changed)));
        }
        return items;
    }

    /** Who was in it, and how that ended. */
    Card former(HouseholdFile file) {
        Card card = new Card(ui.text("people.household.former"));
        for (MemberRow member : file.former()) {
            Hyperlink link = link(member);
            String ended = ui.text("people.household.ending", Objects.requireNonNull(member.ending()));
            card.getChildren()
                    .add(new FlowPane(
                            8,
                            4,
                            link,
                            Nodes.label(ui.text("people.household.relation", member.relation())),
                            Nodes.muted(ui.text(
                                    "people.household.fromTo", member.since(), Objects.requireNonNull(member.until()))),
                            Nodes.muted(member.reason() == null ? ended : member.reason())));
        }
        return card;
    }

    private Node line(MemberRow member, boolean asLink) {
        FlowPane line = new FlowPane(8, 4);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        line.getChildren()
                .addAll(
                        asLink ? link(member) : Nodes.label(member.name()),
                        Nodes.label(ui.text("people.household.relation", member.relation())),
                        Nodes.label(member.idMasked(), "text-muted", "figure"),
                        Nodes.muted(ui.text("people.person.since", member.since())));
        if (member.diedOn() != null) {
            line.getChildren().add(new Chip(ui.text("people.list.died"), Tone.NEUTRAL, Feather.MINUS_CIRCLE).node());
        }
        return line;
    }

    private Hyperlink link(MemberRow member) {
        Hyperlink link = new Hyperlink(member.name());
        link.setOnAction(event -> ui.navigator().open(PersonScreens.PERSON, member.personId()));
        return link;
    }

    String needsHead(HouseholdFile file) {
        return file.headDied()
                .map(day -> ui.text("people.household.headDied", day))
                .orElseGet(() -> ui.text("people.household.headless"));
    }

    String name(HouseholdFile file) {
        return title(ui, file.head().map(MemberRow::name).orElse(null));
    }

    private String number(HouseholdFile file) {
        String number = file.household().number();
        return number == null ? ui.text("people.household.noNumber") : number;
    }

    static String title(Ui ui, @Nullable String head) {
        return head == null ? ui.text("people.household.nameless") : ui.text("people.household.named", head);
    }
}
