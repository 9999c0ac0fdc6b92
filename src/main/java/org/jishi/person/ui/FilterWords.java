package org.jishi.person.ui;

import java.util.Arrays;
import java.util.List;
import org.jishi.kit.Ui;
import org.jishi.kit.page.Filter;
import org.jishi.person.ImportChoice;
import org.jishi.person.KnownTag;
import org.jishi.person.PovertyLevel;

/** Filters whose choices stand among the texts under {@code people.filter}. */
public record FilterWords(Ui ui) {
    public Filter yesNo(String name, String label) {
        return options(name, label, "YES", "NO");
    }

    public Filter options(String name, String label, String... codes) {
        return new Filter(
                name,
                ui.text(label),
                Arrays.stream(codes)
                        .map(code -> new Filter.Option(code, ui.text("people.filter." + name + "." + code)))
                        .toList());
    }

    /** The groups that every office knows. */
    public Filter knownTags() {
        return Filter.of("tag", ui.text("people.list.tag"), KnownTag.class, tag -> ui.text("people.tag", tag));
    }

    public Filter poverty() {
        return Filter.of(
                "poverty",
                ui.text("people.list.poverty"),
                PovertyLevel.class,
                level -> ui.text("people.poverty", level));
    }

    /** One of the imports that a list's rows came from. */
    public List<Filter.Option> imports(List<ImportChoice> all) {
        return all.stream()
                .map(one -> new Filter.Option(
                        one.id().toString(), ui.text("people.filter.importOf", one.day(), one.fileName())))
                .toList();
    }
}
