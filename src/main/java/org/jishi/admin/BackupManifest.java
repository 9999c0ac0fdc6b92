package org.jishi.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jishi.platform.audit.Json;
import org.jishi.platform.keys.FileKey;
import org.jishi.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says about itself; it stands last in the file and its HMAC needs the office's key, so that a backup that
 * was changed is not restored.
 *
 * @param format version of this layout
 * @param madeAt the moment, ISO 8601
 * @param office the office's own random name
 * @param seal the trail's seal as the copied database has it
 * @param summary null in a file that somebody asked for
 * @param mac HMAC-SHA256 of all the rest, hex
 */
@JsonInclude(JsonInclude.Include.NON_NULL) // what format 1 did not have must not change its HMAC
record BackupManifest(
        int format,
        String madeAt,
        String office,
        String seal,
        List<Part> parts,
        @Nullable BackupSummary summary,
        String mac) {
    /** One file that holds everything. */
    static final int WHOLE = 1;
    /** The papers lie in the folder beside it, once for all backups of the folder. */
    static final int FORMAT = 2;

    /** @param sha256 of the part's bytes, hex */
    record Part(String name, long size, String sha256) {}

    BackupManifest {
        parts = List.copyOf(parts);
    }

    BackupManifest signed(FileKey key) {
        return new BackupManifest(format, madeAt, office, seal, parts, summary, macBy(key));
    }

    boolean isSignedBy(FileKey key) {
        return MessageDigest.isEqual(
                macBy(key).getBytes(StandardCharsets.US_ASCII), mac.getBytes(StandardCharsets.US_ASCII));
    }

    private String macBy(FileKey key) {
        byte[] derived = key.derive(FileKey.Purpose.BACKUP);
        try {
            Mac hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(derived, "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(
                            hmac.doFinal(new BackupManifest(format, madeAt, office, seal, parts, summary, "").bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }

    byte[] bytes() {
        try {
            return Json.MAPPER.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static BackupManifest parse(byte[] bytes, String file) {
        try {
            // the number first: a later layout may say things that this version cannot read
            if (Json.MAPPER.readTree(bytes).path("format").asInt() > FORMAT) {
                throw new Refusal("admin.restore.newer", file);
            }
            return Json.MAPPER.readValue(bytes, BackupManifest.class);
        } catch (IOException e) {
            throw new Refusal("admin.restore.damaged", file);
        }
    }
}
