package org.jishi.sales;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of orders as read, before anything is compared.
 *
 * @param path where it was, for an answer in it
 */
public record OrderFile(Path path, String name, String hash, List<ReadOrder> rows) {
    public OrderFile {
        rows = List.copyOf(rows);
    }

    boolean isStillThere() {
        return Files.isRegularFile(path) && OrderFileReader.hash(path).equals(hash);
    }
}
