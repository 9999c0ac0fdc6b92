package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the program may write into a column of fixed words fits there, also the words that no sample uses: a column
 * may hold any enumeration that has all the words found in it in the sample county.
 */
class StoredWordsFitTest {
    private record Column(String table, String name, int width) {}

    @TempDir
    Path home;

    @Test
    void everyWordOfAnEnumerationFitsItsColumn() {
        List<Set<String>> enumerations = enumerations();
        List<String> tooNarrow = new ArrayList<>();
        int[] known = {0};
        Counties.read(home.resolve("office"), handle -> {
            for (Column column : columns(handle)) {
                Set<String> found = found(handle, column);
                List<Set<String>> possible = found.isEmpty()
                        ? List.of()
                        : enumerations.stream()
                                .filter(all -> all.containsAll(found))
                                .toList();
                known[0] += possible.isEmpty() ? 0 : 1;
                possible.forEach(all -> all.stream()
                        .filter(word -> word.length() > column.width())
                        .forEach(word -> tooNarrow.add(column + " " + word + " " + found)));
            }
            return known[0];
        });
        assertThat(known[0]).as("columns of fixed words").isGreaterThan(50);
        assertThat(tooNarrow).isEmpty();
    }

    private static List<Column> columns(Handle handle) {
        return handle.createQuery("SELECT table_name, column_name, character_maximum_length"
                        + " FROM information_schema.columns"
                        + " WHERE lower(table_schema) = 'public' AND character_maximum_length <= 100")
                .map((row, context) -> new Column(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    private static Set<String> found(Handle handle, Column column) {
        return new TreeSet<>(handle.createQuery("SELECT DISTINCT " + column.name() + " FROM " + column.table()
                        + " WHERE " + column.name() + " IS NOT NULL LIMIT 200")
                .mapTo(String.class)
                .list());
    }

    private static List<Set<String>> enumerations() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.jishi").stream()
                        .filter(JavaClass::isEnum)
                        .map(each -> words(each.reflect()))
                        .toList();
    }

    private static Set<String> words(Class<?> enumeration) {
        Set<String> words = new TreeSet<>();
        Arrays.stream(enumeration.getEnumConstants()).forEach(each -> words.add(((Enum<?>) each).name()));
        return words;
    }
}
