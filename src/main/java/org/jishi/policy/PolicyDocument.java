package org.jishi.policy;

import java.time.LocalDate;
import java.util.UUID;

/** A paper that a scheme rests on: 文件. Its number appears on notices and payment lists. */
public record PolicyDocument(
        UUID id, String title, String documentNo, String issuer, LocalDate issuedOn, int version) {}
