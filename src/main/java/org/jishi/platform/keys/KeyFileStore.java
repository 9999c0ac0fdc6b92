package org.jishi.platform.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jishi.platform.files.AtomicFiles;
import org.jishi.platform.text.Refusal;

/** The key file on the disk, twice: each copy written whole, and a damaged one mended from the other. */
final class KeyFileStore {
    static final String FIRST = "keys.json";
    static final String COPY = "keys.copy.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final long LARGEST = 4L << 20;

    private final Path folder;

    KeyFileStore(Path folder) {
        this.folder = folder;
    }

    boolean exists() {
        return Files.exists(folder.resolve(FIRST)) || Files.exists(folder.resolve(COPY));
    }

    /** The newer of the good copies; the other one is mended. */
    KeyFile load() {
        Optional<KeyFile> first = read(folder.resolve(FIRST));
        Optional<KeyFile> copy = read(folder.resolve(COPY));
        KeyFile newest = first.filter(
                        f -> copy.isEmpty() || f.writing() >= copy.get().writing())
                .or(() -> copy)
                .orElseThrow(() -> new Refusal(exists() ? "platform.keys.damaged" : "platform.keys.missing"));
        if (!first.equals(copy)) {
            save(newest);
        }
        return newest;
    }

    void save(KeyFile file) {
        byte[] bytes = write(file);
        AtomicFiles.write(folder.resolve(FIRST), bytes);
        AtomicFiles.write(folder.resolve(COPY), bytes);
    }

    static byte[] write(KeyFile file) {
        try {
            ObjectNode node = JSON.valueToTree(file);
            node.put("check", check(node));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<KeyFile> read(Path path) {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
                return Optional.empty();
            }
            return parse(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<KeyFile> parse(byte[] bytes) {
        try {
            JsonNode read = JSON.readTree(bytes);
            if (!(read instanceof ObjectNode node)) {
                return Optional.empty();
            }
            String written = node.path("check").asText();
            node.remove("check");
            if (!written.equals(check(node))) {
                return Optional.empty();
            }
            if (node.path("format").asInt() > KeyFile.FORMAT) {
                throw new Refusal("platform.keys.newer");
            }
            return Optional.of(JSON.treeToValue(node, KeyFile.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Finds damage, not malice: whoever changes an entry on purpose gets a key that opens nothing. */
    private static String check(ObjectNode node) throws JsonProcessingException {
        try {
            byte[] text = JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
