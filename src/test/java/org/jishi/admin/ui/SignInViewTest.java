package org.jishi.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Pane;
import org.jishi.platform.access.Actor;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.support.FxTest;
import org.jishi.support.LaterBackground;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door: it shows what is typed to who asks for it, and that it is working on the answer. */
class SignInViewTest {
    private final Office office = new Office();
    private final LaterBackground later = new LaterBackground();
    private final TestUi test = new TestUi(office.access, office.clock, Language.ZH, later);

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    private static SignInView view(TestUi test, String name) {
        return new SignInView(
                test.ui,
                name,
                "li",
                List.of(),
                (login, password, waits) -> {
                    throw Refusal.at("password", "platform.keys.wrongPassword");
                },
                signedIn -> {},
                () -> {});
    }

    @Test
    void signingInSaysThatItWorksAndKeepsWhatIsTypedMeanwhile() {
        Parent page = FxTest.on(() -> (Parent) view(test, "奉节县电商办").node());
        TextInputControl password = (TextInputControl) page.lookup("#admin-signIn-password");
        Label entering = (Label) page.lookup("#admin-signIn-entering");
        FxTest.run(() -> {
            password.setText("Qinghe-4821");
            assertThat(page.lookup("#admin-signIn-shown").isVisible()).isFalse();
            ((CheckBox) page.lookup("#admin-signIn-show")).setSelected(true);
            assertThat(((Label) page.lookup("#admin-signIn-shown")).getText()).isEqualTo("Qinghe-4821");
            assertThat(page.lookup("#admin-signIn-shown").isVisible()).isTrue();
            ((Button) page.lookup("#admin-signIn-enter")).fire();
            assertThat(entering.isVisible()).isTrue();
            assertThat(password.getText()).isNotEmpty();
            later.answer();
            assertThat(entering.isVisible()).isFalse();
            assertThat(password.getText()).isEmpty();
        });
    }

    @Test
    void aNewPasswordIsForgottenWhenThePageIsLeftAndTheWayBackWaitsForTheChange() {
        Actor whose = office.person("李娟");
        FxTest.run(() -> {
            AtomicInteger backs = new AtomicInteger();
            Parent page =
                    (Parent) new NewPasswordView(test.ui, becomes -> whose, actor -> {}, backs::incrementAndGet).node();
            Scene scene = new Scene(page);
            TextInputControl password = (TextInputControl) page.lookup("#admin-password-new");
            password.setText("Qinghe-4821-mulan");
            ((TextInputControl) page.lookup("#admin-password-again")).setText("Qinghe-4821-mulan");
            ((Button) page.lookup("#admin-password-change")).fire();
            assertThat(page.lookup("#admin-password-back").isDisabled()).isTrue();
            later.answer();
            assertThat(page.lookup("#admin-password-back").isDisabled()).isFalse();
            assertThat(password.getText()).isNotEmpty();
            scene.setRoot(new Pane());
            assertThat(password.getText()).isEmpty();
        });
    }

    @Test
    void aFolderOfASampleIsKnownBeforeAnybodySignsIn() {
        KeyService.ofNoStrength(folder).create("admin", "jishi-sample".toCharArray());
        assertThat(new KeyService(folder).isOfNoStrength()).isTrue();
        assertThat(new KeyService(folder).opens("admin", "jishi-sample".toCharArray()))
                .isTrue();
        assertThat(new KeyService(folder).opens("admin", "another".toCharArray()))
                .isFalse();
        Path real = folder.resolve("real");
        assertThat(real.toFile().mkdir()).isTrue();
        new KeyService(real).create("admin", "Qinghe-4821-mulan".toCharArray());
        assertThat(new KeyService(real).isOfNoStrength()).isFalse();
    }

    @Test
    void looksRight() {
        for (Language language : Language.values()) {
            TestUi ui = new TestUi(office.access, office.clock, language);
            Pictures.draw("sign-in-" + language, 1092, 614, () -> view(ui, "").node());
        }
    }
}
