package org.jishi.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What follow-ups write under 就业情况. */
class EmploymentTest {
    private final Employment employment = Employment.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "待业",
                "无",
                "失业",
                "在读",
                "务农",
                "无业",
                "暂无",
                "没有",
                "在家待业",
                "待业，求职中",
                "退休",
                "学生",
                "在家带孩子",
                "尚未就业",
                "/",
                "-",
                "—",
                "0",
                "暂无工作",
                "在家务农、照顾老人",
                "None",
                "unemployed",
                "looking for work",
                "无（在读）"
            })
    void isNoEmployment(String written) {
        assertThat(employment.is(written)).as(written).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "在直播公司上班",
                "县城超市营业员",
                "开网店",
                "个体经营",
                "务农，农闲在快递网点上班",
                "合作社会计",
                "电商客服",
                "works in a shop",
                "务农兼直播带货"
            })
    void isEmploymentOrAStartUp(String written) {
        assertThat(employment.is(written)).as(written).isTrue();
    }
}
