package org.jishi.app;

import javafx.application.Application;

/** Where the program starts: without arguments the window, with arguments the command line. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        AppLog.quiet();
        if (args.length == 0) {
            window(JishiApp.class);
        } else {
            System.exit(CommandLine.run(Terminal.ofProcess(), args));
        }
    }

    /** The program with its window, until that is closed. */
    static void window(Class<? extends JishiApp> app, String... args) {
        // Without a graphics card JavaFX stretches kept pictures of every background, which takes longer than drawing
        // it.
        System.setProperty("prism.disableRegionCaching", "true");
        Application.launch(app, args);
    }
}
