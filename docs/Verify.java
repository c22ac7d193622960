import java.io.*;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.*;
import java.security.spec.X509EncodedKeySpec;
import java.util.*;

/**
 * Checks what a Torg ledger has given out, without Torg. Needs Java 17 or later and nothing else:
 * java Verify.java [FINGERPRINT] key.pem and any .head, .proof, .consistency and .tsr files, or folders or zips of them.
 * Exit code 0: all is right. 1: something is not, and it is said what. 2: there was nothing to check. See verify.md.
 */
public class Verify {
    record Head(long size, byte[] root, String said) {}
    static class Wrong extends Exception { Wrong(String what) { super(what); } }

    static final Map<String, byte[]> files = new TreeMap<>();
    static final Map<Long, byte[]> roots = new TreeMap<>(); // of the heads so far: a city that signs two histories is found
    static String fingerprint = "";
    static PublicKey key;
    static byte[] keyName; // four bytes by which a signature says whose it is (C2SP signed-note)

    public static void main(String[] arguments) throws Exception {
        for (var one : arguments) if (one.matches("([0-9a-f]{2}:){9}..")) fingerprint = one; else collect(Path.of(one));
        var names = files.keySet().stream().filter(name -> name.matches("(?s).*[.](pem|head|proof|consistency|tsr)"))
                .sorted(Comparator.comparing(name -> !name.endsWith(".pem"))).toList(); // the key before what it is to check
        var right = 0;
        for (var name : names) {
            var bytes = files.get(name);
            java.util.concurrent.Callable<String> what = switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "pem" -> () -> key(bytes);
                case "head" -> () -> "the city signed " + head(parts(bytes, 2), 0).said;
                case "proof" -> () -> proof(name, parts(bytes, 3));
                case "consistency" -> () -> consistency(parts(bytes, 5));
                default -> () -> stamp(name, bytes);
            };
            try {
                System.out.println("right  " + name + ": " + what.call());
                right++;
            } catch (Exception no) {
                System.out.println("WRONG  " + name + ": " + (no instanceof Wrong ? no.getMessage() : "it is damaged and cannot be read"));
            }
        }
        System.out.println(right + " of " + names.size() + " files are right. (java Verify.java [FINGERPRINT] key.pem FILES ...)");
        System.exit(right < names.size() ? 1 : right < 2 ? 2 : 0);
    }
    static void must(boolean hold, String otherwise) throws Wrong { if (!hold) throw new Wrong(otherwise); }
    static void collect(Path path) throws IOException {
        try (var inside = Files.walk(path.toString().endsWith(".zip") ? FileSystems.newFileSystem(path).getPath("/") : path)) {
            for (var file : inside.filter(Files::isRegularFile).toList()) files.put(file.toString(), Files.readAllBytes(file));
        }
    }
    static String key(byte[] pem) throws Exception {
        var der = Base64.getMimeDecoder().decode(new String(pem, StandardCharsets.US_ASCII).replaceAll("-----[^-]*-----", ""));
        var found = HexFormat.ofDelimiter(":").formatHex(sha256(der), 0, 10);
        must(fingerprint.isEmpty() || fingerprint.equals(found), "key: its fingerprint is " + found + ", not " + fingerprint);
        var read = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
        must(key == null || key.equals(read), "key: it is another than that of another .pem file here");
        key = read;
        keyName = Arrays.copyOf(sha256(utf8("torg.ledger\n\1"), Arrays.copyOfRange(der, der.length - 32, der.length)), 4);
        return found + (fingerprint.isEmpty() ? " is its fingerprint: COMPARE it with what the city has printed elsewhere" : ", as expected");
    }

    /** Three or four lines, an empty line and a line with one signature (C2SP tlog-checkpoint). */
    static Head head(String[] parts, int first) throws Exception {
        String[] lines = parts[first].split("\n", -1), signature = parts[first + 1].split(" ", -1);
        must(key != null, "head: there is no right key.pem to check it with");
        must(lines.length == 3 || lines.length == 4 && lines[3].startsWith("time "), "head: its lines are not those of a head");
        must((lines[0] + signature[0] + signature[1]).equals("torg.ledger—torg.ledger") && signature.length == 3, "head: not of a ledger");
        var both = base64(signature[2], "head: its signature");
        must(both.length == 68 && Arrays.equals(both, 0, 4, keyName, 0, 4), "head: its signature is by another key");
        must(signed(utf8(parts[first] + "\n"), both), "head: its size, root, time or signature has been changed");
        var head = new Head(Long.parseLong(lines[1]), base64(lines[2], "root"),
                "a ledger of " + lines[1] + " entries" + (lines.length == 4 ? ", " + lines[3] : ""));
        must(Arrays.equals(roots.computeIfAbsent(head.size, s -> head.root), head.root), "head: THE CITY SIGNED TWO LEDGERS OF THIS SIZE");
        return head;
    }
    static boolean signed(byte[] text, byte[] both) throws Exception {
        var check = Signature.getInstance("Ed25519");
        check.initVerify(key);
        check.update(text);
        try { return check.verify(both, 4, 64); } catch (SignatureException malformed) { return false; }
    }
    static String proof(String name, String[] parts) throws Exception {
        var fields = fields(parts[0], "torg.proof.v1", " index leaf at kind actor subject content-hash salt bytes path ");
        var head = head(parts, 1);
        var leaf = base64(one(fields, "leaf"), "leaf");
        var index = one(fields, "index");
        must(index.matches("0|[1-9][0-9]{0,17}") && Long.parseLong(index) < head.size, "index: there is no such place under the head");
        var path = path(fields);
        var climbs = Arrays.equals(root(leaf, Long.parseLong(index), head.size, path), head.root) && path.isEmpty();
        var what = "an entry";
        if (fields.keySet().stream().anyMatch(field -> !List.of("index", "leaf", "path").contains(field))) {
            var file = one(fields, "bytes");
            var content = files.get(name.substring(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) + file);
            must(content != null, "bytes: there is no file " + file + " beside it");
            var hash = base64(one(fields, "content-hash"), "content-hash");
            var hashed = Arrays.equals(hash, sha256(base64(one(fields, "salt"), "salt"), content));
            var computed = Arrays.equals(leaf, leaf(fields, hash));
            must(hashed || !computed, "salt or bytes: what is in " + file + " is not what was captured");
            must(hashed, "content-hash: it is not that of " + file);
            must(computed || !climbs, "at, kind, actor or subject: they do not give the leaf");
            must(computed, "leaf: it is not that of what was captured");
            what = file + " is what was captured on " + one(fields, "at") + " from " + one(fields, "subject") + ": it";
        }
        must(climbs, "leaf, index or path: they do not lead to the root of the head");
        return what + " stands at place " + index + " of " + head.said;
    }

    /** See verify.md: each field after its length, and a zero before all of them. */
    static byte[] leaf(Map<String, List<String>> fields, byte[] contentHash) throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes(utf8("\0\0\0\0\15torg.entry.v1"));
        for (var name : List.of("at", "kind", "actor", "subject", "content-hash")) {
            var value = name.equals("content-hash") ? contentHash : utf8(one(fields, name).translateEscapes());
            out.writeBytes(ByteBuffer.allocate(4 + value.length).putInt(value.length).put(value).array());
        }
        return sha256(out.toByteArray());
    }

    /** RFC 6962 section 2.1.1, from the root down: the last hash of the path is the other half of the whole tree. */
    static byte[] root(byte[] leaf, long index, long size, Deque<byte[]> path) throws Exception {
        if (size == 1 || path.isEmpty()) return size == 1 ? leaf : new byte[0];
        var half = Long.highestOneBit(size - 1);
        var other = path.removeLast();
        return index < half ? node(root(leaf, index, half, path), other) : node(other, root(leaf, index - half, size - half, path));
    }
    static String consistency(String[] parts) throws Exception {
        var path = path(fields(parts[0], "torg.consistency.v1", " path "));
        Head first = head(parts, 1), second = head(parts, 3);
        must(first.size > 0 && first.size <= second.size, "head: the first ledger is larger than the second");
        var both = roots(first, first.size, second.size, true, path);
        must(Arrays.deepEquals(both, new byte[][] {first.root, second.root}) && path.isEmpty(), "path: it does not lead from one head to the other");
        return "nothing was rewritten between " + first.said + " and " + second.said;
    }

    /** RFC 6962 section 2.1.2, from the root down: the root of the first ledger and that of the second. */
    static byte[][] roots(Head first, long old, long size, boolean known, Deque<byte[]> path) throws Exception {
        if (old == size && known) return new byte[][] {first.root, first.root};
        if (path.isEmpty()) return new byte[2][0];
        var other = path.removeLast();
        if (old == size) return new byte[][] {other, other};
        var half = Long.highestOneBit(size - 1);
        var below = old <= half ? roots(first, old, half, known, path) : roots(first, old - half, size - half, false, path);
        return old <= half ? new byte[][] {below[0], node(below[1], other)} : new byte[][] {node(other, below[0]), node(other, below[1])};
    }

    /** RFC 3161: the SHA-256 that was stamped, and when. Whose stamp it is, openssl ts -verify tells. */
    static String stamp(String name, byte[] bytes) throws Exception {
        var found = java.util.regex.Pattern.compile("0609608648016503040201(?:0500)?0420(.{64}).*?18..((?:3.){14}.*?)5a")
                .matcher(HexFormat.of().formatHex(bytes));
        must(found.find(), "imprint: there is none in it");
        for (var head : files.keySet()) {
            if (head.endsWith(".head") && found.group(1).equals(HexFormat.of().formatHex(sha256(files.get(head)))))
                return head + " existed at " + new String(HexFormat.of().parseHex(found.group(2)), StandardCharsets.US_ASCII)
                        + "Z, it says. Who says so: openssl ts -verify -data " + head + " -in " + name + " -CAfile THEIRS.pem";
        }
        throw new Wrong("imprint: it is not that of any .head file here");
    }
    static String[] parts(byte[] bytes, int count) throws Wrong {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var parts = text.substring(0, Math.max(0, text.length() - 1)).split("\n\n", -1);
        must(parts.length == count && text.endsWith("\n"), "parts: they do not stand with an empty line between them");
        return parts;
    }
    static Map<String, List<String>> fields(String part, String first, String known) throws Wrong {
        var fields = new HashMap<String, List<String>>();
        var lines = part.split("\n", -1);
        must(lines[0].equals(first), "first line: it is not " + first);
        for (var line : Arrays.copyOfRange(lines, 1, lines.length)) {
            var both = line.split(" ", 2);
            must(both.length == 2 && known.contains(" " + both[0] + " "), "there is a line that is none of" + known + "but " + line);
            fields.computeIfAbsent(both[0], n -> new ArrayList<>()).add(both[1]);
        }
        return fields;
    }
    static String one(Map<String, List<String>> fields, String name) throws Wrong {
        must(fields.getOrDefault(name, List.of()).size() == 1, name + ": there must be one");
        return fields.get(name).get(0);
    }
    static Deque<byte[]> path(Map<String, List<String>> fields) throws Wrong {
        var path = new ArrayDeque<byte[]>();
        for (var line : fields.getOrDefault("path", List.of())) path.add(base64(line, "path"));
        return path;
    }
    static byte[] base64(String text, String what) throws Wrong {
        var bytes = text.matches("[A-Za-z0-9+/]*=?=?") && text.length() % 4 == 0 ? Base64.getDecoder().decode(text) : new byte[0];
        must(Base64.getEncoder().encodeToString(bytes).equals(text), what + ": it is not base64");
        return bytes;
    }
    static byte[] node(byte[] left, byte[] right) throws Exception { return sha256(new byte[] {1}, left, right); }
    static byte[] sha256(byte[]... all) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        for (var one : all) sha.update(one);
        return sha.digest();
    }
    static byte[] utf8(String text) { return text.getBytes(StandardCharsets.UTF_8); }
}
