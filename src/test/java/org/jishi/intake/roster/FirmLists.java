package org.jishi.intake.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jishi.organisation.CreditCode;

/** Lists of invented organisations as offices write them. */
public final class FirmLists {
    public static final List<String> HEAD =
            List.of("序号", "单位名称", "统一社会信用代码", "类型", "法定代表人", "法定代表人身份证号", "联系电话", "乡镇", "村", "地址", "开户行", "账号");

    private FirmLists() {}

    /** A right code of that kind ("91") and number. */
    public static String code(String kind, int number) {
        String begun = kind + "500236" + "%08d".formatted(number);
        String body = begun + CreditCode.bodyCheckOf(begun + "00");
        return body + CreditCode.checkOf(body + "0");
    }

    /** Name, code, and what stands in the columns behind them. */
    public static List<String> row(String name, String code, String... rest) {
        return Stream.concat(
                        Stream.of("1", name, code),
                        Stream.concat(Arrays.stream(rest), Stream.generate(() -> ""))
                                .limit(HEAD.size() - 3L))
                .toList();
    }

    public static Path csv(Path file, List<List<String>> rows) {
        try {
            return Files.writeString(
                    file,
                    Stream.concat(Stream.of(HEAD), rows.stream())
                            .map(row -> String.join(",", row))
                            .collect(Collectors.joining("\n")),
                    Charset.forName("GBK"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An .xlsx or .xls with a merged title above the headings and a signature below the rows; "#1.5E3" is a number. */
    public static Path workbook(Path file, List<List<String>> rows) {
        try (Workbook book = file.toString().endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("经营主体");
            sheet.createRow(0).createCell(0).setCellValue("奉节县电商经营主体名录");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, HEAD.size() - 1));
            int at = 1;
            for (List<String> row :
                    Stream.concat(Stream.of(HEAD), rows.stream()).toList()) {
                Row line = sheet.createRow(at++);
                for (int i = 0; i < row.size(); i++) {
                    if (row.get(i).startsWith("#")) {
                        line.createCell(i)
                                .setCellValue(Double.parseDouble(row.get(i).substring(1)));
                    } else {
                        line.createCell(i).setCellValue(row.get(i));
                    }
                }
            }
            sheet.createRow(at).createCell(0).setCellValue("填表人：李经办    联系电话：023-56560000");
            book.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
