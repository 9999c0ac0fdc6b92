package org.jishi.app;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jishi.desk.SavedViewService;
import org.jishi.kit.SavedViews;
import org.jspecify.annotations.Nullable;

/** The views that the office keeps, as lists ask for them. */
final class OfficeViews implements SavedViews {
    private final SavedViewService views;

    OfficeViews(SavedViewService views) {
        this.views = views;
    }

    @Override
    public List<View> of(String list) {
        Optional<UUID> start = views.start(list);
        return views.of(list).stream()
                .sorted(java.util.Comparator.comparing(view -> view.forAll()))
                .map(view -> new View(
                        view.id(),
                        view.name(),
                        view.forAll(),
                        views.mayChange(view),
                        start.filter(view.id()::equals).isPresent(),
                        view.content(),
                        view.version()))
                .toList();
    }

    @Override
    public boolean mayForAll() {
        return views.mayForAll();
    }

    @Override
    public UUID save(String list, String name, boolean forAll, String content) {
        return views.save(list, name, forAll, content).id();
    }

    @Override
    public void change(View view, String name, String content) {
        views.change(view.id(), view.version(), name, content);
    }

    @Override
    public Runnable delete(View view) {
        SavedViewService.Deleted deleted = views.delete(view.id());
        return () -> views.restore(deleted);
    }

    @Override
    public void startWith(String list, @Nullable View view) {
        views.startWith(list, view == null ? null : view.id());
    }
}
