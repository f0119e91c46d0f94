import java.nio.file.Path;
import java.util.Map;

/**
 * Opens a delivery: every check of section 4.12 of PROTOCOL.md, all sections or nothing.
 *
 * <p>`record.json` is the provider's own record of the request, `delivery.json` is `Delivery.sealed`, and `claims.json`
 * keeps which consent each request and subject was opened under; it is made when it is not there.
 */
final class OpenDelivery {
    private OpenDelivery() {}

    public static void main(String[] arguments) {
        String usage = "Use: java OpenDelivery record.json delivery.json claims.json";
        Program.Job job = files -> {
            Map<String, Object> opened = Delivery.examine(Program.readFile(files[1]), Program.readFile(files[0]));
            Map<String, Object> receipt = Shape.object(opened.get("receipt"));
            Refused.must(Claims.claim(Path.of(files[2]), receipt, (String) opened.get("consentDigest")), "claim.first");
            return opened;
        };
        System.exit(Program.run(usage, arguments, 3, job, "The delivery was not opened."));
    }
}
