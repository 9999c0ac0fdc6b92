package org.jishi.award;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jishi.approval.Decision;
import org.jishi.casework.NoticeService;
import org.jishi.payment.Beneficiary;
import org.jishi.payment.Payable;
import org.jishi.platform.access.Actor;
import org.jishi.platform.money.Money;
import org.jishi.platform.time.Period;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.SchemeVersion;
import org.jishi.sales.SalesDesk;
import org.jishi.sales.Shop;
import org.jishi.support.CaseOffice;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;

/** The services of the room in an office with shops that sell; everything sold falls into August 2026. */
public final class AwardDesk implements AutoCloseable {
    public static final Period AUGUST = Period.parse("2026-08").orElseThrow();
    public static final Decision YES = new Decision.Approve();

    public final CaseOffice desk;
    public final SalesDesk sales;
    public final UUID account;
    public final AwardMaker maker;
    public final AwardService service;
    public final AwardFiles files;
    public final AwardNotice posting;
    public final NoticeService notices;
    private final Path folder;
    private int orders;

    public AwardDesk(Path folder) {
        this(folder, new CaseOffice());
    }

    /** @param folder for the order files */
    public AwardDesk(Path folder, CaseOffice desk) {
        this.folder = folder;
        this.desk = desk;
        Office office = desk.office;
        sales = new SalesDesk(office);
        account = desk.account("销售奖励", 10_000);
        maker = new AwardMaker(office.acts, desk.policies, desk.numbers);
        service = new AwardService(office.acts, desk.approvals, desk.funds, desk.policies);
        files = new AwardFiles(
                office.acts, desk.approvals, desk.payables, desk.places, desk.policies, List.of(new AwardTimeline()));
        posting = new AwardNotice(office.trail, desk.funds, desk.payables, desk.places);
        notices = desk.notices(posting);
    }

    /** 500 yuan from 10,000 sold, 1,000 from 30,000. */
    public AwardRule ladder() {
        return AwardRule.of(
                account,
                AwardTier.flat(Money.ofYuan(10_000), Money.ofYuan(500)),
                AwardTier.flat(Money.ofYuan(30_000), Money.ofYuan(1_000)));
    }

    public SchemeVersion scheme(AwardRule rule) {
        return desk.scheme(SchemeKind.AWARD, "网络销售奖励", rule);
    }

    public Beneficiary owner(String name, String idNumber) {
        return Beneficiary.person(desk.person(name, idNumber).id(), name);
    }

    /** A shop that sold so much in August, in four orders of different buyers. */
    public Shop shop(Beneficiary owner, String name, long yuan) {
        Shop shop = sales.shop(owner, name);
        sell(shop, yuan);
        return shop;
    }

    public void sell(Shop shop, long yuan) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            orders++;
            rows.add(SalesDesk.row(
                    "90000000000%05d".formatted(orders),
                    Money.ofFen(yuan * 25).plain(),
                    "2026-08-%02d 10:00:00".formatted(10 + i),
                    "YT55000000%05d".formatted(orders),
                    "138%08d".formatted(orders)));
        }
        sales.read(shop, SalesDesk.file(folder, rows.toArray(new String[0])));
    }

    /** One more order on a parcel that the shop has sent already: a doubt. */
    public void doubt(Shop shop) {
        sales.read(
                shop,
                SalesDesk.file(
                        folder,
                        SalesDesk.row(
                                "8000000000000" + shop.name().hashCode(),
                                "10.00",
                                "2026-08-20 10:00:00",
                                "YT55000000%05d".formatted(orders),
                                "13900000077")));
    }

    public AwardRound make(SchemeVersion scheme) {
        return desk.office.as(desk.clerk, () -> maker.make(scheme, AUGUST));
    }

    public AwardFile open(AwardRound round) {
        return desk.office.as(desk.clerk, () -> files.open(round.id()));
    }

    public AwardRound now(AwardRound round) {
        return open(round).round();
    }

    public AwardLine line(AwardRound round, String owner) {
        return open(round).lines().stream()
                .filter(line -> line.ownerName().equals(owner))
                .findFirst()
                .orElseThrow();
    }

    /** Put forward, reviewed and approved. */
    public void approve(AwardRound round) {
        run(desk.clerk, () -> service.putForward(now(round)));
        run(desk.reviewer, () -> service.review(now(round), YES));
        run(desk.approver, () -> service.approve(now(round), YES));
    }

    public Money available() {
        return desk.office.database.read(handle -> desk.funds.available(handle, account));
    }

    public void run(Actor actor, Runnable act) {
        desk.office.as(actor, () -> {
            act.run();
            return true;
        });
    }

    @Override
    public void close() {
        desk.close();
    }

    /**
     * As if the bank had sent it back, past the trail.
     *
     * @param reason null to undo it
     */
    public void sentBack(Payable payable, @Nullable String reason) {
        desk.office.database.change(handle -> handle.createUpdate("""
            UPDATE payable SET status = :status, return_reason = :reason, returned_at = :at WHERE id = :id\
            """)
                .bind("status", reason == null ? Payable.Status.OPEN : Payable.Status.RETURNED)
                .bind("reason", reason)
                .bind("at", reason == null ? null : desk.office.clock.now())
                .bind("id", payable.id())
                .execute());
    }
}
