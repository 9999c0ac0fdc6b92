package org.jishi.people.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Masked;
import org.jishi.kit.Nodes;
import org.jishi.kit.Ui;
import org.jishi.person.Person;
import org.jishi.person.PersonFile;
import org.jishi.person.PersonTag;
import org.jishi.person.PovertyStatus;
import org.jishi.person.ui.PeopleWords;
import org.jspecify.annotations.Nullable;

/** The plain facts of a person as drawer and page show them, numbers masked with a press to see them. */
final class PersonFacts {
    private final Ui ui;
    private final PeopleWords words;

    PersonFacts(Ui ui) {
        this.ui = ui;
        this.words = new PeopleWords(ui);
    }

    Card card(PersonFile file, Masked.@Nullable Reveal idNumber, Masked.@Nullable Reveal phone) {
        Person person = file.person();
        LocalDate today = ui.clock().today();
        Card card = new Card(ui.text("people.person.facts"));
        fact(card, "idKind", ui.text("people.idKind", person.idKind()));
        card.fact(field("idNumber"), new Masked(ui, person.idNumber(), idNumber));
        String born = birth(person, today);
        if (!born.isBlank()) {
            card.fact(ui.text("people.list.birthYear"), born);
        }
        if (person.phone() != null) {
            card.fact(field("phone"), new Masked(ui, person.phone(), phone));
        }
        fact(card, "villageCode", file.village());
        fact(card, "address", person.address());
        fact(card, "householdCode", file.household());
        fact(card, "householdNo", person.householdNo());
        fact(card, "ethnicity", person.ethnicity());
        fact(card, "education", person.education());
        fact(card, "employer", person.employer());
        if (person.hasShop()) {
            fact(card, "hasShop", ui.text("people.person.yes"));
        }
        fact(card, "diedOn", text(person.diedOn()));
        fact(card, "diedSource", person.diedSource());
        consent(card, file);
        fact(card, "source", person.source());
        fact(card, "note", person.note());
        return card;
    }

    /** Where another version of the notice is in use than the one agreed to, the next line says so. */
    private void consent(Card card, PersonFile file) {
        String said = words.consent(file.person());
        if (!said.isEmpty()) {
            VBox value = Nodes.column(Nodes.paragraph(said));
            file.otherNotice(ui.clock().today())
                    .ifPresent(other ->
                            value.getChildren().add(Nodes.muted(ui.text(words(other.agreed()), other.inUse()))));
            card.fact(ui.text("people.filter.consent"), value);
        }
    }

    private static String words(PersonFile.Agreed agreed) {
        return switch (agreed) {
            case OLDER -> "people.consent.newer";
            case UNKNOWN -> "people.consent.unlisted";
            case UNNAMED -> "people.consent.unnamed";
        };
    }

    /** Groups that hold today, each with since when. */
    Card groups(PersonFile file) {
        LocalDate today = ui.clock().today();
        Card card = new Card(ui.text("people.person.groups"));
        List<PersonTag> held = file.tagsOn(today);
        held.forEach(tag -> card.getChildren()
                .add(Nodes.row(
                        Nodes.label(words.tag(tag.tag())),
                        Nodes.label(ui.text("people.person.since", tag.since()), "text-muted"))));
        List<PersonTag> past =
                file.tags().stream().filter(tag -> !tag.on(today)).toList();
        past.forEach(tag -> card.getChildren()
                .add(Nodes.muted(ui.text(
                        "people.person.tagPast",
                        words.tag(tag.tag()),
                        tag.since(),
                        Optional.ofNullable(tag.until())
                                .map(LocalDate::toString)
                                .orElse("")))));
        if (file.tags().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("people.person.noGroups")));
        }
        return card;
    }

    Card poverty(PersonFile file) {
        Card card = new Card(ui.text("people.person.poverty"));
        for (PovertyStatus status : file.poverty()) {
            String until = status.until() == null
                    ? ui.text("people.person.since", status.since())
                    : ui.text("people.person.fromTo", status.since(), status.until());
            String source = status.source() == null ? until : until + "  " + status.source();
            card.getChildren()
                    .add(Nodes.row(
                            Nodes.label(ui.text("people.poverty", status.status())),
                            Nodes.label(source, "text-muted")));
        }
        if (file.poverty().isEmpty()) {
            card.getChildren().add(Nodes.muted(ui.text("people.person.noPoverty")));
        }
        return card;
    }

    List<Chip> chips(PersonFile file) {
        List<Chip> chips = new ArrayList<>();
        if (file.person().diedOn() != null) {
            chips.add(words.died());
        }
        file.povertyOn(ui.clock().today())
                .map(status -> words.poverty(status.status()))
                .ifPresent(chips::add);
        return chips;
    }

    /** Chips of groups in a line, for the drawer. */
    Node groupWords(PersonFile file) {
        List<String> held = file.tagsOn(ui.clock().today()).stream()
                .map(tag -> words.tag(tag.tag()))
                .toList();
        return Nodes.paragraph(String.join(ui.text("people.list.comma"), held));
    }

    /** The year only: the masked digits of an identity number are the day of birth. */
    private String birth(Person person, LocalDate today) {
        Integer age = person.age(today);
        LocalDate birth = person.birth();
        return age == null || birth == null
                ? words.sex(person.sex())
                : ui.text("people.person.bornSexAge", String.valueOf(birth.getYear()), words.sex(person.sex()), age);
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private String field(String name) {
        return ui.text("people.field." + name);
    }

    private void fact(Card card, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            card.fact(field(field), value);
        }
    }
}
