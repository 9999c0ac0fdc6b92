package org.jishi.platform.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The random key of one office's data, 32 bytes. It is never used itself: each purpose has a key derived from it by
 * HKDF-SHA256 (RFC 5869), so that what encrypts papers opens no database.
 */
public final class FileKey implements AutoCloseable {
    /** What a derived key is for. */
    public enum Purpose {
        DATABASE("database"),
        /** HMAC key of the names that papers have on the disk. */
        EVIDENCE_NAME("evidence-name"),
        EVIDENCE_CONTENT("evidence-content"),
        /** HMAC key of the marks that buyers of orders are compared by. */
        RECEIVER_MARK("receiver-mark"),
        /** HMAC key of what a backup says about its parts. */
        BACKUP("backup");

        private final String info;

        Purpose(String info) {
            this.info = info;
        }
    }

    static final int LENGTH = 32;

    private final byte[] bytes;

    /** Takes a copy. */
    FileKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a file key has " + LENGTH + " bytes");
        }
        this.bytes = bytes.clone();
    }

    public static FileKey random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        FileKey key = new FileKey(bytes);
        Arrays.fill(bytes, (byte) 0);
        return key;
    }

    /** The key of a purpose, 32 bytes; the same each time. */
    public byte[] derive(Purpose purpose) {
        try {
            byte[] info = ("jishi/" + purpose.info).getBytes(StandardCharsets.US_ASCII);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(bytes).thenExpand(info, LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", e);
        }
    }

    /** A copy of this key, which outlives the closing of this one. */
    public FileKey copy() {
        return new FileKey(bytes);
    }

    public boolean sameAs(FileKey other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Wipes it from memory. */
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "FileKey";
    }
}
