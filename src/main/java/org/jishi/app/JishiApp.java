package org.jishi.app;

import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jishi.platform.store.DataFolder;

/** The program with its window. */
public class JishiApp extends Application {
    private @org.jspecify.annotations.Nullable Reception reception;

    @Override
    public void start(Stage stage) {
        Reception here = new Reception(stage, address -> getHostServices().showDocument(address));
        reception = here;
        stage.setOnCloseRequest(event -> {
            event.consume();
            here.leave();
        });
        here.open(folder());
        here.standAsLeft();
        stage.show();
        SpareMemory.watch(stage);
    }

    /** Which data it opens. */
    Path folder() {
        return DataFolder.standard();
    }

    @Override
    public void stop() {
        Reception here = reception;
        if (here != null) {
            here.close();
        }
    }
}
