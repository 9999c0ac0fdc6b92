package org.jishi.admin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.award.AwardRound;
import org.jishi.branding.BrandingCase;
import org.jishi.casework.NoticeTasks;
import org.jishi.evidence.RequiredPapers;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.text.Refusal;
import org.jishi.subsidy.Claim;

/**
 * Which papers a case needs, by the office's own list. What is missing is told on the page of the case; what an act waits
 * for by its rules is not asked here. Everybody signed in reads, an administrator changes.
 */
public final class PaperNeedService {
    /** The kinds of subject whose pages have papers, with the types that can be asked of each, in the order shown. */
    private static final Map<String, List<String>> ASKED = Map.of(
            Claim.KIND,
            List.of(
                    "application-form",
                    "id-card",
                    "account-proof",
                    "relation-proof",
                    "certificate",
                    "invoice",
                    "promise-letter"),
            BrandingCase.KIND,
            List.of(
                    "need-form",
                    "application-form",
                    "licence",
                    "contract",
                    "authorisation",
                    "origin-proof",
                    "test-report",
                    "sample-photo",
                    "design-file",
                    "trademark-receipt",
                    "trademark-certificate",
                    "delivered-pictures",
                    "invoice",
                    "promise-letter"),
            AwardRound.KIND,
            List.of(
                    "order-export",
                    "courier-bill",
                    "tax-declaration",
                    "receipts",
                    "origin-proof",
                    "shop-screenshot",
                    "live-screenshot",
                    "promise-letter"),
            NoticeTasks.NOTICE,
            List.of("notice-photo", "outside-decision"),
            "person",
            List.of("id-card", "account-proof", "relation-proof"),
            "organisation",
            List.of("licence", "account-proof", "authorisation"));

    private static final List<String> ORDER =
            List.of(Claim.KIND, BrandingCase.KIND, AwardRound.KIND, NoticeTasks.NOTICE, "person", "organisation");

    private final Acts acts;
    private final SettingRows rows;
    private final RequiredPapers required;

    public PaperNeedService(Acts acts, RequiredPapers required) {
        this.acts = acts;
        this.rows = new SettingRows(acts.trail(), acts.ids());
        this.required = required;
    }

    public List<PaperNeed> all() {
        return acts.read(
                Right.SIGNED_IN,
                handle -> ORDER.stream().map(subject -> need(handle, subject)).toList());
    }

    /** Sets what every subject of a kind needs from now on; those that stand are asked for it too. */
    public void set(String subject, Set<String> types) {
        Granted granted = acts.require(Act.SETTINGS_WRITE);
        if (!ASKED.containsKey(subject)) {
            throw new Refusal("admin.papers.unknownKind");
        }
        granted.change((handle, actor) -> {
            List<String> asked = need(handle, subject).types();
            if (!asked.containsAll(types)) {
                throw new Refusal("admin.papers.unknown");
            }
            rows.put(
                    handle,
                    actor,
                    RequiredPapers.setting(subject),
                    String.join(" ", asked.stream().filter(types::contains).toList()));
        });
    }

    /** What is asked already can be asked on, though it stands in no list here. */
    private PaperNeed need(Handle handle, String subject) {
        List<String> needed = required.of(handle, subject);
        List<String> types = Stream.concat(ASKED.getOrDefault(subject, List.of()).stream(), needed.stream())
                .distinct()
                .toList();
        return new PaperNeed(subject, types, needed);
    }
}
