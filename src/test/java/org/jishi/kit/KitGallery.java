package org.jishi.kit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.MenuItem;
import org.jishi.kit.form.Form;
import org.jishi.kit.page.Bars;
import org.jishi.kit.page.BoardPage;
import org.jishi.kit.page.CheckLine;
import org.jishi.kit.page.FigureTile;
import org.jishi.kit.page.Filter;
import org.jishi.kit.page.HomePage;
import org.jishi.kit.page.ListPage;
import org.jishi.kit.page.Mark;
import org.jishi.kit.page.MarkBoard;
import org.jishi.kit.page.Sheet;
import org.jishi.kit.page.StageBoard;
import org.jishi.kit.page.Step;
import org.jishi.kit.page.StepsPage;
import org.jishi.kit.page.ThingPage;
import org.jishi.kit.page.TimelineItem;
import org.jishi.kit.page.WorkList;
import org.jishi.kit.page.WorkbookDesk;
import org.jishi.kit.table.PagedTable;
import org.jishi.platform.money.Money;
import org.jishi.platform.text.Refusal;
import org.jishi.support.Office;
import org.kordamp.ikonli.feather.Feather;

/** A page of every kind, with as many rows as one likes, filled as the rooms fill theirs. Texts are borrowed from rooms. */
public final class KitGallery {
    private static final String[] NAMES = {"王秀英", "李大山", "阿依古丽·买买提", "张桂兰", "陈䶮", "刘志强"};
    private static final String[] VILLAGES = {"大树镇石堰村", "兴隆镇荆竹村", "白帝镇浣花社区", "竹园镇双潭社区居民委员会第三村民小组"};

    /** A row. */
    public record Person(int number, String name, String village, LocalDate day, Money amount, int state) {}

    private KitGallery() {}

    private static Person person(int i) {
        return new Person(
                i,
                NAMES[i % NAMES.length],
                VILLAGES[i % VILLAGES.length],
                Office.TODAY.minusDays(i % 300),
                Money.ofFen(60_000L + i * 1_234L),
                i % 5);
    }

    private static Chip chip(Ui ui, int state) {
        return switch (state) {
            case 0 -> Chip.of(ui.text("people.poverty.NONE"), Tone.NEUTRAL);
            case 1 -> Chip.of(ui.text("people.poverty.OUT_OF_POVERTY"), Tone.SUCCESS);
            case 2 -> Chip.of(ui.text("people.poverty.UNSTABLE"), Tone.WARNING);
            case 3 -> Chip.of(ui.text("people.poverty.SUDDEN_HARDSHIP"), Tone.DANGER);
            default -> Chip.of(ui.text("people.poverty.EDGE"), Tone.ACCENT);
        };
    }

    public static ListPage<Person> list(Ui ui, int rows, boolean withDrawer) {
        PagedTable<Person> table = new PagedTable<>(
                ui,
                "gallery",
                request -> new org.jishi.platform.store.Page<>(
                        IntStream.range(request.offset(), Math.min(rows, request.offset() + request.limit()))
                                .mapToObj(KitGallery::person)
                                .toList(),
                        rows),
                Person::number);
        table.withTicks()
                .number("people.roster.field.SEQUENCE", Person::number, column -> column.sort("number"))
                .column(
                        "people.roster.field.NAME",
                        Person::name,
                        column -> column.sort("name").width(136))
                .column(
                        "people.roster.field.VILLAGE",
                        Person::village,
                        column -> column.width(200).grow())
                .date("people.roster.field.BIRTH", Person::day, column -> column.sort("day"))
                .chip("people.roster.field.POVERTY", person -> chip(ui, person.state()), column -> column.width(208))
                .money("training.session.counted", Person::amount, column -> column.sort("amount"))
                .column("people.roster.field.PHONE", person -> "138****5678", column -> column.width(128))
                .whenEmpty("kit.table.empty", Buttons.main(ui, "people.act.register", () -> {}));
        ListPage<Person> page = new ListPage<>(ui, "people.act.import", "kit.jobs.progress", table)
                .filter(Filter.of(
                        "state",
                        ui.text("people.roster.field.POVERTY"),
                        Tone.class,
                        tone -> ui.text("people.poverty.NONE")))
                .filter("place", ui.text("people.roster.field.TOWNSHIP"), List::of)
                .action(Buttons.plain(ui, "people.act.change", Feather.UPLOAD, () -> {}))
                .action(Buttons.main(ui, "people.act.register", () -> {}));
        if (withDrawer) {
            page.drawer(person -> new Card(
                            person.name(),
                            chip(ui, person.state()).node(),
                            Buttons.plain(ui, "people.act.reveal", Feather.EYE, () -> {}))
                    .fact(ui.text("people.roster.field.VILLAGE"), person.village())
                    .fact(ui.text("people.roster.field.BIRTH"), person.day().toString())
                    .fact(
                            ui.text("people.roster.field.ID_NUMBER"),
                            new Masked(ui, "500236********1234", shown -> shown.accept("500236199001011234"))));
        }
        page.shown();
        if (withDrawer) {
            page.table().focusTable();
        }
        return page;
    }

    public static ThingPage thing(Ui ui, int rows) {
        List<TimelineItem> story = IntStream.range(0, rows)
                .mapToObj(i -> TimelineItem.of(
                                Office.TODAY.minusDays(i * 3L),
                                Feather.EDIT_2,
                                ui.text("people.act.accountPropose"),
                                NAMES[i % NAMES.length])
                        .tone(Tone.values()[i % 5])
                        .detail(i % 3 == 0 ? ui.text("people.account.reason") : ""))
                .toList();
        Card papers = new Card(ui.text("people.roster.field.NOTE"))
                .action(Buttons.plain(ui, "kit.form.chooseFile", Feather.PAPERCLIP, () -> {}))
                .fact(ui.text("people.roster.field.ACCOUNT_NO"), new Masked(ui, "**** **** **** 1234", null))
                .fact(ui.text("people.roster.field.BANK"), "重庆农村商业银行奉节支行")
                .fact(ui.text("people.roster.field.ADDRESS"), VILLAGES[3]);
        return new ThingPage(ui)
                .head("BT-2026-0012", rows == 0 ? NAMES[0] : NAMES[2])
                .state(chip(ui, 4), chip(ui, 1))
                .amount("¥21,600.00")
                .next(
                        Buttons.main(ui, "people.act.accountConfirm", () -> {}),
                        ui.text("people.roster.again", "2026-10-09"))
                .more(List.of(new MenuItem("x")))
                .story(story)
                .facts(new Card(ui.text("people.roster.field.NAME"))
                        .fact(ui.text("people.roster.field.ETHNICITY"), "汉族")
                        .fact(ui.text("people.roster.field.EDUCATION"), "初中"))
                .cards(
                        papers,
                        new Card(ui.text("training.session.topic"), Nodes.muted(ui.text("training.session.empty"))));
    }

    public static BoardPage marks(Ui ui, int rows, int sessions) {
        List<Mark> marks = List.of(
                new Mark("P", "√", 'P', ui.text("training.mark.word.PRESENT"), Tone.SUCCESS),
                new Mark("L", "迟", 'L', ui.text("training.mark.word.LATE"), Tone.WARNING),
                new Mark("V", "假", 'V', ui.text("training.mark.word.LEAVE"), Tone.ACCENT),
                new Mark("A", "×", 'A', ui.text("training.mark.word.ABSENT"), Tone.DANGER));
        MarkBoard<Person> board = new MarkBoard<Person>(ui, marks, (person, session) -> {
                    int at = person.number() * 7 + (int) session.getLeastSignificantBits();
                    return at % 6 == 5 ? null : marks.get(at % 11 == 3 ? 3 : at % 9 == 4 ? 1 : at % 13 == 6 ? 2 : 0);
                })
                .frozen("people.roster.field.NAME", Person::name, 128)
                .frozen("people.roster.field.VILLAGE", Person::village, 160)
                .sum("training.session.counted", person -> String.valueOf(person.number() % 9), 96)
                .locked(person -> person.number() % 17 == 16, "training.board.left");
        board.show(
                IntStream.range(0, rows).mapToObj(KitGallery::person).toList(),
                IntStream.range(0, sessions)
                        .mapToObj(i -> new MarkBoard.Session(
                                new UUID(0, 3613 + i),
                                String.format(java.util.Locale.ROOT, "09-%02d", i + 1),
                                i < 8 ? "" : ui.text("training.board.classClosed")))
                        .toList());
        return new BoardPage(ui, ui.text("people.act.importDone"), board)
                .note(ui.text("training.session.title", 8, sessions))
                .action(Buttons.plain(ui, "people.act.change", Feather.PRINTER, () -> {}));
    }

    public static BoardPage stages(Ui ui, int rows) {
        StageBoard<Person> board = new StageBoard<>(
                ui,
                "gallery",
                Person::number,
                person -> Nodes.column(
                        Nodes.label(person.name(), "heading"),
                        Nodes.label(person.village(), "text-muted"),
                        chip(ui, person.state()).node()),
                Person::name,
                person -> {});
        List<StageBoard.Stage<Person>> stages = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int each = i == 4 ? 0 : rows / 4;
            stages.add(new StageBoard.Stage<>(
                    "stage" + i,
                    ui.text("people.poverty.EDGE"),
                    each,
                    false,
                    IntStream.range(0, Math.min(50, each))
                            .mapToObj(KitGallery::person)
                            .toList()));
        }
        board.show(stages);
        return new BoardPage(ui, ui.text("people.act.importDone"), board);
    }

    public static Form form(Ui ui) {
        return new Form(ui)
                .section("people.act.register")
                .text("people.roster.field.NAME", new SimpleStringProperty("王秀英"), field -> field.required())
                .text(
                        "people.roster.field.ID_NUMBER",
                        new SimpleStringProperty("50023619900101123"),
                        field -> field.name("id").required().help("people.roster.unchanged"))
                .choice(
                        "people.roster.field.POVERTY",
                        new SimpleObjectProperty<>(Tone.NEUTRAL),
                        List.of(Tone.values()),
                        tone -> ui.text("people.poverty.NONE"),
                        field -> {})
                .date("people.roster.field.BIRTH", new SimpleObjectProperty<>(Office.TODAY), field -> {})
                .money("training.session.counted", new SimpleObjectProperty<>(Money.ofYuan(600)), field -> {})
                .area("people.roster.field.NOTE", new SimpleStringProperty(""), field -> field.lines(3))
                .check("people.roster.field.HAS_SHOP", new SimpleBooleanProperty(true), field -> {})
                .file("kit.form.chooseFile", new SimpleObjectProperty<>(), field -> {}, FileKind.TABLE)
                .submit("people.act.register", (done, refused) -> done.run())
                .cancel("kit.dialog.cancel", () -> {});
    }

    public static StepsPage steps(Ui ui) {
        Form form = form(ui);
        form.show(new Refusal(List.of(
                org.jishi.platform.text.Problem.at("id", "people.id.CHECK_DIGIT"),
                org.jishi.platform.text.Problem.of("people.gone"))));
        return new StepsPage(ui, "people.act.importDone")
                .step(new Step("people.act.import", form))
                .step(new Step("people.act.importChange", Nodes.muted("2")))
                .step(new Step("people.act.importDone", Nodes.muted("3")));
    }

    public static WorkbookDesk desk(Ui ui, int rows) {
        WorkbookDesk desk = new WorkbookDesk(ui, "kit.desk.forms");
        desk.action(Buttons.plain(ui, "people.act.change", Feather.REFRESH_CW, () -> {}))
                .action(Buttons.main(ui, "people.act.import", () -> {}));
        desk.forms(List.of(
                new WorkbookDesk.FormItem("a", "电子商务进农村综合示范绩效自评表", chip(ui, 1)),
                new WorkbookDesk.FormItem("b", "培训情况统计表", chip(ui, 2)),
                new WorkbookDesk.FormItem("c", "农村电商人才台账（含返乡农民工、大学生、退役军人）", chip(ui, 0))));
        if (rows > 0) {
            desk.choose("a");
            List<Sheet.Line> lines = new ArrayList<>();
            lines.add(new Sheet.Line(
                    30, List.of(Sheet.Cell.of("培训情况统计表", Sheet.Look.TITLE).span(5, 1))));
            lines.add(new Sheet.Line(
                    0, List.of(Sheet.Cell.of("填报单位：奉节县商务委", Sheet.Look.NOTE).span(5, 1))));
            lines.add(new Sheet.Line(
                    0,
                    List.of("序号", "乡镇", "人次（班）", "人次（场）", "出勤率").stream()
                            .map(words -> Sheet.Cell.of(words, Sheet.Look.HEAD))
                            .toList()));
            for (int i = 0; i < rows; i++) {
                lines.add(new Sheet.Line(
                        0,
                        List.of(
                                Sheet.Cell.of(String.valueOf(i + 1), Sheet.Look.FIGURE),
                                Sheet.Cell.of(VILLAGES[i % 4], Sheet.Look.WORDS),
                                Sheet.Cell.of("1,204", Sheet.Look.FIGURE).opens(() -> {}),
                                i == 3
                                        ? Sheet.Cell.of("3,611", Sheet.Look.FIGURE)
                                                .withProblem()
                                        : Sheet.Cell.of("3,612", Sheet.Look.FIGURE),
                                Sheet.Cell.of("96.4%", Sheet.Look.FIGURE))));
            }
            desk.sheets(List.of(
                    new Sheet("汇总", List.of(8.0, 30.0, 14.0, 14.0, 12.0), lines),
                    new Sheet("明细", List.of(8.0, 30.0), List.of())));
            desk.checks(List.of(
                    new CheckLine(Tone.SUCCESS, "人数不多于人次（班）", null),
                    new CheckLine(Tone.WARNING, "有 3 个班没有结业测试成绩，结业率按已有成绩计算。", () -> {}),
                    new CheckLine(Tone.DANGER, "第 4 行人次（场）与考勤记录不符：表中 3,611，考勤 3,612。", () -> {})));
        } else {
            desk.checks(List.of());
        }
        return desk;
    }

    public static HomePage home(Ui ui, int rows) {
        WorkList work = new WorkList(ui, "people.act.register");
        work.show(
                IntStream.range(0, Math.min(rows, 8))
                        .mapToObj(i -> new WorkList.Item(
                                Feather.INBOX,
                                ui.text(i % 2 == 0 ? "people.act.accountConfirm" : "people.act.import"),
                                i * 137L + 1,
                                i % 3 == 0 ? "2026-10-0" + (i + 1) : "",
                                i == 0 ? Tone.DANGER : Tone.NEUTRAL,
                                () -> {}))
                        .toList(),
                "kit.board.noneHere");
        Bars bars = new Bars()
                .show(IntStream.range(0, Math.min(rows, 6))
                        .mapToObj(i -> new Bars.Bar(VILLAGES[i % 4], 100 - i * 13, (100 - i * 13) + ".00"))
                        .toList());
        return new HomePage(ui, "kit.search.pages")
                .note(Office.TODAY.toString())
                .work(work)
                .figures(
                        new FigureTile(ui, "training.session.counted", () -> {})
                                .show("12,340", "人")
                                .target(0.62, "62%", Tone.SUCCESS),
                        new FigureTile(ui, "people.roster.field.POVERTY", () -> {})
                                .show("1,204", "人")
                                .note("1,204 / 3,000"),
                        new FigureTile(ui, "people.act.poverty", null).show("0", "元"))
                .below(new Card(ui.text("people.roster.field.TOWNSHIP"), bars));
    }
}
