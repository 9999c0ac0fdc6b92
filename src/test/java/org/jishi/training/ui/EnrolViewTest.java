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

    private static boolean mayGo(ListPage<?> page) {
        return Pictures.onFx(page::mayGo);
    }
}
