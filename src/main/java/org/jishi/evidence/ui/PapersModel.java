package org.jishi.evidence.ui;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import org.jishi.evidence.Paper;
import org.jishi.evidence.PaperFile;
import org.jishi.evidence.PaperService;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Act;
import org.jishi.platform.text.Refusal;

/** The papers of one subject and what may be done with them. */
public final class PapersModel {
    private final Ui ui;
    private final PaperService service;
    private final String subjectKind;
    private final UUID subjectId;
    private final ReadOnlyObjectWrapper<PaperFile> file =
            new ReadOnlyObjectWrapper<>(new PaperFile(List.of(), List.of(), Set.of()));

    public PapersModel(Ui ui, PaperService service, String subjectKind, UUID subjectId) {
        this.ui = ui;
        this.service = service;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
    }

    public ReadOnlyObjectProperty<PaperFile> file() {
        return file.getReadOnlyProperty();
    }

    public boolean mayAdd() {
        return ui.may(Act.EVIDENCE_ADD);
    }

    public void load() {
        ui.background().run(this, "evidence.papers.loading", () -> service.of(subjectKind, subjectId), file::set);
    }

    public void add(String kind, Path path) {
        ui.background()
                .track(
                        "evidence.papers.adding",
                        progress -> service.add(subjectKind, subjectId, kind, path),
                        paper -> {
                            ui.dialogs().done("evidence.papers.added");
                            load();
                        },
                        ui.dialogs()::refusal);
    }

    public void withdraw(Paper paper) {
        ui.dialogs()
                .askReason("evidence.papers.askWithdraw", List.of())
                .ifPresent(reason -> ui.background()
                        .run(
                                this,
                                "evidence.papers.adding",
                                () -> {
                                    service.withdraw(paper, reason);
                                    return true;
                                },
                                done -> {
                                    ui.dialogs().done("evidence.papers.withdrawDone");
                                    load();
                                },
                                ui.dialogs()::refusal));
    }

    public void picture(Paper paper, Consumer<Image> shown) {
        ui.background()
                .run(
                        shown,
                        "evidence.papers.loading",
                        () -> read(service.content(paper.id())),
                        shown::accept,
                        ui.dialogs()::refusal);
    }

    private static Image read(byte[] content) {
        Image image = new Image(new ByteArrayInputStream(content));
        if (image.isError()) {
            throw new Refusal("evidence.read.damaged");
        }
        return image;
    }

    /** Opens what is no picture in the program that the system has for it. */
    public void open(Paper paper) {
        ui.background()
                .run(
                        this,
                        "evidence.papers.loading",
                        () -> service.copy(paper.id()),
                        ui.desktop()::open,
                        ui.dialogs()::refusal);
    }
}
