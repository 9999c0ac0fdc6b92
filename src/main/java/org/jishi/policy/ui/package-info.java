/**
 * The pages of policy: documents, schemes with their versions, the form that drafts a version, and what its rule says in
 * words. Open to whoever may see cases; a clerk drafts, an approver who is another person puts in force. No tables of its
 * own; what a rule looks like is told by the room that pays by it, through {@link org.jishi.policy.ui.RuleEditor}.
 */
@NullMarked
package org.jishi.policy.ui;

import org.jspecify.annotations.NullMarked;
