package org.jishi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    private final Pinyin pinyin = new Pinyin();

    @ParameterizedTest
    @CsvSource({
        "吴　刚, 吴刚, 吴刚",
        "' 张 三 丰 ', 张三丰, 张三丰",
        "阿依古丽•买买提, 阿依古丽·买买提, 阿依古丽买买提",
        "阿依古丽 · 买买提, 阿依古丽·买买提, 阿依古丽买买提",
        "John  Smith, John Smith, JOHNSMITH",
        "𠮷永, 𠮷永, 𠮷永"
    })
    void keepsNamesInOneForm(String written, String name, String key) {
        assertThat(PersonName.of(written)).isEqualTo(new PersonName(name, key));
        assertThat(PersonName.of(written).problem("name")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "' ', people.name.EMPTY",
        "=1+1, people.name.CHARACTERS",
        "张三1, people.name.CHARACTERS",
        "@张三, people.name.CHARACTERS",
        "-张三, people.name.CHARACTERS"
    })
    void refusesWhatNoNameIs(String written, String key) {
        assertThat(PersonName.of(written).problem("name"))
                .hasValueSatisfying(problem -> assertThat(problem.key()).isEqualTo(key));
    }

    @Test
    void refusesANameLongerThanTheRegisterKeeps() {
        assertThat(PersonName.of("王".repeat(61)).problem("name"))
                .hasValueSatisfying(problem -> assertThat(problem.key()).isEqualTo("people.name.LENGTH"));
    }

    @ParameterizedTest
    @CsvSource({
        "张三, zhangsan, zs",
        "曾文洋, zengwenyang, zwy",
        "单雄信, shanxiongxin, sxx",
        "任云, renyun, ry",
        "吕布, lvbu, lb",
        "覃丽, qinli, ql",
        "John Smith, johnsmith, johnsmith"
    })
    void spellsNames(String name, String full, String initials) {
        assertThat(pinyin.ofPerson(name)).isEqualTo(new Pinyin.Spelling(full, initials));
    }

    @Test
    void spellsTheSameWithEveryCharacterAdded() {
        String name = "欧阳曾单乐";
        for (int end = 1; end <= name.length(); end++) {
            assertThat(pinyin.ofPerson(name).full())
                    .startsWith(pinyin.ofPerson(name.substring(0, end)).full());
        }
    }
}
