package org.jishi.organisation.ui;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jishi.kit.Ui;
import org.jishi.organisation.CreditCode;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationDraft;
import org.jishi.organisation.OrganisationRow;
import org.jishi.organisation.OrganisationRules;
import org.jishi.organisation.OrganisationService;
import org.jishi.person.OpenWords;
import org.jishi.person.ui.BeforeSaving;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** An organisation as it is typed, and those of the same name. */
final class OrganisationFormModel {
    private static final int FOUND = 20;

    final StringProperty name = new SimpleStringProperty("");
    final ObjectProperty<Organisation.Kind> kind = new SimpleObjectProperty<>(Organisation.Kind.COOPERATIVE);
    final StringProperty creditCode = new SimpleStringProperty("");
    final StringProperty legalPerson = new SimpleStringProperty("");
    final StringProperty phone = new SimpleStringProperty("");
    final ObjectProperty<Place> village = new SimpleObjectProperty<>();
    final StringProperty address = new SimpleStringProperty("");
    final StringProperty note = new SimpleStringProperty("");
    final ObservableList<OrganisationRow> sameName = FXCollections.observableArrayList();
    final BooleanProperty another = new SimpleBooleanProperty();

    private final Ui ui;
    private final OrganisationService organisations;
    private final PlaceService places;
    private final OrganisationService.@Nullable Opened opened;
    private int question;

    OrganisationFormModel(
            Ui ui,
            OrganisationService organisations,
            PlaceService places,
            OrganisationService.@Nullable Opened opened) {
        this.ui = ui;
        this.organisations = organisations;
        this.places = places;
        this.opened = opened;
        creditCode.subscribe(code -> {
            if (CreditCode.read(code) instanceof CreditCode.Reading.Right right) {
                kind.set(right.code().kind());
            }
        });
    }

    void fill(OrganisationDraft draft, @Nullable Place place) {
        name.set(draft.name());
        kind.set(draft.kind());
        creditCode.set(Objects.toString(draft.creditCode(), ""));
        legalPerson.set(Objects.toString(draft.legalPerson(), ""));
        phone.set(Objects.toString(draft.phone(), ""));
        if (place != null) {
            village.set(place);
        }
        address.set(Objects.toString(draft.address(), ""));
        note.set(Objects.toString(draft.note(), ""));
    }

    boolean changing() {
        return opened != null;
    }

    /** What is to be said of the credit code as it is typed. */
    ObservableValue<String> told() {
        return creditCode.flatMap(code -> kind.map(chosen -> ofCode(code, chosen)));
    }

    private String ofCode(String code, Organisation.Kind chosen) {
        if (code.isBlank()) {
            return ui.text(
                    OrganisationRules.needsCode(chosen)
                            ? "people.organisation.codeHelp"
                            : "people.organisation.codeHelpOld");
        }
        return CreditCode.read(code) instanceof CreditCode.Reading.Wrong wrong
                ? ui.texts().text(wrong.at("creditCode"))
                : ui.text("people.organisation.codeRight");
    }

    /** Whether the kind must be chosen because no right credit code tells it. */
    ObservableValue<Boolean> codeless() {
        return creditCode.map(code -> code.isBlank() || CreditCode.read(code) instanceof CreditCode.Reading.Wrong);
    }

    /** Whether the legal person is a name that is typed here: nobody of the register is entered as one. */
    ObservableValue<Boolean> legalByName() {
        return new SimpleBooleanProperty(opened == null || opened.legalMember() == null);
    }

    /** Whether the kind as chosen has a code in any case. */
    ObservableValue<Boolean> needsCode() {
        return kind.map(OrganisationRules::needsCode);
    }

    List<Place> villages(String words) {
        return places.search(words, FOUND);
    }

    /** Looks for those of the same name before anybody saves. */
    void look() {
        if (name.get().isBlank()) {
            return;
        }
        int mine = ++question;
        OrganisationDraft draft = draft();
        UUID self = opened == null ? null : opened.id();
        ui.background().run(this, "people.checking", () -> organisations.sameName(draft, self), found -> {
            if (mine == question) {
                sameName.setAll(found);
            }
        });
    }

    void save(Consumer<UUID> saved, Consumer<Refusal> refused) {
        OrganisationDraft draft = draft();
        if (OpenWords.holdNumber(draft.note()) && !ui.dialogs().confirm("people.open.confirm")) {
            refused.accept(Refusal.at("note", OpenWords.NOTE));
            return;
        }
        BeforeSaving.ask(
                ui,
                OrganisationRules.open(draft),
                () -> organisations.told(draft),
                () -> keep(draft, saved, refused),
                refused);
    }

    private void keep(OrganisationDraft draft, Consumer<UUID> saved, Consumer<Refusal> refused) {
        Set<UUID> seen =
                another.get() ? sameName.stream().map(OrganisationRow::id).collect(Collectors.toSet()) : Set.of();
        OrganisationService.Opened before = opened;
        ui.background()
                .run(
                        this,
                        "people.saving",
                        () -> {
                            if (before == null) {
                                return organisations.register(draft, seen);
                            }
                            organisations.change(before.id(), before.version(), draft, seen);
                            return before.id();
                        },
                        saved,
                        refusal -> {
                            look();
                            refused.accept(refusal);
                        });
    }

    private OrganisationDraft draft() {
        Place lives = village.get();
        return new OrganisationDraft(
                name.get(),
                kind.get(),
                blankToNull(creditCode),
                blankToNull(legalPerson),
                blankToNull(phone),
                lives == null ? null : lives.code(),
                blankToNull(address),
                blankToNull(note));
    }

    private static @Nullable String blankToNull(StringProperty text) {
        return text.get().isBlank() ? null : text.get();
    }
}
