package org.jishi.training.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.table.Ticks;
import org.jishi.platform.store.PageRequest;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jishi.training.Candidate;
import org.jishi.training.TrainingClass;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrolViewTest {
    private final TrainingDesk desk = new TrainingDesk();
    private final TestUi ui = desk.ui();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoIsTickedIsBroughtInByCtrlEnterAndNotForgottenUnasked() {
        TrainingClass of = desk.room.plan("直播带货", 20);
        desk.room.people(3);
        desk.room.office.signIn(desk.room.clerk);
        ListPage<?> page = Pictures.onFx(() -> (ListPage<?>) desk.open(ui, TrainingScreens.ENROL, of.id()));
        assertThat(mayGo(page)).isTrue();
        var two = desk.room.enrolments.page(of.id(), PageRequest.first(2)).rows();
        Pictures.onFx(() -> {
            @SuppressWarnings("unchecked")
            Ticks<Candidate> ticks = (Ticks<Candidate>) page.table().ticks();
            two.forEach(one -> ticks.set(one, true));
            return true;
        });
        ui.dialogs.yes = false;
        assertThat(mayGo(page)).isFalse();
        assertThat(ui.dialogs.keys()).containsExactly("training.enrol.leave");
        Pictures.onFx(() -> {
            page.shown();
            return true;
        });
        assertThat(page.table().ticks().choice().get().count())
                .as("whoever comes back from another page finds them ticked")
                .isEqualTo(2);
        Pictures.onFx(() -> {
            page.node().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, true, false, false));
            return true;
        });
        assertThat(desk.room.file(of).enrolled()).hasSize(2);
        assertThat(mayGo(page)).as("nobody is ticked any more").isTrue();
    }

    @Test
    void peopleCopiedFromASpreadsheetAreTicked() {
        TrainingClass of = desk.room.plan("直播带货", 20);
        var people = desk.room.people(4);
        desk.room.enrol(of, people.subList(3, 4));
        desk.room.office.signIn(desk.room.clerk);
        ListPage<?> page = Pictures.onFx(() -> (ListPage<?>) desk.open(ui, TrainingScreens.ENROL, of.id()));
        ui.clipboard = "序号\t姓名\t身份证号码\r\n1\t随便\t'" + people.get(0).idNumber() + "\r\n2\t"
                + people.get(1).name() + "\t\r\n3\t不在册\r\n4\t" + people.get(3).name() + "\r\n";
        Pictures.onFx(() -> {
            page.node().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
            return true;
        });
        assertThat(page.table().ticks().choice().get().count()).isEqualTo(2);
        assertThat(ui.dialogs.keys()).containsExactly("training.enrol.pastedSome");
        assertThat(ui.dialogs.shown.getFirst().args())
                .containsExactly(2, "不在册", "—", people.get(3).name());
    }

    @Test
    void peopleTickedInTheRegisterAreBroughtIntoAnOpenClass() {
        TrainingClass of = desk.room.plan("直播带货", 20);
        var people = desk.room.people(3);
        desk.room.office.signIn(desk.room.clerk);
        ui.dialogs.fillForm = form -> ((javafx.scene.control.ComboBox<?>) form.lookup("#training-enrol-into"))
                .getSelectionModel()
                .selectFirst();
        boolean[] done = {false};
        Pictures.onFx(() -> {
            new EnrolTicked(ui.ui, desk.services())
                    .act()
                    .run()
                    .accept(new Ticks.Choice.AllMatching<>(PageRequest.first(1), 3), () -> done[0] = true);
            return true;
        });
        assertThat(done[0]).isTrue();
        assertThat(desk.room.file(of).enrolled()).hasSameSizeAs(people);
    }

    private static boolean mayGo(ListPage<?> page) {
        return Pictures.onFx(page::mayGo);
    }
}
