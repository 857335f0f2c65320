package org.heding.policy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Made-up packs to lie over others, as text. All are 示例. */
public final class Layers {
    static final Charset UTF_8 = StandardCharsets.UTF_8;

    private Layers() {}

    /** A pack with one clause L1, laid over another; more fields as they stand in JSON, or none. */
    public static String over(String id, String below, String more) {
        return """
                {"id": "%s", "version": "1", "over": "%s", "checked_on": "2027-01-01",
                 "title": {"zh": "示例 %s", "en": "Example %s"},
                 "paper": {"title": {"zh": "示例", "en": "Example"}, "issuer": {"zh": "示例", "en": "Example"},
                   "issued": "2024-01-01", "source": {"zh": "示例", "en": "Example"}, "published": "2024-01-01",
                   "caveat": {"zh": "示例", "en": "Example"}},
                 "clauses": {"L1": {"section": "示例一", "zh": "示例的话", "en": "Words of an example"}}
                 %s}""".formatted(id, below, id, id, more.isEmpty() ? "" : ", " + more);
    }

    /** The values of a parameter, days and values by turns. */
    public static String parameter(String name, String... fromAndValue) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < fromAndValue.length; i += 2) {
            values.append(i == 0 ? "" : ", ")
                    .append("{\"from\": \"%s\", \"value\": \"%s\", \"cite\": \"L1\", \"status\": \"local\"}"
                            .formatted(fromAndValue[i], fromAndValue[i + 1]));
        }
        return "\"parameters\": [{\"id\": \"" + name + "\", \"values\": [" + values + "]}]";
    }

    /** A pack that is limited to an area. */
    public static String in(String area, String id, String below, String more) {
        return over(id, below, "\"area\": \"" + area + "\", " + more);
    }

    /** Reads the last of some packs; each may lie over those before it and over those of the program. */
    public static PolicyPack read(String... packs) throws PackException {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        String last = "";
        for (String pack : packs) {
            last = pack.replaceAll("(?s)\\{\"id\": \"([^\"]+)\".*", "$1");
            texts.put(last, bytes(pack));
        }
        return PackReader.read(
                texts.get(last), id -> Optional.ofNullable(texts.get(id)).or(() -> PackReader.bundledText(id)));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
