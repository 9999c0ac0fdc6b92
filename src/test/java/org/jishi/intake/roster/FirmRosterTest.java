package org.jishi.intake.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jishi.intake.roster.FirmLists.code;
import static org.jishi.intake.roster.FirmLists.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jishi.account.AccountDraft;
import org.jishi.organisation.MemberRole;
import org.jishi.organisation.MembershipCheck;
import org.jishi.organisation.OrganisationDraft;
import org.jishi.organisation.OrganisationRow;
import org.jishi.person.PeopleOffice;
import org.jishi.person.PersonReferences;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.store.PageRequest;
import org.jishi.platform.store.ReferenceCheck;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of organisations as counties have them, from the file to its answer and back. */
class FirmRosterTest {
    private static final String LEGAL = PeopleOffice.number(LocalDate.of(1970, 3, 14), 11);

    private final RosterDesk desk = new RosterDesk();
    private final FirmRosterService firms = desk.firms;
    private final Texts texts = Texts.in(Language.ZH);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        desk.people.office.database.change(handle -> {
            assertThat(TrailCheck.run(handle, null)).isEmpty();
            assertThat(new MembershipCheck().run(handle)).isEmpty();
            assertThat(new ReferenceCheck().run(handle)).isEmpty();
        });
        desk.close();
    }

    private Path csv(List<List<String>> rows) {
        return FirmLists.csv(folder.resolve("单位.csv"), rows);
    }

    private Path workbook(String name, List<List<String>> rows) {
        return FirmLists.workbook(folder.resolve(name), rows);
    }

    private FirmPlan plan(Path file) {
        return firms.dryRun(firms.openToMap(file), MatchRule.UPDATE_ALL, Progress.NONE);
    }

    private RosterImport run(Path file) {
        return firms.run(plan(file), Progress.NONE).orElseThrow();
    }

    private static List<String> said(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> remark.address() + " " + remark.problem().key())
                .toList();
    }

    private List<OrganisationRow> all() {
        return desk.people.organisations.page(PageRequest.first(20)).rows();
    }

    @ParameterizedTest
    @ValueSource(strings = {"单位.xlsx", "单位.xls", "单位.csv"})
    void aListComesInFromEveryKindOfFileWithLegalPersonsAndAccounts(String name) {
        UUID wang = desk.people.register("王秀英", LEGAL);
        List<List<String>> rows = List.of(
                row(
                        "夔门果业有限公司",
                        code("91", 1),
                        "有限责任公司",
                        "王秀英",
                        LEGAL,
                        "13900000001",
                        "",
                        "",
                        "三组 12 号",
                        "农业银行奉节支行",
                        "22010104000012345"),
                row(
                        "白帝脐橙专业合作社",
                        " " + code("93", 2).toLowerCase(java.util.Locale.ROOT),
                        "农民专业合作社",
                        "谭敏",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        ""),
                row("奉节县电子商务协会", "", "社会团体（协会）", "冉云飞"));
        Path file = name.endsWith(".csv") ? csv(rows) : workbook(name, rows);
        FirmPlan plan = plan(file);
        assertThat(plan.summaryLine()).startsWith("new=3 updated=0 duplicate=0 refused=0 ");
        RosterImport done = firms.run(plan, Progress.NONE).orElseThrow();

        assertThat(all())
                .extracting(OrganisationRow::name)
                .containsExactlyInAnyOrder("夔门果业有限公司", "白帝脐橙专业合作社", "奉节县电子商务协会");
        UUID firm = all().stream()
                .filter(row -> row.name().startsWith("夔门"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(desk.people.membershipDesk.ofPerson(wang).now())
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.organisationId()).isEqualTo(firm);
                    assertThat(member.role()).isEqualTo(MemberRole.LEGAL);
                });
        assertThat(desk.people.accounts.of(firm)).hasSize(1);
        assertThat(done.subject()).isEqualTo(RosterSubject.ORGANISATIONS);
        assertThat(desk.rosters.page(PageRequest.first(5)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.subject()).isEqualTo(RosterSubject.ORGANISATIONS));

        FirmPlan again = plan(file);
        assertThat(again.summaryLine()).startsWith("new=0 updated=0 duplicate=2 refused=1 ");
        assertThat(said(again.rows().getLast().reasons()))
                .singleElement()
                .satisfies(why -> assertThat(why).endsWith("people.firms.sameName"));
        assertThat(firms.run(again, Progress.NONE)).isEmpty();
        assertThat(firms.before(again.file())).map(RosterImport::id).contains(done.id());
        assertThat(desk.rosters.before(again.file())).isEmpty();
    }

    /** What spreadsheets and eyes make of credit codes: the cell is named, and nothing is guessed. */
    @Test
    void aDamagedCodeIsRefusedAtItsCellWithWhatToTypeAgain() {
        String right = code("91", 1);
        String misread = right.replaceFirst("0", "O");
        FirmPlan plan = plan(workbook(
                "坏.xlsx",
                List.of(
                        row("夔门果业有限公司", misread),
                        row("大数公司", "#9.15002360000017E17"),
                        row("短码公司", right.substring(0, 17)),
                        row(
                                "错码公司",
                                right.substring(0, 17) + (right.endsWith("A") ? "B" : "A"),
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""),
                        row("无码合作社", ""),
                        row("全角公司", fullWidth(code("91", 7))))));
        assertThat(plan.rows().stream().map(row -> said(row.reasons())))
                .containsExactly(
                        List.of("C3 people.firms.letters"),
                        List.of("C4 people.firms.codeLost"),
                        List.of("C5 people.creditCode.LENGTH"),
                        List.of("C6 people.creditCode.CHECK"),
                        List.of("C7 people.firms.noCode"),
                        List.of());
        assertThat(plan.rows().getFirst().reasons().getFirst().problem())
                .isEqualTo(new Problem(
                        "CREDIT_CODE",
                        "people.firms.letters",
                        List.of("C3", String.valueOf(misread.indexOf('O') + 1))));
        assertThat(plan.rows().getFirst().flags().getFirst().problem())
                .isEqualTo(new Problem("CREDIT_CODE", "people.firms.misread", List.of(right, "C3")));
        assertThat(plan.rows().getLast().verdict()).isEqualTo(RosterVerdict.NEW);
    }

    private static String fullWidth(String text) {
        return text.chars()
                .mapToObj(letter -> String.valueOf((char) (letter + 0xFEE0)))
                .collect(Collectors.joining());
    }

    @Test
    void whatMayBeTheSameIsSaidWithWhyAndCodesAreCertain() {
        String code = code("91", 1);
        desk.people.organisations.register(
                new OrganisationDraft(
                        "夔门果业有限责任公司",
                        org.jishi.organisation.Organisation.Kind.FIRM,
                        code,
                        "谭敏",
                        "13900000001",
                        null,
                        "老地址",
                        null),
                Set.of());
        FirmPlan plan = plan(csv(List.of(
                row("夔门果业（有限公司）", code, "", "王秀英", "", "13900000009", "", "", "新地址"),
                row("别的公司", code),
                row("夔门 果业有限公司", code("91", 2)),
                row("夔州电商有限公司", code("91", 3), "", "", "", "13900000001"),
                row("夔州电商有限公司", code("91", 3)),
                row("巫山电商有限公司", code("91", 3)))));
        assertThat(plan.rows().stream().map(ImportRow::verdict))
                .containsExactly(
                        RosterVerdict.DUPLICATE,
                        RosterVerdict.REFUSED,
                        RosterVerdict.NEW,
                        RosterVerdict.NEW,
                        RosterVerdict.DUPLICATE,
                        RosterVerdict.REFUSED);
        assertThat(plan.rows().stream()
                        .map(row -> said(Stream.of(row.reasons(), row.flags())
                                .flatMap(List::stream)
                                .toList())))
                .containsExactly(
                        List.of(
                                "C2 people.firms.unchanged",
                                "G2 people.firms.differs",
                                "J2 people.firms.differs",
                                "E2 people.firms.differs"),
                        List.of("B3 people.firms.otherInRegister"),
                        List.of("B4 people.firms.likely"),
                        List.of("B5 people.firms.likely"),
                        List.of("C6 people.firms.again"),
                        List.of("C7 people.firms.otherInFile"));
        assertThat(plan.rows().get(2).flags().getFirst().problem().args())
                .contains(Problem.of("people.firms.why.name"));
        assertThat(plan.rows().get(3).flags().getFirst().problem().args())
                .contains(Problem.of("people.firms.why.phone"));
        firms.run(plan, Progress.NONE);
        assertThat(all()).hasSize(3);
    }

    @Test
    void aLegalPersonIsLinkedOnlyWhereNumberAndNameSayTheSame() {
        UUID wang = desk.people.register("王秀英", LEGAL);
        FirmPlan plan = plan(workbook(
                "法人.xlsx",
                List.of(
                        row("一号公司", code("91", 1), "", "谭敏", LEGAL),
                        row(
                                "二号公司",
                                code("91", 2),
                                "",
                                "向国庆",
                                PeopleOffice.number(LocalDate.of(1960, 3, 14), 22),
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""),
                        row("三号公司", code("91", 3), "", "王秀英", "#5.00236197003140E17"),
                        row("四号公司", code("91", 4), "", "", LEGAL),
                        row("五号公司", code("91", 5), "", "冉云飞", "50023619700314"))));
        assertThat(plan.rows().stream()
                        .map(row -> said(Stream.of(row.warnings(), row.flags())
                                .flatMap(List::stream)
                                .toList())))
                .containsExactly(
                        List.of("F3 people.firms.legalOther"),
                        List.of("F4 people.firms.legalUnknown"),
                        List.of("F5 people.firms.legalLost"),
                        List.of(),
                        List.of("F7 people.firms.legalWrong"));
        firms.run(plan, Progress.NONE);
        assertThat(desk.people.membershipDesk.ofPerson(wang).now())
                .extracting(member -> member.organisation())
                .containsExactly("四号公司");
        assertThat(all())
                .extracting(OrganisationRow::legalPerson)
                .containsExactlyInAnyOrder("谭敏", "向国庆", "王秀英", "王秀英", "冉云飞");
    }

    @Test
    void theAnswerIsTheSendersOwnFileWithEachCellThatIsWrong() throws IOException {
        Path file = workbook("单位.xlsx", List.of(row("夔门果业有限公司", code("91", 1)), row("无码合作社", "")));
        Path answer = folder.resolve("答复.xlsx");
        AnswerWorkbook.write(plan(file), answer, texts);
        try (Workbook book = WorkbookFactory.create(answer.toFile())) {
            Sheet sheet = book.getSheet("经营主体");
            Cell wrong = sheet.getRow(3).getCell(2, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            assertThat(Objects.requireNonNull(wrong.getCellComment())
                            .getString()
                            .getString())
                    .isEqualTo(texts.text("people.firms.noCode"));
            assertThat(sheet.getRow(3).getCell(FirmLists.HEAD.size()).getStringCellValue())
                    .isEqualTo(texts.text("people.roster.verdict.REFUSED"));
            assertThat(sheet.getRow(2).getCell(FirmLists.HEAD.size()).getStringCellValue())
                    .isEqualTo(texts.text("people.roster.verdict.NEW"));
            sheet.getRow(3).getCell(2).setCellValue(code("93", 2));
            try (var out = Files.newOutputStream(folder.resolve("改好.xlsx"))) {
                book.write(out);
            }
        }
        assertThat(plan(folder.resolve("改好.xlsx")).summaryLine()).startsWith("new=2 ");
    }

    @Test
    void whatAClerkSaysOfTheColumnsCountsForTheNextFileOfThatShape() throws IOException {
        Path file = Files.writeString(folder.resolve("怪.csv"), "主体,代码\n夔门果业有限公司," + code("91", 1) + "\n");
        RosterFile opened = firms.openToMap(file);
        assertThatThrownBy(() -> firms.dryRun(opened, MatchRule.UPDATE_ALL, Progress.NONE))
                .hasMessage("people.firms.noHeadings");
        RosterFile told = opened.with(0, RosterField.ORGANISATION, 0).with(0, RosterField.CREDIT_CODE, 1);
        firms.remember(told);
        firms.addWord(RosterWord.HEADING, RosterField.CREDIT_CODE.name(), "主体代码");
        assertThat(plan(file).summaryLine()).startsWith("new=1 ");
        Path other = Files.writeString(folder.resolve("新.csv"), "单位名称,主体代码\n夔门果业有限公司," + code("91", 1) + "\n");
        assertThat(plan(other).summaryLine()).startsWith("new=1 ");
    }

    @Test
    void whatAListCallsABodyAgainstItsCodeIsTold() {
        ImportRow row = plan(csv(List.of(row("夔门果业", code("91", 1), "个体工商户", "", "", "", "", "", "", "", ""))))
                .rows()
                .getFirst();
        assertThat(row.verdict()).isEqualTo(RosterVerdict.NEW);
        assertThat(row.warnings())
                .extracting(remark -> texts.text(remark.problem()))
                .containsExactly("表上写的是个体工商户，信用代码是企业的。按代码登记，请核对。");
    }

    /** One file may be both: who stands in it, and for which organisation. */
    @Test
    void whatIsSaidOfAListOfOrganisationsDoesNotCountForPersons() throws IOException {
        Path file = Files.writeString(
                folder.resolve("名单.csv"),
                "单位名称,信用代码,身份证号,电话\n夔门果业有限公司," + code("91", 1) + "," + LEGAL + ",13900000001\n");
        firms.remember(firms.openToMap(file).with(0, RosterField.PHONE, 2));
        assertThat(desk.rosters.openToMap(file).tables().getFirst().column(RosterField.ID_NUMBER))
                .isEqualTo(2);
    }

    @Test
    void anImportIsTakenBackWholeWhileNothingDependsOnIt() {
        UUID wang = desk.people.register("王秀英", LEGAL);
        Path file = csv(List.of(
                row("夔门果业有限公司", code("91", 1), "", "王秀英", LEGAL, "", "", "", "", "农业银行奉节支行", "22010104000012345")));
        RosterImport done = run(file);
        assertThatThrownBy(() -> desk.rosters.undoPlan(done.id())).hasMessage("people.gone");
        UndoPlan undo = firms.undoPlan(done.id());
        assertThat(undo.possible()).isTrue();
        assertThat(List.of(undo.hide(), undo.tags(), undo.accounts())).containsExactly(1, 1, 1);
        firms.undo(undo, "发错了文件");
        assertThat(all()).isEmpty();
        assertThat(desk.people.membershipDesk.ofPerson(wang).now()).isEmpty();
        assertThat(desk.count("SELECT count(*) FROM bank_account WHERE state = 'PROPOSED'"))
                .isZero();
        assertThatThrownBy(() -> firms.undo(undo, "再来")).hasMessage("people.undo.already");

        RosterImport second = run(file);
        UUID firm = all().getFirst().id();
        desk.people.memberships.add(
                firm,
                desk.people.register("向国庆", PeopleOffice.number(LocalDate.of(1960, 3, 14), 22)),
                MemberRole.EMPLOYEE,
                LocalDate.of(2024, 1, 1));
        assertThat(firms.undoPlan(second.id()).blocked())
                .extracting(UndoPlan.Named::name, named -> named.what().key())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("夔门果业有限公司", "people.firms.undo.members"));
        UndoPlan blocked = firms.undoPlan(second.id());
        assertThatThrownBy(() -> firms.undo(blocked, "发错了文件")).hasMessage("people.undo.blocked");
    }

    @Test
    void whatRoomsHoldOnAnOrganisationAndAConfirmedAccountKeepTheImport() {
        RosterImport done = run(csv(List.of(row("夔门果业有限公司", code("91", 1)))));
        UUID firm = all().getFirst().id();
        desk.heldOnFirms.add(new PersonReferences.Held(firm, Problem.of("people.firms.why.name")));
        assertThat(firms.undoPlan(done.id()).blockedInAll()).isEqualTo(1);
        desk.heldOnFirms.clear();
        UUID account =
                desk.people.accounts.propose(firm, new AccountDraft("夔门果业有限公司", null, "农业银行奉节支行", "22010104000012345"));
        desk.people.office.as(desk.people.reviewer, () -> {
            desk.people.accounts.confirm(account, 1);
            return true;
        });
        assertThat(firms.undoPlan(done.id()).blocked())
                .extracting(named -> named.what().key())
                .contains("people.reference.account");
    }

    @Test
    void onlyClerksImportAndAPlanThatIsNoLongerTrueIsRefused() {
        Path file = csv(List.of(row("夔门果业有限公司", code("91", 1))));
        FirmPlan plan = plan(file);
        desk.people.organisations.register(OrganisationDraft.of("夔门果业有限公司", code("91", 1)), Set.of());
        assertThatThrownBy(() -> firms.run(plan, Progress.NONE)).hasMessage("people.roster.changedMeanwhile");
        desk.people.office.signIn(Role.AUDITOR);
        assertThatThrownBy(() -> firms.openToMap(file)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> firms.run(plan, Progress.NONE)).isInstanceOf(Refusal.class);
    }
}
