package org.jishi.subsidy.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jishi.casework.NoticeService;
import org.jishi.casework.ObjectionService;
import org.jishi.casework.ui.NoticeScreens;
import org.jishi.evidence.PaperService;
import org.jishi.identity.IdentityNumber;
import org.jishi.kit.Screen;
import org.jishi.kit.Ui;
import org.jishi.person.LivePerson;
import org.jishi.person.Person;
import org.jishi.place.WorkingDays;
import org.jishi.policy.ui.PolicyScreens;
import org.jishi.subsidy.ClaimMaker;
import org.jishi.subsidy.ClaimNotice;
import org.jishi.subsidy.ClaimTimeline;
import org.jishi.subsidy.GroundSource;
import org.jishi.subsidy.SubsidyService;
import org.jishi.support.CaseOffice;
import org.jishi.support.PaperOffice;

/** An office in which so many people have completed one class, with the services that subsidies need. */
final class SubsidyDesk implements AutoCloseable {
    static final UUID CLASS = new UUID(7, 7);
    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗";

    final CaseOffice desk;
    final PaperService papers;
    final List<Person> people = new ArrayList<>();
    final ClaimMaker maker;
    final SubsidyService subsidies;
    final NoticeService notices;
    final ObjectionService objections;

    /** @param disk where papers lie; the office itself is in memory */
    SubsidyDesk(int completers, PaperOffice disk) {
        this(completers, new CaseOffice(), disk);
    }

    SubsidyDesk(int completers, CaseOffice desk, PaperOffice disk) {
        this.desk = desk;
        this.papers = desk.office == disk.office ? disk.papers : disk.papers(desk.office);
        for (int i = 0; i < completers; i++) {
            LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(i);
            String body = "500236%04d%02d%02d%03d"
                    .formatted(birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth(), 100 + i % 800);
            people.add(desk.person(
                    SURNAMES.charAt(i % SURNAMES.length()) + (i % 3 == 0 ? "桂兰" : "强"),
                    body + IdentityNumber.checkOf(body)));
        }
        maker = new ClaimMaker(desk.office.acts, desk.policies, desk.approvals, desk.numbers, List.of(new OneClass()));
        notices = desk.notices(new ClaimNotice(desk.office.trail, desk.funds, desk.payables, desk.places));
        objections = new ObjectionService(desk.office.acts, desk.clockGuard, notices);
        subsidies = new SubsidyService(
                desk.office.acts,
                desk.policies,
                desk.approvals,
                desk.funds,
                desk.payables,
                desk.places,
                List.of(new ClaimTimeline()));
    }

    List<Screen> screens(Ui ui) {
        List<Screen> all = new ArrayList<>(new SubsidyScreens(ui, subsidies, maker, papers).screens());
        all.addAll(
                new NoticeScreens(ui, notices, objections, desk.places, WorkingDays.bundled(), papers, desk.clockGuard)
                        .screens());
        all.addAll(new PolicyScreens(
                        ui, desk.policies, desk.keptSchemes, List.of(new SubsidyRuleEditor(ui, desk.fundService)))
                .screens());
        return all;
    }

    private final class OneClass implements GroundSource {
        @Override
        public String kind() {
            return "training_class";
        }

        @Override
        public List<Ground> grounds(Handle handle) {
            return List.of(new Ground(CLASS, "2026年第3期直播电商技能提升班", LocalDate.of(2026, 9, 1)));
        }

        @Override
        public List<Entitled> entitled(Handle handle, UUID groundId) {
            return people.stream()
                    .map(person -> new Entitled(person.id(), person.name(), 1))
                    .toList();
        }

        @Override
        public Map<UUID, Set<UUID>> living(Handle handle, LocalDate from) {
            return new HashMap<>(Map.of(
                    CLASS,
                    handle.createQuery("""
                        SELECT %s FROM person entry %s WHERE p.died_on IS NULL AND entry.id IN (<ids>)\
                        """.formatted(LivePerson.ID, LivePerson.ROW))
                            .bindList("ids", people.stream().map(Person::id).toList())
                            .mapTo(UUID.class)
                            .set()));
        }
    }

    @Override
    public void close() {
        desk.close();
    }
}
