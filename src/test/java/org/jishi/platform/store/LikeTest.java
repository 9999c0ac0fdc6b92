package org.jishi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class LikeTest {
    private static final Path MAIN = Path.of("src/main/java");

    /** A statement that compares with what somebody typed. */
    private static final Pattern COMPARES = Pattern.compile("\\bLIKE (UPPER\\()?[:?]");

    private static final Pattern MAKES = Pattern.compile("\"[^\"]*%\" *\\+|\\+ *\"%|\\[%_]|\"[%_]\"|ESCAPE '");

    @Test
    void whatIsAWildcardElsewhereStandsForItself() {
        Jdbi store = Jdbi.create("jdbc:h2:mem:");
        try (Handle handle = store.open()) {
            handle.execute("CREATE TABLE t (name varchar(20))");
            handle.execute(
                    "INSERT INTO t VALUES ('100%'), ('100 yuan'), ('a_b'), ('axb'), ('c\\d'), ('cd'), ('50%_\\')");
            assertThat(found(handle, Like.holding("%"))).containsExactly("100%", "50%_\\");
            assertThat(found(handle, Like.holding("_"))).containsExactly("50%_\\", "a_b");
            assertThat(found(handle, Like.holding("\\"))).containsExactly("50%_\\", "c\\d");
            assertThat(found(handle, Like.beginning("100%"))).containsExactly("100%");
            assertThat(found(handle, Like.beginning("100"))).containsExactly("100 yuan", "100%");
            assertThat(found(handle, Like.holding("%_\\"))).containsExactly("50%_\\");
            assertThat(found(handle, Like.beginning("0"))).isEmpty();
        }
    }

    private static List<String> found(Handle handle, String pattern) {
        return handle.createQuery("SELECT name FROM t WHERE name LIKE :like ORDER BY name")
                .bind("like", pattern)
                .mapTo(String.class)
                .list();
    }

    /** What compares with typed words has its pattern from here, and makes none of its own. */
    @Test
    void noOtherSourceMakesAPattern() throws IOException {
        try (Stream<Path> all = Files.walk(MAIN)) {
            List<Path> comparing = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> COMPARES.matcher(read(file)).find())
                    .filter(file -> !file.endsWith("Like.java"))
                    .toList();
            assertThat(comparing).hasSizeGreaterThan(15).allSatisfy(file -> {
                String source = read(file);
                assertThat(source).as(file.toString()).contains("Like.");
                assertThat(MAKES.matcher(source).results().map(each -> each.group()))
                        .as(file.toString())
                        .isEmpty();
            });
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
