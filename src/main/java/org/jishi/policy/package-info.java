/**
 * The papers that money is given by, and the schemes drawn from them, with versions and effective dates. A clerk drafts,
 * an approver who is another person puts in force; what is in force is never edited, a new version follows it. Tables:
 * policy_document, scheme, scheme_version.
 */
@NullMarked
package org.jishi.policy;

import org.jspecify.annotations.NullMarked;
