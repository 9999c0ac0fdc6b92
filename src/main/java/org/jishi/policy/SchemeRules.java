package org.jishi.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.jishi.platform.audit.Json;

/** Rule records of the features, as JSON in a version. A record that cannot be read again is a defect, hence no refusal. */
public final class SchemeRules {
    private SchemeRules() {}

    public static String write(Record rules) {
        try {
            return Json.MAPPER.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("rules that cannot be written as JSON", e);
        }
    }

    public static <T extends Record> T read(SchemeVersion version, Class<T> type) {
        return read(version.rules(), type);
    }

    /** @param rules JSON as {@link #write} made it */
    public static <T extends Record> T read(String rules, Class<T> type) {
        try {
            return Json.MAPPER.readValue(rules, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rules that no " + type.getSimpleName() + " wrote", e);
        }
    }
}
