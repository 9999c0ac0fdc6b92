package org.jishi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jishi.account.AccountDraft;
import org.jishi.person.HistoryLine;
import org.jishi.person.PeopleOffice;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganisationServiceTest {
    private static final String TRADER = "92500236MAK0D3M022";
    private static final String COOPERATIVE = "93341021MA0C00P90R";

    private final PeopleOffice town = new PeopleOffice();
    private final OrganisationService organisations = town.organisations;

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void theCodeTellsTheKindAndStandsOnce() {
        UUID id = organisations.register(
                OrganisationDraft.of("夔州脐橙专业合作社", COOPERATIVE.toLowerCase(Locale.ROOT)), Set.of());
        OrganisationFile file = organisations.get(id).orElseThrow();
        assertThat(file.draft().kind()).isEqualTo(Organisation.Kind.COOPERATIVE);
        assertThat(file.draft().creditCode()).isEqualTo(COOPERATIVE);
        assertThatThrownBy(() -> organisations.register(OrganisationDraft.of("别的合作社", COOPERATIVE), Set.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .isEqualTo(Problem.at("creditCode", "people.organisation.known", "夔州脐橙专业合作社")));
        assertThatThrownBy(() -> organisations.register(OrganisationDraft.of("夔州脐橙专业合作社", TRADER), Set.of()))
                .hasMessage("people.organisation.sameName");
        organisations.register(OrganisationDraft.of("夔州脐橙专业合作社", TRADER), Set.of(id));
        town.office.database.change(
                handle -> assertThat(TrailCheck.run(handle, null)).isEmpty());
    }

    @Test
    void badInputIsRefusedAndWhoTradesNeedsACode() {
        assertThatThrownBy(() -> organisations.register(
                        new OrganisationDraft(
                                " ", Organisation.Kind.FIRM, null, null, null, null, null, "记".repeat(501)),
                        Set.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::field)
                                .containsExactly("name", "note", "creditCode"));
        assertThatThrownBy(() -> organisations.register(OrganisationDraft.of("某店", "91350100M000100Y44"), Set.of()))
                .hasMessage("people.creditCode.CHECK");
        organisations.register(
                new OrganisationDraft("白帝镇商会", Organisation.Kind.OTHER, null, null, null, null, null, null), Set.of());
    }

    @Test
    void itIsFoundChangedAndStruckOff() {
        UUID id = organisations.register(
                new OrganisationDraft(
                        "橙心包装店", Organisation.Kind.OTHER, TRADER, "王小明", "13900000001", town.village, null, null),
                Set.of());
        for (String words : new String[] {"包装", "cxbz", "chengxin", "92500236", "王小明"}) {
            assertThat(organisations.page(PageRequest.first(10).search(words)).rows())
                    .as(words)
                    .singleElement()
                    .satisfies(row -> assertThat(row.phoneMasked()).isEqualTo("139****0001"));
        }
        assertThat(organisations
                        .page(PageRequest.first(10).filter("kind", "SOLE_TRADER"))
                        .total())
                .isEqualTo(1);
        assertThat(organisations
                        .page(PageRequest.first(10).filter("township", town.village.substring(0, 9)))
                        .total())
                .isEqualTo(1);
        assertThat(town.office.as(town.reviewer, () -> organisations.revealPhone(id)))
                .isEqualTo("13900000001");
        OrganisationService.Opened opened = organisations.open(id);
        organisations.change(
                id,
                opened.version(),
                new OrganisationDraft(
                        "橙心包装店", Organisation.Kind.OTHER, TRADER, "李红", "13900000002", town.village, null, null),
                Set.of());
        assertThatThrownBy(() -> organisations.change(id, opened.version(), opened.draft(), Set.of()))
                .hasMessage("people.changedMeanwhile");
        assertThatThrownBy(() -> organisations.close(id, 2, Office.TODAY.plusDays(1)))
                .hasMessage("people.register.future");
        assertThat(organisations.find("橙心", 5)).hasSize(1);
        organisations.close(id, 2, Office.TODAY);
        assertThat(organisations.find("橙心", 5)).isEmpty();
        assertThat(organisations.history(id))
                .extracting(line -> line.what().key())
                .containsExactly(
                        "people.act.organisationClose", "people.act.organisationChange", "people.act.organisation");
        assertThat(organisations.history(id).get(1).changes())
                .extracting(HistoryLine.Change::field)
                .containsExactly("legalPerson", "phone");
    }

    @Test
    void anOrganisationHasAnAccountAsAPersonHas() {
        UUID id = organisations.register(OrganisationDraft.of("橙心包装店", TRADER), Set.of());
        UUID account = town.accounts.propose(id, new AccountDraft("橙心包装店", null, "农业银行奉节支行", "22010104000012345"));
        town.office.signIn(town.reviewer);
        assertThat(town.accounts.waiting(PageRequest.first(5)).rows())
                .singleElement()
                .satisfies(view -> assertThat(view.organisation()).isTrue());
        town.accounts.confirm(account, 1);
        assertThat(organisations.page(PageRequest.first(5)).rows().getFirst().account())
                .isTrue();
        town.office.signIn(Role.TRAINER);
        assertThatThrownBy(() -> organisations.page(PageRequest.first(5))).isInstanceOf(Refusal.class);
    }
}
