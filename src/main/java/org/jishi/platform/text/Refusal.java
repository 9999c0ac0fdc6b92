package org.jishi.platform.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule is not met, so nothing was done. Carries one or more {@link Problem}s, which the window shows at their fields
 * and the command line prints. Expected, hence never logged as an error.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public Refusal(List<Problem> problems) {
        this(problems, null);
    }

    private Refusal(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::key).collect(Collectors.joining(", ")), cause, false, false);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal names at least one problem");
        }
        this.problems = List.copyOf(problems);
    }

    public Refusal(Problem problem) {
        this(List.of(problem));
    }

    /** Refuses the whole act. */
    public Refusal(String key, Object... args) {
        this(Problem.of(key, args));
    }

    /** Refuses what stands in one field. */
    public static Refusal at(String field, String key, Object... args) {
        return new Refusal(Problem.at(field, key, args));
    }

    /** The same refusal, with the failure that it tells: whoever looks for the reason finds it. */
    public Refusal because(Throwable cause) {
        return new Refusal(problems, cause);
    }

    /** Throws when there is at least one problem. */
    public static void ifAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    public List<Problem> problems() {
        return problems;
    }
}
