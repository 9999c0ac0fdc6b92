package org.jishi.approval;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody outside the office who decided: the leading group, the finance bureau, a township.
 *
 * @param body who decided, such as 县电商领导小组
 * @param documentNo the paper's number, such as 奉电商办〔2026〕12号
 * @param date the paper's day
 * @param name the person who signed
 * @param paperId the signed scan, filed as evidence
 */
public record OutsideDecider(String body, String documentNo, LocalDate date, String name, UUID paperId) {}
