package org.jishi.subsidy;

import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jishi.fund.NewTranche;
import org.jishi.platform.access.Role;
import org.jishi.platform.money.Money;

/** What people do to the fund itself. */
final class FundActs extends MoneyActs {
    private int tranches;

    FundActs(MoneyOffice office, MoneyModel model, Random random) {
        super(office, model, random);
    }

    Press arrive() {
        Money sum = some(400_000);
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        String number = ++tranches + "号";
        return new Press(
                "arrive " + sum,
                () -> true,
                () -> desk.funds()
                        .addTranche(office.grant, new NewTranche(2026, sum, number, LocalDate.of(2026, 2, 1))),
                done -> model.pool += sum.fen());
    }

    Press allot() {
        Money sum = some(model.pool + 1_000);
        UUID account = office.account;
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        return new Press(
                "allot " + sum,
                () -> sum.fen() <= model.pool && model.allotted + sum.fen() <= MoneyOffice.FUND_CAP.fen(),
                act(() -> desk.funds().allot(account, sum, "")),
                done -> {
                    model.pool -= sum.fen();
                    model.available += sum.fen();
                    model.allotted += sum.fen();
                });
    }

    Press takeBack() {
        Money sum = some(model.available / 3 + 1_000);
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        return new Press(
                "takeBack " + sum,
                () -> sum.fen() <= model.available,
                act(() -> desk.funds().takeBack(office.account, sum, "")),
                done -> {
                    model.pool += sum.fen();
                    model.available -= sum.fen();
                    model.allotted -= sum.fen();
                });
    }

    Press surrender() {
        Money sum = some(model.available / 5 + 1_000);
        MoneyOffice.Desk desk = desk(Role.CASHIER);
        return new Press(
                "surrender " + sum,
                () -> sum.fen() <= model.available,
                act(() -> desk.funds().surrender(office.account, sum, "上缴")),
                done -> model.available -= sum.fen());
    }
}
