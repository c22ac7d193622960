package torg.platforms.blocks;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * DAG-CBOR, strictly (ipld.io/specs/codecs/dag-cbor/spec, read 2026-11-22): one way to write each value, so numbers in their
 * shortest form, maps in order and with texts for keys, no tag but 42, no end marks. What is not so is refused, since it
 * is not what its author signed. Text, Long, Boolean, Double, byte[], {@link Cid}, List, Map; nothing is the null.
 */
public final class DagCbor {
    private static final int DEEPEST = 64;

    private final byte[] bytes;
    private int at;

    private DagCbor(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Malformed unless the bytes are exactly one value */
    public static Object value(byte[] bytes) {
        var reader = new DagCbor(bytes);
        var value = reader.value(0);
        if (reader.at != bytes.length) {
            throw wrong();
        }
        return value;
    }

    /**
     * One value after the other, as a frame of AT Protocol's streams has two.
     *
     * @throws Malformed unless the bytes are values and nothing else
     */
    public static List<Object> values(byte[] bytes) {
        var reader = new DagCbor(bytes);
        var values = new ArrayList<Object>();
        while (reader.at < bytes.length) {
            values.add(reader.value(0));
        }
        return values;
    }

    /** @throws Malformed unless the bytes are exactly one map */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(byte[] bytes) {
        if (value(bytes) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw wrong();
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong();
        }
        var head = next();
        var major = head >> 5;
        var info = head & 31;
        return switch (major) {
            case 0 -> number(info);
            case 1 -> -1 - number(info);
            case 2 -> some(length(info));
            case 3 -> text(length(info));
            case 4 -> list(length(info), depth);
            case 5 -> map(length(info), depth);
            case 6 -> link(number(info));
            default -> simple(info);
        };
    }

    private int next() {
        if (at >= bytes.length) {
            throw wrong();
        }
        return bytes[at++] & 0xff;
    }

    private long number(int info) {
        if (info < 24) {
            return info;
        }
        if (info > 27) {
            throw wrong();
        }
        var size = 1 << (info - 24);
        var number = 0L;
        for (int i = 0; i < size; i++) {
            number = number << 8 | next();
        }
        var least = size == 1 ? 24 : 1L << 4 * size;
        if (number < least) {
            throw wrong();
        }
        return number;
    }

    private int length(int info) {
        var length = number(info);
        if (length > bytes.length - at) {
            throw wrong();
        }
        return (int) length;
    }

    private byte[] some(int length) {
        var some = new byte[length];
        System.arraycopy(bytes, at, some, 0, length);
        at += length;
        return some;
    }

    private String text(int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(some(length)))
                    .toString();
        } catch (CharacterCodingException no) {
            throw wrong();
        }
    }

    private List<Object> list(int length, int depth) {
        var list = new ArrayList<Object>(Math.min(length, 1024));
        for (int i = 0; i < length; i++) {
            list.add(value(depth + 1));
        }
        return list;
    }

    /** Keys stand in the order of their length, and of their bytes where that is the same. */
    private Map<String, Object> map(int length, int depth) {
        var map = new LinkedHashMap<String, Object>();
        var before = new byte[0];
        for (int i = 0; i < length; i++) {
            var head = next();
            if (head >> 5 != 3) {
                throw wrong();
            }
            var key = text(length(head & 31));
            var written = key.getBytes(StandardCharsets.UTF_8);
            if (i > 0 && !follows(written, before)) {
                throw wrong();
            }
            before = written;
            map.put(key, value(depth + 1));
        }
        return map;
    }

    private static boolean follows(byte[] key, byte[] before) {
        return key.length != before.length ? key.length > before.length : Arrays.compareUnsigned(key, before) > 0;
    }

    private Cid link(long tag) {
        var head = next();
        if (tag != 42 || head >> 5 != 2) {
            throw wrong();
        }
        var cid = some(length(head & 31));
        if (cid.length != Cid.LENGTH + 1 || cid[0] != 0) {
            throw wrong();
        }
        return Cid.of(cid, 1);
    }

    private Object simple(int info) {
        return switch (info) {
            case 20 -> false;
            case 21 -> true;
            case 22 -> null;
            case 27 -> ByteBuffer.wrap(some(length8())).getDouble();
            default -> throw wrong();
        };
    }

    private int length8() {
        if (bytes.length - at < 8) {
            throw wrong();
        }
        return 8;
    }

    private static Malformed wrong() {
        return new Malformed();
    }
}
