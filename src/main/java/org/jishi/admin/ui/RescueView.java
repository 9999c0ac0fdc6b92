package org.jishi.admin.ui;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;

/** A forgotten password: the printed recovery key gives an administrator's login a new one, and is then void. */
public final class RescueView implements Page {
    /** Does it, off the window's thread. */
    @FunctionalInterface
    public interface Rescue<T> {
        T open(String recoveryKey, String login, char[] password, Consumer<Duration> waits);
    }

    private static final double WIDTH = 640;
    /** Eight groups, however wide their letters are. */
    private static final double KEY_WIDTH = 496;

    private final Ui ui;
    private final Form form;
    private final StackPane root;

    /**
     * @param rescued receives the open office and the key that replaces the one used, which has to be shown
     * @param back to the sign-in page
     */
    public <T> RescueView(Ui ui, Rescue<T> rescue, Consumer<T> rescued, Runnable back) {
        this.ui = ui;
        StringProperty key = new SimpleStringProperty("");
        StringProperty login = new SimpleStringProperty("admin");
        StringProperty password = new SimpleStringProperty("");
        StringProperty again = new SimpleStringProperty("");
        WaitNote wait = new WaitNote(ui);
        form = new Form(ui)
                .text(
                        "admin.rescue.key",
                        key,
                        f -> f.required().name("recoveryKey").width(KEY_WIDTH))
                .text("admin.signIn.login", login, f -> f.required().name("login"))
                .password(
                        "admin.password.new",
                        password,
                        f -> f.required().name("password").help("admin.password.help"))
                .password(
                        "admin.password.again",
                        again,
                        f -> f.required().check(() -> NewPasswordView.same(password.get(), again.get())))
                .node(wait.node())
                .submit("admin.rescue.open", (done, refused) -> {
                    char[] secret = password.get().toCharArray();
                    ui.background()
                            .run(
                                    this,
                                    "admin.signIn.entering",
                                    () -> rescue.open(key.get(), login.get(), secret, wait::begins),
                                    open -> {
                                        wait.over();
                                        done.run();
                                        rescued.accept(open);
                                    },
                                    refusal -> {
                                        wait.over();
                                        refused.accept(refusal);
                                    });
                })
                .cancel("admin.rescue.back", back);
        VBox card = new VBox(
                16, Nodes.title(ui.text("admin.rescue.title")), Nodes.paragraph(ui.text("admin.rescue.about")), form);
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
        return ui.text("admin.rescue.title");
    }

    @Override
    public void shown() {
        form.focusFirst();
    }
}
