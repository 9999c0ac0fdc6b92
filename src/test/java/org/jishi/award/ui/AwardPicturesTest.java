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
import org.jishi.award.AwardLine;
import org.jishi.award.AwardRound;
import org.jishi.platform.access.Actor;
import org.jishi.platform.money.Money;
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

    private AwardUi room;
    private AwardDesk desk;

    @BeforeEach
    void open() {
        room = new AwardUi(folder);
        desk = room.desk;
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** Both languages, light and dark, two sizes; fails on text cut, controls outside, contrast, names. */
    private void draw(String name, String screen, @Nullable UUID id, Actor actor) {
        desk.desk.office.signIn(actor);
        Pictures.prove(name, language -> room.page(room.ui(language), screen, id));
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
    @Tag("slow")
    void empty() {
        draw("award-list-empty", AwardScreens.LIST, null, desk.desk.clerk);
        draw("award-new-empty", AwardScreens.NEW, null, desk.desk.clerk);
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
        draw("award-round-approver", AwardScreens.ROUND, round.id(), desk.desk.approver);
        draw("award-list", AwardScreens.LIST, null, desk.desk.clerk);
        desk.desk.post(desk.notices, AwardLine.KIND);
        AwardLine first = desk.open(round).lines().getFirst();
        desk.desk.office.as(desk.desk.clerk, () -> {
            desk.sentBack(desk.files.payables(first).getFirst(), "户名不符");
            return true;
        });
        draw("award-round-returned", AwardScreens.ROUND, round.id(), desk.desk.clerk);
    }

    @Test
    void theStepsGoByKeysAlone() {
        sellers(6);
        scheme();
        desk.desk.office.signIn(desk.desk.clerk);
        TestUi ui = new TestUi(desk.desk.office);
        NewRoundModel model = new NewRoundModel(ui.ui, room.services);
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
