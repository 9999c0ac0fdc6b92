package org.jishi.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Levels of education stand as one passes through them. */
class EducationOrderTest {
    @Test
    void levelsStandFromTheLowestOnWhateverTheyAreCalled() {
        assertThat(EducationOrder.of(List.of(
                        "高中", "初中", "其他", "大学本科", "小学", "硕士研究生", "中专", "大专", "文盲", "博士研究生", "高职", "职业高中", "初中毕业",
                        "不详")))
                .containsExactly(
                        "文盲", "小学", "初中", "初中毕业", "高中", "中专", "职业高中", "大专", "高职", "大学本科", "硕士研究生", "博士研究生", "其他", "不详");
    }

    @Test
    void whatHoldsWordsOfTwoLevelsIsTheOneItMeans() {
        assertThat(EducationOrder.of(List.of("大学专科", "中等专科", "大学", "高级中学", "初级中学", "中等职业学校")))
                .containsExactly("初级中学", "高级中学", "中等专科", "中等职业学校", "大学专科", "大学");
    }
}
