package org.jishi.training;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.act.Acts;
import org.jishi.platform.print.Printout;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;

/** Prints the certificates of a closed class. Those taken back do not print. */
public final class CertificateService {
    private final Acts acts;
    private final ClassRepository classes = new ClassRepository();
    private final ClassFiles files = new ClassFiles();
    private final CertificateRepository certificates = new CertificateRepository();

    public CertificateService(Acts acts) {
        this.acts = acts;
    }

    /**
     * The names that hold a character which the bundled font does not have; they print with its code point and are
     * better written by hand.
     */
    public List<String> unprintable(UUID classId, Texts texts) {
        return ready(
                classId,
                texts,
                (pages, lines) -> lines.stream()
                        .map(CertificatePages.Line::name)
                        .filter(pages::lacks)
                        .toList());
    }

    /** All valid certificates of the class, one a page by number. */
    public Printout print(UUID classId, Texts texts) {
        return ready(classId, texts, (pages, lines) -> pages);
    }

    private <T> T ready(UUID classId, Texts texts, BiFunction<CertificatePages, List<CertificatePages.Line>, T> use) {
        return acts.snapshot(Act.CLASS_WRITE, (handle, actor) -> {
            ClassFile file = files.of(handle, OwnClasses.require(handle, classes, actor, Act.CLASS_WRITE, classId));
            List<CertificatePages.Line> lines = lines(handle, file);
            if (lines.isEmpty()) {
                throw new Refusal("training.certificate.none");
            }
            CertificatePages pages = new CertificatePages(
                    texts,
                    file.trainingClass(),
                    Settings.find(handle, Settings.OFFICE_NAME).orElse(""),
                    Settings.isSample(handle),
                    lines);
            return use.apply(pages, lines);
        });
    }

    private List<CertificatePages.Line> lines(Handle handle, ClassFile file) {
        return file.enrolled().stream()
                .filter(one -> one.certificateNo() != null)
                .map(one -> new CertificatePages.Line(
                        Objects.requireNonNull(one.certificateNo()),
                        one.name(),
                        one.maskedId(),
                        certificates.valid(handle, one.id()).orElseThrow().issuedOn()))
                .sorted(java.util.Comparator.comparing(CertificatePages.Line::number))
                .toList();
    }
}
