package org.jishi.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jishi.platform.keys.PasswordRules;
import org.jishi.platform.text.Problem;
import org.jspecify.annotations.Nullable;

/** What names, logins and roles may be. */
final class UserRules {
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}._-]{2,40}");
    private static final Pattern PHONE = Pattern.compile("(?=(?:[^0-9]*[0-9]){7,15}[^0-9]*$)[0-9+() -]{7,30}");

    private UserRules() {}

    static List<Problem> problems(String name, @Nullable String phone, String login) {
        List<Problem> problems = new ArrayList<>();
        if (name.isBlank() || name.strip().length() > 60) {
            problems.add(Problem.at("name", "admin.user.name", 60));
        }
        if (phone != null && !PHONE.matcher(phone.strip()).matches()) {
            problems.add(Problem.at("phone", "admin.user.phone"));
        }
        if (!LOGIN.matcher(PasswordRules.loginName(login)).matches()) {
            problems.add(Problem.at("login", "admin.user.login"));
        }
        return problems;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
