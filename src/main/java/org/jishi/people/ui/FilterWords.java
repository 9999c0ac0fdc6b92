package org.jishi.people.ui;

import java.util.Arrays;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;

/** Filters whose choices stand among the texts under {@code people.filter}. */
public record FilterWords(Ui ui) {
    public Filter yesNo(String name, String label) {
        return options(name, label, "YES", "NO");
    }

    Filter options(String name, String label, String... codes) {
        return new Filter(
                name,
                ui.text(label),
                Arrays.stream(codes)
                        .map(code -> new Filter.Option(code, ui.text("people.filter." + name + "." + code)))
                        .toList());
    }
}
