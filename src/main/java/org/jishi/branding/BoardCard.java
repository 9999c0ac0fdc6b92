package org.jishi.branding;

/** A case as the board shows it. */
public record BoardCard(BrandingCase branding, Waited waited) {}
