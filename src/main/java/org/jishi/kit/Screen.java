package org.jishi.kit;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableIntegerValue;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/**
 * A place that one can go to. Its page is built when it is first opened.
 *
 * @param id what {@link Navigator#open} names, such as "people" or "people.person"
 * @param title text key of its name in the sidebar
 * @param icon of the Feather pack
 * @param acts any of which opens it; empty opens it to everybody who is signed in
 * @param factory builds the page from the argument given to open, or from null
 * @param badge how many things wait here for me, or null
 * @param recount counts the badge anew: after each thing done, and whenever another page comes into view
 * @param parent the id of the sidebar's screen it belongs to, or null when it stands in the sidebar itself
 * @param searched whether the search at the top offers it by its title: it opens without an argument
 * @param begin what its main button begins, for the search to offer that too; or null
 * @param manual the number of the manual's section about it, which F1 opens
 */
public record Screen(
        String id,
        String title,
        Ikon icon,
        Set<Act> acts,
        Function<@Nullable Object, Page> factory,
        @Nullable ObservableIntegerValue badge,
        Runnable recount,
        @Nullable String parent,
        boolean searched,
        @Nullable Begin begin,
        String manual) {

    private static final String UNTOLD = "0";

    /**
     * An act that a page's main button begins.
     *
     * @param title text key of its name
     * @param acts any of which allows it
     */
    public record Begin(String title, Set<Act> acts) {}

    public Screen {
        acts = Set.copyOf(acts);
    }

    /** A screen of the sidebar. */
    public static Screen of(String id, String title, Ikon icon, Supplier<Page> factory, Act... anyOf) {
        return new Screen(
                id, title, icon, Set.of(anyOf), argument -> factory.get(), null, () -> {}, null, true, null, UNTOLD);
    }

    /** A page of one thing, opened with an argument (its id) from the lists of a sidebar's screen. */
    public static Screen under(
            String parent, String id, String title, Ikon icon, Function<@Nullable Object, Page> factory, Act... anyOf) {
        return new Screen(id, title, icon, Set.of(anyOf), factory, null, () -> {}, parent, false, null, UNTOLD);
    }

    public Screen badge(ObservableIntegerValue waiting, Runnable counter) {
        return new Screen(id, title, icon, acts, factory, waiting, counter, parent, searched, begin, manual);
    }

    /** Lets the search at the top offer it by its title. */
    public Screen found() {
        return new Screen(id, title, icon, acts, factory, badge, recount, parent, true, begin, manual);
    }

    /** Lets the search at the top offer what the page's main button begins, to those who may any of these. */
    public Screen begins(String act, Act... anyOf) {
        return new Screen(
                id,
                title,
                icon,
                acts,
                factory,
                badge,
                recount,
                parent,
                searched,
                new Begin(act, Set.of(anyOf)),
                manual);
    }

    /** Which section of the manual tells about it. */
    public Screen manual(String section) {
        return new Screen(id, title, icon, acts, factory, badge, recount, parent, searched, begin, section);
    }

    public boolean openTo(Access access) {
        return access.current().isPresent() && (acts.isEmpty() || acts.stream().anyMatch(access::may));
    }
}
