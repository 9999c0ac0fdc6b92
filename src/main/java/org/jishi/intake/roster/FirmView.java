package org.jishi.intake.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.identity.PersonName;
import org.jishi.organisation.Organisation;
import org.jishi.organisation.OrganisationRegister;
import org.jishi.person.Person;
import org.jishi.person.PersonDirectory;
import org.jishi.platform.text.Problem;

/** What the register knows of the organisations and legal persons that a list names, read once. */
final class FirmView {
    /** How companies and co-operatives end, which lists write in several ways. */
    private static final Pattern COMPANY = Pattern.compile("(?:有限责任公司|股份有限公司|有限公司|公司)$");

    private static final Pattern COOPERATIVE = Pattern.compile("(?:农民专业合作社|专业合作社|合作社)$");
    private static final Pattern NOT_COMPARED = Pattern.compile("[()（）\\[\\]【】\\s\\-—]");

    private final Map<String, Organisation> byCode = new HashMap<>();
    private final Map<String, List<Organisation>> byCore = new HashMap<>();
    private final Map<String, List<Organisation>> byPhone = new HashMap<>();
    private final Map<String, Person> legal;

    private FirmView(Map<String, Person> legal) {
        this.legal = legal;
    }

    /** @param numbers normalised identity numbers of legal persons */
    static FirmView read(Handle handle, OrganisationRegister register, Collection<String> numbers) {
        FirmView view = new FirmView(persons(handle, numbers));
        for (Organisation firm : register.all(handle)) {
            if (firm.liveCreditCode() != null) {
                view.byCode.put(firm.liveCreditCode(), firm);
            }
            view.byCore
                    .computeIfAbsent(core(firm.name()), none -> new ArrayList<>(1))
                    .add(firm);
            if (firm.phone() != null) {
                view.byPhone
                        .computeIfAbsent(firm.phone(), none -> new ArrayList<>(1))
                        .add(firm);
            }
        }
        return view;
    }

    /** Whoever has the number, or is left of an entry that had it. */
    private static Map<String, Person> persons(Handle handle, Collection<String> numbers) {
        Map<String, Person> found = new HashMap<>();
        if (numbers.isEmpty()) {
            return found;
        }
        PersonDirectory directory = new PersonDirectory();
        handle
                .createQuery("""
                    SELECT m.live_number, t.merged_into FROM person_merge m JOIN person t ON t.id = m.live_merged
                     WHERE m.live_number IN (<numbers>)\
                    """)
                .bindList("numbers", List.copyOf(numbers))
                .map((row, context) -> Map.entry(row.getString(1), row.getObject(2, java.util.UUID.class)))
                .stream()
                .forEach(each ->
                        directory.find(handle, each.getValue()).ifPresent(person -> found.put(each.getKey(), person)));
        found.putAll(directory.byIdNumbers(handle, numbers));
        return found;
    }

    /** A name as organisations' names are compared: without brackets, and without how the form of body is written. */
    static String core(String name) {
        String key = NOT_COMPARED.matcher(PersonName.of(name).key()).replaceAll("");
        String core = COOPERATIVE.matcher(COMPANY.matcher(key).replaceFirst("")).replaceFirst("合作社");
        return core.isEmpty() ? key : core;
    }

    Optional<Organisation> ofCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<Organisation> ofCore(String name) {
        return byCore.getOrDefault(core(name), List.of());
    }

    Optional<Person> legal(String number) {
        return Optional.ofNullable(legal.get(number));
    }

    /** Another organisation that may be the same, and why. */
    record Like(Organisation firm, Problem why) {}

    /** By the same name, or the same phone. */
    Optional<Like> like(String name, String phone) {
        return Stream.concat(
                        ofCore(name).stream().map(firm -> new Like(firm, Problem.of("people.firms.why.name"))),
                        byPhone.getOrDefault(phone, List.of()).stream()
                                .map(firm -> new Like(firm, Problem.of("people.firms.why.phone"))))
                .findFirst();
    }
}
