package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jishi.platform.workbook.HeaderFinder;
import org.jishi.platform.workbook.TableFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the headings of real rosters mean, and what they do not. */
class HeadingsOfRostersTest {
    @TempDir
    private Path folder;

    /** Which fields a heading is taken for, beside the two that every list has. */
    private Map<RosterField, Integer> fields(RosterSubject subject, String... headings) {
        try {
            Path file = folder.resolve("list.csv");
            boolean persons = subject == RosterSubject.PERSONS;
            Files.writeString(
                    file,
                    (persons ? "姓名,身份证号," : "企业名称,统一社会信用代码,") + String.join(",", headings) + "\n甲,1,"
                            + String.join(
                                    ",",
                                    IntStream.range(0, headings.length)
                                            .mapToObj(i -> "x" + i)
                                            .toList())
                            + "\n",
                    StandardCharsets.UTF_8);
            return HeaderFinder.parts(
                            TableFile.open(file).sheets().getFirst(),
                            RosterWords.load().headings(subject),
                            subject.naming(),
                            subject.number())
                    .getFirst()
                    .layout()
                    .columns();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private @Nullable RosterField meaning(RosterSubject subject, String heading) {
        return fields(subject, heading).entrySet().stream()
                .filter(entry -> entry.getValue() == 2)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "身份证有效期", "身份证有效期限", "身份证有效期起", "身份证到期日", "身份证复印件", "身份证照片", "身份证正反面", "身份证是否有效", "身份证签发机关", "配偶身份证号",
                "配偶姓名", "配偶电话", "监护人电话", "监护人身份证号", "父亲姓名", "母亲身份证号", "子女姓名", "家长联系电话", "紧急联系人", "紧急联系人电话", "紧急联系电话",
                "联系人", "介绍人电话", "推荐单位", "推荐人姓名", "帮扶人", "帮扶责任人", "帮扶人联系电话", "帮扶单位", "帮扶干部姓名", "包保干部电话", "开户行地址",
                "开户行行号", "开户行联系电话", "银行卡复印件", "银行卡照片", "银行卡是否激活", "单位地址", "单位电话", "单位负责人", "工作单位地址", "学员签名", "学员签字",
                "本人签字", "学员照片", "学员人数", "户主签字", "经办人", "经办人电话", "审核人", "村干部姓名", "村干部电话", "村书记姓名", "乡镇负责人", "乡镇审核意见",
                "村委会意见", "村级审核人", "培训类别", "培训类型", "培训地址", "培训地点", "培训单位", "培训时间", "培训课程名称", "产品类别", "店铺名称", "店铺地址",
                "网店地址", "网店名称", "网店链接", "经营类别", "就业类型", "代领人姓名", "代领人身份证号", "领取人签字", "证件照", "证件有效期", "手机型号", "手机品牌",
                "户主电话", "户主联系方式", "户主性别", "政治面貌", "微信号", "民族村", "姓名拼音", "户籍民警电话", "地址是否属实", "电话是否核实", "电话核实情况", "备注电话",
                "宅基地址"
            })
    void aHeadingThatMerelyHoldsAFieldsWordIsNotThatField(String heading) {
        assertThat(meaning(RosterSubject.PERSONS, heading)).as(heading).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "联系电话, PHONE",
        "联系电话（本人）, PHONE",
        "本人联系电话, PHONE",
        "学员联系电话, PHONE",
        "电话1, PHONE",
        "联系电话/手机, PHONE",
        "手机号码（必填）, PHONE",
        "移动电话号码, PHONE",
        "个人手机号, PHONE",
        "学员手机号码, PHONE",
        "家庭电话, PHONE",
        "联系 电话*, PHONE",
        "家庭详细地址, ADDRESS",
        "现家庭住址, ADDRESS",
        "学员家庭住址, ADDRESS",
        "居住详细地址, ADDRESS",
        "现居住地址, ADDRESS",
        "户籍详细地址, ADDRESS",
        "家庭住址（乡镇、村、组）, ADDRESS",
        "身份证地址, ADDRESS",
        "户口所在地, ADDRESS",
        "常住地址, ADDRESS",
        "学员性别, SEX",
        "性  别, SEX",
        "性别(男/女), SEX",
        "学员民族, ETHNICITY",
        "最高学历, EDUCATION",
        "学员文化程度, EDUCATION",
        "文化程度（学历）, EDUCATION",
        "出生日期（年月日）, BIRTH",
        "学员出生年月, BIRTH",
        "人员类别, TAGS",
        "参训人员类别, TAGS",
        "身份, TAGS",
        "学员身份, TAGS",
        "人员身份类别, TAGS",
        "所在乡镇（街道）, TOWNSHIP",
        "户籍乡镇, TOWNSHIP",
        "所属乡镇名称, TOWNSHIP",
        "乡（镇、街道）, TOWNSHIP",
        "所在村（社区）, VILLAGE",
        "村（社区）名称, VILLAGE",
        "所属行政村, VILLAGE",
        "村/社区, VILLAGE",
        "户籍村, VILLAGE",
        "村、组, VILLAGE",
        "工作单位名称, EMPLOYER",
        "现工作单位, EMPLOYER",
        "工作单位或合作社, EMPLOYER",
        "所在企业名称, EMPLOYER",
        "户主姓名, HEAD_NAME",
        "户主身份证号, HEAD_NUMBER",
        "户主身份证号码, HEAD_NUMBER",
        "与户主关系, RELATION",
        "与户主的关系（家庭关系）, RELATION",
        "开户行名称, BANK",
        "开户银行（具体到网点）, BANK",
        "社保卡开户行, BANK",
        "本人银行账号, ACCOUNT_NO",
        "银行卡号, ACCOUNT_NO",
        "农户一卡通账号, ACCOUNT_NO",
        "社保卡号, ACCOUNT_NO",
        "收款人账号, ACCOUNT_NO",
        "银行账户, ACCOUNT_NO",
        "备注, NOTE",
        "备注（说明）, NOTE",
        "其他备注, ",
        "户编号, HOUSEHOLD_NO",
        "农户户编号, HOUSEHOLD_NO",
        "序号, SEQUENCE",
        "学员编号, SEQUENCE",
        "是否开网店, HAS_SHOP"
    })
    void theHeadingsOfRealRostersAreUnderstood(String heading, @Nullable RosterField field) {
        assertThat(meaning(RosterSubject.PERSONS, heading)).as(heading).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({
        "企业联系电话, PHONE",
        "单位电话, PHONE",
        "联系人电话, PHONE",
        "法人电话, PHONE",
        "单位地址, ADDRESS",
        "企业详细地址, ADDRESS",
        "注册地址, ADDRESS",
        "经营场所, ADDRESS",
        "企业法人, LEGAL_PERSON",
        "企业负责人, LEGAL_PERSON",
        "负责人姓名, LEGAL_PERSON",
        "法人身份证号, LEGAL_NUMBER",
        "身份证号, LEGAL_NUMBER",
        "企业类型, ORGANISATION_KIND",
        "所在乡镇, TOWNSHIP",
        "对公账号, ",
        "营业执照复印件, ",
        "法人身份证复印件, ",
        "开户行地址, ",
        "企业名称拼音, ",
        "法人配偶身份证号, ",
        "推荐单位, ",
        "财务负责人, "
    })
    void thoseOfListsOfOrganisations(String heading, @Nullable RosterField field) {
        assertThat(meaning(RosterSubject.ORGANISATIONS, heading)).as(heading).isEqualTo(field);
    }

    @Test
    void namesAndNumbersInOtherWords() throws IOException {
        for (String[] words : List.of(
                new String[] {"学员姓名", "学员身份证号码"},
                new String[] {"参训人员姓名（全称）", "本人身份证号（18位）"},
                new String[] {"报名人姓名", "二代身份证号码"},
                new String[] {"姓  名", "身份证号码*"},
                new String[] {"申请人姓名", "申请人身份证号"},
                new String[] {"脱贫户姓名", "有效身份证件号码"},
                new String[] {"姓名Name", "身份证号IDno"})) {
            Path file = folder.resolve("names.csv");
            Files.writeString(file, String.join(",", words) + ",电话\n甲,1,2\n", StandardCharsets.UTF_8);
            assertThat(HeaderFinder.parts(
                                    TableFile.open(file).sheets().getFirst(),
                                    RosterWords.load().headings(RosterSubject.PERSONS),
                                    RosterField.NAME,
                                    RosterField.ID_NUMBER)
                            .getFirst()
                            .layout()
                            .columns())
                    .as(String.join(" ", words))
                    .containsEntry(RosterField.NAME, 0)
                    .containsEntry(RosterField.ID_NUMBER, 1);
        }
    }
}
