package org.jishi.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who signs in, and where the password comes from: a file that nobody else can read, standard input, or JISHI_PASSWORD. */
final class SignInOptions {
    private static final String VARIABLE = "JISHI_PASSWORD";
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    @Option(names = "--user", required = true, paramLabel = "NAME", descriptionKey = "user")
    private String user = "";

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "passwordFile")
    private @Nullable String passwordFile;

    String user() {
        return user;
    }

    /** The password; the caller wipes it. */
    char[] password(Terminal terminal) {
        try {
            if ("-".equals(passwordFile)) {
                return terminal.line();
            }
            if (passwordFile != null) {
                return fromFile(Path.of(passwordFile));
            }
        } catch (IOException e) {
            throw new Refusal("app.signIn.passwordFileMissing", String.valueOf(passwordFile));
        }
        String variable = terminal.environment().get(VARIABLE);
        if (variable == null || variable.isEmpty()) {
            throw new Refusal("app.signIn.noPassword");
        }
        return variable.toCharArray();
    }

    private static char[] fromFile(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
            throw new Refusal("app.signIn.passwordFileOpen", file.toString());
        }
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().orElse("").stripTrailing().toCharArray();
        }
    }
}
