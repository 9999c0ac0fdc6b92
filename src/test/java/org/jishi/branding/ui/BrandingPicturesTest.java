package org.jishi.branding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.jishi.branding.BrandingStatus;
import org.jishi.evidence.ui.PapersPanel;
import org.jishi.kit.Page;
import org.jishi.kit.form.Form;
import org.jishi.kit.shell.Theme;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Language;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages and forms of branding, drawn. */
class BrandingPicturesTest {
    /** A sheet of 760 without its borders. */
    private static final int SHEET = 712;

    @TempDir
    Path parent;

    private BrandingDesk room;

    @BeforeEach
    void open() {
        room = new BrandingDesk(parent);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theFormsOfEachStep() throws IOException {
        UUID id = room.opened("奉节脐橙");
        TestUi test = new TestUi(room.desk.office);
        BrandingCaseModel clerk = room.as(room.desk.clerk, id);
        Pictures.draw(
                "branding-form-plan",
                800,
                560,
                () -> new CaseForms(test.ui, clerk, room.registrar(test.ui))
                        .plan(clerk.file().get()));
        Pictures.draw(
                "branding-form-open", 720, 420, () -> new OpenForm(test.ui, room.model()).build(List.of(room.scheme)));
        room.plan(id, 5_000);
        room.approved(id);
        BrandingCaseModel again = room.as(room.desk.clerk, id);
        Pictures.draw(
                "branding-form-delivery",
                720,
                480,
                () -> new CaseForms(test.ui, again, room.registrar(test.ui))
                        .delivery(again.file().get()));
        room.deliver(id);
        BrandingCaseModel reviewer = room.as(room.desk.reviewer, id);
        Form form = Pictures.onFx(() -> new CaseForms(test.ui, reviewer, room.registrar(test.ui))
                .acceptance(reviewer.file().get()));
        Pictures.draw("branding-form-accept", 720, 640, () -> form);
        Pictures.onFx(() -> {
            form.submit();
            return true;
        });
        assertThat(room.file(id).branding().status())
                .as("without the applicant's mark nothing is accepted")
                .isEqualTo(BrandingStatus.DELIVERED);
        assertThat(room.refused).isEmpty();
    }

    /** As wide as the sheet that holds the form, with the largest figures in it. */
    @Test
    void theItemsOfAPlanShowTheirWholeFigures() {
        UUID id = room.opened("奉节脐橙");
        BrandingCaseModel clerk = room.as(room.desk.clerk, id);
        for (Language language : Language.values()) {
            TestUi test = new TestUi(room.desk.office.access, room.desk.office.clock, language);
            assertThat(Pictures.faults("branding-plan-items-" + language, Theme.Choice.LIGHT, SHEET + 176, 700, () -> {
                        Form form = new CaseForms(test.ui, clerk, room.registrar(test.ui))
                                .plan(clerk.file().get());
                        ((TextField) form.lookup("#branding-plan-quantity-1")).setText("1234567");
                        ((TextField) form.lookup("#branding-plan-price-1")).setText("123456789.00");
                        return Page.of("", form);
                    }))
                    .isEmpty();
        }
    }

    @Test
    void pictures() throws IOException {
        room.desk.office.signIn(room.desk.clerk);
        Pictures.draw(
                "branding-empty",
                1180,
                700,
                () -> shown(new BrandingListView(new TestUi(room.desk.office).ui, room.model())));
        Pictures.draw("branding-board-empty", 1180, 700, () -> shown(room.boardView(new TestUi(room.desk.office).ui)));
        UUID need = room.opened("奉节脐橙");
        UUID planned = room.opened("蜂蜜");
        room.plan(planned, 5_000);
        UUID delivered = room.opened("腊肉");
        room.plan(delivered, 4_000);
        room.approved(delivered);
        UUID underWay = room.opened("土鸡蛋");
        room.plan(underWay, 3_000);
        room.approved(underWay);
        room.deliver(delivered);
        for (int i = 0; i < 60; i++) {
            if (i == 1 || i == 2) {
                // the first has waited long by now, the next for some days
                room.desk.passTo(BrandingDesk.TODAY.plusDays(i == 1 ? 5 : 11));
            }
            room.opened("产品 " + i);
        }
        for (Language language : Language.values()) {
            draw(
                    "branding-list-" + language,
                    language,
                    room.desk.clerk,
                    test -> new BrandingListView(test.ui, room.model()));
            draw("branding-board-" + language, language, room.desk.clerk, test -> room.boardView(test.ui));
            page("branding-need-" + language, language, room.desk.clerk, need);
            page("branding-planned-" + language, language, room.desk.reviewer, planned);
            page("branding-underway-" + language, language, room.desk.clerk, underWay);
            page("branding-delivered-" + language, language, room.desk.reviewer, delivered);
        }
        assertThat(room.refused).isEmpty();
        assertThat(Path.of("target/screens/branding-board-ZH-dark.png")).isNotEmptyFile();
    }

    private void page(String name, Language language, Actor actor, UUID id) {
        draw(
                name,
                language,
                actor,
                test -> new BrandingCaseView(
                        test.ui, room.model(id), room.registrar(test.ui), new PapersPanel(test.ui, room.papers)));
    }

    private void draw(String name, Language language, Actor actor, java.util.function.Function<TestUi, Page> build) {
        room.desk.office.signIn(actor);
        Pictures.draw(
                name,
                1180,
                700,
                () -> shown(build.apply(new TestUi(room.desk.office.access, room.desk.office.clock, language))),
                page -> {
                    var table = (javafx.scene.control.TableView<?>) page.lookup(".table-view");
                    if (table != null && !table.getItems().isEmpty()) {
                        table.getSelectionModel().select(0);
                    }
                });
    }

    private static Node shown(Page page) {
        page.shown();
        return page.node();
    }
}
