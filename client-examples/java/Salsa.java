import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;

/** XSalsa20-Poly1305, `crypto_secretbox` of NaCl ("Cryptography in NaCl", Bernstein 2009), which the JDK lacks. */
final class Salsa {
    static final int NONCE = 24;
    static final int TAG = 16;
    private static final int[] SIGMA = words("expand 32-byte k".getBytes());
    private static final BigInteger P = BigInteger.TWO.pow(130).subtract(BigInteger.valueOf(5));

    private Salsa() {}

    /** Opens a secret box; null when the tag is another. */
    static byte[] open(byte[] box, byte[] nonce, byte[] key) {
        if (box.length < TAG) {
            return null;
        }
        byte[] subkey = hsalsa20(key, Arrays.copyOf(nonce, 16));
        byte[] first = block(subkey, nonce, 0);
        byte[] ciphertext = Arrays.copyOfRange(box, TAG, box.length);
        byte[] tag = poly1305(ciphertext, Arrays.copyOf(first, 32));
        if (!MessageDigest.isEqual(tag, Arrays.copyOf(box, TAG))) {
            return null;
        }
        byte[] message = ciphertext;
        for (int at = 0; at < message.length; at++) {
            int place = at + 32;
            if (at == 0 || place % 64 == 0) {
                first = block(subkey, nonce, place / 64);
            }
            message[at] ^= first[place % 64];
        }
        Arrays.fill(subkey, (byte) 0);
        Arrays.fill(first, (byte) 0);
        return message;
    }

    /** HSalsa20: a key for the stream from a key and the first 16 bytes of a nonce. */
    static byte[] hsalsa20(byte[] key, byte[] input) {
        int[] state = rounds(matrix(words(key), words(input)));
        return bytes(state[0], state[5], state[10], state[15], state[6], state[7], state[8], state[9]);
    }

    private static byte[] block(byte[] subkey, byte[] nonce, long counter) {
        int[] rest = words(Arrays.copyOfRange(nonce, 16, NONCE));
        int[] from = matrix(words(subkey), new int[] {rest[0], rest[1], (int) counter, (int) (counter >>> 32)});
        int[] state = rounds(from);
        for (int at = 0; at < 16; at++) {
            state[at] += from[at];
        }
        return bytes(state);
    }

    private static int[] matrix(int[] k, int[] n) {
        return new int[] {
            SIGMA[0], k[0], k[1], k[2], k[3], SIGMA[1], n[0], n[1], n[2], n[3], SIGMA[2], k[4], k[5], k[6], k[7], SIGMA[3],
        };
    }

    /** Twenty rounds: ten times over the columns, then over the rows. */
    private static int[] rounds(int[] from) {
        int[] x = from.clone();
        for (int round = 0; round < 10; round++) {
            quarter(x, 0, 4, 8, 12);
            quarter(x, 5, 9, 13, 1);
            quarter(x, 10, 14, 2, 6);
            quarter(x, 15, 3, 7, 11);
            quarter(x, 0, 1, 2, 3);
            quarter(x, 5, 6, 7, 4);
            quarter(x, 10, 11, 8, 9);
            quarter(x, 15, 12, 13, 14);
        }
        return x;
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }

    /** Poly1305 (RFC 8439, section 2.5) with whole numbers: plain rather than quick. */
    private static byte[] poly1305(byte[] message, byte[] key) {
        byte[] clamped = Arrays.copyOf(key, 16);
        for (int at = 3; at < 16; at += 4) {
            clamped[at] &= 15;
        }
        for (int at = 4; at < 16; at += 4) {
            clamped[at] &= (byte) 252;
        }
        BigInteger r = number(clamped);
        BigInteger sum = BigInteger.ZERO;
        for (int at = 0; at < message.length; at += 16) {
            byte[] part = Arrays.copyOfRange(message, at, Math.min(at + 16, message.length));
            BigInteger block = number(part).setBit(8 * part.length);
            sum = sum.add(block).multiply(r).mod(P);
        }
        BigInteger tag = sum.add(number(Arrays.copyOfRange(key, 16, 32)));
        byte[] written = new byte[16];
        for (int at = 0; at < 16; at++) {
            written[at] = tag.shiftRight(8 * at).byteValue();
        }
        return written;
    }

    /** A whole number from its bytes, the lowest first. */
    static BigInteger number(byte[] littleEndian) {
        byte[] turned = new byte[littleEndian.length];
        for (int at = 0; at < turned.length; at++) {
            turned[at] = littleEndian[turned.length - 1 - at];
        }
        return new BigInteger(1, turned);
    }

    private static int[] words(byte[] bytes) {
        int[] words = new int[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
        return words;
    }

    private static byte[] bytes(int... words) {
        ByteBuffer written = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
        written.asIntBuffer().put(words);
        return written.array();
    }
}
