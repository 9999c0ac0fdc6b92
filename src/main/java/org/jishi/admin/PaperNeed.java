package org.jishi.admin;

import java.util.List;

/**
 * The papers of one kind of subject.
 *
 * @param types that can be asked
 * @param needed those that are
 */
public record PaperNeed(String subject, List<String> types, List<String> needed) {}
