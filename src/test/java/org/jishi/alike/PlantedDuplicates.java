package org.jishi.alike;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jishi.identity.IdKind;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.PersonName;
import org.jishi.identity.Pinyin;
import org.jishi.identity.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A register of invented people in which some were written down twice, and in which others look alike without being one:
 * brothers and sisters on one phone, twins, fathers and sons of like names, and two hundred namesakes in one township.
 * Says which pairs are the planted ones. The same seed gives the same register.
 *
 * <p>The second entry of a person differs as offices see it: the number with two neighbouring digits exchanged or one
 * other (and the check digit that then fits, since the register keeps no number without it), written in the old 15-digit
 * form, or from another paper; and perhaps the name mistyped by sound, by shape or by a character, a move to another
 * village, another phone.
 */
public final class PlantedDuplicates {
    /** Two entries of one person, the smaller id first. */
    public record Pair(UUID one, UUID other) {
        public static Pair of(UUID one, UUID other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** Commoner surnames first; the first is about eight times as common as the last. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛单仇覃冉向";

    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂红玉梅小春国志永建文海清林华飞鹏波斌辉玲燕琴云莲翠凤珍荣新宇晨欣怡佳雪琳浩然子涵雨嘉诚俊豪德福寿庆祥元光亮忠义仁礼智信成功长久安康乐炜玮薇微维巍莹盈颖影晓筱肖笑洁捷婕立莉黎丽霖";

    /** Slips of the eye, kept apart from the program's own list: some stand in both, some only here. */
    private static final Map<Character, String> BY_SHAPE = Map.ofEntries(
            Map.entry('未', "末"),
            Map.entry('杨', "扬"),
            Map.entry('伟', "伥玮"),
            Map.entry('侯', "候"),
            Map.entry('玲', "铃"),
            Map.entry('清', "情晴"),
            Map.entry('桂', "柱"),
            Map.entry('梅', "海"),
            Map.entry('洋', "详"),
            Map.entry('明', "朋"),
            Map.entry('冉', "再"),
            Map.entry('晓', "浇"),
            Map.entry('娟', "绢"),
            Map.entry('子', "于"),
            Map.entry('波', "坡"),
            Map.entry('辉', "晖"),
            Map.entry('永', "水"),
            Map.entry('陈', "阵"),
            Map.entry('薇', "微"),
            Map.entry('浩', "皓"));

    private static final int TOWNSHIPS = 30;
    private static final int VILLAGES = 12;

    private final Random random;
    private final Pinyin pinyin = new Pinyin();
    private final Map<String, List<Character>> bySound = new HashMap<>();
    private final List<Traits> people = new ArrayList<>();
    private final Set<Pair> planted = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    /**
     * @param size entries altogether
     * @param duplicates how many of them are second entries
     */
    public PlantedDuplicates(long seed, int size, int duplicates) {
        random = new Random(seed);
        for (char character : GIVEN.toCharArray()) {
            bySound.computeIfAbsent(pinyin.of(String.valueOf(character)).full(), none -> new ArrayList<>())
                    .add(character);
        }
        int people = size - duplicates;
        namesakes(Math.min(200, people / 10));
        families(people / 20);
        while (this.people.size() < people) {
            add(name(), birth(), sex(), phone(), village(), accounts());
        }
        plant(duplicates);
    }

    /** All entries, first and second ones. */
    public List<Traits> entries() {
        return List.copyOf(people);
    }

    public Set<Pair> planted() {
        return Set.copyOf(planted);
    }

    private void namesakes(int count) {
        String name = "李秀英";
        for (int i = 0; i < count; i++) {
            add(name, birth(), Sex.FEMALE, phone(), village(7, random.nextInt(VILLAGES)), accounts());
        }
    }

    /** Brothers and sisters on one phone, twins among them, and fathers whose sons' names are like theirs. */
    private void families(int count) {
        for (int i = 0; i < count; i++) {
            char surname = surname();
            String phone = phone();
            String village = village();
            LocalDate birth = birth();
            char shared = given();
            switch (random.nextInt(4)) {
                case 0 -> {
                    Sex sex = sex();
                    add("" + surname + shared + given(), birth, sex, phone, village, accounts());
                    add("" + surname + shared + given(), birth, sex, phone, village, accounts());
                }
                case 1 -> {
                    add("" + surname + shared + given(), birth, Sex.MALE, phone, village, accounts());
                    add(
                            "" + surname + shared,
                            birth.plusDays(9_000 + random.nextInt(4_000)),
                            Sex.MALE,
                            phone,
                            village,
                            accounts());
                }
                case 2 -> {
                    add("" + surname + shared + given(), birth, Sex.MALE, phone, village, accounts());
                    add(
                            "" + surname + given() + shared,
                            birth.plusDays(9_000 + random.nextInt(4_000)),
                            Sex.MALE,
                            phone,
                            village,
                            accounts());
                }
                default -> {
                    for (int child = 0; child < 3; child++) {
                        add(
                                "" + surname + shared + given(),
                                birth.plusDays(child * 700L + random.nextInt(600)),
                                sex(),
                                phone,
                                village,
                                accounts());
                    }
                }
            }
        }
    }

    private void plant(int count) {
        List<Traits> originals = new ArrayList<>(people);
        java.util.Collections.shuffle(originals, random);
        for (int i = 0; planted.size() < count; i++) {
            Traits first = originals.get(i % originals.size());
            Traits second = again(first);
            if (second != null) {
                people.add(second);
                planted.add(Pair.of(first.id(), second.id()));
            }
        }
    }

    private @Nullable Traits again(Traits first) {
        String number = java.util.Objects.requireNonNull(first.idNumber());
        int way = random.nextInt(100);
        IdKind kind = IdKind.RESIDENT;
        String written;
        if (way < 45) {
            written = swapped(number);
        } else if (way < 60) {
            written = oneOther(number);
        } else if (way < 80) {
            written = fifteen(number);
        } else {
            kind = IdKind.OTHER;
            written = "P" + (10_000_000 + random.nextInt(89_999_999));
        }
        if (written == null) {
            return null;
        }
        String name = random.nextInt(100) < 40 ? mistyped(first.nameKey()) : first.nameKey();
        String phone = random.nextInt(100) < 40 ? phone() : first.phone();
        String village = random.nextInt(100) < 30 ? village() : first.villageCode();
        IdentityNumber read = IdentityNumber.require("id", kind, written, LocalDate.of(2026, 9, 30));
        LocalDate birth = kind == IdKind.OTHER ? first.birth() : read.birth();
        Sex sex = kind == IdKind.OTHER ? first.sex() : read.sex();
        Set<String> accounts = random.nextInt(100) < 50 ? first.accounts() : Set.of();
        return new Traits(
                id(), name, pinyin.ofPerson(name).full(), kind, read.number(), birth, sex, phone, village, accounts);
    }

    private @Nullable String swapped(String number) {
        for (int i = 0; i < 40; i++) {
            int at = 2 + random.nextInt(15);
            if (at + 1 < 17 && number.charAt(at) != number.charAt(at + 1)) {
                char[] digits = number.substring(0, 17).toCharArray();
                digits[at] = number.charAt(at + 1);
                digits[at + 1] = number.charAt(at);
                String good = good(new String(digits));
                if (good != null) {
                    return good;
                }
            }
        }
        return null;
    }

    private @Nullable String oneOther(String number) {
        for (int i = 0; i < 40; i++) {
            char[] digits = number.substring(0, 17).toCharArray();
            int at = 2 + random.nextInt(15);
            digits[at] = (char) ('0' + random.nextInt(10));
            String good = good(new String(digits));
            if (good != null && !good.equals(number)) {
                return good;
            }
        }
        return null;
    }

    private static @Nullable String fifteen(String number) {
        return number.startsWith("19", 6) ? number.substring(0, 6) + number.substring(8, 17) : null;
    }

    private static @Nullable String good(String body) {
        String number = body + IdentityNumber.checkOf(body);
        boolean right = IdentityNumber.read(number, LocalDate.of(2026, 9, 30)) instanceof IdentityNumber.Reading.Right;
        return right ? number : null;
    }

    private String mistyped(String name) {
        int way = random.nextInt(10);
        int at = 1 + random.nextInt(name.length() - 1);
        char was = name.charAt(at);
        List<Character> sound =
                bySound.getOrDefault(pinyin.of(String.valueOf(was)).full(), List.of());
        String shape = BY_SHAPE.getOrDefault(was, "");
        if (way < 5 && sound.size() > 1) {
            List<Character> others =
                    sound.stream().filter(character -> character != was).toList();
            return put(name, at, others.get(random.nextInt(others.size())));
        }
        if (way < 8 && !shape.isEmpty()) {
            return put(name, at, shape.charAt(random.nextInt(shape.length())));
        }
        if (name.length() == 3) {
            return switch (random.nextInt(3)) {
                case 0 -> "" + name.charAt(0) + name.charAt(2);
                case 1 -> name + name.charAt(2);
                default -> "" + name.charAt(0) + name.charAt(2) + name.charAt(1);
            };
        }
        return way < 9 ? name + name.charAt(1) : put(name, at, given());
    }

    private static String put(String name, int at, char character) {
        return name.substring(0, at) + character + name.substring(at + 1);
    }

    private void add(String name, LocalDate birth, Sex sex, String phone, String village, Set<String> accounts) {
        String key = PersonName.of(name).key();
        String number;
        do {
            int order = random.nextInt(500) * 2 + (sex == Sex.MALE ? 1 : 0);
            String body = (random.nextInt(10) == 0 ? "511223" : "500236")
                    + DateTimeFormatter.BASIC_ISO_DATE.format(birth)
                    + String.format("%03d", order);
            number = body + IdentityNumber.checkOf(body);
        } while (!numbers.add(number));
        people.add(new Traits(
                id(),
                key,
                pinyin.ofPerson(name).full(),
                IdKind.RESIDENT,
                number,
                birth,
                sex,
                phone,
                village,
                accounts));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String name() {
        StringBuilder name = new StringBuilder().append(surname()).append(given());
        return random.nextInt(5) == 0 ? name.toString() : name.append(given()).toString();
    }

    private char surname() {
        double skew = random.nextDouble();
        return SURNAMES.charAt((int) (skew * skew * SURNAMES.length()));
    }

    private char given() {
        double skew = random.nextDouble();
        return GIVEN.charAt((int) (skew * Math.sqrt(skew) * GIVEN.length()));
    }

    private LocalDate birth() {
        return LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
    }

    private Sex sex() {
        return random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    }

    private String phone() {
        return "1" + (3 + random.nextInt(7)) + String.format("%09d", random.nextInt(1_000_000_000));
    }

    private String village() {
        return village(random.nextInt(TOWNSHIPS), random.nextInt(VILLAGES));
    }

    private static String village(int township, int village) {
        return String.format("500236%03d%03d", 100 + township, 200 + village);
    }

    private Set<String> accounts() {
        return random.nextInt(2) == 0
                ? Set.of()
                : Set.of("62284800" + String.format("%011d", random.nextLong(100_000_000_000L)));
    }

    /** What a queue is worth against the planted pairs. */
    public record Outcome(int shown, int right, int planted) {
        public double precision() {
            return shown == 0 ? 1 : (double) right / shown;
        }

        public double recall() {
            return (double) right / planted;
        }
    }

    public Outcome outcome(List<Alike> queue) {
        Set<Pair> shown =
                queue.stream().map(pair -> Pair.of(pair.one(), pair.other())).collect(Collectors.toSet());
        int right = (int) shown.stream().filter(planted::contains).count();
        return new Outcome(shown.size(), right, planted.size());
    }

    /** The planted pairs that the queue does not show, in words, for whoever tunes the weights. */
    public List<String> missed(List<Alike> queue, AlikeRules rules) {
        Set<Pair> shown =
                queue.stream().map(pair -> Pair.of(pair.one(), pair.other())).collect(Collectors.toSet());
        return planted.stream()
                .filter(pair -> !shown.contains(pair))
                .map(pair -> words(pair, rules))
                .toList();
    }

    /** The pairs that the queue shows and nobody planted. */
    public List<String> wrong(List<Alike> queue, AlikeRules rules) {
        return queue.stream()
                .map(pair -> Pair.of(pair.one(), pair.other()))
                .filter(pair -> !planted.contains(pair))
                .map(pair -> words(pair, rules))
                .toList();
    }

    private String words(Pair pair, AlikeRules rules) {
        Map<UUID, Traits> byId = people.stream().collect(Collectors.toMap(Traits::id, Function.identity()));
        Traits one = java.util.Objects.requireNonNull(byId.get(pair.one()));
        Traits other = java.util.Objects.requireNonNull(byId.get(pair.other()));
        Alike alike = rules.compare(one, other, 0);
        return one.nameKey() + "/" + other.nameKey() + " " + alike.score() + " " + alike.signs();
    }
}
