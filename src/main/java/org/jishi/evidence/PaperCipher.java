package org.jishi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM of files of any length, 64 KiB at a time, so that neither memory nor an unchecked first half is needed.
 * Each file has its own key, HMAC-SHA256 of the content key over 16 random bytes; the nonce of a piece is its number
 * and whether it is the last, so that pieces can neither change places nor be cut off.
 */
final class PaperCipher {
    private static final byte[] HEAD = "JISHIP01".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int PIECE = 1 << 16;
    private static final int TAG = 16;

    private final byte[] contentKey;

    PaperCipher(byte[] contentKey) {
        this.contentKey = contentKey;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param name the file's own name, under which alone it opens again */
    void encrypt(InputStream plain, OutputStream out, String name) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        out.write(HEAD);
        out.write(salt);
        byte[] key = hmac(contentKey, salt);
        byte[] piece = plain.readNBytes(PIECE);
        for (int number = 0; ; number++) {
            byte[] next = piece.length < PIECE ? new byte[0] : plain.readNBytes(PIECE);
            boolean last = next.length == 0;
            out.write(run(Cipher.ENCRYPT_MODE, key, name, number, last, piece));
            if (last) {
                break;
            }
            piece = next;
        }
        Arrays.fill(key, (byte) 0);
    }

    /** @throws IOException when the file was changed, cut short or belongs to another name or office */
    void decrypt(InputStream sealed, OutputStream plain, String name) throws IOException {
        if (!Arrays.equals(sealed.readNBytes(HEAD.length), HEAD)) {
            throw new IOException("not a paper");
        }
        byte[] salt = sealed.readNBytes(SALT);
        byte[] key = hmac(contentKey, salt);
        byte[] piece = sealed.readNBytes(PIECE + TAG);
        for (int number = 0; ; number++) {
            byte[] next = piece.length < PIECE + TAG ? new byte[0] : sealed.readNBytes(PIECE + TAG);
            boolean last = next.length == 0;
            plain.write(run(Cipher.DECRYPT_MODE, key, name, number, last, piece));
            if (last) {
                break;
            }
            piece = next;
        }
        Arrays.fill(key, (byte) 0);
    }

    private static byte[] run(int mode, byte[] key, String name, int number, boolean last, byte[] piece)
            throws IOException {
        byte[] nonce =
                ByteBuffer.allocate(12).putLong(number).putInt(last ? 1 : 0).array();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(piece);
        } catch (javax.crypto.AEADBadTagException e) {
            throw new IOException("the paper was changed", e);
        } catch (GeneralSecurityException e) {
            throw new IOException("not a paper", e);
        }
    }
}
