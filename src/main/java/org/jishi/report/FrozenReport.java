package org.jishi.report;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A report as it was sent.
 *
 * @param reportNo the office's number for it
 * @param period as it is written, such as 2026Q3
 * @param language of its words, as {@link ReportLanguage#tag} names it
 * @param hash SHA-256 of its cells, in hexadecimal
 * @param seal of the trail when it was frozen
 * @param frozenByName who froze it
 */
public record FrozenReport(
        UUID id,
        String reportNo,
        String form,
        String period,
        String language,
        String hash,
        String seal,
        LocalDate frozenOn,
        String frozenByName) {}
