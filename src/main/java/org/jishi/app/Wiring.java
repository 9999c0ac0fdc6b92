package org.jishi.app;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jishi.account.AccountPapers;
import org.jishi.account.AccountService;
import org.jishi.admin.AdminTasks;
import org.jishi.admin.BackupKeeper;
import org.jishi.admin.BackupService;
import org.jishi.admin.DataCheckService;
import org.jishi.admin.HolidayService;
import org.jishi.admin.LockService;
import org.jishi.admin.OfficeHome;
import org.jishi.admin.OfficeRestore;
import org.jishi.admin.OutsideFolder;
import org.jishi.admin.PaperNeedService;
import org.jishi.admin.PasswordService;
import org.jishi.admin.RecoveryService;
import org.jishi.admin.RoleService;
import org.jishi.admin.SettingService;
import org.jishi.admin.SignedIn;
import org.jishi.admin.UserService;
import org.jishi.approval.Approvals;
import org.jishi.approval.DecidedPapers;
import org.jishi.award.AwardCheck;
import org.jishi.award.AwardFiles;
import org.jishi.award.AwardMaker;
import org.jishi.award.AwardNotice;
import org.jishi.award.AwardService;
import org.jishi.award.AwardTasks;
import org.jishi.award.AwardTimeline;
import org.jishi.award.AwardedTwice;
import org.jishi.award.LineReferences;
import org.jishi.award.PayeeProof;
import org.jishi.branding.BrandedTwice;
import org.jishi.branding.BrandingBoard;
import org.jishi.branding.BrandingCalendar;
import org.jishi.branding.BrandingFiles;
import org.jishi.branding.BrandingNotice;
import org.jishi.branding.BrandingReferences;
import org.jishi.branding.BrandingService;
import org.jishi.branding.BrandingSupport;
import org.jishi.branding.BrandingTasks;
import org.jishi.branding.BrandingTimeline;
import org.jishi.branding.DeliveryService;
import org.jishi.casework.CaseNumbers;
import org.jishi.casework.ClockGuard;
import org.jishi.casework.HandedTasks;
import org.jishi.casework.HomeSource;
import org.jishi.casework.NoticeCalendar;
import org.jishi.casework.NoticeHome;
import org.jishi.casework.NoticePapers;
import org.jishi.casework.NoticeService;
import org.jishi.casework.NoticeTasks;
import org.jishi.casework.ObjectionService;
import org.jishi.casework.TaskSource;
import org.jishi.casework.WorkHandover;
import org.jishi.consent.ConsentPrint;
import org.jishi.consent.ConsentService;
import org.jishi.desk.AskedRole;
import org.jishi.desk.CalendarService;
import org.jishi.desk.DeskSources;
import org.jishi.desk.HomeService;
import org.jishi.desk.SavedViewService;
import org.jishi.desk.SearchIndex;
import org.jishi.desk.TrailService;
import org.jishi.evidence.EvidenceCheck;
import org.jishi.evidence.PaperRooms;
import org.jishi.evidence.PaperService;
import org.jishi.evidence.PaperStore;
import org.jishi.evidence.RequiredPapers;
import org.jishi.fund.FundCheck;
import org.jishi.fund.FundService;
import org.jishi.fund.Funds;
import org.jishi.household.HouseholdCheck;
import org.jishi.household.HouseholdDesk;
import org.jishi.household.HouseholdExport;
import org.jishi.household.HouseholdService;
import org.jishi.household.HouseholdUndo;
import org.jishi.identity.Pinyin;
import org.jishi.intake.collect.BlankForms;
import org.jishi.intake.collect.CollectAnswers;
import org.jishi.intake.collect.CollectDesk;
import org.jishi.intake.collect.CollectImport;
import org.jishi.intake.collect.CollectService;
import org.jishi.intake.roster.FirmRosterService;
import org.jishi.intake.roster.RosterService;
import org.jishi.many.ManyService;
import org.jishi.merge.MergeCheck;
import org.jishi.merge.MergeDesk;
import org.jishi.merge.MergeDoubt;
import org.jishi.merge.MergeService;
import org.jishi.organisation.MembershipCheck;
import org.jishi.organisation.MembershipDesk;
import org.jishi.organisation.MembershipService;
import org.jishi.organisation.MembershipTimeline;
import org.jishi.organisation.OrganisationDirectory;
import org.jishi.organisation.OrganisationExport;
import org.jishi.organisation.OrganisationService;
import org.jishi.payment.AccountBook;
import org.jishi.payment.BankResultService;
import org.jishi.payment.BankSheetService;
import org.jishi.payment.Payables;
import org.jishi.payment.PayeePapers;
import org.jishi.payment.PaymentCheck;
import org.jishi.payment.PaymentDesk;
import org.jishi.payment.PaymentHome;
import org.jishi.payment.PaymentService;
import org.jishi.payment.PaymentTasks;
import org.jishi.payment.PaymentTimeline;
import org.jishi.person.DeathService;
import org.jishi.person.OpenWordsCheck;
import org.jishi.person.PersonAgreements;
import org.jishi.person.PersonExport;
import org.jishi.person.PersonPrint;
import org.jishi.person.PersonReferences;
import org.jishi.person.PersonRegister;
import org.jishi.person.PersonService;
import org.jishi.person.RegisterExport;
import org.jishi.person.RegisterReferences;
import org.jishi.person.TimelineSource;
import org.jishi.place.DivisionBook;
import org.jishi.place.PlaceService;
import org.jishi.place.VillageService;
import org.jishi.platform.access.Access;
import org.jishi.platform.act.Acts;
import org.jishi.platform.audit.AuditTrail;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.store.Database;
import org.jishi.platform.store.Ids;
import org.jishi.platform.text.Problem;
import org.jishi.platform.time.OfficeClock;
import org.jishi.policy.KeptSchemes;
import org.jishi.policy.PolicyService;
import org.jishi.report.HandEntryService;
import org.jishi.report.ReportCalendar;
import org.jishi.report.ReportHome;
import org.jishi.report.ReportService;
import org.jishi.report.TargetService;
import org.jishi.sales.DoubtService;
import org.jishi.sales.OrderImportService;
import org.jishi.sales.ReceiverMarks;
import org.jishi.sales.SalesHome;
import org.jishi.sales.SalesTasks;
import org.jishi.sales.SalesTimeline;
import org.jishi.sales.ShopReferences;
import org.jishi.sales.ShopService;
import org.jishi.sales.WaybillRegister;
import org.jishi.sample.SampleServices;
import org.jishi.subsidy.BaseGate;
import org.jishi.subsidy.ClaimBacklog;
import org.jishi.subsidy.ClaimMaker;
import org.jishi.subsidy.ClaimNotice;
import org.jishi.subsidy.ClaimReferences;
import org.jishi.subsidy.ClaimTasks;
import org.jishi.subsidy.ClaimTimeline;
import org.jishi.subsidy.ClaimedTwice;
import org.jishi.subsidy.GroundSource;
import org.jishi.subsidy.SubsidyCheck;
import org.jishi.subsidy.SubsidyService;
import org.jishi.training.AttendanceService;
import org.jishi.training.CallBackService;
import org.jishi.training.CertificateService;
import org.jishi.training.ClassCancelling;
import org.jishi.training.ClassPapers;
import org.jishi.training.ClassService;
import org.jishi.training.ClassTitles;
import org.jishi.training.Completers;
import org.jishi.training.CorrectionService;
import org.jishi.training.CourseService;
import org.jishi.training.EnrolmentReferences;
import org.jishi.training.EnrolmentService;
import org.jishi.training.FollowUpService;
import org.jishi.training.OutcomeService;
import org.jishi.training.OwnPapers;
import org.jishi.training.SeatedTwice;
import org.jishi.training.SessionService;
import org.jishi.training.SignInService;
import org.jishi.training.TrainingCalendar;
import org.jishi.training.TrainingFigures;
import org.jishi.training.TrainingHome;
import org.jishi.training.TrainingTasks;
import org.jishi.training.TrainingTimeline;

/** Every service of an open office, made from top to bottom as the house stands; nothing here is found by magic. */
final class Wiring {
    final SignedIn signedIn;
    final Access access;
    final OfficeClock clock;
    final Database database;
    final AuditTrail trail;
    final Ids ids;
    final Acts acts;
    final Approvals approvals;

    final PasswordService passwords;
    final RecoveryService recoveryKeys;
    final UserService users;
    final RoleService roles;
    final SettingService settings;

    final PlaceService places;
    final VillageService villages;
    final PersonRegister register;
    final AccountService accounts;
    final OrganisationService organisations;

    final HouseholdService households;
    final HouseholdUndo householdUndo;
    final HouseholdDesk householdDesk;
    final MembershipService memberships;
    final MembershipDesk membershipDesk;

    final PolicyService policies;
    final KeptSchemes keptSchemes;
    final CaseNumbers numbers;
    final ClockGuard guard;
    final Funds funds;
    final FundService fund;
    final Payables payables;
    final AccountBook book;
    final PaymentService payments;
    final PaymentDesk paymentDesk;
    final BankSheetService bankSheets;
    final org.jishi.payment.RecoveryService recoveries;

    final PaperService papers;

    final CourseService courses;
    final ClassService classes;
    final ClassCancelling cancelling;
    final SessionService sessions;
    final EnrolmentService enrolments;
    final AttendanceService attendance;
    final SignInService signInSheets;
    final OutcomeService outcomes;
    final CorrectionService corrections;
    final CertificateService certificates;
    final FollowUpService followUps;
    final CallBackService callBacks;
    final TrainingFigures trainingFigures;

    final ShopService shops;
    final OrderImportService orders;
    final DoubtService doubts;

    final ClaimMaker claimMaker;
    final SubsidyService subsidies;
    final BrandingService branding;
    final DeliveryService deliveries;
    final BrandingFiles brandingFiles;
    final BrandingBoard brandingBoard;
    final AwardMaker awardMaker;
    final AwardService awards;
    final AwardFiles awardFiles;

    final NoticeService notices;
    final ObjectionService objections;
    final BankResultService bankResults;
    final PersonService people;
    final DeathService deaths;
    final PersonPrint personPrint;
    final RegisterExport personExport;
    final ConsentService consents;
    final ConsentPrint consentPrint;
    final RegisterExport firmExport;
    final RegisterExport householdExport;
    final ManyService manyPersons;
    final ManyService manyFirms;
    final RosterService rosters;
    final CollectService collecting;
    final CollectDesk collectDesk;
    final CollectImport collectImport;
    final CollectAnswers collectAnswers;
    final BlankForms blankForms;
    final FirmRosterService firmRosters;
    final MergeService merges;
    final MergeDesk mergeDesk;
    final SearchIndex search;

    final ReportService reports;
    final TargetService targets;
    final HandEntryService handEntries;
    final HomeService home;
    final CalendarService calendar;
    final TrailService trailService;
    final HolidayService holidays;
    final PaperNeedService paperNeeds;
    final SavedViewService savedViews;
    final BackupService backups;
    final BackupKeeper keeper;
    final OfficeRestore restore;
    final DataCheckService dataCheck;
    final LockService lock;
    final List<TaskSource> tasks;
    final List<HomeSource> cards;

    /** @param access says who is signed in, from here on */
    Wiring(SignedIn signedIn, Access access, OfficeClock clock) {
        this.signedIn = signedIn;
        this.access = access;
        this.clock = clock;
        database = signedIn.office().database();
        trail = new AuditTrail(clock);
        ids = new Ids();
        acts = new Acts(database, access, trail, ids, clock);
        approvals = new Approvals(trail, ids, clock);

        // platform and administration
        passwords = new PasswordService(acts, access, signedIn.office(), signedIn.keys());
        recoveryKeys = new RecoveryService(acts, signedIn.office(), signedIn.keys());
        users = new UserService(
                acts, signedIn.office(), signedIn.keys(), new WorkHandover(trail, ids, OpenWorks.all()));
        roles = new RoleService(acts);
        settings = new SettingService(acts, approvals);

        // places and people
        places = new PlaceService(acts, new DivisionBook());
        villages = new VillageService(acts);
        register = new PersonRegister(ids, clock, trail, new Pinyin());
        accounts = new AccountService(acts, new OrganisationDirectory());
        organisations = new OrganisationService(acts, places);
        households = new HouseholdService(acts, places);
        householdUndo = new HouseholdUndo(acts);
        householdDesk = new HouseholdDesk(acts, places);
        memberships = new MembershipService(acts);
        membershipDesk = new MembershipDesk(acts);

        // policy, cases, money
        List<GroundSource> grounds = List.of(new ClassGrounds(new Completers()));
        policies = new PolicyService(acts, List.of(new BaseGate(grounds)));
        keptSchemes = new KeptSchemes(acts);
        numbers = new CaseNumbers();
        holidays = new HolidayService(acts);
        guard = new ClockGuard(acts, holidays.days());
        funds = new Funds(trail, ids, clock);
        fund = new FundService(acts, funds);
        payables = new Payables(trail, ids, clock, numbers, funds);
        book = new Accounts(accounts);
        payments = new PaymentService(acts, guard, numbers, approvals, payables, book);
        paymentDesk = new PaymentDesk(acts, approvals, book);
        bankSheets = new BankSheetService(acts, guard, payables, book);
        recoveries = new org.jishi.payment.RecoveryService(acts, guard, numbers, approvals, funds);

        // papers
        PaperStore paperStore = new PaperStore(signedIn.office());
        RequiredPapers requiredPapers = RequiredPapers.bundled();
        paperNeeds = new PaperNeedService(acts, requiredPapers);
        papers = new PaperService(acts, signedIn.office(), paperStore, requiredPapers, paperRooms());

        // training
        courses = new CourseService(acts);
        classes = new ClassService(acts);
        cancelling = new ClassCancelling(acts);
        sessions = new SessionService(acts);
        attendance = new AttendanceService(acts);
        signInSheets = new SignInService(acts, attendance);
        outcomes = new OutcomeService(acts);
        corrections = new CorrectionService(acts);
        certificates = new CertificateService(acts);
        followUps = new FollowUpService(acts);
        callBacks = new CallBackService(acts);
        trainingFigures = new TrainingFigures(acts);

        // sales
        shops = new ShopService(acts, new BrandingSupport());
        byte[] receiverKey = signedIn.office().key().derive(FileKey.Purpose.RECEIVER_MARK);
        orders = new OrderImportService(acts, new ReceiverMarks(receiverKey), new WaybillRegister(trail, ids, clock));
        Arrays.fill(receiverKey, (byte) 0);
        doubts = new DoubtService(acts);

        // subsidies and branding
        claimMaker = new ClaimMaker(acts, policies, approvals, numbers, grounds);
        subsidies = new SubsidyService(
                acts,
                policies,
                approvals,
                funds,
                payables,
                places,
                List.of(new ClaimTimeline(), new PaymentTimeline()));
        branding = new BrandingService(acts, policies, approvals, numbers, funds);
        deliveries = new DeliveryService(
                acts,
                approvals,
                funds,
                (handle, subject) -> requiredPapers.filed(handle, subject.kind(), subject.id()));
        brandingFiles = new BrandingFiles(
                acts,
                approvals,
                payables,
                places,
                policies,
                deliveries,
                List.of(new BrandingTimeline(), new PaymentTimeline()));
        brandingBoard = new BrandingBoard(acts, holidays.days());
        awardMaker = new AwardMaker(acts, policies, numbers);
        awards = new AwardService(acts, approvals, funds, policies);
        awardFiles = new AwardFiles(
                acts, approvals, payables, places, policies, List.of(new AwardTimeline(), new PaymentTimeline()));

        // what comes after a decision
        ClaimNotice claimNotice = new ClaimNotice(trail, funds, payables, places);
        BrandingNotice brandingNotice = new BrandingNotice(trail, funds, payables, places);
        AwardNotice awardNotice = new AwardNotice(trail, funds, payables, places);
        notices = new NoticeService(
                acts, guard, holidays.days(), numbers, List.of(claimNotice, brandingNotice, awardNotice));
        objections = new ObjectionService(acts, guard, notices);
        bankResults =
                new BankResultService(acts, guard, funds, payables, List.of(claimNotice, brandingNotice, awardNotice));
        List<TimelineSource> stories = List.of(
                new TrainingTimeline(),
                new PersonStory("subsidy", new ClaimTimeline()),
                new PersonStory("branding", new BrandingTimeline()),
                new PersonStory("award", new AwardTimeline()),
                new PersonStory("payment", new PaymentTimeline()),
                new SalesTimeline());
        search = new SearchIndex(acts, DeskSources.all());
        List<MergeDoubt> twice = List.of(new SeatedTwice(), new ClaimedTwice(), new BrandedTwice(), new AwardedTwice());
        mergeDesk = new MergeDesk(acts, places, stories, twice);
        people = new PersonService(
                acts,
                register,
                places,
                Stream.concat(Stream.of(new MembershipTimeline()), stories.stream())
                        .toList(),
                new PeopleFinder(search),
                mergeDesk::likelyPersons);
        enrolments = new EnrolmentService(acts, people);
        deaths = new DeathService(acts, register);
        personPrint = new PersonPrint(acts, places, HeldOnPerson.all());
        consents = new ConsentService(acts, new PersonAgreements(people));
        consentPrint = new ConsentPrint(acts, new PersonAgreements(people));
        personExport = new RegisterExport(acts, new PersonExport(clock, people, places));
        firmExport = new RegisterExport(acts, new OrganisationExport(organisations, places));
        householdExport = new RegisterExport(acts, new HouseholdExport(householdDesk));
        manyPersons = ManyService.ofPersons(acts, register, people, places);
        manyFirms = ManyService.ofOrganisations(acts, organisations, places);
        merges = new MergeService(acts, register, twice);
        RosterAnswers answers =
                new RosterAnswers(papers, signedIn.office().folder().scratch());
        rosters = new RosterService(
                acts,
                register,
                places,
                RosterFiles.imported(papers),
                answers,
                List.of(
                        new RegisterReferences(),
                        (handle, persons) -> PaperService.subjects(handle, "person", persons).stream()
                                .map(each -> new PersonReferences.Held(each, Problem.of("people.reference.paper")))
                                .toList(),
                        new EnrolmentReferences(),
                        new ShopReferences(),
                        new ClaimReferences(),
                        new BrandingReferences(),
                        new LineReferences()));
        RosterFiles collected = RosterFiles.collected(papers);
        collecting = new CollectService(acts, places, collected);
        collectDesk = new CollectDesk(acts, places, rosters, new ClassTitles(), collected);
        collectImport = new CollectImport(acts, rosters, collectDesk, collected);
        collectAnswers = new CollectAnswers(acts, rosters);
        blankForms = new BlankForms(acts, places);
        firmRosters = new FirmRosterService(
                acts, places, RosterFiles.imported(papers), answers, rosters, List.of(new HeldOnOrganisation()));

        // reports
        reports = new ReportService(acts, numbers, ReportService.forms());
        targets = new TargetService(acts);
        handEntries = new HandEntryService(acts);
        tasks = List.of(
                new TrainingTasks(),
                new NoticeTasks(),
                new ClaimTasks(),
                new ClaimBacklog(grounds),
                new BrandingTasks(),
                new AwardTasks(),
                new SalesTasks(),
                new PaymentTasks(paymentDesk),
                new PeopleTasks(),
                new PolicyTasks(),
                new HandedTasks(OpenWorks.all()),
                new AdminTasks(trail, ids, clock));

        // the desk, and what keeps the data
        cards = List.of(
                new TrainingHome(),
                new PaymentHome(paymentDesk),
                new ReportHome(),
                new NoticeHome(),
                new SalesHome(),
                new OfficeHome(trail));
        calendar = new CalendarService(
                acts,
                List.of(
                        new TrainingCalendar(),
                        new NoticeCalendar(),
                        new PeopleCalendar(),
                        new ReportCalendar(),
                        new BrandingCalendar()));
        home = new HomeService(
                acts,
                tasks,
                cards,
                calendar,
                fund,
                () -> roles.waiting().stream()
                        .map(each -> new AskedRole(each.request().asked(), each.mine(), each.confirmers()))
                        .toList());
        trailService = new TrailService(acts);
        savedViews = new SavedViewService(acts);
        backups = new BackupService(acts, signedIn.office(), signedIn.keys());
        keeper = new BackupKeeper(
                signedIn.office(), signedIn.keys(), access, trail, ids, clock, OutsideFolder.Drives.SYSTEM);
        restore = new OfficeRestore(signedIn.office(), signedIn.keys(), access, trail, clock);
        dataCheck = new DataCheckService(
                acts,
                List.of(
                        new OpenWordsCheck(),
                        new MergeCheck(),
                        new HouseholdCheck(),
                        new MembershipCheck(),
                        new FundCheck(),
                        new PaymentCheck(),
                        new SubsidyCheck(grounds),
                        new AwardCheck(),
                        new EvidenceCheck(paperStore)));
        lock = new LockService(signedIn.office(), access, trail, signedIn.keys());
    }

    /** What rests on papers, and who sees which. */
    static PaperRooms paperRooms() {
        return new PaperRooms(
                List.of(
                        new DecidedPapers(),
                        new AccountPapers(),
                        new NoticePapers(),
                        new PayeePapers(),
                        new ClassPapers(),
                        new PayeeProof(),
                        RosterFiles::rests),
                new OwnPapers());
    }

    /** What the invented county is made with. */
    SampleServices forSample() {
        return new SampleServices(
                signedIn,
                database,
                trail,
                ids,
                places,
                register,
                accounts,
                organisations,
                memberships,
                merges,
                deaths,
                consents,
                collecting,
                collectDesk,
                collectImport,
                policies,
                guard,
                fund,
                courses,
                classes,
                cancelling,
                sessions,
                enrolments,
                attendance,
                outcomes,
                corrections,
                followUps,
                callBacks,
                papers,
                shops,
                orders,
                doubts,
                claimMaker,
                subsidies,
                branding,
                brandingFiles,
                deliveries,
                awardMaker,
                awards,
                awardFiles,
                notices,
                objections,
                payments,
                paymentDesk,
                bankSheets,
                bankResults,
                recoveries,
                targets,
                handEntries);
    }
}
