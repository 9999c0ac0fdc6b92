package org.jishi.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import org.jishi.kit.Nodes;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;

/** The second button stands beside the main one, whatever else stands in the row and whenever it was asked for. */
class FormFootTest {
    @Test
    void theSecondButtonStandsBesideTheMainOne() {
        List<String> words = FxTest.on(() -> {
            Form form = new Form(new TestUi(new Access(), OfficeClock.system(), Language.EN).ui)
                    .submit("kit.dialog.yes", (done, refused) -> done.run())
                    .button(new Button("other"))
                    .button(Nodes.label("more"));
            HBox foot = (HBox) form.foot();
            form.cancelUnlessGiven("kit.dialog.cancel");
            return foot.getChildren().stream()
                    .filter(Labeled.class::isInstance)
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        });
        assertThat(words).hasSize(5).containsSubsequence("more", "other", "Cancel");
        assertThat(words.get(3)).isEqualTo("Cancel");
    }
}
