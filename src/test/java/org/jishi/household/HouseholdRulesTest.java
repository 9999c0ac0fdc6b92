package org.jishi.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jishi.household.Relation.DAUGHTER;
import static org.jishi.household.Relation.DAUGHTER_IN_LAW;
import static org.jishi.household.Relation.FATHER;
import static org.jishi.household.Relation.GRANDCHILD;
import static org.jishi.household.Relation.GRANDPARENT;
import static org.jishi.household.Relation.HEAD;
import static org.jishi.household.Relation.MOTHER;
import static org.jishi.household.Relation.NOT_RELATED;
import static org.jishi.household.Relation.PARENT_IN_LAW;
import static org.jishi.household.Relation.SIBLING;
import static org.jishi.household.Relation.SON;
import static org.jishi.household.Relation.SPOUSE;
import static org.jishi.household.Relation.UNKNOWN;

import org.jishi.identity.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HouseholdRulesTest {
    /** The next head was that to the head of before; a member was that; what is the member to the next head? */
    @ParameterizedTest
    @CsvSource({
        "SPOUSE, SON, MALE, SON",
        "SPOUSE, DAUGHTER_IN_LAW, FEMALE, DAUGHTER_IN_LAW",
        "SPOUSE, MOTHER, FEMALE, PARENT_IN_LAW",
        "SPOUSE, PARENT_IN_LAW, FEMALE, MOTHER",
        "SPOUSE, SIBLING, MALE, OTHER_RELATIVE",
        "SON, SPOUSE, FEMALE, MOTHER",
        "SON, DAUGHTER, FEMALE, SIBLING",
        "SON, FATHER, MALE, GRANDPARENT",
        "SON, DAUGHTER_IN_LAW, FEMALE, UNKNOWN",
        "SON, GRANDCHILD, MALE, UNKNOWN",
        "FATHER, MOTHER, FEMALE, SPOUSE",
        "FATHER, SPOUSE, FEMALE, DAUGHTER_IN_LAW",
        "FATHER, SON, MALE, GRANDCHILD",
        "FATHER, SIBLING, FEMALE, DAUGHTER",
        "SIBLING, SON, MALE, UNKNOWN",
        "UNKNOWN, SON, MALE, UNKNOWN"
    })
    void whatFollowsForAMemberIsProposedAndNothingElse(
            Relation next, Relation member, Sex sexOfMember, Relation expected) {
        assertThat(HouseholdRules.ofMember(next, member, sexOfMember)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void whoIsNotRelatedStaysSo(Relation next) {
        assertThat(HouseholdRules.ofMember(next, NOT_RELATED, Sex.MALE)).isEqualTo(NOT_RELATED);
    }

    @Test
    void theHeadOfBeforeIsTheOtherSideOfWhatTheNextWas() {
        assertThat(former(SPOUSE, Sex.MALE)).isEqualTo(SPOUSE);
        assertThat(former(SON, Sex.MALE)).isEqualTo(FATHER);
        assertThat(former(DAUGHTER, Sex.FEMALE)).isEqualTo(MOTHER);
        assertThat(former(SON, null)).isEqualTo(UNKNOWN);
        assertThat(former(MOTHER, Sex.FEMALE)).isEqualTo(DAUGHTER);
        assertThat(former(DAUGHTER_IN_LAW, Sex.MALE)).isEqualTo(PARENT_IN_LAW);
        assertThat(former(PARENT_IN_LAW, Sex.FEMALE)).isEqualTo(DAUGHTER_IN_LAW);
        assertThat(former(GRANDCHILD, Sex.MALE)).isEqualTo(GRANDPARENT);
        assertThat(former(SIBLING, Sex.MALE)).isEqualTo(SIBLING);
    }

    private static Relation former(Relation next, @Nullable Sex sex) {
        return HouseholdRules.ofFormerHead(next, sex);
    }

    @Test
    void nobodyButOneIsTheHead() {
        assertThat(Relation.ofMembers()).doesNotContain(HEAD).hasSize(Relation.values().length - 1);
    }

    @Test
    void aNumberIsKeptInOneForm() {
        assertThat(HouseholdRules.number(" ５００２３６ 0a-1 ")).isEqualTo("5002360A-1");
        assertThat(HouseholdRules.number("  ")).isNull();
        assertThat(HouseholdRules.number(null)).isNull();
    }
}
