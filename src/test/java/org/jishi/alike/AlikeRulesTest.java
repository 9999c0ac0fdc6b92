package org.jishi.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jishi.identity.IdKind;
import org.jishi.identity.IdentityNumber;
import org.jishi.identity.Pinyin;
import org.jishi.identity.Sex;
import org.junit.jupiter.api.Test;

class AlikeRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
    private static final String VILLAGE = "500236100201";

    private final AlikeRules rules = new AlikeRules(AlikeWeights.bundled());
    private final Pinyin pinyin = new Pinyin();

    @Test
    void twoNeighbouringDigitsExchangedAreSeenThroughTheNewCheckDigit() {
        Alike swapped = compare(person("张小梅", "50023619850312042"), person("张小梅", "50023619850321042"), 1);
        assertThat(swapped.signs()).contains(Sign.ID_SWAPPED, Sign.BIRTH_SLIP);
        assertThat(rules.likely(swapped)).isTrue();
    }

    @Test
    void theOldFifteenDigitsAreTheSameNumber() {
        Traits old = traits("王建国", IdentityNumber.require("id", IdKind.RESIDENT, "500236671231992", TODAY), null);
        Traits now = traits("王健国", IdentityNumber.require("id", IdKind.RESIDENT, "500236196712319929", TODAY), null);
        assertThat(compare(old, now, 1).signs()).contains(Sign.ID_SAME, Sign.NAME_SOUND);
    }

    @Test
    void aNameMistypedBySoundByShapeOrByOneCharacterIsAlike() {
        assertThat(nameSign("李晓红", "李小红")).isEqualTo(Sign.NAME_SOUND);
        assertThat(nameSign("杨未来", "扬未来")).isEqualTo(Sign.NAME_SOUND);
        assertThat(nameSign("陈土根", "陈士根")).isEqualTo(Sign.NAME_SHAPE);
        assertThat(nameSign("刘南生", "刘兰生")).isEqualTo(Sign.NAME_ACCENT);
        assertThat(nameSign("周建明", "周明建")).isEqualTo(Sign.NAME_SLIP);
        assertThat(nameSign("周建明", "周建")).isEqualTo(Sign.NAME_SLIP);
        assertThat(nameSign("周建明", "周建强")).isEqualTo(Sign.NAME_ONE_OTHER);
        assertThat(nameSign("周建明", "吴丽")).isEqualTo(Sign.NAME_DIFFERENT);
    }

    @Test
    void aNameThatManyBearSaysLess() {
        Traits one = person("李秀英", "50023619600101002");
        Traits other = person("李秀英", "50023619710203004");
        assertThat(compare(one, other, 200).signs()).contains(Sign.NAME_COMMON);
        assertThat(compare(one, other, 2).signs()).contains(Sign.NAME_SAME);
    }

    @Test
    void namesakesTwinsAndAFatherWithHisSonAreNotShown() {
        Traits namesake = person("李秀英", "50023619600101002");
        assertThat(rules.likely(compare(namesake, person("李秀英", "50023619710203004"), 200)))
                .isFalse();
        Traits twin = person("赵立春", "50023619900505011");
        assertThat(rules.likely(compare(twin, person("赵立秋", "50023619900505013"), 1)))
                .isFalse();
        Traits father = person("钱国强", "50023619600606011");
        assertThat(rules.likely(compare(father, person("钱国富", "50023619880808013"), 1)))
                .isFalse();
    }

    @Test
    void anotherPaperOfTheSameNameAndBirthIsShown() {
        Traits card = person("孙桂兰", "50023619750415002");
        Traits passport = new Traits(
                UUID.randomUUID(),
                card.nameKey(),
                card.pinyin(),
                IdKind.OTHER,
                "G1234567",
                card.birth(),
                card.sex(),
                null,
                null,
                Set.of());
        assertThat(rules.likely(compare(card, passport, 1))).isTrue();
    }

    @Test
    void anEntryIsLikeTheOneInTheIndexAndNotLikeItself() {
        Traits there = person("孙桂兰", "50023619750415002");
        AlikeIndex index = new AlikeIndex(rules, List.of(there, person("吴丽", "50023619810101004")));
        Traits entry = person("孙桂兰", "50023619750415020");
        assertThat(index.like(entry)).extracting(Alike::other).containsExactly(there.id());
        assertThat(index.like(there)).isEmpty();
        assertThat(index.pairs()).isEmpty();
    }

    private Sign nameSign(String one, String other) {
        return compare(person(one, "50023619600101002"), person(other, "50023619710203004"), 1).signs().stream()
                .filter(sign -> sign.name().startsWith("NAME"))
                .findFirst()
                .orElseThrow();
    }

    private Alike compare(Traits one, Traits other, int bearers) {
        return rules.compare(one, other, bearers);
    }

    private Traits person(String name, String body) {
        return traits(
                name,
                IdentityNumber.require("id", IdKind.RESIDENT, body + IdentityNumber.checkOf(body), TODAY),
                "13900000001");
    }

    private Traits traits(String name, IdentityNumber number, @org.jspecify.annotations.Nullable String phone) {
        Sex sex = number.sex();
        return new Traits(
                UUID.randomUUID(),
                name,
                pinyin.ofPerson(name).full(),
                number.kind(),
                number.number(),
                number.birth(),
                sex,
                phone,
                VILLAGE,
                Set.of());
    }
}
