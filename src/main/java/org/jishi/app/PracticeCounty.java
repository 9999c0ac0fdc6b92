package org.jishi.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jishi.kit.Ui;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.sample.SampleCounty;

/** The county of invented people to practise with, in a folder beside the office's own. */
final class PracticeCounty {
    private static final String ENDING = "-sample";
    private static final int PEOPLE = 1_200;

    private PracticeCounty() {}

    static Path beside(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ENDING);
    }

    /** Who may sign in there, in words; empty for an office's own folder. */
    static Optional<String> logins(Ui ui, Path folder, KeyService keys) {
        return folder.getFileName().toString().endsWith(ENDING) || keys.isOfNoStrength()
                ? Optional.of(ui.text("app.sample.signIn", SampleCounty.LOGINS, SampleCounty.PASSWORD))
                : Optional.empty();
    }

    /** Makes it; takes a minute or two on an old computer, so not on the window's thread. */
    static Path make(Path folder, LocalDate today, Progress progress) {
        try (DataFolder made = DataFolder.take(folder)) {
            new SampleCounty((signedIn, who, time) -> new Wiring(signedIn, who, time).forSample())
                    .make(made, PEOPLE, 1, today, progress);
        }
        return folder;
    }
}
