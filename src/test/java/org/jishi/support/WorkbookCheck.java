package org.jishi.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Reads a workbook that was written, cell by cell, and lets LibreOffice open it where that is installed. */
public final class WorkbookCheck {
    /**
     * A cell as it was stored.
     *
     * @param type of the value, for a formula of its stored result
     * @param value text as it is, numbers by Java, dates as numbers
     * @param formula empty when there is none
     * @param format the number format
     */
    public record Stored(
            String sheet, int row, int column, CellType type, String value, String formula, String format) {
        public double number() {
            return Double.parseDouble(value);
        }
    }

    /** Identity numbers, credit codes, accounts and phones. */
    public static final String NUMBERS = "[0-9][0-9A-Z]{9,18}[0-9A-Zx]";

    private final List<Stored> cells = new ArrayList<>();

    private WorkbookCheck(byte[] content) {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(stored(sheet, cell));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static WorkbookCheck of(Path file) {
        try {
            return new WorkbookCheck(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stored stored(Sheet sheet, Cell cell) {
        boolean formula = cell.getCellType() == CellType.FORMULA;
        CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
        String value = switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> String.valueOf(cell.getNumericCellValue());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> "#" + cell.getErrorCellValue();
            default -> "";
        };
        return new Stored(
                sheet.getSheetName(),
                cell.getRowIndex(),
                cell.getColumnIndex(),
                type,
                value,
                formula ? cell.getCellFormula() : "",
                cell.getCellStyle().getDataFormatString());
    }

    /** Every cell of every sheet. */
    public List<Stored> cells() {
        return List.copyOf(cells);
    }

    /** The cell at a place, from 0; fails the test when there is none. */
    public Stored at(String sheet, int row, int column) {
        return cells.stream()
                .filter(cell -> cell.sheet().equals(sheet) && cell.row() == row && cell.column() == column)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell at " + sheet + " " + row + "," + column));
    }

    /** All words of a kind, such as identity numbers, wherever they stand. */
    public List<String> textsLike(String pattern) {
        return cells.stream()
                .filter(cell -> cell.type() == CellType.STRING && cell.value().matches(pattern))
                .map(Stored::value)
                .toList();
    }

    /** No cell of words became a formula: what begins like one is text. */
    public WorkbookCheck runsNothingBut(String formulaPattern) {
        assertThat(cells)
                .filteredOn(cell -> !cell.formula().isEmpty())
                .allSatisfy(cell -> assertThat(cell.formula()).matches(formulaPattern));
        return this;
    }

    /** Whole identity numbers and accounts survive LibreOffice as text, digit by digit; nothing asked where it is absent. */
    public static void survivesOffice(Path file, Path folder) {
        Optional<Path> copy = convert(file, folder, "xlsx:Calc MS Excel 2007 XML");
        copy.ifPresent(
                converted -> assertThat(of(converted).textsLike(NUMBERS)).isEqualTo(of(file).textsLike(NUMBERS)));
    }

    /** Whether LibreOffice is installed here. */
    public static boolean hasOffice() {
        return office().isPresent();
    }

    /** The file converted by LibreOffice into the folder; empty when it is not installed. */
    public static Optional<Path> convert(Path file, Path folder, String kind) {
        Optional<Path> office = office();
        if (office.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path out = Files.createDirectories(folder.resolve("office"));
            Process process = new ProcessBuilder(
                            office.get().toString(),
                            "-env:UserInstallation="
                                    + folder.resolve("office-profile").toUri(),
                            "--headless",
                            "--convert-to",
                            kind,
                            "--outdir",
                            out.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("LibreOffice did not answer");
            }
            String name = file.getFileName().toString();
            String ending = kind.contains(":") ? kind.substring(0, kind.indexOf(':')) : kind;
            Path made = out.resolve(name.substring(0, name.lastIndexOf('.')) + "." + ending);
            assertThat(made).as(Files.readString(folder.resolve("office.log"))).exists();
            return Optional.of(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> office() {
        String path = System.getenv().getOrDefault("PATH", "");
        return List.of(path.split(java.io.File.pathSeparator)).stream()
                .map(folder -> Path.of(folder).resolve("soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
