package org.jishi.subsidy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import org.jishi.approval.Decision;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeDraft;
import org.jishi.casework.NoticedLine;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.kit.Page;
import org.jishi.platform.money.Money;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.text.Language;
import org.jishi.policy.SchemeKind;
import org.jishi.policy.ui.PolicyScreens;
import org.jishi.subsidy.Claim;
import org.jishi.subsidy.SubsidyRule;
import org.jishi.support.PaperOffice;
import org.jishi.support.Pictures;
import org.jishi.support.TestUi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Draws the pages of subsidies, notices and schemes, empty, with twenty and with very many, for people to look at. */
@Tag("slow")
class SubsidyPicturesTest {
    private static final int WIDTH = 1190;
    private static final int HEIGHT = 690;

    @Test
    void draws() {
        try (PaperOffice disk = new PaperOffice();
                SubsidyDesk office = new SubsidyDesk(20, disk)) {
            office.desk.office.signIn(office.desk.clerk);
            draw(office, Language.ZH, SubsidyScreens.CLAIMS, null, "claims-0");
            draw(office, Language.ZH, PolicyScreens.SCHEMES, null, "policy-0");
            draw(office, Language.ZH, NoticeScreens.NOTICES, null, "notices-0");
            UUID account = office.desk.account("培训补贴", 30_000);
            office.desk.scheme(SchemeKind.SUBSIDY, "电商技能培训补贴", SubsidyRule.flat(Money.ofYuan(600), account));
            draw(office, Language.ZH, SubsidyScreens.MAKE, null, "make-1");
            List<Claim> claims = make(office);
            office.desk.office.signIn(office.desk.reviewer);
            office.subsidies.review(claims.subList(0, 16), new Decision.Approve());
            office.subsidies.review(claims.subList(16, 18), new Decision.SendBack("签到表缺一场"));
            office.desk.office.signIn(office.desk.approver);
            office.subsidies.approve(now(office, claims.subList(0, 8)), new Decision.Approve());
            UUID notice = notice(office);
            for (Language language : Language.values()) {
                String end = "-" + language.name().toLowerCase(Locale.ROOT);
                draw(office, language, SubsidyScreens.CLAIMS, null, "claims-20" + end);
                draw(office, language, SubsidyScreens.CLAIM, claims.get(10).id(), "claim" + end);
                draw(office, language, NoticeScreens.NOTICES, null, "notices" + end);
                draw(office, language, NoticeScreens.NOTICE, notice, "notice" + end);
                draw(office, language, PolicyScreens.SCHEMES, null, "policy" + end);
                UUID scheme = office.desk
                        .policies
                        .versions(SchemeKind.SUBSIDY)
                        .getFirst()
                        .id();
                draw(office, language, PolicyScreens.SCHEME, scheme, "scheme" + end);
            }
        }
    }

    @Test
    void drawsWhatTheBankSentBackAndANoticeAsItIsDrafted() {
        try (PaperOffice disk = new PaperOffice();
                SubsidyDesk office = new SubsidyDesk(4, disk)) {
            UUID account = office.desk.account("培训补贴", 30_000);
            office.desk.scheme(SchemeKind.SUBSIDY, "电商技能培训补贴", SubsidyRule.flat(Money.ofYuan(600), account));
            List<Claim> claims = make(office);
            office.desk.office.signIn(office.desk.reviewer);
            office.subsidies.review(claims, new Decision.Approve());
            office.desk.office.signIn(office.desk.approver);
            office.subsidies.approve(now(office, claims), new Decision.Approve());
            for (Language language : Language.values()) {
                draw(office, language, NoticeScreens.DRAFT, Claim.KIND, "notice-draft-" + language, node -> {
                    ((Button) node.lookup("#kit-steps-next")).fire();
                    assertThat(((TextArea) node.lookup("#casework-field-body")).getText())
                            .contains("3");
                });
            }
            office.desk.post(office.notices, Claim.KIND);
            office.desk.office.database.change(handle -> handle.execute(
                    "UPDATE payable SET status = 'RETURNED', return_reason = '户名不符', returned_at = created_on"));
            office.desk.office.signIn(office.desk.clerk);
            for (Language language : Language.values()) {
                draw(office, language, SubsidyScreens.CLAIM, claims.getFirst().id(), "claim-returned-" + language);
            }
        }
    }

    @Test
    void drawsVeryMany() {
        try (PaperOffice disk = new PaperOffice();
                SubsidyDesk office = new SubsidyDesk(3_000, disk)) {
            UUID account = office.desk.account("培训补贴", 9_000_000);
            office.desk.scheme(SchemeKind.SUBSIDY, "电商技能培训补贴", SubsidyRule.flat(Money.ofYuan(600), account));
            make(office);
            office.desk.office.signIn(office.desk.reviewer);
            draw(office, Language.ZH, SubsidyScreens.CLAIMS, null, "claims-3000");
        }
    }

    private static List<Claim> make(SubsidyDesk office) {
        office.desk.office.signIn(office.desk.clerk);
        ClaimMakeModel model = new ClaimMakeModel(new TestUi(office.desk.office).ui, office.maker);
        model.load();
        List<Claim> made = new ArrayList<>();
        model.preview(() -> {}, refusal -> {
            throw refusal;
        });
        model.make(made::addAll, refusal -> {
            throw refusal;
        });
        return made;
    }

    private static List<Claim> now(SubsidyDesk office, List<Claim> claims) {
        return claims.stream()
                .map(claim -> office.subsidies.open(claim.id()).claim())
                .toList();
    }

    private static UUID notice(SubsidyDesk office) {
        List<UUID> ids = office.notices.waiting().getOrDefault(Claim.KIND, List.of()).stream()
                .map(NoticedLine::subjectId)
                .toList();
        Notice draft = office.notices
                .draft(new NoticeDraft(
                        Claim.KIND,
                        ids,
                        "奉节县2026年电商技能培训补贴拟发放名单公示",
                        "根据奉商发〔2026〕8号，经审核，拟对下列人员发放补贴，现予公示，公示期 3 天。",
                        Notice.PlaceKind.OFFICE_BOARD,
                        "县政府公告栏",
                        3,
                        false))
                .notice();
        Notice posted = office.notices.post(draft).notice();
        office.desk.office.as(
                office.desk.clerk,
                () -> office.objections.enter(
                        office.notices.open(posted.id()).lines().getFirst().id(),
                        "",
                        "",
                        "该同志未全程参加培训，请核查签到表。",
                        LocalDate.of(2026, 9, 30)));
        assertThat(office.subsidies.page(PageRequest.first(5)).rows()).isNotEmpty();
        return posted.id();
    }

    private static void draw(
            SubsidyDesk office, Language language, String screen, @Nullable Object argument, String name) {
        draw(office, language, screen, argument, name, node -> {
            if (node.lookup(".table-view") instanceof TableView<?> table
                    && !table.getItems().isEmpty()) {
                table.getSelectionModel().select(0);
            }
        });
    }

    private static void draw(
            SubsidyDesk office,
            Language language,
            String screen,
            @Nullable Object argument,
            String name,
            Consumer<Node> work) {
        TestUi test = new TestUi(office.desk.office.access, office.desk.office.clock, language);
        Pictures.draw(
                name,
                WIDTH,
                HEIGHT,
                () -> {
                    Page page = office.screens(test.ui).stream()
                            .filter(each -> each.id().equals(screen))
                            .findFirst()
                            .orElseThrow()
                            .factory()
                            .apply(argument);
                    page.shown();
                    return page.node();
                },
                work);
        assertThat(Path.of("target/screens", name + "-light.png")).isNotEmptyFile();
    }
}
