package org.jishi;

import java.util.Locale;
import java.util.function.BiFunction;
import org.jishi.kit.KitGallery;
import org.jishi.kit.Page;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Access;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every kind of page, with nothing, with twenty and with 20,000 rows, drawn against the picture rules. Rooms prove their
 * own pages the same way.
 */
@Tag("slow")
class AccessibilityTest {
    enum Kind {
        LIST((ui, rows) -> KitGallery.list(ui, rows, false)),
        DRAWER((ui, rows) -> KitGallery.list(ui, rows, true)),
        THING((ui, rows) -> KitGallery.thing(ui, Math.min(rows, 200))),
        MARKS((ui, rows) -> KitGallery.marks(ui, Math.min(rows, 400), rows == 0 ? 0 : 12)),
        STAGES(KitGallery::stages),
        STEPS((ui, rows) -> KitGallery.steps(ui)),
        DESK((ui, rows) -> KitGallery.desk(ui, Math.min(rows, 400))),
        HOME(KitGallery::home);

        private final BiFunction<Ui, Integer, Page> page;

        Kind(BiFunction<Ui, Integer, Page> page) {
            this.page = page;
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindOfPageLooksRight(Kind kind) {
        for (int rows : new int[] {0, 20, 20_000}) {
            Pictures.prove(
                    "kit-" + kind.name().toLowerCase(Locale.ROOT) + "-" + rows,
                    language -> kind.page.apply(
                            new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), language).ui, rows));
        }
    }
}
