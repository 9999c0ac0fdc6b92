package org.jishi.payment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jishi.kit.page.TimelineItem;
import org.jishi.payment.Batch;
import org.jishi.payment.Payable;
import org.jishi.payment.PayingOffice;
import org.jishi.platform.money.Money;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchStoryTest {
    private final PayingOffice office = new PayingOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aBatchThatWasCancelledTellsSoAndByWhom() {
        Payable owed = office.oweWithAccount("李梅花", Money.ofYuan(600), "0028480001858355553");
        office.cases.office.signIn(office.cases.cashier);
        Batch batch = office.payments.cancel(office.draft("", owed), "不付了");
        String who = office.cases.cashier.name();
        assertThat(new BatchStory(new TestUi(office.cases.office).ui).of(office.desk.batch(batch.id())))
                .extracting(TimelineItem::text, TimelineItem::who)
                .containsExactly(tuple("撤销支付批次", who), tuple("编制支付批次", who));
    }
}
