package org.jishi.organisation.ui;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jishi.kit.Buttons;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.organisation.MemberRole;
import org.jishi.organisation.MemberRow;
import org.jishi.organisation.Memberships;
import org.jishi.organisation.OrganisationFile;
import org.jishi.person.Person;
import org.jishi.person.ui.PersonScreens;
import org.jishi.platform.access.Act;
import org.kordamp.ikonli.feather.Feather;

/** Who belongs to an organisation on its page, and to which ones a person does on theirs, as links to the other side. */
public final class MembershipCard {
    /** More lines than this are shown when asked for. */
    private static final int FIRST = 10;

    private final Ui ui;
    private final MembershipForms forms;

    public MembershipCard(Ui ui, MembershipModel model) {
        this.ui = ui;
        this.forms = new MembershipForms(ui, model);
    }

    public Card ofOrganisation(OrganisationFile firm, Memberships members, Runnable changed) {
        Card card = new Card(ui.text("people.membership.members"));
        boolean writes = ui.may(Act.PEOPLE_WRITE) && firm.closedOn() == null;
        if (writes) {
            card.action(Buttons.plain(
                    ui,
                    "people.membership.add",
                    Feather.PLUS,
                    () -> forms.add(firm.id(), firm.draft().kind(), null, changed)));
        }
        if (members.now().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("people.membership.nobody")));
        }
        lines(
                card,
                members,
                writes,
                row -> Nodes.row(
                        link(row.name(), PersonScreens.PERSON, row.personId()),
                        Nodes.label(row.idMasked(), "text-muted", "figure")),
                changed);
        return card;
    }

    /** Asks who stands for an organisation from now on. */
    public void enterLegal(OrganisationFile firm, Runnable changed) {
        forms.add(firm.id(), firm.draft().kind(), MemberRole.LEGAL, changed);
    }

    public Card ofPerson(Person person, Memberships belongs, Runnable changed) {
        Card card = new Card(ui.text("people.membership.belongs"));
        boolean writes = ui.may(Act.PEOPLE_WRITE) && person.diedOn() == null;
        if (writes) {
            card.action(Buttons.plain(
                    ui, "people.membership.join", Feather.PLUS, () -> forms.join(person.id(), person.name(), changed)));
        }
        if (belongs.now().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("people.membership.none")));
        }
        lines(
                card,
                belongs,
                writes,
                row -> link(row.organisation(), OrganisationScreens.ONE, row.organisationId()),
                changed);
        return card;
    }

    private void lines(Card card, Memberships all, boolean writes, Function<MemberRow, Node> other, Runnable changed) {
        Function<MemberRow, Node> now = row -> now(row, all.now().indexOf(row), other.apply(row), writes, changed);
        some(card, all.now(), now);
        if (!all.former().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("people.membership.former")));
            some(card, all.former(), row -> former(row, other.apply(row)));
        }
    }

    /** The first lines, and a button for the others where there are many. */
    private void some(Card card, List<MemberRow> rows, Function<MemberRow, Node> line) {
        rows.stream().limit(FIRST).map(line).forEach(card.getChildren()::add);
        if (rows.size() > FIRST) {
            Hyperlink more = new Hyperlink(ui.text("people.membership.more", rows.size() - FIRST));
            more.setId("people-membership-more");
            more.setOnAction(event -> {
                int at = card.getChildren().indexOf(more);
                card.getChildren().remove(more);
                card.getChildren()
                        .addAll(at, rows.stream().skip(FIRST).map(line).toList());
            });
            card.getChildren().add(more);
        }
    }

    private Node now(MemberRow row, int index, Node other, boolean writes, Runnable changed) {
        FlowPane line = line(
                other, Nodes.label(ui.text(row.title())), Nodes.muted(ui.text("people.person.since", row.since())));
        if (!writes) {
            return line;
        }
        MenuButton menu = new MenuButton(ui.text("people.household.act"));
        menu.setAccessibleText(ui.text("people.membership.actOn", row.name(), row.organisation()));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setId("membership-act-" + index);
        menu.getItems()
                .setAll(
                        Buttons.item(ui, "people.membership.turn", () -> forms.turn(row, changed)),
                        Buttons.item(ui, "people.membership.end", () -> forms.end(row, changed)));
        return Nodes.row(Nodes.grow(line), menu);
    }

    private Node former(MemberRow row, Node other) {
        String ended = ui.text("people.membership.ending", row.ended());
        return line(
                other,
                Nodes.label(ui.text(row.title())),
                Nodes.muted(ui.text("people.household.fromTo", row.since(), Objects.requireNonNull(row.until()))),
                Nodes.muted(row.reason() == null ? ended : row.reason()));
    }

    private static FlowPane line(Node... parts) {
        FlowPane line = new FlowPane(8, 4, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Hyperlink link(String words, String screen, UUID id) {
        Hyperlink link = new Hyperlink(words);
        link.setOnAction(event -> ui.navigator().open(screen, id));
        return link;
    }
}
