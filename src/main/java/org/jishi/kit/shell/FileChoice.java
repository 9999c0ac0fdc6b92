package org.jishi.kit.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jishi.kit.FileKind;
import org.jishi.kit.ViewState;
import org.jishi.platform.text.Texts;

/**
 * The system's file dialogs. Each question begins in the folder that was answered to it last, else in the one of any
 * question, else among the person's documents: never in the program's own folder.
 */
final class FileChoice {
    private static final String FOLDER = "folder";

    private final Stage stage;
    private final Texts texts;
    private final FileQuestions files;
    private final ViewState kept;
    private final Supplier<Optional<Path>> documents;

    FileChoice(Stage stage, Texts texts, FileQuestions files, ViewState kept, Supplier<Optional<Path>> documents) {
        this.stage = stage;
        this.texts = texts;
        this.files = files;
        this.kept = kept;
        this.documents = documents;
    }

    Optional<Path> open(String titleKey, FileKind... kinds) {
        return keep(titleKey, Optional.ofNullable(files.open(chooser(titleKey, kinds), stage)));
    }

    List<Path> openSome(String titleKey, FileKind... kinds) {
        List<File> chosen = files.openSome(chooser(titleKey, kinds), stage);
        List<Path> paths = new ArrayList<>();
        if (chosen != null) {
            chosen.forEach(file -> keep(titleKey, Optional.of(file)).ifPresent(paths::add));
        }
        return paths;
    }

    Optional<Path> save(String titleKey, String suggestedName, FileKind kind) {
        FileChooser chooser = chooser(titleKey, kind);
        chooser.setInitialFileName(suggestedName);
        return keep(titleKey, Optional.ofNullable(files.save(chooser, stage))).map(path -> withEnding(path, kind));
    }

    Optional<Path> folder(String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.text(titleKey));
        begin(titleKey).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        Optional<Path> chosen =
                Optional.ofNullable(files.folder(chooser, stage)).map(File::toPath);
        chosen.ifPresent(folder -> remember(titleKey, folder));
        return chosen;
    }

    private FileChooser chooser(String titleKey, FileKind... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text(titleKey));
        for (FileKind kind : kinds) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.text(kind.key()), kind.endings()));
        }
        begin(titleKey).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** The folder to begin in; one on a stick that was pulled out does not count. */
    private Optional<Path> begin(String titleKey) {
        return there(FOLDER + "." + titleKey).or(() -> there(FOLDER)).or(documents);
    }

    private Optional<Path> there(String name) {
        return kept.get(name).filter(path -> new File(path).isDirectory()).map(Path::of);
    }

    private Optional<Path> keep(String titleKey, Optional<File> file) {
        file.map(File::getAbsoluteFile)
                .map(File::getParentFile)
                .ifPresent(folder -> remember(titleKey, folder.toPath()));
        return file.map(File::toPath);
    }

    private void remember(String titleKey, Path folder) {
        kept.put(FOLDER + "." + titleKey, folder.toString());
        kept.put(FOLDER, folder.toString());
    }

    private static Path withEnding(Path path, FileKind kind) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        List<String> endings = kind.endings().stream()
                .map(ending -> ending.substring(1))
                .filter(ending -> !ending.equals(".*"))
                .toList();
        return endings.isEmpty() || endings.stream().anyMatch(name::endsWith)
                ? path
                : path.resolveSibling(path.getFileName() + endings.getFirst());
    }
}
