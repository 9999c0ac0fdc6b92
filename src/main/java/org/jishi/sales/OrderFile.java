package org.jishi.sales;

import java.util.List;

/** A file of orders as read, before anything is compared. */
public record OrderFile(String name, String hash, List<ReadOrder> rows) {
    public OrderFile {
        rows = List.copyOf(rows);
    }
}
