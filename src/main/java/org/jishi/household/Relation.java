package org.jishi.household;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a member is to the head: the main classes of GB/T 4761-2008 (家庭关系代码) in their order, parted further where
 * offices part them. Beside each stands its code in the standard.
 */
public enum Relation {
    /** 02. */
    HEAD,
    /** 10. */
    SPOUSE,
    /** 20. */
    SON,
    /** 28, in the class of sons. */
    SON_IN_LAW,
    /** 30. */
    DAUGHTER,
    /** 38, in the class of daughters. */
    DAUGHTER_IN_LAW,
    /** 40, of a son or of a daughter. */
    GRANDCHILD,
    /** 51. */
    FATHER,
    /** 52. */
    MOTHER,
    /** 53 to 56, in the class of parents. */
    PARENT_IN_LAW,
    /** 60. */
    GRANDPARENT,
    /** 70. */
    SIBLING,
    /** 97, in the class of others. */
    OTHER_RELATIVE,
    /** 99, in the class of others. */
    NOT_RELATED,
    /** Not in the standard: to be asked, since what was known was said to another head. */
    UNKNOWN;

    /** Of everybody but the head. */
    public static List<Relation> ofMembers() {
        return Stream.of(values()).filter(relation -> relation != HEAD).toList();
    }
}
