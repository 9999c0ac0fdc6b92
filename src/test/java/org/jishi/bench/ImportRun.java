package org.jishi.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jishi.intake.roster.AnswerWorkbook;
import org.jishi.intake.roster.RosterDesk;
import org.jishi.intake.roster.RosterFile;
import org.jishi.intake.roster.RosterPlan;
import org.jishi.intake.roster.Rosters;
import org.jishi.person.Person;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonRules;
import org.jishi.person.PersonTag;
import org.jishi.person.PovertyLevel;
import org.jishi.person.PovertyStatus;
import org.jishi.place.Place;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Database;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.TableFile;

/**
 * One import in a process of its own, with the heap of a small office computer. Prints a line for each step: its name,
 * milliseconds, milliseconds of the processors, and the most memory so far in MiB.
 */
final class ImportRun {
    static final String OURS = "read by Jishi";
    static final String THEIRS = "read by fastexcel-reader";
    static final int KNOWN = 200_000;
    static final int ROWS = 100_000;
    /** So many of the rows are of persons who are known already, with another phone. */
    private static final int OVERLAP = 10_000;

    private static final int CHUNK = 10_000;
    private static final byte[] KEY = new byte[32];

    private static long lastNanos;
    private static long lastCpu;

    private ImportRun() {}

    /** Arguments: {@code make FOLDER}, {@code read FOLDER} or {@code run FOLDER}. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        step(null);
        switch (arguments[0]) {
            case "make" -> make(folder);
            case "read" -> read(folder.resolve("roster.xlsx"));
            case "run" -> run(folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void make(Path folder) throws Exception {
        Files.createDirectories(folder);
        try (RosterDesk desk = new RosterDesk(Database.open(folder.resolve("office"), KEY))) {
            List<Place> villages = desk.people.places.villages();
            Rosters.write(folder.resolve("roster.xlsx"), KNOWN - OVERLAP, ROWS, villages);
            for (int from = 0; from < KNOWN; from += CHUNK) {
                fill(desk, villages, from);
            }
        }
        step("200,000 persons");
    }

    private static void fill(RosterDesk desk, List<Place> villages, int from) {
        LocalDate day = LocalDate.of(2025, 3, 1);
        List<Person> people = new ArrayList<>();
        List<PersonTag> tags = new ArrayList<>();
        List<PovertyStatus> poverty = new ArrayList<>();
        for (int i = from; i < from + CHUNK; i++) {
            PersonDraft draft = PersonDraft.of(Rosters.name(i), Rosters.number(i))
                    .village(villages.get(i % villages.size()).code());
            Person person = desk.people.register.make(PersonRules.prepare(draft, day, code -> true), null, null);
            people.add(person);
            if (i % 3 == 0) {
                tags.add(new PersonTag(
                        desk.people.office.ids.next(), person.id(), "RETURNING_MIGRANT", day, null, null, 1));
            } else if (i % 3 == 1) {
                poverty.add(new PovertyStatus(
                        desk.people.office.ids.next(), person.id(), PovertyLevel.OUT_OF_POVERTY, day, null, null, 1));
            }
        }
        desk.people.office.database.change(handle -> {
            desk.people.register.insert(handle, desk.people.clerk, "people.import", people, Map.of());
            desk.people.register.insertTags(handle, desk.people.clerk, "people.tag", tags);
            desk.people.register.insertPoverty(handle, desk.people.clerk, "people.poverty", poverty);
        });
    }

    /** The file's cells alone, by us and by fastexcel-reader in turn, twice to be warm. */
    private static void read(Path file) throws Exception {
        for (int round = 0; round < 3; round++) {
            step(null);
            long ours = TableFile.open(file).sheets().getFirst().rows().stream()
                    .mapToLong(row -> row.cells().size())
                    .sum();
            step(round == 0 ? null : OURS);
            long theirs = 0;
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                    Stream<org.dhatim.fastexcel.reader.Row> rows =
                            workbook.getFirstSheet().openStream()) {
                theirs = rows.toList().stream()
                        .flatMap(org.dhatim.fastexcel.reader.Row::stream)
                        .filter(cell -> cell != null && !cell.getText().isEmpty())
                        .count();
            }
            step(round == 0 ? null : THEIRS);
            if (ours != theirs) {
                throw new IllegalStateException(ours + " cells, " + theirs + " cells");
            }
        }
    }

    private static void run(Path folder) throws Exception {
        Path file = folder.resolve("roster.xlsx");
        try (RosterDesk desk = new RosterDesk(Database.open(folder.resolve("office"), KEY))) {
            step(null);
            RosterFile opened = desk.rosters.open(file);
            step("open");
            RosterPlan plan = desk.rosters.dryRun(opened, Progress.NONE);
            step("dry run");
            int added = desk.run(plan).orElseThrow().added();
            step("run");
            if (added != plan.count(org.jishi.intake.roster.RosterVerdict.NEW)) {
                throw new IllegalStateException("not as planned");
            }
            Path answer = folder.resolve("answer.xlsx");
            AnswerWorkbook.write(plan, answer, Texts.in(Language.ZH));
            step("answer");
            System.out.println(plan.summaryLine() + " answer=" + (Files.size(answer) >> 10) + "KiB");
        }
    }

    private static void step(@org.jspecify.annotations.Nullable String name) {
        long nanos = System.nanoTime();
        long cpu = cpu();
        if (name != null) {
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%d\t%d\t%d%n",
                    name,
                    (nanos - lastNanos) / 1_000_000,
                    (cpu - lastCpu) / 1_000_000,
                    peak());
        }
        lastNanos = nanos;
        lastCpu = cpu;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
