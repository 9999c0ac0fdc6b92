package org.jishi.branding.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingFiles;
import org.jishi.branding.BrandingService;
import org.jishi.branding.BrandingStatus;
import org.jishi.branding.NewBrandingCase;
import org.jishi.people.Person;
import org.jishi.people.PersonFile;
import org.jishi.people.PersonRow;
import org.jishi.people.PersonService;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.SchemeVersion;

/** All branding cases: the list, the board by stage, and opening a new one. */
public final class BrandingModel {
    /** A column of the board. */
    public record Stage(BrandingStatus status, long total, List<BrandingCase> cases) {
        public Stage {
            cases = List.copyOf(cases);
        }
    }

    /** The board's columns, from left to right; what ended without payment has none. */
    private static final List<BrandingStatus> COLUMNS = List.of(
            BrandingStatus.NEED,
            BrandingStatus.SENT_BACK,
            BrandingStatus.PLANNED,
            BrandingStatus.REVIEWED,
            BrandingStatus.APPROVED,
            BrandingStatus.DELIVERED,
            BrandingStatus.ACCEPTED,
            BrandingStatus.POSTED,
            BrandingStatus.RELEASED,
            BrandingStatus.PAID);

    private static final int SHOWN_IN_COLUMN = 50;

    private final Background background;
    private final BrandingService cases;
    private final BrandingFiles files;
    private final PersonService people;
    private final ReadOnlyObjectWrapper<List<Stage>> board = new ReadOnlyObjectWrapper<>(List.of());

    public BrandingModel(Background background, BrandingService cases, BrandingFiles files, PersonService people) {
        this.background = background;
        this.cases = cases;
        this.files = files;
        this.people = people;
    }

    public ReadOnlyObjectProperty<List<Stage>> board() {
        return board.getReadOnlyProperty();
    }

    public void loadBoard() {
        background.run("branding.loading", this::readBoard, board::set);
    }

    private List<Stage> readBoard() {
        Map<BrandingStatus, Integer> counts = files.counts();
        List<Stage> stages = new ArrayList<>();
        for (BrandingStatus status : COLUMNS) {
            int count = counts.getOrDefault(status, 0);
            stages.add(new Stage(
                    status,
                    count,
                    count == 0
                            ? List.of()
                            : files.page(PageRequest.first(SHOWN_IN_COLUMN).filter("status", status.name()))
                                    .rows()));
        }
        return stages;
    }

    /** For the list, off the window's thread. */
    Page<BrandingCase> page(PageRequest request) {
        return files.page(request);
    }

    /** The first persons that match, for the form; off the window's thread. */
    List<PersonRow> find(String words) {
        return people.find(words, 20);
    }

    /** One person, for a case opened from that person's page; nothing when the register has no such person. */
    void person(UUID id, Consumer<PersonRow> shown) {
        background.run(
                "branding.loading",
                () -> people.get(id),
                found -> found.map(BrandingModel::row).ifPresent(shown));
    }

    private static PersonRow row(PersonFile file) {
        Person person = file.person();
        return new PersonRow(
                person.id(),
                person.name(),
                person.idKind(),
                person.idNumber(),
                person.sex(),
                person.birth() == null ? null : person.birth().getYear(),
                null,
                file.village(),
                List.of(),
                null,
                person.diedOn(),
                null);
    }

    /** The schemes under which a case can be opened today. */
    public void schemes(Consumer<List<SchemeVersion>> shown) {
        background.run("branding.loading", cases::schemes, shown);
    }

    public void open(NewBrandingCase asked, Consumer<BrandingCase> done, Consumer<Refusal> refused) {
        background.run("branding.saving", () -> cases.open(asked), done, refused);
    }
}
