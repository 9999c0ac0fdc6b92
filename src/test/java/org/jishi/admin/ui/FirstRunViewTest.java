package org.jishi.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.jishi.admin.NewOffice;
import org.jishi.admin.SetupService;
import org.jishi.kit.shell.Theme;
import org.jishi.place.DivisionBook;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.FxTest;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run as a clerk sees it. */
class FirstRunViewTest {
    @TempDir
    Path parent;

    private final Office office = new Office();
    private final TestUi test = new TestUi(office);
    private DataFolder folder;
    private final List<Runnable> practised = new ArrayList<>();
    private FirstRunModel model;
    private Stage stage;

    @BeforeEach
    void open() {
        folder = DataFolder.take(parent.resolve("jishi"));
        DivisionBook book = new DivisionBook();
        model = new FirstRunModel(
                test.ui,
                new SetupService(office.clock, new Ids(), book),
                book,
                folder,
                KeyService.ofNoStrength(folder.path()),
                signedIn -> {});
        FirstRunView view =
                FxTest.on(() -> new FirstRunView(test.ui, model, language -> {}, over -> practised.add(over)));
        stage = FxTest.show((Parent) FxTest.on(view::node), 1366, 768);
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
        model.drop();
        folder.close();
        office.close();
    }

    /** A newcomer reads here what the program is, and what it asks for next. */
    @Test
    void looksRight() {
        Pictures.prove("first-run", this::view);
        Pictures.prove("first-run-office", this::view, FirstRunViewTest::atItsSecondStep);
        assertThat(Pictures.faults("first-run-narrow", Theme.Choice.LIGHT, 1092, 614, () -> view(Language.EN)))
                .isEmpty();
        assertThat(Pictures.faults("first-run-large", Theme.Choice.DARK, 911, 512, () -> view(Language.ZH)))
                .isEmpty();
        assertThat(words()).contains("集市", "县域电商业务台", "先走四步", "然后就可以开始");
    }

    private FirstRunView view(Language language) {
        TestUi ui = new TestUi(office.access, office.clock, language);
        return new FirstRunView(ui.ui, model, chosen -> {}, over -> {});
    }

    private static void atItsSecondStep(FirstRunView view) {
        if (view.node().lookup("#first-run-language") != null) {
            ((Button) view.node().lookup("#kit-steps-next")).fire();
        }
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        FxTest.run(() -> stage.getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .forEach(words::add));
        return words;
    }

    private Button button(String id) {
        return (Button) stage.getScene().getRoot().lookup("#" + id);
    }

    @Test
    void noOfficeIsBegunWhileACountyToPractiseWithIsMade() {
        FxTest.run(() -> button("admin-firstRun-practise").fire());
        FxTest.run(() -> button("admin-firstRun-practise").fire());
        assertThat(practised).as("once").hasSize(1);
        assertThat(FxTest.on(() -> button("kit-steps-next").isDisabled())).isTrue();
        FxTest.run(practised.getFirst());
        assertThat(FxTest.on(() -> button("kit-steps-next").isDisabled()))
                .as("it came to nothing")
                .isFalse();
    }

    /** What was refused was refused of a county that is no longer chosen. */
    @Test
    void anotherCountyTakesTheOldRefusalAway() {
        DivisionBook book = new DivisionBook();
        FxTest.run(() -> {
            model.county.set(book.county("500236").orElseThrow());
            model.administrator.set("王管理");
            model.password.set("short");
            model.again.set("short");
            button("kit-steps-next").fire();
            button("kit-steps-next").fire();
            button("kit-steps-next").fire();
        });
        FxTest.until("it was refused", () -> problems() > 0);
        FxTest.run(() -> {
            button("kit-steps-back").fire();
            model.county.set(book.county("500235").orElseThrow());
            button("kit-steps-next").fire();
        });
        assertThat(FxTest.on(this::problems)).isZero();
    }

    private long problems() {
        return stage.getScene().getRoot().lookupAll(".field-problem").stream()
                .filter(node -> node.isVisible() && !((Labeled) node).getText().isBlank())
                .count();
    }

    /** The county's name is Chinese in either language, and so is the name on its seal. */
    @Test
    void inEnglishTooTheNameIsProposedAsItStandsOnTheSeal() {
        assertThat(Texts.in(Language.EN).text("admin.firstRun.proposedName", "洛宁县"))
                .isEqualTo("洛宁县电子商务公共服务中心");
    }

    @Test
    void theOfficesNameIsProposedFromTheCountyUntilSomebodyWritesAnother() {
        DivisionBook book = new DivisionBook();
        FxTest.run(() -> model.county.set(book.county("500236").orElseThrow()));
        assertThat(model.officeName.get()).isEqualTo("奉节县电子商务公共服务中心");
        FxTest.run(() -> model.county.set(book.county("500235").orElseThrow()));
        assertThat(model.officeName.get()).isEqualTo("云阳县电子商务公共服务中心");
        FxTest.run(() -> model.officeName.set("云阳县电商办"));
        FxTest.run(() -> model.county.set(book.county("500236").orElseThrow()));
        assertThat(model.officeName.get()).isEqualTo("云阳县电商办");
    }

    /** As every other refusal: red, at its field, with the focus in it. */
    @Test
    void aPasswordTypedDifferentlyIsRefusedAtItsField() {
        FxTest.run(() -> {
            model.county.set(new DivisionBook().county("500236").orElseThrow());
            model.officeName.set("奉节县电商办");
            model.administrator.set("王秀英");
            model.password.set("Qinghe-4821-mulan");
            model.again.set("Qinghe-4821-mulon");
        });
        FxTest.press("Ctrl+Enter");
        FxTest.press("Ctrl+Enter");
        FxTest.press("Ctrl+Enter");
        assertThat(words()).contains(test.ui.text("admin.password.notSame"));
        assertThat(FxTest.on(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("admin-password-again");
    }

    /** "The former" and "the latter" said nothing: a clerk looks for a number on the printed sheet. */
    @Test
    void eachPartOfTheKeyIsAskedForByItsNumberAndRefusedAtItsField() {
        FxTest.run(() -> {
            model.county.set(new DivisionBook().county("500236").orElseThrow());
            model.officeName.set("奉节县电商办");
            model.administrator.set("王秀英");
            model.password.set("Qinghe-4821-mulan");
            model.again.set("Qinghe-4821-mulan");
        });
        FxTest.press("Ctrl+Enter");
        FxTest.press("Ctrl+Enter");
        FxTest.press("Ctrl+Enter");
        FxTest.until("the office", () -> model.office().get() != null);
        FxTest.press("Ctrl+Enter");
        NewOffice made = Objects.requireNonNull(model.office().get());
        int first = made.challenge().first();
        int second = made.challenge().second();
        assertThat(words()).contains("第 " + first + " 组 *", "第 " + second + " 组 *");
        TextField field = FxTest.on(() -> (TextField) stage.getScene().lookup("#admin-firstRun-secondGroup"));
        assertThat(field.getAccessibleText()).isEqualTo("第 " + second + " 组");

        FxTest.run(() -> {
            model.firstGroup.set(made.challenge().key().groups().get(first - 1));
            model.secondGroup.set("00000");
        });
        FxTest.press("Ctrl+Enter");
        String wrong = "与第 " + second + " 组不一致。请对照纸上的恢复密钥重新输入该组。";
        assertThat(words()).contains(wrong);
        long shown = FxTest.on(() -> stage.getScene().getRoot().lookupAll(".field-problem").stream()
                .filter(node -> node.isVisible() && ((Labeled) node).getText().equals(wrong))
                .count());
        assertThat(shown).as("at its field, and not at the foot as well").isEqualTo(1);
    }
}
