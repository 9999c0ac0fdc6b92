package org.jishi.person;

import java.util.Comparator;
import java.util.List;

/** Puts levels of education in the order in which one passes through them, however rosters name them. */
final class EducationOrder {
    /** Beginning at the lowest; words of one level stand together. What holds words of two has the level named first here. */
    private static final List<Level> LEVELS = List.of(
            new Level(3, List.of("初中", "初级中学")),
            new Level(6, List.of("高职高专", "高专")),
            new Level(5, List.of("中专", "中等专", "中等职", "中职", "职高", "职业高中", "职业中", "中技", "技校", "技工")),
            new Level(4, List.of("高中", "高级中学")),
            new Level(6, List.of("大专", "专科", "高职", "高等职业")),
            new Level(9, List.of("博士")),
            new Level(8, List.of("研究生", "硕士")),
            new Level(7, List.of("本科", "学士", "大学")),
            new Level(2, List.of("小学")),
            new Level(1, List.of("学前", "幼儿")),
            new Level(0, List.of("文盲", "不识字", "未上学", "未上过学", "无学历")));

    private static final int UNKNOWN = 10;

    private record Level(int height, List<String> words) {
        boolean is(String said) {
            return words.stream().anyMatch(said::contains);
        }
    }

    private EducationOrder() {}

    /** The same words, from the lowest level on; what names none stays as it stands, at the end. */
    static List<String> of(List<String> said) {
        return said.stream()
                .sorted(Comparator.comparingInt(EducationOrder::height)
                        .thenComparing(word -> height(word) == UNKNOWN ? "" : word))
                .toList();
    }

    private static int height(String said) {
        return LEVELS.stream()
                .filter(level -> level.is(said))
                .findFirst()
                .map(Level::height)
                .orElse(UNKNOWN);
    }
}
