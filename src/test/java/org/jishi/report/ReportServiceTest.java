package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jishi.casework.CaseNumbers;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.Json;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.Period;
import org.jishi.support.Office;
import org.jishi.support.ReportCheck;
import org.jishi.support.SteadyFile;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form on an office without anything, and what a report service promises of exports and frozen reports. */
class ReportServiceTest {
    private static final Texts ZH = Texts.in(Language.ZH);
    private static final Texts EN = Texts.in(Language.EN);

    private final Office office = new Office();
    private final ReportService reports = new ReportService(office.acts, new CaseNumbers(), ReportService.forms());

    @TempDir
    Path folder;

    static List<String> forms() {
        return ReportService.forms().stream().map(ReportForm::id).toList();
    }

    @BeforeEach
    void official() {
        office.signIn(Role.OFFICIAL);
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** A dead battery says 2001: nothing is frozen for good with that day on it. */
    @Test
    void aClockThatFellBackFreezesNothing() {
        Period quarter = Period.quarter(2026, 3);
        office.time.goTo(LocalDate.of(2001, 1, 1));
        assertThatThrownBy(() -> reports.freeze("payment-list", quarter, ReportLanguage.ZH))
                .hasMessage("report.check.periodOpen");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aNewOfficeHasEveryFormWithoutARow(String form) throws Exception {
        for (ReportLanguage language : ReportLanguage.values()) {
            Path file = folder.resolve(form + language + ".xlsx");
            reports.export(form, reports.period(form, "2026Q3"), language, null, file);
            try (Workbook book = WorkbookFactory.create(file.toFile())) {
                Texts texts = language == ReportLanguage.EN ? EN : ZH;
                assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo(texts.text("report.form." + form));
                book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
                        assertThat(cell.getStringCellValue()).doesNotStartWith("!");
                    }
                })));
            }
        }
    }

    /** Headings as domain.md 6 gives them, of each sheet; a word of each form in both languages. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mofcom-table       | 指标名称/Indicator, 计量单位/Unit, 本年累计/Year to date, 上年同期/Same period last year, 备注/Remark
        self-evaluation    | 年初预算数/Initial budget, 三级指标/Level 3, 偏差原因分析及改进措施/Cause of deviation and remedy
        training-ledger    | 姓名/Name, 身份证号/ID no., 出勤率/Rate, 开班乡镇/Class township, 退役军人/Veterans
        payment-list       | 证件号/ID or credit code, 账号/Account, 签领/Signed, 乡镇村/Township_ village
        payment-public     | 事项/Item, 依据/Basis
        funds-progress     | 支持方向/Category, 采购方式/Procured by, 验收结论/Result, 凭证号/Voucher
        sales-verification | 主体/Owner, 核定额/Verified, 奖励额/Award, 复核人/Reviewer
        """)
    void aFormOfBothLanguagesHasEachHeadingInBoth(String form, String some) throws Exception {
        Period period = reports.period(form, "2026Q3");
        List<String> both = headings(form, period, ReportLanguage.BOTH);
        List<String> chinese = headings(form, period, ReportLanguage.ZH);
        List<String> english = headings(form, period, ReportLanguage.EN);
        assertThat(both).hasSameSizeAs(chinese).hasSameSizeAs(english);
        for (int i = 0; i < both.size(); i++) {
            assertThat(both.get(i)).isEqualTo(chinese.get(i) + "\n" + english.get(i));
        }
        for (String pair : some.split(", ")) {
            assertThat(both).contains(pair.replace('/', '\n').replace('_', ','));
        }
        Path file = folder.resolve(form + ".xlsx");
        reports.export(form, period, ReportLanguage.BOTH, null, file);
        try (Workbook book = WorkbookFactory.create(file.toFile())) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo(EN.text("report.form." + form));
            for (String heading : both) {
                assertThat(book).anyMatch(sheet -> holds(sheet, heading));
            }
        }
    }

    private List<String> headings(String form, Period period, ReportLanguage language) {
        return reports.build(form, period, language).sheets().stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.kind() == SheetRow.Kind.HEADING)
                .flatMap(row -> row.spans().stream())
                .map(span -> span.cell().shown())
                .toList();
    }

    private static boolean holds(Sheet sheet, String words) {
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                        && cell.getStringCellValue().equals(words)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void labelsStandInBothLanguagesAndWhatFillsTheCellsInChinese() {
        List<String> texts =
                reports
                        .build("mofcom-table", Period.quarter(2026, 3), ReportLanguage.BOTH)
                        .sheets()
                        .getFirst()
                        .rows()
                        .stream()
                        .flatMap(row -> row.spans().stream())
                        .map(span -> span.cell().shown())
                        .toList();
        assertThat(texts)
                .contains("A 资金 Funds", "培训期数 Classes held", "期", "系统", "审核人 Checker：")
                .noneMatch(text -> text.equals("classes") || text.equals("system"));
        assertThat(texts)
                .anyMatch(text -> text.startsWith("填报单位 Unit："))
                .anyMatch(text -> text.startsWith("口径说明 Basis note："));
    }

    @Test
    void aFrozenReportIsWrittenAgainInItsOwnLanguage() {
        FrozenReport frozen = reports.freeze("payment-list", Period.quarter(2026, 3), ReportLanguage.BOTH);
        assertThat(reports.frozen().getFirst().language()).isEqualTo("both");
        Path file = folder.resolve("both.xlsx");
        reports.exportFrozen(frozen.id(), file);
        assertThat(WorkbookCheck.of(file).cells())
                .extracting(WorkbookCheck.Stored::value)
                .contains("盖章处 Stamp", EN.text("report.form.payment-list"));
    }

    @Test
    void aPeriodThatAFormCannotTakeIsRefusedAtTheField() {
        assertThatThrownBy(() -> reports.period("self-evaluation", "2026-09"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().getFirst().field())
                                .isEqualTo("period"));
        assertThatThrownBy(() -> reports.period("mofcom-table", "2026Q5")).isInstanceOf(Refusal.class);
        assertThat(reports.period("mofcom-table", "2026q3")).isEqualTo(Period.quarter(2026, 3));
    }

    @Test
    void wholeNumbersNeedTheRightAndAReasonAndAreWrittenDown() {
        Path file = folder.resolve("whole.xlsx");
        Period period = Period.quarter(2026, 3);
        assertThatThrownBy(() -> reports.export("payment-list", period, ReportLanguage.ZH, " ", file))
                .isInstanceOf(Refusal.class);
        assertThat(file).doesNotExist();
        reports.export("payment-list", period, ReportLanguage.ZH, "报送财政局", file);
        String detail = office.database.read(
                handle -> office.trail.head(handle).orElseThrow().detail());
        assertThat(detail).contains("报送财政局");
        office.signIn(Role.APPROVER);
        assertThatThrownBy(() ->
                        reports.export("payment-list", period, ReportLanguage.ZH, "报送", folder.resolve("no.xlsx")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aFolderThatCannotBeWrittenIsARefusalThatNamesTheFile() {
        assertThatThrownBy(() -> reports.export(
                        "payment-list",
                        Period.quarter(2026, 3),
                        ReportLanguage.ZH,
                        null,
                        folder.resolve("no/such/list.xlsx")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(ZH.text(refusal)).contains("list.xlsx"));
    }

    @Test
    void aReportIsFrozenOnlyWhenEverythingReconcilesAndIsKeptAsItWas() throws Exception {
        Period open = Period.quarter(2026, 4);
        assertThatThrownBy(() -> reports.freeze("payment-list", open, ReportLanguage.ZH))
                .isInstanceOf(Refusal.class);
        FrozenReport frozen = reports.freeze("payment-list", Period.quarter(2026, 3), ReportLanguage.ZH);
        assertThat(frozen.reportNo()).isEqualTo("BB-2026-0001");
        assertThat(reports.frozen()).containsExactly(frozen);
        ReportContent now = reports.build("payment-list", Period.quarter(2026, 3), ReportLanguage.ZH);
        Path file = folder.resolve("frozen.xlsx");
        reports.exportFrozen(frozen.id(), file);
        Path again = folder.resolve("again.xlsx");
        reports.exportFrozen(frozen.id(), again);
        SteadyFile.same(file, again);
        assertThat(ReportCheck.same(now.sheets(), file)).isGreaterThan(20);
        office.database.change(
                handle -> handle.execute("UPDATE report_frozen SET content = replace(content, '元', '角')"));
        assertThatThrownBy(() -> reports.exportFrozen(frozen.id(), file)).isInstanceOf(Refusal.class);
    }

    /** As freezing keeps it: a cell of a kind that cannot be read back would spoil the report for good. */
    @ParameterizedTest
    @MethodSource("forms")
    void whatAFormHoldsIsReadBackAsItWasWritten(String form) throws Exception {
        List<ReportSheet> sheets = reports.build(form, reports.period(form, "2026Q3"), ReportLanguage.ZH)
                .sheets();
        String kept = Json.MAPPER.writeValueAsString(sheets.toArray(ReportSheet[]::new));
        assertThat(Json.MAPPER.readValue(kept, ReportSheet[].class)).containsExactlyElementsOf(sheets);
    }

    @Test
    void targetsOfAYearComeToAHundredPointsAtMost() {
        TargetService targets = new TargetService(office.acts);
        var atLeast = SelfEvaluationRules.Direction.AT_LEAST;
        targets.set(2026, Indicator.PERSONS, atLeast, BigDecimal.valueOf(300), BigDecimal.valueOf(60), null);
        targets.set(2026, Indicator.PERSONS, atLeast, BigDecimal.valueOf(320), BigDecimal.valueOf(50), " ");
        assertThatThrownBy(() -> targets.set(
                        2026, Indicator.PASS_RATE, atLeast, BigDecimal.valueOf(90), BigDecimal.valueOf(51), null))
                .isInstanceOf(Refusal.class);
        assertThat(targets.targets(2026)).singleElement().satisfies(target -> {
            assertThat(target.target()).isEqualByComparingTo("320");
            assertThat(target.cause()).isNull();
        });
    }
}
