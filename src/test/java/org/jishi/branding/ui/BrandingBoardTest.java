package org.jishi.branding.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jishi.branding.BoardStage;
import org.jishi.branding.BrandingBoard;
import org.jishi.branding.BrandingCase;
import org.jishi.branding.BrandingStatus;
import org.jishi.branding.BrandingTasks;
import org.jishi.casework.Notice;
import org.jishi.casework.NoticeService;
import org.jishi.casework.Task;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.support.FxTest;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board in a window: cards dragged and moved by keys, columns folded, mine and all. */
class BrandingBoardTest {
    @TempDir
    Path parent;

    private BrandingDesk room;

    @SuppressWarnings("NullAway.Init") // by show
    private TestUi test;

    @SuppressWarnings("NullAway.Init") // by show
    private BrandingBoardView view;

    @SuppressWarnings("NullAway.Init") // by show
    private Stage stage;

    @BeforeEach
    void open() {
        room = new BrandingDesk(parent);
    }

    @AfterEach
    void close() {
        FxTest.close(stage);
        room.close();
    }

    private void show(Actor who) {
        room.desk.office.signIn(who);
        test = new TestUi(room.desk.office);
        again();
    }

    /** The board anew, with what was kept of it. */
    private void again() {
        FxTest.close(stage);
        view = FxTest.on(() -> room.boardView(test.ui));
        stage = FxTest.show((Parent) view.node(), 1190, 692);
        FxTest.run(view::shown);
        FxTest.settle();
    }

    @Test
    void aCardIsDraggedToTheColumnOfItsNextStepWhichAsksWhatTheButtonAsks() {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 5_000);
        show(room.desk.reviewer);
        Node card = card("PLANNED", 0);
        drag(card, column("REVIEWED"), MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED);
        assertThat(has("REVIEWED", "target")).isTrue();
        assertThat(has("SENT_BACK", "target")).isTrue();
        assertThat(has("REVIEWED", "over")).isTrue();
        assertThat(has("DELIVERED", "barred")).isTrue();
        assertThat(has("PLANNED", "barred")).as("where it came from").isFalse();
        drag(card, column("REVIEWED"), MouseEvent.MOUSE_RELEASED);
        assertThat(test.dialogs.keys()).contains("casework.decide.passAskOf", "casework.decide.done.APPROVED");
        assertThat(room.file(id).branding().status()).isEqualTo(BrandingStatus.REVIEWED);
        assertThat(cards("PLANNED")).isEmpty();
        assertThat(cards("REVIEWED")).hasSize(1);
        assertThat(has("DELIVERED", "barred")).isFalse();
    }

    @Test
    void aDropWhereNoStepLeadsSaysWhyAndEscPutsTheCardBack() {
        UUID id = room.opened("奉节脐橙");
        show(room.desk.clerk);
        drag(card("NEED", 0), column("APPROVED"), MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED);
        drag(card("NEED", 0), column("APPROVED"), MouseEvent.MOUSE_RELEASED);
        assertThat(refused()).isEqualTo("branding.board.notThere");
        assertThat(told()).contains("待编方案").contains("实施中").contains("由经办人员编制方案");

        drag(card("NEED", 0), column("PLANNED"), MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED);
        assertThat(has("APPROVED", "barred")).isTrue();
        FxTest.press("Esc");
        assertThat(has("APPROVED", "barred")).isFalse();
        drag(card("NEED", 0), column("PLANNED"), MouseEvent.MOUSE_DRAGGED);
        drag(card("NEED", 0), column("PLANNED"), MouseEvent.MOUSE_RELEASED);
        assertThat(test.dialogs.keys()).as("nothing was asked").doesNotContain("branding.plan.title");
        assertThat(room.file(id).branding().status()).isEqualTo(BrandingStatus.NEED);

        drag(card("NEED", 0), column("PLANNED"), MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED);
        drag(card("NEED", 0), column("PLANNED"), MouseEvent.MOUSE_RELEASED);
        assertThat(test.dialogs.keys()).contains("branding.plan.title");
    }

    /** Ctrl+W or the lock comes while the button is held: the window's Esc is not kept, and nothing is done out of sight. */
    @Test
    void aPageThatGoesUnderTheMouseTakesItsDragWithIt() {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 5_000);
        show(room.desk.reviewer);
        Node card = card("PLANNED", 0);
        Node target = column("REVIEWED");
        drag(card, target, MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED);
        Parent page = (Parent) view.node();
        List<KeyCode> heard = new ArrayList<>();
        StackPane other = new StackPane();
        FxTest.run(() -> {
            other.setFocusTraversable(true);
            other.addEventHandler(KeyEvent.KEY_PRESSED, event -> heard.add(event.getCode()));
            page.getScene().setRoot(other);
            other.requestFocus();
        });
        drag(card, target, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED);
        FxTest.press("Esc");
        assertThat(heard).containsExactly(KeyCode.ESCAPE);
        assertThat(test.dialogs.keys()).as("nothing was asked").isEmpty();
        assertThat(room.file(id).branding().status()).isEqualTo(BrandingStatus.PLANNED);
    }

    @Test
    void enterAndSpaceOpenACard() {
        room.opened("奉节脐橙");
        show(room.desk.clerk);
        for (String key : List.of("Enter", "Space")) {
            test.navigator.opened.clear();
            focus("NEED");
            FxTest.press(key);
            assertThat(test.navigator.opened)
                    .as(key)
                    .singleElement()
                    .satisfies(went -> assertThat(went.screen()).isEqualTo(BrandingScreens.CASE));
        }
    }

    @Test
    void whoMayNotAndWhoEnteredItReadWhy() {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 5_000);
        show(room.desk.clerk);
        drag(card("PLANNED", 0), column("REVIEWED"), MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED);
        assertThat(has("REVIEWED", "barred")).isTrue();
        drag(card("PLANNED", 0), column("REVIEWED"), MouseEvent.MOUSE_RELEASED);
        assertThat(refused()).isEqualTo("branding.board.notYours");
        assertThat(told()).contains("初审");
    }

    @Test
    void theKeysTakeTheSameStepsAndTheMenuKeyOffersThem() {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 5_000);
        show(room.desk.reviewer);
        // what the menu key comes to in the program's window
        FxTest.run(() -> Event.fireEvent(
                card("PLANNED", 0),
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null)));
        FxTest.settle();
        assertThat(offered()).containsExactly("打开", "通过", "退回修改");
        FxTest.press("Esc");
        focus("PLANNED");
        FxTest.press("Ctrl+Left");
        assertThat(room.file(id).branding().status()).isEqualTo(BrandingStatus.SENT_BACK);
        assertThat(test.dialogs.keys()).contains("casework.decide.sendBackReasonOf");
        focus("SENT_BACK");
        FxTest.press("Ctrl+Right");
        assertThat(refused()).as("a clerk plans anew").isEqualTo("branding.board.notYours");
    }

    @Test
    void whatIsEmptyOrDoneIsFoldedAndWhatOneFoldsStaysSo() {
        room.opened("奉节脐橙");
        show(room.desk.clerk);
        assertThat(width("NEED")).isGreaterThan(150);
        assertThat(width("PLANNED")).isLessThan(48);
        assertThat(width("PAID")).isLessThan(48);
        FxTest.run(() -> column("PLANNED").requestFocus());
        FxTest.press("Enter");
        FxTest.run(() -> ((ButtonBase) column("NEED").lookup("#kit-board-fold")).fire());
        FxTest.settle();
        assertThat(width("PLANNED")).isGreaterThan(150);
        assertThat(width("NEED")).isLessThan(48);
        assertThat(cards("NEED")).isEmpty();
        again();
        assertThat(width("PLANNED")).isGreaterThan(150);
        assertThat(width("NEED")).isLessThan(48);
        FxTest.run(() -> column("NEED").requestFocus());
        FxTest.press("Space");
        assertThat(cards("NEED")).hasSize(1);
    }

    /** A reviewer's board with something in nine columns: it fits, and shows what a reviewer has to do. */
    @Test
    void whatTheWindowHasNoRoomForIsFoldedFirstWhereNobodyHereHasAStep() {
        UUID first = room.opened("奉节脐橙");
        for (BrandingStatus status : BrandingBoard.COLUMNS) {
            copy(first, status.name(), status.name());
        }
        show(room.desk.reviewer);
        assertThat(width("PLANNED")).isGreaterThan(150);
        assertThat(width("DELIVERED")).isGreaterThan(150);
        assertThat(width("RELEASED")).isLessThan(48);
        ScrollPane pane = (ScrollPane) Objects.requireNonNull(view.node().lookup(".stage-board"));
        assertThat(FxTest.on(() -> pane.getContent().getLayoutBounds().getWidth()
                        - pane.getViewportBounds().getWidth()))
                .isLessThanOrEqualTo(0.5);
        FxTest.run(() -> column("RELEASED").requestFocus());
        FxTest.press("Enter");
        assertThat(width("RELEASED")).as("wanted all the same").isGreaterThan(150);
        again();
        assertThat(width("RELEASED")).isGreaterThan(150);
        FxTest.run(() -> stage.setWidth(1900));
        FxTest.settle();
        assertThat(width("POSTED")).as("there is room").isGreaterThan(150);
    }

    private UUID copy(UUID of, String number, String status) {
        UUID id = room.desk.office.ids.next();
        room.desk.office.database.change(handle -> handle.execute("""
                INSERT INTO branding_case (id, case_no, person_id, product, need, scheme_version_id, status,
                                           entered_by, created_at)
                SELECT ?, ?, person_id, product, need, scheme_version_id, ?, entered_by, created_at
                  FROM branding_case WHERE id = ?\
                """, id, number, status, of));
        return id;
    }

    @Test
    void mineAreThoseISeeThroughOrHaveTheNextStepOf() throws IOException {
        UUID planned = room.opened("奉节脐橙");
        room.plan(planned, 5_000);
        room.opened("蜂蜜");
        assertThat(mine(room.desk.reviewer)).containsExactly(planned);
        assertThat(mine(room.desk.approver)).isEmpty();
        assertThat(mine(room.desk.clerk)).hasSize(2);
        room.as(room.desk.reviewer, planned)
                .decide(new org.jishi.approval.Decision.Approve(), () -> {}, room.refused::add);
        assertThat(mine(room.desk.reviewer)).isEmpty();
        assertThat(mine(room.desk.approver)).containsExactly(planned);
        assertThat(mine(room.desk.cashier)).isEmpty();

        show(room.desk.approver);
        assertThat(cards("NEED")).hasSize(1);
        FxTest.run(() -> ((ButtonBase) view.node().lookup("#branding-board-mine")).fire());
        FxTest.settle();
        assertThat(cards("NEED")).isEmpty();
        assertThat(cards("REVIEWED")).hasSize(1);
        again();
        assertThat(cards("NEED")).as("kept").isEmpty();
    }

    /** Four eyes: who entered a plan does not have its review, though the role allows it. */
    @Test
    void whatOneMayNotDecideOneselfIsNotMine() {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 5_000);
        Actor both = new Actor(
                room.desk.clerk.loginId(),
                room.desk.clerk.staffId(),
                room.desk.clerk.name(),
                java.util.Set.of(Role.CLERK, Role.REVIEWER));
        room.desk.office.database.change(handle -> handle.execute(
                "UPDATE branding_case SET entered_by = ? WHERE id = ?", room.desk.approver.staffId(), id));
        assertThat(mine(both)).isEmpty();
    }

    /** Home and the board tell the same: not since it was opened, but since it came to its step. */
    @Test
    void homeCountsTheDaysAsTheBoardDoes() {
        UUID id = room.opened("奉节脐橙");
        UUID later = room.opened("蜂蜜");
        room.desk.passTo(BrandingDesk.TODAY.plusDays(9));
        room.plan(later, 5_000);
        room.desk.passTo(BrandingDesk.TODAY.plusDays(12));
        room.plan(id, 5_000);
        List<BoardStage> stages = room.desk.office.as(room.desk.reviewer, () -> room.board.stages(false));
        BoardStage planned = stages.stream()
                .filter(column -> column.status() == BrandingStatus.PLANNED)
                .findFirst()
                .orElseThrow();
        assertThat(planned.cards()).extracting(card -> card.branding().id()).containsExactly(later, id);
        assertThat(planned.cards().getFirst().waited().days()).isEqualTo(3);
        List<Task> tasks = room.desk.office.database.read(
                handle -> new BrandingTasks().tasks(handle, room.desk.reviewer, BrandingDesk.TODAY.plusDays(12)));
        assertThat(tasks)
                .singleElement()
                .satisfies(task -> assertThat(task.since()).isEqualTo(BrandingDesk.TODAY.plusDays(9)));
    }

    /** More of them than the board shows, the oldest of which have just moved; what stands in a notice waits there. */
    @Test
    void homeAsksAllThatItCountsAndNothingElse() {
        UUID first = room.opened("奉节脐橙");
        LocalDate left = BrandingDesk.TODAY.plusDays(2);
        LocalDate moved = BrandingDesk.TODAY.plusDays(12);
        room.desk.passTo(left);
        UUID last = room.opened("蜂蜜");
        List<UUID> before = new ArrayList<>(List.of(first));
        for (int i = 0; i < 40; i++) {
            before.add(copy(first, "X" + i, "NEED"));
        }
        UUID listed = copy(first, "L1", "ACCEPTED");
        UUID waits = copy(first, "L2", "ACCEPTED");
        room.desk.office.database.change(handle ->
                room.desk.office.trail.append(handle, room.desk.clerk, "branding.open", "branding_case", listed, ""));
        room.desk.passTo(moved);
        room.desk.office.database.change(handle -> {
            room.desk.office.trail.append(handle, room.desk.clerk, "branding.open", "branding_case", before, "");
            room.desk.office.trail.append(handle, room.desk.clerk, "branding.open", "branding_case", waits, "");
            handle.execute("""
                INSERT INTO notice (id, notice_no, case_kind, title, body, place_kind, place_name, working_days,
                                    day_count, status, drafted_by, drafted_on)
                VALUES (?, 'GS-1', ?, '公示', '公示', 'WEB', '网站', FALSE, 5, 'DRAFT', ?, CURRENT_DATE)\
                """, listed, BrandingCase.KIND, room.desk.approver.staffId());
            handle.execute("""
                INSERT INTO notice_line (id, notice_id, line_no, subject_id, live_key, masked_name, place_text, item,
                                         amount, basis, status)
                VALUES (?, ?, 1, ?, ?, '向**', '', '', 0, '', 'LISTED')\
                """, listed, listed, listed, listed);
        });
        List<Task> tasks =
                room.desk.office.database.read(handle -> new BrandingTasks().tasks(handle, room.desk.clerk, moved));
        assertThat(tasks)
                .extracting(Task::todo, Task::number, Task::since)
                .containsExactlyInAnyOrder(tuple("NEED", 42L, left), tuple("ACCEPTED", 1L, moved));
        assertThat(last).isNotNull();
    }

    /** Whoever works by keys goes on with the case in hand, wherever its step took it. */
    @Test
    void theKeysStayAtTheirCase() {
        UUID first = room.opened("奉节脐橙");
        UUID second = room.opened("蜂蜜");
        room.plan(first, 5_000);
        room.plan(second, 5_000);
        show(room.desk.reviewer);
        FxTest.run(() -> card("PLANNED", 1).requestFocus());
        String theirs = room.file(second).branding().caseNo();
        assertThat(at()).isEqualTo(theirs);
        FxTest.run(view::shown);
        FxTest.settle();
        assertThat(at()).as("the board was fetched anew").isEqualTo(theirs);
        FxTest.press("Ctrl+Right");
        FxTest.settle();
        assertThat(cards("REVIEWED")).hasSize(1);
        assertThat(at()).as("in its next column").isEqualTo(theirs);
        FxTest.run(() -> stage.setWidth(420));
        FxTest.settle();
        assertThat(cards("REVIEWED")).as("no room for it").isEmpty();
        assertThat(focused()).as("the strip that it is folded in").isEqualTo(column("REVIEWED"));
        FxTest.run(() -> stage.setWidth(1190));
        FxTest.settle();
        focus("PLANNED");
        FxTest.press("Ctrl+Left");
        FxTest.settle();
        assertThat(cards("SENT_BACK")).hasSize(1);
        assertThat(at()).isEqualTo(room.file(first).branding().caseNo());
    }

    /** The number of the case whose card has the keys. */
    private String at() {
        return FxTest.on(() -> String.valueOf(focused().getAccessibleText()).split("，", 2)[0]);
    }

    private Node focused() {
        return FxTest.on(() -> Objects.requireNonNull(view.node().getScene().getFocusOwner(), "nothing has the keys"));
    }

    /** Beside other cases nobody should have to remember which one was dragged. */
    @Test
    void whatIsAskedNamesItsCase() {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 5_000);
        String named = room.file(id).branding().caseNo() + " 向春梅";
        show(room.desk.reviewer);
        focus("PLANNED");
        FxTest.press("Ctrl+Left");
        assertThat(asked("casework.decide.sendBackReasonOf")).contains(named).endsWith("退回修改的理由");
        show(room.desk.clerk);
        focus("SENT_BACK");
        FxTest.press("Ctrl+Right");
        assertThat(asked("branding.plan.title")).contains(named);
    }

    private String asked(String key) {
        return test.dialogs.shown.stream()
                .filter(each -> each.key().equals(key))
                .map(each -> test.ui.text(key, each.args().toArray()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEmptyBoardSaysWhatBelongsThere() {
        show(room.desk.clerk);
        assertThat(said()).anyMatch(text -> text.startsWith("这里是培训学员的品牌培育项目"));
        room.opened("奉节脐橙");
        FxTest.run(view::shown);
        assertThat(said()).noneMatch(text -> text.startsWith("这里是培训学员的品牌培育项目"));
        show(room.desk.approver);
        FxTest.run(() -> ((ButtonBase) view.node().lookup("#branding-board-mine")).fire());
        FxTest.settle();
        assertThat(said()).anyMatch(text -> text.startsWith("没有由您办理"));
    }

    private List<String> said() {
        return FxTest.on(() -> view.node().lookupAll(".text-muted").stream()
                .filter(each -> each.getParent().isVisible())
                .map(each -> ((Label) each).getText())
                .toList());
    }

    private List<UUID> mine(Actor who) {
        return room.desk.office.as(who, () -> room.board.stages(true)).stream()
                .flatMap(column -> column.cards().stream())
                .map(each -> each.branding().id())
                .toList();
    }

    /** What stands in a notice is on the board as well; home tells of it as one notice. */
    @Test
    void postedCasesStandInTheirColumnUntilTheNoticeIsOver() throws IOException {
        UUID id = room.opened("奉节脐橙");
        room.plan(id, 5_000);
        room.approved(id);
        room.deliver(id);
        room.accept(id);
        assertThat(room.refused).isEmpty();
        NoticeService notices = room.desk.notices(room.posting);
        Notice draft = room.desk.draftNotice(notices, BrandingCase.KIND);
        room.desk.office.as(room.desk.approver, () -> notices.post(draft));
        List<BoardStage> stages = room.desk.office.as(room.desk.clerk, () -> room.board.stages(false));
        BoardStage posted = stages.stream()
                .filter(column -> column.status() == BrandingStatus.POSTED)
                .findFirst()
                .orElseThrow();
        assertThat(posted.total()).isEqualTo(1);
        assertThat(posted.cards()).singleElement().satisfies(each -> {
            assertThat(each.waited().lastDay()).isEqualTo(BrandingDesk.TODAY.plusDays(3));
            assertThat(each.waited().since()).isEqualTo(BrandingDesk.TODAY);
        });
    }

    @Test
    void aLongColumnShowsItsBeginningAndLeadsToTheRest() {
        UUID first = room.opened("奉节脐橙");
        for (int i = 0; i < 60; i++) {
            copy(first, "X" + i, "NEED");
        }
        show(room.desk.clerk);
        assertThat(cards("NEED")).hasSize(30);
        ButtonBase rest = (ButtonBase) Objects.requireNonNull(view.node().lookup("#board-more-NEED"));
        assertThat(rest.getText()).isEqualTo("还有 31 件");
        FxTest.run(rest::fire);
        assertThat(test.navigator.opened.getLast().screen()).isEqualTo("branding");
    }

    private String refused() {
        return test.dialogs.refusals.getLast().problems().getFirst().key();
    }

    private String told() {
        return test.ui.texts().text(test.dialogs.refusals.getLast().problems().getFirst());
    }

    private Node column(String status) {
        return Objects.requireNonNull(view.node().lookup("#stage-" + status));
    }

    private double width(String status) {
        return FxTest.on(() -> column(status).getLayoutBounds().getWidth());
    }

    private boolean has(String status, String state) {
        return FxTest.on(() -> column(status).getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)));
    }

    private List<Node> cards(String status) {
        return FxTest.on(() -> List.copyOf(column(status).lookupAll(".stage-card")));
    }

    private Node card(String status, int place) {
        return cards(status).get(place);
    }

    private void focus(String status) {
        FxTest.run(() -> card(status, 0).requestFocus());
    }

    private static List<String> offered() {
        return FxTest.on(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .map(MenuItem::getText)
                .toList());
    }

    /** The mouse is pressed on the card and goes to the middle of a column. */
    @SafeVarargs
    private void drag(Node card, Node over, EventType<MouseEvent>... steps) {
        FxTest.run(() -> {
            for (EventType<MouseEvent> step : steps) {
                Node at = step == MouseEvent.MOUSE_PRESSED ? card : over;
                Point2D point = at.localToScene(
                        at.getLayoutBounds().getWidth() / 2,
                        at.getLayoutBounds().getHeight() / 2);
                Event.fireEvent(card, mouse(step, card, point));
            }
        });
        FxTest.settle();
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, Node on, Point2D scene) {
        Point2D local = on.sceneToLocal(scene);
        return new MouseEvent(
                type,
                scene.getX(),
                scene.getY(),
                scene.getX(),
                scene.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                new PickResult(on, local.getX(), local.getY()));
    }
}
