package org.jishi.bench;

import java.time.LocalDate;
import java.util.Random;
import org.jishi.identity.IdentityNumber;

/** Invented people in whatever number a measurement needs; the same seed gives the same people. */
public final class InventedNames {
    /** Takes one person. */
    @FunctionalInterface
    public interface Taker {
        void take(String name, String idNumber, String phone);
    }

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛单仇覃冉向";
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂红玉梅小春国志永建文海清林华飞鹏波斌辉玲燕琴云莲翠凤珍荣新宇晨欣怡佳雪琳浩然子涵雨嘉诚俊豪德福寿庆祥元光亮忠义仁礼智信成功长久安康乐";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);

    private final Random random;

    public InventedNames(long seed) {
        random = new Random(seed);
    }

    public void people(int count, Taker taker) {
        for (int i = 0; i < count; i++) {
            LocalDate birth = FIRST_BIRTH.plusDays(random.nextInt(20_000));
            String body = "500236" + birth.toString().replace("-", "") + String.format("%03d", i % 1000);
            taker.take(
                    name(), body + IdentityNumber.checkOf(body), "13" + (100_000_000L + random.nextInt(899_999_999)));
        }
    }

    private String name() {
        StringBuilder name = new StringBuilder().append(pick(SURNAMES)).append(pick(GIVEN));
        return random.nextInt(4) == 0
                ? name.toString()
                : name.append(pick(GIVEN)).toString();
    }

    private char pick(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }
}
