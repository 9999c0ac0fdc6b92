package org.jishi.admin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The papers of a backup, a line each: name, size, SHA-256. Fifty thousand of them are 7 MB and are read only to restore. */
final class PaperList {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,18}) ([0-9a-f]{64})");

    private PaperList() {}

    static byte[] bytes(List<BackupManifest.Part> papers) {
        StringBuilder text = new StringBuilder();
        papers.forEach(paper -> text.append(paper.name())
                .append(' ')
                .append(paper.size())
                .append(' ')
                .append(paper.sha256())
                .append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Empty when it is no such list. */
    static Optional<List<BackupManifest.Part>> parse(byte[] bytes) {
        List<BackupManifest.Part> papers = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.US_ASCII).lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            papers.add(new BackupManifest.Part(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)));
        }
        return Optional.of(List.copyOf(papers));
    }
}
