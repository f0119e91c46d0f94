import java.util.Map;

/**
 * Verifies a consent receipt without a network: the device's signature and the broker's countersignature.
 *
 * <p>The first file is a JSON object with `receipt` and `countersignature`; a delivery is one. The second holds the
 * broker's section keys, which never come from the receipt itself: a list of JWKs, or the provider's record of the request.
 */
final class VerifyReceipt {
    private VerifyReceipt() {}

    public static void main(String[] arguments) {
        String usage = "Use: java VerifyReceipt receipt.json broker-keys.json";
        Program.Job job = files -> {
            Map<String, Object> signed = Shape.object(Program.readFile(files[0]));
            Object keys = Program.readFile(files[1]);
            Object pinned = keys instanceof Map<?, ?> record ? record.get("brokerKeys") : keys;
            String countersignature = Shape.text(signed.get("countersignature"));
            Receipt verified = Receipt.verify(Shape.text(signed.get("receipt")), countersignature, Program.pinned(pinned));
            return Map.of("receipt", verified.receipt(), "consentDigest", verified.consentDigest());
        };
        System.exit(Program.run(usage, arguments, 2, job, "The receipt was not verified."));
    }
}
