package org.jishi.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jishi.kit.Page;
import org.jishi.kit.SavedViews;
import org.jishi.kit.Screen;
import org.jishi.kit.ViewState;
import org.jishi.kit.print.Printers;
import org.jishi.platform.access.Access;
import org.jishi.platform.access.Actor;
import org.jishi.platform.access.Role;
import org.jishi.platform.files.ScratchFolder;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;
import org.jishi.platform.time.OfficeClock;
import org.jishi.platform.workbook.FormBook;
import org.jishi.platform.workbook.FormPage;
import org.jishi.platform.workbook.FormSheet;
import org.jishi.platform.workbook.Look;
import org.jishi.support.FakePrinters;
import org.jishi.support.FxTest;
import org.jishi.support.Keyboard;
import org.jishi.support.MovingClock;
import org.jishi.support.Office;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.feather.Feather;

/** What is printed is looked at before, page by page, and goes to the printer that was chosen; all by keys. */
class PrintDeskTest {
    private final Access access = new Access();
    private final ViewState state = ViewState.inMemory();
    private final FakePrinters printers = new FakePrinters();
    private final Answers files = new Answers();
    private final List<String> made = new ArrayList<>();

    @TempDir
    private Path folder;

    private Stage stage;
    private OfficeWindow window;
    private Keyboard keys;

    @BeforeEach
    void open() {
        printers.devices.add(new Printers.Device("办公室 HP", true, true));
        printers.devices.add(new Printers.Device("二楼 Canon", false, false));
        access.signIn(new Actor(UUID.randomUUID(), UUID.randomUUID(), "王秀英", Set.of(Role.CLERK)));
        stage = FxTest.on(Stage::new);
        build(Language.ZH);
        FxTest.run(() -> {
            stage.setWidth(1366);
            stage.setHeight(740);
        });
        FxTest.show(stage);
        keys = new Keyboard(stage, () -> FxTest.on(window::isWorking));
    }

    private void build(Language language) {
        window = FxTest.on(() -> {
            Theme theme = new Theme();
            theme.follow(state);
            OfficeWindow built = new OfficeWindow(
                    stage,
                    Texts.in(language),
                    access,
                    new OfficeClock(new MovingClock(Office.TODAY)),
                    state,
                    theme,
                    new Outside(address -> {}, List.of(), files, printers));
            built.scratch(new ScratchFolder(folder.resolve("tmp")));
            built.showShell(new ShellConfig(
                    "奉节县",
                    List.of(Screen.of("home", "kit.search.pages", Feather.HOME, this::home)),
                    words -> List.of(),
                    List.of(),
                    new UserMenu(() -> {}, () -> {}, () -> {}, other -> {}),
                    SavedViews.inMemory(),
                    new SimpleObjectProperty<>(List.of())));
            return built;
        });
    }

    private Page home() {
        VBox box = new VBox(new Label("首页"), new TextField());
        return new Page() {
            @Override
            public Node node() {
                return box;
            }

            @Override
            public String title() {
                return "首页";
            }

            @Override
            public boolean print() {
                window.ui()
                        .printing()
                        .workbook(
                                "kit.print.reading",
                                "公示表.xlsx",
                                (file, progress) -> form(file),
                                () -> made.add("made"));
                return true;
            }
        };
    }

    @AfterEach
    void close() {
        FxTest.run(() -> window.close());
        FxTest.close(stage);
    }

    @Test
    void looksAtThePagesAndPrintsThem() {
        preview();
        assertThat(made).containsExactly("made");
        assertThat(text(".overlay-title")).as("the paper's name, no file's").isEqualTo("公示表");
        assertThat(text("#print-at")).isEqualTo("第 1 页，共 4 页");
        keys.press("Page_Down", "Page_Down");
        assertThat(text("#print-at")).isEqualTo("第 3 页，共 4 页");
        keys.press("End", "Page_Down");
        assertThat(text("#print-at")).isEqualTo("第 4 页，共 4 页");
        keys.press("Home");
        assertThat(text("#print-at")).isEqualTo("第 1 页，共 4 页");
        keys.press("Ctrl+P");
        FxTest.until("it is sent", () -> printers.orders.size() == 1);
        Printers.Order order = printers.orders.getFirst();
        assertThat(order.printer()).isEqualTo("办公室 HP");
        assertThat(order.title()).isEqualTo("公示表");
        assertThat(order.pages()).containsExactly(0, 1, 2, 3);
        assertThat(order.copies()).isEqualTo(1);
        assertThat(order.bothSides()).isFalse();
        FxTest.until("it is closed and told", () -> window.scene().lookup("#print-paper") == null);
        assertThat(FxTest.on(() -> window.scene().lookup(".toast"))).isNotNull();
    }

    @Test
    void printsTheChosenPagesOnTheChosenPrinterSoOften() {
        preview();
        keys.to("print-printer");
        keys.press("Down");
        keys.to("print-copies");
        keys.press("Up", "Up");
        keys.to("print-some");
        FxTest.type(window.scene(), "9");
        keys.press("Ctrl+P");
        assertThat(printers.orders).as("there is no ninth page").isEmpty();
        assertThat(FxTest.on(() -> window.scene().getFocusOwner().getId())).isEqualTo("print-some");
        keys.press("Back_Space");
        FxTest.type(window.scene(), "2-3，1");
        keys.press("Ctrl+P");
        FxTest.until("it is sent", () -> printers.orders.size() == 1);
        Printers.Order order = printers.orders.getFirst();
        assertThat(order.printer()).isEqualTo("二楼 Canon");
        assertThat(order.pages()).containsExactly(1, 2, 0);
        assertThat(order.copies()).isEqualTo(3);
        FxTest.until("it is closed", () -> window.scene().lookup("#print-paper") == null);
        preview();
        keys.press("Ctrl+P");
        FxTest.until("it is sent", () -> printers.orders.size() == 2);
        assertThat(printers.orders.getLast().printer()).as("as the last time").isEqualTo("二楼 Canon");
    }

    @Test
    void withoutAPrinterItSaysSoAndSaves() throws IOException {
        printers.devices.clear();
        preview();
        assertThat(FxTest.on(() -> window.scene().lookup("#kit-print-print").isDisabled()))
                .isTrue();
        keys.press("Ctrl+P");
        assertThat(printers.orders).isEmpty();
        assertThat(FxTest.on(() -> words(window.scene().getRoot()))).anyMatch(words -> words.contains("没有安装打印机"));
        Path workbook = folder.resolve("存.xlsx");
        files.saved.add(workbook.toFile());
        keys.press("Ctrl+S");
        FxTest.until("it is saved", () -> Files.exists(workbook));
        FxTest.until("it is told", () -> window.scene().lookup(".toast") != null);
        FxTest.settle();
        assertThat(FxTest.on(() -> right(".toast") < left("#print-close")))
                .as("the notice does not lie over the buttons")
                .isTrue();
        Path pdf = folder.resolve("存.pdf");
        files.saved.add(pdf.toFile());
        keys.to("kit-print-pdf");
        keys.press("Enter");
        FxTest.until("the PDF is saved", () -> Files.exists(pdf));
        Path same = folder.resolve("same.xlsx");
        form(same);
        assertThat(workbook).hasSameBinaryContentAs(same);
        keys.press("Esc");
        FxTest.until("it is closed", () -> window.scene().lookup("#print-paper") == null);
    }

    @Test
    void aPrinterThatTakesNothingIsTold() {
        printers.refusal = new Refusal("kit.print.failed", "办公室 HP");
        preview();
        keys.press("Ctrl+P");
        FxTest.until("it is told", () -> window.scene().lookup("#dialog-understood") != null);
        assertThat(FxTest.on(() -> window.scene().lookup("#print-paper"))).isNotNull();
        keys.press("Enter", "Esc");
    }

    @Test
    void aSecondPressWhileItIsSentPrintsNothingTwice() {
        printers.gate = new CountDownLatch(1);
        preview();
        FxTest.press("Ctrl+P");
        FxTest.settle();
        assertThat(FxTest.on(() -> window.scene().lookup("#kit-print-print").isDisabled()))
                .isTrue();
        FxTest.press("Ctrl+P");
        printers.gate.countDown();
        FxTest.until("it is closed", () -> window.scene().lookup("#print-paper") == null);
        keys.rest();
        assertThat(printers.orders).hasSize(1);
    }

    @Test
    void nothingOfItStaysOnTheDisk() throws IOException {
        preview();
        try (Stream<Path> left = Files.walk(folder.resolve("tmp"))) {
            assertThat(left).containsExactly(folder.resolve("tmp"));
        }
        keys.press("Esc");
    }

    @Test
    void sizesByKeys() {
        preview();
        double whole = width();
        keys.press("Plus");
        assertThat(width()).isGreaterThan(whole);
        keys.press("Plus");
        double larger = width();
        keys.press("Minus");
        assertThat(width()).isLessThan(larger);
        keys.press("Esc");
    }

    @Test
    void looksRight() {
        for (Theme.Choice look : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            for (Language language : Language.values()) {
                FxTest.run(() -> {
                    window.close();
                    state.put("theme", look.name());
                });
                build(language);
                FxTest.settle();
                preview();
                FxTest.save(
                        FxTest.picture(window.scene()),
                        Path.of("target/screens/print-" + language.name().toLowerCase(java.util.Locale.ROOT) + "-"
                                + look.name().toLowerCase(java.util.Locale.ROOT) + ".png"));
                keys.press("Esc");
            }
        }
        FxTest.run(() -> state.put("theme", "LIGHT"));
    }

    private void preview() {
        keys.press("Ctrl+P");
        FxTest.until("the pages", () -> window.scene().lookup("#print-paper") != null);
        keys.rest();
    }

    private double width() {
        FxTest.settle();
        return FxTest.on(() -> {
            Node sheet = window.scene().lookup(".print-sheet");
            return sheet.localToScene(sheet.getLayoutBounds()).getWidth();
        });
    }

    private double right(String selector) {
        Node node = window.scene().lookup(selector);
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    private double left(String selector) {
        Node node = window.scene().lookup(selector);
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private String text(String selector) {
        return FxTest.on(() -> ((Label) window.scene().lookup(selector)).getText());
    }

    private static List<String> words(Node root) {
        return root.lookupAll(".label").stream()
                .filter(node -> node instanceof Label && node.isVisible())
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static void form(Path file) {
        try (FormBook book = new FormBook(FormPage.portrait(Texts.in(Language.ZH), "印记", ""))) {
            FormSheet sheet = book.sheet("公示", List.of(30, 30, 14));
            sheet.line(Look.TITLE, "农村电商培训补贴公示");
            sheet.row(Look.HEADING).texts("姓名", "村", "金额");
            IntStream.range(0, 150)
                    .forEach(i ->
                            sheet.row(Look.BODY).text("王秀英 " + i).text("白帝镇前进村").figure(new BigDecimal("1234"), 2));
            sheet.sealBox("公示单位（盖章）");
            book.save(file);
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static final class Answers implements FileQuestions {
        private final Deque<File> saved = new ArrayDeque<>();

        @Override
        public @Nullable File open(FileChooser chooser, Stage over) {
            throw new AssertionError();
        }

        @Override
        public List<File> openSome(FileChooser chooser, Stage over) {
            throw new AssertionError();
        }

        @Override
        public @Nullable File save(FileChooser chooser, Stage over) {
            return saved.poll();
        }

        @Override
        public @Nullable File folder(DirectoryChooser chooser, Stage over) {
            throw new AssertionError();
        }
    }
}
