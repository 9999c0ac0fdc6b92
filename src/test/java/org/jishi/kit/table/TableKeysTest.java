package org.jishi.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Access;
import org.jishi.platform.store.Page;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

class TableKeysTest {
    private final List<String> begun = new ArrayList<>();

    /** Space ticks a row and Enter opens one; the button in a table without rows is pressed by both all the same. */
    @Test
    void theButtonOfAnEmptyTableHasItsKeys() {
        Stage stage = FxTest.show(
                FxTest.on(() -> {
                    Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
                    Button begin = Buttons.main(ui, "kit.dialog.yes", () -> begun.add("begun"));
                    PagedTable<String> table = new PagedTable<String>(
                                    ui, "names", request -> new Page<>(List.of(), 0), name -> name)
                            .column("kit.dialog.reason", name -> name, c -> {})
                            .withTicks()
                            .whenEmpty("kit.table.empty", begin);
                    table.reload();
                    return table;
                }),
                600,
                400);
        Keyboard keys = new Keyboard(stage);
        keys.to("kit-dialog-yes");
        keys.press("Space");
        keys.press("Enter");
        assertThat(begun).hasSize(2);
        FxTest.close(stage);
    }
}
