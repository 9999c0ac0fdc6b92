package org.jishi.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Refusal;
import org.jishi.report.Indicator;
import org.jishi.report.IndicatorTarget;
import org.jishi.report.SelfEvaluationRules.Direction;
import org.jishi.report.TargetFigures;
import org.jishi.report.TargetService;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A column of targets comes from a spreadsheet, all of it or nothing. */
class TargetPasteTest {
    private static final int YEAR = Office.TODAY.getYear();

    private final Office office = new Office();
    private final TargetService service = new TargetService(office.acts);

    @AfterEach
    void close() {
        office.close();
    }

    private static List<TargetFigures> read(String text) {
        return TargetPaste.read(
                text, List.of(Indicator.CLASSES, Indicator.PERSON_TIMES, Indicator.PASS_RATE), Indicator::name);
    }

    @Test
    void cellsAreReadAsTablesHaveThem() {
        assertThat(read("≥8\t10\n1,200\t\n85%\n"))
                .containsExactly(
                        new TargetFigures(Indicator.CLASSES, Direction.AT_LEAST, new BigDecimal("8"), BigDecimal.TEN),
                        new TargetFigures(Indicator.PERSON_TIMES, null, new BigDecimal("1200"), null),
                        new TargetFigures(Indicator.PASS_RATE, null, new BigDecimal("85"), null));
        assertThat(read("\n300")).extracting(TargetFigures::indicator).containsExactly(Indicator.PERSON_TIMES);
        assertThatThrownBy(() -> read("8\n八百")).hasMessageContaining("report.targets.pasteUnread");
        assertThatThrownBy(() -> read("1\n2\n3\n4")).hasMessageContaining("report.targets.pasteLong");
        assertThatThrownBy(() -> read("")).hasMessageContaining("report.targets.pasteNothing");
    }

    @Test
    void aColumnIsKeptInOneGestureOrNotAtAll() {
        office.signIn(Role.OFFICIAL);
        service.set(YEAR, Indicator.CLASSES, Direction.EXACTLY, BigDecimal.ONE, BigDecimal.ONE, "停课");
        service.setAll(
                YEAR,
                List.of(
                        new TargetFigures(Indicator.CLASSES, null, new BigDecimal("8"), null),
                        new TargetFigures(
                                Indicator.PERSONS, Direction.AT_MOST, new BigDecimal("250"), BigDecimal.TEN)));
        assertThat(service.targets(YEAR))
                .extracting(IndicatorTarget::indicator, IndicatorTarget::direction, IndicatorTarget::cause)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(Indicator.CLASSES, Direction.EXACTLY, "停课"),
                        org.assertj.core.api.Assertions.tuple(Indicator.PERSONS, Direction.AT_MOST, null));
        assertThat(service.targets(YEAR).getFirst().target()).isEqualByComparingTo("8");
        assertThat(service.targets(YEAR).getFirst().weight()).isEqualByComparingTo("1");
        assertThatThrownBy(() -> service.setAll(
                        YEAR,
                        List.of(
                                new TargetFigures(Indicator.PERSONS, null, BigDecimal.ONE, new BigDecimal("60")),
                                new TargetFigures(Indicator.CLASSES, null, BigDecimal.ONE, new BigDecimal("60")))))
                .isInstanceOf(Refusal.class);
        assertThat(service.targets(YEAR).getFirst().target()).isEqualByComparingTo("8");
        office.signIn(Role.CLERK);
        assertThatThrownBy(() -> service.setAll(YEAR, List.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void itIsPastedFromTheSelectedRowDownAndTheWayIsTold() {
        office.signIn(Role.OFFICIAL);
        TestUi test = new TestUi(office);
        TargetsView view = Pictures.onFx(() -> new TargetsView(test.ui, new TargetsModel(service), null));
        Pictures.onFx(() -> {
            new javafx.scene.Scene((javafx.scene.Parent) view.node(), 1190, 692);
            view.shown();
            return null;
        });
        test.clipboard = "≥8\n300";
        Pictures.onFx(() -> {
            Node node = view.node();
            node.applyCss();
            ((javafx.scene.Parent) node).layout();
            TableView<?> table = (TableView<?>) node.lookup("#report-targets-table");
            table.getSelectionModel().select(Indicator.CLASSES.ordinal());
            table.getContextMenu().getOnShowing().handle(null);
            table.getContextMenu().getItems().getFirst().fire();
            return null;
        });
        assertThat(service.targets(YEAR))
                .extracting(IndicatorTarget::indicator)
                .containsExactly(Indicator.CLASSES, Indicator.PERSON_TIMES);
        assertThat(test.dialogs.keys()).contains("report.targets.pasteAsk", "report.targets.pasted");
    }
}
