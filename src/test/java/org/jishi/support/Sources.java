package org.jishi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program's own source files, for guards that look at what class files no longer tell. Tests run in the project's folder. */
public final class Sources {
    public static final Path MAIN = Path.of("src/main/java");
    public static final Path TEST = Path.of("src/test/java");

    private Sources() {}

    /**
     * @param text the literal without its quotes, escapes as written
     * @param block whether it is a text block
     */
    public record Literal(Path file, int line, String text, boolean block) {
        @Override
        public String toString() {
            return file + ":" + line + " \"" + text + "\"";
        }
    }

    public static List<Path> java(Path root) {
        return files(root, ".java");
    }

    public static List<Path> files(Path root, String ending) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source with comments and the contents of literals blanked, line breaks kept. */
    public static String code(Path file) {
        StringBuilder code = new StringBuilder();
        scan(file, code, new ArrayList<>());
        return code.toString();
    }

    /** Every string literal outside comments. */
    public static List<Literal> literals(Path file) {
        List<Literal> literals = new ArrayList<>();
        scan(file, new StringBuilder(), literals);
        return literals;
    }

    private static void scan(Path file, StringBuilder code, List<Literal> literals) {
        String text = read(file);
        int line = 1;
        for (int at = 0; at < text.length(); ) {
            int end;
            boolean literal = false;
            int quotes = 1;
            if (text.startsWith("//", at)) {
                end = upTo(text, "\n", at, 0);
            } else if (text.startsWith("/*", at)) {
                end = upTo(text, "*/", at + 2, 2);
            } else if (text.startsWith("\"\"\"", at)) {
                literal = true;
                quotes = 3;
                end = upTo(text, "\"\"\"", at + 3, 3);
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                literal = text.charAt(at) == '"';
                end = at + 1;
                while (text.charAt(end) != text.charAt(at)) {
                    end += text.charAt(end) == '\\' ? 2 : 1;
                }
                end++;
            } else {
                code.append(text.charAt(at));
                line += text.charAt(at) == '\n' ? 1 : 0;
                at++;
                continue;
            }
            if (literal) {
                literals.add(new Literal(file, line, text.substring(at + quotes, end - quotes), quotes == 3));
                code.append("\"\"");
            }
            String passed = text.substring(at, end);
            int breaks = (int) passed.chars().filter(c -> c == '\n').count();
            line += breaks;
            code.append("\n".repeat(breaks));
            at = end;
        }
    }

    private static int upTo(String text, String mark, int from, int beyond) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + beyond;
    }
}
