package org.jishi.consent;

import java.time.LocalDate;

/** A version of the notice as it is typed: see {@link ConsentNotice}. */
public record ConsentDraft(String name, String body, LocalDate inForceSince) {}
