package org.jishi.support;

import java.util.ArrayList;
import java.util.List;
import org.jishi.kit.Navigator;
import org.jspecify.annotations.Nullable;

/** Records where a page wanted to go. */
public final class FakeNavigator implements Navigator {
    /** A page that was opened. */
    public record Opened(String screen, @Nullable Object argument) {}

    public final List<Opened> opened = new ArrayList<>();

    @Override
    public void open(String screen, @Nullable Object argument) {
        opened.add(new Opened(screen, argument));
    }

    @Override
    public void openBeside(String screen, @Nullable Object argument) {
        opened.add(new Opened(screen, argument));
    }

    @Override
    public void begin(String screen) {
        opened.add(new Opened(screen, null));
    }

    @Override
    public void back() {
        opened.add(new Opened("back", null));
    }
}
