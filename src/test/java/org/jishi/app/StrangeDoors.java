package org.jishi.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jishi.intake.roster.AnswerWorkbook;
import org.jishi.intake.roster.MatchRule;
import org.jishi.intake.roster.RosterDesk;
import org.jishi.intake.roster.RosterPlan;
import org.jishi.payment.BankResultFile;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.Database;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.TableFile;
import org.jishi.sales.OrderFiles;
import org.jishi.support.Office;
import org.jishi.training.SignInService;
import org.jishi.training.TrainingClass;
import org.jishi.training.TrainingOffice;

/**
 * A process with the heap of a small computer that gives each strange file to each door. Says for each what became of it:
 * {@code list/file/door, milliseconds of the processor, rows or the refusal's key}.
 */
final class StrangeDoors {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private StrangeDoors() {}

    /** Arguments: the folder of the files, an empty one for the answers. */
    public static void main(String[] arguments) throws Exception {
        Path answers = Path.of(arguments[1]);
        try (RosterDesk desk = new RosterDesk();
                TrainingOffice room = new TrainingOffice();
                Stream<Path> files = Files.find(
                        Path.of(arguments[0]),
                        2,
                        (path, what) ->
                                path.getNameCount() == Path.of(arguments[0]).getNameCount() + 2)) {
            TrainingClass held = room.plan("培训班", 60);
            SignInService sheets = new SignInService(room.office.acts, room.attendance);
            Map<String, ToIntFunction<Path>> doors = new LinkedHashMap<>();
            doors.put("persons", path -> persons(desk, path, answers));
            doors.put(
                    "organisations",
                    path -> desk.firms
                            .dryRun(desk.firms.openToMap(path), MatchRule.UPDATE_ALL, Progress.NONE)
                            .rows()
                            .size());
            doors.put("orders", path -> OrderFiles.read(path, Office.TODAY));
            doors.put("bank", path -> BankResultFile.read(path).lines().size());
            doors.put("sheet", path -> sheets.read(held.id(), path).rows().size());
            doors.put(
                    "collected",
                    path -> desk.rosters.lines(desk.rosters.open(path)).size());
            List<Database> databases = List.of(desk.people.office.database, room.office.database);
            List<Map<String, List<String>>> before =
                    databases.stream().map(StrangeDoors::contents).toList();
            for (Path file : files.sorted().toList()) {
                List<String> given = StrangeList.valueOf(
                                file.getName(file.getNameCount() - 2).toString())
                        .given();
                for (Map.Entry<String, ToIntFunction<Path>> door : doors.entrySet()) {
                    if (!given.contains(door.getKey())) {
                        continue;
                    }
                    long start = THREADS.getCurrentThreadCpuTime();
                    String outcome = outcome(door.getValue(), file);
                    System.out.printf(
                            Locale.ROOT,
                            "%s/%s/%s\t%d\t%s%n",
                            file.getName(file.getNameCount() - 2),
                            ShownName.of(file),
                            door.getKey(),
                            (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000,
                            outcome);
                    System.out.flush();
                }
            }
            for (int at = 0; at < before.size(); at++) {
                Map<String, List<String>> old = before.get(at);
                Map<String, List<String>> after = contents(databases.get(at));
                List<String> changed = old.keySet().stream()
                        .filter(table -> !Objects.equals(old.get(table), after.get(table)))
                        .toList();
                System.out.println("database afterwards/" + at + "\t0\t" + (changed.isEmpty() ? old.size() : changed));
            }
        }
    }

    /** Every row of every table. */
    private static Map<String, List<String>> contents(Database database) {
        return database.read(handle -> {
            Map<String, List<String>> tables = new TreeMap<>();
            for (String table : handle.createQuery("""
                    SELECT table_name FROM information_schema.tables
                    WHERE LOWER(table_schema) = 'public' AND LOWER(table_type) = 'base table'
                    """).mapTo(String.class).list()) {
                tables.put(
                        table,
                        handle.createQuery("SELECT * FROM \"" + table + "\"").mapToMap().stream()
                                .map(row -> row.values().stream()
                                        .map(value -> value instanceof byte[] bytes
                                                ? Arrays.toString(bytes)
                                                : String.valueOf(value))
                                        .toList()
                                        .toString())
                                .sorted()
                                .toList());
            }
            return tables;
        });
    }

    private static int persons(RosterDesk desk, Path path, Path answers) {
        RosterPlan plan = desk.rosters.dryRun(path, Progress.NONE);
        Texts texts = Texts.in(Language.ZH);
        AnswerWorkbook.write(plan, answers.resolve("answer" + AnswerWorkbook.ending(plan)), texts);
        TableFile.open(answers.resolve("answer" + AnswerWorkbook.ending(plan)));
        return plan.rows().size();
    }

    private static String outcome(ToIntFunction<Path> door, Path file) {
        try {
            return String.valueOf(door.applyAsInt(file));
        } catch (Refusal refusal) {
            String text = Texts.in(Language.ZH).text(refusal);
            return text.contains(ShownName.of(file))
                    ? refusal.problems().getFirst().key()
                    : "names no file: " + text;
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            e.printStackTrace();
            return e.toString();
        }
    }

    /** The doors, in their order. */
    static final List<String> DOORS = List.of("persons", "organisations", "orders", "bank", "sheet", "collected");
}
