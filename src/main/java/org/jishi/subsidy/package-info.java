/**
 * Subsidies 补贴: a scheme gives a person money for a ground, such as a class completed. Clerks make claims, a reviewer
 * and an approver who are other people decide, a public notice follows, then the claim is payable. Table: subsidy_claim.
 */
@NullMarked
package org.jishi.subsidy;

import org.jspecify.annotations.NullMarked;
