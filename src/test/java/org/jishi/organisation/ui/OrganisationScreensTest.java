package org.jishi.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.jishi.kit.form.Form;
import org.jishi.organisation.Organisation;
import org.jishi.people.ui.PeopleDesk;
import org.jishi.person.PeopleOffice;
import org.jishi.support.FxTest;
import org.jishi.support.PaperOffice;
import org.jishi.support.ShownPage;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganisationScreensTest {
    private static final PaperOffice DISK = new PaperOffice();

    private final PeopleOffice desk = new PeopleOffice();
    private final TestUi test = new TestUi(desk.office);

    @AfterAll
    static void closeDisk() {
        DISK.close();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theCodeIsAskedOfWhoeverTradesAndOnlyARightOneTellsTheKind() {
        OrganisationFormModel model = new OrganisationFormModel(test.ui, desk.organisations, desk.places, null);
        Form form = FxTest.on(() -> new OrganisationFormView(test.ui, model).build(id -> {}));
        Node kind = form.lookup("#people-field-kind");
        assertThat(codeLabel(form)).endsWith("*");
        assertThat(told(form)).isEqualTo(test.ui.text("people.organisation.codeHelp"));
        // what tells of the code must not be let go while the form is open
        System.gc();
        FxTest.run(() -> model.kind.set(Organisation.Kind.INSTITUTION));
        assertThat(codeLabel(form)).doesNotEndWith("*");
        assertThat(told(form)).isEqualTo(test.ui.text("people.organisation.codeHelpOld"));
        FxTest.run(() -> model.creditCode.set("9152"));
        assertThat(row(kind).isVisible()).as("a wrong code tells no kind").isTrue();
        FxTest.run(() -> model.creditCode.set("93341021MA0C00P90R"));
        assertThat(told(form)).isEqualTo(test.ui.text("people.organisation.codeRight"));
        assertThat(row(kind).isVisible()).isFalse();
        assertThat(model.kind.get()).isEqualTo(Organisation.Kind.COOPERATIVE);
    }

    private static String told(Form form) {
        return ((Labeled) row(form.lookup("#people-field-creditCode")).lookup(".text-muted")).getText();
    }

    private static String codeLabel(Form form) {
        return ((Labeled) row(form.lookup("#people-field-creditCode")).lookup(".field-label")).getText();
    }

    private static Node row(Node input) {
        Node row = input;
        while (!row.getStyleClass().contains("field-row")) {
            row = row.getParent();
        }
        return row;
    }

    @Test
    void anOrganisationIsRegisteredAndStruckOff() {
        test.dialogs.fillForm = form -> {
            if (form.lookup("#people-organisation-name") != null) {
                write(form, "people-organisation-name", "奉节县脐橙合作社");
                write(form, "people-field-creditCode", "91350100M000100Y43");
            }
        };
        ShownPage page = open(OrganisationScreens.LIST, null);
        page.click("people-organisation-register");
        UUID id = (UUID) Objects.requireNonNull(test.navigator.opened.getLast().argument());
        OrganisationModel model = new OrganisationModel(
                test.ui,
                desk.organisations,
                desk.accounts,
                new MembershipModel(test.ui, desk.memberships, desk.membershipDesk, desk.people, desk.organisations),
                id);
        model.close(1, desk.office.clock.today(), () -> {}, refusal -> {
            throw refusal;
        });
        assertThat(open(OrganisationScreens.ONE, id).words()).contains("奉节县脐橙合作社", "已注销");
    }

    private ShownPage open(String screen, @Nullable Object argument) {
        return ShownPage.open(PeopleDesk.screens(test.ui, desk, DISK), screen, argument);
    }

    private static void write(Parent form, String id, String text) {
        ((TextField) form.lookup("#" + id)).setText(text);
    }
}
