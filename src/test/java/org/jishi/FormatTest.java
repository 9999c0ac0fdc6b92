package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jishi.support.Sources;
import org.junit.jupiter.api.Test;

/** The same rule as spotless:check, which cannot run where Maven itself runs on Java 17. */
class FormatTest {
    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    @Test
    void everySourceIsFormatted() {
        assertThat(Stream.of(Sources.MAIN, Sources.TEST)
                        .flatMap(root -> Sources.java(root).stream())
                        .parallel()
                        .filter(file -> !isFormatted(file))
                        .toList())
                .as("to format: mvn spotless:apply (with JAVA_HOME on 25)")
                .isEmpty();
    }

    private static boolean isFormatted(Path file) {
        String source = Sources.read(file);
        try {
            String ordered = ImportOrderer.reorderImports(source, Style.PALANTIR);
            return FORMATTER
                    .formatSource(RemoveUnusedImports.removeUnusedImports(ordered))
                    .equals(source);
        } catch (FormatterException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
