package org.jishi.bench;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jishi.desk.SearchEntry;
import org.jishi.desk.SearchKind;
import org.jishi.desk.SearchSource;

/** Gives the index invented people in place of the register's. */
public final class InventedPeople implements SearchSource {
    private final int count;

    public InventedPeople(int count) {
        this.count = count;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.PERSON;
    }

    @Override
    public String table() {
        return "person";
    }

    @Override
    public void all(Handle handle, Consumer<SearchEntry> to) {
        new InventedNames(7)
                .people(
                        count,
                        (name, idNumber, phone) -> to.accept(new SearchEntry(
                                new UUID(1, idNumber.hashCode()), name, idNumber + " " + phone, "", null)));
    }

    @Override
    public void some(Handle handle, Collection<UUID> ids, Consumer<SearchEntry> to) {}
}
