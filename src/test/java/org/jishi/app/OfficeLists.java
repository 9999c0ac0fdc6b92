package org.jishi.app;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jishi.admin.OfficeOpener;
import org.jishi.admin.SignedIn;
import org.jishi.merge.MergeRow;
import org.jishi.payment.PaymentDesk;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.store.DataFolder;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.time.OfficeClock;
import org.jishi.sample.SampleCounty;

/** Every list of an office with the orders that its heads offer, for whoever measures them. */
public final class OfficeLists implements AutoCloseable {
    /**
     * One list.
     *
     * @param sorts what its heads offer; its own order comes besides
     */
    public record Listed(String name, List<String> sorts, Function<PageRequest, Page<?>> page) {}

    private final DataFolder folder;
    private final SignedIn signedIn;
    private final Wiring wiring;

    /** As somebody who may see all of them. */
    public OfficeLists(Path data, String login) {
        this(data, login, OfficeClock.system());
    }

    OfficeLists(Path data, String login, OfficeClock clock) {
        folder = DataFolder.take(data);
        signedIn = new OfficeOpener(clock).open(folder, login, SampleCounty.PASSWORD.toCharArray());
        Access access = new Access();
        Actor actor = signedIn.actor();
        access.signIn(new Actor(actor.loginId(), actor.staffId(), actor.name(), EnumSet.allOf(Role.class)));
        wiring = new Wiring(signedIn, access, clock);
    }

    /** As the window does behind its first page. */
    public void fillSearch() {
        wiring.search.fill();
    }

    /** Who is signed in, with every role. */
    public Actor actor() {
        return wiring.access.actor();
    }

    /** What the first page after signing in asks for. */
    public int home() {
        return wiring.home.home().tasks().size();
    }

    public void with(Consumer<Database> work) {
        work.accept(signedIn.office().database());
    }

    public List<Listed> all() {
        PaymentDesk payments = wiring.paymentDesk;
        UUID course =
                wiring.classes.page(PageRequest.first(1)).rows().getFirst().id();
        return List.of(
                of("people", wiring.people::page, "name", "number", "phone", "village", "birth", "sex", "created"),
                of(
                        "households",
                        wiring.householdDesk::page,
                        "number",
                        "head",
                        "size",
                        "village",
                        "formed",
                        "dissolved"),
                of(
                        "organisations",
                        wiring.organisations::page,
                        "name",
                        "kind",
                        "code",
                        "village",
                        "members",
                        "closed",
                        "created"),
                of("accounts", wiring.accounts::waiting),
                of("imports", wiring.rosters::page, "file", "at"),
                of("collectings", wiring.collectDesk::page, "name", "due"),
                of("mergers", request -> wiring.mergeDesk.page(MergeRow.Kind.DONE, request)),
                of("classes", wiring.classes::page, "number", "title", "startsOn", "endsOn", "status"),
                of("candidates", request -> wiring.enrolments.page(course, request), "name"),
                of("follow-ups", wiring.followUps::page, "name", "class", "completedOn", "lastDone"),
                of("call-backs", wiring.callBacks::page, "number"),
                of("claims", wiring.subsidies::page, "claimNo", "person", "amount", "status", "groundDate"),
                of("branding", wiring.brandingFiles::page, "caseNo", "person", "product", "worth", "status"),
                of("awards", wiring.awardFiles::page, "roundNo", "scheme", "period", "awarded", "status"),
                of("notices", wiring.notices::page),
                of("shops", wiring.shops::page, "name", "owner", "platform", "category", "openedOn"),
                of("doubts", wiring.doubts::page, "kind", "shop", "orders", "amount", "foundOn", "state"),
                of("payables", payments::list, "payableNo", "beneficiaryName", "amount", "status", "createdOn"),
                of("batches", payments::batches, "batchNo", "status", "total", "lineCount", "draftedOn"),
                of("recoveries", wiring.recoveries::page, "recoveryNo", "amount", "status", "enteredOn"),
                of("trail", wiring.trailService::page, "seq"));
    }

    private static Listed of(String name, Function<PageRequest, Page<?>> page, String... sorts) {
        return new Listed(name, List.of(sorts), page);
    }

    @Override
    public void close() {
        signedIn.close();
        folder.close();
    }
}
