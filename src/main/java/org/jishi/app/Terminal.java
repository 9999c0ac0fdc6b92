package org.jishi.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jishi.platform.text.Language;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;
import org.jishi.platform.text.Texts;

/**
 * Where a command reads and writes, in UTF-8, and in which language.
 *
 * @param environment the variables of the process
 */
record Terminal(PrintStream out, PrintStream err, InputStream in, Map<String, String> environment, Texts texts) {
    private static final Pattern STEERING =
            Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n\\t]]");

    /** The process's own; Chinese unless JISHI_LANG, or the system's language, says English. */
    static Terminal ofProcess() {
        Map<String, String> environment = System.getenv();
        String said = environment.getOrDefault("JISHI_LANG", Locale.getDefault().getLanguage());
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                System.in,
                environment,
                Texts.in(Language.of(said.isEmpty() ? "zh" : said)));
    }

    void say(String key, Object... args) {
        out.println(harmless(texts.text(key, args)));
    }

    void say(Problem problem) {
        out.println(harmless(texts.text(problem)));
    }

    void complain(Refusal refusal) {
        err.println(harmless(texts.text(refusal)));
    }

    void complain(String key, Object... args) {
        err.println(harmless(texts.text(key, args)));
    }

    /** Without what steers a terminal: texts carry what stood in files. */
    static String harmless(String text) {
        return STEERING.matcher(text).replaceAll("?");
    }

    /** The first line of standard input. */
    char[] line() throws IOException {
        byte[] all = in.readNBytes(4096);
        String text = new String(all, StandardCharsets.UTF_8);
        java.util.Arrays.fill(all, (byte) 0);
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).stripTrailing().toCharArray();
    }
}
