package org.jishi.intake.roster.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jishi.intake.roster.ImportPlan;
import org.jishi.intake.roster.ImportRow;
import org.jishi.intake.roster.Remark;
import org.jishi.intake.roster.RosterTable;
import org.jishi.kit.Card;
import org.jishi.kit.Chip;
import org.jishi.kit.Masked;
import org.jishi.kit.Nodes;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What a planned row says in the cells of a table. */
public final class PlanCells {
    private final Ui ui;

    public PlanCells(Ui ui) {
        this.ui = ui;
    }

    /** Where the row stands in its file. */
    public String place(ImportPlan plan, ImportRow row) {
        RosterTable table = plan.file().tables().get(row.table());
        String sheet = plan.file().tables().size() > 1 ? table.sheet().name() : "";
        if (table.isBeside()) {
            sheet = ui.text("people.import.part", sheet, table.span()).strip();
        }
        int number = row.row() + 1;
        return ui.text(row.hidden() ? "people.import.hiddenRow" : "people.import.rowOf", sheet, number)
                .strip();
    }

    public String idNumber(ImportRow row) {
        return MaskedCells.idNumber(row);
    }

    /** All of one row: its number masked until somebody who may asks for the whole, to hold it against the paper. */
    public Card sheet(ImportPlan plan, ImportRow row, Masked.@Nullable Reveal look) {
        String number = row.number().strip();
        Card card = new Card(place(plan, row))
                .fact(ui.text("people.roster.field.NAME"), row.name().strip());
        return (number.isEmpty()
                        ? card
                        : card.fact(
                                ui.text("people.roster.field.ID_NUMBER"),
                                new Masked(ui, MaskedCells.idNumber(row), look)))
                .fact(ui.text("people.roster.answer.verdict"), verdict(row).node())
                .fact(ui.text("people.import.why"), Nodes.paragraph(why(row)));
    }

    public Chip verdict(ImportRow row) {
        String word = ui.text("people.roster.verdict", row.verdict());
        return switch (row.verdict()) {
            case NEW -> row.warnings().isEmpty() ? Chip.of(word, Tone.SUCCESS) : Chip.of(word, Tone.WARNING);
            case UPDATED ->
                row.warnings().isEmpty() ? new Chip(word, Tone.ACCENT, Feather.EDIT_2) : Chip.of(word, Tone.WARNING);
            case DUPLICATE -> new Chip(word, Tone.NEUTRAL, Feather.COPY);
            case REFUSED -> Chip.of(word, Tone.DANGER);
        };
    }

    /** All that is to be said of it, each at its cell. */
    public String why(ImportRow row) {
        return Stream.of(row.reasons(), row.warnings(), row.flags())
                .flatMap(List::stream)
                .map(this::told)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String told(Remark remark) {
        return ui.text("people.import.atCell", remark.address(), ui.texts().text(remark.problem()));
    }
}
