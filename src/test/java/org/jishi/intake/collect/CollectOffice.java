package org.jishi.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.intake.roster.AnswerFiles;
import org.jishi.intake.roster.AnswerWorkbook;
import org.jishi.intake.roster.ImportPlan;
import org.jishi.intake.roster.ImportedFiles;
import org.jishi.intake.roster.RosterField;
import org.jishi.intake.roster.RosterService;
import org.jishi.intake.roster.Rosters;
import org.jishi.person.PeopleOffice;
import org.jishi.person.RegisterReferences;
import org.jishi.place.Place;
import org.jishi.platform.access.Actor;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.support.Office;

/** An office that collects: its files lie readable in a folder of the test. */
public final class CollectOffice implements AutoCloseable {
    public final PeopleOffice people;
    public final RosterService rosters;
    public final CollectService service;
    public final CollectDesk desk;
    public final CollectImport imports;
    public final CollectAnswers answers;
    public final BlankForms blanks;
    public final Path folder;
    private int next;

    public CollectOffice(Path folder) {
        this.folder = folder;
        people = new PeopleOffice();
        Office office = people.office;
        rosters = new RosterService(
                office.acts,
                people.register,
                people.places,
                new Kept(folder.resolve("imported")),
                new Answers(new Kept(folder.resolve("answers")), folder),
                List.of(new RegisterReferences()));
        Kept kept = new Kept(folder.resolve("collected"));
        service = new CollectService(office.acts, people.places, kept);
        desk = new CollectDesk(office.acts, people.places, rosters, ClassNames.NONE, kept);
        imports = new CollectImport(office.acts, rosters, desk, kept);
        answers = new CollectAnswers(office.acts, rosters);
        blanks = new BlankForms(office.acts, people.places);
    }

    public UUID open(String name, LocalDate due) {
        return service.open(new CollectDraft(name, due, null, null, "李经办 023-56550000", FormColumns.USUAL));
    }

    public CollectFile get(UUID id) {
        return desk.get(id).orElseThrow();
    }

    public CollectLine line(UUID id, String place) {
        return get(id).lines().stream()
                .filter(line -> line.name().equals(place))
                .findFirst()
                .orElseThrow();
    }

    /** Takes files as the program sorts them. */
    public CollectService.Received receive(UUID id, Path... files) {
        return service.receive(
                id,
                desk.look(id, List.of(files), Progress.NONE).stream()
                        .map(file -> new CollectService.Arrived(
                                java.util.Objects.requireNonNull(file.guess().placeId()), file))
                        .toList(),
                people.office.clock.today());
    }

    public long count(String sql) {
        return people.office.database.read(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** As many persons that no form named so far, of a place's villages. */
    public List<Forms.Line> persons(CollectLine line, int count) {
        List<Place> villages = people.places.villages().stream()
                .filter(village -> village.code().startsWith(line.code()))
                .toList();
        return Stream.generate(() -> next++)
                .limit(count)
                .map(person -> new Forms.Line(
                        Rosters.name(person),
                        Rosters.number(person),
                        villages.get(person % villages.size()).fullName(),
                        "139%08d".formatted(person)))
                .toList();
    }

    /** What became of a place's file. */
    public CollectLine.Imported imported(UUID id, CollectLine line) {
        CollectLine.Sent file = Objects.requireNonNull(line(id, line.name()).file());
        return Objects.requireNonNull(file.imported());
    }

    /** Dry run and run. */
    public void importAll(UUID id) {
        imports.run(imports.dryRun(id, Progress.NONE), Progress.NONE);
    }

    /** How many files are kept of those that came. */
    public long kept() {
        return Kept.count(folder.resolve("collected"));
    }

    /** How many files are kept of those that were read in. */
    public long keptOfImports() {
        return Kept.count(folder.resolve("imported"));
    }

    public static Set<RosterField> usual() {
        return FormColumns.USUAL;
    }

    static List<String> keys(Refusal refusal) {
        return refusal.problems().stream().map(problem -> problem.key()).toList();
    }

    interface Act {
        void run();
    }

    static void assertRefused(Act act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(keys(refusal)).anyMatch(each -> each.startsWith(key)));
    }

    @Override
    public void close() {
        people.close();
    }

    /** Answers as the program keeps them, in Chinese. */
    private record Answers(Kept kept, Path folder) implements AnswerFiles {
        @Override
        public ImportedFiles.Kept keep(ImportPlan plan) {
            try {
                Path own = Files.createTempDirectory(folder, "answer");
                Texts texts = Texts.in(Language.ZH);
                Path written = own.resolve(AnswerWorkbook.suggestedName(plan, texts));
                AnswerWorkbook.write(plan, written, texts);
                ImportedFiles.Kept put = kept.keep(written);
                Files.delete(written);
                return put;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Path> copy(UUID importId) {
            try {
                Path original = kept.copy(importId);
                return Optional.of(Files.copy(
                        original, Files.createTempDirectory(folder, "copy").resolve(original.getFileName())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Files as they came, each in a folder of its subject. */
    private record Kept(Path folder) implements ImportedFiles {
        @Override
        public ImportedFiles.Kept keep(Path file) {
            try {
                Path put = Files.createDirectories(folder).resolve(UUID.randomUUID() + "-" + file.getFileName());
                Files.copy(file, put);
                return new ImportedFiles.Kept() {
                    private Path lies = put;

                    @Override
                    public void file(Handle handle, Actor actor, UUID id) {
                        try {
                            Path own = Files.createDirectories(folder.resolve(id.toString()));
                            lies = Files.move(put, own.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }

                    @Override
                    public void discard() {
                        try {
                            Files.delete(lies);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                };
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Path copy(UUID id) {
            try (Stream<Path> own = Files.list(folder.resolve(id.toString()))) {
                return own.findFirst().orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static long count(Path folder) {
            if (!Files.exists(folder)) {
                return 0;
            }
            try (Stream<Path> all = Files.walk(folder)) {
                return all.filter(Files::isRegularFile).count();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
