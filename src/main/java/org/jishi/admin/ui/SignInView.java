package org.jishi.admin.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.admin.SignedIn;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;

/** Asks who comes in; also what covers the program while it is locked. */
public final class SignInView implements Page {
    private static final double WIDTH = 440;

    private final Ui ui;
    private final Form form;
    private final boolean known;
    private final StackPane root;

    /**
     * @param office what stands above the form: the office's name, or nothing before anybody signed in
     * @param lastLogin who was here last, or empty
     * @param notes what else has to be said: a cloud folder, a sample county
     * @param enter opens the office
     * @param entered receives the open office, on the window's thread
     * @param forgotten leads to the recovery key
     */
    public SignInView(
            Ui ui,
            String office,
            String lastLogin,
            List<String> notes,
            Entry enter,
            Consumer<SignedIn> entered,
            Runnable forgotten) {
        this.ui = ui;
        this.known = !lastLogin.isBlank();
        StringProperty login = new SimpleStringProperty(lastLogin);
        StringProperty password = new SimpleStringProperty("");
        WaitNote wait = new WaitNote(ui);
        Label entering = Nodes.muted(ui.text("admin.signIn.entering"));
        entering.setId("admin-signIn-entering");
        entering.managedProperty().bind(entering.visibleProperty());
        entering.setVisible(false);
        form = new Form(ui)
                .text(
                        "admin.signIn.login",
                        login,
                        f -> f.required().name("login").maxLength(40))
                .password(
                        "admin.signIn.password",
                        password,
                        f -> f.required().name("password").below(new PasswordHelp(ui, f.input(), password)))
                .node(wait.node())
                .node(entering)
                .submit("admin.signIn.enter", (done, refused) -> {
                    char[] secret = password.get().toCharArray();
                    entering.setVisible(true);
                    ui.background()
                            .run(
                                    this,
                                    "admin.signIn.entering",
                                    () -> enter.open(login.get(), secret, wait::begins),
                                    signedIn -> {
                                        wait.over();
                                        password.set("");
                                        entering.setVisible(false);
                                        done.run();
                                        entered.accept(signedIn);
                                    },
                                    refusal -> {
                                        wait.over();
                                        password.set("");
                                        entering.setVisible(false);
                                        refused.accept(refusal);
                                    });
                })
                .button(Buttons.link(ui, "admin.signIn.forgotten", forgotten));
        VBox card = new VBox(16, ProgramHead.of(ui, office));
        notes.forEach(note -> card.getChildren().add(Nodes.paragraph(note, "warning-text")));
        card.getChildren().add(form);
        card.getStyleClass().addAll("card", "entry-card");
        card.setMaxSize(WIDTH, VBox.USE_PREF_SIZE);
        EntryKeys.submitByEnter(form);
        root = new StackPane(card);
        StackPane.setAlignment(card, Pos.CENTER);
        root.getStyleClass().add("entry-page");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text("admin.signIn.title");
    }

    @Override
    public void shown() {
        // Who was here last only has the password to type.
        Node password = form.lookup("#admin-signIn-password");
        if (known && password != null) {
            password.requestFocus();
        } else {
            form.focusFirst();
        }
    }
}
