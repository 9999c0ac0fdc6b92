package org.jishi.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jdbi.v3.core.Handle;
import org.jishi.consent.ConsentVersion;
import org.jishi.consent.ConsentVersions;
import org.jishi.identity.IdKind;
import org.jishi.identity.Sex;
import org.jishi.person.PersonColumns.Let;
import org.jishi.person.PersonColumns.Number;
import org.jishi.person.PersonColumns.Text;
import org.jishi.platform.store.Several;
import org.jishi.platform.store.Span;
import org.jspecify.annotations.Nullable;

/** One filter of the list of persons, on what stands in the register's own rows. */
interface PersonFilter {
    String YES = "YES";
    String NO = "NO";

    void keep(PersonColumns columns, Let among);

    /**
     * What a request asks.
     *
     * @param own filters on the register's own rows
     * @param sets persons whom other tables name
     */
    record Asked(List<PersonFilter> own, List<PersonSets.Named> sets) {
        Asked() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        boolean nothing() {
            return own.isEmpty() && sets.isEmpty();
        }

        void keep(PersonColumns columns, Let let) {
            own.forEach(filter -> filter.keep(columns, let));
            sets.forEach(set -> {
                BitSet places = columns.places(set.ids());
                if (set.among()) {
                    let.through().and(places);
                } else {
                    let.through().andNot(places);
                }
            });
        }
    }

    /** Whom any of some lets through. */
    private static PersonFilter any(List<Asked> some) {
        return (columns, let) -> {
            BitSet through = new BitSet();
            some.forEach(one -> {
                Let part = let.copy();
                one.keep(columns, part);
                through.or(part.through());
            });
            let.through().and(through);
        };
    }

    /** @throws IllegalArgumentException for a filter or a content that the list does not know */
    static Asked read(Handle handle, Map<String, String> filters, LocalDate today) {
        Asked all = new Asked();
        PersonSets.Days statusOn = PersonSets.Days.read(filters.get("statusOn"), today);
        filters.forEach((name, content) -> {
            List<String> several = Several.read(content);
            if (several.size() == 1) {
                one(all, handle, name, content, today, statusOn);
            } else {
                all.own()
                        .add(any(several.stream()
                                .map(each -> {
                                    Asked part = new Asked();
                                    one(part, handle, name, each, today, statusOn);
                                    return part;
                                })
                                .toList()));
            }
        });
        return all;
    }

    private static void one(
            Asked all, Handle handle, String name, String content, LocalDate today, PersonSets.Days statusOn) {
        List<PersonFilter> own = all.own();
        List<PersonSets.Named> sets = all.sets();
        switch (name) {
            case "village" -> own.add(text(Text.VILLAGE, content, true));
            case "township" ->
                own.add((columns, let) -> columns.keep(let, Text.VILLAGE, code -> code.startsWith(content)));
            case "sex" -> own.add(is(Number.SEX, Sex.valueOf(content).ordinal()));
            case "idKind" -> own.add(is(Number.ID_KIND, IdKind.valueOf(content).ordinal()));
            case "phone" -> own.add(is(Number.PHONE, yes(content) ? 1 : 0));
            case "shop" -> own.add(is(Number.SHOP, yes(content) ? 1 : 0));
            case "died" -> own.add(known(Number.DIED, yes(content)));
            case "consent" -> own.add(consent(handle, content, today));
            case "consentOn" -> own.add(days(Number.CONSENT, Span.read(content)));
            case "consentVersion" -> own.add(consentVersion(handle, content));
            case "age" -> own.add(age(Span.read(content), today));
            case "birthYear" -> own.add(birthYear(Span.read(content)));
            case "registered" -> own.add(days(Number.REGISTERED, Span.read(content)));
            case "education" -> own.add(text(Text.EDUCATION, content, true));
            case "ethnicity" -> own.add(text(Text.ETHNICITY, content, true));
            case "import" -> own.add(text(Text.IMPORT, content, true));
            case "employer" -> own.add(text(Text.EMPLOYER, content, false));
            case "source" -> own.add(text(Text.SOURCE, content, false));
            case "householdNo" -> own.add(text(Text.HOUSEHOLD, content, false));
            case "tag", "poverty", "account", "household" -> sets.add(PersonSets.read(handle, name, content, statusOn));
            // says on which days the group and the status of poverty count
            case "statusOn" -> {}
            // ANY: those of whom another entry is much alike; whoever compares everybody says who they are
            case "duplicates" -> {}
            default -> throw new IllegalArgumentException("unknown filter " + name);
        }
    }

    private static boolean yes(String content) {
        if (!content.equals(YES) && !content.equals(NO)) {
            throw new IllegalArgumentException("neither yes nor no");
        }
        return content.equals(YES);
    }

    private static PersonFilter is(Number column, int number) {
        return (columns, let) -> columns.keep(let, column, one -> one == number);
    }

    private static PersonFilter known(Number column, boolean wanted) {
        return (columns, let) -> columns.keep(let, column, one -> (one != PersonColumns.NONE) == wanted);
    }

    /** YES or NO: whether there is one; NEWEST: to the version that is given out today; OLDER: to any other. */
    private static PersonFilter consent(Handle handle, String content, LocalDate today) {
        boolean newest = content.equals("NEWEST");
        if (!newest && !content.equals("OLDER")) {
            return known(Number.CONSENT, yes(content));
        }
        Optional<String> now =
                ConsentVersion.on(ConsentVersions.all(handle), today).map(ConsentVersion::name);
        return (columns, let) -> {
            columns.keep(let, Number.CONSENT, day -> day != PersonColumns.NONE);
            columns.keep(
                    let, Text.CONSENT_VERSION, said -> now.filter(said::equals).isPresent() == newest);
        };
    }

    /** The version of that name; where there is none in the list, those with these words in it. */
    private static PersonFilter consentVersion(Handle handle, String content) {
        boolean listed = ConsentVersions.all(handle).stream()
                .anyMatch(version -> version.name().equals(content));
        return text(Text.CONSENT_VERSION, content, listed);
    }

    private static PersonFilter text(Text column, String words, boolean whole) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return (columns, let) -> columns.keep(
                let,
                column,
                said -> whole
                        ? said.equals(words)
                        : !said.isEmpty() && said.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static PersonFilter days(Number column, Span span) {
        return between(column, span.firstDay(), span.lastDay());
    }

    /** Full years today; the dead have no age. */
    private static PersonFilter age(Span span, LocalDate today) {
        Integer least = span.least();
        Integer most = span.most();
        return (columns, let) -> {
            columns.keep(let, Number.DIED, day -> day == PersonColumns.NONE);
            columns.keep(let, Number.BORN, born -> {
                if (born == PersonColumns.NONE) {
                    return false;
                }
                int age = java.time.Period.between(LocalDate.ofEpochDay(born), today)
                        .getYears();
                return (least == null || age >= least) && (most == null || age <= most);
            });
        };
    }

    private static PersonFilter birthYear(Span span) {
        Integer first = span.least();
        Integer last = span.most();
        return between(
                Number.BORN,
                first == null ? null : LocalDate.of(first, 1, 1),
                last == null ? null : LocalDate.of(last, 12, 31));
    }

    private static PersonFilter between(Number column, @Nullable LocalDate from, @Nullable LocalDate to) {
        long first = from == null ? PersonColumns.NONE + 1L : from.toEpochDay();
        long last = to == null ? Integer.MAX_VALUE : to.toEpochDay();
        IntPredicate passes = day -> day != PersonColumns.NONE && day >= first && day <= last;
        return (columns, let) -> columns.keep(let, column, passes);
    }
}
