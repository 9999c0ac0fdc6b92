package org.jishi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.audit.AuditEntry;
import org.jishi.platform.audit.TrailCheck;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose views are seen, changed and deleted by whom; the trail tells of each. */
class SavedViewServiceTest {
    private final Office office = new Office();
    private final SavedViewService views = new SavedViewService(office.acts);
    private final Actor clerk = office.person("李经办", Role.CLERK);
    private final Actor colleague = office.person("王经办", Role.CLERK);
    private final Actor reviewer = office.person("赵复核", Role.REVIEWER);

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> names(Actor who) {
        return office.as(who, () -> views.of("people")).stream()
                .map(SavedView::name)
                .toList();
    }

    @Test
    void ownViewsAreSeenByTheirOwnerAloneAndThoseForAllByEverybody() {
        office.as(clerk, () -> views.save("people", " 脱贫户 ", false, "search\t王"));
        office.as(reviewer, () -> views.save("people", "无电话", true, ""));
        assertThat(names(clerk)).containsExactly("脱贫户", "无电话");
        assertThat(names(colleague)).containsExactly("无电话");
        assertThat(office.as(clerk, () -> views.of("training"))).isEmpty();
    }

    /** Others open the view, and the trail keeps it. */
    @Test
    void noViewHoldsANumberThatWasSought() {
        office.signIn(clerk);
        assertThatThrownBy(() -> views.save("people", "此人", false, "search\t5002361990"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().key()).isEqualTo("desk.view.number"));
        views.save("people", "某村", false, "search\t王5班\nfilter\tvillage\t500236001001\t村\t某村");
        assertThat(names(clerk)).containsExactly("某村");
    }

    @Test
    void viewsForAllNeedTheRight() {
        office.signIn(clerk);
        assertThatThrownBy(() -> views.save("people", "大家的", true, ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.key())
                                .containsExactly("platform.access.denied.VIEW_FOR_ALL"));
        SavedView forAll = office.as(reviewer, () -> views.save("people", "大家的", true, ""));
        assertThatThrownBy(() -> views.delete(forAll.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> views.change(forAll.id(), 1, "另名", "")).isInstanceOf(Refusal.class);
        assertThat(views.mayChange(forAll)).isFalse();
        assertThat(names(clerk)).containsExactly("大家的");
    }

    @Test
    void anotherPersonsOwnViewCanNeitherBeChangedNorDeletedNorOpenedFirst() {
        SavedView own = office.as(clerk, () -> views.save("people", "我的", false, ""));
        office.signIn(colleague);
        assertThatThrownBy(() -> views.change(own.id(), 1, "别人的", "")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> views.delete(own.id())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> views.startWith("people", own.id())).isInstanceOf(Refusal.class);
        assertThat(names(clerk)).containsExactly("我的");
    }

    @Test
    void aNameIsThereOnceForEachOwnerAndList() {
        office.signIn(clerk);
        views.save("people", "困难户", false, "");
        views.save("training", "困难户", false, "");
        office.as(colleague, () -> views.save("people", "困难户", false, ""));
        office.as(reviewer, () -> views.save("people", "困难户", true, ""));
        for (String bad : List.of("困难户", " 困难户", "", "  ", "字".repeat(41))) {
            assertThatThrownBy(() -> views.save("people", bad, false, ""))
                    .as(bad)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems().getFirst().field())
                                    .isEqualTo("name"));
        }
        assertThat(views.save("people", "字".repeat(40), false, "").name()).hasSize(40);
        SavedView other = views.save("people", "其他", false, "");
        assertThatThrownBy(() -> views.change(other.id(), 1, "困难户", "")).isInstanceOf(Refusal.class);
    }

    @Test
    void whoeverWasSlowerIsToldSo() {
        SavedView view = office.as(reviewer, () -> views.save("people", "大家的", true, "a"));
        Actor official = office.person("上报", Role.OFFICIAL);
        office.as(official, () -> views.change(view.id(), 1, "大家的", "b"));
        office.signIn(reviewer);
        assertThatThrownBy(() -> views.change(view.id(), 1, "大家的", "c")).isInstanceOf(Refusal.class);
        assertThat(views.of("people")).extracting(SavedView::content).containsExactly("b");
    }

    @Test
    void aDeletedViewThatComesBackOpensTheListForAllForWhomItDid() {
        SavedView view = office.as(reviewer, () -> views.save("people", "大家的", true, "search\t王"));
        Actor third = office.person("丙", Role.CLERK);
        for (Actor who : List.of(clerk, colleague, reviewer, third)) {
            office.as(who, () -> {
                views.startWith("people", view.id());
                return true;
            });
        }
        SavedViewService.Deleted deleted = office.as(reviewer, () -> views.delete(view.id()));
        SavedView own = office.as(third, () -> views.save("people", "我的", false, ""));
        office.signIn(third);
        views.startWith("people", own.id());
        office.signIn(clerk);
        assertThatThrownBy(() -> views.restore(deleted)).isInstanceOf(Refusal.class);
        office.signIn(reviewer);
        views.restore(deleted);
        for (Actor who : List.of(clerk, colleague, reviewer)) {
            assertThat(office.as(who, () -> views.start("people"))).contains(view.id());
        }
        assertThat(office.as(third, () -> views.start("people"))).contains(own.id());
        assertThat(office.as(clerk, () -> views.of("people"))).containsExactly(view);
        office.signIn(reviewer);
        assertThatThrownBy(() -> views.restore(deleted)).isInstanceOf(Refusal.class);
        List<Problem> found = office.database.snapshot(handle -> TrailCheck.run(handle, null));
        assertThat(found).isEmpty();
    }

    @Test
    void aDeletedViewWhoseNameWasGivenAwayStaysDeleted() {
        office.signIn(reviewer);
        SavedView view = views.save("people", "大家的", true, "");
        SavedViewService.Deleted deleted = views.delete(view.id());
        views.save("people", "大家的", true, "search\t李");
        assertThatThrownBy(() -> views.restore(deleted)).isInstanceOf(Refusal.class);
    }

    @Test
    void aDeletedViewOpensNoListAnyMoreAndTheTrailStillHolds() {
        SavedView view = office.as(reviewer, () -> views.save("people", "大家的", true, "search\t王"));
        office.signIn(clerk);
        views.startWith("people", view.id());
        assertThat(views.start("people")).contains(view.id());
        assertThat(office.as(colleague, () -> views.start("people"))).isEmpty();
        SavedView own = views.save("people", "我的", false, "");
        views.startWith("people", own.id());
        assertThat(views.start("people")).contains(own.id());
        views.startWith("people", view.id());

        office.as(reviewer, () -> views.delete(view.id()));
        assertThat(views.start("people")).isEmpty();
        assertThat(names(clerk)).containsExactly("我的");
        List<AuditEntry> history = office.database.read(handle -> office.trail.history(handle, "list_view", view.id()));
        assertThat(history).extracting(AuditEntry::act).containsExactly("desk.viewSave", "desk.viewDelete");
        List<Problem> found = office.database.snapshot(handle -> TrailCheck.run(handle, null));
        assertThat(found).isEmpty();
    }
}
