package org.jishi.identity;

import java.util.Comparator;

/** The order of names in the office's own short lists: by their Hanyu Pinyin, as the list of people has it. */
public final class NameOrder {
    private NameOrder() {}

    /** What a name is ordered by: its syllables, then the name itself. */
    public static String key(String name) {
        return key(new Pinyin(), name);
    }

    public static Comparator<String> byName() {
        Pinyin pinyin = new Pinyin();
        return Comparator.comparing(name -> key(pinyin, name));
    }

    private static String key(Pinyin pinyin, String name) {
        return pinyin.ofPerson(name).full() + '\0' + name;
    }
}
