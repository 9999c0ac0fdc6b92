package org.jishi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Role;
import org.jishi.platform.keys.KeyService;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Finding;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperServiceTest {
    private static final String SECRET = "500236199001011237";

    @TempDir
    Path parent;

    private final UUID subject = UUID.randomUUID();
    private DataFolder folder;
    private OpenOffice open;
    private Office office;
    private PaperStore store;
    private PaperService papers;

    @BeforeEach
    void open() {
        folder = DataFolder.take(parent.resolve("jishi"));
        var made = KeyService.ofNoStrength(folder.path()).create("admin", "correct horse battery".toCharArray());
        open = OpenOffice.open(folder, made.key());
        office = new Office(open.database(), Office.TODAY);
        store = new PaperStore(open);
        papers = new PaperService(office.acts, open, store, RequiredPapers.bundled(), PaperRooms.none());
        office.signIn(Role.CLERK);
    }

    @AfterEach
    void close() {
        open.close();
        folder.close();
    }

    @Test
    void aPaperIsFiledEncryptedReadAndWithdrawn() throws IOException {
        Path scan = pdf("身份证 " + SECRET + ".pdf", 200_000);
        assertThat(papers.of("branding_case", subject).missing()).containsExactly("need-form");
        Paper paper = papers.add("branding_case", subject, "need-form", scan);
        assertThat(papers.of("branding_case", subject).missing()).isEmpty();
        assertThat(papers.content(paper.id())).isEqualTo(Files.readAllBytes(scan));
        Path copy = papers.copy(paper.id());
        assertThat(copy).startsWith(folder.scratch().path()).hasSameBinaryContentAs(scan);

        assertThat(folder.evidence())
                .isDirectoryContaining(file -> file.getFileName().toString().equals(paper.fileName()));
        assertThat(paper.fileName()).isNotEqualTo(paper.sha256());
        String raw = Files.readString(folder.evidence().resolve(paper.fileName()), StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("%PDF", SECRET);

        assertThatThrownBy(() -> papers.withdraw(paper, " ")).hasMessage("evidence.withdraw.reason");
        papers.withdraw(paper, "扫描不清");
        assertThatThrownBy(() -> papers.withdraw(paper, "again")).hasMessage("evidence.changedMeanwhile");
        assertThat(papers.of("branding_case", subject).missing()).containsExactly("need-form");
        assertThat(papers.of("branding_case", subject).papers().getFirst().withdrawnReason())
                .isEqualTo("扫描不清");
        assertThat(check()).isEmpty();
        // the same content may be filed again once it was withdrawn
        papers.add("branding_case", subject, "need-form", scan);
    }

    @Test
    void oneScanMayHoldTwoPapersAndIsStoredOnce() throws IOException {
        Path scan = pdf("发票和合同.pdf", 3_000);
        Paper invoice = papers.add("claim", subject, "invoice", scan);
        Paper contract = papers.add("claim", subject, "contract", scan);
        assertThat(contract.fileName()).isEqualTo(invoice.fileName());
        assertThatThrownBy(() -> papers.add("claim", subject, "contract", scan)).hasMessage("evidence.file.same");
        try (var files = Files.list(folder.evidence())) {
            assertThat(files).hasSize(1);
        }
        assertThat(check()).isEmpty();
        assertThat(papers.sweep()).isZero();

        papers.withdraw(invoice, "不是这笔的发票");
        assertThat(papers.content(contract.id())).isEqualTo(Files.readAllBytes(scan));
        papers.add("claim", subject, "invoice", scan);
        assertThat(check()).isEmpty();
        Files.delete(folder.evidence().resolve(contract.fileName()));
        assertThat(keys()).containsOnly("evidence.check.missing");
    }

    @Test
    void aNumberInTheNameOfAScanIsMaskedInItsTitle() throws IOException {
        for (String[] name : new String[][] {
            {"张三110101199001010015身份证.pdf", "张三****0015身份证.pdf"},
            {"张三 110101 19900101 0015.pdf", "张三 ****** ******** ****.pdf"},
            {"１１０１０１１９９００１０１００１５ 身份证.jpg.pdf", "****************** 身份证.jpg.pdf"},
            {"IMG_20260918_101530.pdf", "IMG_20260918_101530.pdf"}
        }) {
            Path scan = Files.writeString(parent.resolve(name[0]), "%PDF-1.7 " + name[0] + " %%EOF");
            assertThat(papers.add("claim", UUID.randomUUID(), "id-card", scan).title())
                    .isEqualTo(name[1]);
        }
    }

    @Test
    void oneInvoiceOfTwoSubjectsIsStoredOnceAndToldAtBoth() throws IOException {
        Path scan = pdf("发票.pdf", 3_000);
        UUID second = UUID.randomUUID();
        Paper one = papers.add("claim", subject, "invoice", scan);
        papers.add("claim", subject, "contract", scan);
        assertThat(papers.of("claim", subject).servingTwo()).isEmpty();
        Paper contract = papers.add("claim", second, "contract", scan);
        assertThat(papers.of("claim", second).servingTwo()).isEmpty();
        Paper other = papers.add("claim", second, "invoice", scan);
        assertThat(other.fileName()).isEqualTo(one.fileName()).isEqualTo(contract.fileName());
        assertThat(papers.of("claim", subject).servingTwo()).containsExactly(one.id());
        assertThat(papers.of("claim", second).servingTwo()).containsExactly(other.id());
        papers.withdraw(other, "不是这笔的发票");
        assertThat(papers.of("claim", subject).servingTwo()).isEmpty();
        try (var files = Files.list(folder.evidence())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatAnotherActRestsOnIsNotWithdrawnAndIsFoundAgainByItsContent() throws IOException {
        Path scan = pdf("审定.pdf", 3_000);
        PaperService used = new PaperService(
                office.acts,
                open,
                store,
                RequiredPapers.bundled(),
                new PaperRooms(
                        List.of((handle, paper) -> paper.kind().equals("outside-decision")
                                ? List.of(Problem.of("casework.paper.photo", "公示3"))
                                : List.of()),
                        (handle, actor, kind, id) -> true));
        Paper paper = used.addOrFind("claim", subject, "outside-decision", scan);
        assertThat(used.addOrFind("claim", subject, "outside-decision", scan)).isEqualTo(paper);
        assertThat(used.addOrFind("claim", subject, "invoice", scan))
                .isEqualTo(used.addOrFind("claim", subject, "invoice", scan))
                .isNotEqualTo(paper);
        assertThatThrownBy(() -> used.withdraw(paper, "扫描不清"))
                .hasMessage("evidence.withdraw.rests, casework.paper.photo");
        assertThat(used.of("claim", subject).papers()).allMatch(Paper::standing);
        Paper other = used.add("claim", subject, "invoice", pdf("发票.pdf", 2_000));
        used.withdraw(other, "扫描不清");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 65_535, 65_536, 65_537, 131_072, 200_001})
    void everyLengthComesBackAsItWas(int length) throws IOException {
        Path file = parent.resolve("note.txt");
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        for (int i = 0; i < length; i++) {
            content[i] |= 0x20;
        }
        Files.write(file, content);
        Paper paper = papers.add("claim", subject, "other", file);
        assertThat(papers.content(paper.id())).isEqualTo(content);
    }

    @Test
    void whatIsNoPaperIsRefusedAndNothingIsWritten() throws IOException {
        byte[] whole = Files.readAllBytes(pdf("whole.pdf", 90_000));
        refused("empty.pdf", new byte[0], "evidence.file.empty");
        refused("photo.jpg", whole, "evidence.file.renamed");
        refused("cut.pdf", Arrays.copyOf(whole, 80_000), "evidence.file.cut");
        refused("game.exe", new byte[] {'M', 'Z', 0, 1}, "evidence.file.kind");
        refused("noending", whole, "evidence.file.kind");
        refused(
                "locked.pdf",
                "%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.US_ASCII),
                "evidence.file.locked");
        refused("list.txt", new byte[] {0, 1, 2, 3}, "evidence.file.renamed");
        assertThatThrownBy(() -> papers.add("claim", subject, "other", parent.resolve("none.pdf")))
                .hasMessage("evidence.file.missing");
        assertThat(folder.evidence()).isEmptyDirectory();
        assertThat(papers.of("claim", subject).papers()).isEmpty();
    }

    @Test
    void aFileChangedByOneBitOrExchangedIsFoundAndNotShown() throws IOException {
        Paper one = papers.add("claim", subject, "invoice", pdf("a.pdf", 150_000));
        Paper two = papers.add("claim", subject, "contract", pdf("b.pdf", 1_000));
        Path first = folder.evidence().resolve(one.fileName());
        Path second = folder.evidence().resolve(two.fileName());
        assertThat(check()).isEmpty();
        byte[] good = Files.readAllBytes(first);
        byte[] bad = good.clone();
        bad[100_000] ^= 1;
        Files.write(first, bad);
        assertThat(keys()).containsExactly("evidence.check.damaged");
        assertThatThrownBy(() -> papers.content(one.id())).hasMessage("evidence.read.damaged");
        // whole pieces cut off at the end
        Files.write(first, Arrays.copyOf(good, 24 + 65_552));
        assertThat(keys()).containsExactly("evidence.check.damaged");
        Files.write(first, good);
        Files.copy(first, second, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(keys()).containsExactly("evidence.check.damaged");
        Files.delete(second);
        assertThat(keys()).containsExactly("evidence.check.missing");
    }

    @Test
    void whoMayNotSeeTheSubjectSeesNoPaper() throws IOException {
        Path scan = pdf("a.pdf", 1_000);
        Paper paper = papers.add("claim", subject, "invoice", scan);
        office.signIn(Role.TRAINER);
        assertThatThrownBy(() -> papers.of("claim", subject)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> papers.content(paper.id())).isInstanceOf(Refusal.class);
        papers.add("class", subject, "class-photo", pdf("b.pdf", 2_000));
        office.signIn(Role.APPROVER);
        assertThat(papers.content(paper.id())).isNotEmpty();
        Path photo = pdf("c.pdf", 3_000);
        assertThatThrownBy(() -> papers.add("notice", subject, "notice-photo", photo))
                .isInstanceOf(Refusal.class);
        papers.add("notice", subject, "notice-photo", photo, Act.NOTICE_POST);
    }

    @Test
    void theOfficeSetsItsOwnListOfPapers() {
        office.database.change(handle -> handle.execute(
                "INSERT INTO setting (id, name, content) VALUES (?, 'papers.required.claim', 'id-card account-proof')",
                office.ids.next()));
        assertThat(papers.of("claim", subject).missing()).containsExactly("id-card", "account-proof");
    }

    @Test
    void aFileWithoutARowIsSweptAndNothingElse() throws IOException {
        Paper paper = papers.add("claim", subject, "invoice", pdf("a.pdf", 1_000));
        Files.writeString(folder.evidence().resolve("f".repeat(64)), "left by a kill");
        Files.writeString(folder.evidence().resolve("readme"), "somebody's own");
        assertThat(papers.sweep()).isOne();
        assertThat(folder.evidence().resolve(paper.fileName())).exists();
        assertThat(folder.evidence().resolve("readme")).exists();
    }

    private void refused(String name, byte[] content, String key) throws IOException {
        Path file = Files.write(parent.resolve(name), content);
        assertThatThrownBy(() -> papers.add("claim", subject, "other", file)).hasMessage(key);
    }

    private List<Finding> check() {
        return open.database().snapshot(handle -> new EvidenceCheck(store).run(handle));
    }

    private List<String> keys() {
        return check().stream().map(finding -> finding.problem().key()).toList();
    }

    /** Bytes that begin and end as a PDF does. */
    private Path pdf(String name, int length) throws IOException {
        byte[] content = new byte[length];
        new Random(name.hashCode()).nextBytes(content);
        byte[] head = ("%PDF-1.7\n" + SECRET + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(tail, 0, content, length - tail.length, tail.length);
        return Files.write(parent.resolve(name), content);
    }
}
