package org.jishi.kit.print;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jishi.kit.FileKind;
import org.jishi.kit.Ui;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.print.PdfFile;
import org.jishi.platform.print.PrintPage;
import org.jishi.platform.print.Printout;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/** What is looked at, and what is to be printed of it. */
public final class PreviewModel {
    public static final int MOST_COPIES = 99;
    private static final String LAST_PRINTER = "printer";

    /** Which of the pages are printed. */
    public enum Range {
        ALL,
        THIS,
        SOME
    }

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private final Ui ui;
    private final Printers printers;
    private final Printout printout;
    private final String name;
    private final What what;

    private final IntegerProperty page = new SimpleIntegerProperty(0);
    private final IntegerProperty copies = new SimpleIntegerProperty(1);
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.ALL);
    private final StringProperty some = new SimpleStringProperty("");
    private final BooleanProperty bothSides = new SimpleBooleanProperty(false);
    private final SimpleObjectProperty<Printers.@Nullable Device> printer = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Printers.Device>> devices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper(false);

    /**
     * What is looked at.
     *
     * @param name of the file, with its ending
     * @param workbook the finished file whose pages these are; empty where they are no workbook's
     * @param kept whether a file may be made of it
     * @param printed told once a printer has the pages
     */
    public record What(Printout pages, String name, Optional<byte[]> workbook, boolean kept, Runnable printed) {}

    public PreviewModel(Ui ui, Printers printers, What what) {
        this.ui = ui;
        this.printers = printers;
        this.what = what;
        printout = what.pages();
        name = what.name();
    }

    /** Looks for printers; the one used last is chosen, else the system's. */
    public void load() {
        ui.background().run(devices, "kit.print.looking", printers::all, this::found, refusal -> {
            found(List.of());
            ui.dialogs().refusal(refusal);
        });
    }

    private void found(List<Printers.Device> all) {
        String last = ui.viewState().get(LAST_PRINTER).orElse("");
        devices.set(all);
        printer.set(all.stream()
                .filter(each -> each.name().equals(last))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse(null));
        looking.set(false);
    }

    /** What the paper is called. */
    public String title() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    public int pages() {
        return printout.pages();
    }

    public PrintPage shown() {
        return printout.page(page.get());
    }

    /** Of the page that is looked at, from 0. */
    public IntegerProperty page() {
        return page;
    }

    /** Turns the pages, as far as there are any. */
    public void turn(int by) {
        page.set(Math.clamp((long) page.get() + by, 0, pages() - 1));
    }

    public IntegerProperty copies() {
        return copies;
    }

    public ObjectProperty<Range> range() {
        return range;
    }

    /** The pages as somebody writes them, where {@link Range#SOME} are printed. */
    public StringProperty some() {
        return some;
    }

    public BooleanProperty bothSides() {
        return bothSides;
    }

    public SimpleObjectProperty<Printers.@Nullable Device> printer() {
        return printer;
    }

    public ReadOnlyObjectProperty<List<Printers.Device>> devices() {
        return devices.getReadOnlyProperty();
    }

    /** While nobody knows yet which printers there are. */
    public ReadOnlyBooleanProperty looking() {
        return looking.getReadOnlyProperty();
    }

    /** While pages are on their way to the printer: a second press prints nothing twice. */
    public ReadOnlyBooleanProperty sending() {
        return sending.getReadOnlyProperty();
    }

    public boolean hasWorkbook() {
        return what.workbook().isPresent();
    }

    /** Whether a file may be made of it. */
    public boolean isKept() {
        return what.kept();
    }

    /** The pages to be printed; empty where what is written names none. */
    public Optional<List<Integer>> chosen() {
        return switch (range.get()) {
            case ALL -> Optional.of(IntStream.range(0, pages()).boxed().toList());
            case THIS -> Optional.of(List.of(page.get()));
            case SOME -> PageChoice.read(some.get(), pages());
        };
    }

    /** @param sent told once the printer has all pages */
    public void print(Runnable sent) {
        Printers.Device device = printer.get();
        List<Integer> wanted = chosen().orElse(List.of());
        if (device == null || wanted.isEmpty() || sending.get()) {
            return;
        }
        sending.set(true);
        ui.viewState().put(LAST_PRINTER, device.name());
        Printers.Order order = new Printers.Order(
                device.name(), title(), printout, wanted, copies.get(), bothSides.get() && device.bothSides());
        ui.background()
                .track(
                        "kit.print.sending",
                        progress -> {
                            printers.print(order, progress);
                            return wanted.size();
                        },
                        count -> {
                            sending.set(false);
                            ui.dialogs().done("kit.print.sent", device.name(), count, order.copies());
                            what.printed().run();
                            sent.run();
                        },
                        refusal -> {
                            sending.set(false);
                            ui.dialogs().refusal(refusal);
                        });
    }

    /** Saves the workbook, as it was made. */
    public void saveWorkbook() {
        byte[] content = what.workbook().orElseThrow();
        ui.dialogs()
                .saveFile("kit.print.workbook", file(".xlsx"), FileKind.WORKBOOK)
                .ifPresent(file -> write(file, out -> out.write(content)));
    }

    public void savePdf() {
        ui.dialogs()
                .saveFile("kit.print.pdf", file(".pdf"), FileKind.PDF)
                .ifPresent(file -> ui.background()
                        .track(
                                "kit.print.pdfWriting",
                                progress -> {
                                    AtomicFiles.write(
                                            file,
                                            out -> PdfFile.write(printout, title(), out, progress),
                                            notSaved(file));
                                    return file;
                                },
                                this::saved,
                                ui.dialogs()::refusal));
    }

    private void write(Path file, AtomicFiles.Content content) {
        ui.background()
                .run(
                        this,
                        "kit.print.saving",
                        () -> {
                            AtomicFiles.write(file, content, notSaved(file));
                            return file;
                        },
                        this::saved,
                        ui.dialogs()::refusal);
    }

    private static Refusal notSaved(Path file) {
        return new Refusal("kit.copy.notSaved", String.valueOf(file.getFileName()));
    }

    private void saved(Path file) {
        ui.dialogs().saved(file, "kit.copy.saved", String.valueOf(file.getFileName()));
    }

    /** As systems take it: a notice's title may have signs that no file's name has. */
    private String file(String ending) {
        return NOT_IN_NAMES.matcher(title()).replaceAll(" ").strip() + ending;
    }
}
