package org.jishi.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.account.AccountRegister;
import org.jishi.account.BankAccount;
import org.jishi.identity.Masking;
import org.jishi.person.RegisterExport;
import org.jishi.place.PlaceService;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.LongTable;
import org.jspecify.annotations.Nullable;

/**
 * The register of organisations as a file. Phones and accounts stand masked unless somebody who may gives a reason. The
 * headings are those that an import of organisations knows.
 */
public final class OrganisationExport implements RegisterExport.Subject {
    private final OrganisationService firms;
    private final OrganisationViews views;

    public OrganisationExport(OrganisationService firms, PlaceService places) {
        this.firms = firms;
        this.views = new OrganisationViews(places);
    }

    @Override
    public String act() {
        return "people.organisationExport";
    }

    @Override
    public String counted() {
        return "organisations";
    }

    @Override
    public String keys() {
        return "people.organisation.export.";
    }

    @Override
    public String title() {
        return "people.organisation.list";
    }

    @Override
    public List<UUID> ids(PageRequest wanted) {
        return firms.ids(wanted);
    }

    @Override
    public RegisterExport.Sheet sheet(Texts texts, boolean whole) {
        return new Sheet(texts, whole, views, new OrganisationRepository());
    }

    private record Sheet(Texts texts, boolean whole, OrganisationViews views, OrganisationRepository organisations)
            implements RegisterExport.Sheet {
        @Override
        public List<LongTable.Column> columns() {
            return List.of(
                    column("people.organisation.name", 24),
                    column("people.field.kind", 10),
                    column("people.field.creditCode", 20),
                    column("people.field.legalPerson", 10),
                    column("people.field.phone", 13),
                    column("people.organisation.village", 20),
                    column("people.field.address", 20),
                    column("people.account.accountName", 24),
                    column("people.account.bank", 16),
                    column("people.account.accountNo", 21),
                    column("people.organisation.state", 10),
                    column("people.field.closedOn", 12),
                    column("people.list.registeredOn", 12),
                    column("people.field.source", 10),
                    column("people.field.note", 14));
        }

        private LongTable.Column column(String key, int width) {
            return LongTable.Column.text(texts.text(key), width);
        }

        @Override
        public List<@Nullable Object[]> rows(Handle handle, List<UUID> ids) {
            Map<UUID, Organisation> found = new HashMap<>(organisations.findAll(handle, ids));
            found.values().removeIf(firm -> !firm.live());
            Map<UUID, BankAccount> used = AccountRegister.confirmed(handle, found.keySet());
            List<Organisation> firms =
                    ids.stream().map(found::get).filter(Objects::nonNull).toList();
            return views.rows(handle, firms).stream()
                    .map(row -> row(row, Objects.requireNonNull(found.get(row.id())), used.get(row.id())))
                    .toList();
        }

        private @Nullable Object[] row(OrganisationRow shown, Organisation firm, @Nullable BankAccount account) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(shown.name());
            row.add(texts.text("people.organisation.kind", shown.kind()));
            row.add(shown.creditCode());
            row.add(shown.legalPerson());
            row.add(whole ? firm.phone() : shown.phoneMasked());
            row.add(shown.village());
            row.add(firm.address());
            row.add(account == null ? null : account.accountName());
            row.add(account == null ? null : account.bank());
            row.add(account == null ? null : number(account));
            row.add(texts.text(
                    firm.closedOn() == null ? "people.organisation.isOpen" : "people.organisation.isClosed"));
            row.add(firm.closedOn());
            row.add(Objects.requireNonNull(shown.more()).registeredOn());
            row.add(firm.source());
            row.add(firm.note());
            return row.toArray();
        }

        private String number(BankAccount account) {
            return whole ? account.accountNo() : Masking.account(account.accountNo());
        }
    }
}
