package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jishi.admin.SignedIn;
import org.jishi.payment.BankSheet;
import org.jishi.payment.Batch;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.text.Problem;
import org.jishi.support.Jvm;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 while a batch goes to the bank: a sheet is there only of a batch that was sent, and it is whole. */
@Tag("slow")
class SendKillTest {
    private static final int KILLS = Integer.getInteger("crash.backups", 10);
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void aKilledSendingLeavesTheBatchAsItWasOrSent() throws Exception {
        Jvm jvm = new Jvm(Files.createDirectory(folder.resolve("classes")), List.of());
        Path first = Counties.copy(folder.resolve("county"));
        Path whole = folder.resolve("whole.xlsx");
        UUID batch = approved(first);
        timed(jvm.archiving(SendSession.class, first.toString(), whole.toString()));
        Path second = Counties.copy(folder.resolve("second"));
        long millis = timed(jvm.of(
                SendSession.class,
                second.toString(),
                folder.resolve("other.xlsx").toString()));
        int sent = 0;
        for (int i = 0; i < KILLS; i++) {
            Path data = Counties.copy(folder.resolve("county" + i));
            Path out = Files.createDirectory(folder.resolve("out" + i));
            Path sheet = out.resolve("sheet.xlsx");
            kill(jvm.of(SendSession.class, data.toString(), sheet.toString()), millis, i);
            try (DataFolder taken = DataFolder.take(data);
                    SignedIn in = SendSession.open(taken)) {
                Wiring wiring = SendSession.wiring(in);
                List<Problem> broken = wiring.database.snapshot(handle -> TrailCheck.run(handle, null));
                assertThat(broken).isEmpty();
                Batch now = wiring.paymentDesk.batch(batch).batch();
                if (now.status() == Batch.Status.SENT) {
                    sent++;
                    // the file may have missed its name by the kill: the same is written again, and the batch sent once
                    Path again = out.resolve("again.xlsx");
                    wiring.bankSheets.writeAgain(now, BankSheet.Format.XLSX, again);
                    assertThat(again).hasSameBinaryContentAs(whole);
                    if (Files.exists(sheet)) {
                        assertThat(sheet).as("kill %d, seed %d", i, SEED).hasSameBinaryContentAs(whole);
                    }
                } else {
                    assertThat(now.status()).isEqualTo(Batch.Status.APPROVED);
                    assertThat(sheet)
                            .as("kill %d, seed %d: not sent, so no sheet", i, SEED)
                            .doesNotExist();
                    wiring.bankSheets.send(now, BankSheet.Format.XLSX, sheet);
                    assertThat(sheet).hasSameBinaryContentAs(whole);
                }
            }
        }
        System.out.println("killed " + KILLS + ", seed " + SEED + ": sent " + sent);
    }

    private static UUID approved(Path data) {
        try (DataFolder taken = DataFolder.take(data);
                SignedIn in = SendSession.open(taken)) {
            return SendSession.batches(SendSession.wiring(in), "APPROVED").getFirst();
        }
    }

    private static long timed(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            readTo("begins", said);
            long start = System.nanoTime();
            readTo("ended", said);
            process.waitFor();
            return (System.nanoTime() - start) / 1_000_000;
        }
    }

    /** At a moment of its own share of the time that it took. */
    private void kill(ProcessBuilder builder, long whole, int number) throws IOException, InterruptedException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            readTo("begins", said);
            LockSupport.parkNanos(Math.round(whole * 1_000_000.0 * (number + random.nextDouble()) / KILLS));
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
    }

    private static void readTo(String word, BufferedReader said) throws IOException {
        for (String line = said.readLine(); !word.equals(line); line = said.readLine()) {
            assertThat(line).as("what comes before " + word).isNotNull();
        }
    }
}
