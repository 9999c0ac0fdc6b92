package org.jishi.app;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jishi.kit.shell.Outside;
import org.jishi.platform.store.DataFolder;

/** The program with its window. */
public class JishiApp extends Application {
    private @org.jspecify.annotations.Nullable Reception reception;

    @Override
    public void start(Stage stage) {
        Reception here =
                new Reception(stage, outside(address -> getHostServices().showDocument(address)));
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

    /** What it reaches of the computer. */
    Outside outside(Consumer<String> showDocument) {
        return Outside.system(showDocument);
    }

    @Override
    public void stop() {
        Reception here = reception;
        if (here != null) {
            here.close();
        }
    }
}
