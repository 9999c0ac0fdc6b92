package org.jishi.app;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jishi.kit.shell.FileQuestions;
import org.jishi.kit.shell.Outside;
import org.jspecify.annotations.Nullable;

/** The program as it is, whose questions for a file are answered beforehand, since nobody sits before a bench. */
public final class AnsweredWindow extends JishiApp {
    private static final String OPEN = "jishi.bench.open";
    private static final String SAVE = "jishi.bench.save";

    /**
     * Starts it, and returns when it ends.
     *
     * @param open the file that is opened whenever one is asked for
     * @param save where is saved
     */
    public static void launch(String open, String save) {
        System.setProperty(OPEN, open);
        System.setProperty(SAVE, save);
        Launcher.window(AnsweredWindow.class);
    }

    @Override
    Outside outside(Consumer<String> showDocument) {
        Outside system = super.outside(showDocument);
        return new Outside(showDocument, system.opener(), new Answers(), system.printers());
    }

    private static final class Answers implements FileQuestions {
        @Override
        public File open(FileChooser chooser, Stage over) {
            return file(OPEN);
        }

        @Override
        public List<File> openSome(FileChooser chooser, Stage over) {
            return List.of(file(OPEN));
        }

        @Override
        public File save(FileChooser chooser, Stage over) {
            return file(SAVE);
        }

        @Override
        public @Nullable File folder(DirectoryChooser chooser, Stage over) {
            return null;
        }

        private static File file(String name) {
            return new File(Objects.requireNonNull(System.getProperty(name)));
        }
    }
}
