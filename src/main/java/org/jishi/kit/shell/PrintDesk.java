package org.jishi.kit.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jishi.kit.Printing;
import org.jishi.kit.Ui;
import org.jishi.kit.print.PreviewModel;
import org.jishi.kit.print.PreviewView;
import org.jishi.kit.print.Printers;
import org.jishi.platform.files.ScratchFolder;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.print.Printout;
import org.jishi.platform.print.sheet.WorkbookPages;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes what is printed and shows it over the window. A workbook lies in the scratch folder only while it is made. */
final class PrintDesk implements Printing {
    private final Supplier<Ui> ui;
    private final WindowDialogs dialogs;
    private final Printers printers;
    private @Nullable ScratchFolder scratch;

    PrintDesk(Supplier<Ui> ui, WindowDialogs dialogs, Printers printers) {
        this.ui = ui;
        this.dialogs = dialogs;
        this.printers = printers;
    }

    /** Where workbooks are made. */
    void scratch(ScratchFolder folder) {
        scratch = folder;
    }

    private record Made(Printout pages, Optional<byte[]> workbook) {}

    @Override
    public void workbook(String job, String name, Maker maker, Runnable made) {
        pagesOf(
                job,
                name,
                progress -> {
                    Path file = folder().newFile(name);
                    try {
                        maker.write(file, progress);
                        return made(Files.readAllBytes(file), name);
                    } finally {
                        Files.deleteIfExists(file);
                        Files.deleteIfExists(Objects.requireNonNull(file.getParent()));
                    }
                },
                made);
    }

    @Override
    public void pages(String job, String name, Background.LongWork<Printout> maker, Runnable made) {
        pagesOf(job, name, progress -> new Made(maker.run(progress), Optional.empty()), made);
    }

    @Override
    public void onPaperOnly(String job, String name, Background.LongWork<Printout> maker, Runnable printed) {
        ui.get()
                .background()
                .track(
                        job,
                        maker,
                        pages -> show(new PreviewModel.What(pages, name, Optional.empty(), false, printed)),
                        dialogs::refusal);
    }

    @Override
    public void saved(Path workbook) {
        String name = String.valueOf(workbook.getFileName());
        pagesOf(
                "kit.print.reading",
                name,
                progress -> {
                    try {
                        return made(Files.readAllBytes(workbook), name);
                    } catch (IOException e) {
                        throw new Refusal("kit.saved.gone", workbook.toString());
                    }
                },
                () -> {});
    }

    private Made made(byte[] content, String name) {
        String day = ui.get().clock().today().toString();
        return new Made(new WorkbookPages(content, name, day), Optional.of(content));
    }

    private void pagesOf(String job, String name, Background.LongWork<Made> work, Runnable after) {
        ui.get()
                .background()
                .track(
                        job,
                        work,
                        made -> {
                            after.run();
                            show(new PreviewModel.What(made.pages(), name, made.workbook(), true, () -> {}));
                        },
                        dialogs::refusal);
    }

    private void show(PreviewModel.What what) {
        PreviewModel model = new PreviewModel(ui.get(), printers, what);
        PreviewView view = new PreviewView(ui.get(), model);
        model.load();
        dialogs.paper(model.title(), view);
    }

    private ScratchFolder folder() {
        ScratchFolder folder = scratch;
        if (folder == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return folder;
    }
}
