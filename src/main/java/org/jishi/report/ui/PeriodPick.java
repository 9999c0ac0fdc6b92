package org.jishi.report.ui;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import org.jishi.kit.Ui;
import org.jishi.kit.Worded;
import org.jishi.platform.time.Period;

/** Chooses a period: this year and the two before it, as years, quarters and months, the latest first. */
final class PeriodPick {
    private static final int YEARS = 3;

    private PeriodPick() {}

    static ComboBox<Period> of(Ui ui, ObjectProperty<Period> period) {
        ComboBox<Period> box = new ComboBox<>();
        box.setId("report-period");
        box.setAccessibleText(ui.text("report.period.choose"));
        box.getItems().setAll(periods(ui.clock().today().getYear()));
        box.setVisibleRowCount(14);
        box.setConverter(Worded.by(of -> words(ui, of)));
        box.valueProperty().bindBidirectional(period);
        return box;
    }

    static List<Period> periods(int year) {
        List<Period> all = new ArrayList<>();
        for (int y = year; y > year - YEARS; y--) {
            all.add(Period.year(y));
            for (int quarter = 4; quarter >= 1; quarter--) {
                all.add(Period.quarter(y, quarter));
            }
            for (int month = 12; month >= 1; month--) {
                all.add(Period.month(YearMonth.of(y, month)));
            }
        }
        return all;
    }

    static String words(Ui ui, Period of) {
        return ui.texts().words(of);
    }
}
