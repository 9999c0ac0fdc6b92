package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import org.jishi.intake.roster.RosterSubjectPatterns;
import org.jishi.support.Sources;
import org.junit.jupiter.api.Test;

/**
 * No regular expression of the program takes more than a few looks at each character of a text, whoever wrote the text. The
 * looks are counted, so that no clock decides.
 */
class LinearPatternsTest {
    private static final String WHOLE = "whole ";
    private static final int LENGTH = 3_000;
    /** Alternatives look at a character once each; what is not linear looks at it hundreds of times. */
    private static final int MOST_LOOKS = 200;

    private static final Pattern INLINE =
            Pattern.compile("\\.(?:replaceAll|replaceFirst|split|matches)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern UNICODE = Pattern.compile("(?<!\\\\)\\\\u([0-9a-fA-F]{4})");

    /** What is repeated, and what then ends it. */
    private static final List<String> SEEDS = List.of(
            "1",
            "12 ",
            "1-",
            "1.",
            ".0",
            "0",
            "x",
            "Ab",
            "a1",
            " ",
            "\t",
            "\n",
            "(",
            "[",
            "【",
            "()",
            ")",
            "\"",
            "'",
            "=",
            "_",
            "_x000",
            "-",
            "+",
            "/",
            ":",
            "：",
            ",",
            "，",
            "第",
            "一",
            "组",
            "第1",
            "村",
            "镇",
            "族",
            "回族",
            "土",
            "公司",
            "成功",
            "已",
            "交易",
            "批次",
            "笔数",
            "失败",
            "合计",
            "2026-",
            "20",
            "86",
            "13",
            "【填写",
            "[fill in",
            "电话",
            "联系人:",
            "1 1",
            "%",
            "$",
            "·");

    private static final List<String> ENDS = List.of("", "!", "\u4e2d", "x", "1", " ", "\n");

    @Test
    void everyPatternThatIsKept() throws ReflectiveOperationException {
        Map<String, Pattern> patterns = new LinkedHashMap<>(RosterSubjectPatterns.all());
        for (Path file : Sources.java(Sources.MAIN)) {
            if (Sources.code(file).contains("Pattern.compile(")) {
                Class<?> type = Class.forName(
                        Sources.MAIN
                                .relativize(file)
                                .toString()
                                .replace(".java", "")
                                .replace('\\', '/')
                                .replace('/', '.'),
                        false,
                        LinearPatternsTest.class.getClassLoader());
                for (Field field : type.getDeclaredFields()) {
                    // a control's own class begins with the toolkit
                    if (field.getType() == Pattern.class
                            && Modifier.isStatic(field.getModifiers())
                            && !Node.class.isAssignableFrom(type)) {
                        field.setAccessible(true);
                        String use = onlyMatches(Sources.read(file), field.getName()) ? WHOLE : "";
                        patterns.put(use + type.getSimpleName() + "." + field.getName(), (Pattern) field.get(null));
                    }
                }
            }
        }
        assertThat(patterns).hasSizeGreaterThan(60);
        assertThat(slow(patterns)).isEmpty();
    }

    /** Whether the pattern is only ever held against a whole text, never sought within one. */
    private static boolean onlyMatches(String source, String name) {
        Matcher use = Pattern.compile("\\b" + name + "\\s*\\.matcher\\([^;]*;").matcher(source);
        boolean any = false;
        while (use.find()) {
            any = true;
            if (!use.group().contains(".matches()")) {
                return false;
            }
        }
        return any && !source.contains(name + ".asPredicate") && !source.contains(name + ".split");
    }

    @Test
    void everyPatternWithinTheCode() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (Path file : Sources.java(Sources.MAIN)) {
            String text = Sources.read(file);
            Matcher found = INLINE.matcher(text);
            while (found.find()) {
                String regex = UNICODE.matcher(found.group(1))
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                        .translateEscapes();
                if (text.substring(Math.max(0, found.start() - 80), found.start())
                        .contains("atcher(")) {
                    continue;
                }
                patterns.put(
                        (found.group().startsWith(".matches") ? WHOLE : "") + file.getFileName() + " " + regex,
                        Pattern.compile(regex));
            }
        }
        assertThat(patterns).hasSizeGreaterThan(50);
        assertThat(slow(patterns)).isEmpty();
    }

    @Test
    void aPatternThatIsNotLinearIsFound() {
        assertThat(slow(Map.of("digits", Pattern.compile("(\\d+)\\.0+")))).hasSize(1);
        assertThat(slow(Map.of("brackets", Pattern.compile("[(\\[].*?[)\\]]")))).hasSize(1);
        assertThat(slow(Map.of("endings", Pattern.compile("第?[0-9]+(?:组|社)$")))).hasSize(1);
    }

    private static List<String> slow(Map<String, Pattern> patterns) {
        List<String> slow = new ArrayList<>();
        patterns.forEach((name, pattern) -> {
            for (String seed : SEEDS) {
                String body = seed.repeat(LENGTH / seed.length());
                for (String end : ENDS) {
                    String worst = worst(pattern, body + end, !name.startsWith(WHOLE));
                    if (!worst.isEmpty()) {
                        slow.add(name + " on " + seed.strip() + " … " + end.strip() + ": " + worst);
                        return;
                    }
                }
            }
        });
        return slow;
    }

    private static String worst(Pattern pattern, String text, boolean within) {
        try {
            Matcher all = pattern.matcher(new Counted(text));
            while (within && all.find()) {
                // on to the next
            }
            pattern.matcher(new Counted(text)).matches();
            return "";
        } catch (TooManyLooks e) {
            return "looks at each character too often";
        } catch (StackOverflowError e) {
            return "needs too deep a stack";
        }
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A text that counts how often it is looked at. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long looks;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > (long) MOST_LOOKS * text.length()) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
