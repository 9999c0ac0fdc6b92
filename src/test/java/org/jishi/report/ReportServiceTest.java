package org.jishi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jishi.casework.CaseNumbers;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.Period;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form on an office without anything, and what a report service promises of exports and frozen reports. */
class ReportServiceTest {
    private static final Texts ZH = Texts.in(Language.ZH);

    private final Office office = new Office();
    private final ReportService reports = new ReportService(
            office.database,
            office.access,
            office.trail,
            office.ids,
            office.clock,
            new CaseNumbers(),
            ReportService.forms());

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

    @ParameterizedTest
    @MethodSource("forms")
    void aNewOfficeHasEveryFormWithoutARow(String form) throws Exception {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            Path file = folder.resolve(form + language + ".xlsx");
            reports.export(form, reports.period(form, "2026Q3"), texts, null, file);
            try (Workbook book = WorkbookFactory.create(file.toFile())) {
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
        assertThatThrownBy(() -> reports.export("payment-list", period, ZH, " ", file))
                .isInstanceOf(Refusal.class);
        assertThat(file).doesNotExist();
        reports.export("payment-list", period, ZH, "报送财政局", file);
        String detail = office.database.read(
                handle -> office.trail.head(handle).orElseThrow().detail());
        assertThat(detail).contains("报送财政局");
        office.signIn(Role.APPROVER);
        assertThatThrownBy(() -> reports.export("payment-list", period, ZH, "报送", folder.resolve("no.xlsx")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aFolderThatCannotBeWrittenIsARefusalThatNamesTheFile() {
        assertThatThrownBy(() -> reports.export(
                        "payment-list", Period.quarter(2026, 3), ZH, null, folder.resolve("no/such/list.xlsx")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(ZH.text(refusal)).contains("list.xlsx"));
    }

    @Test
    void aReportIsFrozenOnlyWhenEverythingReconcilesAndIsKeptAsItWas() throws Exception {
        Period open = Period.quarter(2026, 4);
        assertThatThrownBy(() -> reports.freeze("payment-list", open, ZH)).isInstanceOf(Refusal.class);
        FrozenReport frozen = reports.freeze("payment-list", Period.quarter(2026, 3), ZH);
        assertThat(frozen.reportNo()).isEqualTo("BB-2026-0001");
        assertThat(reports.frozen()).containsExactly(frozen);
        ReportContent now = reports.build("payment-list", Period.quarter(2026, 3), ZH);
        assertThat(reports.frozenSheets(frozen.id())).isEqualTo(now.sheets());
        Path file = folder.resolve("frozen.xlsx");
        reports.exportFrozen(frozen.id(), ZH, file);
        assertThat(Files.size(file)).isPositive();
        office.database.change(
                handle -> handle.execute("UPDATE report_frozen SET content = replace(content, '元', '角')"));
        assertThatThrownBy(() -> reports.frozenSheets(frozen.id())).isInstanceOf(Refusal.class);
    }

    @Test
    void targetsOfAYearComeToAHundredPointsAtMost() {
        TargetService targets = new TargetService(office.database, office.access, office.trail, office.ids);
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
