package org.jishi.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The papers of one subject.
 *
 * @param papers the oldest first, the withdrawn ones among them
 * @param missing the types that the subject still needs
 * @param servingTwo the ids of invoices that are filed with another subject as well
 */
public record PaperFile(List<Paper> papers, List<String> missing, Set<UUID> servingTwo) {
    public PaperFile {
        papers = List.copyOf(papers);
        missing = List.copyOf(missing);
        servingTwo = Set.copyOf(servingTwo);
    }
}
