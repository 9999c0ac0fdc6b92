package org.jishi.app;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jishi.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** Gives the command line's help its words out of the app room's bundle: key {@code app.help.<what picocli asks for>}. */
final class HelpTexts extends ResourceBundle {
    private static final String PREFIX = "app.help.";

    private final Texts texts;

    HelpTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.has(PREFIX + key) ? texts.text(PREFIX + key) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(Texts.load(texts.language(), "app").stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList());
    }
}
