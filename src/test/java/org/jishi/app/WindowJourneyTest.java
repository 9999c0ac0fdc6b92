package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jishi.kit.shell.FileQuestions;
import org.jishi.platform.access.Role;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.MovingClock;
import org.jishi.support.Samples;
import org.jishi.support.WorkbookCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job in the real window, by keyboard alone: from an empty folder to the workbooks that the office sends in,
 * through the hands of six people. What they typed on the way stands in the workbooks at the end.
 */
@Tag("slow")
class WindowJourneyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);
    private static final String PASSWORD = "Qinghe-4821-mulan";
    private static final String FIRST = "Diyici-7394-bailu";
    private static final String PERSON = "冉光碧";
    private static final String PERSON_ID = "500236199001011235";
    private static final String ACCOUNT = "6228480001858355553";
    private static final String CLASS = "直播带货班";
    private static final String AMOUNT = "600";
    private static final int LEARNERS = 5;
    private static final int COMPLETED = 4;

    @TempDir
    Path home;

    private final MovingClock time = new MovingClock(TODAY);
    private final Answers files = new Answers();
    private Stage stage;
    private Reception reception;
    private Keyboard keys;

    @BeforeEach
    void start() {
        stage = FxTest.on(Stage::new);
        reception = FxTest.on(() -> {
            Reception made = new Reception(stage, address -> {}, new OfficeClock(time), files);
            made.open(home.resolve("office"));
            return made;
        });
        keys = new Keyboard(stage, reception::isWorking);
        FxTest.show(stage);
    }

    @AfterEach
    void end() {
        FxTest.run(reception::close);
        FxTest.close(stage);
    }

    private long count(String sql) {
        Wiring wiring = FxTest.on(() -> reception.workplace().orElseThrow().wiring());
        return wiring.database.read(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    @Test
    void fromSetUpToTheExportedWorkbook() throws IOException {
        firstRun();
        addLogin("周建国", "zhoujg", Role.REVIEWER, false);
        addLogin("陈学文", "chenxw", Role.APPROVER, true);
        addLogin("赵敏", "zhaomin", Role.CASHIER, true);
        addLogin("李桂芳", "ligf", Role.CLERK, false);
        addLogin("孙丽", "sunli", Role.OFFICIAL, false);
        assertThat(count("SELECT COUNT(*) FROM staff")).isEqualTo(6);
        signOut();
        firstSignIn("zhoujg");
        confirmRoles();
        signOut();
        firstSignIn("zhaomin");
        grantComes();
        signOut();
        Path paper = home.resolve("office/evidence").resolve("0".repeat(64));
        Files.write(paper, new byte[] {1});
        firstSignIn("ligf");
        assertThat(paper).as("a paper that a kill left without its row").doesNotExist();
        register();
        importRoster();
        teach();
        draftScheme();
        signOut();
        firstSignIn("chenxw");
        putInForce();
        signOut();
        signIn("ligf");
        makeClaims();
        signOut();
        signIn("zhoujg");
        confirmAccount();
        decideAll("subsidy-many-review");
        signOut();
        signIn("chenxw");
        decideAll("subsidy-many-approve");
        post();
        signOut();
        time.goTo(TODAY.plusDays(21));
        signIn("zhaomin");
        confirmClock();
        signOut();
        signIn("chenxw");
        confirmClock();
        endNotice();
        signOut();
        signIn("zhaomin");
        draftBatch();
        signOut();
        signIn("chenxw");
        approveBatch();
        signOut();
        signIn("zhaomin");
        pay();
        signOut();
        firstSignIn("sunli");
        report("农村电商培训台账", "training-ledger.xlsx");
        report("补贴（奖励）发放清册", "payment-list.xlsx");
        checkLedger(WorkbookCheck.of(home.resolve("training-ledger.xlsx")));
        checkPaid(WorkbookCheck.of(home.resolve("payment-list.xlsx")));
    }

    private void firstRun() {
        keys.to("first-run-language");
        keys.press("Down");
        FxTest.until("the window speaks English", () -> stage.getTitle().contains("Jishi"));
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
        assertThat(count("SELECT COUNT(*) FROM staff WHERE name = '王秀英'")).isOne();
    }

    /** Reads from the sheet the group that the next step asks for, as a person does. */
    private static String group(List<String> said, List<String> asked, int which) {
        List<String> numbers = asked.stream()
                .map(Pattern.compile("第 ?(\\d+) ?组")::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        assertThat(numbers).as(asked.toString()).hasSizeGreaterThan(which);
        Pattern line = Pattern.compile("^" + numbers.get(which) + "\\. (\\S+)$");
        return said.stream()
                .map(line::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(said + " / " + asked));
    }

    /** @param waits whether the window says that a second person must confirm the role */
    private void addLogin(String name, String login, Role role, boolean waits) {
        if (!keys.has("admin-user-add")) {
            keys.find("设置");
            keys.push("admin-users-open");
        }
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
        assertThat(count("SELECT COUNT(*) FROM staff WHERE name = '" + name + "'"))
                .isOne();
    }

    private void signOut() {
        keys.menu("user-menu", "kit-user-signOut");
        keys.until("admin-signIn-password");
    }

    private void signIn(String login) {
        keys.fill("admin-signIn-login", login);
        keys.fill("admin-signIn-password", PASSWORD);
        keys.press("Enter");
        keys.until("user-menu");
    }

    private void firstSignIn(String login) {
        keys.fill("admin-signIn-login", login);
        keys.fill("admin-signIn-password", FIRST);
        keys.press("Enter");
        keys.fill("admin-password-old", FIRST);
        keys.fill("admin-password-new", PASSWORD);
        keys.fill("admin-password-again", PASSWORD);
        keys.press("Enter");
        keys.until("user-menu");
    }

    /** The second person for roles that decide. */
    private void confirmRoles() {
        keys.open("admin");
        for (int i = 0; i < 2; i++) {
            keys.push("admin-role-grant");
            keys.yes();
        }
        keys.gone("admin-role-grant");
        assertThat(count("SELECT COUNT(*) FROM role_request WHERE granted")).isEqualTo(2);
    }

    private void grantComes() {
        keys.open("fund");
        keys.push("fund-grant-add");
        keys.fill("fund-grant-name", "2026年中央财政衔接资金");
        keys.fill("fund-grant-documentNo", "渝财产业〔2026〕18号");
        keys.press("Ctrl+Enter");
        keys.gone("fund-grant-name");
        keys.row("fund-table", 1);
        keys.push("fund-tranche-add");
        keys.fill("fund-tranche-amount", "100000");
        keys.fill("fund-tranche-documentNo", "渝财产业〔2026〕18号");
        keys.press("Ctrl+Enter");
        keys.gone("fund-tranche-amount");
        keys.row("fund-table", 1);
        keys.push("fund-category-add");
        keys.fill("fund-category-name", "电商培训");
        keys.press("Ctrl+Enter");
        keys.gone("fund-category-name");
        keys.row("fund-table", 2);
        keys.push("fund-move-ALLOT");
        keys.fill("fund-move-amount", "50000");
        keys.fill("fund-move-reason", "年度分配");
        keys.press("Ctrl+Enter");
        keys.gone("fund-move-amount");
    }

    private void register() {
        keys.open("people");
        keys.push("people-register");
        keys.fill("people-field-name", PERSON);
        keys.fill("people-field-idNumber", PERSON_ID);
        keys.fill("people-field-phone", "13609441234");
        keys.pick("people-field-villageCode", "瞿塘峡");
        keys.press("Ctrl+Enter");
        keys.gone("people-field-name");
        keys.push("people-account-propose");
        keys.fill("people-account-bank", "奉节农商行");
        keys.fill("people-account-accountNo", ACCOUNT);
        keys.press("Ctrl+Enter");
        keys.gone("people-account-bank");
    }

    private void importRoster() {
        keys.open("people");
        keys.push("people-import-start");
        files.opened.add(Samples.file("roster-gbk.csv").toFile());
        keys.push("people-import-choose");
        keys.press("Ctrl+Enter", "Ctrl+Enter", "Ctrl+Enter");
        keys.until("people-import-another");
        long expected = Samples.expected("roster-gbk.expected.tsv").stream()
                .filter(line -> line.contains("new"))
                .count();
        assertThat(count("SELECT COUNT(*) FROM person")).isEqualTo(1 + expected);
    }

    /** A class of five over two half-days; one stays away from the second. */
    private void teach() {
        keys.open("training");
        keys.push("training-list-plan");
        keys.fill("training-class-title", CLASS);
        keys.choose("training-class-kind", "直播带货");
        keys.fill("training-class-planned", "5");
        keys.press("Ctrl+Enter");
        keys.push("training-class-enrol");
        keys.fill("list-search", PERSON);
        keys.press("Enter");
        keys.row("training-candidates-table", 1);
        keys.press("Space");
        keys.push("training-enrol-bring");
        keys.press("Ctrl+F", "Esc");
        keys.row("training-candidates-table", 1);
        keys.press("Space", "Down", "Space", "Down", "Space", "Down", "Space");
        keys.push("training-enrol-bring");
        assertThat(count("SELECT COUNT(*) FROM enrolment")).isEqualTo(LEARNERS);
        keys.push("training-board-openClass");
        keys.push("training-class-board");
        keys.to("mark-grid");
        keys.press("Ctrl+Home", "1", "1", "1", "1", "1");
        keys.press("Ctrl+Home", "Right", "1", "1", "1", "1", "5");
        assertThat(count("SELECT COUNT(*) FROM mark")).isEqualTo(2 * LEARNERS);
        keys.push("training-board-openClass");
        keys.menu("thing-more", "training-class-scores");
        for (int seat = 1; seat <= LEARNERS; seat++) {
            keys.fill("score-" + seat, String.valueOf(80 + seat));
        }
        keys.press("Ctrl+Enter");
        keys.gone("score-1");
        keys.push("training-class-close");
        keys.until("training-close-do");
        keys.press("Ctrl+Enter");
        keys.gone("training-close-do");
        assertThat(count("SELECT COUNT(*) FROM enrolment WHERE outcome = 'COMPLETED'"))
                .isEqualTo(COMPLETED);
    }

    private void draftScheme() {
        keys.open("policy");
        keys.menu("policy-draft", "policy-draft-SUBSIDY");
        keys.fill("policy-scheme-name", "电商培训补贴");
        keys.push("policy-document-add");
        keys.fill("policy-document-name", "奉节县电商培训补贴办法");
        keys.fill("policy-document-documentNo", "奉节商务发〔2026〕7号");
        keys.fill("policy-document-issuer", "奉节县商务委员会");
        keys.fill("policy-document-issuedOn", "2026-03-01");
        keys.press("Ctrl+Enter");
        keys.gone("policy-document-name");
        keys.fill("policy-scheme-effectiveFrom", "2026-03-01");
        keys.fill("subsidy-field-amount", AMOUNT);
        keys.press("Ctrl+Enter");
        keys.gone("policy-scheme-name");
    }

    private void putInForce() {
        keys.open("policy");
        keys.row("policy-table", 1);
        keys.press("Enter");
        keys.push("policy-scheme-putInForce");
        keys.yes();
        keys.gone("policy-scheme-putInForce");
    }

    private void makeClaims() {
        keys.open("subsidy");
        keys.push("subsidy-make");
        keys.press("Ctrl+Enter");
        keys.until("subsidy-lines");
        keys.press("Ctrl+Enter");
        keys.until("subsidy-table");
        assertThat(count("SELECT COUNT(*) FROM subsidy_claim")).isEqualTo(COMPLETED);
    }

    private void confirmAccount() {
        keys.open("people");
        keys.fill("list-search", PERSON);
        keys.press("Enter");
        keys.row("people-table", 1);
        keys.press("Enter");
        keys.push("people-account-confirm");
        keys.yes();
        keys.gone("people-account-confirm");
    }

    private void decideAll(String button) {
        keys.open("subsidy");
        keys.row("subsidy-table", 1);
        keys.press("Ctrl+A");
        keys.push(button);
        keys.yes();
        keys.gone(button);
    }

    private void post() {
        keys.push("subsidy-list-notice");
        keys.press("Ctrl+Enter");
        keys.fill("casework-field-placeName", "县电商办公示栏");
        keys.press("Ctrl+Enter");
        keys.push("casework-notice-post");
        keys.yes();
        keys.gone("casework-notice-post");
        assertThat(count("SELECT COUNT(*) FROM notice WHERE status = 'POSTED'")).isOne();
    }

    /** Three weeks without an entry look like a clock that jumped; two people say that it is right. */
    private void confirmClock() {
        keys.open("casework.notice");
        keys.push("casework-clock-confirm");
        keys.yes();
        keys.gone("casework-clock-confirm");
    }

    private void endNotice() {
        keys.open("casework.notice");
        keys.row("casework-notice-table", 1);
        keys.press("Enter");
        keys.push("casework-notice-end");
        keys.yes();
        keys.gone("casework-notice-end");
        assertThat(count("SELECT COUNT(*) FROM payable")).isEqualTo(COMPLETED);
    }

    /** Of the four that are owed only one has an account that a second person confirmed. */
    private void draftBatch() {
        keys.open("payment");
        keys.push("payment-batch-new");
        keys.row("payment-choose-table", 1);
        keys.press("Ctrl+A", "Ctrl+Enter", "Ctrl+Enter", "Ctrl+Enter");
        assertThat(count("SELECT COUNT(*) FROM batch WHERE status = 'SUBMITTED'"))
                .isOne();
    }

    private void openBatch() {
        keys.open("payment");
        keys.push("payment-tab-batches");
        keys.row("payment-batches-table", 1);
        keys.press("Enter");
    }

    private void approveBatch() {
        openBatch();
        keys.push("casework-decide-approve");
        if (keys.has("dialog-yes")) {
            keys.yes();
        }
        keys.gone("casework-decide-approve");
    }

    private void pay() throws IOException {
        openBatch();
        keys.push("payment-batch-go-APPROVED");
        files.saved.add(home.resolve("bank.xlsx").toFile());
        keys.press("Ctrl+Enter");
        keys.until("payment-result-pick");
        assertThat(home.resolve("bank.xlsx")).isNotEmptyFile();
        files.opened.add(Files.writeString(
                        home.resolve("answer.txt"),
                        "序号|户名|账号|金额|结果|原因\n1|" + PERSON + "|" + ACCOUNT + "|" + AMOUNT + ".00|成功|\n")
                .toFile());
        keys.push("payment-result-pick");
        keys.press("Ctrl+Enter", "Ctrl+Enter");
        assertThat(count("SELECT COUNT(*) FROM batch WHERE status = 'CLOSED'")).isOne();
    }

    private void report(String form, String name) {
        keys.open("report");
        keys.to("desk-forms");
        keys.press("Home");
        for (int i = 0; i < 10 && !keys.chosen().contains(form); i++) {
            keys.press("Down");
        }
        files.saved.add(home.resolve(name).toFile());
        keys.push("report-export");
        assertThat(home.resolve(name)).isNotEmptyFile();
    }

    /** Everybody of the class with what was marked, entered and granted. */
    private static void checkLedger(WorkbookCheck book) {
        String sheet = book.cells().getFirst().sheet();
        List<Integer> rows = rows(book, sheet, "title", CLASS);
        assertThat(rows).hasSize(LEARNERS);
        assertThat(rows.stream().map(row -> at(book, sheet, row, "completed").value()))
                .containsExactlyInAnyOrder("是", "是", "是", "是", "否");
        int mine = rows(book, sheet, "name", PERSON).getFirst();
        assertThat(book.textsLike(PERSON_ID)).as("masked").isEmpty();
        assertThat(at(book, sheet, mine, "due").number()).isEqualTo(2);
        assertThat(at(book, sheet, mine, "attended").number()).isEqualTo(2);
        assertThat(at(book, sheet, mine, "score").number()).isEqualTo(81);
        assertThat(at(book, sheet, mine, "subsidy").number()).isEqualTo(600);
    }

    /** Only the one whose account a second person confirmed was paid. */
    private static void checkPaid(WorkbookCheck book) {
        String sheet = book.cells().getFirst().sheet();
        int row = rows(book, sheet, "beneficiary", PERSON).getFirst();
        assertThat(at(book, sheet, row, "paid").number()).isEqualTo(600);
        assertThat(at(book, sheet, row, "account").value()).endsWith("5553");
        assertThat(book.textsLike(ACCOUNT)).as("masked").isEmpty();
        WorkbookCheck.Stored total = at(book, sheet, row + 1, "paid");
        assertThat(total.formula()).startsWith("SUM(");
        assertThat(total.number()).isEqualTo(600);
    }

    /** The cell of a row below a heading. */
    private static WorkbookCheck.Stored at(WorkbookCheck book, String sheet, int row, String heading) {
        return book.at(sheet, row, column(book, sheet, heading));
    }

    private static int column(WorkbookCheck book, String sheet, String heading) {
        String words = Texts.in(Language.ZH).text("report.col." + heading);
        return book.cells().stream()
                .filter(cell -> cell.sheet().equals(sheet) && cell.value().equals(words))
                .map(WorkbookCheck.Stored::column)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no heading " + words));
    }

    private static List<Integer> rows(WorkbookCheck book, String sheet, String heading, String words) {
        int column = column(book, sheet, heading);
        return book.cells().stream()
                .filter(cell -> cell.sheet().equals(sheet)
                        && cell.column() == column
                        && cell.value().equals(words))
                .map(WorkbookCheck.Stored::row)
                .toList();
    }

    /** Answers the system's questions for files, which no test can see. */
    private static final class Answers implements FileQuestions {
        private final Deque<File> opened = new ArrayDeque<>();
        private final Deque<File> saved = new ArrayDeque<>();

        @Override
        public File open(FileChooser chooser, Stage over) {
            return opened.remove();
        }

        @Override
        public List<File> openSome(FileChooser chooser, Stage over) {
            return List.of(opened.remove());
        }

        @Override
        public File save(FileChooser chooser, Stage over) {
            return saved.remove();
        }

        @Override
        public File folder(DirectoryChooser chooser, Stage over) {
            throw new AssertionError("nobody asked for a folder");
        }
    }
}
