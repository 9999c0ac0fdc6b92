package org.jishi.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jishi.approval.Subject;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that waits, computed from states and never stored. Many of a kind are told as one, with their count
 * in the arguments.
 *
 * @param key the sentence's text key, such as "subsidy.task.review": "{0} claims wait for first review"
 * @param args what goes into the text
 * @param subject what opens when it is pressed; null when a list does
 * @param list the feature's word for the list that opens where there is no subject, such as "claim"
 * @param todo which of the list's rows are meant: what its filter "todo" takes; null for a page that has nothing else
 * @param since how long it has waited
 * @param due until when, null when nothing presses
 * @param number how many things it tells of: what is said beside it, and counted
 * @param who whoever has one of these rights may do it; empty where the source has asked for the person itself
 */
public record Task(
        String key,
        List<Object> args,
        @Nullable Subject subject,
        String list,
        @Nullable String todo,
        LocalDate since,
        @Nullable LocalDate due,
        long number,
        Set<Act> who) {
    public Task {
        args = List.copyOf(args);
        who = Set.copyOf(who);
    }

    /** Many of a kind, told as one: pressed, the list shows those and no others. */
    public static Task many(String key, long number, String list, String todo, LocalDate since, Act who) {
        return new Task(key, List.of(number), null, list, todo, since, null, number, Set.of(who));
    }

    /** Many within one thing: forms of one collecting. */
    public static Task within(
            String key,
            List<Object> args,
            long number,
            Subject subject,
            String list,
            LocalDate since,
            @Nullable LocalDate due,
            Act who) {
        return new Task(key, args, subject, list, null, since, due, number, Set.of(who));
    }

    /** One thing, or a page that shows nothing but this; how many stand there is then the first part of the text. */
    public Task(
            String key,
            List<Object> args,
            @Nullable Subject subject,
            String list,
            LocalDate since,
            @Nullable LocalDate due,
            Set<Act> who) {
        this(key, args, subject, list, null, since, due, subject == null ? first(args) : 1, who);
    }

    public boolean isFor(Actor actor) {
        return who.isEmpty() || who.stream().anyMatch(actor::may);
    }

    private static long first(List<Object> args) {
        return !args.isEmpty() && args.getFirst() instanceof Number number ? number.longValue() : 1;
    }
}
