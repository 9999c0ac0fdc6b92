package org.jishi.sales;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jishi.platform.files.ShownName;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.workbook.HeaderFinder;
import org.jishi.platform.workbook.Layout;
import org.jishi.platform.workbook.Row;
import org.jishi.platform.workbook.Sheet;
import org.jishi.platform.workbook.TableFile;

/** Reads a platform's order export, whatever the platform: headings are found by their words. */
final class OrderFileReader {
    private final ReceiverMarks marks;
    private final LocalDate today;

    OrderFileReader(ReceiverMarks marks, LocalDate today) {
        this.marks = marks;
        this.today = today;
    }

    OrderFile read(Path path) {
        TableFile file = TableFile.open(path);
        HeaderFinder.Found<OrderField> found = HeaderFinder.find(file, OrderField.WORDS)
                .orElseThrow(() -> new Refusal("sales.file.noHeadings", ShownName.of(path)));
        Layout<OrderField> layout = found.layout();
        List<Problem> missing = OrderField.required().stream()
                .filter(field -> !layout.has(field))
                .map(field -> Problem.of("sales.file.missing." + field.name(), ShownName.of(path)))
                .toList();
        Refusal.ifAny(missing);
        List<ReadOrder> rows = new ArrayList<>();
        Sheet sheet = found.sheet();
        OrderRowReader reader = new OrderRowReader(marks, today, sheet, layout);
        for (Row row : sheet.rows()) {
            if (row.index() >= layout.firstDataRow()) {
                reader.read(row.index()).ifPresent(rows::add);
            }
        }
        if (rows.isEmpty()) {
            throw new Refusal("sales.file.noOrders", ShownName.of(path));
        }
        return new OrderFile(path, ShownName.of(path), hash(path), rows);
    }

    static String hash(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream stream = new DigestInputStream(in, digest)) {
                stream.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new Refusal("platform.workbook.unreadable", ShownName.of(path));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
