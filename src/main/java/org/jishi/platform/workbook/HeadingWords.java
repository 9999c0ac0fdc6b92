package org.jishi.platform.workbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What headings mean. A heading is a field's when it is one of the field's own words, alone or among words that may stand
 * beside any of them: 学员联系电话1 is 联系电话. A heading that merely holds such a word is something else: 身份证有效期 is no
 * 身份证, 紧急联系人电话 is not the person's.
 */
public final class HeadingWords<F> {
    /** A heading, or a group above it, that speaks of somebody else than whom the row lists. */
    private static final List<String> OTHERS = List.of(
            "户主", "配偶", "妻子", "丈夫", "父亲", "母亲", "父母", "子女", "监护人", "家长", "家属", "亲属", "紧急", "联系人", "法定代表人", "法人", "负责人",
            "经营者", "理事长", "介绍人", "推荐人", "担保人", "帮扶", "包保", "讲师", "教师", "班主任", "代领", "代办", "审核", "制表", "填表", "经办");

    /** They say nothing of what a column holds. */
    private static final Set<String> NOTHING =
            Set.of("必填", "选填", "请填写", "填写", "的", "其", "和", "或", "及", "与", "/", "|", "\\", "一", "二", "三", "四");

    /** How words end that mean the same with 号 behind them. */
    private static final String HAVE_NUMBERS = "证件卡机话账折";

    private final Map<F, List<String>> own = new HashMap<>();
    private final Map<F, Set<String>> around = new HashMap<>();

    /**
     * @param synonyms each field's headings, the usual one first; "联系方式/电话" names a heading under another
     * @param beside what may stand before or behind them
     */
    public HeadingWords(Map<F, List<String>> synonyms, Collection<String> beside) {
        List<String> plain = beside.stream().map(Headings::plain).toList();
        synonyms.forEach((field, words) -> {
            List<String> bare = words.stream().map(HeadingWords::bare).toList();
            own.put(field, bare);
            Set<String> all = new HashSet<>(NOTHING);
            all.addAll(plain);
            all.addAll(bare);
            around.put(field, all);
        });
    }

    private static String bare(String word) {
        return String.join(
                "/", List.of(word.split("/")).stream().map(Headings::plain).toList());
    }

    Set<F> fields() {
        return own.keySet();
    }

    /**
     * How well a heading fits a field: 0 not at all, 100 exactly its first synonym.
     *
     * @param levels of the heading, plain, the lowest last
     */
    double fit(F field, List<String> levels) {
        String heading = ofWhom(levels);
        String path = String.join("/", levels);
        List<String> words = own.getOrDefault(field, List.of());
        double best = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (heading.equals(word) || path.equals(word)) {
                best = Math.max(best, 100 - Math.min(i, 20));
            } else if (standsAmong(heading, word, around.getOrDefault(field, Set.of()))) {
                best = Math.max(best, 30 + 45.0 * word.length() / heading.length());
            }
        }
        return best;
    }

    /** The lowest level; with the word of a group above it that says of whom: 姓名 below 户主信息 is 户主姓名. */
    private static String ofWhom(List<String> levels) {
        String last = levels.getLast();
        for (String group : levels.subList(0, levels.size() - 1)) {
            for (String other : OTHERS) {
                if (group.contains(other)) {
                    return last.contains(other) ? last : other + last;
                }
            }
        }
        return last;
    }

    private static boolean standsAmong(String heading, String word, Set<String> around) {
        for (int at = heading.indexOf(word); at >= 0; at = heading.indexOf(word, at + 1)) {
            if (isMadeOf(heading.substring(0, at), around)
                    && isMadeOf(withoutNumber(word, heading.substring(at + word.length())), around)) {
                return true;
            }
        }
        return false;
    }

    /** 二代证号 is the same as 二代证, but 开户行号 is not the bank. */
    private static String withoutNumber(String word, String rest) {
        if (!word.isEmpty() && rest.startsWith("号") && HAVE_NUMBERS.indexOf(word.charAt(word.length() - 1)) >= 0) {
            return rest.startsWith("号码") ? rest.substring(2) : rest.substring(1);
        }
        return rest;
    }

    /** Whether a text is nothing but such words and digits, one behind the other. */
    private static boolean isMadeOf(String text, Set<String> words) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int at = 0; at < text.length(); at++) {
            if (!reached[at]) {
                continue;
            }
            if (Character.isDigit(text.charAt(at))) {
                reached[at + 1] = true;
            }
            for (String word : words) {
                if (!word.isEmpty() && text.startsWith(word, at)) {
                    reached[at + word.length()] = true;
                }
            }
        }
        return reached[text.length()];
    }
}
