package org.jishi.sales;

import static org.assertj.core.api.Assertions.assertThat;

import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is offered as the owner of a shop that is entered. */
class ShopOwnersTest {
    private final Office office = new Office();
    private final SalesDesk desk = new SalesDesk(office);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whoeverIsInTheRegisterIsFoundByTheBeginningOfTheName() {
        var owner = desk.person("向明富", null);
        desk.person("冉光碧", null);
        office.signIn(desk.clerk);
        assertThat(desk.shops.owners("向明"))
                .singleElement()
                .satisfies(found -> assertThat(found.beneficiary()).isEqualTo(owner))
                .satisfies(found -> assertThat(found.villageCode()).isEqualTo("500236118206"));
        assertThat(desk.shops.owners("p向")).hasSize(1);
        assertThat(desk.shops.owners("谭")).isEmpty();
    }
}
