package org.jishi.kit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.jobs.Background;
import org.jishi.platform.text.Refusal;

/** Saves a readable copy of a kept file where the user wants it. */
public final class CopyOf {
    private final Dialogs dialogs;
    private final Background background;

    public CopyOf(Dialogs dialogs, Background background) {
        this.dialogs = dialogs;
        this.background = background;
    }

    /** Asks where to, and writes it there. */
    public void save(Path file) {
        String name = String.valueOf(file.getFileName());
        dialogs.saveFile("kit.copy.save", name, kind(name)).ifPresent(to -> save(file, to));
    }

    /** Says that the computer has no program for it, and offers to save it elsewhere. */
    public void unopened(Path file) {
        if (Files.isDirectory(file)) {
            dialogs.info("kit.copy.noFolder", file);
        } else if (dialogs.confirm("kit.copy.noProgram", file.getFileName())) {
            save(file);
        }
    }

    /** Says that the computer has no program for a file that lies where it was saved, and offers to show it there. */
    public void unopenedSaved(Path file, Desktop desktop) {
        if (Files.isDirectory(file)) {
            dialogs.info("kit.copy.noFolder", file);
        } else if (!Files.exists(file)) {
            dialogs.info("kit.saved.gone", file);
        } else if (dialogs.confirm("kit.saved.noProgram", file.getFileName())) {
            desktop.showInFolder(file);
        }
    }

    private void save(Path from, Path to) {
        background.run(
                this,
                "kit.copy.saving",
                () -> {
                    AtomicFiles.write(
                            to,
                            out -> Files.copy(from, out),
                            new Refusal("kit.copy.notSaved", String.valueOf(to.getFileName())));
                    return to;
                },
                written -> dialogs.saved(written, "kit.copy.saved", String.valueOf(written.getFileName())),
                dialogs::refusal);
    }

    private static FileKind kind(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "xlsx" -> FileKind.WORKBOOK;
            case "csv" -> FileKind.CSV;
            case "pdf" -> FileKind.PDF;
            default -> new FileKind("kit.file.any", List.of("*." + ending));
        };
    }
}
