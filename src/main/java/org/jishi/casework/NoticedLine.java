package org.jishi.casework;

import java.util.UUID;
import org.jishi.platform.money.Money;

/**
 * One subject of a notice. The public reads all but the whole name of a person: never an identity number, an account or a phone: {@link NoticeService} refuses
 * texts that look like one.
 *
 * @param name whole, for those inside; {@link NoticeService} shortens a person's for the public
 * @param person whether it is a person, no organisation
 * @param place the village or township
 * @param item what the money is for
 * @param basis the scheme's document
 */
public record NoticedLine(
        UUID subjectId, String name, boolean person, String place, String item, Money amount, String basis) {}
