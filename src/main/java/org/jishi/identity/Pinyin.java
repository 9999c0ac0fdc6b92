package org.jishi.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jishi.platform.text.HanReadings;

/**
 * Spells names in Hanyu Pinyin without tones, ü as v. A character of several readings takes its first, but the first
 * character of a person's name takes the one it has as a surname.
 */
public final class Pinyin {
    /**
     * @param full all syllables without spaces: zhangsan
     * @param initials their first letters: zs
     */
    public record Spelling(String full, String initials) {}

    private static final Map<String, String> SURNAMES = Map.ofEntries(
            Map.entry("单", "shan"),
            Map.entry("曾", "zeng"),
            Map.entry("仇", "qiu"),
            Map.entry("解", "xie"),
            Map.entry("查", "zha"),
            Map.entry("任", "ren"),
            Map.entry("朴", "piao"),
            Map.entry("区", "ou"),
            Map.entry("盖", "ge"),
            Map.entry("尉", "yu"),
            Map.entry("乐", "yue"),
            Map.entry("翟", "zhai"),
            Map.entry("覃", "qin"),
            Map.entry("隗", "wei"),
            Map.entry("缪", "miao"),
            Map.entry("员", "yun"),
            Map.entry("折", "she"),
            Map.entry("种", "chong"),
            Map.entry("秘", "bi"),
            Map.entry("冼", "xian"),
            Map.entry("洗", "xian"),
            Map.entry("召", "shao"),
            Map.entry("繁", "po"),
            Map.entry("万", "wan"),
            Map.entry("盛", "sheng"),
            Map.entry("石", "shi"),
            Map.entry("贾", "jia"),
            Map.entry("沈", "shen"),
            Map.entry("纪", "ji"),
            Map.entry("宁", "ning"),
            Map.entry("葛", "ge"),
            Map.entry("车", "che"),
            Map.entry("柏", "bai"),
            Map.entry("曲", "qu"),
            Map.entry("那", "na"),
            Map.entry("宿", "su"),
            Map.entry("牟", "mu"),
            Map.entry("都", "du"),
            Map.entry("冯", "feng"),
            Map.entry("戴", "dai"));

    private final Map<Integer, String> syllables = new ConcurrentHashMap<>();

    /** A person's name: its first character is read as a surname. */
    public Spelling ofPerson(String name) {
        return spell(name, true);
    }

    /** Any other words, such as a firm's name or a village's. */
    public Spelling of(String words) {
        return spell(words, false);
    }

    private Spelling spell(String text, boolean surnameFirst) {
        StringBuilder full = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        int position = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            String written = Character.toString(character);
            String syllable = position++ == 0 && surnameFirst ? SURNAMES.get(written) : null;
            if (syllable == null) {
                syllable = syllables.computeIfAbsent(character, Pinyin::look);
            }
            if (!syllable.isEmpty()) {
                full.append(syllable);
                initials.appendCodePoint(syllable.codePointAt(0));
            }
        }
        return new Spelling(full.toString(), initials.toString());
    }

    /** The first reading; a letter or digit stands for itself, and so does a character that the table does not have. */
    private static String look(int character) {
        List<String> readings = HanReadings.of(character);
        if (!readings.isEmpty()) {
            return readings.getFirst();
        }
        return Character.isLetterOrDigit(character)
                ? Character.toString(character).toLowerCase(Locale.ROOT)
                : "";
    }
}
