package org.jishi.people.ui;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jishi.consent.ConsentVersion;
import org.jishi.consent.ui.ConsentPick;
import org.jishi.identity.IdKind;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.Sex;
import org.jishi.kit.Ui;
import org.jishi.person.EntryCheck;
import org.jishi.person.OpenContacts;
import org.jishi.person.OpenWords;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.person.PersonFile;
import org.jishi.person.PersonService;
import org.jishi.person.PovertyLevel;
import org.jishi.person.ui.BeforeSaving;
import org.jishi.place.Place;
import org.jishi.place.PlaceService;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** What is typed of a person, what the number tells, and who in the register may be the same one. */
final class PersonFormModel {
    private static final int FOUND = 20;

    final StringProperty name = new SimpleStringProperty("");
    final ObjectProperty<IdKind> idKind = new SimpleObjectProperty<>(IdKind.RESIDENT);
    final StringProperty idNumber = new SimpleStringProperty("");
    final ObjectProperty<Sex> sex = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> birth = new SimpleObjectProperty<>();
    final StringProperty phone = new SimpleStringProperty("");
    final ObjectProperty<Place> village = new SimpleObjectProperty<>();
    final StringProperty address = new SimpleStringProperty("");
    final ObjectProperty<Place> household = new SimpleObjectProperty<>();
    final StringProperty householdNo = new SimpleStringProperty("");
    final StringProperty ethnicity = new SimpleStringProperty("");
    final StringProperty education = new SimpleStringProperty("");
    final StringProperty employer = new SimpleStringProperty("");
    final BooleanProperty hasShop = new SimpleBooleanProperty();
    final StringProperty note = new SimpleStringProperty("");
    final ObjectProperty<LocalDate> consentOn = new SimpleObjectProperty<>();
    final StringProperty consentVersion = new SimpleStringProperty("");
    final ObservableSet<String> tags = FXCollections.observableSet();
    final ObjectProperty<LocalDate> tagsSince = new SimpleObjectProperty<>();
    final ObjectProperty<PovertyLevel> povertyLevel = new SimpleObjectProperty<>();
    final ObjectProperty<LocalDate> povertySince = new SimpleObjectProperty<>();
    final StringProperty povertySource = new SimpleStringProperty("");
    final ObservableSet<UUID> seen = FXCollections.observableSet();

    private final Ui ui;
    private final PersonService people;
    private final PlaceService places;
    private final PersonService.@Nullable Opened opened;
    private final List<String> ownTags;
    private final ConsentPick consents;
    private final ReadOnlyObjectWrapper<EntryCheck> check = new ReadOnlyObjectWrapper<>();
    private int question;

    /**
     * @param opened the person to be changed, or null for a new one
     * @param ownTags the office's own words for groups
     * @param versions of the notice, the newest first
     */
    PersonFormModel(
            Ui ui,
            PersonService people,
            PlaceService places,
            PersonService.@Nullable Opened opened,
            List<String> ownTags,
            List<ConsentVersion> versions) {
        this.ui = ui;
        this.people = people;
        this.places = places;
        this.opened = opened;
        this.ownTags = List.copyOf(ownTags);
        this.consents = new ConsentPick(ui, consentOn, consentVersion, versions);
    }

    /** The villages of a change are looked up before the form stands, off the window's thread. */
    record Villages(@Nullable Place village, @Nullable Place household) {
        static Villages of(PlaceService places, PersonDraft draft) {
            return new Villages(place(places, draft.villageCode()), place(places, draft.householdCode()));
        }

        private static @Nullable Place place(PlaceService places, @Nullable String code) {
            return code == null ? null : places.findByCode(code).orElse(null);
        }
    }

    void fill(PersonEntry entry, Villages villages) {
        PersonDraft draft = entry.draft();
        name.set(draft.name());
        idKind.set(draft.idKind());
        idNumber.set(draft.idNumber());
        put(sex, draft.sex());
        put(birth, draft.birth());
        phone.set(text(draft.phone()));
        put(village, villages.village());
        address.set(text(draft.address()));
        put(household, villages.household());
        householdNo.set(text(draft.householdNo()));
        ethnicity.set(text(draft.ethnicity()));
        education.set(text(draft.education()));
        employer.set(text(draft.employer()));
        hasShop.set(draft.hasShop());
        note.set(text(draft.note()));
        put(consentOn, draft.consentOn());
        consentVersion.set(text(draft.consentVersion()));
        tags.addAll(entry.tags());
    }

    /** The next of a pile of forms: what those of one village and one day have in common stays. */
    void goOnAfter(PersonFormModel before) {
        put(village, before.village.get());
        put(tagsSince, before.tagsSince.get());
        put(consentOn, before.consentOn.get());
        consentVersion.set(before.consentVersion.get());
        tags.addAll(before.tags);
    }

    boolean changing() {
        return opened != null;
    }

    /** What the register said to the entry last; null before it was asked. */
    ReadOnlyObjectProperty<EntryCheck> check() {
        return check.getReadOnlyProperty();
    }

    /** Under the number as it is typed: birth, sex and age that it tells, or what is not right with it. */
    ObservableValue<String> told() {
        return idNumber.flatMap(number -> idKind.map(kind -> told(number, kind)));
    }

    /** What is not right with the number once it has been typed. */
    Optional<Problem> wrongNumber() {
        return !idNumber.get().isBlank()
                        && read(idNumber.get(), idKind.get()) instanceof IdentityNumber.Reading.Wrong wrong
                ? Optional.of(wrong.at("idNumber"))
                : Optional.empty();
    }

    private IdentityNumber.Reading read(String number, IdKind kind) {
        return kind == IdKind.OTHER
                ? IdentityNumber.readOther(number)
                : IdentityNumber.read(number, ui.clock().today());
    }

    private String told(String number, IdKind kind) {
        if (number.isBlank()) {
            return "";
        }
        LocalDate today = ui.clock().today();
        return switch (read(number, kind)) {
            case IdentityNumber.Reading.Wrong wrong
            when wrong.flaw() == IdentityNumber.Flaw.LENGTH && wrong.cleaned().length() < 18 ->
                ui.text("people.form.typed", wrong.cleaned().length());
            case IdentityNumber.Reading.Wrong wrong -> ui.texts().text(wrong.at("idNumber"));
            case IdentityNumber.Reading.Right(var read, var _) -> told(read, today);
        };
    }

    private String told(IdentityNumber read, LocalDate today) {
        LocalDate born = read.birth();
        if (born == null) {
            return "";
        }
        Sex told = Objects.requireNonNull(read.sex());
        String words = ui.text(
                "people.person.birthSexAge",
                born,
                ui.text("people.sex", told),
                Period.between(born, today).getYears());
        return read.fromFifteen() ? ui.text("people.form.fromFifteen", words, read.number()) : words;
    }

    /** Whether birth and sex must be typed because the paper does not tell them. */
    ObservableValue<Boolean> otherPaper() {
        return idKind.map(kind -> kind == IdKind.OTHER);
    }

    List<Place> villages(String words) {
        return places.search(words, FOUND);
    }

    /** The day of the consent and the version agreed to. */
    ConsentPick consents() {
        return consents;
    }

    List<String> ownTags() {
        return ownTags;
    }

    /** Asks the register about what has been typed so far, before anybody saves. */
    void look() {
        if (name.get().isBlank() || (idNumber.get().isBlank() && phone.get().isBlank())) {
            return;
        }
        int mine = ++question;
        PersonEntry entry = entry();
        ui.background().run(this, "people.checking", () -> people.check(entry, self()), answer -> {
            if (mine == question) {
                check.set(answer);
            }
        });
    }

    /** Fetches somebody who may be the same one, to be compared without leaving the form. */
    void show(UUID id, Consumer<PersonFile> shown) {
        ui.background().run(shown, "people.list.loading", () -> people.get(id), found -> found.ifPresent(shown));
    }

    /** @param saved is told the person's id once the disk has it */
    void save(Consumer<UUID> saved, Consumer<Refusal> refused) {
        PersonEntry entry = entry();
        if (OpenWords.holdNumber(entry.draft().note()) && !ui.dialogs().confirm("people.open.confirm")) {
            refused.accept(Refusal.at("note", OpenWords.NOTE));
            return;
        }
        BeforeSaving.ask(ui, OpenContacts.of(entry), () -> told(entry), () -> keep(entry, saved, refused), refused);
    }

    private List<Problem> told(PersonEntry entry) {
        return people.check(entry, self()).warnings().stream()
                .filter(warning -> warning.key().equals(OpenContacts.TOLD))
                .toList();
    }

    private void keep(PersonEntry entry, Consumer<UUID> saved, Consumer<Refusal> refused) {
        Set<UUID> agreed = Set.copyOf(seen);
        PersonService.Opened before = opened;
        ui.background()
                .run(
                        this,
                        "people.saving",
                        () -> {
                            if (before == null) {
                                return people.register(entry, agreed);
                            }
                            people.change(before.id(), before.version(), entry, agreed);
                            return before.id();
                        },
                        saved,
                        refusal -> {
                            look();
                            refused.accept(refusal);
                        });
    }

    private @Nullable UUID self() {
        return opened == null ? null : opened.id();
    }

    PersonEntry entry() {
        boolean other = idKind.get() == IdKind.OTHER;
        Place lives = village.get();
        Place registered = household.get();
        PersonDraft draft = new PersonDraft(
                name.get(),
                idKind.get(),
                idNumber.get(),
                other ? sex.get() : null,
                other ? birth.get() : null,
                blankToNull(phone),
                lives == null ? null : lives.code(),
                blankToNull(address),
                registered == null ? null : registered.code(),
                blankToNull(householdNo),
                blankToNull(ethnicity),
                blankToNull(education),
                blankToNull(employer),
                hasShop.get(),
                blankToNull(note),
                consentOn.get(),
                blankToNull(consentVersion));
        PovertyLevel level = povertyLevel.get();
        PersonEntry.Poverty poverty = level == null
                ? null
                : new PersonEntry.Poverty(
                        level,
                        Objects.requireNonNullElse(
                                povertySince.get(), ui.clock().today()),
                        blankToNull(povertySource));
        return new PersonEntry(draft, tags, tagsSince.get(), poverty);
    }

    private static @Nullable String blankToNull(StringProperty text) {
        return text.get() == null || text.get().isBlank() ? null : text.get();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> void put(Property<T> property, @Nullable T content) {
        if (content != null) {
            property.setValue(content);
        }
    }
}
