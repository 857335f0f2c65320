package org.heding.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * The divisions of the whole country (统计用区划代码和城乡划分代码), as the National Bureau of Statistics listed them on
 * 2023-06-30: provinces, cities, counties, townships, and the communities that have a residents' committee.
 *
 * <p>Held as one text of names and one array of codes, a few megabytes for 150,000 divisions. Never changes, so any
 * thread may use it.
 */
public final class PlaceDirectory {
    /** Names at the city level that name no city: there the unit stands for its province. */
    private static final Set<String> STAND_INS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final int PROVINCE = 2;
    private static final int CITY = 4;

    private final Codes codes;
    private final Names names;

    private PlaceDirectory(Codes codes, Names names) {
        this.codes = codes;
        this.names = names;
    }

    /** The list that comes with the program; read when it is first asked for. */
    public static PlaceDirectory bundled() {
        return Bundled.DIRECTORY;
    }

    /** The division with this code. */
    public Optional<Place> find(String code) {
        int index = codes.index(code);
        return index < 0 ? Optional.empty() : Optional.of(place(index));
    }

    /** The divisions directly below one, by code; the provinces for an empty text. */
    public List<Place> below(String code) {
        int digits = digitsBelow(code.length());
        return within(code)
                .filter(index -> codes.length(index) == digits)
                .mapToObj(this::place)
                .toList();
    }

    /** The division with this code and everything below it, by code. */
    public List<Place> all(String code) {
        return within(code).mapToObj(this::place).toList();
    }

    /**
     * The divisions whose name holds a text, or reads so by {@linkplain Initials first letters}, or whose code begins
     * with it: the higher first, then those whose name begins with the text, then by code.
     *
     * @param most how many to give at most
     */
    public List<Place> search(String text, int most) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        if (Codes.isCode(wanted)) {
            return within(wanted).limit(most).mapToObj(this::place).toList();
        }
        Hits hits = new Hits(most);
        Names.Found taken = (index, beginsWith) -> hits.add(index, codes.length(index), beginsWith);
        if (LATIN.matcher(wanted).find()) {
            names.reading(wanted, taken);
        } else {
            names.holding(wanted, taken);
        }
        return hits.best().mapToObj(this::place).toList();
    }

    /** The names from the province down to a division, in one text: 安徽省合肥市蜀山区. Empty for an unknown code. */
    public String fullName(String code) {
        if (codes.index(code) < 0) {
            return "";
        }
        StringBuilder full = new StringBuilder();
        for (int digits = PROVINCE; digits != 0 && digits <= code.length(); digits = digitsBelow(digits)) {
            find(code.substring(0, digits))
                    .map(Place::name)
                    .filter(name -> !full.toString().endsWith(name))
                    .ifPresent(full::append);
        }
        return full.toString();
    }

    private IntStream within(String code) {
        return code.isEmpty() || Codes.isCode(code)
                ? IntStream.range(codes.from(code), codes.to(code))
                : IntStream.empty();
    }

    private Place place(int index) {
        String code = codes.text(index);
        String name = names.get(index);
        if (code.length() == CITY && STAND_INS.contains(name)) {
            name = names.get(codes.index(code.substring(0, PROVINCE)));
        }
        return new Place(code, name);
    }

    /** The number of digits of what lies below a code of so many digits; 0 below the last. */
    private static int digitsBelow(int digits) {
        return switch (digits) {
            case 0 -> PROVINCE;
            case PROVINCE -> CITY;
            case CITY -> 6;
            case 6 -> 9;
            case 9 -> Codes.DIGITS;
            default -> 0;
        };
    }

    /** Reads lines of code, comma and name, sorted by code, behind a line of headings. */
    static PlaceDirectory read(String text) {
        int lines = (int) text.chars().filter(c -> c == '\n').count();
        long[] keys = new long[lines - 1];
        int[] starts = new int[lines - 1];
        StringBuilder names = new StringBuilder(text.length());
        int at = text.indexOf('\n') + 1;
        for (int i = 0; i < keys.length; i++) {
            int comma = text.indexOf(',', at);
            int end = text.indexOf('\n', comma);
            keys[i] = Codes.key(text, at, comma);
            starts[i] = names.length();
            names.append(text, comma + 1, end + 1);
            at = end + 1;
        }
        return new PlaceDirectory(new Codes(keys), new Names(names.toString(), starts));
    }

    private static final class Bundled {
        static final PlaceDirectory DIRECTORY = load();

        private static PlaceDirectory load() {
            try (InputStream file = PlaceDirectory.class.getResourceAsStream("/places/places-2023.csv.gz");
                    InputStream in = new GZIPInputStream(file, 1 << 16)) {
                return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
