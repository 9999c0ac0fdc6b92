package org.jishi.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceServiceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private final Office office = new Office();
    private final PlaceService service = new PlaceService(office.acts, new DivisionBook());
    private final VillageService villages = new VillageService(office.acts);

    @BeforeEach
    void adopt() {
        var administrator = office.signIn(Role.ADMINISTRATOR);
        office.database.write(handle -> service.adoptCounty(handle, administrator, "500236"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void adoptsACountyWithItsVillagesOnceAndTheTrailKnowsEachRow() {
        assertThat(service.county())
                .hasValueSatisfying(county -> assertThat(county.name()).isEqualTo("奉节县"));
        assertThat(service.townships()).hasSize(33);
        assertThat(service.villages()).hasSize(392);
        assertThat(service.villages()).filteredOn(Place::ruralGuess).hasSizeGreaterThan(250);
        assertThat(trailProblems()).noneMatch(problem -> problem.args().contains("place"));

        assertThatThrownBy(() ->
                        office.database.write(handle -> service.adoptCounty(handle, office.access.actor(), "500235")))
                .isInstanceOf(Refusal.class)
                .hasMessage("place.adopt.already");
    }

    private List<Problem> trailProblems() {
        return office.database.read(handle -> TrailCheck.run(handle, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"丰收", "永乐 丰收", "永乐镇丰收村", "fs", "fengshou", "永乐 fs", "yl fs"})
    void findsAVillageByTyping(String words) {
        assertThat(service.search(words, 20))
                .anySatisfy(village -> assertThat(village.fullName()).isEqualTo("永乐镇丰收村"));
    }

    @Test
    void anEmptySearchOffersTheFirstAndNonsenseNone() {
        assertThat(service.search("", 5)).hasSize(5);
        assertThat(service.search("xqzwv", 5)).isEmpty();
    }

    @Test
    void aRenamedVillageEndsAndNamesItsSuccessor() {
        Place old = service.search("永乐 丰收", 1).getFirst();

        Place next = villages.rename(old.id(), old.version(), old.code(), "丰收社区居民委员会", DAY);

        assertThat(service.find(old.id())).hasValueSatisfying(place -> {
            assertThat(place.validTo()).isEqualTo(DAY.minusDays(1));
            assertThat(place.successorId()).isEqualTo(next.id());
        });
        assertThat(service.findByCode(old.code())).contains(next);
        assertThat(service.search("永乐 丰收", 5)).containsExactly(next);
        assertThat(trailProblems()).noneMatch(problem -> problem.args().contains("place"));
        assertThatThrownBy(() -> villages.rename(old.id(), old.version(), old.code(), "又改", DAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("place.changedMeanwhile");
    }

    @Test
    void aVillageJoinsAnotherThatIsInBeing() {
        List<Place> two = service.search("永乐", 2);

        Place ended = villages.join(two.getFirst().id(), 1, two.getLast().id(), DAY);

        assertThat(ended.successorId()).isEqualTo(two.getLast().id());
        assertThatThrownBy(() ->
                        villages.join(two.getLast().id(), 1, two.getFirst().id(), DAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("place.join.into");
    }

    @Test
    void aNewVillageIsFoundAtOnceAndAnEndedOneKeepsItsName() {
        Place township = service.townships().getFirst();
        String code = township.code() + "399";
        Place added = villages.add(township.code(), code, "新华村村民委员会", DAY);
        assertThat(added.kind()).isEqualTo(PlaceKind.VILLAGERS);
        assertThat(service.search("新华", 5)).contains(added);
        assertThat(trailProblems()).noneMatch(problem -> problem.args().contains("place"));

        Place into = service.search("永乐 丰收", 1).getFirst();
        villages.join(added.id(), added.version(), into.id(), DAY.plusDays(1));
        assertThat(service.search("新华", 5)).doesNotContain(added);
        assertThat(office.database.<String>read(handle -> service.fullName(handle, code)))
                .isEqualTo(township.name() + "新华村");
        assertThat(villages.all())
                .filteredOn(row -> row.place().id().equals(added.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.successor()).isEqualTo(into));
        assertThat(service.findByCode(code))
                .hasValueSatisfying(place -> assertThat(place.id()).isEqualTo(added.id()));
        assertThat(service.endedVillages()).extracting(Place::id).containsExactly(added.id());
        // whoever is registered under an ended village's code would move with it
        assertThatThrownBy(() -> villages.add(township.code(), code, "新华社区居民委员会", DAY.plusDays(2)))
                .isInstanceOf(Refusal.class)
                .hasMessage("place.rename.codeTaken");
    }

    @Test
    void anotherCodeMovesAVillageToTheTownshipOfTheCode() {
        Place old = service.search("永乐 丰收", 1).getFirst();
        Place town = service.townships().stream()
                .filter(other -> !other.id().equals(old.parentId()))
                .findFirst()
                .orElseThrow();
        String code = town.code() + "398";

        Place next = villages.rename(old.id(), old.version(), code, old.name(), DAY);

        assertThat(next.parentId()).isEqualTo(town.id());
        assertThat(next.fullName()).isEqualTo(town.name() + "丰收村");
        assertThat(service.findByCode(old.code()))
                .hasValueSatisfying(place -> assertThat(place.successorId()).isEqualTo(next.id()));
        assertThat(service.findByCode(code)).contains(next);
        assertThatThrownBy(() -> villages.rename(next.id(), 1, "500236999201", "新村", DAY.plusDays(1)))
                .isInstanceOf(Refusal.class)
                .hasMessage("place.rename.township");
        assertThat(trailProblems()).noneMatch(problem -> problem.args().contains("place"));
    }

    @Test
    void aRosterThatWritesAnOldNameMeansWhatTheVillageBecame() {
        List<Place> two = service.search("永乐", 2);
        Place renamed = two.getFirst();
        Place into = two.getLast();
        Place next = villages.rename(renamed.id(), 1, renamed.code(), "金光村村民委员会", DAY);
        villages.join(next.id(), next.version(), into.id(), DAY.plusDays(1));

        PlaceMatcher matcher = service.matcher();

        assertThat(List.of(renamed, next))
                .allSatisfy(old -> assertThat(matcher.match(old.parentName(), old.shortName()))
                        .isEqualTo(new PlaceMatcher.Match.Found(into)));
        // a village in being goes before a name that has ended
        Place other = service.townships().stream()
                .filter(town -> !town.id().equals(renamed.parentId()))
                .findFirst()
                .orElseThrow();
        Place namesake = villages.add(other.code(), other.code() + "397", "金光村村民委员会", DAY.plusDays(1));
        assertThat(service.matcher().match(null, "金光村")).isEqualTo(new PlaceMatcher.Match.Found(namesake));
    }

    @Test
    void aNewVillageNeedsItsTownshipsCodeAFreeOneAndADayThatHasCome() {
        Place township = service.townships().getFirst();
        assertThatThrownBy(() -> villages.add("500236999", "500236999201", "某村", DAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("place.add.township");
        assertThatThrownBy(() -> villages.add(
                        township.code(), "500236", "", office.clock.today().plusDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("field")
                                .containsExactly("code", "name", "from"));
        String taken = service.villages().stream()
                .filter(village -> village.code().startsWith(township.code()))
                .findFirst()
                .orElseThrow()
                .code();
        assertThatThrownBy(() -> villages.add(township.code(), taken, "某村", DAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("place.rename.codeTaken");
    }

    @Test
    void badChangesAreRefusedAtTheirFieldsAndLeaveNothing() {
        Place old = service.search("永乐 丰收", 1).getFirst();

        assertThatThrownBy(() -> villages.rename(old.id(), 1, "123", " ", DivisionBook.STATE_OF))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting("field")
                                .containsExactly("code", "name", "from"));
        String taken = service.search("永安", 1).getFirst().code();
        assertThatThrownBy(() -> villages.rename(old.id(), 1, taken, "新村", DAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("place.rename.codeTaken");
        assertThat(service.find(old.id())).contains(old);
    }

    @Test
    void onlyTheAdministratorChangesVillages() {
        Place old = service.search("永乐 丰收", 1).getFirst();
        office.signIn(Role.CLERK);
        assertThatThrownBy(() -> villages.rename(old.id(), 1, old.code(), "新村", DAY))
                .isInstanceOf(Refusal.class)
                .hasMessage("platform.access.denied.SETTINGS_WRITE");
        office.access.signOut();
        assertThatThrownBy(service::villages).isInstanceOf(Refusal.class);
    }
}
