package org.jishi.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Names and numbers of people who do not exist; well-formed, each number once. */
final class Invented {
    private static final String SURNAMES =
            "李王张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武冉向";
    private static final List<String> GIVEN_MALE = List.of(
            "国庆", "建军", "志强", "永福", "大勇", "明华", "小平", "德胜", "文斌", "家富", "春生", "立新", "光荣", "云飞", "世杰", "浩然", "俊峰", "天佑",
            "伟", "强", "磊", "军", "勇", "涛", "超", "刚", "平", "辉", "鹏", "波");
    private static final List<String> GIVEN_FEMALE = List.of(
            "梅花", "秀英", "桂兰", "小红", "春梅", "丽华", "玉珍", "晓燕", "雪梅", "金凤", "美玲", "素芳", "思雨", "佳怡", "欣怡", "红英", "琼", "芳",
            "娟", "敏", "静", "丽", "霞", "艳", "燕", "莉", "玲", "萍", "洁", "颖");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String CHECKS = "10X98765432";

    private final Random random;
    private final LocalDate today;
    private final Set<String> used = new HashSet<>();

    Invented(long seed, LocalDate today) {
        this.random = new Random(seed);
        this.today = today;
    }

    Random random() {
        return random;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String name(boolean woman) {
        int at = random.nextInt(SURNAMES.length());
        return SURNAMES.charAt(at) + one(woman ? GIVEN_FEMALE : GIVEN_MALE);
    }

    /** A resident's number by GB 11643: region, birth, order (odd for men), check character. */
    String idNumber(String region, boolean woman) {
        while (true) {
            LocalDate birth = today.minusYears(18).minus(random.nextInt(45 * 365), ChronoUnit.DAYS);
            int order = random.nextInt(400) * 2 + (woman ? 2 : 1);
            String body = region
                    + String.format(
                            Locale.ROOT,
                            "%04d%02d%02d%03d",
                            birth.getYear(),
                            birth.getMonthValue(),
                            birth.getDayOfMonth(),
                            order);
            String number = body + check(body);
            if (used.add(number)) {
                return number;
            }
        }
    }

    private static char check(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    String phone() {
        return unique(one(List.of("139", "138", "152", "157", "176", "181", "199")), 8, "");
    }

    /** A debit card's number with its Luhn digit. */
    String account() {
        return unique(one(List.of("622848", "621799", "621080")), 12, "luhn");
    }

    /** A shop's or an order's number. */
    String digits(int count) {
        return unique("", count, "");
    }

    private String unique(String begin, int digits, String ending) {
        while (true) {
            StringBuilder number = new StringBuilder(begin);
            for (int i = 0; i < digits; i++) {
                number.append((char) ('0' + (i == 0 && begin.isEmpty() ? 1 + random.nextInt(9) : random.nextInt(10))));
            }
            if (!ending.isEmpty()) {
                number.append(luhn(number));
            }
            if (used.add(number.toString())) {
                return number.toString();
            }
        }
    }

    /**
     * A unified social credit code by GB 32100: kind, region, a body with its own check by GB 11714, check character.
     *
     * @param kind its first two characters, such as 91
     */
    String creditCode(String kind, String region) {
        StringBuilder code = new StringBuilder(kind).append(region);
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            int digit = random.nextInt(10);
            code.append((char) ('0' + digit));
            sum += digit * BODY_WEIGHTS[i];
        }
        int body = 11 - sum % 11;
        code.append(body == 10 ? "X" : String.valueOf(body % 11));
        int total = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            total += CREDIT_CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(CREDIT_CHARACTERS.charAt((31 - total % 31) % 31)).toString();
    }

    private static int luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }
}
