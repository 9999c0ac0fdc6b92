package org.jishi.intake.roster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jishi.person.PeopleOffice;
import org.jishi.place.Place;
import org.jishi.platform.workbook.LongTable;
import org.jishi.platform.workbook.LongTable.Column;

/** Writes long rosters of invented people; the same seed writes the same file. */
public final class Rosters {
    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华玉萍红娥玲飞燕凤菊梅建国志文辉";
    private static final int DAYS = 15_000;

    private Rosters() {}

    /** @param first people of different files differ when their ranges do */
    public static void write(Path file, int first, int count, List<Place> villages) {
        Random random = new Random(first);
        List<Column> columns = List.of(
                Column.text("序号", 6),
                Column.text("姓名", 10),
                Column.text("性别", 6),
                Column.text("身份证号", 22),
                Column.text("民族", 8),
                Column.text("文化程度", 10),
                Column.text("人员类别", 14),
                Column.text("乡镇", 14),
                Column.text("村", 20),
                Column.text("联系电话", 14),
                Column.text("工作单位", 20),
                Column.text("备注", 20));
        LongTable.save(file, "花名册", columns, table -> {
            for (int i = 0; i < count; i++) {
                int person = first + (int) (i * 7_919L % count);
                String number = number(person);
                Place village = villages.get(random.nextInt(villages.size()));
                boolean wrong = i % 50 == 49;
                table.row(
                        i + 1,
                        name(person),
                        (number.charAt(16) - '0') % 2 == 1 ? "男" : "女",
                        wrong ? number.substring(0, 17) : number,
                        "汉族",
                        "初中",
                        i % 3 == 0 ? "返乡农民工" : i % 3 == 1 ? "脱贫户" : "一般农户",
                        village.parentName(),
                        village.name(),
                        "139%08d".formatted(random.nextInt(100_000_000)),
                        null,
                        null);
            }
        });
    }

    public static String number(int person) {
        return PeopleOffice.number(LocalDate.of(1960, 1, 1).plusDays(person % DAYS), 100 + person / DAYS);
    }

    /** The name that goes with the number, whichever file the person stands in. */
    public static String name(int person) {
        Random random = new Random(person);
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }
}
