package org.jishi.admin.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jishi.kit.Buttons;
import org.jishi.kit.Nodes;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.kit.form.Form;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Problem;

/** Changes one's own password: as a page of its own while a first one has to be changed, as a sheet later. */
public final class NewPasswordView implements Page {
    /** Does it: the old password and the new one; told off the window's thread. */
    @FunctionalInterface
    public interface Change {
        Actor to(char[] was, char[] becomes);
    }

    private static final double WIDTH = 440;

    private final Ui ui;
    private final Form form;
    private final StackPane root;

    /**
     * @param change gives the first password's person one of their own; told off the window's thread
     * @param changed receives the person with all their roles
     * @param back leads to the sign-in page again: it may be somebody else's first password
     */
    public NewPasswordView(Ui ui, Function<char[], Actor> change, Consumer<Actor> changed, Runnable back) {
        this.ui = ui;
        StringProperty password = new SimpleStringProperty("");
        StringProperty again = new SimpleStringProperty("");
        this.form = new Form(ui)
                .password(
                        "admin.password.new",
                        password,
                        f -> f.required().name("password").help("admin.password.help"))
                .password(
                        "admin.password.again",
                        again,
                        f -> f.required().name("again").check(() -> same(password.get(), again.get())))
                .submit("admin.password.change", (done, refused) -> {
                    char[] becomes = password.get().toCharArray();
                    ui.background()
                            .run(
                                    this,
                                    "admin.password.changing",
                                    () -> change.apply(becomes),
                                    actor -> {
                                        done.run();
                                        changed.accept(actor);
                                    },
                                    refused);
                })
                .button(Buttons.link(ui, "admin.password.back", back));
        VBox card = new VBox(
                16,
                Nodes.title(ui.text("admin.password.title")),
                Nodes.paragraph(ui.text("admin.password.first")),
                form);
        card.getStyleClass().addAll("card", "entry-card");
        card.setMaxSize(WIDTH, VBox.USE_PREF_SIZE);
        EntryKeys.submitByEnter(form);
        root = new StackPane(card);
        StackPane.setAlignment(card, Pos.CENTER);
        root.getStyleClass().add("entry-page");
    }

    /** The form alone, for a sheet. */
    public static Form form(Ui ui, Change change, Consumer<Actor> changed) {
        StringProperty old = new SimpleStringProperty("");
        StringProperty password = new SimpleStringProperty("");
        StringProperty again = new SimpleStringProperty("");
        return new Form(ui)
                .password("admin.password.old", old, f -> f.required().name("oldPassword"))
                .password(
                        "admin.password.new",
                        password,
                        f -> f.required().name("password").help("admin.password.help"))
                .password(
                        "admin.password.again",
                        again,
                        f -> f.required().name("again").check(() -> same(password.get(), again.get())))
                .submit("admin.password.change", (done, refused) -> {
                    char[] was = old.get().toCharArray();
                    char[] becomes = password.get().toCharArray();
                    ui.background()
                            .run(
                                    password,
                                    "admin.password.changing",
                                    () -> change.to(was, becomes),
                                    actor -> {
                                        done.run();
                                        changed.accept(actor);
                                    },
                                    refused);
                });
    }

    static Optional<Problem> same(String password, String again) {
        return password.equals(again) ? Optional.empty() : Optional.of(Problem.at("again", "admin.password.notSame"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String title() {
        return ui.text("admin.password.title");
    }

    @Override
    public void shown() {
        form.focusFirst();
    }
}
