package org.jishi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jishi.platform.act.Acts;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.Database;
import org.jishi.sample.SampleCounty;
import org.jishi.support.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house (docs/architecture.md). A wall that is in the way is talked about, not climbed over. */
class ArchitectureTest {
    /** From the ground up: a room uses only what stands before it. */
    static final List<String> ROOMS = List.of(
            "platform",
            "kit",
            "place",
            "evidence",
            "approval",
            "identity",
            "alike",
            "consent",
            "person",
            "account",
            "organisation",
            "household",
            "many",
            "merge",
            "intake",
            "people",
            "policy",
            "casework",
            "fund",
            "payment",
            "training",
            "sales",
            "subsidy",
            "branding",
            "award",
            "report",
            "admin",
            "desk",
            "sample",
            "app");

    private static final int MOST_LINES = 350;

    private static final Set<String> HOLDS = Set.of("Database", "Access", "Acts");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(location -> !location.contains(testClasses()))
            .importPackages("org.jishi");

    private static String testClasses() {
        return ArchitectureTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }

    static Stream<String> rooms() {
        return ROOMS.stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomUsesOnlyRoomsAboveIt(String room) {
        String[] below = ROOMS.stream()
                .skip(ROOMS.indexOf(room) + 1L)
                .map(other -> "org.jishi." + other + "..")
                .toArray(String[]::new);
        if (below.length > 0) {
            check(noClasses()
                    .that()
                    .resideInAPackage("org.jishi." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(below));
        }
    }

    /**
     * A feature goes through {@link Acts}. The others set the office up, open, lock, back it up or restore it, while nobody is
     * signed in or before anybody is; or they invent the sample county. The list may only shrink.
     */
    @Test
    void nobodyElseOpensTransactions() {
        Set<String> transactions = Set.of("read", "write", "change", "snapshot", "snapshots");
        assertThat(HOUSE.stream()
                        .filter(type -> !type.getPackageName().startsWith("org.jishi.platform"))
                        .filter(type -> type.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Database.class)
                                        && transactions.contains(call.getName())))
                        .map(type -> type.getName().replaceFirst("org\\.jishi\\.([\\w.]+).*", "$1"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "admin.BackupKeeper",
                        "admin.BackupMaker",
                        "admin.BackupService",
                        "admin.LockService",
                        "admin.OfficeOpener",
                        "admin.OfficeRestore",
                        "admin.RescueService",
                        "admin.RestoreService",
                        "admin.SampleLogins",
                        "admin.SetupService",
                        "app.Workplace",
                        "sample.SampleDoubles",
                        "sample.SampleHouseholds",
                        "sample.SamplePayments",
                        "sample.SamplePeople");
    }

    /** Neither a room's folders nor two rooms need one another. */
    @Test
    void noPackagesNeedOneAnother() {
        check(SlicesRuleDefinition.slices().matching("org.jishi.(**)").should().beFreeOfCycles());
    }

    /** Keys that are cheap to guess are the sample county's, whose password everybody knows; nobody else can get them. */
    @Test
    void onlyTheSampleHasKeysOfNoStrength() {
        assertThat(HOUSE.get(KeyService.class)
                        .getMethod("ofNoStrength", Path.class)
                        .getAccessesToSelf())
                .extracting(access -> access.getOriginOwner().getName())
                .containsOnly(SampleCounty.class.getName());
    }

    @Test
    void everyPackageBelongsToARoom() {
        assertThat(HOUSE.stream().map(JavaClass::getPackageName).distinct())
                .allMatch(name -> ROOMS.contains(name.split("\\.", 4)[2]));
    }

    @Test
    void onlyUiKitAndAppKnowTheWindow() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.jishi..ui..", "org.jishi.kit..", "org.jishi.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "atlantafx..",
                        "org.controlsfx..",
                        "org.kordamp..",
                        "com.dlsc..",
                        "org.jishi.kit.."));
    }

    @Test
    void viewsSeeModelsNeverServices() {
        check(noClasses()
                .that(describe("views", c -> c.getName().matches(".*\\.ui\\..*View(\\$.*)?")))
                .should()
                .dependOnClassesThat(ofTheHouse("Service").or(ofTheHouse("Repository"))));
    }

    /** By what they do, whatever they are called: what makes nodes sees nothing that holds the store or asks for rights. */
    @Test
    void whateverMakesNodesHoldsNoService() {
        check(noClasses()
                .that()
                .resideInAPackage("org.jishi..ui..")
                .and()
                .haveSimpleNameNotEndingWith("Screens")
                .and(describe(
                        "make nodes",
                        c -> c.getDirectDependenciesFromSelf().stream()
                                .map(use -> use.getTargetClass().getPackageName())
                                .anyMatch(
                                        name -> name.startsWith("javafx.scene") && !name.equals("javafx.scene.image"))))
                .should()
                .dependOnClassesThat(describe(
                        "hold the store or ask for rights",
                        c -> resideInAnyPackage("org.jishi..").test(c)
                                && !resideInAnyPackage("org.jishi..ui..", "org.jishi.platform..", "org.jishi.kit..")
                                        .test(c)
                                && c.getFields().stream()
                                        .anyMatch(field -> HOLDS.contains(
                                                field.getRawType().getSimpleName())))));
    }

    /** By a constant of its room; where that stands below, by what whoever puts the program together hands over. */
    @Test
    void noRoomSpellsTheNameOfAnothersScreen() {
        Pattern constant = Pattern.compile("String [A-Z_]+ = \"([a-zA-Z.]+)\"");
        Pattern spelled = Pattern.compile("(?:navigator\\(\\)\\s*\\.\\w+|Screen\\.(?:of|under))\\(\\s*\"");
        // texts and entries of the trail have words of the same form
        Pattern another = Pattern.compile("text\\(|Buttons\\.|case |equals\\(");
        List<Path> files = Sources.java(Sources.MAIN).stream()
                .filter(file -> !room(file).equals("app") && !room(file).equals("kit"))
                .toList();
        Map<String, String> screens = new HashMap<>();
        for (Path file : files) {
            if (file.toString().endsWith("Screens.java")) {
                constant.matcher(Sources.read(file)).results().forEach(id -> screens.put(id.group(1), room(file)));
            }
        }
        assertThat(screens).hasSizeGreaterThan(50);
        assertThat(files)
                .filteredOn(file -> spelled.matcher(Sources.read(file)).find())
                .isEmpty();
        assertThat(files.stream()
                        .flatMap(file -> Sources.literals(file).stream())
                        .filter(each -> each.text().contains(".")
                                && !screens.getOrDefault(each.text(), room(each.file()))
                                        .equals(room(each.file())))
                        .filter(each -> !another.matcher(line(each)).find()))
                .isEmpty();
    }

    private static String line(Sources.Literal literal) {
        return Sources.read(literal.file())
                .lines()
                .skip(literal.line() - 1L)
                .findFirst()
                .orElseThrow();
    }

    private static String room(Path file) {
        return Sources.MAIN.resolve("org/jishi").relativize(file).getName(0).toString();
    }

    @Test
    void modelsOpenNoTransaction() {
        check(noClasses()
                .that()
                .resideInAPackage("org.jishi..ui..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.jdbi..", "java.sql..").or(ofTheHouse("Repository"))));
    }

    @Test
    void repositoriesStayInTheirPackage() {
        check(ArchRuleDefinition.classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate());
    }

    @Test
    void onlySqlAndServicesTouchTheDriver() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("org.jishi.platform.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.h2..", "org.flywaydb.."));
    }

    @Test
    void nothingIsWrittenPastTheLog() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.jishi.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging.."));
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.jishi.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err"));
        check(noClasses().should().callMethod(Throwable.class, "printStackTrace"));
    }

    /**
     * An interrupt inside a query loses other threads' commits (docs/decisions/0001). Passing on one's own interrupt is
     * fine, and so is the growing delay after a wrong password.
     */
    /** In a chroot or a container it throws: whoever asks for room asks the file, the two here say what they do then. */
    @Test
    void onlyThoseWhoCanDoWithoutAskForAFileStore() {
        check(noClasses()
                .that()
                .haveNameNotMatching(".*\\.(OutsideFolder.*|NetworkShares)")
                .should()
                .callMethodWhere(calls(java.nio.file.Files.class, Set.of("getFileStore"))));
    }

    @Test
    void noThreadIsInterruptedOrPutToSleep() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.jishi.platform.keys..")
                .should()
                .callMethodWhere(calls(Thread.class, Set.of("sleep"))));
        check(noClasses().should().callMethodWhere(calls(Thread.class, Set.of("stop"))));
        check(noClasses()
                .should()
                .callMethodWhere(calls(java.util.concurrent.ExecutorService.class, Set.of("shutdownNow"))));
        Pattern another = Pattern.compile("(?<!Thread\\.currentThread\\(\\))\\.interrupt\\(\\)");
        assertThat(Sources.java(Sources.MAIN))
                .filteredOn(file -> another.matcher(Sources.code(file)).find())
                .isEmpty();
    }

    @Test
    void neitherSwingNorFxml() {
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage("javax.swing..", "javafx.fxml.."));
        check(noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "AWT beyond pictures and colours",
                        c -> c.getPackageName().startsWith("java.awt")
                                && !c.getPackageName().startsWith("java.awt.image")
                                && !c.getPackageName().startsWith("java.awt.geom")
                                && !Set.of("Color", "Graphics2D", "Graphics", "Font", "RenderingHints", "Image")
                                        .contains(topName(c)))));
    }

    /** Whoever asks where to save says through one notice that it is there, so that each file can be opened and found. */
    @Test
    void whateverIsSavedCanBeOpenedAndFound() {
        Set<String> nothingWritten = Set.of(
                "org.jishi.admin.ui.BackupsView", // chooses where backups go from then on
                "org.jishi.intake.collect.ui.ReceiveView"); // reads what lies in the folder
        Set<String> asking = new java.util.TreeSet<>(callers("saveFile"));
        asking.addAll(callers("folder"));
        asking.removeAll(nothingWritten);
        assertThat(asking).isNotEmpty().isSubsetOf(callers("saved"));
        check(noClasses()
                .that(describe(
                        "classes but the window's one way",
                        c -> !Set.of("FileChoice", "FileQuestions").contains(topName(c))))
                .should()
                .dependOnClassesThat(describe(
                        "the system's file dialogs",
                        c -> c.getName().matches("javafx\\.stage\\.(FileChooser|DirectoryChooser).*"))));
    }

    /** What is printed was looked at before: there is one way to a printer. */
    @Test
    void whateverIsPrintedWasLookedAt() {
        check(noClasses()
                .that(describe(
                        "classes but the way to a printer", c -> !topName(c).equals("SystemPrinters")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.print.."));
    }

    /** The classes, each by the one it lies in, that call this of the dialogs. */
    private static Set<String> callers(String method) {
        return HOUSE.get(org.jishi.kit.Dialogs.class).getMethods().stream()
                .filter(each -> each.getName().equals(method))
                .flatMap(each -> each.getAccessesToSelf().stream())
                .map(access -> access.getOriginOwner().getName().replaceFirst("\\$.*", ""))
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    /** Time that releases money must be the office's, which a test can stop. */
    @Test
    void theDayIsAskedOfTheOfficeClock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.jishi.platform.time..")
                .should()
                .callMethodWhere(describe(
                        "now() without the office's clock",
                        (JavaMethodCall call) -> call.getTargetOwner()
                                        .getPackageName()
                                        .equals("java.time")
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty())));
    }

    @Test
    void noStateIsStatic() {
        check(fields().that().areStatic().should().beFinal());
    }

    /**
     * Only the window's background job, the command line's and the start's last resort may catch what nobody foresaw;
     * readers of foreign workbooks must, since their library throws anything at a broken file.
     */
    @Test
    void nobodyCatchesEverything() {
        Pattern everything = Pattern.compile("catch \\((?:final )?(?:Exception|Throwable|RuntimeException)\\b");
        assertThat(Sources.java(Sources.MAIN))
                .filteredOn(file -> Stream.of(
                                "/kit/", "/app/", "/platform/workbook/", "/platform/print/sheet/WorkbookPages")
                        .noneMatch(file.toString()::contains))
                .filteredOn(file -> everything.matcher(Sources.code(file)).find())
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndForbidsNull() {
        assertThat(Sources.java(Sources.MAIN).stream().map(Path::getParent).distinct())
                .filteredOn(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !Sources.read(folder.resolve("package-info.java")).contains("@NullMarked"))
                .isEmpty();
    }

    @Test
    void filesStaySmall() {
        assertThat(Sources.java(Sources.MAIN))
                // the one list of all services reads from top to bottom
                .filteredOn(file -> !file.endsWith("Wiring.java"))
                .filteredOn(file -> Sources.read(file).lines().count() > MOST_LINES)
                .as("files of more than %d lines", MOST_LINES)
                .isEmpty();
    }

    private static String topName(JavaClass type) {
        return type.getName().replaceFirst(".*\\.", "").replaceFirst("\\$.*", "");
    }

    private static DescribedPredicate<JavaClass> ofTheHouse(String suffix) {
        return describe(
                "a " + suffix + " of the house",
                c -> c.getPackageName().startsWith("org.jishi") && topName(c).endsWith(suffix));
    }

    private static DescribedPredicate<JavaMethodCall> calls(Class<?> owner, Set<String> names) {
        return describe(
                owner.getSimpleName() + "." + names,
                call -> names.contains(call.getName()) && assignableTo(owner).test(call.getTargetOwner()));
    }

    /** A rule that meets nobody fails: it would hold nothing. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(HOUSE);
    }
}
