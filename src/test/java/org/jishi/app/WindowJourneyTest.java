package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.stage.Stage;
import org.jishi.kit.shell.FileQuestions;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** One office from its first start to the logins of its people, in the real window, by keyboard alone. */
// The headless robot loses a key combination now and then (seen in two of five runs), so that this one is asked for by
// name until that is understood: -Djishi.windowJourney=true.
@EnabledIfSystemProperty(named = "jishi.windowJourney", matches = "true")
@Tag("slow")
class WindowJourneyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    private static final String PASSWORD = "Qinghe-4821-mulan";
    private static final String FIRST = "Diyici-7394-bailu";

    @TempDir
    Path home;

    private Stage stage;
    private Reception reception;
    private Keyboard keys;

    @BeforeEach
    void start() {
        stage = FxTest.on(Stage::new);
        reception = FxTest.on(() -> {
            Reception made = new Reception(stage, address -> {}, OfficeClock.fixed(TODAY), FileQuestions.SYSTEM);
            made.open(home.resolve("office"));
            return made;
        });
        keys = new Keyboard(stage, reception::isWorking);
        FxTest.show(stage);
    }

    @AfterEach
    void end() {
        FxTest.run(reception::close);
        FxTest.close(stage);
    }

    private long count(String sql) {
        Wiring wiring = FxTest.on(() -> reception.workplace().orElseThrow().wiring());
        return wiring.database.read(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private void untilCount(String sql, long expected) {
        for (int i = 0; i < 400 && count(sql) != expected; i++) {
            FxTest.settle();
        }
        assertThat(count(sql)).as(sql + ", focus on " + keys.focused()).isEqualTo(expected);
    }

    @Test
    void anOfficeIsMadeAndItsPeopleGetTheirLogins() throws IOException {
        firstRun();
        addLogin("李桂芳", "ligf", "CLERK");
        addLogin("周建国", "zhoujg", "OFFICIAL");
        assertThat(count("SELECT COUNT(*) FROM staff")).isEqualTo(3);
        signOut();
        Path paper = home.resolve("office/evidence").resolve("0".repeat(64));
        Files.write(paper, new byte[] {1});
        firstSignIn("ligf");
        assertThat(paper).as("a paper that a kill left without its row").doesNotExist();
        assertThat(keys.words()).contains("李桂芳").doesNotContain("王秀英");
    }

    private void firstRun() {
        keys.to("first-run-language");
        keys.press("Down");
        FxTest.until("the window speaks English", () -> stage.getTitle().contains("Jishi"));
        keys.to("first-run-language");
        keys.press("Up");
        keys.title("集市");
        keys.to("first-run-language");
        keys.press("Ctrl+Enter");
        keys.fill("admin-firstRun-county", "奉节");
        keys.offered();
        keys.press("Enter");
        keys.fill("admin-firstRun-officeName", "奉节县电商办");
        keys.press("Ctrl+Enter");
        keys.fill("admin-firstRun-administrator", "王秀英");
        keys.fill("admin-signIn-login", "wangxy");
        keys.fill("admin-signIn-password", PASSWORD);
        keys.fill("admin-password-again", PASSWORD);
        keys.press("Ctrl+Enter");
        keys.until("admin-recovery-print");
        List<String> said = keys.words();
        keys.to("admin-recovery-print");
        keys.press("Ctrl+Enter");
        keys.until("admin-firstRun-firstGroup");
        List<String> asked = keys.words();
        keys.fill("admin-firstRun-firstGroup", group(said, asked, 0));
        keys.fill("admin-firstRun-secondGroup", group(said, asked, 1));
        keys.press("Ctrl+Enter");
        keys.until("user-menu");
        keys.title("奉节县电商办");
        assertThat(count("SELECT COUNT(*) FROM staff WHERE name = '王秀英'")).isOne();
    }

    /** Reads from the sheet the group that the next step asks for, as a person does. */
    private static String group(List<String> said, List<String> asked, int which) {
        List<String> numbers = asked.stream()
                .map(Pattern.compile("第 ?(\\d+) ?组")::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        assertThat(numbers).as(asked.toString()).hasSizeGreaterThan(which);
        Pattern line = Pattern.compile("^" + numbers.get(which) + "\\. (\\S+)$");
        return said.stream()
                .map(line::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said + " / " + asked));
    }

    private void addLogin(String name, String login, String role) {
        if (!FxTest.on(() -> stage.getScene().getRoot().lookup("#admin-user-add") != null)) {
            keys.find("设置");
            keys.push("admin-users-open");
        }
        keys.push("admin-user-add");
        keys.fill("admin-user-field-name", name);
        keys.fill("admin-user-field-login", login);
        keys.tick("admin-role-" + role);
        keys.fill("admin-user-field-password", FIRST);
        keys.press("Ctrl+Enter");
        untilCount("SELECT COUNT(*) FROM staff WHERE name = '" + name + "'", 1);
        FxTest.until("the form is gone", () -> stage.getScene().getRoot().lookup("#admin-user-field-login") == null);
    }

    private void signOut() {
        keys.push("user-menu");
        keys.press("Up", "Enter");
        keys.until("admin-signIn-password");
    }

    private void firstSignIn(String login) {
        keys.fill("admin-signIn-login", login);
        keys.fill("admin-signIn-password", FIRST);
        keys.press("Enter");
        keys.fill("admin-password-old", FIRST);
        keys.fill("admin-password-new", PASSWORD);
        keys.fill("admin-password-again", PASSWORD);
        keys.press("Enter");
        keys.until("user-menu");
    }
}
