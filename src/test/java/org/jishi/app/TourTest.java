package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.jishi.admin.RealOffice;
import org.jishi.kit.Stops;
import org.jishi.kit.help.TourStep;
import org.jishi.kit.shell.Outside;
import org.jishi.kit.shell.Theme;
import org.jishi.platform.access.Role;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jishi.support.FxTest;
import org.jishi.support.MovingClock;
import org.jishi.support.Office;
import org.jishi.support.PictureRules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A newcomer to the sample county is led round, by the keys alone, and nothing is changed by it. */
class TourTest {
    @TempDir
    Path home;

    private @Nullable Stage stage;
    private @Nullable Reception reception;

    @AfterEach
    void leave() {
        if (reception != null) {
            FxTest.run(reception::close);
            FxTest.close(stage);
            reception = null;
        }
    }

    @Test
    void everyRoleIsLedFromControlToControl() {
        Counties.copy(office());
        for (String login : SampleCounty.LOGINS) {
            comeIn(login, SampleCounty.PASSWORD);
            Wiring wiring = FxTest.on(this::wiring);
            List<TourStep> steps = new Tours(wiring).of(wiring.access.current().orElseThrow());
            long before = entries();
            assertThat(steps).as(login).hasSizeBetween(login.equals("clerk") ? 8 : 4, 12);
            FxTest.until("the offer of " + login, () -> focused("kit-tour-next"));
            FxTest.press("Enter");
            for (TourStep step : steps) {
                spokenOf(login, step);
                FxTest.press("Right");
            }
            FxTest.until("the end", () -> node("#tour") == null);
            FxTest.run(() -> ((Button) Objects.requireNonNull(node("#sidebar-home"))).fire());
            FxTest.settle();
            assertThat(FxTest.on(() -> node(".home-page") != null
                            && node(".home-page").lookup(".scroll-pane") instanceof ScrollPane pane
                            && pane.getVvalue() == 0))
                    .as("home of " + login + " stands at its top")
                    .isTrue();
            assertThat(FxTest.on(this::foot))
                    .as("of backups, of which a sample makes none")
                    .noneMatch(words -> words.contains("备份"));
            assertThat(entries()).as("what " + login + " wrote").isEqualTo(before);
            leave();
        }
    }

    @Test
    void oneGoesBackAndLeavesByKeysAndIsNotAskedAgain() {
        Counties.copy(office());
        comeIn("clerk", SampleCounty.PASSWORD);
        FxTest.until("the offer", () -> focused("kit-tour-next"));
        FxTest.press("Enter", "Right");
        FxTest.until("the second", () -> place().contains("2/"));
        FxTest.press("Left");
        FxTest.until("the first", () -> place().contains("1/"));
        FxTest.press("F6", "F6");
        assertThat(focused("kit-tour-next")).as("F6 goes away").isFalse();
        FxTest.press("F6");
        FxTest.until("F6 comes back", () -> focused("kit-tour-next"));
        FxTest.press("Esc");
        FxTest.until("it is left", () -> node("#tour") == null);
        leave();

        comeIn("clerk", SampleCounty.PASSWORD);
        assertThat(node("#tour")).isNull();
        FxTest.run(() -> tourItem().fire());
        FxTest.until("it is there again", () -> place().contains("1/"));
        leave();

        comeIn("cashier", SampleCounty.PASSWORD);
        FxTest.until("another is asked", () -> focused("kit-tour-next"));
    }

    /** The bar at the foot and the ring, over real pages in either look. */
    @ParameterizedTest
    @EnumSource(
            value = Theme.Choice.class,
            names = {"LIGHT", "DARK"})
    void looksRight(Theme.Choice look) {
        Counties.copy(office());
        KeptViewState kept = new KeptViewState(office());
        kept.person("clerk");
        kept.put("theme", look.name());
        kept.close();
        comeIn("clerk", SampleCounty.PASSWORD);
        FxTest.run(() -> {
            stage().setWidth(1366);
            stage().setHeight(768);
        });
        FxTest.until("the offer", () -> focused("kit-tour-next"));
        List<String> faults = new ArrayList<>(drawn(look + "-offer"));
        FxTest.press("Enter");
        List<TourStep> steps = new Tours(FxTest.on(this::wiring))
                .of(FxTest.on(this::wiring).access.current().orElseThrow());
        assertThat(steps)
                .as("the ring goes round the whole of the search, not through its mark")
                .noneMatch(step -> step.control().equals("shell-search"))
                .anyMatch(step -> step.control().equals("shell-search-box"));
        for (TourStep step : steps) {
            spokenOf("clerk", step);
            FxTest.until("all is read", () -> !here().isWorking());
            faults.addAll(drawn(look + "-" + steps.indexOf(step)));
            FxTest.press("Right");
        }
        assertThat(faults).isEmpty();
    }

    private List<String> drawn(String name) {
        FxTest.settle();
        Scene scene = stage().getScene();
        BufferedImage picture = FxTest.picture(scene);
        FxTest.save(picture, Path.of("target/pictures", "tour-" + name.toLowerCase(Locale.ROOT) + ".png"));
        return FxTest.on(() -> PictureRules.faults(scene, picture)).stream()
                .map(fault -> name + ": " + fault)
                .toList();
    }

    @Test
    void aLockDoesNotEndIt() {
        Counties.copy(office());
        comeIn("cashier", SampleCounty.PASSWORD);
        FxTest.until("the offer", () -> focused("kit-tour-next"));
        FxTest.press("Enter", "Right");
        FxTest.until("the second", () -> place().contains("2/"));
        FxTest.press("Ctrl+L");
        FxTest.until("the lock", () -> node("#admin-signIn-password") != null);
        assertThat(node("#tour")).isNull();
        enter("cashier", SampleCounty.PASSWORD);
        FxTest.until("the second again", () -> node("#tour") != null && place().contains("2/"));
        FxTest.until("with the keys", () -> focused("kit-tour-next"));
        FxTest.press("Right");
        FxTest.until("the third", () -> place().contains("3/"));
    }

    @Test
    void anOfficeOfItsOwnIsNotToured() {
        try (RealOffice office = new RealOffice(office())) {
            office.user("李经办", "li", Role.CLERK);
        }
        comeIn("li", RealOffice.PASSWORD);
        assertThat(node("#tour")).isNull();
        assertThat(FxTest.on(() -> ((MenuButton) Objects.requireNonNull(node("#help-menu")))
                        .getItems().stream().map(MenuItem::getId).toList()))
                .doesNotContain("kit-tour-open")
                .contains("kit-help-openManual");
    }

    /** The page is there, with its control in sight and a ring round it, and nothing lies over that. */
    private void spokenOf(String login, TourStep step) {
        String what = login + " at " + step.screen() + " " + step.control();
        FxTest.until(what, () -> {
            Node ring = node(".tour-ring");
            Node control = node("#" + step.control());
            if (ring == null || control == null) {
                return false;
            }
            Bounds round = ring.localToScene(ring.getLayoutBounds());
            Bounds inside = control.localToScene(control.getLayoutBounds());
            return round.getWidth() > 8
                    && round.contains(inside)
                    && stage().getScene().getRoot().getLayoutBounds().contains(inside);
        });
        FxTest.run(() -> {
            Node bar = Objects.requireNonNull(node("#tour"));
            Node control = Objects.requireNonNull(node("#" + step.control()));
            assertThat(bar.localToScene(bar.getLayoutBounds())
                            .intersects(control.localToScene(control.getLayoutBounds())))
                    .as(what + " is covered")
                    .isFalse();
            assertThat(((Label) Objects.requireNonNull(node("#tour-words"))).getText())
                    .as(what)
                    .doesNotContain("!")
                    .hasSizeGreaterThan(15);
        });
        FxTest.until("the keys are on the way, not on " + what, () -> focused("kit-tour-next"));
    }

    private List<String> foot() {
        return stage().getScene().getRoot().lookupAll(".status-line .label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private Path office() {
        return home.resolve("office");
    }

    private void comeIn(String login, String password) {
        Stage window = FxTest.on(Stage::new);
        stage = window;
        reception = FxTest.on(() -> {
            Reception made = new Reception(
                    window,
                    Outside.plain(address -> {}),
                    new OfficeClock(new MovingClock(login.equals("li") ? Office.TODAY : Counties.TODAY.plusDays(1))),
                    KeyService::new);
            made.open(office());
            return made;
        });
        FxTest.show(window);
        FxTest.until("somebody may sign in", () -> node("#admin-signIn-password") != null);
        enter(login, password);
        FxTest.until("the shell", () -> node("#shell-search") != null && !here().isWorking());
    }

    private void enter(String login, String password) {
        FxTest.run(() -> {
            fill("#admin-signIn-login", login);
            fill("#admin-signIn-password", password);
            ((Button) Objects.requireNonNull(node("#admin-signIn-enter"))).fire();
        });
    }

    private Wiring wiring() {
        return here().workplace().orElseThrow().wiring();
    }

    private long entries() {
        Wiring wiring = FxTest.on(this::wiring);
        return wiring.database.read(handle -> handle.createQuery("SELECT count(*) FROM audit_entry")
                .mapTo(Long.class)
                .one());
    }

    private String place() {
        return node("#tour") == null
                ? ""
                : ((Label) Objects.requireNonNull(node("#tour").lookup(".heading"))).getText();
    }

    private MenuItem tourItem() {
        return ((MenuButton) Objects.requireNonNull(node("#help-menu")))
                .getItems().stream()
                        .filter(item -> "kit-tour-open".equals(item.getId()))
                        .findFirst()
                        .orElseThrow();
    }

    private Reception here() {
        return Objects.requireNonNull(reception);
    }

    private Stage stage() {
        return Objects.requireNonNull(stage);
    }

    private boolean focused(String id) {
        Node owner = stage().getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    /** What is seen by that name. */
    private @Nullable Node node(String selector) {
        return stage().getScene().getRoot().lookupAll(selector).stream()
                .filter(Stops::isSeen)
                .findFirst()
                .orElse(null);
    }

    private void fill(String selector, String words) {
        ((TextInputControl) Objects.requireNonNull(node(selector))).setText(words);
    }
}
