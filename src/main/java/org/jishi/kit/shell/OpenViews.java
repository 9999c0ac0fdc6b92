package org.jishi.kit.shell;

import java.util.List;
import java.util.UUID;
import org.jishi.kit.SavedViews;
import org.jspecify.annotations.Nullable;

/** The views of the office that is open: the window stands before there is one. */
final class OpenViews implements SavedViews {
    private volatile SavedViews office = SavedViews.inMemory();

    void of(SavedViews views) {
        office = views;
    }

    @Override
    public List<View> of(String list) {
        return office.of(list);
    }

    @Override
    public boolean mayForAll() {
        return office.mayForAll();
    }

    @Override
    public UUID save(String list, String name, boolean forAll, String content) {
        return office.save(list, name, forAll, content);
    }

    @Override
    public void change(View view, String name, String content) {
        office.change(view, name, content);
    }

    @Override
    public Runnable delete(View view) {
        return office.delete(view);
    }

    @Override
    public void startWith(String list, @Nullable View view) {
        office.startWith(list, view);
    }
}
