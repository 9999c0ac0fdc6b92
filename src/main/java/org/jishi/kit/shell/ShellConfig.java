package org.jishi.kit.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jishi.kit.Chip;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Screen;

/**
 * What the program puts into the shell.
 *
 * @param place the county's name, shown at the top
 * @param screens in the order of the sidebar; the first that may be opened is the one shown first
 * @param search behind the field at the top
 * @param commands offered by the field at the top
 * @param user the menu under the user's name
 * @param views what lists were made to show, kept by the office
 * @param marks at the foot: sample county, age of the last backup, offline copies
 */
public record ShellConfig(
        String place,
        List<Screen> screens,
        SearchProvider search,
        List<Command> commands,
        UserMenu user,
        SavedViews views,
        ObservableValue<List<Chip>> marks) {
    public ShellConfig {
        screens = List.copyOf(screens);
        commands = List.copyOf(commands);
    }
}
