import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A durable, atomic store of claims in one file (section 4.9 of PROTOCOL.md, and step 12 of section 4.12): a JSON object,
 * "<request> <subject>" to consentDigest. Beside it lies an empty `.lock`.
 */
final class Claims {
    private Claims() {}

    /**
     * Claims (request, subject) for this consent. The first one wins and the same again is true. Another is false, unless
     * its receipt names the claimed one as `previous`, and then takes its place.
     *
     * @throws IOException when the store does not answer: nothing was decided, try again
     */
    static boolean claim(Path store, Map<String, Object> receipt, String consentDigest) throws IOException {
        String of = receipt.get("request") + " " + receipt.get("subject");
        Path lock = beside(store, ".lock");
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            held.lock();
            Map<String, Object> claimed = new LinkedHashMap<>();
            if (Files.exists(store)) {
                claimed.putAll(Shape.object(JsonText.read(Files.readString(store))));
            }
            Object first = claimed.getOrDefault(of, consentDigest);
            if (!first.equals(consentDigest) && !first.equals(receipt.get("previous"))) {
                return false;
            }
            claimed.put(of, consentDigest);
            replace(store, Canonical.write(claimed));
            return true;
        } catch (Malformed cause) {
            throw new IOException("the store holds something else");
        }
    }

    /** Writes the whole file beside the old one, onto the disk, and puts it in its place. */
    private static void replace(Path store, String text) throws IOException {
        Path fresh = beside(store, ".new");
        try (FileChannel file = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(Encoding.utf8(text));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(fresh, store, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(store.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static Path beside(Path store, String ending) {
        return store.resolveSibling(store.getFileName() + ending);
    }
}
