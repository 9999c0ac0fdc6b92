package org.jishi.admin.ui;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jishi.admin.NewOffice;
import org.jishi.kit.Card;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.place.Division;
import org.jishi.platform.text.Language;
import org.jspecify.annotations.Nullable;

/** The first run: language, county and office, administrator, recovery key printed and copied back. */
public final class FirstRunView implements Page {
    private static final double SUMMARY = 400;
    private static final double FIELDS = 480;

    private final Ui ui;
    private final FirstRunModel model;
    private final StepsPage steps;
    private final VBox key = new VBox(12);
    private final VBox copy = new VBox(12);
    private final Step copied;
    /** While a county to practise with is made, no office is begun: the window would go to that county in the middle. */
    private final BooleanProperty practising = new SimpleBooleanProperty();

    /**
     * @param language another language was chosen: the window is built anew in it
     * @param practise makes a county of invented people to practise with, in a folder of its own, and opens it; told what
     *     to run where it comes to nothing
     */
    public FirstRunView(Ui ui, FirstRunModel model, Consumer<Language> language, Consumer<Runnable> practise) {
        this.ui = ui;
        this.model = model;
        Form office = new Form(ui)
                .pick(
                        "admin.firstRun.county",
                        model.county,
                        model::counties,
                        Division.County::fullName,
                        f -> f.required().name("county").help("admin.firstRun.countyHelp"))
                .text(
                        "admin.firstRun.officeName",
                        model.officeName,
                        f -> f.required().name("officeName").maxLength(60).help("admin.firstRun.officeNameHelp"));
        Form administrator = new Form(ui)
                .note("admin.firstRun.administratorNote")
                .text(
                        "admin.firstRun.administrator",
                        model.administrator,
                        f -> f.required().name("administrator").maxLength(60))
                .text(
                        "admin.signIn.login",
                        model.login,
                        f -> f.required().name("login").maxLength(40))
                .password(
                        "admin.signIn.password",
                        model.password,
                        f -> f.required().name("password").help("admin.password.help"))
                .password(
                        "admin.password.again",
                        model.again,
                        f -> f.required()
                                .name("again")
                                .check(() -> NewPasswordView.same(model.password.get(), model.again.get())));
        copied = new Step("admin.firstRun.copy", copy).onNext("admin.firstRun.finish", model::confirm);
        steps = new StepsPage(ui, "admin.firstRun.title")
                .step(new Step(
                                "admin.firstRun.welcome",
                                new FirstRunWelcome(ui).node(language, () -> practise(practise)))
                        .readyWhen(practising.not()))
                .step(new Step("admin.firstRun.office", beside(office)).form(office))
                .step(new Step("admin.firstRun.who", beside(administrator))
                        .form(administrator)
                        // what was refused was refused of what another step held then
                        .onEnter(administrator::clear)
                        .onNext("admin.firstRun.make", model::make))
                .step(new Step("admin.firstRun.key", key).noWayBack())
                .step(copied)
                .goesOnByEnter();
        model.office().subscribe(this::show);
    }

    private void practise(Consumer<Runnable> practise) {
        if (!practising.get()) {
            practising.set(true);
            practise.accept(() -> practising.set(false));
        }
    }

    /** A step's fields, and beside them what is entered so far. */
    private Node beside(Form form) {
        Card summary = new Card(ui.text("admin.firstRun.summary"))
                .fact(ui.text("admin.firstRun.county"), said(model.county.map(Division.County::fullName)))
                .fact(ui.text("admin.firstRun.officeName"), said(model.officeName))
                .fact(ui.text("admin.firstRun.administrator"), said(model.administrator))
                .fact(ui.text("admin.signIn.login"), said(model.login));
        summary.getChildren().add(Nodes.muted(ui.text("admin.firstRun.summaryAbout")));
        summary.setPrefWidth(SUMMARY);
        form.setPrefWidth(FIELDS);
        return FirstRunWelcome.beside(form, summary);
    }

    private Label said(ObservableValue<String> text) {
        Label label = Nodes.paragraph("");
        text.orElse("").subscribe(words -> label.setText(words.isBlank() ? ui.text("admin.firstRun.open") : words));
        return label;
    }

    private void show(@Nullable NewOffice office) {
        if (office == null) {
            return;
        }
        var challenge = office.challenge();
        key.getChildren().setAll(Nodes.paragraph(ui.text("admin.firstRun.keyAbout")), new RecoverySheet(ui, challenge));
        Form form = new Form(ui)
                .note("admin.firstRun.copyAbout")
                .text(
                        "admin.firstRun.firstGroup",
                        model.firstGroup,
                        f -> f.required().words(challenge.first()).name("firstGroup"))
                .text(
                        "admin.firstRun.secondGroup",
                        model.secondGroup,
                        f -> f.required().words(challenge.second()).name("secondGroup"));
        copied.form(form);
        copy.getChildren().setAll(form);
    }

    @Override
    public Node node() {
        return steps.node();
    }

    @Override
    public String title() {
        return steps.title();
    }

    @Override
    public void dispose() {
        model.drop();
    }
}
