package org.jishi.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.CaseNumbers;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.audit.Json;
import org.jishi.platform.audit.Seal;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Builds, checks, exports and freezes the ministries' workbooks. A report is built from one snapshot of the store; an
 * export is written down in the trail; a frozen report keeps its cells and never changes.
 */
public final class ReportService {
    private static final String PREFIX = "BB";

    private final Acts acts;
    private final AuditTrail trail;
    private final CaseNumbers numbers;
    private final List<ReportForm> forms;
    private final FrozenRepository frozen = new FrozenRepository();

    /** The forms of this program, in the order of the desk. */
    public static List<ReportForm> forms() {
        return List.of(
                new MofcomTable(),
                new SelfEvaluation(),
                new TrainingLedger(),
                new PaymentList(),
                new PublicPaymentList(),
                new FundsProgress(),
                new SalesVerification());
    }

    public ReportService(Acts acts, CaseNumbers numbers, List<ReportForm> forms) {
        this.acts = acts;
        this.trail = acts.trail();
        this.numbers = numbers;
        this.forms = List.copyOf(forms);
    }

    /** What can be built. */
    public List<ReportForm> list() {
        acts.require(Act.REPORT_READ);
        return forms;
    }

    public ReportForm form(String id) {
        return forms.stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.at("form", "report.form.unknown", id));
    }

    /**
     * The period as a form takes it.
     *
     * @throws Refusal when it is not written as one, or the form has no such period
     */
    public Period period(String formId, String written) {
        Period period = Period.parse(written).orElseThrow(() -> Refusal.at("period", "report.period.wrong", written));
        if (!form(formId).periods().contains(period.kind())) {
            throw Refusal.at("period", "report.period.notOfForm", written);
        }
        return period;
    }

    /** Builds a report for the screen, with masked numbers. */
    public ReportContent build(String formId, Period period, ReportLanguage language) {
        return acts.snapshot(Act.REPORT_READ, (handle, actor) -> build(handle, actor, formId, period, language, false));
    }

    private ReportContent build(
            Handle handle, Actor actor, String formId, Period period, ReportLanguage language, boolean wholeIds) {
        ReportRequest request = new ReportRequest(
                period,
                ReportWords.in(language),
                wholeIds,
                Settings.isSample(handle),
                Settings.find(handle, Settings.OFFICE_NAME).orElse(""),
                actor.name(),
                acts.today());
        ReportContent content = form(formId).build(handle, request);
        List<Problem> checks = new ArrayList<>(content.checks());
        if (period.last().isAfter(acts.today())) {
            checks.addFirst(Problem.of("report.check.periodOpen", period.last()));
        }
        return new ReportContent(content.sheets(), checks);
    }

    /**
     * Writes a report as .xlsx, whole or not at all, and the export into the trail.
     *
     * @param reason why numbers stand whole, null for masked ones
     * @return what did not reconcile; empty when all does
     */
    public List<Problem> export(
            String formId, Period period, ReportLanguage language, @Nullable String reason, Path file) {
        boolean whole = reason != null;
        Granted granted =
                acts.require(whole ? Right.allOf(Act.REPORT_BUILD, Act.PEOPLE_EXPORT_WHOLE) : Act.REPORT_BUILD);
        String why = reason == null ? "" : reason.strip();
        if (whole) {
            if (why.isEmpty()) {
                throw Refusal.at("reason", "report.export.reasonMissing");
            }
        }
        ReportContent content =
                granted.snapshot(handle -> build(handle, granted.actor(), formId, period, language, whole));
        String seal = granted.write((handle, actor) -> {
            trail.note(
                    handle,
                    actor,
                    "report.export",
                    Map.of(
                            "form",
                            formId,
                            "period",
                            period.toString(),
                            "file",
                            String.valueOf(file.getFileName()),
                            "language",
                            language.tag(),
                            "wholeIds",
                            whole,
                            "reason",
                            why));
            return trail.seal(handle).toString();
        });
        ReportBook.save(content.sheets(), ReportWords.in(language), seal, file);
        return content.checks();
    }

    /** Freezes a report whose checks all hold: its cells, their hash and the seal of the trail are kept for good. */
    public FrozenReport freeze(String formId, Period period, ReportLanguage language) {
        return acts.write(Act.REPORT_FREEZE, (handle, actor) -> {
            ReportContent content = build(handle, actor, formId, period, language, false);
            Refusal.ifAny(content.checks());
            String json = json(content.sheets());
            FrozenReport report = new FrozenReport(
                    acts.newId(),
                    numbers.next(handle, PREFIX, acts.today().getYear()),
                    formId,
                    period.toString(),
                    language.tag(),
                    sha256(json),
                    trail.seal(handle).text(),
                    acts.today(),
                    actor.name());
            frozen.insert(handle, report, json, actor.staffId());
            trail.append(handle, actor, "report.freeze", FrozenRepository.TABLE, report.id(), report);
            return report;
        });
    }

    /** All frozen reports, the latest first. */
    public List<FrozenReport> frozen() {
        return acts.read(Act.REPORT_READ, frozen::all);
    }

    /** Writes a frozen report again, as it was sent and in its language. */
    public void exportFrozen(UUID id, Path file) {
        Granted granted = acts.require(Act.REPORT_BUILD);
        FrozenReport report = granted.write((handle, actor) -> {
            FrozenReport found = frozen.find(handle, id).orElseThrow(() -> new Refusal("report.frozen.unknown"));
            trail.note(
                    handle,
                    actor,
                    "report.export",
                    Map.of("frozen", found.reportNo(), "file", String.valueOf(file.getFileName())));
            return found;
        });
        ReportLanguage language = ReportLanguage.of(report.language()).orElse(ReportLanguage.ZH);
        ReportBook.save(
                granted.read(handle -> sheets(handle, id)), ReportWords.in(language), Seal.shown(report.seal()), file);
    }

    private List<ReportSheet> sheets(Handle handle, UUID id) {
        String content = frozen.content(handle, id).orElseThrow(() -> new Refusal("report.frozen.unknown"));
        FrozenReport report = frozen.find(handle, id).orElseThrow();
        if (!sha256(content).equals(report.hash())) {
            throw new Refusal("report.frozen.changed", report.reportNo());
        }
        try {
            return List.of(Json.MAPPER.readValue(content, ReportSheet[].class));
        } catch (JsonProcessingException e) {
            throw new Refusal("report.frozen.changed", report.reportNo());
        }
    }

    private static String json(List<ReportSheet> sheets) {
        try {
            return Json.MAPPER.writeValueAsString(sheets.toArray(ReportSheet[]::new));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report that cannot be written as JSON", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
