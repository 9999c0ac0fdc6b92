/**
 * Papers 佐证材料 of any subject: filed by those who may, read by those who may see the subject, withdrawn with a reason
 * and never deleted. The file is encrypted and durable before its row is. Table: paper; files in evidence/.
 */
@NullMarked
package org.jishi.evidence;

import org.jspecify.annotations.NullMarked;
