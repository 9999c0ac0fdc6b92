package org.jishi.person;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.Masking;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.workbook.FormPage;
import org.jishi.platform.workbook.ListFile;
import org.jishi.platform.workbook.LongTable;
import org.jspecify.annotations.Nullable;

/**
 * All that match what a list of the register asks, or those chosen one by one, as a workbook or a CSV. What not everybody
 * may see stands masked, unless somebody who may gives a reason. The trail tells of the export before there is a file, and
 * its seal of then stands at the foot of each page; whose list it is, who made it and when stand over it.
 */
public final class RegisterExport {
    private static final int CHUNK = 500;

    /** A number, or most of one, that somebody looked for. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\dXx]{5,}");

    /** What is exported. */
    public interface Subject {
        /** What the trail calls the export. */
        String act();

        /** What the trail calls how many there were. */
        String counted();

        /** The beginning of the keys of its words, such as "people.export.". */
        String keys();

        /** The key of the sheet's name. */
        String title();

        List<UUID> ids(PageRequest wanted);

        /** @param whole whether numbers stand as they are */
        Sheet sheet(Texts texts, boolean whole);
    }

    /** The columns and what stands in them. */
    public interface Sheet {
        List<LongTable.Column> columns();

        /** In the order of the ids; those that are no longer in the register are left out. */
        List<@Nullable Object[]> rows(Handle handle, List<UUID> ids);
    }

    private final Acts acts;
    private final AuditTrail trail;
    private final Subject subject;

    public RegisterExport(Acts acts, Subject subject) {
        this.acts = acts;
        this.trail = acts.trail();
        this.subject = subject;
    }

    /** The beginning of the keys of the words around it. */
    public String keys() {
        return subject.keys();
    }

    /**
     * Writes the file, whole or not at all; its ending says which kind, .xlsx or .csv.
     *
     * @param wanted search, filters and order, as the list has them; all pages of it
     * @param reason why numbers stand whole, null for masked ones
     * @return how many the file has
     */
    public long run(PageRequest wanted, @Nullable String reason, Texts texts, Path file, Progress progress) {
        acts.require(Act.PEOPLE_EXPORT);
        Map<String, Object> asked = Map.of("filters", wanted.filters(), "search", masked(wanted.search()));
        return run(subject.ids(wanted), asked, reason, texts, file, progress);
    }

    /**
     * The same for those chosen one by one.
     *
     * @param chosen in the order in which they stand in the file
     */
    public long run(List<UUID> chosen, @Nullable String reason, Texts texts, Path file, Progress progress) {
        return run(chosen, Map.of("chosen", true), reason, texts, file, progress);
    }

    /** The headings of the columns that the file would have. */
    public List<String> columns(Texts texts, boolean whole) {
        acts.require(Act.PEOPLE_EXPORT);
        return subject.sheet(texts, whole).columns().stream()
                .map(LongTable.Column::heading)
                .toList();
    }

    private long run(
            List<UUID> all,
            Map<String, Object> asked,
            @Nullable String reason,
            Texts texts,
            Path file,
            Progress progress) {
        boolean whole = reason != null;
        Granted granted =
                acts.require(whole ? Right.allOf(Act.PEOPLE_EXPORT, Act.PEOPLE_EXPORT_WHOLE) : Act.PEOPLE_EXPORT);
        String why = reason == null ? "" : reason.strip();
        if (whole && why.isEmpty()) {
            throw Refusal.at("reason", subject.keys() + "reasonMissing");
        }
        if (all.isEmpty()) {
            throw new Refusal(subject.keys() + "nobody");
        }
        boolean sample = granted.read(Settings::isSample);
        Map<String, Object> detail = new LinkedHashMap<>(asked);
        detail.put(subject.counted(), all.size());
        detail.put("file", String.valueOf(file.getFileName()));
        detail.put("wholeIds", whole);
        detail.put("reason", why);
        FormPage page = granted.write((handle, actor) -> {
            trail.note(handle, actor, subject.act(), detail);
            return FormPage.landscape(texts, texts.text("platform.workbook.sealOf", trail.seal(handle)), "")
                    .under(
                            texts.text(
                                    "people.export.unit",
                                    Settings.find(handle, Settings.OFFICE_NAME).orElse("")),
                            texts.text(subject.keys() + "heading"),
                            texts.text("people.export.made", actor.name(), acts.today()));
        });
        Sheet sheet = subject.sheet(texts, whole);
        Sheet written = sample ? new OfSample(sheet, texts.text("people.export.sample")) : sheet;
        long[] rows = {0};
        ListFile.save(
                file,
                texts.text(subject.title()),
                page,
                written.columns(),
                to -> rows[0] = fill(granted, to, written, all, progress));
        return rows[0];
    }

    private static String masked(String search) {
        return NUMBER.matcher(search).replaceAll(found -> Masking.phone(found.group()));
    }

    /** Reads as it writes, so that 200,000 rows need no memory; who was merged meanwhile is left out. */
    private long fill(Granted granted, ListFile.Rows rows, Sheet sheet, List<UUID> all, Progress progress)
            throws IOException {
        long written = 0;
        for (int from = 0; from < all.size(); from += CHUNK) {
            progress.check();
            List<UUID> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            for (@Nullable Object[] row : granted.snapshot(handle -> sheet.rows(handle, chunk))) {
                rows.row(row);
                written++;
            }
            progress.report(from + chunk.size(), all.size());
        }
        return written;
    }

    /** What comes out of the sample county says so in each row. */
    private record OfSample(Sheet sheet, String word) implements Sheet {
        @Override
        public List<LongTable.Column> columns() {
            List<LongTable.Column> columns = new ArrayList<>(sheet.columns());
            columns.add(LongTable.Column.text(word, 8));
            return columns;
        }

        @Override
        public List<@Nullable Object[]> rows(Handle handle, List<UUID> ids) {
            List<@Nullable Object[]> longer = new ArrayList<>();
            for (@Nullable Object[] row : sheet.rows(handle, ids)) {
                @Nullable Object[] more = Arrays.copyOf(row, row.length + 1);
                more[row.length] = word;
                longer.add(more);
            }
            return longer;
        }
    }
}
