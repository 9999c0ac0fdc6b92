package org.jishi.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.store.Settings;

/**
 * Which papers a subject needs and has, for any room inside its transaction. What a kind of subject needs is data: the
 * table that came with the program ({@code data/papers.csv}), or the office's own list in the setting
 * {@code papers.required.KIND}.
 */
public final class RequiredPapers {
    private static final String FILE = "/data/papers.csv";
    private static final String SETTING = "papers.required.";

    private final Map<String, List<String>> bundled;
    private final PaperRepository papers = new PaperRepository();

    private RequiredPapers(Map<String, List<String>> bundled) {
        this.bundled = Map.copyOf(bundled);
    }

    /** With the table that came with the program. */
    public static RequiredPapers bundled() {
        Map<String, List<String>> read = new HashMap<>();
        try (InputStream stream = RequiredPapers.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the program came without " + FILE);
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(","))
                    .forEach(line -> read.put(
                            line.substring(0, line.indexOf(',')).strip(),
                            words(line.substring(line.indexOf(',') + 1))));
            return new RequiredPapers(read);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The setting in which an office keeps its own list for a kind of subject. */
    public static String setting(String subjectKind) {
        return SETTING + subjectKind;
    }

    /** The types that every subject of the kind needs. */
    public List<String> of(Handle handle, String subjectKind) {
        return Settings.find(handle, setting(subjectKind))
                .map(RequiredPapers::words)
                .orElse(bundled.getOrDefault(subjectKind, List.of()));
    }

    /** The types of the papers that the subject has, withdrawn ones apart. */
    public Set<String> filed(Handle handle, String subjectKind, UUID subjectId) {
        return papers.kinds(handle, subjectKind, subjectId);
    }

    /** The types that the subject still needs. */
    public List<String> missing(Handle handle, String subjectKind, UUID subjectId) {
        Set<String> filed = filed(handle, subjectKind, subjectId);
        return of(handle, subjectKind).stream()
                .filter(kind -> !filed.contains(kind))
                .toList();
    }
}
