package org.jishi.people.consent.ui;

import org.jishi.people.consent.ConsentPrint;
import org.jishi.people.consent.ConsentService;

/** What the windows of consents are served by. */
public record ConsentServices(ConsentService notices, ConsentPrint prints) {}
