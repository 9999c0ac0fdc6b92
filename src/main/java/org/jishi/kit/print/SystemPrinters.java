package org.jishi.kit.print;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.print.Collation;
import javafx.print.JobSettings;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.PrintSides;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Group;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import org.jishi.platform.jobs.Progress;
import org.jishi.platform.print.PrintPage;
import org.jishi.platform.text.Refusal;

/** The real ones. */
public final class SystemPrinters implements Printers {
    private final PageView pages = new PageView();

    @Override
    public List<Device> all() {
        Printer usual = Printer.getDefaultPrinter();
        return Printer.getAllPrinters().stream()
                .map(printer -> new Device(
                        printer.getName(),
                        printer.equals(usual),
                        printer.getPrinterAttributes().getSupportedPrintSides().contains(PrintSides.DUPLEX)))
                .sorted(Comparator.comparing(Device::usual).reversed().thenComparing(Device::name))
                .toList();
    }

    @Override
    public void print(Order order, Progress progress) {
        Printer printer = Printer.getAllPrinters().stream()
                .filter(each -> each.getName().equals(order.printer()))
                .findFirst()
                .orElseThrow(() -> new Refusal("kit.print.gone", order.printer()));
        PrinterJob job = PrinterJob.createPrinterJob(printer);
        if (job == null) {
            throw new Refusal("kit.print.gone", order.printer());
        }
        JobSettings settings = job.getJobSettings();
        settings.setJobName(order.title());
        boolean copies = order.copies() <= printer.getPrinterAttributes().getMaxCopies();
        settings.setCopies(copies ? order.copies() : 1);
        settings.setCollation(Collation.COLLATED);
        settings.setPrintSides(sides(order));
        List<Integer> pages = copies ? order.pages() : repeated(order);
        int done = 0;
        for (int index : pages) {
            progress.report(done++, pages.size());
            if (progress.cancelled()) {
                job.cancelJob();
                progress.check();
            }
            PrintPage page = order.printout().page(index);
            PageLayout layout = layout(printer, page);
            if (!job.printPage(layout, node(page, layout))) {
                job.cancelJob();
                throw new Refusal("kit.print.failed", order.printer());
            }
        }
        if (!job.endJob()) {
            throw new Refusal("kit.print.failed", order.printer());
        }
    }

    /** For a printer that makes no copies by itself. */
    private static List<Integer> repeated(Order order) {
        return Stream.generate(order::pages)
                .limit(order.copies())
                .flatMap(List::stream)
                .toList();
    }

    /** A sheet that lies is turned over its short side, so that its back is not upside down. */
    private static PrintSides sides(Order order) {
        if (!order.bothSides()) {
            return PrintSides.ONE_SIDED;
        }
        return order.printout().page(order.pages().getFirst()).landscape() ? PrintSides.TUMBLE : PrintSides.DUPLEX;
    }

    /** The page's own paper where the printer has it, else what it has. */
    private static PageLayout layout(Printer printer, PrintPage page) {
        double shortSide = Math.min(page.width(), page.height());
        double longSide = Math.max(page.width(), page.height());
        Paper paper = printer.getPrinterAttributes().getSupportedPapers().stream()
                .filter(each -> Math.abs(each.getWidth() - shortSide) < 3 && Math.abs(each.getHeight() - longSide) < 3)
                .findFirst()
                .orElseGet(() -> printer.getDefaultPageLayout().getPaper());
        PageOrientation lies = page.landscape() ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
        return printer.createPageLayout(paper, lies, Printer.MarginType.HARDWARE_MINIMUM);
    }

    /** Node and paper have their beginning in one place: the printer's begins within its margins. */
    private Group node(PrintPage page, PageLayout layout) {
        Group group = new Group(pages.of(page));
        double wide = layout.getPrintableWidth() + layout.getLeftMargin() + layout.getRightMargin();
        double high = layout.getPrintableHeight() + layout.getTopMargin() + layout.getBottomMargin();
        double smaller = Math.min(1, Math.min(wide / page.width(), high / page.height()));
        group.getTransforms()
                .addAll(new Translate(-layout.getLeftMargin(), -layout.getTopMargin()), new Scale(smaller, smaller));
        return group;
    }
}
