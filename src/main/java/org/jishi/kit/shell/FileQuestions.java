package org.jishi.kit.shell;

import java.io.File;
import java.util.List;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The one question that another program's window asks: which file. The system's own dialogs answer it. */
public interface FileQuestions {
    FileQuestions SYSTEM = new FileQuestions() {
        @Override
        public @Nullable File open(FileChooser chooser, Stage over) {
            return chooser.showOpenDialog(over);
        }

        @Override
        public @Nullable List<File> openSome(FileChooser chooser, Stage over) {
            return chooser.showOpenMultipleDialog(over);
        }

        @Override
        public @Nullable File save(FileChooser chooser, Stage over) {
            return chooser.showSaveDialog(over);
        }

        @Override
        public @Nullable File folder(DirectoryChooser chooser, Stage over) {
            return chooser.showDialog(over);
        }
    };

    /** A file that is there, or null when the user thought better of it; so do the others. */
    @Nullable
    File open(FileChooser chooser, Stage over);

    @Nullable
    List<File> openSome(FileChooser chooser, Stage over);

    @Nullable
    File save(FileChooser chooser, Stage over);

    @Nullable
    File folder(DirectoryChooser chooser, Stage over);
}
