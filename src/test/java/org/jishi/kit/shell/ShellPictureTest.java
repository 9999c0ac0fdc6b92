package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.stage.Stage;
import org.jishi.kit.Chip;
import org.jishi.kit.KitGallery;
import org.jishi.kit.Page;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Screen;
import org.jishi.kit.Stops;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.kit.ViewState;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.PictureRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.feather.Feather;

/** The whole window with a full sidebar, a list in it, a form over it, a toast and a running job. */
class ShellPictureTest {
    private static final Feather[] ICONS = {
        Feather.HOME, Feather.USERS, Feather.BOOK_OPEN, Feather.GIFT, Feather.AWARD, Feather.SHOPPING_CART,
        Feather.STAR, Feather.TRUCK, Feather.CREDIT_CARD, Feather.SEND, Feather.FILE_TEXT, Feather.SHIELD,
        Feather.SETTINGS
    };

    @ParameterizedTest
    @CsvSource({"ZH, LIGHT, 1366, 768", "ZH, DARK, 1366, 768", "EN, LIGHT, 1366, 768", "ZH, LIGHT, 1092, 614"})
    void looksRight(Language language, Theme.Choice look, int width, int height) {
        looksRight(language, look, width, height, 100);
    }

    @ParameterizedTest
    @CsvSource({"EN, DARK, 1366, 768, 125", "ZH, DARK, 1600, 900, 150", "ZH, LIGHT, 1366, 768, 90"})
    void looksRightInLettersOfAnySize(Language language, Theme.Choice look, int width, int height, int letters) {
        looksRight(language, look, width, height, letters);
    }

    private void looksRight(Language language, Theme.Choice look, int width, int height, int letters) {
        Access access = new Access();
        access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "王秀英", Set.of(Role.CLERK)));
        Stage stage = FxTest.on(Stage::new);
        OfficeWindow window = FxTest.on(() -> {
            Theme theme = new Theme();
            ViewState state = ViewState.inMemory();
            state.put("theme", look.name());
            state.put("letters", String.valueOf(letters));
            theme.follow(state);
            OfficeWindow built = new OfficeWindow(
                    stage,
                    Texts.in(language),
                    access,
                    OfficeClock.fixed(Office.TODAY),
                    state,
                    theme,
                    Outside.plain(url -> {}));
            Ui ui = built.ui();
            stage.setWidth(width);
            stage.setHeight(height);
            built.showShell(new ShellConfig(
                    ui.text("kit.search.pages"),
                    java.util.stream.IntStream.range(0, ICONS.length)
                            .mapToObj(i -> Screen.of(
                                            "s" + i,
                                            i % 2 == 0 ? "people.roster.field.TOWNSHIP" : "people.roster.field.POVERTY",
                                            ICONS[i],
                                            () -> page(ui, i))
                                    .badge(new SimpleIntegerProperty(i * i * 9), () -> {}))
                            .toList(),
                    SearchProvider.none(),
                    List.of(),
                    new UserMenu(() -> {}, () -> {}, () -> {}, chosen -> {}),
                    SavedViews.inMemory(),
                    new SimpleObjectProperty<>(List.of(
                            Chip.of(ui.text("people.poverty.EDGE"), Tone.WARNING),
                            Chip.of(ui.text("people.poverty.NONE"), Tone.NEUTRAL)))));
            return built;
        });
        FxTest.show(stage);
        String name = "window-" + language + "-" + look + "-" + width + (letters == 100 ? "" : "-" + letters);
        FxTest.run(() -> {
            window.ui().navigator().openBeside("s1", null);
            window.ui().background().track("kit.table.loading", progress -> 1, ignored -> {}, ignored -> {});
            window.ui().dialogs().doneWithUndo(() -> {}, "people.act.accountConfirm");
        });
        prove(window, name);
        help(window, "F1", name + "-manual");
        help(window, "Ctrl+Slash", name + "-keys");
        FxTest.begin(() -> window.ui().dialogs().form("people.act.register", KitGallery.form(window.ui())));
        // a new one: those before may have gone by themselves meanwhile
        FxTest.run(() -> window.ui().dialogs().doneWithUndo(() -> {}, "people.act.accountConfirm"));
        FxTest.settle();
        assertThat(FxTest.on(() -> covered(window))).as(name + "-form").isEmpty();
        prove(window, name + "-form");
        FxTest.run(window::close);
        FxTest.close(stage);
    }

    private static void help(OfficeWindow window, String key, String name) {
        FxTest.press(key);
        FxTest.until("the help", () -> window.scene().getRoot().lookup("#help-close") != null);
        prove(window, name);
        FxTest.press("Esc");
    }

    private static Page page(Ui ui, int number) {
        return number == 0 ? KitGallery.home(ui, 20) : KitGallery.list(ui, 20_000, number == 1);
    }

    /** What of the form one could not press or write in, since a notice lies over it. */
    private static List<String> covered(OfficeWindow window) {
        Node root = window.scene().getRoot();
        List<Bounds> toasts = root.lookupAll(".toast").stream()
                .map(toast -> toast.localToScene(toast.getLayoutBounds()))
                .toList();
        assertThat(toasts).isNotEmpty();
        return Stops.in(root.lookup(".overlay")).stream()
                .filter(stop -> stop instanceof Control && stop.getId() != null)
                .filter(stop -> toasts.stream().anyMatch(stop.localToScene(stop.getLayoutBounds())::intersects))
                .map(Node::getId)
                .toList();
    }

    private static void prove(OfficeWindow window, String name) {
        FxTest.settle();
        BufferedImage picture = FxTest.picture(window.scene());
        FxTest.save(picture, Path.of("target/pictures", name + ".png"));
        assertThat(FxTest.on(() -> PictureRules.faults(window.scene(), picture)))
                .as(name)
                .isEmpty();
    }
}
