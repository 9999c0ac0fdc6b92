package org.jishi.kit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lists were made to show, kept under names by the office. Asked off the window's thread, but for {@link
 * #mayForAll}; refuses by {@link org.jishi.platform.text.Refusal}.
 */
public interface SavedViews {
    /** The filter of a {@link Narrowing} that opens a list with a view; its code is the view's id. */
    String OPENED = "view";

    /**
     * @param name as the user gave it
     * @param forAll whether it stands in everybody's menu
     * @param mayChange whether the one who is signed in may change or delete it
     * @param start whether the list opens with it, for the one who is signed in
     * @param content as the list wrote it
     */
    record View(UUID id, String name, boolean forAll, boolean mayChange, boolean start, String content, int version) {}

    /** Own ones first, then everybody's, in the order of their names. */
    List<View> of(String list);

    boolean mayForAll();

    /** The id of the one made. */
    UUID save(String list, String name, boolean forAll, String content);

    void change(View view, String name, String content);

    /** Returns what takes it back, as a whole: for whoever's list opened with it, it does again. */
    Runnable delete(View view);

    /**
     * With which view the list opens from now on, for the one who is signed in.
     *
     * @param view null for none
     */
    void startWith(String list, @Nullable View view);

    /** Forgotten when the program ends; own ones only. */
    static SavedViews inMemory() {
        return new SavedViews() {
            private final Map<String, Map<UUID, View>> kept = new HashMap<>();

            @Override
            public List<View> of(String list) {
                return List.copyOf(in(list).values());
            }

            private Map<UUID, View> in(String list) {
                return kept.computeIfAbsent(list, name -> new LinkedHashMap<>());
            }

            @Override
            public boolean mayForAll() {
                return false;
            }

            @Override
            public UUID save(String list, String name, boolean forAll, String content) {
                View made = new View(UUID.randomUUID(), name.strip(), false, true, false, content, 1);
                in(list).put(made.id(), made);
                return made.id();
            }

            @Override
            public void change(View view, String name, String content) {
                View after = new View(view.id(), name, false, true, view.start(), content, view.version() + 1);
                kept.values().forEach(all -> all.replace(view.id(), after));
            }

            @Override
            public Runnable delete(View view) {
                Map<String, Map<UUID, View>> before = new HashMap<>();
                kept.forEach((list, all) -> before.put(list, new LinkedHashMap<>(all)));
                kept.values().forEach(all -> all.remove(view.id()));
                return () -> kept.putAll(before);
            }

            @Override
            public void startWith(String list, @Nullable View view) {
                in(list).replaceAll((id, one) -> new View(
                        id,
                        one.name(),
                        false,
                        true,
                        view != null && view.id().equals(id),
                        one.content(),
                        one.version()));
            }
        };
    }
}
