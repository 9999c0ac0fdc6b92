package org.jishi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jishi.kit.Chip;
import org.jishi.kit.Tone;
import org.jishi.kit.Ui;
import org.jishi.platform.access.Access;
import org.jishi.platform.text.Language;
import org.jishi.platform.time.OfficeClock;
import org.jishi.support.Office;
import org.jishi.support.TestUi;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

/** One state has one colour and one icon in every room, and each chip begins with a capital where its language has them. */
class ChipWordsTest {
    private static final List<String> WORDS = List.of(
            "org.jishi.account.ui.AccountWords",
            "org.jishi.award.ui.AwardWords",
            "org.jishi.branding.ui.BrandingWords",
            "org.jishi.casework.ui.NoticeWords",
            "org.jishi.fund.ui.FundWords",
            "org.jishi.payment.ui.PaymentWords",
            "org.jishi.person.ui.PeopleWords",
            "org.jishi.policy.ui.PolicyWords",
            "org.jishi.sales.ui.SalesWords",
            "org.jishi.subsidy.ui.ClaimWords",
            "org.jishi.training.ui.TrainingWords");

    /** Every chip that a room's words give for a state alone. */
    private static List<Chip> chips() throws ReflectiveOperationException {
        Ui ui = new TestUi(new Access(), OfficeClock.fixed(Office.TODAY), Language.ZH).ui;
        List<Chip> all = new ArrayList<>();
        for (String name : WORDS) {
            Class<?> room = Class.forName(name);
            Constructor<?> constructor = room.getDeclaredConstructor(Ui.class);
            constructor.setAccessible(true);
            Object words = constructor.newInstance(ui);
            for (Method method : room.getDeclaredMethods()) {
                if (method.getReturnType() == Chip.class
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isEnum()) {
                    method.setAccessible(true);
                    for (Object state : method.getParameterTypes()[0].getEnumConstants()) {
                        Chip chip = (Chip) method.invoke(words, state);
                        if (chip != null) {
                            all.add(chip);
                        }
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(70);
        return all;
    }

    @Test
    void oneWordHasOneColourAndOneIcon() throws ReflectiveOperationException {
        Map<String, TreeSet<String>> looks = new TreeMap<>();
        for (Chip chip : chips()) {
            looks.computeIfAbsent(chip.text(), word -> new TreeSet<>())
                    .add(chip.tone() + " " + Objects.toString(chip.icon()));
        }
        assertThat(looks).allSatisfy((word, each) -> assertThat(each).as(word).hasSize(1));
    }

    /** Words that stand within sentences too are small in the texts; where they are a chip, they begin a line. */
    @Test
    void aChipBeginsWithACapitalWhereverItsWordsComeFrom() {
        assertThat(Chip.of("sent back", Tone.WARNING).text()).isEqualTo("Sent back");
        assertThat(new Chip("paid", Tone.SUCCESS, Feather.CHECK).text()).isEqualTo("Paid");
        assertThat(Chip.of("已退回", Tone.WARNING).text()).isEqualTo("已退回");
        assertThat(Chip.of("", Tone.NEUTRAL).text()).isEmpty();
    }
}
