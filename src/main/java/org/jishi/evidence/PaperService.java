package org.jishi.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jishi.platform.access.Act;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Right;
import org.jishi.platform.act.Acts;
import org.jishi.platform.act.Granted;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.files.ScratchFolder;
import org.jishi.platform.store.OpenOffice;
import org.jishi.platform.text.IdentityDigits;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/**
 * Files papers, shows them and takes them back. Whoever may see a subject sees its papers; a look at one stands in the
 * trail. Pictures are shown by the program; anything else goes to the scratch folder, which is emptied at lock, exit and
 * start.
 */
public final class PaperService {
    /** Of a number of 18 or 15 signs. */
    private static final Pattern ALL_BUT_FOUR = Pattern.compile("[0-9]{11,14}(?=[0-9]{3}[0-9Xx])");

    private static final String TABLE = "paper";
    /** The most that is read into memory to be shown. */
    private static final long LARGEST_SHOWN = 60L << 20;

    private static final Map<String, Act> READ = Map.ofEntries(
            Map.entry("class", Act.CLASS_READ),
            Map.entry("session", Act.CLASS_READ),
            Map.entry("enrolment", Act.CLASS_READ),
            Map.entry("person", Act.PEOPLE_READ),
            Map.entry("roster", Act.PEOPLE_WHOLE_ID),
            Map.entry("collected", Act.PEOPLE_WHOLE_ID),
            Map.entry("account", Act.PEOPLE_READ),
            Map.entry("organisation", Act.PEOPLE_READ),
            Map.entry("grant", Act.FUND_READ),
            Map.entry("batch", Act.FUND_READ),
            Map.entry("recovery", Act.FUND_READ));

    private final Acts acts;
    private final AuditTrail trail;
    private final PaperStore store;
    private final ScratchFolder scratch;
    private final RequiredPapers required;
    private final PaperRooms rooms;
    private final PaperRepository papers = new PaperRepository();

    public PaperService(Acts acts, OpenOffice office, PaperStore store, RequiredPapers required, PaperRooms rooms) {
        this.acts = acts;
        this.scratch = office.folder().scratch();
        this.trail = acts.trail();
        this.store = store;
        this.required = required;
        this.rooms = rooms;
    }

    /** The files that papers of any kind name, withdrawn ones included. */
    public static Set<String> fileNames(Handle handle) {
        return new PaperRepository().fileNames(handle);
    }

    /** The papers of a subject. */
    public PaperFile of(String subjectKind, UUID subjectId) {
        Granted granted = reading(subjectKind);
        return granted.snapshot(handle -> {
            requireSight(handle, granted.actor(), subjectKind, subjectId);
            return new PaperFile(
                    papers.of(handle, subjectKind, subjectId),
                    required.missing(handle, subjectKind, subjectId),
                    papers.servingTwo(handle, subjectId));
        });
    }

    /**
     * Files a paper. The encrypted file is on the disk before the row is.
     *
     * @param kind type of the paper, such as "invoice"
     * @param orWith a right that serves as well, for a paper that belongs to a step: the photograph of a notice is filed
     *     by who posts it
     * @throws Refusal at "file" when it is empty, too large, renamed, cut short, locked, a program, or filed here already
     *     as this kind
     */
    public Paper add(String subjectKind, UUID subjectId, String kind, Path file, Act... orWith) {
        Granted granted = acts.require(Right.anyOf(Act.EVIDENCE_ADD, orWith));
        mayRead(subjectKind, subjectId);
        IncomingFile incoming = IncomingFile.look(file);
        granted.read(handle -> refuseSame(handle, subjectId, kind, incoming));
        String name = store.put(incoming);
        return granted.write((handle, actor) -> {
            refuseSame(handle, subjectId, kind, incoming);
            Paper paper = insert(handle, actor, incoming, name, subjectKind, subjectId, kind);
            return papers.find(handle, paper.id()).orElseThrow();
        });
    }

    /**
     * The paper for an act that names one: filed now, or the one of that kind that stands there with the same content, so
     * that an act that was refused for another reason can be tried again with the same file.
     */
    public Paper addOrFind(String subjectKind, UUID subjectId, String kind, Path file, Act... orWith) {
        Granted granted = mayRead(subjectKind, subjectId);
        IncomingFile incoming = IncomingFile.look(file);
        return granted.read(handle -> papers.same(handle, subjectId, kind, incoming.sha256()))
                .orElseGet(() -> add(subjectKind, subjectId, kind, file, orWith));
    }

    /**
     * Encrypts a file that the program itself has read, whatever its ending; a row must name it, or {@link #discard} take
     * it away again.
     */
    public KeptFile keep(Path file) {
        Granted granted = acts.require(Right.SIGNED_IN);
        IncomingFile incoming = IncomingFile.read(file);
        return new KeptFile(incoming, store.put(incoming), granted);
    }

    /** Files what was put by, within the transaction of the act that it belongs to. */
    public void file(Handle handle, Actor actor, KeptFile kept, String subjectKind, UUID subjectId, String kind) {
        insert(handle, actor, kept.incoming, kept.storedAs, subjectKind, subjectId, kind);
    }

    /** The act came to nothing: its file goes, unless another paper has the same content. */
    public void discard(KeptFile kept) {
        if (!kept.granted.read(papers::fileNames).contains(kept.storedAs)) {
            store.remove(kept.storedAs);
        }
    }

    /** Which of the subjects have papers that are not withdrawn; for other rooms, within their transaction. */
    public static Set<UUID> subjects(Handle handle, String subjectKind, Collection<UUID> subjectIds) {
        return new PaperRepository().subjects(handle, subjectKind, subjectIds);
    }

    /** Whether an act may name the paper: it is one of that subject and stands; for other rooms, in their transaction. */
    public static boolean stands(Handle handle, UUID paperId, String subjectKind, UUID subjectId) {
        return new PaperRepository()
                .find(handle, paperId)
                .filter(Paper::standing)
                .filter(paper -> paper.subjectKind().equals(subjectKind))
                .filter(paper -> paper.subjectId().equals(subjectId))
                .isPresent();
    }

    private Paper insert(
            Handle handle,
            Actor actor,
            IncomingFile incoming,
            String name,
            String subjectKind,
            UUID subjectId,
            String kind) {
        Paper paper = new Paper(
                acts.newId(),
                subjectKind,
                subjectId,
                kind,
                title(incoming.name()),
                incoming.format(),
                incoming.size(),
                incoming.sha256(),
                name,
                actor.staffId(),
                actor.name(),
                acts.clock().now(),
                null,
                null,
                1);
        papers.insert(handle, paper);
        trail.append(
                handle,
                actor,
                "evidence.add",
                TABLE,
                paper.id(),
                Map.of("subject", subjectKind, "subjectId", subjectId, "kind", kind, "sha256", paper.sha256()));
        return paper;
    }

    /** One scan may hold two papers: only the same kind of paper twice is one too many. */
    private boolean refuseSame(Handle handle, UUID subjectId, String kind, IncomingFile incoming) {
        papers.same(handle, subjectId, kind, incoming.sha256()).ifPresent(there -> {
            throw Refusal.at("file", "evidence.file.same", there.title());
        });
        return true;
    }

    /**
     * The end of a long name, which has the ending. Scanners and offices name a scan by whose card it is: an identity number
     * in the name is masked, since everybody sees titles.
     */
    private static String title(String name) {
        String end = name.length() <= 200 ? name : name.substring(name.length() - 200);
        if (!IdentityDigits.heldIn(end)) {
            return end;
        }
        String masked = ALL_BUT_FOUR.matcher(end).replaceAll("****");
        return IdentityDigits.hidden(masked);
    }

    /**
     * The paper does not count any more; it and its file stay.
     *
     * @throws Refusal when something rests on it, naming what
     */
    public void withdraw(Paper seen, String reason) {
        Granted granted = acts.require(Act.EVIDENCE_ADD);
        mayRead(seen.subjectKind(), seen.subjectId());
        if (reason.isBlank()) {
            throw Refusal.at("reason", "evidence.withdraw.reason");
        }
        granted.change((handle, actor) -> {
            refuseUsed(handle, seen);
            if (!papers.withdraw(handle, seen, actor.staffId(), acts.clock().now(), reason.strip())) {
                throw new Refusal("evidence.changedMeanwhile");
            }
            trail.append(handle, actor, "evidence.withdraw", TABLE, seen.id(), Map.of("reason", reason.strip()));
        });
    }

    private void refuseUsed(Handle handle, Paper seen) {
        List<Problem> resting = rooms.uses().stream()
                .flatMap(use -> use.of(handle, seen).stream())
                .toList();
        if (!resting.isEmpty()) {
            throw new Refusal(
                    Stream.concat(Stream.of(Problem.of("evidence.withdraw.rests", seen.title())), resting.stream())
                            .toList());
        }
    }

    /** The readable content of a picture, to be shown by the program. */
    public byte[] content(UUID paperId) {
        Paper paper = look(paperId);
        if (paper.size() > LARGEST_SHOWN) {
            throw new Refusal("evidence.read.large", paper.size() >> 20);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) paper.size());
        store.read(paper.fileName(), out);
        return out.toByteArray();
    }

    /** A readable copy in the scratch folder, for another program. */
    public Path copy(UUID paperId) {
        Paper paper = look(paperId);
        Path file = scratch.newFile(paper.title());
        AtomicFiles.write(file, out -> store.read(paper.fileName(), out));
        return file;
    }

    private Paper look(UUID paperId) {
        return acts.write(Right.SIGNED_IN, (handle, actor) -> {
            Paper paper = papers.find(handle, paperId).orElseThrow(() -> new Refusal("evidence.gone"));
            reading(paper.subjectKind());
            requireSight(handle, actor, paper.subjectKind(), paper.subjectId());
            trail.append(handle, actor, "evidence.look", TABLE, paper.id(), Map.of("kind", paper.kind()));
            return paper;
        });
    }

    /** Removes what a kill left between a file and its row; called when an office opens, before anybody files papers. */
    public int sweep() {
        return store.removeAllBut(acts.read(Right.SIGNED_IN, papers::fileNames));
    }

    private Granted mayRead(String subjectKind, UUID subjectId) {
        Granted granted = reading(subjectKind);
        granted.read(handle -> requireSight(handle, granted.actor(), subjectKind, subjectId));
        return granted;
    }

    private Granted reading(String subjectKind) {
        return acts.require(READ.getOrDefault(subjectKind, Act.CASE_READ));
    }

    private boolean requireSight(Handle handle, Actor actor, String subjectKind, UUID subjectId) {
        if (!rooms.sight().sees(handle, actor, subjectKind, subjectId)) {
            throw new Refusal("evidence.gone");
        }
        return true;
    }
}
