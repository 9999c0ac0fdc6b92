package org.jishi.award.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jishi.award.AwardDesk;
import org.jishi.award.AwardRound;
import org.jishi.kit.Page;
import org.jishi.platform.access.Actor;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Language;
import org.jishi.policy.SchemeVersion;
import org.jishi.sales.Shop;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room's pages drawn with nothing, few and many rows, for people to look at. */
class AwardPicturesTest {
    private static final String[] NAMES = {"向明富", "周桂花", "刘春梅", "奉节县白帝镇九盘河脐橙种植专业合作社", "陈大山", "买买提·阿卜杜拉"};

    @TempDir
    Path folder;

    private AwardDesk desk;

    @BeforeEach
    void open() {
        desk = new AwardDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Page page(TestUi ui, String screen, @Nullable UUID id) {
        AwardServices services = new AwardServices(desk.files, desk.maker, desk.service);
        Page page = new AwardScreens(ui.ui, services)
                .screens().stream()
                        .filter(one -> one.id().equals(screen))
                        .findFirst()
                        .orElseThrow()
                        .factory()
                        .apply(id);
        page.node();
        page.shown();
        return page;
    }

    private void draw(String name, String screen, @Nullable UUID id, Actor actor) {
        desk.desk.office.signIn(actor);
        for (Language language : Language.values()) {
            Pictures.draw(
                    name + (language == Language.EN ? "-en" : ""),
                    1190,
                    692,
                    () -> page(new TestUi(desk.desk.office.access, desk.desk.office.clock, language), screen, id)
                            .node());
        }
    }

    private SchemeVersion scheme() {
        return desk.scheme(desk.ladder().budget(Money.ofYuan(6_000), true));
    }

    private void sellers(int count) {
        for (int i = 0; i < count; i++) {
            String id = "11010119%02d0307%04d".formatted(50 + i, 17 + i);
            Shop shop = desk.shop(
                    org.jishi.payment.Beneficiary.person(
                            personOf(NAMES[i % NAMES.length], id), NAMES[i % NAMES.length]),
                    "第" + i + "家店",
                    45_000 - i * 1_700L);
            if (i % 7 == 3) {
                desk.doubt(shop);
            }
        }
    }

    private UUID personOf(String name, String seed) {
        return desk.sales.person(name + seed.substring(seed.length() - 2), null).id();
    }

    @Test
    void empty() {
        draw("award-list-empty", AwardScreens.LIST, null, desk.desk.clerk);
        draw("award-new-empty", AwardScreens.NEW, null, desk.desk.clerk);
        assertThat(Path.of("target/screens/award-list-empty-dark.png")).isNotEmptyFile();
    }

    @Test
    @Tag("slow")
    void roundsAndOneRound() {
        sellers(21);
        SchemeVersion scheme = scheme();
        AwardRound round = desk.make(scheme);
        draw("award-round-draft", AwardScreens.ROUND, round.id(), desk.desk.clerk);
        desk.run(desk.desk.clerk, () -> desk.service.putForward(desk.now(round)));
        draw("award-round-review", AwardScreens.ROUND, round.id(), desk.desk.reviewer);
        desk.run(desk.desk.reviewer, () -> desk.service.review(desk.now(round), AwardDesk.YES));
        desk.run(desk.desk.approver, () -> desk.service.approve(desk.now(round), AwardDesk.YES));
        draw("award-round", AwardScreens.ROUND, round.id(), desk.desk.cashier);
        draw("award-list", AwardScreens.LIST, null, desk.desk.clerk);
        assertThat(Path.of("target/screens/award-round-dark.png")).isNotEmptyFile();
    }

    @Test
    void theStepsGoByKeysAlone() {
        sellers(6);
        scheme();
        desk.desk.office.signIn(desk.desk.clerk);
        TestUi ui = new TestUi(desk.desk.office);
        NewRoundModel model = new NewRoundModel(ui.ui, new AwardServices(desk.files, desk.maker, desk.service));
        Pictures.draw("award-new", 1190, 692, () -> {
            Node node = new NewRoundView(ui.ui, model).page().node();
            model.period.set(AwardDesk.AUGUST);
            return node;
        });
        Pictures.draw(
                "award-new-look",
                1190,
                692,
                () -> {
                    Node node = new NewRoundView(ui.ui, model).page().node();
                    model.period.set(AwardDesk.AUGUST);
                    return node;
                },
                root -> {
                    Node steps = root.lookup(".steps-page");
                    Event.fireEvent(
                            steps,
                            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
                    assertThat(((TableView<?>) root.lookup("#award-plan-table")).getItems())
                            .hasSize(6);
                });
        Node node = Pictures.onFx(() -> {
            Node made = new NewRoundView(ui.ui, model).page().node();
            model.period.set(AwardDesk.AUGUST);
            KeyEvent next = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false);
            Event.fireEvent(made, next);
            Event.fireEvent(made, next);
            return made;
        });
        assertThat(node).isNotNull();
        assertThat(ui.navigator.opened)
                .last()
                .satisfies(opened -> assertThat(opened.screen()).isEqualTo(AwardScreens.ROUND));
    }
}
