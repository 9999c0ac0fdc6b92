package org.jishi.many.ui;

import org.jishi.many.ManyService;
import org.jishi.person.RegisterExport;

/** What is done with many rows of a list at once. */
public record InBulk(RegisterExport exports, ManyService many) {}
