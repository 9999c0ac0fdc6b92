package org.jishi.intake.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No whole number of a person stands beside a column, and whatever is no such number stands whole. */
class MaskedCellsTest {
    @ParameterizedTest
    @CsvSource({
        "500236199202299941, 500236********9941",
        "50023619920229994X, 500236********994X",
        "500236 19920229 9941, 500236********9941",
        "13912340001, 139****0001",
        "139-1234-0001, 139****0001",
        "13912340001/13812340002, 139****0001/138****0002",
        "张三 13912340001, 张三 139****0001",
        "6228480001858355553, 622848*********5553",
        "５００２３６１９９２０２２９９９４１, ５００２３６********９９４１",
        "500236100201, 500236100201",
        "5.00236E+17, 5.00236E+17",
        "2026-09-18, 2026-09-18",
        "第3期 2026-09-18 至 2026-09-19, 第3期 2026-09-18 至 2026-09-19",
        "915002363398700062, 915002363398700062",
        "王小明, 王小明"
    })
    void cells(String written, String shown) {
        assertThat(MaskedCells.masked(written)).isEqualTo(shown);
    }
}
