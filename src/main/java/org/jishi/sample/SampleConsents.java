package org.jishi.sample;

import java.time.LocalDate;
import org.jishi.consent.ConsentDraft;

/** Two versions of the notice: the one of the year before, and the one in use. */
final class SampleConsents {
    private static final String BODY = """
            奉节县电子商务公共服务中心（以下称本单位）因开展农村电子商务培训、补贴、奖励等工作，需要处理您的个人信息，现告知如下。

            一、处理者：奉节县电子商务公共服务中心。地址：奉节县夔州街道样例路 1 号。联系人：李经办，电话：023-00000000。
            二、目的和方式：组织培训，受理、审核、公示和发放补贴、奖励，登记网店和销售情况，按规定统计和上报。
            三、信息种类：姓名、性别、出生日期、住址、电话、身份类别、培训和经营情况；敏感个人信息为身份证件号码和银行账户，\
            分别用于核实身份、向您本人发放款项。
            四、提供给谁：代发款项的银行和依法履行职责的主管、财政、审计部门；公示时隐去姓名的一部分，不公示号码。
            五、保存期限：业务办结后保存 %d 年。
            六、您的权利：可以查阅、复制、更正、依法删除，可以随时撤回同意。本单位在 15 个工作日内答复。

            本文为样例，未经法律审核，不得用于实际工作。""";

    private final SampleServices office;
    private final Cast cast;

    SampleConsents(SampleServices office, Cast cast) {
        this.office = office;
        this.cast = cast;
    }

    /** The names that {@link #earlier} and {@link #inUse} give stand in persons' entries. */
    void make(LocalDate since) {
        cast.run(cast.administrator(), () -> {
            office.consents().make(new ConsentDraft(earlier(since), BODY.formatted(5), since.minusYears(1)), true);
            office.consents().make(new ConsentDraft(inUse(since), BODY.formatted(10), since.minusDays(20)), true);
        });
    }

    static String earlier(LocalDate since) {
        return (since.getYear() - 1) + "-1";
    }

    static String inUse(LocalDate since) {
        return since.getYear() + "-1";
    }
}
