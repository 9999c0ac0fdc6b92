package org.jishi.consent.ui;

import org.jishi.consent.ConsentPrint;
import org.jishi.consent.ConsentService;

/** What the windows of consents are served by. */
public record ConsentServices(ConsentService notices, ConsentPrint prints) {}
