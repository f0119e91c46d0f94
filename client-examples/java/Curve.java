import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.KeyAgreement;

/** Ed25519 and X25519 of the JDK, and what section 2 of PROTOCOL.md refuses beside them. */
final class Curve {
    private static final BigInteger PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final Set<BigInteger> SMALL_U = small(
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157");
    private static final Set<BigInteger> SMALL_Y = small(
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");

    private Curve() {}

    /** The points of small order: those both coordinates have, and these, little-endian. */
    private static Set<BigInteger> small(String... written) {
        Stream<BigInteger> both = Stream.of(BigInteger.ZERO, BigInteger.ONE, PRIME.subtract(BigInteger.ONE));
        Stream<BigInteger> own = Stream.of(written).map(hex -> Salsa.number(HexFormat.of().parseHex(hex)));
        return Stream.concat(both, own).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether 32 bytes are a reduced X25519 coordinate that is not of small order. */
    static boolean isSoundX25519(byte[] bytes) {
        BigInteger u = Salsa.number(bytes);
        return u.compareTo(PRIME) < 0 && !SMALL_U.contains(u);
    }

    /** Whether 32 bytes are a reduced Ed25519 point that is not of small order, whatever its sign. */
    static boolean isSoundEd25519(byte[] bytes) {
        BigInteger y = Salsa.number(bytes).clearBit(255);
        return y.compareTo(PRIME) < 0 && !SMALL_Y.contains(y);
    }

    /** Verifies a signature of 64 bytes. The JDK refuses an `S` that is not below the order itself. */
    static boolean verify(byte[] signature, byte[] signed, byte[] publicKey) {
        if (!isSoundEd25519(Arrays.copyOf(signature, 32))) {
            return false;
        }
        BigInteger point = Salsa.number(publicKey);
        EdECPoint key = new EdECPoint(point.testBit(255), point.clearBit(255));
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(
                KeyFactory.getInstance("Ed25519").generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, key)));
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    /** The public half of an X25519 key. */
    static byte[] publicOf(byte[] secret) {
        byte[] base = new byte[32];
        base[0] = 9;
        return agree(secret, base);
    }

    /** Opens a `crypto_box_seal`; null when it does not open. */
    static byte[] openSealed(byte[] box, byte[] publicKey, byte[] secret) {
        byte[] ephemeral = Arrays.copyOf(box, 32);
        byte[] nonce = Blake2b.digest(Encoding.joined(ephemeral, publicKey), Salsa.NONCE);
        byte[] key = Salsa.hsalsa20(agree(secret, ephemeral), new byte[16]);
        return Salsa.open(Arrays.copyOfRange(box, 32, box.length), nonce, key);
    }

    private static byte[] agree(byte[] secret, byte[] publicKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance("X25519");
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret)));
            BigInteger u = Salsa.number(publicKey).clearBit(255);
            agreement.doPhase(keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u)), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException cause) {
            throw new Malformed();
        }
    }
}
