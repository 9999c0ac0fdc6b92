package org.jishi.intake.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.intake.roster.AnswerFiles;
import org.jishi.intake.roster.AnswerWorkbook;
import org.jishi.intake.roster.ImportPlan;
import org.jishi.intake.roster.ImportedFiles;
import org.jishi.intake.roster.RosterDesk;
import org.jishi.intake.roster.RosterService;
import org.jishi.platform.access.Actor;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;
import org.jishi.support.Samples;
import org.jishi.support.ShownPage;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer to an import goes out on any later day, also from a computer that cannot open it. */
class RosterHistoryTest {
    private final RosterDesk desk = new RosterDesk();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theKeptAnswerIsSavedWhereTheClerkWantsIt() {
        Office office = desk.people.office;
        RosterService rosters = new RosterService(
                office.acts, desk.people.register, desk.people.places, ImportedFiles.NOWHERE, new Answers(), List.of());
        rosters.run(rosters.dryRun(Samples.file("roster-gbk.csv"), Progress.NONE), Progress.NONE);
        TestUi test = new TestUi(office);
        Path out = folder.resolve("给乡镇.xlsx");
        test.dialogs.files.add(out);
        ShownPage page =
                ShownPage.open(new RosterScreens(test.ui, rosters, desk.firms).screens(), RosterScreens.HISTORY, null);
        page.select("roster-imports-table", 0).click("people-undo-saveAnswer");
        assertThat(out).isNotEmptyFile();
        assertThat(test.dialogs.keys()).containsExactly("kit.copy.saved");
        page.click("people-undo-openAnswer");
        assertThat(test.opened).hasSize(1);
    }

    /** Keeps answers in the folder. */
    private final class Answers implements AnswerFiles {
        private final Map<UUID, Path> kept = new HashMap<>();

        @Override
        public ImportedFiles.Kept keep(ImportPlan plan) {
            Texts texts = Texts.in(Language.ZH);
            Path file = folder.resolve(AnswerWorkbook.suggestedName(plan, texts));
            AnswerWorkbook.write(plan, file, texts);
            return new ImportedFiles.Kept() {
                @Override
                public void file(Handle handle, Actor actor, UUID importId) {
                    kept.put(importId, file);
                }

                @Override
                public void discard() {}
            };
        }

        @Override
        public Optional<Path> copy(UUID importId) {
            return Optional.ofNullable(kept.get(importId));
        }
    }
}
