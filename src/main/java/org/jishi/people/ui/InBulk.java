package org.jishi.people.ui;

import org.jishi.people.RegisterExport;
import org.jishi.people.many.ManyService;

/** What is done with many rows of a list at once. */
public record InBulk(RegisterExport exports, ManyService many) {}
