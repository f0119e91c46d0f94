import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/**
 * Verifies a provider's answer to an erasure request (section 4.13 of PROTOCOL.md).
 *
 * <p>The first file holds the answer as it was sent, a compact JWS. The second is a list of JWKs: the identity keys of the
 * provider, which never come from the answer itself.
 */
final class VerifyErasure {
    private static final Function<Object, Object> ANSWER = Shape.strict(
        "v", Shape.oneOf(1.0),
        "iss", Shape.IDENTIFIER,
        "aud", Shape.IDENTIFIER,
        "iat", Shape.SECONDS,
        "erasure", Shape.IDENTIFIER,
        "share", Shape.IDENTIFIER,
        "answer", Shape.oneOf("CONFIRMED", "REFUSED"),
        "ground",
        Shape.nullable(Shape.oneOf(
            "FREEDOM_OF_EXPRESSION", "LEGAL_OBLIGATION", "PUBLIC_HEALTH", "ARCHIVING", "LEGAL_CLAIMS")));

    private VerifyErasure() {}

    public static void main(String[] arguments) {
        String usage = "Use: java VerifyErasure answer.jws identity-keys.json";
        Program.Job job = files -> {
            String jws = Encoding.fromUtf8(Files.readAllBytes(Path.of(files[0]))).replaceAll("\n+$", "");
            Object claims = Jws.verify(jws, "erasure-answer+jwt", Program.pinned(Program.readFile(files[1]))).claims();
            Map<String, Object> answer = Shape.object(ANSWER.apply(claims));
            Malformed.unless(answer.get("answer").equals("REFUSED") == (answer.get("ground") != null));
            return answer;
        };
        System.exit(Program.run(usage, arguments, 2, job, "The answer was not verified."));
    }
}
