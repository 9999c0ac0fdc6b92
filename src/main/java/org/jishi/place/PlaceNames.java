package org.jishi.place;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How names of townships and villages are written in rosters, and the part of them that stays the same. */
public final class PlaceNames {
    /** What a villagers' committee is called, the longest first. */
    private static final List<String> VILLAGERS = List.of("村村民委员会", "村村委会", "村民委员会", "村委会", "村委", "村");

    private static final List<String> RESIDENTS = List.of("社区居民委员会", "社区居委会", "居民委员会", "社区居委", "居委会", "居委", "社区");

    private static final List<String> TOWNSHIP = List.of("街道办事处", "街道办", "街道", "民族乡", "乡", "镇");

    /** Groups below the village: 3组, 二社, 第5村民小组. */
    private static final Pattern GROUP =
            Pattern.compile("(?:第|(?<![0-9一二三四五六七八九十百]))[0-9一二三四五六七八九十百]++(?:村民小组|居民小组|小组|组|社|队|号)$");

    /** The longest first, so that 东乡族 is not taken for a 乡 of another people. */
    private static final List<String> PEOPLES = Stream.of(("蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎"
                            + "|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯"
                            + "|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺")
                    .split("\\|"))
            .map(people -> people + "族")
            .sorted(Comparator.comparingInt(people -> -people.length()))
            .toList();

    private static final int LONGEST_PEOPLE = 8;

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}·.,/\\\\-]");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*+\\)$");

    private PlaceNames() {}

    /** Full-width to half-width, no blanks, no brackets with remarks. */
    static String clean(String text) {
        String bare = BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        return BRACKETS.matcher(bare).replaceAll("");
    }

    static String withoutGroup(String village) {
        return GROUP.matcher(village).replaceFirst("");
    }

    /** What stays of a township's name: 云雾 of 云雾土家族乡, 永安 of 永安街道办事处. */
    static String townshipCore(String name) {
        String core = without(name, TOWNSHIP);
        String plain = withoutPeoples(core);
        return plain.isEmpty() ? core : plain;
    }

    private static String withoutPeoples(String name) {
        int end = name.length();
        while (true) {
            String rest = name.substring(Math.max(0, end - LONGEST_PEOPLE), end);
            Optional<String> people = PEOPLES.stream().filter(rest::endsWith).findFirst();
            if (people.isEmpty()) {
                return name.substring(0, end);
            }
            end -= people.get().length();
        }
    }

    /** What stays of a village's name: 丰收 of 丰收村村民委员会. */
    static String villageCore(String name) {
        String core = without(name, RESIDENTS);
        return core.equals(name) ? without(name, VILLAGERS) : core;
    }

    /** Whether the writing itself says which kind of committee it is. */
    static PlaceKind told(String name) {
        if (RESIDENTS.stream().anyMatch(name::endsWith)) {
            return PlaceKind.RESIDENTS;
        }
        return VILLAGERS.stream().anyMatch(name::endsWith) ? PlaceKind.VILLAGERS : PlaceKind.OTHER_VILLAGE;
    }

    /** What stays of a township's or a village's name. */
    public static String core(String name) {
        String core = townshipCore(name);
        return core.equals(name) ? villageCore(name) : core;
    }

    /** As spoken: 丰收村, 庙湾社区. */
    public static String spoken(String name) {
        String core = villageCore(name);
        return switch (told(name)) {
            case VILLAGERS -> core + "村";
            case RESIDENTS -> core + "社区";
            default -> name;
        };
    }

    /** The name without the first ending that fits; a name that is nothing but an ending stays. */
    private static String without(String name, List<String> endings) {
        for (String ending : endings) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
