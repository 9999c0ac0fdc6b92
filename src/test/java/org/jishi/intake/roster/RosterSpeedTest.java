package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.jishi.place.Place;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Database;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A long roster into a real encrypted file; the bounds are loose, the bench tells the figures. */
@Tag("slow")
class RosterSpeedTest {
    private static final Logger LOG = LoggerFactory.getLogger(RosterSpeedTest.class);

    @TempDir
    private Path folder;

    @Test
    void twentyThousandRows() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        try (RosterDesk desk = new RosterDesk(Database.open(folder.resolve("office"), key))) {
            int rows = Integer.getInteger("roster.rows", 20_000);
            int known = Integer.getInteger("roster.known", 0);
            List<Place> villages = desk.people.places.villages();
            if (known > 0) {
                Path before = folder.resolve("before.xlsx");
                Rosters.write(before, rows, known, villages);
                long start = System.nanoTime();
                desk.run(desk.plan(before));
                told("before", start);
            }
            Path file = folder.resolve("roster.xlsx");
            Rosters.write(file, 0, rows, villages);
            long begin = System.nanoTime();
            long start = begin;
            RosterFile opened = desk.rosters.open(file);
            start = told("open", start);
            RosterPlan plan = desk.rosters.dryRun(opened, Progress.NONE);
            start = told("dry run", start);
            assertThat(plan.summaryLine())
                    .isEqualTo("new=%d updated=0 duplicate=0 refused=%d warnings=0"
                            .formatted(rows - rows / 50, rows / 50));
            desk.run(plan);
            start = told("run", start);
            AnswerWorkbook.write(plan, folder.resolve("answer.xlsx"), Texts.in(Language.ZH));
            told("answer", start);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(5));
            assertThat(desk.plan(file).summaryLine()).startsWith("new=0 updated=0 ");
        }
    }

    private static long told(String what, long start) {
        long now = System.nanoTime();
        LOG.info("{}: {} ms", what, (now - start) / 1_000_000);
        return now;
    }
}
