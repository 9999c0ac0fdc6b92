package org.jishi.app;

import javafx.application.Application;

/** Where the program starts: without arguments the window, with arguments the command line. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        AppLog.quiet();
        if (args.length == 0) {
            Application.launch(JishiApp.class);
        } else {
            System.exit(CommandLine.run(Terminal.ofProcess(), args));
        }
    }
}
