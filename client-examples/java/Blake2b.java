import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** BLAKE2b (RFC 7693) of one block: the nonce of a sealed box, which the JDK has no function for. */
final class Blake2b {
    private static final long[] IV = {
        0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
        0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L,
    };
    private static final int[][] SIGMA = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
        {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
        {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
        {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
        {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
    };
    private static final int[][] LANES = {
        {0, 4, 8, 12}, {1, 5, 9, 13}, {2, 6, 10, 14}, {3, 7, 11, 15},
        {0, 5, 10, 15}, {1, 6, 11, 12}, {2, 7, 8, 13}, {3, 4, 9, 14},
    };

    private Blake2b() {}

    /** @param content at most 128 bytes */
    static byte[] digest(byte[] content, int length) {
        long[] m = new long[16];
        ByteBuffer.wrap(Arrays.copyOf(content, 128)).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(m);
        long[] h = IV.clone();
        h[0] ^= 0x01010000L ^ length;
        long[] v = Arrays.copyOf(h, 16);
        System.arraycopy(IV, 0, v, 8, 8);
        v[12] ^= content.length;
        v[14] = ~v[14];
        for (int round = 0; round < 12; round++) {
            int[] order = SIGMA[round % 10];
            for (int lane = 0; lane < 8; lane++) {
                mix(v, LANES[lane], m[order[2 * lane]], m[order[2 * lane + 1]]);
            }
        }
        ByteBuffer written = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < 8; at++) {
            written.putLong(h[at] ^ v[at] ^ v[at + 8]);
        }
        return Arrays.copyOf(written.array(), length);
    }

    private static void mix(long[] v, int[] lane, long x, long y) {
        int a = lane[0];
        int b = lane[1];
        int c = lane[2];
        int d = lane[3];
        v[a] += v[b] + x;
        v[d] = Long.rotateRight(v[d] ^ v[a], 32);
        v[c] += v[d];
        v[b] = Long.rotateRight(v[b] ^ v[c], 24);
        v[a] += v[b] + y;
        v[d] = Long.rotateRight(v[d] ^ v[a], 16);
        v[c] += v[d];
        v[b] = Long.rotateRight(v[b] ^ v[c], 63);
    }
}
