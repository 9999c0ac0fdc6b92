package org.jishi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import org.jishi.kit.Page;
import org.jishi.kit.Screen;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.text.Language;
import org.jishi.support.FxTest;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every column of every list has a filter and an order of its own; the few that have none stand here with the reason. So a
 * column that comes is asked the same.
 */
class ListColumnsTest {
    /** What those lists are opened with that are of one thing. */
    private static final Map<String, String> OF_ONE = Map.of(
            "training.enrol",
            "SELECT id FROM training_class WHERE status = 'OPEN' ORDER BY number LIMIT 1",
            "fund.ledger",
            "SELECT account_id FROM ledger_entry GROUP BY account_id ORDER BY count(*) DESC LIMIT 1");

    private static final Set<String> LISTS = Set.of(
            "admin.holidays",
            "admin.users",
            "admin.villages",
            "award",
            "branding",
            "casework.notice",
            "fund",
            "fund.ledger",
            "payment",
            "payment.batches",
            "payment.recoveries",
            "people",
            "people.account.list",
            "people.collect",
            "people.consent.list",
            "people.household.list",
            "people.import.list",
            "people.merge.list",
            "people.organisation.list",
            "people.words",
            "policy",
            "policy.document",
            "report.frozen",
            "report.targets",
            "sales",
            "sales.doubt",
            "subsidy",
            "trail",
            "training",
            "training.enrol",
            "training.followUp");

    /** Filters that are called otherwise than the column that they ask. */
    private static final Map<String, Set<String>> OTHERWISE = Map.ofEntries(
            Map.entry("award 期间", Set.of("期间截止日")),
            Map.entry("casework.notice 公示期", Set.of("公示期天数")),
            Map.entry("people 居住村", Set.of("村")),
            Map.entry("people.household.list 所在村（社区）", Set.of("村")),
            Map.entry("people.organisation.list 所在村（社区）", Set.of("村")),
            Map.entry("people.merge.list 相同之处或理由", Set.of("相同之处", "理由和依据")),
            Map.entry("training 在班/计划", Set.of("在班人数", "计划人数")),
            Map.entry("training 已开/场次", Set.of("已开场次", "总场次")),
            Map.entry("training.followUp 待跟踪", Set.of("跟踪服务")),
            Map.entry("sales 本月", Set.of("本月零售额（元）")),
            Map.entry("sales 上月", Set.of("上月零售额（元）")),
            Map.entry("sales 本年", Set.of("本年零售额（元）")),
            Map.entry("sales 累计", Set.of("累计零售额（元）")),
            // what the column says of a person is one of these
            Map.entry("people 状态", Set.of("去世", "疑似重复", "银行账户")));

    /** Whose list is the register itself: the words above it ask these columns, by the search's index. */
    private static final Set<String> BY_THE_WORDS = Set.of(
            "people 姓名",
            "people 证件号码",
            "people.household.list 户主",
            "people.organisation.list 单位名称",
            "people.merge.list 姓名",
            "people.merge.list 证件号",
            "people.merge.list 另一条：姓名",
            "people.merge.list 另一条：证件号",
            "training.enrol 姓名",
            "training.enrol 身份证号",
            // shown with its middle left out: nobody filters by parts of it
            "people.account.list 账号",
            // a running number
            "fund.ledger 序号",
            "trail 序号");

    /** Put together from other rooms' rows, or from several columns, after the page was read. */
    private static final Set<String> WITHOUT_FILTER =
            Set.of("fund 限额", "payment 收款账户", "training.enrol 提示", "training.followUp 手机");

    /** Put together from several things, or without an index in a long list. */
    private static final Set<String> WITHOUT_ORDER = Set.of(
            "payment 收款账户",
            "people 同意日期",
            "training.enrol 提示",
            "training.enrol 年龄",
            "training.followUp 手机",
            "training.followUp 待跟踪",
            "training.followUp 开店",
            "payment 等待事项",
            "people.account.list 提示",
            "people.merge.list 相同之处或理由",
            "people.household.list 状态",
            "people.organisation.list 状态",
            "people.organisation.list 法定代表人",
            "people.organisation.list 电话",
            "people.organisation.list 银行账户",
            "admin.users 岗位",
            "sales 疑点");

    /** Lists of another kind: their lines have one order, and a reader wants all of them. */
    private static final Set<String> OF_ONE_ORDER = Set.of("report.targets", "fund");

    /** So long that an order without an index would read all of it. */
    private static final Set<String> LONG = Set.of("people", "people.household.list", "trail", "people.account.list");

    @TempDir
    static Path folder;

    private final Map<String, UUID> things = new TreeMap<>();
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> noFilter = new TreeSet<>();
    private final Set<String> noOrder = new TreeSet<>();

    @Test
    void everyColumnOfEveryListHasAFilterAndAnOrder() {
        try (CountyInside county = new CountyInside(folder.resolve("county"))) {
            OF_ONE.forEach((screen, query) -> things.put(
                    screen,
                    county.wiring.database.read(handle ->
                            handle.createQuery(query).mapTo(UUID.class).one())));
            TestUi test = new TestUi(county.access, county.clock, Language.ZH);
            FxTest.run(() -> Screens.of(test.ui, county.wiring, ready -> {}).forEach(this::look));
        }
        assertThat(seen).isEqualTo(new TreeSet<>(LISTS));
        assertThat(noFilter)
                .filteredOn(column ->
                        !BY_THE_WORDS.contains(column) && !list(column).equals("report.targets"))
                .containsExactlyInAnyOrderElementsOf(WITHOUT_FILTER);
        assertThat(noOrder).containsAll(WITHOUT_ORDER);
        assertThat(noOrder)
                .allMatch(column -> WITHOUT_ORDER.contains(column)
                        || BY_THE_WORDS.contains(column)
                        || OF_ONE_ORDER.contains(list(column))
                        || LONG.contains(list(column))
                        || column.equals("report.frozen 校验码"));
    }

    private static String list(String column) {
        return column.substring(0, column.indexOf(' '));
    }

    private void look(Screen screen) {
        if (!LISTS.contains(screen.id()) && !screen.searched()) {
            return;
        }
        Page page = screen.factory().apply(things.get(screen.id()));
        List<Node> nodes = new ArrayList<>();
        walk(page.node(), nodes);
        if (nodes.stream().noneMatch(node -> node.getStyleClass().contains("list-page"))) {
            return;
        }
        seen.add(screen.id());
        page.shown();
        Set<String> filters = of(nodes, MenuButton.class)
                .filter(button -> button.getStyleClass().contains("filter-chip"))
                .flatMap(chip -> "kit-filter-more".equals(chip.getId())
                        ? chip.getItems().stream().map(MenuItem::getText)
                        : Stream.of(chip.getText().substring(0, chip.getText().indexOf('：'))))
                .collect(Collectors.toSet());
        PagedTable<?> list = of(nodes, PagedTable.class).findFirst().orElseThrow();
        TableView<?> table = of(nodes, TableView.class).findFirst().orElseThrow();
        List<String> headings = new ArrayList<>();
        table.getColumns().stream()
                .filter(column -> !column.getText().isBlank())
                .forEach(column -> {
                    String name = screen.id() + " " + column.getText();
                    headings.add(column.getText());
                    Set<String> called = new HashSet<>(OTHERWISE.getOrDefault(name, Set.of()));
                    called.addAll(Set.of(column.getText(), column.getText() + "（元）"));
                    if (called.stream().noneMatch(filters::contains)) {
                        noFilter.add(name);
                    }
                    if (column.getUserData() instanceof String sort) {
                        // an order that the store does not know is refused
                        list.ask("", Map.of(), sort, true);
                        assertThat(list.request().sort()).as(name).isEqualTo(sort);
                    } else {
                        noOrder.add(name);
                    }
                });
        assertThat(headings).as(screen.id()).isNotEmpty();
    }

    private static <N extends Node> Stream<N> of(List<Node> nodes, Class<N> type) {
        return nodes.stream().filter(type::isInstance).map(type::cast);
    }

    private static void walk(Node node, List<Node> into) {
        into.add(node);
        switch (node) {
            case ScrollPane pane when pane.getContent() != null -> walk(pane.getContent(), into);
            case SplitPane pane -> pane.getItems().forEach(item -> walk(item, into));
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> walk(child, into));
            default -> {}
        }
    }
}
