package org.jishi.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person's own files lie: the folder of documents, else the desktop, else the home folder. */
public final class Documents {
    private static final List<String> DOCUMENTS = List.of("Documents", "文档", "My Documents");
    private static final List<String> DESKTOP = List.of("Desktop", "桌面");
    /** A line of what Linux desktops keep, such as {@code XDG_DOCUMENTS_DIR="$HOME/文档"}. */
    private static final Pattern KEPT = Pattern.compile("XDG_(DOCUMENTS|DESKTOP)_DIR=\"([^\"]+)\"");

    private Documents() {}

    public static Optional<Path> find() {
        return find(System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    /** @param home where everything of that person lies */
    public static Optional<Path> find(Map<String, String> environment, Path home) {
        List<Path> places = new ArrayList<>();
        Map<String, String> kept = kept(home);
        add(places, home, kept.get("DOCUMENTS"));
        DOCUMENTS.forEach(name -> add(places, home, name));
        String cloud = environment.get("OneDrive");
        if (cloud != null) {
            // where the documents were moved there, the old folder is gone
            DOCUMENTS.forEach(name -> add(places, home, cloud + "/" + name));
        }
        add(places, home, kept.get("DESKTOP"));
        DESKTOP.forEach(name -> add(places, home, name));
        places.add(home);
        return places.stream().filter(Files::isDirectory).findFirst();
    }

    private static void add(List<Path> places, Path home, @Nullable String name) {
        try {
            if (name != null) {
                places.add(home.resolve(name.replace("$HOME/", "")));
            }
        } catch (InvalidPathException e) {
            // a folder that cannot be named is not there
            return;
        }
    }

    private static Map<String, String> kept(Path home) {
        try {
            String text = Files.readString(home.resolve(".config/user-dirs.dirs"), StandardCharsets.UTF_8);
            Matcher line = KEPT.matcher(text);
            Map<String, String> found = new HashMap<>();
            while (line.find()) {
                // "$HOME/" alone means that there is none
                if (!line.group(2).equals("$HOME/")) {
                    found.put(line.group(1), line.group(2));
                }
            }
            return found;
        } catch (IOException e) {
            return Map.of();
        }
    }
}
