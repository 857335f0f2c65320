package org.heding.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A way in which a file that was a workbook becomes something else. */
enum BookMutation {
    /** Some bytes anywhere are others. */
    BYTES {
        @Override
        byte[] make(byte[] book, Random random) {
            return bytes(book, random, 1 + random.nextInt(6));
        }
    },
    /** The file ends early, or a piece of it is gone, twice there or blank. */
    PIECES {
        @Override
        byte[] make(byte[] book, Random random) {
            int from = random.nextInt(book.length);
            int to = Math.min(book.length, from + 1 + random.nextInt(4096));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(book, 0, from);
            switch (random.nextInt(4)) {
                case 0 -> {
                    return out.toByteArray();
                }
                case 1 -> out.writeBytes(Arrays.copyOfRange(book, from, to));
                case 2 -> out.writeBytes(new byte[to - from]);
                default -> {
                    out.write(book, to, book.length - to);
                    return out.toByteArray();
                }
            }
            out.write(book, from, book.length - from);
            return out.toByteArray();
        }
    },
    /** Some bytes of one part are others; the archive around it is sound. */
    PART {
        @Override
        byte[] make(byte[] book, Random random) throws IOException {
            return parts(book, random, part -> bytes(part, random, 1 + random.nextInt(4)));
        }
    },
    /** Tags and values of one part are gone, doubled, exchanged or extreme. */
    XML {
        @Override
        byte[] make(byte[] book, Random random) throws IOException {
            return parts(book, random, part -> xml(part, random));
        }
    },
    /** Parts of the archive are gone, doubled, renamed, exchanged, not packed or with a false sum. */
    ARCHIVE {
        @Override
        byte[] make(byte[] book, Random random) throws IOException {
            return archive(book, random);
        }
    };

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|(?<=>)[^<]+(?=<)");
    private static final List<String> EXTREMES = List.of(
            "",
            "-1",
            "0",
            "99999999999999999999",
            "1E999999999",
            "-1E-999999999",
            "NaN",
            "A1048577",
            "XFE1",
            "ZZZZ1",
            "_x0000_",
            "&amp;#0;",
            "示".repeat(40_000),
            "1".repeat(5_000),
            "../../../x",
            "rId999",
            "&a;");

    /** A file made from a sound one. */
    abstract byte[] make(byte[] book, Random random) throws IOException;

    private static byte[] bytes(byte[] content, Random random, int times) {
        byte[] mutated = content.clone();
        for (int i = 0; i < times && mutated.length > 0; i++) {
            int at = random.nextInt(mutated.length);
            mutated[at] = (byte)
                    switch (random.nextInt(3)) {
                        case 0 -> random.nextInt(256);
                        case 1 -> mutated[at] ^ 1 << random.nextInt(8);
                        default -> "\"<>/&0=9".charAt(random.nextInt(8));
                    };
        }
        return mutated;
    }

    /** What becomes of one part. */
    private interface Change {
        byte[] of(byte[] part);
    }

    private static byte[] parts(byte[] book, Random random, Change change) throws IOException {
        Map<String, byte[]> parts = unpacked(book);
        List<String> names = new ArrayList<>(parts.keySet());
        // Sheets are most of a workbook, and every second time they are what is meant.
        List<String> sheets =
                names.stream().filter(name -> name.contains("worksheets/sheet")).toList();
        List<String> some = random.nextBoolean() && !sheets.isEmpty() ? sheets : names;
        parts.computeIfPresent(some.get(random.nextInt(some.size())), (name, part) -> change.of(part));
        return packed(new ArrayList<>(parts.entrySet()), random, false);
    }

    private static byte[] xml(byte[] part, Random random) {
        String text = new String(part, StandardCharsets.UTF_8);
        for (int i = 0; i <= random.nextInt(3); i++) {
            List<int[]> places = new ArrayList<>();
            boolean tags = random.nextBoolean();
            Matcher matcher = (tags ? TAG : VALUE).matcher(text);
            while (matcher.find()) {
                places.add(new int[] {matcher.start(), matcher.end()});
            }
            if (!places.isEmpty()) {
                int[] one = places.get(random.nextInt(places.size()));
                int[] other = places.get(random.nextInt(places.size()));
                String there = text.substring(one[0], one[1]);
                String instead = tags
                        ? switch (random.nextInt(4)) {
                            case 0 -> "";
                            case 1 -> there + there;
                            case 2 -> there.repeat(2_000);
                            default -> text.substring(other[0], other[1]);
                        }
                        : there.startsWith("\"")
                                ? "\"" + EXTREMES.get(random.nextInt(EXTREMES.size())) + "\""
                                : EXTREMES.get(random.nextInt(EXTREMES.size()));
                text = text.substring(0, one[0]) + instead + text.substring(one[1]);
            }
        }
        if (random.nextInt(10) == 0) {
            text = text.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] archive(byte[] book, Random random) throws IOException {
        List<Map.Entry<String, byte[]>> parts = new ArrayList<>(unpacked(book).entrySet());
        int at = random.nextInt(parts.size());
        Map.Entry<String, byte[]> one = parts.get(at);
        switch (random.nextInt(6)) {
            case 0 -> parts.remove(at);
            case 1 -> parts.add(Map.entry(one.getKey().toUpperCase(Locale.ROOT), one.getValue()));
            case 2 -> parts.set(at, Map.entry("x/" + one.getKey(), one.getValue()));
            case 3 ->
                parts.set(
                        at,
                        Map.entry(
                                one.getKey(),
                                parts.get(random.nextInt(parts.size())).getValue()));
            case 4 -> parts.add(Map.entry("../" + one.getKey(), new byte[1 << 20]));
            default -> Collections.shuffle(parts, random);
        }
        return packed(parts, random, true);
    }

    private static Map<String, byte[]> unpacked(byte[] book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] packed(List<Map.Entry<String, byte[]>> parts, Random random, boolean odd) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (odd && random.nextInt(4) == 0) {
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(sum.getValue());
                }
                out.putNextEntry(entry);
                out.write(part.getValue());
            }
        }
        return odd && random.nextBoolean() ? bytes(bytes.toByteArray(), random, 2) : bytes.toByteArray();
    }
}
