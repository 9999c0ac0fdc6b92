package org.jishi.casework;

import java.util.UUID;
import org.jishi.platform.money.Money;

/**
 * What the public reads of one subject. Never an identity number, an account or a phone: {@link NoticeService} refuses
 * texts that look like one.
 *
 * @param maskedName 李** for a person, the whole name for an organisation
 * @param place the village or township
 * @param item what the money is for
 * @param basis the scheme's document
 */
public record NoticedLine(UUID subjectId, String maskedName, String place, String item, Money amount, String basis) {}
