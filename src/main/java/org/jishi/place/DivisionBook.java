package org.jishi.place;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * All of China from {@code data/divisions.bin} (see divisions.NOTICE.txt): every county by name or code, and the
 * townships and villages of one. The counties are read at the first question, a county's villages each time; neither on
 * the window's thread, please: a province takes some 20 ms.
 *
 * <p>A city without counties (东莞 441900, 中山 442000, 儋州 460400, 嘉峪关 620201) stands in the list as a county.
 */
public final class DivisionBook {
    /** The day of the tables. */
    public static final LocalDate STATE_OF = LocalDate.of(2023, 6, 30);

    private static final String FILE = "/data/divisions.bin";
    private static final String COUNTIES = "00";
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Same order as in installer/data/MakeDivisions.java: the letter is a + place. */
    private static final List<String> ENDINGS =
            List.of("村民委员会", "村委会", "社区居民委员会", "社区居委会", "居民委员会", "居委会", "社区", "生活区");

    private volatile @Nullable List<Listed> listed;

    private record Listed(Division.County county, PinyinText pinyin) {}

    /** Every county of China, in the order of the codes. */
    public List<Division.County> counties() {
        return listed().stream().map(Listed::county).toList();
    }

    /** By its six digits; a city's code ending in 00 also finds a city that acts as its own county. */
    public Optional<Division.County> county(String code) {
        Optional<Division.County> exact =
                counties().stream().filter(c -> c.code().equals(code)).findFirst();
        if (exact.isPresent() || !code.matches("\\d{4}00")) {
            return exact;
        }
        List<Division.County> ofCity = counties().stream()
                .filter(c -> c.code().startsWith(code.substring(0, 4)))
                .toList();
        return ofCity.size() == 1 ? Optional.of(ofCity.getFirst()) : Optional.empty();
    }

    /**
     * Counties whose name, full name, code or pinyin begins with or holds what was typed, the nearest first.
     *
     * @param words "奉节", "重庆 奉节", "500236" or "fj"
     */
    public List<Division.County> search(String words, int limit) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return counties().stream().limit(limit).toList();
        }
        return listed().stream()
                .filter(item -> rank(item, typed) < 4)
                .sorted(Comparator.comparingInt((Listed item) -> rank(item, typed))
                        .thenComparing(item -> item.county().code()))
                .limit(limit)
                .map(Listed::county)
                .toList();
    }

    private static int rank(Listed item, String typed) {
        Division.County county = item.county();
        if (county.name().startsWith(typed) || county.code().startsWith(typed)) {
            return 0;
        }
        if (county.name().contains(typed)) {
            return 1;
        }
        if (item.pinyin().startsWith(typed)) {
            return 2;
        }
        String full = county.province() + county.city() + county.name();
        return Stream.of(typed.split("\\s+")).allMatch(full::contains) ? 3 : 4;
    }

    /**
     * The townships of a county with their villages.
     *
     * @param countyCode six digits of a county in the book
     * @return empty when the book has no such county, or nothing below it
     */
    public List<Division.Township> townships(String countyCode) {
        List<Division.Township> townships = new ArrayList<>();
        List<Division.Village> villages = new ArrayList<>();
        String code = "";
        String name = "";
        int number = 0;
        for (String line : block(countyCode.substring(0, 2)).lines().toList()) {
            if (line.startsWith("#")) {
                add(townships, code, name, villages);
                villages.clear();
                code = line.substring(1, 10);
                name = line.substring(10);
                number = 0;
            } else if (code.startsWith(countyCode)) {
                int space = line.indexOf(' ');
                boolean step = space > 0 && line.chars().limit(space).allMatch(c -> c == '-' || (c >= '0' && c <= '9'));
                number += step ? Integer.parseInt(line.substring(0, space)) : 1;
                String villageCode = code + String.format(Locale.ROOT, "%03d", number);
                String villageName = whole(step ? line.substring(space + 1) : line);
                villages.add(
                        new Division.Village(villageCode, villageName, PlaceKind.ofVillage(villageCode, villageName)));
            }
        }
        add(townships, code, name, villages);
        return townships.stream().filter(t -> t.code().startsWith(countyCode)).toList();
    }

    private static void add(
            List<Division.Township> townships, String code, String name, List<Division.Village> villages) {
        if (!code.isEmpty()) {
            townships.add(new Division.Township(code, name, PlaceKind.ofTownship(name), villages));
        }
    }

    private static String whole(String packed) {
        if (packed.isEmpty()) {
            return packed;
        }
        char last = packed.charAt(packed.length() - 1);
        String body = packed.substring(0, packed.length() - 1);
        if (last == '-') {
            return body;
        }
        return last >= 'a' && last < 'a' + ENDINGS.size() ? body + ENDINGS.get(last - 'a') : packed;
    }

    private List<Listed> listed() {
        List<Listed> known = listed;
        if (known == null) {
            known = readCounties();
            listed = known;
        }
        return known;
    }

    private static List<Listed> readCounties() {
        Map<String, String> above = new HashMap<>();
        List<Listed> counties = new ArrayList<>();
        for (String line : block(COUNTIES).lines().toList()) {
            int digits = 0;
            while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
                digits++;
            }
            String code = line.substring(0, digits);
            String name = line.substring(digits);
            if (digits < 6) {
                above.put(code, name);
            } else {
                String city = above.getOrDefault(code.substring(0, 4), "");
                String province = above.getOrDefault(code.substring(0, 2), "");
                counties.add(new Listed(new Division.County(code, name, city, province), PinyinText.of(name)));
            }
        }
        return List.copyOf(counties);
    }

    /** The text of one block; empty when the file has none of that name. */
    private static String block(String name) {
        try (InputStream stream = DivisionBook.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the program came without " + FILE);
            }
            DataInputStream data = new DataInputStream(stream);
            byte[] label = new byte[2];
            while (data.readNBytes(label, 0, 2) == 2) {
                int length = data.readInt();
                if (new String(label, StandardCharsets.US_ASCII).equals(name)) {
                    return inflate(data.readNBytes(length));
                }
                data.skipNBytes(length);
            }
            return "";
        } catch (EOFException e) {
            throw new IllegalStateException(FILE + " is cut short", e);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static String inflate(byte[] packed) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream plain = new InflaterInputStream(new java.io.ByteArrayInputStream(packed), inflater)) {
            return new String(plain.readAllBytes(), GB18030);
        } finally {
            inflater.end();
        }
    }
}
