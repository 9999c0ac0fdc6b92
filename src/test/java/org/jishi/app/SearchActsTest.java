package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.jishi.admin.RealOffice;
import org.jishi.kit.shell.Outside;
import org.jishi.person.PersonDraft;
import org.jishi.person.PersonEntry;
import org.jishi.platform.access.Role;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.MovingClock;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one can do is found by its name at the top, by characters or by pinyin, and begins there. */
class SearchActsTest {
    @TempDir
    Path home;

    private Stage stage;
    private Reception reception;

    @BeforeEach
    void comeIn() {
        try (RealOffice office = new RealOffice(home.resolve("office"))) {
            office.user("李经办", "li", Role.CLERK);
        }
        stage = FxTest.on(Stage::new);
        reception = FxTest.on(() -> {
            Reception made = new Reception(
                    stage,
                    Outside.plain(address -> {}),
                    new OfficeClock(new MovingClock(Office.TODAY)),
                    KeyService::new);
            made.open(home.resolve("office"));
            return made;
        });
        FxTest.show(stage);
        FxTest.until("somebody may sign in", () -> node("#admin-signIn-password") != null);
        FxTest.run(() -> {
            text("#admin-signIn-login", "li");
            text("#admin-signIn-password", RealOffice.PASSWORD);
            ((Button) Objects.requireNonNull(node("#admin-signIn-enter"))).fire();
        });
        FxTest.until("the shell", () -> node("#shell-search") != null && !reception.isWorking());
        // until then the keys are on their way to the page, and would leave the search again
        FxTest.until("home has the keys", () -> {
            Node owner = stage.getScene().getFocusOwner();
            while (owner != null && !owner.getStyleClass().contains("home-page")) {
                owner = owner.getParent();
            }
            return owner != null;
        });
    }

    @AfterEach
    void leave() {
        FxTest.run(reception::close);
        FxTest.close(stage);
    }

    @Test
    void whatAMainButtonBeginsIsBegunByItsName() {
        for (String typed : List.of("登记人员", "djry", "登记单位", "jihuakaiban", "登记网店")) {
            choose(typed);
            FxTest.until("the form of " + typed, () -> node(".overlay") != null);
            FxTest.press("Esc");
            FxTest.until("it is gone", () -> node(".overlay") == null);
        }
    }

    @Test
    void pagesBelowThoseOfTheSidebarAreFoundToo() {
        choose("drhmc");
        untilTitle("导入花名册");
        choose("批量生成");
        untilTitle("批量生成补贴申请");
    }

    @Test
    void whatConcernsAPersonBeginsWithThatPersonFilledIn() {
        UUID person = register();
        for (String typed : List.of("新网店 王秀英", "王秀英 网店", "登记网店 wxy")) {
            choose(typed);
            FxTest.until("the form of " + typed, () -> node("#sales-shop-owner") != null);
            assertThat(FxTest.on(
                            () -> ((TextInputControl) Objects.requireNonNull(node("#sales-shop-owner"))).getText()))
                    .as(typed)
                    .contains("王秀英");
            FxTest.press("Esc");
            FxTest.until("it is gone", () -> node(".overlay") == null);
        }
        choose("申领 王秀英");
        untilTitle("批量生成补贴申请");
        assertThat(person).isNotNull();
    }

    @Test
    void withoutANameNothingIsBegunForAnybody() {
        register();
        choose("登记网店");
        FxTest.until("the form", () -> node("#sales-shop-owner") != null);
        assertThat(FxTest.on(() -> ((TextInputControl) Objects.requireNonNull(node("#sales-shop-owner"))).getText()))
                .isEmpty();
        FxTest.press("Esc");
        FxTest.until("it is gone", () -> node(".overlay") == null);
    }

    private UUID register() {
        return reception
                .workplace()
                .orElseThrow()
                .wiring()
                .people
                .register(PersonEntry.of(PersonDraft.of("王秀英", "500236199202299941")), Set.of());
    }

    @Test
    void aViewOfAListIsOpenedByItsName() {
        reception
                .workplace()
                .orElseThrow()
                .wiring()
                .savedViews
                .save("people", "六十岁以上妇女", false, "filter\tsex\tFEMALE\t\t");
        choose("打开视图 六十岁");
        untilTitle("人员");
        FxTest.until(
                "the list shows the view",
                () -> node("#kit-view") instanceof MenuButton menu
                        && menu.getText().equals("视图：六十岁以上妇女"));
    }

    @Test
    void oneSignsOutByItsName() {
        choose("退出");
        FxTest.until("somebody else may sign in", () -> node("#admin-signIn-password") != null);
    }

    @Test
    void whatOneMayNotDoIsNotOffered() {
        FxTest.press("Ctrl+K");
        FxTest.type(stage.getScene(), "新建账号");
        FxTest.until("it was looked for", () -> !reception.isWorking());
        FxTest.press("Enter");
        assertThat(FxTest.on(() -> node(".overlay"))).isNull();
        untilTitle("首页");
    }

    private void choose(String typed) {
        FxTest.press("Ctrl+K");
        FxTest.type(stage.getScene(), typed);
        FxTest.until("it was looked for", () -> !reception.isWorking());
        FxTest.press("Enter");
    }

    private void untilTitle(String title) {
        FxTest.until(
                "the page " + title,
                () -> stage.getScene().getRoot().lookupAll(".page-title").stream()
                        .anyMatch(node ->
                                node instanceof Label label && label.getText().equals(title)));
    }

    private void text(String id, String text) {
        ((TextInputControl) Objects.requireNonNull(node(id))).setText(text);
    }

    private @Nullable Node node(String id) {
        return stage.getScene() == null ? null : stage.getScene().getRoot().lookup(id);
    }
}
