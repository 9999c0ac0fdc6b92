package org.jishi.household;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.person.RegisterExport;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.LongTable;
import org.jspecify.annotations.Nullable;

/** The list of households as a file. Where exactly somebody lives stands in it only for whoever gives a reason. */
public final class HouseholdExport implements RegisterExport.Subject {
    private final HouseholdDesk desk;

    public HouseholdExport(HouseholdDesk desk) {
        this.desk = desk;
    }

    @Override
    public String act() {
        return "people.householdExport";
    }

    @Override
    public String counted() {
        return "households";
    }

    @Override
    public String keys() {
        return "people.household.export.";
    }

    @Override
    public String title() {
        return "people.household.list";
    }

    @Override
    public List<UUID> ids(PageRequest wanted) {
        return desk.ids(wanted);
    }

    @Override
    public RegisterExport.Sheet sheet(Texts texts, boolean whole) {
        return new Sheet(texts, whole, desk);
    }

    private record Sheet(Texts texts, boolean whole, HouseholdDesk desk) implements RegisterExport.Sheet {
        @Override
        public List<LongTable.Column> columns() {
            List<LongTable.Column> columns = new ArrayList<>(List.of(
                    column("people.household.number", 20),
                    column("people.household.headName", 12),
                    column("people.household.size", 8),
                    column("people.household.village", 34),
                    column("people.household.formed", 12),
                    column("people.household.state", 12),
                    column("people.household.dissolvedOn", 12),
                    column("people.household.dissolvedReason", 30)));
            if (whole) {
                columns.add(column("people.household.address", 34));
            }
            return columns;
        }

        private LongTable.Column column(String key, int width) {
            return LongTable.Column.text(texts.text(key), width);
        }

        @Override
        public List<@Nullable Object[]> rows(Handle handle, List<UUID> ids) {
            return desk.rows(handle, ids).stream().map(this::row).toList();
        }

        private @Nullable Object[] row(HouseholdRow household) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(household.number());
            row.add(household.head());
            row.add(household.members());
            row.add(household.village());
            row.add(household.formedOn());
            row.add(texts.text("people.household.state." + household.state()));
            row.add(household.dissolvedOn());
            row.add(household.dissolvedReason());
            if (whole) {
                row.add(household.address());
            }
            return row.toArray();
        }
    }
}
