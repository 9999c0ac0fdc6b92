package org.jishi.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jishi.desk.TrailFile;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.Test;

/** What the program calls things is no word for an auditor. */
class TrailWordsTest {
    private final TrailWords words = new TrailWords(Texts.in(Language.ZH));

    private String shown(String act, String table, String name, String... values) {
        TrailFile.Line line = new TrailFile.Line(name, name.startsWith("changes."), List.of(values));
        return words.label(line) + "=" + words.content(act, table, line);
    }

    @Test
    void codesAndNamesHaveWords() {
        assertThat(shown("admin.addUser", "login", "login", "clerk")).isEqualTo("登录名=clerk");
        assertThat(shown("admin.addUser", "login", "roles", "CLERK", "REVIEWER"))
                .isEqualTo("岗位=经办、初审");
        assertThat(shown("admin.addUser", "login", "roles", "CLERK,REVIEWER")).isEqualTo("岗位=经办,初审");
        assertThat(shown("subsidy.decide", "subsidy_claim", "status", "REVIEWED"))
                .isEqualTo("状态=待审定");
        assertThat(shown("award.approveLine", "award_line", "status", "APPROVED"))
                .isEqualTo("状态=待公示");
        assertThat(shown("training.cancelSession", "class_session", "status", "PLANNED"))
                .isEqualTo("状态=未开");
        assertThat(shown("training.holdSession", "class_session", "", "2026-01-03 AFTERNOON"))
                .isEqualTo("内容=2026-01-03 下午");
        assertThat(shown("branding.plan", "branding_case", "items.2.kind", "TEST_REPORT"))
                .isEqualTo("支持内容 2 类别=检验检测");
        assertThat(shown("people.change", "person", "changes.phone", "138****0001", "139****0002"))
                .isEqualTo("电话=138****0001 → 139****0002");
        assertThat(shown("people.tag", "person_tag", "tag", "VETERAN")).isEqualTo("人员类别=退役军人");
        assertThat(shown("approval.begin", "approval_step", "subjectKind", "subsidy_claim"))
                .isEqualTo("事项类型=补贴申请");
        assertThat(shown("sales.addShop", "shop", "platform", "TAOBAO")).isEqualTo("平台=淘宝");
        assertThat(shown("training.mark", "attendance", "is", "PRESENT")).isEqualTo("改为=出勤");
    }

    @Test
    void whatHasNoWordsYetIsNotShownByItsNameInTheProgram() {
        assertThat(shown("people.change", "person", "someNewThing", "甲")).isEqualTo("其他内容=甲");
    }
}
