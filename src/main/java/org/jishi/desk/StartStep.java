package org.jishi.desk;

import java.util.List;
import org.jishi.admin.AdminTasks;
import org.jishi.platform.access.Act;

/**
 * One of the things that a new office is set up by.
 *
 * @param mine whether the one who is signed in may do it
 * @param who all who may, by name; empty while the office has nobody for it
 * @param confirmers who may confirm the roles that it stands still for, by name; empty where it does not
 * @param list the feature's word for the list that it is done on
 */
public record StartStep(Kind kind, boolean done, boolean mine, List<String> who, List<String> confirmers, String list) {
    /** In the order in which an office does them. */
    public enum Kind {
        USERS(Act.USERS_WRITE, AdminTasks.USERS),
        ROLES(Act.USERS_WRITE, AdminTasks.USERS),
        KEY(Act.USERS_WRITE, "admin"),
        FUND(Act.FUND_WRITE, "fund"),
        SCHEME(Act.SCHEME_DRAFT, "scheme"),
        IN_FORCE(Act.SCHEME_IN_FORCE, "scheme"),
        ROSTER(Act.PEOPLE_IMPORT, "people"),
        TRAINING(Act.CLASS_WRITE, "training"),
        BACKUP(Act.BACKUP, AdminTasks.BACKUPS);

        private final Act act;
        private final String list;

        Kind(Act act, String list) {
            this.act = act;
            this.list = list;
        }

        public Act act() {
            return act;
        }

        /** The feature's word for the list that it is done on. */
        public String list() {
            return list;
        }
    }

    public StartStep {
        who = List.copyOf(who);
        confirmers = List.copyOf(confirmers);
    }
}
