package org.jishi.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Act;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Settings;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;

/** Prints the certificates of a closed class. Those taken back do not print. */
public final class CertificateService {
    private final Database database;
    private final Access access;
    private final ClassRepository classes = new ClassRepository();
    private final ClassFiles files = new ClassFiles();
    private final CertificateRepository certificates = new CertificateRepository();

    public CertificateService(Database database, Access access) {
        this.database = database;
        this.access = access;
    }

    private record Ready(CertificatePrint print, List<CertificatePrint.Line> lines) {}

    /**
     * The names that hold a character which the bundled font does not have; they print with its code point and are
     * better written by hand.
     */
    public List<String> unprintable(UUID classId, Texts texts) {
        Ready ready = ready(classId, texts);
        return ready.lines().stream()
                .map(CertificatePrint.Line::name)
                .filter(ready.print()::lacks)
                .toList();
    }

    /**
     * Writes all valid certificates of the class, one a page by number.
     *
     * @return how many
     */
    public int print(UUID classId, Texts texts, Path path) {
        Ready ready = ready(classId, texts);
        AtomicFiles.write(path, out -> ready.print().write(ready.lines(), out));
        return ready.lines().size();
    }

    private Ready ready(UUID classId, Texts texts) {
        access.require(Act.CLASS_WRITE);
        return database.snapshot(handle -> {
            ClassFile file = files.of(handle, OwnClasses.require(handle, classes, access, Act.CLASS_WRITE, classId));
            List<CertificatePrint.Line> lines = lines(handle, file);
            if (lines.isEmpty()) {
                throw new Refusal("training.certificate.none");
            }
            return new Ready(
                    new CertificatePrint(
                            texts,
                            file.trainingClass(),
                            Settings.find(handle, Settings.OFFICE_NAME).orElse(""),
                            Settings.isSample(handle)),
                    lines);
        });
    }

    private List<CertificatePrint.Line> lines(Handle handle, ClassFile file) {
        return file.enrolled().stream()
                .filter(one -> one.certificateNo() != null)
                .map(one -> new CertificatePrint.Line(
                        Objects.requireNonNull(one.certificateNo()),
                        one.name(),
                        one.maskedId(),
                        certificates.valid(handle, one.id()).orElseThrow().issuedOn()))
                .sorted(java.util.Comparator.comparing(CertificatePrint.Line::number))
                .toList();
    }
}
