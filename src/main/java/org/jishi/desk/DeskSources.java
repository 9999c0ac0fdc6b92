package org.jishi.desk;

import java.util.List;

/** What the search knows of, read from the rooms' tables. */
public final class DeskSources {
    private static final String NOBODY = "CAST(NULL AS uuid) AS trainer";

    private DeskSources() {}

    public static List<SearchSource> all() {
        return List.of(
                source(SearchKind.PERSON, "person", "p", """
                    SELECT p.id, p.name AS title, concat(p.id_number, ' ', coalesce(p.phone, '')) AS numbers,
                           concat(coalesce(t.name, ''), coalesce(v.name, '')) AS detail, %s
                      FROM person p
                      LEFT JOIN place_code vc ON vc.code = p.village_code
                      LEFT JOIN place v ON v.id = vc.id
                      LEFT JOIN place t ON t.id = v.parent_id
                     WHERE p.live = TRUE <only>
                     ORDER BY p.pinyin, p.name_key, p.id\
                    """),
                source(SearchKind.HOUSEHOLD, "household", "h", """
                    SELECT h.id, h.number AS title, '' AS numbers,
                           concat(coalesce(t.name, ''), coalesce(v.name, '')) AS detail, %s
                      FROM household h
                      LEFT JOIN place_code vc ON vc.code = h.village_code
                      LEFT JOIN place v ON v.id = vc.id
                      LEFT JOIN place t ON t.id = v.parent_id
                     WHERE h.live_number IS NOT NULL <only>
                     ORDER BY h.live_number, h.id\
                    """),
                source(SearchKind.COLLECTING, "collecting", "c", """
                    SELECT c.id, c.name AS title, '' AS numbers, CAST(c.due_on AS varchar(10)) AS detail, %s
                      FROM collecting c
                     WHERE 1 = 1 <only>
                     ORDER BY c.due_on DESC, c.id\
                    """),
                source(SearchKind.CLASS, "training_class", "c", """
                    SELECT c.id, concat(c.title, ' ', c.term, ' ', c.number) AS title, '' AS numbers,
                           concat(CAST(c.starts_on AS varchar(10)), ' ', c.venue) AS detail, c.trainer_id AS trainer
                      FROM training_class c
                     WHERE 1 = 1 <only>
                     ORDER BY c.starts_on DESC, c.id\
                    """),
                source(SearchKind.CLAIM, "subsidy_claim", "c", """
                    SELECT c.id, concat(c.claim_no, ' ', p.name) AS title, '' AS numbers, c.ground_text AS detail, %s
                      FROM subsidy_claim c
                      JOIN person e ON e.id = c.person_id
                      JOIN person p ON p.id = coalesce(e.merged_into, e.id)
                     WHERE 1 = 1 <only>
                     ORDER BY c.created_at DESC, c.id\
                    """),
                source(SearchKind.BRANDING, "branding_case", "c", """
                    SELECT c.id, concat(c.case_no, ' ', c.product, ' ', p.name) AS title, '' AS numbers,
                           c.product AS detail, %s
                      FROM branding_case c
                      JOIN person e ON e.id = c.person_id
                      JOIN person p ON p.id = coalesce(e.merged_into, e.id)
                     WHERE 1 = 1 <only>
                     ORDER BY c.created_at DESC, c.id\
                    """),
                source(SearchKind.AWARD, "award_round", "r", """
                    SELECT r.id, concat(r.round_no, ' ', s.title) AS title, '' AS numbers, r.period AS detail, %s
                      FROM award_round r
                      JOIN scheme s ON s.id = r.scheme_id
                     WHERE 1 = 1 <only>
                     ORDER BY r.first_day DESC, r.id\
                    """),
                source(SearchKind.SHOP, "shop", "s", """
                    SELECT s.id, s.name AS title, s.shop_no AS numbers, coalesce(p.name, o.name) AS detail, %s
                      FROM shop s
                      LEFT JOIN person e ON e.id = s.person_id
                      LEFT JOIN person p ON p.id = coalesce(e.merged_into, e.id)
                      LEFT JOIN organisation o ON o.id = s.organisation_id
                     WHERE 1 = 1 <only>
                     ORDER BY s.name, s.id\
                    """),
                source(SearchKind.NOTICE, "notice", "n", """
                    SELECT n.id, concat(n.notice_no, ' ', n.title) AS title, '' AS numbers,
                           n.place_name AS detail, %s
                      FROM notice n
                     WHERE 1 = 1 <only>
                     ORDER BY n.drafted_on DESC, n.id\
                    """),
                source(SearchKind.PAYABLE, "payable", "y", """
                    SELECT y.id, concat(y.payable_no, ' ', y.beneficiary_name) AS title, y.payable_no AS numbers,
                           y.item AS detail, %s
                      FROM payable y
                     WHERE 1 = 1 <only>
                     ORDER BY y.created_on DESC, y.id\
                    """),
                source(SearchKind.BATCH, "batch", "b", """
                    SELECT b.id, concat(b.batch_no, ' ', b.purpose) AS title, '' AS numbers,
                           CAST(b.drafted_on AS varchar(10)) AS detail, %s
                      FROM batch b
                     WHERE 1 = 1 <only>
                     ORDER BY b.drafted_on DESC, b.id\
                    """),
                source(SearchKind.RECOVERY, "recovery", "r", """
                    SELECT r.id, concat(r.recovery_no, ' ', y.beneficiary_name) AS title, '' AS numbers,
                           r.document_no AS detail, %s
                      FROM recovery r
                      JOIN payable y ON y.id = r.payable_id
                     WHERE 1 = 1 <only>
                     ORDER BY r.entered_on DESC, r.id\
                    """),
                source(SearchKind.ORGANISATION, "organisation", "o", """
                    SELECT o.id, o.name AS title,
                           concat(coalesce(o.credit_code, ''), ' ', coalesce(o.phone, '')) AS numbers,
                           concat(coalesce(t.name, ''), coalesce(v.name, '')) AS detail, %s
                      FROM organisation o
                      LEFT JOIN place_code vc ON vc.code = o.village_code
                      LEFT JOIN place v ON v.id = vc.id
                      LEFT JOIN place t ON t.id = v.parent_id
                     WHERE o.live = TRUE <only>
                     ORDER BY o.pinyin, o.name_key, o.id\
                    """),
                source(SearchKind.TOWNSHIP, "place", "v", """
                    SELECT v.id, v.name AS title, v.code AS numbers, '' AS detail, %s
                      FROM place v
                     WHERE v.level = 'TOWNSHIP' AND v.live_code IS NOT NULL <only>
                     ORDER BY v.code, v.id\
                    """),
                source(SearchKind.VILLAGE, "place", "v", """
                    SELECT v.id, v.name AS title, v.code AS numbers, coalesce(t.name, '') AS detail, %s
                      FROM place v
                      LEFT JOIN place t ON t.id = v.parent_id
                     WHERE v.level = 'VILLAGE' AND v.live_code IS NOT NULL <only>
                     ORDER BY v.code, v.id\
                    """));
    }

    private static SearchSource source(SearchKind kind, String table, String alias, String sql) {
        return new SqlSource(kind, table, alias, sql.formatted(NOBODY));
    }
}
