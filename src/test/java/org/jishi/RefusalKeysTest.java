package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jishi.support.Sources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every key by which the program refuses something, or tells that it is not right, is named by a test that provokes it.
 * In the rooms that are whole none is left out; of the others, those still unnamed stand in a list that may only shrink.
 */
class RefusalKeysTest {
    private static final Path UNNAMED = Path.of("src/test/resources/unnamed-keys.txt");
    /** Rooms of money of which a test names every key. */
    private static final Set<String> WHOLE = Set.of("approval", "casework", "subsidy");

    private static final Pattern CALL =
            Pattern.compile("\\b(?:new Refusal|Refusal\\s*\\.\\s*at|Problem\\s*\\.\\s*(?:of|at))\\s*\\(");
    /** A key that comes from elsewhere in the file. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]+");
    /** Files whose problems are lines that tell what was: nothing is refused there. */
    private static final Pattern TELLING = Pattern.compile(".*(Timeline|History|Story|References)\\.java");

    /** Beginnings of words that a refusal only says; and what is refused for want of a right, which goes by the table of rights. */
    private static final List<String> WORDS = List.of(
            "approval.step.",
            "branding.paper.",
            "desk.trail.key.",
            "people.alike.sign.",
            "people.household.relation.",
            "people.merge.field.",
            "people.organisation.kind.",
            "people.poverty.",
            "people.roster.field.",
            "people.tag.",
            "platform.access.denied.");

    /** These speak of all keys and provoke none. */
    private static final Set<String> NO_PROOF = Set.of("TextTest.java", "RefusalKeysTest.java");

    private static Set<String> texts = Set.of();
    private static Set<String> named = Set.of();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("resources/text/zh_CN"))) {
            texts = files.filter(Files::isRegularFile)
                    .flatMap(file -> Sources.read(file).lines())
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .collect(Collectors.toSet());
        }
        named = Sources.java(Sources.TEST).stream()
                .filter(file -> !NO_PROOF.contains(file.getFileName().toString()))
                .flatMap(file -> Sources.literals(file).stream())
                .flatMap(literal -> Stream.of(literal.text().split("[^A-Za-z0-9_.-]+")))
                .collect(Collectors.toSet());
    }

    /** The keys of a room's refusals and problems. */
    private static Set<String> keys(Path room) {
        Set<String> keys = new TreeSet<>();
        for (Path file : Sources.java(room)) {
            if (!TELLING.matcher(file.getFileName().toString()).matches()) {
                keysOf(Sources.read(file), keys);
            }
        }
        return keys;
    }

    private static void keysOf(String text, Set<String> keys) {
        Matcher call = CALL.matcher(text);
        int words = 0;
        while (call.find()) {
            List<String> arguments = arguments(text, call.end());
            int at = call.group().contains("at") ? 1 : 0;
            String key = arguments.size() > at ? arguments.get(at) : "";
            if (call.start() < words) {
                continue; // a word within what another one says
            }
            if (arguments.size() > at + 1) {
                words = call.end() + String.join(",", arguments).length();
            }
            if (NAME.matcher(key).matches()) {
                handedOn(text, key).forEach(written -> literals(written, keys));
            }
            literals(key, keys);
        }
    }

    /** What a name in a file stands for: what is assigned to it, and what is given to the methods that take it. */
    private static List<String> handedOn(String text, String name) {
        List<String> given = new ArrayList<>();
        Matcher assigned = Pattern.compile("\\b" + name + "\\s*=[^=]([^;]*);").matcher(text);
        while (assigned.find()) {
            given.add(assigned.group(1).contains("\"") ? assigned.group() : "");
        }
        Matcher taking = Pattern.compile("\\b(\\w+)\\(([^()]*\\bString " + name + "\\b[^()]*)\\)")
                .matcher(text);
        while (taking.find()) {
            int place = arguments(taking.group(2) + ")", 0).indexOf("String " + name);
            Matcher call = Pattern.compile("\\b" + taking.group(1) + "\\(").matcher(text);
            while (call.find()) {
                List<String> arguments = arguments(text, call.end());
                if (arguments.size() > Math.max(place, 0)) {
                    given.add(arguments.get(Math.max(place, 0)));
                }
            }
        }
        return given;
    }

    private static void literals(String written, Set<String> keys) {
        Matcher literal = Pattern.compile("\"([^\"]+)\"").matcher(written);
        while (literal.find()) {
            add(keys, literal.group(1));
        }
    }

    /** A key, or all keys with a beginning that the program goes on with. */
    private static void add(Set<String> keys, String written) {
        if (WORDS.contains(written)) {
            return;
        }
        if (written.endsWith(".")) {
            texts.stream().filter(key -> key.startsWith(written)).forEach(keys::add);
        } else if (texts.contains(written)) {
            keys.add(written);
        }
    }

    private static List<String> arguments(String text, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int begin = from;
        boolean quoted = false;
        int at = from;
        for (; depth > 0; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && "([{".indexOf(c) >= 0) {
                depth++;
            } else if (!quoted && ")]}".indexOf(c) >= 0) {
                depth--;
            } else if (!quoted && c == ',' && depth == 1) {
                arguments.add(text.substring(begin, at).strip());
                begin = at + 1;
            }
        }
        arguments.add(text.substring(begin, at - 1).strip());
        return arguments;
    }

    private static Set<String> unnamed(boolean whole) {
        Set<String> unnamed = new TreeSet<>();
        for (String room : rooms()) {
            if (WHOLE.contains(room) == whole) {
                unnamed.addAll(keys(Sources.MAIN.resolve("org/jishi").resolve(room)));
            }
        }
        unnamed.removeIf(key -> named.contains(key) || named.contains(key.substring(0, key.lastIndexOf('.') + 1)));
        return unnamed;
    }

    private static List<String> rooms() {
        try (Stream<Path> folders = Files.list(Sources.MAIN.resolve("org/jishi"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theKeysAreFound() {
        assertThat(keys(Sources.MAIN.resolve("org/jishi/payment")))
                .as("written, put together, chosen between, handed on")
                .contains("payment.payable.aboveDecided", "payment.batch.noneReady", "payment.result.noLine");
        assertThat(keys(Sources.MAIN.resolve("org/jishi/casework"))).contains("casework.notice.missing.placeName");
    }

    @Test
    void everyRefusalOfAWholeRoomIsProvokedByItsKey() {
        assertThat(rooms()).containsAll(WHOLE);
        assertThat(unnamed(true)).isEmpty();
    }

    /** A key that a test names by now leaves the list; no key comes in. */
    @Test
    void theListOfTheOthersOnlyShrinks() throws IOException {
        List<String> known = Files.readAllLines(UNNAMED).stream()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(known).isSorted().doesNotHaveDuplicates();
        Set<String> unnamed = unnamed(false);
        assertThat(unnamed)
                .filteredOn(key -> !known.contains(key))
                .as("keys that no test provokes by name: provoke them")
                .isEmpty();
        assertThat(known)
                .filteredOn(key -> !unnamed.contains(key))
                .as("keys that are named by now, or gone: take them out of %s", UNNAMED)
                .isEmpty();
    }
}
