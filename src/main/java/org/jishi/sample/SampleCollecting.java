package org.jishi.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jishi.intake.collect.CollectDraft;
import org.jishi.intake.collect.CollectFile;
import org.jishi.intake.collect.CollectLine;
import org.jishi.intake.collect.CollectService;
import org.jishi.intake.collect.FormColumns;
import org.jishi.intake.collect.PlaceState;
import org.jishi.person.Person;
import org.jishi.place.Place;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.workbook.LongTable;
import org.jishi.platform.workbook.LongTable.Column;

/**
 * Two forms that were asked for: one of a township's villages, finished; one of all townships, overdue, of which a part was
 * read in, a part waits, one was excused, one came late and some are missing.
 */
final class SampleCollecting {
    private static final String CONTACT = "李经办 023-56550000";
    private static final int EACH = 3;
    private static final int EARLY = 10;
    private static final int SECOND = 22;
    private static final int LAST = 26;

    private static final List<Column> COLUMNS = List.of(
            Column.text("序号", 6),
            Column.text("姓名", 12),
            Column.text("身份证号", 22),
            Column.text("性别", 8),
            Column.text("民族", 8),
            Column.text("文化程度", 12),
            Column.text("人员类别", 16),
            Column.text("村（社区）", 24),
            Column.text("联系电话", 16),
            Column.text("备注", 16));

    private final Stage stage;
    /** Of its own: what the rest of the story draws stays what it was. */
    private final Invented invented;

    private final Map<String, List<Person>> byVillage = new HashMap<>();

    SampleCollecting(Stage stage) {
        this.stage = stage;
        this.invented = new Invented(20_260_156L, stage.today());
        stage.people()
                .forEach(person -> byVillage
                        .computeIfAbsent(Objects.toString(person.villageCode()), none -> new ArrayList<>())
                        .add(person));
    }

    /** A row of a form. */
    private record Row(String name, String number, String village, String phone) {}

    void tell() {
        stage.agenda().on(stage.ago(60), this::finished);
        stage.agenda().on(stage.ago(14), this::overdue);
    }

    /** The township in whose villages most of the invented people live. */
    private void finished() {
        String town = byVillage.entrySet().stream()
                .filter(each -> each.getKey().length() == 12)
                .max(java.util.Comparator.<Map.Entry<String, List<Person>>>comparingInt(
                                each -> each.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(each -> each.getKey().substring(0, 9))
                .orElseThrow();
        UUID id = open("2026年电商人才摸底表", stage.ago(50), town);
        stage.agenda().on(stage.ago(52), () -> {
            List<CollectService.Arrived> came = new ArrayList<>();
            for (CollectLine line : file(id).lines()) {
                List<Person> people = byVillage.getOrDefault(line.code(), List.of());
                if (people.isEmpty()) {
                    clerk(() -> stage.office().collecting().excuse(line, "本村无人从事电商"));
                } else {
                    came.add(arrived(id, line, line.name() + "摸底表", known(line.code())));
                }
            }
            receive(id, came);
            run(id);
        });
        stage.agenda().on(stage.ago(49), () -> {
            int version = file(id).collecting().version();
            clerk(() -> stage.office().collecting().close(id, version));
        });
    }

    private void overdue() {
        UUID id = open("2026年第四季度电商培训报名表", stage.ago(2), null);
        stage.agenda().on(stage.ago(8), () -> {
            send(id, 0, EARLY, false);
            run(id);
        });
        stage.agenda().on(stage.ago(5), () -> send(id, EARLY, SECOND, true));
        stage.agenda().on(stage.ago(4), () -> {
            CollectLine line = file(id).lines().get(LAST);
            clerk(() -> stage.office().collecting().excuse(line, "本期名额已在上期用完"));
        });
        stage.agenda().on(stage.ago(1), () -> send(id, SECOND, SECOND + 1, true));
    }

    private UUID open(String name, LocalDate due, @org.jspecify.annotations.Nullable String town) {
        return stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> stage.office()
                                .collecting()
                                .open(new CollectDraft(name, due, town, null, CONTACT, FormColumns.USUAL)));
    }

    private CollectFile file(UUID id) {
        return stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> stage.office().collectDesk().get(id).orElseThrow());
    }

    /** Townships send: those whom the register knows already, or people who want to come for the first time. */
    private void send(UUID id, int from, int to, boolean fresh) {
        List<CollectLine> lines = file(id).lines();
        List<CollectService.Arrived> came = new ArrayList<>();
        for (int i = from; i < Math.min(to, lines.size()); i++) {
            CollectLine line = lines.get(i);
            List<Row> rows = new ArrayList<>(fresh ? List.of() : known(line.code()));
            if (rows.isEmpty()) {
                rows.addAll(fresh(line, i % 4 == 1));
            }
            came.add(arrived(id, line, line.name() + "报名表", rows));
        }
        receive(id, came);
    }

    private List<Row> known(String code) {
        return stage.villages().stream()
                .filter(village -> village.code().startsWith(code))
                .flatMap(village -> byVillage.getOrDefault(village.code(), List.of()).stream()
                        .map(person -> new Row(
                                person.name(),
                                person.idNumber(),
                                village.fullName(),
                                Objects.toString(person.phone(), ""))))
                .limit(EACH)
                .toList();
    }

    /** @param damaged whether the last number lost its digits in a spreadsheet */
    private List<Row> fresh(CollectLine line, boolean damaged) {
        List<Place> villages = stage.villages().stream()
                .filter(village -> village.code().startsWith(line.code()))
                .toList();
        return IntStream.range(0, EACH)
                .mapToObj(i -> {
                    boolean woman = i % 2 == 0;
                    String number = invented.idNumber(SampleCounty.COUNTY, woman);
                    return new Row(
                            invented.name(woman),
                            damaged && i == EACH - 1 ? number.substring(0, 15) + "000" : number,
                            villages.get(i % villages.size()).fullName(),
                            invented.phone());
                })
                .toList();
    }

    private CollectService.Arrived arrived(UUID id, CollectLine line, String name, List<Row> rows) {
        Path path = stage.office().signedIn().office().folder().scratch().newFile(name + ".xlsx");
        LongTable.save(path, "花名册", COLUMNS, table -> {
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                table.row(i + 1, row.name(), row.number(), null, null, null, null, row.village(), row.phone(), null);
            }
        });
        return stage.cast()
                .as(
                        stage.cast().clerk(),
                        () -> new CollectService.Arrived(
                                line.placeId(),
                                stage.office()
                                        .collectDesk()
                                        .look(id, List.of(path), Progress.NONE)
                                        .getFirst()));
    }

    private void receive(UUID id, List<CollectService.Arrived> came) {
        clerk(() -> stage.office().collecting().receive(id, came, stage.agenda().day()));
    }

    private void run(UUID id) {
        if (file(id).in(PlaceState.SENT).isEmpty()) {
            return;
        }
        clerk(() -> stage.office()
                .collectImport()
                .run(stage.office().collectImport().dryRun(id, Progress.NONE), Progress.NONE));
    }

    private void clerk(Runnable act) {
        stage.cast().run(stage.cast().clerk(), act);
    }
}
