package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jishi.account.AccountDraft;
import org.jishi.account.AccountView;
import org.jishi.alike.Sign;
import org.jishi.award.AwardRound;
import org.jishi.award.AwardStatus;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingStatus;
import org.jishi.casework.Notice;
import org.jishi.desk.TrailRow;
import org.jishi.desk.TrailService;
import org.jishi.fund.LedgerLine;
import org.jishi.fund.Movement;
import org.jishi.intake.collect.CollectRow;
import org.jishi.intake.roster.RosterImportRow;
import org.jishi.intake.roster.RosterSubject;
import org.jishi.merge.MergeRow;
import org.jishi.payment.Batch;
import org.jishi.payment.Candidate;
import org.jishi.payment.Payable;
import org.jishi.payment.Recovery;
import org.jishi.platform.store.Page;
import org.jishi.platform.store.PageRequest;
import org.jishi.sales.Doubt;
import org.jishi.sales.DoubtKind;
import org.jishi.sales.OrderState;
import org.jishi.sales.Platform;
import org.jishi.sales.Shop;
import org.jishi.sales.ShopOrder;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.ClaimStatus;
import org.jishi.support.FilterWalk;
import org.jishi.training.CallBackRow;
import org.jishi.training.ClassKind;
import org.jishi.training.ClassRow;
import org.jishi.training.ClassStatus;
import org.jishi.training.FollowUpRow;
import org.jishi.training.NextStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The filters and orders of each list that SQL answers, alone and together, against walks over all rows of the sample
 * county. People, households and organisations have tests of their own.
 */
class CountyFiltersTest {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // before all
    private static CountyInside county;

    @SuppressWarnings("NullAway.Init") // before all
    private static Wiring wiring;

    @BeforeAll
    static void open() {
        county = new CountyInside(folder.resolve("county"));
        wiring = county.wiring;
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private static <R> FilterWalk<R> walk(Function<PageRequest, Page<R>> list, Function<R, Object> id) {
        return new FilterWalk<>(list, id);
    }

    @Test
    void shops() {
        walk(wiring.shops::page, Shop::id)
                .choice("platform", Platform.class, Shop::platform)
                .choice("state", List.of("OPEN", "CLOSED"), shop -> shop.closedOn() == null ? "OPEN" : "CLOSED")
                .choice("doubts", List.of("OPEN", "NONE"), shop -> shop.openDoubts() > 0 ? "OPEN" : "NONE")
                .words("name", Shop::name)
                .words("ownerName", Shop::ownerName)
                .words("category", Shop::category)
                .words("shopNo", Shop::shopNo)
                .days("openedOn", Shop::openedOn)
                .days("lastOrder", Shop::lastOrderOn)
                .order("name", Shop::name)
                .order("owner", Shop::ownerName)
                .order("platform", shop -> shop.platform().name())
                .order("category", Shop::category)
                .order("shopNo", Shop::shopNo)
                .order("openedOn", Shop::openedOn)
                .order("lastOrder", Shop::lastOrderOn)
                .order("state", Shop::closedOn)
                .check();
    }

    @Test
    void ordersOfAShop() {
        UUID busiest = wiring.database.read(handle -> handle.createQuery(
                        "SELECT shop_id FROM shop_order GROUP BY shop_id ORDER BY count(*) DESC, shop_id LIMIT 1")
                .mapTo(UUID.class)
                .one());
        walk(request -> wiring.shops.orders(busiest, request), ShopOrder::id)
                .choice("state", OrderState.class, ShopOrder::state)
                .words("orderNo", ShopOrder::orderNo)
                .days("paidOn", ShopOrder::paidOn)
                .money("paid", ShopOrder::paid)
                .money("refunded", ShopOrder::refunded)
                .words("waybill", ShopOrder::waybillNo)
                .words("receiver", ShopOrder::receiverMasked)
                .words("title", ShopOrder::title)
                .order("orderNo", ShopOrder::orderNo)
                .order("paidOn", ShopOrder::paidAt)
                .order("paid", ShopOrder::paid)
                .order("refunded", ShopOrder::refunded)
                .order("state", order -> order.state().name())
                .order("waybill", ShopOrder::waybillNo)
                .order("receiver", ShopOrder::receiverMasked)
                .order("title", ShopOrder::title)
                .check();
    }

    @Test
    void doubts() {
        UUID shop = wiring.doubts.page(PageRequest.first(1)).rows().getFirst().shopId();
        walk(wiring.doubts::page, Doubt::id)
                .choice("state", Doubt.State.class, Doubt::state)
                .choice("kind", DoubtKind.class, Doubt::kind)
                .filter("shop", shop.toString(), doubt -> doubt.shopId().equals(shop))
                .words("detail", Doubt::detail)
                .words("shopName", Doubt::shopName)
                .words("ownerName", Doubt::ownerName)
                .numbers("orders", Doubt::orderCount)
                .money("amount", Doubt::amount)
                .days("foundOn", Doubt::foundOn)
                .order("kind", doubt -> doubt.kind().name())
                .order("detail", Doubt::detail)
                .order("shop", Doubt::shopName)
                .order("owner", Doubt::ownerName)
                .order("orders", Doubt::orderCount)
                .order("amount", Doubt::amount)
                .order("foundOn", Doubt::foundOn)
                .order("state", doubt -> doubt.state().name())
                .check();
    }

    @Test
    void classes() {
        walk(wiring.classes::page, ClassRow::id)
                .choice("status", ClassStatus.class, ClassRow::status)
                .choice("kind", ClassKind.class, ClassRow::kind)
                .words("number", ClassRow::number)
                .words("title", ClassRow::title)
                .words("venue", ClassRow::venue)
                .numbers("enrolled", ClassRow::enrolled)
                .numbers("planned", ClassRow::planned)
                .numbers("held", ClassRow::held)
                .numbers("sessions", ClassRow::sessions)
                .numbers("completed", ClassRow::completed)
                .days("startsOn", ClassRow::startsOn)
                .days("endsOn", ClassRow::endsOn)
                .order("number", ClassRow::number)
                .order("title", ClassRow::title)
                .order("kind", row -> row.kind().name())
                .order("startsOn", ClassRow::startsOn)
                .order("endsOn", ClassRow::endsOn)
                .order("venue", ClassRow::venue)
                .order("enrolled", ClassRow::enrolled)
                .order("held", ClassRow::held)
                .order("completed", ClassRow::completed)
                .order("status", row -> row.status().name())
                .check();
    }

    @Test
    void followUps() {
        UUID of = wiring.followUps.page(PageRequest.first(1)).rows().getFirst().classId();
        walk(wiring.followUps::page, FollowUpRow::enrolmentId)
                .choice("step", NextStep.class, FollowUpRow::nextStep)
                .choice(
                        "shop",
                        List.of("YES", "NO", "NEVER"),
                        row -> row.followUpId() == null ? "NEVER" : row.shopOpened() ? "YES" : "NO")
                .filter("class", of.toString(), row -> row.classId().equals(of))
                .words("name", FollowUpRow::name)
                .words("classTitle", FollowUpRow::classTitle)
                .days("completedOn", FollowUpRow::completedOn)
                .days("lastDone", FollowUpRow::lastDone)
                .order("class", FollowUpRow::classNumber)
                .order("completedOn", FollowUpRow::completedOn)
                .order("lastDone", FollowUpRow::lastDone)
                .order(
                        "step",
                        row -> row.nextStep() == null ? null : row.nextStep().name())
                .orders("name", "village")
                .check();
    }

    @Test
    void callBacks() {
        wiring.callBacks.draw(Counties.TODAY.minusYears(1), Counties.TODAY, null, 7, 2);
        walk(wiring.callBacks::page, CallBackRow::id)
                .order("number", CallBackRow::number)
                .order("drawn", CallBackRow::drawnAt)
                .order("drawer", CallBackRow::drawer)
                .order("range", CallBackRow::fromDay)
                .order("share", CallBackRow::percent)
                .order("called", CallBackRow::called)
                .check();
    }

    @Test
    void claims() {
        Claim one = wiring.subsidies.page(PageRequest.first(1)).rows().getFirst();
        walk(wiring.subsidies::page, Claim::id)
                .choice("status", ClaimStatus.class, Claim::status)
                .filter(
                        "scheme",
                        one.schemeId().toString(),
                        claim -> claim.schemeId().equals(one.schemeId()))
                .filter(
                        "ground",
                        one.groundId().toString(),
                        claim -> claim.groundId().equals(one.groundId()))
                .words("claimNo", Claim::claimNo)
                .words("person", Claim::personName)
                .money("amount", Claim::amount)
                .words("schemeTitle", Claim::schemeTitle)
                .words("groundText", Claim::groundText)
                .days("groundDate", Claim::groundDate)
                .order("claimNo", Claim::claimNo)
                .order("amount", Claim::amount)
                .order("status", claim -> claim.status().name())
                .order("ground", Claim::groundText)
                .order("scheme", Claim::schemeTitle)
                .order("groundDate", Claim::groundDate)
                .orders("person")
                .check();
    }

    @Test
    void branding() {
        walk(wiring.brandingFiles::page, BrandingCase::id)
                .choice("status", BrandingStatus.class, BrandingCase::status)
                .words("caseNo", BrandingCase::caseNo)
                .words("person", BrandingCase::personName)
                .words("product", BrandingCase::product)
                .money("worth", CountyFiltersTest::worth)
                .words("provider", BrandingCase::providerName)
                .words("need", BrandingCase::need)
                .words("document", BrandingCase::documentNo)
                .order("caseNo", BrandingCase::caseNo)
                .order("product", BrandingCase::product)
                .order("worth", CountyFiltersTest::worth)
                .order("provider", BrandingCase::providerName)
                .order("need", BrandingCase::need)
                .order("document", BrandingCase::documentNo)
                .order("status", branding -> branding.status().name())
                .orders("person")
                .check();
    }

    private static org.jishi.platform.money.@org.jspecify.annotations.Nullable Money worth(BrandingCase branding) {
        return branding.accepted() != null
                ? branding.accepted()
                : branding.budget().isZero() ? null : branding.budget();
    }

    @Test
    void awards() {
        walk(wiring.awardFiles::page, AwardRound::id)
                .choice("status", AwardStatus.class, AwardRound::status)
                .words("roundNo", AwardRound::roundNo)
                .words("scheme", AwardRound::schemeTitle)
                .days("period", AwardRound::lastDay)
                .numbers("winners", AwardRound::winners)
                .numbers("held", AwardRound::held)
                .money("awarded", AwardRound::awarded)
                .order("roundNo", AwardRound::roundNo)
                .order("scheme", AwardRound::schemeTitle)
                .order("period", AwardRound::lastDay)
                .order("winners", AwardRound::winners)
                .order("held", AwardRound::held)
                .order("awarded", AwardRound::awarded)
                .order("status", round -> round.status().name())
                .check();
    }

    @Test
    void notices() {
        walk(wiring.notices::page, Notice::id)
                .choice("status", Notice.Status.class, Notice::status)
                .choice("kind", wiring.notices.kinds(), Notice::caseKind)
                .words("noticeNo", Notice::noticeNo)
                .words("title", Notice::title)
                .numbers("days", Notice::dayCount)
                .days("postedOn", Notice::postedOn)
                .days("lastDay", Notice::lastDay)
                .order("noticeNo", Notice::noticeNo)
                .order("title", Notice::title)
                .order("status", notice -> notice.status().name())
                .order("kind", Notice::caseKind)
                .order("days", Notice::dayCount)
                .order("postedOn", Notice::postedOn)
                .order("lastDay", Notice::lastDay)
                .check();
    }

    @Test
    void payables() {
        payables(walk(wiring.paymentDesk::list, row -> row.payable().id()))
                .filter("waits", "READY", Candidate::ready)
                .filter(
                        "waits",
                        "ACCOUNT",
                        one -> one.payable().status().waits() && !one.ready() && !one.stopped() && !one.beingChecked())
                .check();
    }

    /** What a link counted is filtered and ordered in memory, by the same names. */
    @Test
    void payablesThatWait() {
        payables(walk(
                        request -> wiring.paymentDesk.list(request.filter("todo", "READY")),
                        row -> row.payable().id()))
                .check();
    }

    private static FilterWalk<Candidate> payables(FilterWalk<Candidate> walk) {
        return walk.filter("status", "OPEN", row -> row.payable().status() == Payable.Status.OPEN)
                .filter("status", "PAID", row -> row.payable().status() == Payable.Status.PAID)
                .words("payableNo", row -> row.payable().payableNo())
                .words("payee", row -> row.payable().payeeName())
                .money("amount", row -> row.payable().amount())
                .words("item", row -> row.payable().item())
                .words("basis", row -> row.payable().basis())
                .days("createdOn", row -> row.payable().createdOn())
                .order("payableNo", row -> row.payable().payableNo())
                .order("beneficiaryName", row -> row.payable().beneficiaryName())
                .order("amount", row -> row.payable().amount())
                .order("status", row -> row.payable().status().name())
                .order("item", row -> row.payable().item())
                .order("basis", row -> row.payable().basis())
                .order("createdOn", row -> row.payable().createdOn());
    }

    @Test
    void batches() {
        walk(wiring.paymentDesk::batches, Batch::id)
                .choice("status", Batch.Status.class, Batch::status)
                .words("batchNo", Batch::batchNo)
                .numbers("lineCount", Batch::lineCount)
                .money("total", Batch::total)
                .words("purpose", Batch::purpose)
                .days("draftedOn", Batch::draftedOn)
                .days("approvedOn", Batch::approvedOn)
                .days("sentOn", Batch::sentOn)
                .order("batchNo", Batch::batchNo)
                .order("status", batch -> batch.status().name())
                .order("lineCount", Batch::lineCount)
                .order("total", Batch::total)
                .order("purpose", Batch::purpose)
                .order("draftedOn", Batch::draftedOn)
                .order("approvedOn", Batch::approvedOn)
                .order("sentOn", Batch::sentOn)
                .check();
    }

    @Test
    void recoveries() {
        walk(wiring.recoveries::page, Recovery::id)
                .choice("status", Recovery.Status.class, Recovery::status)
                .words("recoveryNo", Recovery::recoveryNo)
                .money("amount", Recovery::amount)
                .words("reason", Recovery::reason)
                .words("documentNo", Recovery::documentNo)
                .days("enteredOn", Recovery::enteredOn)
                .order("recoveryNo", Recovery::recoveryNo)
                .order("amount", Recovery::amount)
                .order("status", recovery -> recovery.status().name())
                .order("reason", Recovery::reason)
                .order("documentNo", Recovery::documentNo)
                .order("enteredOn", Recovery::enteredOn)
                .check();
    }

    @Test
    void ledgersOfAccounts() {
        List<UUID> accounts = wiring
                .database
                .read(handle -> handle.createQuery("SELECT id FROM fund_account ORDER BY id")
                        .mapTo(UUID.class)
                        .list())
                .stream()
                .filter(account ->
                        wiring.fund.ledger(account, PageRequest.first(1)).total() > 1)
                .toList();
        assertThat(accounts).isNotEmpty();
        accounts.forEach(CountyFiltersTest::ledger);
    }

    private static void ledger(UUID account) {
        walk(request -> wiring.fund.ledger(account, request), LedgerLine::id)
                .choice("movement", Movement.class, LedgerLine::movement)
                .filter("subject", "subsidy_claim", line -> line.subjectKind().equals("subsidy_claim"))
                .filter("subject", "allotment", line -> line.subjectKind().equals("allotment"))
                .days("day", LedgerLine::enteredOn)
                .money("amount", LedgerLine::amount)
                .money("available", LedgerLine::bal)
                .money("committed", LedgerLine::committed)
                .money("paid", LedgerLine::paid)
                .words("note", LedgerLine::note)
                .words("who", LedgerLine::enteredByName)
                .order("seq", LedgerLine::seq)
                .order("day", LedgerLine::enteredOn)
                .order("movement", line -> line.movement().name())
                .order("amount", LedgerLine::amount)
                .order("available", LedgerLine::bal)
                .order("committed", LedgerLine::committed)
                .order("paid", LedgerLine::paid)
                .order("subject", LedgerLine::subjectKind)
                .order("note", LedgerLine::note)
                .order("who", LedgerLine::enteredByName)
                .check();
    }

    @Test
    void accountsThatWait() {
        List<UUID> owners = wiring.database.read(
                handle -> handle.createQuery("""
            SELECT id FROM person p WHERE live = TRUE AND died_on IS NULL
               AND NOT EXISTS (SELECT 1 FROM bank_account a WHERE a.person_id = p.id) ORDER BY id LIMIT 3\
            """).mapTo(UUID.class).list());
        wiring.accounts.propose(owners.get(0), new AccountDraft("某远亲", "女婿", "农村信用社", "6228480000000000018"));
        wiring.accounts.propose(owners.get(1), new AccountDraft("某远亲", "侄子", "农业银行", "6228480000000000018"));
        wiring.accounts.propose(owners.get(2), new AccountDraft("某近亲", "妻子", "Bank of X", "6217000000000000020"));
        walk(wiring.accounts::waiting, AccountView::id)
                .filter("look", "HOLDER", account -> account.holderRelation() != null)
                .filter(
                        "look",
                        "SHARED",
                        account -> account.warnings().stream()
                                .anyMatch(warning -> warning.key().equals("people.account.shared")))
                .words("owner", AccountView::ownerName)
                .words("accountName", AccountView::accountName)
                .words("bank", AccountView::bank)
                .words("askedBy", AccountView::askedBy)
                .moments("asked", AccountView::askedAt)
                .order("asked", AccountView::askedAt)
                .order("accountName", AccountView::accountName)
                .order("bank", AccountView::bank)
                .order("askedBy", AccountView::askedBy)
                .orders("owner")
                .check();
    }

    @Test
    void imports() {
        walk(wiring.rosters::page, RosterImportRow::id)
                .choice(
                        "subject",
                        RosterSubject.class,
                        row -> Objects.requireNonNullElse(row.subject(), RosterSubject.PERSONS))
                .choice(
                        "state",
                        List.of("VALID", "WITHDRAWN"),
                        row -> row.withdrawnAt() == null ? "VALID" : "WITHDRAWN")
                .words("file", RosterImportRow::fileName)
                .moments("at", RosterImportRow::importedAt)
                .words("by", RosterImportRow::importedName)
                .numbers("added", RosterImportRow::added)
                .numbers("updated", RosterImportRow::updated)
                .numbers("duplicates", RosterImportRow::duplicates)
                .numbers("refused", RosterImportRow::refused)
                .numbers("warned", RosterImportRow::warned)
                .order("file", RosterImportRow::fileName)
                .order("at", RosterImportRow::importedAt)
                .order("by", RosterImportRow::importedName)
                .order("added", RosterImportRow::added)
                .order("updated", RosterImportRow::updated)
                .order("duplicates", RosterImportRow::duplicates)
                .order("refused", RosterImportRow::refused)
                .order("warned", RosterImportRow::warned)
                .order("state", RosterImportRow::withdrawnAt)
                .orders("subject")
                .check();
    }

    @Test
    void collectings() {
        walk(wiring.collectDesk::page, CollectRow::id)
                .choice("state", List.of("OPEN", "CLOSED"), row -> row.open() ? "OPEN" : "CLOSED")
                .words("name", CollectRow::name)
                .days("due", CollectRow::dueOn)
                .numbers("came", row -> (int) row.came())
                .numbers("missing", row -> (int) row.missing())
                .numbers("imported", row -> (int) row.imported())
                .order("name", CollectRow::name)
                .order("due", CollectRow::dueOn)
                .order("came", CollectRow::came)
                .order("missing", CollectRow::missing)
                .order("imported", CollectRow::imported)
                .order("state", CollectRow::closedAt)
                .check();
    }

    @Test
    void pairsAndMergers() {
        FilterWalk<MergeRow> likely =
                walk(request -> wiring.mergeDesk.page(MergeRow.Kind.LIKELY, request), MergeRow::id);
        for (Sign sign : Sign.values()) {
            likely.filter("sign", sign.name(), row -> row.reasons().contains(sign));
        }
        likely.check();
        walk(request -> wiring.mergeDesk.page(MergeRow.Kind.DONE, request), MergeRow::id)
                .words("reason", MergeRow::reason)
                .words("who", MergeRow::who)
                .moments("at", MergeRow::at)
                .order("who", MergeRow::who)
                .order("at", MergeRow::at)
                .check();
    }

    @Test
    void trail() {
        // of one room: the whole trail is some pages too many to be walked over sixty times
        Function<PageRequest, Page<TrailRow>> ofRoom =
                request -> wiring.trailService.page(request.filter(TrailService.ROOM, "branding"));
        List<String> acts = ofRoom.apply(PageRequest.first(500)).rows().stream()
                .map(TrailRow::act)
                .distinct()
                .limit(2)
                .toList();
        walk(ofRoom, TrailRow::seq)
                .filter(TrailService.ACTS, String.join(",", acts), row -> acts.contains(row.act()))
                .filter(TrailService.ACTS, acts.getFirst(), row -> row.act().equals(acts.getFirst()))
                .filter(TrailService.ACTS, "", row -> false)
                .moments(TrailService.AT, TrailRow::at)
                .order("seq", TrailRow::seq)
                .check();
    }
}
