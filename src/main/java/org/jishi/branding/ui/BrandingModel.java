package org.jishi.branding.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jishi.branding.BoardStage;
import org.jishi.branding.BrandingBoard;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingFiles;
import org.jishi.branding.BrandingService;
import org.jishi.branding.NewBrandingCase;
import org.jishi.person.Person;
import org.jishi.person.PersonFile;
import org.jishi.person.PersonRow;
import org.jishi.person.PersonService;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.policy.SchemeVersion;

/** All branding cases: the list, the board by stage, and opening a new one. */
public final class BrandingModel {
    private final Background background;
    private final BrandingService cases;
    private final BrandingFiles files;
    private final PersonService people;
    private final BrandingBoard stages;
    private final ReadOnlyObjectWrapper<List<BoardStage>> board = new ReadOnlyObjectWrapper<>(List.of());

    public BrandingModel(
            Background background,
            BrandingService cases,
            BrandingFiles files,
            BrandingBoard stages,
            PersonService people) {
        this.background = background;
        this.cases = cases;
        this.files = files;
        this.stages = stages;
        this.people = people;
    }

    public ReadOnlyObjectProperty<List<BoardStage>> board() {
        return board.getReadOnlyProperty();
    }

    /** @param mine only what whoever is signed in sees through, or has the next step of */
    public void loadBoard(boolean mine) {
        background.run(this, "branding.loading", () -> stages.stages(mine), board::set);
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
                shown,
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
        background.run(shown, "branding.loading", cases::schemes, shown);
    }

    public void open(NewBrandingCase asked, Consumer<BrandingCase> done, Consumer<Refusal> refused) {
        background.run(this, "branding.saving", () -> cases.open(asked), done, refused);
    }
}
