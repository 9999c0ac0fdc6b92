package org.jishi.sales;

import java.time.LocalDate;
import java.util.UUID;

/** A file of orders that was read in. */
public record OrderImport(
        UUID id,
        UUID shopId,
        String fileName,
        String fileHash,
        int added,
        int updated,
        int duplicates,
        int refused,
        LocalDate readOn,
        UUID readBy) {}
