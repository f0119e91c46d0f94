import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bytes, digests and derived keys (section 2 of PROTOCOL.md). */
final class Encoding {
    private Encoding() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** @throws Malformed for bytes that are no UTF-8 */
    static String fromUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException cause) {
            throw new Malformed();
        }
    }

    static String toBase64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Reads base64url in its one spelling. @throws Malformed */
    static byte[] fromBase64url(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException cause) {
            throw new Malformed();
        }
        Malformed.unless(toBase64url(bytes).equals(text));
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** SHA-256 of the parts one after the other, base64url; a label is the first part. */
    static String digest(byte[]... parts) {
        try {
            return toBase64url(MessageDigest.getInstance("SHA-256").digest(joined(parts)));
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("every JDK has SHA-256");
        }
    }

    static String digest(String text) {
        return digest(utf8(text));
    }

    static byte[] hmacSha256(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256");
        }
    }

    /** HKDF-SHA-256 (RFC 5869) with empty salt, 32 bytes. */
    static byte[] derive(byte[] secret, String info) {
        return hmacSha256(hmacSha256(new byte[32], secret), joined(utf8(info), new byte[] {1}));
    }
}
