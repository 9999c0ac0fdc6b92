package org.jishi.kit.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jishi.support.Sources;
import org.junit.jupiter.api.Test;

/** No part of the program hears a key that the list of keys does not tell of. */
class KeysOfTheCodeTest {
    private static final Pattern HEARS = Pattern.compile(
            "KEY_PRESSED|KEY_TYPED|setOnKey(Pressed|Typed)|KeyCodeCombination\\(|KeyCombination\\.valueOf|KeyEvent \\w+\\)");
    private static final Pattern CODE = Pattern.compile("KeyCode\\.([A-Z_]+)\\b");
    private static final Pattern CASE = Pattern.compile("case ([A-Z_, ]+) ->");
    private static final Pattern TOLD = Pattern.compile("new KeyWords\\.Line\\(\\s*\"([^\"]+)\"");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ENTER", "Enter"),
            Map.entry("ESCAPE", "Esc"),
            Map.entry("SPACE", "Space"),
            Map.entry("UP", "↑"),
            Map.entry("DOWN", "↓"),
            Map.entry("LEFT", "←"),
            Map.entry("RIGHT", "→"),
            Map.entry("HOME", "Home"),
            Map.entry("END", "End"),
            Map.entry("PAGE_UP", "PageUp"),
            Map.entry("PAGE_DOWN", "PageDown"),
            Map.entry("DELETE", "Delete"),
            Map.entry("BACK_SPACE", "Backspace"),
            Map.entry("A", "Ctrl+A"),
            Map.entry("C", "Ctrl+C"),
            Map.entry("D", "Ctrl+D"),
            Map.entry("V", "Ctrl+V"),
            Map.entry("Z", "Ctrl+Z"));

    /** Whose words stand in a file beside it. */
    private static final Map<String, String> BESIDE =
            Map.of("Form", "FormKeys", "FormFields", "FormKeys", "MarkGrid", "GridKeys", "StageColumn", "StageBoard");

    /** What hears keys and has nothing to tell, and why. */
    private static final Map<String, String> EXCUSED = Map.ofEntries(
            Map.entry("Buttons", "Enter presses a button, as everywhere"),
            Map.entry("CardDrag", "Esc lets a card that the mouse holds go back, as everywhere"),
            Map.entry("FocusGuard", "learns only that somebody pressed something"),
            Map.entry("FormField", "hands Esc on to its form"),
            Map.entry("HeldKeys", "swallows what is held down"),
            Map.entry("HelpDesk", "declares its keys with their words"),
            Map.entry("Layers", "remembers which way Tab went"),
            Map.entry("LetterKeys", "declares its keys with their words"),
            Map.entry("OfficeWindow", "declares its keys with their words"),
            Map.entry("SettledChoice", "a drop-down's own arrows and Esc"),
            Map.entry("SavedActs", "declares its keys with their words"),
            Map.entry("Shortcuts", "keeps what others declare; the menu key is the system's"),
            Map.entry("Stops", "Tab leaves a text area"),
            Map.entry("WindowDialogs", "a reason is given by Ctrl+Enter, which its sheet tells of"));

    @Test
    void everyPartThatHearsKeysTellsOfThem() {
        Map<String, Set<String>> untold = new TreeMap<>();
        Set<String> hearing = new HashSet<>();
        for (Path file : Sources.java(Sources.MAIN)) {
            String code = Sources.read(file);
            String name = file.getFileName().toString().replace(".java", "");
            if (!HEARS.matcher(code).find()) {
                continue;
            }
            hearing.add(name);
            if (EXCUSED.containsKey(name)) {
                continue;
            }
            String told = told(code) + (BESIDE.containsKey(name) ? told(Sources.read(beside(file, name))) : "");
            Set<String> missing = new TreeSet<>();
            heard(code).filter(key -> !told.contains(NAMES.get(key))).forEach(missing::add);
            if (told.isEmpty() || !missing.isEmpty()) {
                untold.put(name, missing);
            }
        }
        assertThat(untold).isEmpty();
        assertThat(hearing).as("no longer hears keys: take the excuse away").containsAll(EXCUSED.keySet());
    }

    /** Codes that a file names, those of its switches too. */
    private static Stream<String> heard(String code) {
        Stream<String> named = CODE.matcher(code).results().map(found -> found.group(1));
        Stream<String> cases = CASE.matcher(code)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ?")));
        return Stream.concat(named, cases).filter(NAMES::containsKey);
    }

    private static String told(String code) {
        List<String> lines =
                TOLD.matcher(code).results().map(found -> found.group(1)).toList();
        return String.join(" ", lines);
    }

    private static Path beside(Path file, String name) {
        return file.resolveSibling(BESIDE.get(name) + ".java");
    }
}
