package org.jishi.intake.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Forms as townships send them back. */
public final class Forms {
    private static final List<String> HEADINGS = List.of("姓名", "身份证号", "性别", "民族", "文化程度", "人员类别", "村", "联系电话", "备注");

    private Forms() {}

    /**
     * A person of a form.
     *
     * @param village as it is written there
     */
    public record Line(String name, String number, String village, String phone) {}

    /** Fills the program's own blank form. */
    public static void fill(Path blank, List<Line> lines) {
        try {
            byte[] filled;
            try (Workbook workbook = new XSSFWorkbook(Files.newInputStream(blank));
                    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
                Sheet sheet = workbook.getSheetAt(0);
                Map<String, Integer> columns = new TreeMap<>();
                for (Cell cell : sheet.getRow(2)) {
                    columns.put(cell.getStringCellValue(), cell.getColumnIndex());
                }
                for (int i = 0; i < lines.size(); i++) {
                    Row row = sheet.getRow(3 + i);
                    put(row, columns, "序号", String.valueOf(i + 1));
                    put(row, columns, "姓名", lines.get(i).name());
                    put(row, columns, "身份证号", lines.get(i).number());
                    put(row, columns, "村", lines.get(i).village());
                    put(row, columns, "联系电话", lines.get(i).phone());
                }
                workbook.write(out);
                filled = out.toByteArray();
            }
            Files.write(blank, filled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Row row, Map<String, Integer> columns, String heading, String text) {
        row.getCell(java.util.Objects.requireNonNull(columns.get(heading), heading))
                .setCellValue(text);
    }

    /** The same as an old workbook. */
    public static Path xls(Path file, List<Line> lines) {
        try (Workbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("报名表");
            row(sheet, 0, HEADINGS);
            for (int i = 0; i < lines.size(); i++) {
                row(sheet, i + 1, cells(lines.get(i)));
            }
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as text. */
    public static Path csv(Path file, List<Line> lines) {
        StringBuilder text = new StringBuilder(String.join(",", HEADINGS)).append('\n');
        lines.forEach(line -> text.append(String.join(",", cells(line))).append('\n'));
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Line line) {
        return List.of(line.name(), line.number(), "", "", "", "", line.village(), line.phone(), "");
    }

    private static void row(Sheet sheet, int index, List<String> cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    /** What stands in a column of an answer, by its heading, of the first rows. */
    public static List<String> column(Path file, String heading) {
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.toString().equals(heading)) {
                        return java.util.stream.IntStream.rangeClosed(row.getRowNum() + 1, row.getRowNum() + 20)
                                .mapToObj(sheet::getRow)
                                .filter(java.util.Objects::nonNull)
                                .map(each -> each.getCell(cell.getColumnIndex()))
                                .filter(java.util.Objects::nonNull)
                                .map(Cell::toString)
                                .filter(text -> !text.isBlank())
                                .toList();
                    }
                }
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
