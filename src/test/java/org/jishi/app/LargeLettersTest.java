package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Screen;
import org.jishi.kit.Stops;
import org.jishi.kit.ViewState;
import org.jishi.kit.shell.OfficeWindow;
import org.jishi.kit.shell.Outside;
import org.jishi.kit.shell.SearchProvider;
import org.jishi.kit.shell.ShellConfig;
import org.jishi.kit.shell.Theme;
import org.jishi.kit.shell.UserMenu;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.jishi.support.FxTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list in the whole window of 1366 × 768 with large letters: first as it opens, then with a row ticked. */
@Tag("slow")
class LargeLettersTest {
    private static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY.plusDays(1));
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    @TempDir
    static Path folder;

    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"ZH, 125", "ZH, 150", "EN, 125", "EN, 150"})
    void listsStayInTheWindow(Language language, int letters) {
        Path county = Counties.copy(folder.resolve(language + "-" + letters));
        Set<String> seen = new HashSet<>();
        for (String login : List.of("clerk", "reviewer", "approver", "cashier", "official", "admin")) {
            try (DataFolder taken = DataFolder.take(county);
                    SignedIn in = new OfficeOpener(CLOCK).open(taken, login, SampleCounty.PASSWORD.toCharArray())) {
                Access access = new Access();
                access.signIn(in.actor());
                walk(new Wiring(in, access, CLOCK), access, language, letters, seen);
            }
        }
        assertThat(seen).contains("people", "people.organisation.list", "subsidy");
        assertThat(faults).isEmpty();
    }

    private void walk(Wiring wiring, Access access, Language language, int letters, Set<String> seen) {
        Stage stage = FxTest.on(Stage::new);
        List<Screen> screens = new ArrayList<>();
        OfficeWindow window = FxTest.on(() -> window(stage, wiring, access, language, letters, screens));
        FxTest.show(stage);
        for (Screen screen : screens) {
            boolean again = screen.id().equals("subsidy") || screen.id().equals("home");
            if (!screen.openTo(access)
                    || PagesTest.THINGS.containsKey(screen.id())
                    || !seen.add(screen.id()) && !again) {
                continue;
            }
            FxTest.run(() -> window.ui().navigator().open(screen.id()));
            FxTest.until(screen.id(), () -> !window.isWorking());
            FxTest.settle();
            if (FxTest.on(() -> window.scene().getRoot().lookup(".list-page")) == null) {
                figures(window, login(access) + " " + screen.id());
                continue;
            }
            look(window, screen.id());
            PagedTable<?> table =
                    FxTest.on(() -> (PagedTable<?>) window.scene().getRoot().lookup(".list-page .paged-table"));
            FxTest.run(table::focusTable);
            FxTest.press("Space");
            FxTest.until(screen.id(), () -> !window.isWorking());
            look(window, screen.id() + " ticked");
            if (letters == 150 && FxTest.on(() -> table.ticks().choice().get().count()) > 0) {
                FxTest.save(
                        FxTest.picture(window.scene()),
                        Path.of("target/pictures", "large-" + screen.id() + "-" + language + ".png"));
            }
        }
        FxTest.run(window::close);
        FxTest.close(stage);
    }

    private static OfficeWindow window(
            Stage stage, Wiring wiring, Access access, Language language, int letters, List<Screen> screens) {
        Theme theme = new Theme();
        ViewState state = ViewState.inMemory();
        state.put("letters", String.valueOf(letters));
        theme.follow(state);
        OfficeWindow window =
                new OfficeWindow(stage, Texts.in(language), access, CLOCK, state, theme, Outside.plain(url -> {}));
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        screens.addAll(Screens.of(window.ui(), wiring, ready -> {}));
        window.showShell(new ShellConfig(
                "奉节县",
                screens,
                SearchProvider.none(),
                List.of(),
                new UserMenu(() -> {}, () -> {}, () -> {}, chosen -> {}),
                SavedViews.inMemory(),
                new SimpleObjectProperty<>(List.of())));
        return window;
    }

    private void look(OfficeWindow window, String what) {
        FxTest.settle();
        FxTest.run(() -> {
            Node root = window.scene().getRoot();
            inside(root.lookup(".sidebar"), what);
            inside(root.lookup(".status-line"), what);
            inside(root.lookup(".top-bar"), what);
            Node page = root.lookup(".list-page");
            Stops.in(page).stream()
                    .filter(stop -> stop instanceof Control && !(stop instanceof TableView) && !under(stop, ".drawer"))
                    .forEach(stop -> inside(stop, what));
            page.lookupAll(".label").stream()
                    .filter(label -> !under(label, ".table-view") && !under(label, ".drawer"))
                    .forEach(label -> whole((Label) label, what));
            page.lookupAll(".button").forEach(button -> whole((Labeled) button, what));
        });
    }

    /** What home counts is read whole. */
    private void figures(OfficeWindow window, String what) {
        FxTest.run(() -> window.scene().getRoot().lookupAll(".figure-tile .label").stream()
                .forEach(label -> whole((Label) label, what)));
    }

    private static String login(Access access) {
        return access.actor().roles().toString();
    }

    private void inside(Node node, String what) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        if (bounds.getMinX() < -1
                || bounds.getMaxX() > WIDTH + 1
                || bounds.getMinY() < -1
                || bounds.getMaxY() > HEIGHT + 1) {
            faults.add(what + ": out of the window: " + name(node) + " " + bounds);
        }
    }

    private void whole(Labeled labeled, String what) {
        if (Stops.isSeen(labeled)
                && labeled.lookup(".text") instanceof Text shown
                && labeled.getText() != null
                && shown.getText().length() < labeled.getText().length()) {
            faults.add(what + ": \"" + labeled.getText() + "\" cut to \"" + shown.getText() + "\"");
        }
    }

    private static boolean under(Node node, String style) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.getStyleClass().contains(style.substring(1))) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        return node.getId() == null ? node.getStyleClass().toString() : node.getId();
    }
}
