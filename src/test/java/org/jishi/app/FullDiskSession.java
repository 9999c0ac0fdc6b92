package org.jishi.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.payment.BankSheet;
import org.jishi.payment.BatchFile;
import org.jishi.payment.BatchLine;
import org.jishi.platform.access.Access;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.RowCounts;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.report.ReportLanguage;
import org.jishi.sample.SampleCounty;
import org.jishi.support.SmallDisk;

/** A process whose disk is a {@link SmallDisk}: does each act again and again, with a little more room each time. */
public final class FullDiskSession {
    private static final OfficeClock CLOCK = OfficeClock.fixed(Counties.TODAY);
    private static final Texts TEXTS = Texts.in(Language.ZH);

    private final Path county;
    private final Path roster;
    private final Path out;

    /** Something that needs room. Returns what it said when it was refused, or nothing. */
    private interface Act {
        String run() throws IOException;
    }

    private FullDiskSession(Path county, Path roster, Path out) {
        this.county = county;
        this.roster = roster;
        this.out = out;
    }

    /** Arguments: the county, a roster, a folder for what is written, which acts. A line for each try. */
    public static void main(String[] arguments) throws IOException {
        FullDiskSession session =
                new FullDiskSession(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        if (arguments[3].equals("payment")) {
            session.pay();
        } else {
            session.files();
        }
        System.out.println("ended");
    }

    private void files() throws IOException {
        act("export", () -> command("clerk", "export", "people", "--out", file("xlsx")));
        act("backup", () -> command("admin", "data", "backup", "--out", file("jishi")));
        act("import", () -> command("clerk", "import", "people", roster.toString(), "--answer", file("xlsx")));
    }

    /** Each step of a payment, from its notice to money that comes back. */
    private void pay() throws IOException {
        UUID draft = one("SELECT id FROM notice WHERE status = 'DRAFT'");
        UUID batch = one("SELECT id FROM batch WHERE status = 'APPROVED'");
        UUID paid = one("SELECT p.id FROM payable p WHERE p.status = 'PAID' AND NOT EXISTS"
                + " (SELECT 1 FROM recovery r WHERE r.payable_id = p.id)");
        Path answer = county.resolveSibling("answer.txt");
        act(
                "post",
                () -> as(
                        "approver",
                        wiring -> wiring.notices.post(wiring.notices.open(draft).notice())));
        act(
                "notice",
                () -> as("approver", wiring -> wiring.notices.print(wiring.notices.open(draft), TEXTS, written())));
        act(
                "send",
                () -> as(
                        "cashier",
                        wiring -> wiring.bankSheets.send(
                                wiring.paymentDesk.batch(batch).batch(), BankSheet.Format.XLSX, written())));
        act(
                "sendAgain",
                () -> as(
                        "cashier",
                        wiring -> wiring.bankSheets.writeAgain(
                                wiring.paymentDesk.batch(batch).batch(), BankSheet.Format.TXT_GBK, written())));
        as("cashier", wiring -> answer(wiring.paymentDesk.batch(batch), answer));
        act(
                "answer",
                () -> as(
                        "cashier",
                        wiring -> wiring.bankResults.apply(wiring.bankResults.preview(batch, answer), "记-1")));
        act(
                "public",
                () -> as(
                        "official",
                        wiring -> wiring.reports.export(
                                "payment-public",
                                wiring.reports.period("payment-public", "2026"),
                                ReportLanguage.ZH,
                                null,
                                written())));
        act(
                "recovery",
                () -> as("cashier", wiring -> wiring.recoveries.enter(paid, Money.ofYuan(1), "多发", "奉商发〔2026〕9号")));
    }

    private static void answer(BatchFile batch, Path file) {
        StringBuilder text = new StringBuilder("序号|户名|账号|金额|结果|原因\n");
        for (BatchLine line : batch.lines()) {
            text.append(line.lineNo())
                    .append('|')
                    .append(line.accountName())
                    .append('|')
                    .append(line.accountNo());
            text.append('|').append(line.amount().plain()).append("|成功|\n");
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path written() {
        return out.resolve("written.xlsx");
    }

    private UUID one(String sql) {
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = open(taken, "admin")) {
            return in.office()
                    .database()
                    .read(handle -> handle.createQuery(sql + " ORDER BY id LIMIT 1")
                            .mapTo(UUID.class)
                            .one());
        }
    }

    /** Returns what was refused, or nothing. */
    private String as(String login, Consumer<Wiring> work) {
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = open(taken, login)) {
            Access access = new Access();
            access.signIn(in.actor());
            work.accept(new Wiring(in, access, CLOCK));
            return "";
        } catch (Refusal e) {
            return TEXTS.text(e);
        }
    }

    private String file(String ending) {
        return out.resolve("written." + ending).toString();
    }

    private void act(String name, Act act) throws IOException {
        for (long room = 16_384; ; room = room * 2) {
            empty(out);
            Map<String, Long> before = rows();
            SmallDisk.leave(room);
            String said;
            try {
                said = act.run().replaceAll("\\s+", " ");
            } finally {
                SmallDisk.clear();
            }
            String changed = before.equals(rows()) ? "same" : "changed";
            System.out.println(String.join("|", name, said, changed, String.join(",", list(out))));
            if (said.isEmpty()) {
                return;
            }
        }
    }

    private String command(String user, String... args) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--data", county.toString(), "--user", user));
        int code = CommandLine.run(
                new Terminal(
                        new PrintStream(told, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(new byte[0]),
                        Map.of("JISHI_PASSWORD", SampleCounty.PASSWORD),
                        Texts.in(Language.ZH)),
                all.toArray(String[]::new));
        return code == ExitCode.DONE || code == ExitCode.DONE_WITH_REFUSALS ? "" : err.toString(StandardCharsets.UTF_8);
    }

    private Map<String, Long> rows() {
        try (DataFolder taken = DataFolder.take(county);
                SignedIn in = open(taken, "admin")) {
            Database database = in.office().database();
            if (!database.snapshot(handle -> TrailCheck.run(handle, null)).isEmpty()) {
                throw new IllegalStateException("the trail is broken");
            }
            Map<String, Long> rows = new TreeMap<>(database.read(RowCounts::of).tables());
            for (String table : List.of("batch", "payable", "notice", "recovery")) {
                rows.put(
                        "versions of " + table,
                        database.read(handle -> handle.createQuery("SELECT COALESCE(SUM(version), 0) FROM " + table)
                                .mapTo(Long.class)
                                .one()));
            }
            // who signs in is written down, and where a backup lies
            rows.keySet().removeAll(List.of("audit_entry", "setting", "login_day"));
            return rows;
        }
    }

    private static SignedIn open(DataFolder taken, String login) {
        return new OfficeOpener(CLOCK)
                .open(taken, KeyService.ofNoStrength(taken.path()), login, SampleCounty.PASSWORD.toCharArray());
    }

    private static List<String> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static void empty(Path folder) throws IOException {
        for (String name : list(folder)) {
            Files.delete(folder.resolve(name));
        }
    }
}
