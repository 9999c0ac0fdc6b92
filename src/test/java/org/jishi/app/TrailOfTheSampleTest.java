package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.platform.audit.Json;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an act of the sample county wrote down has words in the log, in both languages. */
class TrailOfTheSampleTest {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3,}(?:_[A-Z]+)*");

    /** What the log leaves out: see TrailDetail. */
    private static final Set<String> LEFT_OUT = Set.of(
            "id",
            "numberSeq",
            "numberYear",
            "pinyin",
            "pinyinInitials",
            "rules",
            "runningSum",
            "seq",
            "trailFrom",
            "version");

    @TempDir
    Path folder;

    private final Set<String> names = new TreeSet<>();
    private final Set<String> codes = new TreeSet<>();

    @Test
    void everyNameAndCodeHasWords() {
        OfficeClock clock = OfficeClock.fixed(Counties.TODAY.plusDays(1));
        try (DataFolder taken = DataFolder.take(Counties.copy(folder.resolve("county")));
                SignedIn in = new OfficeOpener(clock).open(taken, "auditor", SampleCounty.PASSWORD.toCharArray())) {
            List<String> details = in.office()
                    .database()
                    .read(handle -> handle.createQuery("SELECT DISTINCT detail FROM audit_entry")
                            .mapTo(String.class)
                            .list());
            details.forEach(this::read);
        }
        assertThat(names).hasSizeGreaterThan(200);
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            assertThat(names.stream()
                            .filter(name -> !texts.has("desk.trail.key." + name))
                            // keys of rows without a name are not shown
                            .filter(name -> !name.endsWith("Id")))
                    .as("names without words, %s", language)
                    .isEmpty();
            assertThat(codes.stream()
                            .filter(code -> Texts.ROOMS.stream()
                                    .flatMap(room -> Texts.load(language, room).stringPropertyNames().stream())
                                    .noneMatch(key -> key.endsWith("." + code))))
                    .as("codes without words, %s", language)
                    .isEmpty();
        }
    }

    private void read(String detail) {
        try {
            read(Json.MAPPER.readTree(detail));
        } catch (IOException e) {
            throw new AssertionError(detail, e);
        }
    }

    private void read(JsonNode node) {
        node.properties().stream()
                .filter(field -> !LEFT_OUT.contains(field.getKey())
                        && !field.getKey().matches("live([A-Z].*)?|.*Key|hidden|mergedInto"))
                .forEach(field -> {
                    names.add(field.getKey());
                    read(field.getValue());
                });
        if (node.isArray()) {
            node.forEach(this::read);
        } else if (node.isTextual() && CODE.matcher(node.asText()).matches()) {
            codes.add(node.asText());
        }
    }
}
