package org.jishi.training.ui;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jishi.identity.Masking;
import org.jishi.kit.PastedCells;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Refusal;
import org.jishi.training.Candidate;
import org.jishi.training.EnrolmentService;

/**
 * Who is meant by lines that were copied from a spreadsheet: by the identity number where a line has one, else by the name
 * where nobody else is called so.
 *
 * @param found can come into the class
 * @param unknown lines that name nobody in the register, numbers masked
 * @param several names that more than one person has
 * @param cannot names of those who are in it already, or cannot come in
 */
record PastedPeople(List<Candidate> found, List<String> unknown, List<String> several, List<String> cannot) {
    private static final int MOST = 500;
    private static final int SAME_NAME = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{15}|[0-9]{17}[0-9X]");
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}[\\p{IsHan}\u00b7]{1,29}");

    /** The words over columns of names and of numbers. */
    private static final String HEAD = "\u59d3\u540d";

    private static final String HEAD_OF_NUMBERS = "\u8eab\u4efd\u8bc1";

    static PastedPeople read(EnrolmentService enrolments, UUID classId, String copied) {
        List<List<String>> rows = PastedCells.read(copied);
        if (rows.size() > MOST) {
            throw new Refusal("training.enrol.pasteMany", rows.size(), MOST);
        }
        PastedPeople people =
                new PastedPeople(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        rows.forEach(cells -> people.take(
                enrolments, classId, cells.stream().map(PastedPeople::clean).toList()));
        return people;
    }

    private static String clean(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC)
                .replace(" ", "")
                .replace("'", "")
                .toUpperCase(Locale.ROOT);
    }

    private void take(EnrolmentService enrolments, UUID classId, List<String> cells) {
        Optional<String> number = first(cells, NUMBER);
        Optional<String> name = first(cells, NAME);
        boolean head = cells.stream().anyMatch(cell -> cell.equals(HEAD) || cell.startsWith(HEAD_OF_NUMBERS));
        if (number.isEmpty() && (head || name.isEmpty())) {
            return;
        }
        String words = number.or(() -> name).orElseThrow();
        List<Candidate> meant = enrolments
                .page(classId, PageRequest.first(SAME_NAME).search(words))
                .rows()
                .stream()
                .filter(one -> number.isPresent() || one.name().equals(words))
                .toList();
        String told = name.or(() -> number.map(Masking::idNumber)).orElseThrow();
        if (meant.isEmpty()) {
            unknown.add(told);
        } else if (meant.size() > 1) {
            several.add(told);
        } else if (!meant.getFirst().canComeIn()) {
            cannot.add(meant.getFirst().name());
        } else {
            found.add(meant.getFirst());
        }
    }

    private static Optional<String> first(List<String> cells, Pattern pattern) {
        return cells.stream().filter(cell -> pattern.matcher(cell).matches()).findFirst();
    }

    boolean whole() {
        return unknown.isEmpty() && several.isEmpty() && cannot.isEmpty();
    }
}
