package org.jishi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jishi.app.OfficeInWindow;
import org.jishi.platform.access.Role;
import org.jishi.support.Keyboard;

/** The first run, the logins of all who work here, and their coming and going. */
final class Entrance {
    private static final String PASSWORD = "Qinghe-4821-mulan";
    private static final String FIRST = "Diyici-7394-bailu";

    private final OfficeInWindow office;
    private final Keyboard keys;

    Entrance(OfficeInWindow office) {
        this.office = office;
        this.keys = office.keys();
    }

    /** From the empty folder to the administrator's home. */
    void firstRun() {
        keys.to("first-run-language");
        keys.press("Down");
        keys.title("Jishi");
        keys.to("first-run-language");
        keys.press("Up");
        keys.title("集市");
        keys.to("first-run-language");
        keys.press("Ctrl+Enter");
        keys.fill("admin-firstRun-county", "奉节");
        keys.offered();
        keys.press("Enter");
        keys.fill("admin-firstRun-officeName", "奉节县电商办");
        keys.press("Ctrl+Enter");
        keys.fill("admin-firstRun-administrator", "王秀英");
        keys.fill("admin-signIn-login", "wangxy");
        keys.fill("admin-signIn-password", PASSWORD);
        keys.fill("admin-password-again", PASSWORD);
        keys.press("Ctrl+Enter");
        keys.until("admin-recovery-print");
        List<String> said = keys.words();
        keys.to("admin-recovery-print");
        keys.press("Ctrl+Enter");
        keys.until("admin-firstRun-firstGroup");
        List<String> asked = keys.words();
        keys.fill("admin-firstRun-firstGroup", group(said, asked, 0));
        keys.fill("admin-firstRun-secondGroup", group(said, asked, 1));
        keys.press("Ctrl+Enter");
        keys.until("user-menu");
        keys.title("奉节县电商办");
        assertThat(office.count("SELECT COUNT(*) FROM staff WHERE name = '王秀英'"))
                .isOne();
    }

    /** Reads from the sheet the group that the next step asks for, as a person does. */
    private static String group(List<String> said, List<String> asked, int which) {
        List<String> numbers = asked.stream()
                .map(Pattern.compile("第 ?(\\d+) ?组")::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        assertThat(numbers).as(asked.toString()).hasSizeGreaterThan(which);
        Pattern line = Pattern.compile("^" + numbers.get(which) + "\\. +(\\S(?: \\S)+)$");
        return said.stream()
                .map(line::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said + " / " + asked));
    }

    /** A login for everybody; the two who decide or pay wait for a second person. */
    void addLogins() {
        keys.find("设置");
        keys.push("admin-users-open");
        addLogin("周建国", "zhoujg", Role.REVIEWER, false);
        addLogin("陈学文", "chenxw", Role.APPROVER, true);
        addLogin("赵敏", "zhaomin", Role.CASHIER, true);
        addLogin("李桂芳", "ligf", Role.CLERK, false);
        addLogin("孙丽", "sunli", Role.OFFICIAL, false);
        assertThat(office.count("SELECT COUNT(*) FROM staff")).isEqualTo(6);
    }

    /** @param waits whether the window says that a second person must confirm the role */
    private void addLogin(String name, String login, Role role, boolean waits) {
        keys.push("admin-user-add");
        keys.fill("admin-user-field-name", name);
        keys.fill("admin-user-field-login", login);
        keys.tick("admin-role-" + role);
        keys.fill("admin-user-field-password", FIRST);
        keys.press("Ctrl+Enter");
        keys.gone("admin-user-field-login");
        if (waits) {
            keys.until("dialog-understood");
            keys.press("Enter");
        }
        assertThat(office.count("SELECT COUNT(*) FROM staff WHERE name = '" + name + "'"))
                .isOne();
    }

    /** The second person for roles that decide. */
    void confirmRoles() {
        keys.open("admin");
        for (int i = 0; i < 2; i++) {
            keys.push("admin-role-grant");
            keys.yes();
        }
        keys.gone("admin-role-grant");
        assertThat(office.count("SELECT COUNT(*) FROM role_request WHERE granted"))
                .isEqualTo(2);
    }

    /** Whoever sits there leaves; another comes. */
    void change(String login) {
        signOut();
        signIn(login);
    }

    /** Whoever sits there leaves; another comes for the first time and chooses a password. */
    void welcome(String login) {
        signOut();
        keys.fill("admin-signIn-login", login);
        keys.fill("admin-signIn-password", FIRST);
        keys.press("Enter");
        keys.fill("admin-password-new", PASSWORD);
        keys.fill("admin-password-again", PASSWORD);
        keys.press("Enter");
        keys.until("user-menu");
    }

    void signOut() {
        keys.menu("user-menu", "kit-user-signOut");
        keys.until("admin-signIn-password");
    }

    void signIn(String login) {
        keys.fill("admin-signIn-login", login);
        keys.fill("admin-signIn-password", PASSWORD);
        keys.press("Enter");
        keys.until("user-menu");
    }
}
