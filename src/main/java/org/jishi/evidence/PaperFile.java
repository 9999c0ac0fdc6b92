package org.jishi.evidence;

import java.util.List;

/**
 * The papers of one subject.
 *
 * @param papers the oldest first, the withdrawn ones among them
 * @param missing the types that the subject still needs
 */
public record PaperFile(List<Paper> papers, List<String> missing) {
    public PaperFile {
        papers = List.copyOf(papers);
        missing = List.copyOf(missing);
    }
}
