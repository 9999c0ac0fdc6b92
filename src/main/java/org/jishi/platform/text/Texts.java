package org.jishi.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jishi.platform.time.Period;

/**
 * Every text of the program in one language. A room's texts lie in {@code text/<language>/<room>.properties}; a key
 * begins with its room ("people.register.title"). Texts are {@link MessageFormat} patterns only when called with
 * arguments, so an apostrophe needs doubling only beside {0}.
 */
public final class Texts {
    /** The bundles, one for each room of the house. */
    public static final List<String> ROOMS = List.of(
            "platform",
            "kit",
            "place",
            "evidence",
            "approval",
            "people",
            "policy",
            "casework",
            "fund",
            "payment",
            "training",
            "sales",
            "subsidy",
            "branding",
            "award",
            "report",
            "desk",
            "admin",
            "sample",
            "app");

    private final Language language;
    private final Map<String, String> patterns;

    private Texts(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    public static Texts in(Language language) {
        Map<String, String> patterns = new HashMap<>();
        for (String room : ROOMS) {
            load(language, room).forEach((key, value) -> patterns.put((String) key, (String) value));
        }
        return new Texts(language, Map.copyOf(patterns));
    }

    /** One room's bundle as it stands in the file; empty when the room has none. */
    public static Properties load(Language language, String room) {
        Properties properties = new Properties();
        String path = "/text/" + language.folder() + "/" + room + ".properties";
        try (InputStream stream = Texts.class.getResourceAsStream(path)) {
            if (stream != null) {
                properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The text of a key with its arguments put in. A key that is missing shows as itself, so that a test can find it. */
    public String text(String key, Object... args) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        if (args.length == 0) {
            return pattern;
        }
        Object[] shown = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            shown[i] = show(args[i]);
        }
        return new MessageFormat(pattern, language.locale()).format(shown);
    }

    /** The text of an enum's value: key {@code prefix.VALUE}. */
    public String text(String prefix, Enum<?> value) {
        return text(prefix + "." + value.name());
    }

    public String text(Problem problem) {
        return text(problem.key(), problem.args().toArray());
    }

    /** A period as every page says it: "2026 年第 3 季度", "2026 年 8 月", "2026 年". */
    public String words(Period period) {
        String year = String.valueOf(period.year());
        return switch (period.kind()) {
            case YEAR -> text("platform.period.YEAR", year);
            case QUARTER -> text("platform.period.QUARTER", year, String.valueOf(period.quarter()));
            case MONTH -> text("platform.period.MONTH", year, period.first().getMonthValue());
        };
    }

    /** All problems of a refusal, a line each. */
    public String text(Refusal refusal) {
        return refusal.problems().stream().map(this::text).collect(Collectors.joining("\n"));
    }

    private Object show(Object arg) {
        return switch (arg) {
            // a number stays one, so that a text may choose its words by it
            case Integer number -> number;
            case Long number -> number;
            case LocalDate date -> date.toString();
            case Period period -> words(period);
            case Problem problem -> text(problem);
            case List<?> several ->
                several.stream()
                        .map(this::show)
                        .map(String::valueOf)
                        .collect(Collectors.joining(text("platform.comma")));
            default -> String.valueOf(arg);
        };
    }
}
