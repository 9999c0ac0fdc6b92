package org.jishi.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head and the overall goal of a year's self-evaluation.
 *
 * @param project 项目名称
 * @param department 主管部门
 * @param expected 预期目标
 * @param reached 实际完成情况
 */
public record YearGoal(
        UUID id,
        int yearNo,
        String project,
        String department,
        String expected,
        @Nullable String reached,
        int version) {}
