package org.jishi.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.payment.BeneficiaryKind;
import org.jishi.person.LivePerson;
import org.jishi.place.PlaceNames;
import org.jishi.platform.store.Like;
import org.jishi.platform.store.ListColumns;
import org.jishi.platform.store.ListQuery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Table;
import org.jspecify.annotations.Nullable;

/** SQL of shops and of those who may own one. A shop belongs to whoever its person was merged into. */
final class ShopRepository {
    private static final Table SHOP = new Table("shop");

    private static final String OWNER = "coalesce(p.name, o.name)";
    /** By the index over a shop's days, of which it reads the last one. */
    private static final String LAST_ORDER = """
        (SELECT q.paid_on FROM shop_order q WHERE q.shop_id = s.id
          ORDER BY q.shop_id DESC, q.paid_on DESC LIMIT 1)\
        """;

    private static final String IN_DOUBT = """
        EXISTS (SELECT 1 FROM doubt d JOIN doubt_order x ON x.doubt_id = d.id JOIN shop_order q ON q.id = x.order_id
                 WHERE d.state = 'OPEN' AND q.shop_id = s.id)\
        """;
    private static final String COLUMNS = """
        s.id, s.platform, s.shop_no, s.name, s.url, p.id AS person_id, s.organisation_id,
               coalesce(p.name, o.name) AS owner_name, s.village_code, s.category, s.opened_on, s.closed_on,
               s.branding_case_id, s.entered_by, s.created_at,
               (SELECT count(DISTINCT d.id) FROM doubt d
                  JOIN doubt_order x ON x.doubt_id = d.id
                  JOIN shop_order q ON q.id = x.order_id
                 WHERE d.state = 'OPEN' AND q.shop_id = s.id) AS open_doubts,
               %s AS last_order_on, s.version
        """.formatted(LAST_ORDER);
    private static final String FROM = """
        shop s
          %s
          LEFT JOIN organisation o ON o.id = s.organisation_id
        """.formatted(LivePerson.leftJoin("s.person_id"));
    private static final ListColumns FILTERS = new ListColumns()
            .one("platform", "s.platform", Platform.class)
            .choice("state", Map.of("OPEN", "s.closed_on IS NULL", "CLOSED", "s.closed_on IS NOT NULL"))
            .words("name", "s.name")
            .words("ownerName", OWNER)
            .days("lastOrder", LAST_ORDER)
            .is("owner", "(p.id = CAST(:owner AS uuid) OR s.organisation_id = CAST(:owner AS uuid))")
            .words("category", "s.category")
            .words("shopNo", "s.shop_no")
            .days("openedOn", "s.opened_on")
            .choice("doubts", Map.of("OPEN", IN_DOUBT, "NONE", "NOT " + IN_DOUBT))
            .order("owner", OWNER)
            .order("state", "s.closed_on");
    private static final String OWN = "s.opened_on DESC";

    void insert(Handle handle, UUID id, ShopDraft draft, UUID by, Instant at) {
        bind(handle.createUpdate("""
            INSERT INTO shop (id, platform, shop_no, name, url, person_id, organisation_id, village_code,
                   category, opened_on, branding_case_id, entered_by, created_at)
            VALUES (:id, :platform, :shopNo, :name, :url, :personId, :organisationId, :villageCode,
                   :category, :openedOn, :brandingCaseId, :by, :at)\
            """), draft)
                .bind("id", id)
                .bind("by", by)
                .bind("at", at)
                .execute();
    }

    boolean update(Handle handle, Shop shop, ShopDraft draft) {
        return bind(handle.createUpdate("""
            UPDATE shop SET platform = :platform, shop_no = :shopNo, name = :name, url = :url,
                   person_id = :personId, organisation_id = :organisationId,
                   village_code = :villageCode, category = :category, opened_on = :openedOn,
                   branding_case_id = :brandingCaseId, version = version + 1
             WHERE id = :id AND version = :version\
            """), draft)
                        .bind("id", shop.id())
                        .bind("version", shop.version())
                        .execute()
                == 1;
    }

    private static org.jdbi.v3.core.statement.Update bind(org.jdbi.v3.core.statement.Update update, ShopDraft draft) {
        String url = draft.url().strip();
        return update.bind("platform", draft.platform())
                .bind("shopNo", draft.shopNo().strip())
                .bind("name", draft.name().strip())
                .bind("url", url.isEmpty() ? null : url)
                .bind("personId", draft.personId())
                .bind("organisationId", draft.organisationId())
                .bind("villageCode", draft.villageCode())
                .bind("category", draft.category().strip())
                .bind("openedOn", draft.openedOn())
                .bind("brandingCaseId", draft.brandingCaseId());
    }

    boolean close(Handle handle, Shop shop, LocalDate day) {
        return SHOP.change(handle, shop.id(), shop.version())
                .when("closed_on IS NULL")
                .set("closed_on", day)
                .done();
    }

    Optional<Shop> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM " + FROM + " WHERE s.id = :id")
                .bind("id", id)
                .mapTo(Shop.class)
                .findOne();
    }

    Optional<Shop> byNumber(Handle handle, Platform platform, String shopNo) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM " + FROM + " WHERE s.platform = :platform AND s.shop_no = :shopNo")
                .bind("platform", platform)
                .bind("shopNo", shopNo)
                .mapTo(Shop.class)
                .findOne();
    }

    List<Shop> ofOwner(Handle handle, UUID owner) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM " + FROM
                        + " WHERE p.id = :owner OR s.organisation_id = :owner ORDER BY s.opened_on, s.id")
                .bind("owner", owner)
                .mapTo(Shop.class)
                .list();
    }

    Page<Shop> page(Handle handle, PageRequest request) {
        return query(request).page(handle, request, OWN, Shop.class);
    }

    /** Of all shops that a request means, whatever its page, in its order. */
    List<UUID> ids(Handle handle, PageRequest request) {
        return query(request).ids(handle, request, OWN);
    }

    /** These shops, in this order. */
    List<Shop> inOrder(Handle handle, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Shop> found = handle.createQuery("SELECT " + COLUMNS + " FROM " + FROM + " WHERE s.id IN (<ids>)")
                .bindList("ids", ids)
                .mapTo(Shop.class)
                .collect(Collectors.toMap(Shop::id, shop -> shop));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static ListQuery query(PageRequest request) {
        ListQuery query = new ListQuery(COLUMNS, FROM, "s.id");
        String words = request.search().strip();
        if (!words.isEmpty()) {
            query.where(
                    "(s.name LIKE :like OR s.shop_no LIKE :like OR p.name LIKE :like OR o.name LIKE :like)",
                    "like",
                    Like.holding(words));
        }
        return query.filters(request, FILTERS);
    }

    /** Persons and organisations whose name, or its pinyin, begins with the words. */
    List<OwnerChoice> owners(Handle handle, String words, int most) {
        String name = words.replaceAll("[%_\\s]", "");
        return handle.createQuery("""
            SELECT owners.kind, owners.id, owners.name, owners.number, owners.village_code,
                   coalesce(t.name, '') || v.name AS village FROM (
                SELECT 'PERSON' AS kind, id, name, id_number AS number, village_code, pinyin FROM person
                 WHERE live = TRUE AND (name_key LIKE :name OR pinyin LIKE :low OR pinyin_initials LIKE :low)
                UNION ALL
                SELECT 'ORGANISATION' AS kind, id, name, credit_code AS number, village_code, pinyin FROM organisation
                 WHERE live = TRUE AND (name_key LIKE :any OR pinyin LIKE :low OR pinyin_initials LIKE :low)
            ) owners LEFT JOIN place_code vc ON vc.code = owners.village_code
                     LEFT JOIN place v ON v.id = vc.id
                     LEFT JOIN place t ON t.id = v.parent_id
             ORDER BY owners.pinyin, owners.id LIMIT :most\
            """)
                .bind("name", Like.beginning(name))
                .bind("any", Like.holding(name))
                .bind("low", Like.beginning(name.toLowerCase(Locale.ROOT)))
                .bind("most", most)
                .map((row, context) -> choice(row))
                .list();
    }

    Optional<OwnerChoice> owner(Handle handle, UUID person) {
        return handle.createQuery("""
            SELECT 'PERSON' AS kind, p.id, p.name, p.id_number AS number, p.village_code,
                   coalesce(t.name, '') || v.name AS village
              FROM person p
              LEFT JOIN place_code vc ON vc.code = p.village_code
              LEFT JOIN place v ON v.id = vc.id
              LEFT JOIN place t ON t.id = v.parent_id
             WHERE p.id = :person AND p.live = TRUE\
            """)
                .bind("person", person)
                .map((row, context) -> choice(row))
                .findOne();
    }

    private static OwnerChoice choice(ResultSet row) throws SQLException {
        BeneficiaryKind kind = BeneficiaryKind.valueOf(row.getString("kind"));
        String village = row.getString("village");
        return new OwnerChoice(
                kind,
                row.getObject("id", UUID.class),
                row.getString("name"),
                shown(kind, row.getString("number")),
                row.getString("village_code"),
                village == null ? null : PlaceNames.spoken(village));
    }

    /** A person's number masked; a credit code is public. */
    private static String shown(BeneficiaryKind kind, @Nullable String number) {
        if (number == null) {
            return "";
        }
        return kind == BeneficiaryKind.PERSON ? Masking.idNumber(number) : number;
    }
}
