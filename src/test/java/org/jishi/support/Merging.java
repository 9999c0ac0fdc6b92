package org.jishi.support;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jishi.identity.Pinyin;
import org.jishi.merge.Merge;
import org.jishi.merge.MergeDoubt;
import org.jishi.merge.MergeDraft;
import org.jishi.merge.MergeField;
import org.jishi.merge.MergeService;
import org.jishi.person.PersonRegister;
import org.jishi.platform.access.Actor;
import org.jishi.platform.text.Problem;
import org.jishi.platform.text.Refusal;

/** Makes one of two entries the way an office does, for tests of rooms that have rows of both. */
public final class Merging {
    private Merging() {}

    public static UUID merge(Office office, Actor clerk, Actor reviewer, UUID kept, UUID merged) {
        PersonRegister register = new PersonRegister(office.ids, office.clock, office.trail, new Pinyin());
        return merge(office, register, clerk, reviewer, kept, merged);
    }

    static UUID merge(
            Office office,
            PersonRegister register,
            Actor clerk,
            Actor reviewer,
            UUID kept,
            UUID merged,
            MergeDoubt... doubts) {
        MergeService service = new MergeService(office.acts, register, List.of(doubts));
        UUID merge = office.as(clerk, () -> propose(service, kept, merged));
        office.as(reviewer, () -> {
            service.confirm(merge, 1);
            return true;
        });
        return merge;
    }

    /** Proposes it, having seen whatever the program asks to be seen. */
    public static UUID propose(MergeService service, UUID kept, UUID merged) {
        try {
            return service.propose(draft(kept, merged, Set.of()));
        } catch (Refusal asked) {
            return service.propose(draft(
                    kept, merged, asked.problems().stream().map(Problem::key).collect(Collectors.toSet())));
        }
    }

    private static MergeDraft draft(UUID kept, UUID merged, Set<String> seen) {
        return new MergeDraft(kept, merged, EnumSet.noneOf(MergeField.class), Merge.Side.KEPT, "身份证复印件已核对，同一人", seen);
    }
}
