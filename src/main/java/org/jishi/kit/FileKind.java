package org.jishi.kit;

import java.util.List;

/**
 * A kind of file in a file dialog.
 *
 * @param key text key of its name
 * @param endings patterns such as "*.xlsx"
 */
public record FileKind(String key, List<String> endings) {
    public static final FileKind WORKBOOK = new FileKind("kit.file.workbook", List.of("*.xlsx"));
    public static final FileKind TABLE = new FileKind(
            "kit.file.table",
            List.of("*.xlsx", "*.xls", "*.xlsm", "*.et", "*.csv", "*.txt", "*.html", "*.htm", "*.xml"));
    public static final FileKind CSV = new FileKind("kit.file.csv", List.of("*.csv"));
    public static final FileKind PICTURE = new FileKind("kit.file.picture", List.of("*.jpg", "*.jpeg", "*.png"));
    public static final FileKind PAPER =
            new FileKind("kit.file.paper", List.of("*.pdf", "*.jpg", "*.jpeg", "*.png", "*.ofd"));
    public static final FileKind PDF = new FileKind("kit.file.pdf", List.of("*.pdf"));
    public static final FileKind ANY = new FileKind("kit.file.any", List.of("*.*"));

    public FileKind {
        endings = List.copyOf(endings);
    }
}
