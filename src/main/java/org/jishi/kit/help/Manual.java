package org.jishi.kit.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jishi.platform.text.Language;

/**
 * The manual as it lies in docs/manual, in sections. A section's id is the number in its heading, and for what stands
 * below that the number and its place, such as "4.1": the same in both languages.
 */
public final class Manual {
    /** A piece of a section, one below the other. */
    public enum Kind {
        PARAGRAPH,
        ITEM,
        PICTURE,
        CODE
    }

    /** @param text what stands there; of a picture its file */
    public record Block(Kind kind, String text) {}

    /** @param deep whether it stands below another */
    public record Section(String id, String title, boolean deep, List<Block> blocks) {
        /** Whether one of these words stands in it, small or large letters alike. */
        boolean has(String words) {
            return title.toLowerCase(Locale.ROOT).contains(words)
                    || blocks.stream()
                            .anyMatch(block -> block.kind() != Kind.PICTURE
                                    && block.text().toLowerCase(Locale.ROOT).contains(words));
        }
    }

    private static final String FIRST = "0";

    /** Who reads it in the program chose the language there. */
    private static final Pattern OTHER_LANGUAGE =
            Pattern.compile("(?:English: |\\p{IsHan}{2}\\x{FF1A})\\[[^\\]]*+\\]\\(README[^)]*+\\)[\\x{3002}.] ?");

    private final List<Section> sections;

    private Manual(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    public static Manual in(Language language) {
        String name = language == Language.EN ? "README.md" : "README.zh-CN.md";
        URL file = find(name).orElseThrow(() -> new IllegalStateException("no manual " + name));
        try (InputStream stream = file.openStream()) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return read(OTHER_LANGUAGE.matcher(text).replaceAll(""));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Packed by the build from docs/manual, its pictures too. */
    static Optional<URL> find(String name) {
        return Optional.ofNullable(Manual.class.getResource("/manual/" + name));
    }

    static Manual read(String markdown) {
        List<Section> found = new ArrayList<>();
        String chapter = FIRST;
        int below = 0;
        List<Block> blocks = new ArrayList<>();
        boolean code = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                code = !code;
            } else if (code) {
                blocks.add(new Block(Kind.CODE, line));
            } else if (line.startsWith("#")) {
                String title = line.replaceFirst("^#+ ", "");
                boolean deep = line.startsWith("###");
                if (deep) {
                    below++;
                } else {
                    chapter = line.startsWith("## ") ? title.substring(0, Math.max(0, title.indexOf(' '))) : FIRST;
                    below = 0;
                }
                blocks = new ArrayList<>();
                found.add(new Section(deep ? chapter + "." + below : chapter, title, deep, blocks));
            } else if (line.startsWith("![")) {
                blocks.add(new Block(Kind.PICTURE, line.substring(line.indexOf('(') + 1, line.lastIndexOf(')'))));
            } else if (line.matches("(-|\\d+\\.) .*")) {
                blocks.add(new Block(Kind.ITEM, line.replaceFirst("^- ", "• ")));
            } else if (!line.isBlank()) {
                blocks.add(new Block(Kind.PARAGRAPH, line));
            }
        }
        return new Manual(found);
    }

    public List<Section> sections() {
        return sections;
    }

    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }
}
