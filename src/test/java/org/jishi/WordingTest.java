package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.support.Sources;
import org.jishi.support.Sources.Literal;
import org.junit.jupiter.api.Test;

/**
 * One word for one thing, and the word that a county office uses: what was once called otherwise does not come back, in
 * no screen, message, printed form, sample or manual.
 */
class WordingTest {
    /** A pattern that no Chinese text may hold, and what is written instead. */
    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("核销", "核查（疑点）；核销是销账"),
            Map.entry("报表期", "报告期"),
            Map.entry("审计轨迹|审计记录|操作记录", "操作日志"),
            Map.entry("(?<!打)印记", "校验码"),
            Map.entry("校验值", "数字摘要"),
            Map.entry("开案|案件", "立项；业务"),
            Map.entry("代收", "代领"),
            Map.entry("上报人", "统计报送员"),
            Map.entry("复核", "初审；复核是另一级审核"),
            Map.entry("轮次|这一轮|新一期|这一期奖励|奖励一期", "奖励批次"),
            Map.entry("群体", "人员类别"),
            Map.entry("人员册|单位册|册中|在册", "人员库"),
            Map.entry("停付", "停止发放"),
            Map.entry("银行退回", "退汇"),
            Map.entry("扣减", "核减"),
            Map.entry("放行", "公示无异议"),
            Map.entry("释放", "解除占用"),
            Map.entry("支付经过", "支付记录"),
            Map.entry("系统时钟|确认时钟", "系统时间"),
            Map.entry("刷单疑似", "疑似刷单"),
            Map.entry("外部审定", "书面审批"),
            Map.entry("补贴申报|批量申报", "补贴申请"),
            Map.entry("开展以来", "实施以来"),
            Map.entry("待分配|还可分配", "待分解、还可下达"),
            Map.entry("承办机构", "培训机构"),
            Map.entry("测试(成绩|未过|不低于)|缺测试|(代替|仍需)测试", "考核"),
            Map.entry("进班", "入班"),
            Map.entry("免除结业|收回结业", "特批结业、撤销结业证书"),
            Map.entry("已评定", "已考核"),
            Map.entry("考勤空格|本场其余", "未登记考勤、其余全部记为出勤"),
            Map.entry("该做的|现在该做", "待跟踪、已到期"),
            Map.entry("作废本批次", "撤销本批次"),
            Map.entry("品牌业务|品牌项目", "品牌培育项目"),
            Map.entry("本季(?!度)", "本季度"),
            Map.entry("没有一行(可以|。)|一行已被", "暂无数据；“…”已被"),
            Map.entry("去支付|去看|看明细(?<!查看明细)|看网店(?<!查看网店)|看比对(?<!查看比对)", "办理支付、查看…"),
            Map.entry("个登录|新建登录|停用登录", "账号"),
            Map.entry("列支科目|支付科目|资金类别", "支持方向"),
            Map.entry("品牌扶持", "品牌培育"),
            Map.entry("(?<![花报到])名册", "花名册；人员库"),
            Map.entry("申报事项|(不能|可以|再来)申报|方案与申报", "生成补贴申请：申报是申请人做的事"),
            Map.entry("店铺", "网店"),
            Map.entry("看不懂|凭什么|收错了", "无法识别；依据；收件有误"));

    /** A pattern that no English text may hold, and what is written instead. */
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("(?i)\\bputs? (it )?forward", "submit"),
            Map.entry("(?i)turned down", "rejected"),
            Map.entry("(?i)undecided", "open doubts"),
            Map.entry("(?i)\\btrail\\b", "log"),
            Map.entry("(?i)outside decision|decided outside", "decision on paper"),
            Map.entry("(?i)\\bis bound\\b|had bound|\\bbound money", "committed"),
            Map.entry("(?i)clear doubts|decide doubts", "check doubts"),
            Map.entry("Take back the leaving|Rest of session", "Back in the class, All the rest present"),
            Map.entry("(?i)round of awards", "award round"));

    /** The ministries' own forms have a column for whoever checks what another entered, and say 店铺 as platforms do. */
    private static final Set<String> OF_A_FORM = Set.of(
            "report.col.checked",
            "report.col.reviewer",
            "report.sales.basis",
            "report.col.shop",
            "report.col.shopLink",
            "report.col.shopNo");

    private static final List<Path> PAGES = List.of(
            Path.of("README.zh-CN.md"), Path.of("docs/manual/README.zh-CN.md"), Path.of("resources/data/words.tsv"));

    @Test
    void chineseTextsUseTheOfficesWords() {
        assertThat(wrong(all(Language.ZH), CHINESE)).isEmpty();
    }

    @Test
    void englishTextsHaveOneWordForOneThing() {
        assertThat(wrong(all(Language.EN), ENGLISH)).isEmpty();
    }

    /** Work that is listed on home is named in one way: 待核对 beside 等待核对 looks like two kinds of it. */
    @Test
    void workOnHomeIsNamedInOneWay() {
        assertThat(wrong(tasks(Language.ZH), Map.of("等待", "待…"))).isEmpty();
        assertThat(wrong(tasks(Language.EN), Map.of("waits? to be|wait\\} to be", "… to confirm: {0}")))
                .isEmpty();
    }

    private static Map<String, String> tasks(Language language) {
        Map<String, String> tasks = all(language);
        tasks.keySet().removeIf(key -> !key.contains(".task."));
        assertThat(tasks).hasSizeGreaterThan(30);
        return tasks;
    }

    /** Words of the sample county, of headings and of files for the bank are built in the program itself. */
    @Test
    void wordsBuiltInTheProgramAreThoseToo() {
        Map<String, String> texts = new TreeMap<>();
        Sources.java(Sources.MAIN).stream()
                .flatMap(file -> Sources.literals(file).stream())
                .filter(literal -> literal.text().codePoints().anyMatch(Character::isIdeographic))
                // what is read from other people's files is in their words
                .filter(literal -> !literal.file().toString().matches(".*(File|Headings|Columns|Reader|Marks)\\.java"))
                .forEach((Literal literal) -> texts.put(literal.file() + ":" + literal.line(), literal.text()));
        assertThat(texts).isNotEmpty();
        assertThat(wrong(texts, CHINESE)).isEmpty();
    }

    @Test
    void theManualIsWrittenInThoseWords() {
        Map<String, String> texts = new TreeMap<>();
        PAGES.forEach(page -> texts.put(page.toString(), Sources.read(page)));
        assertThat(wrong(texts, CHINESE)).isEmpty();
    }

    @Test
    void aBannedWordIsFound() {
        assertThat(wrong(Map.of("a", "请先核销疑点", "b", "查看明细", "c", "本季度", "d", "本季 人数"), CHINESE))
                .hasSize(2)
                .allMatch(line -> line.startsWith("a") || line.startsWith("d"));
    }

    private static List<String> wrong(Map<String, String> texts, Map<String, String> banned) {
        List<String> wrong = new ArrayList<>();
        banned.forEach((pattern, better) -> {
            Pattern word = Pattern.compile(pattern);
            texts.forEach((key, text) -> {
                if (!OF_A_FORM.contains(key)) {
                    word.matcher(text)
                            .results()
                            .forEach(found -> wrong.add(key + ": " + found.group() + " → " + better));
                }
            });
        });
        return wrong.stream().sorted().toList();
    }

    private static Map<String, String> all(Language language) {
        Map<String, String> texts = new TreeMap<>();
        Stream.of(Texts.ROOMS)
                .flatMap(List::stream)
                .forEach(room ->
                        Texts.load(language, room).forEach((key, text) -> texts.put((String) key, (String) text)));
        return texts;
    }
}
