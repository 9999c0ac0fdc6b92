package org.jishi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An import of 100,000 rows into 200,000 people with all checks and the answer workbook, in a process of 384 MB; and the
 * reading alone beside fastexcel-reader. What the processors worked stands behind: a busy machine does not change it.
 */
final class ImportBench {
    private static final double LIMIT = 20_000;
    private static final double LIMIT_OF_READING = 1.3;

    private ImportBench() {}

    /** A step as {@link ImportRun} tells it. */
    private record Step(String name, long millis, long processor, long heap) {
        long nanos() {
            return millis * 1_000_000;
        }
    }

    static List<Bench.Group> run(BenchFolder bench) throws Exception {
        Path folder = bench.resolve("import");
        child("make", "1g", folder);
        return List.of(reading(child("read", "384m", folder)), importing(child("run", "384m", folder)));
    }

    private static Bench.Group reading(List<Step> steps) {
        Figure theirs = Figure.of("fastexcel-reader", nanos(steps, ImportRun.THEIRS), "cells as it gives them");
        Figure ours = Figure.of("Jishi: bounded, merged areas, hidden rows", nanos(steps, ImportRun.OURS), "")
                .limit(theirs.middle() * LIMIT_OF_READING, Figure.Of.MIDDLE);
        return new Bench.Group("Reading 100,000 rows of 12 cells", ours, List.of(theirs));
    }

    private static List<Long> nanos(List<Step> steps, String name) {
        return steps.stream()
                .filter(step -> step.name().equals(name))
                .map(Step::nanos)
                .toList();
    }

    private static Bench.Group importing(List<Step> steps) {
        long whole = steps.stream().mapToLong(Step::nanos).sum();
        long processor = steps.stream().mapToLong(Step::processor).sum();
        String parts = steps.stream()
                .map(step -> step.name() + " " + step.millis() + " (" + step.processor() + ")")
                .collect(Collectors.joining(", "));
        String note = String.format(
                Locale.ROOT,
                "%d ms of the processors, heap at most %d MiB: %s",
                processor,
                steps.stream().mapToLong(Step::heap).max().orElse(0),
                parts);
        return new Bench.Group(
                "100,000 rows of an .xlsx into 200,000 people, with the answer workbook",
                Figure.of("Jishi", List.of(whole), note).limit(LIMIT, Figure.Of.MIDDLE),
                List.of());
    }

    private static List<Step> child(String what, String heap, Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + heap,
                        "-Dfile.encoding=UTF-8",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportRun.class.getName(),
                        what,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<Step> steps = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 4) {
                    steps.add(new Step(
                            parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3])));
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("the import ended with " + process.exitValue());
        }
        return steps;
    }
}
