package org.jishi.casework.ui;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import javafx.collections.ObservableSet;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeDraft;
import org.jishi.casework.NoticeEditing;
import org.jishi.casework.NoticeService;
import org.jishi.casework.NoticeTerm;
import org.jishi.casework.NoticedLine;
import org.jishi.kit.Ui;
import org.jishi.place.NoticeEnd;
import org.jishi.place.PlaceService;
import org.jishi.place.WorkingDays;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** A notice as it is drafted: which lines of what waits, in which words, where and how long. */
final class NoticeDraftModel {
    private static final String PLACE_KEPT = "notice.place";
    private static final String CONTACT_KEPT = "notice.contact";
    private static final int LONGEST = 90;

    final ObservableList<String> kinds = FXCollections.observableArrayList();
    final ObjectProperty<String> kind = new SimpleObjectProperty<>();
    final ObservableList<NoticedLine> lines = FXCollections.observableArrayList();
    final ObservableSet<UUID> taken = FXCollections.observableSet();
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty body = new SimpleStringProperty("");
    final ObjectProperty<Notice.PlaceKind> placeKind = new SimpleObjectProperty<>(Notice.PlaceKind.OFFICE_BOARD);
    final StringProperty placeName = new SimpleStringProperty("");
    final ObjectProperty<Integer> dayCount = new SimpleObjectProperty<>(7);
    final BooleanProperty workingDays = new SimpleBooleanProperty(true);

    private final Ui ui;
    private final NoticeService notices;
    private final PlaceService places;
    private final WorkingDays calendar;
    private final @Nullable String wanted;
    /** The draft that is written anew, or null for a new one. */
    private final @Nullable UUID draftId;

    private @Nullable Notice before;
    private final NoticeWords words;
    private Map<String, List<NoticedLine>> waiting = Map.of();
    private String county = "";
    private String office = "";
    private String contact = "";
    /** The texts as the program wrote them; a line that differs was written by hand and stays. */
    private String proposedTitle = "";

    private String proposedBody = "";

    private record Desk(
            Map<String, List<NoticedLine>> waiting,
            String county,
            String office,
            Optional<String> lastBody,
            @Nullable NoticeEditing editing) {}

    /** @param wanted the kind of case that one came from, or the id of the draft that is written anew, or null */
    NoticeDraftModel(Ui ui, NoticeService notices, PlaceService places, WorkingDays calendar, @Nullable Object wanted) {
        this.ui = ui;
        this.notices = notices;
        this.places = places;
        this.calendar = calendar;
        this.wanted = wanted instanceof String wantedKind ? wantedKind : null;
        this.draftId = wanted instanceof UUID id ? id : null;
        this.words = new NoticeWords(ui);
        placeName.set(ui.viewState().get(PLACE_KEPT).orElse(""));
        kind.subscribe(this::showKind);
        dayCount.subscribe((before, now) -> proposeBody());
        workingDays.subscribe((before, now) -> proposeBody());
    }

    void load() {
        ui.background()
                .run(
                        this,
                        "casework.loading",
                        () -> new Desk(
                                draftId == null ? notices.waiting() : Map.of(),
                                places.county().map(place -> place.name()).orElse(""),
                                notices.officeName(),
                                notices.latestBody(),
                                draftId == null ? null : notices.editing(draftId)),
                        this::begin);
    }

    private void begin(Desk desk) {
        county = desk.county();
        office = desk.office();
        contact = ui.viewState()
                .get(CONTACT_KEPT)
                .or(() -> desk.lastBody().flatMap(this::contactIn))
                .orElse(ui.text("casework.draft.contact"));
        NoticeEditing editing = desk.editing();
        if (editing != null) {
            edit(editing);
            return;
        }
        waiting = desk.waiting();
        String shown = kind.get();
        kinds.setAll(waiting.keySet().stream().sorted().toList());
        String first = kinds.isEmpty() ? null : kinds.getFirst();
        String next = wanted != null && kinds.contains(wanted) ? wanted : first;
        kind.set(shown != null && kinds.contains(shown) ? shown : next);
        showKind(kind.get());
    }

    /** Shows the draft as it stands; who comes back from the second step finds what was typed. */
    private void edit(NoticeEditing editing) {
        Notice notice = editing.file().notice();
        if (notice.equals(before)) {
            return;
        }
        before = notice;
        waiting = Map.of(notice.caseKind(), editing.choice());
        kinds.setAll(List.of(notice.caseKind()));
        kind.set(notice.caseKind());
        showKind(notice.caseKind());
        taken.clear();
        editing.file().lines().forEach(line -> taken.add(line.subjectId()));
        dayCount.set(notice.dayCount());
        workingDays.set(notice.workingDays());
        placeKind.set(notice.placeKind());
        placeName.set(notice.placeName());
        title.set(notice.title());
        // what stands in it word for word as the program writes it follows the days and the list
        body.set("");
        proposeBody();
        body.set(notice.body());
    }

    boolean edits() {
        return draftId != null;
    }

    private void showKind(@Nullable String chosen) {
        List<NoticedLine> found = chosen == null ? List.of() : waiting.getOrDefault(chosen, List.of());
        lines.setAll(found);
        taken.clear();
        found.forEach(line -> taken.add(line.subjectId()));
    }

    List<NoticedLine> chosen() {
        return lines.stream().filter(line -> taken.contains(line.subjectId())).toList();
    }

    Money total() {
        return chosen().stream().map(NoticedLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Goes on to the words: the scheme's days and the usual text, where nothing was typed yet. */
    void choose(Runnable done, Consumer<Refusal> refused) {
        List<UUID> ids = chosen().stream().map(NoticedLine::subjectId).toList();
        String chosenKind = kind.get();
        if (ids.isEmpty() || chosenKind == null) {
            refused.accept(new Refusal("casework.notice.empty"));
            return;
        }
        ui.background()
                .run(
                        this,
                        "casework.loading",
                        () -> notices.term(chosenKind, ids),
                        term -> {
                            propose(chosenKind, term);
                            done.run();
                        },
                        refused);
    }

    private void propose(String chosenKind, Optional<NoticeTerm> term) {
        if (!edits()) {
            term.ifPresent(said -> {
                dayCount.set(said.days());
                workingDays.set(said.working());
            });
        }
        proposedTitle = propose(
                title,
                proposedTitle,
                ui.text(
                        "casework.draft.title",
                        county,
                        String.valueOf(ui.clock().today().getYear()),
                        words.kind(chosenKind)));
        proposeBody();
    }

    /** The usual text for what is chosen and how long it hangs. */
    private void proposeBody() {
        String chosenKind = kind.get();
        Integer days = dayCount.get();
        if (chosenKind == null || days == null || chosen().isEmpty()) {
            return;
        }
        String basis = String.join(
                ui.text("casework.draft.comma"),
                chosen().stream().map(NoticedLine::basis).distinct().sorted().toList());
        String usual = ui.text(
                "casework.draft.body", basis, words.kind(chosenKind), words.days(days, workingDays.get()), office);
        proposedBody = propose(body, proposedBody, usual + "\n" + contact);
    }

    /** Whom one may tell of an objection stays for the next notice. */
    private void keepContact() {
        contactIn(body.get()).ifPresent(lines -> ui.viewState().put(CONTACT_KEPT, lines));
    }

    /** The lines of a text that say whom one may tell, wherever they stand; the telephone may have its own. */
    private Optional<String> contactIn(String text) {
        String[] usual = ui.text("casework.draft.contact").split("_+", 2);
        String name = usual[0].strip();
        String phone = usual[1].replace("_", "").strip();
        String lines = text.lines()
                .filter(line -> line.strip().startsWith(name) || line.strip().startsWith(phone))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    /** Writes those lines of a text anew that nobody has changed by hand; who fills in the phone keeps it. */
    private static String propose(StringProperty text, String before, String now) {
        List<String> old = before.lines().toList();
        List<String> lines = now.lines().toList();
        text.set(
                text.get().isBlank()
                        ? now
                        : text.get()
                                .lines()
                                .map(line -> old.contains(line) ? lines.get(old.indexOf(line)) : line)
                                .collect(Collectors.joining("\n")));
        return now;
    }

    /** Until when it would hang if it were posted today. */
    ObservableValue<String> ends() {
        return dayCount.flatMap(days -> workingDays.map(working -> end(days, working)))
                .orElse("");
    }

    private String end(int days, boolean working) {
        if (days < 1 || days > LONGEST) {
            return "";
        }
        NoticeEnd end = calendar.end(ui.clock().today(), days, working);
        return ui.text(
                end.provisional() ? "casework.draft.endsProvisional" : "casework.draft.ends",
                end.lastDay(),
                end.lastDay().plusDays(1));
    }

    /** @param saved is told the notice's id */
    void save(Consumer<UUID> saved, Consumer<Refusal> refused) {
        NoticeDraft draft = new NoticeDraft(
                Objects.requireNonNull(kind.get()),
                chosen().stream().map(NoticedLine::subjectId).toList(),
                title.get(),
                body.get(),
                placeKind.get(),
                placeName.get(),
                Objects.requireNonNullElse(dayCount.get(), 0),
                workingDays.get());
        Notice standing = before;
        ui.background()
                .run(
                        this,
                        "casework.saving",
                        () -> (standing == null ? notices.draft(draft) : notices.edit(standing, draft))
                                .notice()
                                .id(),
                        id -> {
                            ui.viewState().put(PLACE_KEPT, placeName.get().strip());
                            keepContact();
                            title.set("");
                            body.set("");
                            saved.accept(id);
                        },
                        refused);
    }
}
