/**
 * Post-training branding support 品牌培育: from a trainee's need over plan, approval, delivery with papers and acceptance
 * to the payment of the provider, and what came of it. The clerk enters, a reviewer and an approver decide on the plan, a
 * person who did not enter accepts the delivery. Tables: branding_case, branding_item, branding_result.
 */
@NullMarked
package org.jishi.branding;

import org.jspecify.annotations.NullMarked;
