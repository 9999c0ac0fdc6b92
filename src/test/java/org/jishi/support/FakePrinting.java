package org.jishi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jishi.kit.Printing;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.Printout;
import org.jishi.platform.print.sheet.WorkbookPages;

/** Makes what would be looked at and keeps it: the files by their names, and the pages. */
public final class FakePrinting implements Printing {
    private final FakeDialogs dialogs;
    public final List<String> names = new ArrayList<>();
    public final List<Printout> pages = new ArrayList<>();
    /** The workbooks among them, for a test to look into; it deletes them with its folder. */
    public final List<Path> workbooks = new ArrayList<>();

    FakePrinting(FakeDialogs dialogs) {
        this.dialogs = dialogs;
    }

    @Override
    public void workbook(String job, String name, Maker maker, Runnable made) {
        try {
            Path file = Files.createTempDirectory("printed").resolve(name);
            new DirectBackground()
                    .run(
                            this,
                            job,
                            () -> {
                                maker.write(file, Progress.NONE);
                                return Files.readAllBytes(file);
                            },
                            content -> {
                                names.add(name);
                                workbooks.add(file);
                                pages.add(new WorkbookPages(content, name, "2026-09-30"));
                                made.run();
                            },
                            dialogs::refusal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void pages(String job, String name, Background.LongWork<Printout> maker, Runnable made) {
        new DirectBackground()
                .run(
                        this,
                        job,
                        () -> maker.run(Progress.NONE),
                        printout -> {
                            names.add(name);
                            pages.add(printout);
                            made.run();
                        },
                        dialogs::refusal);
    }

    /** As if a printer had it at once. */
    @Override
    public void onPaperOnly(String job, String name, Background.LongWork<Printout> maker, Runnable printed) {
        pages(job, name, maker, printed);
    }

    @Override
    public void saved(Path workbook) {
        names.add(String.valueOf(workbook.getFileName()));
    }
}
