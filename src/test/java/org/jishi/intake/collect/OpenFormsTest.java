package org.jishi.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jishi.intake.roster.RosterVerdict;
import org.jishi.intake.roster.Rosters;
import org.jishi.person.OpenContacts;
import org.jishi.person.OpenWords;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.platform.jobs.Progress;
import org.jishi.support.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a township sends is a door into words that everybody sees like any other. */
class OpenFormsTest {
    private static final String ID = "110101199001011237";

    @TempDir
    private Path folder;

    @Test
    void aNumberIsRefusedAndAContactIsTold() throws IOException {
        try (CollectOffice office = new CollectOffice(Files.createDirectory(folder.resolve("office")))) {
            UUID id = office.open("2026年第三期电商培训报名表", Office.TODAY.plusDays(5));
            office.people.people.register(
                    PersonEntry.of(PersonDraft.of("王小明", Rosters.number(90)).phone("13900000001")), Set.of());
            CollectLine line = office.get(id).lines().getFirst();
            String village = office.people.places.villages().stream()
                    .filter(place -> place.code().startsWith(line.code()))
                    .findFirst()
                    .orElseThrow()
                    .fullName();
            Path sent = folder.resolve(line.name() + ".csv");
            Files.writeString(
                    sent,
                    String.join(
                            "\n",
                            "姓名,身份证号,人员类别,村,备注",
                            "李小红," + Rosters.number(1) + "," + ID + "," + village + ",",
                            "赵大山," + Rosters.number(2) + ",13900000001," + village + ",",
                            "陈小梅," + Rosters.number(3) + ",," + village + ",13900000001",
                            ""),
                    StandardCharsets.UTF_8);
            office.receive(id, sent);
            CollectPlan plan = office.imports.dryRun(id, Progress.NONE);
            assertThat(plan.count(RosterVerdict.REFUSED)).isOne();
            List<String> told = plan.items().stream()
                    .flatMap(item -> item.plan().rows().stream())
                    .flatMap(row -> Stream.concat(row.reasons().stream(), row.warnings().stream()))
                    .map(remark -> remark.problem().key())
                    .toList();
            assertThat(told).containsExactly(OpenWords.NUMBER, OpenContacts.TOLD, OpenContacts.TOLD);
            office.imports.run(plan, Progress.NONE);
            assertThat(office.count("SELECT count(*) FROM person_tag WHERE tag LIKE '1101%'"))
                    .isZero();
        }
    }
}
