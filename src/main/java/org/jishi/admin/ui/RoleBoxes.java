package org.jishi.admin.ui;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jishi.kit.Buttons;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Role;

/** The eight roles as boxes in two columns, each with what it does. */
final class RoleBoxes extends GridPane {
    private static final String WORD = "platform.role";
    private static final int FEW = 3;

    private final Map<Role, CheckBox> boxes = new EnumMap<>(Role.class);

    RoleBoxes(Ui ui, Set<Role> held) {
        setHgap(16);
        setVgap(8);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        getColumnConstraints().setAll(half, half);
        for (Role role : Role.values()) {
            CheckBox box =
                    new CheckBox(ui.text("admin.user.role", ui.text(WORD, role), ui.text("admin.role.does", role)));
            box.setId(Buttons.id("admin.role." + role));
            box.setWrapText(true);
            box.setMinHeight(USE_PREF_SIZE);
            box.setSelected(held.contains(role));
            boxes.put(role, box);
            add(box, role.ordinal() % 2, role.ordinal() / 2);
        }
    }

    Set<Role> chosen() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        boxes.forEach((role, box) -> {
            if (box.isSelected()) {
                chosen.add(role);
            }
        });
        return chosen;
    }

    /** Who may confirm, by name where they are few. */
    static String confirmers(Ui ui, List<String> names) {
        if (names.isEmpty()) {
            return ui.text("admin.role.noConfirmer");
        }
        String few = names.stream().limit(FEW).collect(Collectors.joining(ui.text("admin.role.and")));
        return names.size() <= FEW ? few : ui.text("admin.role.confirmers", few, names.size());
    }

    /** The roles in words, those that a second person has not confirmed yet marked as such. */
    static String words(Ui ui, Set<Role> held, Set<Role> waiting) {
        return Stream.concat(
                        held.stream().sorted().map(role -> ui.text(WORD, role)),
                        waiting.stream()
                                .filter(role -> !held.contains(role))
                                .sorted()
                                .map(role -> ui.text("admin.role.waiting", ui.text(WORD, role))))
                .collect(Collectors.joining(ui.text("admin.role.and")));
    }

    /** The roles in words, in their own order. */
    static String words(Ui ui, Set<Role> roles) {
        return roles.stream().sorted().map(role -> ui.text(WORD, role)).collect(Collectors.joining("、"));
    }
}
