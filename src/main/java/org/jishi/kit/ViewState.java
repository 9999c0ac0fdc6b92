package org.jishi.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Small things a user chose about the look of lists and pages, kept per user. Never holds data of people. */
public interface ViewState {
    Optional<String> get(String name);

    void put(String name, String text);

    /** Forgotten when the program ends. */
    static ViewState inMemory() {
        Map<String, String> kept = new HashMap<>();
        return new ViewState() {
            @Override
            public Optional<String> get(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void put(String name, String text) {
                kept.put(name, text);
            }
        };
    }
}
